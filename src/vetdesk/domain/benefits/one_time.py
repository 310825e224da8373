"""One-time payments (一次性待遇): 烈士褒扬金, 一次性抚恤金 with its surcharge for honours, 丧葬补助.

R24 Art 15, 16, 22, 32, 62 (domain facts 4.3). Multiples and shares are declared data.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from vetdesk.domain.benefits.derivation import CannotTell, Derived, Outcome, Step, share_text, yuan_text
from vetdesk.domain.forms import Label
from vetdesk.domain.reasons import Reason


@dataclass(frozen=True, slots=True)
class LumpSum:
    """One kind of payment: so many times the income of the year before and so many months of basic pay.

    `income` is the key of the figure (全国城镇居民人均可支配收入). Kinds with the same `once` are never both paid for
    one death. `by_decision`: no rule tells the sum; it is the one that a decision names. `case` is the kind of case
    that decides on it, `death_kind` what that case says of the death ("" for any).
    """

    key: str
    title: Label
    times_income: Fraction
    months_of_pay: int
    income: str
    law: str
    raised_by_honours: bool = False
    once: str = ""
    by_decision: bool = False
    case: str = ""
    death_kind: str = ""


@dataclass(frozen=True, slots=True)
class Honour:
    """An honour (立功、荣誉称号) and the share by which it raises the lump sum (R24 Art 16)."""

    key: str
    share: Fraction
    law: str


@dataclass(frozen=True)
class OneTimeRules:
    """What is paid once, by key (martyr_praise, martyr, on_duty, illness), and the honours that raise it."""

    sums: Mapping[str, LumpSum] = field(default_factory=dict)
    honours: Mapping[str, Honour] = field(default_factory=dict)


def lump_sum(
    rules: OneTimeRules, kind: str, income: int | None, monthly_pay: int | None, honours: Collection[str] = ()
) -> Outcome:
    """The lump sum (1/10,000 yuan) for a death; `income` is last year's, `monthly_pay` 本人40个月的基本工资's month.

    Of several honours only the highest counts. A missing figure is named.
    """
    rule = rules.sums[kind]
    if income is None:
        return CannotTell(Reason("no_figure", {"figure": f"year_figure:{rule.income}"}))
    if rule.months_of_pay and monthly_pay is None:
        return CannotTell(Reason("no_pay", {}))
    amount = rule.times_income * income
    shown = {"income": yuan_text(income), "times": str(rule.times_income), "result": yuan_text(amount)}
    derived = Derived(amount, (Step("times_income", shown, rule.law),))
    if rule.months_of_pay:
        derived = _with_pay(derived, rule, monthly_pay or 0)
    return _with_honour(derived, rules, honours) if rule.raised_by_honours else derived


def _with_pay(derived: Derived, rule: LumpSum, monthly_pay: int) -> Derived:
    amount = derived.amount + rule.months_of_pay * monthly_pay
    shown = {"pay": yuan_text(monthly_pay), "months": str(rule.months_of_pay), "result": yuan_text(amount)}
    return derived.then(amount, Step("months_of_pay", shown, rule.law))


def _with_honour(derived: Derived, rules: OneTimeRules, honours: Collection[str]) -> Derived:
    """Raised by the highest of the honours (按照其中最高等级奖励的增发比例)."""
    held = sorted((rules.honours[key] for key in honours), key=lambda one: one.share)
    if not held:
        return derived
    highest = held[-1]
    amount = derived.amount * (1 + highest.share)
    shown = {"honour": f"pension_honour:{highest.key}", "share": share_text(highest.share), "result": yuan_text(amount)}
    return derived.then(amount, Step("honour", shown, highest.law))


def funeral_grant(rate: Derived, months: int, law: str) -> Derived:
    """The rate of one month, so many months on (继续发放)."""
    amount = rate.amount * months
    shown = {"rate": yuan_text(rate.amount), "months": str(months), "result": yuan_text(amount)}
    return rate.then(amount, Step("funeral", shown, law))
