from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.partial_date import PartialDate

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
partial_dates = st.builds(
    lambda day, parts: PartialDate(day.year, *(day.month, day.day)[:parts]), days, st.integers(0, 2)
)


@given(partial_dates)
def test_stored_form_comes_back_unchanged(when):
    assert PartialDate.parse(str(when)) == when


@pytest.mark.parametrize("text", ["", "50", "1950-3", "1950-13", "1979-02-30", "1950-03-05 00:00", "1950/03"])
def test_anything_but_the_stored_form_is_refused(text):
    with pytest.raises(ValueError):
        PartialDate.parse(text)


def test_a_day_without_month_is_refused():
    with pytest.raises(ValueError):
        PartialDate(1950, None, 5)


def test_a_month_zero_is_refused():
    with pytest.raises(ValueError):
        PartialDate(1950, 0)


def test_the_less_precise_sorts_first():
    texts = ["1951", "1950-03-05", "1950", "1950-03"]
    assert sorted(map(PartialDate.parse, texts)) == [*map(PartialDate.parse, ["1950", "1950-03", "1950-03-05", "1951"])]


def test_a_month_spans_its_days():
    assert (PartialDate(1952, 2).first_day(), PartialDate(1952, 2).last_day()) == (date(1952, 2, 1), date(1952, 2, 29))


def test_a_year_is_neither_surely_before_nor_after_its_month():
    year, month = PartialDate(1950), PartialDate(1950, 3)
    assert not year.surely_before(month)
    assert not year.surely_after(month)
    assert year.agrees_with(month)


@given(partial_dates, partial_dates)
def test_exactly_one_of_before_after_and_agrees_holds(a, b):
    assert [a.surely_before(b), a.surely_after(b), a.agrees_with(b)].count(True) == 1
    assert a.surely_before(b) == b.surely_after(a)


@given(days)
def test_a_day_compares_with_a_plain_date(day):
    assert not PartialDate.of(day).surely_before(day)
    assert not PartialDate.of(day).surely_after(day)
