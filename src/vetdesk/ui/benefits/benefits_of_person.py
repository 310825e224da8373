"""What the rules say of one person, what was paid by lists and what is paid once, on the person's record."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.payments.ledger import Entry
from vetdesk.domain.payments.lists import PaymentList
from vetdesk.domain.staff import Right
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.entitlements import FindingView
from vetdesk.services.one_time import OneTimeLine
from vetdesk.ui.benefits.articles import law_words
from vetdesk.ui.benefits.finding_card import TONES
from vetdesk.ui.benefits.one_time.words import PERSON_COLUMNS, person_row
from vetdesk.ui.benefits.payments.words import result_cell
from vetdesk.ui.desk import Desk
from vetdesk.ui.months import months_words
from vetdesk.ui.page import Navigator, Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, worded
from vetdesk.ui.theme import Tone, give_role, text_size
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

FINDINGS = (
    Column("kind", "benefits", QT_TRANSLATE_NOOP("benefits", "Finding"), 16, must_show=True),
    Column("rule", "benefits", QT_TRANSLATE_NOOP("benefits", "Rule"), 30, must_show=True),
    Column("article", "benefits", QT_TRANSLATE_NOOP("benefits", "Basis"), 30),
    Column("since", "benefits", QT_TRANSLATE_NOOP("benefits", "First found"), 12),
)
PAYMENTS = (
    Column("list", "benefits", QT_TRANSLATE_NOOP("benefits", "Payment list"), 34, must_show=True),
    Column("months", "benefits", QT_TRANSLATE_NOOP("benefits", "Months"), 18),
    Column("total", "benefits", QT_TRANSLATE_NOOP("benefits", "Paid out"), 12, right=True, must_show=True),
    Column("kept", "benefits", QT_TRANSLATE_NOOP("benefits", "Withheld"), 12, right=True),
    Column("result", "benefits", QT_TRANSLATE_NOOP("benefits", "Bank"), 16),
)
_MOST_ROWS = 6
_BESIDE_ROWS = 2
"""Room for the heading and for the bar that scrolls sideways."""

Fetched = tuple[Sequence[FindingView], Sequence[tuple[PaymentList, Entry]], Sequence[OneTimeLine]]


class BenefitsOfPerson(Translated):
    """Three short lists; why something was found is told on its own page."""

    def __init__(self, services: Desk, tasks: TaskRunner, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._navigator = services, tasks, navigator
        self._words = services.station.definitions.vocabulary
        self._found: Sequence[FindingView] = ()
        self._paid: Sequence[tuple[PaymentList, Entry]] = ()
        self._once: Sequence[OneTimeLine] = ()
        self._headings = (QLabel(self), QLabel(self), QLabel(self))
        self._told = (QLabel(self), QLabel(self), QLabel(self))
        for heading, told in zip(self._headings, self._told, strict=True):
            give_role(heading, role="heading")
            give_role(told, role="soft")
            told.setWordWrap(True)
        self.findings = RecordList(FINDINGS, tasks, self)
        self.findings.setObjectName("findings_of_person")
        self.findings.opened.connect(lambda number: navigator.open("finding", number))
        self.payments = RecordList(PAYMENTS, tasks, self)
        self.payments.setObjectName("payments_of_person")
        self.payments.opened.connect(lambda place: navigator.open("payment_list", self._paid[place - 1][0].id))
        self.once = RecordList(PERSON_COLUMNS, tasks, self)
        self.once.setObjectName("one_time_of_person")
        self.once.opened.connect(lambda number: navigator.open("one_time_payment", number))
        self.buttons = ButtonBar(self)
        self._why = self.buttons.add("why_found", self.explain)
        self._deeds, self._proposing = ButtonBar(self), ButtonBar(self)
        self._recover = self._deeds.add("recover_from_person", lambda: navigator.open("recovery_of", self._whose))
        self._propose = self._proposing.add("propose_for_person", lambda: navigator.open("one_time_of", self._whose))
        self._whose = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        parts = ((self.findings, self.buttons), (self.payments, self._deeds), (self.once, self._proposing))
        for heading, told, widgets in zip(self._headings, self._told, parts, strict=True):
            for widget in (heading, told, *widgets):
                layout.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.once.tell_nothing(self.tr("No one-time payment yet. It is proposed with the button below."))
        self.payments.tell_nothing(
            self.tr("No payment yet. Payments come from the answers of the bank and from payment lists.")
        )
        self.findings.tell_nothing(
            self.tr("No finding: what this person gets agrees with the rules, as far as is known.")
        )
        self._headings[0].setText(self.tr("What the rules say"))
        self._headings[1].setText(self.tr("Payments by lists"))
        self._headings[2].setText(self.tr("One-time payments"))
        for shown, heading in zip((self.findings, self.payments, self.once), self._headings, strict=True):
            shown.setAccessibleName(heading.text())
        self._told[0].setText(self.tr("No findings: as far as is known, this person gets what the rules provide."))
        self._told[1].setText(self.tr("On no approved payment list yet."))
        self._told[2].setText(self.tr("No one-time payments."))
        self._why.setText(self.tr("&Why?"))
        self._recover.setText(self.tr("Recover the overpayment…"))
        self._propose.setText(self.tr("One-time payment…"))
        for bar in (self._deeds, self._proposing):
            bar.setVisible(self._services.station.session.actor.may(Right.PREPARE_PAYMENTS))
        self._show_rows(self.findings, {view.line.id: self._finding(view) for view in self._found})
        self._show_rows(self.payments, dict(enumerate((self._payment(*one) for one in self._paid), 1)))
        kinds = self._services.one_time.kinds()
        known = {one.payment.id: person_row(one, kinds, self._words) for one in self._once if one.payment}
        self._show_rows(self.once, known)
        for told, rows in zip(self._told, (self._found, self._paid, self._once), strict=True):
            told.setVisible(not rows)
        self.buttons.setVisible(bool(self._found))

    def show_person(self, recipient_id: int) -> None:
        """Fetch what is known of a person."""
        services, spoken = self._services, language()
        self._whose = recipient_id

        def fetch() -> Fetched:
            return (
                services.entitlements.of_recipient(recipient_id, spoken), services.payments.ledger_of(recipient_id),
                services.one_time.of_recipient(recipient_id),
            )  # fmt: skip

        self._tasks.look(lambda _progress: fetch(), owner=self, done=self._show, instead_of="benefits_of_person")

    def explain(self) -> None:
        """Why the chosen finding, or else the first one."""
        if number := self.findings.current_id() or next((view.line.id for view in self._found), 0):
            self._navigator.open("finding", number)

    def _show(self, found: Fetched) -> None:
        self._found, self._paid, self._once = found
        self.retranslate()

    @staticmethod
    def _show_rows(shown: RecordList, rows: dict[int, Row]) -> None:
        shown.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))
        shown.setVisible(bool(rows))
        shown.setMinimumHeight((min(len(rows), _MOST_ROWS) + _BESIDE_ROWS) * text_size().row)

    def _finding(self, view: FindingView) -> Row:
        line = view.line
        chip = Status(
            TONES.get(line.found.kind, Tone.WAITING),
            self._words.code_label("finding_kind", line.found.kind, language()),
        )  # fmt: skip
        if line.answer is not None:
            chip = Status(Tone.GOOD, self._words.code_label("finding_answer", line.answer.answer, language()))
        basis = law_words(view.rule) if view.rule else ""
        title = worded(view.rule.title) if view.rule else line.found.rule
        return (chip, title, basis, line.first_noticed)

    def _payment(self, head: PaymentList, one: Entry) -> Row:
        kept = money_text(one.line.recovery) if one.line.recovery else ""
        result = result_cell(one.result, self._words)
        months = months_words(head.first_month, head.last_month)
        return (head.title, months, money_text(one.line.total), kept, result)
