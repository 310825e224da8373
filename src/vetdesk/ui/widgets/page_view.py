"""One page of a scan, drawn as large as it is wanted, with the rest of it a scroll away."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QStyle, QWidget

from vetdesk.domain.materials import PageImage
from vetdesk.ui.colours import PAGE, PAGE_LINE
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.page_zoom import Fit, Size, Zoom

A4_ASPECT = 297 / 210
STEP = 64
"""Widths are asked for in these steps of pixels."""
SHARPEN_AFTER_MS = 150
"""While a window is being resized the page that is there is stretched; then it is drawn anew."""
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class _Sheet(QWidget):
    """The sheet itself; a coarser picture stretches until a finer one comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(PAGE))
        painter.drawImage(self.rect(), self.image)
        painter.setPen(QColor(PAGE_LINE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PageView(QStackedWidget):
    """Shows a page or a sentence. It asks for pictures by `wanted`, with the width they should have."""

    wanted = Signal(int)
    """The page is needed at so many pixels of width."""
    turned = Signal(int)
    """The user leaves the page: 1 for the next, -1 for the one before."""
    zoomed = Signal()
    """The size changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zoom = Zoom()
        self._asked = 0
        self._sheet = _Sheet()
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._sheet)
        self._text = QLabel(self)
        self._text.setObjectName("page_told")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self._text)
        self.addWidget(self._area)
        self._sharpen = QTimer(self, singleShot=True, interval=SHARPEN_AFTER_MS)
        self._sharpen.timeout.connect(self.ask)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give_role(self, ringed="true")
        self.setMinimumSize(120, 80)

    @property
    def image(self) -> QImage:
        """The page that is shown; null if there is none."""
        return self._sheet.image if self.currentWidget() is self._area else QImage()

    @property
    def told(self) -> str:
        """The sentence that is shown; empty while a page is."""
        return self._text.text() if self.currentWidget() is self._text else ""

    def tell(self, text: str, role: str = "soft") -> None:
        """Show a sentence in place of a page."""
        self._sheet.image = QImage()
        give_role(self._text, role=role)
        self._text.setText(text)
        self.setCurrentWidget(self._text)

    def show_page(self, image: QImage) -> None:
        """Show a page; it is asked for once more if its shape makes another width right."""
        self._sheet.image = image
        self.setCurrentWidget(self._area)
        self._lay_out()
        self._sheet.update()
        if self._wanted() != self._asked:
            self.ask()
        self.zoomed.emit()

    def begin(self) -> None:
        """Another page comes: its top is seen first."""
        self._area.verticalScrollBar().setValue(0)
        self.ask()

    def use(self, zoom: Zoom) -> None:
        """Show the page in another size."""
        self.zoom = zoom
        free = Qt.ScrollBarPolicy.ScrollBarAsNeeded if zoom.fit is Fit.FACTOR else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._area.setHorizontalScrollBarPolicy(free)
        self._lay_out()
        self.ask()
        self.zoomed.emit()

    @property
    def shown_width(self) -> int:
        """The width of the page as it is shown, in pixels."""
        return self._size()[0]

    def ask(self) -> None:
        """Ask for the page at the width it is shown with now."""
        self._asked = self._wanted()
        self.wanted.emit(self._asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: PageUp and PageDown turn pages, arrows move the page, + and - change its size."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and not event.modifiers():
            self.turned.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Plus:
            self.use(self.zoom.larger(self.shown_width))
        elif key == Qt.Key.Key_Minus:
            self.use(self.zoom.smaller(self.shown_width))
        elif key in ARROWS:
            self._scroll(key)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        if self.zoom.fit is not Fit.FACTOR:
            self._lay_out()
            self._sharpen.start()

    def _scroll(self, key: Qt.Key) -> None:
        upright = key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        bar = self._area.verticalScrollBar() if upright else self._area.horizontalScrollBar()
        step = 3 * self.fontMetrics().height()
        bar.setValue(bar.value() + (step if key in (Qt.Key.Key_Down, Qt.Key.Key_Right) else -step))

    def _wanted(self) -> int:
        """Rounded up, so that a window that is drawn larger does not ask for a new picture at each pixel."""
        return -(-round(self.shown_width * self.devicePixelRatioF()) // STEP) * STEP

    def _size(self) -> Size:
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = (
            max(self.width() - bar - 4, 60),
            max(self.height() - 4, 60),
        )  # the bar's width is kept: no coming and going
        image = self._sheet.image
        return self.zoom.size(room, A4_ASPECT if image.isNull() else image.height() / image.width())

    def _lay_out(self) -> None:
        self._sheet.setFixedSize(QSize(*self._size()))


def picture(page: PageImage) -> QImage:
    """A drawn page as Qt has pictures; made in the look lane, as QImage may be."""
    image = QImage(page.rgba, page.width, page.height, 4 * page.width, QImage.Format.Format_RGBA8888)
    return image.copy()  # the bytes belong to the page
