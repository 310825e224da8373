"""Two PCs exchange packages by commands only."""

import io
from pathlib import Path

import pytest

from tests.builders import PASSWORD, Clock, a_station_folder
from tests.people_world import a_person
from vetdesk import cli
from vetdesk.services.opening import sign_in


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VETDESK_USER", "zhang")
    monkeypatch.setenv("VETDESK_SECOND_USER", "li")
    monkeypatch.setenv("VETDESK_SECOND_PASSWORD", PASSWORD)
    monkeypatch.setenv("VETDESK_PASSWORD", PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return a_station_folder(tmp_path)


def add(folder: Path, name: str, serial: int) -> None:
    station = sign_in(folder, "zhang", PASSWORD, Clock(), clock_is_right=True)
    with station.database.write("keep", station.session.actor) as work:
        work.people.add(a_person(name, serial))
    station.close()


def test_a_further_pc_is_set_up_and_fed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["package", str(folder), str(tmp_path / "none.vdp")]) == cli.USER_MUST_ACT
    assert "one PC only" in capsys.readouterr().err
    assert cli.main(["add-pc", str(folder), "Window 2", str(tmp_path / "two.vdp")]) == cli.DONE
    monkeypatch.setenv("VETDESK_PASSPHRASE", capsys.readouterr().out.split()[-1])
    other = tmp_path / "other"
    assert cli.main(["open-pc", str(tmp_path / "two.vdp"), str(other)]) == cli.DONE
    add(other, "李长河", 7)
    package = tmp_path / "package.vdp"
    assert cli.main(["package", str(other), str(package)]) == cli.DONE
    assert cli.main(["receive", str(folder), str(package)]) == cli.DONE
    assert "taken in" in capsys.readouterr().out
    assert cli.main(["receive", str(folder), str(package)]) == cli.USER_MUST_ACT
    assert "taken in already" in capsys.readouterr().err
    assert cli.main(["check", str(folder)]) == cli.DONE
