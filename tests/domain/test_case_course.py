"""Clocks that begin once, what is missing, and what the township found: as the events of a case tell it."""

import dataclasses
from datetime import date, datetime

import pytest

from tests.domain.case_builders import CLERK, EXAMINER, LEADER, SUPERVISOR, facts, new_case, route, walk
from vetdesk.domain.case_course import clock_start, current_deadline
from vetdesk.domain.case_facts import Step
from vetdesk.domain.cases import Case
from vetdesk.domain.step_values import proposed
from vetdesk.domain.workdays import Calendar

CALENDAR = Calendar()


def on(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T09:00:00")


def due(case: Case) -> date | None:
    limit = current_deadline(route(), case, CALENDAR)
    assert limit is not None
    return limit.due


def test_time_for_missing_papers_does_not_count_and_supplying_them_starts_nothing_anew() -> None:
    """Arrived Tuesday 7 January: five working days would end on the 14th; one had passed when it was sent back."""
    case = walk(new_case(), (CLERK, "record_village_opinion"), at=on("2025-01-07"))
    assert due(case) == date(2025, 1, 14)
    case = walk(case, (CLERK, "request_correction"), at=on("2025-01-08"))
    assert current_deadline(route(), case, CALENDAR) is None
    case = walk(case, (CLERK, "materials_supplied"), at=on("2025-02-10"))
    clock = route().clock("acceptance")
    assert clock is not None
    assert clock_start(route(), case, clock) == date(2025, 1, 7)
    assert due(case) == date(2025, 2, 14), "one of five days had passed: four are left"


def test_a_return_by_the_examiner_stops_the_clock_of_the_township_too() -> None:
    case = walk(new_case(), (CLERK, "record_village_opinion"), (CLERK, "accept"), at=on("2025-01-08"))
    assert due(case) == date(2025, 1, 22)
    case = walk(case, (EXAMINER, "return_for_correction"), at=on("2025-01-10"))
    case = walk(case, (CLERK, "materials_supplied"), at=on("2025-02-10"))
    assert due(case) == date(2025, 2, 17), "nothing of acceptance's five days was used up on 8 January"
    case = walk(case, (CLERK, "accept"), at=on("2025-02-11"))
    assert due(case) == date(2025, 2, 21), "two of ten days had passed, eight are left after the second acceptance"


def test_everything_that_is_missing_is_named_at_once_and_afresh() -> None:
    field = route().field("correction_items")
    assert field is not None
    case = dataclasses.replace(new_case(), values={"correction_items": "1. 旧的一项"})
    known = dataclasses.replace(facts(discharged_on=""), materials={"application": "2025-01-06"})
    step = Step(route(), case, known, date(2025, 1, 8))
    assert proposed(step, field) == (
        "1. 居民身份证复印件；2. 户口簿复印件（首页和本人页）；3. 退伍证或退役军人登记表复印件；"
        "4. 未享受职工养老待遇证明；5. 退役时间"
    )
    assert proposed(Step(route(), case, facts(), date(2025, 1, 8)), field) == ""


@pytest.mark.parametrize(("step", "finding"), [("examine", "for"), ("propose_refusal", "against")])
def test_the_township_reports_what_it_found(step: str, finding: str) -> None:
    given = {"propose_refusal": {"refusal_reason": "pension", "refusal_basis": "民发〔2011〕110号"}}
    case = walk(new_case(), (CLERK, "record_village_opinion"), (CLERK, "accept"))
    case = walk(case, (EXAMINER, step), given=given)
    assert case.values["township_finding"] == finding
    case = walk(case, (SUPERVISOR, "no_objection"), (LEADER, "send_back"), (EXAMINER, "examine"))
    assert case.values["township_finding"] == "for"
