"""Opens a station folder, a backup or a single database file for reading, and checks pages, structure and links."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher

from vetdesk.verify.findings import Verdict

DATABASE, MANIFEST, JOURNAL = "station.db", "manifest.json", "station.db-journal"
APPLICATION_ID = 0x56444B31
LARGEST_MANIFEST = 64 << 20
PAGE_FAULTS = 3
Row = tuple[Any, ...]


class NotReadableError(Exception):
    """The folder holds no database that the key opens; the message names what was tried."""


class Station:
    """A database opened for reading."""

    def __init__(self, connection: Any) -> None:  # noqa: ANN401 - the driver ships no types
        self._connection = connection

    def rows(self, statement: str, values: tuple[object, ...] = ()) -> Iterator[Row]:
        """The rows of a query, one by one."""
        for row in self._connection.execute(statement, values):  # noqa: UP028 - nothing is asked of it once it is closed
            yield row

    def one(self, statement: str, values: tuple[object, ...] = ()) -> Any:  # noqa: ANN401 - whatever was selected
        """The first value of the first row, None if there is none."""
        row = self._connection.execute(statement, values).fetchone()
        return row[0] if row else None

    def tables(self) -> dict[str, list[str]]:
        """Every ordinary table with its columns."""
        listed = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        names = [row[0] for row in self.rows(listed)]
        columns = "SELECT name FROM pragma_table_info(?)"
        return {name: [row[0] for row in self.rows(columns, (name,))] for name in names}


@contextmanager
def opened(folder: Path, key: bytes) -> Iterator[Station]:
    """The database of a folder for reading; raises NotReadableError.

    If the program was interrupted in a change, what must be rolled back first is rolled back in a copy that is deleted
    afterwards: nothing in the folder is ever written, and the copy is as encrypted as the original.
    """
    source = folder / DATABASE
    if not source.is_file():
        raise NotReadableError(DATABASE)
    beside = folder / JOURNAL
    if beside.is_file() and beside.stat().st_size:
        with tempfile.TemporaryDirectory(prefix="vetdesk-verify-") as place:
            for path in (source, beside):
                shutil.copyfile(path, Path(place) / path.name)
            with _connected(Path(place) / DATABASE, key, "rw") as station:
                yield station
    else:
        with _connected(source, key, "ro") as station:
            yield station


@contextmanager
def _connected(path: Path, key: bytes, mode: str) -> Iterator[Station]:
    connection = None
    try:
        connection = cipher.connect(
            f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=30
        )
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("BEGIN")
    except cipher.Error as error:
        if connection is not None:
            connection.close()
        raise NotReadableError(str(error)) from error
    try:
        yield Station(connection)
    finally:
        connection.close()


def check_file(station: Station, verdict: Verdict) -> bool:
    """Pages (cipher), structure, links, and whose file it is; returns whether the content can be read at all."""
    try:
        broken = [row[0] for row in station.rows("PRAGMA cipher_integrity_check")]
        structure = [row[0] for row in station.rows("PRAGMA integrity_check") if row[0] != "ok"]
        links = [f"{row[0]} {row[1]}" for row in station.rows("PRAGMA foreign_key_check")]
    except cipher.DatabaseError as error:
        verdict.wrong("file", "unreadable", detail=error)
        return False
    for what, found in (("page", broken), ("structure", structure), ("link", links)):
        for each in found[:PAGE_FAULTS]:
            verdict.wrong("file", what, detail=each)
    if station.one("PRAGMA application_id") != APPLICATION_ID:
        verdict.wrong("file", "foreign")
        return False
    verdict.counts["pages"] = int(station.one("PRAGMA page_count") or 0)
    return not broken


def check_manifest(folder: Path, verdict: Verdict) -> dict[str, tuple[int, str]]:
    """Hold a backup's file against its manifest; returns the ends of the journal that it names, by installation."""
    manifest = folder / MANIFEST
    if not manifest.is_file():
        return {}
    try:
        with manifest.open("rb") as file:
            content = json.loads(file.read(LARGEST_MANIFEST))
        with (folder / DATABASE).open("rb") as file:
            same = hashlib.file_digest(file, "sha256").hexdigest() == content["sha256"]
        heads = {str(origin): (int(head["seq"]), str(head["hash"])) for origin, head in content["heads"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        verdict.wrong("backup", "manifest")
        return {}
    if not same:
        verdict.wrong("backup", "digest")
    return heads
