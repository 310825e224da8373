"""What the list of people asks and shows: filters checked against declarations and rights, values as texts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.completeness import MATERIAL, Requirement, papers_needed
from vetdesk.domain.field_checks import partial_date
from vetdesk.domain.forms import Value
from vetdesk.domain.list_fields import (
    ADDED,
    AGE,
    FACTS,
    WORKED_OUT,
    declared,
    fact_text,
    list_field,
    list_order,
    settled,
    shows_value,
)
from vetdesk.domain.masking import masked_value
from vetdesk.domain.people_list import ListOrder, PeopleFilter, PersonRow
from vetdesk.domain.service_years import full_years
from vetdesk.domain.staff import Right
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.session import Session
from vetdesk.storage.reading import Reading


def settled_filter(filters: PeopleFilter | None, vocabulary: Vocabulary, session: Session) -> PeopleFilter:
    """The filter with every condition as its field is declared.

    Raises NotFoundError for a field nobody declared, NotPermittedError for a condition on a sensitive value without
    the right to see it: a list of those whom it fits would tell it.
    """
    if filters is None:
        return PeopleFilter()
    conditions = tuple(settled(vocabulary, one) for one in filters.conditions)
    if any(shows_value(vocabulary, one) for one in conditions):
        session.require(Right.REVEAL_SENSITIVE)
    return replace(filters, conditions=conditions)


def settled_order(key: str, vocabulary: Vocabulary, session: Session, *, descending: bool) -> ListOrder:
    """The order by a column; sorting by a sensitive value needs the right to see it."""
    if key not in (*WORKED_OUT, ADDED) and declared(vocabulary, key).sensitive:
        session.require(Right.REVEAL_SENSITIVE)
    return list_order(vocabulary, key, descending=descending)


def papers_of(definitions: Definitions) -> Requirement:
    """Which materials count as missing, for the column that counts them."""
    return papers_needed(definitions.materials, definitions.completeness.statuses)


class ColumnTexts:
    """What stands in the further columns of the list, sensitive values masked."""

    def __init__(self, definitions: Definitions, language: str, today: date) -> None:
        self._definitions = definitions
        self._vocabulary = definitions.vocabulary
        self._language = language
        self._today = today

    def filled(self, rows: Sequence[PersonRow], look: Reading, keys: Sequence[str]) -> list[PersonRow]:
        """The lines with the texts of these columns."""
        fields = {key: list_field(self._vocabulary, key) for key in keys}
        wanted = list(dict.fromkeys(fields.values()))
        papers = papers_of(self._definitions) if any(one.subject == MATERIAL for one in wanted) else None
        stored = look.search.further([row.id for row in rows], wanted, papers)
        return [
            replace(row, values={key: self._text(key, stored[row.id].get(fields[key].key, ())) for key in keys})
            for row in rows
        ]

    def _text(self, key: str, values: Sequence[Value]) -> str:
        if key == AGE:
            born = partial_date(values[0]) if values else None
            return "" if born is None else str(full_years(born, self._today)[1])
        texts = [str(value) for value in values if value != 0]
        if key not in (*WORKED_OUT, ADDED):
            texts = [self._declared(key, value) for value in values]
        return "、".join(dict.fromkeys(texts))

    def _declared(self, key: str, value: Value) -> str:
        field = declared(self._vocabulary, key)
        if field.sensitive:
            return masked_value(field, value)
        if key in FACTS:
            return fact_text(self._vocabulary, key, value, self._language)
        return self._vocabulary.value_text(key, value, self._language)
