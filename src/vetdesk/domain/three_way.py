"""Three versions of one record: as it left (base), as it stands here (ours), as it came back (theirs). Pure.

One side changed a value: it is taken. Both changed it to the same: nothing to do. Both changed it differently: nobody
guesses, a person decides (硬冲突). Both changed the record, but in different values: both are kept, and told (软冲突).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.forms import Value


class Outcome(StrEnum):
    """What becomes of one value."""

    SAME = "same"
    OURS = "ours"
    THEIRS = "theirs"
    BOTH_SAME = "both_same"
    CONFLICT = "conflict"


class Side(StrEnum):
    """Whose value a person chose in a conflict."""

    OURS = "ours"
    THEIRS = "theirs"


Decisions = Mapping[tuple[str, str], Side]
"""What a person chose, by record (uid) and field."""


@dataclass(frozen=True, slots=True)
class CellMerge:
    """One value of a record in its three versions; "" is nothing."""

    field: str
    base: Value
    ours: Value
    theirs: Value
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RecordMerge:
    """One record of which a value differs in some version. `title` says whom it is about, `place` where theirs stands
    ("Sheet1 12")."""

    kind: str
    uid: str
    title: str
    cells: tuple[CellMerge, ...]
    place: str = ""

    @property
    def conflicts(self) -> tuple[CellMerge, ...]:
        """The values that both changed, differently."""
        return self._of(Outcome.CONFLICT)

    @property
    def taken(self) -> tuple[CellMerge, ...]:
        """The values that only they changed."""
        return self._of(Outcome.THEIRS)

    @property
    def ours(self) -> tuple[CellMerge, ...]:
        """The values that only we changed."""
        return self._of(Outcome.OURS)

    @property
    def soft(self) -> bool:
        """Whether both changed it, in different values."""
        return bool(self.taken) and bool(self.ours)

    def open_cells(self, decisions: Decisions) -> tuple[CellMerge, ...]:
        """The conflicts that nobody has decided yet."""
        return tuple(cell for cell in self.conflicts if (self.uid, cell.field) not in decisions)

    def fields_taken(self, decisions: Decisions) -> frozenset[str]:
        """The fields in which theirs is to be kept."""
        won = {cell.field for cell in self.conflicts if decisions.get((self.uid, cell.field)) is Side.THEIRS}
        return frozenset(won | {cell.field for cell in self.taken})

    def _of(self, outcome: Outcome) -> tuple[CellMerge, ...]:
        return tuple(cell for cell in self.cells if cell.outcome is outcome)


def merged(field: str, base: Value, ours: Value, theirs: Value) -> CellMerge:
    """One value in its three versions with what becomes of it."""
    return CellMerge(field, base, ours, theirs, _outcome(base, ours, theirs))


def _outcome(base: Value, ours: Value, theirs: Value) -> Outcome:
    if ours == theirs:
        return Outcome.SAME if base == ours else Outcome.BOTH_SAME
    if theirs == base:
        return Outcome.OURS
    return Outcome.THEIRS if ours == base else Outcome.CONFLICT


def undecided(records: Sequence[RecordMerge], decisions: Decisions) -> int:
    """How many conflicts nobody has decided yet."""
    return sum(len(record.open_cells(decisions)) for record in records)
