from dataclasses import replace

import pytest

from tests.builders import Clock
from tests.services.case_desk import a_desk
from vetdesk.domain.clocks import ClockUnit
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.notices import Notice, NoticedPerson, NoticeState, Objection, Opinion, Outcome
from vetdesk.storage.database import Database


def a_notice(*people: NoticedPerson) -> Notice:
    return Notice(0, "", "rural_ex_conscript", "公示", "经审查……", "村务公开栏", 3, ClockUnit.WORKDAY, people)


@pytest.fixture
def person(database: Database, clock: Clock) -> NoticedPerson:
    case = a_desk(database, clock).open().case
    return NoticedPerson(case.id, "史长河", "男", "1950年3月", "石桥村", "1969年12月至1974年2月", "5年")


def test_a_notice_comes_back_as_it_was_kept_and_its_changes_are_journalled(
    database: Database, person: NoticedPerson
) -> None:
    with database.write("prepare", None) as work:
        stored = work.notices.add(a_notice(person))
    signed = Opinion("无异议", "钱村长", "2025-02-20")
    posted = replace(stored, state=NoticeState.POSTED, begins_on="2025-02-17", ends_on="2025-02-19", village=signed)
    with database.write("post", None) as work:
        work.notices.save(posted)
    with database.read() as look:
        found = look.notices.get(stored.id)
        entry = look.journal.entries(kind="notice")[-1]
    assert found == replace(posted, version=2)
    assert set(entry.new) == {
        "state", "begins_on", "ends_on", "village_text", "village_signer", "village_signed_on",
    }  # fmt: skip
    with pytest.raises(StaleRecordError), database.write("late", None) as work:
        work.notices.save(replace(posted, title="x"))
    with database.read() as look, pytest.raises(NotFoundError):
        look.notices.get(99)


def test_taking_a_person_off_is_journalled_with_the_line(database: Database, person: NoticedPerson) -> None:
    with database.write("prepare", None) as work:
        stored = work.notices.add(a_notice(person))
        assert work.notices.live_of_cases([person.case_id]) == {person.case_id: stored.id}
    with database.write("leave out", None) as work:
        work.notices.save(replace(stored, people=(replace(person, left_out="涉及隐私"),)))
    with database.read() as look:
        entry = look.journal.entries(kind="notice")[-1]
        assert look.notices.live_of_cases([person.case_id]) == {}
    assert entry.new["people"][str(person.case_id)]["left_out"] == "涉及隐私"


def test_lists_hold_the_open_notices_or_the_ended_ones(database: Database, person: NoticedPerson) -> None:
    with database.write("prepare", None) as work:
        first = work.notices.add(a_notice(person))
        second = work.notices.add(a_notice(person))
        work.notices.save(replace(first, state=NoticeState.WITHDRAWN, reason="写错"))
    with database.read() as look:
        assert [one.id for one in look.notices.find()] == [second.id]
        assert [one.reason for one in look.notices.find(ended=True)] == ["写错"]
        assert look.notices.live_of_cases([person.case_id]) == {person.case_id: second.id}


def test_objections_are_kept_with_their_course(database: Database, person: NoticedPerson) -> None:
    with database.write("prepare", None) as work:
        stored = work.notices.add(a_notice(person))
        new = Objection(0, "", stored.id, person.case_id, "2025-02-18", "", "letter", "年限不对")
        first = work.notices.add_objection(new)
        work.notices.add_objection(replace(new, case_id=None, objector="周群众"))
    with database.write("answer", None) as work:
        answered = replace(first, outcome=Outcome.DISMISSED, inquiry="查入伍批准书", answered_on="2025-02-19")
        work.notices.save_objection(answered)
    with database.read() as look:
        found = look.notices.objections([stored.id])[stored.id]
        assert [one.outcome for one in found] == [Outcome.DISMISSED, Outcome.OPEN]
        assert look.notices.objection(first.id).version == 2
        entry = look.journal.entries(kind="notice_objection")[-1]
        assert set(entry.new) == {"outcome", "inquiry", "answered_on"}
        with pytest.raises(NotFoundError):
            look.notices.objection(99)
    with pytest.raises(StaleRecordError), database.write("late", None) as work:
        work.notices.save_objection(answered)
