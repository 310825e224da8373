"""Opening a case for a person: first the kind, then what the application says and what speaks against it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.errors import StepRefusedError
from vetdesk.domain.forms import Severity
from vetdesk.services.case_offers import KindOffer
from vetdesk.services.case_views import CaseView, OpeningForm
from vetdesk.ui.cases.opening.kind_list import KindList
from vetdesk.ui.cases.step_fields import StepFields
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel


class OpeningPanel(Drafted, SteadyPanel):
    """Opens a case for one recipient."""

    opened = Signal(int)
    """The case of this id was opened."""
    DRAFT = "case_opening"
    left = Signal()
    """The user goes back."""
    policy_wanted = Signal(str)
    """The policy note on this kind of case is to be read."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._recipient_id = 0
        self._name = ""
        self._kind_wanted = ""
        self._form: OpeningForm | None = None
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="title")
        self.kind = KindList(self)
        self.kind.chosen.connect(self._fetch_form)
        self._problems = ProblemLabel(self)
        self.fields = StepFields(self)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_opening", self._go_back)
        self._policy = self.buttons.add("opening_policy", self._read_policy)
        self._open = self.buttons.add_primary("open_case", self.open_case)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        form = None if self._choosing else self._form
        title = self.tr("New case for {name}").format(name=self._name)
        if form is not None:
            title = self.tr("{kind} for {name}").format(kind=worded(form.title), name=self._name)
        self._title.setText(title)
        self._back.setText(self.tr("Another kind") if form is not None else self.tr("&Back without opening"))
        self._policy.setText(self.tr("Policy note"))
        self._policy.setVisible(form is not None)
        self._open.setText(self.tr("&Open the case") if form is not None else self.tr("&Next"))
        self._open.setEnabled(form is None or form.allowed)
        self._problems.show_problems([(Severity.ERROR, worded(why)) for why in form.why_not] if form else ())

    @property
    def _choosing(self) -> bool:
        """Whether the kind is still to be chosen."""
        return self._stack.currentWidget() is self.kind

    def begin(self, recipient_id: int, name: str, kind: str = "") -> None:
        """Begin with a recipient, and with a kind of case if it is known already."""
        self._kind_wanted = kind
        self._recipient_id, self._name, self._form = recipient_id, name, None
        self.kind.search.clear()
        self._stack.setCurrentWidget(self.kind)
        self.retranslate()
        self._tasks.look(
            lambda _progress: self._services.case_offers.offers(recipient_id), owner=self, done=self._show_offers,
            instead_of="offers",
        )  # fmt: skip
        self.kind.search.setFocus()

    def open_case(self) -> None:
        """Go on: to the form of the chosen kind, or open the case with what was filled in."""
        if self._choosing or self._form is None:
            self.kind.choose_current()
            return
        kind, recipient_id, values = self._form.kind, self._recipient_id, self.fields.values()
        self._tasks.change(
            lambda _progress: self._services.casework.open_case(kind, recipient_id, values),
            owner=self, done=self._tell, failed=self._refused,
        )  # fmt: skip

    def _show_offers(self, offers: Sequence[KindOffer]) -> None:
        self.kind.show_offers(offers)
        if self._kind_wanted:
            self.kind.choose(self._kind_wanted)

    def _fetch_form(self, kind: str) -> None:
        recipient_id = self._recipient_id
        self._tasks.look(
            lambda _progress: self._services.casework.opening_form(kind, recipient_id), owner=self, done=self._show,
            instead_of="form",
        )  # fmt: skip

    def _show(self, form: OpeningForm) -> None:
        self._form = form
        self.fields.show_fields(form.fields)
        self._stack.setCurrentIndex(1)
        self.retranslate()
        self.draft_begun()
        self.fields.focus_first()

    def draft_record(self) -> str:
        """The person, and the kind of case."""
        return f"{self._recipient_id}:{self._form.kind}" if self._form is not None else ""

    def draft_key(self) -> str:
        """Nothing is typed before the kind is chosen."""
        return super().draft_key() if self._form is not None else ""

    def draft_parts(self) -> tuple[QWidget, ...]:
        """The fields of the kind."""
        return (self.fields,)

    def _read_policy(self) -> None:
        if self._form is not None:
            self.policy_wanted.emit(self._form.kind)

    def _go_back(self) -> None:
        if self._choosing:
            self.left.emit()
            return
        self._form = None
        self._stack.setCurrentWidget(self.kind)
        self.retranslate()
        self.kind.search.setFocus()

    def _tell(self, view: CaseView) -> None:
        self.draft_saved()
        self.opened.emit(view.case.id)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, StepRefusedError):
            self._problems.show_problems([(Severity.ERROR, worded(why)) for why in error.why])
        else:
            self._talk.about_failure(error)

    def _arrange(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        for widget in (self._problems, self.fields):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = Overflow(inside, self)
        self._stack.addWidget(self.kind)
        self._stack.addWidget(scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.buttons)
