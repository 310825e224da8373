"""The field that shows and chooses how large a page is."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from vetdesk.ui.widgets.page_zoom import Fit, Zoom
from vetdesk.ui.widgets.whole_choice import WholeChoice

OFFERED = (Zoom(Fit.WIDTH), Zoom(Fit.PAGE), Zoom(Fit.FACTOR, 1.0))


class ZoomChoice(WholeChoice):
    """Fit width, fit page, 100 %, and in a fourth line whatever other size is shown now."""

    wanted = Signal(object)
    """The user chose a Zoom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("zoom")
        self._now = OFFERED[0]
        self.activated.connect(lambda place: self.wanted.emit((*OFFERED, self._now)[place]))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.setAccessibleName(self.tr("Size of the page"))
        self.clear()
        self.addItems([self.tr("Fit width"), self.tr("Fit page"), "100 %"])
        self.show_zoom(self._now)

    def show_zoom(self, zoom: Zoom) -> None:
        """Show which size is used."""
        self._now = zoom
        while self.count() > len(OFFERED):
            self.removeItem(len(OFFERED))
        if zoom not in OFFERED:
            self.addItem(f"{zoom.factor * 100:.0f} %")
        self.setCurrentIndex(OFFERED.index(zoom) if zoom in OFFERED else len(OFFERED))

    def changeEvent(self, event: QEvent) -> None:
        """Qt: something about the widget changed; for us only the language matters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
