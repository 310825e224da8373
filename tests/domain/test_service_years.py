from datetime import date

import pytest

from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.service_years import ServiceYears, StartMonth, converted_years, first_month, full_years


@pytest.mark.parametrize(
    ("begin", "end", "years", "certain"),
    [
        ("1956-10", "1961-12", 6, True),
        ("1970-03-01", "1972-03-01", 2, True),
        ("1970-03-01", "1972-03-02", 3, True),
        ("1970-03-01", "1972-02-29", 2, True),
        ("1969-12-10", "1970-02-01", 1, True),
        ("1968-02-29", "1972-02-29", 4, True),
        ("1968-02-29", "1970-02-28", 2, True),
        ("1970-03", "1972-03", 2, False),
        ("1970", "1975", 5, False),
        ("1970-03-15", "1972", 2, False),
    ],
)
def test_each_started_year_of_service_counts_as_a_whole_one(begin: str, end: str, years: int, certain: bool) -> None:
    assert converted_years(PartialDate.parse(begin), PartialDate.parse(end)) == ServiceYears(years, certain)


@pytest.mark.parametrize(("begin", "end"), [("1972-03-01", "1970-03-01"), ("1970", "1970"), ("1970-03", "1970-03-09")])
def test_service_that_may_end_before_it_began_is_not_counted(begin: str, end: str) -> None:
    assert converted_years(PartialDate.parse(begin), PartialDate.parse(end)) is None


def test_an_age_is_a_range_where_the_birth_date_is_not_whole() -> None:
    assert full_years(PartialDate.parse("1965"), date(2025, 6, 1)) == (59, 60)
    assert full_years(PartialDate.parse("1965-06-01"), date(2025, 6, 1)) == (60, 60)
    assert full_years(PartialDate.parse("1965-06-02"), date(2025, 6, 1)) == (59, 59)


@pytest.mark.parametrize(
    ("rule", "month"),
    [
        (StartMonth.BIRTHDAY_MONTH, "2025-06"),
        (StartMonth.JANUARY_OF_BIRTHDAY_YEAR, "2025-01"),
        (StartMonth.MONTH_OF_DECISION, "2025-12"),
        (StartMonth.MONTH_AFTER_DECISION, "2026-01"),
    ],
)
def test_the_first_month_follows_the_countys_rule(rule: StartMonth, month: str) -> None:
    assert first_month(rule, PartialDate.parse("1965-06-02"), 60, date(2025, 12, 31), "2011-08") == month


def test_the_subsidy_is_never_paid_before_it_began_nor_from_an_unknown_month() -> None:
    born = PartialDate.parse("1940-06-02")
    assert first_month(StartMonth.BIRTHDAY_MONTH, born, 60, date(2025, 1, 1), "2011-08") == "2011-08"
    assert first_month(StartMonth.BIRTHDAY_MONTH, PartialDate.parse("1965"), 60, date(2025, 1, 1), "2011-08") is None
