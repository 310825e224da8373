"""Finds who of the archive a workbook's rows may mean: many at once, as compact values."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody of the archive. `withdrawn`: added by an undone import, to be revived and not added again.

    A record that was merged into another (`merged_into`) stands for that one; it is never revived.
    """

    id: int
    name: str
    id_number: str
    birth_date: str
    withdrawn: bool
    merged_into: int | None = None


_COLUMNS = tuple(recipient.c[name] for name in ("id", "name", "id_number", "birth_date", "withdrawn", "merged_into"))


class Matching:
    """Bulk look-ups for imports and checks."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def by_id_numbers(self, numbers: Iterable[str]) -> Mapping[str, list[Match]]:
        """Who has each ID number (18 characters); live people first, withdrawn ones only where nobody else has it."""
        found: defaultdict[str, list[Match]] = defaultdict(list)
        for some in chunks(sorted(set(numbers))):
            query = select(*_COLUMNS).where(recipient.c.id_number.in_(some)).order_by(recipient.c.id)
            for row in self._connection.execute(query):
                found[row[2]].append(_match(row))
        return {number: self._live(several) for number, several in found.items()}

    def by_names(self, names: Iterable[str]) -> Mapping[str, list[Match]]:
        """Who has each name: for rows whose ID number is missing, masked or ruined."""
        found: defaultdict[str, list[Match]] = defaultdict(list)
        for some in chunks(sorted(set(names))):
            query = select(*_COLUMNS).where(recipient.c.name.in_(some)).order_by(recipient.c.id)
            for row in self._connection.execute(query):
                found[row[1]].append(_match(row))
        return {name: self._live(several) for name, several in found.items()}

    def _live(self, several: Sequence[Match]) -> list[Match]:
        """Live people; where there are none, the record into which one was merged, or the last withdrawn one."""
        live = [one for one in several if not one.withdrawn]
        if live:
            return live
        return list({one.id: one for one in map(self._kept, several)}.values())[-1:]

    def _kept(self, one: Match) -> Match:
        while one.merged_into is not None:
            one = _match(self._connection.execute(select(*_COLUMNS).where(recipient.c.id == one.merged_into)).one())
        return one

    def by_name_and_birth(self, name: str, birth_date: str, tail: str = "") -> list[Match]:
        """Who has this name and birth date and, if given, an ID number ending in `tail`."""
        query = select(*_COLUMNS).where(recipient.c.name == name, recipient.c.birth_date == birth_date)
        query = query.where(recipient.c.withdrawn == 0).order_by(recipient.c.id)
        return [_match(row) for row in self._connection.execute(query) if str(row[2] or "").endswith(tail)]

    def by_accounts(self, accounts: Iterable[str]) -> Mapping[str, list[Match]]:
        """Who has each account number: two people with one account is a warning."""
        found: defaultdict[str, list[Match]] = defaultdict(list)
        for some in chunks(sorted(set(accounts))):
            query = select(recipient.c.account_number, *_COLUMNS).where(recipient.c.account_number.in_(some))
            for row in self._connection.execute(query.where(recipient.c.withdrawn == 0).order_by(recipient.c.id)):
                found[row[0]].append(_match(row[1:]))
        return found


def _match(row: Sequence[object]) -> Match:
    number, name, id_number, birth_date, withdrawn, into = row
    told = str(name or ""), str(id_number or ""), str(birth_date or "")
    return Match(int(str(number)), *told, bool(withdrawn), int(str(into)) if into is not None else None)
