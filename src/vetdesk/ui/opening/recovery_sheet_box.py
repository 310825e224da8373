"""Shows a new recovery key, saves its sheet, and wants to hear that it was printed and sealed."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout

from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar


class RecoverySheetBox(Translated):
    """The key in large groups; `confirmed` once the person has ticked and gone on."""

    confirmed = Signal()

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, key: RecoveryKey) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._key = key
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
                "never again. Save the sheet, print it, seal it in an envelope and put it into the safe; "
                "then delete the file."
            )
        )
        self._groups.setAccessibleName(self.tr("Recovery key, eight groups of five characters"))
        self._save.setText(self.tr("Save the sheet and &open it to print…"))
        self._sealed.setText(self.tr("The sheet is &printed (or copied by hand) and sealed."))
        self._go_on.setText(self.tr("&Go on"))

    def _choose(self) -> None:
        self._talk.choose_target(
            self.tr("Save the sheet with the recovery key"),
            self.tr("Recovery key.pdf"),
            self.tr("PDF files (*.pdf)"),
            self._write,
        )

    def _write(self, path: Path) -> None:
        services, key = self._services, self._key

        def work(_progress: Progress) -> Path:
            from vetdesk.services.printing import recovery_sheet

            station = services.station
            sheet = recovery_sheet(station.definitions, station.station(), key, date.today().isoformat())
            services.printing.save(sheet, path)
            return path

        self._tasks.change(work, owner=self, done=self._written)

    def _written(self, path: Path) -> None:
        self._saved.show_message(
            self.tr("Saved: {file}. Print it now and delete the file afterwards.").format(file=path),
            self.tr("&Open"),
            lambda: _show_file(path),
        )


def _show_file(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
