"""Entries (条目): what a recipient may have several of — family members, subsidies, awards, devices, payments.

Kinds and their fields are declared in the vocabulary like all others; an entry keeps values only. Flat, as the journal
has it, an entry is its values with "kind", "linked_id", "identity_id" and "withdrawn"; its first line, and one that
moves it to somebody else, names the "recipient" (uid) too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vetdesk.domain.flat_records import Facts
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.journal import JournalEntry

FAMILY_MEMBER = "family_member"
"""The kind of entry (家庭成员) from which households are read."""

GRADE_CHANGE = "grade_change"
"""The kind of entry (残疾等级变动) that tells when a grade was assessed and adjusted."""

_FACTS = frozenset({"kind", "linked_id", "identity_id", "withdrawn", "recipient"})


@dataclass(frozen=True, slots=True)
class EntryKind:
    """One kind of entry, declared as a `many` block; `key` is the subject of its fields.

    `categories` empty means everybody has it; else it belongs to an identity of one of these categories.
    """

    key: str
    label: Label
    block: str
    categories: frozenset[str] = frozenset()

    def applies_to(self, categories: frozenset[str]) -> bool:
        """Whether somebody with these categories may have such entries."""
        return not self.categories or bool(self.categories & categories)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a recipient. `linked_id` is the same person where they have an archive of their own.

    `id` is 0 until stored; `identity_id` the identity it belongs to, None for entries of the person.
    """

    id: int
    uid: str
    recipient_id: int
    kind: str
    values: Mapping[str, Value] = field(default_factory=dict)
    linked_id: int | None = None
    identity_id: int | None = None
    withdrawn: bool = False
    version: int = 1

    def is_set(self, key: str) -> bool:
        """Whether a flag is set."""
        return str(self.values.get(key, "")) == "1"


def entry_facts(entry: Entry) -> Facts:
    """An entry flat, without the recipient it belongs to."""
    facts: Facts = {key: value for key, value in entry.values.items() if value != ""}
    facts["kind"] = entry.kind
    if entry.linked_id is not None:
        facts["linked_id"] = entry.linked_id
    if entry.identity_id is not None:
        facts["identity_id"] = entry.identity_id
    if entry.withdrawn:
        facts["withdrawn"] = 1
    return facts


def with_entry_facts(entry: Entry, facts: Mapping[str, Value]) -> Entry:
    """The entry with the content of a flat one."""
    return replace(
        entry,
        kind=str(facts["kind"]),
        values={key: value for key, value in facts.items() if key not in _FACTS},
        linked_id=_number(facts.get("linked_id")),
        identity_id=_number(facts.get("identity_id")),
        withdrawn=bool(facts.get("withdrawn")),
    )


def entry_before(entry: Entry, lines: Sequence[JournalEntry]) -> Entry | None:
    """The entry as it was before these lines of the journal (its newest, oldest first); None if it was not there yet.

    Whose entry it was then stands in the last of the lines that has an old "recipient": the caller looks.
    """
    facts = entry_facts(entry)
    for line in reversed(lines):
        old, new = line.old, line.new
        if "kind" in new and "kind" not in old:
            return None
        earlier = {key: value for key, value in facts.items() if key not in new}
        facts = earlier | {key: value for key, value in old.items() if value is not None and key != "recipient"}
    return with_entry_facts(entry, facts)


def _number(value: Value | None) -> int | None:
    return None if value is None else int(value)
