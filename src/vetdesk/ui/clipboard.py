"""The clipboard (剪贴板): what VetDesk put there is taken away after a minute, and at once when the desk is locked.

What another program put there is never touched. Lists are copied as they are shown, so masked, and at most as many rows
as a single person may take out; more leaves as an export, with purpose and second person.
"""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

SECONDS = 60
"""So long what was copied stays."""
MOST_ROWS = 50
"""So many rows of a list can be copied at once."""
_AS_TEXT: Final = "style=\"mso-number-format:'\\@'\""
"""Keeps WPS and Excel from reading a cell as a number, a date or a formula: an ID number keeps its last digits."""
_FORMULA: Final = ("=", "+", "-", "@")
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


def put_table(rows: Sequence[Sequence[str]]) -> None:
    """Put rows of a list, the headings first, on the clipboard as a table for WPS and as plain text with tabs."""
    flat = [[" ".join(cell.split()) for cell in row] for row in rows]
    text = "\n".join("\t".join(_harmless(cell) for cell in row) for row in flat)
    data = QMimeData()
    data.setText(text)
    data.setHtml(_html(flat))
    clipboard = QGuiApplication.clipboard()
    clipboard.setProperty(_PUT, text)
    clipboard.setMimeData(data)


def _html(rows: Sequence[Sequence[str]]) -> str:
    lines = "".join("<tr>" + "".join(f"<td {_AS_TEXT}>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<html><head><meta charset="utf-8"></head><body><table>{lines}</table></body></html>'


def _harmless(cell: str) -> str:
    """What a spreadsheet would take for a formula is marked as text; plain text has no other way to say so."""
    if not cell.startswith(_FORMULA) or cell.lstrip("+-").replace(",", "").replace(".", "").isdigit():
        return cell
    return f"'{cell}"
