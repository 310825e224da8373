"""Stations as earlier versions of the program left them: the tables of one revision, filled from a present station.

Every column that the old tables had is filled from the present row, so the rows are real ones. What an upgrade must
leave is known by what the upgrade of an undisturbed copy leaves.
"""

import hashlib
import shutil
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from alembic import command
from alembic.config import Config

from tests.builders import PASSWORD, Clock
from vetdesk import paths
from vetdesk.services.checking import check
from vetdesk.services.open_station import OpenStation
from vetdesk.services.opening import sign_in
from vetdesk.storage import backup, sqlite, upgrade
from vetdesk.storage.keyslots import KeySlots
from vetdesk.storage.readings import SEARCH_BASIS

SIGNATURE = '"signature"'
"""Kept only where the revision knew keys: before, nothing was signed."""

State = tuple[str, str]
"""A revision and a digest of the tables, their guards and their rows."""


def wrong_in(station: OpenStation) -> list[str]:
    """Everything `check` finds in an open station; definitions are no matter of disks."""
    report = check(station)
    return [f"damage: {fault}" for fault in report.faults] + ([f"chain: {report.broken}"] if report.broken else [])


ORDINARY = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"


def make_tables(path: Path, key: bytes, revision: str) -> None:
    """A new database as the program of that revision made it."""
    config = Config()
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    with sqlite.rebuilding(path, key) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        sqlite.stamp_version(connection, int(revision.split("_", maxsplit=1)[0]))


def _columns(raw: sqlite.Raw, table: str) -> list[str]:
    return [f'"{row[1]}"' for row in raw.execute(f"PRAGMA table_info({table})")]


def fill(path: Path, key: bytes, source: Path) -> None:
    """Copy what fits of every table of another station's file."""
    with closing(sqlite.open_file(path, key)) as raw, closing(sqlite.open_file(source, key)) as present:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("BEGIN IMMEDIATE")
        signed = bool(raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'root_key'").fetchone())
        there = {row[0] for row in present.execute(ORDINARY)}
        for (table,) in raw.execute(ORDINARY).fetchall():
            if table not in there or table == "alembic_version":
                continue
            common = [name for name in _columns(raw, table) if name in _columns(present, table)]
            chosen = ["NULL" if name == SIGNATURE and not signed else name for name in common]
            rows = present.execute(f"SELECT {', '.join(chosen)} FROM {table}").fetchall()
            marks = ", ".join("?" * len(common))
            raw.execute(f"DELETE FROM {table}") if table != "journal" else None
            raw.executemany(f"INSERT OR IGNORE INTO {table} ({', '.join(common)}) VALUES ({marks})", rows)
        raw.execute("DELETE FROM setting WHERE key = ?", (SEARCH_BASIS,))
        raw.execute("COMMIT")


def state_of(path: Path, key: bytes) -> State:
    """What stands in a file: nothing is written but what an interrupted transaction left."""
    digest = hashlib.sha256()
    with closing(sqlite.open_file(path, key)) as raw:
        for row in raw.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name"):
            digest.update(repr(row).encode())
        for (table,) in sorted(raw.execute(ORDINARY).fetchall()):
            digest.update(repr(raw.execute(f"SELECT count(*) FROM {table}").fetchone()).encode())
        revision = raw.execute("SELECT version_num FROM alembic_version").fetchone()
        numbers = raw.execute("PRAGMA user_version").fetchone()
    return f"{revision[0]} {numbers[0]}", digest.hexdigest()


def rows_of(path: Path, key: bytes) -> dict[str, str]:
    """A digest of the rows of each table."""
    found = {}
    with closing(sqlite.open_file(path, key)) as raw:
        for (table,) in raw.execute(ORDINARY).fetchall():
            rows = sorted(map(repr, raw.execute(f"SELECT * FROM {table}").fetchall()))
            found[table] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    return found


@dataclass
class OldStations:
    """One station per earlier revision below `scratch`, made when first asked for."""

    present: Path
    scratch: Path
    _states: dict[str, tuple[State, State]] = field(default_factory=dict)
    _signed_in: dict[str, dict[str, str]] = field(default_factory=dict)
    _usual: dict[str, list[str]] = field(default_factory=dict)

    @cached_property
    def key(self) -> bytes:
        """The data key of all of them."""
        return KeySlots.load(self.present).open("zhang", PASSWORD).data_key

    @cached_property
    def revisions(self) -> list[str]:
        """Every revision but the newest."""
        return upgrade.known_revisions()[:-1]

    def folder(self, revision: str) -> Path:
        """The closed station as that revision's program left it."""
        folder = self.scratch / revision
        if not folder.exists():
            beside = folder.with_suffix(".new")
            shutil.copytree(self.present, beside)
            (beside / backup.DATABASE).unlink()
            make_tables(beside / backup.DATABASE, self.key, revision)
            fill(beside / backup.DATABASE, self.key, self.present / backup.DATABASE)
            beside.rename(folder)
        return folder

    def states(self, revision: str) -> tuple[State, State]:
        """What stands in the file before an upgrade, and after an undisturbed one."""
        if revision not in self._states:
            scratch = self.scratch / "undisturbed.db"
            shutil.copyfile(self.folder(revision) / backup.DATABASE, scratch)
            before = state_of(scratch, self.key)
            upgrade.upgrade(scratch, self.key, lambda: None)
            self._states[revision] = (before, state_of(scratch, self.key))
            scratch.unlink()
        return self._states[revision]

    def between(self, folder: Path, revision: str, *, finished: bool) -> list[str]:
        """Whether the file stands neither as before nor as after; `finished` if it was said to be upgraded.

        After the upgrade people may have signed in, so rows may be more; tables and version must be the new ones.
        """
        old, new = self.states(revision)
        found = state_of(folder / backup.DATABASE, self.key)
        if found[0] == new[0]:
            return []
        if finished:
            return [f"lost: the upgrade from {revision}"]
        return [] if found == old else [f"half: {found[0]} after an upgrade from {revision}"]

    def lost(self, folder: Path, revision: str) -> list[str]:
        """Tables whose old rows are not there any more as they were."""
        wanted, found = self._rows(revision), rows_of(folder / backup.DATABASE, self.key)
        return [
            f"lost: rows of {table}" for table in wanted if table not in CHANGING and wanted[table] != found.get(table)
        ]

    def usual(self, revision: str) -> list[str]:
        """What a check says of an undisturbed one: its key files are newer than it is, so their root is not its own."""
        self._rows(revision)
        return self._usual[revision]

    def _rows(self, revision: str) -> dict[str, str]:
        """A digest of the rows of each table after an undisturbed first sign-in."""
        if revision not in self._signed_in:
            scratch = self.scratch / "undisturbed"
            shutil.copytree(self.folder(revision), scratch)
            station = sign_in(scratch, "zhang", PASSWORD, Clock(), clock_is_right=True)
            self._usual[revision] = wrong_in(station)
            station.close()
            self._signed_in[revision] = rows_of(scratch / backup.DATABASE, self.key)
            shutil.rmtree(scratch)
        return self._signed_in[revision]


CHANGING = {"alembic_version", "journal", "setting", "definition", "root_key", "staff_key", "certificate"}
"""Tables that sign-in itself writes."""
