import json
from dataclasses import replace

import pytest

from tests.storage.visit_world import a_visit, officer_and_person
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.storage.database import Database


def test_a_visit_comes_back_as_it_was_logged(database: Database) -> None:
    officer, person = officer_and_person(database)
    with database.write("log", None) as work:
        values = {"living": "alone", "problems": "腿疼", "gift_money": 2_000_000}
        stored = a_visit(work, officer, person, "2026-03-01", next_on="2026-03-20", values=values)
    with database.read() as look:
        assert look.visits.get(stored.id) == stored
        assert look.visits.of_recipient(person) == [stored]


def test_a_correction_is_journalled_with_the_changed_fields_only(database: Database) -> None:
    officer, person = officer_and_person(database)
    with database.write("log", None) as work:
        stored = a_visit(work, officer, person, "2026-03-01", values={"living": "alone", "problems": "腿疼"})
    with database.write("correct", None) as work:
        work.visits.save(replace(stored, values={"living": "spouse", "problems": "腿疼", "answer": "已联系医院"}))
    with database.read() as look:
        entry = look.journal.entries(kind="visit")[-1]
    assert json.loads(entry.before) == {"living": "alone", "answer": ""}
    assert json.loads(entry.after) == {"living": "spouse", "answer": "已联系医院"}


def test_of_two_corrections_of_the_same_version_the_second_is_refused(database: Database) -> None:
    officer, person = officer_and_person(database)
    with database.write("log", None) as work:
        stored = a_visit(work, officer, person, "2026-03-01")
    with database.write("one", None) as work:
        work.visits.save(replace(stored, way="phone"))
    with pytest.raises(StaleRecordError), database.write("other", None) as work:
        work.visits.save(replace(stored, way="video"))


def test_a_withdrawn_visit_is_shown_nowhere_and_stays_in_the_journal(database: Database) -> None:
    officer, person = officer_and_person(database)
    with database.write("log", None) as work:
        stored = a_visit(work, officer, person, "2026-03-01")
    with database.write("withdraw", None, reason="记错了人") as work:
        work.visits.withdraw(stored)
    with database.read() as look:
        assert look.visits.of_recipient(person) == []
        assert look.visits.between("2026-01-01", "2026-12-31") == []
        assert [entry.reason for entry in look.journal.entries(kind="visit")] == ["", "记错了人"]
        with pytest.raises(NotFoundError):
            look.visits.get(stored.id)


def test_visits_of_a_span_of_days_come_newest_first_with_their_people(database: Database) -> None:
    officer, person = officer_and_person(database)
    with database.write("log", None) as work:
        for day in ("2026-03-01", "2026-03-05", "2026-04-01"):
            a_visit(work, officer, person, day)
    with database.read() as look:
        found = look.visits.between("2026-03-01", "2026-03-31", officer.id)
    assert [visit.visited_on for visit, _ in found] == ["2026-03-05", "2026-03-01"]
    assert found[0][1].name == "邓春国"
