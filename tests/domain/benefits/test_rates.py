"""Which rate is in force, for whom, and how much it is for one month: by small tables that stand here."""

from dataclasses import replace
from fractions import Fraction

import pytest

from vetdesk.domain.benefits.derivation import CannotTell, Derived, Outcome, Step
from vetdesk.domain.benefits.extras import Dated, NursingShare, Supplement, YearFigure
from vetdesk.domain.benefits.rate_tables import ANY, SHIPPED, STATION, Benefit, BenefitKind, Mode, Period, RateTable
from vetdesk.domain.benefits.rates import AVERAGE_WAGE, SERVICE_YEARS, RateBook, facts_of, is_national
from vetdesk.domain.forms import Label
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.reasons import Reason

YUAN = 10_000
GRADE = ("disability_grade",)
PENSION = Benefit("pension", Label("残疾抚恤金", "pension"), BenefitKind.NATIONAL, frozenset({"11"}), GRADE)
BY_YEARS = Benefit(
    "rural", Label("老年生活补助", "subsidy"), BenefitKind.NATIONAL, frozenset({"81"}), (), "service_years", law="L110"
)


def a_table(key: str, valid_from: str, amounts: dict[tuple[str, ...], int], **values: object) -> RateTable:
    """A monthly table of the pension by grade, in yuan."""
    told = {"benefit": "pension", "period": Period.MONTH, "keys": GRADE, "source": f"{key}号", **values}
    figures = {grade: amount * YUAN for grade, amount in amounts.items()}
    return RateTable(key=key, title=Label(f"表{key}", key), valid_from=valid_from, amounts=figures, **told)


def a_book(*tables: RateTable, **values: object) -> RateBook:
    return RateBook({one.key: one for one in (PENSION, BY_YEARS)}, {table.key: table for table in tables}, **values)


FIRST = a_table("t1", "2023-08", {("6",): 600, ("7",): 500})
SECOND = a_table("t2", "2024-08", {("6",): 660, ("7",): 550})
SIX = {"disability_grade": "6"}


def monthly(book: RateBook, month: str = "2025-01", facts: dict[str, str] = SIX, benefit: str = "pension") -> Outcome:
    return book.monthly(benefit, facts, month)


def amount(found: Outcome) -> Fraction:
    assert isinstance(found, Derived), found
    return found.amount / YUAN


def reason(found: Outcome) -> Reason:
    assert isinstance(found, CannotTell)
    return found.reason


def test_the_last_table_that_has_begun_is_in_force() -> None:
    book = a_book(SECOND, FIRST)
    assert [amount(monthly(book, month)) for month in ("2023-08", "2024-07", "2024-08")] == [600, 600, 660]
    assert reason(monthly(book, "2023-07")) == Reason("no_table", {"benefit": "benefit:pension"})
    assert book.table("none", "2025-01") is None
    assert amount(monthly(a_book(replace(FIRST, valid_to="2024-01")), "2024-01")) == 600
    assert reason(monthly(a_book(replace(FIRST, valid_to="2024-01")), "2024-02")).code == "no_table"


def test_the_stations_own_table_goes_before_a_shipped_sample() -> None:
    own = replace(FIRST, key="own", origin=STATION, amounts={("6",): 700 * YUAN})
    book = a_book(own, FIRST, SECOND)
    assert book.table("pension", "2023-08") is own
    assert book.table("pension", "2025-01") is own, "samples from the day of the station's first table count no more"
    later = replace(own, valid_from="2024-01")
    book = a_book(later, FIRST, SECOND)
    assert [book.table("pension", month).key for month in ("2023-12", "2024-01")] == ["t1", "own"]
    kept = a_book(replace(later, in_force=False), FIRST, SECOND)
    assert kept.table("pension", "2025-01").key == "t2", "one that is kept for reference ends no sample"


def test_from_its_first_table_on_a_station_is_alone_with_its_own() -> None:
    own = [
        replace(FIRST, key=f"a{valid_from}", origin=STATION, valid_from=valid_from)
        for valid_from in ("2024-08", "2025-08")
    ]
    samples = [a_table(f"z{valid_from}", valid_from, {("6",): 1}) for valid_from in ("2024-07", "2024-08", "2025-01")]
    book = a_book(*own, *samples)
    found = [book.table("pension", month) for month in ("2024-07", "2024-08", "2025-02", "2025-08")]
    assert [one.key if one else "" for one in found] == ["z2024-07", "a2024-08", "a2024-08", "a2025-08"]


def test_of_two_that_begin_together_the_last_by_key_counts() -> None:
    tables = [replace(FIRST, key=key, origin=STATION) for key in ("b", "a")]
    assert a_book(*tables).table("pension", "2024-01").key == "b"


def test_an_announced_rate_tells_where_it_comes_from() -> None:
    found = monthly(a_book(FIRST), facts={**SIX, "other": "1"})
    shown = {"table": "table:t1", "facts": "disability_grade:6", "amount": "600.00", "from": "2023-08"}
    assert found == Derived(Fraction(600 * YUAN), (Step("announced_month", shown, "t1号"),))


def test_of_a_yearly_rate_a_month_gets_a_twelfth() -> None:
    found = monthly(a_book(a_table("y", "2024-08", {("6",): 1000}, period=Period.YEAR)))
    assert isinstance(found, Derived)
    assert found.amount == Fraction(1000 * YUAN, 12)
    assert [step.key for step in found.steps] == ["announced_year", "twelfth"]
    assert found.steps[1] == Step("twelfth", {"amount": "1000.00", "result": "83.3333…"})


def test_what_was_added_to_an_earlier_rate_is_told_with_both() -> None:
    added = a_table("t2", "2024-08", {("6",): 60}, mode=Mode.ADDED, changes="t1")
    found = monthly(a_book(FIRST, added))
    shown = {"table": "table:t2", "from": "2024-08", "before": "600.00", "added": "60.00", "result": "660.00"}
    assert isinstance(found, Derived)
    assert (found.amount, found.steps[1]) == (660 * YUAN, Step("added_month", shown, "t2号"))
    assert found.steps[0].key == "announced_month"


def test_a_raise_by_a_share_is_of_the_year_where_the_table_is_yearly() -> None:
    raised = a_table("t2", "2024-08", {}, mode=Mode.SHARE, changes="t1", period=Period.YEAR)
    raised = replace(raised, amounts={("6",): 550})
    found = monthly(a_book(FIRST, raised))
    shown = {"table": "table:t2", "from": "2024-08", "before": "7200.00", "share": "5.5%", "result": "7596.00"}
    assert isinstance(found, Derived)
    assert (found.amount, found.steps[1]) == (633 * YUAN, Step("raised_year", shown, "t2号"))
    assert [step.key for step in found.steps] == ["announced_month", "raised_year", "twelfth"]


@pytest.mark.parametrize(("share", "result"), [(700, 642), (750, 645), (742, 645), (741, 644), (500, 630)])
def test_a_raised_rate_is_rounded_half_up_where_the_circular_says_so(share: int, result: int) -> None:
    raised = a_table("t2", "2024-08", {}, mode=Mode.SHARE, changes="t1", round_to=YUAN)
    found = monthly(a_book(FIRST, replace(raised, amounts={("6",): share})))
    assert isinstance(found, Derived)
    assert found.amount == result * YUAN
    assert found.steps[-1] == Step("rounded", {"to": "1.00", "result": f"{result}.00"}, "t2号")


def test_what_is_missing_of_the_earlier_table_is_missing_of_the_changed_one() -> None:
    added = a_table("t2", "2024-08", {("8",): 60}, mode=Mode.ADDED, changes="t1")
    found = reason(monthly(a_book(FIRST, added), facts={"disability_grade": "8"}))
    assert found == Reason("no_entry", {"table": "table:t1", "facts": "disability_grade:8"})


def test_a_fact_that_decides_and_is_missing_is_named() -> None:
    found = reason(monthly(a_book(FIRST), facts={}))
    assert found == Reason("fact_missing", {"table": "table:t1", "field": "field:disability_grade"})
    alike = a_table("t1", "2023-08", {("6",): 600, ("7",): 600})
    assert amount(monthly(a_book(alike), facts={})) == 600, "where it decides nothing nobody has to know it"
    two = a_table("t1", "2023-08", {("6", ANY): 600, ("7", ANY): 500}, keys=(*GRADE, "cause"))
    assert amount(monthly(a_book(two))) == 600


def test_of_several_facts_that_are_missing_the_first_the_table_asks_is_named() -> None:
    table = a_table("t1", "2023-08", {("6", "1"): 600, ("7", "2"): 500}, keys=(*GRADE, "cause"))
    assert reason(monthly(a_book(table), facts={})).facts["field"] == "field:disability_grade"


def test_a_grade_the_table_does_not_have_and_one_nobody_knows_the_rate_of_are_told_apart() -> None:
    gap = replace(FIRST, gaps=(("8",),))
    named = {"table": "table:t1", "facts": "disability_grade:8"}
    assert reason(monthly(a_book(gap), facts={"disability_grade": "8"})) == Reason("gap", named)
    assert reason(monthly(a_book(FIRST), facts={"disability_grade": "8"})) == Reason("no_entry", named)
    assert amount(monthly(a_book(gap))) == 600


def test_the_most_specific_amount_counts() -> None:
    table = a_table("t1", "2023-08", {(ANY,): 100, ("6",): 600})
    book = a_book(table)
    assert (amount(monthly(book)), amount(monthly(book, facts={"disability_grade": "9"}))) == (600, 100)


def test_facts_that_chose_the_amount_are_told_in_the_order_of_the_table() -> None:
    table = a_table("t1", "2023-08", {("6", ANY, "1"): 600}, keys=(*GRADE, "cause", "period"))
    found = monthly(a_book(table), facts={"period": "1", "cause": "", "disability_grade": "6"})
    assert isinstance(found, Derived)
    assert found.steps[0].facts["facts"] == "disability_grade:6 period:1"


RURAL = RateTable(
    "r1", "rural", Label("表", "r1"), "2024-08", Period.MONTH, (), {(): 52 * YUAN}, source="r1号", origin=STATION
)


def test_a_rate_by_years_of_service_is_multiplied_by_them() -> None:
    found = a_book(RURAL).monthly("rural", {"service_years": "5"}, "2024-08")
    assert isinstance(found, Derived)
    assert found.amount == 260 * YUAN
    assert found.steps[-1] == Step("times_years", {"rate": "52.00", "years": "5", "result": "260.00"}, "L110")
    again = a_book(RURAL)
    amounts = [amount(again.monthly("rural", {"service_years": years}, "2024-08")) for years in ("5", "3", "5")]
    assert amounts == [260, 156, 260], "what was worked out for one is not given to another"
    assert amount(again.rate_by(RURAL, {})) == 52


@pytest.mark.parametrize("facts", [{}, {"service_years": ""}, {"service_years": "五"}, {"service_years": "-1"}])
def test_without_whole_years_of_service_there_is_no_rate_by_years(facts: dict[str, str]) -> None:
    found = reason(a_book(RURAL).monthly("rural", facts, "2024-08"))
    assert found == Reason("fact_missing", {"table": "benefit:rural", "field": "field:service_years"})
    missing = replace(RURAL, amounts={})
    assert reason(a_book(missing).monthly("rural", {"service_years": "5"}, "2024-08")).code == "no_entry"


def test_the_same_question_is_worked_out_once() -> None:
    """Ten thousand people ask for a few hundred rates."""
    book = a_book(FIRST, SECOND)
    assert monthly(book, facts={**SIX, "name": "张三"}) is monthly(book, facts={**SIX, "name": "李四"})
    added = a_table("t3", "2025-01", {(): 60}, mode=Mode.ADDED, changes="t2", keys=())
    chained = a_book(FIRST, SECOND, added)
    found = [amount(monthly(chained, facts={"disability_grade": grade})) for grade in ("6", "7", "6")]
    assert found == [720, 610, 720], "what the earlier table asks is asked too"


def test_a_category_has_its_benefit_or_none() -> None:
    book = a_book()
    assert (book.benefit_of("11"), book.benefit_of("81"), book.benefit_of("99")) == (PENSION, BY_YEARS, None)
    local = replace(PENSION, kind=BenefitKind.LOCAL)
    assert (is_national(PENSION), is_national(local), is_national(None)) == (True, False, False)


def a_figure(year: int, valid_from: str, origin: str = SHIPPED, key: str = "average_wage") -> YearFigure:
    return YearFigure(key, year, year, Period.YEAR, valid_from, origin=origin)


def test_figures_and_facts_are_known_by_the_names_that_definitions_have() -> None:
    assert (AVERAGE_WAGE, SERVICE_YEARS) == ("average_wage", "service_years")


def test_the_figure_of_the_latest_year_that_is_used_already_counts_and_the_stations_own_before_others() -> None:
    old, new = a_figure(2022, "2023-07"), a_figure(2023, "2024-07")
    own = a_figure(2023, "2024-08", STATION)
    other = a_figure(2024, "2023-01", key="income")
    book = a_book(figures=(own, new, old, other))
    months = ("2023-06", "2023-07", "2024-07", "2024-08")
    assert [book.figure("average_wage", month) for month in months] == [None, old, new, own]
    assert [book.figure_of("average_wage", year) for year in (2021, 2022, 2023, 2024)] == [None, old, own, None]
    mended = a_figure(2023, "2024-09")
    twice = a_book(figures=(mended, new))
    assert (twice.figure("average_wage", "2025-01"), twice.figure_of("average_wage", 2023)) == (mended, mended)


def test_tables_benefits_and_supplements_are_named_as_steps_refer_to_them() -> None:
    grain = Supplement("grain", Label("粮油补贴", "grain"), Dated("2024-02", "2024-12"), frozenset({"11"}))
    book = a_book(FIRST, supplements=(grain,))
    assert book.titles == {
        "table:t1": FIRST.title, "benefit:pension": PENSION.label, "benefit:rural": BY_YEARS.label,
        "supplement:grain": grain.title,
    }  # fmt: skip


def test_a_month_in_which_anything_begins_or_no_longer_holds_is_a_turn() -> None:
    grain = Supplement("grain", Label("粮油补贴", "grain"), Dated("2024-02", "2024-12"), frozenset({"11"}))
    nursing = NursingShare(Dated("2022-01", "2022-06"), frozenset({"11"}), {}, Fraction(1, 2), "")
    table = replace(FIRST, valid_to="2025-03")
    book = a_book(table, SECOND, supplements=(grain,), nursing=(nursing,), figures=(a_figure(2023, "2024-07"),))
    assert book.turning == {
        "2023-08", "2025-04", "2024-08", "2024-02", "2025-01", "2022-01", "2022-07", "2024-07",
    }  # fmt: skip


def test_facts_are_those_of_the_person_and_before_them_those_of_the_identity() -> None:
    held = Identity(1, "", "11", "drawing", {"grade": 6, "village": "西"})
    facts = facts_of(Recipient(1, "", {"village": "东", "name": "张三"}), held)
    assert facts == {"grade": "6", "village": "西", "name": "张三", "category": "11"}


@pytest.mark.parametrize(
    ("values", "years"),
    [
        ({"conscript_from": "1970-03-01", "conscript_to": "1973-02-01"}, "3"),
        ({"conscript_from": "1970-03-01", "conscript_to": "1973-02-01", "service_years": 7}, "7"),
        ({"conscript_from": "1970", "conscript_to": "1973"}, None),
        ({"conscript_from": "1970-03-01", "conscript_to": "1970-02-01"}, None),
        ({"conscript_from": "1970-03-01"}, None),
        ({"conscript_to": "1970-03-01"}, None),
    ],
)
def test_years_of_service_follow_from_the_conscript_service_where_its_days_are_known(
    values: dict[str, str | int], years: str | None
) -> None:
    held = Identity(1, "", "81", "drawing", values)
    assert facts_of(Recipient(1, "", {}), held).get("service_years") == years
