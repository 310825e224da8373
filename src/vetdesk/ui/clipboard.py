"""The clipboard (剪贴板): what VetDesk put there is taken away after a minute, and at once when the desk is locked.

What another program put there is never touched. Lists are copied as they are shown, so masked, and at most as many rows
as a single person may take out; more leaves as an export, with purpose and second person.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

SECONDS = 60
"""So long what was copied stays."""
MOST_ROWS = 50
"""So many rows of a list can be copied at once."""
_PUT = "vetdesk_copied"
"""Property of the clipboard: the text that was put there last. Not every platform tells whose the clipboard is."""


class CopiedForAMinute(QObject):
    """Watches the clipboard for as long as it lives."""

    def __init__(self, parent: QObject | None = None, seconds: int = SECONDS) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(take_back)
        QGuiApplication.clipboard().dataChanged.connect(self._changed)

    @property
    def waiting(self) -> bool:
        """Whether something of ours lies on the clipboard, to be taken away."""
        return self._timer.isActive()

    def _changed(self) -> None:
        if is_ours():
            self._timer.start()
        else:
            self._timer.stop()


def is_ours() -> bool:
    """Whether VetDesk put there what lies on the clipboard."""
    clipboard = QGuiApplication.clipboard()
    text = clipboard.text()
    return bool(text) and (clipboard.ownsClipboard() or text == clipboard.property(_PUT))


def take_back() -> None:
    """Empty the clipboard of what VetDesk put there: a minute is over, or the desk is locked or closed."""
    clipboard = QGuiApplication.clipboard()
    if is_ours():
        clipboard.clear()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(clipboard.Mode.Selection)


def put(text: str) -> None:
    """Put a text on the clipboard; `CopiedForAMinute` takes it away again."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setProperty(_PUT, text)
    clipboard.setText(text)
