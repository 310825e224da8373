"""A sample of forged decisions with the data key in hand: nothing accepts any of them; what is honest stays accepted.

The long tier (tests/soak/test_forged_decisions.py) tries ten thousand.
"""

import pytest

from tests.forging.forgeries import FORGERIES
from tests.forging.trials import Scene, a_reader, a_scene, honest, led_on, remembering, try_some

SAMPLE = len(FORGERIES)
"""Every way once; by another seed the long tier tries it in other places."""


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return a_scene(tmp_path_factory.mktemp("office"))


def test_nothing_accepts_a_forged_decision(scene: Scene):
    with remembering():
        score = try_some(scene, range(SAMPLE))
        chances = [place for place, name in enumerate(FORGERIES) if not score.tried[name]]
        again = [place + SAMPLE * turn for place in chances for turn in (1, 2)]
        score.add(try_some(scene, again))
    assert score.accepted == []
    assert score.tried.total() == SAMPLE + len(again)
    assert len(score.tried) > len(FORGERIES) - 4


def test_an_honest_office_is_believed_and_led_on(scene: Scene):
    with a_reader(scene) as reader:
        assert honest(reader) == []
        assert led_on(reader) > 0
        assert honest(reader) == []
