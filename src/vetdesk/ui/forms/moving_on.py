"""Enter moves on, in every form of the program; while an input method composes, its keys belong to it.

One `EnterKey` watches whatever has the cursor: Enter leaves a line, a list of choices, a number or a tick for the next
one, in a text area it begins a new line, on a button it presses it. At the last field it goes to the button that ends
the form; Ctrl+Enter presses that button from anywhere. A line that does something of its own at Enter (a search, a
password) keeps it.
"""

from typing import Final

from PySide6.QtCore import QEvent, QMetaMethod, QObject, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from vetdesk.ui.page import Page
from vetdesk.ui.scrolling.in_sight import show_wholly
from vetdesk.ui.widgets.focus_chain import focus_chain

LEFT_BY_ENTER: Final = (QLineEdit, QComboBox, QAbstractSpinBox, QCheckBox, QRadioButton)
"""Editors that Enter leaves."""
STOPS: Final = (*LEFT_BY_ENTER, QTextEdit, QPlainTextEdit, QAbstractItemView)
"""Where Enter stops; buttons, tabs and links in between are for Tab."""
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
OF_THE_METHOD: Final = ENTER | {
    Qt.Key.Key_Escape,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
"""Keys by which an input method is led while it composes."""


class EnterKey(QObject):
    """Stands between the keyboard and the widget that has the cursor."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.composing = False
        application.focusChanged.connect(self._watch)
        self._watch(None, application.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: something happens to the widget that has the cursor."""
        if event.type() == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self.composing = bool(event.preeditString())
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.composing and event.key() in OF_THE_METHOD:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            if self.composing and event.key() in OF_THE_METHOD:
                return True
            return event.key() in ENTER and _take_enter(watched, event)
        return False

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        self.composing = False
        if before is not None:
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
            show_wholly(now)


def let_enter_move_on() -> None:
    """Let the one EnterKey of the program watch; more than once does nothing."""
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.findChild(EnterKey) is None:
        EnterKey(application)


def move_on(widget: QWidget) -> None:
    """Leave an editor for the next one of its form; from the last one go to the button that ends the form."""
    stops = _stops(_form_around(widget))
    place = stops.index(widget) + 1 if widget in stops else len(stops)
    following = stops[place] if place < len(stops) else primary_button(widget)
    if following is not None:
        following.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(following, QLineEdit):
            following.selectAll()


def primary_button(widget: QWidget) -> QPushButton | None:
    """The button that ends the form around a widget, if it can be pressed: the nearest one counts."""
    form = _form_around(widget)
    above: QWidget | None = widget
    while above is not None:
        button: QPushButton
        for button in above.findChildren(QPushButton):
            if (
                button.isVisible()
                and button.isEnabled()
                and (button.property("primary") == "true" or button.isDefault())
            ):
                return button
        above = above.parentWidget() if above is not form else None
    return None


def _ends_form(button: QPushButton) -> bool:
    return button.property("primary") == "true" or button.isDefault()


def _take_enter(widget: QWidget, event: QKeyEvent) -> bool:
    """What Enter does here; False leaves it to the widget."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return _finish(widget)
    if modifiers != Qt.KeyboardModifier.NoModifier:
        return False
    if isinstance(widget, QAbstractButton) and not isinstance(widget, QCheckBox | QRadioButton):
        _press(widget)
        return True
    if not isinstance(widget, LEFT_BY_ENTER) or _has_its_own(widget):
        return False
    move_on(widget)
    return True


def _finish(widget: QWidget) -> bool:
    """Ctrl+Enter: press the button that ends a dialog or screen; a window with a menu does it by its own key."""
    action = widget.window().findChild(QAction, "primary")
    button = primary_button(widget)
    if action is not None and action.isEnabled():
        action.trigger()
    elif button is not None:
        button.click()
    return action is not None or button is not None


def _press(button: QAbstractButton) -> None:
    if isinstance(button, QPushButton) and button.menu() is not None:
        button.showMenu()
    else:
        button.click()


def _has_its_own(widget: QWidget) -> bool:
    """Whether a line does something at Enter, belongs to a dialog of Qt's, or is the only one of a small question."""
    if isinstance(widget, QLineEdit) and widget.isSignalConnected(QMetaMethod.fromSignal(widget.returnPressed)):
        return True
    window = widget.window()
    if isinstance(window, QFileDialog):
        return True
    return isinstance(window, QDialog) and [one for one in _stops(window) if one is not widget] == []


def _form_around(widget: QWidget) -> QWidget:
    """The page or window whose fields are walked through."""
    above: QWidget | None = widget
    page: QWidget | None = None
    while above is not None and not above.isWindow():
        page = above if isinstance(above, Page) else page
        above = above.parentWidget()
    return page or widget.window()


def _stops(form: QWidget) -> list[QWidget]:
    """Where Enter stops in a form, in the order of Tab."""
    return [one for one in focus_chain(form.window()) if form.isAncestorOf(one) and _is_stop(one)]


def _is_stop(widget: QWidget) -> bool:
    if not isinstance(widget, STOPS) or not (widget.isVisible() and widget.isEnabled()):
        return False
    if widget.focusProxy() is not None or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    return not (isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit) and widget.isReadOnly())
