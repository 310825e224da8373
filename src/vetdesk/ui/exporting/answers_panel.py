"""At a district: decisions that go back to a township (反馈审批结果) in the workbook that it takes in."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.ui.desk import Desk
from vetdesk.ui.exporting.panel import ExportPanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import Task, TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, breakable, worded
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row

if TYPE_CHECKING:  # needed only when cases are listed
    from vetdesk.services.case_exchange import ReportedRoster
    from vetdesk.services.district import DecidedLine

COLUMNS = (
    Column("number", "exporting", QT_TRANSLATE_NOOP("exporting", "Case number"), 18, must_show=True),
    Column("name", "exporting", QT_TRANSLATE_NOOP("exporting", "Name"), 10, must_show=True),
    Column("decision", "exporting", QT_TRANSLATE_NOOP("exporting", "Decision"), 10, must_show=True),
    Column("reason", "exporting", QT_TRANSLATE_NOOP("exporting", "Reason"), 34),
    Column("reference", "exporting", QT_TRANSLATE_NOOP("exporting", "Reference"), 22),
    Column("village", "exporting", QT_TRANSLATE_NOOP("exporting", "Village"), 12),
    Column("title", "exporting", QT_TRANSLATE_NOOP("exporting", "Case"), 26, must_show=True),
)


class AnswersPanel(ExportPanel):
    """Lists the decided cases of one township; all of them go into one workbook."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, follow: Callable[[Task], Task], parent: QWidget
    ) -> None:
        super().__init__(services, tasks, talk, follow, parent)
        self._waiting: Mapping[str, Sequence[DecidedLine]] = {}
        self._label = QLabel(self)
        self.township = QComboBox(self)
        self.township.setObjectName("answered_township")
        self._label.setBuddy(self.township)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("decisions_to_send")
        self.township.currentIndexChanged.connect(lambda _place: self._show_lines())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("To&wnship"))
        self.township.setAccessibleName(self.tr("Township"))
        self.list.setAccessibleName(self.tr("Decisions to send"))
        self._empty.set_text(self.tr("No decision waits to be sent. Decisions come here once they are entered."))
        self._show_lines()

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("&Send decisions and write…")

    def ready(self) -> bool:
        """There must be a decision to send."""
        return bool(self._lines())

    def fetch(self) -> None:
        """Fetch the decided cases by township."""
        self.tasks.look(
            lambda _progress: self.services.district.waiting(), owner=self, done=self._show, instead_of="answers"
        )

    def carry_out(self) -> None:
        """Ask where to, then send and write."""
        if self.ready():
            self.choose_target(self.tr("Decisions"), self._write)

    def _lines(self) -> "Sequence[DecidedLine]":
        return self._waiting.get(self.township.currentText(), ())

    def _show(self, waiting: "Mapping[str, Sequence[DecidedLine]]") -> None:
        shown_now = self.township.currentText()
        self._waiting = waiting
        self.township.blockSignals(True)
        self.township.clear()
        self.township.addItems(list(waiting))
        self.township.setCurrentIndex(max(0, self.township.findText(shown_now)))
        self.township.blockSignals(False)
        self._show_lines()

    def _show_lines(self) -> None:
        rows = {one.line.case_id: _row(one) for one in self._lines()}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self.deed_changed.emit()

    def _write(self, path: Path) -> None:
        ids = [one.line.case_id for one in self._lines()]
        district = self.services.district
        self.follow(
            self.tasks.change(lambda _progress: district.send_decisions(ids, path), owner=self, done=self._tell)
        )

    def _tell(self, sent: "ReportedRoster") -> None:
        text = self.tr("Decisions sent: {count}. Export {number}, file {path}")
        self.told.emit(text.format(count=len(sent.case_ids), number=sent.number, path=breakable(sent.path)))
        self.fetch()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._label)
        line.addWidget(self.township, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)


def _row(one: "DecidedLine") -> Row:
    """The cells of a decided case in the order of COLUMNS."""
    line = one.line
    return line.number, line.name, one.decision, one.reason, one.number, line.village, worded(line.title)
