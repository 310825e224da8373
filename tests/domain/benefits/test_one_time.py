"""Lump sums: so many times the income, so many months of pay, raised by the highest honour, each step told."""

from collections.abc import Collection
from fractions import Fraction

import pytest

from vetdesk.domain.benefits.derivation import CannotTell, Derived, Outcome, Step
from vetdesk.domain.benefits.one_time import Honour, LumpSum, OneTimeRules, funeral_grant, lump_sum
from vetdesk.domain.forms import Label
from vetdesk.domain.reasons import Reason

YUAN = 10_000
LAW = "R24 Art 15"
PRAISE = LumpSum("praise", Label("褒扬金", "praise"), Fraction(30), 0, "disposable_income", LAW)
DUTY = LumpSum("duty", Label("抚恤金", "lump sum"), Fraction(2), 40, "disposable_income", LAW, raised_by_honours=True)
HONOURS = (Honour("first", Fraction(25, 100), "Art 16"), Honour("second", Fraction(15, 100), "Art 16"))
RULES = OneTimeRules({one.key: one for one in (PRAISE, DUTY)}, {one.key: one for one in HONOURS})


def asked(kind: str, income: int | None = 100, pay: int | None = None, honours: Collection[str] = ()) -> Outcome:
    money = [None if one is None else one * YUAN for one in (income, pay)]
    return lump_sum(RULES, kind, money[0], money[1], honours)


def test_a_sum_by_income_alone_needs_no_pay() -> None:
    shown = {"income": "100.00", "times": "30", "result": "3000.00"}
    told = Derived(Fraction(3000 * YUAN), (Step("times_income", shown, LAW),))
    assert asked("praise") == asked("praise", honours=["first"]) == told


def test_months_of_pay_come_on_top() -> None:
    found = asked("duty", pay=5)
    assert isinstance(found, Derived)
    assert found.amount == 400 * YUAN
    shown = {"pay": "5.00", "months": "40", "result": "400.00"}
    assert found.steps[1:] == (Step("months_of_pay", shown, LAW),)
    without = asked("duty", pay=0)
    assert isinstance(without, Derived)
    assert without.amount == 200 * YUAN


@pytest.mark.parametrize("honours", [["first", "second"], ["second", "first"], ["first"]])
def test_of_several_honours_only_the_highest_raises_the_sum(honours: list[str]) -> None:
    found = asked("duty", pay=5, honours=honours)
    assert isinstance(found, Derived)
    assert found.amount == 500 * YUAN
    shown = {"honour": "pension_honour:first", "share": "25%", "result": "500.00"}
    assert found.steps[-1] == Step("honour", shown, "Art 16")


def test_a_figure_that_is_missing_is_named_and_nothing_is_guessed() -> None:
    assert asked("praise", income=None) == CannotTell(Reason("no_figure", {"figure": "year_figure:disposable_income"}))
    assert asked("duty") == CannotTell(Reason("no_pay", {}))


def test_a_funeral_grant_is_the_rate_so_many_months_on() -> None:
    rate = Derived(Fraction(600 * YUAN), (Step("announced_month"),))
    shown = {"rate": "600.00", "months": "6", "result": "3600.00"}
    assert funeral_grant(rate, 6, LAW) == Derived(
        Fraction(3600 * YUAN), (Step("announced_month"), Step("funeral", shown, LAW))
    )


def test_unless_it_is_said_a_sum_follows_from_its_rule_and_from_no_case() -> None:
    told = (PRAISE.raised_by_honours, PRAISE.once, PRAISE.by_decision, PRAISE.case, PRAISE.death_kind)
    assert told == (False, "", False, "", "")
