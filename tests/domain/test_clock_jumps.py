"""A clock before the newest entry, or far after it, is strange; a few minutes and a long holiday are not."""

from datetime import UTC, datetime, timedelta

import pytest

from vetdesk.domain.clock_jumps import days_off

NEWEST = datetime(2025, 1, 20, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("gap", "days"),
    [
        (timedelta(0), None),
        (timedelta(minutes=-2), None),
        (timedelta(minutes=-3), 0),
        (timedelta(days=-3, hours=-1), -3),
        (timedelta(days=60, hours=23), None),
        (timedelta(days=61), 61),
    ],
)
def test_the_clock_is_asked_about_when_it_jumped(gap: timedelta, days: int | None) -> None:
    assert days_off(NEWEST, NEWEST + gap) == days


def test_a_station_that_rests_longer_sets_its_own_days_and_an_empty_journal_asks_nothing() -> None:
    assert days_off(NEWEST, NEWEST + timedelta(days=100), 120) is None
    assert days_off(None, NEWEST) is None
