"""Looks at the scans of one paper: one page at a time, fetched when it is in sight, in the size that is wanted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QResizeEvent, QShowEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.domain.errors import CancelledError, VetDeskError
from vetdesk.domain.materials import PageImage
from vetdesk.services.filing_views import ScanView
from vetdesk.ui.messages import sentence
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import give_role, icon
from vetdesk.ui.widgets.flow_layout import FlowingRow, FlowLayout
from vetdesk.ui.widgets.page_view import PageView, picture
from vetdesk.ui.widgets.small_screens import SteadyPanel, is_low
from vetdesk.ui.widgets.zoom_choice import ZoomChoice

Pages = Callable[[int, int, int], PageImage]
"""Draws a page: number of the scan, of the page (from 1), width in pixels. Runs in the look lane."""


class ScanViewer(SteadyPanel):
    """Shows scans. Errors are told where the page would be; what is no VetDeskError goes to Talk."""

    left = Signal()
    """Back to the list of papers."""
    turn_wanted = Signal(int, int)
    """A page (number of the scan, of the page) is to be turned to the right by a quarter, for good."""
    shown_scan = Signal(int)
    """Another scan is shown."""

    def __init__(self, pages: Pages, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages, self._tasks, self._talk = pages, tasks, talk
        self._scans: tuple[ScanView, ...] = ()
        self._place, self._number = 0, 1
        self._hint = ""
        self.view = PageView(self)
        self.view.setObjectName("scan_page")
        self.view.wanted.connect(self._fetch)
        self.view.turned.connect(self.turn_page)
        self.view.zoomed.connect(self._show_place)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        give_role(self._title, role="heading")
        self._bar = FlowingRow(self, fill=False)
        self.back = self._button("back_to_papers", "", self.left.emit)
        self._scan_back = self._button("scan_back", "scan_back", lambda: self.step_scan(-1))
        self._scan_on = self._button("scan_on", "scan_on", lambda: self.step_scan(1))
        self._page_back = self._button("page_back", "page_back", lambda: self.turn_page(-1))
        self._page_on = self._button("page_on", "page_on", lambda: self.turn_page(1))
        self._where = QLabel(self)
        self._where.setObjectName("page_where")
        self._smaller = self._button("zoom_out", "zoom_out", lambda: self._use_step(larger=False))
        self._zoom = ZoomChoice(self)
        self._zoom.wanted.connect(self.view.use)
        self._larger = self._button("zoom_in", "zoom_in", lambda: self._use_step(larger=True))
        self._turn = self._button("turn_page", "turn_right", self._turn_right)
        self._moves = self._group(self._page_back, self._page_on, self._where, self._scan_back, self._scan_on)
        self._sizes = self._group(self._smaller, self._zoom, self._larger, self._turn)
        self._arrange()
        self.show_back(needed=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.back.setText(self.tr("Back to the papers"))
        for button, name in (
            (self._scan_back, self.tr("Previous scan (Ctrl+PageUp)")),
            (self._scan_on, self.tr("Next scan (Ctrl+PageDown)")),
            (self._page_back, self.tr("Previous page (PageUp)")),
            (self._page_on, self.tr("Next page (PageDown)")),
            (self._smaller, self.tr("Smaller (−)")),
            (self._larger, self.tr("Larger (+)")),
            (self._turn, self.tr("Turn the page to the right")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.view.setAccessibleName(self.tr("Page of the scan"))
        self._show_place()
        if not self._scans:
            self._tell_nothing()

    def show_back(self, *, needed: bool) -> None:
        """Whether the viewer covers the list and so needs a way back."""
        self.back.setVisible(needed)
        self._bar.fit()

    def show_scans(self, scans: Sequence[ScanView], scan_id: int = 0, hint: str = "") -> None:
        """Show these scans, beginning with one of them; without any, say what there is to do (`hint`)."""
        before, page = self._current(), self._number
        self._scans, self._hint = tuple(scans), hint
        wanted = scan_id or (before.id if before else 0)
        self._place = next((place for place, scan in enumerate(self._scans) if scan.id == wanted), 0)
        now = self._current()
        same = before is not None and now is not None and before.id == now.id
        self._number = min(page, self._pages_here()) if same else 1
        if before is not None and before == now and not self.view.image.isNull():
            self._show_place()
        else:
            self._show_current()

    @property
    def current_id(self) -> int:
        """The scan that is shown, 0 if there is none."""
        current = self._current()
        return current.id if current else 0

    def _current(self) -> ScanView | None:
        return self._scans[self._place] if self._scans else None

    @property
    def page_number(self) -> int:
        """The page that is shown, from 1."""
        return self._number

    def turn_page(self, pages: int) -> None:
        """Go on (or back) by pages; behind the last page comes the next scan."""
        number = self._number + pages
        if 1 <= number <= self._pages_here():
            self._number = number
            self._show_current()
        elif 0 <= self._place + pages < len(self._scans):
            self._place += pages
            self._number = 1 if pages > 0 else self._pages_here()
            self._show_current()

    def step_scan(self, scans: int) -> None:
        """Go to the next (or previous) scan."""
        if 0 <= self._place + scans < len(self._scans):
            self._place, self._number = self._place + scans, 1
            self._show_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Ctrl+PageUp and Ctrl+PageDown go to other scans; Esc goes back where the viewer covers the list."""
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.step_scan(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif event.key() == Qt.Key.Key_Escape and self.back.isVisibleTo(self):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: the viewer comes into sight; only now a page is fetched."""
        super().showEvent(event)
        self._show_current()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: out of sight; the page is let go."""
        super().hideEvent(event)
        self.view.tell("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room: where it is low, the page needs it more than what keys do as well."""
        super().resizeEvent(event)
        low = is_low(self.height())
        for widget in (self._title, self._scan_back, self._scan_on, self._smaller, self._larger):
            widget.setHidden(low)
        self._show_place()
        self._bar.fit()

    def _pages_here(self) -> int:
        return self._scans[self._place].pages if self._scans else 1

    def _show_current(self) -> None:
        self._show_place()
        if not self._scans:
            self._tell_nothing()
        elif self.isVisible():
            self.shown_scan.emit(self.current_id)
            self.view.tell(self.tr("The page is being drawn …"))
            self.view.begin()

    def _tell_nothing(self) -> None:
        self.view.tell(self._hint)

    def _fetch(self, width: int) -> None:
        if not self._scans or not self.isVisible():
            return
        pages, scan_id, number = self._pages, self.current_id, self._number
        self._tasks.look(
            lambda _progress: picture(pages(scan_id, number, width)),
            owner=self, done=lambda image: self._take(scan_id, number, image),
            failed=self._tell_failure, instead_of="page",
        )  # fmt: skip

    def _take(self, scan_id: int, number: int, image: QImage) -> None:
        """Show a drawn page, unless another one is wanted by now."""
        if (scan_id, number) == (self.current_id, self._number) and self.isVisible():
            self.view.show_page(image)

    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, VetDeskError) and not isinstance(error, CancelledError):
            self.view.tell(sentence(error, shown), role="problem")
        else:
            self._talk.about_failure(error)

    def _turn_right(self) -> None:
        if self._scans:
            self.turn_wanted.emit(self.current_id, self._number)

    def _use_step(self, *, larger: bool) -> None:
        zoom, width = self.view.zoom, self.view.shown_width
        self.view.use(zoom.larger(width) if larger else zoom.smaller(width))

    def _show_place(self) -> None:
        """Say where one is, and offer only what leads somewhere."""
        last = len(self._scans) - 1
        self._title.setText(self._scans[self._place].name if self._scans else "")
        low = is_low(self.height())
        short, long = self.tr("{scan}/{scans} · {page}/{pages}"), self.tr("Scan {scan}/{scans}, page {page}/{pages}")
        place = short if low else long
        self._where.setText(
            place.format(scan=self._place + 1, scans=last + 1, page=self._number, pages=self._pages_here())
            if self._scans
            else ""
        )
        self._zoom.show_zoom(self.view.zoom)
        self._scan_back.setEnabled(self._place > 0)
        self._scan_on.setEnabled(self._place < last)
        self._page_back.setEnabled(self._number > 1 or self._place > 0)
        self._page_on.setEnabled(bool(self._scans) and (self._number < self._pages_here() or self._place < last))
        for group in (self._moves, self._sizes):
            group.setVisible(bool(self._scans))
        self._bar.fit()

    def _button(self, name: str, drawing: str, then: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        if drawing:
            button.setIcon(icon(drawing))
            button.setIconSize(QSize(20, 20))
        button.clicked.connect(lambda _checked=False: then())
        return button

    def _group(self, *widgets: QWidget) -> QWidget:
        """Buttons that stay together where the bar takes two lines; without a scan there is nothing to do with them."""
        group = QWidget(self)
        flow = FlowLayout(group)
        for widget in widgets:
            flow.addWidget(widget)
        return group

    def _arrange(self) -> None:
        self._bar.add(self.back, self._moves, self._sizes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._bar, self._title):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
