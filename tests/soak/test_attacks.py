"""Eight attacks of an insider with the data key, 500 times each: all found by the verifier with ends known outside."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.attacks.attacks import ATTACKS
from tests.attacks.trials import in_processes, together
from tests.attacks.world import an_office

pytestmark = pytest.mark.soak
EACH = int(os.environ.get("VETDESK_SOAK_ATTACKS", "500"))
PROCESSES = 2


def test_every_attack_is_found(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    office = an_office(tmp_path, people=4)
    scores = together(in_processes(office, tmp_path / "tries", EACH, PROCESSES))
    for kind, score in scores.items():
        record_property(f"attacks_{kind}_tried", score.tried)
        record_property(f"attacks_{kind}_found", score.found)
        record_property(f"attacks_{kind}_found_without_anchors", score.alone)
        record_property(f"attacks_{kind}_first_entry_named", score.named)
    record_property("attacks_pages_without_records", scores["replay"].empty)
    assert {kind: score.missed for kind, score in scores.items() if score.missed} == {}
    assert {kind: (score.tried, score.found) for kind, score in scores.items()} == dict.fromkeys(ATTACKS, (EACH, EACH))
    assert scores["roll_back"].alone == 0, "the control: without ends known outside nothing shows that a file is old"
