"""One answer typed in figures: 2 ticks the second option; what it means stands beside it, and the cursor goes on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from vetdesk.domain.surveys.forms import LONGEST_TEXT, Question, QuestionKind
from vetdesk.domain.surveys.rows import read_answer
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role


class AnswerLine(QLineEdit):
    """A line that goes on to the next one at Enter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a key."""
        if event.text() in {"\r", "\n"} and not event.modifiers():
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class AnswerEdit(Translated):
    """Takes the answer to one question; a question with one answer goes on by itself once it is understood."""

    understood = Signal()
    """A single answer was typed and is one of those offered."""

    def __init__(self, place: int, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self.question = question
        self._label, self._options, self._means = QLabel(self), QLabel(self), QLabel(self)
        for label in (self._label, self._options, self._means):
            label.setWordWrap(True)
        give_role(self._options, role="soft")
        self.line = AnswerLine(self)
        self.line.setObjectName(f"answer_{question.key}")
        self.line.setMaxLength(LONGEST_TEXT)
        self.line.textEdited.connect(lambda _text: self._typed())
        self._label.setBuddy(self.line)
        grid = QGridLayout(self)
        grid.setContentsMargins(4, 4, 4, 4)
        grid.addWidget(self._label, 0, 0, 1, 2)
        grid.addWidget(self._options, 1, 0, 1, 2)
        grid.addWidget(self.line, 2, 0)
        grid.addWidget(self._means, 2, 1)
        own_words = question.kind is QuestionKind.TEXT
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 0 if own_words else 2)
        self._options.setVisible(not own_words)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(f"{self._place}. {worded(self.question.label)}")
        self.line.setAccessibleName(worded(self.question.label))
        scale = self.question.kind is QuestionKind.SCALE
        options = (
            worded(option.label) if scale else f"{number} {worded(option.label)}"
            for number, option in enumerate(self.question.options, 1)
        )  # fmt: skip
        self._options.setText("   ".join(options))
        self._tell()

    def answer(self) -> str | None:
        """The stored answer, "" for none; None if it means nothing that was offered."""
        text = self.line.text().strip()
        return read_answer(self.question, text) if text else ""

    def show_answer(self, answer: str) -> None:
        """Show a stored answer."""
        self.line.setText(self.question.wording(answer, language()))
        self._tell()

    def _typed(self) -> None:
        self._tell()
        single = self.question.kind is not QuestionKind.TEXT and not self.question.many
        if single and self.line.text().strip() and self.answer() is not None:
            self.understood.emit()

    def _tell(self) -> None:
        answer = self.answer()
        told = self.tr("not one of the answers") if answer is None else ""
        if answer and self.question.kind is not QuestionKind.TEXT:
            told = self.question.wording(answer, language())
        give_role(self._means, role="problem" if answer is None else "soft")
        self._means.setText(told)
