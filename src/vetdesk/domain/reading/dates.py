"""Dates as people write them in rosters: 1950.3, 50年, 19500305, 一九五〇年三月, 民国39年, serial numbers."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.reading.cells import Cell, text_of
from vetdesk.domain.reading.date_words import plain_date

Found = tuple[str, str]
"""A value ("" if there is none) and a problem code ("" if there is none)."""

NOTHING: Found = ("", "")
AMBIGUOUS: Found = ("", "date.ambiguous")
IMPOSSIBLE: Found = ("", "date.impossible")
UNREADABLE: Found = ("", "field.not_a_date")

FIRST_YEAR, LAST_YEAR = 1850, 2100
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_FIRST_SERIAL, _LAST_SERIAL = 2101, 73051

_PARTS = re.compile(r"(\d{4}|\d{2})[-./年](?:(\d{1,2})|[?*×xX某])(?:[-./月](?:(\d{1,2})|[?*×xX某])?[日号]?|月)?\.?")
_YEAR = re.compile(r"(\d{4})(?:年(?:春|夏|秋|冬|初|底|末|上半年|下半年)?)?|(\d{2})年")
_DAY_ZERO = re.compile(r"1900[-./年]0?1[-./月]0{1,2}日?|0{1,4}[-./]0{1,2}[-./]0{1,2}|00:00(:00)?|[年月日.\-/]+")
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(上午|下午)?$")
_REPUBLIC = re.compile(r"(?:中华)?民国(\d{1,2}|元)年(?:(\d{1,2})月(?:(\d{1,2})[日号]?)?)?")


_HYPHEN = re.compile(r"-")
_BETWEEN = (
    re.compile(r"(?:入伍|参军)[,，、;\s]*|[—–―─~〜～至到]+|-{2,}|(?<=\s)-(?=\s)|\s*[\r\n]+\s*"),
    _HYPHEN,
    re.compile(r"[/、,;]|\s+"),
)
_NOW = frozenset({"今", "现在", "至今", "现", "目前"})
_SHORT_YEAR = re.compile(r"\d{2}")


def read_date(cell: Cell, *, date_1904: bool = False, untyped: bool = False) -> Found:
    """The stored form of a date cell, as precise as it was written.

    A numeric 1950.1 may have been 1950.10 before the spreadsheet dropped the zero: it must be asked. In `untyped`
    files (csv) a text may come from such a cell.
    """
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return _of_day(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _read_number(cell, date_1904)
    return read_date_text(text_of(cell), date_1904=date_1904, untyped=untyped)


def read_date_text(written: str, *, date_1904: bool = False, untyped: bool = False) -> Found:
    """The stored form of a date written as text."""
    text = plain_date(_TIME.sub("", unicodedata.normalize("NFKC", written).strip()))
    if text.isdecimal():
        return _read_digits(text, date_1904)
    if _DAY_ZERO.fullmatch(text):
        return NOTHING
    if match := _PARTS.fullmatch(text):
        year, month, day = match.groups()
        if untyped and month == "1" and day is None and "." in text and "月" not in text:
            return AMBIGUOUS
        return _made(_century(year), *(int(part) or None if part else None for part in (month, day)))
    if match := _YEAR.fullmatch(text):
        return _made(_century(match[1] or match[2]))
    return _of_republic(text)


def read_period(cell: Cell, *, untyped: bool = False) -> tuple[Found, Found]:
    """Both ends of a period such as 68.12—71.3 or 1968-12至1971-03."""
    if not isinstance(cell, str):
        return read_date(cell, untyped=untyped), NOTHING
    text = unicodedata.normalize("NFKC", cell).strip()
    for first, last in _halves(text):
        found = _end(first), _end(last)
        if not any(code for _, code in found):
            return found
    whole = read_date(cell, untyped=untyped)
    if not whole[1] or (halves := next(_halves(text), None)) is None:
        return whole, NOTHING
    return _end(halves[0]), _end(halves[1])


def _end(text: str) -> Found:
    """One end of a period; it may be open. No number that lost its zero stands in a cell with two dates."""
    bare = text.strip(" -")
    if not bare or bare in _NOW:
        return NOTHING
    if _SHORT_YEAR.fullmatch(bare):
        return _made(_century(bare))
    return read_date_text(bare)


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """The places where a period may be divided, the likeliest first; a whole date is no period."""
    for sign in _BETWEEN:
        places = [match.span() for match in sign.finditer(text)]
        if sign is _HYPHEN and not read_date_text(text)[1]:
            return
        for start, end in sorted(places, key=lambda place: abs(place[0] + place[1] - len(text))):
            yield text[:start], text[end:]


def _of_republic(text: str) -> Found:
    """民国39年8月 is August 1950."""
    match = _REPUBLIC.fullmatch(text)
    if match is None:
        return UNREADABLE
    year, month, day = match.groups()
    return _made(1911 + (1 if year == "元" else int(year)), *(int(part) if part else None for part in (month, day)))


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 1900 + int(year)


def _made(year: int, month: int | None = None, day: int | None = None) -> Found:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return IMPOSSIBLE
    try:
        return str(PartialDate(year, month, day)), ""
    except ValueError:
        return IMPOSSIBLE


def _of_day(day: date) -> Found:
    """A date cell; the day zero of a spreadsheet means an empty cell."""
    return NOTHING if day <= date(1900, 1, 1) else _made(day.year, day.month, day.day)


def _read_number(value: float, date_1904: bool) -> Found:
    whole = int(value)
    if value == whole:
        return _read_digits(str(whole), date_1904)
    year, _, month = repr(float(value)).partition(".")
    if len(year) == 5:
        return _serial(whole, date_1904)
    if len(year) not in {2, 4} or len(month) > 2:
        return UNREADABLE
    return AMBIGUOUS if month == "1" else _made(_century(year), int(month))


def _read_digits(digits: str, date_1904: bool) -> Found:
    """Digits only: 19500305, 195003, 500305, 1950 or a serial number."""
    number = int(digits)
    if number == 0:
        return NOTHING
    if len(digits) == 8:
        return _made(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    if len(digits) == 6 and FIRST_YEAR <= int(digits[:4]) <= LAST_YEAR:
        return _made(int(digits[:4]), int(digits[4:]))
    if len(digits) == 6:
        return _made(1900 + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    if len(digits) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        return _made(number)
    return _serial(number, date_1904) if len(digits) in {4, 5} else UNREADABLE


def _serial(number: int, date_1904: bool) -> Found:
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return IMPOSSIBLE
    return _of_day((_EPOCH_1904 if date_1904 else _EPOCH) + timedelta(days=number))
