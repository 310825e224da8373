"""What F1 says of a field (字段): what it is for, how it is written, what is checked, who sees it."""

from typing import Final

from vetdesk.domain.forms import FieldDeclaration, FieldKind
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.guide import field_notes
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, language, shown, worded

CONTEXT: Final = "field_help"
_MOST_CHOICES = 24
_KINDS: Final = {
    FieldKind.TEXT: QT_TRANSLATE_NOOP("field_help", "A short text."),
    FieldKind.LONG_TEXT: QT_TRANSLATE_NOOP("field_help", "A text of any length."),
    FieldKind.CODE: QT_TRANSLATE_NOOP("field_help", "One of a list; type the beginning of it."),
    FieldKind.DATE: QT_TRANSLATE_NOOP(
        "field_help",
        "A date. Day or month may be missing where they are not known: 1950, 1950-3, 19500305. Ctrl+D is today.",
    ),
    FieldKind.INTEGER: QT_TRANSLATE_NOOP("field_help", "A whole number."),
    FieldKind.MONEY: QT_TRANSLATE_NOOP("field_help", "An amount in yuan."),
    FieldKind.FLAG: QT_TRANSLATE_NOOP("field_help", "Yes or no; empty while it is not known."),
    FieldKind.ID_NUMBER: QT_TRANSLATE_NOOP(
        "field_help",
        "An ID number of 18 characters. Its last character is checked; birth date and sex are taken from it.",
    ),
    FieldKind.PHONE: QT_TRANSLATE_NOOP("field_help", "A phone number, with or without blanks."),
    FieldKind.ACCOUNT: QT_TRANSLATE_NOOP("field_help", "An account number, kept as text with every digit."),
    FieldKind.AREA: QT_TRANSLATE_NOOP("field_help", "A village or area of this station."),
    FieldKind.MEASURE: QT_TRANSLATE_NOOP("field_help", "A number with up to two decimals."),
}
_REQUIRED: Final = QT_TRANSLATE_NOOP("field_help", "It must be filled in before saving.")
_SENSITIVE: Final = QT_TRANSLATE_NOOP(
    "field_help", "It is sensitive: shown in part only; the eye shows it in full, and the journal keeps who looked."
)
_LONGEST: Final = QT_TRANSLATE_NOOP("field_help", "At most {count} characters.")
_CHOICES: Final = QT_TRANSLATE_NOOP("field_help", "Choices: {names}.")
_AND_MORE: Final = QT_TRANSLATE_NOOP("field_help", "{names} and more")
_HEADINGS: Final = QT_TRANSLATE_NOOP("field_help", "Headings in workbooks that are read into it: {names}.")
_KEYS: Final = QT_TRANSLATE_NOOP(
    "field_help", "Enter goes to the next field, Ctrl+F finds a field by its name, Ctrl+S saves."
)


def field_help(field: FieldDeclaration, vocabulary: Vocabulary) -> str:
    """A field's own page of the help, as Markdown."""
    note = field_notes().get(field.key, {}).get(language(), "")
    parts = [f"# {worded(field.label)}", note, *_how_written(field, vocabulary), shown(CONTEXT, _KEYS)]
    return "\n\n".join(part for part in parts if part)


def _how_written(field: FieldDeclaration, vocabulary: Vocabulary) -> list[str]:
    told = [shown(CONTEXT, _KINDS[field.kind])]
    if field.max_length:
        told.append(shown(CONTEXT, _LONGEST).format(count=field.max_length))
    if field.required:
        told.append(shown(CONTEXT, _REQUIRED))
    if field.sensitive:
        told.append(shown(CONTEXT, _SENSITIVE))
    if names := _choices(field, vocabulary):
        told.append(shown(CONTEXT, _CHOICES).format(names=names))
    if field.synonyms:
        told.append(shown(CONTEXT, _HEADINGS).format(names=enumerated((field.label.zh, *field.synonyms))))
    return told


def _choices(field: FieldDeclaration, vocabulary: Vocabulary) -> str:
    if field.kind is not FieldKind.CODE or not field.vocabulary:
        return ""
    names = [worded(code.label) for code in vocabulary.codes(field.vocabulary).values()]
    joined = enumerated(names[:_MOST_CHOICES])
    return shown(CONTEXT, _AND_MORE).format(names=joined) if len(names) > _MOST_CHOICES else joined
