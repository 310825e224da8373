"""Saved views (常用视图) of a list: its filter, its columns with their widths, its order, under a name."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from vetdesk.domain.completeness import Requirement
from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.people_list import FieldCondition, Operator, PeopleFilter

PEOPLE = "people"
"""The list of people."""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A chosen column; `width` is in characters of half the width of a Han character, 0: the usual one."""

    key: str
    width: int = 0


@dataclass(frozen=True, slots=True)
class ListView:
    """How a list looks: `gaps` are keys of items of completeness, whose requirements come from their declaration."""

    filters: PeopleFilter = field(default_factory=PeopleFilter)
    columns: tuple[ListColumn, ...] = ()
    sort: str = "name"
    descending: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view under its name. `staff_id` made it; a `shared` one is everyone's; the list begins with one that `opens`.

    `id` is 0 until stored. `gone` are fields it filtered by that are no longer in use; those conditions are left out.
    """

    id: int
    uid: str
    list: str
    staff_id: int
    name: str
    view: ListView
    shared: bool = False
    opens: bool = False
    withdrawn: bool = False
    version: int = 1
    gone: tuple[str, ...] = ()


def view_facts(view: ListView) -> dict[str, Any]:
    """A view as JSON values. Of a requirement only its key is kept."""
    filters = view.filters
    return {
        "categories": sorted(filters.categories),
        "statuses": sorted(filters.statuses),
        "village_ids": sorted(filters.village_ids),
        "sex": filters.sex,
        "born": [filters.born_from, filters.born_to],
        "temporary_number": filters.temporary_number,
        "conditions": [_condition_facts(one) for one in filters.conditions],
        "gaps": [gap.key for gap in filters.gaps],
        "columns": [asdict(column) for column in view.columns],
        "sort": view.sort,
        "descending": view.descending,
        "words": view.words,
    }


def view_of(facts: Mapping[str, Any], gaps: Mapping[str, Requirement]) -> ListView:
    """The view that `view_facts` wrote; a requirement that is not declared any more asks nothing."""
    born = facts.get("born", ["", ""])
    filters = PeopleFilter(
        frozenset(facts.get("categories", ())),
        frozenset(facts.get("statuses", ())),
        frozenset(facts.get("village_ids", ())),
        str(facts.get("sex", "")),
        str(born[0]),
        str(born[1]),
        bool(facts.get("temporary_number", False)),
        tuple(_condition_of(one) for one in facts.get("conditions", ())),
        tuple(gaps[key] for key in facts.get("gaps", ()) if key in gaps),
    )
    columns = tuple(ListColumn(str(one["key"]), int(one["width"])) for one in facts.get("columns", ()))
    return ListView(
        filters, columns, str(facts.get("sort", "name")), bool(facts.get("descending")), str(facts.get("words", ""))
    )


def _condition_facts(one: FieldCondition) -> dict[str, Any]:
    value = list(one.value) if isinstance(one.value, tuple) else one.value
    return {
        "subject": one.subject,
        "field": one.field,
        "operator": one.operator.value,
        "value": value,
        "kind": one.kind.value,
    }


def _condition_of(facts: Mapping[str, Any]) -> FieldCondition:
    raw = facts["value"]
    value: Value | tuple[Value, ...] = tuple(raw) if isinstance(raw, Sequence) and not isinstance(raw, str) else raw
    return FieldCondition(
        facts["subject"], facts["field"], Operator(facts["operator"]), value, FieldKind(facts["kind"])
    )
