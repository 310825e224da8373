"""A circular with new rates: what was understood of the workbook, what is doubtful, and the deed that keeps it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vetdesk.domain.benefits.circulars import CircularReading, ReadTable
from vetdesk.domain.benefits.rate_tables import Period, RateTable
from vetdesk.services.circulars import TableAnswer
from vetdesk.ui.benefits.rates.circular_fields import CircularFields
from vetdesk.ui.benefits.rates.keeping import RateKeeping
from vetdesk.ui.benefits.rates.words import mode_words, yuan
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.drafts.typed import Content
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("whom", "rates", QT_TRANSLATE_NOOP("rates", "For"), 24, must_show=True),
    Column("amount", "rates", QT_TRANSLATE_NOOP("rates", "In the circular"), 16, right=True, must_show=True),
    Column("former", "rates", QT_TRANSLATE_NOOP("rates", "Old rate in the circular"), 20, right=True),
    Column("station", "rates", QT_TRANSLATE_NOOP("rates", "Our old rate"), 16),
)
_LEAST_ROWS = 7
_MOST_TABLES = 5
_RATE = "标准"
"""A title that names rates is kept as the name of the table."""


class CircularPanel(Drafted, SteadyPanel):
    """One table of the file at a time; all that are ticked are kept together."""

    DRAFT = "circular"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._reading = CircularReading("", "", "", (), ())
        self._answers: list[TableAnswer] = []
        self._path = Path()
        self._told: list[list[object]] = []
        self._title = self._label("heading")
        self._left_over = self._label("warning")
        self._left_over.setObjectName("circular_left")
        self.tables = QListWidget(self)
        self.tables.setObjectName("circular_tables")
        self.tables.currentRowChanged.connect(self._show_table)
        self.fields = CircularFields(self)
        self.fields.edited.connect(self._take_answer)
        self.amounts = RecordList(COLUMNS, tasks, self)
        self.amounts.setObjectName("circular_amounts")
        self.keeping = RateKeeping(services, tasks, talk, self)
        self.keeping.kept.connect(self.draft_saved)
        self.keeping.kept.connect(self.left)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_circular", self.left.emit)
        self._try = self.buttons.add("try_circular", self.try_out, right=True)
        self._keep = self.buttons.add_primary("keep_circular", self.keep)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        reading = self._reading
        text = self.tr("{file}: {count} tables of rates were understood. Check each and tick what is to be kept.")
        self._title.setText(text.format(file=reading.file, count=len(reading.tables)))
        cells = self.tr("; ").join(f"{cell.sheet} {cell.address} {cell.text}" for cell in reading.left)
        self._left_over.setText(self.tr("Amounts of which it is not clear for whom: {cells}").format(cells=cells))
        self._left_over.setVisible(bool(reading.left))
        self.tables.setAccessibleName(self.tr("Tables in the file"))
        self.amounts.setAccessibleName(self.tr("Amounts of the table"))
        self.amounts.tell_nothing(self.tr("Choose a table above; its amounts are shown here to be checked."))
        self._leave.setText(self.tr("Back"))
        self._try.setText(self.tr("Who would change?"))
        self._keep.setText(self.tr("Keep what is ticked"))
        for place, read in enumerate(reading.tables):
            if (item := self.tables.item(place)) is not None:
                item.setText(self._words(read))
        self._show_table(self.tables.currentRow())

    def begin(self, path: Path) -> None:
        """Read a workbook and show what it says."""
        self._path = path
        circulars = self._services.circulars
        self._tasks.look(lambda _progress: circulars.read(path), owner=self, done=self._show, instead_of="circular")

    def draft_record(self) -> str:
        """Where the workbook is."""
        return str(self._path)

    def draft_key(self) -> str:
        """Nothing is kept before a workbook was read."""
        return super().draft_key() if self._answers else ""

    def draft_content(self) -> Content:
        """What was said of each table; the workbook is where it was."""
        told = [
            [one.title, one.valid_from, one.period.value, one.source, one.round_to, one.gaps_unknown]
            for one in self._answers
        ]
        return {"answers": [told, self.tables.accessibleName(), self._path.name]} if told != self._told else {}

    def take_draft(self, content: Content) -> Content:
        """Say it again."""
        told = content.get("answers", [[]])[0]
        if len(told) == len(self._answers):
            self._answers = [TableAnswer(one[0], one[1], Period(one[2]), *one[3:]) for one in told]
            self._show_table(self.tables.currentRow())
        return {}

    def try_out(self) -> None:
        """Show who would change."""
        if tables := self._ticked():
            self.keeping.try_out(tables)

    def keep(self) -> None:
        """Keep every table that is ticked, in one change."""
        tables, reading, circulars = self._ticked(), self._reading, self._services.circulars
        if tables:
            self.keeping.carry_out(lambda _progress: circulars.keep(tables, reading))

    def _show(self, reading: CircularReading) -> None:
        self._reading = reading
        usual = reading.source or reading.file
        rates = self._services.rates
        self._answers = [
            TableAnswer(
                one.title if _RATE in one.title else rates.usual_title(one.benefit, one.valid_from),
                one.valid_from, one.period or Period.YEAR, usual,
            )
            for one in reading.tables
        ]  # fmt: skip
        line = self.tables.fontMetrics().height() * 2
        self.tables.setFixedHeight(line * min(max(len(reading.tables), 1), _MOST_TABLES) + line // 2)
        self.keeping.clear()
        self.tables.clear()
        for read in reading.tables:
            item = QListWidgetItem(self._words(read), self.tables)
            item.setCheckState(Qt.CheckState.Unchecked if read.doubts else Qt.CheckState.Checked)
        for widget in (self.fields, self.amounts, self._keep, self._try):
            widget.setEnabled(bool(reading.tables))
        self.tables.setCurrentRow(0 if reading.tables else -1)
        self.retranslate()
        self._told = []
        self._told = self.draft_content().get("answers", [[]])[0]
        self.draft_begun()

    def _ticked(self) -> list[RateTable]:
        circulars, words = self._services.circulars, self._services.station.definitions.vocabulary
        found = []
        for place, read in enumerate(self._reading.tables):
            item = self.tables.item(place)
            if item is None or item.checkState() is not Qt.CheckState.Checked:
                continue
            if not self._answers[place].valid_from:
                self.tables.setCurrentRow(place)
                self.keeping.show_problems([words.problem("rate.month_wrong", "valid_from", "")])
                return []
            found.append(circulars.table(read, self._answers[place]))
        if not found:
            self.keeping.show_problems([words.problem("rate.no_amounts", "amounts")])
        return found

    def _show_table(self, place: int) -> None:
        if not 0 <= place < len(self._answers):
            return
        read, answer = self._reading.tables[place], self._answers[place]
        missing = self._services.rates.missing(
            self._services.circulars.table(read, replace(answer, gaps_unknown=False))
        )
        words = [worded(self._services.circulars.facts_named(read, one)) for one in missing]
        self.fields.show_answer(read, answer, words)
        rows = self._rows(read, answer)
        self.amounts.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))

    def _take_answer(self) -> None:
        place = self.tables.currentRow()
        if 0 <= place < len(self._answers):
            self._answers[place] = self.fields.answer()
            if self._reading.tables[place].doubts and self._answers[place].valid_from:
                self.tables.item(place).setCheckState(Qt.CheckState.Checked)

    def _rows(self, read: ReadTable, answer: TableAnswer) -> Mapping[int, Row]:
        circulars = self._services.circulars
        ours = {one.combination: one for one in circulars.old_rates(read, answer.valid_from, answer.period)}
        rows: dict[int, Row] = {}
        for place, (facts, amount) in enumerate(read.amounts.items(), 1):
            old, former = ours.get(facts), read.former.get(facts)
            shown = circulars.amount_text(read, amount)
            whom = worded(circulars.facts_named(read, facts)) or self.tr("Everybody")
            rows[place] = (whom, shown, yuan(former), yuan(old.in_station) if old else yuan(former))
        return rows

    def _words(self, read: ReadTable) -> str:
        benefit = worded(self._services.rates.book.benefits[read.benefit].label)
        text = self.tr("{benefit}: {what}, amounts: {count}, sheet “{sheet}”")
        return text.format(benefit=benefit, what=mode_words(read.mode), count=len(read.amounts), sheet=read.sheet)

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        give_role(label, role=role)
        return label

    def _arrange(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        line = self.tables.fontMetrics().height()
        self.amounts.setMinimumHeight(line * 2 * _LEAST_ROWS)
        parts: Sequence[QWidget] = (self._left_over, self.tables, self.fields, self.amounts, self.keeping.effect)
        for widget in parts:
            column.addWidget(widget)
        column.addStretch(1)
        scroll = Overflow(inside, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self.keeping)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
