"""The form of one training: when, what, by whom, how long; which notes it covered, who of the staff took part."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.training import Training
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.learning.ticks import TickList
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel


class TrainingFormPanel(Drafted, SteadyPanel):
    """Takes one training; notes and members of staff are ticked."""

    DRAFT = "training"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._seen: Training | None = None
        self._ticked = False
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self.fields = FieldForm(services.station.definitions.vocabulary, self)
        self.staff, self.notes = TickList(self), TickList(self)
        self.staff.setObjectName("training_staff")
        self.notes.setObjectName("training_notes")
        for ticks in (self.staff, self.notes):
            ticks.ticked_anew.connect(self._tick)
        self._staff_label, self._notes_label = QLabel(self), QLabel(self)
        self._staff_label.setBuddy(self.staff)
        self._notes_label.setBuddy(self.notes)
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_training", self.left.emit)
        self._keep = self.buttons.add_primary("keep_training", self.keep)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Edit training session") if self._seen else self.tr("Record a training session"))
        self._staff_label.setText(self.tr("Atte&ndees *"))
        self.staff.setAccessibleName(self.tr("Attendees"))
        self._notes_label.setText(self.tr("Po&licy notes covered"))
        self.notes.setAccessibleName(self.tr("Policy notes"))
        self._leave.setText(self.tr("&Back"))
        self._keep.setText(self.tr("&Save"))
        self.buttons.set_hint(self.tr("A future date is a plan; its hours count once it is held."))

    def begin(self, seen: Training | None, staff: Sequence[tuple[str, str]]) -> None:
        """Show a training, or a new one of today; `staff` are ids and names to choose from."""
        self._seen = seen
        trainings, said = self._services.trainings, language()
        values = trainings.values(seen) if seen else {"held_on": trainings.today()}
        self.retranslate()
        self._problems.show_problems(())
        self.fields.show_fields(trainings.fields, values)
        present = {str(number) for number in seen.staff} if seen else set()
        titles = [(key, title.text(said)) for key, title in self._services.policies.titles()]
        self.staff.offer(staff, present)
        self.notes.offer(titles, seen.notes if seen else ())
        self._ticked = False
        self.draft_begun()
        self.fields.focus("topic")

    def draft_record(self) -> str:
        """The training that is changed, "" for a new one."""
        return str(self._seen.id) if self._seen is not None else ""

    def draft_title(self) -> str:
        """The heading, and the topic."""
        return f"{self._title.text()} {self.fields.values().get('topic', '')}".strip()

    def draft_version(self) -> str:
        """Of the training."""
        return str(self._seen.version) if self._seen is not None else ""

    def is_changed(self) -> bool:
        """Whether anything was typed or ticked."""
        return self._ticked or self.fields.is_changed()

    def keep(self) -> None:
        """Keep the training."""
        values = {key: str(value) for key, value in self.fields.values().items()}
        notes, staff, seen = self.notes.ticked(), [int(number) for number in self.staff.ticked()], self._seen
        self._tasks.change(
            lambda _progress: self._services.trainings.keep(seen, values, notes, staff), owner=self,
            done=lambda _kept: self._done(), failed=self._refused,
        )  # fmt: skip

    def _tick(self) -> None:
        self._ticked = True

    def _done(self) -> None:
        self.fields.show_fields((), {})
        self._ticked = False
        self.draft_saved()
        self.left.emit()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words, ours = self._services.station.definitions.vocabulary, set(self.fields.keys)
        self.fields.show_problem_list([one for one in error.problems if one.field in ours])
        others = [one for one in error.problems if one.field not in ours]
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in others])

    def _arrange(self) -> None:
        inside = QWidget(self)
        grid = QGridLayout()
        for place, (label, ticks) in enumerate(((self._staff_label, self.staff), (self._notes_label, self.notes))):
            grid.addWidget(label, 0, place)
            grid.addWidget(ticks, 1, place)
            grid.setColumnStretch(place, 1 + place)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._problems)
        column.addWidget(self.fields)
        column.addLayout(grid)
        scroll = Overflow(inside, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
