"""What is said about the chosen row, what may be decided about it, and the editor that repairs it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.importing.answers import Answers
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.importing.review import Review, can_repair, deed_for
from vetdesk.ui.importing.row_repair import Reread, RowRepair
from vetdesk.ui.importing.row_words import DEEDS, RowWords, verdict_word
from vetdesk.ui.importing.side_choices import SideChoices
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import shown
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel


class RowPanel(SteadyPanel):
    """Explains one row; in its place the editor stands while the row is repaired."""

    deed_wanted = Signal()
    """The decision that the row admits is taken."""
    side_chosen = Signal(str, object)
    """For a field a side was chosen."""
    repaired = Signal(object)
    """The texts (column → text) that count in the row."""
    turned = Signal()
    """The editor was opened or closed."""

    def __init__(self, vocabulary: Vocabulary, reread: Reread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reread = reread
        self._shown: tuple[Review, RowWords, int] | None = None
        self._original: Sequence[ReadRow] = ()
        self._answers = Answers()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sides = SideChoices(vocabulary)
        self.sides.chosen.connect(self.side_chosen)
        self.decide = QPushButton(self)
        self.decide.setObjectName("decide")
        self.decide.clicked.connect(lambda _checked=False: self.deed_wanted.emit())
        self.repair = QPushButton(self)
        self.repair.setObjectName("repair")
        self.repair.clicked.connect(lambda _checked=False: self.begin_repair())
        self.editor = RowRepair(vocabulary, self)
        self.editor.repaired.connect(self._take_repair)
        self.editor.left.connect(self.end_repair)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.repair.setText(self.tr("Co&rrect this row…"))
        self._explain()

    @property
    def repairing(self) -> bool:
        """Whether the editor is open."""
        return self._stack.currentWidget() is self.editor

    def take_file(self, original: Sequence[ReadRow], answers: Answers) -> None:
        """The rows as the file has them, in the order of every review of it, and the answers given."""
        self._original, self._answers = original, answers

    def show_row(self, review: Review, words: RowWords, place: int) -> None:
        """Explain a row (-1 for none); an editor that was open is left."""
        self._shown = (review, words, place) if place >= 0 else None
        if self.repairing:
            self.end_repair()
        self._explain()

    def details(self) -> str:
        """What is said about the row."""
        return self._text.text()

    def turn(self, *, low: bool) -> None:
        """Put the buttons below (where there is little height) or beside what is said."""
        direction = QBoxLayout.Direction
        self._about.setDirection(direction.TopToBottom if low else direction.LeftToRight)
        self._buttons.setDirection(direction.LeftToRight if low else direction.TopToBottom)

    def begin_repair(self) -> None:
        """Open the editor for the row, if it can be repaired."""
        if self._shown is None or not self.repair.isVisibleTo(self):
            return
        review, words, place = self._shown
        row = review.plan.rows[place]
        before = self._answers.repairs.get(row.key, {})
        columns = {name: before.get(name, "") for name in review.plan.reading.sheets[row.sheet].columns.values()}
        self.editor.show_row(self._original[place], words, columns, self._reread, place)
        self._stack.setCurrentWidget(self.editor)
        self.editor.focus_first()
        self.turned.emit()

    def end_repair(self) -> None:
        """Close the editor; what was typed is dropped."""
        self._stack.setCurrentIndex(0)
        self.turned.emit()

    def _take_repair(self, texts: object) -> None:
        self.end_repair()
        self.repaired.emit(texts)

    def _explain(self) -> None:
        lines: list[str] = []
        deed = None
        self.sides.hide()
        if self._shown is not None:
            review, words, place = self._shown
            row = review.plan.rows[place]
            deed = deed_for(row)
            head = self.tr("Row {row}, {name}: {verdict}")
            name = review.whom(place) or self.tr("no name")
            lines.append(head.format(row=row.row, name=name, verdict=verdict_word(row.verdict)))
            lines += words.details(place)
            self.sides.show_row(review, words, place)
            self.repair.setVisible(can_repair(row))
        else:
            self.repair.hide()
        self._text.setText("\n".join(lines))
        self.decide.setVisible(deed is not None)
        if deed is not None:
            self.decide.setText(shown("importing", DEEDS[deed]))

    def _arrange(self) -> None:
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addWidget(self._text)
        inside.addWidget(self.sides)
        inside.addStretch()
        scroll = Overflow(content)
        scroll.setMinimumHeight(1)  # the buttons beside it need more
        about = QWidget()
        self._about = QBoxLayout(QBoxLayout.Direction.LeftToRight, about)
        self._about.setContentsMargins(0, 0, 0, 0)
        self._about.addWidget(scroll, 1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._buttons.addWidget(self.repair)
        self._buttons.addWidget(self.decide)
        self._buttons.addStretch()
        self._about.addLayout(self._buttons)
        self._stack.addWidget(about)
        self._stack.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
