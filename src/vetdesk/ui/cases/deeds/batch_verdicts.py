"""What becomes of each case of a batch: allowed or why not before the deed, done or why not after it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.services.case_batches import BatchLine
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS: Final = (
    Column("name", "cases", QT_TRANSLATE_NOOP("cases", "Name"), 12, must_show=True),
    Column("verdict", "cases", QT_TRANSLATE_NOOP("cases", "Result"), 14, must_show=True),
    Column("told", "cases", QT_TRANSLATE_NOOP("cases", "Next stage, or why not"), 60),
    Column("number", "cases", QT_TRANSLATE_NOOP("cases", "Number"), 20),
)
ALLOWED = QT_TRANSLATE_NOOP("cases", "Possible")
DONE = QT_TRANSLATE_NOOP("cases", "Carried out")
REFUSED = QT_TRANSLATE_NOOP("cases", "Not possible")


class BatchVerdicts(SteadyPanel):
    """The cases that are refused stand first."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[BatchLine] = ()
        self._done = False
        self._totals = QLabel(self)
        self._totals.setWordWrap(True)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("batch_lines")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._totals)
        layout.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Result for each case"))
        self.list.tell_nothing(self.tr("No case is chosen. Choose cases in the list first."))
        good = sum(line.allowed for line in self._lines)
        text = self.tr("Possible: {good}. Not possible: {bad}. Nothing has been changed yet.")
        if self._done:
            text = self.tr("Done: {good}. Not done: {bad}. Each step can be taken back alone on the page of its case.")
        self._totals.setText(text.format(good=good, bad=len(self._lines) - good))
        rows = {line.case_id: self._row(line) for line in sorted(self._lines, key=lambda line: line.allowed)}
        self.list.show_records(list(rows), lambda ids: [rows[number] for number in ids], list(rows.values()))

    def show_lines(self, lines: Sequence[BatchLine], *, done: bool) -> None:
        """Show these outcomes, of the rehearsal or of the deed."""
        self._lines, self._done = tuple(lines), done
        self.retranslate()

    def _row(self, line: BatchLine) -> Row:
        tone, word = (Tone.GOOD, DONE if self._done else ALLOWED) if line.allowed else (Tone.LATE, REFUSED)
        told = worded(line.target) if line.allowed else " ".join(worded(why) for why in line.why_not)
        if line.allowed and line.cautions:
            told = f"{told} — {' '.join(worded(each) for each in line.cautions)}"
        return line.name, Status(tone, shown("cases", word)), told, line.number
