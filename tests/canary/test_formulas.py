"""No text that looks like a formula becomes one, in any column of any workbook that leaves; and none is changed."""

from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from tests.canary.formulas import PAYLOADS, checked, written
from tests.people_world import definitions
from tests.tiers import tries
from vetdesk.domain.rosters import RosterLayout
from vetdesk.files.workbook_writer import RosterSheet, write_workbook

NOW = datetime(2025, 1, 20, tzinfo=UTC)
LAYOUTS = definitions().rosters.layouts


class _Anything(dict[str, str]):
    def __missing__(self, _key: str) -> str:
        return PAYLOADS[0]


@pytest.mark.parametrize("key", sorted(LAYOUTS))
def test_every_column_of_every_layout_keeps_such_texts_as_texts(tmp_path: Path, key: str) -> None:
    layout: RosterLayout = LAYOUTS[key]
    rows = [[text] * len(layout.columns) for text in PAYLOADS[:: tries(3, 1)]]
    totals = dict.fromkeys((column.field for column in layout.columns), PAYLOADS[1])
    choices = {column.choices: list(PAYLOADS) for column in layout.columns if column.choices}
    sheet = RosterSheet(layout, layout.filled(_Anything()), rows, choices, totals, words=[PAYLOADS[2]])
    path = tmp_path / "a.xlsx"
    write_workbook(path, [sheet], NOW)
    found = checked(path)
    assert (found.formulas, found.changed) == ((), ())
    assert found.cells >= 2 * len(rows) * len(layout.columns), "both readers see every one"


def test_the_check_finds_what_openpyxl_would_write(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for text in PAYLOADS:
        book.active.append([written(text)])
    book.active.append([f"1+1{PAYLOADS[0][-3:]}"])
    book.save(tmp_path / "a.xlsx")
    found = checked(tmp_path / "a.xlsx")
    assert len(found.formulas) > 5
    assert found.changed
