"""The workbook that goes back to its sender: in his own parts, and taken in again only where it was repaired."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.libre_office import converted, needs_libre_office
from tests.people_world import id_number
from tests.samples.scoring import samples
from tests.sender_workbook import FIRST, SHEET, edit, parts, people, sender_workbook, with_macros, without_cells
from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.importing.answers import Answers, TakeOver
from vetdesk.domain.importing.plan import ImportPlan, Verdict
from vetdesk.files.workbook_writer import write_bytes
from vetdesk.services.importing import Importing
from vetdesk.services.importing.returning import returned_name
from vetdesk.services.open_station import OpenStation

DRAWING = Answers(take_over={"": TakeOver("drawing", "2019-11")})
RED, YELLOW = "FFFFC7CE", "FFFFEB9C"
BROKEN = {5: "", 7: "52990119500305001", 9: "529901195003050", 11: "529901195002310015", 13: "5299011950030500AA"}
"""By row: ID numbers that cannot be right; 9 has 15 digits, three short."""
Return = Callable[[Path, ImportPlan], Path]


@pytest.fixture
def importing(station: OpenStation) -> Importing:
    return Importing(station.database, station.session, station.definitions, station.now)


@pytest.fixture
def returned(importing: Importing, tmp_path: Path) -> Return:
    """Writes the returned workbook of a plan."""

    def write(source: Path, plan: ImportPlan) -> Path:
        target = tmp_path / f"{source.stem}_结果{returned_name(source, plan.reading.kind)}"
        importing.write_returned(source, target, plan, "zh_CN")
        return target

    return write


def broken_workbook(folder: Path) -> Path:
    """Twelve people, five of them with numbers that cannot be right."""
    rows = people(12)
    for row, number in BROKEN.items():
        rows[row - FIRST][2] = number
    return sender_workbook(folder / "花名册.xlsx", rows)


def plan_of(importing: Importing, path: Path) -> ImportPlan:
    return importing.plan(importing.read(path), DRAWING)


def sheet_of(path: Path) -> Worksheet:
    sheet = openpyxl.load_workbook(path)[SHEET]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_of_five_broken_rows_exactly_the_three_repaired_ones_are_taken_in(
    importing: Importing, returned: Return, tmp_path: Path
) -> None:
    source = broken_workbook(tmp_path)
    plan = plan_of(importing, source)
    importing.keep(plan, DRAWING)
    assert (plan.totals()["add"], plan.totals()["error"]) == (7, 5)
    back = returned(source, plan)
    repaired = {f"C{row}": id_number(serial=2 * (row - FIRST) + 1) for row in (5, 9, 13)}
    again = plan_of(importing, edit(back, repaired, tmp_path / "修改后.xlsx"))
    totals = again.totals()
    assert (totals["add"], totals["update"], totals["same"], totals["error"]) == (3, 0, 7, 2)
    assert [row.row for row in again.rows if row.verdict is Verdict.ADD] == [5, 9, 13]


@needs_libre_office
def test_the_same_repaired_and_saved_by_libre_office(importing: Importing, returned: Return, tmp_path: Path) -> None:
    source = broken_workbook(tmp_path)
    plan = plan_of(importing, source)
    importing.keep(plan, DRAWING)
    (flat,) = converted("fods", tmp_path, returned(source, plan))  # flat XML: a cell is changed without a window
    text = flat.read_text(encoding="utf-8")
    for row in (7, 11, 13):
        text = text.replace(f">{BROKEN[row]}<", f">{id_number(serial=2 * (row - FIRST) + 1)}<")
    flat.write_text(text, encoding="utf-8")
    for kind in ("xlsx", "ods", "xls"):
        (saved,) = converted(kind, tmp_path / kind, flat)
        again = plan_of(importing, saved)
        totals = again.totals()
        assert (totals["add"], totals["update"], totals["same"], totals["error"]) == (3, 0, 7, 2), kind
        assert [row.row for row in again.rows if row.verdict is Verdict.ADD] == [7, 11, 13], kind


def test_every_part_stays_byte_for_byte_but_those_that_say_the_results(
    importing: Importing, returned: Return, tmp_path: Path
) -> None:
    source = broken_workbook(tmp_path)
    before, after = parts(source), parts(returned(source, plan_of(importing, source)))
    assert set(before) == set(after)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {
        "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml",
    }  # fmt: skip
    around = without_cells(after["xl/worksheets/sheet1.xml"]).replace(b"A1:I15", b"A1:H15")
    added = b'<col min="9" max="9" width="46" customWidth="1"/>'
    assert around.replace(added, b"") == without_cells(before["xl/worksheets/sheet1.xml"])
    assert before["xl/styles.xml"].split(b"<cellXfs")[0].split(b"<fills")[0] in after["xl/styles.xml"]


def test_results_colours_and_comments_stand_where_the_trouble_is(
    importing: Importing, returned: Return, tmp_path: Path
) -> None:
    source = broken_workbook(tmp_path)
    sheet = sheet_of(returned(source, plan_of(importing, source)))
    assert sheet["I3"].value == "导入结果"
    assert sheet["I4"].value == "新增"
    assert str(sheet["I5"].value).startswith("有错误，未导入；没有身份证件号码")
    assert {sheet[f"C{row}"].fill.fgColor.rgb for row in BROKEN} == {RED}
    assert sheet["C6"].fill.fill_type is None
    assert sheet["C7"].comment.text.startswith("身份证件号码“52990119500305001”位数不对")
    assert sheet["C7"].border.left.style == "thin"
    assert sheet["C7"].number_format == "@"
    assert (sheet.freeze_panes, sheet.column_dimensions["C"].width, sheet.row_dimensions[5].height) == ("C4", 24.5, 31)
    assert (sheet.print_title_rows, sheet.data_validations.dataValidation[0].formula1) == ("$1:$3", '"男,女"')


def test_a_comment_of_the_sender_is_kept_and_ours_stands_below_it(
    importing: Importing, returned: Return, tmp_path: Path
) -> None:
    rows = people(3)
    rows[0][2] = "1234"
    source = sender_workbook(tmp_path / "a.xlsx", rows)
    plan = plan_of(importing, source)
    first = returned(source, plan)
    text = sheet_of(first)["C4"].comment.text
    assert text.startswith("核对过原件\n【导入检查】身份证件号码“1234”位数不对")
    second = returned(first, plan_of(importing, first))
    assert sheet_of(second)["C4"].comment.text == text


def test_returned_twice_there_is_one_column_of_results_and_no_stale_mark(
    importing: Importing, returned: Return, tmp_path: Path
) -> None:
    source = broken_workbook(tmp_path)
    back = returned(source, plan_of(importing, source))
    repaired = edit(back, {"C7": id_number(serial=7)}, tmp_path / "修改后.xlsx")
    sheet = sheet_of(returned(repaired, plan_of(importing, repaired)))
    assert (sheet.max_column, sheet["I3"].value, sheet["I7"].value) == (9, "导入结果", "新增")
    assert sheet["C7"].comment is None
    assert sheet["C7"].fill.fill_type is None
    assert sheet["C5"].fill.fgColor.rgb == RED


def test_macros_go_back_as_they_came(importing: Importing, returned: Return, tmp_path: Path) -> None:
    source = with_macros(broken_workbook(tmp_path))
    back = returned(source, plan_of(importing, source))
    assert back.suffix == ".xlsm"
    assert parts(back)["xl/vbaProject.bin"] == bytes(range(256))
    assert b"macroEnabled" in parts(back)["[Content_Types].xml"]


@pytest.mark.parametrize("name", ["v04", "v06", "v08"])
def test_other_kinds_come_back_as_new_workbooks_with_the_same_rows(
    importing: Importing, tmp_path: Path, name: str
) -> None:
    source = next(sample for sample in samples() if sample.name.startswith(name))
    plan = plan_of(importing, source)
    report = importing.write_returned(source, tmp_path / "a.xlsx", plan, "zh_CN")
    assert report.anew
    assert report.marked_cells > 0
    again = plan_of(importing, tmp_path / "a.xlsx")
    assert again.totals() == plan.totals()
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert sum(cell.comment is not None for sheet in book for row in sheet.iter_rows() for cell in row) > 0


def test_a_locked_workbook_goes_back_locked_with_the_same_password(
    importing: Importing, station: OpenStation, tmp_path: Path
) -> None:
    source, target = tmp_path / "locked.xlsx", tmp_path / "back.xlsx"
    write_bytes(source, broken_workbook(tmp_path).read_bytes(), "spruce-41")
    plan = importing.plan(importing.read(source, password="spruce-41"), DRAWING)
    importing.write_returned(source, target, plan, "zh_CN", password="spruce-41")
    with pytest.raises(UnreadableFileError) as refused:
        importing.read(target)
    assert refused.value.reason == "password"
    assert importing.plan(importing.read(target, password="spruce-41"), DRAWING).totals() == plan.totals()


def test_a_column_that_is_no_field_of_the_archive_is_called_by_its_heading(
    importing: Importing, tmp_path: Path
) -> None:
    source = next(sample for sample in samples() if sample.name.startswith("v06"))
    importing.write_returned(source, tmp_path / "a.xlsx", plan_of(importing, source), "zh_CN")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert sheet["H5"].comment.text.startswith("变动时间“2025.1”可能有两种读法")
