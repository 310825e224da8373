"""Many declared fields, block by block, each block a card that opens and closes."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.forms import Problem, Severity, Value
from vetdesk.domain.record_views import BlockView
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.block_card import BlockCard
from vetdesk.ui.scrolling.in_sight import bring_into_sight, tab_after


class BlockForm(QWidget):
    """Shows and edits blocks of fields. Put it into a QScrollArea.

    When reading, fields without value and blocks without any are left out, unless wanted; when editing, everything is
    there, and a block without value begins closed. What the user opened or closed stays so for the next record.
    """

    edited = Signal(str)
    """The user changed the field of this key."""
    reveal_wanted = Signal(str)
    """The user wants a masked field shown in full: fetch it (that is journalled) and call `reveal`."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._cards: dict[str, BlockCard] = {}
        self._opened: dict[str, bool] = {}
        self._editable = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    @property
    def cards(self) -> list[BlockCard]:
        """The cards, in their order."""
        return list(self._cards.values())

    def show_blocks(
        self,
        blocks: Sequence[BlockView],
        problems: Sequence[Problem] = (),
        notes: Mapping[str, str] | None = None,
        *,
        editable: bool,
        with_empty: bool = False,
    ) -> None:
        """Show these blocks for reading or for editing; `notes` are soft remarks by field."""
        self._editable = editable
        self._match(blocks)
        for block in blocks:
            card, mine = self._cards[block.block], {view.field.key for view in block.fields}
            told = [problem for problem in problems if problem.field in mine]
            remarks = {key: text for key, text in (notes or {}).items() if key in mine}
            card.show_block(block, told, remarks, editable=editable, with_empty=with_empty)
            card.setVisible(editable or with_empty or bool(card.filled or told or remarks))
            wanted = self._opened.get(block.block, bool(card.filled or told or remarks or self._first(card)))
            card.open() if wanted else card.close_card()
        self._order()

    def values(self) -> dict[str, Value]:
        """All filled values in stored form, those the user did not touch as they were given."""
        return {key: value for card in self.cards for key, value in card.values().items()}

    def changed_values(self) -> dict[str, Value]:
        """Only what the user changed; "" where a value was emptied."""
        forms = [card.form for card in self.cards if card.form is not None]
        return {key: value for form in forms for key, value in form.changed_values().items()}

    def is_changed(self) -> bool:
        """Whether the user changed anything."""
        return any(card.form is not None and card.form.is_changed() for card in self.cards)

    def typed(self) -> dict[str, tuple[Value, str, str]]:
        """What the user changed, for a draft: value, label, and how people read it, by field."""
        forms = [card.form for card in self.cards if card.form is not None]
        return {key: told for form in forms for key, told in form.typed().items()}

    def take_typed(self, values: Mapping[str, Value]) -> list[str]:
        """Let these values stand as if the user had typed them, their cards open; gives back which fields are here."""
        found: list[str] = []
        for card in self.cards if self._editable else ():
            mine = {key: value for key, value in values.items() if card.has(key)}
            if mine:
                card.show()
                card.open()
                found += card.form.take_typed(mine) if card.form is not None else ()
        return found

    def standing(self, keys: Iterable[str]) -> dict[str, str]:
        """What these fields show unless the user typed something, as people read it."""
        wanted = [(card, [key for key in keys if card.has(key)]) for card in self.cards]
        forms = [(card.form, mine) for card, mine in wanted if card.form is not None]
        return {key: text for form, mine in forms for key, text in form.standing(mine).items()}

    def reasons(self) -> dict[str, str]:
        """The reasons given for keeping values against rules, by the code of the rule."""
        forms = [card.form for card in self.cards if card.form is not None]
        return {code: reason for form in forms for code, reason in form.reasons().items()}

    def reveal(self, key: str, value: Value) -> None:
        """Show a masked field in full."""
        for card in self.cards:
            if card.shows(key) and card.form is not None:
                card.form.reveal(key, value)

    def propose(self, key: str, value: Value, why: str) -> None:
        """Fill in a value that follows from another one, saying why; what the user typed is never overwritten."""
        for card in self.cards:
            if card.shows(key) and card.form is not None:
                card.form.propose(key, value, why)

    @property
    def field_keys(self) -> set[str]:
        """The keys of all fields, drawn or not."""
        return {view.field.key for card in self.cards for view in card.block.fields}

    def show_problem_list(self, problems: Sequence[Problem]) -> None:
        """Show problems beside their fields, open the cards of grave ones; while editing, go to the first of these."""
        for card in self.cards:
            mine = [problem for problem in problems if card.has(problem.field)]
            if any(problem.severity is Severity.ERROR for problem in mine):
                card.show()
                card.open()
            card.show_problem_list(mine)
        grave = {problem.field for problem in problems if problem.severity is Severity.ERROR}
        first = next(
            (view.field.key for card in self.cards for view in card.block.fields if view.field.key in grave), ""
        )
        if first and self._editable:
            self.focus(first)

    def focus(self, key: str = "") -> None:
        """Put the cursor into a field, opening its card, or into the first field."""
        card = next((card for card in self.cards if (card.has(key) if key else card.is_open)), None)
        if card is None:
            return
        card.show()
        if key and not card.shows(key):
            card.show_all()
        card.open()
        if card.form is not None:
            card.form.focus(key)

    def go_to(self, block: str) -> None:
        """Open a block and bring it into sight."""
        if block in self._cards:
            card = self._cards[block]
            card.show()
            card.open() if card.filled else card.show_all()
            card.heading.setFocus()
            bring_into_sight(card)

    def _first(self, card: BlockCard) -> bool:
        return self._editable and card is self.cards[0]

    def _match(self, blocks: Sequence[BlockView]) -> None:
        """Have one card for each block, in their order; cards stay where the blocks are the same."""
        if list(self._cards) == [block.block for block in blocks]:
            return
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for block in blocks:
            card = BlockCard(self._vocabulary, block, self)
            card.edited.connect(self.edited)
            card.reveal_wanted.connect(self.reveal_wanted)
            card.toggled.connect(self._opened.__setitem__)
            card.drawn.connect(self._order)
            self._cards[block.block] = card
            self._column.addWidget(card)

    def _order(self) -> None:
        """Tab visits headings and fields as they are seen."""
        stops: list[QWidget] = []
        for card in self.cards:
            stops += [card.heading, *(card.form.stops() if card.form is not None else ())]
        tab_after(self, stops)
