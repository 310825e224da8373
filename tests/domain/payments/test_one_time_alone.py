"""Shares, events and what a share comes to, case by case."""

from dataclasses import replace
from fractions import Fraction

import pytest

from vetdesk.domain.benefits.one_time import LumpSum, OneTimeRules
from vetdesk.domain.forms import Label, Problem, Severity
from vetdesk.domain.payments import one_time
from vetdesk.domain.payments.one_time import (
    Account,
    Event,
    OneTimePayment,
    OneTimeState,
    amount_of,
    check_share,
    event_of,
    over_given,
    share_of,
    share_written,
    taken,
)


def a_sum(key: str, once: str = "") -> LumpSum:
    return LumpSum(key, Label("金", key), Fraction(1), 0, "income", "", once=once)


RULES = OneTimeRules({"martyr": a_sum("martyr", "pension"), "duty": a_sum("duty", "pension"), "aid": a_sum("aid")})
DEATH = OneTimePayment(
    1, "u1", 7, 1, "martyr", "2025-03-05", "张三", 100, "1", 100, (), Account(), "approved", "2025-04-01", 2
)


def another(number: int = 2, **values: object) -> OneTimePayment:
    return replace(DEATH, id=number, **values)


def test_the_names_that_are_stored_stay_and_nothing_is_said_that_was_not() -> None:
    assert (one_time.FUNERAL, one_time.FUNERAL_CASE) == ("funeral", "funeral")
    assert Account() == Account("", "", "", "")
    told = (DEATH.decided, DEATH.document_number, DEATH.case_id, DEATH.approved_on, DEATH.approved_by, DEATH.note)
    assert told == ("", "", None, "", None, "")
    assert (DEATH.list_id, DEATH.place, DEATH.version) == (None, 0, 1)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("", 1), (" ", 1), ("1", 1), (" 1/3 ", Fraction(1, 3)), ("1／3", Fraction(1, 3)), ("3/3", 1),
        ("9999/9999", 1), ("1/10000", None), ("10000/2", None), ("01/3", None), ("1/0", None), ("2/1", None),
        ("100%", 1), ("100.01%", None), ("0%", None), ("0.01％", Fraction(1, 10_000)), ("5.5%", Fraction(11, 200)),
        ("5.%", None), ("5.555%", None), ("1000%", None), ("2", None), ("1/3x", None), ("1/", None), ("一半", None),
    ],
)  # fmt: skip
def test_a_share_is_above_nothing_and_at_most_the_whole(text: str, share: Fraction | int | None) -> None:
    assert share_of(text) == share


def test_a_share_is_kept_so_that_it_is_read_again() -> None:
    for share in (Fraction(1), Fraction(1, 3), Fraction(2, 7)):
        assert share_of(share_written(share)) == share
    assert (share_written(Fraction(1)), share_written(Fraction(2, 6))) == ("1", "1/3")
    assert (another(share="2/6").part, another(share="?").part) == (Fraction(1, 3), 0)


@pytest.mark.parametrize(
    ("payment", "event"),
    [
        (DEATH, Event("pension", "张三", "2025-03-05")),
        (another(deceased=" 张　三 "), Event("pension", "张三", "2025-03-05")),
        (another(deceased=" "), Event("pension", "#7", "2025-03-05")),
        (another(kind="aid"), Event("aid", "张三", "2025-03-05")),
        (another(kind="unknown", deceased=""), Event("unknown", "#7", "2025-03-05")),
        (another(kind="funeral"), Event("funeral", "#7", "")),
    ],
)
def test_an_event_is_known_by_what_is_paid_once_whom_it_is_about_and_its_day(
    payment: OneTimePayment, event: Event
) -> None:
    assert event_of(payment, RULES) == event


@pytest.mark.parametrize(
    ("on", "other", "same"),
    [
        ("2025-03-05", "2025-03-05", True),
        ("2025-03", "2025-03-05", True),
        ("2025-03-05", "2025", True),
        ("2025-03-05", "2025-03-06", False),
        ("", "2025-03-06", True),
    ],
)
def test_a_day_that_is_known_less_exactly_is_the_same_one(on: str, other: str, same: bool) -> None:
    event = Event("pension", "张三", on)
    assert event.is_same(Event("pension", "张三", other)) is same
    assert not event.is_same(Event("aid", "张三", other))
    assert not event.is_same(Event("pension", "李四", other))


def test_other_standing_payments_for_the_same_event_are_found() -> None:
    same, later = another(2, kind="duty"), another(3, event_on="2025-04-01")
    gone = another(4, state=OneTimeState.WITHDRAWN)
    assert taken(DEATH, [DEATH, same, later, gone], RULES) == [same]
    assert taken(another(0), [DEATH, same], RULES) == [DEATH, same]


@pytest.mark.parametrize(
    ("whole", "share", "given", "amount"),
    [
        (1_000_000, Fraction(1), [], 1_000_000),
        (1_000_000, Fraction(1, 3), [], 333_300),
        (1_000_000, Fraction(1, 3), [("1/3", 333_300)], 333_400),
        (1_000_000, Fraction(1, 3), [("1/3", 333_300), ("1/3", 333_400)], 333_300),
        (1_000_000, Fraction(1, 2), [("3/4", 750_000)], 250_000),
        (1_000_000, Fraction(1, 2), [("1/2", 1_200_000)], 0),
        (149, Fraction(1), [], 100),
        (150, Fraction(1), [], 200),
        (49, Fraction(1), [], 0),
        (50, Fraction(1), [], 100),
    ],
)
def test_shares_together_come_to_the_whole_to_the_fen_and_never_to_more(
    whole: int, share: Fraction, given: list[tuple[str, int]], amount: int
) -> None:
    before = [another(number, share=part, amount=paid) for number, (part, paid) in enumerate(given, 2)]
    assert amount_of(whole, share, before) == amount


def test_what_is_wrong_with_a_share_is_told() -> None:
    half, all_of_it = [another(share="1/2")], [another(share="1/2"), another(3, share="1/2")]

    def error(field: str, code: str, *facts: str) -> tuple[Problem, ...]:
        return (Problem(field, f"one_time.{code}", Severity.ERROR, *facts),)

    assert check_share(None, []) == error("share", "share_wrong")
    assert check_share(Fraction(1, 2), all_of_it) == error("kind", "paid_already")
    assert check_share(Fraction(2, 3), half) == error("share", "share_too_much", "1/2")
    assert check_share(Fraction(1, 2), half) == check_share(Fraction(1), []) == ()


def test_payments_of_one_event_that_come_to_more_than_the_whole_are_found() -> None:
    halves = [another(number, share="1/2") for number in (2, 3)]
    assert over_given(halves, RULES) == set()
    third = another(4, share="1/3")
    assert over_given([*halves, third], RULES) == {2, 3, 4}
    assert over_given([*halves, replace(third, state="withdrawn")], RULES) == set()
    assert over_given([*halves, replace(third, deceased="李四", share="1")], RULES) == set()
