"""What comes beside the rate: nursing fee, supplements, a yearly grant; each with its derivation or what is missing."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from vetdesk.domain.benefits.additions import (
    RECORDED_NURSING,
    RECORDED_RATE,
    Addition,
    ages_reached,
    as_doubt,
    is_timed_for,
    nursing_fee,
    recorded,
    supplements_due,
    yearly_grant,
)
from vetdesk.domain.benefits.derivation import CannotTell, Derived, Step
from vetdesk.domain.benefits.extras import Dated, Factor, NursingShare, Supplement, YearFigure
from vetdesk.domain.benefits.rate_tables import Benefit, BenefitKind, Mode, Period, RateTable
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.forms import FieldKind, Label, Severity
from vetdesk.domain.reasons import Reason
from vetdesk.domain.rules.conditions import AgeAt, Compare, Condition, FactField, Op
from vetdesk.domain.rules.facts import Facts

YUAN = 10_000
ELEVEN = frozenset({"11"})
GRANT = Benefit("grant", Label("优待金", "grant"), BenefitKind.YEARLY, frozenset({"71"}))
NURSING = NursingShare(Dated("2024-10"), ELEVEN, {"grade": frozenset({"1", "2"})}, Fraction(1, 2), "R24 Art 34")
WAGE = YearFigure("average_wage", 2023, 120_000 * YUAN, Period.YEAR, "2024-07")
FACTS = {"category": "11", "grade": "1", "birth_date": "1944-05-20"}


def a_book(**values: object) -> RateBook:
    return RateBook({"grant": GRANT}, {}, **values)


def fee(month: str = "2025-01", facts: Mapping[str, str] = FACTS, **values: object) -> Addition | None:
    return nursing_fee(a_book(**{"nursing": (NURSING,), "figures": (WAGE,), **values}), facts, month)


def test_the_nursing_fee_is_the_declared_share_of_last_years_wage() -> None:
    shown = {"year": "2023", "wage": "10000.00", "share": "50%", "result": "5000.00"}
    told = Derived(Fraction(5000 * YUAN), (Step("nursing", shown, "R24 Art 34"),))
    assert fee() == Addition(RECORDED_NURSING, told)


@pytest.mark.parametrize(
    ("month", "facts"),
    [
        ("2024-09", FACTS),
        ("2025-01", {**FACTS, "category": "21"}),
        ("2025-01", {**FACTS, "grade": "3"}),
        ("2025-01", {"category": "11"}),
        ("2025-01", {"category": "11", "grade": ""}),
    ],
)
def test_nobody_gets_a_nursing_fee_for_whom_no_rule_is_known_to_hold(month: str, facts: Mapping[str, str]) -> None:
    assert fee(month, facts) is None
    noted = fee(month, {**facts, RECORDED_NURSING: "1"})
    assert (noted is None) is (month == "2024-09" or facts["category"] == "21" or facts.get("grade") == "3")


def test_where_the_grade_is_missing_a_recorded_nursing_fee_lets_the_rule_hold_with_a_doubt() -> None:
    found = fee(facts={"category": "11", RECORDED_NURSING: "1"})
    assert found is not None
    assert isinstance(found.outcome, Derived)
    assert found.outcome.amount == 5000 * YUAN
    assert found.doubt == Reason("nursing_by_record", {}, Severity.NOTICE)


def test_without_the_wage_what_the_archive_has_is_paid_and_the_gap_told() -> None:
    assert fee(figures=()) == Addition("nursing_allowance", CannotTell(Reason("no_wage")))
    noted = Derived(Fraction(7 * YUAN), (Step("nursing_recorded", {"amount": "7.00"}, "archive"),))
    assert fee(facts={**FACTS, RECORDED_NURSING: "70000"}, figures=()) == Addition(
        "nursing_allowance", noted, Reason("no_wage")
    )
    unsure = fee(facts={"category": "11", RECORDED_NURSING: "70000"}, figures=())
    assert unsure == Addition("nursing_allowance", noted, Reason("nursing_by_record", {}, Severity.NOTICE))


def test_a_rule_that_surely_holds_goes_before_one_that_may() -> None:
    unsure = NursingShare(Dated(), ELEVEN, {"mental": frozenset({"1"})}, Fraction(3, 10), "")
    second = NursingShare(Dated(), ELEVEN, {"mental": frozenset({"0"})}, Fraction(4, 10), "")
    sure, open_ones = fee(nursing=(unsure, NURSING)), fee(
        facts={"category": "11", "grade": "9", RECORDED_NURSING: "1"}, nursing=(unsure, second, NURSING)
    )  # fmt: skip
    assert sure is not None
    assert open_ones is not None
    assert isinstance(sure.outcome, Derived)
    assert isinstance(open_ones.outcome, Derived)
    assert (sure.outcome.amount, open_ones.outcome.amount) == (5000 * YUAN, 3000 * YUAN)


@pytest.mark.parametrize("text", [None, "", "0", "1.5", "-3"])
def test_no_amount_or_nothing_in_the_archive_is_no_recorded_one(text: str | None) -> None:
    facts = {} if text is None else {RECORDED_RATE: text}
    assert recorded(facts, RECORDED_RATE, "rate_recorded") is None


def test_a_recorded_amount_is_told_as_such() -> None:
    assert (RECORDED_RATE, RECORDED_NURSING) == ("monthly_standard", "nursing_allowance")
    found = recorded({RECORDED_RATE: "1"}, RECORDED_RATE, "rate_recorded")
    assert found == Derived(Fraction(1), (Step("rate_recorded", {"amount": "0.0001"}, "archive"),))


def a_supplement(key: str = "grain", **values: object) -> Supplement:
    told = {"dated": Dated("2024-01"), "categories": ELEVEN, "amount": 100 * YUAN, "source": "县规", **values}
    return Supplement(key, Label("补贴", key), **told)


RATE = Derived(Fraction(600 * YUAN))


def due(
    *several: Supplement,
    month: str = "2025-01",
    facts: Mapping[str, str] = FACTS,
    rate: Derived | None = RATE,
    withheld: bool = False,
) -> list[Addition]:
    asked = Facts({key: value for key, value in facts.items() if value})
    book = a_book(supplements=several)
    return list(supplements_due(book, facts, month, rate, withheld=withheld, asked=lambda: asked))


def test_a_supplement_is_paid_by_month_and_told_with_its_source() -> None:
    shown = {"supplement": "supplement:grain", "amount": "100.00", "from": "2024-01", "result": "100.00"}
    told = Derived(Fraction(100 * YUAN), (Step("supplement_month", shown, "县规"),))
    assert due(a_supplement()) == [Addition("grain", told)]
    yearly = {**shown, "result": "8.3333…"}
    told = Derived(Fraction(100 * YUAN, 12), (Step("supplement_year", yearly, "县规"),))
    assert due(a_supplement(period=Period.YEAR)) == [Addition("grain", told)]


def test_a_supplement_that_is_a_share_of_the_rate_needs_one() -> None:
    share = a_supplement(share=Fraction(1, 10), amount=0)
    shown = {"supplement": "supplement:grain", "amount": "0.00", "from": "2024-01", "share": "10%"}
    step = Step("supplement_share", {**shown, "rate": "600.00", "result": "60.00"}, "县规")
    assert due(share) == [Addition("grain", Derived(Fraction(60 * YUAN), (step,)))]
    assert due(share, rate=None) == []


def test_every_supplement_of_the_category_and_the_month_is_paid_and_no_other() -> None:
    others = (a_supplement("21", categories=frozenset({"21"})), a_supplement("later", dated=Dated("2025-02")))
    assert [one.key for one in due(*others, a_supplement(), a_supplement("heating"))] == ["grain", "heating"]


def test_beside_a_higher_benefit_only_what_is_declared_so_is_paid() -> None:
    both = (a_supplement(), a_supplement("heating", beside_other=True))
    assert [one.key for one in due(*both, withheld=True)] == ["heating"]
    assert [one.key for one in due(*both)] == ["grain", "heating"]


def cannot_tell(field: str) -> list[Addition]:
    named = {"supplement": "supplement:grain", "field": f"field:{field}"}
    return [Addition("grain", CannotTell(Reason("supplement_fact_missing", named)))]


def test_a_condition_that_is_not_met_gives_nothing_and_one_that_is_open_names_the_fact() -> None:
    alone = a_supplement(conditions={"category": ELEVEN, "lives_alone": frozenset({"1"})})
    assert len(due(alone, facts={**FACTS, "lives_alone": "1"})) == 1
    assert due(alone, facts={**FACTS, "lives_alone": "0"}) == []
    assert due(alone) == due(alone, facts={**FACTS, "lives_alone": ""}) == cannot_tell("lives_alone")


@pytest.mark.parametrize(
    ("birth", "month", "paid"),
    [
        ("1944-05-20", "2024-04", False),
        ("1944-05-20", "2024-05", True),
        ("1944-05", "2024-05", True),
        ("1944", "2023-12", False),
        ("1944", "2024-01", None),
        ("1944", "2024-11", None),
        ("1944", "2024-12", True),
        ("", "2024-12", None),
    ],
)
def test_an_age_counts_from_the_month_of_the_birthday(birth: str, month: str, paid: bool | None) -> None:
    old = a_supplement(age_from=80, dated=Dated())
    found = due(old, month=month, facts={**FACTS, "birth_date": birth})
    paid_out = due(a_supplement(dated=Dated()), month=month) if paid else []
    assert found == (cannot_tell("birth_date") if paid is None else paid_out)


AGED: Condition = AgeAt(FactField("birth_date", "recipient", FieldKind.DATE), Op.AT_LEAST, 80)
ALONE: Condition = Compare(FactField("lives_alone", "recipient", FieldKind.FLAG), Op.EQUAL, "1")


def test_a_written_condition_is_asked_on_the_last_day_of_the_month() -> None:
    written = a_supplement(condition=AGED, written="x")
    paid = {day: bool(due(written, month="2024-02", facts={**FACTS, "birth_date": day}))
            for day in ("1944-02-29", "1944-03-01")}  # fmt: skip
    assert paid == {"1944-02-29": True, "1944-03-01": False}
    assert due(a_supplement(condition=ALONE, written="x")) == cannot_tell("lives_alone")
    unasked = due(a_supplement(condition=AGED), facts={"category": "11"})
    assert unasked == due(a_supplement()), "what was not written asks nothing"
    assert due(written, month="2024-10", facts={**FACTS, "birth_date": "1944-10-31"}) == due(a_supplement())


def a_table(period: Period) -> RateTable:
    return RateTable("t", "grant", Label("表", "t"), "2024-01", period, (), {(): 12_000 * YUAN}, source="号")


def test_a_yearly_grant_is_the_whole_year_told_without_the_twelfth() -> None:
    grants = [
        yearly_grant(RateBook({"grant": GRANT}, {"t": a_table(period)}), GRANT, {"category": "71"}, "2025-07")
        for period in (Period.YEAR, Period.MONTH)
    ]
    yearly, monthly = grants
    assert isinstance(yearly, Derived)
    assert isinstance(monthly, Derived)
    assert (yearly.amount, [step.key for step in yearly.steps]) == (12_000 * YUAN, ["announced_year"])
    assert (monthly.amount, [step.key for step in monthly.steps]) == (144_000 * YUAN, ["announced_month"])
    assert yearly_grant(a_book(), GRANT, {}, "2025-07") == CannotTell(Reason("no_table", {"benefit": "benefit:grant"}))


def test_a_grant_that_was_raised_is_told_with_every_step_but_the_twelfth() -> None:
    raised = RateTable(
        "t2", "grant", Label("表", "t2"), "2025-01", Period.YEAR, (), {(): 1_000 * YUAN}, Mode.ADDED, "t"
    )
    book = RateBook({"grant": GRANT}, {"t": a_table(Period.YEAR), "t2": raised})
    found = yearly_grant(book, GRANT, {"category": "71"}, "2025-07")
    assert isinstance(found, Derived)
    told = [step.key for step in found.steps]
    assert (found.amount, told) == (13_000 * YUAN, ["announced_year", "twelfth", "added_year"])


def test_what_a_place_of_service_adds_multiplies_the_grant() -> None:
    factors = (
        Factor("other", "posting", "tibet", Fraction(9)),
        Factor("grant", "posting", "plateau", Fraction(3)),
        Factor("grant", "posting", "tibet", Fraction(5, 2), "规定"),
    )
    book = RateBook({"grant": GRANT}, {"t": a_table(Period.YEAR)}, factors=factors)
    found = yearly_grant(book, GRANT, {"posting": "tibet"}, "2025-07")
    assert isinstance(found, Derived)
    shown = {"reason": "posting:tibet", "factor": "2.5", "result": "30000.00"}
    assert (found.amount, found.steps[1:]) == (30_000 * YUAN, (Step("factor", shown, "规定"),))


def test_only_a_written_condition_that_time_can_change_makes_a_category_timed() -> None:
    book = a_book(
        supplements=(
            a_supplement(condition=AGED),
            a_supplement(condition=ALONE, written="x", categories=frozenset({"21"})),
            a_supplement(condition=AGED, written="x", categories=frozenset({"51"})),
        )
    )
    assert [is_timed_for(book, category) for category in ("11", "21", "51")] == [False, False, True]


def test_the_months_in_which_an_age_may_be_reached_are_told() -> None:
    book = a_book(supplements=(a_supplement(), a_supplement(age_from=80), a_supplement(age_from=70)))
    assert list(ages_reached(book, {"birth_date": "1944"})) == ["2024-01", "2024-12", "2014-01", "2014-12"]
    assert list(ages_reached(book, {"birth_date": "1944-05-20"})) == ["2024-05", "2024-05", "2014-05", "2014-05"]
    assert list(ages_reached(book, {})) == list(ages_reached(book, {"birth_date": "?"})) == []


def test_a_doubt_stops_nothing() -> None:
    assert as_doubt(Reason("no_table", {"a": "1"})) == Reason("no_table", {"a": "1"}, Severity.NOTICE)
