"""What somebody types to find records of any kind (查找): words of a person or a matter, and days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from vetdesk.domain.reading.dates import read_date_text

_TODAY = {"今天": 0, "今日": 0, "today": 0, "昨天": -1, "昨日": -1, "yesterday": -1, "明天": 1, "tomorrow": 1}
_THIS_YEAR = re.compile(r"(\d{1,2})(?:月|[-/.])(?:(\d{1,2})[日号]?)?")
_WHOLE = re.compile(r"(?:19|20)\d{2}(?:\d{4}|[-/.年]\d{1,2}(?:[-/.月](?:\d{1,2}[日号]?)?|月)?)")
_MOST_DAYS_OF_MONTH = 31


@dataclass(frozen=True, slots=True)
class AskedRecords:
    """What was typed: whole, and apart. `since` and `until` are ISO days, both included; "" if no day was typed."""

    text: str
    words: tuple[str, ...]
    since: str = ""
    until: str = ""

    @property
    def may_be_number(self) -> bool:
        """Whether it may be a part of the number of a case, a complaint or a paper."""
        return len(self.text) > 1 and any(character.isdecimal() for character in self.text)


def asked_records(typed: str, today: date) -> AskedRecords:
    """Take apart what was typed; a day without a year is one of this year. What is no day stays a word."""
    words, since, until = [], "", ""
    for word in typed.split():
        span = _span(word, today)
        if span is None:
            words.append(word)
        else:
            since, until = span
    return AskedRecords(" ".join(typed.split()), tuple(words), since, until)


def _span(word: str, today: date) -> tuple[str, str] | None:
    """The days a word means: one day, or a whole month."""
    if (days := _TODAY.get(word.casefold())) is not None:
        day = (today + timedelta(days=days)).isoformat()
        return day, day
    if match := _THIS_YEAR.fullmatch(word):
        return next(_spans(today.year, int(match[1]), int(match[2] or 0)), None)
    if not _WHOLE.fullmatch(word):
        return None
    parts = [int(part) for part in read_date_text(word)[0].split("-") if part]
    return next(_spans(*parts, *([0] * (3 - len(parts)))), None) if len(parts) > 1 else None


def _spans(year: int, month: int, day: int) -> Iterator[tuple[str, str]]:
    """The first and the last day; nothing for a day that does not exist."""
    if not 1 <= month <= 12 or day > _MOST_DAYS_OF_MONTH:
        return
    if not day:
        yield f"{year:04d}-{month:02d}-01", f"{year:04d}-{month:02d}-{_MOST_DAYS_OF_MONTH}"
        return
    try:
        one = date(year, month, day).isoformat()
    except ValueError:
        return
    yield one, one
