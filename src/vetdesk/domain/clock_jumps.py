"""Whether the computer's clock can be right (电脑时钟): what it says beside the newest line of the journal."""

from datetime import datetime, timedelta

BEHIND = timedelta(minutes=2)
"""So far the clock may be set back, by hand or by a time server, without a question."""
AHEAD = timedelta(days=7)
"""So long a station may lie still without it being noted for the supervisor."""
FAR_AHEAD_DAYS = 60
"""A station that nobody opened for longer is asked about, unless its setting `clock.far_ahead_days` says otherwise."""


def days_off(newest: datetime | None, now: datetime, far_ahead: int = FAR_AHEAD_DAYS) -> int | None:
    """By how many whole days the clock is off if it stands before the newest entry (negative), or far after it.

    None if nothing is strange about it. A clock that is wrong shifts every deadline and dates every record wrongly.
    """
    if newest is None:
        return None
    gap = now - newest
    if gap < -BEHIND:
        return -((-gap).days) or 0
    return gap.days if gap.days > far_ahead else None


def jumped(last: datetime, now: datetime) -> bool:
    """Whether the clock went back, or further ahead than is usual between two steps: journalled and to be confirmed."""
    return now < last - BEHIND or now > last + AHEAD
