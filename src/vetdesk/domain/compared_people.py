"""What is compared of a person, made from the values of an archive: every number and name in its one spelling.

Full width, blanks and every sort of x are repaired, 15-digit ID numbers lengthened, prefixes of certificates dropped.
"""

import re
from collections.abc import Iterable, Mapping

from vetdesk.domain.forms import Value
from vetdesk.domain.id_likeness import WrittenId, written_id
from vetdesk.domain.identity_number import sex
from vetdesk.domain.matching import Compared
from vetdesk.domain.names import Readings, tidy_name

_DIGITS = re.compile(r"\d+")
_FULL_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)}
SHORTEST = 4
"""Certificates and phones with fewer digits say nothing."""

COMPARED_FIELDS = (
    "name",
    "former_name",
    "id_number",
    "birth_date",
    "sex",
    "phone",
    "other_phone",
    "account_number",
    "discharge_certificate",
)
"""The fields of a recipient (优抚对象) that are compared, beside village and the certificates of identities."""


def plain_digits(text: Value) -> str:
    """The digits of a number, without prefixes such as 优 or 字第; "" if there are too few to tell anything."""
    written = str(text)
    digits = written if _is_plain(written) else "".join(_DIGITS.findall(written.translate(_FULL_WIDTH)))
    return digits if len(digits) >= SHORTEST and digits.strip("0") else ""


def _is_plain(written: str) -> bool:
    """Whether there is nothing to repair, as in nearly all numbers of an archive."""
    return written.isascii() and written.isdecimal()


def certificate(kind: str, number: Value) -> str:
    """A certificate as compared: the same digits mean the same only on the same kind of certificate."""
    digits = plain_digits(number)
    return f"{kind}:{digits}" if digits else ""


def sounds_of(name: str, readings: Readings) -> frozenset[str]:
    """How a name may be read, each way as one text."""
    return frozenset(" ".join(one) for one in readings.spellings(name)) if name else frozenset()


def id_of(values: Mapping[str, Value], as_written: str = "") -> WrittenId:
    """The ID number, or where there is only a temporary one, what a file had in its place."""
    return written_id(str(values.get("id_number") or "")) if not as_written else _either(values, as_written)


def _either(values: Mapping[str, Value], as_written: str) -> WrittenId:
    kept = written_id(str(values.get("id_number") or ""))
    return kept if kept.number else written_id(as_written)


def compared_person(
    number: int,
    values: Mapping[str, Value],
    readings: Readings,
    *,
    certificates: Iterable[tuple[str, Value]] = (),
    village: str = "",
    id_as_written: str = "",
) -> Compared:
    """The compared side of a person; `certificates` are (category, number) of the identities."""
    name = tidy_name(str(values.get("name") or ""))
    id_number = id_of(values, id_as_written)
    numbers = [certificate(kind, one) for kind, one in certificates]
    numbers.append(certificate("discharge", values.get("discharge_certificate") or ""))
    phones = (plain_digits(values.get(key) or "") for key in ("phone", "other_phone"))
    return Compared(
        id=number,
        name=name,
        former_name=tidy_name(str(values.get("former_name") or "")),
        sounds=sounds_of(name, readings),
        id_number=id_number,
        birth=str(values.get("birth_date") or "") or birth_of(id_number),
        sex=str(values.get("sex") or "") or (sex(id_number.number) if id_number.valid else ""),
        phones=frozenset(phone for phone in phones if phone),
        certificates=frozenset(one for one in numbers if one),
        account=plain_digits(values.get("account_number") or ""),
        village=village,
    )


def birth_of(written: WrittenId) -> str:
    """The birth date that a valid number tells (ISO 8601), else ""."""
    number = written.number
    return f"{number[6:10]}-{number[10:12]}-{number[12:14]}" if written.valid else ""
