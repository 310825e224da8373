"""One field of a form: its label, its editor or its value, an eye where it is masked, notes and problems below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QStyle, QVBoxLayout, QWidget

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Severity, Value
from vetdesk.domain.masking import STAR, masked_value
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.editors import Editor, make_editor
from vetdesk.ui.forms.reason_lines import ReasonLines
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.sign_button import SignButton

BETWEEN = 24
"""Pixels between two fields of a form that stand beside each other."""
ABOVE = 7
"""Pixels above a label, so that it stands at the height of the text in its field."""


class FieldRow(Translated):
    """Draws a declared field. `shown_value` is what was last put in; only what the user touched differs from it.

    A record has a hundred fields: the parts that few of them need are made when they are needed.
    """

    edited = Signal(str)
    reveal_wanted = Signal(str)

    def __init__(self, field: FieldDeclaration, vocabulary: Vocabulary, *, editable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self._vocabulary = vocabulary
        self._shown: Value = ""
        self._touched = False
        self._proposed = False
        self._masked = False
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.label.setContentsMargins(0, ABOVE, 0, 0)
        self._editor: Editor | None = make_editor(field, vocabulary, self._touch) if editable else None
        self._text: QLabel | None = None if editable else self._make_text()
        self._cover: QLineEdit | None = None
        self._eye: SignButton | None = None
        self._note: QLabel | None = None
        self._problems: ProblemLabel | None = None
        self._reasons: ReasonLines | None = None
        self._name_editor()
        self._lay_out()
        self.retranslate()

    def value(self) -> Value:
        """What is entered, or what was shown if the user did not touch it."""
        return self._editor.value() if self._editor is not None and self._touched else self._shown

    def help_text(self) -> str:
        """What F1 says of the field."""
        from vetdesk.ui.forms.field_help import field_help

        return field_help(self.field, self._vocabulary)

    @property
    def changed(self) -> bool:
        """Whether the user changed the value."""
        return self._touched and self.value() != self._shown

    @property
    def input(self) -> QWidget:
        """What takes the cursor."""
        if self._masked and self._cover is not None:
            return self._cover
        if self._editor is not None:
            return self._editor.widget
        assert self._text is not None, "a row has an editor or a text"
        return self._text

    def stops(self) -> list[QWidget]:
        """What Tab visits here, in its order."""
        parts = [self.input, self._eye, *(self._reasons.edits if self._reasons else ())]
        return [part for part in parts if part is not None and part.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def show_value(self, value: Value) -> None:
        """Show a stored value, masked if the field is sensitive."""
        self._shown, self._touched = value, False
        self._masked = self.field.sensitive and value != ""
        self._show()

    def reveal(self, value: Value) -> None:
        """Show a sensitive value in full."""
        self._shown, self._touched, self._masked = value, False, False
        self._show()

    def propose(self, value: Value, why: str) -> None:
        """Fill in a value that follows from another one, and say so; what the user typed is never overwritten."""
        if self._editor is None or self._masked or (self._touched and not self._proposed):
            return
        if value == "" and not self._proposed:
            return
        self._editor.show(value)
        self._touched = self._proposed = value != ""
        self.show_note(why if value != "" else "")

    def take(self, value: Value) -> None:
        """Let a value stand as if the user had typed it: it is not what was shown, and what covers it goes."""
        if self._editor is not None:
            self._masked, self._touched, self._proposed = False, True, False
            self._editor.show(value)
            self._show()
            self.edited.emit(self.field.key)

    def told(self) -> tuple[Value, str, str]:
        """What is entered: the value, the label, and how people read it."""
        value, label = self.value(), worded(self.field.label)
        if isinstance(value, str) and self.field.kind in {FieldKind.MONEY, FieldKind.INTEGER}:
            return value, label, value  # half typed, or no number
        return value, label, shown_value(self.field, value, self._vocabulary)

    def standing(self) -> str:
        """What was shown before the user typed, as people read it."""
        return self._mask() if self.field.sensitive else shown_value(self.field, self._shown, self._vocabulary)

    def append(self, text: str) -> None:
        """Put words behind those that a text holds, as if the user had typed them."""
        if self._editor is not None and not self._masked:
            held = str(self._editor.value())
            self._editor.show(f"{held}、{text}" if held else text)
            self._touched, self._proposed = True, False

    def show_note(self, text: str) -> None:
        """Say something soft below the value; "" takes it away."""
        if self._note is None:
            if not text:
                return
            self._note = QLabel(self)
            self._note.setWordWrap(True)
            give_role(self._note, role="soft")
            self._add_below(self._note)
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def show_problems(
        self, problems: Sequence[tuple[Severity, str]], excusable: Mapping[str, str] | None = None
    ) -> None:
        """Show what is wrong below the field; where the rules know an exception (sentence by code), take the reason."""
        if self._problems is None:
            if not problems:
                return
            self._problems = ProblemLabel(self)
            self._add_below(self._problems)
        self._problems.show_problems(problems)
        self._ask_reasons(excusable or {})
        if self._editor is not None:
            wrong = {None: "", Severity.ERROR: "error"}.get(self._problems.worst, "warning")
            give_role(self._editor.widget, wrong=wrong)
            self._editor.widget.setAccessibleDescription(self._problems.text())

    def reasons(self) -> dict[str, str]:
        """The reasons given for keeping the value against a rule, by the code of the rule."""
        return self._reasons.reasons() if self._reasons is not None else {}

    def focus(self) -> None:
        """Put the cursor into the field."""
        self.input.setFocus()

    def retranslate(self) -> None:
        """Label, wordings and names in the language of the window."""
        label = worded(self.field.label)
        self.label.setText(f"{label} *" if self.field.required and self._editor else label)
        if self._eye is not None:
            self._eye.setToolTip(self.tr("Show in full (is written into the journal)"))
            self._eye.setAccessibleName(self.tr("Show {field} in full").format(field=label))
        for widget in (self._cover, self._text, self._editor.widget if self._editor else None):
            if widget is not None:
                widget.setAccessibleName(label)
        if self._editor is not None:
            self._editor.retranslate()
        self._show()

    def _make_text(self) -> QLabel:
        text = QLabel(self)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setContentsMargins(0, ABOVE, 0, ABOVE)
        return text

    def _make_cover(self) -> None:
        """What stands for a masked value: its mask, and the eye that shows it."""
        self._eye = SignButton("eye", f"reveal_{self.field.key}", self)
        self._eye.clicked.connect(lambda _checked=False: self.reveal_wanted.emit(self.field.key))
        if self._editor is not None:
            self._cover = QLineEdit(self)
            self._cover.setReadOnly(True)
            self._line.addWidget(self._cover, 1)
        self._line.addWidget(self._eye)
        self.retranslate()

    def _name_editor(self) -> None:
        if self._editor is not None:
            self._editor.widget.setObjectName(self.field.key)
            self._editor.widget.setSizePolicy(
                QSizePolicy.Policy.Expanding, self._editor.widget.sizePolicy().verticalPolicy()
            )

    def _lay_out(self) -> None:
        self._line = QHBoxLayout()
        self._line.addWidget(self.input, 1)
        self._right = QVBoxLayout()
        self._right.setSpacing(2)
        self._right.addLayout(self._line)
        self._right.addStretch(1)  # what stands beside a taller field stays at its label
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self.label, 2)
        self._whole.addLayout(self._right, 5)

    def span(self, columns: int) -> None:
        """Stand in so many columns of a form; the field begins where those above and below it do."""
        beside = self.style().pixelMetric(QStyle.PixelMetric.PM_LayoutHorizontalSpacing)
        self._whole.setStretch(1, 5 if columns == 1 else 12)
        if columns > 1:  # a row of two columns is wider by what lies between them, its label by a seventh of that
            narrow = max((5 * beside - BETWEEN) // 6, 0)
            self.label.setContentsMargins(0, ABOVE, beside - narrow, 0)
            self._whole.setSpacing(narrow)
        else:
            self.label.setContentsMargins(0, ABOVE, 0, 0)
            self._whole.setSpacing(beside)

    def _add_below(self, part: QWidget) -> None:
        self._right.insertWidget(self._right.count() - 1, part)

    def _ask_reasons(self, excusable: Mapping[str, str]) -> None:
        if self._reasons is None:
            if not excusable:
                return
            self._reasons = ReasonLines(self)
            self._add_below(self._reasons)
        self._reasons.ask(excusable)

    def _show(self) -> None:
        if self._masked and self._eye is None:
            self._make_cover()
            return
        mask = self._mask() if self._masked else ""
        if self._eye is not None:
            self._eye.setVisible(self._masked)
        if self._cover is not None:
            self._cover.setVisible(self._masked)
            self._cover.setText(mask)
        if self._text is not None:
            self._text.setText(mask if self._masked else shown_value(self.field, self._shown, self._vocabulary))
        if self._editor is not None:
            self._editor.widget.setVisible(not self._masked)
            self.label.setBuddy(self.input)
            if not self._touched and not self._masked:
                self._editor.show(self._shown)

    def _mask(self) -> str:
        """The value masked; what services hand out is masked already."""
        text = str(self._shown)
        return text if STAR in text else masked_value(self.field, self._shown)

    def _touch(self) -> None:
        if self._proposed:
            self._proposed = False
            self.show_note("")
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
