"""The history of a record: every field that was ever changed, by whom, when, from what to what, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.record_views import HistoryLine, RecordView
from vetdesk.domain.station_time import minute_at_station
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, worded
from vetdesk.ui.widgets.record_list import Column, RecordList, Row

COLUMNS = (
    Column("at", "people", QT_TRANSLATE_NOOP("people", "When"), 18, must_show=True),
    Column("who", "people", QT_TRANSLATE_NOOP("people", "Who"), 10, must_show=True),
    Column("field", "people", QT_TRANSLATE_NOOP("people", "Field"), 18, must_show=True),
    Column("before", "people", QT_TRANSLATE_NOOP("people", "Before"), 22),
    Column("after", "people", QT_TRANSLATE_NOOP("people", "After"), 22),
    Column("source", "people", QT_TRANSLATE_NOOP("people", "From where"), 14),
    Column("reason", "people", QT_TRANSLATE_NOOP("people", "Why"), 24),
)


class HistoryPanel(RecordTab):
    """Shows history lines, the newest first."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self._vocabulary = services.station.definitions.vocabulary
        self._lines: tuple[HistoryLine, ...] = ()
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("history")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.retranslate()

    def title(self) -> str:
        """The name of the tab."""
        return self.tr("History")

    def show_record(self, view: RecordView) -> None:
        """Fetch the history of a record."""
        spoken = language()
        self.tasks.look(
            lambda _progress: self.services.archives.history(view.id, None, spoken), owner=self, done=self.show_lines,
            instead_of="history",
        )  # fmt: skip

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("History of the record"))
        rows: list[Row] = [self._row(line) for line in self._lines]
        self.list.show_records(range(len(rows)), lambda ids: [rows[wanted] for wanted in ids], rows)

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these lines."""
        self._lines = tuple(lines)
        self.retranslate()

    def _row(self, line: HistoryLine) -> Row:
        field = worded(line.label)
        if line.category:
            field = f"{self._vocabulary.code_label('category', line.category, language())} · {field}"
        at = minute_at_station(line.at)
        return (at, line.who, field, line.before or "—", line.after or "—", self._source(line.source), line.reason)

    def _source(self, source: str) -> str:
        kind = source.partition(":")[0]
        words = {
            "screen": self.tr("Screen"),
            "batch": self.tr("Import"),
            "case": self.tr("Case"),
            "exchange": self.tr("Exchange"),
            "command": self.tr("Command"),
        }
        return words.get(kind, source)
