"""While people work: how the backups stand is always told, and every four hours one is made."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QObject

from tests.builders import Clock
from vetdesk.domain.backups import BackupHealth, BackupMemory, Freshness, health
from vetdesk.ui.backup_watch import BackupWatch
from vetdesk.ui.backup_words import alarm, light, reminder, short_status
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone
from vetdesk.wiring import Services

NOW = datetime(2025, 3, 1, 9, tzinfo=UTC)
PLENTY = 5 << 30


def standing(days: float | None, free: int = PLENTY, *, gone: bool = False) -> BackupHealth:
    made = None if days is None else NOW - timedelta(days=days)
    return health(BackupMemory(own=made), None if gone else made, NOW, free)


@pytest.mark.parametrize(
    ("told", "tone", "words"),
    [
        (standing(0.5), Tone.GOOD, "Backup: today"),
        (standing(2), Tone.DUE_SOON, "Backup: 2 days ago"),
        (standing(5), Tone.DUE_SOON, "Backup: 5 days ago"),
        (standing(7), Tone.LATE, "Backup: 7 days ago"),
        (standing(None), Tone.LATE, "No backup yet"),
        (standing(0.5, gone=True), Tone.LATE, "The backups are gone"),
        (standing(0.5, 500 << 20), Tone.LATE, "Disk nearly full: 0.5 GB free"),
        (standing(9, 500 << 20), Tone.LATE, "Backup: 9 days ago"),
    ],
)
def test_the_status_line_tells_the_age_of_the_last_backup_by_sign_and_word(
    dressed: object, told: BackupHealth, tone: Tone, words: str
) -> None:
    assert short_status(told, NOW) == (tone, words)


def test_today_says_what_is_to_be_done_at_once_and_is_silent_otherwise(dressed: object) -> None:
    assert "are gone" in alarm(standing(1, gone=True), NOW)
    assert "8 days old" in alarm(standing(8), NOW)
    assert "0.5 GB" in alarm(standing(1, 500 << 20), NOW)
    assert alarm(standing(5), NOW) == ""
    assert alarm(standing(None), NOW) == ""
    assert light(standing(1), NOW) == (Tone.DUE_SOON, "Backup checked 2025-02-28 17:00")


def test_once_a_month_somebody_is_reminded_to_try_restoring(dressed: object) -> None:
    assert reminder(standing(30), NOW) == ""
    assert "not tried" in reminder(standing(31), NOW)
    tried = health(BackupMemory(own=NOW - timedelta(days=90), drill=NOW - timedelta(days=3)), NOW, NOW, PLENTY)
    assert reminder(tried, NOW) == ""


def test_a_backup_is_made_every_four_hours_of_use_and_a_failing_one_only_grows_old(
    services: Services, tasks: TaskRunner, settle: Callable[[], None], clock: Clock
) -> None:
    owner, told = QObject(), list[BackupHealth]()
    watch = BackupWatch(services, tasks, owner)
    watch.told.connect(told.append)
    watch.begin()
    settle()
    assert told[-1].last is None
    watch.make_if_due()
    settle()
    made = told[-1].last
    assert made == clock()
    clock.move(hours=3)
    watch.make_if_due()
    settle()
    assert told[-1].last == made
    clock.move(hours=1)
    services.stations.save_province("广东")
    services.station.backups.rename(services.station.folder / "elsewhere")
    services.station.backups.write_bytes(b"a file where the folder was")
    watch.make_if_due()
    settle()
    assert (told[-1].gone, told[-1].level) == (True, Freshness.ALARMING)


def test_nothing_is_made_once_the_window_has_gone(services: Services, tasks: TaskRunner, qapp: QObject) -> None:
    watch = BackupWatch(services, tasks, qapp)
    tasks.close()
    watch.make_if_due()
    assert tasks.idle
    watch.deleteLater()
