"""The desk that tests of lists from outside share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Clock, a_station
from tests.services.outside_lists.list_desk import ListDesk
from vetdesk.wiring import Services


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[ListDesk]:
    """A station of its own; zhang, clerk and keeper, is signed in on 2025-10-20."""
    station = a_station(tmp_path, clock=clock)
    clock.move(days=273)
    yield ListDesk(Services(station), tmp_path)
    station.close()
