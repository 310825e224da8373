"""A card with labelled fields, what is wrong with them, and one deed."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.growing_text import GrowingText
from vetdesk.ui.widgets.lined_check import LinedCheck
from vetdesk.ui.widgets.problem_label import ProblemLabel

Editor = QLineEdit | GrowingText | CodeEdit | LinedCheck
EditorKind = TypeVar("EditorKind", bound=QLineEdit | GrowingText | CodeEdit)


class Card(Drafted, Translated):
    """Base of the cards of a notice: adds fields in order, hands out what was typed, shows problems."""

    DRAFT = "notice"
    refusal = Signal(QWidget)
    """What is wrong with the fields is told by this label; it should be scrolled into sight."""

    def __init__(self, name: str, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice_id = 0
        self.setObjectName(name)
        self._vocabulary = vocabulary
        self._frame = QFrame(self)
        self._frame.setObjectName("card")
        self._grid = QGridLayout(self._frame)
        self._grid.setColumnStretch(1, 1)
        self.heading = QLabel(self._frame)
        self.heading.setWordWrap(True)
        give_role(self.heading, role="heading")
        self._grid.addWidget(self.heading, 0, 0, 1, 2)
        self.editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self.primary: QPushButton | None = None
        self._problems = ProblemLabel(self._frame)
        outer = QGridLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame, 0, 0)

    def draft_record(self) -> str:
        """The notice, and which card it is."""
        return f"{self.notice_id}:{self.objectName()}"

    def draft_title(self) -> str:
        """The heading of the card."""
        return self.heading.text()

    def draft_key(self) -> str:
        """Nothing is kept before a notice is shown."""
        return super().draft_key() if self.notice_id else ""

    def begun(self, notice_id: int) -> None:
        """The card stands below this notice, with what is proposed."""
        self.notice_id = notice_id
        self.draft_begun()

    def add_line(self, key: str) -> QLineEdit:
        """A field of one line."""
        return self._added(key, QLineEdit(self._frame))

    def add_day(self, key: str) -> PartialDateEdit:
        """A field for a day."""
        day = self._added(key, PartialDateEdit(self._frame))
        day.ask_day()
        return day

    def add_text(self, key: str, rows: int = 2) -> GrowingText:
        """A field of several lines, as many as the text takes; Tab leads on."""
        return self._added(key, GrowingText(self._frame, least=rows))

    def add_choice(self, key: str) -> CodeEdit:
        """A choice among codes."""
        return self._added(key, CodeEdit(self._frame))

    def add_tick(self, key: str) -> LinedCheck:
        """A box to be ticked; its text stands beside it."""
        box = LinedCheck("", self._frame)
        box.setObjectName(f"{self.objectName()}_{key}")
        self._grid.addWidget(box, self._grid.rowCount(), 0, 1, 2)
        self.editors[key] = box
        return box

    def finish(self, name: str, then: Callable[[], None], *, primary: bool = True) -> QPushButton:
        """The problems and the button of the deed, below all fields.

        A primary button is placed by whoever shows the card: below what scrolls, where it stays in sight.
        """
        self._grid.addWidget(self._problems, self._grid.rowCount(), 0, 1, 2)
        button = QPushButton(self._frame)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        if primary:
            give_role(button, primary="true")
            self.primary = button
        else:
            self._grid.addWidget(button, self._grid.rowCount(), 1, Qt.AlignmentFlag.AlignRight)
        return button

    def name_fields(self, texts: Mapping[str, str]) -> None:
        """The labels, also as what a screen reader says; "&" marks the letter to go there."""
        for key, text in texts.items():
            editor = self.editors[key]
            if isinstance(editor, LinedCheck):
                editor.write(text)
            else:
                self._labels[key].setText(text)
                editor.setAccessibleName(text.replace("&", ""))

    def values(self) -> dict[str, str]:
        """What was typed; of a tick "yes" or ""."""
        return {key: _value(editor) for key, editor in self.editors.items()}

    def fill(self, values: Mapping[str, str]) -> None:
        """Put values into fields."""
        for key, value in values.items():
            editor = self.editors[key]
            if isinstance(editor, CodeEdit):
                editor.choose(value)
            elif isinstance(editor, LinedCheck):
                editor.setChecked(bool(value))
            elif isinstance(editor, GrowingText):
                editor.setPlainText(value)
            else:
                editor.setText(value)

    def clear(self) -> None:
        """Empty every field and forget problems."""
        self.fill(dict.fromkeys(self.editors, ""))
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Sentences about what is wrong."""
        said = self._vocabulary.problem_text
        self._problems.show_problems([(one.severity, said(one, language())) for one in problems])
        if problems:
            self.refusal.emit(self._problems)

    def refused(self, error: Exception, otherwise: Callable[[BaseException], None]) -> None:
        """Show what is wrong with the fields; any other failure goes on."""
        if isinstance(error, InvalidFieldsError):
            self.show_problems(error.problems)
        else:
            otherwise(error)

    def _added(self, key: str, editor: EditorKind) -> EditorKind:
        editor.setObjectName(f"{self.objectName()}_{key}")
        label = QLabel(self._frame)
        label.setBuddy(editor)
        label.setWordWrap(True)
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop if isinstance(editor, GrowingText) else Qt.AlignmentFlag(0)
        self._grid.addWidget(label, row, 0, top)
        self._grid.addWidget(editor, row, 1)
        self.editors[key], self._labels[key] = editor, label
        return editor


def _value(editor: Editor) -> str:
    if isinstance(editor, CodeEdit | PartialDateEdit):
        return editor.value()
    if isinstance(editor, LinedCheck):
        return "yes" if editor.isChecked() else ""
    text = editor.toPlainText() if isinstance(editor, GrowingText) else editor.text()
    return text.strip()
