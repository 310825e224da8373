"""Beginning an archive: the fields of a person, and the category of the first identity."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Severity
from vetdesk.domain.record_views import RecordView
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.archives import Archives
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel


class NewPersonPanel(SteadyPanel):
    """Takes what is known of a person; only the name is needed to begin."""

    added = Signal(int)
    """The archive of this recipient was begun."""
    left = Signal()
    """The user goes back."""

    def __init__(
        self, archives: Archives, vocabulary: Vocabulary, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._archives = archives
        self._vocabulary = vocabulary
        self._tasks = tasks
        self._talk = talk
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._category_label = QLabel(self)
        self.category = CodeEdit(self)
        self.category.setObjectName("first_category")
        self._category_label.setBuddy(self.category)
        self._problems = ProblemLabel(self)
        self.fields = FieldForm(vocabulary, self)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_new_person", self.left.emit)
        self._add = self.buttons.add_primary("add_person", self.add)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        words = self._vocabulary
        self._title.setText(self.tr("New person"))
        self._category_label.setText(self.tr("&Category of the first identity"))
        self.category.setAccessibleName(self.tr("Category of the first identity"))
        codes = [(code, words.code_label("category", code, language())) for code in words.codes("category")]
        self.category.offer(codes)
        self._back.setText(self.tr("Back without adding"))
        self._add.setText(self.tr("&Begin the archive"))

    def begin(self) -> None:
        """Begin with an empty form."""
        self.category.choose("")
        self._problems.show_problems(())
        self.fields.show_fields(self._vocabulary.fields_for("recipient"), {})
        self.fields.focus()

    def add(self) -> None:
        """Begin the archive with what was filled in."""
        values, category = self.fields.values(), self.category.value()
        self._tasks.change(
            lambda _progress: self._archives.add(values, category), owner=self, done=self._tell, failed=self._refused
        )

    def has_unsaved(self) -> bool:
        """Whether anything was typed."""
        return self.fields.is_changed()

    def _tell(self, view: RecordView) -> None:
        self.added.emit(view.id)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        self.fields.show_problem_list(error.problems)
        found = [(one.severity, self._vocabulary.problem_text(one, language())) for one in error.problems]
        self._problems.show_problems([one for one in found if one[0] is Severity.ERROR])

    def _arrange(self) -> None:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.fields)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._category_label, self.category, self._problems):
            layout.addWidget(widget)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
