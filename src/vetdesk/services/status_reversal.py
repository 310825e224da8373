"""Taking back (撤回) a status that was given by hand by mistake, with what was filled in for it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from vetdesk.domain.archive_edits import identity_of, with_identity
from vetdesk.domain.errors import StatusChangeError
from vetdesk.domain.flat_records import Facts, identity_facts, recipient_facts, with_facts, with_identity_facts
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.people import Recipient
from vetdesk.storage.reading import Reading, Work

BY_HAND = "change a status"
"""The name of the deed that gives a status by hand."""


def given_by_hand(look: Reading, person: Recipient) -> frozenset[int]:
    """The identities whose status was last changed by hand, so that it can be taken back."""
    history = look.people.history(person.id)
    return frozenset(held.id for held in person.identities if _last_change(history, held.uid) is not None)


def with_status_taken_back(work: Work, person: Recipient, identity_id: int) -> Recipient:
    """The person with an identity's status as it was before it was last changed, if that was done by hand.

    What the same deed filled in (a date of death, the last month paid) goes with it, unless it was changed since.
    Raises StatusChangeError if the status came from a case or an import, or never changed.
    """
    held, history = identity_of(person, identity_id), work.people.history(person.id)
    last = _last_change(history, held.uid)
    if last is None:
        raise StatusChangeError(held.status, "")
    of_deed = [line for line in history if line.deed == last.deed]
    own = _undone(recipient_facts(person), [line for line in of_deed if line.subject == person.uid])
    of_identity = _undone(identity_facts(held), [line for line in of_deed if line.subject == held.uid])
    return with_identity(replace(with_facts(person, own)), with_identity_facts(held, of_identity))


def _last_change(history: Sequence[JournalEntry], uid: str) -> JournalEntry | None:
    """The last change of the identity's status, if it was made by hand."""
    changes = [line for line in history if line.subject == uid and "status" in line.old]
    return changes[-1] if changes and changes[-1].label == BY_HAND else None


def _undone(facts: Facts, lines: Sequence[JournalEntry]) -> Facts:
    """The facts before these lines, where they still say what the lines made of them."""
    for line in reversed(lines):
        facts = _before(facts, line.old, line.new)
    return facts


def _before(facts: Facts, old: Mapping[str, Any], new: Mapping[str, Any]) -> Facts:
    stays = {key for key, value in new.items() if facts.get(key) != value}
    kept = {key: value for key, value in facts.items() if key not in new or key in stays}
    return kept | {key: value for key, value in old.items() if value is not None and key not in stays}
