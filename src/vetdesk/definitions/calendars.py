"""Working-day calendars: one TOML text per year, shipped or entered by hand when the State Council announces it."""

from collections.abc import Iterable, Sequence
from datetime import date

from vetdesk.definitions.source import DefinitionText, check_keys
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.workdays import DAY, Calendar, CalendarYear

KIND = "calendars"
_KEYS = ("version", "valid_from", "year", "source", "holidays", "makeup_days")


def read(texts: Sequence[DefinitionText]) -> Calendar:
    """All declared years; of two texts for a year the station's own wins, then the higher version.

    Raises DefinitionError naming file and key.
    """
    years: dict[int, CalendarYear] = {}
    for source in sorted(texts, key=lambda text: (text.origin == "station", text.version)):
        year = read_calendar(source)
        years[year.year] = year
    return Calendar(years)


def read_calendar(source: DefinitionText) -> CalendarYear:
    """One declared year; raises DefinitionError for days outside it, or days off that are also worked."""
    content = source.content
    check_keys(source, KIND, content, _KEYS)
    year = content.get("year")
    if not isinstance(year, int):
        raise source.wrong("year", "must be a whole number")
    holidays = frozenset(_days(source, "holidays", year))
    makeup_days = frozenset(_days(source, "makeup_days", year))
    if not holidays:
        raise source.wrong("holidays", "a year has holidays")
    if holidays & makeup_days:
        raise source.wrong("makeup_days", f"{min(holidays & makeup_days)} is also a holiday")
    for day in sorted(makeup_days):
        if day.weekday() < 5:
            raise source.wrong("makeup_days", f"{day} is no weekend day")
    return CalendarYear(year, holidays, makeup_days)


def calendar_text(year: int, holidays: Iterable[date], makeup_days: Iterable[date]) -> str:
    """The TOML text of a year that a person entered; raises DefinitionError if it is no valid year."""
    lines = [
        "version = 1",
        f'valid_from = "{year:04d}-01-01"',
        f"year = {year}",
        f"holidays = [{', '.join(_ranges(holidays))}]",
        f"makeup_days = [{', '.join(_ranges(makeup_days))}]",
    ]
    text = "\n".join(lines) + "\n"
    read_calendar(DefinitionText(KIND, str(year), 1, f"{year:04d}-01-01", "station", text))
    return text


def _days(source: DefinitionText, key: str, year: int) -> Iterable[date]:
    """The days of a list whose items are "2025-01-01" or "2025-01-28/2025-02-04"."""
    items = source.content.get(key)
    if not isinstance(items, list):
        raise source.wrong(key, "must be a list of days")
    for item in items:
        first, last = _range(source, key, item)
        if first.year != year or last.year != year or last < first:
            raise source.wrong(key, f"{item} is not within {year}")
        while first <= last:
            yield first
            first += DAY


def _range(source: DefinitionText, key: str, item: object) -> tuple[date, date]:
    first, _, last = str(item).partition("/")
    try:
        return date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError as error:
        raise _no_day(source, key, item) from error


def _no_day(source: DefinitionText, key: str, item: object) -> DefinitionError:
    return source.wrong(key, f"{item!r} is no day or range of days")


def _ranges(days: Iterable[date]) -> list[str]:
    """Days as quoted items, neighbours joined to a range."""
    runs: list[list[date]] = []
    for day in sorted(set(days)):
        if runs and day - runs[-1][-1] == DAY:
            runs[-1].append(day)
        else:
            runs.append([day])
    return [f'"{run[0]}"' if len(run) == 1 else f'"{run[0]}/{run[-1]}"' for run in runs]
