"""How two ID numbers go together, typing errors considered.

The check character (ISO 7064 MOD 11-2) notices every single wrong digit and every swap of two neighbours. So of two
numbers that differ by such an error at least one fails its check; two that both pass and differ are two people, or one
who was given another number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.identity_number import birth_date, check_character, lengthened, tidy
from vetdesk.domain.temporary_numbers import is_temporary

_WRITTEN = re.compile(r"\d{13,18}[\dX]")
_PLAIN = re.compile(r"[0-9]{17}[0-9X]")
_SERIAL = 14
_YEARS = 2


class IdLikeness(StrEnum):
    """How two numbers go together; the values are codes of weights."""

    SAME = "id_same"
    TYPO = "id_typo"
    DIGIT_LOST = "id_digit_lost"
    CUT = "id_cut"
    OLD_TYPO = "id_old_typo"
    OTHER_BIRTH = "id_other_birth"
    UNSURE = "id_unsure"
    DIFFERENT = "id_different"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class WrittenId:
    """An ID number as compared: 18 characters where it can be so; `valid` passes its check, `old` had 15 digits."""

    number: str = ""
    valid: bool = False
    old: bool = False


def written_id(text: str) -> WrittenId:
    """The number that a text means; temporary, masked and other texts are none."""
    number = text if _PLAIN.fullmatch(text) else tidy(text)
    if not _WRITTEN.fullmatch(number) or is_temporary(text):
        return WrittenId()
    if len(number) == 15 and number.isdecimal():
        long = lengthened(number)
        return WrittenId(long, birth_date(long) is not None, old=True)
    if len(number) != 18:
        return WrittenId(number)
    return WrittenId(number, birth_date(number) is not None and check_character(number[:17]) == number[17])


def id_likeness(one: WrittenId, other: WrittenId) -> IdLikeness:
    """How two numbers go together; UNKNOWN if one is missing."""
    if not one.number or not other.number:
        return IdLikeness.UNKNOWN
    if one.number == other.number:
        return IdLikeness.SAME
    if one.valid and other.valid and not (one.old or other.old):
        return _both_valid(one.number, other.number)
    if one.old or other.old:
        return _with_old(one, other)
    if len(one.number) == len(other.number):
        near = typing_error(one.number, other.number)
        return IdLikeness.TYPO if near else _cut_or_unsure(one.number, other.number)
    return IdLikeness.DIGIT_LOST if _digit_lost(one.number, other.number) else IdLikeness.UNSURE


def _both_valid(one: str, other: str) -> IdLikeness:
    same_place = one[:6] == other[:6] and one[_SERIAL:17] == other[_SERIAL:17]
    return IdLikeness.OTHER_BIRTH if same_place and birth_near(one[6:14], other[6:14]) else IdLikeness.DIFFERENT


def _with_old(one: WrittenId, other: WrittenId) -> IdLikeness:
    """An old number has no check character, so neighbours and twins lie one digit apart: its serial must agree."""
    a, b = one.number[:17], other.number[:17]
    if a == b:
        return IdLikeness.SAME
    if a[_SERIAL:] == b[_SERIAL:] and typing_error(a, b):
        return IdLikeness.OLD_TYPO
    return IdLikeness.DIFFERENT if one.valid and other.valid else IdLikeness.UNSURE


def _cut_or_unsure(one: str, other: str) -> IdLikeness:
    cut = one.endswith("000") != other.endswith("000") and one[:15] == other[:15]
    return IdLikeness.CUT if cut else IdLikeness.UNSURE


def typing_error(one: str, other: str) -> bool:
    """Whether two texts of one length differ in one character, or in two neighbours swapped."""
    places = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(places) != 2:
        return len(places) == 1
    first, second = places
    return second == first + 1 and one[first] == other[second] and one[second] == other[first]


def _digit_lost(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1:
        return False
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def birth_near(one: str, other: str) -> bool:
    """Whether two birth dates (YYYYMMDD) differ by a slip: a digit, two swapped, day and month, a year or two."""
    if one[4:] == other[4:] and abs(int(one[:4]) - int(other[:4])) <= _YEARS:
        return True
    swapped = one[:4] == other[:4] and one[4:6] == other[6:] and one[6:] == other[4:6]
    return swapped or typing_error(one, other)


def meant_numbers(wrong: WrittenId) -> Iterator[str]:
    """Every well-formed 18-character number from which a failing one comes by a typing error or a digit lost.

    About twenty, because the check character rules the others out; a hundred more if a spreadsheet ruined the end.
    """
    number = wrong.number
    if len(number) == 18 and number.endswith("000"):
        bodies = (f"{number[:15]}{end:02d}" for end in range(100))
        yield from (body + check_character(body) for body in bodies)
    candidates = set(_replaced(number)) | set(_swapped(number))
    if len(number) == 17:
        candidates |= {number[:place] + digit + number[place:] for place in range(18) for digit in "0123456789X"}
    elif len(number) == 19:
        candidates |= {number[:place] + number[place + 1 :] for place in range(19)}
    for candidate in candidates:
        body = candidate[:17]
        if len(candidate) == 18 and body.isdecimal() and check_character(body) == candidate[17]:
            yield candidate


def old_slips(number: str) -> set[str]:
    """The numbers that an old 15-digit number with one slip in area or birth date was meant as, lengthened."""
    old = number[:6] + number[8:17]
    slips = {old[:place] + digit + old[place + 1 :] for place in range(12) for digit in "0123456789"}
    slips |= {old[:place] + old[place + 1] + old[place] + old[place + 2 :] for place in range(11)}
    return {lengthened(slip) for slip in slips}


def numbers_near(written: WrittenId) -> set[str]:
    """Every text that the archive may hold for the same person's number, slips of either side allowed for."""
    number = written.number
    if not number:
        return set()
    found = {number, number.lower()}
    if number[6:8] == "19":
        found.add(number[:6] + number[8:17])
    if written.old:
        return found | old_slips(number)
    if not written.valid:
        return found | set(meant_numbers(written)) | {*_replaced(number), *_swapped(number)}
    longer = {number[:place] + digit + number[place:] for place in range(19) for digit in "0123456789"}
    shorter = {number[:place] + number[place + 1 :] for place in range(18)}
    return found | {*_replaced(number), *_swapped(number), number[:15] + "000"} | longer | shorter


def _replaced(number: str) -> Iterator[str]:
    for place in range(len(number)):
        for digit in "0123456789X" if place == len(number) - 1 else "0123456789":
            yield number[:place] + digit + number[place + 1 :]


def _swapped(number: str) -> Iterator[str]:
    for place in range(len(number) - 1):
        yield number[:place] + number[place + 1] + number[place] + number[place + 2 :]
