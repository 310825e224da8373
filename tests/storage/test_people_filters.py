"""A filter gives exactly those whom it means: SQL against the same filter said in Python."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from tests.builders import a_database, an_actor
from tests.list_world import Somebody, a_condition, fits, people_at_random
from tests.people_world import a_person, keep, keep_village, with_identities
from tests.tiers import tries
from vetdesk.domain.completeness import Requirement
from vetdesk.domain.forms import FieldKind
from vetdesk.domain.people_list import NOWHERE, FieldCondition, Operator, PeopleFilter
from vetdesk.domain.rosters import roster_of
from vetdesk.storage.database import Database


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, list[Somebody]]]:
    database = a_database(tmp_path_factory.mktemp("crowd"))
    yield database, people_at_random(database, 60, seed=3)
    database.close()


def names(database: Database, filters: PeopleFilter) -> list[str]:
    with database.read() as look:
        return [row.name for row in look.search.rows(look.search.ids(filters))]


def test_a_filter_gives_exactly_whom_it_means(crowd: tuple[Database, list[Somebody]]) -> None:
    database, people = crowd
    dice, found_some = Random(20260101), 0
    with database.read() as look:
        for _ in range(tries(500, 5000)):
            filters = PeopleFilter(
                frozenset(dice.sample(["11", "21", "51"], 2)) if dice.random() < 0.3 else frozenset(),
                frozenset({"drawing"}) if dice.random() < 0.3 else frozenset(),
                frozenset({1}) if dice.random() < 0.2 else frozenset(),
                conditions=tuple(a_condition(dice) for _ in range(dice.randint(1, 3))),
            )
            found = sorted(look.search.ids(filters))
            assert found == sorted(one.person.id for one in people if fits(one, filters)), filters
            found_some += 0 < len(found) < len(people)
    assert found_some > tries(150, 1500)


def test_conditions_on_identities_hold_of_one_and_the_same(database: Database) -> None:
    keep(database, with_identities(a_person("甲", 1), ("11", "stopped"), ("51", "drawing")))
    status = FieldCondition("identity", "status", Operator.IS, "drawing", FieldKind.CODE)
    category = FieldCondition("identity", "category", Operator.ONE_OF, ("11", "21"), FieldKind.CODE)
    assert names(database, PeopleFilter(conditions=(status,))) == ["甲"]
    assert names(database, PeopleFilter(conditions=(category,))) == ["甲"]
    assert not names(database, PeopleFilter(conditions=(status, category)))
    assert not names(database, PeopleFilter(frozenset({"11"}), conditions=(status,)))


def test_a_field_that_a_station_added_is_filtered_like_any_other(database: Database) -> None:
    keep(database, a_person("甲", 1, own_1="7"), a_person("乙", 2, own_1="12"), a_person("丙", 3))
    least = FieldCondition("recipient", "own_1", Operator.FROM, 8, FieldKind.INTEGER)
    none = FieldCondition("recipient", "own_1", Operator.EMPTY, kind=FieldKind.INTEGER)
    assert names(database, PeopleFilter(conditions=(least,))) == ["乙"]
    assert names(database, PeopleFilter(conditions=(none,))) == ["丙"]


def test_the_village_is_filtered_by_its_present_name_and_by_there_being_none(database: Database) -> None:
    village = keep_village(database, "红旗村")
    keep(database, replace(a_person("甲", 1), village_id=village.id), replace(a_person("乙", 2), village="石桥"))
    named = FieldCondition("recipient", "village", Operator.CONTAINS, "旗")
    assert names(database, PeopleFilter(conditions=(named,))) == ["甲"]
    assert names(database, PeopleFilter(village_ids=frozenset({NOWHERE}))) == ["乙"]
    assert sorted(names(database, PeopleFilter(village_ids=frozenset({NOWHERE, village.id})))) == ["乙", "甲"]


def test_a_gap_is_whom_a_requirement_concerns_and_who_lacks_it(database: Database) -> None:
    one, two, three = keep(
        database,
        with_identities(a_person("甲", 1), ("11", "drawing")),
        with_identities(a_person("乙", 2, phone="13800000000"), ("11", "drawing")),
        with_identities(a_person("丙", 3), ("51", "drawing")),
    )
    phone = Requirement("phone", "recipient", ("phone", "other_phone"), True, frozenset({"11"}))
    assert names(database, PeopleFilter(gaps=(phone,))) == ["甲"]
    papers = Requirement("papers", "material", needed=(("", "photo"), ("11", "grade_paper")))
    assert len(names(database, PeopleFilter(gaps=(papers,)))) == 3
    insert = "INSERT INTO material (uid, recipient_id, category, key, state, reason) VALUES (?, ?, ?, ?, ?, ?)"
    with database.write("file papers", an_actor()) as work:
        rows = [
            ("a", one.id, "", "photo", "original", ""), ("b", one.id, "11", "grade_paper", "not_needed", "旧档"),
            ("c", two.id, "", "photo", "copy", ""), ("d", two.id, "11", "grade_paper", "missing", ""),
            ("e", three.id, "", "photo", "copy", ""), ("f", three.id, "11", "grade_paper", "copy", ""),
        ]  # fmt: skip
        work.connection.exec_driver_sql(insert, rows)
    assert names(database, PeopleFilter(gaps=(papers,))) == ["乙"]


def test_the_roster_of_a_filtered_list_has_the_identities_that_the_filter_names(
    crowd: tuple[Database, list[Somebody]],
) -> None:
    database, people = crowd
    dice = Random(5)
    with database.read() as look:
        for _ in range(60):
            asked = PeopleFilter(frozenset({"11", "51"}), conditions=(a_condition(dice), a_condition(dice)))
            rows = look.roster.rows(["name", "category"], roster_of(asked))
            found = sorted((row.values[0], row.values[1]) for row in rows)
            meant = [one.person for one in people if fits(one, asked)]
            held = [(p.name, h.category) for p in meant for h in p.identities if h.category in asked.categories]
            assert found == sorted(held)
