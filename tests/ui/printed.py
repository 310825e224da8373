"""Papers are seen in a window of their own; this saves the one that is shown there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.recording import RecordingTalk
from vetdesk.ui.printing.print_window import PrintWindow


def shown_window(settle: Callable[[], None]) -> PrintWindow:
    """The window in which a paper is shown now."""
    settle()
    (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, PrintWindow) and one.isVisible()]
    return window


def save_shown(settle: Callable[[], None], talk: RecordingTalk, target: Path, purpose: str = "") -> bytes:
    """Save the paper that is shown as PDF and return the file; `purpose` is typed, "" leaves the one proposed."""
    window = shown_window(settle)
    if purpose:
        window.choices.purpose.setEditText(purpose)
    talk.answers = [target]
    button = window.findChild(QPushButton, "save_pdf")
    assert button is not None
    assert button.isEnabled()
    button.click()
    settle()
    return target.read_bytes()
