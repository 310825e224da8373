"""The values of one record in three versions; a conflict has a button for each side."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from vetdesk.domain.forms import Value
from vetdesk.domain.three_way import CellMerge, Decisions, Outcome, RecordMerge, Side
from vetdesk.ui.glyphs import marked
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.theme import give_role


class MergeCells(Translated):
    """Shows a RecordMerge; what it is asked to decide it hands on."""

    chosen = Signal(str, object)
    """For a field a side was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: RecordMerge | None = None
        self._decisions: Decisions = {}
        self._name: Callable[[str], str] = str
        self._spell: Callable[[str, Value], str] = lambda _field, value: str(value)
        self._groups: list[QButtonGroup] = []
        self._scroll = Overflow(parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def use_words(self, field: Callable[[str], str], value: Callable[[str, Value], str]) -> None:
        """Name fields and spell values so."""
        self._name, self._spell = field, value

    def name_of(self, field: str) -> str:
        """What a field is called."""
        return self._name(field)

    def show_record(self, record: RecordMerge | None, decisions: Decisions) -> None:
        """Show a record with what was decided about it; None for nothing."""
        self._record, self._decisions = record, decisions
        self.retranslate()

    def retranslate(self) -> None:
        """Draw again."""
        self._groups = []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        if self._record is not None:
            title = QLabel(marked(self._record.title), inside)
            title.setWordWrap(True)
            give_role(title, role="heading")
            column.addWidget(title)
            for cell in sorted(self._record.cells, key=lambda cell: cell.outcome is not Outcome.CONFLICT):
                column.addWidget(self._card(cell, inside))
        column.addStretch(1)
        self._scroll.setWidget(inside)
        self._scroll.setAccessibleName(self.tr("The three versions"))

    def _card(self, cell: CellMerge, parent: QWidget) -> QFrame:
        card = QFrame(parent)
        card.setObjectName("card")
        grid = QGridLayout(card)
        head = QLabel(f"{self._name(cell.field)} · {self._told(cell)}", card)
        head.setWordWrap(True)
        give_role(head, role="problem" if self._open(cell) else "soft")
        grid.addWidget(head, 0, 0, 1, 2)
        rows: tuple[tuple[str, Value, Side | None], ...] = (
            (self.tr("As it left"), cell.base, None),
            (self.tr("Here now"), cell.ours, Side.OURS),
            (self.tr("Came back"), cell.theirs, Side.THEIRS),
        )
        group = QButtonGroup(card)
        self._groups.append(group)
        for place, (name, value, side) in enumerate(rows, 1):
            text = marked(self._spell(cell.field, value)) if value != "" else self.tr("(nothing)")
            shown = QLabel(text, card)
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(self._side(cell, side, name, group, card), place, 0)
            grid.addWidget(shown, place, 1)
        if cell.ours != cell.theirs and self._spell(cell.field, cell.ours) == self._spell(cell.field, cell.theirs):
            told = self.tr("They differ in what is masked: look at both in full before you decide.")
            hint = QLabel(told, card)
            hint.setWordWrap(True)
            grid.addWidget(hint, len(rows) + 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        return card

    def _side(
        self, cell: CellMerge, side: Side | None, name: str, group: QButtonGroup, card: QFrame
    ) -> QRadioButton | QLabel:
        """What stands before a version: its name, or in a conflict the button that takes it."""
        if side is None or cell.outcome is not Outcome.CONFLICT or self._record is None:
            label = QLabel(name, card)
            give_role(label, role="soft")
            return label
        button = QRadioButton(name, card)
        button.setObjectName(f"{side}_{cell.field}")
        button.setAccessibleName(f"{self._name(cell.field)}: {name}")
        button.setChecked(self._decisions.get((self._record.uid, cell.field)) is side)
        group.addButton(button)
        button.clicked.connect(lambda _on=False, side=side: self.chosen.emit(cell.field, side))
        return button

    def _open(self, cell: CellMerge) -> bool:
        if cell.outcome is not Outcome.CONFLICT or self._record is None:
            return False
        return (self._record.uid, cell.field) not in self._decisions

    def _told(self, cell: CellMerge) -> str:
        if cell.outcome is Outcome.CONFLICT:
            return self.tr("changed on both sides: which one holds?") if self._open(cell) else self.tr("decided")
        if cell.outcome is Outcome.THEIRS:
            return self.tr("changed by them: taken")
        return self.tr("changed here only: stays")
