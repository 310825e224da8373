"""A plan sorted out for looking at it, and what a person may decide about its rows. No Qt."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from vetdesk.domain.importing.answers import Answers, RowKey, Side, choosing
from vetdesk.domain.importing.plan import KEPT, CellDiff, ImportPlan, PlannedRow, Verdict
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.reading.rows import RowKind


class RowDeed(StrEnum):
    """What a person may decide about one row, and how to take it back."""

    KEEP = "keep"
    LEAVE_ERROR = "leave_error"
    TAKE = "take"
    DECIDE_AGAIN = "decide_again"
    LEAVE = "leave"
    TAKE_IN = "take_in"


class BulkKind(StrEnum):
    """What a person may decide about many rows at once."""

    KEEP_ERRORS = "keep_errors"
    LEAVE_ERRORS = "leave_errors"
    LEAVE_PROBLEM = "leave_problem"
    TAKE_FILE = "take_file"
    TAKE_ARCHIVE = "take_archive"
    FIELD_AGAIN = "field_again"


@dataclass(frozen=True, slots=True)
class BulkDeed:
    """One such decision: `about` is a problem code or a field, `rows` how many rows it concerns."""

    kind: BulkKind
    about: str = ""
    rows: int = 0


@dataclass(frozen=True)
class Review:
    """A plan with its rows sorted out by verdict; made beside the window, a plan may have 100,000 rows.

    `offers` are the decisions about many rows that it admits.
    """

    plan: ImportPlan
    places: Mapping[Verdict, Sequence[int]]
    offers: Sequence[BulkDeed]

    @classmethod
    def of(cls, plan: ImportPlan, answers: Answers) -> "Review":
        """Sort out a plan that these answers made."""
        places: defaultdict[Verdict, list[int]] = defaultdict(list)
        for place, row in enumerate(plan.rows):
            places[row.verdict].append(place)
        return cls(plan, places, _offers(plan, answers))

    def count(self, *verdicts: Verdict) -> int:
        """How many rows have one of the verdicts."""
        return sum(len(self.places.get(verdict, ())) for verdict in verdicts)

    @property
    def kept(self) -> int:
        """How many rows would change the archive."""
        return self.count(*KEPT)

    def shown(self, verdict: Verdict | None) -> Sequence[int]:
        """The places of the rows with a verdict, or of all rows."""
        return range(len(self.plan.rows)) if verdict is None else self.places.get(verdict, ())

    def read(self, place: int) -> ReadRow:
        """A row as it was read, with what was repaired."""
        return self.plan.reading.rows[place]

    def value(self, place: int, name: str) -> str:
        """What a row says in a field, as read."""
        return str(self.read(place).values.get(name, ""))

    def whom(self, place: int) -> str:
        """The name in a row, or of the person it was matched with."""
        row = self.plan.rows[place]
        return self.value(place, "name") or (self.plan.people[row.person].after.name if row.person >= 0 else "")

    def sheet(self, place: int) -> str:
        """The name of the sheet of a row."""
        return self.plan.sheets[self.plan.rows[place].sheet]

    def differences(self, place: int) -> Sequence[CellDiff]:
        """The cells in which archive and file differ, of a row about somebody who is in the archive."""
        row = self.plan.rows[place]
        known = row.person >= 0 and self.plan.people[row.person].before is not None
        if not known or row.verdict in {Verdict.ADD, Verdict.ERROR, Verdict.SKIP}:
            return ()
        return (*row.changes, *row.declined)


def can_repair(row: PlannedRow) -> bool:
    """Whether the cells of a row can be edited: it is somebody's, and was not left out."""
    return row.kind is RowKind.RECORD and row.verdict is not Verdict.SKIP


def deed_for(row: PlannedRow) -> RowDeed | None:
    """What a person may decide about a row; None where there is nothing to decide."""
    if row.verdict is Verdict.ERROR:
        return RowDeed.KEEP if row.keepable else None
    if row.verdict is Verdict.CONFLICT:
        return RowDeed.TAKE
    if row.verdict is Verdict.SKIP:
        return RowDeed.TAKE_IN if row.deliberate else None
    if row.deliberate:
        return RowDeed.LEAVE_ERROR if row.keepable else RowDeed.DECIDE_AGAIN
    return RowDeed.LEAVE if row.verdict in KEPT else None


def decided(answers: Answers, deed: RowDeed, rows: Iterable[PlannedRow]) -> Answers:
    """The answers after a decision about some rows."""
    rows = list(rows)
    keys = frozenset(row.key for row in rows)
    match deed:
        case RowDeed.KEEP:
            return replace(answers, kept=answers.kept | keys, left=answers.left - keys)
        case RowDeed.LEAVE_ERROR:
            left = answers.left | keys if answers.keep_errors else answers.left
            return replace(answers, kept=answers.kept - keys, left=left)
        case RowDeed.TAKE:
            return choosing(answers, ((row.key, row.undecided) for row in rows), Side.FILE)
        case RowDeed.DECIDE_AGAIN:
            return choosing(answers, ((key, [*answers.chosen.get(key, ())]) for key in keys), None)
        case RowDeed.LEAVE:
            return replace(answers, left=answers.left | keys)
        case RowDeed.TAKE_IN:
            return replace(answers, left=answers.left - keys)


def decided_in_bulk(answers: Answers, deed: BulkDeed, rows: Iterable[PlannedRow]) -> Answers:
    """The answers after a decision about all rows of the file that it concerns."""
    match deed.kind:
        case BulkKind.KEEP_ERRORS | BulkKind.LEAVE_ERRORS:
            return replace(answers, keep_errors=deed.kind is BulkKind.KEEP_ERRORS)
        case BulkKind.LEAVE_PROBLEM:
            return replace(answers, left=answers.left | {row.key for row in rows if _has(row, deed.about)})
        case BulkKind.TAKE_FILE | BulkKind.TAKE_ARCHIVE:
            side = Side.FILE if deed.kind is BulkKind.TAKE_FILE else Side.ARCHIVE
            return _for_all(answers, deed.about, side)
        case BulkKind.FIELD_AGAIN:
            return _for_all(answers, deed.about, None)


def _for_all(answers: Answers, name: str, side: Side | None) -> Answers:
    """One side for every row of a field, in place of what was chosen row by row."""
    chosen: dict[RowKey, dict[str, Side]] = {
        key: {field: one for field, one in fields.items() if field != name} for key, fields in answers.chosen.items()
    }
    sides = {field: one for field, one in answers.chosen_all.items() if field != name}
    return replace(
        answers,
        chosen={key: fields for key, fields in chosen.items() if fields},
        chosen_all=sides if side is None else {**sides, name: side},
    )


def _has(row: PlannedRow, code: str) -> bool:
    """Whether a row is an error, and of this sort."""
    return row.verdict is Verdict.ERROR and any(problem.code == code for problem in row.problems)


def _offers(plan: ImportPlan, answers: Answers) -> list[BulkDeed]:
    """The decisions about many rows that a plan admits, the most common first."""
    keepable = 0
    problems: Counter[str] = Counter()
    undecided: Counter[str] = Counter()
    replaced: Counter[str] = Counter()
    for row in plan.rows:
        if row.verdict is Verdict.ERROR:
            keepable += row.keepable
            problems.update({problem.code for problem in row.problems})
        elif row.verdict is Verdict.CONFLICT:
            undecided.update(row.undecided)
        elif row.verdict is Verdict.UPDATE:
            replaced.update(one.field for one in row.changes if one.before != "")
    offers = [BulkDeed(BulkKind.KEEP_ERRORS, rows=keepable)] if keepable and not answers.keep_errors else []
    if answers.keep_errors:
        offers.append(BulkDeed(BulkKind.LEAVE_ERRORS))
    for name, count in undecided.most_common():
        offers += [BulkDeed(BulkKind.TAKE_FILE, name, count), BulkDeed(BulkKind.TAKE_ARCHIVE, name, count)]
    offers += [BulkDeed(BulkKind.LEAVE_PROBLEM, code, count) for code, count in problems.most_common()]
    offers += [BulkDeed(BulkKind.TAKE_ARCHIVE, name, n) for name, n in replaced.most_common() if name not in undecided]
    return offers + [BulkDeed(BulkKind.FIELD_AGAIN, name) for name in answers.chosen_all]
