"""Further places of backups, on a second disk or a stick: what state each is in, add one, bring one up to date."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from vetdesk.domain.backups import BackupPlace
from vetdesk.domain.staff import Right
from vetdesk.services.progress import Progress
from vetdesk.ui.backup_words import minute
from vetdesk.ui.desk import Desk
from vetdesk.ui.messages import WORDS
from vetdesk.ui.page import Navigator, Translated
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, breakable, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.progress_panel import ProgressPanel

_STATES: Final = {
    "away": QT_TRANSLATE_NOOP("backups", "not within reach"),
    "damaged": QT_TRANSLATE_NOOP("backups", "the copy there failed its check"),
}
_SAME_DISK = QT_TRANSLATE_NOOP("backups", "on the same disk as the data: both would be lost together")
_NEVER = QT_TRANSLATE_NOOP("backups", "no backup there yet")
_CHECKED = QT_TRANSLATE_NOOP("backups", "checked {moment}")


class BackupPlacesBox(Translated):
    """Emits `changed_places` whenever a place was added, dropped or brought up to date."""

    changed_places = Signal()

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._navigator = navigator
        self._places: Sequence[BackupPlace] = ()
        self._same: Collection[str] = ()
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._list = QListWidget(self)
        self._list.setObjectName("backup_places")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(lambda _row: self._allow())
        self._progress = ProgressPanel(self)
        self._add, self._bring, self._drop = (QPushButton(self) for _ in range(3))
        row = FlowingRow(self, fill=False)
        row.add(self._add, self._bring, self._drop)
        for name, button, deed in (
            ("add_place", self._add, self._choose),
            ("to_place", self._bring, lambda: self._to_place(self._chosen())),
            ("drop_place", self._drop, self._forget),
        ):
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        for part in (self._title, self._list, self._progress):
            column.addWidget(part)
        column.addWidget(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Further copies: a second disk, or a stick that is kept elsewhere"))
        self._list.setAccessibleName(self._title.text())
        self._add.setText(self.tr("Add a &place…"))
        self._bring.setText(self.tr("Back &up there"))
        self._drop.setText(self.tr("F&orget it"))
        self._show()

    def show_places(self, places: Sequence[BackupPlace], on_same_disk: Collection[str]) -> None:
        """Show the places; those of `on_same_disk` are no safe ones."""
        self._places, self._same = places, on_same_disk
        self._show()

    def _show(self) -> None:
        chosen = self._chosen()
        self._list.clear()
        for place in self._places:
            item = QListWidgetItem(f"{breakable(Path(place.path))}\n{self._state(place)}")
            item.setData(Qt.ItemDataRole.UserRole, place.path)
            self._list.addItem(item)
            if place.path == chosen:
                self._list.setCurrentItem(item)
        if self._places and not chosen:
            self._list.setCurrentRow(0)
        self._list.setVisible(bool(self._places))
        self._allow()

    def _state(self, place: BackupPlace) -> str:
        checked = shown("backups", _CHECKED).format(moment=minute(place.verified)) if place.verified else None
        told = [checked or shown("backups", _NEVER)]
        if place.trouble in _STATES:
            told.append(shown("backups", _STATES[place.trouble]))
        elif place.trouble:
            told.append(shown("messages", WORDS["reason", place.trouble]))
        if place.path in self._same:
            told.append(shown("backups", _SAME_DISK))
        return " · ".join(told)

    def _allow(self) -> None:
        manages = self._services.station.session.actor.may(Right.MANAGE_SETTINGS)
        self._add.setEnabled(manages)
        self._bring.setEnabled(bool(self._chosen()))
        self._drop.setEnabled(manages and bool(self._chosen()))

    def _chosen(self) -> str:
        item = self._list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _choose(self) -> None:
        self._talk.choose_folder(self.tr("Folder for a further copy, for example on a stick"), self._add_place)

    def _add_place(self, folder: Path) -> None:
        self._carry_out(lambda: self._services.backups.add_place(folder))

    def _to_place(self, path: str) -> None:
        self._carry_out(lambda: self._services.backups.to_place(path))

    def _carry_out(self, deed: Callable[[], BackupPlace]) -> None:
        def work(_progress: Progress) -> BackupPlace:
            return deed()

        self._bring.setEnabled(False)
        self._progress.follow(self._tasks.change(work, owner=self, done=self._brought, failed=self._failed))

    def _brought(self, place: BackupPlace) -> None:
        told = self.tr("The copy is written and read back: {folder} can be taken out now.")
        self._navigator.say(told.format(folder=place.path))
        self.changed_places.emit()

    def _failed(self, error: Exception) -> None:
        self._talk.about_failure(error)
        self.changed_places.emit()

    def _forget(self) -> None:
        path = self._chosen()
        self._tasks.change(
            lambda _progress: self._services.backups.drop_place(path),
            owner=self,
            done=lambda _nothing: self.changed_places.emit(),
        )
