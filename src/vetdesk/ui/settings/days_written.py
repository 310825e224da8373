"""Reads lists of days as people type them from a notice: "1-1, 2-15~2-23" or "10月1日至10月7日". No Qt."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

_DAY = r"(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?"
_ITEM = re.compile(rf"{_DAY}(?:\s*(?:至|到|~|～|—|–|/|to)\s*{_DAY})?")
_BETWEEN = re.compile(r"[\n,，;；、]+")


def days_written(text: str, year: int) -> tuple[frozenset[date], tuple[str, ...]]:
    """The days that a text names, and the pieces of it that could not be read; years may be left out."""
    days: set[date] = set()
    wrong: list[str] = []
    for piece in filter(None, (part.strip() for part in _BETWEEN.split(text))):
        try:
            days |= _days_of(piece, year)
        except ValueError:
            wrong.append(piece)
    return frozenset(days), tuple(wrong)


def days_as_written(days: Iterable[date]) -> str:
    """Days the way people type them: neighbours as a range, "1-28~2-4, 4-4"."""
    runs: list[tuple[date, date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][1] == timedelta(days=1):
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return ", ".join(
        f"{first.month}-{first.day}" + (f"~{last.month}-{last.day}" if last > first else "") for first, last in runs
    )


def _days_of(piece: str, year: int) -> set[date]:
    match = _ITEM.fullmatch(piece)
    if match is None:
        raise ValueError(piece)
    first_year, month, day, last_year, last_month, last_day = match.groups()
    first = date(int(first_year or year), int(month), int(day))
    last = date(int(last_year or year), int(last_month), int(last_day)) if last_month else first
    if first.year != year or last.year != year or last < first:
        raise ValueError(piece)
    return {first + timedelta(days=offset) for offset in range((last - first).days + 1)}
