"""Every guard by itself, asked about a case of a small route: what it lets pass, what it stops, what it names."""

from datetime import date

import pytest

from tests.domain.small_route import TODAY, a_clock, a_look, a_route, went
from vetdesk.domain.case_facts import Step
from vetdesk.domain.forms import Value
from vetdesk.domain.guards import GUARDS, notice_count
from vetdesk.domain.people import Identity
from vetdesk.domain.reasons import Reason
from vetdesk.domain.workdays import Count
from vetdesk.domain.workflow import Workflow


def reasons(name: str, step: Step) -> list[Reason]:
    return list(GUARDS[name].check(step))


def codes(name: str, step: Step) -> list[str]:
    return [reason.code for reason in reasons(name, step)]


def with_parameters(**values: Value) -> Workflow:
    return a_route(parameters=values)


def holding(category: str, status: str = "drawing", number: int = 1) -> Identity:
    return Identity(number, "", category, status)


def test_the_names_that_routes_use_and_what_they_must_declare_stay() -> None:
    assert {name: guard.parameters for name, guard in GUARDS.items() if guard.parameters} == {
        "notice_period_over": ("notice_days", "notice_unit"), "age_reached": ("least_age",),
        "enlisted_in_period": ("enlisted_from", "enlisted_until"), "no_employee_pension": ("excluding_covers",),
        "no_other_recurring_benefit": ("recurring_categories",), "enlisted_before": ("enlisted_until",),
        "junior_rank": ("junior_ranks",), "reassessment_due": ("months_between",),
        "grade_fits_cause": ("illness_grade_until",), "exceptions_allowed": ("exceptions_allowed",),
    }  # fmt: skip
    assert {name for name, guard in GUARDS.items() if not guard.parameters} == {
        "alive", "rural_at_discharge", "not_drawing_already", "benefit_granted", "benefit_not_granted",
        "repaid_in_full", "holds_identity", "drawing", "has_died", "service_known", "clock_runs",
        "clock_stands_still", "extension_left",
    }  # fmt: skip


def notice(unit: str, begin: str = "2025-03-06", today: date = TODAY) -> Step:
    return a_look(route=with_parameters(notice_days=3, notice_unit=unit), today=today, notice_from=begin)


def test_days_of_a_notice_are_counted_from_the_day_it_was_posted_on_working_days_from_the_next() -> None:
    assert notice_count(notice("calendar")) == Count(date(2025, 3, 8))
    workdays = notice_count(notice("workday"))
    assert workdays is not None
    assert workdays.end == date(2025, 3, 10), "Thursday the 6th, Friday the 7th, Monday the 10th"
    assert notice_count(notice("calendar", "")) is None


def test_a_notice_is_over_on_the_day_after_its_last() -> None:
    facts = {"begin": "2025-03-06", "end": "2025-03-08"}
    still = Reason("notice.still_running", facts)
    assert reasons("notice_period_over", notice("calendar", today=date(2025, 3, 8))) == [still]
    assert reasons("notice_period_over", notice("calendar", today=date(2025, 3, 9))) == []
    assert reasons("notice_period_over", notice("calendar", "")) == [Reason("notice.not_posted")]


def test_who_died_is_not_alive_with_or_without_a_day() -> None:
    assert reasons("alive", a_look()) == []
    assert reasons("alive", a_look(None, holding("51"), holding("11", "stopped", 2))) == []
    died = Reason("eligible.died", {"name": "王本人", "died_on": "2025-02"})
    assert reasons("alive", a_look(archive={"died_on": "2025-02"})) == [died]
    unknown = Reason("eligible.died", {"name": "王本人", "died_on": "?"})
    assert reasons("alive", a_look(None, holding("51"), holding("11", "died", 2))) == [unknown]


@pytest.mark.parametrize(
    ("birth", "code", "facts"),
    [
        ("1965-03-10", None, {}),
        ("1965-03-11", "eligible.too_young", {"birth": "1965-03-11", "age": "60", "reached": "2025-03-11"}),
        ("1965-02", None, {}),
        ("1965-03", "eligible.age_uncertain", {"birth": "1965-03", "age": "60"}),
        ("1965", "eligible.age_uncertain", {"birth": "1965", "age": "60"}),
        ("1966", "eligible.too_young", {"birth": "1966", "age": "60", "reached": "2026-12-31"}),
        ("", "eligible.unknown", {"field": "birth_date"}),
        ("?", "eligible.unknown", {"field": "birth_date"}),
    ],
)
def test_the_least_age_is_reached_on_the_birthday(birth: str, code: str | None, facts: dict[str, str]) -> None:
    step = a_look(route=with_parameters(least_age=60), archive={"birth_date": birth})
    assert reasons("age_reached", step) == ([Reason(code, facts)] if code else [])


@pytest.mark.parametrize(
    ("enlisted", "code"),
    [
        ("1954-10-31", "eligible.enlisted_outside"),
        ("1954-11-01", None),
        ("1954-11", None),
        ("1954", "eligible.enlistment_uncertain"),
        ("2011-10-31", None),
        ("2011-10", None),
        ("2011", "eligible.enlistment_uncertain"),
        ("2011-11-01", "eligible.enlisted_outside"),
        ("2012", "eligible.enlisted_outside"),
    ],
)
def test_who_enlisted_within_the_period_is_told_as_exactly_as_the_day_is_known(enlisted: str, code: str | None) -> None:
    route = with_parameters(enlisted_from="1954-11-01", enlisted_until="2011-10-31")
    facts = {"enlisted": enlisted, "begin": "1954-11-01", "end": "2011-10-31"}
    found = reasons("enlisted_in_period", a_look(route=route, archive={"enlisted_on": enlisted}))
    assert found == ([Reason(code, facts)] if code else [])


def test_a_day_of_enlistment_that_is_missing_is_named_and_refuses_nobody() -> None:
    route = with_parameters(enlisted_from="1954-11-01", enlisted_until="2011-10-31")
    missing = [Reason("eligible.unknown", {"field": "enlisted_on"})]
    assert reasons("enlisted_in_period", a_look(route=route)) == missing
    assert reasons("enlisted_before", a_look(route=route)) == missing


@pytest.mark.parametrize(("enlisted", "late"), [("1954-10-31", False), ("1954", False), ("1954-11-01", True)])
def test_a_demobilised_soldier_enlisted_before_conscription(enlisted: str, late: bool) -> None:
    step = a_look(route=with_parameters(enlisted_until="1954-10-31"), archive={"enlisted_on": enlisted})
    told = Reason("eligible.enlisted_late", {"enlisted": enlisted, "end": "1954-10-31"})
    assert reasons("enlisted_before", step) == ([told] if late else [])


@pytest.mark.parametrize(
    ("name", "key", "fits", "other", "told"),
    [
        ("rural_at_discharge", "household_at_discharge", "rural", "urban", Reason("eligible.not_rural")),
        ("no_employee_pension", "pension_cover", "resident", "state", Reason("eligible.pension", {"cover": "state"})),
        ("junior_rank", "service_rank", "conscript", "officer", Reason("eligible.rank_too_high")),
    ],
)
def test_what_the_applicant_stated_is_weighed_and_named_where_it_is_missing(
    name: str, key: str, fits: str, other: str, told: Reason
) -> None:
    route = with_parameters(excluding_covers="employee state", junior_ranks="conscript sergeant")
    assert reasons(name, a_look(route=route, **{key: fits})) == []
    assert reasons(name, a_look(route=route, **{key: other})) == [told]
    assert reasons(name, a_look(route=route)) == [Reason("eligible.unknown", {"field": key})]


def test_another_recurring_benefit_that_is_drawn_is_named() -> None:
    route = with_parameters(recurring_categories="11 51 81")
    held = (
        holding("81"), holding("51", "stopped", 2), holding("71", "drawing", 3), holding("11", "drawing", 4),
    )  # fmt: skip
    found = reasons("no_other_recurring_benefit", a_look(None, *held, route=route))
    assert found == [Reason("eligible.other_benefit", {"category": "11"})]


def test_who_draws_the_benefit_of_the_case_already_is_named() -> None:
    told = Reason("eligible.draws_already", {"name": "王本人"})
    assert reasons("not_drawing_already", a_look(None, holding("51"), holding("81", "stopped", 2))) == []
    assert reasons("not_drawing_already", a_look(None, holding("51"), holding("81", "drawing", 2))) == [told]


def test_a_case_about_an_identity_needs_one() -> None:
    nobody_in_particular = a_route(category="")
    assert reasons("holds_identity", a_look(None, holding("51"), holding("81", "stopped", 2))) == []
    told = Reason("eligible.holds_none", {"category": "81"})
    assert reasons("holds_identity", a_look(None, holding("51"))) == [told]
    assert reasons("holds_identity", a_look(route=nobody_in_particular)) == []


def test_who_is_to_draw_draws_the_benefit_of_the_case_or_any_where_it_names_none() -> None:
    told = Reason("eligible.not_drawing", {"name": "王本人"})
    nobody_in_particular = a_route(category="")
    assert reasons("drawing", a_look(None, holding("51"), holding("81", "drawing", 2))) == []
    assert reasons("drawing", a_look(None, holding("51"))) == [told]
    assert reasons("drawing", a_look(None, holding("81", "stopped"))) == [told]
    assert reasons("drawing", a_look(None, holding("51"), route=nobody_in_particular)) == []
    assert reasons("drawing", a_look(None, holding("51", "stopped"), route=nobody_in_particular)) == [told]


@pytest.mark.parametrize(
    ("archive", "told"),
    [
        ({"assessed_on": "2024-03-10"}, []),
        ({"assessed_on": "2024-03-11"}, [Reason("eligible.assessed_lately", {"assessed": "2024-03-11"})]),
        ({"assessed_on": "2024"}, []),
        ({"approved_on": "2024-03-11"}, [Reason("eligible.assessed_lately", {"assessed": "2024-03-11"})]),
        ({"assessed_on": "2020-01-01", "approved_on": "2025-01-01"}, []),
        ({}, [Reason("eligible.unknown", {"field": "assessed_on"})]),
    ],
)
def test_a_grade_is_assessed_anew_after_a_year_at_the_earliest(archive: dict[str, Value], told: list[Reason]) -> None:
    step = a_look(route=with_parameters(months_between=12), archive=archive)
    assert reasons("reassessment_due", step) == told


@pytest.mark.parametrize(
    ("grade", "cause", "wrong"),
    [
        ("6", "illness", False),
        ("7", "illness", True),
        ("7", "duty", False),
        ("10", "illness", True),
        ("", "illness", False),
        ("无", "illness", False),
    ],
)
def test_a_disability_by_illness_has_no_grade_beyond_the_sixth(grade: str, cause: str, wrong: bool) -> None:
    step = a_look(route=with_parameters(illness_grade_until=6), proposed_grade=grade, proposed_cause=cause)
    told = Reason("eligible.grade_by_illness", {"grade": grade})
    assert reasons("grade_fits_cause", step) == ([told] if wrong else [])


def test_a_benefit_is_paid_only_where_it_was_granted() -> None:
    assert codes("benefit_granted", a_look(benefit_result="granted")) == []
    assert codes("benefit_granted", a_look(benefit_result="refused")) == ["eligible.not_granted"]
    assert codes("benefit_granted", a_look()) == ["eligible.not_granted"]
    assert codes("benefit_not_granted", a_look(benefit_result="granted")) == ["eligible.granted"]
    assert codes("benefit_not_granted", a_look(benefit_result="refused")) == []


@pytest.mark.parametrize(
    ("owed", "missing"), [(0, None), ("", None), (300_000, None), (300_001, "0.0001"), (350_000, "5.00")]
)
def test_what_was_overpaid_is_repaid_by_all_instalments_that_stand(owed: Value, missing: str | None) -> None:
    case = went(
        ("note", "", 2, 1, {"instalment": 100_000}), ("note", "", 3), ("note", "", 4, 1, {"instalment": "200000"})
    )
    found = reasons("repaid_in_full", a_look(case, overpaid_amount=owed))
    assert found == ([Reason("recovery.missing", {"amount": missing})] if missing else [])


def test_where_nothing_was_overpaid_nothing_is_missing() -> None:
    assert reasons("repaid_in_full", a_look()) == reasons("repaid_in_full", a_look(overpaid_amount=0)) == []


def test_a_funeral_grant_needs_the_day_of_the_death() -> None:
    assert reasons("has_died", a_look(archive={"died_on": "2025-02"})) == []
    assert reasons("has_died", a_look()) == [Reason("eligible.unknown", {"field": "died_on"})]


@pytest.mark.parametrize(
    ("begin", "end", "told"),
    [
        ("1969-12", "1974-02", []),
        ("1974-02", "1969-12", [Reason("eligible.service_order", {"begin": "1974-02", "end": "1969-12"})]),
        ("1974", "1974", [Reason("eligible.service_order", {"begin": "1974", "end": "1974"})]),
        ("", "1974", [Reason("eligible.unknown", {"field": "enlisted_on"})]),
        ("1974", "", [Reason("eligible.unknown", {"field": "discharged_on"})]),
        ("", "", [Reason("eligible.unknown", {"field": key}) for key in ("enlisted_on", "discharged_on")]),
    ],
)
def test_service_is_known_by_two_days_in_their_order(begin: str, end: str, told: list[Reason]) -> None:
    archive: dict[str, Value] = {"enlisted_on": begin, "discharged_on": end}
    assert reasons("service_known", a_look(archive=archive)) == told


def test_a_clock_is_stopped_while_it_runs_and_set_going_while_it_stands() -> None:
    running = went(("hand_in", "check", 2))
    stopped = went(("hand_in", "check", 2), ("stop", "", 3))
    assert [codes(name, a_look(running)) for name in ("clock_runs", "clock_stands_still")] == [[], ["clock.runs"]]
    assert [codes(name, a_look(stopped)) for name in ("clock_runs", "clock_stands_still")] == [
        ["clock.stands_still"], [],
    ]  # fmt: skip


def test_duties_are_put_together_only_where_the_station_allows_it() -> None:
    for allowed, told in (("yes", []), ("no", ["exception.not_allowed"])):
        assert codes("exceptions_allowed", a_look(route=with_parameters(exceptions_allowed=allowed))) == told


def test_a_clock_is_extended_once_and_only_where_the_route_says_so() -> None:
    case = went(("hand_in", "check", 2))
    assert codes("extension_left", a_look(case)) == []
    fixed = a_route(clocks=(a_clock(extendable_by=0),))
    assert codes("extension_left", a_look(case, route=fixed)) == ["clock.not_extendable"]
    assert codes("extension_left", a_look(went())) == ["clock.not_extendable"], "no clock runs at the desk"
    again = went(("hand_in", "check", 2), ("extend", "", 3, 1, {"extended_by": 5}))
    assert codes("extension_left", a_look(again)) == ["clock.extended_already"]
