"""Whether what is to be hit is large enough, and has a name for those who hear the window."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

from tests.ui.audit_widgets import called, is_inner
from vetdesk.ui.theme import TextSize

SMALLEST = 24
"""Pixels each way of whatever can be pressed (WCAG 2.5.8)."""
FURTHER_MENUS = "qt_menubar_ext_button"
"""Qt's own sign for menus without room: Qt places it 12 pixels wide; Alt and Ctrl+K reach the same (WCAG 2.5.8,
equivalent)."""
INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit, QAbstractItemView)


def too_small(widget: QWidget, size: TextSize) -> list[str]:
    """Controls below 24 pixels; buttons (36, 44, 60) and fields (36, 42, 50) lower than the size of text asks for."""
    if isinstance(widget, QTabBar):
        return [
            f"small target: tab {widget.tabText(place)!r}, {widget.tabRect(place).height()} high"
            for place in range(widget.count())
            if widget.isTabVisible(place)
            and min(widget.tabRect(place).height(), widget.tabRect(place).width()) < SMALLEST
        ] + [
            f"small target: {arrow.width()}x{arrow.height()} of {SMALLEST}, arrow of {called(widget)}"
            for arrow in widget.findChildren(QToolButton)
            if arrow.isVisible() and min(arrow.width(), arrow.height()) < SMALLEST
        ]
    if isinstance(widget, QTableView | QListView) and not isinstance(widget, QHeaderView) and not is_inner(widget):
        return _low_rows(widget)
    if not isinstance(widget, INTERACTIVE) or isinstance(widget, QAbstractItemView) or is_inner(widget):
        return []
    if widget.objectName() == FURTHER_MENUS:
        return []
    least = SMALLEST
    if isinstance(widget, QPushButton):
        least = size.button
    elif isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox):
        least = size.field
    small = widget.width() < SMALLEST or widget.height() < least
    return [f"small target: {widget.width()}x{widget.height()} of {least}, {called(widget)}"] if small else []


def _low_rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if model is None or not model.rowCount():
        return []
    height = view.visualRect(model.index(0, 0)).height()
    return [f"small target: rows {height} high, {called(view)}"] if 0 < height < SMALLEST else []


def nameless(widget: QWidget) -> list[str]:
    """Controls of which a screen reader can tell no name."""
    named = (*INTERACTIVE, QMenu)
    if not isinstance(widget, named) or isinstance(widget, QHeaderView) or is_inner(widget):
        return []
    if isinstance(widget, QMenu):
        return [
            f"nameless: entry of {widget.objectName()!r}"
            for one in widget.actions()
            if not one.isSeparator() and not one.text()
        ]
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name).strip() if interface is not None else ""
    return [] if name or widget.accessibleName() else [f"nameless: {called(widget)}"]
