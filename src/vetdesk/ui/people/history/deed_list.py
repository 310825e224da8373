"""Deeds with what each changed: one line per field, the lines of one save below one another."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.history import ChangeLine, DeedLines
from vetdesk.domain.station_time import minute_at_station
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import is_low

WHEN = Column("at", "history", QT_TRANSLATE_NOOP("history", "When"), 17, must_show=True)
WHO = Column("who", "history", QT_TRANSLATE_NOOP("history", "Who"), 9, must_show=True)
PERSON = Column("person", "history", QT_TRANSLATE_NOOP("history", "Person"), 10, must_show=True)
COLUMNS = (
    Column("field", "history", QT_TRANSLATE_NOOP("history", "Field"), 14, must_show=True),
    Column("change", "history", QT_TRANSLATE_NOOP("history", "Before → after"), 26),
    Column("about", "history", QT_TRANSLATE_NOOP("history", "Record"), 16),
    Column("deed", "history", QT_TRANSLATE_NOOP("history", "Action"), 14),
    Column("source", "history", QT_TRANSLATE_NOOP("history", "Source"), 9),
    Column("reason", "history", QT_TRANSLATE_NOOP("history", "Reason"), 20),
)
"""What was changed stands before all else: on a small screen only the first columns are seen."""
SOURCES = {
    "screen": QT_TRANSLATE_NOOP("history", "Screen"),
    "batch": QT_TRANSLATE_NOOP("history", "Import"),
    "list": QT_TRANSLATE_NOOP("history", "List from outside"),
    "case": QT_TRANSLATE_NOOP("history", "Case"),
    "exchange": QT_TRANSLATE_NOOP("history", "Exchange"),
    "command": QT_TRANSLATE_NOOP("history", "Command"),
}


@dataclass(frozen=True, slots=True)
class _Shown:
    """One row: the deed it belongs to, its line (None for the count of what is not listed), whether it is the first."""

    deed: DeedLines
    line: ChangeLine | None
    first: bool


class DeedList(Translated):
    """Shows deeds, the newest first, and below them the chosen line in full."""

    opened = Signal(int)
    """The record of this recipient is to be shown."""

    def __init__(
        self, vocabulary: Vocabulary, tasks: TaskRunner, parent: QWidget | None = None, *, with_person: bool = False
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._with_person = with_person
        self._rows: list[_Shown] = []
        columns = (WHEN, WHO, PERSON, *COLUMNS) if with_person else (WHEN, WHO, *COLUMNS)
        self.list = RecordList(columns, tasks, self)
        self.list.setObjectName("deeds")
        self.list.chosen.connect(lambda number: self._tell(number - 1))
        self.list.opened.connect(self._open)
        self.detail = QLabel(self)
        self.detail.setObjectName("deed_detail")
        self.detail.setWordWrap(True)
        give_role(self.detail, role="soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.detail)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("History"))
        self.list.tell_nothing(self.tr("Nothing has been changed yet. Every change is noted here, with who and when."))
        cells: list[Row] = [self._cells(one) for one in self._rows]
        self.list.show_records(range(1, len(cells) + 1), lambda ids: [cells[number - 1] for number in ids], cells)
        if cells and not self.list.current_id():
            self.list.step(0)
        self._tell(self.list.current_id() - 1)

    def show_deeds(self, deeds: Sequence[DeedLines]) -> None:
        """Show these deeds."""
        self._rows = []
        for deed in deeds:
            self._rows += [_Shown(deed, line, place == 0) for place, line in enumerate(deed.lines)]
            if deed.more:
                self._rows.append(_Shown(deed, None, first=False))
        self.retranslate()

    def _cells(self, one: _Shown) -> Row:
        deed, line = one.deed, one.line
        when, who, name = (minute_at_station(deed.at), deed.who, self.deed_word(deed.label)) if one.first else ("",) * 3
        source, reason = (self._source(deed.source), self._why(deed)) if one.first else ("", "")
        if line is None:
            told = (self.tr("… and {count} more").format(count=deed.more), "", "", name)
        else:
            told = (worded(line.label), f"{line.before or '—'} → {line.after or '—'}", line.about, name)
        person = (line.name if line else "",) if self._with_person else ()
        return (when, who, *person, *told, source, reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: on a small screen the list needs the room of the line in full."""
        self._show_detail()
        super().resizeEvent(event)

    def deed_word(self, label: str) -> str:
        """The words for a deed, or its name as the journal keeps it."""
        words = self._vocabulary.texts.get(f"deed.{label}")
        return worded(words) if words else label

    def _source(self, source: str) -> str:
        kind = source.partition(":")[0]
        return shown("history", SOURCES[kind]) if kind in SOURCES else source

    def _why(self, deed: DeedLines) -> str:
        """The reason, and which deed it corrects."""
        corrected = deed.corrects
        if corrected is None:
            return deed.reason
        told = self.tr("Corrects: {deed}, {who}, {when}").format(
            deed=self.deed_word(corrected.label), who=corrected.who, when=minute_at_station(corrected.at)
        )
        return f"{told}  {deed.reason}".strip()

    def _tell(self, place: int) -> None:
        """The chosen line in full: lists cut what is long."""
        self.detail.setText("")
        self._show_detail()
        if not 0 <= place < len(self._rows) or self._rows[place].line is None:
            return
        deed, line = self._rows[place].deed, self._rows[place].line
        assert line is not None
        told = self.tr("{field}: {before} → {after}").format(
            field=field_of(line), before=line.before or "—", after=line.after or "—"
        )
        self.detail.setText(f"{told}\n{self._why(deed)}".strip())

    def _show_detail(self) -> None:
        self.detail.setVisible(bool(self._rows) and not is_low(self.height()))

    def open_current(self) -> None:
        """Show the record of the line in front."""
        if number := self.list.current_id():
            self._open(number)

    def _open(self, number: int) -> None:
        line = self._rows[number - 1].line
        if line is not None and line.recipient_id:
            self.opened.emit(line.recipient_id)


def field_of(line: ChangeLine) -> str:
    """Which field of which record of the archive."""
    return f"{line.about} · {worded(line.label)}" if line.about else worded(line.label)
