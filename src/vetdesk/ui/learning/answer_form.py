"""An answer for everybody (本单位答复): it stands with the note of its matter from then on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.questions import QuestionLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel


class AnswerFormPanel(Drafted, SteadyPanel):
    """Takes the wording of a question and its answer."""

    DRAFT = "answer"
    left = Signal()
    """Kept, withdrawn, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._line: QuestionLine | None = None
        self._begun = ("", "")
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._question_label, self._answer_label = QLabel(self), QLabel(self)
        self.question, self.text = QLineEdit(self), QPlainTextEdit(self)
        self.question.setObjectName("answer_question_text")
        self.text.setObjectName("answer_text")
        self.text.setTabChangesFocus(True)
        self._question_label.setBuddy(self.question)
        self._answer_label.setBuddy(self.text)
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_answer", self.left.emit)
        self._withdraw = self.buttons.add("withdraw_answer", self.withdraw)
        self._keep = self.buttons.add_primary("keep_answer", self.keep)
        inside = QVBoxLayout()
        for widget in (self._title, self._problems, self._question_label, self.question, self._answer_label):
            inside.addWidget(widget)
        inside.addWidget(self.text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scrolled(inside, self), 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        title = self._services.policies.title_of(self._line.question.note).text(language()) if self._line else ""
        self._title.setText(self.tr("Answer shown with the note “{title}”").format(title=title))
        self._question_label.setText(self.tr("Questi&on as everyone reads it"))
        self.question.setAccessibleName(self.tr("Question"))
        self._answer_label.setText(self.tr("A&nswer"))
        self.text.setAccessibleName(self.tr("Answer"))
        self._leave.setText(self.tr("&Back"))
        self._withdraw.setText(self.tr("&Withdraw…"))
        self._withdraw.setVisible(self._line is not None and self._line.answer is not None)
        self._keep.setText(self.tr("&Save"))

    def begin(self, line: QuestionLine) -> None:
        """Answer a question, or word its answer anew."""
        self._line = line
        known = line.answer
        self.question.setText(known.question if known else line.question.text.replace("\n", " "))
        self.text.setPlainText(known.answer if known else line.question.remark)
        self._begun = (self.question.text(), self.text.toPlainText())
        self._problems.show_problems(())
        self.retranslate()
        self.draft_begun()
        self.text.setFocus()

    def draft_record(self) -> str:
        """The question."""
        return str(self._line.question.id) if self._line is not None else ""

    def draft_title(self) -> str:
        """The question."""
        return f"{self._answer_label.text().replace('&', '')}: {self.question.text()}"

    def _done(self) -> None:
        self.draft_saved()
        self.left.emit()

    def is_changed(self) -> bool:
        """Whether anything was typed."""
        return (self.question.text(), self.text.toPlainText()) != self._begun

    def keep(self) -> None:
        """Keep the answer."""
        line, question, answer = self._line, self.question.text(), self.text.toPlainText()
        if line is None:
            return
        questions, known = self._services.questions, line.answer
        self._tasks.change(
            lambda _progress: questions.change_answer(known, question, answer)
            if known
            else questions.answer(line.question, question, answer),
            owner=self, done=lambda _kept: self._done(), failed=self._refused,
        )  # fmt: skip

    def withdraw(self) -> None:
        """Ask why, and show the answer no more."""
        self._talk.ask_text(self.tr("Why is this answer withdrawn?"), self._withdrawn)

    def _withdrawn(self, reason: str) -> None:
        if self._line is not None and self._line.answer is not None:
            answer = self._line.answer
            self._tasks.change(
                lambda _progress: self._services.questions.withdraw_answer(answer, reason), owner=self,
                done=lambda _none: self.left.emit(),
            )  # fmt: skip

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words = self._services.station.definitions.vocabulary
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in error.problems])
