"""Merit notices: five steps in their order, each within its working days."""

from datetime import date

import pytest

from tests.people_world import definitions
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.honours.merits import merit_standing, refuse_step

RULES, CALENDAR = definitions().honours, definitions().calendar
TODAY = date(2025, 1, 24)


def notice(**values: str) -> Entry:
    return Entry(1, "u", 1, "merit_notice", {"merit_kind": "second", **values})


def test_a_notice_is_registered_within_two_working_days_over_a_holiday_too() -> None:
    plain = merit_standing(RULES, notice(notice_received_on="2025-01-20"), CALENDAR)
    assert (plain.next.key, plain.due, plain.is_late(TODAY), plain.is_late(date(2025, 1, 22))) == (
        "registered", "2025-01-22", True, False,
    )  # fmt: skip
    assert merit_standing(RULES, notice(notice_received_on="2025-01-27"), CALENDAR).due == "2025-02-06"


def test_each_step_leads_to_the_next_and_the_degree_says_who_delivers() -> None:
    taken = notice(notice_received_on="2025-01-20", notice_registered_on="2025-01-21", notice_checked_on="2025-01-22")
    standing = merit_standing(RULES, taken, CALENDAR)
    assert (list(standing.taken), standing.next.key) == (["received", "registered", "checked"], "delivered")
    assert standing.deliverer.en == "The head of the county"
    assert merit_standing(RULES, notice(merit_kind="other"), CALENDAR).deliverer is None


def test_what_was_entered_as_delivered_has_the_earlier_steps_behind_it() -> None:
    assert merit_standing(RULES, notice(notice_delivered_on="2024-05"), CALENDAR).next.key == "answered"
    done = merit_standing(RULES, notice(notice_answered_on="2024-06-01"), CALENDAR)
    assert (done.next, done.is_late(TODAY)) == (None, False)


def test_without_a_whole_first_day_nothing_is_late() -> None:
    assert merit_standing(RULES, notice(notice_received_on="2024-12"), CALENDAR).due == ""
    assert merit_standing(RULES, notice(), CALENDAR).next.key == "received"


@pytest.mark.parametrize("day", ["", "2025-01", "2025-01-25", "2025-01-19"])
def test_a_step_needs_a_day_that_is_over_and_not_before_the_last_one(day: str) -> None:
    entry, step = notice(notice_received_on="2025-01-20"), RULES.merit_step("registered")
    refuse_step(RULES, entry, step, {"notice_registered_on": "2025-01-20"}, TODAY)
    with pytest.raises(InvalidFieldsError):
        refuse_step(RULES, entry, step, {"notice_registered_on": day}, TODAY)
