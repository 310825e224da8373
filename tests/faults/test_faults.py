"""A sample of kills, failing disks, power cuts and flipped bits; tests/soak/test_faults.py tries all of them."""

import pytest

from tests.faults.shim import why_not
from tests.faults.started import trials


@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_of_whatever_was_acknowledged_nothing_is_lost_and_nothing_is_there_by_half():
    found = trials("sample", count=5)
    assert found["wrong"] == []
    assert found["counts"]["kills: kills"] > 0
    assert found["counts"]["operations: operations failed"] > 0
