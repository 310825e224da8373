"""How a deadline was counted (计算过程): the facts behind it one after the other, each with its declared sentence."""

from collections.abc import Iterator, Sequence
from datetime import date

from vetdesk.domain.clocks import ClockUnit, Deadline, Pause, months_and_days
from vetdesk.domain.reasons import Reason
from vetdesk.domain.workdays import Calendar


def how_counted(limit: Deadline, calendar: Calendar) -> Iterator[Reason]:
    """The sentences below a deadline: its budget, skipped and worked days, pauses, extension, missing years."""
    facts = {"clock": limit.clock.key, "start": limit.start.isoformat()}
    if limit.due is None:
        yield from _pauses(limit, calendar)
        yield Reason("counted.still", facts | {"stopped": limit.pauses[-1].stopped.isoformat()})
        return
    unit, last = limit.clock.unit, limit.moved_from or limit.due
    budget = str(limit.clock.budget + limit.extended_by)
    yield Reason(f"counted.{unit}", facts | {"budget": budget, "due": last.isoformat()})
    if limit.moved_from:
        yield Reason("counted.moved", {"last": last.isoformat(), "due": limit.due.isoformat()})
    if limit.counted.holidays:
        days = limit.counted.holidays
        yield Reason("counted.holidays", {"count": str(len(days)), "days": _days(days)})
    if limit.counted.makeup_days:
        yield Reason("counted.makeup", {"days": _days(limit.counted.makeup_days)})
    yield from _pauses(limit, calendar)
    if limit.extended_by:
        yield Reason(f"counted.extended.{unit}", {"days": str(limit.extended_by)})
    if limit.counted.missing_years:
        yield Reason("counted.missing_year", {"years": ", ".join(map(str, limit.counted.missing_years))})


def _pauses(limit: Deadline, calendar: Calendar) -> Iterator[Reason]:
    """Every time without a clock that is over, with its length in the clock's own unit."""
    for pause in limit.pauses:
        if pause.resumed is not None and pause.resumed > pause.stopped:
            facts = {"stopped": pause.stopped.isoformat(), "resumed": pause.resumed.isoformat()}
            yield Reason(f"counted.paused.{limit.clock.unit}", facts | _length(limit.clock.unit, pause, calendar))


def _length(unit: ClockUnit, pause: Pause, calendar: Calendar) -> dict[str, str]:
    resumed = pause.resumed or pause.stopped
    if unit is ClockUnit.WORKDAY:
        return {"days": str(calendar.workdays_between(pause.stopped, resumed))}
    if unit is ClockUnit.CALENDAR:
        return {"days": str((resumed - pause.stopped).days)}
    whole, beyond = months_and_days(pause.stopped, resumed)
    return {"months": str(whole), "days": str(beyond)}


def _days(days: Sequence[date]) -> str:
    return ", ".join(day.isoformat() for day in days)
