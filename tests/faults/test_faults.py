"""A sample of kills, failing disks, power cuts and flipped bits; tests/soak/test_faults.py tries all of them."""

import pytest

from tests.faults.shim import why_not
from tests.faults.started import trials


@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_of_whatever_was_acknowledged_nothing_is_lost_and_nothing_is_there_by_half():
    found = trials("sample", count=4)
    assert found["wrong"] == []
    tried = {name for name, count in found["counts"].items() if count}
    assert {
        "kills: kills",
        "operations: operations failed",
        "statements: trials",
        "power: states",
        "small files: states",
        "flips: flips",
    } <= tried
    assert "small files: control: lost" in tried
    assert "control: lost or damaged" in tried  # SQLite's own settings lose decisions, or the power cuts are none
