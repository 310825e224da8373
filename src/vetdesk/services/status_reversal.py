"""Taking back (撤回) a status that was given by hand by mistake, with what was filled in for it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from vetdesk.domain.archive_edits import identity_of, with_identity
from vetdesk.domain.errors import StatusChangeError
from vetdesk.domain.flat_records import Facts, identity_facts, recipient_facts, with_facts, with_identity_facts
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.people import Recipient
from vetdesk.storage.database import Work

BY_HAND = "change a status"
"""The name of the deed that gives a status by hand."""


def with_status_taken_back(work: Work, person: Recipient, identity_id: int) -> Recipient:
    """The person with an identity's status as it was before it was last changed, if that was done by hand.

    What the same deed filled in (a date of death, the last month paid) goes with it, unless it was changed since.
    Raises StatusChangeError if the status came from a case or an import, or never changed.
    """
    held, history = identity_of(person, identity_id), work.people.history(person.id)
    changes = [line for line in history if line.subject == held.uid and "status" in line.old]
    if not changes or changes[-1].label != BY_HAND:
        raise StatusChangeError(held.status, "")
    of_deed = [line for line in history if line.deed == changes[-1].deed]
    own = _undone(recipient_facts(person), [line for line in of_deed if line.subject == person.uid])
    of_identity = _undone(identity_facts(held), [line for line in of_deed if line.subject == held.uid])
    return with_identity(replace(with_facts(person, own)), with_identity_facts(held, of_identity))


def _undone(facts: Facts, lines: Sequence[JournalEntry]) -> Facts:
    """The facts before these lines, where they still say what the lines made of them."""
    for line in reversed(lines):
        facts = _before(facts, line.old, line.new)
    return facts


def _before(facts: Facts, old: Mapping[str, Any], new: Mapping[str, Any]) -> Facts:
    stays = {key for key, value in new.items() if facts.get(key) != value}
    kept = {key: value for key, value in facts.items() if key not in new or key in stays}
    return kept | {key: value for key, value in old.items() if value is not None and key not in stays}
