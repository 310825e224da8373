"""What is to be said about a file that was just read, one thing after the other in one bar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.inline_bar import InlineBar


@dataclass(frozen=True)
class Notice:
    """A sentence, and a deed that it offers (`deed` is the verb, "" for none)."""

    text: str
    deed: str = ""
    then: Callable[[], None] | None = None
    tone: Tone = Tone.DUE_SOON


class Notices(QWidget):
    """Shows the first of several notices; closing it, or doing what it offers, brings the next."""

    turned = Signal()
    """Another one is shown, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Notice] = []
        self.bar = InlineBar(self)
        close = self.bar.findChild(QToolButton, "inline_close")
        if close is not None:
            close.clicked.connect(lambda _checked=False: self._next())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show these in place of those that still waited."""
        self._waiting = list(notices)
        self._next()

    @property
    def text(self) -> str:
        """What is shown now, "" for nothing."""
        return self.bar.text if self.bar.isVisibleTo(self) else ""

    def _next(self) -> None:
        self.setVisible(bool(self._waiting))
        if self._waiting:
            notice = self._waiting.pop(0)
            do = None if notice.then is None else partial(self._do, notice.then)
            self.bar.show_message(notice.text, notice.deed, do, notice.tone)
        else:
            self.bar.hide()
        self.turned.emit()

    def _do(self, then: Callable[[], None]) -> None:
        self._next()
        then()
