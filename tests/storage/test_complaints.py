from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from tests.storage.visit_world import an_officer, officer_and_person
from vetdesk.domain.complaints import Complaint, ComplaintEvent
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.storage.database import Database


def a_complaint(number: str = "信访〔2025〕1号", **links: int) -> Complaint:
    return Complaint(0, "", number, "2025-01-02", "registered", {"name": "史长河"}, "2025-01-02", "张经办", **links)


def an_event(actor_id: int, step: str = "accept") -> ComplaintEvent:
    return ComplaintEvent(
        step, "registered", "in_work", "2025-01-10", "2025-01-10T01:00:00.000Z", actor_id, "李联络",
        {"told_number": "1"},
    )  # fmt: skip


def test_a_complaint_comes_back_as_it_was_kept_and_stale_saves_are_refused(database: Database) -> None:
    officer, person = officer_and_person(database)
    with database.write("register", None) as work:
        stored = work.complaints.add(a_complaint(recipient_id=person))
    with database.write("step", None) as work:
        work.complaints.save(replace(stored, state="in_work", officer_id=officer.id))
        work.complaints.add_event(stored.id, an_event(officer.id))
    with database.read() as look:
        found = look.complaints.by_uid(stored.uid)
        assert (found.state, found.officer_id, found.version) == ("in_work", officer.id, 2)
        assert found.value("name") == "史长河"
        (event,) = look.complaints.events([stored.id])[stored.id]
        assert (event.step, event.details, bool(event.uid)) == ("accept", {"told_number": "1"}, True)
        assert set(look.journal.entries(kind="complaint")[-1].new) == {"state", "officer_id"}
        assert look.complaints.of_recipient(person, officer.id) == [found]
    with pytest.raises(StaleRecordError), database.write("late", None) as work:
        work.complaints.save(replace(stored, state="closed"))
    with database.read() as look, pytest.raises(NotFoundError):
        look.complaints.get(99)


def test_a_report_is_left_out_for_the_person_reported(database: Database) -> None:
    officer, person = officer_and_person(database)
    with database.write("register", None) as work:
        other = an_officer(work, "王接手")
        work.complaints.add(a_complaint(about_staff_id=officer.id, recipient_id=person))
        closed = work.complaints.add(a_complaint("信访〔2025〕2号"))
        work.complaints.save(replace(closed, state="closed"))
    with database.read() as look:
        held = look.complaints
        assert held.seen_by(officer.id) == held.of_recipient(person, officer.id) == []
        assert [one.number for one in held.seen_by(other.id)] == ["信访〔2025〕1号"]
        assert [one.number for one in held.seen_by(officer.id, closed=True)] == ["信访〔2025〕2号"]
        assert (held.count_open(officer.id), held.count_open(other.id)) == (0, 1)


@pytest.mark.parametrize(
    "statement", ["UPDATE complaint_event SET step = 'x'", "DELETE FROM complaint_event", "DELETE FROM complaint"]
)
def test_steps_and_complaints_never_vanish(database: Database, statement: str) -> None:
    officer, _person = officer_and_person(database)
    with database.write("register", None) as work:
        stored = work.complaints.add(a_complaint())
        work.complaints.add_event(stored.id, an_event(officer.id))
    with pytest.raises(IntegrityError), database.write("spoil", None) as work:
        work.connection.exec_driver_sql(statement)


def test_reception_days_are_kept_newest_first(database: Database) -> None:
    with database.write("receive", None) as work:
        work.complaints.add_reception_day("2025-01-02", {"leader": "赵站长"})
        work.complaints.add_reception_day("2025-02-02", {"leader": "钱书记"})
    with database.read() as look:
        newest, older = look.complaints.reception_days()
    assert (newest.held_on, older.values) == ("2025-02-02", {"leader": "赵站长"})
    changed = replace(older, values={"leader": "赵站长", "result": "已办"})
    with database.write("change", None) as work:
        work.complaints.save_reception_day(changed)
    with pytest.raises(StaleRecordError), database.write("late", None) as work:
        work.complaints.save_reception_day(changed)
