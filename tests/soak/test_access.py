"""Every actor × step × situation of every kind of case, compared with an independent model."""

from collections.abc import Callable

import pytest

from tests.domain.access_walk import explored
from tests.domain.case_builders import routes

SITUATIONS = 600
KINDS = (*sorted({kind for kind, _ in routes()}), "district_rural_ex_conscript", "district_disability_assessment")
pytestmark = pytest.mark.soak


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_forbidden_is_allowed(kind: str, record_property: Callable[[str, object], None]) -> None:
    found = explored(kind, SITUATIONS, seed=1)
    record_property("access_asked", found.asked)
    record_property("access_forbidden", found.forbidden)
    record_property("access_forbidden_but_allowed", len(found.differ))
    record_property("access_situations", found.states)
    assert found.differ == []
    assert found.stages == {stage.key for stage in routes().newest(kind).stages}
