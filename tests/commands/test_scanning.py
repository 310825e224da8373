"""`vetdesk scan` finds, keeps and writes what is found, naming nobody."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import PASSWORD
from tests.people_world import keep
from tests.services.test_entitlements import ex_conscript
from vetdesk import cli
from vetdesk.services.opening import OpenStation


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str]]:
    """Runs a command line and gives its exit code and what it printed."""
    for name, value in {"VETDESK_USER": "zhang", "VETDESK_PASSWORD": PASSWORD}.items():
        monkeypatch.setenv(name, value)

    def run(*arguments: object) -> tuple[int, str]:
        code = cli.main([str(argument) for argument in arguments])
        return code, "".join(capsys.readouterr())

    return run


def test_scan_tells_counts_by_rule_and_writes_every_finding_without_names(
    run: Callable[..., tuple[int, str]], station: OpenStation, tmp_path: Path
) -> None:
    (person,) = keep(station.database, ex_conscript("史长河", 31))
    station.close()
    out = tmp_path / "found.json"
    code, told = run("--language", "zh_CN", "scan", station.folder, "--json", out)
    assert code == 0, told
    assert "应享未享：1" in told
    assert "卡住：" in told
    written = json.loads(out.read_text(encoding="utf-8"))
    unclaimed = [one for one in written["findings"] if one["kind"] == "unclaimed"]
    assert [one["recipient"] for one in unclaimed] == [person.uid]
    assert unclaimed[0]["law"]
    assert unclaimed[0]["article"]
    assert set(written["pressing"]) == {"overdue", "this_week", "stuck"}
    for text in (told, out.read_text(encoding="utf-8")):
        assert "史长河" not in text
        assert str(person.id_number) not in text
    code, told = run("--language", "en", "scan", station.folder)
    assert code == 0
    assert "new 0, gone 0" in told


def test_scan_without_a_station_says_what_to_do(run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    code, told = run("scan", tmp_path / "none")
    assert code == 1
    assert told.strip()
