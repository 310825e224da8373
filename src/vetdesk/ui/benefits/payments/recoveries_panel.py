"""Recoveries (追缴): what was agreed on, what lists kept back, what was paid back, what is left."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from vetdesk.domain.staff import Right
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.recoveries import RecoveryLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("name", "payments", QT_TRANSLATE_NOOP("payments", "Name"), 10, must_show=True),
    Column("village", "payments", QT_TRANSLATE_NOOP("payments", "Village"), 12),
    Column("category", "payments", QT_TRANSLATE_NOOP("payments", "Category"), 18),
    Column("amount", "payments", QT_TRANSLATE_NOOP("payments", "To be recovered"), 12, right=True, must_show=True),
    Column("instalment", "payments", QT_TRANSLATE_NOOP("payments", "From each list"), 12, right=True),
    Column("kept", "payments", QT_TRANSLATE_NOOP("payments", "Withheld"), 12, right=True),
    Column("repaid", "payments", QT_TRANSLATE_NOOP("payments", "Paid back"), 12, right=True),
    Column("left", "payments", QT_TRANSLATE_NOOP("payments", "Left"), 12, right=True, must_show=True),
    Column("state", "payments", QT_TRANSLATE_NOOP("payments", "Status"), 12),
    Column("agreed", "payments", QT_TRANSLATE_NOOP("payments", "Agreed on"), 12),
    Column("document", "payments", QT_TRANSLATE_NOOP("payments", "Document"), 16),
    Column("reason", "payments", QT_TRANSLATE_NOOP("payments", "Reason"), 24),
)


class RecoveriesPanel(SteadyPanel):
    """The list; what is agreed on for a new one and what came back are entered in forms of their own."""

    left = Signal()
    person_wanted = Signal(int)
    repayment_wanted = Signal(object)
    """Money came back for this RecoveryLine."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__()
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._words = services.station.definitions.vocabulary
        self._lines: Mapping[int, RecoveryLine] = {}
        self._heading, self._told = QLabel(self), QLabel(self)
        give_role(self._heading, role="title")
        self._told.setWordWrap(True)
        self._told.setObjectName("recoveries_told")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("recoveries")
        self.list.opened.connect(self._open_person)
        self.list.chosen.connect(lambda _id: self._offer())
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_lists", self.left.emit)
        self._case = self.buttons.add("open_recovery_case", self._open_case)
        self._end = self.buttons.add("end_recovery", self._ask_end)
        self._repay = self.buttons.add_primary("enter_repayment", self.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addWidget(self._told)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Recoveries"))
        self.list.setAccessibleName(self._heading.text())
        self.list.tell_nothing(
            self.tr("Nothing is to be recovered. What was paid too much is entered from the differences.")
        )
        self._back.setText(self.tr("&Back to the lists"))
        self._case.setText(self.tr("Open the &case"))
        self._end.setText(self.tr("E&nd…"))
        self._repay.setText(self.tr("Money came back…"))
        self._show()

    def begin(self) -> None:
        """Fetch the recoveries."""
        service = self._services.recoveries
        self._tasks.look(lambda _progress: service.lines(), owner=self, done=self._take, instead_of="recoveries")

    def primary(self) -> None:
        """Enter what came back for the chosen one."""
        line = self._line()
        if line is not None and self._repay.isEnabled():
            self.repayment_wanted.emit(line)

    def _take(self, lines: Sequence[RecoveryLine]) -> None:
        self._lines = {line.standing.recovery.id: line for line in lines}
        self._show()

    def _show(self) -> None:
        rows = {number: self._row(line) for number, line in self._lines.items()}
        self.list.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))
        if rows and self._line() is None:
            self.list.choose(next(iter(rows)))
        nothing = self.tr("Nothing is to be recovered. Agree on it from what was paid too much: in a new list, in paid "
                          "against due, or on the person's record.")  # fmt: skip
        told = self.tr(
            "To be recovered from {count} people: {left} yuan. Lists keep the instalments back by themselves."
        )
        open_ones = [line for line in self._lines.values() if not line.done]
        total = money_text(sum(line.standing.left for line in open_ones))
        self._told.setText(told.format(count=len(open_ones), left=total) if self._lines else nothing)
        self._offer()

    def _row(self, line: RecoveryLine) -> Row:
        one, standing = line.standing.recovery, line.standing
        category = self._words.code_label("category", line.category, language())
        instalment = money_text(one.instalment) if one.instalment else self.tr("all at once")
        stands = (standing.kept_back, standing.repaid, standing.left)
        sums = (money_text(one.amount), instalment, *map(money_text, stands))
        state = Status(Tone.WAITING, self.tr("open"))
        if line.done:
            state = Status(Tone.DRAFT, self.tr("ended")) if standing.left else Status(Tone.GOOD, self.tr("recovered"))
        return (line.person.name, line.person.village, category, *sums, state, one.agreed_on, one.document_number,
                one.reason)  # fmt: skip

    def _offer(self) -> None:
        line, may = self._line(), self._services.station.session.actor.may(Right.PREPARE_PAYMENTS)
        for button in (self._repay, self._end):
            button.setEnabled(may and line is not None and not line.done)
        self._case.setEnabled(line is not None and line.standing.recovery.case_id is not None)

    def _line(self) -> RecoveryLine | None:
        return self._lines.get(self.list.current_id())

    def _ask_end(self) -> None:
        line, service = self._line(), self._services.recoveries
        if line is None:
            return
        seen = line.standing.recovery

        def end(reason: str) -> None:
            self._tasks.change(lambda _progress: service.end(seen, reason), owner=self, done=lambda _none: self.begin())

        self._talk.ask_text(self.tr("Why nothing more is recovered (decision, document number):"), end)

    def _open_person(self, number: int) -> None:
        self.person_wanted.emit(self._lines[number].person.recipient_id)

    def _open_case(self) -> None:
        line = self._line()
        if line is not None and line.standing.recovery.case_id:
            self._navigator.open("case", line.standing.recovery.case_id)
