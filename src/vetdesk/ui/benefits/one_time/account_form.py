"""Another account for a one-time payment: after a failure, or before its list is paid."""

from PySide6.QtWidgets import QLineEdit, QWidget

from vetdesk.domain.payments.one_time import Account, OneTimePayment
from vetdesk.ui.benefits.payments.money_form import MoneyForm
from vetdesk.ui.benefits.rates.field_grid import FieldGrid
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Place
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner


class AccountForm(MoneyForm):
    """Takes holder, relation, bank and number."""

    DRAFT = "once_account"

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._payment: OneTimePayment | None = None
        self.holder, self.relation, self.bank, self.account = (QLineEdit(self) for _ in range(4))
        edits: dict[str, QWidget] = {
            "holder": self.holder, "relation": self.relation, "bank": self.bank, "account": self.account,
        }  # fmt: skip
        self.fields = FieldGrid(edits, "once_account", self)
        self.fields.add_below()
        self._leave = self.buttons.add("leave_once_account", self.left.emit)
        self._keep = self.buttons.add_primary("keep_once_account", self.primary)
        self._place(self.fields)
        self.retranslate()

    @property
    def payment_id(self) -> int:
        """The payment that the account is for."""
        return self._payment.id if self._payment else 0

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Where the money goes"))
        self.fields.name_all({
            "holder": self.tr("Account holder *"),
            "relation": self.tr("Relation to the person"),
            "bank": self.tr("Bank"),
            "account": self.tr("Account number *"),
        })  # fmt: skip
        self._leave.setText(self.tr("&Back"))
        self._keep.setText(self.tr("&Keep"))

    def begin(self, payment: OneTimePayment) -> None:
        """Begin with the account as it is."""
        self._payment = payment
        self._problems.show_problems([])
        known = payment.account
        texts = (known.account_name, known.relation, known.bank_name, known.account_number)
        for edit, text in zip((self.holder, self.relation, self.bank, self.account), texts, strict=True):
            edit.setText(text)
        self.draft_begun()
        self.account.setFocus()

    def draft_record(self) -> str:
        """The payment."""
        return str(self.payment_id)

    def draft_version(self) -> str:
        """Of the payment."""
        return str(self._payment.version) if self._payment is not None else ""

    def draft_place(self) -> Place:
        """It begins at its payment."""
        return ("one_time_payment", self.payment_id)

    def primary(self) -> None:
        """Keep the account."""
        payment, service = self._payment, self._services.one_time
        if payment is None:
            return
        account = Account(
            self.bank.text().strip(), self.holder.text().strip(), self.account.text().strip(),
            self.relation.text().strip(),
        )  # fmt: skip
        self._carry_out(
            lambda _progress: service.correct_account(payment, account),
            self.tr("The account is kept. What failed is sent there when it is sent again."),
        )
