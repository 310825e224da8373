from dataclasses import replace

import pytest

from tests.storage.visit_world import an_officer, officer_and_person
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.needs import Need, NeedState
from vetdesk.storage.database import Database
from vetdesk.storage.needs import NeedFilter


def a_need(person: int, due_on: str, assigned_to: int | None = None) -> Need:
    return Need(0, "", person, None, "errands", "代办优待证", due_on, assigned_to, asked_on="2026-03-01")


def test_a_need_comes_back_as_it_was_kept_and_stale_saves_are_refused(database: Database) -> None:
    officer, person = officer_and_person(database)
    with database.write("log", None) as work:
        stored = work.needs.add(a_need(person, "2026-03-08", officer.id))
    with database.write("answer", None) as work:
        work.needs.save(replace(stored, state=NeedState.DONE, outcome="done", outcome_text="好", done_on="2026-03-05"))
    with database.read() as look:
        found = look.needs.get(stored.id)
        entry = look.journal.entries(kind="need")[-1]
    assert (found.state, found.outcome_text, found.version) == ("done", "好", 2)
    assert set(entry.new) == {"state", "outcome", "outcome_text", "done_on"}
    with pytest.raises(StaleRecordError), database.write("late", None) as work:
        work.needs.save(replace(stored, text="x"))
    with database.read() as look, pytest.raises(NotFoundError):
        look.needs.get(99)


def test_lists_hold_what_their_filter_says_earliest_limit_first(database: Database) -> None:
    officer, person = officer_and_person(database)
    with database.write("log", None) as work:
        needs = work.needs
        for day, who in (("2026-03-20", officer.id), ("2026-03-08", None), ("2026-03-10", officer.id)):
            needs.add(a_need(person, day, who))
        done = needs.add(a_need(person, "2026-03-01"))
        needs.save(replace(done, state=NeedState.DONE, outcome="done", done_on="2026-03-04"))
    with database.read() as look:
        needs = look.needs
        mine = NeedFilter(state="open", due_by="2026-03-15", assigned_to=officer.id)
        assert [line.need.due_on for line in needs.lines(mine)] == ["2026-03-10"]
        shared = [line.assignee for line in needs.lines(replace(mine, unassigned_too=True))]
        assert shared == ["", "李联络"]
        assert needs.count(NeedFilter(state="open")) == 3
        assert needs.count(NeedFilter(state="done", done_by="2026-03-03")) == 0
        assert len(needs.of_recipient(person)) == 4


def test_handing_over_moves_every_need_that_is_not_closed(database: Database) -> None:
    officer, person = officer_and_person(database)
    with database.write("log", None) as work:
        other = an_officer(work, "王接手")
        work.needs.add(a_need(person, "2026-03-20", officer.id))
        closed = work.needs.add(a_need(person, "2026-03-20", officer.id))
        work.needs.save(replace(closed, state=NeedState.CLOSED))
    with database.write("hand over", None) as work:
        assert work.needs.hand_over(officer.id, other.id) == 1
    with database.read() as look:
        assert {need.assigned_to for need in look.needs.of_recipient(person)} == {officer.id, other.id}
