"""Bulk changes (批量修改): the same change of many archives, judged person by person before anything is written."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from vetdesk.domain.archive_checks import errors_left
from vetdesk.domain.archive_edits import Edits, edited, edited_identity, with_identity
from vetdesk.domain.errors import StatusChangeError
from vetdesk.domain.flat_records import identity_facts, recipient_facts
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Problem, Value
from vetdesk.domain.identities import HAND, check_status_change, missing_demands
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.vocabulary import Vocabulary

_ONE_PERSONS = frozenset({FieldKind.ID_NUMBER, FieldKind.ACCOUNT})
_OWN_WAY = frozenset({"name", "village"})


@dataclass(frozen=True, slots=True)
class BulkEdits:
    """What is changed. An empty value clears a field. Fields of identities and `status` are those of identities of
    `category`, or with "" of every identity that has the field. `village_id` None leaves the village alone.
    """

    person: Edits = field(default_factory=dict)
    identity: Edits = field(default_factory=dict)
    category: str = ""
    status: str = ""
    village_id: int | None = None
    village: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would change."""
        return not (self.person or self.identity or self.status or self.village_id is not None)


class BulkVerdict(StrEnum):
    """What becomes of one person: changed, already so, not allowed, changed by somebody since the dry run, gone."""

    CHANGE = "change"
    SAME = "same"
    REFUSED = "refused"
    STALE = "stale"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class BulkStep:
    """One field as it is and as it will be; `identity_id` 0: a field of the person."""

    field: str
    before: Value
    after: Value
    identity_id: int = 0


@dataclass(frozen=True, slots=True)
class BulkRow:
    """The verdict on one person: what would change, or the problems that forbid it. `version` is what was judged."""

    recipient_id: int
    name: str
    village: str
    verdict: BulkVerdict
    version: int = 0
    steps: tuple[BulkStep, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class BulkPlan:
    """A dry run: a row per person in the order given. Nothing is written yet."""

    edits: BulkEdits
    rows: tuple[BulkRow, ...]

    @property
    def totals(self) -> Mapping[BulkVerdict, int]:
        """How many rows have each verdict; they add up to all."""
        found = dict.fromkeys(BulkVerdict, 0)
        for row in self.rows:
            found[row.verdict] += 1
        return found


def may_be_bulk(declared: FieldDeclaration) -> bool:
    """Whether several people may be given the same value: names, ID numbers and accounts are one person's."""
    return declared.kind not in _ONE_PERSONS and declared.key not in _OWN_WAY


Check = Callable[[Recipient], Sequence[Problem]]
"""Every problem of an archive."""


class BulkJudge:
    """Judges the change of one person after another."""

    def __init__(self, vocabulary: Vocabulary, edits: BulkEdits, today: date, check: Check) -> None:
        self._vocabulary = vocabulary
        self._edits = edits
        self._today = today
        self._check = check

    def judge(self, person: Recipient) -> tuple[BulkRow, Recipient]:
        """The verdict on a person, and the person after the change."""
        problems = tuple(self._status_problems(person))
        after = self.changed(person)
        steps = tuple(_steps(person, after))
        if not problems and not steps:
            return self._row(person, BulkVerdict.SAME), person
        problems = problems or tuple(self._new_errors(person, after))
        verdict = BulkVerdict.REFUSED if problems else BulkVerdict.CHANGE
        return self._row(person, verdict, steps, problems), after

    def changed(self, person: Recipient) -> Recipient:
        """The person after the change, whether it is allowed or not."""
        edits = self._edits
        after = edited(person, self._vocabulary, edits.person, self._today) if edits.person else person
        if edits.village_id is not None:
            after = replace(after, village_id=edits.village_id or None, village=edits.village)
        for held in person.identities:
            if self._is_meant(held):
                after = with_identity(after, self._changed_identity(held))
        return after

    def _is_meant(self, held: Identity) -> bool:
        return not self._edits.category or held.category == self._edits.category

    def _changed_identity(self, held: Identity) -> Identity:
        declared = self._vocabulary.fields
        mine = {key: v for key, v in self._edits.identity.items() if declared[key].applies_to(held.category)}
        changed = edited_identity(held, self._vocabulary, mine, self._today) if mine else held
        status = self._edits.status
        return replace(changed, status=status, taken_over=False) if status and status != held.status else changed

    def _status_problems(self, person: Recipient) -> Iterator[Problem]:
        """Changes of status that the rules do not allow by hand, and what the new status demands."""
        if not self._edits.status:
            return
        after = self.changed(person)
        for held in filter(self._is_meant, person.identities):
            try:
                check_status_change(self._vocabulary, held.status, self._edits.status, HAND)
            except StatusChangeError:
                facts = {"before": f"status:{held.status}", "after": f"status:{self._edits.status}"}
                yield self._vocabulary.problem("bulk.status_by_hand", "status", **facts)
                continue
            changed = next(one for one in after.identities if one.id == held.id)
            for key in missing_demands(self._vocabulary, after, changed) if changed.status != held.status else ():
                yield self._vocabulary.problem("status.demands", key, status=f"status:{changed.status}")

    def _new_errors(self, before: Recipient, after: Recipient) -> list[Problem]:
        """Errors that the change brings; those that were there before do not stop it."""
        known = {(one.field, one.code, one.as_written) for one in self._check(before)}
        found = [one for one in self._check(after) if (one.field, one.code, one.as_written) not in known]
        return errors_left(found, self._vocabulary, {})

    @staticmethod
    def _row(
        person: Recipient, verdict: BulkVerdict, steps: tuple[BulkStep, ...] = (), problems: tuple[Problem, ...] = ()
    ) -> BulkRow:
        return BulkRow(person.id, person.name, person.village, verdict, person.version, steps, problems)


def _steps(before: Recipient, after: Recipient) -> Iterator[BulkStep]:
    if (before.village_id, before.village) != (after.village_id, after.village):
        yield BulkStep("village", before.village, after.village)
    old, new = recipient_facts(before), recipient_facts(after)
    yield from _differing(old, new, 0)
    known = {held.id: identity_facts(held) for held in before.identities}
    for held in after.identities:
        yield from _differing(known[held.id], identity_facts(held), held.id)


def _differing(old: Mapping[str, Value], new: Mapping[str, Value], identity_id: int) -> Iterator[BulkStep]:
    for key in dict.fromkeys([*old, *new]):
        shown = not key.startswith(("as_written:", "extra:")) and key not in {"village", "village_id", "taken_over"}
        if shown and old.get(key) != new.get(key):
            yield BulkStep(key, old.get(key, ""), new.get(key, ""), identity_id)
