"""The form of one paper: what the catalogue of the file says of it, when it came, why it is not needed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Problem, Severity, Value
from vetdesk.domain.materials import BROUGHT, DESCRIBED, MaterialState
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.filing_views import MaterialLine
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.people.filing.material_lines import Line
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel

KINDS = {
    "dated_on": FieldKind.DATE,
    "received_on": FieldKind.DATE,
    "pages": FieldKind.INTEGER,
    "item_number": FieldKind.INTEGER,
}


class PaperPanel(Drafted, SteadyPanel):
    """Edits the description of a paper, or of a new one that no list names. It saves nothing itself."""

    DRAFT = "paper"
    left = Signal()
    """Done, or dropped: back to what was there."""
    save_wanted = Signal(object, object)
    """The Line (None: a new paper) and what was changed, by key."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self.line: Line | None = None
        self.about = ""
        """Whose file it is."""
        self._title, self._note = QLabel(self), QLabel(self)
        give_role(self._title, role="heading")
        give_role(self._note, role="soft")
        for label in (self._title, self._note):
            label.setWordWrap(True)
        self._problems = ProblemLabel(self)
        self.form = FieldForm(vocabulary, self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_paper", self.left.emit, right=True)
        self._save = self.buttons.add_primary("save_paper", self.save)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._leave.setText(self.tr("Leave without saving"))
        self._save.setText(self.tr("Save the description"))
        self._say()

    def show_paper(self, line: Line | None) -> None:
        """Show the form of a paper; None: of a new one that no list names."""
        self.line = line
        keys: list[str] = list(DESCRIBED)
        material = line.material if line is not None else None
        if material is None or material.state in BROUGHT:
            keys.insert(1, "received_on")
        elif material.state is MaterialState.NOT_NEEDED:
            keys = ["reason", "received_on"]
        words = self._vocabulary.texts
        fields = [
            FieldDeclaration(
                key, words[f"material_field.{key}"], KINDS.get(key, FieldKind.TEXT), "material", "",
                required=key == "title" and material is None,
            )
            for key in keys
        ]  # fmt: skip
        self.form.show_fields(fields, _values(material) if material else {})
        self._problems.show_problems([])
        self._say()
        self.draft_begun()
        self.form.focus()

    def draft_record(self) -> str:
        """The paper, or whose file a new one is for."""
        return f"{self.about}:{self.line.material.key if self.line is not None and self.line.material else ''}"

    def is_changed(self) -> bool:
        """Whether something was typed and not saved."""
        return self.form.is_changed()

    def save(self) -> None:
        """Hand on what was changed; nothing changed on a paper that is there: done."""
        if self.form.is_changed() or self.line is None:
            self.save_wanted.emit(self.line, self.form.changed_values())
        else:
            self.left.emit()

    def show_problem_list(self, problems: Sequence[Problem]) -> None:
        """Show what is wrong beside the fields, and the grave ones at the top."""
        self.form.show_problem_list(problems)
        words = self._vocabulary
        grave = [each for each in problems if each.severity is Severity.ERROR]
        self._problems.show_problems([(each.severity, words.problem_text(each, language())) for each in grave])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Ctrl+Enter saves, also where the window's menus do not reach; Esc leaves what was not changed."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.save()
        elif event.key() == Qt.Key.Key_Escape and not self.form.is_changed():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        material = self.line.material if self.line is not None else None
        self._title.setText(worded(material.label) if material else self.tr("A paper that no list names"))
        notes = [worded(material.note)] if material and material.note else []
        notes += [material.source] if material and material.source else []
        self._note.setText("\n".join(notes))
        self._note.setVisible(bool(notes))

    def _arrange(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._note, self.form):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = Overflow(inside, self)
        for ground in (inside, scroll.viewport()):
            ground.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._problems)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)


def _values(material: MaterialLine) -> Mapping[str, Value]:
    found: dict[str, Value | None] = {key: getattr(material, key) for key in (*DESCRIBED, "received_on", "reason")}
    return {key: value for key, value in found.items() if value is not None and value != ""}
