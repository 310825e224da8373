"""Identities (优抚对象身份) and the changes of their status that the rules allow (domain facts 1.4)."""

from vetdesk.domain.errors import StatusChangeError
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.vocabulary import Vocabulary

HAND, CASE, IMPORT = "hand", "case", "import"
"""How a status is changed: on the screen, by a step of a case, by taking over a roster."""


def allowed_changes(vocabulary: Vocabulary, before: str, via: str = HAND) -> tuple[str, ...]:
    """The statuses that may follow `before` ("" for a new identity), in the order of their declaration."""
    changes = vocabulary.status_changes
    return tuple(after for after in vocabulary.statuses if any(change.covers(before, after, via) for change in changes))


def check_status_change(vocabulary: Vocabulary, before: str, after: str, via: str = HAND) -> None:
    """Raise StatusChangeError unless the declared changes allow it; no change is always allowed."""
    if before != after and not any(change.covers(before, after, via) for change in vocabulary.status_changes):
        raise StatusChangeError(before, after)


def missing_demands(vocabulary: Vocabulary, person: Recipient, held: Identity) -> tuple[str, ...]:
    """The fields that an identity's status demands and that neither it nor the person has filled in."""
    status = vocabulary.statuses.get(held.status)
    demands = status.demands if status else ()
    return tuple(key for key in demands if key not in held.values and key not in person.values)


def is_ended(vocabulary: Vocabulary, held: Identity) -> bool:
    """Whether nothing is due any more under the identity."""
    status = vocabulary.statuses.get(held.status)
    return status is not None and status.ended


def is_recurring(vocabulary: Vocabulary, held: Identity) -> bool:
    """Whether the identity draws a national recurring benefit now."""
    category = vocabulary.categories.get(held.category)
    return held.status == "drawing" and category is not None and category.recurring
