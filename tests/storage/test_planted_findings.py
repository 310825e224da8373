"""Everybody whom the rules must find is found, nobody else, and the explanation names the deciding fact."""

from pathlib import Path

from tests.builders import a_database
from tests.people_world import definitions
from tests.planted_findings import OVERPAID, PLANTS, UNCLAIMED, UNKNOWN, check, plant


def test_all_that_was_planted_is_found_and_nothing_else(tmp_path: Path) -> None:
    database = a_database(tmp_path)
    planted = plant(database, 400, {UNCLAIMED: 16, OVERPAID: 20, UNKNOWN: 16}, seed=3)
    assert {id(one) for one in planted.values()} == {id(one) for one in PLANTS}
    check(database, definitions().rules, planted)
    database.close()
