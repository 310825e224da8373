"""Watches the computer's clock at every step (电脑时钟): a jump is journalled, and a supervisor confirms it.

Nothing waits for that: entries are ordered by their numbers, and none is dated before the one it follows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from vetdesk.domain.clock_jumps import jumped
from vetdesk.domain.errors import NotPermittedError
from vetdesk.domain.staff import Right, Role
from vetdesk.domain.station_time import minute_at_station
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading
from vetdesk.storage.transaction import instant, moment
from vetdesk.storage.uids import new_uid

KIND = "clock"
NOTE, CONFIRM = "note a jump of the clock", "confirm a jump of the clock"
CONFIRMERS = frozenset({Role.SUPERVISOR, Role.LEADER})


@dataclass(frozen=True, slots=True)
class ClockJump:
    """A jump that nobody confirmed yet: from which minute to which (station time), and who was at the desk."""

    uid: str
    before: str
    after: str
    who: str


class ClockWatch:
    """Looks at the clock before each change of one open station."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._session: Session | None = None
        self._last: datetime | None = None

    def begin(self, session: Session) -> None:
        """From now on; the newest entry of the journal is what the first look is compared with."""
        with self._database.read() as look:
            newest = look.journal.head().at
        self._session = session
        self._last = moment(newest) if newest else None

    def look(self, label: str) -> None:
        """Before the deed with this label: note a jump since the last one."""
        if self._session is None or label in {NOTE, CONFIRM}:
            return
        last, self._last = self._last, self._now()
        if last is None or not jumped(last, self._last):
            return
        told = {"before": instant(last), "now": instant(self._last)}
        with self._database.write(NOTE, self._session.actor) as work:
            work.journal.record(KIND, new_uid(), 0, {}, told)


def unconfirmed(look: Reading) -> list[ClockJump]:
    """The jumps that nobody confirmed, the oldest first."""
    names = {person.uid: person.name for person in look.staff.all()}
    found: dict[str, ClockJump] = {}
    for entry in look.journal.entries(kind=KIND):
        if entry.new.get("confirmed"):
            found.pop(entry.subject, None)
        else:
            before, after = (minute_at_station(str(entry.new[name])) for name in ("before", "now"))
            found[entry.subject] = ClockJump(entry.subject, before, after, names.get(entry.staff, ""))
    return list(found.values())


def confirm_jumps(database: Database, session: Session, reason: str) -> int:
    """Confirm every jump with a reason; for supervisor and leader (NotPermittedError). Returns how many there were."""
    actor = session.actor
    if not CONFIRMERS & actor.staff.roles:
        raise NotPermittedError(Right.MANAGE_SETTINGS.value, actor.name)
    with database.write(CONFIRM, actor, reason=reason) as work:
        jumps = unconfirmed(work)
        for jump in jumps:
            work.journal.record(KIND, jump.uid, 0, {}, {"confirmed": True})
    return len(jumps)
