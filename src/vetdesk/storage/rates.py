"""Whom rates concern: everybody who draws or drew under some categories, read in portions."""

from collections.abc import Collection, Iterator

from sqlalchemy import select

from vetdesk.domain.people import Recipient
from vetdesk.storage.people_rows import PeopleReader
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.transaction import Transaction

AT_ONCE = 500
_NEVER_DREW = ("in_acceptance", "recognised", "not_recognised")


class RatedPeople:
    """The people of one transaction to whom a rate applies or applied."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def ids(self, categories: Collection[str]) -> list[int]:
        """The recipients who hold an identity of these categories that draws, or drew until it ended."""
        query = (
            select(recipient.c.id)
            .distinct()
            .join(identity, identity.c.recipient_id == recipient.c.id)
            .where(
                identity.c.category.in_(categories),
                identity.c.status.not_in(_NEVER_DREW),
                identity.c.withdrawn == 0,
                recipient.c.withdrawn == 0,
            )
            .order_by(recipient.c.id)
        )
        return list(self._connection.execute(query).scalars())

    def people(self, ids: list[int]) -> Iterator[list[Recipient]]:
        """The recipients with all their identities, some hundred at a time."""
        reader = PeopleReader(self._connection)
        for first in range(0, len(ids), AT_ONCE):
            yield reader.fetch(ids[first : first + AT_ONCE])
