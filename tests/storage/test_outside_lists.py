from dataclasses import replace

import pytest

from tests.builders import an_actor
from vetdesk.domain.confirmations import Confirmation
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.outside_list_lines import LineState, ListLine, OutsideList, closed, with_step
from vetdesk.domain.people import Identity, Recipient
from vetdesk.storage.database import Database
from vetdesk.storage.outside_lists import LineFilter


def a_list(sha256: str = "ab", kind: str = "death") -> OutsideList:
    return OutsideList(0, f"0190a000-0000-7000-8000-0000000009{sha256}", kind, "去世人员名单", "民政局", "2025-08",
                       "名单.xls", sha256, {"record": 2, "title": 1})  # fmt: skip


LINES = [
    ListLine(0, "", 0, 1, "名单", 3, {"name": "张三"}, {"姓名": "张三"}, village="东村", finding="alive_on_books"),
    ListLine(0, "", 0, 2, "名单", 4, {"name": "李四", "paid": 5}, {}, finding="recorded", state="agreed"),
]


def keep(database: Database, new: OutsideList | None = None) -> OutsideList:
    with database.write("take in a list", an_actor()) as work:
        return work.outside_lists.add(new or a_list(), LINES)


def test_a_list_remembers_where_it_came_from_and_every_line_as_it_was(database: Database) -> None:
    kept = keep(database)
    with database.read() as look:
        assert look.outside_lists.all() == [kept] == look.outside_lists.by_sha256("ab")
        assert look.outside_lists.get(kept.id).totals == {"record": 2, "title": 1}
        lines = look.outside_lists.lines(kept.id)
        counts = look.outside_lists.counts([kept.id])[kept.id]
    assert [replace(line, id=0, uid="", list_id=0) for line in lines] == LINES
    assert (counts.open, dict(counts.states), counts.villages) == (1, {"open": 1, "agreed": 1}, ("东村",))
    assert kept.received_by == an_actor().staff.uid


def test_filters_ask_state_finding_and_village(database: Database) -> None:
    kept = keep(database)
    with database.read() as look:
        asked = (LineFilter("open"), LineFilter(findings=frozenset({"recorded"})), LineFilter(village="东村"), None)
        assert [len(look.outside_lists.line_ids(kept.id, one)) for one in asked] == [1, 1, 1, 2]


def test_a_line_that_is_closed_tells_who_closed_it_when_and_the_journal_tells_all(database: Database) -> None:
    kept = keep(database)
    with database.write("work off", an_actor(), source=kept.source, reason="同名") as work:
        line = work.outside_lists.lines(kept.id)[0]
        noted = closed(
            with_step(line, "dismiss", "2025-01-20T01:00:00.000Z", "u1", "同名"), "dismiss", LineState.DISMISSED
        )
        stored = work.outside_lists.save(noted)
        assert work.outside_lists.save(stored) == stored
    assert (stored.worked_by, stored.worked_at, stored.version) == (an_actor().staff.uid, "2025-01-20T01:00:00.000Z", 2)
    with database.read() as look:
        (entry,) = look.journal.entries(kind="outside_line")
        assert look.outside_lists.line(stored.id) == stored
    assert (entry.source, entry.reason) == (kept.source, "同名")
    with pytest.raises(StaleRecordError), database.write("again", an_actor()) as work:
        work.outside_lists.save(replace(line, reason="anders"))


def test_an_undone_list_is_listed_no_more_and_its_file_may_come_again(database: Database) -> None:
    kept = keep(database)
    with database.write("undo", an_actor()) as work:
        work.outside_lists.mark_undone(kept)
    with database.read() as look:
        assert look.outside_lists.all() == look.outside_lists.by_sha256("ab") == []
        assert look.outside_lists.get(kept.id).undone_at
    with pytest.raises(NotFoundError), database.write("undo", an_actor()) as work:
        work.outside_lists.mark_undone(kept)
    with database.write("take in a list", an_actor()) as work:
        again = work.outside_lists.add(replace(a_list(), uid="0190a000-0000-7000-8000-0000000009ff"), LINES)
    assert again.id != kept.id


def test_one_confirmation_per_person_and_year_the_later_one_in_force(database: Database) -> None:
    with database.write("set up", an_actor()) as work:
        held = (Identity(0, "", "51", "drawing"),)
        people = work.people.add_many([Recipient(0, "", {"name": name}, held) for name in ("张三", "李四")])
        told = Confirmation(0, "", people[0].id, "2025", "not_found")
        work.confirmations.keep(told)
    with database.write("confirm", an_actor()) as work:
        kept = work.confirmations.keep(replace(told, result="confirmed", way="home", confirmed_on="2025-09-18"))
    with database.read() as look:
        assert look.confirmations.of_recipient(people[0].id) == [kept]
        assert look.confirmations.missing("2025", ["drawing"]) == [people[1].id]
        assert sorted(look.confirmations.missing("2026", ["drawing"])) == [people[0].id, people[1].id]
        assert len(look.journal.entries(kind="confirmation")) == 2
