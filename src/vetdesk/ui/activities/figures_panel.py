"""The figures of a year: how many activities, for how many people, at what cost: by kind and village."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.activities import Figures
from vetdesk.services.activities import YearFigures
from vetdesk.ui.activities.words import yuan_text
from vetdesk.ui.desk import Desk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("kind", "activities", QT_TRANSLATE_NOOP("activities", "Kind"), 20, must_show=True),
    Column("village", "activities", QT_TRANSLATE_NOOP("activities", "Village"), 16, must_show=True),
    Column("number", "activities", QT_TRANSLATE_NOOP("activities", "Activities"), 12, right=True),
    Column("listed", "activities", QT_TRANSLATE_NOOP("activities", "On the lists"), 14, right=True),
    Column("attended", "activities", QT_TRANSLATE_NOOP("activities", "Took part"), 12, right=True),
    Column("cost", "activities", QT_TRANSLATE_NOOP("activities", "Paid (yuan)"), 16, right=True),
)


class FiguresPanel(SteadyPanel):
    """The sums of a year's activities that were held."""

    left = Signal()
    """Back to the list."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._figures = YearFigures(0, (), {})
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("activity_figures")
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_figures", self.left.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Activities held in {year}").format(year=self._figures.year))
        self._empty.set_text(self.tr("No activity was held in this year yet. Choose another year, or plan one."))
        self.list.setAccessibleName(self.tr("Figures of the year"))
        self._leave.setText(self.tr("Back"))
        rows = {place: self._row(line) for place, line in enumerate(self._figures.lines, 1)}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def begin(self, year: int) -> None:
        """Fetch the figures of a year."""
        activities = self._services.activities
        self._tasks.look(lambda _progress: activities.figures(year), owner=self, done=self._show, instead_of="figures")

    def _show(self, found: YearFigures) -> None:
        self._figures = found
        self.retranslate()

    def _row(self, line: Figures) -> Row:
        kind = worded(self._services.activities.rules.kinds[line.kind].label)
        village = self.tr("not known") if line.village_id is None else self._figures.villages.get(line.village_id, "")
        whole = line.village_id == 0
        numbers = (str(line.number), str(line.listed), str(line.attended), yuan_text(line.cost) or "0")
        return (kind if whole else "", self.tr("all") if whole else village, *numbers)
