"""The people of a round of annual confirmation, of one village or all: results noted for many at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout

from vetdesk.domain.confirming import ConfirmingRound, Standing
from vetdesk.domain.staff import Right
from vetdesk.services.confirming import ListedLine, NewResult
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Navigator
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("name", "confirming", QT_TRANSLATE_NOOP("confirming", "Name"), 10, must_show=True),
    Column("village", "confirming", QT_TRANSLATE_NOOP("confirming", "Village"), 12),
    Column("phone", "confirming", QT_TRANSLATE_NOOP("confirming", "Phone"), 14),
    Column("standing", "confirming", QT_TRANSLATE_NOOP("confirming", "Result"), 16, must_show=True),
    Column("way", "confirming", QT_TRANSLATE_NOOP("confirming", "Way"), 14),
    Column("on", "confirming", QT_TRANSLATE_NOOP("confirming", "On"), 12),
    Column("reminded", "confirming", QT_TRANSLATE_NOOP("confirming", "Reminded"), 12),
    Column("proposed", "confirming", QT_TRANSLATE_NOOP("confirming", "Proposed to stop"), 14),
)
TONES = {
    Standing.OPEN: Tone.WAITING,
    Standing.CONFIRMED: Tone.GOOD,
    Standing.NOT_CONFIRMED: Tone.DUE_SOON,
    Standing.NOT_FOUND: Tone.LATE,
    Standing.DEFERRED: Tone.DRAFT,
    Standing.DIED: Tone.DRAFT,
}
_OTHER = (Standing.NOT_FOUND, Standing.NOT_CONFIRMED, Standing.DEFERRED)


class ConfirmingPeoplePanel(SteadyPanel):
    """Choose people, say how they were confirmed; everything else is one menu further."""

    left = Signal()
    changed = Signal()
    """Results were noted."""
    noting_wanted = Signal(int)
    """Photos and changes of this recipient are to be noted."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, saver: PaperSaver) -> None:
        super().__init__()
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._saver = saver
        self._words = services.station.definitions.vocabulary
        self._round: ConfirmingRound | None = None
        self._village: str | None = None
        self._lines: dict[int, ListedLine] = {}
        self._title, self._told = QLabel(self), QLabel(self)
        give_role(self._title, role="title")
        give_role(self._told, role="soft")
        self.standing = CodeEdit(self)
        self.standing.setObjectName("confirming_standing")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("confirming_people")
        self.list.opened.connect(self._open)
        self.list.picked.connect(lambda _count: self._offer())
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_villages", self.left.emit)
        self._papers = self.buttons.add("confirming_papers", lambda: None)
        self._note = self.buttons.add("note_found", self._note_chosen)
        self._other = self.buttons.add("other_result", lambda: None)
        self._confirmed = self.buttons.add("confirmed_how", lambda: None, right=True)
        self._menus()
        self._arrange()
        self.retranslate()
        self.standing.currentIndexChanged.connect(lambda _index: self.refresh())

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("&Back to the villages"))
        self._papers.setText(self.tr("&Letters and lists"))
        self._note.setText(self.tr("Photo, chan&ges…"))
        self._other.setText(self.tr("&Other result"))
        self._confirmed.setText(self.tr("&Confirmed"))
        self.list.setAccessibleName(self.tr("People to be confirmed"))
        self.list.tell_nothing(self.tr("Nobody stands here. Choose another group of people above, or another village."))
        self.standing.setAccessibleName(self.tr("Which people"))
        chosen = self.standing.value()
        codes = self._words.codes("confirmation_result").items()
        kinds = [(code, declared.label.text(language())) for code, declared in codes]
        blocked = self.standing.blockSignals(True)
        self.standing.offer([("", self.tr("Everybody")), ("open", self.tr("Not met yet")), *kinds], empty=False)
        self.standing.choose(chosen)
        self.standing.blockSignals(blocked)
        for code, action in self._ways.items():
            action.setText(self._words.code_label("confirmation_way", code, language()))
        for standing, action in self._others.items():
            action.setText(self.tr("{result}…").format(result=self._result(standing)))
        self._died.setText(self.tr("Died: open the record"))
        self._propose.setText(self.tr("&Propose to stop the payment…"))
        self._reminder.setText(self.tr("&Reminders to the chosen ones…"))
        self._register.setText(self.tr("Re&gister to sign on…"))
        self._unconfirmed.setText(self.tr("List of the &unconfirmed…"))
        self._show_rows()

    def show_village(self, one: ConfirmingRound, village: str | None) -> None:
        """Show the people of a village ("" of none), or everybody (None)."""
        self._round, self._village = one, village
        self.refresh()
        self.list.setFocus()

    def refresh(self) -> None:
        """Fetch the list."""
        one, village, service = self._round, self._village, self._services.confirming
        if one is None:
            return
        standings = [Standing(self.standing.value())] if self.standing.value() else []
        self._tasks.look(
            lambda _progress: service.lines(one.id, village, standings), owner=self, done=self._show,
            instead_of="listed",
        )  # fmt: skip

    def _show(self, lines: Sequence[ListedLine]) -> None:
        self._lines = {line.listed.recipient_id: line for line in lines}
        self._show_rows()

    def _show_rows(self) -> None:
        rows = {number: self._row(line) for number, line in self._lines.items()}
        self.list.show_records(list(rows), lambda ids: [rows[number] for number in ids], list(rows.values()))
        place = self._village if self._village else self.tr("no village") if self._village == "" else ""
        year = self._round.year if self._round else ""
        title = self.tr("Confirmation {year} · {village}").format(year=year, village=place or self.tr("all villages"))
        self._title.setText(title)
        self._told.setText(self.tr("People: {count}").format(count=len(rows)))
        self._offer()

    def _row(self, line: ListedLine) -> Row:
        result = line.result
        way = self._words.code_label("confirmation_way", result.way, language()) if result and result.way else ""
        chip = Status(TONES[line.standing], self._result(line.standing))
        on = result.confirmed_on if result else ""
        listed = line.listed
        proposed = Status(Tone.DUE_SOON, self.tr("May be proposed")) if line.proposable else ""
        village = line.listed.village or line.person.village
        return (
            line.person.name, village, line.person.phone, chip, way, on, listed.reminded_on,
            listed.proposed_on or proposed,
        )  # fmt: skip

    def _result(self, standing: Standing) -> str:
        if standing is Standing.OPEN:
            return self.tr("Not met yet")
        return self._words.code_label("confirmation_result", standing, language())

    def _offer(self) -> None:
        actor, chosen = self._services.station.session.actor, bool(self.list.selected_count())
        for button in (self._confirmed, self._other):
            button.setEnabled(chosen and actor.may(Right.LOG_VISIT))
        self._note.setEnabled(bool(self.list.current_id()) and actor.may(Right.LOG_VISIT))
        self._papers.setEnabled(actor.may(Right.PRINT))
        self._reminder.setEnabled(chosen)
        ready = any(line.proposable for number in self.list.selected_ids() if (line := self._lines.get(number)))
        self._propose.setEnabled(ready and actor.may(Right.WORK_CASES))
        self.buttons.set_hint("" if chosen else self.tr("Choose people: several with Ctrl or Shift."))

    def _menus(self) -> None:
        ways, others, papers = QMenu(self), QMenu(self), QMenu(self)
        codes = self._words.codes("confirmation_way")
        self._ways = {code: ways.addAction("", lambda way=code: self._confirm(way)) for code in codes}
        self._confirmed.setMenu(ways)
        self._others = {one: others.addAction("", lambda standing=one: self._ask(standing)) for one in _OTHER}
        self._died = others.addAction("", self._open_chosen)
        self._propose = others.addAction("", self._ask_why)
        self._other.setMenu(others)
        self._reminder = papers.addAction("", self._remind)
        self._register = papers.addAction("", lambda: self._print("register"))
        self._unconfirmed = papers.addAction("", lambda: self._print("unconfirmed"))
        self._papers.setMenu(papers)

    def _confirm(self, way: str) -> None:
        self._record(NewResult(Standing.CONFIRMED, way))

    def _ask(self, standing: Standing) -> None:
        prompt = self.tr("What is known (tried when and how, where the person is …):")
        self._talk.ask_text(prompt, lambda text: self._record(NewResult(standing, remarks=text)))

    def _record(self, found: NewResult) -> None:
        one, ids, service = self._round, self.list.selected_ids(), self._services.confirming
        if one is not None:
            said = self.tr("Noted: {count}")
            self._carry_out(lambda _progress: service.record(one.id, ids, found), said)

    def _ask_why(self) -> None:
        one, ids, service = self._round, self.list.selected_ids(), self._services.confirming
        if one is not None:
            self._talk.ask_text(
                self.tr("What was done to reach the person, and why stopping is proposed:"),
                lambda why: self._carry_out(
                    lambda _progress: service.propose(one.id, ids, why),
                    self.tr("Proposed: {count}. Nothing is stopped by that."),
                ),
            )

    def _carry_out(self, deed: Callable[[Progress], int], said: str) -> None:
        def done(count: int) -> None:
            self._navigator.say(said.format(count=count))
            self.refresh()
            self.changed.emit()

        self._tasks.change(deed, owner=self, done=done)

    def _remind(self) -> None:
        if self._round is not None:
            run = self._services.confirming.reminders(self._round.id, self.list.selected_ids())
            name = self.tr("Reminders")
            self._saver.offer_run(run, f"{name}-{self._round.year}.pdf")

    def _print(self, what: str) -> None:
        if self._round is not None:
            service = self._services.confirming
            makes = {"register": service.register, "unconfirmed": service.unconfirmed}
            run = makes[what](self._round.id, self._village)
            self._saver.offer_run(run, f"{self._title.text()}.pdf")

    def _note_chosen(self) -> None:
        if self.list.current_id():
            self.noting_wanted.emit(self.list.current_id())

    def _open_chosen(self) -> None:
        if self.list.current_id():
            self._open(self.list.current_id())

    def _open(self, recipient_id: int) -> None:
        self._navigator.open("recipient", recipient_id)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.standing)
        head.addWidget(self._told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
