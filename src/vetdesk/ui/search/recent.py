"""What was opened last at this desk since the sign-in: the search offers it while its line is empty."""

from typing import Final

KEPT: Final = 8
NAMED: Final = frozenset({"recipient", "case", "visit", "need", "activity", "batch"})
"""Kinds of records that can be named again later; of a notice or a rule nobody asks twice in a row."""


class Recent:
    """The records opened last, the newest first. Kept in memory only: what somebody looked at is not written down."""

    def __init__(self) -> None:
        self._records: list[tuple[str, int]] = []

    def note(self, kind: str, record_id: int) -> None:
        """A record was opened."""
        if record_id and kind in NAMED:
            self._records = [(kind, record_id), *(one for one in self._records if one != (kind, record_id))][:KEPT]

    def records(self) -> list[tuple[str, int]]:
        """Kind and number of each, the newest first."""
        return list(self._records)
