"""What F1 shows of the control that has the cursor: its own words, or the part of the guide that tells of its place."""

from collections.abc import Iterator
from typing import Final, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@runtime_checkable
class Explained(Protocol):
    """A widget that says itself what it is for."""

    def help_text(self) -> str:
        """As Markdown, with a title."""


PLACES: Final[dict[str, tuple[str, int]]] = {
    "record_tabs": ("people", 2),
    "filing_panel": ("people", 3),
    "duplicate_tabs": ("people", 4),
    "search_everywhere": ("begin", 2),
}
"""Widgets by name, and the chapter and heading that tell of them."""


def _upwards(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def own_words(widget: QWidget | None) -> str:
    """What the control, or what it stands in, says of itself; "" if nothing does."""
    return next((one.help_text() for one in _upwards(widget) if isinstance(one, Explained)), "")


def place(widget: QWidget | None) -> tuple[str, int] | None:
    """The part of the guide about the place where the cursor stands."""
    return next((PLACES[one.objectName()] for one in _upwards(widget) if one.objectName() in PLACES), None)
