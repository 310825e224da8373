"""Three versions side by side (三方比对): as it left, as it stands here, as it came back; conflicts are decided."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.forms import Value
from vetdesk.domain.three_way import Decisions, RecordMerge, Side, undecided
from vetdesk.ui.exchange.merge_cells import MergeCells
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.small_screens import is_low

CONFLICT, SOFT, THEIRS, ALL = "conflict", "soft", "theirs", "all"
GROUPS: Final = {
    CONFLICT: QT_TRANSLATE_NOOP("merge", "Changed on both sides: to decide"),
    SOFT: QT_TRANSLATE_NOOP("merge", "Both changed, in different places"),
    THEIRS: QT_TRANSLATE_NOOP("merge", "Changed by them only"),
    ALL: QT_TRANSLATE_NOOP("merge", "Everything that differs"),
}
_PARTS = (3, 5)
"""The room of the list and of the values beside it."""
_MOST = 2000
"""So many records are listed at once; the rest shows as these are decided."""


def belongs(record: RecordMerge, group: str) -> bool:
    """Whether a record is shown under a group."""
    if group == CONFLICT:
        return bool(record.conflicts)
    if group == SOFT:
        return record.soft and not record.conflicts
    return group == ALL or (bool(record.taken) and not record.soft and not record.conflicts)


class ChosenList(QListWidget):
    """The list of records; 1 and 2 choose a side, N goes on to the next that nobody has decided."""

    side_wanted = Signal(object)
    next_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a key; three of them decide."""
        sides = {Qt.Key.Key_1: Side.OURS, Qt.Key.Key_2: Side.THEIRS}
        if event.key() in sides:
            self.side_wanted.emit(sides[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_N:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)


class MergeReview(Translated):
    """Shows records that differ; hard conflicts first. It decides nothing by itself."""

    decided = Signal()
    """Something was decided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[RecordMerge, ...] = ()
        self._shown: list[RecordMerge] = []
        self._decisions: dict[tuple[str, str], Side] = {}
        self.group = QComboBox(self)
        self.group.setObjectName("merge_group")
        for name in GROUPS:
            self.group.addItem("", name)
        self.group.currentIndexChanged.connect(lambda _index: self._list())
        self.bulk = QPushButton(self)
        self.bulk.setObjectName("merge_bulk")
        self._menu = QMenu(self.bulk)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.bulk.setMenu(self._menu)
        self.list = ChosenList(self)
        self.list.setObjectName("merge_records")
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.list.side_wanted.connect(self._decide_record)
        self.list.next_wanted.connect(self.go_to_next)
        self.cells = MergeCells(self)
        self.cells.chosen.connect(self._decide_cell)
        self._arrange()
        self.retranslate()

    def use_words(self, field: Callable[[str], str], value: Callable[[str, Value], str]) -> None:
        """Name fields and spell values so."""
        self.cells.use_words(field, value)

    def show_records(self, records: Sequence[RecordMerge]) -> None:
        """Show these; decisions made before about the same values stay."""
        self._records = tuple(records)
        kept = {(record.uid, cell.field) for record in records for cell in record.conflicts}
        self._decisions = {key: side for key, side in self._decisions.items() if key in kept}
        group = next((name for name in GROUPS if any(belongs(record, name) for record in records)), ALL)
        self.group.setCurrentIndex(list(GROUPS).index(group))
        self.retranslate()

    def decisions(self) -> Decisions:
        """What was decided, by record and field."""
        return dict(self._decisions)

    def open_count(self) -> int:
        """How many conflicts nobody has decided yet."""
        return undecided(self._records, self._decisions)

    def decide_all(self, side: Side, field: str = "") -> None:
        """Every conflict, or every one in a field, for one side."""
        for record in self._records:
            for cell in record.conflicts:
                if field in {"", cell.field}:
                    self._decisions[record.uid, cell.field] = side
        self._list()
        self.decided.emit()

    def go_to_next(self) -> None:
        """Show the next record with something undecided, from the one shown on."""
        start = self.list.currentRow() + 1
        order = [*range(start, len(self._shown)), *range(start)]
        for row in order:
            if self._shown[row].open_cells(self._decisions):
                self.list.setCurrentRow(row)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; where there is little, the values stand below the list."""
        super().resizeEvent(event)
        narrow = self.width() < 2 * self.height() and not is_low(self.height())
        self._split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        self._split.setSizes([_PARTS[0] * self.width(), _PARTS[1] * self.width()])

    def retranslate(self) -> None:
        """Set every text."""
        self.group.setAccessibleName(self.tr("Which records"))
        self.list.setAccessibleName(self.tr("Records that differ"))
        self.list.setToolTip(self.tr("1: keep ours. 2: take theirs. N: the next one to decide."))
        self.bulk.setText(self.tr("Decide &many"))
        for place, (name, text) in enumerate(GROUPS.items()):
            count = sum(belongs(record, name) for record in self._records)
            self.group.setItemText(place, f"{shown('merge', text)} · {count}")
        self._list()

    def _list(self) -> None:
        group = self.group.currentData()
        before = self._current()
        self._shown = [record for record in self._records if belongs(record, group)][:_MOST]
        self.list.blockSignals(True)
        self.list.clear()
        for record in self._shown:
            self.list.addItem(QListWidgetItem(self._line(record)))
        same = [at for at, record in enumerate(self._shown) if before and record.uid == before.uid]
        self.list.setCurrentRow(same[0] if same else 0)
        self.list.blockSignals(False)
        self.bulk.setEnabled(any(record.conflicts for record in self._records))
        self._show()

    def _line(self, record: RecordMerge) -> str:
        left = len(record.open_cells(self._decisions))
        sign = "▲" if left else "✓" if record.conflicts else "○"
        told = self.tr("to decide: {count}").format(count=left) if left else ""
        return " · ".join(part for part in (f"{sign} {record.title}", record.place, told) if part)

    def _show(self) -> None:
        self.cells.show_record(self._current(), self._decisions)

    def _current(self) -> RecordMerge | None:
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _decide_record(self, side: Side) -> None:
        record = self._current()
        for cell in record.conflicts if record is not None else ():
            self._decide_cell(cell.field, side)

    def _decide_cell(self, field: str, side: Side) -> None:
        record = self._current()
        if record is None:
            return
        self._decisions[record.uid, field] = side
        item = self.list.item(self.list.currentRow())
        item.setText(self._line(record))
        self._show()
        self.decided.emit()

    def _fill_menu(self) -> None:
        self._menu.clear()
        fields = dict.fromkeys(cell.field for record in self._records for cell in record.conflicts)
        texts = {Side.OURS: self.tr("Keep ours everywhere"), Side.THEIRS: self.tr("Take theirs everywhere")}
        of_field = {Side.OURS: self.tr("{field}: keep ours"), Side.THEIRS: self.tr("{field}: take theirs")}
        for side, text in texts.items():
            self._menu.addAction(text).triggered.connect(lambda _on=False, side=side: self.decide_all(side))
        self._menu.addSeparator()
        for field in fields:
            for side, text in of_field.items():
                action = self._menu.addAction(text.format(field=self.cells.name_of(field)))
                action.triggered.connect(lambda _on=False, side=side, field=field: self.decide_all(side, field))

    def _arrange(self) -> None:
        top = FlowingRow(self)
        top.add(self.group, self.bulk)
        self._split = QSplitter(self)
        self._split.addWidget(self.list)
        self._split.addWidget(self.cells)
        self._split.setStretchFactor(0, 2)
        self._split.setStretchFactor(1, 3)
        self._split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(top)
        column.addWidget(self._split, 1)
