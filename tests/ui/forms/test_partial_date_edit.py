"""Dates in the ways people type them."""

from datetime import date

import pytest

from vetdesk.ui.forms.partial_date_edit import understood

TODAY = date(2025, 1, 20)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""),
        ("1950", "1950"),
        ("1950-3", "1950-03"),
        ("1950.3.5", "1950-03-05"),
        ("1950/03/05", "1950-03-05"),
        ("1950年3月", "1950-03"),
        ("1950年3月5日", "1950-03-05"),
        ("19500305", "1950-03-05"),
        ("195003", "1950-03"),
        ("5", "2025-01-05"),
        ("1-5", "2025-01-05"),
        ("2月3日", "2025-02-03"),
        ("+7", "2025-01-27"),
        ("1950-13", None),
        ("1950-02-30", None),
        ("yesterday", None),
        ("123", None),
    ],
)
def test_a_typed_date_is_understood(typed: str, stored: str | None) -> None:
    assert understood(typed, TODAY) == stored
