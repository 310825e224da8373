"""What an import did, or what undoing it did; rows that stayed because of later deeds are named."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.importing.plan import Verdict
from vetdesk.ui.importing.deed_words import deed_word
from vetdesk.ui.importing.row_words import VERDICTS, told, verdict_word
from vetdesk.ui.importing.step import Step
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, capitalised
from vetdesk.ui.widgets.record_list import Column, RecordList, Row

if TYPE_CHECKING:  # needed only when something was kept or undone
    from collections.abc import Callable

    from vetdesk.services.importing import BatchReport, UndoReport

COLUMNS = (
    Column("row", "importing", QT_TRANSLATE_NOOP("importing", "Row"), 12, must_show=True),
    Column("name", "importing", QT_TRANSLATE_NOOP("importing", "Name"), 10, must_show=True),
    Column("deed", "importing", QT_TRANSLATE_NOOP("importing", "Because of"), 26, must_show=True),
    Column("who", "importing", QT_TRANSLATE_NOOP("importing", "Who"), 10),
    Column("at", "importing", QT_TRANSLATE_NOOP("importing", "When"), 17),
)


class ResultStep(Step):
    """The last step."""

    def __init__(self, tasks: TaskRunner, local_time: "Callable[[str], str]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._local_time = local_time
        self.kept: BatchReport | None = None
        self._undone: UndoReport | None = None
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("blocked")
        scroll = Overflow(self._text, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Rows that stay as they are"))
        self.list.tell_nothing(self.tr("Every row was taken in; none stays behind."))
        if self._undone is not None:
            self._show_undone(self._undone)
        elif self.kept is not None:
            self._show_kept(self.kept)

    def title(self) -> str:
        """What this step is about."""
        return self.tr("The import was undone") if self._undone is not None else self.tr("Import finished")

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("Do&ne")

    def show_kept(self, report: "BatchReport") -> None:
        """Show what was kept."""
        self.kept, self._undone = report, None
        self.retranslate()

    def show_undone(self, report: "UndoReport") -> None:
        """Show what was undone, and what could not be."""
        self.kept, self._undone = None, report
        self.retranslate()

    def text(self) -> str:
        """The figures as they are shown."""
        return self._text.text()

    def _show_kept(self, report: "BatchReport") -> None:
        self.list.hide()
        lines = [report.batch.file_name]
        for verdict in VERDICTS:
            word = capitalised(verdict_word(verdict))
            lines.append(told(word, f"{report.totals.get(str(verdict), 0):,}"))
        lines.append(self.tr("Rows in all: {count}").format(count=f"{sum(report.totals.values()):,}"))
        if report.totals.get(str(Verdict.ERROR)):
            lines.append(
                self.tr(
                    "Rows with errors were left out. Correct them in the file and import it again: only they change."
                )
            )
        self._text.setText("\n".join(lines))

    def _show_undone(self, report: "UndoReport") -> None:
        text = self.tr(
            "{file}\nPeople taken out again: {withdrawn}\nPeople put back as they were: {restored}\n"
            "Rows that stay because of a later deed: {blocked}"
        )
        self._text.setText(
            text.format(
                file=report.batch.file_name,
                withdrawn=f"{report.withdrawn:,}",
                restored=f"{report.restored:,}",
                blocked=f"{len(report.blocked):,}",
            )
        )
        rows: list[Row] = [
            (
                f"{one.sheet} {one.row}",
                one.name,
                deed_word(one.label),
                one.who,
                self._local_time(one.at) if one.at else "",
            )
            for one in report.blocked
        ]
        self.list.setVisible(bool(rows))
        self.list.show_records(range(1, len(rows) + 1), lambda ids: [rows[wanted - 1] for wanted in ids], rows)
