"""What a person says of one table of a circular: name, first month, unit, source, and what its gaps mean."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget

from vetdesk.domain.amounts import amount
from vetdesk.domain.benefits.circulars import ReadTable
from vetdesk.domain.benefits.rate_tables import Mode, Period
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.circulars import TableAnswer
from vetdesk.ui.benefits.rates.words import period_words
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.theme import give_role

_MONTH = 7
_MOST_NAMED = 12


class CircularFields(Translated):
    """Fields of one table; doubts are told above them."""

    edited = Signal()
    """Something was said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read: ReadTable | None = None
        self._missing: Sequence[str] = ()
        self._doubts, self._gap_words = self._label("circular_doubts"), self._label("circular_gaps_named")
        self.title, self.source, self.round_to = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.valid_from, self.period = PartialDateEdit(self), CodeEdit(self)
        self.gaps = QCheckBox(self)
        self._edits: dict[str, QWidget] = {
            "title": self.title, "valid_from": self.valid_from, "source": self.source, "period": self.period,
            "round_to": self.round_to,
        }  # fmt: skip
        self._labels = {name: QLabel(self) for name in self._edits}
        for edit in (self.title, self.source, self.round_to):
            edit.textEdited.connect(lambda _text: self.edited.emit())
        self.valid_from.editingFinished.connect(self.edited)
        self.period.currentIndexChanged.connect(lambda _index: self.edited.emit())
        self.gaps.toggled.connect(lambda _on: self.edited.emit())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        words = {
            "title": self.tr("Name *"), "valid_from": self.tr("From month *"),
            "source": self.tr("Circular (number or title) *"),
            "period": self.tr("Unit *"), "round_to": self.tr("Rounded to whole … yuan"),
        }  # fmt: skip
        for name, text in words.items():
            self._labels[name].setText(text)
            self._edits[name].setAccessibleName(text.removesuffix(" *"))
        self.period.blockSignals(True)
        self.period.offer([(one.value, period_words(one)) for one in Period], empty=False)
        self.period.blockSignals(False)
        self.gaps.setText(self.tr("The circular says nothing of them: not known yet"))
        self._tell()

    def show_answer(self, read: ReadTable, answer: TableAnswer, missing: Sequence[str]) -> None:
        """Show what was said so far of a table; `missing` are those it has no amount for, in words."""
        self._read, self._missing = read, missing
        widgets = (*self._edits.values(), self.gaps)
        for widget in widgets:
            widget.blockSignals(True)
        self.title.setText(answer.title)
        self.valid_from.setText(answer.valid_from)
        self.source.setText(answer.source)
        self.period.choose(answer.period.value)
        self.round_to.setText(money_text(answer.round_to).removesuffix(".00") if answer.round_to else "")
        self.gaps.setChecked(answer.gaps_unknown)
        for widget in widgets:
            widget.blockSignals(False)
        self._labels["round_to"].setVisible(read.mode is Mode.SHARE)
        self.round_to.setVisible(read.mode is Mode.SHARE)
        self._tell()

    def answer(self) -> TableAnswer:
        """What is said now."""
        return TableAnswer(
            self.title.text().strip(), self.valid_from.value()[:_MONTH], Period(self.period.value() or Period.YEAR),
            self.source.text().strip(), amount(self.round_to.text()) or 0, self.gaps.isChecked(),
        )  # fmt: skip

    def _tell(self) -> None:
        told = {
            "period": self.tr("It does not say whether amounts are a year or a month: choose the unit."),
            "valid_from": self.tr("It does not say clearly from when: enter the first month."),
            "twice": self.tr("Some amounts stand there twice and differ: the last one is shown."),
        }
        doubts = self._read.doubts if self._read else ()
        self._doubts.setText("\n".join(told[doubt] for doubt in doubts))
        self._doubts.setVisible(bool(doubts))
        some = self.tr(", ").join(self._missing[:_MOST_NAMED])
        text = self.tr("No amount for {count} kinds: {some}")
        self._gap_words.setText(text.format(count=len(self._missing), some=some))
        self._gap_words.setVisible(bool(self._missing))
        self.gaps.setVisible(bool(self._missing))

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        give_role(label, role="warning")
        return label

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._doubts, 0, 0, 1, 2)
        for place, (name, edit) in enumerate(self._edits.items()):
            self._labels[name].setBuddy(edit)
            self._labels[name].setWordWrap(True)
            edit.setObjectName(f"circular_{name}")
            row, column = divmod(place, 2)
            grid.addWidget(self._labels[name], 2 * row + 1, column)
            grid.addWidget(edit, 2 * row + 2, column)
            grid.setColumnStretch(column, 1)
        self.gaps.setObjectName("circular_gaps")
        last = 2 * len(self._edits) + 1
        grid.addWidget(self._gap_words, last, 0, 1, 2)
        grid.addWidget(self.gaps, last + 1, 0, 1, 2)
