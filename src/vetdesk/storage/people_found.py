"""What of many people at once is shown in a line of the list, and by what they are found.

Both are asked at each keystroke of a search: the statements are made once, and the numbers go into them as one text.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from vetdesk.domain.names import split_names
from vetdesk.domain.people_list import PersonRow
from vetdesk.domain.search_terms import BETWEEN, SearchFacts
from vetdesk.storage.people_rows import NUMBERS, PRESENT_VILLAGE, RECIPIENT_WITH_VILLAGE, listed
from vetdesk.storage.people_writer import FOUND_BY
from vetdesk.storage.tables.people import identity, recipient

_IDS = select(recipient.c.id).where(recipient.c.sort_key.in_(NUMBERS), recipient.c.withdrawn == 0)
_IDS = _IDS.order_by(recipient.c.sort_key)

_ROWS = select(
    *(recipient.c[name] for name in ("id", "uid", "name", "id_number", "sex", "birth_date")),
    PRESENT_VILLAGE,
    *(recipient.c[name] for name in ("phone", "temporary_number")),
).select_from(RECIPIENT_WITH_VILLAGE)
_ROWS = _ROWS.where(recipient.c.id.in_(NUMBERS), recipient.c.withdrawn == 0)

_FACTS = select(
    *(recipient.c[name] for name in ("id", "village_id")),
    PRESENT_VILLAGE,
    *(recipient.c[name] for name in ("name", "former_name", *FOUND_BY)),
).select_from(RECIPIENT_WITH_VILLAGE)
_FACTS = _FACTS.where(recipient.c.id.in_(NUMBERS))

_NAMES = select(recipient.c.id, recipient.c.name, recipient.c.former_name).where(recipient.c.id.in_(NUMBERS))

_HELD = select(identity.c.recipient_id, identity.c.category, identity.c.status, identity.c.certificate_number)
_HELD = _HELD.where(identity.c.recipient_id.in_(NUMBERS), identity.c.withdrawn == 0).order_by(identity.c.id)

_CERTIFICATES = select(func.group_concat(identity.c.certificate_number, BETWEEN))
_CERTIFICATES = _CERTIFICATES.where(identity.c.recipient_id == recipient.c.id, identity.c.withdrawn == 0)
_TEXTS = select(
    *(recipient.c[name] for name in ("id", "name", "former_name", *FOUND_BY)),
    PRESENT_VILLAGE,
    _CERTIFICATES.scalar_subquery(),
).select_from(RECIPIENT_WITH_VILLAGE)
_TEXTS = _TEXTS.where(recipient.c.id.in_(NUMBERS))


class PeopleFound:
    """Fetches what is shown of people, and what they are found by."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ids(self, keys: Sequence[int]) -> list[int]:
        """The recipients with these sort keys, in their order, without those withdrawn."""
        return [row[0] for row in self._all(_IDS, keys)]

    def rows(self, ids: Sequence[int]) -> list[PersonRow]:
        """The lines to paint for these ids, in this order; people withdrawn meanwhile are left out."""
        held = self._held(ids)
        found = {row[0]: _person_row(row, held.get(row[0], ())) for row in self._all(_ROWS, ids)}
        return [found[number] for number in ids if number in found]

    def texts(self, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """Names, numbers and village of each as they are written; those of all certificates are one text."""
        return {
            number: (name or "", *split_names(former or ""), *filter(None, others))
            for number, name, former, *others in self._all(_TEXTS, ids)
        }

    def facts(self, ids: Sequence[int]) -> dict[int, SearchFacts]:
        """What people are found by, without former names and the station's own fields."""
        held = self._held(ids)
        return {row[0]: _facts(row, held.get(row[0], ())) for row in self._all(_FACTS, ids)}

    def names(self, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """The present name of each, then the former ones that stand in the record itself."""
        rows = self._all(_NAMES, ids)
        return {number: (name or "", *split_names(former or "")) for number, name, former in rows}

    def _held(self, ids: Sequence[int]) -> Mapping[int, list[tuple[str, str, str]]]:
        """The identities of each as (category, status, certificate)."""
        held: dict[int, list[tuple[str, str, str]]] = {}
        for number, *one in self._all(_HELD, ids):
            held.setdefault(number, []).append((one[0], one[1], one[2] or ""))
        return held

    def _all(self, query: Select[Any], numbers: Sequence[int]) -> Sequence[Any]:
        return self._connection.execute(query, listed(numbers)).all() if numbers else ()


def _person_row(row: Sequence[Any], held: Sequence[tuple[str, str, str]]) -> PersonRow:
    number, uid, name, id_number, sex, birth, place, phone, temporary = row
    identities = tuple((category, status) for category, status, _ in held)
    return PersonRow(
        number, uid, name or "", id_number or "", sex or "", birth or "", place, phone or "", identities,
        bool(temporary),
    )  # fmt: skip


def _facts(row: Sequence[Any], held: Sequence[tuple[str, str, str]]) -> SearchFacts:
    numbers = [*row[5:], *(certificate for _, _, certificate in held)]
    return SearchFacts(
        [row[3] or "", *split_names(row[4] or "")],
        [number for number in numbers if number],
        row[1] or 0,
        row[2],
        [(category, status) for category, status, _ in held],
    )
