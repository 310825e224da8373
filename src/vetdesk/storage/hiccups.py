"""Moments in which a disk fails (磁盘瞬时故障): they look like damage, and the data is perfectly sound.

A read error reaches the cipher as a page that is no page: "malformed", "not a database". So nobody is told of damage
before the file was closed, opened again and checked as a whole, twice.
"""

import time

from sqlalchemy import Engine

from vetdesk.domain.errors import DamagedDatabaseError, DamagedStationError, DiskHiccupError, VetDeskError
from vetdesk.storage import patience, sqlite


def judged(engine: Engine, damage: DamagedStationError) -> VetDeskError:
    """Close the connections, open the file again and check all of it: was it a moment of the disk, or is it damage?

    Returns DiskHiccupError if the file is sound, else DamagedDatabaseError with what the last check found.
    """
    what = damage.what
    for pause in patience.PAUSES_SECONDS:
        engine.dispose()
        time.sleep(pause)
        found = _faults(engine)
        if not found:
            return DiskHiccupError(damage.what)
        what = "; ".join(found[:3])
    engine.dispose()
    return DamagedDatabaseError(what)


def _faults(engine: Engine) -> list[str]:
    try:
        with engine.connect() as connection:
            return sqlite.faults(sqlite.driver(connection))
    except sqlite.FAILURES as error:
        return [str(error)]
    except DamagedStationError as error:
        return [error.what]
