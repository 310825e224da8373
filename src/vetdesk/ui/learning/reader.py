"""Reads a page of the library: a note, a kind of case, a law; links lead from one to the other without a network."""

import re

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from vetdesk.services.policies import PolicyPage
from vetdesk.ui.desk import Desk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.widgets.small_screens import SteadyPanel

SCHEME = "policy://"
HEADING = re.compile(r"^(#{1,2} )", re.MULTILINE)
"""Headings are shown one size smaller: the first one is as large as the title of a page otherwise."""
MARGIN = 14
"""Pixels between the text and its frame."""


class Reader(SteadyPanel):
    """Shows one page after the other and remembers the way back."""

    shown = Signal()
    """Another page is shown."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._before: list[str] = []
        self.address = ""
        self.page: PolicyPage | None = None
        self.text = QTextBrowser(self)
        self.text.setObjectName("policy_text")
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self.follow)
        self.text.document().setDocumentMargin(MARGIN)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.text.setAccessibleName(self.tr("The note"))
        self.text.setPlaceholderText(self.tr("Choose a note from the list."))

    def show_page(self, address: str) -> None:
        """Show the page of an address ("note/disabled"), without a way back: it was chosen."""
        self._before.clear()
        self._go_to(address)

    def reload(self) -> None:
        """Fetch the page that is shown once more."""
        if self.address:
            self._go_to(self.address)

    def follow(self, url: QUrl) -> None:
        """Go where a link leads; what leads out of the library is left alone."""
        address = url.toString()
        if address.startswith(SCHEME):
            self._before.append(self.address)
            self._go_to(address.removeprefix(SCHEME))

    def can_go_back(self) -> bool:
        """Whether a link led here."""
        return bool(self._before)

    def go_back(self) -> bool:
        """Go where the last link was; False if none led here."""
        if not self._before:
            return False
        self._go_to(self._before.pop())
        return True

    def _go_to(self, address: str) -> None:
        moved = address != self.address
        self.address, said = address, language()
        self._tasks.look(
            lambda _progress: self._services.policies.page(address, said), owner=self,
            done=lambda page: self._show(page, moved=moved), instead_of="page",
        )  # fmt: skip

    def _show(self, page: PolicyPage, *, moved: bool) -> None:
        self.page = page
        self._write(page, moved=moved)
        self.shown.emit()

    def _write(self, page: PolicyPage, *, moved: bool) -> None:
        place = self.text.verticalScrollBar().value()
        self.text.setMarkdown(HEADING.sub(r"#\1", page.markdown))
        self._stand_upright()
        self.text.document().setDocumentMargin(MARGIN)
        self.text.verticalScrollBar().setValue(0 if moved else place)

    def _stand_upright(self) -> None:
        """Nothing leans: Chinese has no italics, and a font that is bent for want of them is hard to read."""
        upright = QTextCharFormat()
        upright.setFontItalic(False)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeCharFormat(upright)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: something about the reader changed; links keep the colour in which they were written."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "page", None) is not None:
            assert self.page is not None
            self._write(self.page, moved=False)
