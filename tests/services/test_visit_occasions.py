"""The shipped rules: what raises a visit (六必访), for the list of everybody and for the person's own record alike."""

import pytest

from tests.builders import Clock
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.entries import Entry
from vetdesk.services.visiting import NewNeed, VisitEntry, Visiting
from vetdesk.storage.database import Database


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


@pytest.fixture
def visiting(desk: Desk) -> Visiting:
    return Visiting(desk.database, desk.session, definitions(), desk.clock)


def asked(visiting: Visiting, person: int) -> tuple[str, str, str]:
    """Rule, day and occasion of the earliest visit that is due, the same on the list and on the record."""
    (line,) = [line for line in visiting.due().lines if line.person.recipient_id == person]
    first = visiting.of_recipient(person).due[0]
    assert (first.demand.key, first.due_on) == (line.due.demand.key, line.due.due_on)
    return first.demand.key, first.due_on, first.demand.occasion


def seen_lately(visiting: Visiting, person: int, day: str = "2025-01-05", **values: str) -> None:
    visiting.log(person, VisitEntry(day, "home", "routine", values))


def test_who_comes_home_from_service_is_visited_within_a_month(desk: Desk, visiting: Visiting) -> None:
    person = desk.person("刚退役", {"S2": "recognised"}, discharged_on="2025-01-10")
    seen_lately(visiting, person.id)
    assert asked(visiting, person.id) == ("returned", "2025-02-09", "returned")
    seen_lately(visiting, person.id, "2025-01-15")
    assert visiting.of_recipient(person.id).due == ()


@pytest.mark.parametrize(("kind", "rule"), [("third", "award"), ("honour_title", "model")])
def test_an_award_and_a_title_ask_for_a_visit(desk: Desk, visiting: Visiting, kind: str, rule: str) -> None:
    person = desk.person("立功", {"S2": "recognised"})
    seen_lately(visiting, person.id)
    with desk.database.write("an award", desk.session.actor) as work:
        work.entries.add(Entry(0, "", person.id, "merit_notice", {"merit_kind": kind, "merit_on": "2025-01-12"}))
    assert asked(visiting, person.id) == (rule, "2025-01-27", rule)


def test_a_need_of_hardship_asks_for_a_visit_until_somebody_came(desk: Desk, visiting: Visiting) -> None:
    person = desk.person("有困难", {"S2": "recognised"})
    seen_lately(visiting, person.id)
    visiting.open_need(person.id, NewNeed("hardship", "交不起医药费"))
    assert asked(visiting, person.id) == ("difficulty", "2025-02-04", "difficulty")
    visiting.log(person.id, VisitEntry("2025-01-20", "home", "difficulty"))
    assert visiting.of_recipient(person.id).due == ()


def test_want_that_a_visit_found_asks_for_another_one_unless_it_is_over(desk: Desk, visiting: Visiting) -> None:
    person = desk.person("家庭困难", {"S2": "recognised"})
    seen_lately(visiting, person.id, economy="hard")
    assert asked(visiting, person.id) == ("poor", "2025-02-04", "difficulty")
    visiting.log(person.id, VisitEntry("2025-01-06", "phone", "routine", {"economy": "fair"}))
    assert visiting.of_recipient(person.id).due == ()


def test_a_death_in_the_family_and_bad_news_by_telephone_ask_for_a_visit(desk: Desk, visiting: Visiting) -> None:
    bereaved, told = (desk.person(name, {"S2": "recognised"}) for name in ("丧偶", "受灾"))
    for person in (bereaved, told):
        seen_lately(visiting, person.id)
    with desk.database.write("a death", desk.session.actor) as work:
        facts = {"member_name": "老伴", "member_relation": "10", "member_died_on": "2025-01-18"}
        work.entries.add(Entry(0, "", bereaved.id, "family_member", facts))
    visiting.log(told.id, VisitEntry("2025-01-19", "phone", "disaster"))
    assert asked(visiting, bereaved.id) == ("death_in_family", "2025-01-25", "upheaval")
    assert asked(visiting, told.id) == ("upheaval", "2025-01-26", "upheaval")


def test_nothing_is_raised_for_the_dead_and_the_moved(desk: Desk, visiting: Visiting) -> None:
    for name, status in (("已故", "died"), ("已迁", "moved")):
        person = desk.person(name, {"S2": status}, discharged_on="2025-01-10")
        assert visiting.of_recipient(person.id).due == ()
    assert visiting.due().lines == ()


def test_who_is_in_hospital_or_has_two_open_needs_is_due_soon(desk: Desk, visiting: Visiting) -> None:
    ill, needing = (desk.person(name, {"S2": "recognised"}) for name in ("住院", "需求多"))
    seen_lately(visiting, ill.id, "2025-01-01", hospital="inside")
    seen_lately(visiting, needing.id, "2024-12-10")
    for text in ("买药", "取药"):
        visiting.open_need(needing.id, NewNeed("errands", text))
    assert asked(visiting, ill.id) == ("hospital", "2025-01-16", "")
    assert asked(visiting, needing.id) == ("needing", "2025-01-09", "")


def test_martyrs_families_are_visited_before_qingming(desk: Desk, visiting: Visiting) -> None:
    family = desk.person("烈属", {"21": "drawing"})
    seen_lately(visiting, family.id, "2025-01-15")
    desk.clock.move(days=60)
    assert asked(visiting, family.id) == ("qingming", "2025-04-04", "festival")
