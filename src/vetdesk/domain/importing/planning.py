"""Planning an import: every row is matched with the archive, gets its verdict and shows what it would change.

Pure: the archive is given as a snapshot of whoever the rows may mean, so that a plan can be made and tested anywhere.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.importing.answers import AmbiguousMonth, Answers, MaskedNumbers, RowKey, Side
from vetdesk.domain.importing.merging_rows import (
    UNKNOWN,
    Places,
    begin_person,
    differing,
    only_new,
    revived,
    same_identities,
    with_row,
    without,
)
from vetdesk.domain.importing.plan import CellDiff, ImportPlan, PlannedPerson, PlannedRow, Verdict
from vetdesk.domain.importing.questions import QuestionList
from vetdesk.domain.importing.row_person import RowMapper, RowPerson, birth_hint, masked_fits, own_number
from vetdesk.domain.importing.settling import MASKED_CODE, MONTH_CODE, REPEATED_CODE, Settled
from vetdesk.domain.people import Recipient
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.village_names import VillageIndex
from vetdesk.domain.vocabulary import Vocabulary

Tick = Callable[[int, int], None]
"""Told rows done and rows in all; may raise to stop."""
IDENTIFYING = ("name", "sex", "birth_date")
"""Fields that say who a person is: where archive and file differ in them, a person decides (冲突)."""
_EVERY = 1000
_UNMATCHED = -1


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Whoever of the archive the rows of a file may mean, withdrawn people included where nobody else fits.

    `by_number`: ID number → people; `by_name`: name → people, for rows without a valid number; `with_cases`: ids of
    people who have a case; `by_row`: where a former import of the very same file put a row; `texts_kept`: names of
    villages of which somebody said that they stay text.
    """

    by_number: Mapping[str, Sequence[Recipient]] = field(default_factory=dict)
    by_name: Mapping[str, Sequence[Recipient]] = field(default_factory=dict)
    with_cases: frozenset[int] = frozenset()
    by_row: Mapping[RowKey, Recipient] = field(default_factory=dict)
    villages: VillageIndex = field(default_factory=lambda: VillageIndex(()))
    texts_kept: frozenset[str] = frozenset()


class Planner:
    """Makes the plan of one file, row by row; rows of the file that mean one person are put together."""

    def __init__(
        self,
        settled: Settled,
        vocabulary: Vocabulary,
        answers: Answers,
        snapshot: Snapshot,
        not_taken: frozenset[str] = frozenset(),
    ) -> None:
        self._settled = settled
        self._reading = settled.reading
        self._vocabulary = vocabulary
        self._answers = answers
        self._snapshot = snapshot
        self._mapper = RowMapper(vocabulary, answers.month, not_taken)
        self._questions = QuestionList(answers, snapshot.villages, snapshot.texts_kept)
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
        return ImportPlan(self._reading, tuple(planned), tuple(self._people), self._questions.all())

    def _row(self, row: ReadRow) -> PlannedRow:
        key = (row.sheet, row.row)
        person = self._mapper.person(row)
        problems = self._problems(row)
        planned = PlannedRow(row.sheet, row.row, row.kind, Verdict.ERROR, problems=problems)
        planned.repairs = self._settled.repairs.get(key, ())
        if key in self._answers.left:
            planned.verdict, planned.deliberate = Verdict.SKIP, True
            return planned
        if row.findings:
            self._questions.about_cells(row)
        if key in self._settled.left:
            return self._left_by_answer(planned)
        index, code = self._match(row, person)
        if index != _UNMATCHED and own_number(row) == self._people[index].after.id_number:
            problems = planned.problems = tuple(each for each in problems if each.field != "id_number")
            person.as_written.pop("id_number", None)
        if code:
            planned.problems = (*problems, self._problem(code, person))
            return planned
        if _stops(problems, index):
            planned.keepable = self._keepable(problems, person, index)
            if not (planned.keepable and self._keeps(key, problems)):
                return planned
            planned.deliberate = True
        return self._changed(planned, row, person, index)

    def _problems(self, row: ReadRow) -> tuple[Problem, ...]:
        """What is wrong with a row, without the months that somebody has told."""
        told = self._answers.month is not AmbiguousMonth.UNANSWERED
        return tuple(
            Problem(one.field, one.code, one.severity, one.as_written)
            for one in row.findings
            if not (told and one.code == MONTH_CODE)
        )

    def _keeps(self, key: RowKey, problems: Sequence[Problem]) -> bool:
        """Whether an error row is to be kept: by a decision about it, or because masked numbers are."""
        masked = self._answers.masked is MaskedNumbers.KEEP
        return self._answers.keeps(key) or (masked and all(each.severity is not Severity.ERROR for each in problems))

    def _left_by_answer(self, planned: PlannedRow) -> PlannedRow:
        """A row that an answer about the whole file leaves out says why."""
        planned.verdict = Verdict.SKIP
        if not any(problem.code in {MASKED_CODE, REPEATED_CODE} for problem in planned.problems):
            planned.problems = (*planned.problems, self._vocabulary.problem(REPEATED_CODE, "id_number"))
        return planned

    def _problem(self, code: str, person: RowPerson) -> Problem:
        return self._vocabulary.problem(code, "id_number", person.name or person.id_number)

    def _keepable(self, problems: Sequence[Problem], person: RowPerson, index: int) -> bool:
        """An error may be kept if the row names somebody, and does not repeat a person of the file."""
        repeated = any(problem.code == "duplicate.in_file_same_category" for problem in problems)
        return not repeated and (bool(person.name) or index != _UNMATCHED)

    def _changed(self, planned: PlannedRow, row: ReadRow, person: RowPerson, index: int) -> PlannedRow:
        """Put the row into its person, and see what that changes."""
        if index == _UNMATCHED:
            return self._added(planned, row, person)
        known = self._people[index]
        planned.person = index
        if known.before is not None:
            planned.undecided = self._undecided(planned.key, known.after, person, index)
            if planned.undecided:
                return self._in_conflict(planned, known, person)
        if known.after.withdrawn:
            return self._revived(planned, row, person, known)
        if known.before is not None:
            person = self._as_chosen(planned, known.after, person)
        if index in self._touched:
            person, contradicted = only_new(known.after, person)
            told = (Problem(key, "field.disagrees", Severity.WARNING) for key in contradicted)
            planned.problems = (*planned.problems, *told)
        self._touched.add(index)
        take_over = self._taken_over(known.after, person)
        place = known.after.village
        known.after, planned.changes = with_row(known.after, person, take_over, self._places)
        self._questions.about(person, fresh_identity=take_over is not None, month=_asks_month(row), place=place)
        if known.before is None:
            planned.verdict = Verdict.ADD
        elif known.before.withdrawn:
            known.after, planned.verdict = same_identities(known.after, known.before), Verdict.ADD
        else:
            planned.verdict = Verdict.UPDATE if planned.changes else Verdict.SAME
        return planned

    def _undecided(self, key: RowKey, known: Recipient, person: RowPerson, index: int) -> tuple[str, ...]:
        """The fields in which archive and row speak of somebody else, and nobody has said which is right."""
        names = IDENTIFYING[:1] if index in self._touched or known.withdrawn else IDENTIFYING
        return tuple(name for name in differing(known, person, names) if self._answers.side(key, name) is None)

    def _in_conflict(self, planned: PlannedRow, known: PlannedPerson, person: RowPerson) -> PlannedRow:
        """The row waits; it tells what the file would change if it won."""
        planned.verdict = Verdict.CONFLICT
        told = (
            self._vocabulary.problem("field.disagrees", name, str(person.values[name])) for name in planned.undecided
        )
        planned.problems = (*planned.problems, *told)
        planned.changes = self._differences(known.after, person)
        return planned

    def _as_chosen(self, planned: PlannedRow, known: Recipient, person: RowPerson) -> RowPerson:
        """The row without the cells of which somebody said that the archive is right."""
        answers, key = self._answers, planned.key
        if not answers.chosen_all and key not in answers.chosen:
            return person
        planned.deliberate = planned.deliberate or key in answers.chosen
        differences = self._differences(known, person)
        planned.declined = tuple(one for one in differences if answers.side(key, one.field) is Side.ARCHIVE)
        return without(person, {one.field for one in planned.declined})

    def _differences(self, known: Recipient, person: RowPerson) -> tuple[CellDiff, ...]:
        return with_row(known, person, self._taken_over(known, person), self._places)[1]

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
    return any(finding.code == MONTH_CODE for finding in row.findings)


def _same_birth(known: Recipient, person: RowPerson) -> bool:
    """A person kept under a temporary number who now comes with a real one: same name and same birth date."""
    born = known.values.get("birth_date")
    return bool(born) and born == person.values.get("birth_date")


def _birth_allows(known: Recipient, person: RowPerson) -> bool:
    born = person.values.get("birth_date")
    return born is None or str(known.values.get("birth_date", "")).startswith(str(born))
