"""Who is family (亲属) of whom in the archive: among staff they keep out of each other's matters (回避)."""

from collections.abc import Sequence

from vetdesk.storage.reading import Reading


def relatives_of(look: Reading, recipient_ids: Sequence[int]) -> dict[int, frozenset[int]]:
    """The recipients who are family of each of these, as their entries and those of others say."""
    found: dict[int, set[int]] = {}
    for number, entries in look.entries.of(recipient_ids).items():
        found.setdefault(number, set()).update(one.linked_id for one in entries if one.linked_id is not None)
    for number, entries in look.entries.linking(recipient_ids).items():
        found.setdefault(number, set()).update(one.recipient_id for one in entries)
    return {number: frozenset(family) for number, family in found.items()}
