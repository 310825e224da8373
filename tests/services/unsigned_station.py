"""A station as programs made it before signatures: people with keys that nobody certified, deeds that nobody signed."""

import shutil
from pathlib import Path

import pytest

from tests.builders import CHEAP, DETAILS, FOUNDERS, Clock
from vetdesk import paths
from vetdesk.services.opening import _take_in_definitions
from vetdesk.storage import backup, upgrade
from vetdesk.storage.database import Database
from vetdesk.storage.keyslots import KeySlots
from vetdesk.storage.uids import new_key, new_uid


def make_unsigned(folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, newest: str) -> str:
    """Found a station in the folder with the tables as they were up to the migration `newest` ("0001"); returns the
    recovery key."""
    migrations = folder.parent / f"migrations-{newest}"
    shutil.copytree(paths.migrations(), migrations, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (migrations / "versions").glob("[0-9]*.py"):
        if path.name[:4] > newest:
            path.unlink()
    key, uid = new_key(), new_uid()
    folder.mkdir(parents=True)
    with monkeypatch.context() as older:
        older.setattr(paths, "migrations", lambda: migrations)
        upgrade.create(folder / backup.DATABASE, key)
    slots = KeySlots.create(folder, uid)
    database = Database(folder / backup.DATABASE, key, origin=new_uid(), now=clock)
    with database.write("found the station", None) as work:
        work.station.add(uid, DETAILS)
        _take_in_definitions(work)
        for person in FOUNDERS:
            stored = work.staff.add(person.as_staff())
            opened = slots.add(stored.user, person.password, key, CHEAP, own=True)
            work.connection.exec_driver_sql(
                "INSERT INTO staff_key (uid, staff_id, public_key, since) VALUES (?, ?, ?, ?)",
                (new_uid(), stored.id, opened.public_key(), "2025-01-20T01:00:00.000Z"),
            )
            work.journal.record("staff", stored.uid, stored.id, {}, {"public_key": opened.public_key()})
    database.close()
    recovery = slots.issue_recovery(key).key
    slots.save()
    return recovery.text
