"""What was due against what was paid."""

from fractions import Fraction

import pytest

from tests.domain.payments.paid_world import QUARTER, entry, line
from vetdesk.domain.benefits.month_due import MonthDue, Part, PartKind
from vetdesk.domain.payments.ledger import (
    Because,
    LineResult,
    Result,
    after_all,
    came_as_arrears,
    covered,
    difference,
    newest,
    paid_for,
    paid_since,
)
from vetdesk.domain.reasons import Reason

YUAN = 10_000


def due(month: str, yuan: int, *unknown: str) -> MonthDue:
    parts = (Part(PartKind.BASE, "51", Fraction(yuan * YUAN), ()),) if yuan else ()
    return MonthDue(month, parts, tuple(Reason(code) for code in unknown))


def late(place: int = 5, arrears: int = 0, since: str = "", until: str = "", **more: object):
    """A line of the fourth quarter, with arrears of earlier months."""
    months = ("2025-10", "2025-11", "2025-12")
    return line(place, months=months, arrears=arrears, arrears_from=since, arrears_to=until, **more)


def test_money_counts_as_given_until_the_bank_says_otherwise():
    assert entry(line()).came
    assert entry(line(), result=Result.PAID).came
    assert not entry(line(), result=Result.FAILED).came
    assert not entry(line(), result=Result.RETURNED).came


def test_paid_is_what_lists_gave_with_arrears_and_what_was_kept_back_counts():
    kept = line(1, base=600 * YUAN, recovery=100 * YUAN)
    behind = late(arrears=50 * YUAN, since="2025-07", until="2025-09", base=700 * YUAN)
    failed = entry(line(2, base=999 * YUAN), result=Result.FAILED)
    assert paid_for([entry(kept), entry(behind, list_id=2), failed]) == (600 + 700 + 50) * YUAN


def test_paid_before_a_month_leaves_out_lists_that_begin_then_or_later():
    entries = [entry(line(base=600 * YUAN)), entry(late(base=700 * YUAN), list_id=2)]
    assert paid_for(entries, before="2025-10") == 600 * YUAN
    assert paid_for(entries, before="2025-07") == 0
    assert paid_for(entries, before="2025-08") == 600 * YUAN
    assert paid_for(entries, before="2025-11") == 1300 * YUAN


def test_a_line_of_arrears_alone_stands_at_their_last_month():
    only = line(months=(), amounts={}, arrears=90 * YUAN, arrears_from="2025-01", arrears_to="2025-03")
    assert paid_for([entry(only)], before="2025-03") == 0
    assert paid_for([entry(only)], before="2025-04") == 90 * YUAN


def test_a_one_time_payment_belongs_to_no_month():
    once = line(months=(), amounts={"once": 5 * YUAN})
    assert paid_for([entry(once)]) == 0
    assert paid_since(entry(once, result=Result.FAILED), [entry(late(arrears=9 * YUAN))]) is None


def test_lists_after_a_month_are_those_that_begin_later():
    first, second = entry(line()), entry(late(), list_id=2)
    assert after_all([first, second], "2025-09") == [second]
    assert after_all([first, second], "2025-07") == [second]
    assert after_all([first, second], "2025-06") == [first, second]
    assert after_all([first, second], "2025-10") == []


def test_months_that_came_as_arrears_are_all_from_first_to_last():
    brought = entry(late(arrears=1, since="2024-12", until="2025-02"))
    assert came_as_arrears([brought, entry(late())]) == {"2024-12", "2025-01", "2025-02"}


@pytest.mark.parametrize(
    ("arrears", "since", "until", "brought"),
    [
        (1800, "2025-07", "2025-09", True),
        (1801, "2025-01", "2025-09", True),
        (1799, "2025-07", "2025-09", False),
        (1800, "2025-08", "2025-09", False),
        (1800, "2025-07", "2025-08", False),
        (0, "2025-07", "2025-09", False),
    ],
)
def test_a_failed_line_is_brought_by_later_arrears_over_all_its_months(arrears, since, until, brought):
    failed = entry(line(base=1800 * YUAN), result=Result.FAILED)
    later = entry(late(arrears=arrears * YUAN, since=since, until=until), list_id=2)
    assert paid_since(failed, [failed, later]) == (later if brought else None)


def test_a_failed_line_with_arrears_is_brought_by_arrears_from_their_first_month_on():
    failed = entry(
        line(base=600 * YUAN, arrears=60 * YUAN, arrears_from="2025-04", arrears_to="2025-06"), result=Result.FAILED
    )
    enough = entry(late(arrears=660 * YUAN, since="2025-04", until="2025-09"), list_id=2)
    short = entry(late(arrears=659 * YUAN, since="2025-04", until="2025-09"), list_id=2)
    after = entry(late(arrears=660 * YUAN, since="2025-05", until="2025-09"), list_id=2)
    assert paid_since(failed, [enough]) == enough
    assert paid_since(failed, [short, after]) is None


def test_a_failed_line_of_arrears_alone_is_brought_by_later_arrears():
    failed = entry(
        line(months=(), amounts={}, arrears=90 * YUAN, arrears_from="2025-01", arrears_to="2025-03"),
        result=Result.FAILED,
    )
    later = entry(line(2, arrears=90 * YUAN, arrears_from="2025-01", arrears_to="2025-03"), list_id=2)
    assert paid_since(failed, [later]) == later


def test_the_station_answers_from_the_first_month_paid_or_granted_to_the_one_before():
    entries = [entry(late(arrears=1, since="2025-05", until="2025-09")), entry(line())]
    assert covered(entries, "", "2026-01") == ("2025-05", "2025-12")
    assert covered([entry(line())], "", "2025-11") == ("2025-07", "2025-10")
    assert covered([entry(line())], "2025-03", "2025-11") == ("2025-03", "2025-10")
    assert covered([], "2025-03", "2025-04") == ("2025-03", "2025-03")
    assert covered([], "2025-03", "2025-03") is None
    assert covered([], "", "2025-03") is None


def test_nothing_is_told_where_paid_and_due_agree():
    months = [due(month, 600) for month in QUARTER]
    assert difference(11, months, [entry(line(base=1800 * YUAN))]) is None


def test_a_difference_tells_what_is_due_what_was_paid_and_what_is_still_owed():
    found = difference(11, [due(month, 600) for month in QUARTER], [entry(line(base=1500 * YUAN))])
    assert (found.identity_id, found.first, found.last) == (11, "2025-07", "2025-09")
    assert (found.due, found.paid, found.difference) == (1800 * YUAN, 1500 * YUAN, 300 * YUAN)
    assert (found.because, found.reasons) == (Because.MORE_DUE, ())


def test_what_recoveries_bring_back_counts_as_given_no_more():
    months = [due(month, 600) for month in QUARTER]
    assert difference(11, months, [entry(line(base=1900 * YUAN))], settled=100 * YUAN) is None
    assert difference(11, months, [entry(line(base=1900 * YUAN))]).difference == -100 * YUAN


FAILED = entry(line(base=1800 * YUAN), result=Result.FAILED)


@pytest.mark.parametrize(
    ("yuan", "entries", "because"),
    [
        (600, [FAILED], Because.FAILED),
        (600, [FAILED, entry(line(2, base=3000 * YUAN))], Because.LESS_DUE),
        (0, [FAILED, entry(line(2, base=10 * YUAN))], Because.NOTHING_DUE),
        (600, [], Because.NOT_LISTED),
        (0, [entry(line(base=10 * YUAN))], Because.NOTHING_DUE),
        (600, [entry(line(base=10 * YUAN))], Because.MORE_DUE),
        (600, [entry(line(base=9000 * YUAN))], Because.LESS_DUE),
    ],
)
def test_why_paid_and_due_differ(yuan, entries, because):
    assert difference(11, [due(month, yuan) for month in QUARTER], entries).because is because


def test_a_missing_fact_is_named_once_even_where_the_sums_agree():
    found = difference(11, [due("2025-07", 600, "no_table"), due("2025-08", 0, "no_table", "no_grade")], [
        entry(line(base=600 * YUAN))
    ])  # fmt: skip
    assert (found.because, found.reasons) == (Because.CANNOT_TELL, ("no_table", "no_grade"))


def test_paid_without_any_month_due_has_no_months():
    found = difference(11, [], [entry(line(base=600 * YUAN))])
    assert (found.first, found.last, found.because) == ("", "", Because.NOTHING_DUE)


def test_the_newest_result_of_a_line_counts():
    old, new = LineResult(1, 1, Result.FAILED, "2025-09-20"), LineResult(1, 1, Result.PAID, "2025-09-25")
    other = LineResult(2, 1, Result.PAID, "2025-09-20")
    assert newest([old, other, new]) == {(1, 1): new, (2, 1): other}
    assert old.reason == ""
