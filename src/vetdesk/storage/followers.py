"""Who has work that followed an import: people with a case, a visit, a need, a paper or an entry stay."""

from sqlalchemy import select

from vetdesk.storage.tables.activities import participant
from vetdesk.storage.tables.cases import case_file
from vetdesk.storage.tables.complaints import complaint
from vetdesk.storage.tables.entries import entry
from vetdesk.storage.tables.filing import material, scan
from vetdesk.storage.tables.visits import need, visit
from vetdesk.storage.transaction import Transaction


class Followers:
    """Bulk look-ups of people by what was done for them."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def with_cases(self) -> frozenset[int]:
        """The ids of recipients who have a case, open or closed."""
        return frozenset(self._connection.execute(select(case_file.c.recipient_id).distinct()).scalars())

    def with_visits(self) -> frozenset[int]:
        """The ids of recipients who were visited, asked or complained, or stand on the list of an activity."""
        visited = self._connection.execute(select(visit.c.recipient_id).where(visit.c.withdrawn == 0).distinct())
        asked = self._connection.execute(select(need.c.recipient_id).distinct())
        wrote = self._connection.execute(select(complaint.c.recipient_id).where(complaint.c.recipient_id.is_not(None)))
        complained = frozenset(number for number in wrote.scalars() if number is not None)
        listed = self._connection.execute(
            select(participant.c.recipient_id).where(participant.c.withdrawn == 0).distinct()
        )
        return frozenset(visited.scalars()) | frozenset(asked.scalars()) | complained | frozenset(listed.scalars())

    def with_papers(self) -> frozenset[int]:
        """The ids of recipients in whose paper file something was noted or scanned."""
        noted = self._connection.execute(select(material.c.recipient_id).distinct())
        scanned = self._connection.execute(select(scan.c.recipient_id).where(scan.c.withdrawn == 0).distinct())
        return frozenset(noted.scalars()) | frozenset(scanned.scalars())

    def with_entries(self) -> frozenset[int]:
        """The ids of recipients who have family members or other entries, or are named by those of others."""
        live = entry.c.withdrawn == 0
        own = self._connection.execute(select(entry.c.recipient_id).where(live).distinct())
        named = self._connection.execute(select(entry.c.linked_id).where(live, entry.c.linked_id.is_not(None)))
        return frozenset(own.scalars()) | frozenset(number for number in named.scalars() if number is not None)
