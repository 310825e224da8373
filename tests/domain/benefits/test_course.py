"""From when to when a person draws: what is recorded counts, what is not known stays open, doubts are told."""

import pytest

from tests.domain.benefits.worked import book
from vetdesk.domain.benefits.course import (
    BEGIN,
    OPEN,
    Course,
    Edge,
    Interruption,
    course_of,
    rule_of_start,
    ruled_start,
)
from vetdesk.domain.benefits.extras import Dated, Habits, StartRule
from vetdesk.domain.forms import Severity
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.reasons import Reason
from vetdesk.domain.rules.truth import Truth
from vetdesk.domain.service_years import StartMonth


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


ELEVEN = frozenset({"11"})
FOLLOWING = StartRule(Dated("", "2024-09"), ELEVEN, StartMonth.MONTH_AFTER_DECISION, "旧")
AT_ONCE = StartRule(Dated("2024-10"), ELEVEN, StartMonth.MONTH_OF_DECISION, "R24 Art 27")
BY_AGE = StartRule(Dated(), frozenset({"81"}), StartMonth.BIRTHDAY_MONTH, "110号", 60)
RULES = (FOLLOWING, AT_ONCE, BY_AGE)


def the_course(
    status: str = "drawing",
    category: str = "11",
    since: str = "",
    person: dict[str, str] | None = None,
    ways: Habits | None = None,
    **values: str,
) -> Course:
    held = Identity(1, "", category, status, values, since=since)
    found = course_of(Recipient(1, "", person or {}), held, RULES, ways or Habits())
    assert found is not None
    return found


def doubt(code: str, **facts: str) -> Reason:
    return Reason(code, facts, Severity.NOTICE)


@pytest.mark.parametrize(
    ("found", "edge"),
    [
        (the_course(benefit_from="2024-05-20"), Edge("2024-05", "2024-05", "start")),
        (the_course(benefit_from="2024", approved_on="2020-01-01"), Edge("2024-01", "2024-12", "start")),
        (
            the_course(approved_on="2024-09-15"),
            Edge("2024-10", "2024-10", "start", doubt("start_by_rule", month="2024-10")),
        ),
        (
            the_course(approved_on="2024-10-08", since="2020"),
            Edge("2024-10", "2024-10", "start", doubt("start_by_rule", month="2024-10")),
        ),
        (the_course(since="2024-03-07"), Edge("2024-03", "2024-03", "start", doubt("start_by_status"))),
        (the_course(since="2024"), Edge("2024-01", "2024-12", "start", doubt("start_by_status"))),
        (the_course(approved_on="2024"), Edge(BEGIN, BEGIN, "start", doubt("start_missing"))),
        (the_course(), Edge("0000-01", "0000-01", "start", doubt("start_missing"))),
    ],
)
def test_the_first_month_is_the_recorded_one_else_by_rule_else_since_when_the_status_holds(
    found: Course, edge: Edge
) -> None:
    assert found.start == edge


@pytest.mark.parametrize(
    ("found", "edge"),
    [
        (the_course(), Edge("9999-12", "9999-12", "end")),
        (the_course("stopped", stopped_on="2024-01-31"), Edge("2023-12", "2023-12", "end")),
        (the_course("stopped", stopped_on="2024"), Edge("2023-12", "2024-11", "end")),
        (
            the_course("stopped", stopped_on="2024", last_paid_month="2024-12"),
            Edge("2024-12", "2024-12", "end", doubt("end_by_payment", month="2024-12")),
        ),
        (
            the_course("stopped", stopped_on="2024", last_paid_month="2024-01"),
            Edge("2024-01", "2024-01", "end", doubt("end_by_payment", month="2024-01")),
        ),
        (the_course("stopped", stopped_on="2024", last_paid_month="2025-01"), Edge("2023-12", "2024-11", "end")),
        (the_course("stopped", stopped_on="2024", last_paid_month="2023-12"), Edge("2023-12", "2024-11", "end")),
        (the_course("stopped", stopped_on="2024-06", last_paid_month="2024-06"), Edge("2024-05", "2024-05", "end")),
        (
            the_course("cancelled", last_paid_month="2024-03-01"),
            Edge("2024-03", "2024-03", "end", doubt("end_by_payment", month="2024-03")),
        ),
        (the_course("suspended", last_paid_month="2024"), Edge(BEGIN, OPEN, "end")),
        (the_course("moved", stopped_on="2024-04"), Edge("2024-12", "2024-12", "end")),
        (the_course("moved", person={"died_on": "2024-04"}), Edge("2024-04", "2024-04", "death")),
        (the_course("died", stopped_on="2024-06"), Edge(BEGIN, OPEN, "death")),
        (
            the_course("died", last_paid_month="2024-04"),
            Edge("2024-04", "2024-04", "death", doubt("end_by_payment", month="2024-04")),
        ),
        (the_course("died", person={"died_on": "2024-04-30"}), Edge("2024-04", "2024-04", "death")),
        (the_course("died", person={"died_on": "2024"}), Edge("2024-01", "2024-12", "death")),
        (
            the_course("died", person={"died_on": "2024"}, last_paid_month="2024-07"),
            Edge("2024-07", "2024-07", "death", doubt("end_by_payment", month="2024-07")),
        ),
        (
            the_course("died", person={"died_on": "2024-04"}, last_paid_month="2024-04"),
            Edge("2024-04", "2024-04", "death"),
        ),
        (
            the_course("died", person={"died_on": "2024-04"}, last_paid_month="2024-07"),
            Edge("2024-04", "2024-04", "death"),
        ),
    ],
)
def test_the_last_month_is_that_of_the_death_or_stop_or_the_one_paid_last(found: Course, edge: Edge) -> None:
    assert found.end == edge


@pytest.mark.parametrize(
    ("ways", "status", "person", "edge"),
    [
        (Habits(month_of_death=False), "died", {"died_on": "2024-01-05"}, Edge("2023-12", "2023-12", "death")),
        (Habits(month_of_death=False), "died", {"died_on": "2024"}, Edge("2023-12", "2024-11", "death")),
        (Habits(month_of_stop=True), "stopped", {}, Edge("2024-06", "2024-06", "end")),
        (Habits(transfer_to_december=False), "moved", {}, Edge("2024-05", "2024-05", "end")),
        (Habits(transfer_to_december=True), "stopped", {}, Edge("2024-05", "2024-05", "end")),
    ],
)
def test_the_county_settles_whether_the_month_itself_is_paid(
    ways: Habits, status: str, person: dict[str, str], edge: Edge
) -> None:
    assert the_course(status, person=person, ways=ways, stopped_on="2024-06-15").end == edge


def test_of_death_and_stop_the_earlier_ends_it() -> None:
    first = the_course("stopped", person={"died_on": "2024-08"}, stopped_on="2024-06")
    assert first.end == Edge("2024-05", "2024-05", "end")
    later = the_course("stopped", person={"died_on": "2024-03"}, stopped_on="2024-06")
    assert (later.end, later.ends_by_death) == (Edge("2024-03", "2024-03", "death"), True)


def test_the_rule_of_the_first_month_is_the_last_declared_that_holds_at_the_approval() -> None:
    assert rule_of_start("11", "2024-09", RULES) is FOLLOWING
    assert rule_of_start("11", "2024-10", RULES) is AT_ONCE
    again = StartRule(Dated(), ELEVEN, StartMonth.NEXT_JANUARY, "县")
    assert rule_of_start("11", "2024-10", (*RULES, again)) is again
    assert rule_of_start("51", "2024-10", RULES) is None


@pytest.mark.parametrize(
    ("category", "birth", "approved", "month"),
    [
        ("11", "", "2024-09-15", "2024-10"),
        ("11", "", "2024-10", "2024-10"),
        ("11", "", "", None),
        ("51", "1950-03-05", "2024-09-15", None),
        ("81", "1964-11-20", "2024-09-15", "2024-11"),
        ("81", "1964", "2024-09-15", None),
        ("81", "", "2024-09-15", None),
    ],
)
def test_the_first_month_by_rule_needs_the_approval_and_where_it_goes_by_age_the_birth(
    category: str, birth: str, approved: str, month: str | None
) -> None:
    held = Identity(1, "", category, "drawing", {"approved_on": approved})
    found = ruled_start(Recipient(1, "", {"birth_date": birth}), held, RULES)
    assert (found is None) is (month is None)
    assert found is None or (found[0] == month and found[1] in RULES)


def test_what_is_assumed_to_draw_begins_by_rule_and_is_no_doubt_without_one() -> None:
    def assumed(since: str, **values: str) -> Course:
        held = Identity(1, "", "11", "recognised", values, since=since)
        found = course_of(Recipient(1, "", {}), held, RULES, Habits(), assume_drawing=True)
        assert found is not None
        return found

    assert assumed("2024-03").start == Edge(BEGIN, BEGIN, "start")
    assert assumed("", approved_on="2024-10").start.earliest == "2024-10"


def test_an_interruption_covers_its_first_and_its_last_month() -> None:
    closed, lasting = Interruption("2024-03", "2024-05"), Interruption("2024-03")
    months = ("2024-02", "2024-03", "2024-05", "2024-06")
    assert [closed.covers(month) for month in months] == [False, True, True, False]
    assert [lasting.covers(month) for month in months] == [False, True, True, True]
    assert (lasting.last, lasting.reason) == ("", "suspended")


def test_what_leaves_a_month_open_is_the_start_before_it_and_else_the_end() -> None:
    found = Course(Edge("2023-01", "2023-12", "start"), Edge("2024-01", "2024-12", "death"))
    assert [found.open_question(month).code for month in ("2023-11", "2023-12", "2024-06")] == [
        "start_unknown", "death_unknown", "death_unknown",
    ]  # fmt: skip
    assert drawing(found, "2022-12", "2023-01", "2023-11", "2023-12", "2024-01", "2024-02", "2024-12", "2025-01") == (
        "n??yy??n"
    )


def test_the_months_in_which_the_answer_may_change_are_told() -> None:
    breaks = (Interruption("2024-03", "2024-12"), Interruption("2025-06"))
    found = Course(Edge("2023-01", "2023-12", "start"), Edge("2025-01", "2025-12", "end"), breaks)
    assert list(found.turning) == ["2023-01", "2023-12", "2025-02", "2026-01", "2024-03", "2025-01", "2025-06"]
    assert list(Course(Edge("2023-01", "2023-01", "start"), Edge(OPEN, OPEN, "end")).turning) == ["2023-01"] * 2


def test_doubts_of_both_ends_are_told_the_starts_first() -> None:
    first, second = doubt("start_missing"), doubt("end_by_payment", month="2024-03")
    found = Course(Edge(BEGIN, BEGIN, "start", first), Edge("2024-03", "2024-03", "end", second))
    assert found.doubts == (first, second)
    assert Course(Edge(BEGIN, BEGIN, "start"), Edge(OPEN, OPEN, "end")).doubts == ()
