"""The townships of a district in one period: who has sent, what came and went, what is still open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.station_time import minute_at_station
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel

if TYPE_CHECKING:  # needed only when rosters are shown
    from collections.abc import Sequence

    from vetdesk.services.township_reconciliation import Reconciliation, Standing

COLUMNS = (
    Column("name", "townships", QT_TRANSLATE_NOOP("townships", "Township"), 16, must_show=True),
    Column("state", "townships", QT_TRANSLATE_NOOP("townships", "Status"), 20, must_show=True),
    Column("previous", "townships", QT_TRANSLATE_NOOP("townships", "Before"), 9, right=True),
    Column("came", "townships", QT_TRANSLATE_NOOP("townships", "Came"), 8, right=True),
    Column("went", "townships", QT_TRANSLATE_NOOP("townships", "Went"), 8, right=True),
    Column("now", "townships", QT_TRANSLATE_NOOP("townships", "Now"), 9, right=True),
    Column("open", "townships", QT_TRANSLATE_NOOP("townships", "Open"), 8, right=True),
    Column("last", "townships", QT_TRANSLATE_NOOP("townships", "Last roster"), 36),
    Column("at", "townships", QT_TRANSLATE_NOOP("townships", "Taken in"), 17),
)


class TownshipsOverview(SteadyPanel):
    """Chooses the period and shows each township; Enter shows its findings."""

    opened = Signal(int)
    """The findings of the township in this place are wanted."""
    period_wanted = Signal(str)
    """Another period was chosen."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._merged: Reconciliation | None = None
        self._period_label, self._told = QLabel(self), QLabel(self)
        self._told.setWordWrap(True)
        give_role(self._told, role="soft")
        self.period = QComboBox(self)
        self.period.setObjectName("township_period")
        self.period.setMinimumContentsLength(9)
        self._period_label.setBuddy(self.period)
        self.period.currentIndexChanged.connect(self._choose_period)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("townships")
        self.list.opened.connect(self.opened)
        line = QHBoxLayout()
        line.addWidget(self._period_label)
        line.addWidget(self.period)
        line.addWidget(self._told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._period_label.setText(self.tr("&Period"))
        self.period.setAccessibleName(self.tr("Period"))
        self.list.setAccessibleName(self.tr("Townships"))
        self._empty.set_text(
            self.tr(
                "No roster of a township has been taken in yet. Choose the files that the townships sent, or drop them "
                "here: they are compared with each other, with the last ones and with the archive."
            )
        )
        self._show()

    def show_periods(self, periods: "Sequence[str]") -> str:
        """Offer these, keep the one that is chosen, and return it."""
        chosen = str(self.period.currentData() or "")
        self.period.blockSignals(True)
        self.period.clear()
        for one in periods:
            self.period.addItem(one, one)
        self.period.setCurrentIndex(max(self.period.findData(chosen), 0))
        self.period.blockSignals(False)
        if not periods:
            self.show_merged(None)
        return str(self.period.currentData() or "")

    def show_merged(self, merged: "Reconciliation | None") -> None:
        """Show a period."""
        self._merged = merged
        self._show()

    def current(self) -> "Standing | None":
        """The chosen township."""
        place = self.list.current_id()
        return self._merged.standings[place - 1] if self._merged and place else None

    def _choose_period(self, _place: int) -> None:
        self.period_wanted.emit(str(self.period.currentData() or ""))

    def _show(self) -> None:
        merged = self._merged
        rows = {} if merged is None else {place: self._row(one) for place, one in enumerate(merged.standings, 1)}
        for widget, visible in ((self._empty, not rows), (self.list, bool(rows)), (self._told, bool(rows))):
            widget.setVisible(visible)
        for part in (self._period_label, self.period):
            part.setVisible(bool(rows))
        if merged is not None:
            waiting = enumerated(one.short for one in merged.waiting)
            here = sum(1 for one in merged.standings if one.sent)
            text = self.tr("Sent: {sent} of {all}.").format(sent=here, all=len(merged.standings))
            self._told.setText(text + (" " + self.tr("Not yet: {names}").format(names=waiting) if waiting else ""))
        self.list.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))
        if rows and not self.list.current_id():
            self.list.step(0)

    def _row(self, one: "Standing") -> Row:
        state = Status(Tone.LATE, self.tr("not sent"))
        if one.sent:
            state = Status(Tone.WAITING, self.tr("open findings")) if one.open else Status(Tone.GOOD, self.tr("done"))
        figures = (one.previous, one.came, one.went, one.now, one.open) if one.sent else ()
        cells = [f"{figure:,}" for figure in figures] or ["—"] * 5
        last = f"{one.last.period} {one.last.file_name}" if one.last else "—"
        at = minute_at_station(one.last.taken_at) if one.last else "—"
        return (one.township.short, state, *cells, last, at)
