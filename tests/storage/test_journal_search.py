from collections.abc import Sequence
from typing import Any

from tests.builders import Clock, an_actor
from tests.people_world import a_person, keep
from vetdesk.domain.staff import Role
from vetdesk.storage.database import Database
from vetdesk.storage.journal_search import DeedEntries, JournalFilter, JournalSearch
from vetdesk.storage.tables.station import LOOKS

PEOPLE = JournalFilter(kinds=frozenset({"recipient"}))


def find(database: Database, wanted: JournalFilter, limit: int = 10, lines: int = 3) -> list[DeedEntries]:
    with database.read() as look:
        return JournalSearch(look).deeds(wanted, limit, lines)


def test_deeds_come_newest_first_also_those_of_one_moment(database: Database, clock: Clock) -> None:
    keep(database, a_person("甲", 1))
    keep(database, a_person("乙", 2))
    clock.move(hours=1)
    keep(database, a_person("丙", 3))
    names = [deed.entries[0].new["name"] for deed in find(database, PEOPLE)]
    assert names == ["丙", "乙", "甲"]
    assert [deed.entries[0].new["name"] for deed in find(database, PEOPLE, limit=2)] == ["丙", "乙"]


def test_of_a_long_deed_the_first_lines_are_fetched_and_the_rest_counted(database: Database) -> None:
    keep(database, *(a_person(f"人{number}", number) for number in range(1, 21)))
    (deed,) = find(database, PEOPLE)
    assert ([entry.new["name"] for entry in deed.entries], deed.more) == (["人1", "人2", "人3"], 17)


def test_filters_meet(database: Database, clock: Clock) -> None:
    (person,) = keep(database, a_person(remarks="甲"))
    clock.move(days=1)
    other = an_actor(Role.EXAMINER, user="li", staff_id=2)
    with database.write("change", other) as work:
        work.journal.record("recipient", person.uid, person.id, {}, {"phone": "138"})
    assert len(find(database, JournalFilter(staff=other.staff.uid))) == 1
    assert len(find(database, JournalFilter(fields=("remarks",)))) == 1
    assert len(find(database, JournalFilter(since="2025-01-21", kinds=frozenset({"recipient"})))) == 1
    assert len(find(database, JournalFilter(until="2025-01-21", kinds=frozenset({"recipient"})))) == 1
    assert find(database, JournalFilter(fields=("remarks",), staff=other.staff.uid)) == []
    assert len(find(database, JournalFilter(subjects=(person.uid,)))) == 2


def plan(database: Database, statement: str, values: Sequence[Any] = ()) -> str:
    with database.read() as look:
        rows = look.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", tuple(values))
        return " ".join(str(row[3]) for row in rows)


def test_the_next_deed_is_found_by_a_step_in_the_index(database: Database) -> None:
    told = plan(
        database,
        "SELECT at, deed FROM journal WHERE staff = ? AND kind IN ('recipient') AND (at, deed) < (?, ?) "
        "ORDER BY at DESC, deed DESC LIMIT 1",
        ("s", "2025", "d"),
    )
    assert "USING COVERING INDEX journal_time" in told
    assert "TEMP B-TREE" not in told


def test_looks_have_an_index_of_their_own(database: Database) -> None:
    told = plan(database, f"SELECT id FROM journal WHERE {LOOKS} AND kind IN ('export') ORDER BY at DESC, id DESC")
    assert "journal_looks" in told


def test_what_changed_hands_is_found_by_its_former_owner(database: Database) -> None:
    told = plan(
        database,
        "SELECT kind, subject FROM journal WHERE before <> '{}' AND instr(before, '\"recipient\":') > 0 "
        "AND json_extract(before, '$.recipient') = ?",
        ("u",),
    )
    assert "journal_moved" in told
