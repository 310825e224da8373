"""Small worlds for tests: real encrypted databases with a clock that the test moves."""

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from vetdesk.domain.staff import Actor, Right, Role, Staff
from vetdesk.storage import upgrade
from vetdesk.storage.database import Database

KEY = bytes(range(32))
ORIGIN = "0190a000-0000-7000-8000-000000000001"


@dataclass
class Clock:
    """A clock that stands still until the test moves it; pass the object itself as `now`."""

    at: datetime = field(default_factory=lambda: datetime(2025, 1, 20, 1, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> datetime:
        """Move on by days=, hours=, minutes=…"""
        self.at += timedelta(**by)
        return self.at


@cache
def _empty_database() -> Path:
    """A migrated database made once per test run: copying it is a hundred times faster than migrating."""
    path = Path(tempfile.mkdtemp(prefix="vetdesk-tests-")) / "station.db"
    upgrade.create(path, KEY)
    return path


def a_database(folder: Path, clock: Clock | None = None) -> Database:
    """A migrated, encrypted, empty database in the folder; the test closes it (fixture `database` does)."""
    path = folder / "station.db"
    shutil.copyfile(_empty_database(), path)
    return Database(path, KEY, origin=ORIGIN, now=clock or Clock())


def an_actor(*roles: Role, user: str = "zhang", name: str = "张经办", staff_id: int = 1) -> Actor:
    """Someone with these roles (clerk if none is given) and every right; not stored anywhere."""
    uid = f"0190a000-0000-7000-8000-0000000001{staff_id:02d}"
    return Actor(Staff(staff_id, uid, user, name, frozenset(roles or (Role.CLERK,))), frozenset(Right))
