"""One person under one condition: the answer, every leaf of it, and the facts that decide."""

from datetime import date

import pytest

from vetdesk.domain.forms import FieldKind
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.rules.conditions import (
    AgeAt,
    All,
    Any,
    Compare,
    Condition,
    Confirmed,
    Counting,
    Exists,
    FactField,
    HasValue,
    InList,
    MonthsBetween,
    Not,
    Op,
    Season,
    YearsOfService,
    fields_of,
    is_definite,
    leaves,
)
from vetdesk.domain.rules.evaluating import evaluate
from vetdesk.domain.rules.facts import Facts, Listed
from vetdesk.domain.rules.truth import Truth

ON = date(2025, 1, 20)
YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.CANNOT_TELL
BORN = FactField("birth_date", "recipient", FieldKind.DATE)
DIED = FactField("died_on", "recipient", FieldKind.DATE)
PAID = FactField("last_paid_month", "identity", FieldKind.DATE)
FROM = FactField("conscript_from", "recipient", FieldKind.DATE)
TO = FactField("conscript_to", "recipient", FieldKind.DATE)
GRADE = FactField("disability_grade", "identity", FieldKind.CODE)
STATUS = FactField("status", "identity", FieldKind.CODE)
ILL = FactField("mental_illness", "recipient", FieldKind.FLAG)
FEE = FactField("nursing_allowance", "identity", FieldKind.MONEY)
RELATION = FactField("member_relation", "family_member", FieldKind.CODE)
AGED_60 = AgeAt(BORN, Op.AT_LEAST, 60)


def answer(condition: Condition, on: date = ON, **person: str | int) -> Truth:
    return evaluate(condition, Facts(person), on).answer


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        ("1965-01-20", YES), ("1965-01-21", NO), ("1965-01", UNKNOWN), ("1965-02", NO), ("1964-12", YES),
        ("1965", UNKNOWN), ("1964", YES), ("1966", NO), ("", UNKNOWN), ("不详", UNKNOWN),
    ],
)  # fmt: skip
def test_an_age_cannot_be_told_only_where_the_missing_precision_decides(born: str, expected: Truth) -> None:
    assert answer(AGED_60, birth_date=born) is expected


def test_an_age_can_be_reached_from_the_first_of_its_month_or_year() -> None:
    by_month, by_year = (AgeAt(BORN, Op.AT_LEAST, 60, counting) for counting in (Counting.MONTH, Counting.YEAR))
    assert answer(by_month, birth_date="1965-01-31") is YES
    assert answer(by_month, birth_date="1965-02-01") is NO
    assert answer(by_year, birth_date="1965-12-31") is YES
    assert answer(by_month, birth_date="1965-01") is YES
    assert answer(by_year, birth_date="1965") is YES


def test_an_age_can_be_asked_some_months_ahead_or_on_a_fixed_day() -> None:
    assert answer(AgeAt(BORN, Op.AT_LEAST, 60, months_ahead=3), birth_date="1965-04-20") is YES
    assert answer(AgeAt(BORN, Op.AT_LEAST, 60, months_ahead=3), birth_date="1965-04-21") is NO
    assert answer(AgeAt(BORN, Op.LESS, 18, at=date(1980, 1, 1)), birth_date="1962-01-02") is YES


def test_a_missing_fact_is_named() -> None:
    trace = evaluate(All((AGED_60, Compare(ILL, Op.EQUAL, 1))), Facts({"mental_illness": 1}), ON)
    assert trace.answer is UNKNOWN
    assert trace.missing == ("birth_date",)


def test_a_missing_fact_does_not_matter_where_another_settles_it() -> None:
    trace = evaluate(All((AGED_60, Compare(ILL, Op.EQUAL, 1))), Facts({"mental_illness": 0}), ON)
    assert trace.answer is NO
    assert [leaf.asked for leaf in trace.deciding] == [Compare(ILL, Op.EQUAL, 1)]
    assert trace.missing == ()


def test_a_blank_may_be_declared_to_mean_no() -> None:
    assert answer(Compare(ILL, Op.EQUAL, 1)) is UNKNOWN
    assert answer(Compare(ILL, Op.EQUAL, 1, NO)) is NO
    assert answer(Not(Compare(ILL, Op.EQUAL, 1, NO))) is YES


def test_of_several_reasons_the_one_that_rests_on_least_decides() -> None:
    long = All((Compare(ILL, Op.EQUAL, 1), AGED_60))
    trace = evaluate(Any((long, HasValue(BORN))), Facts({"mental_illness": 1, "birth_date": "1950"}), ON)
    assert trace.answer is YES
    assert [leaf.asked for leaf in trace.deciding] == [HasValue(BORN)]
    assert len(trace.leaves) == 3


def test_everything_that_is_unknown_decides_that_it_cannot_be_told() -> None:
    trace = evaluate(All((AGED_60, Compare(ILL, Op.EQUAL, 1), HasValue(DIED))), Facts({"died_on": "2024"}), ON)
    assert trace.missing == ("birth_date", "mental_illness")


def test_dates_compare_as_precisely_as_both_are() -> None:
    by_october = Compare(BORN, Op.AT_MOST, PartialDate.parse("1954-10-31"))
    assert [answer(by_october, birth_date=text) for text in ("1954-10", "1954-11-01", "1954", "1953")] == [
        YES, NO, UNKNOWN, YES,
    ]  # fmt: skip


def test_codes_and_numbers_compare_as_the_archive_has_them() -> None:
    facts = Facts({}, {"disability_grade": "6", "nursing_allowance": 12_000_000, "status": "drawing"})
    assert evaluate(Compare(GRADE, Op.IN, ("5", "6")), facts, ON).answer is YES
    assert evaluate(Compare(GRADE, Op.NOT_IN, ("5", "6")), facts, ON).answer is NO
    assert evaluate(Compare(FEE, Op.MORE, 0), facts, ON).answer is YES
    assert evaluate(Compare(STATUS, Op.DIFFERENT, "drawing"), facts, ON).answer is NO
    assert evaluate(Compare(GRADE, Op.EQUAL, "6"), Facts({}), ON).answer is UNKNOWN


@pytest.mark.parametrize(
    ("begin", "end", "years"),
    [("1956-10", "1961-12", 6), ("1970-12-01", "1972-12-01", 2), ("1970-12-01", "1972-12-02", 3)],
)
def test_each_started_year_of_service_counts(begin: str, end: str, years: int) -> None:
    served = {"conscript_from": begin, "conscript_to": end}
    assert answer(YearsOfService(FROM, TO, Op.EQUAL, years), **served) is YES
    assert answer(YearsOfService(FROM, TO, Op.MORE, years), **served) is NO


def test_service_that_ends_before_it_begins_tells_nothing() -> None:
    assert answer(YearsOfService(FROM, TO, Op.AT_LEAST, 1), conscript_from="1972", conscript_to="1970") is UNKNOWN


def test_calendar_months_are_counted_whatever_the_day() -> None:
    tail = MonthsBetween(DIED, PAID, Op.MORE, 6, Counting.MONTH)
    paid = {month: Facts({"died_on": "2025-03-12"}, {"last_paid_month": month}) for month in ("2025-09", "2025-10")}
    assert evaluate(tail, paid["2025-09"], ON).answer is NO
    assert evaluate(tail, paid["2025-10"], ON).answer is YES
    assert evaluate(tail, Facts({"died_on": "2025"}, {"last_paid_month": "2025-10"}), ON).answer is UNKNOWN


def test_months_can_run_from_or_to_the_day_of_evaluation() -> None:
    assert answer(MonthsBetween(None, DIED, Op.LESS, 3), died_on="2025-04-19") is YES
    assert answer(MonthsBetween(None, DIED, Op.LESS, 3), died_on="2025-04-20") is NO
    assert answer(MonthsBetween(DIED, None, Op.AT_LEAST, 12), died_on="2024-01-20") is YES
    assert answer(MonthsBetween(None, DIED, Op.LESS, 0), died_on="2025-01-19") is YES


def test_another_identity_is_looked_at_but_never_the_one_under_examination() -> None:
    drawing = Exists("identity", Compare(STATUS, Op.EQUAL, "drawing"))
    own = {"category": "51", "status": "drawing"}
    assert evaluate(drawing, Facts({}, own), ON).answer is NO
    trace = evaluate(drawing, Facts({}, own, ({"category": "11", "status": "drawing"},)), ON)
    assert trace.answer is YES
    assert [(leaf.looked_at, leaf.values[0][1]) for leaf in trace.deciding] == [("identity:11", "drawing")]


def test_several_identities_may_be_asked_for() -> None:
    two = Exists("identity", Compare(GRADE, Op.EQUAL, "6"), least=2)
    six, blank, five = {"disability_grade": "6"}, {"category": "11"}, {"disability_grade": "5"}
    assert evaluate(two, Facts({}, None, (six, six)), ON).answer is YES
    assert evaluate(two, Facts({}, None, (six, five)), ON).answer is NO
    trace = evaluate(two, Facts({}, None, (six, blank)), ON)
    assert (trace.answer, trace.missing) == (UNKNOWN, ("disability_grade",))


def test_entries_are_looked_at_by_their_kind() -> None:
    spouse = Exists("family_member", Compare(RELATION, Op.EQUAL, "10"))
    assert evaluate(spouse, Facts({}, entries={"family_member": ({"member_relation": "10"},)}), ON).answer is YES
    assert evaluate(spouse, Facts({}, entries={"device": ({"member_relation": "10"},)}), ON).answer is NO
    trace = evaluate(spouse, Facts({}), ON)
    assert trace.answer is NO
    assert trace.deciding[0].asked == spouse


def test_lists_confirmations_and_seasons_are_always_told() -> None:
    facts = Facts({}, listed=(Listed("death", "alive_on_books"),), confirmed=frozenset({"2024"}))
    assert evaluate(InList(frozenset({"death"}), frozenset({"alive_on_books"})), facts, ON).answer is YES
    assert evaluate(InList(frozenset({"death"}), frozenset({"recorded"})), facts, ON).answer is NO
    assert evaluate(Confirmed(), facts, ON).answer is NO
    assert evaluate(Confirmed(-1), facts, ON).answer is YES
    assert [answer(Season(11, 2), date(2025, month, 1)) for month in (1, 3, 11)] == [YES, NO, YES]


def test_a_condition_tells_what_it_asks_for() -> None:
    tree = All((Not(AGED_60), Exists("identity", Compare(GRADE, Op.EQUAL, "6"))))
    assert [field.key for leaf in leaves(tree) for field in fields_of(leaf)] == ["birth_date", "disability_grade"]
    assert is_definite(All((HasValue(BORN), Compare(ILL, Op.EQUAL, 1, NO), Compare(STATUS, Op.EQUAL, "drawing"))))
    assert not is_definite(tree)
