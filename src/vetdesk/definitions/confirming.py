"""Reads what may be found at an annual confirmation (年度确认发现的变化)."""

from collections.abc import Sequence

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.confirming_changes import ByHand, ConfirmingRules
from vetdesk.domain.vocabulary import Vocabulary

KIND = "confirming"


def read(texts: Sequence[DefinitionText], words: Vocabulary) -> ConfirmingRules:
    """Fields and matters of all texts together; raises DefinitionError naming file and key."""
    fields: dict[str, None] = {}
    by_hand: dict[str, ByHand] = {}
    for text in texts:
        check_keys(text, "top", text.content, {"version", "valid_from", "fields", "by_hand"})
        for key in text.content.get("fields", ()):
            known = words.fields.get(key)
            if known is None or known.subject != "recipient" or known.categories:
                raise text.wrong("fields", f"no field of every person: {key!r}")
            fields[key] = None
        for key, raw in text.content.get("by_hand", {}).items():
            where = f"by_hand.{key}"
            check_keys(text, where, raw, {"zh", "en", "next"})
            if key in words.fields:
                raise text.wrong(where, "is the name of a field")
            by_hand[key] = ByHand(key, label(text, where, raw), label(text, f"{where}.next", raw.get("next", {})))
    return ConfirmingRules(tuple(fields), by_hand)
