"""Brings a database's tables to this program's state: all the way or not at all. Alembic is imported only then."""

from collections.abc import Callable
from pathlib import Path

from vetdesk import paths
from vetdesk.domain.errors import DamagedStationError, NewerStationError, NotAStationError
from vetdesk.storage import sqlite
from vetdesk.storage.patience import patiently


def known_revisions() -> list[str]:
    """The names of the migrations this program has, oldest first (a file's name is its revision)."""
    return sorted(path.stem for path in (paths.migrations() / "versions").glob("[0-9]*.py"))


def _number(revision: str) -> int:
    return int(revision.split("_", maxsplit=1)[0])


def is_behind(path: Path, key: bytes) -> bool:
    """Whether the file must be upgraded before use.

    Raises NewerStationError if a newer program wrote it, NotAStationError if it is no station's database.
    """
    application, number, revision = patiently(lambda: sqlite.versions(path, key))
    known = known_revisions()
    if application != sqlite.APPLICATION_ID:
        raise NotAStationError(str(path.parent))
    if number > _number(known[-1]):
        raise NewerStationError(found=revision or str(number), known=known[-1])
    if revision not in known:
        raise DamagedStationError(f"revision {revision}")
    return revision != known[-1]


def create(path: Path, key: bytes) -> None:
    """Make a new database with all tables; the file must not exist yet."""
    _run(path, key)


def upgrade(path: Path, key: bytes, backup_first: Callable[[], object]) -> None:
    """Upgrade the file in one transaction after `backup_first` has made a verified copy; raises and keeps nothing
    if a migration or the check of the links fails."""
    backup_first()
    _run(path, key)


def _run(path: Path, key: bytes) -> None:
    from alembic import command
    from alembic.config import Config

    known = known_revisions()
    config = Config()
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    with sqlite.rebuilding(path, key) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, known[-1])
        sqlite.stamp_version(connection, _number(known[-1]))
