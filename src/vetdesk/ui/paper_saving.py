"""Handing out a paper (文书): seen, then printed or saved; or asked where to, made beside the window, told where."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from vetdesk.domain.papers import PaperFile
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.glyphs import marked
from vetdesk.ui.page import Navigator
from vetdesk.ui.printing.print_order import PrintOrder
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner

if TYPE_CHECKING:  # with Qt's printing behind it, it is imported when a paper is first shown
    from vetdesk.ui.printing.print_window import PrintWindow


class OffersPapers(Protocol):
    """A page, or a tab of one, that papers can be saved from; a QObject."""

    services: Desk
    tasks: TaskRunner
    talk: Talk
    navigator: Navigator


class PaperSaver(QObject):
    """Saves the papers that a page offers."""

    def __init__(self, page: OffersPapers) -> None:
        assert isinstance(page, QObject), "pages and tabs are"
        super().__init__(page)
        self._page = page
        self._owner: QObject = page
        self.window: PrintWindow | None = None

    def offer(self, order: PrintOrder) -> None:
        """Show the paper as it would be, to be printed or saved from there."""
        from vetdesk.ui.printing.print_window import PrintWindow

        page = self._page
        assert isinstance(page, QWidget), "pages and tabs are"
        self.window = PrintWindow(page.services, page.tasks, page.talk, page.navigator, page.window())
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.window.show_order(order)

    def save(self, suggested: str, make: Callable[[], PaperFile]) -> None:
        """Ask where to, with the name `suggested`; `make` runs in the change lane, as printing is journalled."""
        title, kinds = self.tr("Save the paper"), self.tr("Papers (*.pdf)")
        self._page.talk.choose_target(title, suggested, kinds, lambda path: self._write(make, path))

    def _write(self, make: Callable[[], PaperFile], path: Path) -> None:
        printing = self._page.services.printing

        def write(_progress: Progress) -> PaperFile:
            made = make()
            printing.save(made, path)
            return made

        self._page.tasks.change(write, owner=self._owner, done=lambda made: self._tell(made, path))

    def _tell(self, made: PaperFile, path: Path) -> None:
        self._page.navigator.say(self.tr("The paper is in {file}.").format(file=path))
        if made.missing:
            text = self.tr("These characters are in no font; write them in by hand: {characters}")
            self._page.talk.tell(text.format(characters=marked("".join(made.missing))))
