import subprocess
import sys

import pytest

from vetdesk import __main__ as entry
from vetdesk import app
from vetdesk.files.workbooks import child
from vetdesk.files.workbooks.reader import CHILD_ARGUMENT


def test_without_arguments_the_desk_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["vetdesk"])
    monkeypatch.setattr(app, "run", lambda: 7)
    assert entry.main() == 7


def test_arguments_are_a_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["vetdesk", "--version"])
    assert entry.main() == 0
    assert capsys.readouterr().out.startswith("VetDesk")


def test_a_frozen_program_can_be_its_own_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["vetdesk", CHILD_ARGUMENT])
    monkeypatch.setattr(child, "main", lambda: 5)
    assert entry.main() == 5


def test_the_desk_does_not_load_the_commands() -> None:
    loaded = "import sys, vetdesk.__main__, vetdesk.app; print('click' in sys.modules, 'sqlalchemy' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout
    assert shown.split() == ["False", "False"]
