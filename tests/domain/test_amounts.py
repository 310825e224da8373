"""Amounts as people write them, and rounded as they are paid."""

from fractions import Fraction

import pytest

from vetdesk.domain.amounts import amount, to_fen


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("0", 0),
        ("1", 10_000),
        ("1,234.50", 12_345_000),
        ("1，234.5", 12_345_000),
        (" 550.42 ", 5_504_200),
        ("0.0001", 1),
        ("0.1234", 1_234),
        ("12.", 120_000),
    ],
)
def test_an_amount_in_yuan_is_read_exactly(text: str, units: int):
    assert amount(text) == units


@pytest.mark.parametrize("text", ["", "-1", "1.23456", "1.a", "a.1", ".5", "1.2.3", "一百"])
def test_what_is_no_amount_is_none(text: str):
    assert amount(text) is None


@pytest.mark.parametrize(
    ("exact", "paid"),
    [
        (0, 0),
        (49, 0),
        (50, 100),
        (149, 100),
        (150, 200),
        (Fraction(99, 2), 0),
        (Fraction(101, 2), 100),
        (Fraction(1321 * 10_000 * 5, 12), 5_504_200),
        (-49, 0),
        (-50, -100),
        (-151, -200),
        (12_345_600, 12_345_600),
    ],
)
def test_half_a_fen_is_paid_up_and_owed_alike(exact: Fraction | int, paid: int):
    assert to_fen(exact) == paid
