"""The office itself: its details, and years added to the working-day calendar by hand."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from vetdesk.definitions.calendars import KIND, calendar_text
from vetdesk.domain.holiday_notices import Announced, announced
from vetdesk.domain.staff import Right
from vetdesk.domain.stations import StationDetails
from vetdesk.services.calendar_files import announced_in
from vetdesk.services.paper_filling import PROVINCE
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.definitions import DefinitionRow


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

    def province(self) -> str:
        """The words before the titles of forms that carry the province's name (某某省); "" where there are none."""
        with self._database.read() as look:
            return str(look.settings.get(PROVINCE) or "")

    def save_province(self, words: str) -> None:
        """Set the words before the titles of forms; papers made from now on carry them."""
        actor = self._session.require(Right.MANAGE_SETTINGS)
        with self._database.write("change the station's details", actor) as work:
            work.settings.set(PROVINCE, words.strip())

    def announced(self, text: str, year: int = 0) -> Announced:
        """What the pasted notice of the State Council says; `year` where it does not say its year itself."""
        return announced(text, year)

    def announced_in(self, path: Path, year: int = 0) -> Announced:
        """The same from a small file (.toml, .txt, .csv, .xlsx); raises UnreadableFileError."""
        return announced_in(path, year)

    def add_year(self, year: int, holidays: Iterable[date], makeup_days: Iterable[date]) -> None:
        """Add a year (or a better version of one) to the working-day calendar, as the State Council announced it.

        `holidays` are the days off, `makeup_days` (调休上班) the weekend days worked instead. Deadlines follow it
        at once. Raises DefinitionError naming what is wrong with the days.
        """
        actor = self._session.require(Right.MANAGE_SETTINGS)
        text = calendar_text(year, holidays, makeup_days)
        with self._database.write("add a year to the calendar", actor) as work:
            known = [row.version for row in work.definitions.all() if (row.kind, row.key) == (KIND, str(year))]
            version = max(known, default=0) + 1
            work.definitions.put([DefinitionRow(KIND, str(year), version, f"{year}-01-01", "station", text)])
