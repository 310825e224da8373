"""A copy of a station, restored from a backup or set up on a further PC, goes on as an installation of its own."""

from dataclasses import replace

from vetdesk.domain.station_time import day_at_station
from vetdesk.storage import restoring
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work
from vetdesk.storage.signing import Signer
from vetdesk.storage.uids import new_uid


def begin_installation(database: Database) -> None:
    """At the first opening of a copy: a new origin, so that no two installations write one chain of the journal."""
    how, marked, before = database.origin.partition(":")
    if not marked:
        return
    database.origin = new_uid()
    with database.read() as look:
        this = look.pcs.this()
    sign = Signer(this.sign_secret).sign if this is not None else None
    with database.write("begin an installation", None, sign=sign) as work:
        work.station.begin_installation(before)
        if how == restoring.RESTORED:
            _go_on_after_restoring(work, before)
    database.find_seat()


def _go_on_after_restoring(work: Work, before: str) -> None:
    """The other PCs are told whom it follows; numbers that it gave since the backup are not given again."""
    this = work.pcs.this()
    if this is None:
        return
    came_from = ",".join(part for part in (this.came_from, before) if part)
    least = work.numbers.least_after_restoring(this.seat, day_at_station(work.now).year)
    work.pcs.become(replace(this, came_from=came_from), least)
