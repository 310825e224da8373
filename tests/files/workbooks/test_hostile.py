"""Hostile and odd workbooks through the real import of a station; five thousand of them in tests/soak."""

import pytest

from tests.builders import a_station
from tests.files.workbooks.hostile.files import every_kind
from tests.files.workbooks.hostile.trial import Measured, Trial
from vetdesk.files.workbooks import reader
from vetdesk.files.workbooks.refusal import Limits

SLOWEST = 60
"""Seconds that one file may take on a busy machine."""


@pytest.fixture
def trial(tmp_path, monkeypatch):
    monkeypatch.setattr(reader.subprocess, "Popen", Measured)
    station = a_station(tmp_path / "station")
    yield Trial(station, tmp_path)
    station.close()


def test_every_kind_of_hostile_file_is_read_or_refused_by_name(trial):
    outcomes = [trial.take(file) for file in every_kind()]
    assert max(outcome.seconds for outcome in outcomes) < SLOWEST
    assert max(outcome.memory for outcome in outcomes) <= Limits().memory_bytes
    assert len({outcome.reason for outcome in outcomes}) > 12
