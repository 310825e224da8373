"""Further columns of the list and its orders."""

from dataclasses import replace
from random import Random

import pytest

from tests.builders import an_actor
from tests.list_world import people_at_random
from tests.people_world import a_person, definitions, keep, keep_village, with_identities
from vetdesk.domain.list_fields import filter_fields, list_field, list_order
from vetdesk.domain.people_list import ListOrder, PeopleFilter
from vetdesk.storage.database import Database

WORDS = definitions().vocabulary


def order(key: str, *, descending: bool = False) -> ListOrder:
    return list_order(WORDS, key, descending=descending)


def names(database: Database, key: str, *, descending: bool = False) -> list[str]:
    with database.read() as look:
        ids = look.search.ids(PeopleFilter(), order(key, descending=descending))
        return [row.name for row in look.search.rows(ids)]


def test_villages_stand_in_the_order_of_their_readings_and_not_of_their_numbers(database: Database) -> None:
    west, east, north = (keep_village(database, name) for name in ("西山村", "东风社区", "北桥村"))
    keep(
        database,
        replace(a_person("甲", 1), village_id=west.id),
        replace(a_person("乙", 2), village_id=east.id),
        replace(a_person("丙", 3), village_id=north.id),
        replace(a_person("阿丁", 4), village_id=east.id),
        a_person("戊", 5),
    )
    assert names(database, "village") == ["丙", "阿丁", "乙", "甲", "戊"]
    assert names(database, "village", descending=True) == ["甲", "阿丁", "乙", "丙", "戊"]


def test_codes_stand_in_their_declared_order(database: Database) -> None:
    keep(
        database,
        with_identities(a_person("甲", 1), ("51", "died")),
        with_identities(a_person("乙", 2), ("51", "in_acceptance")),
        with_identities(a_person("丙", 3), ("51", "suspended")),
        with_identities(a_person("丁", 4), ("51", "drawing"), ("81", "stopped")),
        a_person("戊", 5),
    )
    expected = sorted("甲乙丙丁", key=lambda name: list(WORDS.statuses).index(
        {"甲": "died", "乙": "in_acceptance", "丙": "suspended", "丁": "drawing"}[name]
    ))  # fmt: skip
    assert names(database, "status") == [*expected, "戊"]
    assert names(database, "status", descending=True) == [*reversed(expected), "戊"]


def test_texts_stand_in_the_order_of_their_readings_and_who_has_none_last(database: Database) -> None:
    groups = {"甲": "西组", "乙": "东组", "丙": "", "丁": "一组"}
    keep(database, *(a_person(name, n, village_group=group) for n, (name, group) in enumerate(groups.items(), 1)))
    assert names(database, "village_group") == ["乙", "甲", "丁", "丙"]
    assert names(database, "village_group", descending=True) == ["丁", "甲", "乙", "丙"]


def test_whoever_is_older_stands_lower_by_birth_and_higher_by_age(database: Database) -> None:
    keep(database, a_person("甲", 1, birth_date="1950"), a_person("乙", 2, birth_date="1948-02-01"))
    assert names(database, "birth_date") == ["乙", "甲"]
    assert names(database, "age") == ["甲", "乙"]


def test_names_and_the_time_of_beginning_can_be_turned_round(database: Database) -> None:
    keep(database, a_person("丙", 1), a_person("甲", 2))
    assert names(database, "name") == ["丙", "甲"]
    assert names(database, "name", descending=True) == ["甲", "丙"]
    assert names(database, "added") == ["丙", "甲"]


def test_every_order_lists_everyone_once(database: Database) -> None:
    people = people_at_random(database, 25, seed=7)
    everyone = sorted(one.person.id for one in people)
    keys = [field.key for field in filter_fields(WORDS)] + ["age", "last_visit", "missing_papers", "added", "name"]
    with database.read() as look:
        for key in keys:
            for descending in (False, True):
                found = look.search.ids(PeopleFilter(), order(key, descending=descending))
                assert sorted(found) == everyone, key


@pytest.mark.parametrize("seed", [11, 12])
def test_columns_show_what_the_archive_holds(database: Database, seed: int) -> None:
    people = people_at_random(database, 25, seed=seed)
    fields = [list_field(WORDS, field.key) for field in filter_fields(WORDS)]
    Random(seed).shuffle(fields)
    with database.read() as look:
        stored = look.search.further([one.person.id for one in people], fields)
    for one in people:
        expected: dict[str, tuple[object, ...]] = {key: (v,) for key, v in one.person.values.items()}
        if one.person.village:
            expected["village"] = (one.person.village,)
        several = [
            {**h.values, "category": h.category, "status": h.status, "since": h.since} for h in one.person.identities
        ]
        for values in (*several, *(entry.values for entry in one.family)):
            for key, value in values.items():
                if value != "":
                    expected[key] = (*expected.get(key, ()), value)
        found = stored[one.person.id]
        assert {k: [*map(str, v)] for k, v in found.items()} == {k: [*map(str, v)] for k, v in expected.items()}


def test_the_last_visit_and_an_own_field_can_be_columns(database: Database) -> None:
    (one,) = keep(database, a_person("甲", 1, own_1="7"))
    with database.write("visit", an_actor()) as work:
        work.connection.exec_driver_sql(
            "INSERT INTO contact (recipient_id, last_on) VALUES (?, '2025-01-03')", (one.id,)
        )
    with database.read() as look:
        found = look.search.further([one.id], [list_field(WORDS, "last_visit")])
    assert found == {one.id: {"last_visit": ("2025-01-03",)}}
