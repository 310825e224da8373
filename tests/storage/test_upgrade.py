import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import KEY, a_database
from vetdesk import paths
from vetdesk.domain.errors import DamagedStationError, NewerStationError, NotAStationError
from vetdesk.storage import sqlite, upgrade

NEXT = '''"""A migration of a later version."""
from alembic import op

revision = "9001_later"
down_revision = "{last}"


def upgrade():
    """Change something."""
    connection = op.get_bind()
{body}
'''
STATEMENT = '    connection.exec_driver_sql("{}")\n'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    a_database(tmp_path).close()
    return tmp_path / "station.db"


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A function that adds a migration with these statements to the program's."""
    last = upgrade.known_revisions()[-1]
    folder = tmp_path / "migrations"
    shutil.copytree(paths.migrations(), folder, ignore=shutil.ignore_patterns("__pycache__"))

    def add(*statements: str, ending: str = "") -> None:
        body = "".join(STATEMENT.format(statement) for statement in statements) + ending
        (folder / "versions" / "9001_later.py").write_text(NEXT.format(last=last, body=body), encoding="utf-8")
        monkeypatch.setattr(paths, "migrations", lambda: folder)

    return add


def tables(path: Path) -> set[str]:
    with closing(sqlite.open_file(path, KEY)) as raw:
        return {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_a_new_file_is_up_to_date_and_marked_as_ours(path):
    application, number, revision = sqlite.versions(path, KEY)
    assert application == sqlite.APPLICATION_ID
    assert revision == upgrade.known_revisions()[-1]
    assert revision.startswith(f"{number:04d}_")
    assert not upgrade.is_behind(path, KEY)


def test_an_older_file_is_upgraded_after_a_backup(path, later):
    later("CREATE TABLE later (id INTEGER NOT NULL PRIMARY KEY) STRICT")
    assert upgrade.is_behind(path, KEY)
    seen = []
    upgrade.upgrade(path, KEY, lambda: seen.append("later" in tables(path)))
    assert seen == [False]
    assert "later" in tables(path)
    assert not upgrade.is_behind(path, KEY)


def test_a_migration_that_fails_half_way_leaves_nothing_behind(path, later):
    before, version = tables(path), sqlite.versions(path, KEY)
    later("CREATE TABLE later (id INTEGER NOT NULL PRIMARY KEY) STRICT", ending="    raise ValueError\n")
    with pytest.raises(ValueError):
        upgrade.upgrade(path, KEY, lambda: None)
    assert (tables(path), sqlite.versions(path, KEY)) == (before, version)


def test_a_migration_that_breaks_links_is_undone(path, later):
    key = "INSERT INTO staff_key (uid, staff_id, public_key, since) VALUES ('u', 77, '', '')"
    later("CREATE TABLE later (id INTEGER NOT NULL PRIMARY KEY) STRICT", key)
    with pytest.raises(DamagedStationError, match="staff_key"):
        upgrade.upgrade(path, KEY, lambda: None)
    assert "later" not in tables(path)


def test_a_migration_that_rebuilds_a_table_keeps_the_rows_that_refer_to_it(path, later):
    with closing(sqlite.open_file(path, KEY)) as raw:
        raw.execute("INSERT INTO staff (id, uid, user, name, roles) VALUES (1, 'u', 'zhang', '张', 'clerk')")
        raw.execute("INSERT INTO staff_key (uid, staff_id, public_key, since) VALUES ('k', 1, 'aa', '')")
    later(
        "CREATE TABLE staff_new (id INTEGER NOT NULL PRIMARY KEY, uid TEXT NOT NULL UNIQUE) STRICT",
        "INSERT INTO staff_new SELECT id, uid FROM staff",
        "DROP TABLE staff",
        "ALTER TABLE staff_new RENAME TO staff",
    )
    upgrade.upgrade(path, KEY, lambda: None)
    with closing(sqlite.open_file(path, KEY)) as raw:
        assert raw.execute("SELECT staff_id FROM staff_key").fetchall() == [(1,)]


def test_without_a_backup_nothing_is_upgraded(path, later):
    def fail() -> None:
        raise OSError("disk full")

    later("CREATE TABLE later (id INTEGER NOT NULL PRIMARY KEY) STRICT")
    with pytest.raises(OSError, match="disk full"):
        upgrade.upgrade(path, KEY, fail)
    assert upgrade.is_behind(path, KEY)


def test_a_file_of_a_newer_program_is_refused_and_named(path):
    with closing(sqlite.open_file(path, KEY)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9009_future'")
        raw.execute("PRAGMA user_version = 9009")
    with pytest.raises(NewerStationError) as caught:
        upgrade.is_behind(path, KEY)
    assert (caught.value.found, caught.value.known) == ("9009_future", upgrade.known_revisions()[-1])


def test_a_database_of_another_program_is_no_station(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite.open_file(path, KEY, create=True)) as raw:
        raw.execute("CREATE TABLE a (b)")
    with pytest.raises(NotAStationError):
        upgrade.is_behind(path, KEY)


def test_opening_an_up_to_date_file_does_not_import_alembic(path):
    code = (
        "import sys; from pathlib import Path; from vetdesk.storage import upgrade\n"
        f"print(upgrade.is_behind(Path({str(path)!r}), bytes(range(32))), 'alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
