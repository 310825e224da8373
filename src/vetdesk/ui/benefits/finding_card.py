"""One finding explained: the rule with its article, each fact, what was answered before, and the answer now."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.findings import Answered
from vetdesk.domain.rules.truth import Truth
from vetdesk.services.entitlements import ExplainedFact, FindingView
from vetdesk.ui.benefits.articles import law_words
from vetdesk.ui.desk import Desk
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.texts import in_sequence, labelled, language, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_header import RecordHeader
from vetdesk.ui.widgets.small_screens import SteadyPanel

TONES = {
    "unclaimed": Tone.DUE_SOON,
    "overpaid": Tone.LATE,
    "soon": Tone.WAITING,
    "cannot_tell": Tone.DRAFT,
}
"""How each kind of finding is shown."""
_SIGNS = {Truth.YES: "✔", Truth.NO: "✘", Truth.CANNOT_TELL: "？"}
_TABLE_LETTERS = 60
"""A card of fewer letters has no room for four columns."""


class FindingCard(SteadyPanel):
    """Explains and lets answer; what it asks for is done by the page."""

    left = Signal()
    person_wanted = Signal(int)
    case_wanted = Signal(int)
    """A case is to be opened for this recipient."""
    once_wanted = Signal(int)
    """A one-time payment is to be proposed for this recipient."""
    answer_wanted = Signal(str)
    """The finding shown is to be answered so (an Answered)."""
    taken_back = Signal()

    def __init__(self, services: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = services.station.definitions.vocabulary
        self.view: FindingView | None = None
        self._head = RecordHeader(self)
        self._law, self._facts, self._before = (QLabel(self) for _ in range(3))
        give_role(self._law, role="soft")
        for label in (self._law, self._facts, self._before):
            label.setWordWrap(True)
        self._facts.setObjectName("finding_facts")
        self._facts.setTextFormat(Qt.TextFormat.RichText)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_findings", self.left.emit)
        self._person = self.buttons.add("open_person", self._open_person)
        self._once = self.buttons.add("one_time_from_finding", self._propose_once)
        self._reopen = self.buttons.add("take_back_answer", self.taken_back.emit)
        self._declined = self.buttons.add(
            "told_declined", lambda: self.answer_wanted.emit(Answered.TOLD_DECLINED), right=True
        )
        self._unfit = self.buttons.add("does_not_fit", lambda: self.answer_wanted.emit(Answered.DOES_NOT_FIT))
        self._opened = self.buttons.add(
            "case_opened", lambda: self.answer_wanted.emit(Answered.CASE_OPENED), right=True
        )
        self._case = self.buttons.add_primary("open_case", self._open_case)
        self._narrow = False
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("&Back"))
        self._person.setText(self.tr("&Record"))
        self._once.setText(self.tr("One-time pa&yment…"))
        self._reopen.setText(self.tr("&Take the answer back"))
        self._declined.setText(self.tr("Dec&lined…"))
        self._unfit.setText(self.tr("Does &not apply…"))
        self._opened.setText(self.tr("Case is &under way"))
        self._case.setText(self.tr("Open a &case…"))
        if self.view is not None:
            self._show(self.view)

    def show_finding(self, view: FindingView) -> None:
        """Explain a finding."""
        self.view = view
        self._show(view)
        self._case.setFocus()

    def add_link(self, button: QPushButton) -> None:
        """A button below the facts that leads elsewhere from this finding."""
        self._inner.insertWidget(self._inner.count() - 1, button, 0, Qt.AlignmentFlag.AlignLeft)

    def primary(self) -> None:
        """Open a case for the person."""
        self._open_case()

    def _show(self, view: FindingView) -> None:
        line, rule = view.line, view.rule
        title = worded(rule.title) if rule else line.found.rule
        whose = self.tr("{name}: {finding}").format(name=line.person.name, finding=title)
        kind = self._vocabulary.code_label("finding_kind", line.found.kind, language())
        self._head.show_record(whose, "", [(TONES.get(line.found.kind, Tone.WAITING), kind)])
        self._law.setText(self._basis(view))
        self._facts.setText(self._table(view.facts))
        self._before.setText(self._told(view))
        answered = line.answer is not None
        self._reopen.setVisible(answered)
        for button in (self._declined, self._unfit):
            button.setVisible(not answered)
        self._opened.setVisible(bool(view.open_cases) and not answered)

    def _basis(self, view: FindingView) -> str:
        since = self.tr("First found: {day}.").format(day=view.line.first_noticed)
        place = self.tr("Village: {village}.").format(village=view.line.person.village or self.tr("not known"))
        if view.rule is None:
            gone = self.tr("The facts no longer say so; the next scan will take it off the list.")
            return in_sequence((gone, since, place))
        return in_sequence((self.tr("Basis: {law}.").format(law=law_words(view.rule)), since, place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; a narrow card has no room for a table."""
        super().resizeEvent(event)
        if self.view is not None and self._narrow != self._is_narrow():
            self._facts.setText(self._table(self.view.facts))

    def _is_narrow(self) -> bool:
        return self.width() < _TABLE_LETTERS * self.fontMetrics().averageCharWidth()

    def _table(self, facts: tuple[ExplainedFact, ...]) -> str:
        self._narrow = self._is_narrow()
        if self._narrow:
            return _table("".join(self._lines(fact) for fact in facts))
        heads = (self.tr("Fact"), self.tr("In the archive"), self.tr("What the rule asks"), self.tr("Answer"))
        head = "".join(f"<th align='left'>{escape(text)}</th>" for text in heads)
        rows = "".join(self._row(fact) for fact in facts)
        return _table(f"<tr>{head}</tr>{rows}") if facts else ""

    def _cells(self, fact: ExplainedFact) -> list[str]:
        answers = {
            Truth.YES: self.tr("met"),
            Truth.NO: self.tr("not met"),
            Truth.CANNOT_TELL: self.tr("cannot tell"),
        }
        outcome = Truth(fact.outcome)
        cells = [fact.fact, fact.value, fact.asked, f"{_SIGNS[outcome]} {answers[outcome]}"]
        return [f"<b>{escape(text)}</b>" if fact.deciding else escape(text) for text in cells]

    def _lines(self, fact: ExplainedFact) -> str:
        """One fact below the other: what the archive says and whether that is enough, then what the rule asks."""
        name, value, asked, answer = self._cells(fact)
        wanted = labelled(self.tr("What the rule asks"), asked)
        return f"<tr><td>{labelled(name, value)} · {answer}<br>{wanted}</td></tr>"

    def _row(self, fact: ExplainedFact) -> str:
        told = self._cells(fact)
        return f"<tr>{''.join(f'<td>{text}</td>' for text in told)}</tr>"

    def _told(self, view: FindingView) -> str:
        words = self.tr("{day}: {answer}. {reason}")
        lines = [
            words.format(
                day=one.answered_on, reason=one.reason,
                answer=self._vocabulary.code_label("finding_answer", one.answer, language()),
            )
            for one in view.answers
        ]  # fmt: skip
        if view.answers and view.line.answer is None and view.answers[-1].answer != Answered.TAKEN_BACK:
            lines.append(self.tr("A deciding fact has changed since, so this comes up again."))
        lines += [self.tr("Under way: {case}").format(case=title) for _, title in view.open_cases]
        return "\n".join(lines)

    def _open_person(self) -> None:
        if self.view is not None:
            self.person_wanted.emit(self.view.line.found.recipient_id)

    def _propose_once(self) -> None:
        if self.view is not None:
            self.once_wanted.emit(self.view.line.found.recipient_id)

    def _open_case(self) -> None:
        if self.view is not None:
            self.case_wanted.emit(self.view.line.found.recipient_id)

    def _arrange(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inner = self._inner = QVBoxLayout(card)
        for widget in (self._facts, self._law, self._before):
            inner.addWidget(widget)
        inner.addStretch(1)
        column, layout = QVBoxLayout(), QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._head)
        column.addWidget(card, 1)
        layout.addWidget(Scrolled(column, self), 1)
        layout.addWidget(self.buttons)


def _table(rows: str) -> str:
    return f"<table cellspacing='0' cellpadding='4'>{rows}</table>"
