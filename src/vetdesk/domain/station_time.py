"""Which day it is at the station: China keeps one time all year, whatever the clock of an old machine is set to."""

from datetime import UTC, date, datetime, timedelta, timezone

STATION_TIME = timezone(timedelta(hours=8), "Asia/Shanghai")


def at_station(at: datetime) -> datetime:
    """The moment in the station's time; one without a zone is taken to be in it already."""
    return at.astimezone(STATION_TIME) if at.tzinfo else at.replace(tzinfo=STATION_TIME)


def minute_at_station(instant: str) -> str:
    """A stored instant (UTC, ISO) as a list shows it: day and minute at the station, "2025-01-20 16:05"."""
    return f"{at_station(datetime.fromisoformat(instant)):%Y-%m-%d %H:%M}"


def day_at_station(at: datetime) -> date:
    """The station's calendar day of a moment."""
    return at_station(at).date()


def as_utc(at: datetime) -> datetime:
    """The moment in UTC, as it is stored."""
    return at_station(at).astimezone(UTC)
