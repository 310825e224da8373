"""Plates of honour (光荣牌): which household should have one, which has; the list to sign, and what was done."""

from collections.abc import Mapping, Sequence

from vetdesk.domain.forms import Value
from vetdesk.domain.honours.plates import HouseholdPlate, PlateState
from vetdesk.domain.staff import Right
from vetdesk.services.honours import HandingOut
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.honours.honour_view import HonourView, LazyRows
from vetdesk.ui.page import Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, Row, Status

COLUMNS = (
    Column("holder", "honours", QT_TRANSLATE_NOOP("honours", "Household of"), 14, must_show=True),
    Column("state", "honours", QT_TRANSLATE_NOOP("honours", "Plate"), 30, must_show=True),
    Column("hung_on", "honours", QT_TRANSLATE_NOOP("honours", "Hung on"), 12),
    Column("village", "honours", QT_TRANSLATE_NOOP("honours", "Village"), 14),
    Column("ground", "honours", QT_TRANSLATE_NOOP("honours", "Ground"), 30),
    Column("address", "honours", QT_TRANSLATE_NOOP("honours", "Address"), 30),
)
STATES = {
    PlateState.MISSING: (Tone.WAITING, QT_TRANSLATE_NOOP("honours", "to be hung")),
    PlateState.REPLACE: (Tone.DUE_SOON, QT_TRANSLATE_NOOP("honours", "to be replaced")),
    PlateState.HANGS: (Tone.GOOD, QT_TRANSLATE_NOOP("honours", "hangs")),
    PlateState.KEPT: (Tone.DRAFT, QT_TRANSLATE_NOOP("honours", "kept by the family")),
    PlateState.MOVED: (Tone.DRAFT, QT_TRANSLATE_NOOP("honours", "moved away")),
    PlateState.TAKEN_DOWN: (Tone.DRAFT, QT_TRANSLATE_NOOP("honours", "taken down")),
}
TO_DO = "to_do"


class PlatesView(HonourView):
    """Household by household; one has one plate, however many grounds it has."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, COLUMNS, "plates")
        self._plates: Sequence[HouseholdPlate] = ()
        self._papers = PaperSaver(page)
        self.state = CodeEdit(self)
        self.state.setObjectName("plate_state")
        self._top.addWidget(self.state, 1)
        self._open = self.buttons.add("open_plate_person", self.open_chosen)
        self._down = self.buttons.add("plate_down", self.take_down)
        self._worn = self.buttons.add("plate_condition", self.note_condition)
        self._paper = self.buttons.add("plate_list", self.print_list)
        self._hang = self.buttons.add_primary("hang_plate", self.hang)
        self.retranslate()
        self.state.choose(TO_DO)
        self.state.currentIndexChanged.connect(lambda _index: HonourView.retranslate(self))

    def retranslate(self) -> None:
        """Set every text."""
        self.state.setAccessibleName(self.tr("Which households"))
        words = [(str(state), shown("honours", text)) for state, (_, text) in STATES.items()]
        self.state.offer([(TO_DO, self.tr("To be hung or replaced")), ("", self.tr("All")), *words], empty=False)
        self._empty.set_text(
            self.tr("No household on this list. Choose another list above; households come from the archive.")
        )
        self.list.setAccessibleName(self.tr("Plates of honour"))
        self._open.setText(self.tr("&Open the record"))
        self._down.setText(self.tr("Ta&ken down…"))
        self._worn.setText(self.tr("State of the &plate…"))
        self._paper.setText(self.tr("&List to sign…"))
        self._hang.setText(self.tr("Hun&g…"))
        super().retranslate()

    def refresh(self) -> None:
        """Fetch the households."""
        village = self._village_id
        self.look(lambda: self.page.services.honours.plates(village), self._show, "plates")

    def rows(self) -> Mapping[int, Row]:
        """The lines by the person in whose name the plate is."""
        wanted = self.state.value()
        states = {PlateState.MISSING, PlateState.REPLACE} if wanted == TO_DO else {wanted} if wanted else set(STATES)
        shown_ones = {one.holder.recipient_id: one for one in self._plates if one.state in states}
        return LazyRows(shown_ones, self._row)

    def print_list(self) -> None:
        """Show the list on which the households sign: the selected ones, or all that are shown."""
        run = self.page.services.honour_papers.plates(self.everyone())
        self._papers.offer_run(run, self.tr("Plates of honour.pdf"))

    def hang(self) -> None:
        """Ask when plates were hung, of one household also where and who signed, and keep it."""
        ids = self.chosen()
        keys = ["plaque_hung_on", *(["plaque_address", "plaque_signed_by"] if len(ids) == 1 else [])]
        proposed: dict[str, Value] = {"plaque_hung_on": self.today(), **self._known(ids)}

        def deed(values: dict[str, Value]) -> None:
            told = {key: str(values.get(key, "")) for key in ("plaque_hung_on", "plaque_address", "plaque_signed_by")}
            self.page.services.honours.hang(ids, HandingOut(*told.values()))

        self.form.begin(self._title(self.tr("Hung or replaced: {names}"), ids), self.fields(*keys), proposed, deed)
        self.begin_form()

    def note_condition(self) -> None:
        """Ask how the plates of the chosen households are, and keep it."""
        ids = self.chosen()

        def deed(values: dict[str, Value]) -> None:
            self.page.services.honours.note_condition(ids, str(values.get("plaque_condition", "")))

        title = self._title(self.tr("Condition of the plate: {names}"), ids)
        self.form.begin(title, self.fields("plaque_condition"), {"plaque_condition": "worn"}, deed)
        self.begin_form()

    def take_down(self) -> None:
        """Ask when and why plates were taken down, and keep it."""
        ids = self.chosen()

        def deed(values: dict[str, Value]) -> None:
            day, reason = (str(values.get(key, "")) for key in ("plaque_cancelled_on", "plaque_cancel_reason"))
            self.page.services.honours.take_down(ids, day, reason)

        title = self._title(self.tr("Taken down: {names}"), ids)
        fields = self.fields("plaque_cancelled_on", "plaque_cancel_reason")
        self.form.begin(title, fields, {"plaque_cancelled_on": self.today()}, deed)
        self.begin_form()

    def _title(self, text: str, ids: Sequence[int]) -> str:
        names = [one.holder.name for one in self._plates if one.holder.recipient_id in set(ids)]
        return text.format(names=enumerated(names))

    def _known(self, ids: Sequence[int]) -> dict[str, Value]:
        """What is proposed for one household: where its plate hangs or they live."""
        found = [one.holder for one in self._plates if [one.holder.recipient_id] == list(ids)]
        address = (found[0].plate_address or found[0].address) if found else ""
        return {"plaque_address": address} if address else {}

    def _show(self, plates: Sequence[HouseholdPlate]) -> None:
        self._plates = plates
        super().retranslate()

    def _row(self, one: HouseholdPlate) -> Row:
        tone, text = STATES[one.state]
        word = shown("honours", text)
        if one.on_application:
            word = self.tr("{state}, to be applied for").format(state=word)
        elif one.look_again:
            word = self.tr("{state}, please check").format(state=word)
        holder = one.holder
        others = [person.name for person in one.people if person.recipient_id != holder.recipient_id]
        ground = worded(one.ground.label) if one.ground is not None else ""
        name = f"{holder.name}（{'、'.join(others)}）" if others else holder.name
        hung_on = holder.replaced_on or holder.hung_on
        return (name, Status(tone, word), hung_on, holder.village, ground, holder.plate_address or holder.address)

    def _offer(self) -> None:
        ids = set(self.chosen())
        states = {one.state for one in self._plates if one.holder.recipient_id in ids}
        edits = self.may(Right.EDIT_ARCHIVE)
        can_hang = {PlateState.MISSING, PlateState.REPLACE, PlateState.HANGS, PlateState.TAKEN_DOWN}
        hanging = {PlateState.REPLACE, PlateState.HANGS}
        self._open.setEnabled(bool(ids))
        self._paper.setEnabled(bool(self.list.records.ids) and self.may(Right.PRINT))
        self._hang.setEnabled(edits and bool(states) and states <= can_hang)
        self._worn.setEnabled(self.may(Right.LOG_VISIT) and bool(states) and states <= hanging)
        self._down.setEnabled(edits and bool(states) and states <= hanging)
