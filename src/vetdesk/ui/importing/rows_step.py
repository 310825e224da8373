"""The review: every row of the file with its verdict and the reasons, before anything is written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.importing.answers import RowKey
from vetdesk.domain.importing.plan import Verdict
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.importing.draft import Review, deed_for
from vetdesk.ui.importing.row_words import DEEDS, VERDICTS, RowWords, told, verdict_word
from vetdesk.ui.importing.step import Step
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.widgets.record_list import ROWS_PER_PAGE, Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import is_low

COLUMNS = (
    Column("row", "importing", QT_TRANSLATE_NOOP("importing", "Row"), 8, must_show=True),
    Column("name", "importing", QT_TRANSLATE_NOOP("importing", "Name"), 10, must_show=True),
    Column("verdict", "importing", QT_TRANSLATE_NOOP("importing", "Verdict"), 12, must_show=True),
    Column("id_number", "importing", QT_TRANSLATE_NOOP("importing", "ID number"), 21),
    Column("why", "importing", QT_TRANSLATE_NOOP("importing", "Why"), 34),
)


class RowsStep(Step):
    """Lists rows by verdict, explains the chosen one, and takes decisions about single rows."""

    decided = Signal(object, object)
    """A decision (RowDeed) about rows (list of keys)."""
    keep_errors_wanted = Signal(bool)
    """All error rows that name somebody are to be kept, or not."""

    def __init__(self, vocabulary: Vocabulary, tasks: TaskRunner, parent: QWidget | None = None) -> None:
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
        self.keep_errors = QCheckBox(self)
        self.keep_errors.setObjectName("keep_errors")
        self.keep_errors.clicked.connect(self.keep_errors_wanted)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("rows")
        self.list.chosen.connect(self._explain)
        self._details = QLabel()
        self._details.setWordWrap(True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.decide = QPushButton(self)
        self.decide.setObjectName("decide")
        self.decide.clicked.connect(lambda _checked=False: self._decide())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.verdict.setAccessibleName(self.tr("Which rows"))
        self.list.setAccessibleName(self.tr("Rows of the file"))
        self.keep_errors.setText(self.tr("&Keep rows with errors, too"))
        self.keep_errors.setToolTip(
            self.tr("Rows that name somebody are kept; people without a valid ID number get a marked temporary one.")
        )
        self._tell_counts()
        self._show_rows()

    def title(self) -> str:
        """What this step is about."""
        return self.tr("What becomes of each row")

    def focus_first(self) -> None:
        """The list is walked with the arrow keys at once."""
        self.list.setFocus()

    def deed(self) -> str:
        """The verb on the primary button, with the number of rows."""
        return self.tr("&Import rows: {count}").format(count=f"{self._review.kept if self._review else 0:,}")

    def ready(self) -> bool:
        """Whether it would change anything."""
        return self._review is not None and self._review.kept > 0

    def hint(self) -> str:
        """Why there is nothing to import."""
        return "" if self.ready() else self.tr("The archive already has everything that can be taken from this file.")

    def show_review(self, review: Review, *, keep_errors: bool) -> None:
        """Show a plan; filter and chosen row stay."""
        fresh = self._review is None or self._review.plan.sha256 != review.plan.sha256
        self._review, self._words = review, RowWords(review, self._vocabulary)
        self.keep_errors.setChecked(keep_errors)
        self._tell_counts()
        if fresh:
            self.verdict.setCurrentIndex(0)
        self._show_rows()
        self.changed.emit()

    def choose_verdict(self, verdict: Verdict | None) -> None:
        """Show only the rows of a verdict."""
        self.verdict.setCurrentIndex(self.verdict.findData(verdict))

    def details(self) -> str:
        """What is said about the chosen row."""
        return self._details.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: where there is little height, the row is explained beside the list and not below it."""
        super().resizeEvent(event)
        low = is_low(self.height())
        way = Qt.Orientation.Horizontal if low else Qt.Orientation.Vertical
        if way != self._split.orientation():
            self._split.setOrientation(way)
            direction = QBoxLayout.Direction
            self._about.setDirection(direction.TopToBottom if low else direction.LeftToRight)

    def _tell_counts(self) -> None:
        review = self._review
        total = len(review.plan.rows) if review else 0
        self.verdict.setItemText(0, self.tr("All rows: {count}").format(count=f"{total:,}"))
        for place, verdict in enumerate(VERDICTS, start=1):
            count = review.count(verdict) if review else 0
            self.verdict.setItemText(place, told(verdict_word(verdict), f"{count:,}"))

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

    def _explain(self, number: int) -> None:
        review, words = self._review, self._words
        deed = None
        lines: list[str] = []
        if review is not None and words is not None and number:
            row = review.plan.rows[number - 1]
            deed = deed_for(row)
            head = self.tr("Row {row}, {name}: {verdict}")
            name = review.whom(number - 1) or self.tr("no name")
            lines.append(head.format(row=row.row, name=name, verdict=verdict_word(row.verdict)))
            lines += words.details(number - 1)
        self._details.setText("\n".join(lines))
        self.decide.setVisible(deed is not None)
        if deed is not None:
            self.decide.setText(shown("importing", DEEDS[deed]))

    def _decide(self) -> None:
        """The same decision for all selected rows that admit it."""
        review, number = self._review, self.list.current_id()
        deed = deed_for(review.plan.rows[number - 1]) if review is not None and number else None
        if review is None or deed is None:
            return
        rows = [review.plan.rows[one - 1] for one in {number, *self.list.selected_ids()}]
        keys: list[RowKey] = [row.key for row in rows if deed_for(row) is deed]
        self.decided.emit(deed, keys)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.verdict, 1)
        head.addWidget(self.keep_errors)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self._details)
        scroll.setMinimumHeight(1)  # the button beside it needs more
        about = QWidget()
        self._about = QBoxLayout(QBoxLayout.Direction.LeftToRight, about)
        self._about.setContentsMargins(0, 0, 0, 0)
        self._about.addWidget(scroll, 1)
        self._about.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignTop)
        split = self._split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.list)
        split.addWidget(about)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([330, 140])
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(split, 1)
