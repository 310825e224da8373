"""What only grows cannot be changed, removed or replaced in the database, by whatever statement; nor is one duty two.

The statements are given over a connection of somebody else's making, without any of the program's own settings.
"""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
import sqlcipher3.dbapi2 as cipher

from tests.builders import KEY, a_database

SPECIAL: dict[str, dict[str, Any]] = {
    "journal": {"origin": "A"},
    "case_event": {"set_aside": 0, "details": "{}", "duty": "enter", "reverses": None},
    "payment_list": {"state": "approved", "lines": 1},
    "staff_key": {"ended": None, "certificate": "cc"},
    "root_key": {"ended": None},
    "batch": {"undone_at": None, "undone_by": None},
}
"""Values of a first row that must be particular ones; every other column holds 1 or a letter."""
MAY_CHANGE: dict[str, set[str]] = {
    "journal": set(),
    "case_event": {"set_aside"},
    "case_file": {
        "version", "number", "kind", "workflow_version", "recipient_id", "identity_id", "stage", "applied_on",
        "case_values", "closed", "assigned_to",
    },
    "staff_key": {"version", "ended", "pc"},
    "root_key": {"version", "ended", "pc"},
    "batch": {"version", "undone_at", "undone_by"},
    "batch_row": {"recipient_version"},
    "payment_list": {"id", "uid", "version", "prepared_on", "prepared_by", "approved_on", "approved_by"},
    "payment_line": {"id", "uid", "version", "recipient_id", "identity_id"},
}  # fmt: skip
"""The guarded tables with the columns that may change: links and counts that follow other records, and what ends."""


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """An open file with one row in each guarded table; whatever a test does is undone."""
    folder = tmp_path_factory.mktemp("guards")
    a_database(folder).close()
    with closing(cipher.connect(str(folder / "station.db"), isolation_level=None)) as raw:
        raw.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
        for table in ("payment_list", *(name for name in MAY_CHANGE if name != "payment_list")):
            insert(raw, table, first(raw, table))
        yield raw


def first(raw: Any, table: str) -> dict[str, Any]:
    """A row for a table."""
    columns = raw.execute(f"PRAGMA table_info({table})").fetchall()
    usual = {"INTEGER": 1, "TEXT": "a", "BLOB": b"a"}
    return {name: usual[kind] for _, name, kind, *_ in columns} | SPECIAL.get(table, {})


def insert(raw: Any, table: str, row: dict[str, Any], how: str = "INSERT") -> None:
    names = ", ".join(f'"{name}"' for name in row)
    raw.execute(f"{how} INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))


@pytest.fixture
def raw(rows: Any) -> Iterator[Any]:
    rows.execute("SAVEPOINT attack")
    yield rows
    rows.execute("ROLLBACK TO attack")


@pytest.mark.parametrize("table", MAY_CHANGE)
def test_every_column_that_was_written_once_and_for_all_stays(raw: Any, table: str):
    row = first(raw, table)
    for name, value in row.items():
        other = 2 if value in (1, 0) or (value is None and name == "reverses") else b"b" if value == b"a" else "b"
        change = f'UPDATE {table} SET "{name}" = ?'
        if name in MAY_CHANGE[table]:
            raw.execute("SAVEPOINT one")
            raw.execute(change, (other,))
            raw.execute("ROLLBACK TO one")
        else:
            with pytest.raises(cipher.IntegrityError):
                raw.execute(change, (other,))


@pytest.mark.parametrize("table", MAY_CHANGE)
def test_no_row_is_removed_or_replaced(raw: Any, table: str):
    row = first(raw, table)
    for attack in (f"DELETE FROM {table}", f"DELETE FROM {table} WHERE rowid = 1" if table != "batch_row" else ""):
        if attack:
            with pytest.raises(cipher.IntegrityError):
                raw.execute(attack)
    for how in ("INSERT OR REPLACE", "REPLACE"):
        changed = row | {name: "b" for name, value in row.items() if value == "a" and name not in KEYS[table]}
        with pytest.raises(cipher.IntegrityError):
            insert(raw, table, changed, how)
    assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)


KEYS = {table: {"uid"} for table in MAY_CHANGE} | {"journal": {"origin"}, "batch_row": {"sheet"}}


@pytest.mark.parametrize(("table", "ended"), [("staff_key", "ended"), ("root_key", "ended"), ("batch", "undone_at")])
def test_what_ended_does_not_begin_again(raw: Any, table: str, ended: str):
    raw.execute(f"UPDATE {table} SET {ended} = 't'")
    with pytest.raises(cipher.IntegrityError):
        raw.execute(f"UPDATE {table} SET {ended} = NULL")


def test_a_key_of_old_is_certified_once(raw: Any):
    row = first(raw, "staff_key") | {"id": 2, "uid": "b", "certificate": "", "issuer": ""}
    insert(raw, "staff_key", row)
    raw.execute("UPDATE staff_key SET certificate = 'dd', issuer = 'ee', own = 0 WHERE id = 2")
    with pytest.raises(cipher.IntegrityError):
        raw.execute("UPDATE staff_key SET own = 1 WHERE id = 2")


def step(raw: Any, number: int, **more: Any) -> None:
    told = {"id": number, "seq": number, "hash": str(number), "actor_id": 1, "duty": "", "case_id": 1}
    insert(raw, "case_event", first(raw, "case_event") | told | more)


def test_nobody_performs_two_duties_in_one_case(raw: Any):
    step(raw, 2, duty="enter")
    step(raw, 3, duty="")
    step(raw, 4, duty="examine", actor_id=2)
    step(raw, 5, duty="examine", case_id=2)
    with pytest.raises(cipher.IntegrityError, match="two duties"):
        step(raw, 6, duty="examine")
    with pytest.raises(cipher.IntegrityError, match="two duties"):
        step(raw, 6, duty="enter", actor_id=2)


@pytest.mark.parametrize("written", ['"1"', "1"])
def test_an_exception_recorded_by_somebody_else_allows_it(raw: Any, written: str):
    told = f'{{"exception_staff": {written}, "exception_duty": "examine"}}'
    step(raw, 2, actor_id=2, details=told)
    step(raw, 3, duty="examine")
    with pytest.raises(cipher.IntegrityError, match="two duties"):
        step(raw, 4, duty="sign")


def test_an_exception_for_oneself_or_one_taken_back_allows_nothing(raw: Any):
    told = '{"exception_staff": "1", "exception_duty": "examine"}'
    step(raw, 2, actor_id=1, details=told)
    with pytest.raises(cipher.IntegrityError, match="two duties"):
        step(raw, 3, duty="examine")
    step(raw, 4, actor_id=2, details=told)
    step(raw, 5, actor_id=2, reverses=4)
    with pytest.raises(cipher.IntegrityError, match="two duties"):
        step(raw, 6, duty="examine")


def test_steps_set_aside_count_for_nothing_until_they_are_in_force_again(raw: Any):
    step(raw, 2, duty="examine", set_aside=1)
    with pytest.raises(cipher.IntegrityError, match="two duties"):
        raw.execute("UPDATE case_event SET set_aside = 0 WHERE id = 2")
    raw.execute("UPDATE case_event SET set_aside = 1 WHERE id = 1")
    raw.execute("UPDATE case_event SET set_aside = 0 WHERE id = 2")
