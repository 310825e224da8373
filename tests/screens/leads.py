"""Short words for leading a desk: each gives back what a Screen calls."""

from collections.abc import Callable

from tests.screens.screen import Lead
from tests.screens.shown_desk import ShownDesk
from vetdesk.demo import cast
from vetdesk.domain.people_list import PeopleFilter

__all__ = ["choose", "drawing", "lead", "page", "press", "record", "tab", "then"]


def lead(*deeds: Lead, user: str = cast.CLERK) -> Lead:
    """Sit down at the desk of somebody and do one thing after the other."""

    def led(desk: ShownDesk) -> None:
        desk.sit_down(user)
        for deed in deeds:
            deed(desk)

    return led


def then(deed: Lead) -> Lead:
    """Do something that no button does, and wait."""

    def do(desk: ShownDesk) -> None:
        deed(desk)
        desk.settle()

    return do


def page(key: str) -> Lead:
    """Show a page."""
    return lambda desk: desk.page(key)


def tab(name: str | int) -> Lead:
    """Bring a tab in sight to the front."""
    return lambda desk: desk.turn_to(name)


def press(*names: str) -> Lead:
    """Press buttons."""
    return lambda desk: desk.press(*names)


def choose(name: str, row: int = 0) -> Lead:
    """Choose a row of a list."""
    return lambda desk: desk.choose(name, row)


def record(kind: str, number: int | Callable[[ShownDesk], int] = 0) -> Lead:
    """Show a record of a kind; 0 begins a new one."""
    return lambda desk: desk.record(kind, number if isinstance(number, int) else number(desk))


def drawing(place: int) -> Callable[[ShownDesk], int]:
    """One of those who draw, by place."""

    def found(desk: ShownDesk) -> int:
        return desk.services().archives.row_ids(PeopleFilter(statuses=frozenset({"drawing"})))[place]

    return found
