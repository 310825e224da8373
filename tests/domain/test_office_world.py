"""Random offices: nothing gets stuck unnamed, nobody performs two duties unrecorded, taking back restores everything.

The long tier (tests/soak/test_offices.py) takes ten times as many steps.
"""

import pytest

from tests.domain.office_world import KINDS, Office, totals


@pytest.fixture(scope="module")
def offices() -> list[Office]:
    """Four offices after 500 deeds each; every assertion about a deed is made while they run."""
    made = [Office(seed) for seed in range(4)]
    for office in made:
        office.run(500)
    return made


def test_random_offices_keep_every_rule(offices: list[Office]) -> None:
    assert totals(offices)["steps"] == 2_000


def test_the_offices_met_everything_that_they_are_to_prove(offices: list[Office]) -> None:
    done = totals(offices)
    for what in ("cases", "stuck", "reversals", "exceptions", "route_changes"):
        assert done[what] > 5, (what, done)
    assert len({kind for office in offices for kind in office.kinds}) > len(KINDS) / 2
