"""The newest line of the journal, read before anything else of a station is: nothing is written, tables may be old."""

import json
from contextlib import closing
from datetime import datetime
from pathlib import Path

from vetdesk.storage import sqlite
from vetdesk.storage.patience import patiently
from vetdesk.storage.transaction import moment

FAR_AHEAD = "clock.far_ahead_days"
"""Setting: after how many days without an entry the clock is asked about."""


def newest_entry(path: Path, key: bytes) -> tuple[datetime | None, int | None]:
    """When the newest entry was made (UTC), and how many days without one are usual here (None: not set)."""

    def look() -> tuple[str | None, tuple[str] | None]:
        with sqlite.told(path), closing(sqlite.open_file(path, key)) as connection:
            at = connection.execute("SELECT max(at) FROM journal").fetchone()[0]
            return at, connection.execute("SELECT value FROM setting WHERE key = ?", (FAR_AHEAD,)).fetchone()

    at, usual = patiently(look)
    return moment(at) if at else None, int(json.loads(usual[0])) if usual else None
