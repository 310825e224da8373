"""The fields that a step of a case records, each with its proposal, drawn from the route's declarations."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from vetdesk.domain.forms import FieldKind, Severity, Value
from vetdesk.services.case_views import FieldView
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.in_sight import tab_after
from vetdesk.ui.texts import language, worded
from vetdesk.ui.widgets.problem_label import ProblemLabel

Editor = CodeEdit | PartialDateEdit | QLineEdit


class StepFields(Translated):
    """Shows and edits the fields of one step; what is wrong stands below its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[FieldView, ...] = ()
        self._labels: dict[str, QLabel] = {}
        self._problems: dict[str, ProblemLabel] = {}
        self.editors: dict[str, Editor] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)

    def show_fields(self, fields: Sequence[FieldView]) -> None:
        """Draw these fields with what is proposed for them."""
        self._clear()
        self._fields = tuple(fields)
        for line, view in enumerate(self._fields):
            key = view.field.key
            self._labels[key] = QLabel(self)
            self.editors[key] = self._editor(view)
            self.editors[key].setObjectName(f"step_{key}")
            self._labels[key].setBuddy(self.editors[key])
            self._problems[key] = ProblemLabel(self)
            self._grid.addWidget(self._labels[key], 2 * line, 0)
            self._grid.addWidget(self.editors[key], 2 * line, 1)
            self._grid.addWidget(self._problems[key], 2 * line + 1, 1)
        tab_after(self, list(self.editors.values()))
        self.retranslate()

    def values(self) -> dict[str, Value]:
        """What was filled in, by field."""
        return {key: _value(editor) for key, editor in self.editors.items()}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show a sentence below each field it is about."""
        for key, label in self._problems.items():
            label.show_problems([(Severity.ERROR, problems[key])] if key in problems else ())

    def all_filled(self) -> bool:
        """Whether every field holds something, if only its proposal."""
        return all(_value(editor) != "" for editor in self.editors.values())

    def focus_first(self) -> None:
        """Put the cursor into the first empty field, or the first one."""
        empty = [editor for editor in self.editors.values() if _value(editor) == ""]
        first = next(iter(empty or self.editors.values()), None)
        if first is not None:
            first.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        for view in self._fields:
            key, label = view.field.key, worded(view.field.declaration.label)
            self._labels[key].setText(self.tr("{label} *").format(label=label) if view.required else label)
            editor = self.editors[key]
            editor.setAccessibleName(label)
            if isinstance(editor, CodeEdit):
                editor.offer([(code, wording.text(language())) for code, wording in view.choices])

    def _editor(self, view: FieldView) -> Editor:
        proposal = str(view.proposal)
        match view.field.declaration.kind:
            case FieldKind.CODE:
                codes = CodeEdit(self)
                codes.offer([(code, wording.text(language())) for code, wording in view.choices])
                codes.choose(proposal)
                return codes
            case FieldKind.DATE:
                day = PartialDateEdit(self)
                day.setText(proposal)
                return day
            case _:
                line = QLineEdit(proposal, self)
                line.setMaxLength(view.field.declaration.max_length or 200)
                return line

    def _clear(self) -> None:
        for widget in (*self._labels.values(), *self.editors.values(), *self._problems.values()):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._labels.clear()
        self.editors.clear()
        self._problems.clear()


def _value(editor: Editor) -> str:
    return editor.value() if isinstance(editor, CodeEdit | PartialDateEdit) else editor.text().strip()
