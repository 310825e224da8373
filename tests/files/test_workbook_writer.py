import csv
import re
import shutil
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.libre_office import converted, needs_libre_office
from vetdesk.domain.errors import CancelledError
from vetdesk.domain.rosters import CellKind, RosterColumn, RosterLayout
from vetdesk.files.sheet_stream import SheetSetup, WorkbookStream, column_letters
from vetdesk.files.sheet_styles import CellStyle
from vetdesk.files.workbook_writer import CHOICES_SHEET, STAMP_SHEET, RosterSheet, Stamp, write_workbook

CREATED = datetime(2026, 3, 10, 8, 30, tzinfo=UTC)
LAYOUT = RosterLayout(
    key="roster",
    sheet="花名册",
    title="{station}优抚对象花名册",
    lines=("填报单位：{station}", "日期：{date}"),
    columns=(
        RosterColumn("serial", "序号", 6, CellKind.NUMBER),
        RosterColumn("name", "姓名", 10),
        RosterColumn("sex", "性别", 6, CellKind.CENTRED, choices="sex"),
        RosterColumn("id_number", "身份证号码", 21),
        RosterColumn("enlisted_on", "入伍时间", 11, band="服役情况"),
        RosterColumn("discharged_on", "退役时间", 11, band="服役情况"),
        RosterColumn("monthly_standard", "月标准（元）", 10, CellKind.MONEY, total=True),
    ),
    total="合计",
    foot=("负责人：", "填表人："),
    frozen_columns=2,
)
TEXTS = LAYOUT.filled({"station": "云杉镇退役军人服务站", "date": "2026年3月10日"})
RECORDS = [
    (1, "邓春国", "男", "529901195301119018", "1972-03", "1976", 890.5),
    (2, "=1+1", "", "@SUM(A1)", "-5", "+86", None),
    (3, "史永𠅤 & <李>", "女", "52990119610209729X", " 前后空格 ", "两\n行", 0),
]


def write(path: Path, records: list[tuple[object, ...]] | None = None) -> Path:
    sheet = RosterSheet(LAYOUT, TEXTS, records or RECORDS, {"sex": ["男", "女"]}, {"monthly_standard": 890.5})
    write_workbook(path, [sheet], CREATED, Stamp(lambda: {"export": "7", "station": "uid"}, ["a", "b", "c"]))
    return path


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("out") / "花名册.xlsx")


def test_every_cell_reads_back_as_it_was_given(book: Path) -> None:
    sheet = openpyxl.load_workbook(book)["花名册"]
    rows = [[cell if cell is not None else "" for cell in row] for row in sheet.iter_rows(5, 7, values_only=True)]
    assert rows == [[cell if cell is not None else "" for cell in record] for record in RECORDS]
    seen = CalamineWorkbook.from_path(book).get_sheet_by_name("花名册").to_python()
    assert seen[4][3] == "529901195301119018"
    assert seen[5][1:4] == ["=1+1", "", "@SUM(A1)"]


def test_no_cell_is_ever_a_formula_and_texts_stay_text_when_edited(book: Path) -> None:
    sheet = openpyxl.load_workbook(book)["花名册"]
    assert {cell.data_type for row in sheet.iter_rows(5, 7) for cell in row} <= {"s", "n", "inlineStr"}
    assert {sheet.cell(row, 4).number_format for row in (5, 6, 7)} == {"@"}
    assert sheet["G5"].number_format == "#,##0.00"


def test_title_unit_line_headings_total_and_signatures_stand_where_officials_expect_them(book: Path) -> None:
    sheet = openpyxl.load_workbook(book)["花名册"]
    assert sheet["A1"].value == "云杉镇退役军人服务站优抚对象花名册"
    assert (sheet["A2"].value, sheet["D2"].value) == ("填报单位：云杉镇退役军人服务站", "日期：2026年3月10日")
    assert (sheet["A3"].value, sheet["E3"].value, sheet["E4"].value) == ("序号", "服役情况", "入伍时间")
    assert (sheet["A8"].value, sheet["G8"].value) == ("合计", 890.5)
    assert (sheet["A9"].value, sheet["D9"].value) == ("负责人：", "填表人：")
    merged = {str(block) for block in sheet.merged_cells.ranges}
    assert {"A1:G1", "A2:C2", "D2:G2", "A3:A4", "E3:F3", "G3:G4", "A9:C9"} <= merged


def test_the_heading_stays_in_view_and_is_printed_on_every_page_in_landscape(book: Path) -> None:
    sheet = openpyxl.load_workbook(book)["花名册"]
    assert sheet.freeze_panes == "C5"
    assert sheet.print_title_rows == "$1:$4"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.page_setup.paperSize == 9
    assert sheet.column_dimensions["D"].width == 21


def test_choices_stand_on_a_hidden_sheet_and_serve_rows_added_below(book: Path) -> None:
    workbook = openpyxl.load_workbook(book)
    (validation,) = workbook["花名册"].data_validations.dataValidation
    assert (str(validation.sqref), validation.formula1) == ("C5:C207", f"'{CHOICES_SHEET}'!$A$2:$A$3")
    assert [cell.value for cell in workbook[CHOICES_SHEET]["A"]] == ["sex", "男", "女"]
    assert workbook[CHOICES_SHEET].sheet_state == "hidden"


def test_the_stamp_is_out_of_sight_and_complete(book: Path) -> None:
    sheet = openpyxl.load_workbook(book)[STAMP_SHEET]
    assert sheet.sheet_state == "veryHidden"
    rows = list(sheet.iter_rows(values_only=True))
    assert rows == [("export", "7"), ("station", "uid"), ("rows", "3"), ("a b c", None)]


def test_the_same_content_gives_the_same_sheet(book: Path, tmp_path: Path) -> None:
    again = write(tmp_path / "b.xlsx")
    with zipfile.ZipFile(book) as one, zipfile.ZipFile(again) as other:
        assert one.namelist() == other.namelist()
        assert all(one.read(name) == other.read(name) for name in one.namelist())


def test_a_cancelled_export_leaves_nothing(tmp_path: Path) -> None:
    def records() -> object:
        yield RECORDS[0]
        raise CancelledError

    with pytest.raises(CancelledError):
        write_workbook(tmp_path / "a.xlsx", [RosterSheet(LAYOUT, TEXTS, records())], CREATED)
    assert list(tmp_path.iterdir()) == []


def test_a_cell_longer_than_the_format_allows_is_refused_and_not_cut(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32767"):
        write(tmp_path / "a.xlsx", [(1, "，" * 40_000, "", "", "", "", None)])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=12), min_size=1, max_size=6))
def test_any_text_comes_back_or_loses_only_what_xml_forbids(texts: list[str]) -> None:
    path = Path(tempfile.mkdtemp(prefix="vetdesk-writer-")) / "any.xlsx"
    with path.open("wb") as target, WorkbookStream(target, CREATED) as book, book.sheet(SheetSetup("x")) as sheet:
        sheet.write_all([[text, "end"] for text in texts], [CellStyle.TEXT] * 2)
    read = [row[0].value or "" for row in openpyxl.load_workbook(path)["x"].iter_rows()]
    assert [_openpyxl_reads(text) for text in texts] == read


def _openpyxl_reads(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", "", plain)
    return re.sub("(?=_x[0-9A-Fa-f]{4}_)", "_x005F", plain)


def test_columns_are_lettered_as_in_excel() -> None:
    assert [column_letters(at) for at in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


@needs_libre_office
def test_libreoffice_opens_it_and_keeps_every_text(book: Path, tmp_path: Path) -> None:
    source = tmp_path / "roster.xlsx"
    shutil.copyfile(book, source)
    (saved,) = converted("csv:Text - txt - csv (StarCalc):44,34,76,1", tmp_path, source)
    rows = list(csv.reader(saved.read_text(encoding="utf-8").splitlines()))
    assert rows[4] == ["1", "邓春国", "男", "529901195301119018", "1972-03", "1976", "890.50"]
    assert rows[5] == ["2", "=1+1", "", "@SUM(A1)", "-5", "+86", ""]


def test_the_rows_of_a_tall_list_are_as_high_as_their_longest_text(tmp_path: Path) -> None:
    columns = (RosterColumn("name", "姓名", 11), RosterColumn("requests", "诉求", 21))
    layout = RosterLayout("book", "台账", "台账", ("2025年",), columns, tall=True)
    rows = [["史长河", "补发差额"], ["欧阳长河", "补发二〇二四年八月以来生活补助的差额\n说明依据"], ["", ""]]
    write_workbook(tmp_path / "book.xlsx", [RosterSheet(layout, layout.filled({}), rows)], CREATED)
    sheet = openpyxl.load_workbook(tmp_path / "book.xlsx").worksheets[0]
    heights = [sheet.row_dimensions[number].height for number in range(layout.first_row, layout.first_row + 3)]
    assert heights == [18, 54, 18]
