"""The form of one step: its fields, the opinion or reason, what to mind, and the button that takes the step."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import StepRefusedError
from vetdesk.domain.forms import Severity, Value
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.case_views import StepView
from vetdesk.services.casework import StepRequest
from vetdesk.ui.cases.step_fields import StepFields
from vetdesk.ui.cases.usual_words import UsualWords
from vetdesk.ui.drafts.drafted import Drafted, Place
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel


class StepPanel(Drafted, SteadyPanel):
    """Asks for what a step records. `wanted` carries the finished request; nothing is decided here."""

    DRAFT = "case_step"
    wanted = Signal(object)
    """A StepRequest that the user wants carried out."""
    left = Signal()
    """The user goes back without taking the step."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = ""
        """The case (its id), or the cases with commas between; `about_title` names it."""
        self.about_title = ""
        self._step: StepView | None = None
        self._seen_hash = ""
        self._proposed: dict[str, Value] = {}
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._target = QLabel(self)
        self._target.setWordWrap(True)
        give_role(self._target, role="soft")
        self._cautions = ProblemLabel(self)
        self.fields = StepFields(self)
        self._note_label = QLabel(self)
        self.note = QTextEdit(self)
        self.note.setObjectName("step_note")
        self.note.setAcceptRichText(False)
        self.note.setTabChangesFocus(True)
        self._note_label.setBuddy(self.note)
        self.usual = UsualWords(vocabulary, self.note, self)
        self._reason_label = QLabel(self)
        self.reason = QLineEdit(self)
        self.reason.setObjectName("override_reason")
        self._reason_label.setBuddy(self.reason)
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_step", self.left.emit)
        self._take = self.buttons.add_primary("take_step", self.take)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("Back without taking the step"))
        self._note_label.setText(self.tr("&Opinion or reason"))
        self.usual.setText(self.tr("&Usual wordings"))
        self._reason_label.setText(self.tr("&Why it goes on anyway"))
        self.note.setAccessibleName(self.tr("Opinion or reason"))
        self.reason.setAccessibleName(self.tr("Why it goes on anyway"))
        if self._step is None:
            return
        step = self._step
        if step.requires_note:
            self._note_label.setText(self.tr("&Opinion or reason *"))
        self._title.setText(worded(step.label))
        target = self.tr("Leads to: {stage}").format(stage=worded(step.target))
        self._target.setText(" · ".join(filter(None, (self.about_title if self.about.isdecimal() else "", target))))
        self._take.setText(worded(step.label))
        self._cautions.show_problems([(Severity.WARNING, worded(caution)) for caution in step.cautions])

    def begin(self, step: StepView, seen_hash: str) -> None:
        """Show the form of a step; `seen_hash` is that of the case as the user sees it."""
        self._step, self._seen_hash = step, seen_hash
        self.note.clear()
        self.reason.clear()
        self.fields.show_fields(step.fields)
        self.usual.offer_for(step)
        self._proposed = self.fields.values()
        self._problems.show_problems(())
        for widget in (self._reason_label, self.reason):
            widget.setVisible(step.needs_reason)
        self.retranslate()
        self.draft_begun()
        if self.fields.all_filled():
            self.note.setFocus()
        else:
            self.fields.focus_first()

    def take(self) -> None:
        """Ask for the step to be taken with what was filled in."""
        if self._step is not None:
            self.wanted.emit(
                StepRequest(
                    self._step.key,
                    self.note.toPlainText().strip(),
                    self.fields.values(),
                    self._seen_hash,
                    self.reason.text().strip(),
                )
            )

    def has_unsaved(self) -> bool:
        """Whether an opinion was typed or a proposal changed."""
        typed = bool(self.note.toPlainText().strip() or self.reason.text().strip())
        return typed or self.fields.values() != self._proposed

    def draft_record(self) -> str:
        """The case or cases, and the step."""
        return f"{self.about}:{self._step.key}" if self._step is not None else ""

    def draft_title(self) -> str:
        """The step, and in which case."""
        return f"{self._title.text()} {self.about_title}".strip()

    def draft_version(self) -> str:
        """The facts of the case as they were seen."""
        return self._seen_hash

    def draft_place(self) -> Place | None:
        """The case; several cases are chosen again in the queue."""
        return ("case", int(self.about)) if self.about.isdecimal() else None

    def refused(self, error: Exception, otherwise: Callable[[Exception], None]) -> None:
        """Show why the step was refused beside its fields; other errors go to `otherwise`."""
        if not isinstance(error, StepRefusedError):
            otherwise(error)
            return
        words = [worded(why) for why in error.why]
        about = dict(zip(error.fields, words, strict=False))
        ours = self.fields.editors.keys()
        self.fields.show_problems({key: text for key, text in about.items() if key in ours})
        told = {text for key, text in about.items() if key in ours}
        self._problems.show_problems([(Severity.ERROR, text) for text in words if text not in told])

    def _arrange(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        head = QHBoxLayout()
        head.addWidget(self._note_label, 1)
        head.addWidget(self.usual)
        for widget in (self._cautions, self.fields):
            column.addWidget(widget)
        column.addLayout(head)
        for edit in (self.note, self._reason_label, self.reason):
            column.addWidget(edit)
        column.addWidget(self._problems)
        column.addStretch(1)
        self.note.setMinimumHeight(self.note.fontMetrics().height() * 4)
        scroll = Overflow(inside, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._target)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
