"""What each printer of this computer puts to the side, in millimetres, and a page with rulers to measure it."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QLabel, QVBoxLayout

from vetdesk.domain.papers import PrinterSetting
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.printing.print_order import PrintOrder
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar

MOST_MM = 30.0
STEP_MM = 0.5


class PrintersSection(Page):
    """Kept on this computer: another one has other printers."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator,
        *, preferences: Preferences | None = None,
    ) -> None:  # fmt: skip
        super().__init__(services, tasks, talk, navigator)
        self._preferences = preferences or Preferences.in_use()
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._labels = [QLabel(self) for _ in range(3)]
        self.printer = QComboBox(self)
        self.printer.setObjectName("printer")
        self.printer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.printer.setMinimumContentsLength(12)
        self.right, self.down = QDoubleSpinBox(self), QDoubleSpinBox(self)
        for name, edit in (("shift_right", self.right), ("shift_down", self.down)):
            edit.setObjectName(name)
            edit.setRange(-MOST_MM, MOST_MM)
            edit.setSingleStep(STEP_MM)
            edit.setDecimals(1)
        self.values_only = QCheckBox(self)
        self.values_only.setObjectName("values_only")
        self._bar = ButtonBar(self)
        self._test = self._bar.add("print_test_page", self._print_test_page)
        self._save = self._bar.add_primary("save_printer", self.save)
        self._papers = PaperSaver(self)
        self._arrange()
        self._offer_printers()
        self.printer.currentTextChanged.connect(lambda _name: self._show())
        self.retranslate()
        self._show()

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(
            self.tr(
                "On preprinted forms the values must fall into their boxes. Print the test page, measure it with "
                "a ruler, and enter here how far the printer is off. This is kept on this computer, for each "
                "printer."
            )
        )
        texts = (self.tr("P&rinter"), self.tr("&Move to the right (mm)"), self.tr("Move down (mm)"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.values_only.setText(self.tr("Holds preprinted forms: print the values only"))
        self._test.setText(self.tr("Test pa&ge…"))
        self._save.setText(self.tr("&Save"))
        if not self.printer.count():
            self._bar.set_hint(self.tr("This computer has no printer."))

    def refresh(self) -> None:
        """Show what is kept, unless something is being typed."""
        if not self.has_unsaved():
            self._show()

    def primary(self) -> None:
        """Save."""
        self.save()

    def save(self) -> None:
        """Keep the correction of the printer."""
        if self._preferences is not None and self.printer.currentText():
            self._preferences.keep_printer_setting(self.printer.currentText(), self._typed())
            self._preferences.write()
            self.navigator.say(self.tr("The printer is adjusted on this computer."))

    def has_unsaved(self) -> bool:
        """Whether something was changed and not saved."""
        return self._typed() != self._kept()

    def _typed(self) -> PrinterSetting:
        return PrinterSetting(
            round(self.right.value(), 1), round(self.down.value(), 1), self.values_only.isChecked()
        )  # fmt: skip

    def _kept(self) -> PrinterSetting:
        found = self._preferences.printer_setting(self.printer.currentText()) if self._preferences else None
        return found or PrinterSetting()

    def _show(self) -> None:
        kept = self._kept()
        self.right.setValue(kept.shift_right)
        self.down.setValue(kept.shift_down)
        self.values_only.setChecked(kept.values_only)
        self._save.setEnabled(self.printer.count() > 0 and self._preferences is not None)

    def _print_test_page(self) -> None:
        printing, setting = self.services.printing, self._typed()
        title = self.tr("Test page with rulers")
        self._papers.offer(
            PrintOrder(
                title, "test-page.pdf", lambda: printing.test_page(setting),
                lambda _purpose, _printer, _progress: printing.test_page(setting), ready=True,
            )
        )  # fmt: skip

    def _offer_printers(self) -> None:
        from vetdesk.ui.printing.printers import printer_names

        self.printer.addItems(printer_names())

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for label, edit in zip(self._labels, (self.printer, self.right, self.down), strict=True):
            label.setBuddy(edit)
            label.setWordWrap(True)
            form.addRow(label, edit)
        column = QVBoxLayout(self)
        column.addWidget(self._hint)
        column.addLayout(form)
        column.addWidget(self.values_only)
        column.addStretch()
        column.addWidget(self._bar)
