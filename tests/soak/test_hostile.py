"""Five thousand hostile, odd and damaged workbooks through the real import of one station."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import a_station
from tests.files.workbooks.hostile.files import many
from tests.files.workbooks.hostile.trial import Measured, Trial
from vetdesk.files.workbooks import reader
from vetdesk.files.workbooks.refusal import Limits

PARTS, OF_A_PART = 13, 400
"""Each part is kept as soon as it has passed: stopped, the run goes on with the next."""
SLOWEST = 30
"""Seconds for one file on a busy machine, far below what would stop it."""

pytestmark = pytest.mark.soak


@pytest.fixture
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Trial]:
    monkeypatch.setattr(reader.subprocess, "Popen", Measured)
    station = a_station(tmp_path / "station")
    yield Trial(station, tmp_path)
    station.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_none_of_five_thousand_ends_us_or_leaves_half_an_import(
    part: int, trial: Trial, record_property: Callable[[str, object], None]
) -> None:
    outcomes = [trial.take(file) for file in many(OF_A_PART, 10_000 * (part + 1))]
    refused = Counter(outcome.reason for outcome in outcomes if outcome.reason)
    memory = max(outcome.memory for outcome in outcomes)
    seconds = sorted(outcome.seconds for outcome in outcomes)
    record_property("hostile files", len(outcomes))
    record_property("hostile files refused by name", refused.total())
    record_property("slowest hostile file", f"{seconds[-1]:.1f} s, median {seconds[OF_A_PART // 2]:.2f} s")
    record_property("greatest memory of a child", f"{memory >> 20} MB of {Limits().memory_bytes >> 20} MB")
    record_property("reasons", ", ".join(f"{reason} {count}" for reason, count in refused.most_common()))
    assert seconds[-1] < SLOWEST
    assert memory <= Limits().memory_bytes
