"""A round sheet of 200 visits, filled in with dirt by LibreOffice and taken in again: none is lost or doubled."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import Clock, a_station
from tests.libre_office import FILTERS, LibreOffice, needs_libre_office
from tests.round_filling import settle, take_in, write_round
from vetdesk.wiring import Services

pytestmark = [pytest.mark.soak, needs_libre_office]
VISITS = 200


@pytest.mark.parametrize("kind", sorted(FILTERS))
def test_a_round_filled_in_by_libre_office_gives_the_right_visits_and_needs(
    kind: str, tmp_path: Path, clock: Clock, record_property: Callable[[str, object], None]
) -> None:
    station = a_station(tmp_path, clock=clock)
    try:
        services = Services(station)
        settle(services, VISITS)
        filled = write_round(services, tmp_path)
        office = LibreOffice(tmp_path / "office")
        found = take_in(services, filled, office.saved_as(filled.path, kind, filled.edits))
        assert sum(found.values()) == VISITS
        for finding, count in sorted(found.items()):
            record_property(f"rows_{finding}", count)
    finally:
        station.close()
