"""What lists of visits and needs show of a person: a narrow read, never the whole archive."""

from collections.abc import Callable, Iterable, Mapping

from sqlalchemy import Connection, select

from vetdesk.domain.visits import PersonLine
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.people import recipient

VillageNames = Callable[[], Mapping[int, str]]
"""The present names of villages by id."""

_COLUMNS = (
    recipient.c.id,
    recipient.c.village_id,
    recipient.c.name,
    recipient.c.village,
    recipient.c.phone,
    recipient.c.birth_date,
)


def person_lines(connection: Connection, names: VillageNames, ids: Iterable[int]) -> dict[int, PersonLine]:
    """These people by id; withdrawn ones are left out."""
    found: dict[int, PersonLine] = {}
    villages = names()
    for some in chunks(sorted(set(ids))):
        query = select(*_COLUMNS).where(recipient.c.id.in_(some), recipient.c.withdrawn == 0)
        for number, village_id, name, village, phone, birth_date in connection.execute(query):
            place = villages.get(village_id, village or "")
            found[number] = PersonLine(number, name or "", place, phone or "", birth_date or "")
    return found
