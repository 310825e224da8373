"""A file that is about to be taken in as a list: which kind it is and why, who sent it, which period it is of."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.outside_list_payments import parse_period
from vetdesk.domain.reading.periods import period_of
from vetdesk.ui.exchange.lists.words import kind_word
from vetdesk.ui.scrolling.overflow import overflowing
from vetdesk.ui.texts import enumerated, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.small_screens import SteadyPanel

if TYPE_CHECKING:  # needed only when a file was read
    from collections.abc import Sequence

    from vetdesk.domain.outside_lists import ListKind, Recognition
    from vetdesk.domain.reading.result import WorkbookReading
    from vetdesk.services.outside_lists.taking_in import Intake


def period_typed(text: str) -> str:
    """A period as it is kept, also if somebody typed 2025年三季度."""
    bare = text.strip().upper()
    return bare if parse_period(bare) is not None else period_of([text]) or bare


class IntakePanel(SteadyPanel):
    """Says what was recognised by which headings; where two kinds fit, or none, the person chooses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading: WorkbookReading | None = None
        self._kinds: Sequence[ListKind] = ()
        self._found: Recognition | None = None
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._why, self._about = QLabel(self), QLabel(self)
        for label in (self._why, self._about):
            label.setWordWrap(True)
        give_role(self._about, role="soft")
        self.kind, self.sent_by, self.period = QComboBox(self), QLineEdit(self), QLineEdit(self)
        self._labels = {}
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, editor in (("kind", self.kind), ("sender", self.sent_by), ("period", self.period)):
            editor.setObjectName(f"list_{name}")
            self._labels[name] = QLabel(self)
            self._labels[name].setBuddy(editor)
            form.addRow(self._labels[name], editor)
        self.sent_by.setMaxLength(100)
        self.period.setMaxLength(20)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(10)
        self.kind.currentIndexChanged.connect(lambda _place: self._tell_about())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(overflowing([self._title, self._why, form, self._about], self))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        names = {
            "kind": self.tr("&Kind of list"),
            "sender": self.tr("From &whom"),
            "period": self.tr("&Period (2025-Q3, 2025-09, 2025)"),
        }
        for name, text in names.items():
            self._labels[name].setText(text)
        for editor, text in (
            (self.kind, names["kind"]),
            (self.sent_by, names["sender"]),
            (self.period, names["period"]),
        ):
            editor.setAccessibleName(text.replace("&", ""))
        for place, kind in enumerate(self._kinds):
            self.kind.setItemText(place, kind_word(kind))
        self._tell()

    def show_file(self, reading: "WorkbookReading", found: "Recognition | None", kinds: "Sequence[ListKind]") -> None:
        """Show what was recognised of a file."""
        self.reading, self._found, self._kinds = reading, found, kinds
        self.kind.blockSignals(True)
        self.kind.clear()
        for kind in kinds:
            self.kind.addItem(kind_word(kind), kind.key)
        self.kind.setCurrentIndex(self.kind.findData(found.kind.key) if found and found.sure else -1)
        self.kind.blockSignals(False)
        self.sent_by.clear()
        self.period.setText(next((sheet.period for sheet in reading.sheets if sheet.period), ""))
        self.retranslate()

    def ready(self) -> bool:
        """Whether it is settled which kind it is, and the period, if any, is one."""
        typed = self.period.text().strip()
        return self.kind.currentIndex() >= 0 and (not typed or parse_period(period_typed(typed)) is not None)

    def wanted(self) -> "Intake":
        """How the file is to be taken in; a kind that was recognised leaves its sheets their own."""
        from vetdesk.services.outside_lists.taking_in import Intake

        chosen = str(self.kind.currentData() or "")
        own = self._found is not None and chosen == self._found.kind.key
        return Intake("" if own else chosen, self.sent_by.text().strip(), period_typed(self.period.text()))

    def _tell(self) -> None:
        reading, found = self.reading, self._found
        if reading is None:
            return
        lines = len(reading.records)
        self._title.setText(self.tr("{file}: lines {count}").format(file=reading.file, count=f"{lines:,}"))
        self._why.setText(self._reason(found))
        self._tell_about()

    def _reason(self, found: "Recognition | None") -> str:
        if found is None:
            return self.tr(
                "This is none of the lists that VetDesk knows. Say which one it is, or import it as a roster."
            )
        told = [*(f"“{text}”" for text in found.titles), *(" ".join(text.split()) for text in found.headings)]
        text = self.tr("Recognised as {kind} by: {why}").format(kind=kind_word(found.kind), why=enumerated(told))
        if found.rivals:
            others = enumerated(map(kind_word, found.rivals))
            text += "\n" + self.tr("It might also be: {others}. Please choose.").format(others=others)
        return text

    def _tell_about(self) -> None:
        chosen = next((kind for kind in self._kinds if kind.key == self.kind.currentData()), None)
        self._about.setText(worded(chosen.about) if chosen else "")
