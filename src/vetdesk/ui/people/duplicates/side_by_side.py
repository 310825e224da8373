"""Two records side by side, field by field: what differs is marked, and where it is wanted one side is chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from vetdesk.domain.merging_people import Side
from vetdesk.services.merging_words import ComparedField
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role, text_size

NOTHING = "—"
MASK, BREAKABLE = "*", "*\u200b"
"""A hidden number is broken where it is longer than its column."""
NARROW_LINES = 26
"""In fewer heights of a line than this the label stands above its two values, not beside them."""
_LABEL = 0
_VALUE = {Side.KEPT: 2, Side.GONE: 4}
"""The columns of the grid; a button stands before each value."""


class ValueLabel(QLabel):
    """A value that wraps; a click on it chooses its side."""

    def __init__(self, owner: QWidget, button: QRadioButton | None) -> None:
        super().__init__(owner)
        self._button = button
        self.setWordWrap(True)
        if button is None:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: the mouse was released here."""
        super().mouseReleaseEvent(event)
        if self._button is not None:
            self._button.click()


class FieldRow:
    """One line: the label, both values, and buttons to choose one of them if they differ."""

    def __init__(self, field: ComparedField, owner: QWidget, *, choosing: bool) -> None:
        self.field = field
        self.label = QLabel(owner)
        self.label.setWordWrap(True)
        self.group = QButtonGroup(owner) if choosing and field.differs else None
        self.buttons = {side: self._radio(side, owner) for side in Side} if self.group is not None else {}
        self.values = {side: ValueLabel(owner, self.buttons.get(side)) for side in Side}

    def _radio(self, side: Side, owner: QWidget) -> QRadioButton:
        button = QRadioButton(owner)
        button.setObjectName(f"{side}_{self.field.key}")
        button.setChecked(self.field.default is side)
        if self.group is not None:
            self.group.addButton(button)
        return button

    @property
    def widgets(self) -> list[QWidget]:
        """Everything of the line."""
        return [self.label, *self.buttons.values(), *self.values.values()]

    def chosen(self) -> Side | None:
        """The side that is chosen; that of fields without a choice is their default."""
        for side, button in self.buttons.items():
            if button.isChecked():
                return side
        return None if self.group is not None else self.field.default

    def texts(self, full: Mapping[str, tuple[str, str]]) -> dict[Side, str]:
        """Both values as shown, in full where they were asked for."""
        if self.field.key in full:
            kept, gone = full[self.field.key]
        else:
            kept, gone = worded(self.field.kept), worded(self.field.gone)
        return {Side.KEPT: kept or NOTHING, Side.GONE: gone or NOTHING}


class SideBySide(Translated):
    """The lines of two records, those that differ first."""

    edited = Signal()
    """A side was chosen."""

    def __init__(self, *, choosing: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choosing = choosing
        self._rows: list[FieldRow] = []
        self._narrow = False
        self._names = ("", "")
        self._full: Mapping[str, tuple[str, str]] = {}
        self._field = QLabel(self)
        self._heads = (QLabel(self), QLabel(self))
        for head in (self._field, *self._heads):
            head.setWordWrap(True)
            head.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            give_role(head, role="heading")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._stretch()
        self._grid.addWidget(self._field, 0, _LABEL)
        for column, head in zip((1, 3), self._heads, strict=True):
            self._grid.addWidget(head, 0, column, 1, 2)
        self.retranslate()

    def show_fields(self, fields: Sequence[ComparedField], names: tuple[str, str]) -> None:
        """Show these fields under the names of the two records."""
        for row in self._rows:
            for widget in row.widgets:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._names, self._full = names, {}
        order = sorted(fields, key=lambda field: not field.differs)
        self._rows = [FieldRow(field, self, choosing=self._choosing) for field in order]
        for place, row in enumerate(self._rows, start=1):
            self._place(row, place)
            if row.group is not None:
                row.group.buttonClicked.connect(lambda _button: self._chosen())
        self.retranslate()

    def _place(self, row: FieldRow, place: int) -> None:
        """A line of the grid: label, button and value of the one, button and value of the other."""
        line = 2 * place
        if self._narrow:
            self._grid.addWidget(row.label, line, _LABEL, 1, _VALUE[Side.GONE] + 1)
        else:
            self._grid.addWidget(row.label, line + 1, _LABEL)
        for side, value in row.values.items():
            if side in row.buttons:
                self._grid.addWidget(row.buttons[side], line + 1, _VALUE[side] - 1)
                self._grid.addWidget(value, line + 1, _VALUE[side])
            else:
                self._grid.addWidget(value, line + 1, _VALUE[side] - 1, 1, 2)

    def _stretch(self) -> None:
        for column, stretch in ((_LABEL, 0 if self._narrow else 2), (_VALUE[Side.KEPT], 3), (_VALUE[Side.GONE], 3)):
            self._grid.setColumnStretch(column, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW_LINES * self.fontMetrics().height()
        if narrow != self._narrow:
            self._narrow = narrow
            self._field.setVisible(not narrow)
            self._stretch()
            for place, row in enumerate(self._rows, start=1):
                self._place(row, place)

    def show_in_full(self, values: Mapping[str, tuple[str, str]]) -> None:
        """Show these values in full instead of masked."""
        self._full = values
        self.retranslate()

    @property
    def masked(self) -> bool:
        """Whether values that differ are hidden."""
        return any(row.field.masked and row.field.differs for row in self._rows) and not self._full

    def choices(self) -> dict[str, Side]:
        """The side of each field, as far as it is chosen."""
        found = {row.field.key: row.chosen() for row in self._rows}
        return {key: side for key, side in found.items() if side is not None}

    def unchosen(self) -> list[str]:
        """The labels of fields that still wait."""
        return [self._label(row.field) for row in self._rows if row.chosen() is None]

    def focus_unchosen(self) -> None:
        """Put the cursor where the first choice is missing."""
        for row in self._rows:
            if row.chosen() is None:
                row.buttons[Side.KEPT].setFocus()
                return

    def retranslate(self) -> None:
        """Set every text."""
        self._field.setText(self.tr("Field"))
        for head, name in zip(self._heads, self._names, strict=True):
            head.setText(name.replace(MASK, BREAKABLE))
        for row in self._rows:
            self._word(row)

    def _word(self, row: FieldRow) -> None:
        label, differs = self._label(row.field), row.field.differs
        waits = row.chosen() is None
        row.label.setText(f"≠ {label}" if differs else label)
        give_role(row.label, role="problem" if waits else "warning" if differs else "soft")
        for side, text in row.texts(self._full).items():
            row.values[side].setText(text.replace(MASK, BREAKABLE))
            if side in row.buttons:
                row.buttons[side].setAccessibleName(f"{label}: {text}")
                row.buttons[side].setMinimumSize(text_size().button, text_size().button)

    def _chosen(self) -> None:
        self.retranslate()
        self.edited.emit()

    @staticmethod
    def _label(field: ComparedField) -> str:
        label = worded(field.label)
        return f"{worded(field.identity)} · {label}" if field.identity is not None else label
