"""Cases that leave for the district (上报) on a roster."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.forms import Value
from vetdesk.ui.desk import Desk
from vetdesk.ui.exporting.panel import ExportPanel
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import Task, TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, breakable, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

if TYPE_CHECKING:  # needed only when cases are listed
    from vetdesk.services.case_exchange import ReportedRoster
    from vetdesk.services.case_views import CaseLine

COLUMNS = (
    Column("number", "exporting", QT_TRANSLATE_NOOP("exporting", "Case number"), 18, must_show=True),
    Column("name", "exporting", QT_TRANSLATE_NOOP("exporting", "Name"), 10, must_show=True),
    Column("village", "exporting", QT_TRANSLATE_NOOP("exporting", "Village"), 12),
    Column("ready", "exporting", QT_TRANSLATE_NOOP("exporting", "To report"), 20, must_show=True),
    Column("title", "exporting", QT_TRANSLATE_NOOP("exporting", "Case"), 26),
)


class ReportPanel(ExportPanel):
    """Lists the cases that stand before the district; the selected ones are written on the roster and sent."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, follow: Callable[[Task], Task], parent: QWidget
    ) -> None:
        super().__init__(services, tasks, talk, follow, parent)
        self._lines: tuple[CaseLine, ...] = ()
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._day_label = QLabel(self)
        self.day = PartialDateEdit(self)
        self.day.setObjectName("reported_on")
        self.day.ask_day()
        self.day.setText(self.today().isoformat())
        self._day_label.setBuddy(self.day)
        self._chosen = QLabel(self)
        give_role(self._chosen, role="soft")
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("cases_to_report")
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._count())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._about.setText(self.tr("The selected cases are sent with this roster; step and workbook belong together."))
        self._day_label.setText(self.tr("Repor&ted on"))
        self.day.setAccessibleName(self.tr("Reported on"))
        self.list.setAccessibleName(self.tr("Cases for the district"))
        self._empty.set_text(
            self.tr("No case is to be reported now. A case comes here once the township has signed it.")
        )
        self._show_lines()

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("&Report and write…")

    def ready(self) -> bool:
        """At least one case must be selected."""
        return bool(self.list.selected_ids())

    def hint(self) -> str:
        """Why it cannot be done."""
        return "" if self.ready() or not self._lines else self.tr("Select the cases first (Ctrl+A: all).")

    def fetch(self) -> None:
        """Fetch the cases at the stages from which routes send them, and those that already wait there."""
        self.tasks.look(lambda _progress: self._fetch(), owner=self, done=self._show, instead_of="report")

    def carry_out(self) -> None:
        """Ask where to, then send and write."""
        if self.ready():
            self.choose_target(self.tr("Cases reported"), self._write)

    def _fetch(self) -> "tuple[CaseLine, ...]":
        from vetdesk.services.casework import CaseFilter

        sources, targets = self._stages()
        return self.services.casework.list(CaseFilter(stages=(*sources, *targets)))

    def _stages(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The stages before the step that sends, and the one where sent cases wait."""
        sources: list[str] = []
        targets: list[str] = []
        for route in self.services.station.definitions.workflows.values():
            sends = route.transition(route.exchange.sends) if route.exchange else None
            if sends is not None:
                sources += [stage for stage in sends.sources if stage not in sources]
                targets += [sends.target] if sends.target not in targets else []
        return tuple(sources), tuple(targets)

    def _show(self, lines: "tuple[CaseLine, ...]") -> None:
        waiting = set(self._stages()[1])
        self._lines = lines
        self._show_lines()
        self._select([line.case_id for line in lines if line.mine and line.stage not in waiting])

    def _show_lines(self) -> None:
        rows, selected = self._rows(), self.list.selected_ids()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._select(selected)

    def _rows(self) -> Mapping[int, Row]:
        waiting = set(self._stages()[1])
        return {
            line.case_id: (line.number, line.name, line.village, self._standing(line, waiting), worded(line.title))
            for line in self._lines
        }

    def _standing(self, line: "CaseLine", waiting: set[str]) -> Status:
        if line.stage in waiting:
            return Status(Tone.DRAFT, self.tr("reported before"))
        return Status(Tone.WAITING, self.tr("ready")) if line.mine else Status(Tone.DUE_SOON, self.tr("not mine"))

    def _select(self, case_ids: Sequence[int]) -> None:
        """Select cases: what can leave now is selected beforehand, so that one key is enough on an ordinary day."""
        how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for case_id in case_ids:
            place = self.list.records.row_of(case_id)
            if place >= 0:
                self.list.selectionModel().select(self.list.records.index(place, 0), how)
        self._count()

    def _count(self) -> None:
        text = self.tr("Selected: {chosen} of {all}")
        self._chosen.setText(text.format(chosen=len(self.list.selected_ids()), all=len(self._lines)))
        self.deed_changed.emit()

    def _write(self, path: Path) -> None:
        ids: Sequence[int] = self.list.selected_ids()
        details: dict[str, Value] = {"reported_on": self.day.value()}
        casework = self.services.casework
        self.follow(
            self.tasks.change(
                lambda _progress: casework.report_to_district(ids, path, details), owner=self, done=self._tell
            )
        )

    def _tell(self, reported: "ReportedRoster") -> None:
        text = self.tr("Cases on the roster: {count}, reported now: {new}. Export {number}, file {path}")
        count, path = len(reported.case_ids), breakable(reported.path)
        self.told.emit(text.format(count=count, new=reported.newly_reported, number=reported.number, path=path))
        self.fetch()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._day_label)
        line.addWidget(self.day)
        line.addWidget(self._chosen, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._about)
        column.addLayout(line)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
