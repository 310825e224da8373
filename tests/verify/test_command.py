"""vetdesk-verify on the command line: exit codes, words, machine-readable; it never writes."""

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import PASSWORD, recovery_key
from tests.verify.conftest import Spoil, open_raw
from vetdesk.verify.command import NOT_SOUND, SOUND, WRONG_USAGE, main
from vetdesk.verify.verifying import Known, verify


@pytest.fixture(autouse=True)
def _password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VETDESK_PASSWORD", PASSWORD)
    monkeypatch.setenv("VETDESK_USER", "zhang")


def content(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_a_sound_station_is_told_so_in_both_languages(station_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(station_folder)]) == SOUND
    assert "核验结论：完好" in capsys.readouterr().out
    assert main([str(station_folder / "station.db"), "--language", "en"]) == SOUND
    assert "VERDICT: SOUND" in capsys.readouterr().out


def test_the_first_differing_entry_is_named_and_read_by_machines(
    folder: Path, spoil: Spoil, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(folder, "UPDATE journal SET reason = 'x' WHERE seq = 5")
    assert main([str(folder), "--json"]) == NOT_SOUND
    told = json.loads(capsys.readouterr().out)
    assert (told["sound"], told["first"]["code"], told["first"]["seq"]) == (False, "journal.content", 5)
    assert main([str(folder)]) == NOT_SOUND
    assert "日志第 5 条内容被改动" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("variable", "value", "extra"),
    [("VETDESK_PASSWORD", "wrong", []), ("VETDESK_USER", "nobody", []), ("VETDESK_RECOVERY", "AAAAA", ["--recovery"])],
)
def test_wrong_secrets_are_wrong_usage(
    station_folder: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, extra: list[str]
) -> None:
    monkeypatch.setenv(variable, value)
    assert main([str(station_folder), *extra]) == WRONG_USAGE


def test_a_folder_without_a_station_is_wrong_usage(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == WRONG_USAGE
    with pytest.raises(SystemExit) as ended:
        main(["--no-such-option"])
    assert ended.value.code == WRONG_USAGE


def test_the_recovery_key_opens_too(station_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VETDESK_RECOVERY", recovery_key().lower())
    assert main([str(station_folder), "--recovery"]) == SOUND


def test_what_cannot_be_read_of_what_was_brought_along_is_never_passed_over(
    station_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "heads.txt"
    empty.write_bytes(b"\xff\x00 nothing of ours")
    for extra in (["--anchors", str(empty)], ["--receipt", "nonsense"], ["--paper", "????"], ["--root", "00"]):
        assert main([str(station_folder), *extra]) == NOT_SOUND, extra
    assert capsys.readouterr().out


def test_nothing_is_ever_written(folder: Path, spoil: Spoil) -> None:
    spoil(folder, "UPDATE recipient SET name = '别人'")
    before = content(folder)
    assert main([str(folder)]) == NOT_SOUND
    assert content(folder) == before


def test_a_change_that_was_cut_off_is_rolled_back_in_a_copy_only(folder: Path, key: bytes, tmp_path: Path) -> None:
    cut_off = tmp_path / "cut_off"
    with closing(open_raw(folder, key)) as raw:
        raw.execute("PRAGMA cache_size = 10")
        raw.execute("BEGIN IMMEDIATE")
        for number in range(2000):
            raw.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (f"k{number}", "1" * 2000))
        shutil.copytree(folder, cut_off)
        raw.execute("ROLLBACK")
    assert (cut_off / "station.db-journal").stat().st_size > 0
    before = content(cut_off)
    verdict = verify(cut_off, key, Known())
    assert (verdict.sound, verdict.findings) == (True, [])
    assert content(cut_off) == before
