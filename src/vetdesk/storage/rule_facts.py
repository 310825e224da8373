"""The facts that rules ask of people, whole: for explaining what a scan found, and for looking at one person."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import select

from vetdesk.domain.rules.facts import Listed, PersonFacts
from vetdesk.storage.entries import Entries
from vetdesk.storage.people_rows import PeopleReader, chunks
from vetdesk.storage.rule_conditions import COUNTED_LINES
from vetdesk.storage.tables.outside_lists import confirmation, outside_line, outside_list
from vetdesk.storage.transaction import Transaction

_CONFIRMED = "confirmed"


class RuleFacts:
    """Reads facts of people within one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of(self, recipient_id: int) -> PersonFacts | None:
        """The facts of one person; None if there is none or it was withdrawn."""
        return self.of_people([recipient_id]).get(recipient_id)

    def of_people(self, ids: Sequence[int]) -> Mapping[int, PersonFacts]:
        """The facts of several people by their ids; those missing or withdrawn are left out."""
        people = PeopleReader(self._transaction.connection).fetch(ids)
        entries = Entries(self._transaction).of(ids)
        listed, confirmed = self._listed(ids), self._confirmed(ids)
        return {
            one.id: PersonFacts(
                one, entries.get(one.id, ()), tuple(listed.get(one.id, ())), frozenset(confirmed.get(one.id, ()))
            )
            for one in people
        }

    def _listed(self, ids: Sequence[int]) -> Mapping[int, list[Listed]]:
        """What lists from outside that were not undone say of people."""
        query = (
            select(outside_line.c.recipient_id, outside_list.c.kind, outside_line.c.finding, outside_list.c.title)
            .join(outside_list, outside_list.c.id == outside_line.c.list_id)
            .where(outside_list.c.undone_at.is_(None), outside_line.c.state.in_(COUNTED_LINES))
            .order_by(outside_line.c.id)
        )
        found: defaultdict[int, list[Listed]] = defaultdict(list)
        for some in chunks(ids):
            rows = self._transaction.connection.execute(query.where(outside_line.c.recipient_id.in_(some)))
            for number, kind, finding, title in rows:
                found[number].append(Listed(kind, finding, title))
        return found

    def _confirmed(self, ids: Sequence[int]) -> Mapping[int, set[str]]:
        """The years for which people are confirmed."""
        query = select(confirmation.c.recipient_id, confirmation.c.year).where(confirmation.c.result == _CONFIRMED)
        found: defaultdict[int, set[str]] = defaultdict(set)
        for some in chunks(ids):
            for number, year in self._transaction.connection.execute(
                query.where(confirmation.c.recipient_id.in_(some))
            ):
                found[number].add(year)
        return found
