"""Reads the yearly notice of holidays (国务院办公厅关于部分节假日安排的通知) as it is published, and lists like it.

Lines such as 「10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）上班。」
or 「2027-01-01~2027-01-03,放假」 name days off and weekend days worked instead. What looks wrong is said, never
silently mended: a weekday that does not fit its date tells of a wrong year, a number of days that does not fit of a
slip.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from vetdesk.domain.workdays import DAY

_DAY = (
    r"(?:(?P<{0}year>\d{{4}})\s*[-年./])?\s*(?:(?P<{0}month>\d{{1,2}})\s*[-月./])?"
    r"\s*(?P<{0}day>\d{{1,2}})(?:日|(?![\d天月年]))"
)
_BRACKET = r"\s*(?:[（(](?P<{0}note>[^）)]*)[）)])?"
_TOKEN = re.compile(
    rf"(?:{_DAY.format('a')}{_BRACKET.format('a')}(?:\s*(?:至|到|~|～|—|–)\s*{_DAY.format('b')}{_BRACKET.format('b')})?)"
    r"|(?P<off>放假|休息|调休放假)|(?P<worked>上班)|共\s*(?P<count>\d+)\s*天|(?P<end>[。；;\n])"
)
_WEEK = "一二三四五六日"
_TITLE_YEAR = re.compile(r"(\d{4})年(?:部分)?节假日")


@dataclass(frozen=True, slots=True)
class Announced:
    """What a notice says of a year. `doubts` are the pieces of it that contradict themselves or belong to no year."""

    year: int
    holidays: frozenset[date]
    makeup_days: frozenset[date]
    doubts: tuple[str, ...] = ()


@dataclass
class _Reader:
    """Goes through the notice; month and year carry on from one date to the next."""

    year: int
    at_year: int = 0
    at_month: int = 0
    waiting: list[date] = field(default_factory=list)
    last_run: int = 0
    holidays: set[date] = field(default_factory=set)
    worked: set[date] = field(default_factory=set)
    doubts: list[str] = field(default_factory=list)

    def take(self, token: re.Match[str]) -> None:
        """One date or range, one word, or the end of a sentence."""
        if token["off"] or token["worked"]:
            if token["off"]:
                self.last_run = len(self.waiting)
            (self.holidays if token["off"] else self.worked).update(self.waiting)
            self.waiting = []
        elif token["count"]:
            if self.last_run and self.last_run != int(token["count"]):
                self.doubts.append(token.group())
        elif token["end"]:
            self.waiting, self.at_year, self.last_run = [], self.year, 0
        elif token["amonth"] or "日" in token.group():
            self._dates(token)

    def _dates(self, token: re.Match[str]) -> None:
        first = self._day(token, "a")
        last = self._day(token, "b") if token["bday"] else first
        if first is None or last is None or last < first or (last - first).days > 31:
            self.doubts.append(token.group().strip())
            return
        self.waiting += [first + DAY * offset for offset in range((last - first).days + 1)]

    def _day(self, token: re.Match[str], which: str) -> date | None:
        """A day with what was carried on; a weekday in brackets that does not fit it is a doubt."""
        self.at_year = int(token[f"{which}year"] or self.at_year or self.year)
        self.at_month = int(token[f"{which}month"] or self.at_month)
        try:
            found = date(self.at_year, self.at_month, int(token[f"{which}day"]))
        except ValueError:
            return None
        said = re.search(r"(?:周|星期)([一二三四五六日天])", token[f"{which}note"] or "")
        if said and _WEEK.index(said[1].replace("天", "日")) != found.weekday():
            self.doubts.append(token.group().strip())
        return found


def announced(text: str, year: int = 0) -> Announced:
    """The days off and the weekend days worked that a notice names; `year` where it does not say its year itself."""
    titled = _TITLE_YEAR.search(text)
    meant = int(titled[1]) if titled else year or _first_year(text)
    reader = _Reader(meant, meant)
    for token in _TOKEN.finditer(text):
        reader.take(token)
    doubts = [*reader.doubts, *_impossible(reader)]
    own = frozenset(day for day in reader.holidays if day.year == meant)
    worked = frozenset(day for day in reader.worked if day.year == meant)
    return Announced(meant, own, worked, tuple(dict.fromkeys(doubts)))


def _first_year(text: str) -> int:
    found = re.search(r"(?:19|20)\d{2}", text)
    return int(found.group()) if found else 0


def _impossible(reader: _Reader) -> Iterator[str]:
    """Days that are off and worked at once, and weekdays said to be worked instead."""
    for day in sorted(reader.worked):
        if day in reader.holidays or day.weekday() < 5:
            yield day.isoformat()
