"""Days and spans of time as official lists write them: 2026年3月5日, 2025年三季度, 2025年7月至9月."""

from collections.abc import Sequence
from datetime import date

_QUARTERS = "一二三四"


def chinese_day(day: date) -> str:
    """A day as official papers write it: 2026年3月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_month(month: str) -> str:
    """A month YYYY-MM as people write it: 2026年3月; anything else, such as a blank, as it is."""
    year, _, number = month.partition("-")
    return f"{year}年{int(number)}月" if number.isdecimal() else month


def chinese_months(first: str, last: str) -> str:
    """From one month to another: 2025年7月至9月, 2025年12月至2026年2月; the same month once."""
    if first == last:
        return chinese_month(first)
    return f"{chinese_month(first)}至{chinese_month(last).removeprefix(f'{first[:4]}年')}"


def months_between(first: date, last: date) -> tuple[str, ...]:
    """The months from one to another, both included, as YYYY-MM."""
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return tuple(f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, end + 1))


def chinese_period(months: Sequence[str]) -> str:
    """A span of months in words: a quarter, a half year, a year, a month or from one to another."""
    if not months:
        return ""
    (year, first), (last_year, last) = (map(int, months[at].split("-")) for at in (0, -1))
    if len(months) == 1:
        return f"{year}年{first}月"
    if year != last_year:
        return f"{year}年{first}月至{last_year}年{last}月"
    named = {3: f"{_QUARTERS[(first - 1) // 3]}季度", 6: "上半年" if first == 1 else "下半年", 12: "度"}
    whole = len(months) in named and (first - 1) % len(months) == 0
    return f"{year}年{named[len(months)]}" if whole else f"{year}年{first}月至{last}月"
