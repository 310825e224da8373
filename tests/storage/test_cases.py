from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy.exc import DBAPIError

from tests.domain.case_builders import CLERK, EXAMINER, OPENING, SUPERVISOR, route, walk
from vetdesk.domain.case_steps import Filing, opened
from vetdesk.domain.cases import Case
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Actor, Staff
from vetdesk.domain.station_time import STATION_TIME
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work
from vetdesk.storage.uids import new_uid

AT = datetime(2025, 1, 6, 9, tzinfo=STATION_TIME)


def people(work: Work) -> tuple[Actor, Actor, Actor]:
    """The clerk, examiner and supervisor of the domain's tests, stored under the ids they have there."""
    for who in (CLERK, EXAMINER, SUPERVISOR):
        stored = work.staff.add(Staff(0, "", who.staff.user, who.name, who.staff.roles))
        assert stored.id == who.staff.id
    return CLERK, EXAMINER, SUPERVISOR


def a_case(work: Work) -> Case:
    people(work)
    person = work.people.add(Recipient(0, new_uid(), {"name": "王试验", "id_number": "529901195003055719"}))
    return work.cases.add(opened(route(), new_uid(), person.id, CLERK, Filing(AT, "", OPENING)))


def test_a_case_comes_back_as_it_was_kept(database: Database) -> None:
    with database.write("open a case", None) as work:
        case = a_case(work)
        case = work.cases.save(walk(case, (CLERK, "record_village_opinion"), (CLERK, "accept"), at=AT))
    with database.read() as look:
        assert look.cases.get(case.id) == case
        assert look.cases.by_uid(case.uid) == case
        assert look.cases.of_recipient(case.recipient_id) == [case]
        assert look.cases.get(case.id).events[0].at == AT
        assert look.cases.by_number("") is None
        assert look.cases.broken() == []
        with pytest.raises(NotFoundError):
            look.cases.get(99)


def test_each_step_is_journalled_with_who_and_what(database: Database) -> None:
    with database.write("open a case", None) as work:
        case = a_case(work)
    with database.write("record the village's opinion", CLERK, f"case:{case.uid}") as work:
        case = work.cases.save(walk(case, (CLERK, "record_village_opinion"), at=AT))
        entries = work.journal.entries(kind="case", subject=case.uid)
    assert [entry.label for entry in entries] == ["open a case", "record the village's opinion"]
    assert entries[1].old["stage"] == "village"
    assert entries[1].new["stage"] == "acceptance"
    assert entries[1].new["steps"][0]["step"] == "record_village_opinion"
    assert entries[1].staff == CLERK.staff.uid


def test_two_who_saved_at_once_are_told_who_was_first(database: Database) -> None:
    with database.write("open a case", None) as work:
        shown = a_case(work)
        work.cases.save(walk(shown, (CLERK, "record_village_opinion"), at=AT))
        with pytest.raises(StaleRecordError) as caught:
            work.cases.save(walk(shown, (CLERK, "withdraw"), at=AT))
    assert caught.value.who == CLERK.name


@pytest.mark.parametrize(
    "statement",
    ["UPDATE case_event SET note = 'other'", "DELETE FROM case_event", "DELETE FROM case_file"],
)
def test_events_and_cases_cannot_be_changed_or_removed(database: Database, statement: str) -> None:
    with database.write("open a case", None) as work:
        case = a_case(work)
    with pytest.raises(DBAPIError), database.write("tamper", None) as work:
        work.connection.exec_driver_sql(statement)
    with database.read() as look:
        assert look.cases.get(case.id) == case


def test_an_event_changed_behind_the_guards_is_noticed(database: Database) -> None:
    with database.write("open two cases", None) as work:
        case = work.cases.save(walk(a_case(work), (CLERK, "record_village_opinion"), at=AT))
        other = work.cases.add(opened(route(), new_uid(), case.recipient_id, CLERK, Filing(AT, "", OPENING)))
        work.connection.exec_driver_sql("DROP TRIGGER case_event_never_changes")
        work.connection.exec_driver_sql(f"UPDATE case_event SET actor = '别人' WHERE case_id = {case.id} AND seq = 1")
        assert work.cases.broken() == [case.uid]
        assert other.uid not in work.cases.broken()


def test_open_cases_are_found_by_stage_and_by_whom_they_are_assigned_to(database: Database) -> None:
    with database.write("open a case", None) as work:
        case = work.cases.save(replace(a_case(work), assigned_to=CLERK.staff.id))
        ended = work.cases.add(opened(route(), new_uid(), case.recipient_id, CLERK, Filing(AT, "", OPENING)))
        ended = work.cases.save(walk(ended, (CLERK, "withdraw"), at=AT))
        assert work.cases.find() == work.cases.find(stages=["village"]) == [case]
        assert work.cases.find(stages=["district"]) == []
        assert work.cases.find(closed=True) == [ended]
        assert work.cases.hand_over(CLERK.staff.id, EXAMINER.staff.id) == 1
        assert work.cases.find(assigned_to=CLERK.staff.id) == []
        assert [each.id for each in work.cases.find(assigned_to=EXAMINER.staff.id)] == [case.id]
