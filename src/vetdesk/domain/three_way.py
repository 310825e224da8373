"""Three-way merging (三方合并) of records: what it was when it left, what it is here, what comes back.

One side changed a cell: its value is taken. Both changed it to the same: nothing to do. Both changed it differently:
a hard conflict (硬冲突) that a person decides. Both changed different cells of one record: both are kept and listed
(软冲突, a soft conflict).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.forms import Value

Values = Mapping[str, Value | None]
"""Field → value; None, or no entry at all, where there is none."""


class Outcome(StrEnum):
    """How one cell comes out."""

    SAME = "same"
    OURS = "ours"
    THEIRS = "theirs"
    BOTH_SAME = "both_same"
    CONFLICT = "conflict"


class Decision(StrEnum):
    """Which side a person lets stand in a hard conflict."""

    KEEP_OURS = "keep_ours"
    TAKE_THEIRS = "take_theirs"


DecisionKey = tuple[str, str]
"""The record's uid and the field."""
Decisions = Mapping[DecisionKey, Decision]


@dataclass(frozen=True, slots=True)
class CellMerge:
    """One cell of three: as it left, as it is here, as it comes; None for no value."""

    field: str
    base: Value | None
    ours: Value | None
    theirs: Value | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RecordMerge:
    """One record: its kind in the journal and uid, a title to show (name and category), and the cells that differ."""

    kind: str
    uid: str
    title: str
    cells: tuple[CellMerge, ...] = field(default_factory=tuple)

    def of(self, outcome: Outcome) -> tuple[CellMerge, ...]:
        """Its cells that come out so."""
        return tuple(cell for cell in self.cells if cell.outcome is outcome)

    @property
    def conflicts(self) -> tuple[CellMerge, ...]:
        """The hard conflicts."""
        return self.of(Outcome.CONFLICT)

    @property
    def soft(self) -> bool:
        """Whether both sides changed the record, each in other cells (软冲突)."""
        outcomes = {cell.outcome for cell in self.cells}
        return outcomes >= {Outcome.OURS, Outcome.THEIRS}

    def to_take(self, decisions: Decisions) -> dict[str, Value | None]:
        """What becomes of the record: field → value of theirs that is taken, by itself or by decision; None erases.

        A conflict that nobody decided stays as it is here.
        """
        return {
            cell.field: cell.theirs
            for cell in self.cells
            if cell.outcome is Outcome.THEIRS
            or (cell.outcome is Outcome.CONFLICT and decisions.get((self.uid, cell.field)) is Decision.TAKE_THEIRS)
        }


def outcome_of(base: Value | None, ours: Value | None, theirs: Value | None) -> Outcome:
    """How a cell comes out. The two sides count alike: swapped, OURS and THEIRS swap and nothing else does."""
    if ours == theirs:
        return Outcome.SAME if ours == base else Outcome.BOTH_SAME
    if theirs == base:
        return Outcome.OURS
    return Outcome.THEIRS if ours == base else Outcome.CONFLICT


def merge(base: Values, ours: Values, theirs: Values, fields: Iterable[str]) -> tuple[CellMerge, ...]:
    """The cells of these fields in which the three are not all the same, in the order of `fields`.

    Values are compared as values: the caller has brought every side into the form in which the archive keeps them. To
    say that theirs does not mention a field, leave it out of `fields`.
    """
    found = []
    for key in fields:
        before, here, there = base.get(key), ours.get(key), theirs.get(key)
        outcome = outcome_of(before, here, there)
        if outcome is not Outcome.SAME:
            found.append(CellMerge(key, before, here, there, outcome))
    return tuple(found)


def hard_first(records: Iterable[RecordMerge]) -> list[RecordMerge]:
    """Records that have something to decide first, then those both sides changed, then the rest."""
    return sorted(records, key=lambda record: (not record.conflicts, not record.soft))


def undecided(records: Sequence[RecordMerge], decisions: Decisions) -> list[DecisionKey]:
    """The hard conflicts that nobody decided yet."""
    keys = [(record.uid, cell.field) for record in records for cell in record.conflicts]
    return [key for key in keys if key not in decisions]
