"""Recipients (优抚对象) with their identities: found, added, changed, withdrawn; every change journalled."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import and_, func, select

from vetdesk.domain.errors import MergedRecipientError, NotFoundError, StaleRecordError
from vetdesk.domain.flat_records import Facts, difference, identity_facts, recipient_facts
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.people import Identity, Recipient
from vetdesk.storage.old_names import OldNames
from vetdesk.storage.people_rows import PeopleReader, chunks
from vetdesk.storage.people_writer import PeopleWriter, key_of, search_facts
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.station import staff
from vetdesk.storage.transaction import Transaction

_TEXT_ONLY = and_(recipient.c.village_id.is_(None), recipient.c.village != "", recipient.c.withdrawn == 0)


class People:
    """The archive's people. Withdrawn ones are found by nothing here except `with_withdrawn`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._writer = PeopleWriter(transaction)

    def _reader(self) -> PeopleReader:
        return PeopleReader(self._transaction.connection)

    def get(self, recipient_id: int) -> Recipient:
        """One recipient; raises NotFoundError if there is none or it was withdrawn, MergedRecipientError if merged."""
        found = self._reader().fetch([recipient_id])
        if not found:
            self._refuse_merged(recipient_id)
            raise NotFoundError("recipient", str(recipient_id))
        return found[0]

    def _refuse_merged(self, recipient_id: int) -> None:
        """Raise MergedRecipientError for a record that was merged into another, perhaps over several steps."""
        into, name = recipient_id, ""
        while row := self._merged_into(into):
            name, into = name or row[0], row[1]
        if name:
            raise MergedRecipientError(name, into)

    def _merged_into(self, recipient_id: int) -> tuple[str, int] | None:
        query = select(func.coalesce(recipient.c.name, "?"), recipient.c.merged_into)
        query = query.where(recipient.c.id == recipient_id, recipient.c.merged_into.is_not(None))
        row = self._transaction.connection.execute(query).first()
        return (row[0], row[1]) if row else None

    def by_uid(self, uid: str) -> Recipient:
        """The recipient with this uid; raises NotFoundError."""
        query = select(recipient.c.id).where(recipient.c.uid == uid)
        number = self._transaction.connection.execute(query).scalar()
        if number is None:
            raise NotFoundError("recipient", uid)
        return self.get(number)

    def many(self, ids: Sequence[int]) -> list[Recipient]:
        """The recipients with these ids in this order; those that are missing or withdrawn are left out."""
        return self._reader().fetch(ids)

    def with_withdrawn(self, ids: Sequence[int]) -> list[Recipient]:
        """Like `many`, withdrawn ones included: for undoing and reviving imports."""
        return self._reader().fetch(ids, withdrawn=True)

    def by_id_number(self, number: str) -> tuple[Recipient, ...]:
        """Everyone with this ID number (18 characters); more than one is a duplicate to be settled."""
        query = select(recipient.c.id).where(recipient.c.id_number == number, recipient.c.withdrawn == 0)
        ids = self._transaction.connection.execute(query.order_by(recipient.c.id)).scalars().all()
        return tuple(self._reader().fetch(ids)) if ids else ()

    def count(self) -> int:
        """How many recipients the archive has."""
        query = "SELECT count(*) FROM recipient WHERE withdrawn = 0"
        return int(self._transaction.connection.exec_driver_sql(query).scalar_one())

    def by_village(self) -> Mapping[int, int]:
        """How many people each village of the register has."""
        query = select(recipient.c.village_id, func.count()).where(recipient.c.withdrawn == 0)
        rows = self._transaction.connection.execute(query.group_by(recipient.c.village_id))
        return {number: count for number, count in rows if number is not None}

    def in_village(self, village_id: int) -> list[int]:
        """The ids of the people of a village."""
        query = select(recipient.c.id).where(recipient.c.village_id == village_id, recipient.c.withdrawn == 0)
        return [row[0] for row in self._transaction.connection.execute(query.order_by(recipient.c.id))]

    def village_texts(self) -> list[str]:
        """What is written as village where the register has none, each text once."""
        query = select(recipient.c.village).where(_TEXT_ONLY).distinct()
        return [row[0] for row in self._transaction.connection.execute(query)]

    def with_village_texts(self, texts: Sequence[str]) -> list[int]:
        """The ids of people whose village is one of these texts only."""
        query = select(recipient.c.id).where(_TEXT_ONLY, recipient.c.village.in_(texts))
        return [row[0] for row in self._transaction.connection.execute(query.order_by(recipient.c.id))]

    def add(self, person: Recipient) -> Recipient:
        """Keep a new recipient (id 0) with its identities."""
        return self._writer.add([person])[0]

    def add_many(self, people: Sequence[Recipient]) -> list[Recipient]:
        """Keep many new recipients; give them all at once, because the search index likes one long row best."""
        return self._writer.add(people)

    def save(self, person: Recipient) -> Recipient:
        """Keep a changed recipient; raises StaleRecordError if it was saved meanwhile. See `save_many`."""
        return self.save_many([person])[0]

    def save_many(self, people: Sequence[Recipient]) -> list[Recipient]:
        """Keep changed recipients: differences only, identities included, and return what is stored now.

        An identity with id 0 is new (a withdrawn one of the same category is revived instead); identities that are not
        named stay as they are. A recipient whose identity changes gets a new version too. One that is stored as
        withdrawn and comes with `withdrawn=False` is revived. Nothing is written for those that are equal. Nobody may
        be named twice: what two rows say of one person is put together before.
        """
        if len({person.id for person in people}) != len(people):
            raise ValueError("a recipient is named twice in one change")
        reader = self._reader()
        stored = {one.id: one for one in reader.fetch([person.id for person in people], withdrawn=True)}
        for person in people:
            if person.id not in stored:
                raise NotFoundError("recipient", person.name or str(person.id))
            if stored[person.id].version != person.version:
                raise StaleRecordError("recipient", person.name, self._who_saved(person))
        changed = self._changes(people, stored, reader)
        ids = [number for number, *_ in changed]
        keys = self._writer.keys(ids)
        self._writer.update("recipient", changed)
        OldNames(self._transaction).note(
            (number, str(before["name"] or ""), str(after["name"] or ""))
            for number, _, before, after in changed
            if "name" in before and "name" in after
        )
        fresh = {one.id: one for one in reader.fetch(ids, withdrawn=True)}
        self._reindex([stored[number] for number in ids], fresh, keys)
        return [fresh.get(person.id, stored[person.id]) for person in people]

    def _changes(
        self, people: Sequence[Recipient], stored: Mapping[int, Recipient], reader: PeopleReader
    ) -> list[tuple[int, str, Facts, Facts]]:
        """What changes on each recipient that differs; their identities are written already."""
        touched = self._save_identities(people, stored, reader)
        changes = []
        for person in people:
            before, after = difference(recipient_facts(stored[person.id]), recipient_facts(person))
            if "name" in after or "withdrawn" in after:
                after["sort_key"] = key_of(person)
            if after or person.id in touched:
                changes.append((person.id, person.uid, before, after))
        return changes

    def _save_identities(
        self, people: Sequence[Recipient], stored: Mapping[int, Recipient], reader: PeopleReader
    ) -> set[int]:
        """Write new and changed identities; returns the ids of recipients that have some."""
        new = [(person, one) for person in people for one in person.identities if one.id == 0]
        asleep = reader.withdrawn_identities([person.id for person, _ in new]) if new else {}
        changes, added, touched = [], [], set()
        for person in people:
            known = {one.id: one for one in stored[person.id].identities}
            for one in person.identities:
                before = known.get(one.id) if one.id else asleep.get((person.id, one.category))
                change = _identity_change(before, one, revived=one.id == 0)
                if before is None:
                    added.append((person, one))
                elif change[1]:
                    changes.append((before.id, before.uid, *change))
                else:
                    continue
                touched.add(person.id)
        self._writer.update("identity", changes)
        self._writer.add_identities(added)
        return touched

    def _reindex(self, before: Iterable[Recipient], after: Mapping[int, Recipient], keys: Mapping[int, int]) -> None:
        """Index anew whoever is found differently now; `keys` are the sort keys before the change."""
        searched = self._writer.searched
        changed = [
            old
            for old in before
            if search_facts(old, searched) != search_facts(after[old.id], searched)
            or old.withdrawn != after[old.id].withdrawn
        ]
        gone = [keys[old.id] for old in changed if not old.withdrawn]
        self._writer.index([after[old.id] for old in changed], gone)

    def withdraw(self, ids: Sequence[int]) -> None:
        """Hide recipients whom an undone import had added; importing the file again revives them."""
        people = self._reader().fetch(ids)
        self._writer.update("recipient", [(one.id, one.uid, {"withdrawn": 0}, {"withdrawn": 1}) for one in people])
        self._writer.index([], self._writer.keys([one.id for one in people]).values())

    def withdraw_identities(self, recipient_ids: Sequence[int], identity_ids: Iterable[int]) -> None:
        """Hide identities that an undone import had added to these recipients."""
        unwanted = set(identity_ids)
        people = self._reader().fetch(recipient_ids)
        gone = [one for person in people for one in person.identities if one.id in unwanted]
        self._writer.update("identity", [(one.id, one.uid, {"withdrawn": 0}, {"withdrawn": 1}) for one in gone])
        self._writer.update("recipient", [(person.id, person.uid, {}, {}) for person in people])
        fresh = {person.id: person for person in self._reader().fetch(recipient_ids)}
        self._reindex(people, fresh, self._writer.keys(recipient_ids))

    def bring_back(self, uids: Collection[str]) -> list[int]:
        """Show again recipients and identities that a change had taken off; returns the ids of the recipients."""
        connection = self._transaction.connection
        asleep: dict[int, str] = {}
        held: list[tuple[int, str, int]] = []
        of_person = select(recipient.c.id, recipient.c.uid).where(
            recipient.c.withdrawn == 1, recipient.c.merged_into.is_(None)
        )
        of_identity = select(identity.c.id, identity.c.uid, identity.c.recipient_id).where(identity.c.withdrawn == 1)
        for some in chunks(sorted(uids)):
            asleep |= {row[0]: row[1] for row in connection.execute(of_person.where(recipient.c.uid.in_(some)))}
            held += [tuple(row) for row in connection.execute(of_identity.where(identity.c.uid.in_(some)))]
        before = self._reader().fetch(sorted({*asleep, *(row[2] for row in held)}), withdrawn=True)
        shown = {one.id: one for one in before if not one.withdrawn or one.id in asleep}
        keys = self._writer.keys([*shown])
        woken = [(row[0], row[1], {"withdrawn": 1}, {"withdrawn": 0}) for row in held if row[2] in shown]
        self._writer.update("identity", woken)
        again: dict[bool, tuple[Facts, Facts]] = {True: ({"withdrawn": 1}, {"withdrawn": 0}), False: ({}, {})}
        self._writer.update("recipient", [(one.id, one.uid, *again[one.id in asleep]) for one in shown.values()])
        self._reindex(shown.values(), {one.id: one for one in self._reader().fetch([*shown])}, keys)
        return [*shown]

    def history(self, recipient_id: int) -> list[JournalEntry]:
        """Every journal entry of a recipient and its identities, oldest first."""
        connection = self._transaction.connection
        own = connection.execute(select(recipient.c.uid).where(recipient.c.id == recipient_id)).scalars().all()
        held = connection.execute(select(identity.c.uid).where(identity.c.recipient_id == recipient_id)).scalars()
        return self._transaction.journal.of_subjects([*own, *held])

    def _who_saved(self, person: Recipient) -> str:
        """The name of whoever changed the recipient last."""
        last = self._transaction.journal.of_subjects([person.uid], limit=1)
        if not last:
            return ""
        name = self._transaction.connection.execute(select(staff.c.name).where(staff.c.uid == last[0].staff)).scalar()
        return str(name or "")


def _identity_change(before: Identity | None, after: Identity, *, revived: bool) -> tuple[Facts, Facts]:
    """What changes on an identity; a revived one is no longer withdrawn."""
    if before is None:
        return {}, identity_facts(after)
    old, new = difference(identity_facts(before), identity_facts(after))
    return (old | {"withdrawn": 1}, new | {"withdrawn": 0}) if revived else (old, new)
