from dataclasses import replace
from datetime import date

from tests.domain.test_complaints import a_complaint, an_event
from tests.people_world import definitions
from vetdesk.domain.complaint_clocks import RunningLimit, limits_of, next_due, remedies_from
from vetdesk.domain.complaints import ComplaintEvent, Standing

RULES, CALENDAR = definitions().complaints, definitions().calendar


def limits(standing: Standing) -> dict[str, RunningLimit]:
    return {one.limit.clock.key: one for one in limits_of(RULES, standing, CALENDAR)}


def due(standing: Standing, key: str) -> str:
    return str(limits(standing)[key].deadline.due)


def with_events(*events: ComplaintEvent, received_on: str = "2025-01-02", **values: str) -> Standing:
    found = a_complaint(received_on=received_on)
    return Standing(replace(found, values={**found.values, **values}), events)


def test_received_on_2_january_is_told_by_17_january() -> None:
    assert due(with_events(), "tell") == "2025-01-17"
    assert "object" not in limits(with_events())


def test_accepted_on_10_january_is_finished_by_11_march_and_extended_by_10_april() -> None:
    accepted = an_event("accept", "2025-01-10")
    assert due(with_events(accepted), "finish") == "2025-03-11"
    extended = with_events(accepted, an_event("extend", "2025-03-01", days="30"))
    assert due(extended, "finish") == "2025-04-10"
    assert limits(extended)["tell"].met_on == "2025-01-10"


def test_only_appeals_have_the_limit_of_sixty_days() -> None:
    assert "finish" not in limits(with_events(an_event("accept", "2025-01-10"), kind="suggestion"))


def test_five_working_days_across_the_first_of_october_skip_the_holidays_and_count_the_make_up_days() -> None:
    handed = with_events(received_on="2025-09-26", channel="forwarded")
    assert due(handed, "object") == "2025-10-10"  # 28 September and 11 October 2025 are worked
    counted = limits(handed)["object"].deadline.counted
    assert date(2025, 9, 28) in counted.makeup_days
    assert date(2025, 10, 1) in counted.holidays


def test_days_of_a_hearing_are_not_counted_at_re_review() -> None:
    asked = an_event("ask_rereview", "2025-05-01")
    assert due(with_events(asked), "rereview") == "2025-05-31"
    heard = an_event("hearing", "2025-05-14", hearing_from="2025-05-12", hearing_until="2025-05-14")
    assert due(with_events(asked, heard), "rereview") == "2025-06-03"
    one_day = an_event("hearing", "2025-05-12", hearing_from="2025-05-12", hearing_until="2025-05-12")
    assert due(with_events(asked, one_day), "rereview") == "2025-06-01"


def test_the_persons_own_time_is_shown_but_the_office_is_never_late_for_it() -> None:
    events = an_event("accept", "2025-01-10"), an_event("answer", "2025-01-20"), an_event("serve", "2025-01-21")
    served = with_events(*events)
    window = limits(served)["ask_review"]
    assert str(window.deadline.due) == "2025-02-20"
    assert not window.open
    assert not window.is_late(date(2025, 3, 1))
    assert next_due(list(limits(served).values())) is None


def test_what_was_met_late_stays_late_and_what_runs_first_comes_first() -> None:
    told_late = with_events(an_event("tell", "2025-01-18"))
    assert limits(told_late)["tell"].is_late(date(2025, 1, 20))
    handed = list(limits(with_events(channel="forwarded")).values())
    first = next_due(handed)
    assert first is not None
    assert first.limit.clock.key == "object"
    assert first.is_late(date(2025, 1, 20))


def test_the_remedies_against_a_refusal_run_sixty_days_and_six_months() -> None:
    found = {one.clock.key: str(one.due) for one in remedies_from(RULES, date(2025, 1, 31), CALENDAR)}
    assert found == {"reconsideration": "2025-04-01", "lawsuit": "2025-07-31"}
