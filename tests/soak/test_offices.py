"""Random offices at length: more than 20,000 deeds over all kinds of case, every rule held after each of them."""

from collections.abc import Callable

import pytest

from tests.domain.office_world import Office, totals

STEPS = 1_200
FIRST = 1_000
"""Seeds of the long tier begin here: the quick one has those before."""
pytestmark = pytest.mark.soak


def test_an_office_keeps_every_rule(seed: int, record_property: Callable[[str, object], None]) -> None:
    office = Office(FIRST + seed)
    office.run(STEPS)
    for name, count in totals([office]).items():
        record_property(f"office_{name}", count)
    assert office.steps == STEPS
