"""Planning what came back (回收): rows of a workbook of ours against what left and what stands here now. Pure.

The same words as an import: a plan with a verdict per row. Rows without a key are those somebody added; they are left
to the planner of imports.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from vetdesk.domain.columns import ReturnMarks
from vetdesk.domain.flat_records import identity_facts, recipient_facts
from vetdesk.domain.forms import Problem, Value
from vetdesk.domain.importing.merging_rows import Places, with_row, without
from vetdesk.domain.importing.plan import CellDiff, PlannedPerson, PlannedRow, Verdict
from vetdesk.domain.importing.row_person import RowMapper, RowPerson
from vetdesk.domain.importing.sent_rows import Sent, identity_of, mend_keys
from vetdesk.domain.people import Recipient
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.three_way import CellMerge, Decisions, Outcome, RecordMerge, merged

VILLAGE, CATEGORY, NUMBER = "village", "category", "id_number"
_EXTRA = "extra:"
_NOT_COMPARED = frozenset({"village_id", "withdrawn", "temporary_number", "since", "taken_over", "status", CATEGORY})
_MARKED = ("change_kind", "remarks")
_NEVER_EMPTY = frozenset({VILLAGE, CATEGORY, "name", NUMBER})
"""What no mark empties: without it nobody is found any more."""
Settled = tuple[str, str, Value]
"""A value that an answer to the same export brought before: uid of the record, field, value. What became of it then
holds, whatever was done here since."""


class Everything(Container[Settled]):
    """All of a file was settled: it is the very file that was taken in before."""

    def __contains__(self, value: object) -> bool:
        """Yes."""
        return True


@dataclass(frozen=True, slots=True)
class ReturnWords:
    """The marks that people write into cells, and what statuses are called in the column that shows them."""

    marks: ReturnMarks
    statuses: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a returned row asks for that only a deed of its own can do: a status, a category, or removal.

    `before` and `after` as written; `place` as the file counts.
    """

    field: str
    recipient_id: int
    title: str
    place: str
    before: str = ""
    after: str = ""
    uid: str = ""


@dataclass(slots=True)
class Returned:
    """What came back: a planned row per row of the file, people as they would be kept, records that differ, proposals,
    rows for the planner of imports, and rows about whom nothing may be taken (`gone`)."""

    rows: list[PlannedRow] = field(default_factory=list)
    people: list[PlannedPerson] = field(default_factory=list)
    records: list[RecordMerge] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    removals: list[Proposal] = field(default_factory=list)
    unkeyed: list[ReadRow] = field(default_factory=list)
    gone: list[Proposal] = field(default_factory=list)


class ReturnPlanner:
    """Goes through the rows of one file. `sent` are the rows that left, by key; `sheets` the names of the sheets;
    `holders` who in the archive has an ID number that none of the rows left with."""

    def __init__(
        self,
        sent: Mapping[str, Sent],
        mapper: RowMapper,
        places: Places,
        *,
        words: ReturnWords,
        sheets: Sequence[str],
        decisions: Decisions | None = None,
        settled: Container[Settled] = (),
        holders: Mapping[str, int] | None = None,
    ) -> None:
        self._sent = sent
        self._mapper = mapper
        self._places = places
        self._marks = words.marks
        self._statuses = words.statuses
        self._sheets = sheets
        self._decisions = decisions or {}
        self._settled = settled
        self._holders = holders or {}
        self._result = Returned()
        self._index: dict[int, int] = {}

    def plan(self, rows: Iterable[ReadRow]) -> Returned:
        """What comes of every row."""
        rows = list(rows)
        mend_keys(rows, self._sent, self._holders)
        for row in rows:
            planned = PlannedRow(row.sheet, row.row, row.kind, Verdict.SKIP)
            self._result.rows.append(planned)
            if row.kind is not RowKind.RECORD:
                continue
            sent = self._sent.get(row.key)
            if sent is None:
                self._result.unkeyed.append(row)
            elif sent.person.withdrawn or (sent.identity and sent.held is None):
                self._result.gone.append(self._proposal("gone", sent, row))
            else:
                self._merge(planned, row, sent)
        return self._result

    def _merge(self, planned: PlannedRow, row: ReadRow, sent: Sent) -> None:
        place = self._place(row)
        person, erased = self._theirs(row)
        self._ask(row, sent, person)
        now = self._now(sent)
        person.category = sent.category or person.category
        cells = tuple(self._cells(sent, now, person, erased))
        if sent.held is not None:
            person.category = sent.held.category
        record = RecordMerge("recipient", sent.uid, self._title(sent), cells, place)
        planned.person = self._index[sent.person.id]
        planned.problems = tuple(_news(row, sent.base))
        if not cells:
            planned.verdict = Verdict.SAME
            return
        self._result.records.append(record)
        taken = record.fields_taken(self._decisions)
        planned.undecided = tuple(cell.field for cell in record.open_cells(self._decisions))
        planned.changes = tuple(CellDiff(c.field, c.ours, c.theirs) for c in cells if c.field in taken)
        planned.verdict = Verdict.UPDATE if taken else Verdict.CONFLICT if planned.undecided else Verdict.SAME
        self._take(sent, person, taken, erased)

    def _theirs(self, row: ReadRow) -> tuple[RowPerson, frozenset[str]]:
        """What the row says, and the fields that it empties on purpose."""
        marks = self._marks.erase
        erased = {name for name, value in row.values.items() if value in marks}
        erased |= {finding.field for finding in row.findings if finding.as_written in marks}
        person = self._mapper.person(row)
        gone = frozenset(erased - _NEVER_EMPTY)
        unsaid = erased | {name for name in _MARKED if self._asks_removal(row, name)}
        return without(person, unsaid), gone

    def _ask(self, row: ReadRow, sent: Sent, person: RowPerson) -> None:
        """What only a deed of its own can do is proposed, never done by the way."""
        if any(self._asks_removal(row, name) for name in _MARKED):
            self._result.removals.append(self._proposal("removal", sent, row))
        held = identity_of(sent.base, sent.identity)
        if held is None:
            return
        written = str(row.values.get(_EXTRA + self._marks.status, "")).strip()
        before = self._statuses.get(held.status, held.status)
        if written and written != before:
            self._result.proposals.append(self._proposal("status", sent, row, before, written))
        if person.category and person.category != held.category:
            self._result.proposals.append(self._proposal(CATEGORY, sent, row, held.category, person.category))

    def _asks_removal(self, row: ReadRow, name: str) -> bool:
        return str(row.values.get(name, "")).strip() in self._marks.remove

    def _now(self, sent: Sent) -> Recipient:
        """The person with what rows before this one brought."""
        index = self._index.get(sent.person.id)
        if index is None:
            self._index[sent.person.id] = len(self._result.people)
            self._result.people.append(PlannedPerson(sent.person, sent.person))
            return sent.person
        return self._result.people[index].after

    def _cells(self, sent: Sent, now: Recipient, person: RowPerson, erased: frozenset[str]) -> Iterable[CellMerge]:
        """Every value that differs in one of the three versions."""
        theirs = {diff.field: diff.after for diff in with_row(sent.base, person, None, self._places)[1]}
        if number := person.values.get(NUMBER, ""):  # known by its key: the number may be corrected like any value
            theirs[NUMBER] = number
        if VILLAGE in theirs and self._places.of(str(theirs[VILLAGE]))[0] == (now.village_id or 0):
            theirs[VILLAGE] = now.village  # the village where the person is now, by another of its names
        theirs |= {name: "" for name in erased if _value(sent.base, sent.identity, name) != ""}
        for name, value in theirs.items():
            cell = merged(name, _value(sent.base, sent.identity, name), _value(now, sent.identity, name), value)
            if cell.outcome in {Outcome.CONFLICT, Outcome.THEIRS} and self._was_settled(sent, cell):
                cell = replace(cell, outcome=Outcome.OURS)
            if cell.outcome is not Outcome.SAME:
                yield cell
        if now is sent.base:
            return
        for name in _changed(sent.base, now, sent.identity) - set(theirs):
            base = _value(sent.base, sent.identity, name)
            yield merged(name, base, _value(now, sent.identity, name), base)

    def _was_settled(self, sent: Sent, cell: CellMerge) -> bool:
        told = [(cell.field, cell.theirs)]
        if cell.field == VILLAGE and (number := self._places.of(str(cell.theirs))[0]):
            told.append(("village_id", number))  # so the archive keeps a village of the register, however written
        return any((uid, *one) in self._settled for uid in (sent.uid, sent.person.uid) for one in told)

    def _take(self, sent: Sent, person: RowPerson, taken: frozenset[str], erased: frozenset[str]) -> None:
        """Put the values that are taken into the person."""
        if not taken:
            return
        planned = self._result.people[self._index[sent.person.id]]
        others = {diff.field for diff in with_row(planned.after, person, None, self._places)[1]} - taken
        planned.after = with_row(planned.after, without(person, others), None, self._places)[0]
        if NUMBER in taken:
            values = {**planned.after.values, NUMBER: person.values[NUMBER]}
            planned.after = replace(planned.after, values=values, temporary_number=False)
        if gone := erased & taken:
            planned.after = _emptied(planned.after, sent.identity, gone)

    def _title(self, sent: Sent) -> str:
        return sent.person.name or sent.base.name

    def _place(self, row: ReadRow) -> str:
        return f"{self._sheets[row.sheet]} {row.row}"

    def _proposal(self, name: str, sent: Sent, row: ReadRow, before: str = "", after: str = "") -> Proposal:
        return Proposal(name, sent.person.id, self._title(sent), self._place(row), before, after, sent.uid)


def _value(person: Recipient, identity: str, name: str) -> Value:
    """A value of a person, or of the identity that the row is about; "" is nothing."""
    if name == VILLAGE:
        return person.village
    if name.startswith(_EXTRA):
        return person.extra.get(name.removeprefix(_EXTRA), "")
    held = identity_of(person, identity)
    if held is not None and name in held.values:
        return held.values[name]
    return person.values.get(name, "")


def _changed(base: Recipient, now: Recipient, identity: str) -> set[str]:
    """The fields in which two versions differ, of the person and of the identity that the row is about."""
    pairs = [(recipient_facts(base), recipient_facts(now))]
    if (then := identity_of(base, identity)) is not None and (held := identity_of(now, identity)) is not None:
        pairs.append((identity_facts(then), identity_facts(held)))
    found = {
        name
        for before, after in pairs
        for name in before.keys() | after.keys()
        if before.get(name, "") != after.get(name, "") and not name.startswith("as_written:")
    }
    return found - _NOT_COMPARED


def _emptied(person: Recipient, identity: str, fields: frozenset[str]) -> Recipient:
    """The person without values that the file empties on purpose."""
    headings = {name.removeprefix(_EXTRA) for name in fields if name.startswith(_EXTRA)}
    identities = tuple(
        replace(held, values=_left(held.values, fields)) if held.uid == identity else held for held in person.identities
    )
    return replace(
        person,
        values=_left(person.values, fields),
        extra={name: text for name, text in person.extra.items() if name not in headings},
        identities=identities,
    )


def _left(values: Mapping[str, Value], fields: frozenset[str]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if name not in fields}


def _news(row: ReadRow, base: Recipient) -> Iterable[Problem]:
    """Problems of cells that are not as they left; what was wrong already is no news."""
    for finding in row.findings:
        known = {str(base.values.get(finding.field, "")), base.as_written.get(finding.field, ""), ""}
        if finding.as_written not in known:
            yield Problem(finding.field, finding.code, finding.severity, finding.as_written)
