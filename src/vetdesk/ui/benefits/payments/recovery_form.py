"""Forms of recoveries: what is agreed on with a person, and money that came back."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from vetdesk.domain.amounts import amount
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.recoveries import NewRecovery, RecoveryLine, RecoveryStart
from vetdesk.ui.benefits.payments.money_form import MoneyForm
from vetdesk.ui.benefits.rates.field_grid import FieldGrid
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Place
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded


class RecoveryForm(MoneyForm):
    """Takes what is agreed on with one person."""

    DRAFT = "recovery"

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._start: RecoveryStart | None = None
        self.identity, self.case = CodeEdit(self), CodeEdit(self)
        self.amount, self.instalment, self.reason, self.document = (QLineEdit(self) for _ in range(4))
        edits: dict[str, QWidget] = {
            "identity": self.identity, "case": self.case, "amount": self.amount, "instalment": self.instalment,
            "reason": self.reason, "document": self.document,
        }  # fmt: skip
        self.fields = FieldGrid(edits, "recovery", self)
        self.fields.add_below()
        self._leave = self.buttons.add("leave_recovery", self.left.emit)
        self._keep = self.buttons.add_primary("agree_recovery", self.primary)
        self._place(self.fields)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        name = self._start.person.name if self._start else ""
        self._heading.setText(self.tr("Recovery from {name}").format(name=name))
        self.fields.name_all({
            "identity": self.tr("Benefit of *"),
            "case": self.tr("Case of recovery"),
            "amount": self.tr("Whole amount in yuan *"),
            "instalment": self.tr("At most from each list (0: all at once) *"),
            "reason": self.tr("Reason and basis *"),
            "document": self.tr("Document number"),
        })  # fmt: skip
        self._leave.setText(self.tr("&Back"))
        self._keep.setText(self.tr("A&greed"))
        if self._start is not None:
            self._offer(self._start)

    def begin(self, recipient_id: int, identity_id: int = 0, owed: int = 0) -> None:
        """Begin for a person; the identity and what was paid too much (1/10,000 yuan) where they are known."""
        service = self._services.recoveries

        def show(start: RecoveryStart) -> None:
            self._start = start
            self._problems.show_problems([])
            self.retranslate()
            self.identity.choose(str(identity_id or (start.identities[0][0] if len(start.identities) == 1 else "")))
            self.case.choose(str(start.cases[0][0]) if start.cases else "")
            self.amount.setText(money_text(owed) if owed else "")
            self.instalment.setText("0")
            for edit in (self.reason, self.document):
                edit.clear()
            self.draft_begun()
            self.amount.setFocus()

        self._tasks.look(lambda _progress: service.start(recipient_id), owner=self, done=show, instead_of="start")

    def draft_record(self) -> str:
        """The person."""
        return str(self._start.person.recipient_id) if self._start is not None else ""

    def draft_place(self) -> Place | None:
        """It begins with the person."""
        return ("recovery_of", self._start.person.recipient_id) if self._start is not None else None

    def primary(self) -> None:
        """Keep what is agreed on."""
        start, service = self._start, self._services.recoveries
        if start is None:
            return
        case = int(self.case.value() or 0)
        new = NewRecovery(
            start.person.recipient_id, int(self.identity.value() or 0), amount(self.amount.text()),
            amount(self.instalment.text()), self.reason.text(), self.document.text(), case or None,
        )  # fmt: skip
        self._carry_out(lambda _progress: service.agree(new), self.tr("Agreed. The next payment list keeps it back."))

    def _offer(self, start: RecoveryStart) -> None:
        offers: Sequence[tuple[CodeEdit, list[tuple[str, str]]]] = (
            (self.identity, [(str(number), worded(label)) for number, label in start.identities]),
            (self.case, [(str(number), title) for number, title in start.cases]),
        )
        for edit, offer in offers:
            chosen = edit.value()
            edit.offer(offer)
            edit.choose(chosen)


class RepaymentForm(MoneyForm):
    """Takes money that came back for one recovery."""

    DRAFT = "repayment"

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._line: RecoveryLine | None = None
        self.amount, self.note = QLineEdit(self), QLineEdit(self)
        self.on, self.way = PartialDateEdit(self), CodeEdit(self)
        self.on.ask_day()
        edits: dict[str, QWidget] = {"amount": self.amount, "on": self.on, "way": self.way, "note": self.note}
        self.fields = FieldGrid(edits, "repayment", self)
        self.fields.add_below()
        self._leave = self.buttons.add("leave_repayment", self.left.emit)
        self._keep = self.buttons.add_primary("keep_repayment", self.primary)
        self._place(self.fields)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        line = self._line
        told = self.tr("Money that came back from {name}; still open: {left} yuan")
        left = money_text(line.standing.left) if line else ""
        self._heading.setText(told.format(name=line.person.name if line else "", left=left))
        self.fields.name_all({
            "amount": self.tr("Amount in yuan *"),
            "on": self.tr("On *"),
            "way": self.tr("Way *"),
            "note": self.tr("Receipt, remark"),
        })  # fmt: skip
        self._leave.setText(self.tr("&Back"))
        self._keep.setText(self.tr("&Keep"))
        ways = self._services.station.definitions.vocabulary.codes("repayment_way")
        chosen = self.way.value()
        self.way.offer([(code, worded(one.label)) for code, one in ways.items()])
        self.way.choose(chosen)

    def begin(self, line: RecoveryLine) -> None:
        """Begin for a recovery: all that is left, today."""
        self._line = line
        self._problems.show_problems([])
        self.retranslate()
        self.amount.setText(money_text(line.standing.left))
        self.on.setText(day_at_station(self._services.station.now()).isoformat())
        self.note.clear()
        self.draft_begun()
        self.amount.setFocus()

    def draft_record(self) -> str:
        """The recovery."""
        return str(self._line.standing.recovery.id) if self._line is not None else ""

    def primary(self) -> None:
        """Keep what came back."""
        line, service = self._line, self._services.recoveries
        if line is None:
            return
        number, came = line.standing.recovery.id, amount(self.amount.text())
        on, way, note = self.on.value(), self.way.value(), self.note.text()
        self._carry_out(lambda _progress: service.repay(number, came, on, way, note), self.tr("The repayment is kept."))
