"""Handing out a paper (文书): seen in a window of its own, then printed or saved from there."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.printing.print_order import PrintOrder
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded

if TYPE_CHECKING:  # with Qt's printing behind it, it is imported when a paper is first shown
    from vetdesk.services.paper_press import PaperRun
    from vetdesk.ui.printing.print_window import PrintWindow


class OffersPapers(Protocol):
    """A page, a tab of one, or a part that belongs to one: papers are shown from it."""

    services: Desk
    tasks: TaskRunner
    talk: Talk
    navigator: Navigator

    def parent(self) -> QObject:
        """Qt: what it belongs to."""


class PaperSaver(QObject):
    """Shows the papers that a page offers: the one way to print or save one."""

    def __init__(self, page: OffersPapers) -> None:
        assert isinstance(page, QObject), "pages and tabs are"
        super().__init__(page)
        self._page = page
        self.window: PrintWindow | None = None

    def offer(self, order: PrintOrder) -> None:
        """Show the paper as it would be, to be printed or saved from there."""
        from vetdesk.ui.printing.print_window import PrintWindow

        page, widget = self._page, self._page if isinstance(self._page, QWidget) else self._page.parent()
        assert isinstance(widget, QWidget), "pages and tabs are; what they are made of belongs to one"
        self.window = PrintWindow(page.services, page.tasks, page.talk, page.navigator.say, widget.window())
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.window.show_order(order)

    def offer_run(self, run: "PaperRun", file_name: str) -> None:
        """Show a paper that a service has ready to be made."""
        self.offer(
            PrintOrder(worded(run.title), file_name, run.preview, run.make, lambda: run.purpose, paper=run.paper)
        )
