"""One complaint with its course (办理过程): limits and how they were counted, what was done, what can be done next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.complaint_rules import ComplaintStep
from vetdesk.domain.complaints import ComplaintEvent, Offer
from vetdesk.domain.forms import FieldKind
from vetdesk.domain.staff import Right
from vetdesk.services.complaint_views import MadePaper
from vetdesk.services.complaints import ComplaintView, LimitLine
from vetdesk.ui.complaints.list_panel import tone_of
from vetdesk.ui.desk import Desk
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.flow_layout import FlowLayout
from vetdesk.ui.widgets.record_header import RecordHeader
from vetdesk.ui.widgets.small_screens import SteadyPanel

_INDENTED = "\n　　"
"""Where a text goes on below what it belongs to."""
ANSWER = "answer."
"""How the keys begin under which the answers to each matter are kept."""


class CoursePanel(SteadyPanel):
    """Shows a complaint; the next steps are buttons, those that may not be taken say why."""

    left = Signal()
    """Back to the list."""
    step_wanted = Signal(object)
    """The user wants to take this ComplaintStep."""
    correction_wanted = Signal()
    """The register is to be corrected."""
    paper_wanted = Signal(str)
    """The paper of this key is to be shown."""

    def __init__(self, services: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.view: ComplaintView | None = None
        self._header = RecordHeader(self)
        self._texts = [QLabel(self) for _ in range(8)]
        for place, label in enumerate(self._texts):
            label.setWordWrap(True)
            if place % 2 == 0:
                give_role(label, role="heading")
        self._steps = QWidget(self)
        self._flow = FlowLayout(self._steps)
        self._why = QLabel(self)
        self._why.setWordWrap(True)
        give_role(self._why, role="soft")
        self._menu = QMenu(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_complaint", self.left.emit)
        self._correct = self.buttons.add("correct_complaint", self.correction_wanted.emit)
        self._papers: QPushButton = self.buttons.add("complaint_papers", lambda: None, right=True)
        self._papers.setMenu(self._menu)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._leave.setText(self.tr("&Back to the list"))
        self._correct.setText(self.tr("&Correct the register…"))
        self._papers.setText(self.tr("&Papers"))
        headings = (
            self.tr("Limits"), self.tr("What was brought forward"), self.tr("Course"), self.tr("Papers made"),
        )  # fmt: skip
        for label, text in zip(self._texts[::2], headings, strict=True):
            label.setText(text)
        if self.view is not None:
            self._show(self.view)

    def show_complaint(self, view: ComplaintView) -> None:
        """Show a complaint."""
        self.view = view
        self.retranslate()

    def _show(self, view: ComplaintView) -> None:
        found = view.complaint
        facts = [found.value("name"), self.tr("Received: {day}").format(day=found.received_on)]
        facts += [self.tr("Dealt with by: {name}").format(name=view.officer)] if view.officer else []
        facts += [self.tr("In the archive: {name}").format(name=view.recipient)] if view.recipient else []
        facts += [self.tr("Case: {number}").format(number=view.case_number)] if view.case_number else []
        facts += [self.tr("Repeats: {number}").format(number=view.earlier_number)] if view.earlier_number else []
        chips = [(tone_of(one), self._limit_chip(one)) for one in view.limits if one.running.open]
        self._header.show_record(found.number, "　".join(facts), chips[:2])
        self._texts[1].setText("\n".join([*map(self._limit_text, view.limits), *self._remedies(view)]))
        self._texts[3].setText(self._register_text(view))
        self._texts[5].setText("\n".join(map(self._event_text, view.events)) or self.tr("Nothing was done yet."))
        self._texts[7].setText("\n".join(map(self._paper_text, view.made)))
        for label in self._texts[6:]:
            label.setVisible(bool(view.made))
        self._offer_steps(view)
        self._offer_papers(view)

    def _limit_chip(self, line: LimitLine) -> str:
        due = line.running.deadline.due
        return f"{worded(line.running.limit.clock.label)} {due.isoformat() if due else ''}"

    def _limit_text(self, line: LimitLine) -> str:
        counted = self.tr("; ").join(worded(one) for one in line.counted)
        said = self.tr("{what} ({more})").format(what=self._limit_chip(line), more=counted)
        if line.running.met_on:
            return self.tr("{limit} — done on {day}").format(limit=said, day=line.running.met_on)
        return self.tr("{limit} — late").format(limit=said) if line.late else said

    def _remedies(self, view: ComplaintView) -> list[str]:
        if view.benefit_refused and not view.remedies:
            return [self.tr("A benefit was refused: reconsideration and lawsuit are counted from its delivery.")]
        return [
            self.tr("{remedy}: until {day}").format(remedy=worded(one.clock.label), day=one.due)
            for one in view.remedies
        ]

    def _register_text(self, view: ComplaintView) -> str:
        complaints = self._services.complaints
        lines = []
        for declared in complaints.rules.fields:
            if value := view.complaint.value(declared.key):
                if declared.kind is FieldKind.CODE:
                    value = worded(complaints.word(declared.vocabulary, value))
                elif declared.kind is FieldKind.FLAG:
                    value = self.tr("yes") if value == "1" else self.tr("no")
                text = value.replace("\n", _INDENTED)
                lines.append(self.tr("{label}: {text}").format(label=worded(declared.label), text=text))
        return "\n".join(lines)

    def _event_text(self, event: ComplaintEvent) -> str:
        complaints = self._services.complaints
        step = complaints.rules.steps.get(event.step)
        told = [event.details["staff_name"]] if "staff_name" in event.details else []
        keys = [*(step.fields if step else ()), *sorted(key for key in event.details if key.startswith(ANSWER))]
        for key in keys:
            declared, value = complaints.rules.asked.get(key), event.details.get(key, "")
            if value and declared is not None:
                if declared.kind is FieldKind.CODE:
                    value = worded(complaints.word(declared.vocabulary, value))
                told.append(self.tr("{label}: {text}").format(label=worded(declared.label), text=value))
            elif value:
                number = key.removeprefix(ANSWER)
                told.append(self.tr("Answer {number}: {text}").format(number=number, text=value))
        name = worded(step.label) if step else event.step
        first = self.tr("{what} ({more})").format(what=f"{event.on}  {name}", more=event.actor)
        return _INDENTED.join([first, *(line.replace("\n", _INDENTED) for line in told)])

    def _paper_text(self, made: MadePaper) -> str:
        number = self.tr("{number} (void)").format(number=made.number) if made.void else made.number
        what = "  ".join(filter(None, (made.on, worded(made.title), number)))
        return self.tr("{what} ({more})").format(what=what, more=made.who)

    def _offer_steps(self, view: ComplaintView) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for offer in view.offers:
            self._flow.addWidget(self._step_button(offer))
        words = self._services.station.definitions.vocabulary
        why = {words.problem_text(one, language()) for offer in view.offers for one in offer.why_not}
        self._why.setText("\n".join(sorted(why)))
        self._why.setVisible(bool(why))
        self._steps.setVisible(bool(view.offers))

    def _step_button(self, offer: Offer) -> QPushButton:
        step: ComplaintStep = offer.step
        button = QPushButton(worded(step.label) + "…", self._steps)
        button.setObjectName(f"step_{step.key}")
        button.setEnabled(not offer.why_not)
        words = self._services.station.definitions.vocabulary
        button.setToolTip("\n".join(words.problem_text(one, language()) for one in offer.why_not))
        button.clicked.connect(lambda _checked=False: self.step_wanted.emit(step))
        button.show()
        return button

    def _offer_papers(self, view: ComplaintView) -> None:
        self._menu.clear()
        for key, title in view.papers:
            self._menu.addAction(worded(title) + "…", lambda key=key: self.paper_wanted.emit(key))
        self._papers.setEnabled(self._services.station.session.actor.may(Right.PRINT))

    def _arrange(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.addWidget(self._steps)
        column.addWidget(self._why)
        for label in self._texts:
            column.addWidget(label)
        column.addStretch(1)
        scroll = Overflow(inner, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._header)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
