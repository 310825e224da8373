from datetime import date

import pytest

from tests.people_world import definitions
from vetdesk.domain.masking import (
    ENOUGH,
    STAR,
    Beside,
    Birth,
    beside,
    fitting_area,
    fitting_ends,
    masked_account,
    masked_id_number,
    masked_phone,
    masked_text,
    masked_value,
)

NUMBER = "529901195003050018"


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ((), "529901********0018"),
        (("name", "sex", "village"), "529901********0018"),
        (("age",), "5299**************"),
        (("birth_year", "sex"), "5299**************"),
        (("birthday",), "5299**************"),
        (("birth_date", "sex"), "5299**************"),
    ],
)
def test_what_stands_beside_an_id_number_tells_how_much_of_it_shows(keys: tuple[str, ...], shown: str) -> None:
    assert masked_id_number(NUMBER, beside(keys)) == shown


@pytest.mark.parametrize(
    ("keys", "birth"),
    [
        ((), Birth.UNKNOWN),
        *(((key,), Birth.DAY) for key in ("birth_date", "born", "date_of_birth")),
        *(((key,), Birth.DAY_OF_YEAR) for key in ("birthday", "birth_month_day")),
        *(((key,), Birth.YEAR) for key in ("age", "birth_year", "birth_month", "years_old")),
        (("birthday", "age"), Birth.DAY),
        (("birth_month_day", "birth_year", "name"), Birth.DAY),
    ],
)
def test_fields_that_stand_together_tell_how_many_days_may_be_the_birthday(keys: tuple[str, ...], birth: Birth) -> None:
    assert beside(keys) == Beside(birth, sex=False)
    assert beside((*keys, "sex")) == Beside(birth, sex=True)


def test_what_may_be_the_birthday_is_counted_by_the_calendar() -> None:
    first, after = date(1930, 1, 1), date(2000, 1, 1)
    days = (after - first).days
    assert (Birth.UNKNOWN.value, Birth.DAY_OF_YEAR.value) == (days, after.year - first.year)
    assert (Birth.YEAR.value, Birth.DAY.value) == (365, 1)


def test_how_many_fit_what_is_left_of_a_number() -> None:
    """1,000 sequence numbers a day and area, every other one a man's; the check character divides them by eleven."""
    assert fitting_area(Beside(Birth.DAY, sex=False)) == 1000
    assert fitting_area(Beside(Birth.DAY, sex=True)) == 500
    assert fitting_area(Beside(Birth.YEAR, sex=True)) == 365 * 500
    assert fitting_ends(Beside(Birth.UNKNOWN)) == 25_567 // 11
    assert fitting_ends(Beside(Birth.DAY_OF_YEAR)) == 70 // 11


def test_exactly_enough_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ENOUGH == 500
    monkeypatch.setattr("vetdesk.domain.masking.ENOUGH", fitting_ends(beside(())))
    assert masked_id_number(NUMBER, beside(())) == "529901********0018"
    monkeypatch.setattr("vetdesk.domain.masking.ENOUGH", 1000)
    assert (masked_phone("51234"), masked_account("12345678901234")) == ("***34", "*" * 10 + "1234")
    monkeypatch.setattr("vetdesk.domain.masking.ENOUGH", 1001)
    assert (masked_phone("51234"), masked_account("12345678901234")) == ("*" * 5, "*" * 14)


def test_what_is_too_short_for_an_id_number_shows_nothing() -> None:
    assert masked_id_number("52990119500305") == "*" * 14


def test_unless_somebody_looked_everything_stands_beside_it() -> None:
    assert masked_id_number(NUMBER) == "5299**************"
    assert masked_id_number("123") == "***"
    assert masked_id_number("529901500305001") == "5299***********"


@pytest.mark.parametrize("sex", [True, False])
@pytest.mark.parametrize("birth", Birth)
def test_at_least_five_hundred_people_fit_whatever_is_shown(birth: Birth, sex: bool) -> None:
    around = Beside(birth, sex)
    shown = masked_id_number(NUMBER, around)
    fits = fitting_ends(around) if shown[-1] != STAR else fitting_area(around)
    assert fits >= ENOUGH


def test_a_number_goes_where_too_few_would_fit_any_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vetdesk.domain.masking.ENOUGH", 501)
    assert masked_id_number(NUMBER) == "*" * 18


@pytest.mark.parametrize(
    ("number", "shown"),
    [("13812345678", "138****5678"), ("0539-1234567", "053****4567"), ("51234", "***34"), ("1234", "****")],
)
def test_the_middle_of_a_phone_number_is_hidden(number: str, shown: str) -> None:
    assert masked_phone(number) == shown


def test_an_account_shows_its_last_four_digits() -> None:
    assert masked_account("6228000011112222") == "************2222"
    assert masked_account("12345678901234") == "**********1234"
    assert masked_account("1234567890123") == "*" * 13  # the name of the bank and the check digit would leave a hundred
    assert masked_account("12345678") == "********"


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("id_number", NUMBER, "5299**************"),
        ("phone", "13812345678", "138****5678"),
        ("account_number", "6228000011112222", "************2222"),
        ("service_illness", "肺结核", "***"),
        ("phone", "", ""),
    ],
)
def test_each_sensitive_field_is_masked_by_its_kind(key: str, value: str, shown: str) -> None:
    assert masked_value(definitions().vocabulary.field(key), value) == shown


def test_a_temporary_number_is_shown_as_it_tells_nothing() -> None:
    assert masked_id_number("临2025-00001") == "临2025-00001"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"妻 {NUMBER}", "妻 5299**************"),
        ("代领人电话：13812345678、13900001234", "代领人电话：138****5678、139****1234"),
        ("6228000011112222333", "6228***************"),
        ("身份证52990119500305001x号", "身份证5299**************号"),
        ("合同13812345678A、A13812345678", "合同13812345678A、A13812345678"),
        ("2025年第3批，补发1200.50元，档案号2019000123", "2025年第3批，补发1200.50元，档案号2019000123"),
    ],
)
def test_numbers_in_free_texts_are_masked(text: str, shown: str) -> None:
    assert masked_text(text) == shown
