"""Merging (合并档案): two records of one person become one, seen before it is done, and taken back if need be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import (
    InvalidFieldsError,
    MergeRefusedError,
    NotFoundError,
    StaleRecordError,
    UnmergeRefusedError,
)
from vetdesk.domain.flat_records import with_facts, with_identity_facts
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.merging_people import (
    Choices,
    chosen_sides,
    field_pairs,
    lost_values,
    merged,
)
from vetdesk.domain.people import Recipient
from vetdesk.domain.people_list import PersonRow
from vetdesk.domain.staff import Right
from vetdesk.services.duplicates import masked
from vetdesk.services.merging_words import ComparedField, MergingWords
from vetdesk.services.session import Session
from vetdesk.services.unmerge_checks import Dependence, dependences
from vetdesk.storage.database import Database
from vetdesk.storage.mergings import Merging as KeptMerging
from vetdesk.storage.mergings import side_before
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.transaction import instant


@dataclass(frozen=True, slots=True)
class Repointed:
    """So many rows of a kind will belong to the kept record: `kind` is "table.column" (storage/mergings)."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What merging two records would do. `versions` are those that were looked at, the kept one's first.

    `refusal` says why they cannot be merged, see MergeRefusedError; "" if they can.
    """

    kept: PersonRow
    gone: PersonRow
    fields: tuple[ComparedField, ...]
    repointed: tuple[Repointed, ...]
    versions: tuple[int, int]
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class MergingView:
    """One merging of before: whose record went into whose, when (UTC), who did it, why, and what was not taken over."""

    id: int
    kept_id: int
    gone_id: int
    kept: str
    gone: str
    at: str
    who: str
    reason: str
    lost: tuple[tuple[Label, Label], ...]
    undone_at: str = ""


class Merging:
    """What people do about two records of one person; all of it needs the right to change archives."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def _words(self) -> MergingWords:
        return MergingWords(self._definitions.vocabulary)

    def preview(self, keep_id: int, gone_id: int) -> MergePreview:
        """Both records side by side, sensitive values masked, and what will belong to the kept one."""
        self._session.require(Right.EDIT_ARCHIVE)
        with self._database.read() as look:
            kept, gone = look.people.get(keep_id), look.people.get(gone_id)
            refusal = _refusal(look, keep_id, gone_id)
            counts = look.mergings.counts(gone_id)
            rows = {row.id: masked(row) for row in look.search.rows([keep_id, gone_id])}
        fields = tuple(map(self._words().compared, field_pairs(kept, gone)))
        repointed = tuple(Repointed(".".join(place), count) for place, count in counts.items())
        return MergePreview(rows[keep_id], rows[gone_id], fields, repointed, (kept.version, gone.version), refusal)

    def in_full(self, keep_id: int, gone_id: int, purpose: str) -> Mapping[str, tuple[str, str]]:
        """The sensitive values in which the two differ, in full, by field; journalled as looked at for a purpose."""
        actor = self._session.require(Right.REVEAL_SENSITIVE)
        vocabulary, shown = self._definitions.vocabulary, {}
        if not purpose.strip():
            raise InvalidFieldsError((vocabulary.problem("reveal.purpose_missing", "id_number"),))
        with self._database.write("show in full", actor, reason=purpose.strip()) as work:
            kept, gone = work.people.get(keep_id), work.people.get(gone_id)
            for pair in field_pairs(kept, gone):
                declared = vocabulary.fields.get(pair.field)
                if declared is None or not declared.sensitive or not pair.differs:
                    continue
                shown[pair.key] = (str(pair.kept), str(pair.gone))
                for person, value in ((kept, pair.kept), (gone, pair.gone)):
                    if value != "":
                        work.journal.record("reveal", person.uid, person.id, {}, {"field": pair.field})
        return shown

    def merge(
        self,
        keep_id: int,
        gone_id: int,
        choices: Choices,
        reason: str,
        versions: tuple[int, int] | None = None,
    ) -> int:
        """Merge the second record into the first, and give the id of the merging, by which it can be taken back.

        `versions` are those of the preview (StaleRecordError if somebody saved since). Fields that both fill in
        differently need a choice (UnchosenFieldsError). Values not chosen stay readable with the merging.
        """
        actor = self._session.require(Right.EDIT_ARCHIVE)
        self._demand(reason, "merging.reason_missing")
        with self._database.write("merge two archives", actor, reason=reason.strip()) as work:
            kept, gone = work.people.get(keep_id), work.people.get(gone_id)
            if refusal := _refusal(work, keep_id, gone_id):
                raise MergeRefusedError(gone.name, refusal)
            for person, version in zip((kept, gone), versions or (kept.version, gone.version), strict=True):
                if person.version != version:
                    raise StaleRecordError("recipient", person.name)
            return self._merge(work, kept, gone, choices)

    def _merge(self, work: Work, kept: Recipient, gone: Recipient, choices: Choices) -> int:
        pairs = field_pairs(kept, gone)
        sides = chosen_sides(pairs, choices)
        lost = [[one.category, one.field, one.value] for one in lost_values(pairs, sides)]
        conflicts = {pair.key: str(sides[pair.key]) for pair in pairs if pair.default is None}
        now = instant(work.now)
        names = [*work.mergings.names_of(gone, now), (kept.name, now)]
        notes = work.mergings.move(kept, gone)
        number = work.mergings.keep(kept, gone, notes, conflicts, lost)
        present = work.people.get(kept.id)
        together = merged(kept, gone, pairs, sides)
        own = {held.id: held for held in together.identities}
        identities = tuple(
            replace(own[held.id], version=held.version) if held.id in own else held for held in present.identities
        )
        stored = work.people.save(replace(together, version=present.version, identities=identities))
        work.mergings.add_old_names(stored, names)
        work.mergings.reindex([stored])
        for person in (kept, gone):
            work.visits.project(person.id)
        return number

    def _demand(self, reason: str, code: str) -> None:
        if not reason.strip():
            raise InvalidFieldsError((self._definitions.vocabulary.problem(code, "reason"),))

    def mergings(self) -> tuple[MergingView, ...]:
        """All mergings, the newest first, those taken back included."""
        self._session.require(Right.SEE_ARCHIVE)
        words = self._words()
        with self._database.read() as look:
            known = look.mergings.all()
            staff = {one.uid: one.name for one in look.staff.all()}
        return tuple(
            MergingView(
                one.id,
                one.kept_id,
                one.gone_id,
                _name_before(one, "kept"),
                _name_before(one, "gone"),
                one.at,
                staff.get(one.staff, ""),
                one.reason,
                tuple(words.lost(category, field, value) for category, field, value in one.lost),
                one.undone_at,
            )
            for one in known
        )

    def can_unmerge(self, merging_id: int) -> tuple[Dependence, ...]:
        """What came later and depends on a merging; nothing: it can be taken back."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return dependences(look, self._definitions.vocabulary, _of(look, merging_id))

    def unmerge(self, merging_id: int, reason: str) -> None:
        """Take a merging back: both records, and whatever belonged to each, are as they were before.

        Raises UnmergeRefusedError if something depends on it; `can_unmerge` tells what.
        """
        actor = self._session.require(Right.EDIT_ARCHIVE)
        self._demand(reason, "merging.undo_reason_missing")
        with self._database.write("take a merging back", actor, reason=reason.strip()) as work:
            one = _of(work, merging_id)
            found = dependences(work, self._definitions.vocabulary, one)
            if found:
                raise UnmergeRefusedError(_name_before(one, "kept"), len(found))
            _part(work, one)


def _refusal(look: Reading, keep_id: int, gone_id: int) -> str:
    if keep_id == gone_id:
        return "itself"
    return "relatives" if look.mergings.links_between(keep_id, gone_id) else ""


def _part(work: Work, one: KeptMerging) -> None:
    work.mergings.part(one)
    facts, identities = side_before(one, "kept")
    present = work.people.get(one.kept_id)
    held = tuple(
        with_identity_facts(own, dict(identities[own.uid])) if own.uid in identities else own
        for own in present.identities
    )
    kept = work.people.save(replace(with_facts(present, facts), identities=held))
    gone = work.people.get(one.gone_id)
    work.mergings.restore_old_names(one)
    work.mergings.reindex([kept, gone])
    for person, side in ((kept, "kept"), (gone, "gone")):
        work.visits.project(person.id)
        work.mergings.let_imports_be_undone(person.id, one.before[side]["version"], person.version)


def _of(look: Reading, merging_id: int) -> KeptMerging:
    one = look.mergings.get(merging_id)
    if one is None or one.undone_at:
        raise NotFoundError("merging", str(merging_id))
    return one


def _name_before(one: KeptMerging, side: str) -> str:
    name: Value = one.before[side]["facts"].get("name", "")
    return str(name)
