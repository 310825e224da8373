"""What the window knows of the practice station: the maker of the demo stands behind it, wired in by `__main__`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from vetdesk.services.progress import Progress

if TYPE_CHECKING:  # the sign-in box must be painted before the database is imported
    from vetdesk.services.open_station import OpenStation


class PracticeStation(Protocol):
    """The one practice station (练习站) of this computer, in a folder of its own."""

    @property
    def ready(self) -> bool:
        """Whether there is one."""

    @property
    def days_back(self) -> int:
        """By how many days its clock is behind the real one."""

    def users(self) -> Sequence[tuple[str, str]]:
        """Who works there: sign-in names and names."""

    def make(self, progress: Progress) -> None:
        """Make it anew; what was there is thrown away. Raises CancelledError, and then there is none."""

    def enter(self, user: str = "") -> "OpenStation":
        """Sign somebody in without a password; "" is the clerk."""

    def throw_away(self) -> None:
        """Delete it with everything in it."""
