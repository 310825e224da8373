"""A station of people whose archives are in order, and among them some whom the rules must find: planted truth."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import insert

from tests.rule_world import found_at_once
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.rules.rules import Finding, RuleBook
from vetdesk.storage.database import Database
from vetdesk.storage.tables.outside_lists import outside_line, outside_list

ON = date(2025, 1, 20)
UNCLAIMED, OVERPAID, UNKNOWN = "unclaimed", "overpaid", "cannot_tell"
Values = dict[str, Value]


@dataclass(frozen=True)
class Made:
    """A person to be kept; `listed` tells whether a list of deaths names them."""

    values: Values
    identities: tuple[Identity, ...] = ()
    listed: bool = False


@dataclass(frozen=True)
class Plant:
    """What must be found of whoever is made so: the rule, the kind, and the field that the explanation must name."""

    kind: str
    rule: str
    field: str
    make: Callable[[random.Random], Made]


def held(category: str, status: str = "drawing", **values: Value) -> Identity:
    return Identity(0, "", category, status, values)


def day(chance: random.Random, first: int, last: int) -> str:
    """A date, sometimes without its day."""
    text = f"{chance.randint(first, last)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    return text[: chance.choice((10, 10, 7))]


def old_conscript(chance: random.Random, **other: Value) -> Values:
    """Everything that the 60-year subsidy asks, well filled in."""
    values: Values = {
        "birth_date": day(chance, 1940, 1962),
        "enlisted_on": day(chance, 1960, 1982),
        "discharge_mode": "conscript",
        "enlisted_household_type": "rural",
        "household_type": chance.choice(("rural", "urban")),
        "pension_cover": chance.choice(("resident", "none", "commercial")),
    }
    return values | other


def grade(chance: random.Random) -> Values:
    return {"disability_grade": chance.choice("789"), "disability_cause": chance.choice(("war", "duty"))}


def in_order(chance: random.Random) -> Made:
    """Somebody of whom nothing is to be found."""
    return chance.choice(_IN_ORDER)(chance)


def _dead(chance: random.Random) -> Made:
    month = f"2024-{chance.randint(1, 9):02d}"
    gone: Values = {"died_on": f"{month}-07", "birth_date": "1940"}
    return Made(gone, (held(chance.choice(("51", "42", "81")), "died", last_paid_month=month),))


_IN_ORDER: tuple[Callable[[random.Random], Made], ...] = (
    lambda chance: Made(old_conscript(chance), (held("81"),)),
    lambda chance: Made({"household_type": "rural", "birth_date": day(chance, 1935, 1962)}, (held("51"),)),
    lambda chance: Made({"household_type": "rural"}, (held("42", family_economy="3"),)),
    lambda chance: Made({"mental_illness": 0}, (held("11", **grade(chance)),)),
    lambda chance: Made({}, (held("11", disability_grade="3", disability_cause="war", nursing_allowance=10**7),)),
    lambda chance: Made({"minimum_living_allowance": 1}, (held("21", survivor_relation="配偶"),)),
    lambda chance: Made({"birth_date": day(chance, 2009, 2020)}, (held("22", survivor_relation="子女"),)),
    lambda chance: Made({"enlisted_on": day(chance, 1945, 1953), "birth_date": "1933"}, (held("41"),)),
    lambda chance: Made(
        {"birth_date": day(chance, 1935, 1950), "household_type": "rural"}, (held("B1", drew_before_18=0),)
    ),
    lambda chance: Made(old_conscript(chance, pension_cover="employee"), (held("S2", "recognised"),)),
    lambda chance: Made(old_conscript(chance, birth_date=day(chance, 1970, 1985)), (held("S2", "recognised"),)),
    lambda chance: Made({}, (held("71", conscript_enlisted_on=day(chance, 2024, 2024)[:7]),)),
    lambda chance: Made({"household_type": "urban", "employment": "22"}, (held("51", "recognised"),)),
    lambda chance: Made({"household_type": "rural"}, (held("11", **grade(chance)), held("51", "recognised"))),
    lambda chance: Made({"household_type": "rural"}, (held("51"), held("D1"), held("71", "stopped"))),
    lambda chance: Made({"household_type": "rural"}, (held("51", chance.choice(("moved", "suspended", "stopped"))),)),
    _dead,
)

PLANTS = (
    Plant(UNCLAIMED, "old_age_subsidy", "birth_date", lambda c: Made(old_conscript(c), (held("81", "recognised"),))),
    Plant(UNCLAIMED, "old_age_unregistered", "enlisted_on", lambda c: Made(old_conscript(c))),
    Plant(
        UNCLAIMED,
        "combat_subsidy",
        "household_type",
        lambda c: Made({"household_type": "rural"}, (held("51", "recognised"),)),
    ),
    Plant(
        UNCLAIMED,
        "nursing_fee",
        "disability_grade",
        lambda c: Made({}, (held("11", disability_grade=c.choice("1234"), disability_cause="war"),)),
    ),
    Plant(
        UNCLAIMED,
        "survivor_pension",
        "minimum_living_allowance",
        lambda c: Made({"minimum_living_allowance": 1}, (held("23", "recognised", survivor_relation="父母"),)),
    ),
    Plant(
        UNCLAIMED,
        "combat_unregistered",
        "household_type",
        lambda c: Made({"household_type": "rural", "served_in_combat": 1}, (held("S2", "recognised"),)),
    ),
    Plant(
        UNCLAIMED, "disability_pension", "disability_grade", lambda c: Made({}, (held("11", "recognised", **grade(c)),))
    ),
    Plant(
        UNCLAIMED,
        "not_paid_to_death",
        "last_paid_month",
        lambda c: Made({"died_on": "2024-05-03"}, (held("51", "died", last_paid_month="2024-03"),)),
    ),
    Plant(
        OVERPAID,
        "dead_and_drawing",
        "died_on",
        lambda c: Made({"died_on": day(c, 2023, 2024)}, (held("81"),)),
    ),
    Plant(OVERPAID, "listed_as_dead", "", lambda c: Made({"household_type": "rural"}, (held("51"),), listed=True)),
    Plant(
        OVERPAID,
        "survivor_pension",
        "at_school",
        lambda c: Made({"birth_date": day(c, 2004, 2005)}, (held("21", survivor_relation="子女"),)),
    ),
    Plant(
        OVERPAID,
        "old_age_subsidy",
        "pension_cover",
        lambda c: Made(old_conscript(c, pension_cover="employee"), (held("81"),)),
    ),
    Plant(
        OVERPAID,
        "two_recurring",
        "status",
        lambda c: Made({"household_type": "rural"}, (held("11", **grade(c)), held("51"))),
    ),
    Plant(
        OVERPAID,
        "nursing_fee",
        "disability_grade",
        lambda c: Made({}, (held("11", nursing_allowance=10**7, **grade(c)),)),
    ),
    Plant(
        OVERPAID,
        "disability_pension",
        "disability_grade",
        lambda c: Made({}, (held("11", disability_grade="8", disability_cause="illness"),)),
    ),
    Plant(
        OVERPAID,
        "returned_ill_subsidy",
        "employment",
        lambda c: Made({"household_type": "rural", "employment": "12"}, (held("42", family_economy="3"),)),
    ),
    Plant(
        OVERPAID,
        "conscript_grant",
        "conscript_enlisted_on",
        lambda c: Made({}, (held("71", conscript_enlisted_on=day(c, 2020, 2021)),)),
    ),
    Plant(
        OVERPAID,
        "paid_past_tail_survivor",
        "last_paid_month",
        lambda c: Made({"died_on": "2024-01-15"}, (held("21", "died", last_paid_month="2024-09"),)),
    ),
    Plant(
        UNKNOWN,
        "old_age_subsidy",
        "pension_cover",
        lambda c: Made(
            {key: value for key, value in old_conscript(c).items() if key != "pension_cover"},
            (held("81", "recognised"),),
        ),
    ),
    Plant(UNKNOWN, "old_age_unregistered", "birth_date", lambda c: Made(old_conscript(c, birth_date="1965"))),
    Plant(UNKNOWN, "disability_pension", "disability_grade", lambda c: Made({}, (held("11", disability_cause="war"),))),
    Plant(
        UNKNOWN,
        "combat_subsidy",
        "employment",
        lambda c: Made({"household_type": "urban"}, (held("51", "recognised", family_economy="3"),)),
    ),
    Plant(
        UNKNOWN,
        "survivor_pension",
        "survivor_relation",
        lambda c: Made({"minimum_living_allowance": 1, "birth_date": "1950"}, (held("21", "recognised"),)),
    ),
    Plant(
        UNKNOWN,
        "returned_ill_subsidy",
        "yearly_income",
        lambda c: Made({"household_type": "rural"}, (held("42", "recognised", family_economy="2"),)),
    ),
    Plant(
        UNKNOWN,
        "martyr_child_subsidy",
        "drew_before_18",
        lambda c: Made({"birth_date": day(c, 1938, 1950), "household_type": "rural"}, (held("B1", "recognised"),)),
    ),
    Plant(UNKNOWN, "conscript_grant", "conscript_enlisted_on", lambda c: Made({}, (held("71"),))),
)


def plant(database: Database, people: int, counts: Mapping[str, int], seed: int) -> dict[int, Plant]:
    """Keep so many people, among them so many planted of each kind, in no order; who was planted, by their id."""
    chance = random.Random(seed)
    planted: list[Plant | None] = []
    for kind, count in counts.items():
        several = [one for one in PLANTS if one.kind == kind]
        planted += [several[place % len(several)] for place in range(count)]
    planted += [None] * (people - len(planted))
    chance.shuffle(planted)
    made = [one.make(chance) if one else in_order(chance) for one in planted]
    with database.write("people", None) as work:
        stored = []
        for start in range(0, people, 5000):
            rows = [
                Recipient(0, "", {"name": f"甲{n}", **one.values}, one.identities)
                for n, one in enumerate(made[start : start + 5000])
            ]
            stored += work.people.add_many(rows)
        _list_of_deaths(work, [one.id for one, how in zip(stored, made, strict=True) if how.listed])
    return {one.id: what for one, what in zip(stored, planted, strict=True) if what is not None}


def _list_of_deaths(work, ids: list[int]) -> None:
    row = {"id": 1, "uid": "list", "kind": "death", "title": "火化名单", "sender": "", "period": "", "file_name": ""}
    row |= {"sha256": "0", "totals": "{}", "received_at": "", "received_by": ""}
    work.connection.execute(insert(outside_list).values(**row))
    same = {"list_id": 1, "sheet": "", "row": 1, "values": "{}", "written": "{}", "matched": "certain", "state": "open"}
    lines = [
        {**same, "uid": f"line-{number}", "place": number, "recipient_id": number, "finding": "alive_on_books"}
        for number in ids
    ]
    if lines:
        work.connection.execute(insert(outside_line), lines)


def check(database: Database, book: RuleBook, planted: Mapping[int, Plant]) -> None:
    """Everybody planted is found as such and nobody else, and each explanation names the deciding fact."""
    found = {(one.recipient_id, one.rule, str(one.kind)) for one in found_at_once(database, book, ON)}
    assert found == {(number, one.rule, one.kind) for number, one in planted.items()}
    with database.read() as look:
        facts = look.rule_facts.of_people(sorted(planted))
    for number, one in planted.items():
        (finding,) = book.findings_of(facts[number], ON)
        assert one.field in ({""} | named(finding)), (one, finding.trace.deciding)


def named(finding: Finding) -> set[str]:
    """The fields that an explanation names: those that decide, or those that are missing."""
    if finding.kind == UNKNOWN:
        return set(finding.trace.missing)
    return {field.key for leaf in finding.trace.deciding for field, _ in leaf.values}
