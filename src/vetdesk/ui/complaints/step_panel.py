"""One step (办理步骤) with a complaint: on which day, what is recorded, whom it names."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.complaint_rules import ComplaintStep
from vetdesk.domain.complaints import answer_key
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import FieldDeclaration, FieldKind
from vetdesk.domain.staff import Staff
from vetdesk.services.complaints import ComplaintView
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.learning.policy_button import REMEDIES, PolicyButton
from vetdesk.ui.page import Navigator
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel

ON = "on"


class StepPanel(Drafted, SteadyPanel):
    """Asks for what the step records, and takes it."""

    DRAFT = "complaint_step"
    left = Signal()
    """The user left without taking the step."""
    taken = Signal()
    """The step was taken."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._navigator = navigator
        self._view: ComplaintView | None = None
        self._step: ComplaintStep | None = None
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self._staff_label = QLabel(self)
        self.staff = CodeEdit(self)
        self.staff.setObjectName("step_staff")
        self._staff_label.setBuddy(self.staff)
        self.form = FieldForm(services.station.definitions.vocabulary, self)
        self._problems = ProblemLabel(self)
        self.policy = PolicyButton(services, tasks, navigator, self)
        self.policy.about_note(REMEDIES)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_step", self.left.emit)
        self._take = self.buttons.add_primary("take_step", self.take)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._staff_label.setText(self.tr("&Member of staff *"))
        self.staff.setAccessibleName(self.tr("Member of staff"))
        self._leave.setText(self.tr("&Back"))
        name = self._step.label.text(language()) if self._step else ""
        number = self._view.complaint.number if self._view else ""
        self._title.setText(f"{name}  {number}")
        self._take.setText(name or self.tr("Take the step"))

    def begin(self, view: ComplaintView, step: ComplaintStep) -> None:
        """Begin a step with a complaint."""
        self._view, self._step = view, step
        complaints = self._services.complaints
        on = FieldDeclaration(ON, step.on, FieldKind.DATE, "complaint", "", max_length=10, required=True)
        values: dict[str, str | int] = {ON: complaints.today().isoformat()}
        if "approved_by" in step.fields:
            values["days"] = "30"
        self.form.show_fields([on, *complaints.fields_of(step, view.complaint)], values)
        matters = enumerate(view.complaint.requests, 1)
        self.form.show_notes({answer_key(place): matter for place, matter in matters})
        self._problems.show_problems(())
        for part in (self._staff_label, self.staff):
            part.setVisible(bool(step.staff))
        if step.staff:
            self._tasks.look(lambda _progress: complaints.staff(), owner=self, done=self._offer_staff)
        self.retranslate()
        self.draft_begun()
        self.form.focus()

    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        return self.form.is_changed()

    def draft_record(self) -> str:
        """The complaint, and the step."""
        return f"{self._view.complaint.id}:{self._step.key}" if self._view and self._step else ""

    def draft_version(self) -> str:
        """Of the complaint."""
        return str(self._view.complaint.version) if self._view is not None else ""

    def take(self) -> None:
        """Take the step."""
        view, step = self._view, self._step
        if view is None or step is None:
            return
        details = {key: str(value) for key, value in self.form.values().items()}
        on, chosen = details.pop(ON, ""), int(self.staff.value() or 0) or None
        self._tasks.change(
            lambda _progress: self._services.complaints.take(view.complaint, step.key, on, details, chosen),
            owner=self, done=lambda _none: self._done(step), failed=self._refused,
        )  # fmt: skip

    def _done(self, step: ComplaintStep) -> None:
        self.form.show_fields((), {})
        self.draft_saved()
        self._navigator.say(self.tr("{step}: kept.").format(step=step.label.text(language())))
        self.taken.emit()

    def _offer_staff(self, staff: list[Staff]) -> None:
        self.staff.offer([(str(one.id), one.name) for one in staff])

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words = self._services.station.definitions.vocabulary
        others = [one for one in error.problems if one.field not in self.form.keys]
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in others])
        self.form.show_problem_list(error.problems)

    def _arrange(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.addWidget(self._staff_label)
        column.addWidget(self.staff)
        column.addWidget(self.form)
        column.addWidget(self._problems)
        column.addWidget(self.policy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        scroll = Overflow(inner, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
