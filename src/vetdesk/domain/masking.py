"""Masking (脱敏) of sensitive values, chosen by what else a view shows.

Measured: with the birth date beside it, an ID number that shows its area and last four digits leaves one candidate;
so where birth date or age is shown, only the first four characters stay. Without, area and end may stay.
"""

import re

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.temporary_numbers import is_temporary

STAR = "*"
_WHOLE = 3 * STAR
_PHONE_LENGTH = 11
_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?:\d{17}X|\d{15,19}|1[3-9]\d{9})(?![0-9A-Za-z])", re.ASCII | re.IGNORECASE)


def masked_id_number(number: str, *, birth_shown: bool) -> str:
    """An ID number as a view may show it; `birth_shown` tells that birth date or age stand in the same view.

    A temporary number tells nothing about anybody and stays.
    """
    if is_temporary(number):
        return number
    if len(number) < 15:
        return STAR * len(number)
    if birth_shown:
        return number[:4] + STAR * (len(number) - 4)
    return number[:6] + STAR * (len(number) - 10) + number[-4:]


def masked_phone(number: str) -> str:
    """A phone number with its middle hidden."""
    return number[:3] + STAR * 4 + number[-4:] if len(number) >= 11 else STAR * max(len(number) - 2, 0) + number[-2:]


def masked_account(number: str) -> str:
    """An account number of which only the last four digits show."""
    return STAR * max(len(number) - 4, 0) + number[-4:] if len(number) > 8 else STAR * len(number)


def masked_text(text: str) -> str:
    """A free text, such as a column of a roster that no field stands for, with ID, account and phone numbers masked."""
    return _NUMBER.sub(lambda found: _masked_number(found.group()), text)


def _masked_number(number: str) -> str:
    return masked_phone(number) if len(number) == _PHONE_LENGTH else masked_id_number(number, birth_shown=True)


def masked_value(field: FieldDeclaration, value: Value, *, birth_shown: bool = True) -> str:
    """A sensitive value as the record page shows it until it is revealed; "" stays ""."""
    text = str(value)
    if not text:
        return ""
    if field.kind is FieldKind.ID_NUMBER:
        return masked_id_number(text, birth_shown=birth_shown)
    if field.kind is FieldKind.PHONE:
        return masked_phone(text)
    if field.kind is FieldKind.ACCOUNT:
        return masked_account(text)
    return _WHOLE
