"""Needs (需求) that are late: every one of them with the reason it still waits for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.needs import LateBecause, NeedState, call_back_by, overdue_because
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.needs import NeedFilter, NeedLine

__all__ = ["LateBecause", "LateNeed", "Needs"]

MOST = 10_000
"""So many needs are looked through at most in each state."""


@dataclass(frozen=True, slots=True)
class LateNeed:
    """A need on the overdue list: since when (the last day that was right), by how many days, and why."""

    line: NeedLine
    due_on: str
    days_late: int
    because: LateBecause


class Needs:
    """The overdue list; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def overdue(self, on: str = "") -> list[LateNeed]:
        """What is neither closed nor within its limit on a day (today), longest overdue first."""
        self._session.require(Right.SEE_ARCHIVE)
        day, rules = on or day_at_station(self._now()).isoformat(), self._definitions.visits
        with self._database.read() as look:
            lines = look.needs.lines(NeedFilter(state=NeedState.OPEN, due_by=day), MOST)
            lines += look.needs.lines(NeedFilter(state=NeedState.DONE, done_by=day), MOST)
        found = []
        for line in lines:
            if because := overdue_because(line.need, rules, day):
                limit = call_back_by(rules, line.need) or line.need.due_on
                late = (date.fromisoformat(day) - date.fromisoformat(limit)).days
                found.append(LateNeed(line, limit, late, because))
        return sorted(found, key=lambda one: (one.due_on, one.line.need.id))
