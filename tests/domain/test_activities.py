"""Activities: states that follow from facts, what is wrong with one, sums by kind and village."""

from dataclasses import replace

import pytest

from tests.services.visit_desk import definitions
from vetdesk.domain.activities import (
    Activity,
    ActivityState,
    Counts,
    Participant,
    check_activity,
    check_answer,
    check_closing,
    counts_of,
    figures,
    refuse_if_ended,
    shared,
    state_of,
)
from vetdesk.domain.errors import StepNotOpenError

RULES = definitions().activities
DAY = Activity(1, "a", "clinic_day", "春季义诊", "2025-03-10", values={"hospital": "县人民医院"})
BATCH = Activity(
    2, "b", "recuperation", "第1批疗养", "2025-05-06", "2025-05-12", "县优抚医院", 20, 400_000_000,
    values={"year": 2025, "batch": "1"},
)  # fmt: skip
PERSON = Participant(1, "p", 1, 7)


def codes(one: Activity) -> dict[str, str]:
    return {problem.field: problem.code for problem in check_activity(RULES, one)}


def test_the_state_follows_from_days_invitations_and_what_was_noted() -> None:
    def state(one: Activity, counts: Counts = Counts(), today: str = "2025-03-01") -> str:  # noqa: B008 - frozen
        return state_of(one, counts, today)

    assert state(DAY) == ActivityState.PLANNED
    assert state(DAY, Counts(listed=3, invited=1)) == ActivityState.INVITED
    assert state(DAY, Counts(), "2025-03-10") == ActivityState.PLANNED
    assert state(DAY, Counts(attended=1), "2025-03-10") == ActivityState.HELD
    assert state(DAY, Counts(), "2025-03-11") == ActivityState.HELD
    assert state(BATCH, Counts(), "2025-05-12") == ActivityState.PLANNED
    assert state(replace(DAY, closed_on="2025-03-12")) == ActivityState.CLOSED
    assert state(replace(DAY, cancelled_on="2025-03-01")) == ActivityState.CANCELLED


def test_a_list_is_counted_without_those_who_were_passed_over() -> None:
    people = [
        PERSON, replace(PERSON, invited_on="2025-03-01"), replace(PERSON, invited_on="2025-03-01", answer="yes"),
        replace(PERSON, answer="no"), replace(PERSON, passed_over=True), replace(PERSON, attended="yes"),
        replace(PERSON, attended="no"),
    ]  # fmt: skip
    assert counts_of(people) == Counts(listed=6, invited=2, coming=1, declined=1, attended=1, open=3)


def test_what_is_wrong_with_an_activity_is_named() -> None:
    assert codes(DAY) == codes(BATCH) == {}
    assert codes(replace(DAY, kind="party")) == {"kind": "visit.code_unknown"}
    assert codes(replace(DAY, kind="")) == {"kind": "need.choice_missing"}
    assert codes(replace(DAY, title=" ", values={})) == {"title": "activity.missing", "hospital": "activity.missing"}
    assert codes(replace(DAY, since="2025-3-1")) == {"since": "activity.not_a_day"}
    assert codes(replace(DAY, until="2025-03-09")) == {"until": "activity.ends_before"}
    assert codes(replace(DAY, title="义" * 101)) == {"title": "visit.too_long"}
    assert codes(replace(DAY, values={"hospital": "县人民医院", "year": 2025})) == {"year": "activity.field_unknown"}
    assert codes(replace(BATCH, place="", places=0)) == {"place": "activity.missing", "places": "activity.missing"}


def test_answers_and_results_are_declared_ones() -> None:
    def wrong(**noted: str) -> dict[str, str]:
        found = check_answer(RULES, RULES.kinds["clinic_day"], replace(PERSON, **noted))
        return {problem.field: problem.code for problem in found}

    assert wrong(answer="yes") == wrong(answer="no", why="illness") == wrong(attended="yes", result="advised") == {}
    assert wrong(answer="no") == {"why": "activity.decline_unexplained"}
    assert wrong(answer="maybe", attended="yes", result="stayed") == {
        "answer": "visit.code_unknown", "result": "visit.code_unknown",
    }  # fmt: skip
    assert wrong(attended="no", result="advised") == {"result": "activity.result_of_absent"}


def test_what_stands_against_closing_is_told() -> None:
    assert [one.code for one in check_closing(DAY, Counts(), "2025-03-09")] == ["activity.not_over"]
    held = check_closing(BATCH, Counts(listed=2, open=1), "2025-06-01")
    assert [one.code for one in held] == ["activity.attendance_open", "activity.cost_open"]
    assert check_closing(replace(BATCH, costs={"stay_cost": 1}), Counts(), "2025-06-01") == ()
    with pytest.raises(StepNotOpenError):
        refuse_if_ended(replace(DAY, closed_on="2025-03-12"), "invite")


@pytest.mark.parametrize(
    ("amount", "heads", "parts"),
    [
        (10_000, [1, 1, 1], [3_400, 3_300, 3_300]),
        (10_000, [0, 3], [0, 10_000]),
        (10_050, [2, 1], [6_700, 3_350]),
        (90_000, [], []),
        (90_000, [0], [0]),
    ],
)
def test_a_cost_is_shared_by_heads_and_nothing_is_lost(amount: int, heads: list[int], parts: list[int]) -> None:
    found = shared(amount, heads)
    assert sum(found) == (amount if sum(heads) else 0)
    assert len(found) == len(parts)
    assert all(abs(one - other) <= 100 for one, other in zip(found, parts, strict=True))


def test_figures_are_sums_of_work_by_kind_and_village() -> None:
    first = replace(DAY, costs={"transport_cost": 3_000_000})
    second = replace(DAY, id=3)
    lines = figures([(first, {5: (4, 2), None: (1, 1)}), (second, {5: (2, 0)}), (BATCH, {})])
    assert [(one.kind, one.village_id, one.number, one.listed, one.attended, one.cost) for one in lines] == [
        ("clinic_day", 0, 2, 7, 3, 3_000_000),
        ("clinic_day", 5, 2, 6, 2, 2_000_000),
        ("clinic_day", None, 1, 1, 1, 1_000_000),
        ("recuperation", 0, 1, 0, 0, 0),
    ]
