"""How long a limit still runs, in the same words wherever it is told: Today, the lists, the page of a case."""

from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

DUE_TODAY, LATE = QT_TRANSLATE_NOOP("limits", "due today"), QT_TRANSLATE_NOOP("limits", "late")
DAYS_LEFT = QT_TRANSLATE_NOOP("limits", "days left: {days}")
DAYS_LATE = QT_TRANSLATE_NOOP("limits", "days late: {days}")
WORKDAYS_LEFT = QT_TRANSLATE_NOOP("limits", "workdays left: {days}")
WORKDAYS_LATE = QT_TRANSLATE_NOOP("limits", "workdays late: {days}")


def left_words(left: int, *, late: bool, workdays: bool) -> str:
    """The days left of a limit, negative once it is over; one that ended on Friday is late on Saturday by none yet."""
    if left == 0:
        return shown("limits", LATE if late else DUE_TODAY)
    over, under = (WORKDAYS_LATE, WORKDAYS_LEFT) if workdays else (DAYS_LATE, DAYS_LEFT)
    return shown("limits", over if left < 0 else under).format(days=abs(left))
