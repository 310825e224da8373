"""Whom of the archive a line of a list means: by ID number; a masked one by name, birth date and the digits that show.

Nothing is guessed: what is not certain is offered, and a person chooses.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vetdesk.domain import identity_number
from vetdesk.domain.importing.row_person import masked_fits
from vetdesk.domain.outside_list_lines import Matched
from vetdesk.domain.reading.result import ReadRow

OFFERED_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class Sought:
    """What a line says of its person; `shown` is the ID number as written where it is none (masked, cut off).

    `key` is what a workbook of ours keeps hidden in the row: the person's uid when it was written.
    """

    name: str
    id_number: str = ""
    shown: str = ""
    birth_date: str = ""
    key: str = ""

    @property
    def born(self) -> str:
        """The birth date of its cell, or of the digits that show."""
        if self.birth_date:
            return self.birth_date
        digits = identity_number.tidy(self.shown)
        try:
            return date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14])).isoformat()
        except ValueError:
            return ""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody of the archive, as far as matching asks."""

    recipient_id: int
    name: str
    id_number: str
    birth_date: str


@dataclass(frozen=True, slots=True)
class LineMatch:
    """The outcome: the one person meant, or those who are offered."""

    matched: Matched
    recipient_id: int | None = None
    offered: tuple[int, ...] = ()


def sought(row: ReadRow) -> Sought:
    """What a row says of its person."""
    written = next((one.as_written for one in row.findings if one.field == "id_number" and one.as_written), "")
    values = row.values
    number = str(values.get("id_number", ""))
    told = str(values.get("name", "")), number, "" if number else written
    return Sought(*told, str(values.get("birth_date", "")), row.key)


def match(wanted: Sought, by_number: Sequence[Known], by_name: Sequence[Known]) -> LineMatch:
    """Whom a line means among those with its ID number and those with its name."""
    if wanted.id_number:
        same = [one for one in by_number if not wanted.name or one.name == wanted.name]
        if len(by_number) == 1 and same:
            return LineMatch(Matched.NUMBER, same[0].recipient_id)
        if by_number:
            return _offered(by_number)
        return _offered([one for one in by_name if _may_be(wanted, one)])
    fitting = [one for one in by_name if _may_be(wanted, one)]
    if len(fitting) == 1 and _is_certain(wanted, fitting[0]):
        return LineMatch(Matched.MASKED, fitting[0].recipient_id)
    return _offered(fitting)


def narrowed(found: LineMatch, of_key: int) -> LineMatch:
    """A match that is not settled, with the one person whom the hidden key of the row names: offered, never taken."""
    if found.recipient_id is not None or (found.offered and of_key not in found.offered):
        return found
    return _offered_ids([of_key])


def _may_be(wanted: Sought, one: Known) -> bool:
    """Nothing that is known speaks against it."""
    if wanted.shown and "*" in identity_number.tidy(wanted.shown) and not masked_fits(wanted.shown, one.id_number):
        return False
    born = wanted.born
    return not born or not one.birth_date or one.birth_date.startswith(born) or born.startswith(one.birth_date)


def _is_certain(wanted: Sought, one: Known) -> bool:
    """The number is masked; name, whole birth date and the last four digits are the same."""
    tail, born = identity_number.masked_tail(wanted.shown), wanted.born
    masked = "*" in identity_number.tidy(wanted.shown)
    return masked and len(born) == 10 and one.birth_date == born and bool(tail) and one.id_number.endswith(tail)


def _offered(several: Sequence[Known]) -> LineMatch:
    return _offered_ids([one.recipient_id for one in several])


def _offered_ids(several: Sequence[int]) -> LineMatch:
    ids = tuple(dict.fromkeys(several))[:OFFERED_AT_MOST]
    if not ids:
        return LineMatch(Matched.NONE)
    return LineMatch(Matched.OFFERED if len(ids) == 1 else Matched.SEVERAL, None, ids)
