"""What somebody types to find records of any kind."""

from datetime import date

import pytest

from vetdesk.domain.record_words import asked_records

TODAY = date(2025, 3, 24)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2025-03-05", ("2025-03-05", "2025-03-05")),
        ("2025年3月5日", ("2025-03-05", "2025-03-05")),
        ("20250305", ("2025-03-05", "2025-03-05")),
        ("3月5日", ("2025-03-05", "2025-03-05")),
        ("3-5", ("2025-03-05", "2025-03-05")),
        ("2025-03", ("2025-03-01", "2025-03-31")),
        ("2月", ("2025-02-01", "2025-02-31")),
        ("昨天", ("2025-03-23", "2025-03-23")),
        ("Tomorrow", ("2025-03-25", "2025-03-25")),
    ],
)
def test_days_are_understood_as_people_type_them(typed: str, days: tuple[str, str]) -> None:
    asked = asked_records(typed, TODAY)
    assert (asked.words, asked.since, asked.until) == ((), *days)


@pytest.mark.parametrize("typed", ["81-2025-0003", "2-30", "13月", "2025", "lgh", "优抚字〔2025〕1号"])
def test_what_is_no_day_stays_a_word(typed: str) -> None:
    assert asked_records(typed, TODAY).words == (typed,)


def test_a_day_may_stand_beside_other_words() -> None:
    asked = asked_records(" 李桂花  3月5日 ", TODAY)
    assert (asked.text, asked.words, asked.since) == ("李桂花 3月5日", ("李桂花",), "2025-03-05")


def test_only_what_has_a_digit_may_be_a_number() -> None:
    assert asked_records("0003", TODAY).may_be_number
    assert not asked_records("史长河", TODAY).may_be_number
    assert not asked_records("3", TODAY).may_be_number
