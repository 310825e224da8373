"""When a draft was saved, as people say it: today's by the time, this week's by the day."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from vetdesk.domain.station_time import at_station

DAYS_BY_NAME = 6


def told(instant: str, now: datetime | None = None) -> str:
    """A stored moment (UTC) in the time of the station: "10:42", "Tue 10:42", or with the whole date."""
    at = at_station(datetime.fromisoformat(instant))
    ago = (at_station(now).date() - at.date()).days if now is not None else -1
    if ago == 0:
        return f"{at:%H:%M}"
    locale = QLocale()
    day = QDate(at.year, at.month, at.day)
    if 0 < ago <= DAYS_BY_NAME:
        return f"{locale.toString(day, 'ddd')} {at:%H:%M}"
    return f"{locale.toString(QDateTime(day, QTime(at.hour, at.minute)), 'ddd')} {at:%Y-%m-%d %H:%M}"
