"""ID numbers (公民身份号码, GB 11643-1999): check character, birth date, sex, and what is wrong with one.

Digits 1 to 6 are the area of first registration and may be long abolished: never an error on their own.
"""

import re
from dataclasses import dataclass
from datetime import date
from operator import mul

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
OLDEST = 120
"""An age in years nobody has reached: an earlier birth date is a typing error."""

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"
_QUOTES = "'`‘’\"“”′＇"
_HYPHENS = "-‐‑‒–—－_"
_LIKE_X = {ord(c): "X" for c in "xＸｘ×✕✖ХхΧχ"}
_FULL_WIDTH = {0xFF10 + i: str(i) for i in range(10)}
_REPAIR: dict[int, str | None] = {
    **{ord(c): None for c in _INVISIBLE + _QUOTES + _HYPHENS + " \t\r\u00a0\u3000\u2002\u2003\u2009\u202f"},
    **{ord(c): "/" for c in "\n／、,，;；|&和与及或"},
    **{ord(c): "*" for c in "＊●••?？"},
    **_LIKE_X,
    **_FULL_WIDTH,
}
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[Ee]\+?\d{1,2}")
_EIGHTEEN = re.compile(r"\d{17}[\dX]")
_MASKED = re.compile(r"\*|X{3,}")


@dataclass(frozen=True, slots=True)
class IdFinding:
    """What an ID cell says: the 18-character `number`, empty if it cannot be trusted, and a problem code or ""."""

    number: str
    code: str = ""


def check_character(first_17: str) -> str:
    """The 18th character for 17 digits."""
    return _CHECK[sum(map(mul, _WEIGHTS, map(int, first_17))) % 11]


def lengthened(old: str) -> str:
    """The 18-character form of an old 15-digit number: century 19 and check character added."""
    body = f"{old[:6]}19{old[6:]}"
    return body + check_character(body)


def birth_date(number: str) -> date | None:
    """The birth date in an 18-character number, or None if the calendar has no such day."""
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def sex(number: str) -> str:
    """ "male" for an odd 17th digit, else "female"."""
    return "male" if number[16] in "13579" else "female"


def is_whole(number: str) -> bool:
    """Whether a text has the 18 characters of a number; whether they fit each other is `is_valid`."""
    return bool(_EIGHTEEN.fullmatch(number))


def is_valid(number: str, today: date) -> bool:
    """Whether an 18-character number passes every check of the standard."""
    return is_whole(number) and not _why_not(number, today)


def masked_tail(text: str) -> str:
    """The last four characters of a masked number such as 5299**********2114; "" if they are masked too."""
    tail = text.translate(_REPAIR)[-4:]
    return tail if len(tail) == 4 and "*" not in tail else ""


def tidy(text: str) -> str:
    """The text with harmless dirt repaired: width, blanks, quotes, hyphens, invisible signs, every sort of x."""
    return text.strip().translate(_REPAIR).strip("/").upper()


def examine(text: str, today: date) -> IdFinding:  # noqa: PLR0911 - one answer per sort of dirt, in order of weight
    """The number that a text cell means, or the code of what is wrong with it (samples: id.*).

    A text may genuinely end in 000; only one that also fails the check was ruined by a spreadsheet.
    """
    if _SCIENTIFIC.fullmatch(text.strip()):
        return IdFinding("", "id.truncated_by_excel")
    number = tidy(text)
    if len(number) == 18 and number[:17].isdecimal() and number.isascii():
        return _examine_18(number, today)
    if not number:
        return IdFinding("", "id.missing")
    if _several(number):
        return IdFinding("", "id.two_in_cell")
    if _MASKED.search(number):
        return IdFinding("", "id.masked")
    if len(number) == 15 and number.isdecimal():
        return _examine_15(number, today)
    return IdFinding("", "id.checksum" if len(number) == 18 else "id.length")


def examine_numeric(value: float, today: date) -> IdFinding:
    """The number that a numeric cell means. More than 15 digits are never trusted: spreadsheets keep 15."""
    digits = shortest_digits(value)
    if len(digits) <= 15:
        return examine("" if digits == "0" else digits, today)
    return IdFinding("", "id.truncated_by_excel" if digits.endswith("000") else "id.numeric_cell")


def shortest_digits(value: float) -> str:
    """A whole number as a spreadsheet shows it: the fewest digits that give the same number, then zeros."""
    if isinstance(value, int) or abs(value) < 1e15:
        return str(int(value))
    mantissa, _, exponent = f"{value!r}".partition("e")
    if not exponent:
        return mantissa.removesuffix(".0")
    whole, _, fraction = mantissa.partition(".")
    return whole + fraction.ljust(int(exponent), "0")


def _examine_18(number: str, today: date) -> IdFinding:
    last = number[17]
    if last == "*" and check_character(number[:17]) == "X":
        number = number[:17] + "X"
    elif last == "*":
        return IdFinding("", "id.masked")
    code = _why_not(number, today)
    if code == "id.checksum" and number.endswith("000"):
        code = "id.truncated_by_excel"
    return IdFinding("" if code else number, code)


def _examine_15(number: str, today: date) -> IdFinding:
    long = lengthened(number)
    code = _why_not(long, today)
    return IdFinding("", code) if code else IdFinding(long, "id.legacy_15")


def _why_not(number: str, today: date) -> str:
    born = birth_date(number)
    if born is None or born > today or today.year - born.year > OLDEST:
        return "id.birth_date"
    return "" if check_character(number[:17]) == number[17] else "id.checksum"


def _several(number: str) -> bool:
    parts = [part for part in number.split("/") if len(part) >= 15]
    return len(parts) > 1 or (number.isalnum() and len(number) in (30, 33, 36))
