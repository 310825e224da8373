"""The day at the desk: today, or the day of practice, whose clock is behind; by it dates are completed while typed."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

_DAYS_BACK: Final = "days_back"


def set_days_back(days: int) -> None:
    """By how many days the clock of the station that is open is behind the real one; 0 for every real station."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_DAYS_BACK, days)


def day_of_desk() -> date:
    """The day at the station that is open."""
    application = QCoreApplication.instance()
    behind = application.property(_DAYS_BACK) if application is not None else 0
    return date.today() - timedelta(days=int(behind or 0))
