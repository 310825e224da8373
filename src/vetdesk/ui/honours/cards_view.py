"""Preference cards (优待证): who has none, how far each is, who is called on at home; receipts and progress."""

from collections.abc import Mapping, Sequence

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.honours.cards import CardGroup, CardLine, HomeReason
from vetdesk.domain.honours.rules import CardKind
from vetdesk.domain.masking import masked_phone
from vetdesk.domain.staff import Right
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.honours.honour_view import HonourView, LazyRows
from vetdesk.ui.page import Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, language, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, Row, Status

COLUMNS = (
    Column("name", "honours", QT_TRANSLATE_NOOP("honours", "Name"), 12, must_show=True),
    Column("state", "honours", QT_TRANSLATE_NOOP("honours", "Card"), 24, must_show=True),
    Column("home", "honours", QT_TRANSLATE_NOOP("honours", "At home"), 16),
    Column("village", "honours", QT_TRANSLATE_NOOP("honours", "Village"), 14),
    Column("kind", "honours", QT_TRANSLATE_NOOP("honours", "Kind of card"), 24),
    Column("applied_on", "honours", QT_TRANSLATE_NOOP("honours", "Applied on"), 12),
    Column("received_on", "honours", QT_TRANSLATE_NOOP("honours", "Handed over"), 12),
    Column("phone", "honours", QT_TRANSLATE_NOOP("honours", "Phone"), 14),
)
GROUPS = {
    CardGroup.NONE: (Tone.WAITING, QT_TRANSLATE_NOOP("honours", "Entitled, not applied")),
    CardGroup.GOING: (Tone.DRAFT, QT_TRANSLATE_NOOP("honours", "In progress")),
    CardGroup.READY: (Tone.DUE_SOON, QT_TRANSLATE_NOOP("honours", "To be handed out")),
    CardGroup.HELD: (Tone.GOOD, QT_TRANSLATE_NOOP("honours", "Handed over")),
}
HOME = {
    HomeReason.AGE: QT_TRANSLATE_NOOP("honours", "yes, by age"),
    HomeReason.CARE: QT_TRANSLATE_NOOP("honours", "yes, needs care"),
}
AT_HOME = "at_home"
ON, REASON = "card_applied_on", "card_reason"


class CardsView(HonourView):
    """Everybody who is entitled, with the state of the card."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, COLUMNS, "cards")
        self._lines: Sequence[CardLine] = ()
        self._papers = PaperSaver(page)
        self.group = CodeEdit(self)
        self.group.setObjectName("card_group")
        self._top.addWidget(self.group, 1)
        self._open = self.buttons.add("open_card_person", self.open_chosen)
        self._paper = self.buttons.add("card_list", self.print_list)
        self._move = self.buttons.add_primary("move_cards", self.move_on)
        self.retranslate()
        self.group.choose(str(CardGroup.NONE))
        self.group.currentIndexChanged.connect(lambda _index: HonourView.retranslate(self))

    def retranslate(self) -> None:
        """Set every text."""
        self.group.setAccessibleName(self.tr("Which cards"))
        words = [(str(group), shown("honours", text)) for group, (_, text) in GROUPS.items()]
        at_home = (AT_HOME, self.tr("Home visit needed"))
        self.group.offer([*words, at_home, ("", self.tr("All who are entitled"))], empty=False)
        self._empty.set_text(self.tr("Nobody on this list. Choose another list above; people come from the archive."))
        self.list.setAccessibleName(self.tr("Preference cards"))
        self._open.setText(self.tr("&Open the record"))
        self._paper.setText(self.tr("&List to sign…"))
        self._move.setText(self.tr("&Progress…"))
        super().retranslate()

    def refresh(self) -> None:
        """Fetch the cards."""
        village = self._village_id
        self.look(lambda: self.page.services.honours.cards(village), self._show, "cards")

    def rows(self) -> Mapping[int, Row]:
        """The lines by recipient."""
        wanted = self.group.value()
        return LazyRows({one.facts.recipient_id: one for one in self._lines if self._fits(one, wanted)}, self._row)

    def print_list(self) -> None:
        """Show the list on which people sign for their card: the selected ones, or all that are shown."""
        run = self.page.services.honour_papers.cards(self.everyone())
        self._papers.offer_run(run, self.tr("Preference cards.pdf"))

    def move_on(self) -> None:
        """Ask how far the chosen cards are now, and keep it."""
        ids = self.chosen()
        state, day, reason = self._asked()

        def deed(values: dict[str, Value]) -> None:
            told = [str(values.get(one.key, "")) for one in (state, day, reason)]
            self.page.services.honours.move_cards(ids, *told)

        lines = [one for one in self._lines if one.facts.recipient_id in set(ids)]
        states = self.page.services.station.definitions.honours.card_states
        following = min(max((one.step for one in lines), default=0), len(states) - 1)
        title = self.tr("Card progress: {names}").format(names=enumerated(one.facts.name for one in lines))
        self.form.begin(title, (state, day, reason), {state.key: states[following], ON: self.today()}, deed)
        self.begin_form()

    def _asked(self) -> tuple[FieldDeclaration, FieldDeclaration, FieldDeclaration]:
        (state,) = self.fields("card_state")
        words = self.page.services.station.definitions.vocabulary.texts
        day = FieldDeclaration(ON, words["card.on"], FieldKind.DATE, "recipient", "", max_length=10, required=True)
        return state, day, FieldDeclaration(REASON, words["card.back"], FieldKind.TEXT, "recipient", "", max_length=100)

    @staticmethod
    def _fits(one: CardLine, wanted: str) -> bool:
        if wanted == AT_HOME:
            return one.home is not None
        return not wanted or one.group == wanted

    def _show(self, lines: Sequence[CardLine]) -> None:
        self._lines = lines
        super().retranslate()

    def _row(self, one: CardLine) -> Row:
        words, facts = self.page.services.station.definitions.vocabulary, one.facts
        tone, text = GROUPS[one.group]
        total = len(self.page.services.station.definitions.honours.card_states)
        plain = self.tr("not applied for") if one.group is CardGroup.NONE else shown("honours", text)
        state = words.code_label("card_state", one.state, language()) if one.state else plain
        told = f"{one.step}/{total} {state}" if one.step else state
        kinds = [words.code_label("card_kind", facts.kind, language())] if facts.kind else map(_label, one.kinds)
        home = shown("honours", HOME[one.home]) if one.home is not None else ""
        dates = (facts.applied_on, facts.received_on, masked_phone(facts.phone))
        return (facts.name, Status(tone, told), home, facts.village, " / ".join(kinds), *dates)

    def _offer(self) -> None:
        chosen = bool(self.chosen())
        self._open.setEnabled(chosen)
        self._paper.setEnabled(bool(self.list.records.ids) and self.may(Right.PRINT))
        self._move.setEnabled(chosen and self.may(Right.EDIT_ARCHIVE))


def _label(kind: CardKind) -> str:
    return worded(kind.label)
