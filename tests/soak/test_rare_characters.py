"""Every character of names through a foreign office program and back."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock
from tests.rare_characters import MINORITY_NAMES, NO_GLYPH, RARE_NAMES, everything
from vetdesk.domain.rosters import RosterColumn, RosterLayout
from vetdesk.files.workbook_writer import RosterSheet, write_workbook

OFFICE = shutil.which("soffice")


@pytest.mark.soak
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_and_saves_every_character(tmp_path: Path) -> None:
    table = everything()
    names = [*RARE_NAMES, *MINORITY_NAMES, f"王{NO_GLYPH}", *(table[at : at + 20] for at in range(0, len(table), 20))]
    columns = (RosterColumn("name", "姓名", 40), RosterColumn("sex", "性别", 8))
    layout = RosterLayout("names", "名单", "名单", ("一", "二"), columns)
    texts = layout.filled({"station": "", "date": "", "since": "", "until": ""})
    path, saved = tmp_path / "名单.xlsx", tmp_path / "saved"
    write_workbook(path, [RosterSheet(layout, texts, [[name, "男"] for name in names])], Clock()())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir", str(saved), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    rows = openpyxl.load_workbook(saved / "名单.xlsx")["名单"].iter_rows(layout.first_row, values_only=True)
    assert [row[0] for row in rows][: len(names)] == names
