"""Keeps the status line true: who is signed in, whether the calendar knows the year, and what runs."""

from datetime import date

from PySide6.QtCore import QObject, Qt

from vetdesk.domain.changes import Changes
from vetdesk.domain.station_time import day_at_station
from vetdesk.ui.desk import Desk
from vetdesk.ui.opening.staff_form import ROLES
from vetdesk.ui.page import ChangesRelay, Navigator
from vetdesk.ui.running_work import RunningWork
from vetdesk.ui.status_line import StatusLine
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

SEPARATOR = QT_TRANSLATE_NOOP("roles", ", ")
"""Between duties."""
DECEMBER = 12
"""In this month the notice about the next year's holidays is out, and deadlines begin to reach into it."""


class StatusWatch(QObject):
    """Tells the status line, at the beginning and after each change that concerns it."""

    def __init__(
        self, status: StatusLine, services: Desk, tasks: TaskRunner, navigator: Navigator, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._status, self._services = status, services
        running = RunningWork(tasks, self)
        running.told.connect(status.show_work)
        status.cancel_wanted.connect(running.cancel)
        status.calendar_wanted.connect(lambda: navigator.open("calendar", self.missing_year()))
        self._relay = ChangesRelay(self)
        services.station.database.subscribe(self._relay.happened.emit)
        self._relay.happened.connect(self._changed, Qt.ConnectionType.QueuedConnection)
        self._tell()

    def missing_year(self) -> int:
        """The year that the working-day calendar lacks, 0 if it lacks none that matters now."""
        today = day_at_station(self._services.station.now())
        return missing_year(today, frozenset(self._services.station.definitions.calendar.years))

    def _changed(self, changes: Changes) -> None:
        if changes.concern("definition", "staff"):
            self._tell()

    def _tell(self) -> None:
        self._status.show_signed_in(self._services.station.session.actor.name, self._duties)
        self._status.show_calendar(self.missing_year())

    def _duties(self) -> str:
        roles = self._services.station.session.actor.staff.roles
        return shown("roles", SEPARATOR).join(shown("roles", word) for role, word in ROLES.items() if role in roles)


def missing_year(today: date, known: frozenset[int]) -> int:
    """This year, or in December the next one, if the calendar does not know it; 0 if it does."""
    wanted = (today.year, today.year + 1) if today.month == DECEMBER else (today.year,)
    return next((year for year in wanted if year not in known), 0)
