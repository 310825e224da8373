"""Months as text: over the ends of years, there and back."""

import pytest

from vetdesk.domain.benefits.months import month_after, months_from_to


@pytest.mark.parametrize(
    ("month", "count", "found"),
    [
        ("2025-01", 1, "2025-02"),
        ("2025-11", 1, "2025-12"),
        ("2025-12", 1, "2026-01"),
        ("2025-01", -1, "2024-12"),
        ("2025-02", -1, "2025-01"),
        ("2025-12", 0, "2025-12"),
        ("2025-07", 18, "2027-01"),
        ("2025-07", -19, "2023-12"),
        ("0000-12", 1, "0001-01"),
        ("2025-03-15", 1, "2025-04"),
    ],
)
def test_so_many_months_later_or_earlier(month: str, count: int, found: str) -> None:
    assert month_after(month, count) == found


def test_without_a_count_it_is_the_next_month() -> None:
    assert month_after("2025-01") == "2025-02"


def test_every_month_from_the_first_to_the_last() -> None:
    assert months_from_to("2024-11", "2025-02") == ("2024-11", "2024-12", "2025-01", "2025-02")
    assert months_from_to("2025-02", "2025-02") == ("2025-02",)
    assert months_from_to("2025-03", "2025-02") == ()
