"""How the week of visits names its days: Mon 01-20 in English, 周一 1月20日 in Chinese."""

from datetime import date, timedelta

from vetdesk.services.visit_week import DayKind
from vetdesk.ui.texts import CHINESE, QT_TRANSLATE_NOOP, language, shown

WEEKDAYS = (
    QT_TRANSLATE_NOOP("visit_week", "Mon"),
    QT_TRANSLATE_NOOP("visit_week", "Tue"),
    QT_TRANSLATE_NOOP("visit_week", "Wed"),
    QT_TRANSLATE_NOOP("visit_week", "Thu"),
    QT_TRANSLATE_NOOP("visit_week", "Fri"),
    QT_TRANSLATE_NOOP("visit_week", "Sat"),
    QT_TRANSLATE_NOOP("visit_week", "Sun"),
)
KINDS = {
    DayKind.MAKEUP: QT_TRANSLATE_NOOP("visit_week", "worked instead"),
    DayKind.WEEKEND: QT_TRANSLATE_NOOP("visit_week", "weekend"),
    DayKind.HOLIDAY: QT_TRANSLATE_NOOP("visit_week", "public holiday"),
}
"""What is said of a day that is no usual working day."""


def day_words(day: str) -> str:
    """A day of the week that is shown, without its year."""
    return f"{shown('visit_week', WEEKDAYS[date.fromisoformat(day).weekday()])} {short_day(day)}"


def short_day(day: str) -> str:
    """A day without its year and weekday."""
    then = date.fromisoformat(day)
    return f"{then.month}月{then.day}日" if language() == CHINESE else f"{then:%m-%d}"


def kind_words(kind: DayKind) -> str:
    """What the working calendar says of a day; "" for a usual working day."""
    return shown("visit_week", KINDS[kind]) if kind in KINDS else ""


def week_words(monday: str) -> str:
    """A week from its Monday to its Sunday."""
    first = date.fromisoformat(monday)
    last = first + timedelta(days=6)
    if language() == CHINESE:
        return f"{first.year}年{first.month}月{first.day}日至{last.month}月{last.day}日"
    return f"{first} – {last:%m-%d}"
