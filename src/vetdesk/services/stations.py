"""The office itself: its details, its settings, and years added to the working-day calendar."""

from vetdesk.domain.staff import Right
from vetdesk.domain.stations import StationDetails
from vetdesk.services.session import Session
from vetdesk.storage.database import Database


class Stations:
    """What Settings shows and changes of the office."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session

    def details(self) -> StationDetails:
        """What the office is called and where it is."""
        with self._database.read() as look:
            return look.station.details()

    def save(self, details: StationDetails) -> None:
        """Change the details; papers printed from now on carry them."""
        actor = self._session.require(Right.MANAGE_SETTINGS)
        with self._database.write("change the station's details", actor) as work:
            work.station.save(details)
