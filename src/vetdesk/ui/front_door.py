"""Lets people in and out: the opening window, the station that is open, the main window over it, and the closing."""

import gc
import importlib
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from vetdesk.domain.errors import DamagedDatabaseError, DamagedStationError
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.domain.station_time import at_station
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.messages import sentence
from vetdesk.ui.opening.opening_window import OpeningWindow
from vetdesk.ui.practice.desk import PracticeDesk
from vetdesk.ui.practice.station import PracticeStation
from vetdesk.ui.quick_search import Finder
from vetdesk.ui.session_watch import session_watch
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown

if TYPE_CHECKING:  # the sign-in box must be painted before the database and the desk are imported
    from vetdesk.services.open_station import OpenStation
    from vetdesk.ui.main_window import MainWindow

log = logging.getLogger("vetdesk")

MakeServices = Callable[["OpenStation"], Desk]
MakeFinder = Callable[[Desk], Finder]

HEADS = "heads"
WANTED_NEXT = (
    "vetdesk.services.opening",
    "vetdesk.ui.main_window",
    "vetdesk.ui.today.today_page",
    "vetdesk.services.today",
    "vetdesk.services.casework",
    "vetdesk.services.archives",
)
"""What is imported beside the sign-in box, while the person types."""


class FrontDoor(QObject):
    """One person's way in, through the desk, and out again; `ended` when the last window is closed for good."""

    ended = Signal()

    def __init__(
        self,
        dress: Dress,
        method: InputMethod,
        *,
        talk: Talk,
        make_services: MakeServices,
        make_finder: MakeFinder,
        new_folder: Path,
        practice: PracticeStation | None = None,
    ) -> None:
        super().__init__()
        self._practice = practice
        self._practising = PracticeDesk(practice, talk, self)
        self._practising.left.connect(self._leave_for)
        self._then: Callable[[], None] | None = None
        self._dress = dress
        self._method = method
        self._make_services = make_services
        self._make_finder = make_finder
        self._new_folder = new_folder
        self._services: Desk | None = None
        self.window: MainWindow | None = None
        self.talk = talk
        self.tasks = TaskRunner(self.talk.about_failure)
        self.opening = self._make_opening()
        self._session = session_watch(self)
        self._session.away.connect(self._lock)

    def begin(self, folder: Path | None) -> None:
        """Show the way in, to this station or the one opened last on this computer."""
        preferences = self._dress.preferences
        self.opening.begin(folder or preferences.station, preferences.user)
        self.talk.window = self.opening
        QTimer.singleShot(50, self._warm_up)

    def admit(self, station: "OpenStation") -> None:
        """Show the desk of an open station; whose password somebody else chose first takes an own one."""
        if station.keys.issued:
            self.opening.ask_own_password(self._make_services(station), lambda: self.admit(station))
            return
        self.tasks.interrupt = station.database.interrupt_reading
        self._services = services = self._make_services(station)
        if not station.practice:  # which nothing is to remember: the next start leads to the real station
            preferences = self._dress.preferences
            preferences.station = station.folder
            preferences.user = station.session.actor.staff.user
            preferences.write()
            heads = preferences.file.parent / HEADS  # ends of the journal, which do not lie with the data
            self.tasks.change(lambda _progress: services.evidence.keep_with(heads), owner=self)
        self._show_desk()

    def _show_desk(self) -> None:
        from vetdesk.ui.main_window import MainWindow
        from vetdesk.ui.second_person import SecondPersonAsker
        from vetdesk.ui.tour.guide import TourGuide

        assert self._services is not None, "a station is open"
        services = self._services
        self.tasks.second = SecondPersonAsker(services, self.tasks, self.talk).ask
        self.window = MainWindow(
            services, self.tasks, self.talk, self._dress, find=self._make_finder(services), method=self._method
        )
        self.window.left.connect(self._leave)
        self.window.restore_wanted.connect(lambda: self._leave(quitting=False, then=self._choose_backup))
        self.tasks.damaged = self._tell_damage
        self.talk.window = window = self.window
        self.talk.keep_typed = lambda: window.drafts.holds_all_of(window)
        self._practising.mark(self.window, services.station)
        tour = TourGuide(self.window, self.window, services, self.tasks, self._dress.preferences.file)
        self.window.deeds.tour_wanted.connect(tour.call)
        layout = self._dress.preferences.layout("window")
        if not layout.isEmpty():
            self.window.restoreGeometry(layout)
        self.window.show()
        self.opening.hide()
        self.window.say(self._greeting(services.station))
        self._begin_import()
        handle = self.window.windowHandle()
        if handle is not None:
            self._session.watch(handle)

    def _leave_for(self, then: Callable[[OpeningWindow], None]) -> None:
        """Leave the desk as by signing out, and go on with something else at the door."""
        self._then = lambda: then(self.opening)
        if self.window is not None:
            self.window.deeds.sign_out()

    def _begin_import(self) -> None:
        """Whoever founded the office on its short page goes on with the roster chosen there."""
        roster, window = self.opening.roster, self.window
        if roster is None or window is None:
            return
        from vetdesk.ui.exchange.exchange_page import ExchangePage

        window.show_page("exchange")
        page = window.findChild(ExchangePage)
        if page is not None:
            page.begin_import(roster)

    def _greeting(self, station: "OpenStation") -> str:
        """When the person signed in last, so that somebody else's sign-in shows, and how often it was tried."""
        if not station.last_sign_in:
            return self.tr("This is your first sign-in.")
        at = at_station(datetime.fromisoformat(station.last_sign_in))
        told = self.tr("Your last sign-in: {moment}.").format(moment=f"{at:%Y-%m-%d %H:%M}")
        if not station.wrong_tries:
            return told
        wrong = self.tr("Wrong passwords on this computer since the last right one: {count}.")
        return f"{told} {wrong.format(count=station.wrong_tries)}"

    def _lock(self) -> None:
        if self.window is not None:
            self.window.lock()

    def _admit_founder(self, folder: Path, user: str, password: str, key: RecoveryKey) -> None:
        """Sign the first keeper in; the desk opens once the recovery key is sealed."""
        from vetdesk.ui.opening.sign_in import now

        def work(_progress: Progress) -> "OpenStation":
            from vetdesk.services.opening import sign_in

            return sign_in(folder, user, password, now)

        def show_key(station: "OpenStation") -> None:
            services = self._make_services(station)
            box = self.opening.show_recovery_key(services, key)
            box.confirmed.connect(lambda: self.admit(station))

        self.tasks.change(work, owner=self, done=show_key)

    def _leave(self, quitting: bool, then: Callable[[], None] | None = None) -> None:
        """Back up, close the station, and end or show the way in again, where `then` goes on."""
        assert self._services is not None, "a station is open"
        station, backups, window = self._services.station, self._services.backups, self.window
        then, self._then = then or self._then, None
        if window is not None:
            self._dress.preferences.keep_layout("window", window.saveGeometry())
            window.setEnabled(False)
            if not station.practice:
                closing = self.tr("Making the backup on closing …")
                kept = self.tr("What you typed and did not save is kept as a draft.") if window.drafts.drafts else ""
                window.say(f"{kept} {closing}".strip())

        def work(_progress: Progress) -> None:
            try:
                if not station.locked and not station.practice:
                    backups.on_closing()
            finally:
                station.close()

        self.tasks.change(
            work,
            owner=self,
            done=lambda _nothing: self._left(quitting, then),
            failed=lambda error: self._left_badly(error, then),
        )

    def _choose_backup(self) -> None:
        self.opening.begin_restore()

    def _tell_damage(self, error: DamagedDatabaseError) -> None:
        """The database in use is damaged: whoever is at the desk decides when it is closed."""
        self.tasks.damaged = None  # what fails from now on is told as any failure is
        question = Question(
            self.tr("The data is damaged. Close the station now?"),
            self.tr("&Close it"),
            self.tr("&Stay, to copy what I typed"),
            sentence(error, shown),
        )
        self.talk.ask(question, lambda: self._leave_damaged(error))

    def _leave_damaged(self, error: DamagedDatabaseError) -> None:
        assert self._services is not None, "a station is open"
        station = self._services.station

        def work(_progress: Progress) -> None:
            station.close()

        self.tasks.change(
            work, owner=self, done=lambda _nothing: self._left(False, lambda: self.opening.begin_damage(error))
        )

    def _left(self, quitting: bool, then: Callable[[], None] | None = None) -> None:
        window, self.window, self._services = self.window, None, None
        self.talk.keep_typed = None
        self._practising.unmark()
        self.tasks.interrupt = self.tasks.second = self.tasks.damaged = None
        if window is not None:
            window.close_for_good()
            window.destroyed.connect(_collect_what_is_left)
            window.deleteLater()
        if quitting:
            self.end()
            return
        self.opening.deleteLater()
        self.opening = self._make_opening()
        self.begin(None)
        if then is not None:
            then()

    def _left_badly(self, error: Exception, then: Callable[[], None] | None) -> None:
        """The station is closed, but its backup was not made: say so before going."""
        log.error("no backup on closing: %s", type(error).__name__)
        if isinstance(error, DamagedStationError):
            damage = error
            then = then or (lambda: self.opening.begin_damage(damage))
        self._left(False, then)
        self.talk.about_failure(error)

    def end(self) -> None:
        """End the program."""
        self._dress.preferences.write()
        self.tasks.close()
        self.ended.emit()

    def _make_opening(self) -> OpeningWindow:
        opening = OpeningWindow(self._dress, self.tasks, self.talk, self._new_folder, self._practice)
        opening.opened.connect(self.admit)
        opening.made.connect(self._admit_founder)
        opening.closed.connect(self.end)
        return opening

    def _warm_up(self) -> None:
        """Import and read what the desk will need while the person types the password."""

        def work(_progress: Progress) -> None:
            for name in WANTED_NEXT:
                importlib.import_module(name)
            from vetdesk.services.opening import parse_ahead

            parse_ahead()

        self.tasks.look(work, owner=self)


def _collect_what_is_left() -> None:
    """Free what Python still holds of a window that is gone: until then a new object at an old one's address would be

    taken for the old one, and end with it.
    """
    QTimer.singleShot(0, gc.collect)
