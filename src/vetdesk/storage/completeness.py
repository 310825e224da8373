"""Counts how complete the archives are (档案完整度): every item of every village in one pass over the people."""

from collections.abc import Sequence

from sqlalchemy import and_, case, func, select

from vetdesk.domain.completeness import CompletenessItem, Share, VillageShares
from vetdesk.storage.people_filters import concerns, is_met
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.tables.villages import village
from vetdesk.storage.transaction import Transaction


class CompletenessCounts:
    """The figures of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def by_village(self, items: Sequence[CompletenessItem]) -> list[VillageShares]:
        """A line per village that has people, by its name; last the people of no village of the register."""
        counts = []
        for item in items:
            asked = concerns(item.requirement)
            counts.append(func.sum(case((asked, 1), else_=0)))
            counts.append(func.sum(case((and_(asked, is_met(item.requirement)), 1), else_=0)))
        query = select(recipient.c.village_id, func.count(), *counts).where(recipient.c.withdrawn == 0)
        names = {row[0]: row[1] for row in self._connection.execute(select(village.c.id, village.c.name))}
        found = []
        for village_id, people, *figures in self._connection.execute(query.group_by(recipient.c.village_id)):
            pairs = zip(items, figures[::2], figures[1::2], strict=True)
            shares = {item.key: Share(int(have), int(concerned)) for item, concerned, have in pairs}
            found.append(VillageShares(village_id or 0, names.get(village_id, ""), people, shares))
        return sorted(found, key=lambda line: (not line.village_id, line.name))
