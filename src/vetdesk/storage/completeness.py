"""Counts how complete the archives are (档案完整度): every item of every village in one pass over the people."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, case, func, select

from vetdesk.domain.completeness import CompletenessItem, Requirement, Share, VillageShares
from vetdesk.storage.people_filters import concerns, is_met
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.tables.villages import village
from vetdesk.storage.transaction import Transaction

ONE_MORE = 1 << 32
"""Above every number of people."""


class CompletenessCounts:
    """The figures of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def by_village(self, items: Sequence[CompletenessItem]) -> list[VillageShares]:
        """A line per village that has people, by its name; last the people of no village of the register."""
        counts = [func.sum(_counted(item.requirement)) for item in items]
        place = func.coalesce(recipient.c.village_id, 0)  # no index: people are read in the order in which they lie
        query = select(place, func.count(), *counts).where(recipient.c.withdrawn == 0).group_by(place)
        names = {row[0]: row[1] for row in self._connection.execute(select(village.c.id, village.c.name))}
        found = []
        for village_id, people, *figures in self._connection.execute(query):
            shares = {item.key: _share(int(both)) for item, both in zip(items, figures, strict=True)}
            found.append(VillageShares(village_id, names.get(village_id, ""), people, shares))
        return sorted(found, key=lambda line: (not line.village_id, line.name))


def _counted(asked: Requirement) -> ColumnElement[int]:
    """1 for whom it concerns, and ONE_MORE if they have it: one sum for both, so that each is asked only once."""
    return case((concerns(asked), case((is_met(asked), ONE_MORE + 1), else_=1)), else_=0)


def _share(both: int) -> Share:
    have, concerned = divmod(both, ONE_MORE)
    return Share(have, concerned)
