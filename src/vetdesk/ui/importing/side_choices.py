"""The cells of a row in which archive and file differ, one line each: whose value counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.forms import Value
from vetdesk.domain.importing.answers import Side
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.importing.review import Review
from vetdesk.ui.importing.row_words import RowWords, field_word
from vetdesk.ui.page import Translated
from vetdesk.ui.theme import give_role


class SideChoices(Translated):
    """Shows the differences of one row; what nobody decided yet stands open."""

    chosen = Signal(str, object)
    """For a field (first) a side was chosen (second)."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._shown: tuple[Review, RowWords, int] | None = None
        self.boxes: dict[str, QComboBox] = {}
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._inner)

    def retranslate(self) -> None:
        """Set every text."""
        if self._shown is not None:
            self.show_row(*self._shown)

    def show_row(self, review: Review, words: RowWords, place: int) -> None:
        """Show the differences of a row; takes no room where there are none."""
        self._shown = review, words, place
        fresh = QWidget(self)
        form = QFormLayout(fresh)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.boxes.clear()
        row = review.plan.rows[place]
        declined = {one.field for one in row.declined}
        for difference in review.differences(place):
            name = difference.field
            box = self._box(words, name, difference.before, difference.after)
            side = Side.ARCHIVE if name in declined else Side.FILE
            box.setCurrentIndex(-1 if name in row.undecided else box.findData(side))
            label = QLabel(field_word(name, self._vocabulary), fresh)
            label.setWordWrap(True)
            label.setBuddy(box)
            give_role(label, role="warning" if name in row.undecided else "soft")
            box.setAccessibleName(label.text())
            form.addRow(label, box)
            self.boxes[name] = box
        self._column.replaceWidget(self._inner, fresh)
        self._inner.hide()
        self._inner.deleteLater()
        self._inner = fresh
        self.setVisible(bool(self.boxes))

    def _box(self, words: RowWords, name: str, before: Value, after: Value) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"side_{name}")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        box.setPlaceholderText(self.tr("please choose"))
        box.addItem(self.tr("Archive: {value}").format(value=words.side(name, before)), Side.ARCHIVE)
        box.addItem(self.tr("File: {value}").format(value=words.side(name, after)), Side.FILE)
        box.activated.connect(lambda _index: self.chosen.emit(name, Side(box.currentData())))
        return box
