"""What can be typed into one widget: how it is read, how it is put back, and how it is told to people."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItemIterator,
    QWidget,
)

from vetdesk.ui.texts import enumerated
from vetdesk.ui.widgets.search_box import SearchBox

JSON = Any
"""A text, a number, a yes or no, or a list of such."""

NO_DRAFT: Final = "no_draft"
"""A widget with this property is never part of a draft: what stands in it is a choice of view, or secret."""
_NOTHING: Final[tuple[JSON, ...]] = ("", False, 0, [], ["", ""], None)


@dataclass(frozen=True, slots=True)
class Input:
    """One widget that takes what is typed."""

    widget: QWidget
    read: Callable[[], JSON]
    put: Callable[[JSON], None]
    shown: Callable[[], str]

    @property
    def label(self) -> str:
        """What the widget is called."""
        return self.widget.accessibleName() or _label_of(self.widget)


def input_of(widget: QWidget) -> Input | None:
    """How a widget is read and put back; None for one that takes nothing, or nothing that may be kept."""
    if widget.property(NO_DRAFT) or isinstance(widget, SearchBox):
        return None
    found: Input | None = None
    if isinstance(widget, QComboBox):
        found = Input(widget, lambda: _choice(widget), lambda value: _choose(widget, value), widget.currentText)
    elif isinstance(widget, QCheckBox | QRadioButton):
        found = Input(widget, widget.isChecked, widget.setChecked, lambda: "✓" if widget.isChecked() else "—")
    elif isinstance(widget, QAbstractSpinBox):
        found = _of_spin_box(widget)
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        found = _of_text(widget)
    elif isinstance(widget, QAbstractItemView):
        found = _of_items(widget)
    return found


def says_nothing(value: JSON) -> bool:
    """Whether it is what an empty widget holds."""
    return value in _NOTHING


def _of_text(widget: QLineEdit | QPlainTextEdit | QTextEdit) -> Input | None:
    if widget.isReadOnly() or (isinstance(widget, QLineEdit) and widget.echoMode() is not QLineEdit.EchoMode.Normal):
        return None
    if isinstance(widget, QLineEdit):
        return Input(widget, widget.text, lambda value: _type(widget, value), widget.text)
    return Input(widget, widget.toPlainText, widget.setPlainText, widget.toPlainText)


def _of_spin_box(widget: QAbstractSpinBox) -> Input | None:
    if isinstance(widget, QDateEdit):
        iso = Qt.DateFormat.ISODate
        return Input(
            widget, lambda: widget.date().toString(iso), lambda value: widget.setDate(QDate.fromString(value, iso)),
            widget.text,
        )  # fmt: skip
    if isinstance(widget, QSpinBox | QDoubleSpinBox):
        return Input(widget, widget.value, widget.setValue, widget.text)
    return None


def _type(line: QLineEdit, text: str) -> None:
    """Let a text stand as if it had been typed: who listens to typing hears of it."""
    line.setText(text)
    line.setModified(True)
    line.setCursorPosition(0)
    line.textEdited.emit(text)


def _choice(combo: QComboBox) -> JSON:
    """The chosen line by what it stands for, and what is written there, which may be half a word."""
    data = combo.currentData()
    return [data if isinstance(data, str | int) else "", combo.currentText()]


def _choose(combo: QComboBox, value: JSON) -> None:
    data, text = value
    place = combo.findData(data) if data != "" else -1
    place = place if place >= 0 else combo.findText(text)
    if place < 0 and data != "" and combo.isEditable():
        combo.addItem(text, data)  # what it may be chosen from is still being fetched
        place = combo.count() - 1
    if place >= 0:
        combo.setCurrentIndex(place)
        combo.activated.emit(place)
    if combo.isEditable() and combo.currentText() != text:
        combo.setEditText(text)
        if (line := combo.lineEdit()) is not None:
            line.textEdited.emit(text)


def _of_items(widget: QAbstractItemView) -> Input | None:
    """Ticks in a list or tree, and what is written into the cells of a table."""
    if isinstance(widget, QListWidget | QTreeWidget):
        ticks = _Ticks(widget)
        return Input(widget, ticks.read, ticks.put, ticks.shown) if ticks.read() or ticks.has_any() else None
    if isinstance(widget, QTableWidget) and widget.editTriggers() != QTableWidget.EditTrigger.NoEditTriggers:
        return Input(widget, lambda: _cells(widget), lambda value: _fill(widget, value), lambda: _told(widget))
    return None


class _Ticks:
    """The ticked items of a list or tree, by their texts."""

    def __init__(self, widget: QListWidget | QTreeWidget) -> None:
        self._widget = widget

    def has_any(self) -> bool:
        """Whether an item can be ticked at all."""
        return any(True for _ in self._items())

    def read(self) -> list[str]:
        """What is ticked."""
        return [text for text, state, _set in self._items() if state is Qt.CheckState.Checked]

    def put(self, wanted: list[str]) -> None:
        """Tick these and no others."""
        for text, state, set_state in list(self._items()):
            new = Qt.CheckState.Checked if text in wanted else Qt.CheckState.Unchecked
            if new is not state:
                set_state(new)

    def shown(self) -> str:
        """What is ticked, in one line."""
        return enumerated(self.read()) or "—"

    def _items(self) -> Iterator[tuple[str, Qt.CheckState, Callable[[Qt.CheckState], None]]]:
        if isinstance(self._widget, QListWidget):
            for row in range(self._widget.count()):
                item = self._widget.item(row)
                if item.data(Qt.ItemDataRole.CheckStateRole) is not None:
                    yield item.text(), item.checkState(), item.setCheckState
            return
        walk = QTreeWidgetItemIterator(self._widget)
        while (branch := walk.value()) is not None:
            if branch.data(0, Qt.ItemDataRole.CheckStateRole) is not None:
                yield branch.text(0), branch.checkState(0), partial(branch.setCheckState, 0)
            walk += 1


def _cells(table: QTableWidget) -> list[list[str]]:
    places = [(row, column) for row in range(table.rowCount()) for column in range(table.columnCount())]
    found = [(row, column, table.item(row, column)) for row, column in places]
    return [[str(row), str(column), item.text()] for row, column, item in found if item is not None and item.text()]


def _fill(table: QTableWidget, cells: list[list[str]]) -> None:
    for row, column, text in cells:
        item = table.item(int(row), int(column))
        if item is not None and item.text() != text:
            item.setText(text)


def _told(table: QTableWidget) -> str:
    return " ".join(text for _row, _column, text in _cells(table))


def _label_of(widget: QWidget) -> str:
    """The label that leads to a widget."""
    parent = widget.parentWidget()
    labels: list[QLabel] = list(parent.findChildren(QLabel)) if parent is not None else []
    return next((label.text().replace("&", "") for label in labels if label.buddy() is widget), "")
