"""Who looked at, printed or took out sensitive fields (敏感信息查阅记录)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.history import LookLine
from vetdesk.domain.station_time import minute_at_station
from vetdesk.ui.page import Translated
from vetdesk.ui.people.history.deed_list import PERSON, WHEN, WHO
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP
from vetdesk.ui.widgets.record_list import Column, RecordList, Row

COLUMNS = (
    Column("what", "history", QT_TRANSLATE_NOOP("history", "What was seen"), 44, must_show=True),
    Column("people", "history", QT_TRANSLATE_NOOP("history", "People"), 8, right=True),
    Column("purpose", "history", QT_TRANSLATE_NOOP("history", "Purpose"), 24),
)


class LookList(Translated):
    """Shows looks, the newest first."""

    opened = Signal(int)
    """The record of this recipient is to be shown."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None, *, with_person: bool = False) -> None:
        super().__init__(parent)
        self._with_person = with_person
        self._lines: Sequence[LookLine] = ()
        columns = (WHEN, WHO, PERSON, *COLUMNS) if with_person else (WHEN, WHO, *COLUMNS)
        self.list = RecordList(columns, tasks, self)
        self.list.setObjectName("looks")
        self.list.opened.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Who looked"))
        self.list.tell_nothing(self.tr("Nobody has looked at protected numbers of this record yet."))
        cells: list[Row] = [self._cells(line) for line in self._lines]
        self.list.show_records(range(1, len(cells) + 1), lambda ids: [cells[number - 1] for number in ids], cells)

    def show_looks(self, lines: Sequence[LookLine]) -> None:
        """Show these looks."""
        self._lines = tuple(lines)
        self.retranslate()

    def _cells(self, line: LookLine) -> Row:
        person = (line.name,) if self._with_person else ()
        return (minute_at_station(line.at), line.who, *person, line.what, f"{line.people:,}", line.purpose)

    def open_current(self) -> None:
        """Show the record of the line in front."""
        if number := self.list.current_id():
            self._open(number)

    def _open(self, number: int) -> None:
        line = self._lines[number - 1]
        if line.recipient_id:
            self.opened.emit(line.recipient_id)
