"""A roster that one PC of the station sent out and that is brought back to another PC."""

from pathlib import Path

from tests.package_world import Office
from vetdesk.domain.stamps import Room, StampVerdict
from vetdesk.wiring import Services


def test_a_list_of_another_pc_of_the_station_is_named_and_not_called_broken(tmp_path: Path) -> None:
    office = Office(tmp_path, 2)
    here, there = office.desks
    sent = Services(here.station).exporting.roster(tmp_path / "roster.xlsx", purpose="报县局").path
    office.settle()
    assert Services(here.station).receiving.look(sent).judged.verdict is StampVerdict.OWN
    found = Services(there.station).receiving.look(sent)
    assert (found.judged.verdict, found.room) == (StampVerdict.ANOTHER_PC, Room.IMPORT)
    assert found.judged.manifest is not None
    office.close()
