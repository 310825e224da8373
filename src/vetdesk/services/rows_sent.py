"""Rows as they left (发出时的内容): rebuilt from the journal, for whomever a workbook's keys name."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from vetdesk.domain.flat_records import (
    Facts,
    identity_facts,
    recipient_facts,
    rolled_back,
    with_facts,
    with_identity_facts,
)
from vetdesk.domain.importing.sent_rows import Sent, identity_of
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.people import Identity, Recipient
from vetdesk.storage.reading import Reading

_OWNER = "recipient"
"""Under this name the journal tells to whom an identity belongs."""
_NOT_ROLLED = frozenset({_OWNER, "withdrawn"})
_AT_ONCE = 500


def rows_sent(look: Reading, keys: Sequence[str], origin: str, seq: int) -> dict[str, Sent]:
    """Each row as it left, by its key; keys that nobody has are left out.

    An identity that went to another archive since (two records of one person became one) left with the archive that
    it belonged to then.
    """
    owners, since = look.exchanges.owners_of(keys), _Since(look, origin, seq)
    people = _people(look, {number for number, _ in owners.values()})
    then = {number: since.before(person) for number, person in people.items()}
    moved = {held: uid for _, held in owners.values() if (uid := since.owner_before(held))}
    earlier = [number for number, _ in look.exchanges.owners_of(sorted(set(moved.values()))).values()]
    owned = {person.uid: since.before(person) for person in _people(look, earlier).values()}
    found = {}
    for key, (number, held) in owners.items():
        if number in people:
            person, base, uid = people[number], then[number], moved.get(held, "")
            if uid in owned and uid != person.uid:
                own = identity_of(person, held)
                base = replace(owned[uid], identities=() if own is None else (since.identity_before(own),))
            found[key] = Sent(person, base, held)
    return found


def _people(look: Reading, numbers: Iterable[int]) -> dict[int, Recipient]:
    return {person.id: person for person in look.people.with_withdrawn(sorted(set(numbers)))}


class _Since:
    """What the journal noted since a workbook left, by the uid of the record, oldest first.

    Lines that came from another PC tell what was changed there, not what it came to here: of the fields that they name
    the value that stood in this journal before the workbook left counts.
    """

    def __init__(self, look: Reading, origin: str, seq: int) -> None:
        self._entries: defaultdict[str, list[JournalEntry]] = defaultdict(list)
        self._villages = {one.id: look.villages.index().final(one) for one in look.villages.all()}
        place = look.exchanges.place_in_journal(origin, seq)
        for entry in look.journal.after(place[0], ("recipient", "identity")) if place is not None else ():
            self._entries[entry.subject].append(entry)
        this = look.pcs.this()
        own = {look.origin, *this.came_from.split(",")} if this is not None else set()
        self._stood = self._values_before(look, own) if own else {}

    def _values_before(self, look: Reading, own: Collection[str]) -> dict[str, Facts]:
        """By record: the fields that other PCs' lines name, with their value before (None: there was none)."""
        found: dict[str, Facts] = {}
        for subject, entries in self._entries.items():
            far = (entry for entry in entries if entry.origin not in own)
            if names := {name for entry in far for name in entry.new} - _NOT_ROLLED:
                found[subject] = dict.fromkeys(names)
        subjects = sorted(found)
        for at in range(0, len(subjects), _AT_ONCE):
            for entry in look.journal.of_subjects(subjects[at : at + _AT_ONCE]):
                if entry not in self._entries[entry.subject]:
                    stood = found[entry.subject]
                    stood.update({name: value for name, value in entry.new.items() if name in stood})
        return found

    def owner_before(self, identity: str) -> str:
        """The uid of the archive from which an identity was taken first, "" if it was never taken from one."""
        entries = self._entries.get(identity, ()) if identity else ()
        return next((str(entry.old[_OWNER]) for entry in entries if entry.old.get(_OWNER)), "")

    def identity_before(self, held: Identity) -> Identity:
        """An identity as it left, to whomever it belonged."""
        facts = identity_facts(held)
        for entry in reversed(self._entries.get(held.uid, [])):
            earlier = {key: value for key, value in facts.items() if key not in entry.new}
            facts = earlier | {key: value for key, value in entry.old.items() if value is not None}
        return self._stood_before(with_identity_facts(held, facts))

    def before(self, person: Recipient) -> Recipient:
        """A person as they left, in the village that theirs became since."""
        uids = (person.uid, *(held.uid for held in person.identities))
        mine = [entry for uid in uids for entry in self._entries.get(uid, ())]
        base = rolled_back(person, mine)[0] if mine else person
        if self._stood.keys() & {*uids}:
            base = replace(base, identities=tuple(map(self._stood_before, base.identities)))
            base = with_facts(base, self._put(base.uid, recipient_facts(base)))
        village = self._villages.get(base.village_id or 0)
        return base if village is None else replace(base, village_id=village.id, village=village.name)

    def _stood_before(self, held: Identity) -> Identity:
        return with_identity_facts(held, self._put(held.uid, identity_facts(held))) if held.uid in self._stood else held

    def _put(self, subject: str, facts: Facts) -> Facts:
        told = self._stood.get(subject, {})
        if told.get("village_id") is not None and told["village_id"] not in self._villages:
            told = {name: value for name, value in told.items() if name != "village_id"}  # another PC's number
        kept = {name: value for name, value in facts.items() if name not in told}
        return kept | {name: value for name, value in told.items() if value is not None}
