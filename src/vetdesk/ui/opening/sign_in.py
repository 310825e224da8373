"""Signing in to a station."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import (
    ClockJumpError,
    DamagedStationError,
    RecoveryKeyError,
    VetDeskError,
    WeakPasswordError,
    WrongPasswordError,
)
from vetdesk.services.progress import Progress
from vetdesk.ui.messages import sentence
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar

if TYPE_CHECKING:  # the services pull in the database; the sign-in box must be painted before that
    from vetdesk.services.open_station import OpenStation


def now() -> datetime:
    """The moment, with the zone of this computer."""
    return datetime.now().astimezone()


class _Door(Translated):
    """What both ways in share: a heading, lines, a problem below, and buttons at the foot."""

    opened = Signal(object)
    """The OpenStation."""
    damaged = Signal(object)
    """The DamagedStationError that keeps everybody out."""

    def __init__(self, tasks: TaskRunner, talk: Talk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.folder = Path()
        self._tasks = tasks
        self._talk = talk
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        give_role(self._text, role="soft")
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._lines: list[QLineEdit] = []
        self._labels: list[QLabel] = []
        self._problem = WaitingLabel(self)
        self._bar = ButtonBar(self)
        self._enter = self._bar.add_primary("enter", self._try)
        self._problem.ready.connect(lambda: self._enter.setEnabled(True))
        column = QVBoxLayout(self)
        column.addWidget(self._lines_that_scroll(), 1)
        column.addWidget(self._bar)

    def _lines_that_scroll(self) -> Overflow:
        """All but the buttons, which stay in sight below."""
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._title, self._text):
            column.addWidget(part)
        column.addLayout(self._form)
        column.addWidget(self._problem)
        column.addStretch()
        return Overflow(inner, self, by_keys=False)

    def _line(self, name: str, *, hidden: bool = False) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        if hidden:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        line.returnPressed.connect(self._next)
        label = QLabel(self)
        label.setBuddy(line)
        self._lines.append(line)
        self._labels.append(label)
        self._form.addRow(label, line)
        return line

    def _next(self) -> None:
        """Enter goes to the next empty line, or in."""
        empty = next((line for line in self._lines if not line.text()), None)
        if empty is None:
            self._try()
        else:
            empty.setFocus()

    def _try(self) -> None:
        raise NotImplementedError

    def _enter_as(self, *, clock_is_right: bool) -> None:
        raise NotImplementedError

    def _about_clock(self, error: ClockJumpError) -> Question:
        behind = error.days <= 0
        text = self.tr("Is the clock of this computer right? It says {now}.").format(now=error.now)
        told = (
            self.tr("The newest entry of the station is from {newest}, which is later.")
            if behind
            else self.tr("The newest entry of the station is from {newest}, {days} days earlier.")
        )
        why = self.tr(
            "Every deadline is counted from this clock and every record bears its time. Nothing has been written yet. "
            "If you go on, the journal says that you found the clock right."
        )
        details = f"{told.format(newest=error.newest, days=error.days)}\n{why}"
        return Question(text, self.tr("The clock is right, &go on"), self.tr("&Set the clock first"), details)

    def _open(self, enter: Callable[[], "OpenStation"]) -> None:
        self._enter.setEnabled(False)
        self._problem.clear_problem()

        def work(_progress: Progress) -> "OpenStation":
            return enter()

        self._tasks.change(work, owner=self, done=self._let_in, failed=self._refuse)

    def _let_in(self, station: "OpenStation") -> None:
        self._enter.setEnabled(True)
        for line in self._lines:
            if line.echoMode() is QLineEdit.EchoMode.Password:
                line.clear()
        self.opened.emit(station)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, ClockJumpError):
            self._talk.ask(self._about_clock(error), lambda: self._enter_as(clock_is_right=True))
        if isinstance(error, WrongPasswordError | RecoveryKeyError | WeakPasswordError):
            self._problem.show_problem(sentence(error, shown), getattr(error, "wait_seconds", 0))
        elif isinstance(error, VetDeskError):
            self._problem.show_problem(sentence(error, shown))
            if isinstance(error, DamagedStationError):
                self.damaged.emit(error)
        else:
            self._enter.setEnabled(True)
            self._talk.about_failure(error)


class SignIn(_Door):
    """User and password; ways to the recovery key, another station or a new one."""

    recovery_wanted = Signal()
    other_wanted = Signal()
    new_wanted = Signal()
    restore_wanted = Signal()
    practice_wanted = Signal()

    def __init__(self, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(tasks, talk, parent)
        self._user = self._line("user")
        self._password = self._line("password", hidden=True)
        self._forgotten = self._bar.add("forgotten", self.recovery_wanted.emit)
        self._other = self._bar.add("other_station", self.other_wanted.emit)
        self._new = self._bar.add("new_station", self.new_wanted.emit)
        self._restore = self._bar.add("open_backup", self.restore_wanted.emit)
        self._practice = self._bar.add("practise", self.practice_wanted.emit)
        self.retranslate()

    def begin(self, folder: Path, user: str) -> None:
        """Get ready for a station; the cursor goes where something is to be typed."""
        self.folder = folder
        self._user.setText(user)
        self._password.clear()
        self._problem.clear_problem()
        (self._password if user else self._user).setFocus()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Sign in"))
        self._text.setText(self.tr("Data folder: {folder}").format(folder=breakable(self.folder)))
        for label, text in zip(self._labels, (self.tr("Sign-in &name"), self.tr("&Password")), strict=True):
            label.setText(text)
        self._enter.setText(self.tr("&Sign in"))
        self._forgotten.setText(self.tr("&Recovery key…"))
        self._other.setText(self.tr("&Other station…"))
        self._new.setText(self.tr("Ne&w station…"))
        self._restore.setText(self.tr("Open a &backup…"))
        self._practice.setText(self.tr("Prac&tice"))
        self._practice.setToolTip(self.tr("A station of made-up people to learn on; nothing there is real"))

    def _try(self) -> None:
        if self._enter.isEnabled():
            self._enter_as(clock_is_right=False)

    def _enter_as(self, *, clock_is_right: bool) -> None:
        folder, user, password = self.folder, self._user.text().strip(), self._password.text()

        def enter() -> "OpenStation":
            from vetdesk.services.opening import sign_in

            return sign_in(folder, user, password, now, clock_is_right=clock_is_right)

        self._open(enter)

    def _refuse(self, error: Exception) -> None:
        super()._refuse(error)
        if isinstance(error, ClockJumpError):
            return
        self._password.selectAll()
        self._password.setFocus()

    @property
    def user(self) -> str:
        """The sign-in name in the line."""
        return self._user.text().strip()


class Recovery(_Door):
    """The printed recovery key lets one person in with a new password."""

    back_wanted = Signal()

    def __init__(self, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(tasks, talk, parent)
        self._key = self._line("recovery_key")
        self._user = self._line("user")
        self._new = self._line("new_password", hidden=True)
        self._again = self._line("again", hidden=True)
        self._back = self._bar.add("back", self.back_wanted.emit)
        self.retranslate()

    def begin(self, folder: Path, user: str) -> None:
        """Get ready for a station."""
        self.folder = folder
        self._user.setText(user)
        self._key.setFocus()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Open with the recovery key"))
        self._text.setText(
            self.tr(
                "Take the sealed sheet from the safe and type its eight groups. You get a new password; print a new "
                "sheet afterwards in Settings, for this one has been opened. Station folder: {folder}"
            ).format(folder=breakable(self.folder))
        )
        texts = (
            self.tr("Recovery &key"),
            self.tr("Sign-in &name of the person"),
            self.tr("New &password"),
            self.tr("&Repeat the password"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self._enter.setText(self.tr("&Open"))
        self._back.setText(self.tr("&Back"))

    def _try(self) -> None:
        if not self._enter.isEnabled():
            return
        if self._new.text() != self._again.text():
            self._problem.show_problem(self.tr("The two passwords are not the same. Type them again."))
            return
        self._enter_as(clock_is_right=False)

    def _enter_as(self, *, clock_is_right: bool) -> None:
        folder, key, user, password = self.folder, self._key.text(), self._user.text().strip(), self._new.text()

        def enter() -> "OpenStation":
            from vetdesk.services.opening import open_with_recovery

            return open_with_recovery(folder, key, user, password, now, clock_is_right=clock_is_right)

        self._open(enter)
