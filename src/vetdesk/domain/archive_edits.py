"""Edits of an archive on the screen: what was typed becomes stored values, and goes into a new Recipient."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from vetdesk.domain import identity_number
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.names import split_names, tidy_name
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.vocabulary import Vocabulary

_NAMES = frozenset(
    {"name", "former_name", "account_name", "contact_name", "deceased_name", "martyr_name", "member_name"}
)
_NUMBERS = frozenset({FieldKind.INTEGER, FieldKind.MONEY, FieldKind.FLAG})

_WITHOUT_BLANKS = frozenset({FieldKind.PHONE, FieldKind.ACCOUNT, FieldKind.AREA, FieldKind.MEASURE})
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")

Edits = Mapping[str, Value]
"""Field → new value; an empty one clears the field, which only an edit on the screen may do."""


def stored_value(field: FieldDeclaration, typed: Value, today: date) -> Value:
    """What is kept of a typed value: without outer blanks; names, ID numbers and accounts in their one spelling.

    The station's own fields are rows of text: their numbers are kept as digits.
    """
    value = _tidied(field, typed, today)
    return value if field.column else str(value)


def _tidied(field: FieldDeclaration, typed: Value, today: date) -> Value:
    if isinstance(typed, int):
        return typed
    text = typed.strip()
    if field.key in _NAMES:
        return "、".join(split_names(text)) if field.key == "former_name" else tidy_name(text)
    if field.kind is FieldKind.ID_NUMBER:
        return identity_number.examine(text, today).number or text
    if field.kind in _WITHOUT_BLANKS:
        return "".join(text.split()).translate(_HALF_WIDTH)
    if field.kind in _NUMBERS and text.isdecimal():
        return int(text)
    return text


def edited(person: Recipient, vocabulary: Vocabulary, edits: Edits, today: date) -> Recipient:
    """The recipient with fields of the person changed; its village is not touched here.

    Raises NotFoundError for a field nobody declared. A text as written goes with the value it belonged to.
    """
    values = _merged(person.values, vocabulary, edits, today)
    kept = {key: text for key, text in person.as_written.items() if values.get(key) == person.values.get(key)}
    changed_number = values.get("id_number") != person.values.get("id_number")
    valid = changed_number and identity_number.is_valid(str(values.get("id_number", "")), today)
    return replace(person, values=values, as_written=kept, temporary_number=person.temporary_number and not valid)


def edited_identity(held: Identity, vocabulary: Vocabulary, edits: Edits, today: date) -> Identity:
    """The identity with some of its fields changed."""
    return replace(held, values=_merged(held.values, vocabulary, edits, today))


def with_identity(person: Recipient, held: Identity) -> Recipient:
    """The recipient with an identity put in place of the one with its id, or added if it is new."""
    if held.id == 0:
        return replace(person, identities=(*person.identities, held))
    return replace(person, identities=tuple(held if one.id == held.id else one for one in person.identities))


def identity_of(person: Recipient, identity_id: int) -> Identity:
    """One identity of the recipient; raises NotFoundError."""
    for held in person.identities:
        if held.id == identity_id:
            return held
    raise NotFoundError("identity", str(identity_id))


def _merged(values: Mapping[str, Value], vocabulary: Vocabulary, edits: Edits, today: date) -> dict[str, Value]:
    stored = {key: stored_value(vocabulary.field(key), value, today) for key, value in edits.items()}
    return {key: value for key, value in {**values, **stored}.items() if value != ""}
