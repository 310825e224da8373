"""The parameters of a route as a form: each with its label, its bounds, its value, and what was shipped."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.forms import Severity, Value
from vetdesk.services.routes import ParameterLine
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.problem_label import ProblemLabel

Editor = CodeEdit | QLineEdit


class RouteForm(Translated):
    """Shows and edits the parameters; what is wrong stands below each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ParameterLine, ...] = ()
        self._labels: dict[str, QLabel] = {}
        self._hints: dict[str, QLabel] = {}
        self._problems: dict[str, ProblemLabel] = {}
        self.editors: dict[str, Editor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_lines(self, lines: Sequence[ParameterLine], *, editable: bool) -> None:
        """Draw these parameters with their values."""
        self._clear()
        self._lines = tuple(lines)
        for line in self._lines:
            key = line.parameter.key
            self._labels[key], self._hints[key], self._problems[key] = QLabel(self), QLabel(self), ProblemLabel(self)
            self._labels[key].setWordWrap(True)
            self._hints[key].setWordWrap(True)
            give_role(self._hints[key], role="soft")
            self.editors[key] = self._editor(line)
            self.editors[key].setObjectName(f"parameter_{key}")
            self.editors[key].setEnabled(editable)
            self._labels[key].setBuddy(self.editors[key])
            for widget in (self._labels[key], self.editors[key], self._hints[key], self._problems[key]):
                self._column.addWidget(widget)
        self.retranslate()

    def changes(self) -> dict[str, Value]:
        """What differs from the newest version, as it was typed."""
        typed = {key: _value(editor) for key, editor in self.editors.items()}
        return {
            line.parameter.key: typed[line.parameter.key]
            for line in self._lines
            if typed[line.parameter.key] != str(line.value)
        }

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show a sentence below each parameter it is about."""
        for key, label in self._problems.items():
            label.show_problems([(Severity.ERROR, problems[key])] if key in problems else ())

    def retranslate(self) -> None:
        """Set every text."""
        for line in self._lines:
            key = line.parameter.key
            self._labels[key].setText(worded(line.parameter.label))
            self.editors[key].setAccessibleName(worded(line.parameter.label))
            self._hints[key].setText(self._hint(line))
            self._hints[key].setVisible(bool(self._hints[key].text()))
            editor = self.editors[key]
            if isinstance(editor, CodeEdit):
                choices = [(code, label.text(language())) for code, label in line.parameter.choices]
                editor.offer(choices, empty=False)

    def _hint(self, line: ParameterLine) -> str:
        parts = []
        if line.parameter.is_number:
            least, most = line.parameter.least, line.parameter.most
            text = self.tr("Between {least} and {most}.")
            parts.append(text.format(least="…" if least is None else least, most="…" if most is None else most))
        if line.shipped is not None and line.shipped != line.value:
            words = {code: worded(label) for code, label in line.parameter.choices}
            shipped = words.get(str(line.shipped), str(line.shipped))
            parts.append(self.tr("As brought along: {value}.").format(value=shipped))
        return " ".join(parts)

    def _editor(self, line: ParameterLine) -> Editor:
        if line.parameter.choices:
            codes = CodeEdit(self)
            codes.offer([(code, label.text(language())) for code, label in line.parameter.choices], empty=False)
            codes.choose(str(line.value))
            return codes
        return QLineEdit(str(line.value), self)

    def _clear(self) -> None:
        widgets = (self._labels, self._hints, self._problems, self.editors)
        for widget in (each for group in widgets for each in group.values()):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for group in widgets:
            group.clear()


def _value(editor: Editor) -> str:
    return editor.value() if isinstance(editor, CodeEdit) else editor.text().strip()
