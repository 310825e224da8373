"""A line that finds a field of a long form by a part of its name, or of its pinyin, and goes there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from vetdesk.ui.widgets.search_box import SearchBox

MOST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """A field that can be found: its key, what the list shows, and further words it is found by."""

    key: str
    text: str
    words: str = ""

    def fits(self, typed: str) -> bool:
        """Whether what was typed is part of its name or its words; blanks and capitals do not count."""
        wanted = "".join(typed.casefold().split())
        return wanted in "".join(self.text.casefold().split()) or wanted in self.words.casefold()


class FieldFinder(SearchBox):
    """Shows what fits while one types; Enter or a click goes to the field (`found`)."""

    found = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_field")
        self._places: Sequence[FieldPlace] = ()
        self._fitting: list[FieldPlace] = []
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST_SHOWN)
        completer.activated.connect(self._take)
        self.setCompleter(completer)
        self.textEdited.connect(self._match)
        self.returnPressed.connect(lambda: self._go(0))

    def offer(self, places: Sequence[FieldPlace]) -> None:
        """Offer these fields."""
        self._places = tuple(places)

    def _match(self, typed: str) -> None:
        self._fitting = [place for place in self._places if typed.strip() and place.fits(typed)][:MOST_SHOWN]
        self._model.setStringList([place.text for place in self._fitting])

    def _take(self, text: str) -> None:
        self._go(next((row for row, place in enumerate(self._fitting) if place.text == text), -1))

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._fitting):
            key = self._fitting[row].key
            self._fitting = []
            self.clear()
            self.found.emit(key)
