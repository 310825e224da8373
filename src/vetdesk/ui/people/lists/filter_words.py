"""The words of filters: operators, conditions as chips, everything that can be filtered by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from vetdesk.domain.completeness import PAPER, CompletenessRules
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.list_fields import FACTS, declared, fact_text, filter_fields
from vetdesk.domain.materials import MaterialLists
from vetdesk.domain.people_list import NOWHERE, FieldCondition, Operator, PeopleFilter
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.people.lists.column_choice import subject_word
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, language, shown, worded

OPERATORS: Final = {
    Operator.IS: QT_TRANSLATE_NOOP("people_filter", "is"),
    Operator.ONE_OF: QT_TRANSLATE_NOOP("people_filter", "is one of"),
    Operator.IS_NOT: QT_TRANSLATE_NOOP("people_filter", "is not"),
    Operator.CONTAINS: QT_TRANSLATE_NOOP("people_filter", "contains"),
    Operator.FROM: QT_TRANSLATE_NOOP("people_filter", "from"),
    Operator.TO: QT_TRANSLATE_NOOP("people_filter", "up to"),
    Operator.EMPTY: QT_TRANSLATE_NOOP("people_filter", "is empty"),
    Operator.FILLED: QT_TRANSLATE_NOOP("people_filter", "is filled in"),
}
_STARS = "***"


def operator_word(operator: Operator) -> str:
    """An operator in the language of the window."""
    return shown("people_filter", OPERATORS[operator])


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a filter in words, and the filter without it."""

    text: str
    without: PeopleFilter


class FilterWords:
    """Says filters in words."""

    def __init__(self, vocabulary: Vocabulary, rules: CompletenessRules, lists: MaterialLists) -> None:
        self._vocabulary = vocabulary
        self._rules = rules
        self._lists = lists

    def offered(self) -> list[tuple[str, str]]:
        """Everything one can filter by, as (key, words): fields, "kind:…" of entries, "gap:…" for what is lacking."""
        words = [(f"field:{field.key}", self.field_name(field)) for field in filter_fields(self._vocabulary)]
        words += [(f"kind:{key}", worded(kind.label)) for key, kind in self._vocabulary.entry_kinds.items()]
        words += [(f"gap:{item.key}", self._lacking(item.key)) for item in self._rules.items]
        return words + [(f"gap:{key}", self._lacking(key)) for key in self._papers()]

    def _papers(self) -> Iterator[str]:
        yield from (f"{PAPER}::{need.key}" for need in self._lists.common.needs if need.required)
        for category, held in self._lists.of_categories.items():
            yield from (f"{PAPER}:{category}:{need.key}" for need in held.needs if need.required)

    def field_name(self, field: FieldDeclaration) -> str:
        """A field and what it belongs to."""
        if field.key in FACTS:
            return worded(field.label)
        return f"{worded(field.label)} · {subject_word(self._vocabulary, field.subject)}"

    def chips(self, filters: PeopleFilter, villages: Mapping[int, str]) -> list[Chip]:
        """Every part of a filter, each with the filter that is left without it. No sensitive value is shown."""
        return [
            *self._sets(filters, villages),
            *self._person(filters),
            *(
                Chip(self.condition(one), replace(filters, conditions=_without(filters.conditions, one)))
                for one in filters.conditions
            ),
            *(Chip(self._lacking(gap.key), replace(filters, gaps=_without(filters.gaps, gap))) for gap in filters.gaps),
        ]

    def _sets(self, filters: PeopleFilter, villages: Mapping[int, str]) -> Iterator[Chip]:
        label = self._vocabulary.code_label
        if filters.categories:
            names = [label("category", code, language()) for code in sorted(filters.categories)]
            yield Chip(enumerated(names), replace(filters, categories=frozenset()))
        if filters.statuses:
            names = [label("status", code, language()) for code in sorted(filters.statuses)]
            yield Chip(enumerated(names), replace(filters, statuses=frozenset()))
        if filters.village_ids:
            nowhere = shown("people_filter", QT_TRANSLATE_NOOP("people_filter", "No village"))
            names = [villages.get(one, "?") if one != NOWHERE else nowhere for one in sorted(filters.village_ids)]
            yield Chip(enumerated(names), replace(filters, village_ids=frozenset()))

    def _person(self, filters: PeopleFilter) -> Iterator[Chip]:
        if filters.sex:
            yield Chip(self._vocabulary.code_label("sex", filters.sex, language()), replace(filters, sex=""))
        if filters.born_from or filters.born_to:
            born = worded(self._vocabulary.field("birth_date").label)
            span = f"{born} {filters.born_from}–{filters.born_to}"
            yield Chip(span, replace(filters, born_from="", born_to=""))
        if filters.temporary_number:
            text = worded(self._vocabulary.texts["recipient.temporary_number"])
            yield Chip(text, replace(filters, temporary_number=False))

    def condition(self, one: FieldCondition) -> str:
        """A condition in words; of a sensitive field the value is not shown."""
        if not one.field:
            kind = worded(self._vocabulary.entry_kinds[one.subject].label)
            return f"{kind} {operator_word(one.operator)}"
        field = declared(self._vocabulary, one.field)
        start = f"{worded(field.label)} {operator_word(one.operator)}"
        if not one.operator.asks_value:
            return start
        return f"{start} {_STARS if field.sensitive else self._value(field, one.value)}"

    def _value(self, field: FieldDeclaration, value: Value | tuple[Value, ...]) -> str:
        several = value if isinstance(value, tuple) else (value,)
        if field.key in FACTS:
            return enumerated(fact_text(self._vocabulary, field.key, one, language()) for one in several)
        if field.kind is FieldKind.MONEY or field.kind in {FieldKind.CODE, FieldKind.FLAG}:
            return enumerated(self._vocabulary.value_text(field.key, one, language()) for one in several)
        return enumerated(map(str, several))

    def _lacking(self, key: str) -> str:
        """What somebody lacks: an item of completeness, or one paper of a list."""
        template = shown("people_filter", QT_TRANSLATE_NOOP("people_filter", "Missing: {what}"))
        item = next((one for one in self._rules.items if one.key == key), None)
        if item is not None:
            return template.format(what=worded(item.label))
        _, category, paper = key.split(":", 2)
        place = self._lists.at(category)
        need = place.need(paper) if place else None
        name = worded(need.label) if need else paper
        of = f"（{self._vocabulary.code_label('category', category, language())}）" if category else ""
        return template.format(what=f"{name}{of}")


_T = TypeVar("_T")


def _without(several: Sequence[_T], one: _T) -> tuple[_T, ...]:
    return tuple(other for other in several if other is not one)
