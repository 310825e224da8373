"""The program's own start, as a frozen build makes it."""

import sys
from datetime import date
from pathlib import Path

import pytest

from vetdesk.files.workbooks.reader import CHILD_ARGUMENT, WorkbookReader, child_command
from vetdesk.services.importing.reading import shipped_definitions


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for a frozen program is a script with a #! line")
def test_a_frozen_program_reads_workbooks_in_a_child_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = tmp_path / "vetdesk"
    frozen.write_text(f"#!{sys.executable}\nimport sys\nfrom vetdesk.__main__ import main\nsys.exit(main())\n")
    frozen.chmod(0o755)
    roster = tmp_path / "花名册.csv"
    roster.write_text("姓名,身份证号,类别\n张三,529901195910112019,参战\n", encoding="utf-8")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(frozen))
    assert child_command() == [str(frozen), CHILD_ARGUMENT]
    definitions = shipped_definitions()
    reading = WorkbookReader(definitions.columns, definitions.vocabulary, date(2025, 1, 20)).read(roster)
    assert [row.values["name"] for row in reading.records] == ["张三"]
