"""Former names: kept with the save that changes a name, found by search, gone again with an undo."""

from dataclasses import replace

import pytest

from tests.builders import an_actor
from tests.people_world import a_person, found, keep
from vetdesk.domain.people import Recipient
from vetdesk.storage.database import Database


def rename(database: Database, name: str, number: int = 1) -> Recipient:
    with database.write("rename", an_actor()) as work:
        person = work.people.get(number)
        return work.people.save(replace(person, values={**person.values, "name": name}))


def old_names(database: Database) -> tuple[str, ...]:
    with database.read() as look:
        return look.old_names.of([1, 2]).get(1, ())


@pytest.fixture
def station(database: Database) -> Database:
    keep(database, a_person("张三丰", 1, former_name="张二、张小二（又名张狗）"), a_person("李四", 2))
    return database


@pytest.mark.parametrize("query", ["张二", "张小二", "张狗", "zhanggou", "zxe", "zhang xiao", "张三丰"])
def test_each_of_several_aliases_finds_the_person(station: Database, query: str) -> None:
    assert found(station, query) == ["张三丰"]


def test_a_blank_between_aliases_joins_nothing(station: Database) -> None:
    assert found(station, "二张") == []


def test_a_former_name_finds_the_person_and_is_told(station: Database) -> None:
    rename(station, "张君宝")
    assert old_names(station) == ("张三丰",)
    assert found(station, "张三丰") == found(station, "zsf") == found(station, "张君宝") == ["张君宝"]
    with station.read() as look:
        assert look.search.formerly("张三丰", [1, 2]) == {1: "张三丰"}
        assert look.search.formerly("zsf", [1]) == {}
        assert look.search.formerly("张君", [1]) == {}


def test_taking_a_change_of_name_back_leaves_everything_as_before(station: Database) -> None:
    rename(station, "张君宝")
    rename(station, "张通")
    assert old_names(station) == ("张三丰", "张君宝")
    rename(station, "张君宝")
    assert old_names(station) == ("张三丰",)
    rename(station, "张三丰")
    assert old_names(station) == ()
    assert found(station, "张君宝") == found(station, "张通") == []


def test_the_change_stands_in_the_journal_entry_of_the_person(station: Database) -> None:
    rename(station, "张君宝")
    with station.read() as look:
        entry = look.people.history(1)[-1]
    assert (entry.old, entry.new) == ({"name": "张三丰"}, {"name": "张君宝"})


def test_former_names_are_found_after_the_index_was_built_anew(station: Database) -> None:
    rename(station, "张君宝")
    with station.write("rebuild", an_actor()) as work:
        work.search.rebuild()
    assert found(station, "张三丰") == ["张君宝"]
