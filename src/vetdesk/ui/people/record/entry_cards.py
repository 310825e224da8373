"""Where on the record each kind of entry stands, and the cards of one such place."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.entries import FAMILY_MEMBER, EntryKind
from vetdesk.domain.record_views import EntryBlock, RecordView
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record.entry_card import EntryCard
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner

FAMILY: Final = "family"
HONOURS: Final = "honours"
IDENTITY: Final = "identity"
PERSON: Final = "person"


def place_of(kind: EntryKind) -> str:
    """Which tab shows a kind: family its members, an identity what belongs to it, honours block H, else the person."""
    if kind.key == FAMILY_MEMBER:
        return FAMILY
    if kind.categories:
        return IDENTITY
    return HONOURS if kind.block.startswith("H") else PERSON


class EntryCards(QWidget):
    """The cards of all kinds that stand in one place; of an identity only those of its category."""

    changed = Signal()
    """An entry was added, changed or withdrawn."""

    def __init__(  # noqa: PLR0917 - the four things every part of a page gets
        self,
        place: str,
        services: Desk,
        tasks: TaskRunner,
        talk: Talk,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._cards: dict[str, EntryCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def cards(self) -> list[EntryCard]:
        """The cards, in their order."""
        return list(self._cards.values())

    def show_entries(
        self, view: RecordView, *, editing: bool = False, identity_id: int | None = None, category: str = ""
    ) -> None:
        """Show the entries of a record, or of one identity of it."""
        blocks = [block for block in view.entries if self._belongs(block, identity_id, category)]
        self._match(blocks)
        for block in blocks:
            self._cards[block.kind.key].show_block(block, view, identity_id=identity_id, editing=editing)
        self.setVisible(bool(blocks))

    def begin_adding(self) -> None:
        """Open the form of a new entry of the first kind."""
        for card in self.cards[:1]:
            card.begin_adding()

    def has_unsaved(self) -> bool:
        """Whether something is being typed."""
        return any(card.has_unsaved() for card in self.cards)

    def save(self) -> None:
        """Keep what is being typed."""
        for card in self.cards:
            if card.save():
                return

    def _belongs(self, block: EntryBlock, identity_id: int | None, category: str) -> bool:
        if place_of(block.kind) != self._place:
            return False
        return identity_id is None or block.kind.applies_to(frozenset({category})) or self._has(block, identity_id)

    @staticmethod
    def _has(block: EntryBlock, identity_id: int) -> bool:
        return any(entry.identity_id == identity_id for entry in block.rows)

    def _match(self, blocks: Sequence[EntryBlock]) -> None:
        """Have one card for each kind."""
        wanted = [block.kind.key for block in blocks]
        if list(self._cards) == wanted:
            return
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {key: self._card() for key in wanted}

    def _card(self) -> EntryCard:
        card = EntryCard(self._services, self._tasks, self._talk, self._navigator, self)
        card.changed.connect(self.changed)
        self._column.addWidget(card)
        return card
