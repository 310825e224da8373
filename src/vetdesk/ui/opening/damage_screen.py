"""The data is damaged: what happened, what was kept, and the three things that can be done."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import DamagedStationError, VetDeskError
from vetdesk.services.progress import Progress
from vetdesk.ui.messages import sentence
from vetdesk.ui.opening.sign_in import now
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar

if TYPE_CHECKING:  # the services pull in the database; the sign-in box must be painted before that
    from vetdesk.services.open_station import OpenStation


class DamageScreen(Translated):
    """Keeps a copy first. Emits `again`, `restore_wanted`, or `opened` with an OpenStation that is only read."""

    again = Signal()
    restore_wanted = Signal()
    opened = Signal(object)

    def __init__(self, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._talk = talk
        self._folder = Path()
        self._what = ""
        self._kept: Path | None = None
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._text, self._copy, self._advice = QLabel(self), QLabel(self), QLabel(self)
        for label in (self._text, self._copy, self._advice):
            label.setWordWrap(True)
        self._user, self._password = QLineEdit(self), QLineEdit(self)
        self._user.setObjectName("damaged_user")
        self._password.setObjectName("damaged_password")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._labels = (QLabel(self), QLabel(self))
        self._labels[0].setBuddy(self._user)
        self._labels[1].setBuddy(self._password)
        self._problem = WaitingLabel(self)
        self._problem.ready.connect(self._allow)
        self._bar = ButtonBar(self)
        self._restore = self._bar.add_primary("restore_newest", self.restore_wanted.emit)
        self._again = self._bar.add("try_again", self.again.emit)
        self._read = self._bar.add("read_damaged", self._read_what_can_be_read)
        self._lay_out()
        self.retranslate()

    def begin(self, folder: Path, user: str, error: DamagedStationError) -> None:
        """Keep a copy of the station, which nobody has open, and show what can be done."""
        self._folder, self._what, self._kept = folder, error.what, None
        self._user.setText(user)
        self._password.clear()
        self._problem.clear_problem()
        self.retranslate()
        self._allow()
        what = error.what

        def work(_progress: Progress) -> Path:
            from vetdesk.services.restoring import keep_damaged

            return keep_damaged(folder, what, now)

        self._tasks.change(work, owner=self, done=self._show_copy, failed=self._refuse)

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("The data is damaged"))
        self._text.setText(
            self.tr(
                "The data in {folder} failed a check, was opened again, and failed it again: {what}. This comes from "
                "the disk or from something that wrote into the file, not from your work."
            ).format(folder=breakable(self._folder), what=self._what)
        )
        self._copy.setText(
            self.tr("Nothing was deleted. A copy of the data as it is now is kept in {folder}.").format(
                folder=breakable(self._kept)
            )
            if self._kept is not None
            else self.tr("Nothing was deleted.")
        )
        self._advice.setText(
            self.tr(
                "Restore the newest verified backup: what is missing in it is then listed, as far as it can be read. "
                "If the disk was only unplugged or busy, try again. To look something up, sign in below and read what "
                "can be read; nothing can be changed there."
            )
        )
        for label, text in zip(self._labels, (self.tr("Sign-in &name"), self.tr("&Password")), strict=True):
            label.setText(text)
        self._restore.setText(self.tr("&Restore a backup…"))
        self._again.setText(self.tr("&Try again"))
        self._read.setText(self.tr("R&ead what can be read"))

    def _lay_out(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        for label in (self._text, self._copy, self._advice):
            column.addWidget(label)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, line in zip(self._labels, (self._user, self._password), strict=True):
            form.addRow(label, line)
        column.addLayout(form)
        column.addStretch()
        area = Overflow(inner, self)
        outer = QVBoxLayout(self)
        for part in (self._title, area, self._problem, self._bar):
            outer.addWidget(part)
        outer.setStretch(1, 1)

    def _allow(self) -> None:
        self._read.setEnabled(self._kept is not None)

    def _show_copy(self, kept: Path) -> None:
        self._kept = kept
        self.retranslate()
        self._allow()

    def _read_what_can_be_read(self) -> None:
        kept = self._kept
        if kept is None:
            return
        folder, user, password = self._folder, self._user.text().strip(), self._password.text()

        def work(_progress: Progress) -> "OpenStation":
            from vetdesk.services.reading_damaged import read_damaged

            return read_damaged(folder, kept, user, password, now)

        self._read.setEnabled(False)
        self._problem.clear_problem()
        self._tasks.change(work, owner=self, done=self._let_in, failed=self._refuse)

    def _let_in(self, station: "OpenStation") -> None:
        self._password.clear()
        self._allow()
        self.opened.emit(station)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, VetDeskError):
            self._problem.show_problem(sentence(error, shown), getattr(error, "wait_seconds", 0))
        else:
            self._allow()
            self._talk.about_failure(error)
