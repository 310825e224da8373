"""The program's own start, as a frozen build makes it."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.builders import a_database
from tests.files.pages.scan_pictures import a_pdf
from vetdesk import __main__ as entry
from vetdesk import app
from vetdesk.domain.rules.rules import RuleBook
from vetdesk.files.pages.reader import Looked, PageReader
from vetdesk.files.workbooks.reader import CHILD_ARGUMENT, WorkbookReader, child_command
from vetdesk.services.importing.reading import shipped_definitions


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for a frozen program is a script with a #! line")
def test_a_frozen_program_reads_workbooks_in_a_child_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = tmp_path / "vetdesk"
    start = "import sys\nsys.frozen = True\nfrom vetdesk.__main__ import main\nsys.exit(main())\n"
    frozen.write_text(f"#!{sys.executable}\n{start}")
    frozen.chmod(0o755)
    roster = tmp_path / "花名册.csv"
    roster.write_text("姓名,身份证号,类别\n张三,529901195910112019,参战\n", encoding="utf-8")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(frozen))
    assert child_command() == [str(frozen), CHILD_ARGUMENT]
    definitions = shipped_definitions()
    reading = WorkbookReader(definitions.columns, definitions.vocabulary, date(2025, 1, 20)).read(roster)
    assert [row.values["name"] for row in reading.records] == ["张三"]


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for a frozen program is a script with a #! line")
def test_a_frozen_program_looks_at_scans_in_a_child_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = tmp_path / "vetdesk"
    start = "import sys\nsys.frozen = True\nfrom vetdesk.__main__ import main\nsys.exit(main())\n"
    frozen.write_text(f"#!{sys.executable}\n{start}")
    frozen.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(frozen))
    assert PageReader().look_at("扫描.pdf", a_pdf("one", "two")) == Looked("application/pdf", 2)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for a frozen program is a script with a #! line")
def test_a_frozen_program_scans_the_rules_in_a_child_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = tmp_path / "vetdesk"
    start = "import sys\nsys.frozen = True\nfrom vetdesk.__main__ import main\nsys.exit(main())\n"
    frozen.write_text(f"#!{sys.executable}\n{start}")
    frozen.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(frozen))
    station = a_database(tmp_path)
    assert station.scan_processes.found(RuleBook(()), date(2025, 1, 20), lambda _done, _total: None) == []
    station.close()


def test_without_arguments_the_desk_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["vetdesk"])
    monkeypatch.setattr(app, "run", lambda **_brought: 7)
    assert entry.main() == 7


def test_arguments_are_a_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["vetdesk", "--version"])
    assert entry.main() == 0
    assert capsys.readouterr().out.startswith("VetDesk")


def test_the_desk_does_not_load_the_commands_nor_the_database() -> None:
    loaded = "import sys, vetdesk.__main__, vetdesk.app; print('click' in sys.modules, 'sqlalchemy' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout
    assert shown.split() == ["False", "False"]
