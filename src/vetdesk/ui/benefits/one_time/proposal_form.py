"""A proposal of a one-time payment: for whom, what, for which event; the sum is derived while one types."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.payments.one_time import FUNERAL, Account, OneTimePayment
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.one_time import NewOneTime, OneTimeReckoning, OneTimeStart
from vetdesk.services.one_time_reckoning import read_amount
from vetdesk.ui.benefits.one_time.words import doubt_words, steps_table
from vetdesk.ui.benefits.payments.money_form import MoneyForm
from vetdesk.ui.benefits.rates.field_grid import FieldGrid
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Place
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.page import Navigator
from vetdesk.ui.person_choice import PersonChoice
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.widgets.hints import give_hint


class _PersonBox(PersonChoice):
    """Finds the person whom it is about."""

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        edit = self.box.lineEdit()
        if edit is not None:
            give_hint(edit, self.tr("Name or number, then Enter"))


class ProposalForm(MoneyForm):
    """Takes what the archive does not know, shows what it comes to, and keeps it for another person to approve."""

    DRAFT = "one_time"
    proposed = Signal(int)
    """The number of the payment that was proposed."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._start: OneTimeStart | None = None
        self._found = OneTimeReckoning()
        self.person = _PersonBox(services, tasks, self)
        self.person.changed.connect(lambda: self.begin(self.person.recipient_id(), 0))
        self.kind, self.identity, self.honour, self.case = (CodeEdit(self) for _ in range(4))
        self.event_on = PartialDateEdit(self)
        self.event_on.ask_day()
        self.deceased, self.pay, self.share, self.decided, self.why, self.document = (QLineEdit(self) for _ in range(6))
        self.holder, self.relation, self.bank, self.account = (QLineEdit(self) for _ in range(4))
        edits: dict[str, QWidget] = {
            "kind": self.kind, "identity": self.identity, "event_on": self.event_on,
            "deceased": self.deceased, "share": self.share, "pay": self.pay, "honour": self.honour,
            "decided": self.decided, "why": self.why, "document": self.document, "case": self.case,
            "holder": self.holder, "relation": self.relation, "bank": self.bank, "account": self.account,
        }  # fmt: skip
        self.fields = FieldGrid(edits, "once", self)
        self.result = QLabel(self)
        self.result.setObjectName("once_result")
        self.result.setWordWrap(True)
        self.result.setTextFormat(Qt.TextFormat.RichText)
        self.fields.add_below(self.result)
        self._leave = self.buttons.add("leave_one_time", self.left.emit)
        self._keep = self.buttons.add_primary("propose_one_time", self.primary)
        self._place(self.fields)
        if isinstance(column := self.layout(), QVBoxLayout):
            column.insertWidget(1, self.person)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.fields.name_all({
            "kind": self.tr("What is paid *"),
            "identity": self.tr("Under which identity *"),
            "event_on": self.tr("Day of the death or decision *"),
            "deceased": self.tr("Name of the deceased, if not the person"),
            "share": self.tr("Share (1 for all, or 1/2, 30%) *"),
            "pay": self.tr("Basic pay of the deceased, yuan a month"),
            "honour": self.tr("Highest honour of the deceased"),
            "decided": self.tr("Whole sum as decided, yuan (blank: as derived)"),
            "why": self.tr("Basis, where decided otherwise than derived"),
            "document": self.tr("Number of the decision"),
            "case": self.tr("Case"),
            "holder": self.tr("Account holder *"),
            "relation": self.tr("Holder's relation to the person"),
            "bank": self.tr("Bank"),
            "account": self.tr("Account number *"),
        })  # fmt: skip
        self._leave.setText(self.tr("&Back"))
        self._keep.setText(self.tr("&Propose"))
        self._offer()
        self._tell()

    def begin(self, recipient_id: int, case_id: int) -> None:
        """Begin for a person or from a case; with neither the person is chosen first."""
        if not recipient_id and not case_id:
            self._start = None
            self._fill(NewOneTime())
            self.person.setFocus()
            return
        service = self._services.one_time
        self._tasks.look(
            lambda _progress: service.start(recipient_id, case_id), owner=self, done=self._began, instead_of="start"
        )

    def draft_record(self) -> str:
        """The person."""
        return str(self._start.person.recipient_id) if self._start is not None else ""

    def draft_key(self) -> str:
        """Nothing is kept before the person is chosen."""
        return super().draft_key() if self._start is not None else ""

    def draft_title(self) -> str:
        """The heading."""
        return self._heading.text()

    def draft_place(self) -> Place | None:
        """It begins with the person."""
        return ("one_time_of", self._start.person.recipient_id) if self._start is not None else None

    def wanted(self) -> NewOneTime:
        """What stands in the fields."""
        account = Account(*(edit.text().strip() for edit in (self.bank, self.holder, self.account, self.relation)))
        honour = self.honour.value()
        return NewOneTime(
            self._start.person.recipient_id if self._start else 0, int(self.identity.value() or 0), self.kind.value(),
            self.event_on.value(), self.deceased.text(), self.share.text(), read_amount(self.pay.text()),
            (honour,) if honour else (), read_amount(self.decided.text()), self.why.text(), self.document.text(),
            int(self.case.value() or 0), account,
        )  # fmt: skip

    def reckon(self) -> None:
        """Work out what it comes to; nothing is kept."""
        self._show_fields()
        if self._start is not None:
            wanted, service = self.wanted(), self._services.one_time
            self._tasks.look(lambda _progress: service.reckon(wanted), owner=self, done=self._take, instead_of="reckon")

    def primary(self) -> None:
        """Keep the proposal."""
        wanted, service = self.wanted(), self._services.one_time
        self._problems.show_problems([])
        self._tasks.change(lambda _progress: service.propose(wanted), owner=self, done=self._kept, failed=self._refused)

    def _kept(self, made: OneTimePayment) -> None:
        self._navigator.say(self.tr("Proposed. Another person approves it."))
        self.draft_saved()
        self.proposed.emit(made.id)

    def _began(self, start: OneTimeStart) -> None:
        self._start = start
        self.retranslate()
        self._fill(start.known)
        self.draft_begun()
        self.kind.setFocus()
        self.reckon()

    def _fill(self, known: NewOneTime) -> None:
        self._found = OneTimeReckoning()
        self._problems.show_problems([])
        for edit, value in (
            (self.kind, known.kind), (self.identity, known.identity_id), (self.case, known.case_id), (self.honour, ""),
        ):  # fmt: skip
            edit.blockSignals(True)
            edit.choose(str(value or ""))
            edit.blockSignals(False)
        self.event_on.setText(known.event_on)
        account = known.account
        texts = {
            self.deceased: known.deceased, self.share: known.share, self.pay: "", self.why: "",
            self.decided: money_text(known.decided) if known.decided else "", self.document: known.document_number,
            self.holder: account.account_name, self.relation: account.relation, self.bank: account.bank_name,
            self.account: account.account_number,
        }  # fmt: skip
        for line, text in texts.items():
            line.setText(text)
        self._show_fields()
        self._tell()

    def _take(self, found: OneTimeReckoning) -> None:
        self._found = found
        self._tell()

    def _tell(self) -> None:
        found, words, titles = self._found, self._vocabulary, self._services.station.definitions.rates.titles
        name = self._start.person.name if self._start else self.tr("choose the person")
        plain, sum_told = self.tr("One-time payment: {name}"), self.tr("One-time payment: {name}, {amount} yuan")
        amount = money_text(found.amount) if found.amount is not None else ""
        self._heading.setText((sum_told if amount else plain).format(name=name, amount=amount))
        parts = [steps_table(found.steps, words, titles, self.tr("Basis"))]
        if found.amount is not None:
            sums = self.tr("Whole: {whole} yuan. To be paid: {amount} yuan.")
            told = sums.format(whole=money_text(found.whole or 0), amount=money_text(found.amount))
            parts.append(f"<p><b>{escape(told)}</b></p>")
        notes = doubt_words(found.doubts, words, titles)
        if found.beside:
            text = words.texts["one_time.shared"].text(language())
            share, given = sum(one.part for one in found.beside), sum(one.amount for one in found.beside)
            notes.append(text.format(share=share, amount=money_text(given)))
        if found.owed:
            notes.append(words.texts["one_time.given_too_much"].text(language()).format(amount=money_text(found.owed)))
        parts += [f"<p>{escape(note)}</p>" for note in notes]
        self.result.setText("".join(parts))
        missing = [one for one in found.problems if one.code in {"one_time.cannot_tell", "one_time.paid_already"}]
        if missing:
            self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in missing])

    def _show_fields(self) -> None:
        """Only what the kind asks for."""
        rule = self._services.station.definitions.rates.one_time.sums.get(self.kind.value())
        by_rule = rule is not None and not rule.by_decision
        asked = {
            "deceased": by_rule, "pay": rule is not None and rule.months_of_pay > 0,
            "honour": rule is not None and rule.raised_by_honours, "case": bool(self._start and self._start.cases),
            "share": self.kind.value() == FUNERAL or by_rule, "why": self.kind.value() == FUNERAL or by_rule,
        }  # fmt: skip
        self.person.setVisible(self._start is None)
        self.fields.show_only([name for name in self.fields.labels if asked.get(name, True)])

    def _offer(self) -> None:
        services, start = self._services, self._start
        self.kind.offer([(key, worded(label)) for key, label in services.one_time.kinds().items()])
        honours = services.station.definitions.rates.one_time.honours
        told = {key: self._vocabulary.code_label("pension_honour", key, language()) for key in honours}
        self.honour.offer(list(told.items()))
        self.identity.offer([(str(number), worded(label)) for number, label in start.identities] if start else [])
        self.case.offer([(str(number), title) for number, title in start.cases] if start else [])

    def _connect(self) -> None:
        self._vocabulary = self._services.station.definitions.vocabulary
        for choice in (self.kind, self.identity, self.honour, self.case):
            choice.currentIndexChanged.connect(lambda _index: self.reckon())
        typed = (self.event_on, self.deceased, self.share, self.pay, self.decided, self.why, self.document, self.holder,
                 self.account)  # fmt: skip
        for edit in typed:
            edit.editingFinished.connect(self.reckon)
