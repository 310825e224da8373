"""The plan of an import: a verdict for every row, and the people as they would be kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.forms import Problem, Value
from vetdesk.domain.importing.answers import Question, RowKey
from vetdesk.domain.people import Recipient
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
    decided: an error row kept, a conflict taken, a row left out. `keepable` tells whether an error may be kept."""

    sheet: int
    row: int
    kind: RowKind
    verdict: Verdict
    person: int = -1
    changes: tuple[CellDiff, ...] = ()
    problems: tuple[Problem, ...] = ()
    deliberate: bool = False
    keepable: bool = False

    @property
    def key(self) -> RowKey:
        """Where the row stands."""
        return (self.sheet, self.row)


@dataclass(slots=True)
class PlannedPerson:
    """Somebody as the import would keep them; `before` is None for a new person."""

    after: Recipient
    before: Recipient | None = None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What keeping a workbook would do. `rows` has every row of the file, so that totals add up."""

    file: str
    sha256: str
    headings: str
    sheets: Sequence[str]
    rows: Sequence[PlannedRow]
    people: Sequence[PlannedPerson]
    questions: Sequence[Question]

    def totals(self) -> dict[str, int]:
        """How many rows of each verdict; they add up to the number of rows."""
        counted = Counter(row.verdict for row in self.rows)
        return {str(verdict): counted[verdict] for verdict in Verdict}

    @property
    def changes_anything(self) -> bool:
        """Whether keeping it would add or change anybody."""
        return any(row.verdict in KEPT for row in self.rows)
