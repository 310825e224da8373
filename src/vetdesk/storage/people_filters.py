"""A filter of the list of people as conditions of SQL, every value bound; requirements of completeness likewise."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, case, cast, exists, func, literal, not_, or_, select, true

from vetdesk.domain.completeness import IDENTITY, MATERIAL, PERSON, Requirement
from vetdesk.domain.forms import FieldKind
from vetdesk.domain.people_list import NOWHERE, FieldCondition, Operator, PeopleFilter
from vetdesk.storage.people_fields import NUMBERS, value_of
from vetdesk.storage.tables.entries import entry
from vetdesk.storage.tables.filing import material
from vetdesk.storage.tables.people import identity, recipient

Condition = ColumnElement[bool]
LATEST = "~"
"""Lies behind every sign of a date: "1950~" is behind every day of 1950."""
_BROUGHT = ("original", "copy")
_NOT_NEEDED = "not_needed"


def conditions(filters: PeopleFilter) -> list[Condition]:
    """What must hold of a row of recipient; withdrawn people never fit."""
    return [
        recipient.c.withdrawn == 0,
        *_of_person(filters),
        *_of_identities(filters),
        *_of_entries(filters.conditions),
        *(and_(concerns(gap), not_(is_met(gap))) for gap in filters.gaps),
    ]


def _of_person(filters: PeopleFilter) -> Iterable[Condition]:
    if filters.village_ids:
        inside = recipient.c.village_id.in_(filters.village_ids)
        yield or_(inside, recipient.c.village_id.is_(None)) if NOWHERE in filters.village_ids else inside
    if filters.sex:
        yield recipient.c.sex == filters.sex
    if filters.born_from:
        yield recipient.c.birth_date >= filters.born_from
    if filters.born_to:
        yield recipient.c.birth_date < filters.born_to + LATEST
    if filters.temporary_number:
        yield recipient.c.temporary_number == 1
    yield from (_holds(one) for one in filters.conditions if one.subject == PERSON)


def _of_identities(filters: PeopleFilter) -> Iterable[Condition]:
    """Category, status and conditions on identities: of one and the same."""
    several = [one for one in filters.conditions if one.subject == IDENTITY]
    for one in several:
        if not one.field:
            yield _there(one, _some_identity())
    asked = [_holds(one) for one in several if one.field]
    if filters.categories or filters.statuses or asked:
        yield _some_identity(filters.categories, filters.statuses, *asked)


def _of_entries(several: Sequence[FieldCondition]) -> Iterable[Condition]:
    """All conditions on a kind of entry hold of one and the same entry."""
    by_kind: defaultdict[str, list[FieldCondition]] = defaultdict(list)
    for one in several:
        if one.subject not in {PERSON, IDENTITY}:
            by_kind[one.subject].append(one)
    for kind, asked in by_kind.items():
        for one in asked:
            if not one.field:
                yield _there(one, _some_entry(kind))
        fields = [_holds(one) for one in asked if one.field]
        if fields:
            yield _some_entry(kind, *fields)


def _held(categories: frozenset[str], statuses: frozenset[str]) -> list[Condition]:
    """An identity that the recipient holds now."""
    found: list[Condition] = [identity.c.recipient_id == recipient.c.id, identity.c.withdrawn == 0]
    if categories:
        found.append(identity.c.category.in_(categories))
    if statuses:
        found.append(identity.c.status.in_(statuses))
    return found


_NOTHING: frozenset[str] = frozenset()


def _some_identity(
    categories: frozenset[str] = _NOTHING, statuses: frozenset[str] = _NOTHING, *further: Condition
) -> Condition:
    """Whether the recipient of the row holds such an identity, whatever else the row may be joined with."""
    return exists().where(*_held(categories, statuses), *further).correlate(recipient)


def _some_entry(kind: str, *further: Condition) -> Condition:
    mine = (entry.c.recipient_id == recipient.c.id, entry.c.kind == kind, entry.c.withdrawn == 0)
    return exists().where(*mine, *further).correlate(recipient)


def _there(one: FieldCondition, found: Condition) -> Condition:
    return not_(found) if one.operator is Operator.EMPTY else found


def _holds(one: FieldCondition) -> Condition:
    """Whether a condition holds of the row that has the field."""
    value, numeric = value_of(one.subject, one.field, one.kind), one.kind in NUMBERS
    empty = value.is_(None) if numeric else or_(value.is_(None), value == "")
    if one.operator is Operator.EMPTY:
        return empty
    if one.operator is Operator.FILLED:
        return not_(empty)
    if one.operator is Operator.IS_NOT:
        return or_(empty, not_(_compares(value, one)))
    return and_(not_(empty), _compares(value, one))


def _compares(value: ColumnElement[Any], one: FieldCondition) -> Condition:
    asked = one.value
    if one.operator is Operator.ONE_OF:
        return value.in_(asked if isinstance(asked, tuple) else (asked,))
    if one.operator is Operator.CONTAINS:
        return func.lower(cast(value, Text)).contains(str(asked).lower(), autoescape=True)
    if one.operator is Operator.FROM:
        return value >= asked
    if one.operator is Operator.TO:
        return value < f"{asked}{LATEST}" if one.kind is FieldKind.DATE else value <= asked
    if one.kind is FieldKind.DATE:
        return or_(value == asked, value.startswith(f"{asked}-", autoescape=True))
    return value == asked


def concerns(asked: Requirement) -> Condition:
    """Whether a requirement concerns the recipient."""
    categories = asked.categories
    common = any(not category for category, _ in asked.needed)
    if asked.subject == MATERIAL and not common:
        of_needs = frozenset(category for category, _ in asked.needed)
        categories = categories & of_needs if categories else of_needs
    if not categories and not asked.statuses:
        return true()
    return _some_identity(categories, asked.statuses)


def is_met(asked: Requirement) -> Condition:
    """Whether the recipient has all that a requirement asks for."""
    if asked.subject == MATERIAL:
        return _missing_materials(asked) <= 0
    filled = [_holds(FieldCondition(asked.subject, key, Operator.FILLED)) for key in asked.fields]
    if asked.subject == PERSON:
        return or_(*filled) if asked.any_of else and_(*filled)
    together = (or_(*filled) if asked.any_of else and_(*filled)) if filled else true()
    if asked.subject == IDENTITY:
        return not_(_some_identity(asked.categories, asked.statuses, not_(together)))
    return _some_entry(asked.subject, together)


def missing_materials(asked: Requirement) -> ColumnElement[int]:
    """How many materials a recipient lacks; none where the requirement does not concern them."""
    return case((concerns(asked), _missing_materials(asked)), else_=0)


def _missing_materials(asked: Requirement) -> ColumnElement[int]:
    """How many of the needed materials of a recipient are neither filed nor, for a reason, unneeded."""
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for category, key in asked.needed:
        keys[category].append(key)
    if not keys:
        return literal(0)
    numbers = {category: len(several) for category, several in keys.items() if category}
    needed: ColumnElement[Any] = literal(len(keys.get("", ())))
    if numbers:
        each = case(numbers, value=identity.c.category, else_=0)
        held = select(func.coalesce(func.sum(each), 0)).where(*_held(asked.categories, asked.statuses))
        needed = needed + held.correlate(recipient).scalar_subquery()
    mine = [and_(material.c.category == category, material.c.key.in_(several)) for category, several in keys.items()]
    still_held = exists().where(*_held(asked.categories, asked.statuses), identity.c.category == material.c.category)
    still_held = still_held.correlate(recipient, material)
    settled = select(func.count()).where(
        material.c.recipient_id == recipient.c.id,
        material.c.case_id.is_(None),
        _settled(),
        or_(*mine),
        or_(material.c.category == "", still_held),
    )
    return needed - settled.correlate(recipient).scalar_subquery()


def _settled() -> Condition:
    """Whether nobody has to bring a material any more (domain.materials.FiledMaterial.settled)."""
    unneeded = and_(material.c.state == _NOT_NEEDED, func.trim(material.c.reason) != "")
    return or_(material.c.state.in_(_BROUGHT), unneeded)
