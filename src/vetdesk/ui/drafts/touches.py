"""Hears of typing: from the one widget that has the cursor, so that nothing is asked of the others."""

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from vetdesk.ui.drafts.drafted import Drafted, form_around

_HEARD = "draft_heard"
"""Property of a widget whose signals are listened to."""


class Touches(QObject):
    """Follows the cursor. What an input method composes counts once it is written: nothing disturbs it before."""

    entered = Signal(object)
    """The cursor came into a form (Drafted) from outside."""
    left = Signal(object)
    """The cursor left a form for somewhere else."""
    moved = Signal(object)
    """The cursor went on within a form, perhaps to a button."""
    touched = Signal(object)
    """Something in a form was changed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def _moved(self, before: QWidget | None, now: QWidget | None) -> None:
        old, new = form_around(before), form_around(now)
        if old is not None and new is not old:
            self.left.emit(old)
        if new is None or now is None:
            return
        (self.moved if new is old else self.entered).emit(new)
        self._hear(now, new)

    def _hear(self, widget: QWidget, form: Drafted) -> None:
        if widget.property(_HEARD):
            return
        widget.setProperty(_HEARD, True)
        for signal in _signals(widget):
            signal.connect(lambda *_told: self.touched.emit(form))


def _signals(widget: QWidget) -> list[SignalInstance]:
    """What a widget tells when something in it was changed."""
    around, found = widget.parentWidget(), list[SignalInstance]()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        found = [widget.textChanged]
        if isinstance(around, QComboBox):
            found.append(around.currentIndexChanged)
    elif isinstance(widget, QComboBox):
        found = [widget.currentIndexChanged, widget.editTextChanged]
    elif isinstance(widget, QAbstractSpinBox):
        lines: list[QLineEdit] = list(widget.findChildren(QLineEdit))
        found = [line.textChanged for line in lines]
    elif isinstance(widget, QAbstractButton):
        found = [widget.toggled, widget.clicked]
    elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        found = [model.dataChanged]
    return found
