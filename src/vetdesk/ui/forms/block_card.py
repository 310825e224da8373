"""One block of fields as a card that can be closed: its heading tells how much of it is filled in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.forms import Problem, Value
from vetdesk.domain.record_views import BlockView, FieldView
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role, icon


class BlockCard(Translated):
    """Draws the fields of a block when it is first opened; a closed card costs nothing."""

    edited = Signal(str)
    reveal_wanted = Signal(str)
    toggled = Signal(str, bool)
    """The user opened or closed the card of this block."""
    drawn = Signal()
    """The fields were drawn (anew): the order of Tab is to be set."""

    def __init__(self, vocabulary: Vocabulary, block: BlockView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.block = block
        self._vocabulary = vocabulary
        self._editable = False
        self._all = False
        self._problems: Sequence[Problem] = ()
        self._notes: Mapping[str, str] = {}
        self.form: FieldForm | None = None
        self._frame = QFrame(self)
        self._frame.setObjectName("card")
        self.heading = QPushButton(self._frame)
        self.heading.setObjectName(f"block_{block.block}")
        self.heading.setIconSize(QSize(16, 16))
        self.heading.setStyleSheet("text-align: left; font-weight: bold;")
        give_role(self.heading, flat="true")
        self.heading.clicked.connect(lambda _checked=False: self._toggle())
        self._column = QVBoxLayout(self._frame)
        self._column.setContentsMargins(6, 2, 6, 2)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)
        self._figures = QLabel(self._frame)
        self._figures.setObjectName(f"figures_{block.block}")
        self._figures.setWordWrap(True)
        self._figures.setContentsMargins(4, 0, 4, 6)
        give_role(self._figures, role="soft")
        self._column.addWidget(self._figures)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Whether the fields are in sight."""
        return self.form is not None and self.form.isVisibleTo(self)

    @property
    def filled(self) -> int:
        """How many of its fields have a value."""
        return len(self.values())

    def show_block(
        self,
        block: BlockView,
        problems: Sequence[Problem],
        notes: Mapping[str, str],
        *,
        editable: bool,
        with_empty: bool,
    ) -> None:
        """Show the block as it is now; fields without value only `with_empty`, unless something is said of them."""
        self.block, self._problems, self._notes = block, problems, notes
        self._editable, self._all = editable, with_empty
        if self.form is not None:
            was_open = self.is_open
            self._drop()
            if was_open:
                self.open()
        self.retranslate()

    def open(self) -> None:
        """Bring the fields into sight."""
        if self.form is None:
            self._draw()
        if self.form is not None:
            self.form.show()
        self.retranslate()

    def close_card(self) -> None:
        """Leave only the heading; what was typed stays."""
        if self.form is not None:
            self.form.hide()
        self.retranslate()

    def show_all(self) -> None:
        """Show the fields without value too."""
        if not self._all:
            self._all = True
            self._drop()
        self.open()

    def has(self, key: str) -> bool:
        """Whether this block has a field."""
        return any(view.field.key == key for view in self.block.fields)

    def shows(self, key: str) -> bool:
        """Whether the field is drawn now."""
        return self.form is not None and key in self.form.keys

    def values(self) -> dict[str, Value]:
        """All filled values, drawn or not."""
        if self.form is not None and self._editable:
            return self.form.values()  # while editing all fields are drawn
        return {view.field.key: view.value for view in self.block.fields if view.value != ""}

    def show_problem_list(self, problems: Sequence[Problem]) -> None:
        """Show problems beside their fields."""
        self._problems = problems
        if self.form is not None:
            self.form.show_problem_list(problems, go=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Title and count in the language of the window."""
        title, count = worded(self.block.title), len(self.block.fields)
        text = self.tr("{title} · {filled} of {count}").format(title=title, filled=self.filled, count=count)
        self.heading.setText(text)
        self.heading.setIcon(icon("arrow_down" if self.is_open else "arrow_right"))
        self.heading.setAccessibleDescription(self.tr("open") if self.is_open else self.tr("closed"))
        self._figures.setText(" · ".join(f"{worded(one.label)} {one.value}" for one in self.block.computed))
        self._figures.setVisible(self.is_open and not self._editable and bool(self.block.computed))

    def _toggle(self) -> None:
        self.close_card() if self.is_open else self.open()
        self.toggled.emit(self.block.block, self.is_open)

    def _wanted(self) -> list[FieldView]:
        told = {problem.field for problem in self._problems} | set(self._notes)
        return [v for v in self.block.fields if self._all or self._editable or v.value != "" or v.field.key in told]

    def _draw(self) -> None:
        views = self._wanted()
        self.form = FieldForm(self._vocabulary, self._frame, headings=False)
        self.form.edited.connect(self.edited)
        self.form.edited.connect(lambda _key: self.retranslate())
        self.form.reveal_wanted.connect(self.reveal_wanted)
        self._column.insertWidget(1, self.form)
        values = {view.field.key: view.value for view in views if view.value != ""}
        self.form.show_fields([view.field for view in views], values, editable=self._editable)
        self.form.show_notes(self._notes)
        self.form.show_problem_list(self._problems, go=False)
        self.drawn.emit()

    def _drop(self) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
