"""Restoring before the desk: choose a backup by what it holds, say where it is to stand, and prove who you are."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.errors import VetDeskError
from vetdesk.services.progress import Progress
from vetdesk.ui.backup_words import holds
from vetdesk.ui.messages import sentence
from vetdesk.ui.opening.sign_in import now
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel

if TYPE_CHECKING:  # the services pull in the database; the sign-in box must be painted before that
    from vetdesk.services.restoring import BackupOffer


class RestoreScreen(Translated):
    """Emits `restored` with the folder and, if a station was replaced, the folder where that one is kept."""

    restored = Signal(object, object)
    back_wanted = Signal()

    def __init__(self, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._talk = talk
        self._station = Path()
        self._new: Path | None = None
        self._offers: Sequence[BackupOffer] = ()
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._list = QListWidget(self)
        self._list.setObjectName("offers")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(lambda _row: self._allow())
        self._list.itemActivated.connect(self._to_password)
        self._in_place, self._elsewhere = QRadioButton(self), QRadioButton(self)
        self._in_place.setObjectName("in_place")
        self._elsewhere.setObjectName("elsewhere")
        self._elsewhere.clicked.connect(lambda _checked=False: self._choose_target())
        self._where = QLabel(self)
        self._where.setWordWrap(True)
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._labels: list[QLabel] = []
        self._user = self._line("restore_user")
        self._password = self._line("restore_password", hidden=True)
        self._key = self._line("restore_key")
        self._problem = WaitingLabel(self)
        self._problem.ready.connect(self._allow)
        self._progress = ProgressPanel(self)
        self._bar = ButtonBar(self)
        self._restore = self._bar.add_primary("restore", self._ask)
        self._back = self._bar.add("restore_back", self.back_wanted.emit)
        self._look = self._bar.add("other_folder", self._choose_source)
        self._lay_out()
        self.retranslate()

    def begin(self, station: Path, user: str) -> None:
        """Offer the backups of a station that are within reach, the newest chosen."""
        self._station, self._new = station, None
        self._user.setText(user)
        for line in (self._password, self._key):
            line.clear()
        self._problem.clear_problem()
        self._in_place.setChecked(True)
        self.retranslate()

        def look(_progress: Progress) -> "Sequence[BackupOffer]":
            from vetdesk.services.restoring import known_backups

            return known_backups(station)

        self._tasks.look(look, owner=self, done=self._show, instead_of="offers")

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Restore a backup"))
        self._hint.setText(
            self.tr(
                "Every backup in the list was checked where it lies. Choose one by its moment and by what it holds. "
                "Nothing is deleted: what a backup replaces is kept in the folder of the station."
            )
        )
        self._list.setAccessibleName(self.tr("Verified backups"))
        present = self._station.is_dir() and any(self._station.iterdir())
        self._in_place.setText(
            self.tr("&In place of the present data") if present else self.tr("&Into the usual folder")
        )
        self._elsewhere.setText(self.tr("Into a &new folder…"))
        texts = (self.tr("&Sign-in name"), self.tr("&Password"), self.tr("or the recovery &key"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self._restore.setText(self.tr("&Restore"))
        self._back.setText(self.tr("&Back"))
        self._look.setText(self.tr("&Other folder or stick…"))
        self._show_target()
        self._fill()

    @property
    def target(self) -> Path:
        """Where the backup is to stand."""
        return self._new if self._new is not None and self._elsewhere.isChecked() else self._station

    def _line(self, name: str, *, hidden: bool = False) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        if hidden:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        line.returnPressed.connect(self._ask)
        label = QLabel(self)
        label.setBuddy(line)
        self._labels.append(label)
        self._form.addRow(label, line)
        return line

    def _lay_out(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._hint, self._list, self._in_place, self._elsewhere, self._where):
            column.addWidget(part)
        column.addLayout(self._form)
        area = Overflow(inner, self)
        outer = QVBoxLayout(self)
        outer.addWidget(self._title)
        outer.addWidget(area, 1)
        for foot in (self._problem, self._progress, self._bar):
            outer.addWidget(foot)

    def _show(self, offers: "Sequence[BackupOffer]") -> None:
        self._offers = offers
        self._fill()
        self._list.setCurrentRow(0 if offers else -1)
        self._list.setFocus()
        self._allow()

    def _fill(self) -> None:
        row = self._list.currentRow()
        self._list.clear()
        for offer in self._offers:
            self._list.addItem(f"{offer.office}  {holds(offer)}")
        if not self._offers:
            self._list.addItem(self.tr("There is none here. Plug the stick in and choose its folder."))
        self._list.setCurrentRow(row)
        self._allow()

    def _show_target(self) -> None:
        self._where.setText(self.tr("Folder: {folder}").format(folder=breakable(self.target)))

    def _allow(self) -> None:
        self._restore.setEnabled(0 <= self._list.currentRow() < len(self._offers))

    def _choose_source(self) -> None:
        def look_into(folder: Path) -> None:
            def look(_progress: Progress) -> "Sequence[BackupOffer]":
                from vetdesk.services.restoring import backups_in

                return backups_in(folder)

            self._tasks.look(look, owner=self, done=self._show, instead_of="offers")

        self._talk.choose_folder(self.tr("Folder or stick with backups"), look_into)

    def _to_password(self) -> None:
        self._password.setFocus()

    def _choose_target(self) -> None:
        self._in_place.setChecked(True)  # until a folder was chosen
        self._talk.choose_folder(self.tr("Empty folder for the restored station"), self._take)
        self._show_target()

    def _take(self, folder: Path) -> None:
        self._new = folder
        self._elsewhere.setChecked(True)
        self._show_target()

    def _ask(self) -> None:
        if not self._restore.isEnabled():
            return
        offer = self._offers[self._list.currentRow()]
        question = Question(
            self.tr("Restore this backup?"),
            self.tr("&Restore it"),
            self.tr("&Leave everything as it is"),
            f"{holds(offer)}\n{self.target}\n"
            + self.tr("Afterwards everybody works on from the state of that moment; what is missing is listed."),
            destructive=True,
        )
        self._talk.ask(question, lambda: self._carry_out(offer.folder))

    def _carry_out(self, source: Path) -> None:
        user, password, key = self._user.text().strip(), self._password.text(), self._key.text().strip()
        target = self.target

        def work(_progress: Progress) -> Path | None:
            from vetdesk.services.restoring import Secret, restore

            return restore(source, Secret(user, password, key), target, now)

        self._restore.setEnabled(False)
        self._problem.clear_problem()
        change = self._tasks.change(work, owner=self, done=lambda kept: self._done(target, kept), failed=self._refuse)
        self._progress.follow(change)

    def _done(self, target: Path, kept: Path | None) -> None:
        for line in (self._password, self._key):
            line.clear()
        self._allow()
        self.restored.emit(target, kept)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, VetDeskError):
            self._problem.show_problem(sentence(error, shown), getattr(error, "wait_seconds", 0))
        else:
            self._allow()
            self._talk.about_failure(error)
