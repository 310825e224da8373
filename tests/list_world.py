"""People made at random for tests of the list, and what a filter means, said again in Python."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.builders import an_actor
from tests.people_world import a_person, definitions, keep_village
from vetdesk.domain.entries import Entry
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.list_fields import filter_fields, operators_for, settled
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.people_list import FieldCondition, Operator, PeopleFilter
from vetdesk.storage.database import Database

WORDS = ("", "红旗村一组", "Abc", "甲%乙", "a_b", "东")
DAYS = ("", "1950", "1950-03", "1950-03-05", "1951-11", "1950-12-31")
FAMILY = "family_member"


@dataclass(frozen=True, slots=True)
class Somebody:
    """A stored person with the live family members."""

    person: Recipient
    family: Sequence[Entry]


def some_value(field: FieldDeclaration, dice: Random) -> Value:
    """A value of a field, "" for none."""
    if field.kind is FieldKind.CODE:
        return dice.choice(["", *list(definitions().vocabulary.codes(field.vocabulary))[:3]])
    if field.kind is FieldKind.FLAG:
        return dice.choice(["", 0, 1])
    if field.kind in {FieldKind.INTEGER, FieldKind.MONEY}:
        return dice.choice(["", 0, 5, 12])
    return dice.choice(DAYS if field.kind is FieldKind.DATE else WORDS)


def people_at_random(database: Database, number: int, seed: int) -> list[Somebody]:
    """So many people with identities and family members, kept in a few villages."""
    dice, vocabulary = Random(seed), definitions().vocabulary
    villages = [keep_village(database, name) for name in ("红旗村", "东风社区")]
    people = []
    for serial in range(1, number + 1):
        values = {f.key: some_value(f, dice) for f in dice.sample(PERSON_FIELDS, len(PERSON_FIELDS) // 2)}
        categories = dice.sample(["11", "21", "51", "81"], dice.randint(0, 2))
        held = tuple(_identity(category, dice) for category in categories)
        person = replace(a_person(f"张{serial}", serial, **values), identities=held)
        place = dice.choice([*villages, None])
        people.append(replace(person, village_id=place.id, village=place.name) if place else person)
    members = [f for f in vocabulary.fields.values() if f.subject == FAMILY]
    with database.write("keep people", an_actor()) as work:
        stored = work.people.add_many(people)
        for person in stored:
            for _ in range(dice.randint(0, 2)):
                filled = {f.key: v for f in members if (v := some_value(f, dice)) != ""}
                work.entries.add(Entry(0, "", person.id, FAMILY, filled))
    with database.read() as look:
        entries = look.entries.of([person.id for person in stored])
        return [Somebody(person, entries.get(person.id, ())) for person in look.people.many([p.id for p in stored])]


def _identity(category: str, dice: Random) -> Identity:
    values = {f.key: v for f in IDENTITY_FIELDS if (v := some_value(f, dice)) != ""}
    return Identity(0, "", category, dice.choice(["drawing", "stopped", "recognised"]), values, since=dice.choice(DAYS))


PERSON_FIELDS = [
    f for f in definitions().vocabulary.fields_for("recipient") if f.key not in {"name", "id_number", "village"}
]
IDENTITY_FIELDS = list(definitions().vocabulary.fields_for("identity"))[:12]


def a_condition(dice: Random) -> FieldCondition:
    """A condition on any field that `people_at_random` fills, or on there being a family member."""
    if dice.random() < 0.1:
        return FieldCondition(FAMILY, "", dice.choice([Operator.EMPTY, Operator.FILLED]))
    known = {f.key for f in (*PERSON_FIELDS, *IDENTITY_FIELDS)} | {"category", "status", "since"}
    fields = [f for f in filter_fields(definitions().vocabulary) if f.key in known or f.subject == FAMILY]
    field = dice.choice(fields)
    operator = dice.choice(operators_for(field.kind))
    value: Value | tuple[Value, ...] = some_value(field, dice)
    while value == "" and operator.asks_value:
        value = some_value(field, dice)
    if operator is Operator.ONE_OF:
        value = tuple(dict.fromkeys([value, some_value(field, dice)]))  # type: ignore[list-item]  # codes only
    return settled(definitions().vocabulary, FieldCondition("", field.key, operator, value))


def fits(somebody: Somebody, filters: PeopleFilter) -> bool:
    """What a filter means."""
    person = somebody.person
    own: dict[str, Value] = dict(person.values)
    mine = [one for one in filters.conditions if one.subject == "recipient"]
    held = [one for one in filters.conditions if one.subject == "identity"]
    family = [one for one in filters.conditions if one.subject == FAMILY]
    if filters.village_ids and person.village_id not in filters.village_ids:
        return False
    return (
        all(holds(one, own) for one in mine)
        and _some_identity(person, filters, held)
        and _some_entry(somebody.family, family)
    )


def _some_identity(person: Recipient, filters: PeopleFilter, asked: Sequence[FieldCondition]) -> bool:
    if not (filters.categories or filters.statuses or asked):
        return True
    for one in person.identities:
        facts = {**one.values, "category": one.category, "status": one.status, "since": one.since}
        if (
            (not filters.categories or one.category in filters.categories)
            and (not filters.statuses or one.status in filters.statuses)
            and all(holds(condition, facts) for condition in asked)
        ):
            return True
    return False


def _some_entry(family: Sequence[Entry], asked: Sequence[FieldCondition]) -> bool:
    there = [one for one in asked if not one.field]
    if any(bool(family) != (one.operator is Operator.FILLED) for one in there):
        return False
    fields = [one for one in asked if one.field]
    return not fields or any(all(holds(one, entry.values) for one in fields) for entry in family)


def holds(one: FieldCondition, values: Mapping[str, Value]) -> bool:
    """Whether a condition holds of values."""
    value = values.get(one.field, "")
    if one.operator in {Operator.EMPTY, Operator.FILLED}:
        return (value == "") == (one.operator is Operator.EMPTY)
    if value == "":
        return one.operator is Operator.IS_NOT
    if isinstance(one.value, tuple):
        return value in one.value
    if one.operator is Operator.CONTAINS:
        return str(one.value).lower() in str(value).lower()
    if one.operator in {Operator.IS, Operator.IS_NOT}:
        within = one.kind is FieldKind.DATE and str(value).startswith(f"{one.value}-")
        return (str(value) == str(one.value) or within) == (one.operator is Operator.IS)
    return _lies(one, value)


def _lies(one: FieldCondition, value: Value) -> bool:
    if one.kind is FieldKind.DATE:
        text, asked = str(value), str(one.value)
        return text >= asked if one.operator is Operator.FROM else text <= asked or text.startswith(f"{asked}-")
    assert isinstance(one.value, int)
    return int(value) >= one.value if one.operator is Operator.FROM else int(value) <= one.value
