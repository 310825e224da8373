"""How long work reports where it is, and how it is cancelled."""

from typing import Protocol


class Progress(Protocol):
    """Someone who watches a piece of work."""

    def at(self, done: int, total: int, what: str = "") -> None:
        """Report how far the work is (`total` 0: unknown); raises CancelledError if it should stop."""


class Unwatched:
    """Nobody watches and nobody cancels."""

    def at(self, done: int, total: int, what: str = "") -> None:
        """Take the report and do nothing with it."""
