"""A sample of forged decisions with the data key in hand: nothing accepts any of them; what is honest stays accepted.

The long tier (tests/soak/test_forged_decisions.py) tries ten thousand.
"""

import pytest

from tests.forging.forgeries import FORGERIES
from tests.forging.trials import Scene, a_reader, a_scene, honest, led_on, try_some

SAMPLE = 3 * len(FORGERIES)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return a_scene(tmp_path_factory.mktemp("office"))


def test_nothing_accepts_a_forged_decision(scene: Scene):
    score = try_some(scene, range(SAMPLE))
    assert score.accepted == []
    assert score.tried.total() == SAMPLE
    assert len(score.tried) > len(FORGERIES) - 4


def test_an_honest_office_is_believed_and_led_on(scene: Scene):
    with a_reader(scene) as reader:
        assert honest(reader) == []
        assert led_on(reader) > 0
        assert honest(reader) == []
