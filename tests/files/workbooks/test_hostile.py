"""A third of the kinds of hostile and odd workbooks through the real import; five thousand files in tests/soak."""

from itertools import islice

import pytest

from tests.builders import a_station
from tests.files.workbooks.hostile.files import every_kind
from tests.files.workbooks.hostile.trial import Measured, Trial
from tests.tiers import tries
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


def test_hostile_files_are_read_or_refused_by_name(trial):
    outcomes = [trial.take(file) for file in islice(every_kind(), None, None, tries(3, 1))]
    assert max(outcome.seconds for outcome in outcomes) < SLOWEST
    assert max(outcome.memory for outcome in outcomes) <= Limits().memory_bytes
    assert len({outcome.reason for outcome in outcomes}) > tries(6, 12)
