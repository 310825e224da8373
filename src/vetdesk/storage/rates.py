"""Whom rates concern: everybody who draws or drew under some categories, read in portions."""

import json
from collections.abc import Collection, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import or_, select

from vetdesk.domain.benefits.course import Interruption
from vetdesk.domain.benefits.extras import Habits
from vetdesk.domain.benefits.interruptions import INTERRUPTING, StatusStep, past_interruptions
from vetdesk.domain.people import Recipient
from vetdesk.storage.people_rows import PeopleReader
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.station import journal
from vetdesk.storage.transaction import Transaction

AT_ONCE = 500
_ENDS = sorted(INTERRUPTING)
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

    def interruptions(self, habits: Habits) -> dict[int, tuple[Interruption, ...]]:
        """The interruptions that lie behind people, by the id of the identity, as the journal tells them."""
        told = or_(
            *(column.contains(f'"{status}"') for column in (journal.c.before, journal.c.after) for status in _ENDS)
        )
        query = (
            select(identity.c.id, journal.c.after, journal.c.at)
            .join(identity, identity.c.uid == journal.c.subject)
            .where(journal.c.kind == "identity", told)
            .order_by(identity.c.id, journal.c.id)
        )
        rows = self._connection.execute(query)
        found = {
            number: past_interruptions([_step(after, at) for _number, after, at in some], habits)
            for number, some in groupby(rows, key=lambda row: int(row[0]))
        }
        return {number: breaks for number, breaks in found.items() if breaks}

    def people(self, ids: list[int]) -> Iterator[list[Recipient]]:
        """The recipients with all their identities, some hundred at a time."""
        reader = PeopleReader(self._connection)
        for first in range(0, len(ids), AT_ONCE):
            yield reader.fetch(ids[first : first + AT_ONCE])


def _step(after: str, at: str) -> StatusStep:
    facts: dict[str, Any] = json.loads(after)
    status, holds_from, benefit_from = (str(facts.get(key) or "") for key in ("status", "stopped_on", "benefit_from"))
    return StatusStep(status, holds_from, benefit_from, at)
