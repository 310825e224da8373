"""Backups: how they stand, where they lie, what can be done: back up, try restoring, restore; a new recovery sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPushButton, QVBoxLayout

from vetdesk.domain.backups import BackupHealth
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.domain.staff import Right
from vetdesk.services.progress import Progress
from vetdesk.ui.backup_words import RESTORE, holds, light, minute
from vetdesk.ui.desk import Desk
from vetdesk.ui.opening.recovery_sheet_box import RecoverySheetBox
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.settings.backup_places_box import BackupPlacesBox
from vetdesk.ui.settings.missing_window import MissingWindow
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.small_screens import Steady
from vetdesk.ui.widgets.status_chip import StatusChip

if TYPE_CHECKING:  # the window is painted before the database is needed
    from vetdesk.services.drills import DrillReport
    from vetdesk.services.restoring import BackupOffer


@dataclass(frozen=True)
class _View:
    """Everything the section shows, fetched in one look."""

    health: BackupHealth
    now: datetime
    offers: Sequence["BackupOffer"]
    on_same_disk: frozenset[str]
    missing: int


class BackupSection(Page):
    """How the station stands with its backups, and everything that can be done about it."""

    SHOWS = ("drill", "restore", "missing_deed")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._view: _View | None = None
        self._light = StatusChip(self)
        self._light.setObjectName("backup_light")
        self._drill_light = StatusChip(self)
        self._drill_light.setObjectName("drill_light")
        self._buttons = self._make_buttons()
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._list = QListWidget(self)
        self._list.setObjectName("backups")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._places = BackupPlacesBox(services, tasks, talk, navigator)
        self._places.changed_places.connect(self.refresh)
        self._progress = ProgressPanel(self)
        self._lay_out()
        manages = services.station.session.actor.may
        self._buttons["new_recovery_key"].setEnabled(manages(Right.MANAGE_STAFF))
        self._buttons["restore_backup"].setEnabled(manages(Right.MANAGE_SETTINGS))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(
            self.tr(
                "A backup is made and checked each time the station is closed, every four hours while people work, "
                "and before imports and changes of many records. Keep another copy on a stick in another room. "
                "Folder: {folder}"
            ).format(folder=breakable(self.services.station.backups))
        )
        self._list.setAccessibleName(self.tr("Verified backups"))
        for name, text in (
            ("backup_now", self.tr("&Back up now")),
            ("drill", self.tr("&Try restoring")),
            ("restore_backup", self.tr("Re&store…")),
            ("missing", self.tr("Left &missing…")),
            ("new_recovery_key", self.tr("New recovery &key…")),
        ):
            self._buttons[name].setText(text)
        self._show_view()

    def refresh(self) -> None:
        """Fetch how it stands."""
        self.tasks.look(lambda _progress: self._fetch(), owner=self, done=self._show, instead_of="backups")

    def primary(self) -> None:
        """Back up now."""
        self._back_up()

    def _fetch(self) -> _View:
        backups, now = self.services.backups, self.services.station.now()
        health = backups.health()
        same = frozenset(place.path for place in health.memory.places if backups.on_same_disk(place.path))
        missing = sum(not deed.done_at for deed in backups.missing_deeds()) if self._may_see_missing() else 0
        return _View(health, now, backups.offers(), same, missing)

    def _may_see_missing(self) -> bool:
        may = self.services.station.session.actor.may
        return may(Right.SEE_ARCHIVE) or may(Right.MANAGE_SETTINGS)

    def _show(self, view: _View) -> None:
        self._view = view
        self._show_view()

    def _show_view(self) -> None:
        view = self._view
        if view is None:
            return
        self._light.show_status(*light(view.health, view.now))
        self._drill_light.show_status(*self._drill_words(view.health))
        self._list.clear()
        for offer in view.offers:
            self._list.addItem(holds(offer))
        if not view.offers:
            self._list.addItem(self.tr("There is no backup yet."))
        self._places.show_places(view.health.memory.places, view.on_same_disk)
        self._buttons["missing"].setVisible(view.missing > 0)
        self._buttons["drill"].setEnabled(bool(view.offers))

    def _drill_words(self, health: BackupHealth) -> tuple[Tone, str]:
        last = health.memory.drill
        if last is None:
            return Tone.DUE_SOON, self.tr("Restoring was never tried")
        text = self.tr("Restoring tried {moment}").format(moment=minute(last))
        return Tone.DUE_SOON if health.drill_due else Tone.GOOD, text

    def _make_buttons(self) -> dict[str, QPushButton]:
        deeds = {
            "backup_now": self._back_up,
            "drill": self._drill,
            "restore_backup": self._restore,
            "missing": lambda: MissingWindow(self.services, self.tasks, self.talk, self).open(),
            "new_recovery_key": self._ask_new_key,
        }
        made = {}
        for name, deed in deeds.items():
            made[name] = QPushButton(self)
            made[name].setObjectName(name)
            made[name].clicked.connect(lambda _checked=False, deed=deed: deed())
        give_role(made["backup_now"], primary="true")
        made["missing"].hide()
        return made

    def _lay_out(self) -> None:
        deeds = FlowingRow(self, fill=False)
        deeds.add(*self._buttons.values())
        column = QVBoxLayout(self)
        for part in (self._light, self._drill_light, self._progress):
            column.addWidget(part)
        column.addWidget(deeds)  # above what becomes long, so that the deeds are in sight on every screen
        told = Steady(self)  # with as many lines as it takes, however little height there is
        lines = QVBoxLayout(told)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._hint)
        for below in (self._list, told, self._places):
            column.addWidget(below)

    def _back_up(self) -> None:
        def work(_progress: Progress) -> bool:
            return self.services.backups.back_up()

        self._busy(True)
        self._progress.follow(self.tasks.change(work, owner=self, done=self._made, failed=self._failed))

    def _made(self, new: bool) -> None:
        self._busy(False)
        self.navigator.say(
            self.tr("The backup is made and checked.")
            if new
            else self.tr("Nothing has changed since the last backup; it was checked.")
        )
        self.refresh()

    def _drill(self) -> None:
        def work(progress: Progress) -> "DrillReport":
            return self.services.backups.drill(progress)

        self._busy(True)
        self._progress.follow(self.tasks.change(work, owner=self, done=self._tried, failed=self._failed))

    def _tried(self, report: "DrillReport") -> None:
        self._busy(False)
        self.talk.tell(
            self.tr(
                "The backup of {moment} was restored on trial and is sound: people {people}, journal entries "
                "{entries}, scans {scans}; cases opened and compared: {cases}. What was restored has been taken away "
                "again."
            ).format(
                moment=minute(report.made_at),
                people=report.people,
                entries=report.entries,
                scans=report.scans,
                cases=", ".join(report.cases) or "0",
            )
        )
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self._busy(False)
        self.talk.about_failure(error)
        self.refresh()

    def _busy(self, busy: bool) -> None:
        for name in ("backup_now", "drill"):
            self._buttons[name].setEnabled(not busy)

    def _restore(self) -> None:
        question = Question(
            self.tr("Close the station and choose a backup?"),
            self.tr("&Close and choose"),
            self.tr("&Go on working"),
            self.tr(
                "A backup of the present state is made first. Nothing is replaced before you have chosen a backup and "
                "confirmed it; what is replaced is kept."
            ),
        )
        self.talk.ask(question, lambda: self.navigator.open(RESTORE, 0))

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
