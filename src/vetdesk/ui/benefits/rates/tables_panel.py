"""Every table of rates by benefit and date, and the amounts of the chosen one."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.forms import Label
from vetdesk.services.rate_views import RateLine, RateSheet
from vetdesk.services.rates import Kept
from vetdesk.ui.benefits.rates.words import confidence, period_words, standing, yuan
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.months import month_words
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import give_role, text_size
from vetdesk.ui.widgets.list_with_detail import BOTH_ROWS, ListWithDetail
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import Steady, SteadyPanel

COLUMNS = (
    Column("title", "rates", QT_TRANSLATE_NOOP("rates", "Table"), 34, must_show=True),
    Column("from", "rates", QT_TRANSLATE_NOOP("rates", "From"), 9, must_show=True),
    Column("standing", "rates", QT_TRANSLATE_NOOP("rates", "Status"), 17, must_show=True),
    Column("own", "rates", QT_TRANSLATE_NOOP("rates", "Set by"), 10),
    Column("known", "rates", QT_TRANSLATE_NOOP("rates", "Reliability"), 14),
    Column("benefit", "rates", QT_TRANSLATE_NOOP("rates", "Benefit"), 22),
    Column("source", "rates", QT_TRANSLATE_NOOP("rates", "Source"), 40),
)
_CIRCULAR = re.compile(r"(?P<file>.+) (?P<sum>[0-9a-f]{12})")
AMOUNTS = (
    Column("whom", "rates", QT_TRANSLATE_NOOP("rates", "For"), 16, must_show=True),
    Column("amount", "rates", QT_TRANSLATE_NOOP("rates", "Amount"), 12, right=True, must_show=True),
    Column("month", "rates", QT_TRANSLATE_NOOP("rates", "A month"), 14, right=True),
    Column("raise", "rates", QT_TRANSLATE_NOOP("rates", "Raised by"), 14),
)


class TablesPanel(SteadyPanel):
    """The list, and the amounts of the chosen table below or beside it."""

    chosen = Signal()
    """Another table is chosen."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._lines: Mapping[int, RateLine] = {}
        self._without: Sequence[Label] = ()
        self._sheet: RateSheet | None = None
        self.benefit = CodeEdit(self)
        self.benefit.setObjectName("rates_benefit")
        self.benefit.currentIndexChanged.connect(lambda _index: self._list_lines())
        self.samples = QCheckBox(self)
        self.samples.setObjectName("rates_samples")
        self.samples.setChecked(True)
        self.samples.toggled.connect(lambda _on: self._list_lines())
        self._about = _label(self, "rates_without", "soft")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("rate_tables")
        self.list.chosen.connect(lambda _id: self._fetch_sheet())
        self._title = _label(self, "rate_title", "heading")
        self._kept = _label(self, "rate_kept", "soft")
        self._kept.hide()
        self.amounts = RecordList(AMOUNTS, tasks, self)
        self.amounts.setObjectName("rate_amounts")
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        book = self._services.rates.book
        self.benefit.setAccessibleName(self.tr("Benefit"))
        self.benefit.set_placeholder(self.tr("All benefits"))
        self.benefit.offer([(key, worded(one.label)) for key, one in book.benefits.items()])
        self.samples.setText(self.tr("National samples too"))
        self.list.setAccessibleName(self.tr("Tables of rates"))
        self.list.tell_nothing(self.tr("No table of rates for this benefit. Read a circular, or enter a table."))
        self.amounts.setAccessibleName(self.tr("Amounts of the chosen table"))
        self.amounts.tell_nothing(self.tr("Choose a table to see its amounts."))
        text = self.tr("Benefits without a table this month, for which the archive's own rates count: {count}")
        self._about.setText(text.format(count=len(self._without)))
        self._about.setToolTip(self.tr(", ").join(worded(label) for label in self._without))
        self._tell_without()
        self._list_lines()

    def refresh(self) -> None:
        """Fetch the tables."""
        rates = self._services.rates
        self._tasks.look(
            lambda _progress: (rates.tables(), rates.without_rate()), owner=self,
            done=lambda found: self._show(*found), instead_of="rates",
        )  # fmt: skip

    def line(self) -> RateLine | None:
        """The chosen table."""
        return self._lines.get(self.list.current_id())

    def sheet(self) -> RateSheet | None:
        """The chosen table with its amounts, once they are there."""
        return self._sheet

    def choose(self, key: str) -> None:
        """Choose a table by its key."""
        number = next((number for number, line in self._lines.items() if line.key == key), 0)
        if number:
            self.list.choose(number)

    def _tell_without(self) -> None:
        self._about.setVisible(bool(self._without) and self.height() >= BOTH_ROWS * text_size().row)

    def _show(self, lines: Sequence[RateLine], without: Sequence[Label]) -> None:
        first = next((line.key for line in lines if line.standing == "in_force"), lines[0].key if lines else "")
        key = line.key if (line := self.line()) else first
        self._lines = dict(enumerate(lines, 1))
        self._without = without
        self.retranslate()
        self.choose(key)

    def _list_lines(self) -> None:
        wanted, samples = self.benefit.value(), self.samples.isChecked()
        label = self._services.rates.book.benefits[wanted].label if wanted else None
        rows = {
            number: self._row(line)
            for number, line in self._lines.items()
            if (label is None or line.benefit == label) and (samples or line.own)
        }
        self.list.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))
        self._fetch_sheet()

    def _row(self, line: RateLine) -> Row:
        whose = self.tr("Our own") if line.own else self.tr("Sample")
        return (
            worded(line.title), month_words(line.valid_from), standing(line.standing), whose,
            confidence(line.confidence), worded(line.benefit), line.source,
        )  # fmt: skip

    def _fetch_sheet(self) -> None:
        line = self.line()
        if line is None:
            self._show_sheet(None)
        else:
            rates = self._services.rates
            self._tasks.look(
                lambda _progress: (rates.sheet(line.key), rates.kept(line.key)), owner=self,
                done=lambda found: self._show_sheet(*found), instead_of="sheet",
            )  # fmt: skip

    def _why(self, kept: Kept) -> str:
        """Why a table was kept; of a circular the journal tells the file and the beginning of its check sum."""
        file = _CIRCULAR.fullmatch(kept.reason)
        return self.tr("{file} (check sum {sum}…)").format(**file.groupdict()) if file else kept.reason

    def _show_sheet(self, sheet: RateSheet | None, kept: Kept | None = None) -> None:
        self._sheet = sheet
        text = self.tr("Kept on {day} by {who}: {reason}")
        self._kept.setText(text.format(day=kept.day, who=kept.by, reason=self._why(kept)) if kept else "")
        self._kept.setVisible(kept is not None)
        rows: dict[int, Row] = {}
        if sheet is None:
            self._title.setText(self.tr("Choose a table to see its amounts."))
        else:
            per = period_words(sheet.line.period)
            self._title.setText(self.tr("{title}, {per}").format(title=worded(sheet.line.title), per=per))
            months = sheet.line.period.months
            for place, row in enumerate(sheet.rows, 1):
                whom = self.tr(", ").join(worded(word) for word in row.words)
                month = None if row.amount is None else row.amount / months
                rows[place] = (whom, yuan(row.amount), yuan(month), row.raise_text)
        self.amounts.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))
        self.chosen.emit()

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.benefit, 1)
        above.addWidget(self.samples)
        below = Steady(self)  # as high as its texts need beside the list
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self._kept)
        column.addWidget(self.amounts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(above)
        layout.addWidget(self._about)
        layout.addWidget(ListWithDetail(self.list, below, self, shares=(3, 2)), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; where it is low, the list comes first."""
        super().resizeEvent(event)
        self._tell_without()


def _label(parent: QWidget, name: str, role: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    give_role(label, role=role)
    return label
