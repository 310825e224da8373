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
    "search_everywhere": ("begin", 2),
    "find_people": ("people", 1),
    "filter_list": ("people", 1),
    "list_menu": ("people", 1),
    "saved_views": ("people", 1),
    "record_tabs": ("people", 2),
    "papers_tab": ("people", 3),
    "material_list": ("people", 3),
    "scan_folder": ("people", 3),
    "duplicate_tabs": ("people", 4),
    "merge_reason": ("people", 4),
    "mergings": ("people", 4),
    "completeness": ("people", 4),
    "as_it_was_on": ("people", 4),
    "lock_password": ("safety", 1),
    "lock_minutes": ("safety", 1),
    "sealed": ("safety", 2),
    "backups": ("safety", 3),
    "backup_places": ("safety", 3),
    "export_register": ("safety", 4),
    "dossier_purpose": ("safety", 4),
    "purpose": ("safety", 4),
    "second_who": ("safety", 4),
    "second_reason": ("safety", 4),
    "deeds": ("safety", 5),
    "looks": ("safety", 5),
    "history_way": ("safety", 5),
    "staff_list": ("safety", 6),
    "hand_over_to": ("safety", 6),
    "key_why": ("safety", 6),
    "draft_lines": ("trouble", 2),
    "draft_sheet": ("trouble", 2),
    "typing_line": ("trouble", 4),
    "values_only": ("trouble", 6),
    "damaged_user": ("trouble", 8),
    "missing_deeds": ("trouble", 8),
    "failure": ("trouble", 10),
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
