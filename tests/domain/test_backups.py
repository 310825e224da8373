from datetime import UTC, datetime, timedelta

import pytest

from vetdesk.domain.backups import BackupMemory, BackupPlace, Freshness, freshness, health, worth_keeping

NOW = datetime(2025, 12, 31, 18, tzinfo=UTC)
PLENTY = 5 << 30


def ago(**by: float) -> datetime:
    return NOW - timedelta(**by)


@pytest.mark.parametrize(
    ("age", "level"),
    [
        (timedelta(hours=23), Freshness.FRESH),
        (timedelta(days=1), Freshness.AGING),
        (timedelta(days=2, hours=23), Freshness.AGING),
        (timedelta(days=3), Freshness.OLD),
        (timedelta(days=6, hours=23), Freshness.OLD),
        (timedelta(days=7), Freshness.ALARMING),
    ],
)
def test_the_age_of_the_last_backup_has_four_levels(age: timedelta, level: Freshness) -> None:
    assert freshness(NOW - age, NOW) is level


def test_no_backup_at_all_is_alarming() -> None:
    assert freshness(None, NOW) is Freshness.ALARMING


def test_a_year_of_daily_backups_thins_out_to_seven_days_four_weeks_twelve_months() -> None:
    moments = [ago(days=days) for days in range(500)]
    keep = worth_keeping(moments, NOW)
    assert set(moments[:7]) <= keep
    assert len({moment.strftime("%Y-%m") for moment in keep}) == 12
    assert len({moment.strftime("%G-%V") for moment in keep if NOW - moment < timedelta(days=28)}) == 4
    assert len(keep) <= 7 + 4 + 12


def test_every_backup_of_the_last_two_days_stays() -> None:
    moments = [ago(hours=hours) for hours in range(0, 96, 4)]
    assert {moment for moment in moments if NOW - moment < timedelta(days=2)} <= worth_keeping(moments, NOW)


def test_on_a_stick_the_first_backup_of_every_month_stays_for_good() -> None:
    moments = [ago(days=days) for days in range(1500)]
    keep = worth_keeping(moments, NOW, lasting=True)
    first = {moment.strftime("%Y-%m"): moment for moment in moments}
    assert set(first.values()) <= keep
    later = worth_keeping(keep, NOW + timedelta(days=400), lasting=True)
    assert set(first.values()) <= later


def test_the_only_backup_is_kept_however_old() -> None:
    assert worth_keeping([ago(days=3000)], NOW) == {ago(days=3000)}


def test_backups_that_vanished_are_alarming_although_a_stick_has_a_new_one() -> None:
    stick = BackupPlace("/media/stick", removable=True, verified=ago(hours=1))
    memory = BackupMemory(own=ago(hours=2), places=(stick,))
    assert health(memory, ago(hours=2), NOW, PLENTY).level is Freshness.FRESH
    for found in (None, ago(days=2)):
        told = health(memory, found, NOW, PLENTY)
        assert (told.gone, told.level, told.last) == (True, Freshness.ALARMING, stick.verified)


def test_a_station_that_never_had_a_backup_has_none_that_vanished() -> None:
    told = health(BackupMemory(), None, NOW, PLENTY)
    assert (told.gone, told.level, told.drill_due) == (False, Freshness.ALARMING, False)


def test_a_backup_checked_again_counts_from_then_unless_it_is_gone() -> None:
    memory = BackupMemory(own=ago(days=9), checked=ago(hours=1))
    assert health(memory, ago(days=9), NOW, PLENTY).level is Freshness.FRESH
    assert health(memory, None, NOW, PLENTY).last is None


def test_restoring_is_to_be_tried_every_month() -> None:
    assert health(BackupMemory(own=NOW), NOW, NOW, PLENTY).drill_due
    assert not health(BackupMemory(own=NOW, drill=ago(days=30)), NOW, NOW, PLENTY).drill_due
    assert health(BackupMemory(own=NOW, drill=ago(days=31)), NOW, NOW, PLENTY).drill_due


def test_less_than_a_gigabyte_is_scarce() -> None:
    assert health(BackupMemory(), None, NOW, (1 << 30) - 1).scarce
    assert not health(BackupMemory(), None, NOW, 1 << 30).scarce


def test_a_place_is_remembered_once_and_forgotten() -> None:
    memory = BackupMemory().with_place(BackupPlace("/a", removable=False)).with_place(BackupPlace("/b", removable=True))
    again = memory.with_place(BackupPlace("/a", removable=False, trouble="away"))
    assert [place.path for place in again.places] == ["/a", "/b"]
    assert again.place("/a") == BackupPlace("/a", removable=False, trouble="away")
    assert again.without_place("/a").place("/a") is None
