"""`vetdesk townships`: rosters in, figures told, merged roster and answers written."""

from pathlib import Path

import pytest

from tests.builders import PASSWORD, Clock, a_station
from tests.domain.county import County, a_line
from tests.services.township_world import NAMES, TownshipWorld
from vetdesk.cli import DONE, USER_MUST_ACT, main
from vetdesk.wiring import Services


@pytest.fixture
def folder(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A district that knows two townships by their rosters of the second quarter."""
    station = a_station(tmp_path, clock=clock)
    world = TownshipWorld(Services(station), tmp_path)
    world.settle(County())
    for at, uid in enumerate("ab"):
        world.take_in(world.write(uid, [a_line(at, uid)], "2025年二季度"), uid)
    place = station.folder
    station.close()
    monkeypatch.setenv("VETDESK_USER", "zhang")
    monkeypatch.setenv("VETDESK_SECOND_USER", "li")
    monkeypatch.setenv("VETDESK_SECOND_PASSWORD", PASSWORD)
    monkeypatch.setenv("VETDESK_PASSWORD", PASSWORD)
    world.write("a", [a_line(0, "a"), a_line(5, "a")], "2025年三季度")
    return place


def test_rosters_are_taken_in_compared_and_answered(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / f"{NAMES['a']}2025年三季度.xlsx"
    report = ["--report", str(tmp_path / "out"), "--purpose", "核对"]
    assert main(["--language", "en", "townships", str(folder), str(file), *report]) == DONE
    told = capsys.readouterr().out
    assert f"{NAMES['a']}: 1 + 1 − 0 = 2, findings 1, open 1." in told
    assert f"{NAMES['b']}: no roster of 2025-Q3 yet." in told
    assert len(list((tmp_path / "out").iterdir())) == 2
    assert main(["--language", "en", "townships", str(folder), str(file)]) == DONE
    assert "Nothing was taken in twice" in capsys.readouterr().err


def test_a_township_nobody_knows_is_named(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / f"{NAMES['a']}2025年三季度.xlsx"
    assert main(["--language", "en", "townships", str(folder), str(file), "--township", "山阳镇"]) == USER_MUST_ACT
    assert "山阳镇" in capsys.readouterr().err
