"""Which paper: a list with a search line, for blank forms and for one paper of several cases."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vetdesk.services.printing import PaperOffer
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.button_bar import ButtonBar

WORDS = Qt.ItemDataRole.UserRole + 1
"""The title in both languages, as it is searched."""


class PaperChoice(QDialog):
    """Shows the papers that there are; the one chosen goes to `then` and the window closes."""

    def __init__(self, title: str, then: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_choice")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._then = then
        self._label = QLabel(self)
        self.search = QLineEdit(self)
        self.search.setObjectName("search_papers")
        self._label.setBuddy(self.search)
        self.list = QListWidget(self)
        self.list.setObjectName("papers")
        self.list.setWordWrap(True)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self.choose)
        self.list.itemActivated.connect(lambda _item: self.choose())
        self.list.currentRowChanged.connect(lambda _row: self._offer())
        self.buttons = ButtonBar(self)
        self._close = self.buttons.add("close_choice", self.reject)
        self._choose = self.buttons.add_primary("choose_paper", self.choose)
        column = QVBoxLayout(self)
        for widget in (self._label, self.search):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        self.resize(26 * text_size().row // 2, 26 * text_size().row // 2)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("&Search"))
        self.list.setAccessibleName(self.tr("Papers"))
        self._close.setText(self.tr("Close"))
        self._choose.setText(self.tr("See and &print…"))
        self._offer()

    def show_papers(self, papers: Sequence[PaperOffer]) -> None:
        """Offer these papers, in the order of their titles; those that a step calls for come first."""
        self.list.clear()
        for offer in sorted(papers, key=lambda one: (not one.called_for, worded(one.title))):
            item = QListWidgetItem(worded(offer.title), self.list)
            item.setData(Qt.ItemDataRole.UserRole, offer.key)
            item.setData(WORDS, f"{offer.title.zh} {offer.title.en}".lower())
        self.list.setCurrentRow(0)
        self._filter(self.search.text())
        self.show()
        self.search.setFocus()

    def choose(self) -> None:
        """Hand on the paper that is chosen."""
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self._then(str(item.data(Qt.ItemDataRole.UserRole)))
            self.close()

    def _filter(self, text: str) -> None:
        """Only titles with these words, in either language; the first of them is chosen."""
        words = text.lower().split()
        items = [self.list.item(row) for row in range(self.list.count())]
        for item in items:
            item.setHidden(not all(word in str(item.data(WORDS)) for word in words))
        shown = [item for item in items if not item.isHidden()]
        current = self.list.currentItem()
        if shown and (current is None or current.isHidden()):
            self.list.setCurrentItem(shown[0])
        self._offer()

    def _offer(self) -> None:
        item = self.list.currentItem()
        self._choose.setEnabled(item is not None and not item.isHidden())
