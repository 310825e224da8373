"""Dates in words and signs of every sort made plain: 约一九五〇年元月入伍 becomes 1950年1月."""

import re

_SIGNS = str.maketrans({
    "。": ".", "、": ".", ",": ".", "，": ".", "．": ".", "_": "-", "\\": "/",
    "—": "-", "–": "-", "―": "-", "−": "-", "‐": "-", "‑": "-", "─": "-",
})  # fmt: skip
_DIGIT_ROWS = ("〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖")
_DIGITS = {c: str(i) for row in _DIGIT_ROWS for i, c in enumerate(row)} | {"○": "0", "Ο": "0"}
_HAN = "".join(_DIGITS)
_HAN_YEAR = re.compile(f"(?<![{_HAN}十])[{_HAN}]{{4}}(?=年)|(?<![{_HAN}十])[{_HAN}]{{2}}(?=年)")
_HAN_NUMBER = re.compile(f"[{_HAN}十廿卅元]{{1,3}}(?=[年月日号])|(?<=月)[{_HAN}十廿卅]{{1,3}}$")
_LUNAR = re.compile("农历|阴历|旧历|古历|正月|冬月|腊月|月初[一二三四五六七八九十]")
_BEFORE = re.compile("^(?:公元|公历|阳历|大约|大概|约|自|从|于|是)+")
_BEHIND = re.compile(
    "(?:份|左右|前后|许|入伍|参军|服役|退伍|退役|复员|转业|出生|生|去世|病故|病逝|死亡|亡故|牺牲|止|整)+$"
)
_UNKNOWN_DAY = re.compile(r"(?<=月)(?:某日|[?*×xX]+日?|不详)$")
_MONTH_PART = re.compile(r"(?<=\d月)份")


def plain_date(written: str) -> str:
    """The text with digits for Han numbers and one sign for each of its kin; what nobody can convert stays.

    Dates of the old calendar (农历) stay as they are written: their days are others, and nothing is guessed.
    """
    text = re.sub(r"\s", "", written.lstrip("'`‘’\"“")).translate(_SIGNS)
    if text.isascii() or _LUNAR.search(text):
        return text
    text = _BEHIND.sub("", _BEFORE.sub("", text))
    text = _MONTH_PART.sub("", _UNKNOWN_DAY.sub("", text))
    if not any(c in text for c in _HAN + "十元"):
        return text
    if "民国" not in text:
        text = _HAN_YEAR.sub(lambda match: "".join(_DIGITS[c] for c in match[0]), text)
    return _HAN_NUMBER.sub(lambda match: _number(match[0]), text)


def _number(text: str) -> str:
    """Numbers up to 99 as in 二十七 or 廿七; 元 is the first month of the new calendar, and the first year."""
    if text == "元":
        return "1"
    text = text.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return "".join(_DIGITS.get(c, c) for c in text)
    if len(tens) > 1 or len(ones) > 1 or "元" in text:
        return text
    return str(10 * int(_DIGITS[tens] if tens else "1") + int(_DIGITS[ones] if ones else "0"))
