from datetime import date

import pytest

from tests.builders import Clock
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, NotPermittedError, StaleRecordError
from vetdesk.domain.staff import Right
from vetdesk.services.visiting import NeedFilter, NewNeed, VisitEntry, Visiting
from vetdesk.storage.database import Database


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


@pytest.fixture
def visiting(desk: Desk) -> Visiting:
    return Visiting(desk.database, desk.session, definitions(), desk.clock)


def entry(day: str = "2025-01-20", **values: str | int) -> VisitEntry:
    return VisitEntry(day, "home", "routine", values)


def test_a_visit_and_its_needs_are_kept_together(desk: Desk, visiting: Visiting) -> None:
    person = desk.person("邓春国", {"51": "drawing"})
    kept = visiting.log(person.id, entry(living="alone"), [NewNeed("errands", " 代办优待证 ")])
    assert (kept.visit.officer, kept.visit.in_person, kept.visit.values) == ("李联络", True, {"living": "alone"})
    assert [(need.text, need.due_on, need.visit_id) for need in kept.needs] == [
        ("代办优待证", "2025-01-27", kept.visit.id)
    ]
    with desk.database.read() as look:
        entries = [one for one in look.journal.entries() if one.kind in {"visit", "need"}]
    assert len({one.deed for one in entries}) == 1
    assert visiting.visit(kept.visit.id) == kept


def test_a_visit_at_which_nothing_changed_is_a_complete_one(desk: Desk, visiting: Visiting) -> None:
    person = desk.person("邓春国", {"51": "drawing"})
    assert visiting.log(person.id, entry()).needs == ()


def test_a_wrong_form_keeps_nothing_and_names_every_field(desk: Desk, visiting: Visiting) -> None:
    person = desk.person("邓春国", {"51": "drawing"})
    wrong = VisitEntry("2025-01-21", "drone", "", {"living": "mars", "colour": "red", "gift_money": "x"}, "2025-01-20")
    with pytest.raises(InvalidFieldsError) as error:
        visiting.log(person.id, wrong, [NewNeed("nothing", " ", "2024-01-01")])
    fields = [problem.field for problem in error.value.problems]
    assert sorted(fields) == [
        "colour", "due_on", "gift_money", "kind", "living", "next_on", "occasion", "text", "visited_on", "way",
    ]  # fmt: skip
    assert visiting.of_recipient(person.id).visits == ()


def test_every_problem_has_its_sentence_in_both_languages(desk: Desk, visiting: Visiting) -> None:
    words = definitions().vocabulary
    wrong = VisitEntry("", "drone", "", {"medical": "长" * 501, "gift_money": "x"}, "never")
    for problem in visiting.check(wrong, [NewNeed("x", "")]):
        assert problem.code in words.problems
        for language in ("zh_CN", "en"):
            assert "…" not in words.problem_text(problem, language)


def test_nobody_logs_a_visit_to_a_person_who_is_not_there_or_without_the_right(
    database: Database, clock: Clock
) -> None:
    desk = a_desk(database, clock, frozenset({Right.SEE_ARCHIVE}))
    visiting = Visiting(database, desk.session, definitions(), clock)
    with pytest.raises(NotPermittedError):
        visiting.log(1, entry())
    desk.session.actor = type(desk.session.actor)(desk.session.actor.staff, frozenset(Right))
    with pytest.raises(NotFoundError):
        visiting.log(99, entry())


def test_the_record_page_says_why_the_next_visit_is_due(desk: Desk, visiting: Visiting) -> None:
    person = desk.person("常独居", {"81": "drawing"}, birth_date="1950-01-01")
    visiting.log(person.id, entry("2024-12-01", living="alone"))
    (due,) = visiting.of_recipient(person.id).due
    assert (due.demand.key, due.due_on, due.last_on) == ("alone", "2024-12-31", "2024-12-01")
    visiting.log(person.id, VisitEntry("2025-01-20", "phone", "call_back"))
    assert visiting.of_recipient(person.id).due == ()


def test_the_list_of_who_is_due_leaves_out_the_dead_and_shows_promises_first(desk: Desk, visiting: Visiting) -> None:
    promised = desk.person("等着", {"81": "drawing"})
    desk.person("已去世", {"11": "died"})
    desk.person("从未见", {"81": "drawing"})
    visiting.log(promised.id, VisitEntry("2025-01-10", "home", "routine", {}, "2025-01-18"))
    found = visiting.due()
    assert [line.person.name for line in found.promises] == ["等着"]
    assert [line.person.name for line in found.lines] == ["从未见"]
    assert found.total == 1


def test_a_need_goes_from_open_over_done_to_closed_and_back_if_not_satisfied(desk: Desk, visiting: Visiting) -> None:
    person = desk.person("邓春国", {"51": "drawing"})
    (need,) = visiting.log(person.id, entry(), [NewNeed("errands", "代办优待证")]).needs
    need = visiting.assign_need(need, desk.session.actor.staff.id, "2025-01-25")
    done = visiting.answer_need(need, "done", "已陪同办理")
    again = visiting.call_back(done, "dissatisfied", "还没拿到")
    assert (again.state, again.reopened) == ("open", 1)
    done = visiting.answer_need(again, "explained", "已说明制卡需要20天")
    closed = visiting.call_back(done, "satisfied")
    assert (closed.state, closed.called_back_on) == ("closed", "2025-01-20")
    lines, total = visiting.needs(NeedFilter(state="closed"))
    assert (total, lines[0].assignee, lines[0].person.name) == (1, "李联络", "邓春国")


def test_a_step_on_a_need_that_somebody_changed_meanwhile_is_refused(desk: Desk, visiting: Visiting) -> None:
    person = desk.person("邓春国", {"51": "drawing"})
    need = visiting.open_need(person.id, NewNeed("medical_company", "陪同就医"))
    visiting.answer_need(need, "done", "已陪同")
    with pytest.raises(StaleRecordError):
        visiting.answer_need(need, "done", "又一次")


def test_a_visit_can_be_put_right_and_withdrawn_with_a_reason(desk: Desk, visiting: Visiting) -> None:
    person = desk.person("邓春国", {"51": "drawing"})
    kept = visiting.log(person.id, entry(problems="腿疼"))
    corrected = visiting.correct(kept.visit, VisitEntry("2025-01-19", "phone", "routine", {"problems": "腰疼"}))
    assert (corrected.visited_on, corrected.in_person, corrected.values) == ("2025-01-19", False, {"problems": "腰疼"})
    visiting.withdraw(corrected, "记错了人")
    assert visiting.visits("2025-01-01", "2025-12-31") == []


def test_the_form_offers_every_declared_choice_with_its_wording(visiting: Visiting) -> None:
    form = visiting.form()
    assert [choice.label.zh for choice in form.ways] == ["入户", "电话", "视频", "来站", "集中座谈"]
    assert len(form.need_kinds) == 18
    assert {field.subject for field in form.fields} == {"visit"}


def test_the_day_is_the_stations_day(desk: Desk, visiting: Visiting) -> None:
    desk.clock.move(hours=16)
    person = desk.person("邓春国", {"51": "drawing"})
    assert visiting.log(person.id, entry("2025-01-21")).visit.visited_on == date(2025, 1, 21).isoformat()
