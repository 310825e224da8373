"""Every need ends closed or stands on the overdue list with its reason."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import pytest

from tests.builders import Clock
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.needs import LateBecause, NeedState, call_back_by
from vetdesk.services.needs import Needs
from vetdesk.services.providers import Provider, Providers
from vetdesk.services.visiting import NeedFilter, NewNeed, Visiting
from vetdesk.storage.database import Database


@dataclass
class Office:
    """A station with one person and one provider."""

    desk: Desk
    needs: Needs
    visiting: Visiting
    person: int
    provider: Provider


@pytest.fixture
def office(database: Database, clock: Clock) -> Office:
    desk = a_desk(database, clock)
    parts = (database, desk.session, definitions(), clock)
    person = desk.person("王建国", {"51": "drawing"}).id
    provider = Providers(*parts).add(Provider(0, "", "volunteers", "志愿服务队", ("errands",)))
    return Office(desk, Needs(*parts), Visiting(*parts), person, provider)


def test_each_reason_is_told_with_the_days_it_is_late(office: Office) -> None:
    visiting, me = office.visiting, office.desk.session.actor.staff.id
    needs = [visiting.open_need(office.person, NewNeed("errands", text)) for text in "甲乙丙丁戊"]
    visiting.assign_need(needs[1], me)
    visiting.assign_need(needs[2], me, provider_id=office.provider.id)
    answered = visiting.answer_need(needs[3], "explained", "已书面说明政策依据", needs[3].asked_on)
    again = visiting.answer_need(needs[4], "done", "办了", needs[4].asked_on)
    visiting.call_back(again, "dissatisfied", "还没有好", again.done_on)
    assert office.needs.overdue() == []
    found = {one.line.need.text: one for one in office.needs.overdue("2025-02-20")}
    assert {text: one.because for text, one in found.items()} == {
        "甲": LateBecause.NOBODY, "乙": LateBecause.STAFF, "丙": LateBecause.PROVIDER, "丁": LateBecause.CALL_BACK,
        "戊": LateBecause.REOPENED,
    }  # fmt: skip
    assert found["丙"].line.provider == "志愿服务队"
    assert found["丁"].due_on == call_back_by(definitions().visits, answered)
    assert (date(2025, 2, 20) - timedelta(days=found["甲"].days_late)).isoformat() == needs[0].due_on


def test_over_a_year_every_need_is_closed_within_its_limit_or_overdue_with_a_reason(office: Office) -> None:
    chance, rules, visiting = Random(6), definitions().visits, office.visiting
    day = date.fromisoformat(visiting.open_need(office.person, NewNeed("legal", "咨询")).asked_on)
    me, kinds = office.desk.session.actor.staff.id, sorted(rules.need_kinds)
    ways, answers = sorted(rules.outcomes), sorted(rules.satisfactions)
    reasons: set[LateBecause] = set()
    for _ in range(60):
        day += timedelta(days=6)
        office.desk.clock.move(days=6)
        visiting.open_need(office.person, NewNeed(chance.choice(kinds), "需要帮助"))
        for need in _every(visiting):
            step, today = chance.random(), day.isoformat()
            if need.state == NeedState.OPEN and step < 0.2:
                visiting.answer_need(need, chance.choice(ways), "已办理并说明", today)
            elif need.state == NeedState.OPEN and step < 0.4:
                visiting.assign_need(need, chance.choice([None, me]), "", chance.choice([None, office.provider.id]))
            elif need.state == NeedState.DONE and step < 0.3:
                visiting.call_back(need, chance.choice(answers), "", today)
        reasons |= _late_reasons(office, day.isoformat())
    states = {need.state for need in _every(visiting, closed=True)}
    assert states == set(NeedState)
    assert reasons >= {LateBecause.REOPENED, LateBecause.NOBODY, LateBecause.CALL_BACK}


def _every(visiting: Visiting, *, closed: bool = False):
    found = [line.need for line in visiting.needs(NeedFilter(), 1000)[0]]
    return [need for need in found if closed or need.state != NeedState.CLOSED]


def _late_reasons(office: Office, today: str) -> set[LateBecause]:
    rules = definitions().visits
    late = {one.line.need.id: one for one in office.needs.overdue(today)}
    for need in _every(office.visiting, closed=True):
        limit = call_back_by(rules, need) or need.due_on
        assert (need.id in late) == (need.state != NeedState.CLOSED and limit < today)
    assert all(one.days_late > 0 for one in late.values())
    return {one.because for one in late.values()}
