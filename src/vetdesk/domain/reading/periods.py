"""The time a list is of (所属期), as its titles name it: 2025年三季度, 2025年7—9月, 二〇二五年度."""

import re
import unicodedata
from collections.abc import Iterable

_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:(?!\d)|(?=(?:0[1-9]|1[0-2])(?!\d)))")
_HAN_YEAR = re.compile(r"[一二][〇零○九][〇零○一二三四五六七八九]{2}(?=年)")
_QUARTER = re.compile(r"第?([一二三四1-4])季度?")
_MONTHS = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])月?份?(?:[-—–~至到、]|－)+(1[0-2]|0?[1-9])月")
_MONTH = re.compile(r"(?:(?<=年)|(?<![\d年]))(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?!\d|内|底)")
_DOTTED = re.compile(r"(?<!\d)20\d\d(?:[.\-/](1[0-2]|0?[1-9])|(0[1-9]|1[0-2]))(?!\d)")
_HAN = {text: number for number, text in enumerate([*"一二三四五六七八九十", "十一", "十二"], 1)}


def period_of(texts: Iterable[str]) -> str:
    """ "2025-Q3", "2025-09" or "2025"; "" where no year is named, or more than one."""
    text = "|".join(unicodedata.normalize("NFKC", one) for one in texts)
    text = "".join(text.split())
    text = _HAN_YEAR.sub(lambda match: match[0].translate(_DIGITS), text)
    years = set(_YEAR.findall(text))
    if len(years) != 1:
        return ""
    year = years.pop()
    quarters = {_number(found) for found in _QUARTER.findall(text)}
    spans = {(_number(first), _number(last)) for first, last in _MONTHS.findall(text)}
    quarters |= {last // 3 for first, last in spans if last % 3 == 0 and first == last - 2}
    if quarters or spans:
        return f"{year}-Q{quarters.pop()}" if len(quarters) == 1 else year
    dotted = [first or second for first, second in _DOTTED.findall(text)]
    months = {_number(found) for found in (*_MONTH.findall(text), *dotted)}
    return f"{year}-{months.pop():02d}" if len(months) == 1 else year


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else _HAN[text]
