"""Ten thousand forged decisions with the data key in hand: check, page and next step accept none of them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.forging.forgeries import FORGERIES
from tests.forging.trials import Scene, a_reader, a_scene, honest, led_on, tried

PARTS, OF_A_PART = 20, 500
"""Each part is kept as soon as it has passed: stopped, the run goes on with the next."""
AT_ONCE = int(os.environ.get("VETDESK_SOAK_AT_ONCE", "2"))
"""So many processes try at a time."""
pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return a_scene(tmp_path_factory.mktemp("office"))


@pytest.mark.parametrize("part", range(PARTS))
def test_none_of_ten_thousand_is_accepted(
    part: int, scene: Scene, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    score = tried(scene, range(OF_A_PART * part, OF_A_PART * (part + 1)), tmp_path, AT_ONCE)
    record_property("forged_decisions", score.tried.total())
    record_property("forged_decisions_accepted", len(score.accepted))
    record_property("forged_decisions_by_kind", ", ".join(f"{name} {score.tried[name]}" for name in FORGERIES))
    assert score.accepted == []
    assert score.tried.total() == OF_A_PART


def test_an_honest_office_is_believed_and_led_on(scene: Scene, record_property: Callable[[str, object], None]) -> None:
    with a_reader(scene) as reader:
        assert honest(reader) == []
        record_property("honest_steps_accepted", led_on(reader))
        assert honest(reader) == []
