"""Kill -9 at random moments while 20,000 rows go in: each time the station opens and holds all of them or none."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.builders import a_station_folder
from tests.journeys.killing import run

COUNT = 20_000
pytestmark = pytest.mark.soak


@cache
def _whole_time(folder: Path) -> float:
    """How long the import takes when nobody kills it."""
    outcome, took = run(a_station_folder(folder), COUNT, None)
    assert (outcome.said_kept, outcome.people, outcome.sound) == (True, COUNT, True)
    return took


def test_all_or_nothing_is_left(
    seed: int, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, record_property: Callable[[str, object], None]
) -> None:
    moment = _whole_time(tmp_path_factory.getbasetemp() / "whole") * Random(seed).random() * 1.05
    outcome, _ = run(a_station_folder(tmp_path), COUNT, moment)
    record_property("hot_journals", int(outcome.hot_journal))
    record_property("kept", int(outcome.people == COUNT))
    assert outcome.sound
    assert outcome.people in {0, COUNT}
    assert outcome.people == COUNT or not outcome.said_kept
