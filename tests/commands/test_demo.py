from pathlib import Path

import pytest

from vetdesk import cli
from vetdesk.demo.round import STATION


def test_the_demo_speaks_the_language_asked_for_and_leaves_a_demo_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("vetdesk.commands.demo.has_display", lambda: False)
    (tmp_path / STATION).mkdir()
    assert cli.main(["--language", "en", "demo", str(tmp_path), "--language", "zh_CN"]) == cli.DONE
    told = capsys.readouterr().out
    assert "已有演示服务站" in told
    assert "demo already" not in told
