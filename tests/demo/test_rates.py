"""The demo's circular is understood whole: every table complete, nothing doubtful, nothing left over."""

from pathlib import Path

from tests.builders import a_station
from vetdesk.demo.rates import CIRCULAR, circular_sheets, keep_circular
from vetdesk.demo.xls import xls_bytes
from vetdesk.wiring import Services


def test_the_circular_of_the_demo_becomes_seven_tables(tmp_path: Path) -> None:
    path = tmp_path / CIRCULAR
    path.write_bytes(xls_bytes(circular_sheets()))
    station = a_station(tmp_path / "station")
    try:
        services = Services(station)
        reading = services.circulars.read(path)
        assert reading.left == ()
        assert [doubt for table in reading.tables for doubt in table.doubts] == []
        keep_circular(services, path)
        own = {line.key: line for line in services.rates.tables() if line.own}
        assert len(own) == 7
        assert {line.standing for line in own.values()} == {"in_force"}
        assert {label.en for label in services.rates.without_rate()} == {"Red Army subsidy", "Conscript family's grant"}
    finally:
        station.close()
