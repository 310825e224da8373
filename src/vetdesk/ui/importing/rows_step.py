"""The review: every row of the file with its verdict and the reasons, before anything is written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from vetdesk.domain.importing.answers import Answers, RowKey
from vetdesk.domain.importing.plan import PlannedRow, Verdict
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.importing.review import Review, deed_for
from vetdesk.ui.importing.row_panel import RowPanel
from vetdesk.ui.importing.row_repair import Reread
from vetdesk.ui.importing.row_words import VERDICTS, RowWords, told, verdict_word
from vetdesk.ui.importing.step import Step
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, capitalised
from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.record_list import ROWS_PER_PAGE, Column, RecordList, Row

COLUMNS = (
    Column("row", "importing", QT_TRANSLATE_NOOP("importing", "Row"), 8, must_show=True),
    Column("name", "importing", QT_TRANSLATE_NOOP("importing", "Name"), 10, must_show=True),
    Column("verdict", "importing", QT_TRANSLATE_NOOP("importing", "Result"), 12, must_show=True),
    Column("why", "importing", QT_TRANSLATE_NOOP("importing", "Why"), 34),
    Column("id_number", "importing", QT_TRANSLATE_NOOP("importing", "ID number"), 21),
)
BESIDE_ROWS = 11
"""Lower than so many rows of a list, a row is explained beside the list: below it the list would show three."""


class RowsStep(Step):
    """Lists rows by verdict, explains the chosen one, and takes decisions about one row or many."""

    decided = Signal(object, object)
    """A decision (RowDeed) about rows (list of PlannedRow)."""
    decided_in_bulk = Signal(object)
    """A decision (BulkDeed) about all rows that it concerns."""
    side_chosen = Signal(object, str, object)
    """For a row (its key) and a field a side was chosen."""
    repaired = Signal(object, object)
    """The texts (column → text) that count in a row (its key)."""

    def __init__(
        self, vocabulary: Vocabulary, tasks: TaskRunner, reread: Reread, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._review: Review | None = None
        self._words: RowWords | None = None
        self.verdict = QComboBox(self)
        self.verdict.setObjectName("verdict")
        self.verdict.addItem("", None)
        for verdict in VERDICTS:
            self.verdict.addItem("", verdict)
        self.verdict.currentIndexChanged.connect(lambda _index: self._show_rows())
        self.bulk = QPushButton(self)
        self.bulk.setObjectName("bulk")
        self.bulk_menu = QMenu(self.bulk)
        self.bulk.setMenu(self.bulk_menu)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("rows")
        self.list.chosen.connect(self._explain)
        self.panel = RowPanel(vocabulary, reread, self)
        self.list.opened.connect(lambda _number: self.panel.begin_repair())
        self.panel.deed_wanted.connect(self._decide)
        self.panel.side_chosen.connect(self._choose_side)
        self.panel.repaired.connect(self._repair)
        self.panel.turned.connect(self._turned)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.verdict.setAccessibleName(self.tr("Which rows"))
        self.list.setAccessibleName(self.tr("Rows of the file"))
        self.list.tell_nothing(self.tr("No row of this kind. Choose “all rows” above."))
        self.bulk.setText(self.tr("&Many rows at once"))
        self._tell_counts()
        self._show_rows()

    def title(self) -> str:
        """What this step is about."""
        return self.tr("Check the rows")

    def focus_first(self) -> None:
        """The list is walked with the arrow keys at once."""
        self.list.setFocus()

    def deed(self) -> str:
        """The verb on the primary button: with the number of rows, or, while a row is repaired, about that."""
        if self.panel.repairing:
            return self.tr("A&pply the correction")
        return self.tr("Im&port rows: {count}").format(count=f"{self._review.kept if self._review else 0:,}")

    def ready(self) -> bool:
        """Whether it would change anything."""
        return self.panel.repairing or (self._review is not None and self._review.kept > 0)

    def hint(self) -> str:
        """Why there is nothing to import."""
        return "" if self.ready() else self.tr("The records already hold everything that this file could add.")

    def show_review(self, review: Review, answers: Answers, original: Sequence[ReadRow]) -> None:
        """Show a plan that these answers made; filter and chosen row stay. `original` are the rows as the file has
        them, in the same order."""
        fresh = self._review is None or self._review.plan.sha256 != review.plan.sha256
        self._review, self._words = review, RowWords(review, self._vocabulary)
        self.panel.take_file(original, answers)
        self._tell_counts()
        if fresh:
            self.verdict.setCurrentIndex(0)
        self._show_rows()
        if fresh:
            self._to_first_person()
        self.changed.emit()

    def _to_first_person(self) -> None:
        """Titles and headings stand above; they are listed, but nobody decides about them."""
        rows = self._review.plan.rows if self._review is not None else ()
        place = next((place for place, row in enumerate(rows, start=1) if row.kind is RowKind.RECORD), 0)
        if place:
            self.list.choose(place)

    def choose_verdict(self, verdict: Verdict | None) -> None:
        """Show only the rows of a verdict."""
        self.verdict.setCurrentIndex(self.verdict.findData(verdict))

    def details(self) -> str:
        """What is said about the chosen row."""
        return self.panel.details()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: where there is little height, the row is explained beside the list and not below it."""
        super().resizeEvent(event)
        low = self.height() < BESIDE_ROWS * text_size().row
        way = Qt.Orientation.Horizontal if low else Qt.Orientation.Vertical
        if way != self._split.orientation():
            self._split.setOrientation(way)
            self.panel.turn(low=low)
            self._make_room()
        if low:
            self._split.setSizes([self.width() * 5 // 9, self.width() * 4 // 9])

    def _tell_counts(self) -> None:
        review = self._review
        total = len(review.plan.rows) if review else 0
        self.verdict.setItemText(0, self.tr("All rows: {count}").format(count=f"{total:,}"))
        for place, verdict in enumerate(VERDICTS, start=1):
            count = review.count(verdict) if review else 0
            self.verdict.setItemText(place, told(capitalised(verdict_word(verdict)), f"{count:,}"))
        self.bulk_menu.clear()
        for deed in review.offers if review is not None and self._words is not None else ():
            text = self._words.bulk(deed) if self._words is not None else ""
            action = self.bulk_menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, deed=deed: self.decided_in_bulk.emit(deed))
        self.bulk.setEnabled(not self.bulk_menu.isEmpty())

    def _show_rows(self) -> None:
        review, words = self._review, self._words
        if review is None or words is None:
            return
        places = review.shown(self.verdict.currentData())

        def fetch(ids: Sequence[int]) -> Sequence[Row]:
            return [words.cells(number - 1) for number in ids]

        numbers = [place + 1 for place in places]
        self.list.show_records(numbers, fetch, fetch(numbers[:ROWS_PER_PAGE]))
        if not self.list.current_id():
            self.list.step(0)
        self._explain(self.list.current_id())

    def _turned(self) -> None:
        """The editor was opened or closed."""
        self._make_room()
        if not self.panel.repairing:
            self.list.setFocus()
        self.changed.emit()

    def _make_room(self) -> None:
        """Where there is little height, the editor of a row has it to itself."""
        alone = self.panel.repairing and self._split.orientation() is Qt.Orientation.Horizontal
        for widget in (self.verdict, self.bulk, self.list):
            widget.setVisible(not alone)
        if self._split.orientation() is Qt.Orientation.Vertical:
            self._split.setSizes([150, 320] if self.panel.repairing else [330, 140])

    def _explain(self, number: int) -> None:
        if self._review is not None and self._words is not None:
            self.panel.show_row(self._review, self._words, number - 1)

    def _current(self) -> PlannedRow | None:
        number = self.list.current_id()
        return self._review.plan.rows[number - 1] if self._review is not None and number else None

    def _decide(self) -> None:
        """The same decision for all selected rows that admit it."""
        review, current = self._review, self._current()
        deed = deed_for(current) if current is not None else None
        if review is None or current is None or deed is None:
            return
        places = {self.list.current_id(), *self.list.selected_ids()}
        rows = [row for place in sorted(places) if deed_for(row := review.plan.rows[place - 1]) is deed]
        self.decided.emit(deed, rows)

    def _choose_side(self, name: str, side: object) -> None:
        current = self._current()
        if current is not None:
            self.side_chosen.emit(current.key, name, side)

    def _repair(self, texts: object) -> None:
        current = self._current()
        if current is not None:
            key: RowKey = current.key
            self.repaired.emit(key, texts)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.verdict, 1)
        head.addWidget(self.bulk)
        split = self._split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.list)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([330, 140])
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(split, 1)
