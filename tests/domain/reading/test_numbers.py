import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.reading.numbers import read_account, read_number, read_phone


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (890.0, 890),
        (2026.5, 2026.5),
        ("890.00", 890),
        ("2,958.00", 2958),
        ("￥3,268.50", 3268.5),
        ("¥890", 890),
        ("890元", 890),
        ("820.00元/月", 820),
        ("1,234.50元/月", 1234.5),
        ("3个月", 3),
        ("6年", 6),
        ("１２３．５", 123.5),
        (" 890 ", 890),
        ("-50", -50),
        ("890元/人/月", 890),
        ("1，000", 1000),
    ],
)
def test_amounts_are_understood_as_written(cell, value):
    assert read_number(cell) == (value, "")


@pytest.mark.parametrize("cell", ["约八百", "890/1000", "2年3个月", "一千"])
def test_what_is_no_number_is_told_so(cell):
    assert read_number(cell) == (None, "field.not_a_number")


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("13900005452", "13900005452"),
        (13900005452.0, "13900005452"),
        ("139 0000 5452", "13900005452"),
        ("187-0000-1627", "18700001627"),
        ("+8618100005713", "18100005713"),
        ("86 18100005713", "18100005713"),
        ("0999-6004065", "0999-6004065"),
        ("(0999)6004065", "0999-6004065"),
        ("09996004065", "0999-6004065"),
        ("6004065", "6004065"),
        ("13900005452/13800001111", "13900005452"),
        ("１３９００００５４５２", "13900005452"),
    ],
)
def test_phones_are_repaired(cell, phone):
    assert read_phone(cell) == (phone, "")


@pytest.mark.parametrize("cell", ["1380000803", "153000095328", "23300001502", "18600O02867", "无电话", "12345"])
def test_what_is_no_phone_is_told_so(cell):
    assert read_phone(cell) == ("", "phone.bad")


@pytest.mark.parametrize(
    ("cell", "account"),
    [
        ("6299 0124 1329 9320 237", "6299012413299320237"),
        ("6299014794448021664\t", "6299014794448021664"),
        ("'6299014794448021664", "6299014794448021664"),
        (62990147944.0, "62990147944"),
        (123456, "123456"),
    ],
)
def test_accounts_are_digits(cell, account):
    assert read_account(cell) == (account, "")


@pytest.mark.parametrize("cell", ["6.29901E+18", 6.299011941554932e18, "6.29902e+18", 1234567890123456.0])
def test_an_account_in_scientific_notation_is_lost(cell):
    assert read_account(cell) == ("", "account.scientific")


def test_words_are_no_account():
    assert read_account("现金") == ("", "account.characters")


@given(st.text(max_size=25))
def test_no_text_breaks_them(text):
    for read in (read_number, read_phone, read_account):
        value, code = read(text)
        assert bool(code) == (value in {"", None})
