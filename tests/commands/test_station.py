import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import CHEAP, PASSWORD, recovery_key
from vetdesk import cli
from vetdesk.services import opening
from vetdesk.services.opening import sign_in

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line in English and gives (exit code, stdout, stderr)."""
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("VETDESK_USER", "zhang")
    monkeypatch.setenv("VETDESK_PASSWORD", PASSWORD)
    monkeypatch.setattr(opening, "calibrated", lambda: CHEAP)

    def run(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def new(run: Run, folder: Path) -> tuple[int, str, str]:
    return run("new", folder, "--name", "测试站", "--area", "529901100", "--keeper", "zhang", "--keeper-name", "张三")


def test_new_makes_a_station_and_shows_the_recovery_key_once(run, tmp_path, clock):
    code, out, _ = new(run, tmp_path / "station")
    assert code == 0
    assert len(out.splitlines()[-1].split("-")) == 8
    opened = sign_in(tmp_path / "station", "zhang", PASSWORD, clock, clock_is_right=True)
    assert (opened.station().name, opened.station().area_code) == ("测试站", "529901100")
    assert opened.session.actor.name == "张三"
    assert {role.value for role in opened.session.actor.staff.roles} == {"keeper", "clerk"}
    opened.close()


def test_new_refuses_a_folder_in_use_and_a_wrong_area(run, tmp_path):
    new(run, tmp_path / "station")
    code, _, err = new(run, tmp_path / "station")
    assert code == 1
    assert "already holds" in err
    code, _, _ = run("new", tmp_path / "other", "--name", "x", "--area", "五二", "--keeper", "zhang")
    assert code == 2
    assert not (tmp_path / "other").exists()


def test_new_wants_a_password_worth_the_name(run, tmp_path, monkeypatch):
    monkeypatch.setenv("VETDESK_PASSWORD", "1234567")
    code, _, err = new(run, tmp_path / "station")
    assert code == 1
    assert "8" in err
    assert not (tmp_path / "station").exists()


def test_check_tells_a_sound_station_in_words_and_for_a_machine(run, station):
    station.close()
    code, out, _ = run("check", station.folder)
    assert code == 0
    assert out.startswith("Sound:")
    code, out, _ = run("check", station.folder, "--json")
    assert code == 0
    assert json.loads(out)["sound"] is True


def test_check_names_what_is_wrong_and_ends_with_1(run, station):
    with station.database.write("attack", None) as work:
        work.connection.exec_driver_sql("DROP TRIGGER journal_never_changes")
        work.connection.exec_driver_sql("UPDATE journal SET staff = 'other' WHERE seq = 4")
    station.close()
    code, _, err = run("check", station.folder)
    assert code == 1
    assert "journal 4: content" in err


def test_a_wrong_password_ends_with_1_and_its_sentence(run, station, monkeypatch):
    station.close()
    monkeypatch.setenv("VETDESK_PASSWORD", "wrong password")
    code, out, err = run("check", station.folder)
    assert (code, out) == (1, "")
    assert "not right" in err


def test_a_backup_is_made_once_and_restored_with_the_recovery_key(run, station, tmp_path, monkeypatch):
    station.close()
    code, out, _ = run("backup", station.folder, tmp_path / "usb")
    assert code == 0
    assert out.startswith("Backed up")
    code, out, _ = run("backup", station.folder, tmp_path / "usb")
    assert code == 0
    assert out.startswith("Nothing has changed")
    (made,) = (tmp_path / "usb").glob("*Z")
    monkeypatch.setenv("VETDESK_RECOVERY_KEY", recovery_key())
    code, out, _ = run("restore", made, tmp_path / "new")
    assert code == 0
    assert run("check", tmp_path / "new")[0] == 0
    assert run("restore", made, tmp_path / "new")[0] == 1


def test_without_a_password_a_command_for_scripts_is_wrong_usage(run, station, monkeypatch):
    station.close()
    monkeypatch.delenv("VETDESK_PASSWORD")
    assert run("check", station.folder)[0] == 2
