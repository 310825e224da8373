"""The plan of an import: a verdict for every row, and the people as they would be kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from vetdesk.domain.forms import Problem, Value
from vetdesk.domain.importing.answers import Question, RowKey
from vetdesk.domain.importing.settling import CellRepair
from vetdesk.domain.people import Recipient
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.domain.reading.rows import RowKind


class Verdict(StrEnum):
    """What would happen with a row."""

    ADD = "add"
    UPDATE = "update"
    SAME = "same"
    SKIP = "skip"
    CONFLICT = "conflict"
    ERROR = "error"


KEPT = frozenset({Verdict.ADD, Verdict.UPDATE})
"""Verdicts whose rows change the archive."""


@dataclass(frozen=True, slots=True)
class CellDiff:
    """One cell that would change: `field` is a field key, "village", "identity" (a new one) or "extra:<heading>"."""

    field: str
    before: Value
    after: Value


@dataclass(slots=True)
class PlannedRow:
    """One row of the file. `person` is an index into the plan's people, -1 for none; `deliberate` marks what a person
    decided: an error row kept, a conflict settled, a row left out. `keepable` tells whether an error may be kept.

    `changes` are the cells that would change (of a conflict, if the file won), `declined` those that a person left as
    the archive has them, `undecided` the fields that still wait for that choice, `repairs` the cells that a person
    repaired.
    """

    sheet: int
    row: int
    kind: RowKind
    verdict: Verdict
    person: int = -1
    changes: tuple[CellDiff, ...] = ()
    problems: tuple[Problem, ...] = ()
    deliberate: bool = False
    keepable: bool = False
    declined: tuple[CellDiff, ...] = ()
    undecided: tuple[str, ...] = ()
    repairs: tuple[CellRepair, ...] = ()

    @property
    def key(self) -> RowKey:
        """Where the row stands."""
        return (self.sheet, self.row)


@dataclass(slots=True)
class PlannedPerson:
    """Somebody as the import would keep them; `before` is None for a new person."""

    after: Recipient
    before: Recipient | None = None


@dataclass(frozen=True)
class ImportPlan:
    """What keeping a workbook would do. `rows` has every row of the file, so that totals add up.

    `reading` is the file as the answers made it, row for row; the rows of `rows` stand in its order.
    """

    reading: WorkbookReading
    rows: Sequence[PlannedRow]
    people: Sequence[PlannedPerson]
    questions: Sequence[Question]

    @property
    def file(self) -> str:
        """The name of the file."""
        return self.reading.file

    @property
    def sha256(self) -> str:
        """The digest of the file."""
        return self.reading.sha256

    @property
    def headings(self) -> str:
        """The signature of the file's headings."""
        return self.reading.signature

    @cached_property
    def sheets(self) -> tuple[str, ...]:
        """The names of the sheets."""
        return tuple(sheet.name for sheet in self.reading.sheets)

    def totals(self) -> dict[str, int]:
        """How many rows of each verdict; they add up to the number of rows."""
        counted = Counter(row.verdict for row in self.rows)
        return {str(verdict): counted[verdict] for verdict in Verdict}

    @property
    def changes_anything(self) -> bool:
        """Whether keeping it would add or change anybody."""
        return any(row.verdict in KEPT for row in self.rows)
