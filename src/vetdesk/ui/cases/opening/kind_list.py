"""Choosing the kind of a new case: typed in characters, pinyin or initials; what fits the person stands first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vetdesk.services.case_offers import Fit, KindOffer
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.search_box import SearchBox
from vetdesk.ui.widgets.small_screens import SteadyPanel

GROUPS: Final = {
    Fit.LACKING: QT_TRANSLATE_NOOP("cases", "Seems entitled, receives nothing yet"),
    Fit.HELD: QT_TRANSLATE_NOOP("cases", "For the identities the person holds"),
    Fit.ANYONE: QT_TRANSLATE_NOOP("cases", "Others"),
    Fit.REFUSED: QT_TRANSLATE_NOOP("cases", "Not possible now"),
}
KIND_ROLE = Qt.ItemDataRole.UserRole + 1


class KindList(SteadyPanel):
    """A search line above a list with headings. Enter or a double click chooses."""

    chosen = Signal(str)
    """A case of this kind is to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: Sequence[KindOffer] = ()
        self.search = SearchBox(self)
        self.search.setObjectName("kind_search")
        self.search.searched.connect(lambda _text: self._fill())
        self.search.moved.connect(self._step)
        self.search.returnPressed.connect(self.choose_current)
        self.list = QListWidget(self)
        self.list.setObjectName("case_kinds")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.itemActivated.connect(lambda _item: self.choose_current())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        give_hint(self.search, self.tr("Kind of case: characters, pinyin or initials"))
        self.search.setAccessibleName(self.tr("Search the kinds of case"))
        self.list.setAccessibleName(self.tr("Kinds of case"))
        self._fill()

    def show_offers(self, offers: Sequence[KindOffer]) -> None:
        """Offer these kinds, the best fitting first."""
        self._offers = tuple(offers)
        self._fill()

    def value(self) -> str:
        """The kind that is chosen, "" if none."""
        item = self.list.currentItem()
        return str(item.data(KIND_ROLE) or "") if item is not None else ""

    def choose(self, kind: str) -> None:
        """Choose a kind as if it were clicked."""
        for place in range(self.list.count()):
            if self.list.item(place).data(KIND_ROLE) == kind:
                self.list.setCurrentRow(place)
                self.choose_current()

    def choose_current(self) -> None:
        """Go on with the kind that is chosen."""
        if self.value():
            self.chosen.emit(self.value())

    def _fill(self) -> None:
        kept, typed = self.value(), self.search.text().strip().casefold()
        self.list.clear()
        group: Fit | None = None
        for offer in self._offers:
            if not _matches(offer, typed):
                continue
            if offer.fit is not group:
                group = offer.fit
                self.list.addItem(_heading(shown("cases", GROUPS[group])))
            self.list.addItem(_line(offer))
        places = [place for place in range(self.list.count()) if self.list.item(place).data(KIND_ROLE)]
        same = [place for place in places if self.list.item(place).data(KIND_ROLE) == kept]
        self.list.setCurrentRow((same or places or [-1])[0])

    def _step(self, rows: int) -> None:
        places = [place for place in range(self.list.count()) if self.list.item(place).data(KIND_ROLE)]
        if places:
            now = places.index(self.list.currentRow()) if self.list.currentRow() in places else 0
            self.list.setCurrentRow(places[min(max(now + rows, 0), len(places) - 1)])


def _matches(offer: KindOffer, typed: str) -> bool:
    """Whether the typed letters are in the title of either language, or in the spelling of the Chinese one."""
    spelling = any(word.startswith(typed) or (len(typed) > 1 and typed in word) for word in offer.spelling.split())
    return not typed or typed in offer.title.zh or typed in offer.title.en.casefold() or spelling


def _heading(text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    font = QFont()
    font.setBold(True)
    item.setFont(font)
    return item


def _line(offer: KindOffer) -> QListWidgetItem:
    text = worded(offer.title)
    if offer.why_not:
        text = f"{text} — {worded(offer.why_not[0])}"
    item = QListWidgetItem(text)
    item.setData(KIND_ROLE, offer.kind)
    item.setToolTip("\n".join(worded(why) for why in offer.why_not))
    return item
