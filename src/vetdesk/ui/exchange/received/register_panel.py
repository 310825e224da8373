"""The register (往来登记): every workbook that was sent or received, the newest first."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.partners import ExchangeLine
from vetdesk.domain.station_time import minute_at_station
from vetdesk.ui.exchange.received.words import counted, direction_status
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, capitalised
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel, is_low

COLUMNS = (
    Column("direction", "received", QT_TRANSLATE_NOOP("received", "Direction"), 10, must_show=True),
    Column("number", "received", QT_TRANSLATE_NOOP("received", "Number"), 10, must_show=True),
    Column("at", "received", QT_TRANSLATE_NOOP("received", "When"), 17, must_show=True),
    Column("file", "received", QT_TRANSLATE_NOOP("received", "File"), 26),
    Column("came_to", "received", QT_TRANSLATE_NOOP("received", "Result"), 34),
    Column("partner", "received", QT_TRANSLATE_NOOP("received", "From"), 16),
    Column("who", "received", QT_TRANSLATE_NOOP("received", "Who"), 10),
)


class RegisterPanel(SteadyPanel):
    """Says how to begin, and lists what went to and fro."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[ExchangeLine] = ()
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("exchange_register")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._about)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._about.setText(
            self.tr(
                "Choose a list that came back from the district or a village, or drop it here. "
                "Nothing is changed until you have compared and decided."
            )
        )
        self._empty.set_text(
            self.tr(
                "Nothing has been sent or received yet. Lists that are sent, and what comes back, are entered "
                "here automatically."
            )
        )
        self.list.setAccessibleName(self.tr("What was sent and received"))
        self.show_lines(self._lines)

    def show_lines(self, lines: Sequence[ExchangeLine]) -> None:
        """Show the register."""
        self._lines = lines
        rows = [self._row(line) for line in lines]
        self._about.setVisible(not is_low(self.height()) or not rows)
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(
            list(range(1, len(rows) + 1)), lambda ids: [rows[number - 1] for number in ids], rows[:64]
        )

    @staticmethod
    def _row(line: ExchangeLine) -> Row:
        way, moment = direction_status(line.direction), minute_at_station(line.at)
        return (way, line.number, moment, line.file_name, capitalised(counted(line.counts)), line.partner, line.staff)
