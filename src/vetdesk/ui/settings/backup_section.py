"""Backups: when the last ones were made and checked; make one now, to another place too; a new recovery sheet."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QListWidget, QPushButton, QVBoxLayout

from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.domain.staff import Right
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.opening.recovery_sheet_box import RecoverySheetBox
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.progress_panel import ProgressPanel


class BackupSection(Page):
    """The list of verified backups and what can be done about the next one."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._moments: Sequence[datetime] = ()
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._list = QListWidget(self)
        self._list.setObjectName("backups")
        self._progress = ProgressPanel(self)
        self._now, self._elsewhere, self._sheet = (
            QPushButton(self),
            QPushButton(self),
            QPushButton(self),
        )
        give_role(self._now, primary="true")
        for name, button, deed in (
            ("backup_now", self._now, lambda: self._make(None)),
            ("backup_elsewhere", self._elsewhere, self._choose),
            ("new_recovery_key", self._sheet, self._ask_new_key),
        ):
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
        buttons = QGridLayout()
        buttons.addWidget(self._now, 0, 0)
        buttons.addWidget(self._elsewhere, 0, 1)
        buttons.addWidget(self._sheet, 1, 0)
        column = QVBoxLayout(self)
        for part in (self._hint, self._list, self._progress):
            column.addWidget(part)
        column.addLayout(buttons)
        self._sheet.setEnabled(services.station.session.actor.may(Right.MANAGE_STAFF))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(
            self.tr(
                "A backup is made and checked each time the station is closed. Make one on a USB stick every week and "
                "keep it in another room. Folder: {folder}"
            ).format(folder=breakable(self.services.station.backups))
        )
        self._list.setAccessibleName(self.tr("Verified backups"))
        self._now.setText(self.tr("&Back up now"))
        self._elsewhere.setText(self.tr("Back up else&where…"))
        self._sheet.setText(self.tr("New recovery &key…"))
        self._show(self._moments)

    def refresh(self) -> None:
        """Fetch the list."""
        self.tasks.look(lambda _progress: self.services.backup_moments(), owner=self, done=self._show)

    def primary(self) -> None:
        """Back up now."""
        self._make(None)

    def _show(self, moments: Sequence[datetime]) -> None:
        self._moments = moments
        self._list.clear()
        for moment in sorted(moments, reverse=True):
            self._list.addItem(self.tr("{moment}  checked").format(moment=f"{moment.astimezone():%Y-%m-%d %H:%M}"))
        if not moments:
            self._list.addItem(self.tr("There is no backup yet."))

    def _choose(self) -> None:
        self.talk.choose_folder(self.tr("Folder for the backup, for example on a USB stick"), self._make)

    def _make(self, folder: Path | None) -> None:
        station = self.services.station

        def work(_progress: Progress) -> bool:
            return station.back_up(folder) is not None

        self._now.setEnabled(False)
        self._progress.follow(self.tasks.change(work, owner=self, done=self._made, failed=self._failed))

    def _made(self, new: bool) -> None:
        self._now.setEnabled(True)
        self.navigator.say(
            self.tr("The backup is made and checked.") if new else self.tr("Nothing has changed since the last backup.")
        )
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self._now.setEnabled(True)
        self.talk.about_failure(error)

    def _ask_new_key(self) -> None:
        question = Question(
            self.tr("Make a new recovery key?"),
            self.tr("&Make a new key"),
            self.tr("&Keep the old one"),
            self.tr("The sheet that lies in the safe opens nothing any more from then on."),
            destructive=True,
        )
        self.talk.ask(question, self._new_key)

    def _new_key(self) -> None:
        def work(_progress: Progress) -> RecoveryKey:
            return self.services.staffing.issue_recovery_key()

        self.tasks.change(work, owner=self, done=self._show_key)

    def _show_key(self, key: RecoveryKey) -> None:
        dialog = QDialog(self)
        box = RecoverySheetBox(self.services, self.tasks, self.talk, key)
        box.confirmed.connect(dialog.accept)
        column = QVBoxLayout(dialog)
        column.addWidget(box)
        dialog.setWindowTitle(self.tr("New recovery key"))
        dialog.resize(760, 440)
        dialog.open()
