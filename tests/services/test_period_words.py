from datetime import date

import pytest

from vetdesk.services.period_words import chinese_period, months_between


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2025, 7, 1), date(2025, 9, 30), "2025年三季度"),
        (date(2025, 1, 31), date(2025, 1, 31), "2025年1月"),
        (date(2025, 1, 1), date(2025, 6, 1), "2025年上半年"),
        (date(2025, 7, 1), date(2025, 12, 1), "2025年下半年"),
        (date(2025, 1, 1), date(2025, 12, 1), "2025年度"),
        (date(2025, 2, 1), date(2025, 4, 1), "2025年2月至4月"),
        (date(2024, 12, 1), date(2025, 2, 1), "2024年12月至2025年2月"),
    ],
)
def test_a_span_of_months_is_called_as_officials_call_it(first: date, last: date, words: str) -> None:
    assert chinese_period(months_between(first, last)) == words


def test_months_over_the_turn_of_the_year_follow_each_other() -> None:
    assert months_between(date(2024, 11, 5), date(2025, 1, 1)) == ("2024-11", "2024-12", "2025-01")
    assert months_between(date(2025, 2, 1), date(2025, 1, 1)) == ()
    assert chinese_period(()) == ""
