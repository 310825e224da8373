"""Takes every text out of the widgets of a window while it is locked, and puts it back as it was.

Half-typed work is part of it. What was taken lies sealed meanwhile: `seal` and `unseal` belong to whoever is signed in.
Pictures stay where they are, hidden; so does what pages hold in their own memory (see docs on security).
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import shiboken6
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

Value = Any
"""What JSON can hold: a text, or a list of texts and numbers."""
Place = tuple[str, Callable[[], Value], Callable[[Value], object], Value]
"""One thing that a widget shows: its name, how it is read, how it is set, and what nothing looks like."""

_ITEM_ROLES: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


class PutAway:
    """What was taken out of a window's widgets, in sealed sheets."""

    def __init__(self, seal: Callable[[bytes], bytes], unseal: Callable[[bytes], bytes]) -> None:
        self._seal = seal
        self._unseal = unseal
        self._widgets: dict[QWidget, int] = {}
        self._sheets: list[bytes] = []

    def take(self, widgets: Iterable[QWidget]) -> None:
        """Take every text out of these widgets; a second time finds only what was put there since."""
        taken, blanks = [], []
        for widget in widgets:
            number = self._widgets.setdefault(widget, len(self._widgets))
            for name, read, put, nothing in _places(widget):
                value = read()
                if _says(value):
                    taken.append((number, name, value))
                    blanks.append((widget, put, nothing))
        for widget, put, nothing in blanks:  # only now: emptying a choice would empty the line that stands in it
            with QSignalBlocker(widget):
                put(nothing)
        self._cover(covered=True)
        if taken:
            self._sheets.append(self._seal(json.dumps(taken).encode()))

    def put_back(self) -> None:
        """Put every text back into the widgets that still exist."""
        known_by_number = list(self._widgets)
        for sheet in self._sheets:
            for number, name, value in json.loads(self._unseal(sheet)):
                widget = known_by_number[number]
                if shiboken6.isValid(widget):
                    with QSignalBlocker(widget):
                        for put in [put for known, _read, put, _nothing in _places(widget) if known == name]:
                            put(value)
        self._cover(covered=False)
        self._sheets.clear()
        self._widgets.clear()

    def _cover(self, *, covered: bool) -> None:
        """Lists that fetch what they paint have models of our own, which show nothing while they are covered."""
        for widget in self._widgets:
            if shiboken6.isValid(widget) and isinstance(widget, QAbstractItemView):
                cover = getattr(widget.model(), "cover", None)
                if cover is not None:
                    cover(covered=covered)


def _says(value: Value) -> bool:
    """Whether there is any text in it; numbers beside it (a cursor's place) say nothing."""
    if isinstance(value, list):
        return any(_says(one) for one in value)
    return isinstance(value, str) and bool(value)


def _places(widget: QWidget) -> Iterator[Place]:
    """Everything that a widget shows in words, or tells to a screen reader."""
    yield "tip", widget.toolTip, widget.setToolTip, ""
    yield "status", widget.statusTip, widget.setStatusTip, ""
    yield "whats_this", widget.whatsThis, widget.setWhatsThis, ""
    yield "name", widget.accessibleName, widget.setAccessibleName, ""
    yield "description", widget.accessibleDescription, widget.setAccessibleDescription, ""
    if widget.isWindow():
        yield "title", widget.windowTitle, widget.setWindowTitle, ""
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text, widget.setText, ""
    elif isinstance(widget, QGroupBox):
        yield "heading", widget.title, widget.setTitle, ""
    elif isinstance(widget, QLineEdit):
        if not isinstance(widget.parentWidget(), QAbstractSpinBox):
            yield "line", lambda: _line(widget), lambda value: _set_line(widget, value), ["", 0, 0, ""]
    elif isinstance(widget, QPlainTextEdit):
        yield (
            "plain",
            lambda: [widget.toPlainText(), widget.textCursor().position()],
            (lambda value: _set_plain(widget, value)),
            ["", 0],
        )
    elif isinstance(widget, QTextEdit):
        yield "rich", lambda: "" if widget.document().isEmpty() else widget.toHtml(), widget.setHtml, ""
    else:
        yield from _items(widget)


def _items(widget: QWidget) -> Iterator[Place]:
    """What lists of ready items hold."""
    if isinstance(widget, QComboBox):
        yield (
            "items",
            lambda: [widget.itemText(at) for at in range(widget.count())],
            (lambda value: _set_each(value, widget.count(), widget.setItemText)),
            [],
        )
    elif isinstance(widget, QTabBar):
        yield (
            "tabs",
            lambda: [widget.tabText(at) for at in range(widget.count())],
            (lambda value: _set_each(value, widget.count(), widget.setTabText)),
            [],
        )
    elif isinstance(widget, QListWidget | QTableWidget | QTreeWidget):
        cells = _cells(widget)
        yield (
            "cells",
            lambda: [cell.read(role) for cell in cells for role in _ITEM_ROLES],
            (lambda value: _set_cells(cells, value)),
            [],
        )


@dataclass(frozen=True)
class _Cell:
    """One ready item of a list or table."""

    item: QListWidgetItem | QTableWidgetItem

    def read(self, role: Qt.ItemDataRole) -> str:
        """What it shows or tells."""
        return _text(self.item.data(role))

    def put(self, role: Qt.ItemDataRole, text: str) -> None:
        """Let it show or tell this."""
        self.item.setData(role, text)


@dataclass(frozen=True)
class _Branch:
    """One column of an item of a tree."""

    item: QTreeWidgetItem
    column: int

    def read(self, role: Qt.ItemDataRole) -> str:
        """What it shows or tells."""
        return _text(self.item.data(self.column, role))

    def put(self, role: Qt.ItemDataRole, text: str) -> None:
        """Let it show or tell this."""
        self.item.setData(self.column, role, text)


def _cells(widget: QListWidget | QTableWidget | QTreeWidget) -> Sequence[_Cell | _Branch]:
    """Every cell of a list of ready items, in an order that stays the same."""
    if isinstance(widget, QListWidget):
        return [_Cell(widget.item(row)) for row in range(widget.count())]
    if isinstance(widget, QTableWidget):
        found = [widget.item(row, at) for row in range(widget.rowCount()) for at in range(widget.columnCount())]
        return [_Cell(one) for one in found if one is not None]
    branches: list[_Branch] = []
    walk = QTreeWidgetItemIterator(widget)
    while (item := walk.value()) is not None:
        branches += [_Branch(item, at) for at in range(widget.columnCount())]
        walk += 1
    return branches


def _set_cells(cells: Sequence[_Cell | _Branch], value: list[str]) -> None:
    """Set the cells in their order; nothing at all empties each, and an empty text leaves what was put there since."""
    places = [(cell, role) for cell in cells for role in _ITEM_ROLES]
    for (cell, role), text in zip(places, value or [""] * len(places), strict=False):
        if text or (not value and cell.read(role)):
            cell.put(role, text)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _set_each(value: list[str], count: int, put: Callable[[int, str], object]) -> None:
    """As `_set_cells`, for what is set by its place."""
    for at, text in enumerate((value or [""] * count)[:count]):
        if text or not value:
            put(at, text)


def _line(widget: QLineEdit) -> list[Value]:
    return [widget.text(), widget.cursorPosition(), int(widget.isModified()), widget.placeholderText()]


def _set_line(widget: QLineEdit, value: list[Value]) -> None:
    text, cursor, modified, placeholder = value
    widget.setText(text)
    widget.setCursorPosition(cursor)
    widget.setModified(bool(modified))
    widget.setPlaceholderText(placeholder)


def _set_plain(widget: QPlainTextEdit, value: list[Value]) -> None:
    text, position = value
    widget.setPlainText(text)
    cursor = widget.textCursor()
    cursor.setPosition(min(position, len(text)))
    widget.setTextCursor(cursor)
