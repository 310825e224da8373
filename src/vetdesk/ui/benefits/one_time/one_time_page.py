"""One-time payments: deaths without a grant, proposals, what is approved and paid."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.payments.one_time import OneTimeState
from vetdesk.domain.staff import Right
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.one_time import DUE, OneTimeLine
from vetdesk.services.one_time_lists import PreparedOnce
from vetdesk.ui.benefits.one_time.account_form import AccountForm
from vetdesk.ui.benefits.one_time.card import OneTimeCard
from vetdesk.ui.benefits.one_time.proposal_form import ProposalForm
from vetdesk.ui.benefits.one_time.words import COLUMNS, line_row
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.ui.widgets.small_screens import CurrentStack

_OF, _CASE = "one_time_of", "one_time_case"


class OneTimePage(Page):
    """Shows one of its parts at a time."""

    SHOWS = ("one_time_payment", "payment_list", "payment_result", "recipient", "identity")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._words = services.station.definitions.vocabulary
        self._lines: dict[int, OneTimeLine] = {}
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setObjectName("one_time_told")
        give_role(self._told, role="soft")
        self.state = CodeEdit(self)
        self.state.setObjectName("one_time_state")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("one_time_payments")
        self.list.opened.connect(self._open)
        self.list.picked.connect(lambda _count: self._offer())
        self._empty = EmptyState(self)
        self.buttons = ButtonBar(self)
        self._look = self.buttons.add("open_one_time", lambda: self._open(self.list.current_id()))
        self._put = self.buttons.add("put_on_list", self._ask_list, right=True)
        self._new = self.buttons.add_primary("new_one_time", self.primary)
        self.form = ProposalForm(services, tasks, talk, navigator)
        self.card = OneTimeCard(services, tasks, talk, navigator, PaperSaver(self))
        self.account = AccountForm(services, tasks, talk, navigator)
        for part in (self.form, self.card):
            part.left.connect(self._back)
        self.form.proposed.connect(self._show_card)
        self.account.left.connect(lambda: self._show_card(self.account.payment_id))
        self.card.account_wanted.connect(self._begin_account)
        self._arrange()
        self.retranslate()
        self.state.currentIndexChanged.connect(lambda _index: self._show_rows())

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("One-time payments"))
        self._empty.set_text(
            self.tr("Nothing here. A funeral grant, a lump-sum pension or help that was decided is proposed by one "
                    "person, approved by another and paid by a list of its own.")
        )  # fmt: skip
        self.state.setAccessibleName(self.tr("Which payments"))
        codes = self._words.codes("one_time_state").items()
        kinds = [(code, one.label.text(language())) for code, one in codes]
        self.state.offer([("", self.tr("All")), *kinds], empty=False)
        self._look.setText(self.tr("&Open"))
        self._put.setText(self.tr("&Put on a payment list…"))
        self._new.setText(self.tr("&New proposal…"))
        self._show_rows()

    def refresh(self) -> None:
        """Fetch everything."""
        service = self.services.one_time
        self.tasks.look(lambda _progress: service.lines(), owner=self, done=self._show, instead_of="one_time")

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a payment, all of them with 0, or begin a proposal for a person or from a case."""
        if kind in {_OF, _CASE} and record_id:
            self._begin(record_id if kind == _OF else 0, record_id if kind == _CASE else 0)
        elif record_id:
            self._show_card(record_id)
        else:
            self._back()

    def primary(self) -> None:
        """Begin a proposal; in the parts: keep it, approve it."""
        shown = self._stack.currentWidget()
        if isinstance(shown, ProposalForm | OneTimeCard | AccountForm):
            shown.primary()
        else:
            self._begin(0, 0)

    def print_paper(self) -> None:
        """The reckoning of the payment that is open."""
        if self._stack.currentWidget() is self.card:
            self.card.print_paper()

    def focus_filter(self) -> None:
        """Go to the choice of states."""
        self.state.setFocus()

    def _show(self, lines: Sequence[OneTimeLine]) -> None:
        """Payments are numbered by themselves, deaths by the person below 0."""
        self._lines = {one.payment.id if one.payment else -one.person.recipient_id: one for one in lines}
        self._show_rows()

    def _show_rows(self) -> None:
        wanted, kinds = self.state.value(), self.services.one_time.kinds()
        rows = {
            number: line_row(line, kinds, self._words)
            for number, line in self._lines.items()
            if not wanted or line.state == wanted
        }
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[number] for number in ids], list(rows.values()))
        due = sum(1 for line in self._lines.values() if line.state == DUE)
        self.count_changed.emit(due)
        approved = (line for line in self._lines.values() if line.state == OneTimeState.APPROVED)
        open_ones = [line.payment for line in approved if line.payment]
        told = self.tr("Deaths without a grant proposed: {due}. Approved and on no list yet: {count}, {sum} yuan.")
        total = money_text(sum(one.amount for one in open_ones))
        self._told.setText(told.format(due=due, count=len(open_ones), sum=total))
        self._offer()

    def _ready(self) -> list[int]:
        """The chosen payments that a list may pay; nothing chosen: all of them."""
        ready = [number for number, line in self._lines.items() if line.state == OneTimeState.APPROVED]
        chosen = set(self.list.selected_ids()) & set(ready)
        return [number for number in ready if not chosen or number in chosen]

    def _offer(self) -> None:
        may = self.services.station.session.actor.may(Right.PREPARE_PAYMENTS)
        self._new.setEnabled(may)
        self._put.setEnabled(may and bool(self._ready()))
        self._look.setEnabled(bool(self.list.current_id()))

    def _open(self, number: int) -> None:
        if number < 0 and self._new.isEnabled():
            self._begin(-number, 0)
        elif number > 0:
            self._show_card(number)

    def _begin(self, recipient_id: int, case_id: int) -> None:
        if self.services.station.session.actor.may(Right.PREPARE_PAYMENTS):
            self._stack.setCurrentWidget(self.form)
            self.form.begin(recipient_id, case_id)

    def _show_card(self, payment_id: int) -> None:
        self._stack.setCurrentWidget(self.card)
        self.card.show_payment(payment_id)

    def _begin_account(self) -> None:
        if self.card.view is not None and self.card.view.line.payment is not None:
            self._stack.setCurrentWidget(self.account)
            self.account.begin(self.card.view.line.payment)

    def _ask_list(self) -> None:
        ids, service = self._ready(), self.services.one_time_lists
        title = service.usual_title()
        total = sum(line.payment.amount for number in ids if (line := self._lines[number]).payment)
        question = Question(
            self.tr("Prepare the list “{title}” with {count} payments, {sum} yuan?").format(
                title=title, count=len(ids), sum=money_text(total)
            ),
            self.tr("Prepare"), self.tr("Not yet"), self.tr("Another person approves the list before it is paid."),
        )  # fmt: skip

        def prepare() -> None:
            self.tasks.change(lambda _progress: service.prepare(ids, title), owner=self, done=self._prepared)

        self.talk.ask(question, prepare)

    def _prepared(self, made: PreparedOnce) -> None:
        if made.left_out:
            told = self.tr("{count} payments were left out: their event would be paid twice. Withdraw one of each.")
            self.talk.tell(told.format(count=len(made.left_out)))
        self.navigator.say(self.tr("Prepared. Another person approves it."))
        self.refresh()
        self.navigator.open("payment_list", made.list.id)

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()
        self.list.setFocus()

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.state)
        head.addWidget(self._told, 1)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        self._stack = CurrentStack(self)
        for widget in (overview, self.form, self.card, self.account):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
