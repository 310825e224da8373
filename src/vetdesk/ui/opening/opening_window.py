"""The window before the desk: set up a station, sign in, or open with the recovery key."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from vetdesk.domain.errors import DamagedStationError
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.services.progress import Progress
from vetdesk.ui.appearance.look_bar import LookBar
from vetdesk.ui.desk import Desk
from vetdesk.ui.dress import Dress
from vetdesk.ui.opening.damage_screen import DamageScreen
from vetdesk.ui.opening.first_run import FirstRun
from vetdesk.ui.opening.own_password import OwnPassword
from vetdesk.ui.opening.quick_start import QuickStart
from vetdesk.ui.opening.recovery_sheet_box import RecoverySheetBox
from vetdesk.ui.opening.restore_screen import RestoreScreen
from vetdesk.ui.opening.sign_in import Recovery, SignIn
from vetdesk.ui.opening.welcome import Welcome
from vetdesk.ui.practice.making import PracticeMaking
from vetdesk.ui.practice.station import PracticeStation
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role, icon, text_size
from vetdesk.ui.widgets.small_screens import CurrentStack

if TYPE_CHECKING:  # the sign-in box must be painted before the database is imported
    from vetdesk.services.open_station import OpenStation


_WIDE = 24
"""How wide what is asked is at most, in heights of a field."""
_HIGH, _LOWER = 17, {SignIn: 10, OwnPassword: 12, PracticeMaking: 10, Welcome: 13}
"""How high it is at most; where little is asked it is lower."""


class OpeningWindow(QMainWindow):
    """Emits `opened` with the OpenStation and, if the station is new, its recovery key (else None)."""

    opened = Signal(object)
    made = Signal(object, str, str, object)
    closed = Signal()

    def __init__(
        self, dress: Dress, tasks: TaskRunner, talk: Talk, new_folder: Path, practice: PracticeStation | None = None
    ) -> None:
        super().__init__()
        self._dress = dress
        self._tasks = tasks
        self._talk = talk
        self._new_folder = new_folder
        self._front = CurrentStack(self)
        self._sign_in = SignIn(tasks, talk, self)
        self._recovery = Recovery(tasks, talk, self)
        self._restore = RestoreScreen(tasks, talk, self)
        self._damage = DamageScreen(tasks, talk, self)
        self._welcome = Welcome(self)
        self._practice = practice
        self._making = PracticeMaking(self)
        self._first_run: FirstRun | None = None
        self._quick: QuickStart | None = None
        for screen in (self._sign_in, self._recovery, self._restore, self._damage, self._welcome, self._making):
            self._front.addWidget(screen)
        self._look = LookBar(dress, self)
        self._card, self._mark, self._name = QFrame(self), QLabel(self), QLabel(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self, folder: Path | None, user: str) -> None:
        """Sign in to a station, or offer three ways to begin if none is known."""
        if folder is None:
            self._front.setCurrentWidget(self._welcome)
            self._welcome.begin()
        else:
            self._front.setCurrentWidget(self._sign_in)
            self._sign_in.begin(folder, user)
        self.show()
        self.raise_()

    def set_up(self) -> None:
        """Show the first-run assistant."""
        if self._first_run is None:
            self._first_run = FirstRun(self._new_folder, self._tasks, self._talk, self)
            self._first_run.made.connect(self.made)
            self._first_run.back_wanted.connect(self._sign_in_instead)
            self._first_run.joined.connect(self._show_sign_in)
            self._front.addWidget(self._first_run)
        self._front.setCurrentWidget(self._first_run)
        self._first_run.begin()

    def begin_import(self) -> None:
        """Found an office on one page and go on to the roster."""
        if self._quick is None:
            self._quick = QuickStart(self._new_folder, self._tasks, self._talk, self)
            self._quick.made.connect(self.made)
            self._quick.back_wanted.connect(self._to_the_door)
            self._front.addWidget(self._quick)
        self._front.setCurrentWidget(self._quick)
        self._quick.begin()

    def begin_practice(self, user: str = "", *, anew: bool = False) -> None:
        """Enter the practice station as one of its people; it is made first where there is none, or `anew`."""
        practice = self._practice
        if practice is None:
            return
        make = anew or not practice.ready

        def work(progress: Progress) -> "OpenStation":
            if make:
                practice.make(progress)
            return practice.enter(user)

        self._front.setCurrentWidget(self._making)
        self._making.follow(self._tasks.change(work, owner=self, done=self.opened.emit, failed=self._refuse_practice))

    def _refuse_practice(self, error: Exception) -> None:
        self._to_the_door()
        self._talk.about_failure(error)

    def _to_the_door(self) -> None:
        """Back to where one came from: the welcome, or the sign-in of the station that is known."""
        known = self._sign_in.folder != Path()
        self._front.setCurrentWidget(self._sign_in if known else self._welcome)

    @property
    def roster(self) -> Path | None:
        """The workbook that whoever founded the station wants to import first."""
        return self._quick.roster if self._quick is not None else None

    def begin_restore(self) -> None:
        """Offer the backups of the station that is being opened."""
        known = self._sign_in.folder != Path()
        self._front.setCurrentWidget(self._restore)
        self._restore.begin(self._sign_in.folder if known else self._new_folder, self._sign_in.user)

    def begin_damage(self, error: DamagedStationError) -> None:
        """Tell that the data of the station that is being opened is damaged; nobody may have it open."""
        self._front.setCurrentWidget(self._damage)
        self._damage.begin(self._sign_in.folder, self._sign_in.user, error)

    def show_recovery_key(self, services: Desk, key: RecoveryKey) -> RecoverySheetBox:
        """Show the key of a station that was just made."""
        box = RecoverySheetBox(services, self._tasks, self._talk, key)
        self._front.addWidget(box)
        self._front.setCurrentWidget(box)
        return box

    def ask_own_password(self, services: Desk, then: Callable[[], None]) -> None:
        """Ask whose password somebody else chose for an own one; `then` once it is chosen."""
        asked = OwnPassword(services, self._tasks, self._talk, self)
        asked.chosen.connect(then)
        asked.left.connect(lambda: self._leave(services, asked))
        self._front.addWidget(asked)
        self._front.setCurrentWidget(asked)

    def _leave(self, services: Desk, asked: QWidget) -> None:
        """Not now: the station is closed again, and signed in to another time."""
        services.station.close()
        self._front.removeWidget(asked)
        asked.deleteLater()
        self._front.setCurrentWidget(self._sign_in)

    @property
    def user(self) -> str:
        """Who signs in."""
        return self._sign_in.user

    @property
    def folder(self) -> Path:
        """The station that is being opened."""
        return self._sign_in.folder

    def retranslate(self) -> None:
        """Name the window."""
        self.setWindowTitle(self.tr("VetDesk"))
        self._name.setText(self.windowTitle())

    def changeEvent(self, event: QEvent) -> None:
        """Qt: something about the window changed; for us language and size of text matter."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "_card"):
            self._fit_card()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: the user does not want in."""
        super().closeEvent(event)
        self.closed.emit()

    def _lay_out(self) -> None:
        self.setWindowIcon(icon("vetdesk"))
        inner = QWidget(self)
        self._card.setObjectName("card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self._front)
        give_role(self._name, role="heading")
        top, middle = QHBoxLayout(), QHBoxLayout()
        for part in (self._mark, self._name):
            top.addWidget(part)
        top.addStretch()
        top.addWidget(self._look)
        middle.addStretch(1)
        middle.addWidget(self._card, 100)
        middle.addStretch(1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(10, 8, 10, 8)
        column.addLayout(top)
        column.addStretch(1)
        column.addLayout(middle, 100)
        column.addStretch(2)
        self._front.currentChanged.connect(lambda _place: self._fit_card())
        self._fit_card()
        self.setCentralWidget(Overflow(inner, self))  # large text must not make the window too high for a small screen
        self.resize(820, 500)

    def _fit_card(self) -> None:
        """What is asked stands in the middle of a large screen, no wider than is read and typed with ease."""
        line = text_size().field
        self._card.setMaximumSize(_WIDE * line, _LOWER.get(type(self._front.currentWidget()), _HIGH) * line)
        self._mark.setPixmap(icon("vetdesk").pixmap(line - 8, line - 8))

    def _connect(self) -> None:
        self._sign_in.opened.connect(self.opened)
        self._recovery.opened.connect(self.opened)
        self._sign_in.recovery_wanted.connect(self._recover)
        self._sign_in.other_wanted.connect(self._choose_station)
        self._sign_in.new_wanted.connect(self.set_up)
        self._sign_in.practice_wanted.connect(self.begin_practice)
        self._welcome.import_wanted.connect(self.begin_import)
        self._welcome.practice_wanted.connect(self.begin_practice)
        self._welcome.restore_wanted.connect(self.begin_restore)
        self._welcome.step_by_step.connect(self.set_up)
        self._welcome.existing.connect(self._choose_station)
        self._making.cancelled.connect(self._to_the_door)
        self._sign_in.restore_wanted.connect(self.begin_restore)
        for door in (self._sign_in, self._recovery):
            door.damaged.connect(self.begin_damage)
        for back in (self._recovery.back_wanted, self._restore.back_wanted, self._damage.again):
            back.connect(self._to_the_door)
        self._damage.restore_wanted.connect(self.begin_restore)
        self._damage.opened.connect(self.opened)
        self._restore.restored.connect(self._show_restored)

    def _recover(self) -> None:
        self._front.setCurrentWidget(self._recovery)
        self._recovery.begin(self._sign_in.folder, self._sign_in.user)

    def _show_restored(self, folder: Path, kept: Path | None) -> None:
        self._show_sign_in(folder)
        told = self.tr("The backup is restored and checked. Sign in with the password of that time.")
        if kept is not None:
            told += "\n" + self.tr("What it replaced is kept in {folder}.").format(folder=kept)
        self._talk.tell(told)

    def _sign_in_instead(self) -> None:
        self._to_the_door()

    def _choose_station(self) -> None:
        self._talk.choose_folder(self.tr("Open the folder of a station"), self._show_sign_in)

    def _show_sign_in(self, folder: Path) -> None:
        self._front.setCurrentWidget(self._sign_in)
        self._sign_in.begin(folder, self._sign_in.user)
