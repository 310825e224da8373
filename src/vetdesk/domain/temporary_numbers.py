"""Temporary numbers (临时编号) of people without a valid ID number: plainly none, and known again in our rosters."""

import re

_TEMPORARY = re.compile(r"临\d{4}-\d{5,}")


def temporary_number(year: int, serial: int) -> str:
    """The number of the serial-th such person of a year: 临2025-00001."""
    return f"临{year}-{serial:05d}"


def is_temporary(text: str) -> bool:
    """Whether a text is written as one of these numbers."""
    return bool(_TEMPORARY.fullmatch(text))
