"""Texts that have less room than they need: labels, buttons, tabs, headings, boxes, hints, cells that must show."""

import re

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from tests.ui.audit_widgets import called, is_inner
from vetdesk.ui.widgets.record_list import RecordList

MOST_ROWS = 40
EDGE = 6
"""Pixels a record list leaves beside the text of a cell."""


def cut_text(widget: QWidget) -> list[str]:
    """What is cut of one widget's own texts."""
    if isinstance(widget, RecordList):
        return _cut_headings(widget) + _cut_cells(widget)
    if isinstance(widget, QTableView):
        return _cut_headings(widget)
    if isinstance(widget, QListView) and not is_inner(widget):
        return _cut_items(widget)
    return [f"cut text: {called(widget)}"] if _is_cut(widget) else []


def _is_cut(widget: QWidget) -> bool:  # noqa: PLR0911 - one line for each kind of widget
    if isinstance(widget, QLabel):
        return bool(widget.text()) and _label_is_cut(widget)
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton) and widget.text():
        return widget.sizeHint().width() > widget.width() + 1 or _height(widget) > widget.height()
    if isinstance(widget, QToolButton) and widget.text():
        alone = widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and not widget.icon().isNull()
        return not alone and widget.sizeHint().width() > widget.width() + 1
    if isinstance(widget, QTabBar):
        places = [place for place in range(widget.count()) if widget.isTabVisible(place)]
        return any(widget.tabRect(place).width() < _width(widget, widget.tabText(place)) for place in places)
    if isinstance(widget, QGroupBox):
        return _width(widget, widget.title()) > widget.width()
    if isinstance(widget, QComboBox) and not widget.isEditable():
        return bool(widget.currentText()) and _width(widget, widget.currentText()) > _room_in(widget) + 1
    if isinstance(widget, QLineEdit) and not is_inner(widget):
        return _line_is_cut(widget)
    return False


def _label_is_cut(label: QLabel) -> bool:
    room, metrics = label.contentsRect(), label.fontMetrics()
    text = label.text().replace("&", "") if label.buddy() is not None else label.text()
    if label.wordWrap():
        longest = max((metrics.horizontalAdvance(word) for word in re.split(r"[\s\u200b]+", text)), default=0)
        return label.heightForWidth(label.width()) > label.height() + 2 or (
            longest > room.width() + 1 and text.isascii()
        )
    if label.textFormat() is Qt.TextFormat.RichText:
        return False
    widest = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
    return widest > room.width() + 1 or metrics.height() > room.height() + 2


def _line_is_cut(line: QLineEdit) -> bool:
    """What is typed may be longer than its line; what is only shown, or tells what to type, may not."""
    told = line.text() if line.isReadOnly() else "" if line.text() else line.placeholderText()
    return bool(told) and _width(line, told) > line.width() - line.textMargins().left() - line.textMargins().right() - 8


def _room_in(box: QComboBox) -> int:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    area = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, area, box).width()


def _height(widget: QWidget) -> int:
    return widget.fontMetrics().height()


def _width(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text.replace("&&", "\0").replace("&", "").replace("\0", "&"))


def _cut_headings(table: QTableView) -> list[str]:
    header = table.horizontalHeader()
    cut = []
    if table.model() is None or not header.isVisibleTo(table):
        return []
    for column in range(table.model().columnCount()):
        heading = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
        need = max(QFontMetrics(header.font()).horizontalAdvance(line) for line in heading.split("\n"))
        if not table.isColumnHidden(column) and need > header.sectionSize(column):
            cut.append(f"cut text: heading {heading!r} of {table.objectName()!r}")
    return cut


def _cut_cells(table: RecordList) -> list[str]:
    cut = []
    for place, column in enumerate(table.records.columns):
        if not column.must_show or table.isColumnHidden(place):
            continue
        room = table.columnWidth(place) - 2 * EDGE
        for row in range(min(table.records.rowCount(), MOST_ROWS)):
            shown = str(table.records.index(row, place).data() or "")
            if table.fontMetrics().horizontalAdvance(shown) > room + EDGE:
                cut.append(f"cut text: cell {shown[:40]!r} in {column.key!r} of {table.objectName()!r}")
                break
    return cut


def _cut_items(view: QListView) -> list[str]:
    """Items that end in three points; where a list scrolls sideways, nothing is cut."""
    model = view.model()
    stands = view.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if model is None or view.wordWrap() or (view.horizontalScrollBar().maximum() > 0 and not stands):
        return []
    if type(view.itemDelegate()).__module__.startswith("vetdesk"):
        return []  # it draws its own lines, as many as it needs
    for row in range(min(model.rowCount(QModelIndex()), MOST_ROWS)):
        if view.isRowHidden(row):
            continue
        index = model.index(row, 0)
        shown = str(index.data() or "")
        widest = max((view.fontMetrics().horizontalAdvance(line) for line in shown.split("\n")), default=0)
        if widest > min(view.visualRect(index).width(), view.viewport().width()) + 1:
            return [f"cut text: item {shown[:40]!r} of {view.objectName()!r}"]
    return []
