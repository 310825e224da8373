"""Names that people had before (曾用名), kept when a name changes, so that they are still found by them."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from vetdesk.storage.people_rows import NUMBERS, listed
from vetdesk.storage.tables.people import old_name
from vetdesk.storage.transaction import Transaction, instant

_NAMES = select(old_name.c.recipient_id, old_name.c.name).where(old_name.c.recipient_id.in_(NUMBERS))
_NAMES = _NAMES.order_by(old_name.c.until, old_name.c.name)


class OldNames:
    """Earlier names by recipient. The change of a name itself stands in the recipient's journal entry."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of(self, recipient_ids: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
        """The earlier names of these people, the latest last; nobody without any."""
        found: dict[int, tuple[str, ...]] = {}
        rows = self._transaction.connection.execute(_NAMES, listed(recipient_ids)).all() if recipient_ids else ()
        for number, name in rows:
            found[number] = (*found.get(number, ()), name)
        return found

    def note(self, renamed: Iterable[tuple[int, str, str]]) -> None:
        """Note (recipient id, former name, name now) of people whose name changes.

        Whoever gets a former name back takes the change back: then that name is no former one any more, and the one
        that goes was a slip and is not kept. So undoing a change leaves the table as it was.
        """
        connection, until = self._transaction.connection, instant(self._transaction.now)
        for number, former, present in renamed:
            same = (old_name.c.recipient_id == number) & (old_name.c.name == present)
            if connection.execute(delete(old_name).where(same)).rowcount or not former or not present:
                continue
            row = insert(old_name).values(recipient_id=number, name=former, until=until)
            connection.execute(row.on_conflict_do_nothing())
