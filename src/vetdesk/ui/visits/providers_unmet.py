"""Unmet needs (未满足需求): kinds and villages without provider, needs that could not be solved. Sums only."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.export_deed import ExportReport
from vetdesk.services.providers import UnmetLine, UnmetReport
from vetdesk.ui.desk import Desk
from vetdesk.ui.outgoing import figures_purpose
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("kind", "providers", QT_TRANSLATE_NOOP("providers", "Kind of need"), 22, must_show=True),
    Column("village", "providers", QT_TRANSLATE_NOOP("providers", "Village"), 16, must_show=True),
    Column("told", "providers", QT_TRANSLATE_NOOP("providers", "Raised"), 8, right=True),
    Column("impossible", "providers", QT_TRANSLATE_NOOP("providers", "Not solved"), 14, right=True),
    Column("providers", "providers", QT_TRANSLATE_NOOP("providers", "Providers"), 12, right=True),
)


class UnmetPanel(SteadyPanel):
    """The list of the year so far, which can be written as a workbook."""

    left = Signal()
    """Back to the directory."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._report = UnmetReport("", "", (), {})
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._told = QLabel(self)
        self._told.setObjectName("unmet_written")
        self._told.setWordWrap(True)
        self._file = ""
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("unmet")
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_unmet", self.left.emit)
        self._write = self.buttons.add("write_unmet", self.write, right=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._told):
            layout.addWidget(widget)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        title = self.tr("Needs raised from {since} to {until} that nobody serves or that could not be solved")
        self._title.setText(title.format(since=self._report.since, until=self._report.until))
        self._told.setText(self.tr("{file} is saved. It names nobody.").format(file=self._file))
        self._told.setVisible(bool(self._file))
        self._empty.set_text(self.tr("Every need raised can be served, and none ended as not solved."))
        self.list.setAccessibleName(self.tr("Unmet needs"))
        self._leave.setText(self.tr("Back"))
        self._write.setText(self.tr("Export as workbook…"))
        rows = self._rows()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._write.setEnabled(bool(rows) and self._services.station.session.actor.may(Right.EXPORT))

    def begin(self) -> None:
        """Fetch the report of the year so far."""
        self._file = ""
        self._tasks.look(
            lambda _progress: self._services.providers.unmet(), owner=self, done=self._show, instead_of="unmet"
        )

    def write(self) -> None:
        """Ask where to, and write the workbook."""
        title, name = self.tr("Export unmet needs"), self.tr("Needs without provider.xlsx")
        self._talk.choose_target(title, name, self.tr("Workbook (*.xlsx)"), self._to)

    def _to(self, path: Path) -> None:
        since, until = self._report.since, self._report.until
        providers, purpose = self._services.providers, figures_purpose()
        self._tasks.change(
            lambda _progress: providers.write_unmet(path, since, until, purpose=purpose), owner=self,
            done=self._written,
        )  # fmt: skip

    def _written(self, report: ExportReport) -> None:
        self._file = report.path.name
        self.retranslate()

    def _show(self, report: UnmetReport) -> None:
        self._report = report
        self.retranslate()

    def _rows(self) -> Mapping[int, Row]:
        return {number: self._row(line) for number, line in enumerate(self._report.lines, 1)}

    def _row(self, line: UnmetLine) -> Row:
        kind = self._services.station.definitions.vocabulary.code_label("need_kind", line.kind, language())
        village = self._report.villages.get(line.village_id or 0) or self.tr("not known")
        return (kind, village, str(line.told), str(line.impossible), str(line.providers))
