"""Rows as they left (发出时的内容): rebuilt from the journal, for whomever a workbook's keys name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from vetdesk.domain.flat_records import identity_facts, rolled_back, with_identity_facts
from vetdesk.domain.importing.sent_rows import Sent, identity_of
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.storage.database import Reading

_OWNER = "recipient"
"""Under this name the journal tells to whom an identity belongs."""
Entries = Mapping[str, Sequence[JournalEntry]]
"""What the journal noted since a workbook left, oldest first, by the uid of the record."""


def rows_sent(look: Reading, keys: Sequence[str], origin: str, seq: int) -> dict[str, Sent]:
    """Each row as it left, by its key; keys that nobody has are left out.

    An identity that went to another archive since (two records of one person became one) left with the archive that
    it belonged to then.
    """
    owners = look.exchanges.owners_of(keys)
    place = look.exchanges.place_in_journal(origin, seq)
    since: defaultdict[str, list[JournalEntry]] = defaultdict(list)
    for entry in look.journal.after(place[0], ("recipient", "identity")) if place is not None else ():
        since[entry.subject].append(entry)
    people = _people(look, {number for number, _ in owners.values()})
    moved = {key: uid for key, (_, held) in owners.items() if held and (uid := _owner_then(since.get(held, ())))}
    earlier = [number for number, _ in look.exchanges.owners_of(sorted(set(moved.values()))).values()]
    before = {person.uid: person for person in _people(look, earlier).values()}
    villages = {one.id: look.villages.index().final(one) for one in look.villages.all()}
    then = {number: _as_it_left(person, since, villages) for number, person in people.items()}
    then_of = {uid: _as_it_left(person, since, villages) for uid, person in before.items()}
    found = {}
    for key, (number, held) in owners.items():
        if number not in people:
            continue
        base = then[number]
        uid = moved.get(key, "")
        if uid in then_of and uid != people[number].uid:
            own = identity_of(people[number], held)
            identities = () if own is None else (_identity_then(own, since[held]),)
            base = replace(then_of[uid], identities=identities)
        found[key] = Sent(people[number], base, held)
    return found


def _people(look: Reading, numbers: Iterable[int]) -> dict[int, Recipient]:
    return {person.id: person for person in look.people.with_withdrawn(sorted(set(numbers)))}


def _owner_then(entries: Sequence[JournalEntry]) -> str:
    """The uid of the archive from which an identity was taken first, "" if it was never taken from one."""
    return next((str(entry.old[_OWNER]) for entry in entries if entry.old.get(_OWNER)), "")


def _identity_then(held: Identity, entries: Sequence[JournalEntry]) -> Identity:
    """The identity as before these entries, to whomever it belonged."""
    facts = identity_facts(held)
    for entry in reversed(entries):
        earlier = {key: value for key, value in facts.items() if key not in entry.new}
        facts = earlier | {key: value for key, value in entry.old.items() if value is not None}
    return with_identity_facts(held, facts)


def _as_it_left(person: Recipient, since: Entries, villages: Mapping[int, Village]) -> Recipient:
    """A person as before these entries, in the village that theirs became since."""
    mine = [entry for uid in (person.uid, *(held.uid for held in person.identities)) for entry in since.get(uid, ())]
    base = rolled_back(person, mine)[0] if mine else person
    if base.village_id is None:
        return base
    village = villages[base.village_id]
    return replace(base, village_id=village.id, village=village.name)
