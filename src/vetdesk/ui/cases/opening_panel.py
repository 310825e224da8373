"""Opening a case for a person: the kind, what the application says, and what speaks against it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from vetdesk.domain.errors import StepRefusedError
from vetdesk.domain.forms import Severity
from vetdesk.services.case_views import CaseView, OpeningForm
from vetdesk.services.casework import Casework
from vetdesk.ui.cases.step_fields import StepFields
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel


class OpeningPanel(SteadyPanel):
    """Opens a case for one recipient."""

    opened = Signal(int)
    """The case of this id was opened."""
    left = Signal()
    """The user goes back."""

    def __init__(self, casework: Casework, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._casework = casework
        self._tasks = tasks
        self._talk = talk
        self._kinds = casework.kinds()
        self._recipient_id = 0
        self._name = ""
        self._form: OpeningForm | None = None
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._kind_label = QLabel(self)
        self.kind = CodeEdit(self)
        self.kind.setObjectName("case_kind")
        self._kind_label.setBuddy(self.kind)
        self.kind.currentIndexChanged.connect(lambda _index: self._fetch())
        self._problems = ProblemLabel(self)
        self.fields = StepFields(self)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_opening", self.left.emit)
        self._open = self.buttons.add_primary("open_case", self.open_case)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("New case for {name}").format(name=self._name))
        self._kind_label.setText(self.tr("&Kind of case"))
        self.kind.setAccessibleName(self.tr("Kind of case"))
        self.kind.offer([(kind.key, kind.title.text(language())) for kind in self._kinds], empty=False)
        self._back.setText(self.tr("Back without opening"))
        self._open.setText(self.tr("&Open the case"))
        if self._form is not None:
            self._problems.show_problems([(Severity.ERROR, worded(why)) for why in self._form.why_not])

    def begin(self, recipient_id: int, name: str) -> None:
        """Begin with a recipient."""
        self._recipient_id, self._name, self._form = recipient_id, name, None
        self.retranslate()
        self._fetch()

    def open_case(self) -> None:
        """Open the case with what was filled in."""
        kind, recipient_id, values = self.kind.value(), self._recipient_id, self.fields.values()
        self._tasks.change(
            lambda _progress: self._casework.open_case(kind, recipient_id, values),
            owner=self, done=self._tell, failed=self._refused,
        )  # fmt: skip

    def _fetch(self) -> None:
        kind, recipient_id = self.kind.value(), self._recipient_id
        if kind and recipient_id:
            self._tasks.look(
                lambda _progress: self._casework.opening_form(kind, recipient_id),
                owner=self, done=self._show, instead_of="form",
            )  # fmt: skip

    def _show(self, form: OpeningForm) -> None:
        self._form = form
        self.fields.show_fields(form.fields)
        self._open.setEnabled(form.allowed)
        self.retranslate()
        self.fields.focus_first()

    def _tell(self, view: CaseView) -> None:
        self.opened.emit(view.case.id)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, StepRefusedError):
            self._problems.show_problems([(Severity.ERROR, worded(why)) for why in error.why])
        else:
            self._talk.about_failure(error)

    def _arrange(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        for widget in (self._kind_label, self.kind, self._problems, self.fields):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
