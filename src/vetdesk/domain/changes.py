"""What one transaction touched, told to everyone who shows it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """The outcome of one named deed: records touched as (kind, id), or whole kinds when there are very many.

    Kinds are the nouns of the journal: recipient, identity, village, case, visit, need, staff, batch, definition,
    paper, export, station.
    """

    label: str
    touched: frozenset[tuple[str, int]] = frozenset()
    whole_kinds: frozenset[str] = field(default=frozenset())

    def concern(self, *kinds: str) -> bool:
        """Whether any record of these kinds may look different now."""
        return any(kind in self.whole_kinds for kind in kinds) or any(kind in kinds for kind, _ in self.touched)
