"""What was found at annual confirmations: noted by officers, accepted into archives one by one by a clerk, or declined.

Photos of the confirmed are a paper of the person's file; its pictures are encrypted, and looking at one is journalled.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from vetdesk.domain.confirming import ConfirmingRound
from vetdesk.domain.confirming_changes import FoundChange, FoundState
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import FieldDeclaration, Label, Problem, Severity, Value
from vetdesk.domain.masking import masked_value
from vetdesk.domain.materials import OTHER, FiledMaterial, MaterialState, PageImage, Scan
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visits import PersonLine
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.archive_changes import ArchiveChanges
from vetdesk.services.file_pictures import scan_view
from vetdesk.services.filing_views import ScanFile, ScanView
from vetdesk.services.open_station import OpenStation
from vetdesk.services.scanning import Scanning
from vetdesk.storage.reading import Reading, Work

__all__ = ["ConfirmedPerson", "ConfirmingChanges", "FoundLine", "ScanFile"]

TITLE = "confirming.photos"
_KEY = "confirmation_"


@dataclass(frozen=True, slots=True)
class FoundLine:
    """One thing that was found, with whom it is about and who noted it; `next` says what a clerk does by hand ("" for

    a field). `now` is what the archive has today, in words as `was` and `value` are; masked where it is sensitive.
    """

    change: FoundChange
    person: PersonLine
    label: Label
    now: str
    value: str
    found_by: str
    next: Label | None = None

    @property
    def by_hand(self) -> bool:
        """Whether a clerk carries it out on the record."""
        return self.next is not None


@dataclass(frozen=True, slots=True)
class ConfirmedPerson:
    """What an officer notes of one person: declared fields with what the archive has, matters by hand, photos so far.

    Sensitive fields stand blank: what is typed there is new.
    """

    person: PersonLine
    fields: tuple[FieldDeclaration, ...]
    values: Mapping[str, Value]
    photos: tuple[ScanView, ...]
    found: tuple[FoundLine, ...]


class ConfirmingChanges:
    """Notes, shows, accepts, declines."""

    def __init__(self, station: OpenStation, scanning: Scanning) -> None:
        self._station = station
        self._scanning = scanning

    @property
    def largest_file(self) -> int:
        """How many bytes a photo may have at most."""
        return self._scanning.largest_file

    def matters(self) -> dict[str, Label]:
        """What may be found and is carried out by hand, by key."""
        return {key: one.label for key, one in self._station.definitions.confirming.by_hand.items()}

    def of_person(self, round_id: int, recipient_id: int, language: str) -> ConfirmedPerson:
        """What is known of a person in a round; raises NotFoundError."""
        self._station.session.require(Right.SEE_ARCHIVE)
        definitions = self._station.definitions
        with self._station.database.read() as look:
            one, person = look.confirming.get(round_id), look.people.get(recipient_id)
            shown = look.honours.people([recipient_id])
            if recipient_id not in shown:
                raise NotFoundError("recipient", str(recipient_id))
            fields = tuple(definitions.vocabulary.field(key) for key in definitions.confirming.fields)
            values = {each.key: person.values[each.key] for each in fields
                      if not each.sensitive and person.values.get(each.key) not in (None, "")}  # fmt: skip
            found = self._lines(look, look.confirming.found(round_id, recipient_id=recipient_id), language)
            photos = tuple(map(scan_view, _photos(look, one, recipient_id)))
            return ConfirmedPerson(shown[recipient_id], fields, values, photos, tuple(found))

    def note(self, round_id: int, recipient_id: int, values: Mapping[str, Value], by_hand: Mapping[str, str]) -> int:
        """Keep what was found; returns how many things are proposed. What the archive has already is left out.

        Something that waits for a clerk already is noted anew. Raises InvalidFieldsError for what is not declared.
        """
        actor = self._station.session.require(Right.LOG_VISIT)
        rules = self._station.definitions.confirming
        unknown = [*(key for key in values if key not in rules.fields), *(by_hand.keys() - rules.by_hand.keys())]
        if unknown:
            raise InvalidFieldsError(tuple(Problem(key, "visit.code_unknown", Severity.ERROR, key) for key in unknown))
        with self._station.database.write("note what a confirmation found", actor) as work:
            person = work.people.get(recipient_id)
            told = {key: (value, person.values.get(key, "")) for key, value in values.items()}
            new = {key: pair for key, pair in told.items() if pair[0] != pair[1]}
            new |= {key: (text.strip(), "") for key, text in by_hand.items()}
            waiting = {
                one.key: one for one in work.confirming.found(round_id, recipient_id=recipient_id)
                if one.state == FoundState.PROPOSED
            }  # fmt: skip
            for key, (value, was) in new.items():
                if key in waiting:
                    again = replace(waiting[key], value=value, was=was, found_on=self._today(), found_by=actor.staff.id)
                    work.confirming.save_found(again)
                else:
                    found = FoundChange(0, "", round_id, recipient_id, key, value, was, self._today(), actor.staff.id)
                    work.confirming.note_found(found)
        return len(new)

    def waiting(self, round_id: int, language: str) -> list[FoundLine]:
        """Everything of a round that waits for a clerk."""
        self._station.session.require(Right.SEE_ARCHIVE)
        with self._station.database.read() as look:
            return self._lines(look, look.confirming.found(round_id, state=FoundState.PROPOSED), language)

    def accept(self, seen: FoundChange) -> FoundChange:
        """Take it into the archive, checked as if it were typed there; what is done by hand is only ticked off.

        Raises InvalidFieldsError for errors that it brings, StaleRecordError if somebody decided meanwhile.
        """
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        vocabulary, today = self._station.definitions.vocabulary, day_at_station(self._station.now())
        with self._station.database.write("accept what a confirmation found", actor) as work:
            if seen.key in self._station.definitions.confirming.fields:
                person = work.people.get(seen.recipient_id)
                ArchiveChanges(vocabulary, today).change_fields(work, person, {seen.key: seen.value}, None, {})
            return work.confirming.save_found(self._decided(seen, FoundState.ACCEPTED, actor.staff.id))

    def decline(self, seen: FoundChange, reason: str) -> FoundChange:
        """Leave the archive as it is, for a reason that is kept."""
        actor = self._station.session.require(Right.EDIT_ARCHIVE)
        if not reason.strip():
            raise InvalidFieldsError((Problem("reason", "finding.reason_missing", Severity.ERROR),))
        with self._station.database.write("decline what a confirmation found", actor, reason=reason.strip()) as work:
            declined = replace(self._decided(seen, FoundState.DECLINED, actor.staff.id), reason=reason.strip())
            return work.confirming.save_found(declined)

    # ---- photos

    def add_photos(self, round_id: int, recipient_id: int, files: Sequence[ScanFile]) -> tuple[ScanView, ...]:
        """File photos of the confirmed person, all or none; the same picture is kept once.

        Raises NotPermittedError, NotFoundError, UnreadableScanError for what is no picture.
        """
        actor = self._station.session.require(Right.LOG_VISIT)
        with self._station.database.read() as look:
            one = look.confirming.get(round_id)
        return self._scanning.file(
            actor, "add photos of a confirmation", recipient_id, files,
            lambda work: self._material(work, one, recipient_id),
        )  # fmt: skip

    def page(self, scan_id: int, number: int, width_px: int) -> PageImage:
        """A photo, at most so many pixels wide; looking is journalled once a day and person."""
        actor = self._station.session.require(Right.LOG_VISIT)
        with self._station.database.read() as look:
            scan = look.scans.get(scan_id)
            material = look.materials.get(scan.material_id) if scan.material_id else None
            if material is None or not material.key.startswith(_KEY):
                raise NotFoundError("scan", str(scan_id))
        return self._scanning.look_at(actor, scan, number, width_px)

    def _material(self, work: Work, one: ConfirmingRound, recipient_id: int) -> FiledMaterial:
        """The paper of the round in the person's file; it is begun with the first photo."""
        if found := work.materials.at(recipient_id, f"{_KEY}{one.year}", OTHER):
            return found
        title = self._station.definitions.vocabulary.texts[TITLE].zh.format(year=one.year)
        new = FiledMaterial(
            0, "", recipient_id, f"{_KEY}{one.year}", OTHER, state=MaterialState.ORIGINAL, received_on=self._today(),
            title=title, responsible=self._station.session.actor.name, dated_on=self._today(),
        )  # fmt: skip
        return work.materials.add(new)

    def _lines(self, look: Reading, found: Sequence[FoundChange], language: str) -> list[FoundLine]:
        definitions = self._station.definitions
        words, by_hand = definitions.vocabulary, definitions.confirming.by_hand
        people = {one.id: one for one in look.people.many(list(dict.fromkeys(one.recipient_id for one in found)))}
        shown = look.honours.people(people)
        names = {member.id: member.name for member in look.staff.all()}
        lines = []
        for one in found:
            if one.recipient_id not in shown:
                continue
            matter = by_hand.get(one.key)
            declared = words.fields.get(one.key)
            label = matter.label if matter else declared.label if declared else Label(one.key, one.key)
            now = people[one.recipient_id].values.get(one.key, "") if declared else ""
            had, found_now = (_told(words, declared, each, language) for each in (now, one.value))
            next_step = matter.next if matter else None
            by = names.get(one.found_by, "")
            lines.append(FoundLine(one, shown[one.recipient_id], label, had, found_now, by, next_step))
        return lines

    def _decided(self, seen: FoundChange, state: FoundState, by: int) -> FoundChange:
        return replace(seen, state=state, decided_on=self._today(), decided_by=by)

    def _today(self) -> str:
        return day_at_station(self._station.now()).isoformat()


def _photos(look: Reading, one: ConfirmingRound, recipient_id: int) -> list[Scan]:
    material = look.materials.at(recipient_id, f"{_KEY}{one.year}", OTHER)
    return look.scans.of_material(material.id) if material else []


def _told(words: Vocabulary, declared: FieldDeclaration | None, value: Value, language: str) -> str:
    """A value in words; a sensitive one as it is shown beside a name."""
    if declared is None:
        return str(value)
    return masked_value(declared, value) if declared.sensitive else words.value_text(declared.key, value, language)
