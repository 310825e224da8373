"""The scan in SQL finds exactly what the evaluation of each person finds, for random and for the shipped rules."""

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Dialect

from tests.builders import a_database
from tests.rule_world import DAYS, ON, People, Rules, fill, found_at_once, found_singly
from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.source import shipped
from vetdesk.domain.forms import FieldKind, Label
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.rules.conditions import AgeAt, All, Compare, FactField, Op
from vetdesk.domain.rules.rules import Effect, FindingKind, Rule, RuleBook
from vetdesk.storage import rule_scans
from vetdesk.storage.database import Database
from vetdesk.storage.rule_scans import RuleScan, scan

RANDOM_RULES = 16


@cache
def definitions() -> Definitions:
    return load(shipped(paths.resources() / "definitions"))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = a_database(Path(tmp_path_factory.mktemp("rules")))
    fill(made, People(random.Random(7), definitions().vocabulary), 200)
    yield made
    made.close()


def test_random_rules_find_the_same_in_sql_as_singly(database: Database) -> None:
    rules = Rules(random.Random(11), definitions().vocabulary)
    book = RuleBook(tuple(rules.rule(number) for number in range(RANDOM_RULES)))
    for on in DAYS[:1]:
        expected = found_singly(database, book, on)
        assert len(expected) > 100
        assert found_at_once(database, book, on) == expected


def test_the_shipped_rules_find_the_same_in_sql_as_singly(database: Database) -> None:
    book = definitions().rules
    kinds = set()
    for on in (ON, DAYS[3]):
        expected = found_singly(database, book, on)
        assert found_at_once(database, book, on) == expected
        kinds |= {one.kind for one in expected}
    assert kinds == set(FindingKind)


def test_slices_of_any_size_find_the_same(database: Database) -> None:
    book = definitions().rules
    whole = RuleScan(database.read, book, ON, size=10_000)
    small = RuleScan(database.read, book, ON, size=17)
    assert len(whole) == 1
    assert len(small) == 12
    found = [one for some in whole for one in some]
    assert sorted(one.key for some in small for one in some) == sorted(one.key for one in found)
    with database.read() as look:
        assert {one.key for one in scan(look, book, ON)} == {one.key for one in found}


def test_a_scan_holds_nothing_between_its_slices(database: Database) -> None:
    slices = iter(RuleScan(database.read, definitions().rules, ON, size=17))
    next(slices)
    with database.write("meanwhile", None) as work:
        person = work.people.get(40)
        work.people.save(replace(person, values={**person.values, "remarks": "改过"}))
    assert len(list(slices)) == 11


def test_no_look_is_open_while_the_statements_of_a_scan_are_made(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Making them takes seconds on a slow computer, and a change could not be kept meanwhile."""
    made, make = [], rule_scans._made

    def making(dialect: Dialect, *asked: Any) -> object:
        with database.write("meanwhile", None) as work:
            work.settings.set("made", len(made))
        made.append(make(dialect, *asked))
        return made[-1]

    monkeypatch.setattr(rule_scans, "_made", making)
    assert len(RuleScan(database.read, definitions().rules, ON)) > 0
    assert len(made) == 1


def test_what_can_be_asked_of_people_is_read_whole(database: Database) -> None:
    with database.read() as look:
        gone = look.connection.exec_driver_sql("SELECT id FROM recipient WHERE withdrawn = 1 LIMIT 1").scalar_one()
        listed = look.connection.exec_driver_sql(
            "SELECT l.recipient_id FROM outside_line l JOIN outside_list o ON o.id = l.list_id"
            " WHERE l.state = 'open' AND o.undone_at IS NULL AND l.recipient_id NOT IN"
            " (SELECT id FROM recipient WHERE withdrawn = 1) LIMIT 1"
        ).scalar_one()
        assert look.rule_facts.of(gone) is None
        facts = look.rule_facts.of(listed)
        several = look.rule_facts.of_people(range(1, 201))
    assert facts is not None
    assert facts.listed
    assert len(several) == 196
    assert any(one.confirmed for one in several.values())
    assert any(one.entries for one in several.values())


def test_fields_that_a_station_added_are_asked_like_any_other(tmp_path: Path) -> None:
    made = a_database(tmp_path)
    money, day = FactField("own_money", "recipient", FieldKind.MONEY), FactField("own_day", "identity", FieldKind.DATE)
    label = Label("", "")
    asked = All((Compare(money, Op.MORE, 90_000), AgeAt(day, Op.LESS, 1)))
    rule = Rule(
        "own", label, label, "", Effect.WARN, kind=FindingKind.SOON, applies_to=frozenset({"51"}), condition=asked
    )
    book = RuleBook((replace(rule, asks=frozenset({"all"})),))
    values = [
        ({"own_money": 100_000}, {"own_day": "2024-06"}),
        ({"own_money": 90_000}, {}),
        ({}, {"own_day": "2024-06"}),
    ]
    with made.write("people", None) as work:
        for person, held in values:
            work.people.add(Recipient(0, "", person, (Identity(0, "", "51", "drawing", held),)))
    found = found_at_once(made, book, ON)
    assert {(one.recipient_id, str(one.kind)) for one in found} == {(1, "soon"), (3, "cannot_tell")}
    assert found == found_singly(made, book, ON)
    made.close()


def test_a_station_without_anybody_has_nothing_to_scan(tmp_path: Path) -> None:
    empty = a_database(tmp_path)
    assert len(RuleScan(empty.read, definitions().rules, ON)) == 0
    empty.close()
