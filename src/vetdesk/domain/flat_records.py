"""Recipients and identities flat, as the journal has them, and back: what changed, and how it was before.

A flat record maps fields and facts to values; what has no value is left out. Columns of workbooks without a field
stand there as "extra:HEADING", texts as they were written as "as_written:FIELD".
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.people import Identity, Recipient

EXTRA = "extra:"
AS_WRITTEN = "as_written:"
RECIPIENT_FACTS = ("village_id", "village", "temporary_number", "withdrawn")
IDENTITY_FACTS = ("category", "status", "since", "taken_over", "withdrawn")

Facts = dict[str, Any]
"""A record flat."""


def recipient_facts(person: Recipient) -> Facts:
    """A recipient flat, without its identities. Of a village of the register only its id is kept."""
    facts: Facts = {key: value for key, value in person.values.items() if value != ""}
    if person.village_id is not None:
        facts["village_id"] = person.village_id
    elif person.village:
        facts["village"] = person.village
    if person.temporary_number:
        facts["temporary_number"] = 1
    if person.withdrawn:
        facts["withdrawn"] = 1
    for heading, written in person.extra.items():
        facts[EXTRA + heading] = written
    for key, written in person.as_written.items():
        facts[AS_WRITTEN + key] = written
    return facts


def identity_facts(held: Identity) -> Facts:
    """An identity flat."""
    facts: Facts = {key: value for key, value in held.values.items() if value != ""}
    facts["category"], facts["status"] = held.category, held.status
    if held.since:
        facts["since"] = held.since
    if held.taken_over:
        facts["taken_over"] = 1
    return facts


def difference(before: Facts, after: Facts) -> tuple[Facts, Facts]:
    """The changed facts only, as they were and as they become; what is gone becomes None."""
    changed = [key for key in before if before[key] != after.get(key)]
    changed += [key for key in after if key not in before]
    return {key: before.get(key) for key in changed if key in before}, {key: after.get(key) for key in changed}


def with_facts(person: Recipient, facts: Facts) -> Recipient:
    """The recipient with the content of a flat record; its identities stay."""
    return replace(
        person,
        values={key: value for key, value in facts.items() if _is_field(key, RECIPIENT_FACTS)},
        village_id=facts.get("village_id"),
        village=facts.get("village", ""),
        extra={key.removeprefix(EXTRA): value for key, value in facts.items() if key.startswith(EXTRA)},
        as_written={key.removeprefix(AS_WRITTEN): text for key, text in facts.items() if key.startswith(AS_WRITTEN)},
        temporary_number=bool(facts.get("temporary_number")),
        withdrawn=bool(facts.get("withdrawn")),
    )


def with_identity_facts(held: Identity, facts: Facts) -> Identity:
    """The identity with the content of a flat record."""
    return replace(
        held,
        category=facts["category"],
        status=facts["status"],
        values={key: value for key, value in facts.items() if _is_field(key, (*IDENTITY_FACTS, "recipient"))},
        since=facts.get("since", ""),
        taken_over=bool(facts.get("taken_over")),
    )


def _is_field(key: str, facts: Sequence[str]) -> bool:
    return key not in facts and not key.startswith((EXTRA, AS_WRITTEN))


def rolled_back(person: Recipient, entries: Sequence[JournalEntry]) -> tuple[Recipient, tuple[int, ...]]:
    """The recipient as it was before these entries (oldest first), and the ids of identities that did not exist then.

    The entries are the newest of the recipient and its identities, or those of one deed that nothing came after.
    """
    facts = recipient_facts(person)
    identities = {held.uid: (held, identity_facts(held)) for held in person.identities}
    unborn = set()
    for entry in reversed(entries):
        if entry.kind == "recipient":
            facts = _before(facts, entry)
        elif entry.kind == "identity" and entry.subject in identities:
            held, known = identities[entry.subject]
            if "recipient" in entry.new or entry.old.get("withdrawn") == 1:
                unborn.add(held.id)
            identities[entry.subject] = (held, _before(known, entry))
    kept = tuple(with_identity_facts(held, known) for held, known in identities.values() if held.id not in unborn)
    return replace(with_facts(person, facts), identities=kept), tuple(sorted(unborn))


def _before(facts: Mapping[str, Any], entry: JournalEntry) -> Facts:
    """The facts before one entry: its new ones taken away, its old ones put back."""
    changed = entry.new
    earlier = {key: value for key, value in facts.items() if key not in changed}
    return earlier | {key: value for key, value in entry.old.items() if value is not None}
