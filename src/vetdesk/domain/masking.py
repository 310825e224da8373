"""Masking (脱敏) of sensitive values by view: so much is hidden that at least 500 people would fit what is left.

What fits is counted from what stands together in a view (a row of a list, a page, a paper, a notice). Measured: with
the birth date beside it, an ID number that shows its area and last four digits leaves one candidate, with the year
some thirty; without area, birth part and end it leaves 1,000, or 500 where the sex is told. Where no form of a number
leaves enough, the number goes. The whole area is taken to be known: it is that of the county.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.temporary_numbers import is_temporary

STAR = "*"
ENOUGH = 500
"""So many people must fit what is shown of a number, or more of it is hidden."""
_WHOLE = 3 * STAR
_PHONE_LENGTH = 11
_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?:\d{17}X|\d{15,19}|1[3-9]\d{9})(?![0-9A-Za-z])", re.ASCII | re.IGNORECASE)
_SEQUENCES = 1000
"""Numbers that one area gives for one day of birth (GB 11643-1999); half of them for each sex."""
_CHECKS = 11
"""Check characters: the last four characters tell the three of the sequence and divide the days by eleven."""
_KNOWN_OF_ACCOUNT = 7
"""Digits of an account number that the name of the bank (6) and the check digit (1) give away."""


class Birth(Enum):
    """What a view tells of the birth, as the number of days that are left to be the birthday.

    Recipients were born between 1930 and 1999; an age leaves a year.
    """

    UNKNOWN = 25_567
    YEAR = 365
    DAY_OF_YEAR = 70
    DAY = 1


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a number in the same view; unless somebody looked, everything."""

    birth: Birth = Birth.DAY
    sex: bool = True


EVERYTHING = Beside()
_DAYS = frozenset({"birth_date", "born", "date_of_birth"})
_DAYS_OF_YEAR = frozenset({"birthday", "birth_month_day"})
_YEARS = frozenset({"age", "birth_year", "birth_month", "years_old"})


def beside(keys: Collection[str]) -> Beside:
    """What a view tells that shows fields of these keys together."""
    shown = set(keys)
    if shown & _DAYS or (shown & _DAYS_OF_YEAR and shown & _YEARS):
        birth = Birth.DAY
    elif shown & _DAYS_OF_YEAR:
        birth = Birth.DAY_OF_YEAR
    else:
        birth = Birth.YEAR if shown & _YEARS else Birth.UNKNOWN
    return Beside(birth, "sex" in shown)


def fitting_ends(around: Beside) -> int:
    """How many people fit an ID number of which the area and the last four characters show."""
    return around.birth.value // _CHECKS


def fitting_area(around: Beside) -> int:
    """How many people fit an ID number of which nothing but the area shows."""
    return around.birth.value * (_SEQUENCES // 2 if around.sex else _SEQUENCES)


def masked_id_number(number: str, around: Beside = EVERYTHING) -> str:
    """An ID number as a view may show it that shows what `around` says.

    A temporary number tells nothing about anybody and stays.
    """
    if is_temporary(number):
        return number
    if len(number) < 15:
        return STAR * len(number)
    if fitting_ends(around) >= ENOUGH:
        return number[:6] + STAR * (len(number) - 10) + number[-4:]
    if fitting_area(around) >= ENOUGH:
        return number[:4] + STAR * (len(number) - 4)
    return STAR * len(number)


def masked_phone(number: str) -> str:
    """A phone number with its middle hidden; of a short one so many digits that at least 500 numbers fit."""
    if len(number) >= _PHONE_LENGTH:
        return number[:3] + STAR * 4 + number[-4:]
    hidden = len(number) - 2
    return STAR * hidden + number[-2:] if 10**hidden >= ENOUGH else STAR * len(number)


def masked_account(number: str) -> str:
    """An account number of which only the last four digits show, if the bank's name leaves enough others."""
    hidden = len(number) - 4
    enough = 10 ** (hidden - _KNOWN_OF_ACCOUNT) >= ENOUGH
    return STAR * hidden + number[-4:] if enough else STAR * len(number)


def masked_text(text: str) -> str:
    """A free text, such as a column of a roster that no field stands for, with ID, account and phone numbers masked."""
    return _NUMBER.sub(lambda found: _masked_number(found.group()), text)


def _masked_number(number: str) -> str:
    return masked_phone(number) if len(number) == _PHONE_LENGTH else masked_id_number(number)


def masked_value(field: FieldDeclaration, value: Value, around: Beside = EVERYTHING) -> str:
    """A sensitive value as a view shows it until it is revealed; "" stays ""."""
    text = str(value)
    if not text:
        return ""
    if field.kind is FieldKind.ID_NUMBER:
        return masked_id_number(text, around)
    if field.kind is FieldKind.PHONE:
        return masked_phone(text)
    if field.kind is FieldKind.ACCOUNT:
        return masked_account(text)
    return _WHOLE
