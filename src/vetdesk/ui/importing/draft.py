"""One import under way: the file, what was understood, the answers given so far and the plan they make. No Qt."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice
from pathlib import Path

from vetdesk.domain.importing.answers import Answers, RowKey
from vetdesk.domain.importing.plan import KEPT, ImportPlan, PlannedRow, Verdict
from vetdesk.domain.reading.result import ReadRow, ReadSheet, WorkbookReading
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.village_names import split_group

SAMPLES = 3
LOOKED_AT = 200
"""Among so many people of a sheet sample values are looked for."""
EXTRA = "extra:"
"""In front of the heading of a column that stands for no declared field."""


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column of a sheet: letters, heading, the field it means, values from its first rows.

    `ask` if the heading may mean another person and nobody has said which; `answered` if a person has.
    """

    letter: str
    heading: str
    field: str
    samples: tuple[str, ...]
    ask: bool
    answered: bool

    @property
    def extra(self) -> bool:
        """Whether it stands for no declared field and is kept under its own heading."""
        return self.field.startswith(EXTRA)


class RowDeed(StrEnum):
    """What a person may decide about one row, and how to take it back."""

    KEEP = "keep"
    LEAVE_ERROR = "leave_error"
    TAKE = "take"
    LEAVE_CONFLICT = "leave_conflict"
    LEAVE = "leave"
    TAKE_IN = "take_in"


@dataclass
class Draft:
    """An import under way. `headings` are the answers the reading was made with, `pending` those it was not yet."""

    path: Path
    reading: WorkbookReading
    answers: Answers = field(default_factory=Answers)
    plan: ImportPlan | None = None
    pending: dict[str, dict[str, str]] = field(default_factory=dict)
    new_villages: frozenset[str] = frozenset()
    """Texts of villages that are added to the register when the import is kept."""

    @property
    def rosters(self) -> list[tuple[int, ReadSheet]]:
        """The sheets that hold people, with their places in the file."""
        return [(place, sheet) for place, sheet in enumerate(self.reading.sheets) if sheet.is_roster]

    def columns(self, place: int) -> list[ColumnLine]:
        """The columns of a sheet in their order, with what is answered but not read yet."""
        sheet = self.reading.sheets[place]
        rows = [row for row in self.reading.rows if row.sheet == place]
        asked = {
            finding.column
            for row in rows
            if row.kind is RowKind.HEADER
            for finding in row.findings
            if finding.code == "heading.ambiguous"
        }
        samples = _samples(rows)
        answered = {**self.answers.headings.get(sheet.name, {}), **self.pending.get(sheet.name, {})}
        return [
            ColumnLine(
                letter,
                sheet.headings.get(name, ""),
                (answered[letter] or EXTRA) if letter in self.pending.get(sheet.name, {}) else name,
                tuple(samples.get(name, ())),
                letter in asked and letter not in answered,
                letter in answered,
            )
            for letter, name in sheet.columns.items()
        ]

    def answer_heading(self, place: int, letter: str, meaning: str) -> None:
        """Say what a column means ("" keeps it under its heading), alike in every sheet that has it there, too."""
        heading = self._heading(self.reading.sheets[place], letter)
        for _, sheet in self.rosters:
            if letter in sheet.columns and self._heading(sheet, letter) == heading:
                self.pending.setdefault(sheet.name, {})[letter] = meaning

    def all_headings(self) -> dict[str, dict[str, str]]:
        """Every answer about headings, the pending ones too."""
        merged: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for given in (self.answers.headings, self.pending):
            for sheet, columns in given.items():
                merged[sheet].update(columns)
        return dict(merged)

    @property
    def village_names(self) -> dict[str, str]:
        """The villages to be added to the register, without their groups; the area code is not known."""
        return {split_group(text)[0]: "" for text in sorted(self.new_villages)}

    @staticmethod
    def _heading(sheet: ReadSheet, letter: str) -> str:
        return sheet.headings.get(sheet.columns.get(letter, ""), "")


def _samples(rows: Iterable[ReadRow]) -> Mapping[str, Sequence[str]]:
    """The first values of each field among a sheet's first people, each value once."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    people = (row for row in rows if row.kind is RowKind.RECORD)
    for row in islice(people, LOOKED_AT):
        for name, value in row.values.items():
            if len(found[name]) < SAMPLES and str(value) not in found[name]:
                found[name].append(str(value))
    return found


@dataclass(frozen=True)
class Review:
    """A plan with its rows sorted out by verdict; made beside the window, a plan may have 100,000 rows."""

    plan: ImportPlan
    reading: WorkbookReading
    places: Mapping[Verdict, Sequence[int]]

    @classmethod
    def of(cls, plan: ImportPlan, reading: WorkbookReading) -> "Review":
        """Sort out a plan; its rows stand in the order of the reading's."""
        places: defaultdict[Verdict, list[int]] = defaultdict(list)
        for place, row in enumerate(plan.rows):
            places[row.verdict].append(place)
        return cls(plan, reading, places)

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

    def value(self, place: int, name: str) -> str:
        """What a row says in a field, as read."""
        return str(self.reading.rows[place].values.get(name, ""))

    def whom(self, place: int) -> str:
        """The name in a row, or of the person it was matched with."""
        row = self.plan.rows[place]
        return self.value(place, "name") or (self.plan.people[row.person].after.name if row.person >= 0 else "")

    def sheet(self, place: int) -> str:
        """The name of the sheet of a row."""
        return self.plan.sheets[self.plan.rows[place].sheet]


def deed_for(row: PlannedRow) -> RowDeed | None:
    """What a person may decide about a row; None where there is nothing to decide."""
    if row.verdict is Verdict.ERROR:
        return RowDeed.KEEP if row.keepable else None
    if row.verdict is Verdict.CONFLICT:
        return RowDeed.TAKE
    if row.verdict is Verdict.SKIP:
        return RowDeed.TAKE_IN if row.deliberate else None
    if row.deliberate:
        return RowDeed.LEAVE_ERROR if row.keepable else RowDeed.LEAVE_CONFLICT
    return RowDeed.LEAVE if row.verdict in KEPT else None


def decided(answers: Answers, deed: RowDeed, keys: Iterable[RowKey]) -> Answers:
    """The answers after a decision about some rows."""
    rows = frozenset(keys)
    match deed:
        case RowDeed.KEEP:
            return replace(answers, kept=answers.kept | rows, left=answers.left - rows)
        case RowDeed.LEAVE_ERROR:
            return replace(
                answers, kept=answers.kept - rows, left=answers.left | rows if answers.keep_errors else answers.left
            )
        case RowDeed.TAKE:
            return replace(answers, taken=answers.taken | rows)
        case RowDeed.LEAVE_CONFLICT:
            return replace(answers, taken=answers.taken - rows)
        case RowDeed.LEAVE:
            return replace(answers, left=answers.left | rows)
        case RowDeed.TAKE_IN:
            return replace(answers, left=answers.left - rows)
