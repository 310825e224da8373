"""Two records side by side, field by field: what differs is marked, and where it is wanted one side is chosen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from vetdesk.domain.merging_people import Side
from vetdesk.services.merging_words import ComparedField
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role

NOTHING = "—"


class FieldRow:
    """One line: the label, both values, and buttons to choose one of them if they differ."""

    def __init__(self, field: ComparedField, owner: QWidget, *, choosing: bool) -> None:
        self.field = field
        self.label = QLabel(owner)
        self.label.setWordWrap(True)
        self.values: dict[Side, QWidget] = {}
        self.group: QButtonGroup | None = None
        if choosing and field.differs:
            self.group = QButtonGroup(owner)
        for side in Side:
            self.values[side] = self._radio(side, owner) if self.group is not None else self._text(owner)

    def _radio(self, side: Side, owner: QWidget) -> QRadioButton:
        button = QRadioButton(owner)
        button.setObjectName(f"{side}_{self.field.key}")
        button.setChecked(self.field.default is side)
        assert self.group is not None
        self.group.addButton(button)
        return button

    @staticmethod
    def _text(owner: QWidget) -> QLabel:
        label = QLabel(owner)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def chosen(self) -> Side | None:
        """The side that is chosen; that of fields without a choice is their default."""
        for side, widget in self.values.items():
            if isinstance(widget, QRadioButton) and widget.isChecked():
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
        self._names = ("", "")
        self._full: Mapping[str, tuple[str, str]] = {}
        self._field = QLabel(self)
        self._heads = (QLabel(self), QLabel(self))
        for head in (self._field, *self._heads):
            head.setWordWrap(True)
            give_role(head, role="heading")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column, stretch in enumerate((2, 3, 3)):
            self._grid.setColumnStretch(column, stretch)
        for column, head in enumerate((self._field, *self._heads)):
            self._grid.addWidget(head, 0, column)
        self.retranslate()

    def show_fields(self, fields: Sequence[ComparedField], names: tuple[str, str]) -> None:
        """Show these fields under the names of the two records."""
        for row in self._rows:
            for widget in (row.label, *row.values.values()):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._names, self._full = names, {}
        order = sorted(fields, key=lambda field: not field.differs)
        self._rows = [FieldRow(field, self, choosing=self._choosing) for field in order]
        for place, row in enumerate(self._rows, start=1):
            for column, widget in enumerate((row.label, *row.values.values())):
                self._grid.addWidget(widget, place, column)
            if row.group is not None:
                row.group.buttonClicked.connect(lambda _button: self._chosen())
        self.retranslate()

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
                row.values[Side.KEPT].setFocus()
                return

    def retranslate(self) -> None:
        """Set every text."""
        self._field.setText(self.tr("Field"))
        for head, name in zip(self._heads, self._names, strict=True):
            head.setText(name)
        for row in self._rows:
            self._word(row)

    def _word(self, row: FieldRow) -> None:
        label, differs = self._label(row.field), row.field.differs
        waits = row.chosen() is None
        row.label.setText(f"≠ {label}" if differs else label)
        give_role(row.label, role="problem" if waits else "warning" if differs else "soft")
        for side, text in row.texts(self._full).items():
            widget = row.values[side]
            if isinstance(widget, QRadioButton):
                widget.setText(text)
                widget.setAccessibleName(f"{label}: {text}")
            elif isinstance(widget, QLabel):
                widget.setText(text)

    def _chosen(self) -> None:
        self.retranslate()
        self.edited.emit()

    @staticmethod
    def _label(field: ComparedField) -> str:
        label = worded(field.label)
        return f"{worded(field.identity)} · {label}" if field.identity is not None else label
