"""Dates as people write them in rosters: 1950.3, 50年, 19500305, 一九五〇年三月, 民国39年, serial numbers."""

import re
import unicodedata
from datetime import date, datetime, timedelta

from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.reading.cells import Cell, text_of

Found = tuple[str, str]
"""A value ("" if there is none) and a problem code ("" if there is none)."""

NOTHING: Found = ("", "")
AMBIGUOUS: Found = ("", "date.ambiguous")
IMPOSSIBLE: Found = ("", "date.impossible")
UNREADABLE: Found = ("", "field.not_a_date")

FIRST_YEAR, LAST_YEAR = 1850, 2100
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_FIRST_SERIAL, _LAST_SERIAL = 2101, 73051

_PARTS = re.compile(r"(\d{4}|\d{2})[-./年](\d{1,2})(?:[-./月](\d{1,2})[日号]?|月)?\.?")
_YEAR = re.compile(r"(\d{4})(?:年(?:春|夏|秋|冬|初|底|末|上半年|下半年|左右)?)?|(\d{2})年")
_DAY_ZERO = re.compile(r"1900[-./年]0?1[-./月]0{1,2}日?|0{1,4}[-./]0{1,2}[-./]0{1,2}|00:00(:00)?")
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(上午|下午)?$")
_REPUBLIC = re.compile(r"(?:中华)?民国(\d{1,2}|元)年(?:(\d{1,2})月(?:(\d{1,2})[日号]?)?)?")
_CHINESE = re.compile(
    r"([〇零○一二三四五六七八九]{2}|[〇零○一二三四五六七八九]{4})年(?:([一二三四五六七八九十元正冬腊]{1,2})月(?:初?([一二三四五六七八九十廿]{1,3})[日号]?)?)?"
)
_DIGIT = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_LONG_DASH = re.compile(r"[—–―─~～至到]+|-{2,}|(?<=\s)-(?=\s)")
_NOW = frozenset({"今", "现在", "至今", "现", "目前"})


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
    text = _TIME.sub("", unicodedata.normalize("NFKC", written).strip().lstrip("'`‘"))
    text = re.sub(r"\s", "", text).replace("。", ".").replace("、", ".").replace("_", "-").replace("\\", "/")
    if text.isdecimal():
        return _read_digits(text, date_1904)
    if _DAY_ZERO.fullmatch(text):
        return NOTHING
    if match := _PARTS.fullmatch(text):
        year, month, day = match.groups()
        if untyped and month == "1" and day is None and "." in text and "月" not in text:
            return AMBIGUOUS
        return _made(_century(year), int(month), int(day) if day else None)
    if match := _YEAR.fullmatch(text):
        return _made(_century(match[1] or match[2]))
    return _read_words(text)


def read_period(cell: Cell, *, untyped: bool = False) -> tuple[Found, Found]:
    """Both ends of a period such as 68.12—71.3 or 1968-12至1971-03."""
    text = text_of(cell)
    halves = _halves(text)
    if halves is None:
        return read_date(cell, untyped=untyped), NOTHING
    first, last = halves
    end = NOTHING if last.strip() in _NOW or not last.strip() else read_date_text(last, untyped=untyped)
    return read_date_text(first, untyped=untyped) if first.strip() else NOTHING, end


def _halves(text: str) -> tuple[str, str] | None:
    parts = _LONG_DASH.split(text)
    if len(parts) == 2:
        return parts[0].rstrip("- "), parts[1].lstrip("- ")
    pieces = text.split("-")
    if len(parts) == 1 and len(pieces) % 2 == 0 and (len(pieces) > 2 or "." in text or "年" in text or len(text) > 8):
        middle = len(pieces) // 2
        return "-".join(pieces[:middle]), "-".join(pieces[middle:])
    return None


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


def _read_words(text: str) -> Found:
    if match := _REPUBLIC.fullmatch(text):
        year, month, day = match.groups()
        return _made(1911 + (1 if year == "元" else int(year)), *(int(part) if part else None for part in (month, day)))
    if match := _CHINESE.fullmatch(text):
        year, month, day = match.groups()
        written = "".join(_DIGIT[c] for c in year)
        return _made(_century(written), _han_number(month), _han_number(day))
    return UNREADABLE


def _han_number(text: str | None) -> int | None:
    """Numbers up to 39 as in 三月二十七日 or 廿七."""
    if not text:
        return None
    special = {"元": 1, "正": 1, "冬": 11, "腊": 12}
    if text in special:
        return special[text]
    text = text.replace("廿", "二十")
    tens, ten, ones = text.rpartition("十")
    unit = int(_DIGIT[ones]) if ones else 0
    return unit if not ten else 10 * (int(_DIGIT[tens]) if tens else 1) + unit
