"""The form of one question that was asked: day, matter, wording; category and village if told; never who asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.questions import AskedQuestion, QuestionForm
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.forms.field_row import BETWEEN
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel


class QuestionFormPanel(Drafted, SteadyPanel):
    """Takes one question."""

    DRAFT = "asked_question"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._seen: AskedQuestion | None = None
        self._offered: QuestionForm | None = None
        self._begun = ("", "")
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self.note, self.village = CodeEdit(self), CodeEdit(self)
        self.note.setObjectName("question_note")
        self.village.setObjectName("question_village")
        self._note_label, self._village_label = QLabel(self), QLabel(self)
        self._note_label.setBuddy(self.note)
        self._village_label.setBuddy(self.village)
        self.fields = FieldForm(services.station.definitions.vocabulary, self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_question", self.left.emit)
        self._keep = self.buttons.add_primary("keep_question", self.keep)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Edit question") if self._seen else self.tr("Record a question"))
        self._note_label.setText(self.tr("Sub&ject (policy note)"))
        self.note.setAccessibleName(self.tr("Subject"))
        self._village_label.setText(self.tr("Villa&ge"))
        self.village.setAccessibleName(self.tr("Village"))
        self._leave.setText(self.tr("&Back"))
        self._keep.setText(self.tr("&Save"))
        self.buttons.set_hint(self.tr("The person who asks is not recorded."))
        said = language()
        self.note.offer([(key, title.text(said)) for key, title in self._services.policies.titles()])

    def begin(self, form: QuestionForm, seen: AskedQuestion | None) -> None:
        """Show a question, or a new one of today."""
        self._seen, self._offered = seen, form
        values = (
            {"asked_on": seen.asked_on, "text": seen.text, "category": seen.category, "remark": seen.remark}
            if seen
            else {"asked_on": self._services.questions.today()}
        )
        self.retranslate()
        self.village.offer([(str(one.id), one.name) for one in form.villages])
        self.note.choose(seen.note if seen else "")
        self.village.choose(str(seen.village_id) if seen and seen.village_id else "")
        self._begun = (self.note.value(), self.village.value())
        self.fields.show_fields(form.fields, values)
        self.draft_begun()
        self.note.setFocus()

    def draft_record(self) -> str:
        """The question that is changed, "" for a new one."""
        return str(self._seen.id) if self._seen is not None else ""

    def draft_version(self) -> str:
        """Of the question."""
        return str(self._seen.version) if self._seen is not None else ""

    def is_changed(self) -> bool:
        """Whether anything was typed or chosen."""
        return self.fields.is_changed() or (self.note.value(), self.village.value()) != self._begun

    def keep(self) -> None:
        """Keep the question."""
        self.note.settle()
        self.village.settle()
        values = {key: str(value) for key, value in self.fields.values().items()}
        note, village, seen = self.note.value(), int(self.village.value() or 0) or None, self._seen
        questions = self._services.questions
        self._tasks.change(
            lambda _progress: questions.correct(seen, values, note, village)
            if seen
            else questions.note(values, note, village),
            owner=self, done=lambda _kept: self._done(), failed=self._refused,
        )  # fmt: skip

    def _done(self) -> None:
        self.fields.show_fields((), {})
        self.draft_saved()
        self.left.emit()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidFieldsError):
            self.fields.show_problem_list(error.problems)
        else:
            self._talk.about_failure(error)

    def _arrange(self) -> None:
        inside = QWidget(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        for place, (label, edit) in enumerate(((self._note_label, self.note), (self._village_label, self.village))):
            grid.addWidget(label, 0, place)
            grid.addWidget(edit, 1, place)
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addWidget(self.fields)
        column.addStretch(1)
        scroll = Overflow(inside, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
