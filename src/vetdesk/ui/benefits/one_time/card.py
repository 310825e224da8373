"""One one-time payment: what it comes to and why, who proposed and approved it, where it is paid."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from vetdesk.domain.payments.one_time import OneTimeState
from vetdesk.domain.staff import Right
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.one_time import FAILED, OneTimeView
from vetdesk.services.progress import Progress
from vetdesk.ui.benefits.one_time.words import TONES, steps_table
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel
from vetdesk.ui.widgets.status_chip import StatusChip


class OneTimeCard(SteadyPanel):
    """Shows; nothing of a proposal can be edited, a wrong one is withdrawn and proposed anew."""

    left = Signal()
    account_wanted = Signal()
    """The account of the payment is to be corrected."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, saver: PaperSaver) -> None:
        super().__init__()
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._saver = saver
        self._words = services.station.definitions.vocabulary
        self.view: OneTimeView | None = None
        self._number = 0
        self._title, self._facts, self._steps, self._notes = (QLabel(self) for _ in range(4))
        give_role(self._title, role="title")
        give_role(self._notes, role="warning")
        for label in (self._title, self._facts, self._steps, self._notes):
            label.setWordWrap(True)
        for label in (self._facts, self._steps):
            label.setTextFormat(Qt.TextFormat.RichText)
        self._steps.setObjectName("one_time_steps")
        self._chip = StatusChip(self)
        self._chip.setObjectName("one_time_chip")
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_one_time", self.left.emit)
        self._person = self.buttons.add("one_time_person", self._open_person)
        self._list = self.buttons.add("one_time_list", self._open_list)
        self._print = self.buttons.add("print_reckoning", self.print_paper)
        self._account = self.buttons.add("one_time_account", self.account_wanted.emit)
        self._withdraw = self.buttons.add("withdraw_one_time", self._ask_withdraw, right=True)
        self._approve = self.buttons.add_primary("approve_one_time", self.primary)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("&Back"))
        self._person.setText(self.tr("&Record"))
        self._list.setText(self.tr("Payment &list"))
        self._print.setText(self.tr("Prin&t the reckoning…"))
        self._account.setText(self.tr("Correct the a&ccount…"))
        self._withdraw.setText(self.tr("&Withdraw…"))
        self._approve.setText(self.tr("A&pprove"))
        if self.view is not None:
            self._show(self.view)

    def show_payment(self, payment_id: int) -> None:
        """Fetch and show one."""
        self._number, service = payment_id, self._services.one_time
        self._tasks.look(
            lambda _progress: service.view(payment_id), owner=self, done=self._show, instead_of="one_time_card"
        )

    def primary(self) -> None:
        """Approve it."""
        view, service = self.view, self._services.one_time
        if view is not None and view.line.payment is not None and self._approve.isEnabled():
            seen = view.line.payment
            self._carry_out(lambda _progress: service.approve(seen), self.tr("Approved. A payment list may pay it."))

    def print_paper(self) -> None:
        """The reckoning on paper."""
        if self.view is not None and self.view.line.payment is not None:
            run = self._services.one_time_papers.reckoning(self.view.line.payment.id)
            self._saver.offer_run(run, f"{self._title.text()}.pdf")

    def _show(self, view: OneTimeView) -> None:
        self.view = view
        line, one = view.line, view.line.payment
        if one is None:
            return
        kinds = self._services.one_time.kinds()
        kind = worded(kinds[one.kind]) if one.kind in kinds else one.kind
        self._title.setText(self.tr("{name}: {kind}").format(name=line.person.name, kind=kind))
        state = self._words.code_label("one_time_state", line.state, language())
        self._chip.show_status(TONES[line.state], state)
        self._facts.setText(self._facts_table(view))
        titles = self._services.station.definitions.rates.titles
        self._steps.setText(steps_table(one.steps, self._words, titles, self.tr("Basis")))
        twice = self.tr("The same event is paid by another payment as well. Withdraw one of them before it is paid.")
        self._notes.setText(twice if view.twice else "")
        self._notes.setVisible(view.twice)
        self._offer(view)

    def _facts_table(self, view: OneTimeView) -> str:
        one, account = view.line.payment, view.line.payment.account if view.line.payment else None
        if one is None or account is None:
            return ""
        beside = self.tr("{count} more for the same event, {sum} yuan together")
        others = beside.format(count=len(view.beside), sum=money_text(sum(each.amount for each in view.beside)))
        tail = account.account_number[-4:]
        rows = (
            (self.tr("Event"), f"{one.deceased} {one.event_on}".strip()),
            (self.tr("Amount"), self.tr("{amount} yuan (share {share} of {whole})").format(
                amount=money_text(one.amount), share=one.share, whole=money_text(one.whole))),
            (self.tr("Shares"), others if view.beside else ""),
            (self.tr("Goes to"), f"{account.account_name} {account.relation} {account.bank_name} …{tail}"),
            (self.tr("Decision"), one.document_number),
            (self.tr("Case"), view.case),
            (self.tr("Proposed"), f"{view.proposed_by} {one.proposed_on}"),
            (self.tr("Approved"), f"{view.approved_by} {one.approved_on}".strip()),
            (self.tr("Payment list"), view.line.list_title),
            (self.tr("Remark"), one.note),
        )  # fmt: skip
        told = ((name, text.strip()) for name, text in rows if text.strip())
        body = "".join(f"<tr><td>{escape(name)}</td><td><b>{escape(text)}</b></td></tr>" for name, text in told)
        return f"<table cellspacing='0' cellpadding='4'>{body}</table>"

    def _offer(self, view: OneTimeView) -> None:
        actor, one = self._services.station.session.actor, view.line.payment
        assert one is not None
        open_one = one.state == OneTimeState.PROPOSED
        own = one.proposed_by == actor.staff.id
        self._approve.setVisible(open_one)
        self._approve.setEnabled(actor.may(Right.APPROVE_PAYMENTS) and not own and not view.twice)
        prepares = actor.may(Right.PREPARE_PAYMENTS)
        self._withdraw.setVisible(view.line.state in {OneTimeState.PROPOSED, OneTimeState.APPROVED})
        self._withdraw.setEnabled(prepares)
        self._account.setVisible(view.line.state in {OneTimeState.PROPOSED, OneTimeState.APPROVED, FAILED})
        self._account.setEnabled(prepares)
        self._list.setVisible(bool(view.line.list_title))
        self._print.setEnabled(actor.may(Right.PRINT))
        other = self.tr("Whoever proposed it cannot approve it; another person does.")
        self.buttons.set_hint(other if open_one and own else "")

    def _ask_withdraw(self) -> None:
        view, service = self.view, self._services.one_time
        if view is not None and view.line.payment is not None:
            seen = view.line.payment
            self._talk.ask_text(
                self.tr("Why it is withdrawn:"),
                lambda why: self._carry_out(lambda _progress: service.withdraw(seen, why), self.tr("Withdrawn.")),
            )

    def _carry_out(self, deed: Callable[[Progress], object], said: str) -> None:
        def done(_kept: object) -> None:
            self._navigator.say(said)
            self.show_payment(self._number)

        self._tasks.change(deed, owner=self, done=done)

    def _open_person(self) -> None:
        if self.view is not None:
            self._navigator.open("recipient", self.view.line.person.recipient_id)

    def _open_list(self) -> None:
        if self.view is not None and self.view.line.payment is not None and self.view.line.payment.list_id:
            self._navigator.open("payment_list", self.view.line.payment.list_id)

    def _arrange(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        for widget in (self._chip, self._notes, self._facts, self._steps):
            inner.addWidget(widget)
        inner.addStretch(1)
        scroll = Overflow(card, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
