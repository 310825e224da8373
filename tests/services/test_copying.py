"""Copying rows in full is an export without a file: purpose, second person, register, journal."""

from pathlib import Path

import pytest

from tests.builders import PASSWORD, Clock, a_station_folder
from tests.people_world import a_person, keep
from vetdesk.domain.errors import NotPermittedError, SecondPersonNeededError
from vetdesk.services.opening import sign_in
from vetdesk.storage.export_reach import ExportReach
from vetdesk.wiring import Services


@pytest.fixture
def desk(tmp_path: Path, clock: Clock):
    station = sign_in(a_station_folder(tmp_path), "zhang", PASSWORD, clock)
    for number, name in enumerate(("王㛃", "李\t四"), 1):
        keep(station.database, a_person(name, number))
    yield Services(station)
    station.close()


def test_whole_numbers_are_copied_only_once_somebody_else_has_confirmed_it(desk: Services):
    with pytest.raises(SecondPersonNeededError) as refused:
        desk.copying.in_full([2, 1], "电话通知")
    assert (refused.value.why, refused.value.leaving.way.value, refused.value.people) == ("unmasked", "copy", 2)
    assert desk.export_register.lines() == []
    desk.second_persons.confirm(refused.value.leaving, "li", PASSWORD)
    first, second = desk.copying.in_full([2, 1, 2], "电话通知").split("\n")[1:]
    assert [first.split("\t")[0], second.split("\t")[0]] == ["李 四", "王㛃"]
    assert len(second.split("\t")[1]) == 18
    (line,) = desk.export_register.lines()
    assert (line.way, line.what.zh, line.people, line.purpose) == ("copy", "列表复制", 2, "电话通知")
    assert line.second
    with desk.station.database.read() as look:
        (entry,) = look.journal.entries(kind="export")
        assert ExportReach(look).of(entry.subject) == (1, 2)
        assert entry.new["sensitive"] == ["id_number", "phone"]


def test_only_who_may_reveal_and_export_copies_in_full(desk: Services, tmp_path: Path):
    desk.station.close()
    liaison = sign_in(tmp_path / "station", "chen", PASSWORD, desk.station.now)
    try:
        with pytest.raises(NotPermittedError):
            Services(liaison).copying.in_full([1], "电话通知")
    finally:
        liaison.close()
