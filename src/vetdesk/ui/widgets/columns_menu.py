"""The menu of a list's headings, opened by the right button there or by the menu key: orders, and the usual columns."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

_SORT = QT_TRANSLATE_NOOP("columns", "Sort by {column}")
_USUAL = QT_TRANSLATE_NOOP("columns", "Usual order and widths of the columns")
KEYS = 9
"""So many columns have a key of their own."""


def offer_columns(
    parent: QWidget, place: QPoint, headings: Sequence[str], sort: Callable[[int], None], usual: Callable[[], None]
) -> None:
    """Open the menu at a place of the screen; `headings` are those by which the list can be sorted, from the left."""
    menu = QMenu(parent)
    menu.setObjectName("columns_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for number, heading in enumerate(headings, start=1):
        mark = f"&{number}  " if number <= KEYS else ""
        text = shown("columns", _SORT).format(column=heading.replace("&", "&&"))
        menu.addAction(mark + text).triggered.connect(partial(_call, sort, number - 1))
    menu.addSeparator()
    menu.addAction(shown("columns", _USUAL)).triggered.connect(lambda _checked=False: usual())
    menu.popup(place)


def _call(sort: Callable[[int], None], place: int, _checked: bool = False) -> None:
    sort(place)
