"""The beginning: choose a workbook; and below, every import that was kept, with its way back."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.importing.file_kinds import FileKinds
from vetdesk.ui.importing.step import Step
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import is_low

if TYPE_CHECKING:  # needed only when imports are listed
    from collections.abc import Sequence

    from vetdesk.services.importing import BatchLine

COLUMNS = (
    Column("file", "importing", QT_TRANSLATE_NOOP("importing", "File"), 26, must_show=True),
    Column("state", "importing", QT_TRANSLATE_NOOP("importing", "Status"), 12, must_show=True),
    Column("added", "importing", QT_TRANSLATE_NOOP("importing", "New"), 7, right=True),
    Column("updated", "importing", QT_TRANSLATE_NOOP("importing", "Changed"), 7, right=True),
    Column("errors", "importing", QT_TRANSLATE_NOOP("importing", "Errors"), 7, right=True),
    Column("rows", "importing", QT_TRANSLATE_NOOP("importing", "Rows"), 7, right=True),
    Column("at", "importing", QT_TRANSLATE_NOOP("importing", "When"), 17, must_show=True),
    Column("who", "importing", QT_TRANSLATE_NOOP("importing", "Who"), 10),
)


class StartStep(Step):
    """Says how to begin and lists the imports, the newest first."""

    chosen = Signal(int)
    """Another import of the list is the current one; 0 for none."""

    def __init__(
        self, kinds: FileKinds, tasks: TaskRunner, local_time: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._local_time = local_time
        self._lines: dict[int, BatchLine] = {}
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._kind_label = QLabel(self)
        self.kind = QComboBox(self)
        self.kind.setObjectName("expected_kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._kind_label.setBuddy(self.kind)
        for key in ("", *kinds):
            self.kind.addItem("", key)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("batches")
        self.list.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._about)
        column.addLayout(self._expected())
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._about.setText(
            self.tr(
                "Choose a roster (.xlsx, .xls, .ods, .csv) or drop it here. Nothing is saved until you have "
                "checked the rows; imports can be undone."
            )
        )
        self._kind_label.setText(self.tr("Type of &list"))
        self.kind.setAccessibleName(self.tr("Type of list"))
        self.kind.setItemText(0, self.tr("Any list of people"))
        for place, kind in enumerate(self._kinds.values(), start=1):
            self.kind.setItemText(place, worded(kind.label))
        self._empty.set_text(
            self.tr("Nothing has been imported yet. Choose the roster of the office below, or drop it here.")
        )
        self.list.setAccessibleName(self.tr("Imports"))
        self._show_lines()

    def title(self) -> str:
        """What this step is about."""
        return self.tr("Import a workbook")

    def focus_first(self) -> None:
        """The list is walked with the arrow keys at once."""
        self.list.setFocus()

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("&Choose a workbook…")

    def show_lines(self, lines: "Sequence[BatchLine]") -> None:
        """Show the imports."""
        self._lines = {line.batch.id: line for line in lines}
        self._show_lines()

    def line(self, batch_id: int) -> "BatchLine | None":
        """One import of the list."""
        return self._lines.get(batch_id)

    def current(self) -> "BatchLine | None":
        """The chosen import."""
        return self._lines.get(self.list.current_id())

    def expected(self) -> str:
        """The kind of file that is to come, "" for any."""
        return str(self.kind.currentData() or "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: where there is little height, the imports are more than what is said about them."""
        super().resizeEvent(event)
        self._about.setVisible(not is_low(self.height()))

    def _expected(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self._kind_label)
        line.addWidget(self.kind, 3)
        line.addStretch(1)
        return line

    def _show_lines(self) -> None:
        rows = self._rows()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        if rows and not self.list.current_id():
            self.list.step(0)

    def _rows(self) -> Mapping[int, Row]:
        return {number: self._row(line) for number, line in self._lines.items()}

    def _row(self, line: "BatchLine") -> Row:
        batch, totals = line.batch, line.batch.totals
        state = Status(Tone.GOOD, self.tr("Imported")) if line.can_undo else Status(Tone.RETURNED, self.tr("Undone"))
        counts = [f"{totals.get(key, 0):,}" for key in ("add", "update", "error")]
        moment = self._local_time(batch.kept_at)
        return (batch.file_name, state, *counts, f"{sum(totals.values()):,}", moment, line.kept_by)
