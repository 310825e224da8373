"""From when to when a person draws: what is recorded counts, what is not known stays open, doubts are told."""

import pytest

from tests.domain.benefits.worked import book
from vetdesk.domain.benefits.course import Course, Interruption, course_of
from vetdesk.domain.benefits.extras import Habits
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.rules.truth import Truth


def course(status: str = "drawing", died: str = "", **values: str) -> Course:
    person = Recipient(1, "", {"died_on": died} if died else {})
    found = course_of(person, Identity(1, "", "11", status, values), book().starts, Habits())
    assert found is not None
    return found


def drawing(found: Course, *months: str) -> str:
    return "".join({Truth.YES: "y", Truth.NO: "n", Truth.CANNOT_TELL: "?"}[found.drawing(month)] for month in months)


@pytest.mark.parametrize(
    ("found", "months", "answers"),
    [
        (course(benefit_from="2024-05-20"), ("2024-04", "2024-05", "2030-01"), "nyy"),
        (course(benefit_from="2024"), ("2023-12", "2024-01", "2024-12", "2025-01"), "n?yy"),
        (course("stopped", stopped_on="2024-06"), ("2024-05", "2024-06"), "yn"),
        (course("stopped", stopped_on="2024"), ("2023-11", "2024-03", "2024-12"), "y?n"),
        (course("stopped", stopped_on="2024", last_paid_month="2024-03"), ("2024-03", "2024-04"), "yn"),
        (course("stopped"), ("2024-03",), "?"),
        (course("stopped", last_paid_month="2024-03"), ("2024-03", "2024-04"), "yn"),
        (course("suspended", stopped_on="2024-06-15"), ("2024-05", "2024-06"), "yn"),
        (course("moved", stopped_on="2024-04-01"), ("2024-12", "2025-01"), "yn"),
        (course("moved", last_paid_month="2024-12"), ("2024-12", "2025-01"), "yn"),
        (course("died", died="2024-04-01"), ("2024-04", "2024-05"), "yn"),
        (course("died", died="2024"), ("2023-12", "2024-06", "2025-01"), "y?n"),
        (course("died", last_paid_month="2024-04"), ("2024-04", "2024-05"), "yn"),
        (course("drawing", died="2024-04-01"), ("2024-04", "2024-05"), "yn"),
        (course("stopped", died="2024-08", stopped_on="2024-06"), ("2024-05", "2024-06"), "yn"),
        (course("cancelled", stopped_on="2024-06"), ("2024-06",), "n"),
    ],
)
def test_months_are_told_by_what_is_recorded(found: Course, months: tuple[str, ...], answers: str) -> None:
    assert drawing(found, *months) == answers


def test_a_death_leads_to_a_tail_only_while_the_benefit_was_drawn() -> None:
    assert course("died", died="2024-04").ends_by_death
    assert not course("stopped", died="2024-08", stopped_on="2024-06").ends_by_death
    assert not course("moved", stopped_on="2024-06").ends_by_death


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (course(), "start_missing"),
        (course(approved_on="2024-10-08"), "start_by_rule"),
        (course("stopped", benefit_from="2000-01", last_paid_month="2024-03"), "end_by_payment"),
    ],
)
def test_what_is_taken_as_known_and_is_not_quite_is_told(found: Course, code: str) -> None:
    assert [one.code for one in found.doubts] == [code]


def test_the_status_since_stands_for_a_missing_start() -> None:
    held = Identity(1, "", "51", "drawing", {}, since="2024-03")
    found = course_of(Recipient(1, "", {}), held, (), Habits())
    assert found is not None
    assert drawing(found, "2024-02", "2024-03") == "ny"
    assert [one.code for one in found.doubts] == ["start_by_status"]


def test_interruptions_leave_the_months_around_them() -> None:
    held = Identity(1, "", "51", "drawing", {"benefit_from": "2020-01"})
    breaks = (Interruption("2024-03", "2024-05"), Interruption("2025-01"))
    found = course_of(Recipient(1, "", {}), held, (), Habits(), interruptions=breaks)
    assert found is not None
    assert drawing(found, "2024-02", "2024-03", "2024-05", "2024-06", "2024-12", "2025-01", "2026-01") == "ynnyynn"


@pytest.mark.parametrize("status", ["in_acceptance", "recognised", "not_recognised"])
def test_who_never_drew_has_no_course_unless_it_is_assumed(status: str) -> None:
    held = Identity(1, "", "51", status, {})
    assert course_of(Recipient(1, "", {}), held, (), Habits()) is None
    assumed = course_of(Recipient(1, "", {}), held, (), Habits(), assume_drawing=True)
    assert assumed is not None
    assert assumed.doubts == ()


def test_a_county_may_pay_neither_the_month_of_death_nor_to_december() -> None:
    ways = Habits(month_of_death=False, month_of_stop=True, transfer_to_december=False)
    dead = course_of(Recipient(1, "", {"died_on": "2024-04-01"}), Identity(1, "", "51", "died", {}), (), ways)
    moved = course_of(Recipient(1, "", {}), Identity(1, "", "51", "moved", {"stopped_on": "2024-04"}), (), ways)
    assert dead is not None
    assert moved is not None
    assert drawing(dead, "2024-03", "2024-04") == "yn"
    assert drawing(moved, "2024-04", "2024-05") == "yn"
