"""Shows the pages of a finished paper, one at a time: turning, size; pages are drawn beside the window."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.errors import CancelledError, VetDeskError
from vetdesk.ui.messages import sentence
from vetdesk.ui.page import Translated
from vetdesk.ui.printing.print_order import Page
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import icon
from vetdesk.ui.widgets.page_view import PageView, picture
from vetdesk.ui.widgets.page_zoom import Fit, Zoom
from vetdesk.ui.widgets.zoom_choice import ZoomChoice


class PageTurner(Translated):
    """Turns the pages of one paper; `show_pages` gives it another one."""

    def __init__(self, tasks: TaskRunner, about_failure: Callable[[Exception], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks, self._about_failure = tasks, about_failure
        self._page: Page | None = None
        self._number, self._pages = 1, 0
        self.view = PageView(self)
        self.view.setObjectName("paper_page")
        self.view.zoom = Zoom(Fit.PAGE)
        self.view.wanted.connect(self._fetch)
        self.view.turned.connect(self.turn)
        self._back = self._button("page_back", lambda: self.turn(-1))
        self._on = self._button("page_on", lambda: self.turn(1))
        self._where = QLabel(self)
        self._where.setObjectName("page_where")
        self._zoom = ZoomChoice(self)
        self._zoom.wanted.connect(self.view.use)
        self.view.zoomed.connect(lambda: self._zoom.show_zoom(self.view.zoom))
        self._zoom.show_zoom(self.view.zoom)
        bar = QHBoxLayout()
        for widget in (self._back, self._where, self._on, self._zoom):
            bar.addWidget(widget)
        bar.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        for button, name in (
            (self._back, self.tr("Previous page (PageUp)")),
            (self._on, self.tr("Next page (PageDown)")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.view.setAccessibleName(self.tr("Page of the paper"))
        self._show_place()
        if not self._pages:
            self.view.tell(self.tr("The page is being drawn…"))

    def show_pages(self, page: Page, pages: int, first: int = 1) -> None:
        """Show a paper of so many pages, beginning with one of them."""
        self._page, self._pages, self._number = page, pages, first
        self._show_place()
        self.view.begin()

    @property
    def number(self) -> int:
        """The page that is shown, from 1."""
        return self._number

    def turn(self, pages: int) -> None:
        """Go on or back by pages."""
        if 1 <= self._number + pages <= self._pages:
            self._number += pages
            self._show_place()
            self.view.begin()

    def _fetch(self, width: int) -> None:
        page, number = self._page, self._number
        if page is not None:
            self._tasks.look(
                lambda _progress: picture(page(number, width)), owner=self,
                done=lambda image: self._take(number, image), failed=self._tell_failure, instead_of="page",
            )  # fmt: skip

    def _take(self, number: int, image: QImage) -> None:
        if number == self._number:
            self.view.show_page(image)

    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, VetDeskError) and not isinstance(error, CancelledError):
            self.view.tell(sentence(error, shown), role="problem")
        else:
            self._about_failure(error)

    def _show_place(self) -> None:
        self._where.setText(self.tr("{page}/{pages}").format(page=self._number, pages=max(self._pages, 1)))
        self._back.setEnabled(self._number > 1)
        self._on.setEnabled(self._number < self._pages)

    def _button(self, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setIcon(icon(name))
        button.setIconSize(QSize(20, 20))
        button.clicked.connect(lambda _checked=False: then())
        return button
