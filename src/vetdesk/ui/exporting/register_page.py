"""The export register (导出登记): what left in a month, by whom, confirmed by whom; to be printed and signed."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from vetdesk.domain.station_time import day_at_station, minute_at_station
from vetdesk.ui.desk import Desk
from vetdesk.ui.exporting.changes_panel import MONTHS, months_back
from vetdesk.ui.months import month_words
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import with_lines
from vetdesk.ui.widgets.whole_choice import WholeChoice

if TYPE_CHECKING:  # needed only when lines are shown
    from vetdesk.services.export_register import RegisterLine

COLUMNS = (
    Column("at", "exporting", QT_TRANSLATE_NOOP("exporting", "When"), 16, must_show=True),
    Column("who", "exporting", QT_TRANSLATE_NOOP("exporting", "Who"), 10, must_show=True),
    Column("what", "exporting", QT_TRANSLATE_NOOP("exporting", "What"), 24, must_show=True),
    Column("people", "exporting", QT_TRANSLATE_NOOP("exporting", "People"), 7, right=True),
    Column("second", "exporting", QT_TRANSLATE_NOOP("exporting", "Second person"), 14, must_show=True),
    Column("purpose", "exporting", QT_TRANSLATE_NOOP("exporting", "Purpose"), 20),
    Column("unmasked", "exporting", QT_TRANSLATE_NOOP("exporting", "Shown in full"), 22),
    Column("to_whom", "exporting", QT_TRANSLATE_NOOP("exporting", "To"), 16),
    Column("file", "exporting", QT_TRANSLATE_NOOP("exporting", "File or code"), 26),
)


class RegisterPage(Page):
    """Shows the register month by month, the newest first."""

    SHOWS = ("export", "paper", "dossier", "package")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._lines: Sequence[RegisterLine] = ()
        self._label, self._about = QLabel(self), QLabel(self)
        self._about.setWordWrap(True)
        give_role(self._about, role="soft")
        self.month = WholeChoice(self)
        self.month.setObjectName("register_month")
        self._label.setBuddy(self.month)
        self._months = months_back(day_at_station(services.station.now()), MONTHS)
        for one in self._months:
            self.month.addItem("", one)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("export_register")
        self.buttons = ButtonBar(self)
        self._print = self.buttons.add("print_register", self.print_paper, right=True)
        self._papers = PaperSaver(self)
        self.month.currentIndexChanged.connect(lambda _place: self.refresh())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("&Month"))
        self.month.setAccessibleName(self.tr("Month"))
        for place, month in enumerate(self._months):
            self.month.setItemText(place, month_words(f"{month:%Y-%m}"))
        self._about.setText(
            self.tr(
                "Everything that left the station as a workbook, on paper or as a package. Entries cannot be changed."
            )
        )
        self.list.setAccessibleName(self.tr("Register of exports"))
        self._empty.set_text(
            self.tr(
                "Nothing left the station this month. Files with personal data that leave are entered here "
                "automatically."
            )
        )
        self._print.setText(self.tr("Preview and prin&t…"))
        self._show(self._lines)

    def refresh(self) -> None:
        """Fetch the lines of the month."""
        since, until = self.span()
        self.tasks.look(
            lambda _progress: self.services.export_register.lines(since, until), owner=self, done=self._show,
            instead_of="register",
        )  # fmt: skip

    def print_paper(self) -> None:
        """Ctrl+P: the month on sheets to be signed."""
        since, until = self.span()
        run = self.services.export_register.paper(since, until)
        self._papers.offer_run(run, f"{self.tr('Register of exports')}_{since:%Y-%m}.pdf")

    def span(self) -> tuple[date, date]:
        """The first and the last day of the month that is shown."""
        first = self._months[self.month.currentIndex()]
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)

    def _show(self, lines: "Sequence[RegisterLine]") -> None:
        self._lines = lines
        cells: list[Row] = [self._cells(line) for line in lines]
        self.list.show_records(range(1, len(cells) + 1), lambda ids: [cells[number - 1] for number in ids], cells)
        self._empty.setVisible(not lines)
        self.list.setVisible(bool(lines))

    def _cells(self, line: "RegisterLine") -> Row:
        alone = self.tr("Alone: {reason}").format(reason=line.exception) if line.exception else ""
        return (
            minute_at_station(line.at), line.who, worded(line.what), f"{line.people:,}" if line.people else "",
            line.second or alone, line.purpose, enumerated(worded(one) for one in line.unmasked), line.to_whom,
            line.file or line.number,
        )  # fmt: skip

    def minimumSizeHint(self) -> QSize:
        """Qt: the least room, with as many lines as texts have at this width."""
        return with_lines(self, super().minimumSizeHint(), self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; in another width texts take more or fewer lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._label)
        top.addWidget(self.month)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 4, 9, 4)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._about)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
