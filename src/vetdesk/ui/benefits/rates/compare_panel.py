"""Two dates compared: what a benefit was a month then, and what it is now."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.benefits.months import month_after
from vetdesk.services.rate_views import ComparedRate
from vetdesk.ui.benefits.rates.words import yuan
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("whom", "rates", QT_TRANSLATE_NOOP("rates", "For"), 24, must_show=True),
    Column("before", "rates", QT_TRANSLATE_NOOP("rates", "Then, a month"), 16, right=True, must_show=True),
    Column("now", "rates", QT_TRANSLATE_NOOP("rates", "Later, a month"), 16, right=True, must_show=True),
    Column("more", "rates", QT_TRANSLATE_NOOP("rates", "Difference"), 14, right=True),
    Column("share", "rates", QT_TRANSLATE_NOOP("rates", "In per cent"), 12),
)
_MONTH, _YEAR = 7, 12


class ComparePanel(SteadyPanel):
    """Choose a benefit and two months."""

    left = Signal()
    """Back to the tables."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._found: Sequence[ComparedRate] = ()
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self.benefit, self.first, self.second = CodeEdit(self), PartialDateEdit(self), PartialDateEdit(self)
        self._edits: dict[str, QWidget] = {"benefit": self.benefit, "first": self.first, "second": self.second}
        self._labels = {name: QLabel(self) for name in self._edits}
        self.benefit.currentIndexChanged.connect(lambda _index: self.compare())
        for edit in (self.first, self.second):
            edit.editingFinished.connect(self.compare)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("compared_rates")
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_compare", self.left.emit)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Compare two dates"))
        words = {"benefit": self.tr("Benefit"), "first": self.tr("Month"), "second": self.tr("Later month")}
        for name, text in words.items():
            self._labels[name].setText(text)
            self._edits[name].setAccessibleName(text)
        self._empty.set_text(self.tr("Neither month has a rate of this benefit. Read a circular, or enter a table."))
        self.list.setAccessibleName(self.tr("Rates of both months"))
        self._leave.setText(self.tr("Back"))
        book = self._services.rates.book
        self.benefit.offer([(key, worded(one.label)) for key, one in book.benefits.items()], empty=False)
        self._show(self._found)

    def begin(self, benefit: str = "", month: str = "") -> None:
        """Compare the month before a table begins with its first one; without a table, last year with today."""
        rates = self._services.rates
        self.benefit.choose(benefit or self.benefit.value() or next(iter(rates.book.benefits)))
        self.first.setText(month_after(month, -1) if month else month_after(rates.month, -_YEAR))
        self.second.setText(month or rates.month)
        self.compare()

    def compare(self) -> None:
        """Fetch the rates of both months."""
        benefit = self.benefit.value()
        first, second = (edit.value()[:_MONTH] for edit in (self.first, self.second))
        if benefit and len(first) == len(second) == _MONTH:
            self._tasks.look(
                lambda _progress: self._services.rates.compare(benefit, first, second), owner=self, done=self._show,
                instead_of="compare",
            )  # fmt: skip

    def _show(self, found: Sequence[ComparedRate]) -> None:
        self._found = found
        rows = self._rows()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))

    def _rows(self) -> Mapping[int, Row]:
        rows: dict[int, Row] = {}
        for place, one in enumerate(self._found, 1):
            known = one.before is not None and one.now is not None
            more = one.now - one.before if one.before is not None and one.now is not None else None
            share = f"{float(more / one.before * 100):+.2f}%" if known and more is not None and one.before else "—"
            rows[place] = (worded(one.words), yuan(one.before), yuan(one.now), yuan(more), share)
        return rows

    def _arrange(self) -> None:
        fields = QGridLayout()
        for column, (name, edit) in enumerate(self._edits.items()):
            edit.setObjectName(f"compare_{name}")
            self._labels[name].setBuddy(edit)
            fields.addWidget(self._labels[name], 0, column)
            fields.addWidget(edit, 1, column)
            fields.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addLayout(fields)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
