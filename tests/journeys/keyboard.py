"""A pair of hands on the keyboard: every key they press is counted, nothing else touches the window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.ui.recording import RecordingTalk

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
AFTER_MNEMONIC_MS = 250
"""A button that is pressed by its letter shows it for a moment before it does anything."""


class CountingTalk(RecordingTalk):
    """Answers that are typed into a box count as keys, and the Enter behind them."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = 0

    def _give(self, asked: str, then: Callable[..., None]) -> None:
        if self.answers and self.answers[0] is not None:
            self.keys += len(str(self.answers[0])) + 1
        super()._give(asked, then)


class Keyboard:
    """Presses keys where the cursor is."""

    def __init__(self, window: QWidget, settle: Callable[[], None]) -> None:
        self._window = window
        self._settle = settle
        self.count = 0

    @property
    def place(self) -> QWidget:
        """Where the next key goes: an open list or menu, a window in front, or else the main window."""
        popup = QApplication.activePopupWidget()
        return popup.focusWidget() or popup if popup is not None else self.cursor

    @property
    def cursor(self) -> QWidget:
        """Where the cursor stands; a window that closed gives the one behind it back to the user."""
        front = QApplication.activeModalWidget() or _window_in_front() or self._window
        if not front.isActiveWindow() and QApplication.activePopupWidget() is None:
            front.activateWindow()
            QApplication.processEvents()
        return front.focusWidget() or front

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER, times: int = 1) -> None:
        """Press a key, with Ctrl or Alt if wanted; a chord counts as one."""
        for _ in range(times):
            QTest.keyClick(self.place, key, modifier)
            self.count += 1
            if modifier == ALT:
                QTest.qWait(AFTER_MNEMONIC_MS)
            self._settle()

    def press_in(self, window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press a key in a window that has opened in front."""
        QTest.keyClick(window, key, modifier)
        self.count += 1
        if modifier == ALT:
            QTest.qWait(AFTER_MNEMONIC_MS)
        self._settle()

    def type(self, text: str) -> None:
        """Type letters and digits."""
        for sign in text:
            QTest.keyClicks(self.place, sign)
            self.count += 1
        self._settle()

    def spell(self, characters: str, pinyin: str) -> None:
        """Write characters through the input method: their pinyin and one key to choose them."""
        event = QInputMethodEvent()
        event.setCommitString(characters)
        QApplication.sendEvent(self.cursor, event)
        self.count += len(pinyin) + 1
        self._settle()

    def tab_to(self, name: str, most: int = 60) -> None:
        """Press Tab until the cursor stands in the widget of this name."""
        for _ in range(most):
            if self._stands_in(name):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name}")

    def _stands_in(self, name: str) -> bool:
        widget: QWidget | None = self.cursor
        while widget is not None:
            if widget.objectName() == name:
                return True
            widget = widget.parentWidget()
        return False


def _window_in_front() -> QDialog | None:
    """A window that was opened over the main one and stays beside it."""
    front = QApplication.activeWindow()
    return front if isinstance(front, QDialog) and front.isVisible() else None
