"""Rows as they left (发出的行), and which row of a returned workbook is which of them. Pure.

The hidden key alone is not believed: whoever sorts only the visible columns leaves every key at somebody else's row,
and whoever writes a new person over an old row keeps the old one's key. A row must still name the person of its key.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.reading.rows import RowKind

Owner = tuple[str, str]
"""What a row names besides the name: ID number and category."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One row as it left: the person now and then, and the identity (uid, "" if the row had none) that it was about."""

    person: Recipient
    base: Recipient
    identity: str = ""

    @property
    def uid(self) -> str:
        """The key of the row."""
        return self.identity or self.person.uid

    @property
    def held(self) -> Identity | None:
        """The identity as it stands now; None if the row had none, or it is gone."""
        return identity_of(self.person, self.identity)

    @property
    def category(self) -> str:
        """The category of the identity as it left, "" if the row had none."""
        held = identity_of(self.base, self.identity)
        return held.category if held is not None else ""


def identity_of(person: Recipient, uid: str) -> Identity | None:
    """The identity with a uid, None if the person has no such one."""
    return next((held for held in person.identities if uid and held.uid == uid), None)


def mend_keys(rows: Iterable[ReadRow], sent: Mapping[str, Sent], holders: Mapping[str, int]) -> None:
    """Give every row the key of the row it once was, "" if it was none.

    Keys that were cut off or ended up at other people's rows are found by ID number and category; of copies of one row
    the key belongs to the one that still names its person. `holders` tells who in the archive has an ID number that
    none of the rows left with.
    """
    records = [row for row in rows if row.kind is RowKind.RECORD]
    _Trust(sent, holders).take_away(records)
    _part_copies(records, sent)
    used = {row.key for row in records if row.key}
    free: dict[Owner, str] = {}
    alone: dict[str, list[str]] = {}
    for key, each in sent.items():
        if key not in used:
            free[each.base.id_number, each.category] = key
            alone.setdefault(each.base.id_number, []).append(key)
    for row in records:
        if not row.key and (number := str(row.values.get("id_number", ""))):
            category = str(row.values.get("category", ""))
            only = alone.get(number, ())
            found = free.get((number, category)) or (only[0] if not category and len(only) == 1 else "")
            if found not in used:
                row.key = found
                used.add(found)


class _Trust:
    """Whether a row still names the person whom its key means."""

    def __init__(self, sent: Mapping[str, Sent], holders: Mapping[str, int]) -> None:
        self._sent = sent
        self._holders = holders
        self._owners = {(each.base.id_number, each.category): key for key, each in sent.items() if each.base.id_number}
        self._numbers = {each.base.id_number for each in sent.values()} - {""}
        self._names = {each.base.name for each in sent.values()}

    def take_away(self, records: Iterable[ReadRow]) -> None:
        """Take their key from rows that name somebody else."""
        for row in records:
            if row.key in self._sent and not self._names_its_person(row):
                row.key = ""

    def _names_its_person(self, row: ReadRow) -> bool:
        sent = self._sent[row.key]
        number, name = str(row.values.get("id_number", "")), str(row.values.get("name", ""))
        base = sent.base
        if number and number == base.id_number:
            other = self._owners.get((number, str(row.values.get("category", ""))), row.key)
            return other == row.key
        if number in self._numbers or self._holders.get(number, sent.person.id) != sent.person.id:
            return False
        if name == base.name:
            return True
        return not number and name not in self._names


def _part_copies(records: Sequence[ReadRow], sent: Mapping[str, Sent]) -> None:
    alike: dict[str, list[ReadRow]] = {}
    for row in records:
        if row.key:
            alike.setdefault(row.key, []).append(row)
    for key, several in alike.items():
        if key in sent:
            base = sent[key].base
            own = max(several, key=lambda row: _likeness(row, base))
            for row in several:
                row.key = key if row is own else ""


def _likeness(row: ReadRow, base: Recipient) -> tuple[bool, bool]:
    """How surely a row names a person: by the ID number, else by the name."""
    return row.values.get("id_number") == base.id_number, row.values.get("name") == base.name
