"""The rules over many people: the scan equals the evaluation of each person; all that was planted is found."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import a_database
from tests.people_world import definitions
from tests.planted_findings import OVERPAID, UNCLAIMED, UNKNOWN, check, plant
from tests.rule_world import DAYS, People, Rules, fill, found_at_once, found_singly
from vetdesk.domain.rules.rules import RuleBook

pytestmark = pytest.mark.soak
AT_ONCE = 12


def test_the_scan_equals_the_evaluation_of_each_person(
    tmp_path: Path, seed: int, record_property: Callable[[str, object], None]
) -> None:
    database = a_database(tmp_path)
    chance = random.Random(seed)
    fill(database, People(chance, definitions().vocabulary, chance.uniform(0.3, 0.9)), 10_000)
    rules = Rules(chance, definitions().vocabulary)
    book = RuleBook(tuple(rules.rule(number) for number in range(AT_ONCE)))
    compared = 0
    for one, on in ((book, DAYS[0]), (book, chance.choice(DAYS)), (definitions().rules, chance.choice(DAYS))):
        expected = found_singly(database, one, on)
        assert found_at_once(database, one, on) == expected
        compared += len(expected)
    database.close()
    record_property("rule_findings_compared", compared)


def test_all_that_was_planted_among_20000_people_is_found(
    tmp_path: Path, seed: int, record_property: Callable[[str, object], None]
) -> None:
    database = a_database(tmp_path)
    planted = plant(database, 20_000, {UNCLAIMED: 400, OVERPAID: 300, UNKNOWN: 300}, seed)
    check(database, definitions().rules, planted)
    database.close()
    record_property("rule_findings_planted", len(planted))
