"""How much every liaison officer (联络员) has in hand: people, open needs and cases. Sums of work, never of people."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import exists, func, select

from vetdesk.domain.needs import NeedState
from vetdesk.domain.officers import Areas
from vetdesk.storage.tables.cases import case_file
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.visits import need
from vetdesk.storage.transaction import Transaction

_DIED = "died"


class Workloads:
    """Counts of one moment; `ended` are the statuses under which nobody is visited any more (vocabulary)."""

    def __init__(self, transaction: Transaction, ended: Sequence[str], areas: Areas) -> None:
        self._connection = transaction.connection
        self._ended = list(ended)
        self._areas = areas

    def people(self) -> Mapping[int, tuple[int, int]]:
        """Everybody who is visited: the village (0: none) and the officer (0: none), by recipient."""
        held = (identity.c.recipient_id == recipient.c.id, identity.c.withdrawn == 0)
        stands = exists().where(*held, identity.c.status.not_in(self._ended))
        died = exists().where(*held, identity.c.status == _DIED)
        query = select(recipient.c.id, recipient.c.village_id).where(recipient.c.withdrawn == 0, stands, ~died)
        return {
            number: (village_id or 0, self._areas.officer_of(number, village_id))
            for number, village_id in self._connection.execute(query)
        }

    def needs(self) -> Counter[int]:
        """Open needs by who is to answer them: whoever was named, or else the person's officer."""
        query = select(need.c.recipient_id, recipient.c.village_id, need.c.assigned_to)
        query = query.join(recipient, recipient.c.id == need.c.recipient_id)
        query = query.where(need.c.state != NeedState.CLOSED, recipient.c.withdrawn == 0)
        rows = self._connection.execute(query)
        return Counter(named or self._areas.officer_of(number, village_id) for number, village_id, named in rows)

    def cases(self) -> Counter[int]:
        """Open cases by who has them in hand."""
        query = select(case_file.c.assigned_to, func.count()).where(case_file.c.closed == 0)
        rows = self._connection.execute(query.group_by(case_file.c.assigned_to))
        return Counter({officer or 0: count for officer, count in rows})
