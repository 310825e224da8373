"""The rail at the left: one button per page, with the number of things that wait there."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vetdesk.ui.page import Translated
from vetdesk.ui.pages import PageOffer
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import give_role, icon, text_size
from vetdesk.ui.widgets.choosing import mark_chosen, when_chosen

_MORE, _AIR = 12, 4
"""Pixels of a sign more than points of the text; pixels beside it, half of them at each side."""


class Rail(Translated):
    """Emits `wanted` with the key of a page. Narrow windows get icons alone, with the names as tips; in windows too low

    for all of them the rail scrolls.
    """

    wanted = Signal(str)

    def __init__(self, offers: Sequence[PageOffer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._offers = {offer.key: offer for offer in offers}
        self._counts = dict.fromkeys(self._offers, 0)
        self._narrow = False
        self._width = 0
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QToolButton] = {}
        self._area = _scrolling(self)
        column = QVBoxLayout(self._area.widget())
        self._column = column
        for offer in offers:
            if offer.key == "settings":
                column.addStretch()
            column.addWidget(self._button(offer))
        if "settings" not in self._offers:
            column.addStretch()
        self._space()
        self.retranslate()

    def show_current(self, key: str) -> None:
        """Mark the page that is shown."""
        mark_chosen(self._buttons[key])

    def show_count(self, key: str, count: int) -> None:
        """Show how many things wait on a page."""
        self._counts[key] = count
        self.retranslate()

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or icons and names."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._space()
            self.retranslate()

    def _space(self) -> None:
        """Leave air around the names; icons alone stand close, so that all pages fit into low windows."""
        air = 2 if self._narrow else 8
        self._column.setContentsMargins(0, air, 0, air)
        self._column.setSpacing(0 if self._narrow else 2)

    def retranslate(self) -> None:
        """Names and counts in the language of the window."""
        for key, button in self._buttons.items():
            name = shown("pages", self._offers[key].name)
            count = self._counts[key]
            text = self.tr("{page} ({count})").format(page=name, count=count) if count else name
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(text if self._narrow else "")
            style = (
                Qt.ToolButtonStyle.ToolButtonIconOnly if self._narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            )
            button.setToolButtonStyle(style)
            give_role(button, narrow="true" if self._narrow else "false")
        self._measure()

    def _measure(self) -> None:
        """As wide as the longest name in the size of text in use; the signs grow with it, and stand off the names."""
        sign = text_size().points + _MORE
        for button in self._buttons.values():
            button.setIconSize(QSize(sign if self._narrow else sign + _AIR, sign))
        widest = max(
            (QFontMetrics(each.font()).horizontalAdvance(each.text()) for each in self._buttons.values()), default=0
        )
        self._width = 60 if self._narrow else int(widest * 1.12) + 76
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: the language, or the size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_narrow"):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As wide as its buttons, and where it scrolls, as the bar beside them."""
        scrolls = self._area.widget().minimumSizeHint().height() > self.height()
        self.setFixedWidth(self._width + (self._area.verticalScrollBar().sizeHint().width() if scrolls else 0))

    def _button(self, offer: PageOffer) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"rail_{offer.key}")
        button.setCheckable(True)
        button.setIcon(icon(offer.icon, "rail_ink"))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        when_chosen(button, lambda: self.wanted.emit(offer.key))
        self._group.addButton(button)
        self._buttons[offer.key] = button
        return button


def _scrolling(rail: QWidget) -> Overflow:
    """Where the buttons stand: it fills the rail and shows its ground."""
    inner = QWidget()
    area = Overflow(inner, rail, by_keys=False)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    whole = QVBoxLayout(rail)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(area)
    return area
