"""Payment lists: the list of lists, a new one, one of them, and where paid and due differ."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.payments.ledger import Result
from vetdesk.domain.staff import Right
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.payments import ListLine, ListView
from vetdesk.services.recoveries import RecoveryLine
from vetdesk.ui.benefits.payments.bank_file_panel import BankFilePanel
from vetdesk.ui.benefits.payments.differences_panel import DifferencesPanel
from vetdesk.ui.benefits.payments.list_panel import PaymentListPanel
from vetdesk.ui.benefits.payments.new_list import NewListPanel
from vetdesk.ui.benefits.payments.recoveries_panel import RecoveriesPanel
from vetdesk.ui.benefits.payments.recovery_form import RecoveryForm, RepaymentForm
from vetdesk.ui.benefits.payments.words import state_cell
from vetdesk.ui.desk import Desk
from vetdesk.ui.months import months_words
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import CurrentStack
from vetdesk.ui.widgets.sorted_rows import SortedRows

COLUMNS = (
    Column("title", "payments", QT_TRANSLATE_NOOP("payments", "List"), 30, must_show=True),
    Column("state", "payments", QT_TRANSLATE_NOOP("payments", "Status"), 12, must_show=True),
    Column("people", "payments", QT_TRANSLATE_NOOP("payments", "People"), 6, right=True),
    Column("sum", "payments", QT_TRANSLATE_NOOP("payments", "Sum in yuan"), 11, right=True, must_show=True),
    Column("failed", "payments", QT_TRANSLATE_NOOP("payments", "Failed"), 6, right=True),
    Column("months", "payments", QT_TRANSLATE_NOOP("payments", "Months"), 18),
)
_WITH_DEED = (NewListPanel, PaymentListPanel, BankFilePanel, RecoveriesPanel, RecoveryForm, RepaymentForm)
"""The parts that have a main deed of their own."""


class PaymentsPage(Page):
    """Shows one of its parts at a time."""

    SHOWS = ("payment_list", "payment_result", "recovery", "repayment")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._lines: Sequence[ListLine] = ()
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("payment_lists")
        self._sorted = SortedRows(self.list)
        self.list.opened.connect(self._open)
        self.list.chosen.connect(lambda _number: self._offer())
        self._empty = EmptyState(self)
        self._first = self._empty.add_button("first_payment_list", self.primary)
        self.buttons = ButtonBar(self)
        self._compare = self.buttons.add("paid_against_due", self._show_differences)
        self._recover = self.buttons.add("show_recoveries", self._show_recoveries)
        self._look = self.buttons.add("open_payment_list", lambda: self._open(self.list.current_id()), right=True)
        self._new = self.buttons.add_primary("new_payment_list", self.primary)
        self.new = NewListPanel(services, tasks, talk, navigator)
        self.one = PaymentListPanel(services, tasks, talk, navigator, PaperSaver(self))
        self.differences = DifferencesPanel(services, tasks)
        self.bank_file = BankFilePanel(services, tasks, talk, navigator)
        self.bank_file.left.connect(self._open)
        self.one.bank_file_wanted.connect(self._read_bank_file)
        self.recoveries = RecoveriesPanel(services, tasks, talk, navigator)
        self.agreeing = RecoveryForm(services, tasks, talk, navigator)
        self.repaying = RepaymentForm(services, tasks, talk, navigator)
        self.recoveries.repayment_wanted.connect(self._begin_repayment)
        for form in (self.agreeing, self.repaying):
            form.left.connect(self._show_recoveries)
        for source in (self.new, self.differences):
            source.recovery_wanted.connect(self._begin_recovery)
        for panel in (self.new, self.one, self.differences, self.recoveries):
            panel.left.connect(self._back)
            panel.person_wanted.connect(lambda person: navigator.open("recipient", person))
        self.new.prepared.connect(self._open)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Payment lists"))
        self._empty.set_text(
            self.tr("No payment list yet. A list is worked out from the archives and rates, prepared by one person and "
                    "approved by another.")
        )  # fmt: skip
        self._first.setText(self.tr("Prepare the first list…"))
        self._compare.setText(self.tr("Paid against d&ue"))
        self._recover.setText(self.tr("&Recoveries"))
        self._look.setText(self.tr("&Open"))
        self._new.setText(self.tr("&New list…"))
        self._show_rows()

    def refresh(self) -> None:
        """Fetch the lists."""
        service = self.services.payments
        self.tasks.look(lambda _progress: service.lists(), owner=self, done=self._show, instead_of="lists")

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a list, or all with 0; "recovery_of" begins a recovery from a person."""
        if kind == "recovery_of" and record_id:
            self._begin_recovery(record_id, 0, 0)
        elif record_id:
            self._open(record_id)
        else:
            self._back()

    def primary(self) -> None:
        """The main deed of the part shown: begin, prepare or approve a list, agree on a recovery."""
        shown = self._stack.currentWidget()
        if isinstance(shown, _WITH_DEED):
            shown.primary()
        elif shown is not self.differences and self._new.isEnabled():
            self._stack.setCurrentWidget(self.new)
            self.new.begin()

    def _show(self, lines: Sequence[ListLine]) -> None:
        self._lines = lines
        self._show_rows()

    def _show_rows(self) -> None:
        rows = {line.list.id: self._row(line) for line in self._lines}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._sorted.show_rows(rows)
        self._offer()
        self._new.setEnabled(self.services.station.session.actor.may(Right.PREPARE_PAYMENTS))

    def _offer(self) -> None:
        self._look.setEnabled(bool(self.list.current_id()))

    def _row(self, line: ListLine) -> Row:
        head = line.list
        failed = sum(count for result, count in line.results.items() if result != Result.PAID)
        months = months_words(head.first_month, head.last_month)
        state = state_cell(head.state)
        return (head.title, state, str(head.lines), money_text(head.total), str(failed or ""), months)

    def _open(self, list_id: int) -> None:
        if list_id:
            service = self.services.payments
            self.tasks.look(lambda _progress: service.view(list_id), owner=self, done=self._show_one)

    def _show_one(self, view: ListView) -> None:
        self._stack.setCurrentWidget(self.one)
        self.one.show_list(view)

    def _show_differences(self) -> None:
        self._stack.setCurrentWidget(self.differences)
        self.differences.begin()

    def _show_recoveries(self) -> None:
        self._stack.setCurrentWidget(self.recoveries)
        self.recoveries.begin()

    def _begin_recovery(self, recipient_id: int, identity_id: int, owed: int) -> None:
        if self.services.station.session.actor.may(Right.PREPARE_PAYMENTS):
            self._stack.setCurrentWidget(self.agreeing)
            self.agreeing.begin(recipient_id, identity_id, owed)

    def _read_bank_file(self, list_id: int, path: Path) -> None:
        self._stack.setCurrentWidget(self.bank_file)
        self.bank_file.begin(list_id, path)

    def _begin_repayment(self, line: RecoveryLine) -> None:
        self._stack.setCurrentWidget(self.repaying)
        self.repaying.begin(line)

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()
        self.list.setFocus()

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        self._stack = CurrentStack(self)
        money = (self.recoveries, self.agreeing, self.repaying, self.bank_file)
        parts = (self.new, self.one, self.differences, *money)
        for widget in (overview, *parts):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
