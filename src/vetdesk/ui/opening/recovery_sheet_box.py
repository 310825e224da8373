"""Shows a new recovery key, prints or saves its sheet, and wants to hear that it was printed and sealed."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout

from vetdesk.domain.papers import PaperFile, PrinterSetting
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.printing.print_order import PrintOrder
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar

if TYPE_CHECKING:  # with Qt's printing behind it, it is imported when the sheet is shown
    from vetdesk.ui.printing.print_window import PrintWindow


class RecoverySheetBox(Translated):
    """The key in large groups; `confirmed` once the person has ticked and gone on."""

    confirmed = Signal()

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, key: RecoveryKey) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._key = key
        self.window_shown: PrintWindow | None = None
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        groups = key.text.split("-")
        self._groups = QLabel("   ".join(groups[:4]) + "\n" + "   ".join(groups[4:]), self)
        self._groups.setObjectName("recovery_key_shown")
        self._groups.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._groups.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        give_role(self._groups, role="title")
        self._saved = InlineBar(self)
        self._sealed = QCheckBox(self)
        self._sealed.setObjectName("sealed")
        self._bar = ButtonBar(self)
        self._save = self._bar.add("save_sheet", self._choose)
        self._go_on = self._bar.add_primary("sheet_sealed", self.confirmed.emit)
        self._go_on.setEnabled(False)
        self._sealed.toggled.connect(self._go_on.setEnabled)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for part in (self._title, self._text, self._groups, self._saved, self._sealed):
            column.addWidget(part)
        column.addStretch()
        column.addWidget(self._bar)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("The recovery key"))
        self._text.setText(
            self.tr(
                "If everybody forgets the password or leaves, only this key opens the data. It is shown now and "
                "never again. Print the sheet, seal it in an envelope and put it into the safe; "
                "if you save it as a file, delete the file afterwards."
            )
        )
        self._groups.setAccessibleName(self.tr("Recovery key, eight groups of five characters"))
        self._save.setText(self.tr("Print or sa&ve the sheet…"))
        self._sealed.setText(self.tr("The sheet is &printed (or copied by hand) and sealed."))
        self._go_on.setText(self.tr("&Go on"))

    def _choose(self) -> None:
        from vetdesk.services.printing import recovery_sheet
        from vetdesk.ui.printing.print_window import PrintWindow

        services, key, today = self._services, self._key, date.today().isoformat()
        station = services.station

        def sheet(printer: PrinterSetting | None = None) -> PaperFile:
            return recovery_sheet(station.definitions, station.station(), key, today, printer=printer)

        self.window_shown = PrintWindow(services, self._tasks, self._talk, self._saved.show_message, self.window())
        self.window_shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.window_shown.show_order(
            PrintOrder(
                self.tr("Sheet with the recovery key"), self.tr("Recovery key.pdf"), sheet,
                lambda _purpose, printer, _progress: sheet(printer), ready=True,
            )
        )  # fmt: skip
