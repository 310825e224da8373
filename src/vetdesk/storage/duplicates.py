"""Fetches what duplicates (重复档案) are found by, and keeps the verdicts (核对结论) on pairs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from vetdesk.domain.blocking import KeyFacts
from vetdesk.domain.compared_people import COMPARED_FIELDS, compared_person, plain_digits
from vetdesk.domain.id_likeness import WrittenId, numbers_near
from vetdesk.domain.matching import Compared
from vetdesk.storage.entries import Entries
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.readings import readings
from vetdesk.storage.search import Search
from vetdesk.storage.search_index import BITS_OF_ID, sort_key
from vetdesk.storage.tables.duplicates import pair_verdict
from vetdesk.storage.tables.people import field_value, identity, recipient
from vetdesk.storage.transaction import Transaction, instant
from vetdesk.storage.uids import new_uid

FOUND_AT_MOST = 3000
"""So many people who bear one reading are looked at for one person; the commonest of a million is borne by fewer."""
_BY_SEARCH = 50
FAMILY = "family_member"
_LIVES_WITH = ("same_household", "holds_account")

_COMPARED = [recipient.c[name] for name in ("id", "village_id", "village", "temporary_number", *COMPARED_FIELDS)]
_KEYS = [
    recipient.c[name]
    for name in (
        *("id", "sort_key", "former_name", "id_number", "birth_date", "phone", "other_phone"),
        *("discharge_certificate", "account_number", "temporary_number"),
    )
]

_VERDICT = [pair_verdict.c[name] for name in ("first_id", "second_id", "verdict", "reason", "compared", "at", "staff")]


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """What somebody found of a pair: "same" or "different", why, on which facts (a digest), when and who (uid)."""

    first: int
    second: int
    verdict: str
    reason: str
    compared: str
    at: str
    staff: str


class Duplicates:
    """The look-ups behind the search for duplicates, and the verdicts of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    def compared(self, ids: Sequence[int]) -> dict[int, Compared]:
        """What is compared of these people; those withdrawn are left out."""
        found = {}
        for some in chunks(ids):
            rows = self._connection.execute(
                select(*_COMPARED).where(recipient.c.id.in_(some), recipient.c.withdrawn == 0)
            ).all()
            held = self._certificates(some)
            written = self._ids_as_written([row[0] for row in rows if row[3]])
            for number, village_id, village, _, *values in rows:
                known = dict(zip(COMPARED_FIELDS, values, strict=True))
                found[number] = compared_person(
                    number,
                    {key: value for key, value in known.items() if value is not None},
                    readings(),
                    certificates=held.get(number, ()),
                    village=str(village_id) if village_id is not None else village,
                    id_as_written=written.get(number, ""),
                )
        return found

    def _certificates(self, ids: Sequence[int]) -> Mapping[int, list[tuple[str, str]]]:
        found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
        query = select(identity.c.recipient_id, identity.c.category, identity.c.certificate_number)
        query = query.where(identity.c.recipient_id.in_(ids), identity.c.withdrawn == 0)
        for number, category, certificate in self._connection.execute(query):
            if certificate:
                found[number].append((category, certificate))
        return found

    def _ids_as_written(self, ids: Sequence[int]) -> Mapping[int, str]:
        """What files had as ID number of people with a temporary one."""
        found: dict[int, str] = {}
        for some in chunks(ids):
            query = select(field_value.c.subject_id, field_value.c.as_written)
            query = query.where(field_value.c.subject_kind == "recipient", field_value.c.subject_id.in_(some))
            rows = self._connection.execute(query.where(field_value.c.field == "id_number"))
            found.update((number, text) for number, text in rows if text)
        return found

    def key_facts(self, after: int, count: int) -> list[KeyFacts]:
        """What the keys of the next `count` people are made of, by id."""
        query = select(*_KEYS).where(recipient.c.id > after, recipient.c.withdrawn == 0).order_by(recipient.c.id)
        rows = self._connection.execute(query.limit(count)).all()
        ids = [row[0] for row in rows]
        held: Mapping[int, list[tuple[str, str]]] = {}
        if ids:
            held = self._certificates_between(ids[0], ids[-1])
        written = self._ids_as_written([row[0] for row in rows if row[-1]])
        return [_key_facts(row, held.get(row[0], ()), written.get(row[0], "")) for row in rows]

    def _certificates_between(self, first: int, last: int) -> Mapping[int, list[tuple[str, str]]]:
        found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
        query = select(identity.c.recipient_id, identity.c.category, identity.c.certificate_number)
        query = query.where(identity.c.recipient_id.between(first, last), identity.c.withdrawn == 0)
        for number, category, certificate in self._connection.execute(query):
            if certificate:
                found[number].append((category, certificate))
        return found

    def suspects(self, one: Compared) -> list[int]:
        """The ids of everybody who has to be compared with one person, stored or not."""
        found = {*self._with_numbers(one.id_number), *self._sounding_like(one.name)}
        found.update(self._with_account(one.account))
        search = Search(self._transaction)
        for words in (one.name, one.former_name, *(text.partition(":")[2] for text in one.certificates)):
            if words:
                found.update(search.find(words, limit=_BY_SEARCH).ids)
        found.discard(one.id)
        return sorted(found)

    def _with_numbers(self, written: WrittenId) -> Iterator[int]:
        numbers = sorted(numbers_near(written))
        for some in chunks(numbers):
            query = select(recipient.c.id).where(recipient.c.id_number.in_(some), recipient.c.withdrawn == 0)
            yield from self._connection.execute(query).scalars()
            kept = select(field_value.c.subject_id).where(field_value.c.field == "id_number")
            kept = kept.where(field_value.c.subject_kind == "recipient", field_value.c.value.is_(None))
            yield from self._connection.execute(kept.where(field_value.c.as_written.in_(some))).scalars()

    def _sounding_like(self, name: str) -> Iterable[int]:
        reading = readings().sort_key(name) if name else 0
        if not reading:
            return []
        query = select(recipient.c.id).where(
            recipient.c.sort_key >= sort_key(reading, 0),
            recipient.c.sort_key < sort_key(reading + 1, 0),
            recipient.c.withdrawn == 0,
        )
        return self._connection.execute(query.limit(FOUND_AT_MOST)).scalars().all()

    def _with_account(self, account: str) -> Iterable[int]:
        if not account:
            return []
        query = select(recipient.c.id).where(recipient.c.account_number == account, recipient.c.withdrawn == 0)
        return self._connection.execute(query.limit(_BY_SEARCH)).scalars().all()

    def bearers(self, names: Iterable[str]) -> dict[str, int]:
        """How many people bear each name."""
        found = dict.fromkeys(names, 0)
        for some in chunks(sorted(found)):
            query = select(recipient.c.name, func.count()).where(recipient.c.name.in_(some), recipient.c.withdrawn == 0)
            found.update((name, count) for name, count in self._connection.execute(query.group_by(recipient.c.name)))
        return found

    def households(self, people: Sequence[int]) -> set[tuple[int, int]]:
        """The pairs of these people of whom one names the other as of the same household or holder of the account."""
        wanted = select(recipient.c.id, recipient.c.name).where(recipient.c.id.in_(people))
        names = {row[0]: str(row[1] or "") for row in self._connection.execute(wanted)}
        found: set[tuple[int, int]] = set()
        for number, family in Entries(self._transaction).of(people).items():
            for one in family:
                if one.kind != FAMILY or not any(one.values.get(flag) for flag in _LIVES_WITH):
                    continue
                named = str(one.values.get("member_name", ""))
                found.update(
                    (min(number, other), max(number, other))
                    for other in people
                    if other != number and (one.linked_id == other or (named and names.get(other) == named))
                )
        return found

    def verdicts(self, ids: Iterable[int] | None = None) -> dict[tuple[int, int], PairVerdict]:
        """The verdicts on pairs in which one of these people is (everybody's without `ids`), by pair."""
        query = select(*_VERDICT)
        if ids is not None:
            wanted = list(ids)
            query = query.where(pair_verdict.c.first_id.in_(wanted) | pair_verdict.c.second_id.in_(wanted))
        return {(row[0], row[1]): PairVerdict(*row) for row in self._connection.execute(query)}

    def put_verdict(self, pair: tuple[int, int], verdict: str, reason: str, compared: str) -> None:
        """Keep a verdict on a pair (ascending ids) in place of an earlier one; `compared` digests its facts."""
        first, second = pair
        wanted = select(recipient.c.id, recipient.c.uid).where(recipient.c.id.in_(pair))
        uids = {row[0]: str(row[1]) for row in self._connection.execute(wanted)}
        staff = self._transaction.actor.staff.uid if self._transaction.actor else ""
        values = {"verdict": verdict, "reason": reason, "compared": compared}
        made = {**values, "at": instant(self._transaction.now), "staff": staff}
        known = self._connection.execute(
            select(pair_verdict.c.id, pair_verdict.c.uid, *(pair_verdict.c[name] for name in values)).where(
                pair_verdict.c.first_id == first, pair_verdict.c.second_id == second
            )
        ).first()
        told = {"first": uids[first], "second": uids[second], "verdict": verdict, "reason": reason}
        if known is None:
            uid = new_uid()
            row = {"uid": uid, "first_id": first, "second_id": second, **made}
            number = self._transaction.insert_row(pair_verdict, row)
            self._transaction.journal.record("pair_verdict", uid, number, {}, told)
            return
        statement = pair_verdict.update().where(pair_verdict.c.id == known[0])
        self._connection.execute(statement.values(**made, version=pair_verdict.c.version + 1))
        before = {"verdict": known[2], "reason": known[3]}
        after = {"verdict": verdict, "reason": reason}
        self._transaction.journal.record("pair_verdict", known[1], known[0], before, after)


def _key_facts(row: Sequence[Any], certificates: Sequence[tuple[str, str]], written: str) -> KeyFacts:
    number, key, former, id_number, birth, phone, other, discharge, account, _ = row
    sounds = [key >> BITS_OF_ID]
    if former:
        sounds.append(readings().sort_key(former))
    held = [*certificates, ("discharge", discharge)] if discharge else certificates
    return KeyFacts(
        number,
        sounds,
        written or id_number or "",
        birth or "",
        [one for one in (phone, other) if one],
        held,
        plain_digits(account) if account else "",
    )
