"""What a paper is printed for, where, and how much of it."""

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.papers import PrinterSetting
from vetdesk.ui.page import Translated
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.printing.print_order import pages_meant
from vetdesk.ui.printing.printers import printer_names
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.theme import give_role

PURPOSES = (
    QT_TRANSLATE_NOOP("purposes", "For the applicant"),
    QT_TRANSLATE_NOOP("purposes", "For signature and seal"),
    QT_TRANSLATE_NOOP("purposes", "To the district office"),
    QT_TRANSLATE_NOOP("purposes", "To be posted"),
    QT_TRANSLATE_NOOP("purposes", "For the paper file"),
)
"""What papers are mostly printed for; anything else may be typed."""
MOST_MM = 30.0
"""A printer that is off by more has the wrong paper in it."""


class PrintChoices(Translated):
    """Purpose, printer, copies, pages, how far it is moved, and whether only values go onto a preprinted form.

    Printer, sides and offset are remembered for each paper on this computer.
    """

    def __init__(self, preferences: Preferences | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._own_purpose = ""
        self._paper = ""
        self._labels = [QLabel(self) for _ in range(6)]
        self._without = QLabel(self)
        self._without.setObjectName("no_printer")
        self._without.setWordWrap(True)
        give_role(self._without, role="soft")
        self.purpose = QComboBox(self)
        self.purpose.setObjectName("purpose")
        self.purpose.setEditable(True)
        self.printer = QComboBox(self)
        self.printer.setObjectName("printer")
        self.printer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.printer.setMinimumContentsLength(8)
        self.purpose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.purpose.setMinimumContentsLength(8)
        self.copies = QSpinBox(self)
        self.copies.setObjectName("copies")
        self.copies.setRange(1, 99)
        self.pages = QLineEdit(self)
        self.pages.setObjectName("pages")
        self.values_only = QCheckBox(self)
        self.values_only.setObjectName("values_only")
        self.both_sides = QCheckBox(self)
        self.both_sides.setObjectName("both_sides")
        self.right, self.down = _offset("offset_right", self), _offset("offset_down", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        fields = (self.purpose, self.printer, self.copies, self.pages, self.right, self.down)
        for label, edit in zip(self._labels, fields, strict=True):
            label.setBuddy(edit)
            label.setWordWrap(True)
            column.addWidget(label)
            column.addWidget(edit)
            if edit is self.printer:
                column.addWidget(self._without)
        for box in (self.values_only, self.both_sides):
            column.addWidget(box)
        self._offer_printers()
        self.printer.currentTextChanged.connect(lambda _name: self._use_setting())
        self.retranslate()
        self._use_setting()

    def retranslate(self) -> None:
        """Set every text."""
        texts = (
            self.tr("P&urpose"), self.tr("P&rinter"), self.tr("&Copies"), self.tr("Pa&ges"),
            self.tr("Move right (&mm)"), self.tr("Move &down (mm)"),
        )  # fmt: skip
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self._without.setText(self.tr("This computer has no printer; save the paper as PDF."))
        self.pages.setPlaceholderText(self.tr("All, or 1-2, 4"))
        self.values_only.setText(self.tr("&Values only"))
        self.values_only.setToolTip(self.tr("For forms that are printed already: only what is filled in is printed."))
        self.both_sides.setText(self.tr("&Both sides"))
        self.offer_purposes(self._own_purpose)

    def offer_purposes(self, own: str) -> None:
        """Offer the usual purposes, and first the paper's own; what was typed stays."""
        typed = self.purpose.currentText()
        kept = typed if typed and typed != self._own_purpose else own
        self._own_purpose = own
        self.purpose.clear()
        self.purpose.addItems([*filter(None, [own]), *(shown("purposes", text) for text in PURPOSES)])
        self.purpose.setCurrentIndex(-1)
        self.purpose.setEditText(kept)
        if (line := self.purpose.lineEdit()) is not None:
            line.setCursorPosition(0)

    def setting(self) -> PrinterSetting | None:
        """The correction of the chosen printer; None if this computer has none and nothing is asked for."""
        if self._kept() is None and self._typed() == PrinterSetting():
            return None
        return self._typed()

    def use_paper(self, paper: str) -> None:
        """Offer what was used for a paper last; `paper` is its declared key, "" for any other."""
        self._paper = paper
        last = self._preferences.printer_of(paper) if self._preferences is not None else ""
        if self.printer.findText(last) >= 0:
            self.printer.setCurrentText(last)
        self.both_sides.setChecked(self._preferences is not None and self._preferences.both_sides_of(paper))
        self._use_setting()

    def numbers(self, last: int) -> list[int] | None:
        """The pages meant; None if they cannot be understood."""
        return pages_meant(self.pages.text(), last)

    def remember(self) -> None:
        """Keep how the paper was printed."""
        if self._preferences is None:
            return
        printer, typed = self.printer.currentText(), self._typed()
        self._preferences.keep_printing(self._paper, printer, both_sides=self.both_sides.isChecked())
        if self._paper and typed != (self._kept() or PrinterSetting()):
            self._preferences.keep_printer_setting(printer, typed, self._paper)

    def _offer_printers(self) -> None:
        names = printer_names()
        self.printer.addItems(names)
        self._without.setVisible(not names)
        last = self._preferences.printer if self._preferences is not None else ""
        if last in names:
            self.printer.setCurrentText(last)

    def _use_setting(self) -> None:
        kept = self._kept() or PrinterSetting()
        self.values_only.setChecked(kept.values_only)
        self.right.setValue(kept.shift_right)
        self.down.setValue(kept.shift_down)

    def _typed(self) -> PrinterSetting:
        right, down = round(self.right.value(), 1), round(self.down.value(), 1)
        return PrinterSetting(right, down, self.values_only.isChecked())

    def _kept(self) -> PrinterSetting | None:
        printer = self.printer.currentText()
        return self._preferences.printer_setting(printer, self._paper) if self._preferences else None


def _offset(name: str, parent: QWidget) -> QDoubleSpinBox:
    edit = QDoubleSpinBox(parent)
    edit.setObjectName(name)
    edit.setRange(-MOST_MM, MOST_MM)
    edit.setSingleStep(0.5)
    edit.setDecimals(1)
    return edit
