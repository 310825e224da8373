from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.reading.dates import read_date, read_period


@pytest.mark.parametrize(
    ("cell", "stored"),
    [
        ("1950.3", "1950-03"),
        ("1950.03", "1950-03"),
        ("1950.10", "1950-10"),
        ("1950.1", "1950-01"),
        ("1950.3.5", "1950-03-05"),
        ("50.3", "1950-03"),
        ("50.12", "1950-12"),
        ("1950-3", "1950-03"),
        ("1950/3/5", "1950-03-05"),
        ("1950/03", "1950-03"),
        ("19500305", "1950-03-05"),
        ("195003", "1950-03"),
        ("500305", "1950-03-05"),
        ("1950年3月", "1950-03"),
        ("1950年3月5日", "1950-03-05"),
        ("1950 年 3 月", "1950-03"),
        ("1950年", "1950"),
        ("1950", "1950"),
        ("50年", "1950"),
        ("1950年春", "1950"),
        ("一九五〇年三月", "1950-03"),
        ("一九五八年五月二十七日", "1958-05-27"),
        ("一九五三年十一月", "1953-11"),
        ("一九六零年十月十日", "1960-10-10"),
        ("民国39年", "1950"),
        ("民国三十九年", "1950"),
        ("民国36年8月", "1947-08"),
        ("１９５０．３", "1950-03"),
        ("1950-03-05 00:00:00", "1950-03-05"),
        ("1950-03-05T00:00", "1950-03-05"),
        ("'1950.3", "1950-03"),
        ("1950。3", "1950-03"),
        ("18264", "1950-01-01"),
        ("1950-03-05号", "1950-03-05"),
        (18264.0, "1950-01-01"),
        (19500305.0, "1950-03-05"),
        (195003.0, "1950-03"),
        (1950.0, "1950"),
        (1950.3, "1950-03"),
        (1950.03, "1950-03"),
        (1950.12, "1950-12"),
        (50.3, "1950-03"),
        (18264.5, "1950-01-01"),
        (date(1950, 3, 5), "1950-03-05"),
        (datetime(1950, 3, 5, 8, 0), "1950-03-05"),
    ],
)
def test_dates_keep_the_precision_they_were_written_with(cell, stored):
    assert read_date(cell)[0] == stored


@pytest.mark.parametrize("cell", [1950.1, 68.1, 2025.1])
def test_a_number_may_have_lost_the_zero_of_october(cell):
    assert read_date(cell) == ("", "date.ambiguous")


def test_the_text_of_an_untyped_file_may_have_lost_it_too():
    assert read_date("1950.1", untyped=True) == ("", "date.ambiguous")
    assert read_date("1950.01", untyped=True) == ("1950-01", "")
    assert read_date("1950.11", untyped=True) == ("1950-11", "")


@pytest.mark.parametrize(
    "cell", ["1979-2-30", "2021-2-30", "2025.13.5", "19491345", "1976/4/31", 19491345.0, "0950-01-01"]
)
def test_a_day_that_never_was_is_impossible(cell):
    assert read_date(cell) == ("", "date.impossible")


@pytest.mark.parametrize("cell", [0.0, "0", "0000", "1900-01-00", date(1899, 12, 31)])
def test_day_zero_is_an_empty_cell(cell):
    assert read_date(cell) == ("", "")


@pytest.mark.parametrize("cell", ["在役", "农历三月", "约五十年代", 3.14159])
def test_what_is_no_date_is_told_so(cell):
    assert read_date(cell) == ("", "field.not_a_date")


def test_serial_numbers_of_the_1904_system_start_later():
    assert read_date(18264.0, date_1904=True) == ("1954-01-02", "")


@pytest.mark.parametrize(
    ("cell", "ends"),
    [
        ("68.12—71.3", ("1968-12", "1971-03")),
        ("68.12-71.3", ("1968-12", "1971-03")),
        ("1968-12至1971-03", ("1968-12", "1971-03")),
        ("1968年12月-1971年3月", ("1968-12", "1971-03")),
        ("1968-12-01-1971-03-05", ("1968-12-01", "1971-03-05")),
        ("1968.12～1971.3", ("1968-12", "1971-03")),
        ("1968.12-至今", ("1968-12", "")),
        ("1968.12 - 1971.3", ("1968-12", "1971-03")),
        ("1968.12", ("1968-12", "")),
        ("196812-197103", ("1968-12", "1971-03")),
        ("1968/12/1--1971/3/5", ("1968-12-01", "1971-03-05")),
    ],
)
def test_a_period_in_one_cell_has_two_ends(cell, ends):
    (first, first_code), (last, last_code) = read_period(cell)
    assert (first, last, first_code, last_code) == (*ends, "", "")


@given(st.dates(date(1900, 1, 2), date(2099, 12, 31)))
def test_every_full_form_gives_the_same_day(day):
    forms = [
        f"{day:%Y-%m-%d}",
        f"{day:%Y%m%d}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}/{day.month}/{day.day}",
        day,
    ]
    assert {read_date(form) for form in forms} == {(day.isoformat(), "")}


@given(st.text(max_size=30))
def test_no_text_breaks_it(text):
    value, code = read_date(text)
    assert not (value and code)
    read_period(text)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_number_breaks_it(number):
    value, code = read_date(number)
    assert not (value and code)
