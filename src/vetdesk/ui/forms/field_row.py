"""One field of a form: its label, its editor or its value, an eye where it is masked, and its problems."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vetdesk.domain.forms import FieldDeclaration, Severity, Value
from vetdesk.domain.masking import masked_value
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.editors import Editor, make_editor
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role, icon
from vetdesk.ui.widgets.problem_label import ProblemLabel


class FieldRow(Translated):
    """Draws a declared field. `shown_value` is what was last put in; only what the user touched differs from it."""

    edited = Signal(str)
    reveal_wanted = Signal(str)

    def __init__(self, field: FieldDeclaration, vocabulary: Vocabulary, *, editable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self._vocabulary = vocabulary
        self._shown: Value = ""
        self._touched = False
        self._masked = False
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.label.setContentsMargins(0, 7, 0, 0)
        self._editor: Editor | None = make_editor(field, vocabulary, self._touch) if editable else None
        self._text = QLabel(self)
        self._cover = QLineEdit(self)
        self._eye = QToolButton(self)
        self._problems = ProblemLabel(self)
        self._set_up()
        self._lay_out()
        self.retranslate()

    def value(self) -> Value:
        """What is entered, or what was shown if the user did not touch it."""
        return self._editor.value() if self._editor is not None and self._touched else self._shown

    @property
    def changed(self) -> bool:
        """Whether the user changed the value."""
        return self._touched and self.value() != self._shown

    def show_value(self, value: Value) -> None:
        """Show a stored value, masked if the field is sensitive."""
        self._shown, self._touched = value, False
        self._masked = self.field.sensitive and value != ""
        self._show()

    def reveal(self, value: Value) -> None:
        """Show a sensitive value in full."""
        self._shown, self._touched, self._masked = value, False, False
        self._show()

    def show_problems(self, problems: Sequence[tuple[Severity, str]]) -> None:
        """Show what is wrong beside the field."""
        self._problems.show_problems(problems)
        if self._editor is not None:
            wrong = {None: "", Severity.ERROR: "error"}.get(self._problems.worst, "warning")
            give_role(self._editor.widget, wrong=wrong)
            self._editor.widget.setAccessibleDescription(self._problems.text())

    def focus(self) -> None:
        """Put the cursor into the field."""
        self._input().setFocus()

    def retranslate(self) -> None:
        """Label, wordings and names in the language of the window."""
        label = worded(self.field.label)
        self.label.setText(f"{label} *" if self.field.required and self._editor else label)
        self._eye.setToolTip(self.tr("Show in full (is written into the journal)"))
        self._eye.setAccessibleName(self.tr("Show {field} in full").format(field=label))
        for widget in (self._cover, self._text, *([self._editor.widget] if self._editor else [])):
            widget.setAccessibleName(label)
        if self._editor is not None:
            self._editor.retranslate()
        self._show()

    def _set_up(self) -> None:
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setContentsMargins(0, 7, 0, 7)
        self._cover.setReadOnly(True)
        self._eye.setIcon(icon("eye"))
        self._eye.setIconSize(QSize(20, 20))
        self._eye.setMinimumSize(36, 36)
        self._eye.setAutoRaise(True)
        self._eye.setObjectName(f"reveal_{self.field.key}")
        self._eye.clicked.connect(lambda _checked=False: self.reveal_wanted.emit(self.field.key))
        if self._editor is not None:
            self._editor.widget.setObjectName(self.field.key)
            self._editor.widget.setSizePolicy(
                QSizePolicy.Policy.Expanding, self._editor.widget.sizePolicy().verticalPolicy()
            )

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._editor.widget if self._editor else self._text, 1)
        line.addWidget(self._cover, 1)
        line.addWidget(self._eye)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addLayout(line)
        right.addWidget(self._problems)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.label, 2)
        whole.addLayout(right, 5)

    def _show(self) -> None:
        self._eye.setVisible(self._masked)
        self._cover.setVisible(self._masked and self._editor is not None)
        self._cover.setText(masked_value(self.field, self._shown) if self._masked else "")
        self._text.setVisible(self._editor is None)
        if self._editor is not None:
            self._editor.widget.setVisible(not self._masked)
            self.label.setBuddy(self._input())
            if not self._touched and not self._masked:
                self._editor.show(self._shown)
            return
        if self._masked:
            self._text.setText(masked_value(self.field, self._shown))
        else:
            self._text.setText(shown_value(self.field, self._shown, self._vocabulary))

    def _input(self) -> QWidget:
        return self._cover if self._masked or self._editor is None else self._editor.widget

    def _touch(self) -> None:
        self._touched = True
        self.edited.emit(self.field.key)


def shown_value(field: FieldDeclaration, value: Value, vocabulary: Vocabulary) -> str:
    """A stored value as people read it; a dash for nothing. Fields of forms outside the vocabulary are shown too."""
    if value == "":
        return "—"
    if field.key in vocabulary.fields:
        return vocabulary.value_text(field.key, value, language())
    if field.vocabulary:
        return vocabulary.code_label(field.vocabulary, value, language())
    return str(value)
