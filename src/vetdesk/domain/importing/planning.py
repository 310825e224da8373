"""Planning an import: every row is matched with the archive, gets its verdict and shows what it would change.

Pure: the archive is given as a snapshot of whoever the rows may mean, so that a plan can be made and tested anywhere.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.importing.answers import Answers, RowKey
from vetdesk.domain.importing.merging_rows import (
    UNKNOWN,
    Places,
    begin_person,
    only_new,
    revived,
    same_identities,
    with_row,
)
from vetdesk.domain.importing.plan import ImportPlan, PlannedPerson, PlannedRow, Verdict
from vetdesk.domain.importing.questions import QuestionList
from vetdesk.domain.importing.row_person import RowMapper, RowPerson, birth_hint, masked_fits, own_number
from vetdesk.domain.people import Recipient
from vetdesk.domain.reading.result import ReadRow, WorkbookReading
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.village_names import VillageIndex
from vetdesk.domain.vocabulary import Vocabulary

Tick = Callable[[int, int], None]
"""Told rows done and rows in all; may raise to stop."""
_EVERY = 1000
_UNMATCHED = -1


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Whoever of the archive the rows of a file may mean, withdrawn people included where nobody else fits.

    `by_number`: ID number → people; `by_name`: name → people, for rows without a valid number; `with_cases`: ids of
    people who have a case; `by_row`: where a former import of the very same file put a row.
    """

    by_number: Mapping[str, Sequence[Recipient]] = field(default_factory=dict)
    by_name: Mapping[str, Sequence[Recipient]] = field(default_factory=dict)
    with_cases: frozenset[int] = frozenset()
    by_row: Mapping[RowKey, Recipient] = field(default_factory=dict)
    villages: VillageIndex = field(default_factory=lambda: VillageIndex(()))


class Planner:
    """Makes the plan of one file, row by row; rows of the file that mean one person are put together."""

    def __init__(
        self,
        reading: WorkbookReading,
        vocabulary: Vocabulary,
        answers: Answers,
        snapshot: Snapshot,
        not_taken: frozenset[str] = frozenset(),
    ) -> None:
        self._reading = reading
        self._vocabulary = vocabulary
        self._answers = answers
        self._snapshot = snapshot
        self._mapper = RowMapper(vocabulary, answers.month, not_taken)
        self._questions = QuestionList(answers, snapshot.villages)
        self._places = Places(snapshot.villages, answers.villages)
        self._people: list[PlannedPerson] = []
        self._by_number: dict[str, int] = {}
        self._by_id: dict[int, int] = {}
        self._touched: set[int] = set()

    def plan(self, tick: Tick = lambda _done, _total: None) -> ImportPlan:
        """The plan of the whole file."""
        rows, planned = self._reading.rows, []
        for number, row in enumerate(rows):
            if number % _EVERY == 0:
                tick(number, len(rows))
            self._questions.about_headings(row, self._reading.sheets[row.sheet].name)
            planned.append(self._row(row) if row.kind is RowKind.RECORD else _skipped(row))
        tick(len(rows), len(rows))
        return ImportPlan(
            file=self._reading.file,
            sha256=self._reading.sha256,
            headings=self._reading.signature,
            sheets=tuple(sheet.name for sheet in self._reading.sheets),
            rows=tuple(planned),
            people=tuple(self._people),
            questions=self._questions.all(),
        )

    def _row(self, row: ReadRow) -> PlannedRow:
        key = (row.sheet, row.row)
        person = self._mapper.person(row)
        problems = tuple(Problem(f.field, f.code, f.severity, f.as_written) for f in row.findings)
        planned = PlannedRow(row.sheet, row.row, row.kind, Verdict.ERROR, problems=problems)
        if key in self._answers.left:
            planned.verdict, planned.deliberate = Verdict.SKIP, True
            return planned
        index, code = self._match(row, person)
        if index != _UNMATCHED and own_number(row) == self._people[index].after.id_number:
            problems = planned.problems = tuple(each for each in problems if each.field != "id_number")
            person.as_written.pop("id_number", None)
        if code:
            planned.problems = (*problems, self._problem(code, person))
            return planned
        if _stops(problems, index):
            planned.keepable = self._keepable(problems, person, index)
            if not (planned.keepable and self._answers.keeps(key)):
                return planned
            planned.deliberate = True
        return self._changed(planned, row, person, index)

    def _problem(self, code: str, person: RowPerson) -> Problem:
        field_key = "name" if code == "field.disagrees" else "id_number"
        return self._vocabulary.problem(code, field_key, person.name or person.id_number)

    def _keepable(self, problems: Sequence[Problem], person: RowPerson, index: int) -> bool:
        """An error may be kept if the row names somebody, and does not repeat a person of the file."""
        repeated = any(problem.code == "duplicate.in_file_same_category" for problem in problems)
        return not repeated and (bool(person.name) or index != _UNMATCHED)

    def _changed(self, planned: PlannedRow, row: ReadRow, person: RowPerson, index: int) -> PlannedRow:
        """Put the row into its person, and see what that changes."""
        if index == _UNMATCHED:
            return self._added(planned, row, person)
        known = self._people[index]
        if known.before is not None and person.name and known.after.name and person.name != known.after.name:
            if planned.key not in self._answers.taken:
                planned.verdict, planned.person = Verdict.CONFLICT, index
                planned.problems = (*planned.problems, self._problem("field.disagrees", person))
                return planned
            planned.deliberate = True
        planned.person = index
        if known.after.withdrawn:
            return self._revived(planned, row, person, known)
        if index in self._touched:
            person, contradicted = only_new(known.after, person)
            told = (Problem(key, "field.disagrees", Severity.WARNING) for key in contradicted)
            planned.problems = (*planned.problems, *told)
        self._touched.add(index)
        take_over = self._taken_over(known.after, person)
        known.after, planned.changes = with_row(known.after, person, take_over, self._places)
        self._questions.about(person, fresh_identity=take_over is not None, month=_asks_month(row))
        if known.before is None:
            planned.verdict = Verdict.ADD
        elif known.before.withdrawn:
            known.after, planned.verdict = same_identities(known.after, known.before), Verdict.ADD
        else:
            planned.verdict = Verdict.UPDATE if planned.changes else Verdict.SAME
        return planned

    def _revived(self, planned: PlannedRow, row: ReadRow, person: RowPerson, known: PlannedPerson) -> PlannedRow:
        """The person an undone import had added comes back as the file tells now."""
        self._touched.add(planned.person)
        known.after = revived(known.after, person, self._status_of(person), self._places)
        self._questions.about(person, fresh_identity=bool(person.category), month=_asks_month(row))
        planned.verdict = Verdict.ADD
        return planned

    def _status_of(self, person: RowPerson) -> tuple[str, str]:
        answer = self._answers.status_of(person.category)
        return (answer.status, answer.since) if answer else (UNKNOWN, "")

    def _taken_over(self, known: Recipient, person: RowPerson) -> tuple[str, str] | None:
        """Status and month of a new identity; None if the row brings none, or a case decides about this person."""
        held = any(identity.category == person.category for identity in known.identities)
        if not person.category or held or known.id in self._snapshot.with_cases:
            return None
        return self._status_of(person)

    def _added(self, planned: PlannedRow, row: ReadRow, person: RowPerson) -> PlannedRow:
        if not person.name:
            planned.keepable = False
            return planned
        after = begin_person(person, self._status_of(person), self._places)
        self._questions.about(person, fresh_identity=bool(person.category), month=_asks_month(row))
        planned.verdict, planned.person = Verdict.ADD, len(self._people)
        if person.id_number:
            self._by_number[person.id_number] = planned.person
        self._touched.add(planned.person)
        self._people.append(PlannedPerson(after))
        return planned

    def _match(self, row: ReadRow, person: RowPerson) -> tuple[int, str]:
        """Whom the row means: index into the plan's people or -1, and a problem code if it means several."""
        number = person.id_number or own_number(row)
        if number in self._by_number:
            return self._by_number[number], ""
        found = self._snapshot.by_number.get(number, ()) if number else ()
        if not found:
            known = self._snapshot.by_row.get((row.sheet, row.row))
            found = (known,) if known is not None else self._by_other_facts(row, person)
        if len(found) > 1:
            return _UNMATCHED, "duplicate.several_in_station"
        return (self._index_of(found[0], number), "") if found else (_UNMATCHED, "")

    def _index_of(self, known: Recipient, number: str) -> int:
        index = self._by_id.get(known.id)
        if index is None:
            index = self._by_id[known.id] = len(self._people)
            self._people.append(PlannedPerson(known, known))
        if number:
            self._by_number[number] = index
        return index

    def _by_other_facts(self, row: ReadRow, person: RowPerson) -> Sequence[Recipient]:
        """Rows whose number is masked, damaged or missing: by name, birth date and the digits that show."""
        same_name = self._snapshot.by_name.get(person.name, ()) if person.name else ()
        if person.id_number:
            return [one for one in same_name if one.temporary_number and _same_birth(one, person)]
        masked = next((f.as_written for f in row.findings if f.code == "id.masked"), "")
        born = birth_hint(row, person)
        if masked:
            found = [one for one in same_name if masked_fits(masked, one.id_number) and _birth_allows(one, person)]
        else:
            found = [one for one in same_name if born and str(one.values.get("birth_date", "")) == born]
        if found:
            return found
        written = person.as_written.get("id_number", "")
        return [one for one in same_name if one.temporary_number and one.as_written.get("id_number", "") == written]


def _skipped(row: ReadRow) -> PlannedRow:
    return PlannedRow(row.sheet, row.row, row.kind, Verdict.SKIP)


def _stops(problems: Sequence[Problem], index: int) -> bool:
    """Errors stop a row; a masked number does where nobody fits it."""
    return any(
        problem.severity is Severity.ERROR or (problem.code == "id.masked" and index == _UNMATCHED)
        for problem in problems
    )


def _asks_month(row: ReadRow) -> bool:
    return any(finding.code == "date.ambiguous" for finding in row.findings)


def _same_birth(known: Recipient, person: RowPerson) -> bool:
    """A person kept under a temporary number who now comes with a real one: same name and same birth date."""
    born = known.values.get("birth_date")
    return bool(born) and born == person.values.get("birth_date")


def _birth_allows(known: Recipient, person: RowPerson) -> bool:
    born = person.values.get("birth_date")
    return born is None or str(known.values.get("birth_date", "")).startswith(str(born))
