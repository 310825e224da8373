"""Repair in place: the cells of one row as they are written, each with what is wrong in it, to be edited."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.importing.settling import cell_text
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.importing.row_words import RowWords, code_text
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.problem_label import ProblemLabel

Reread = Callable[[ReadRow, Mapping[str, str]], ReadRow]
"""Reads a row with other texts in some of its cells, by the rules of the file."""
_PAUSE = 250
"""Milliseconds after the last key before what was typed is read."""
_NOT_EDITED = frozenset({"serial", "import_result"})


class RowRepair(Translated):
    """An editor for one row; the cells with problems stand first."""

    repaired = Signal(object)
    """The texts that count instead of those in the file (column → text); {} where everything is as written."""
    left = Signal()
    """Nothing is to be repaired."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._row: ReadRow | None = None
        self._words: RowWords | None = None
        self._reread: Reread | None = None
        self.cells: dict[str, QLineEdit] = {}
        self._problems: dict[str, ProblemLabel] = {}
        self._written: dict[str, str] = {}
        self._labels: dict[str, QLabel] = {}
        self._place = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._check)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._scroll = Overflow(parent=self)
        self._scroll.setMinimumHeight(1)
        self.leave = QPushButton(self)
        self.leave.setObjectName("leave_repair")
        self.leave.clicked.connect(lambda _checked=False: self.left.emit())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.leave.setText(self.tr("&Leave as it is"))
        self._tell()

    def show_row(self, row: ReadRow, words: RowWords, columns: Mapping[str, str], reread: Reread, place: int) -> None:
        """Edit a row. `row` is as the file has it, `columns` are its columns with the texts repaired before, in the
        order of the file; `place` where it stands in the review."""
        self._row, self._words, self._reread = row, words, reread
        self._place = place
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 8, 0)
        self.cells.clear()
        self._problems.clear()
        self._labels.clear()
        self._written = {column: code_text(cell_text(row, column), column, self._vocabulary) for column in columns}
        for column in sorted(columns, key=self._without_problem):
            if column not in _NOT_EDITED:
                self._add(lines, column, columns[column] or self._written[column])
        lines.addStretch()
        self._scroll.setWidget(inner)
        self._tell()
        self._check()

    def focus_first(self) -> None:
        """Put the cursor into the cell where something is wrong, or the first one."""
        first = next(iter(self.cells.values()), None)
        if first is not None:
            first.setFocus()
            first.selectAll()

    def texts(self) -> dict[str, str]:
        """The cells that differ from what is written in the file."""
        return {
            column: edit.text().strip()
            for column, edit in self.cells.items()
            if edit.text().strip() != self._written[column]
        }

    def accept(self) -> None:
        """Take what was typed."""
        self.repaired.emit(self.texts())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc leaves the row as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _without_problem(self, column: str) -> bool:
        parts = column.split("+")
        return self._row is not None and not any(finding.field in parts for finding in self._row.findings)

    def _add(self, lines: QVBoxLayout, column: str, text: str) -> None:
        label, edit, problem = QLabel(self), QLineEdit(text, self), ProblemLabel(self)
        label.setWordWrap(True)
        label.setBuddy(edit)
        edit.setObjectName(f"cell_{column}")
        edit.textEdited.connect(lambda _text: self._pause.start())
        self.cells[column], self._problems[column] = edit, problem
        self._labels[column] = label
        for widget in (label, edit, problem):
            lines.addWidget(widget)

    def _check(self) -> None:
        """Read the row with what was typed, and say beside each cell what is wrong now."""
        if self._row is None or self._reread is None or self._words is None:
            return
        fresh = self._reread(self._row, self.texts())
        for column, label in self._problems.items():
            parts = column.split("+")
            mine = [finding for finding in fresh.findings if finding.field in parts]
            label.show_problems(
                [(one.severity, self._words.problem(one.code, one.field, one.as_written)) for one in mine]
            )

    def _tell(self) -> None:
        words = self._words
        if self._row is None or words is None:
            return
        self._title.setText(self.tr("Correct row {row}").format(row=self._row.row))
        for column, edit in self.cells.items():
            self._labels[column].setText(words.heading(self._place, column))
            edit.setAccessibleName(self._labels[column].text())
            edit.setToolTip(self.tr("In the file: {text}").format(text=self._written[column] or "—"))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
