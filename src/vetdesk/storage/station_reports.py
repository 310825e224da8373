"""Reports (核查) over everybody at once: whose record says something that cannot be left so."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, func, select

from vetdesk.storage.people_rows import PRESENT_VILLAGE, RECIPIENT_WITH_VILLAGE
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.visits import contact
from vetdesk.storage.transaction import Transaction

_LIVE = identity.c.withdrawn == 0
_DRAWING = (identity.c.status == "drawing") & _LIVE


@dataclass(frozen=True, slots=True)
class Reported:
    """Somebody in a report."""

    id: int
    name: str
    village: str
    birth_date: str


class StationReports:
    """The reports of one look; people in the order of the list."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def died_without_status(self) -> list[Reported]:
        """Who has a date of death and identities, but none with the status died (去世)."""
        dead = recipient.c.died_on.is_not(None)
        return self._people(dead, _has(_LIVE), ~_has((identity.c.status == "died") & _LIVE))

    def drawing_without_account(self) -> list[Reported]:
        """Who draws (享受待遇) and has no account number."""
        return self._people(recipient.c.account_number.is_(None), _has(_DRAWING))

    def drawing_several(self, categories: Sequence[str]) -> list[Reported]:
        """Who draws under more than one of these categories."""
        several = (
            select(identity.c.recipient_id)
            .where(_DRAWING, identity.c.category.in_(categories))
            .group_by(identity.c.recipient_id)
            .having(func.count() > 1)
        )
        return self._people(recipient.c.id.in_(several))

    def drawing_unmet(self, born_until: str, met_from: str) -> list[Reported]:
        """Who was born in this year ("1925") or earlier, draws, and was not met since a day (ISO)."""
        old = (recipient.c.birth_date < f"{born_until}~") & recipient.c.birth_date.is_not(None)
        return self._people(old, _has(_DRAWING), ~_met(met_from))

    def met_since(self, recipient_id: int, day: str) -> bool:
        """Whether somebody was visited or called since a day (ISO)."""
        query = select(recipient.c.id).where(recipient.c.id == recipient_id, _met(day))
        return self._connection.execute(query).first() is not None

    def _people(self, *conditions: ColumnElement[bool]) -> list[Reported]:
        columns = (recipient.c.id, func.coalesce(recipient.c.name, ""), PRESENT_VILLAGE)
        query = select(*columns, func.coalesce(recipient.c.birth_date, "")).select_from(RECIPIENT_WITH_VILLAGE)
        query = query.where(recipient.c.withdrawn == 0, *conditions).order_by(recipient.c.sort_key)
        return [Reported(*row) for row in self._connection.execute(query)]


def _has(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(identity.c.recipient_id == recipient.c.id, condition)


def _met(day: str) -> ColumnElement[bool]:
    return exists().where(contact.c.recipient_id == recipient.c.id, contact.c.last_on >= day)
