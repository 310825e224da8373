"""How the station stands with its backups (备份), in words and a tone: the same in the status line, Today, Settings."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from vetdesk.domain.backups import DRILL_EVERY, BackupHealth, Freshness
from vetdesk.domain.station_time import at_station
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.theme import Tone

if TYPE_CHECKING:  # the window is painted before the database is needed
    from vetdesk.services.restoring import BackupOffer

TONES: Final = {
    Freshness.FRESH: Tone.GOOD,
    Freshness.AGING: Tone.DUE_SOON,
    Freshness.OLD: Tone.DUE_SOON,
    Freshness.ALARMING: Tone.LATE,
}
_GONE = QT_TRANSLATE_NOOP("backups", "The backups are gone")
_NONE = QT_TRANSLATE_NOOP("backups", "No backup yet")
_TODAY = QT_TRANSLATE_NOOP("backups", "Backup: today")
_DAYS = QT_TRANSLATE_NOOP("backups", "Backup: {days} days ago")
_CHECKED = QT_TRANSLATE_NOOP("backups", "Backup checked {moment}")
_FULL = QT_TRANSLATE_NOOP("backups", "Disk nearly full: {free} GB free")
_ALARM_GONE = QT_TRANSLATE_NOOP(
    "backups",
    "The backups beside the data are gone. The data itself is untouched. Make a backup now, and find out who or what "
    "deleted them.",
)
_ALARM_OLD = QT_TRANSLATE_NOOP(
    "backups", "The last verified backup is {days} days old. If the disk fails, everything since is lost."
)
_ALARM_FULL = QT_TRANSLATE_NOOP(
    "backups",
    "The disk of the data has only {free} GB left. Make room before it is full: empty the recycle bin, move large "
    "files away.",
)
_HOLDS = QT_TRANSLATE_NOOP(
    "backups",
    "{moment}  checked  {size} MB  people {people} · cases {cases} · visits {visits} · scans {scans}",
)
RESTORE = "restore"
"""What a page asks the window to open when somebody wants to choose a backup."""
_ALARM_DRILL = QT_TRANSLATE_NOOP(
    "backups", "Restoring was not tried for a month. It takes a minute and shows that the backups are good."
)
TRY = QT_TRANSLATE_NOOP("backups", "&Try it…")
BACK_UP = QT_TRANSLATE_NOOP("backups", "Back &up now")


def short_status(health: BackupHealth, now: datetime) -> tuple[Tone, str]:
    """For the status line: a tone and a few words; a disk nearly full comes before everything but an alarm."""
    if health.scarce and health.level is not Freshness.ALARMING:
        return Tone.LATE, shown("backups", _FULL).format(free=_gigabytes(health.free))
    return TONES[health.level], _age(health, now)


def light(health: BackupHealth, now: datetime) -> tuple[Tone, str]:
    """For Today: a tone, and when the last verified backup was checked."""
    if health.gone or health.last is None:
        return TONES[health.level], _age(health, now)
    return TONES[health.level], shown("backups", _CHECKED).format(moment=minute(health.last))


def alarm(health: BackupHealth, now: datetime) -> str:
    """What Today says when something is to be done at once; "" if nothing is."""
    if health.gone:
        return shown("backups", _ALARM_GONE)
    if health.level is Freshness.ALARMING and health.last is not None:
        return shown("backups", _ALARM_OLD).format(days=(now - health.last).days)
    return shown("backups", _ALARM_FULL).format(free=_gigabytes(health.free)) if health.scarce else ""


def reminder(health: BackupHealth, now: datetime) -> str:
    """What Today reminds of once a month where nothing is alarming; "" if there is nothing."""
    own, tried = health.memory.own, health.memory.drill
    old = own is not None and now - (tried or own) >= DRILL_EVERY
    return shown("backups", _ALARM_DRILL) if old else ""


def holds(offer: "BackupOffer") -> str:
    """One backup in a list: when it was made, how large it is, and what it holds."""
    return shown("backups", _HOLDS).format(
        moment=minute(offer.made_at),
        size=f"{offer.size / (1 << 20):.1f}",
        people=offer.people,
        cases=offer.cases,
        visits=offer.visits,
        scans=offer.scans,
    )


def minute(moment: datetime) -> str:
    """A moment as lists show it, at the station."""
    return f"{at_station(moment):%Y-%m-%d %H:%M}"


def _age(health: BackupHealth, now: datetime) -> str:
    if health.gone:
        return shown("backups", _GONE)
    if health.last is None:
        return shown("backups", _NONE)
    days = (now - health.last).days
    return shown("backups", _DAYS).format(days=days) if days else shown("backups", _TODAY)


def _gigabytes(size: int) -> str:
    return f"{size / (1 << 30):.1f}"
