"""What the list of people can show, sort and filter by: every declared field, and a few things that are worked out."""

from collections.abc import Iterator
from dataclasses import replace

from vetdesk.domain.completeness import IDENTITY, MATERIAL, PERSON
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.people_list import FieldCondition, ListField, ListOrder, Operator
from vetdesk.domain.vocabulary import Vocabulary

AGE, LAST_VISIT, MISSING_PAPERS, ADDED = "age", "last_visit", "missing_papers", "added"
"""Columns that are worked out: full years, day of the last visit, count of missing materials, when it was begun."""
CATEGORY, STATUS, SINCE = "category", "status", "since"
"""Facts of an identity that are no declared fields."""
WORKED_OUT = (AGE, LAST_VISIT, MISSING_PAPERS)
FACTS = (CATEGORY, STATUS, SINCE)

_TEXTS = (Operator.CONTAINS, Operator.IS, Operator.IS_NOT, Operator.FILLED, Operator.EMPTY)
_SPANS = (Operator.FROM, Operator.TO, Operator.IS, Operator.IS_NOT, Operator.FILLED, Operator.EMPTY)
_CODES = (Operator.IS, Operator.ONE_OF, Operator.IS_NOT, Operator.FILLED, Operator.EMPTY)
_FLAGS = (Operator.IS, Operator.IS_NOT, Operator.FILLED, Operator.EMPTY)


def operators_for(kind: FieldKind) -> tuple[Operator, ...]:
    """How a field of a kind can be compared, the usual way first."""
    if kind is FieldKind.CODE:
        return _CODES
    if kind is FieldKind.FLAG:
        return _FLAGS
    return _SPANS if kind in {FieldKind.DATE, FieldKind.INTEGER, FieldKind.MONEY} else _TEXTS


def declared(vocabulary: Vocabulary, key: str) -> FieldDeclaration:
    """The declaration of a field or a fact of an identity; raises NotFoundError."""
    if key not in FACTS:
        return vocabulary.field(key)
    label = vocabulary.texts[f"{IDENTITY}.{key}"]
    if key == SINCE:
        return FieldDeclaration(key, label, FieldKind.DATE, IDENTITY, "")
    return FieldDeclaration(key, label, FieldKind.CODE, IDENTITY, "", key)


def fact_text(vocabulary: Vocabulary, key: str, value: Value, language: str) -> str:
    """A fact of an identity as people read it."""
    return str(value) if key == SINCE else vocabulary.code_label(key, value, language)


def list_field(vocabulary: Vocabulary, key: str) -> ListField:
    """What stands behind a column; raises NotFoundError for a key nobody declared."""
    if key == AGE:
        return ListField("birth_date", PERSON, FieldKind.DATE)
    if key == LAST_VISIT:
        return ListField(key, "visit", FieldKind.DATE)
    if key == MISSING_PAPERS:
        return ListField(key, MATERIAL, FieldKind.INTEGER)
    if key == ADDED:
        return ListField(key, ADDED, FieldKind.INTEGER)
    field = declared(vocabulary, key)
    codes = tuple(vocabulary.codes(field.vocabulary)) if field.kind is FieldKind.CODE else ()
    return ListField(key, field.subject, field.kind, codes)


def list_order(vocabulary: Vocabulary, key: str, *, descending: bool = False) -> ListOrder:
    """The order by a column; "name" is that of the readings. Whoever is older was born earlier."""
    if key == "name":
        return ListOrder(None, descending)
    return ListOrder(list_field(vocabulary, key), descending != (key == AGE))


def filter_fields(vocabulary: Vocabulary) -> Iterator[FieldDeclaration]:
    """Everything one can filter by: facts of identities, then every field in use of people, identities, entries."""
    yield from (declared(vocabulary, key) for key in FACTS)
    in_use = (field for field in vocabulary.fields.values() if not field.retired)
    yield from (field for field in in_use if field.subject in subjects(vocabulary))


def subjects(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The person, identities and every kind of entry."""
    return (PERSON, IDENTITY, *vocabulary.entry_kinds)


def settled(vocabulary: Vocabulary, asked: FieldCondition) -> FieldCondition:
    """The condition with the subject and the kind that its field is declared with.

    Raises NotFoundError for a field nobody declared, or that the station retired.
    """
    if not asked.field:
        if asked.subject not in subjects(vocabulary):
            raise NotFoundError("field", asked.subject)
        return asked
    field = declared(vocabulary, asked.field)
    if field.retired:
        raise NotFoundError("field", asked.field)
    return replace(asked, subject=field.subject, kind=field.kind)


def shows_value(vocabulary: Vocabulary, asked: FieldCondition) -> bool:
    """Whether a condition tells something of a sensitive value, beyond that there is one."""
    return bool(asked.field) and asked.operator.asks_value and declared(vocabulary, asked.field).sensitive
