"""How the values of exchanged records are called and spelled where two PCs changed the same."""

from collections.abc import Callable
from typing import Final

from vetdesk.domain.forms import Value
from vetdesk.domain.masking import masked_value
from vetdesk.domain.packages import WHOLE
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown, worded

NAMES: Final = {
    WHOLE: QT_TRANSLATE_NOOP("package_fields", "The whole of it"),
    "status": QT_TRANSLATE_NOOP("package_fields", "Status"),
    "since": QT_TRANSLATE_NOOP("package_fields", "Since"),
    "withdrawn": QT_TRANSLATE_NOOP("package_fields", "Withdrawn"),
    "merged_into": QT_TRANSLATE_NOOP("package_fields", "Merged into"),
    "village_id": QT_TRANSLATE_NOOP("package_fields", "Village"),
    "recipient_id": QT_TRANSLATE_NOOP("package_fields", "Person"),
    "linked_id": QT_TRANSLATE_NOOP("package_fields", "The same person in the archive"),
    "state": QT_TRANSLATE_NOOP("package_fields", "State"),
    "outcome": QT_TRANSLATE_NOOP("package_fields", "Outcome"),
    "outcome_text": QT_TRANSLATE_NOOP("package_fields", "Answer"),
    "assigned_to": QT_TRANSLATE_NOOP("package_fields", "In charge"),
    "officer_id": QT_TRANSLATE_NOOP("package_fields", "Liaison officer"),
    "visited_on": QT_TRANSLATE_NOOP("package_fields", "Visited on"),
    "form": QT_TRANSLATE_NOOP("package_fields", "Filled-in form"),
    "due_on": QT_TRANSLATE_NOOP("package_fields", "Due on"),
    "done_on": QT_TRANSLATE_NOOP("package_fields", "Done on"),
    "reason": QT_TRANSLATE_NOOP("package_fields", "Reason"),
    "void_reason": QT_TRANSLATE_NOOP("package_fields", "Why it is void"),
    "roles": QT_TRANSLATE_NOOP("package_fields", "Roles"),
    "active": QT_TRANSLATE_NOOP("package_fields", "At work"),
    "received_on": QT_TRANSLATE_NOOP("package_fields", "Received on"),
    "pages": QT_TRANSLATE_NOOP("package_fields", "Pages"),
    "position": QT_TRANSLATE_NOOP("package_fields", "Place in the file"),
    "turned": QT_TRANSLATE_NOOP("package_fields", "Turned"),
    "title": QT_TRANSLATE_NOOP("package_fields", "Title"),
    "text": QT_TRANSLATE_NOOP("package_fields", "Text"),
    "content": QT_TRANSLATE_NOOP("package_fields", "Content"),
}
"""Values of records that no vocabulary declares as fields."""

Name = Callable[[str], str]
Spell = Callable[[str, Value], str]


def words_of(vocabulary: Vocabulary) -> tuple[Name, Spell]:
    """What fields are called, and how values are spelled, in the language of the window; sensitive ones masked."""

    def name(field: str) -> str:
        declared = vocabulary.fields.get(field)
        if declared is not None:
            return worded(declared.label)
        return shown("package_fields", NAMES[field]) if field in NAMES else field

    def spell(field: str, value: Value) -> str:
        if field == "status":
            return vocabulary.code_label("status", value, language())
        declared = vocabulary.fields.get(field)
        if declared is None:
            return str(value)
        return masked_value(declared, value) if declared.sensitive else vocabulary.value_text(field, value, language())

    return name, spell
