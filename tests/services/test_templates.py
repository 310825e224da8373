"""The county's own templates: taken in, recognised, mapped, filled; compared part by part with what the county made."""

import random
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from tests.builders import Clock
from tests.county_template import FIRST_ROW, HEADINGS, LAST_ROW, LISTS, SHEET, TOTALS_ROW, county_template
from tests.libre_office import converted, needs_libre_office
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.errors import NotPermittedError, NotWrittenError, UnreadableFileError
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.rosters import RosterFilter
from vetdesk.domain.staff import Right
from vetdesk.domain.templates import Template
from vetdesk.services.templates import Templates
from vetdesk.storage.database import Database

AT = {heading: at for at, heading in enumerate(HEADINGS, 1)}


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


@pytest.fixture
def templates(desk: Desk) -> Templates:
    return Templates(desk.database, desk.session, definitions(), desk.clock)


@pytest.fixture
def taken(templates: Templates, tmp_path: Path) -> Template:
    return templates.take_in(county_template(tmp_path / "残疾人员导入模板.xlsx"))


@pytest.fixture
def fill(templates: Templates, taken: Template, desk: Desk, tmp_path: Path) -> Callable[[int], Path]:
    """Fills the template with so many people of two villages."""

    def fill(count: int) -> Path:
        settle(desk, count)
        return templates.fill(taken.id, tmp_path / "filled.xlsx", purpose="报县局").path

    return fill


def settle(desk: Desk, count: int) -> None:
    with desk.database.write("set up", desk.session.actor) as work:
        villages = [work.villages.add(Village(0, "", name)) for name in ("上村", "下村")]
    desk.people([
        Recipient(
            0, "",
            {
                "name": f"人员{number:03d}", "sex": "male" if number % 2 else "female", "household_type": "rural",
                "id_number": f"52990119500101{number:04d}", "account_number": f"62990000000000{number:04d}",
                "phone": "13900001234", "enlisted_on": "1970-12", "discharged_on": "1974-03-01",
            },
            (Identity(0, "", "11", "drawing", {
                "disability_grade": "6", "disability_cause": "war", "monthly_standard": 23_370_000 + 5000 * number,
            }),),
            villages[number % 2].id,
            extra={"主要诉求": "住房修缮"} if number == 1 else {},
        )
        for number in range(count)
    ])  # fmt: skip


def sheet_of(path: Path, name: str = SHEET) -> Worksheet:
    sheet = openpyxl.load_workbook(path)[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def looks(cell: Cell) -> tuple[object, ...]:
    return tuple(map(repr, (cell.font, cell.fill, cell.border, cell.alignment, cell.number_format, cell.protection)))


def down(column: str, last: int) -> str:
    """The cells of a column from the first record to the last."""
    return f"{column}{FIRST_ROW}:{column}{last}" if last > FIRST_ROW else f"{column}{FIRST_ROW}"


def test_a_template_is_recognised_with_its_rows_and_columns(taken: Template) -> None:
    form = taken.form
    assert (form.sheet, form.first_row, form.last_row, form.totals_row) == (SHEET, FIRST_ROW, LAST_ROW, TOTALS_ROW)
    meanings = {one.heading: one.meaning for one in form.columns}
    assert len(form.columns) == 58
    wanted = ("序号", "行政区划*", "村（居）*", "身份证号*", "优抚对象类别*", "优抚对象状态*")
    assert [meanings[key] for key in wanted] == [
        "serial", "township", "village", "id_number", "category", "status",
    ]  # fmt: skip
    assert (meanings["发放金额"], meanings["主要诉求"], meanings["附加信息7"]) == (
        "keep",
        "extra:主要诉求",
        "extra:附加信息7",
    )
    assert (taken.edition, taken.name, len(taken.sha256)) == (1, "残疾人员导入模板", 64)


def test_records_stand_in_the_templates_own_words_and_types(fill: Callable[[int], Path]) -> None:
    sheet = sheet_of(fill(3))
    first = {heading: sheet.cell(FIRST_ROW, at) for heading, at in AT.items()}
    assert [first[key].value for key in ("序号", "行政区划*", "村（居）*", "姓名*")] == [1, "云杉镇", "上村", "人员000"]
    assert [first[key].value for key in ("性别*", "户籍类别*", "优抚对象类别*", "残疾等级", "残疾性质")] == [
        "2-女", "1-农业", "11-残疾军人", "六级", "因战",
    ]  # fmt: skip
    assert (first["身份证号*"].value, first["身份证号*"].data_type) == ("529901195001010000", "s")
    assert (first["银行账号*"].data_type, first["月标准"].value, first["月标准"].data_type) == ("s", 2337, "n")
    assert first["退役时间"].is_date
    assert str(first["退役时间"].value) == "1974-03-01 00:00:00"
    assert (first["入伍时间"].value, first["发放金额"].value) == ("1970-12", f"=U{FIRST_ROW}*V{FIRST_ROW}")
    third = {heading: sheet.cell(FIRST_ROW + 2, at).value for heading, at in AT.items()}
    assert (third["姓名*"], third["主要诉求"], third["发放金额"]) == (
        "人员001",
        "住房修缮",
        f"=U{FIRST_ROW + 2}*V{FIRST_ROW + 2}",
    )


@pytest.mark.parametrize("count", [1, 2, 6, 40])
def test_what_stands_below_and_whatever_names_the_rows_follows_them(fill: Callable[[int], Path], count: int) -> None:
    path = fill(count)
    sheet, book = sheet_of(path), openpyxl.load_workbook(path)
    last = FIRST_ROW + count - 1
    totals = last + 1
    assert (sheet.cell(totals, 1).value, sheet[f"U{totals}"].value) == ("合计", f"=SUM(U{FIRST_ROW}:U{last})")
    assert sheet["C2"].value == f"=COUNTA(D{FIRST_ROW}:D{last})"
    assert book[LISTS]["H1"].value == f"=SUM({SHEET}!W{FIRST_ROW}:W{last})"
    assert book.defined_names["全部金额"].attr_text == f"{SHEET}!$W${FIRST_ROW}:$W${last}"
    assert {str(one) for one in sheet.merged_cells.ranges} == {
        "A1:BF1",
        f"A{totals}:C{totals}",
        f"A{totals + 1}:H{totals + 1}",
    }
    assert sheet.print_area == f"'{SHEET}'!$A$1:$Y${totals + 1}"
    assert sheet.auto_filter.ref == f"A3:Y{last}"
    lists = {one.formula1: str(one.sqref) for one in sheet.data_validations.dataValidation}
    sources = {"L": "类别表", "F": f"{LISTS}!$B$2:$B$3", "I": f"{LISTS}!$C$2:$C$3", "O": '"因战,因公,因病"'}
    assert lists == {source: down(column, last) for column, source in sources.items()}
    (condition,) = sheet.conditional_formatting
    assert (str(condition.sqref), condition.rules[0].formula) == (down("U", last), [f"$U${totals}"])
    comments = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
    assert comments == {"E3": "十八位，文本格式", f"A{totals + 1}": "手签"}


def test_the_total_of_the_standards_is_stored_so_that_every_reader_sees_it(fill: Callable[[int], Path]) -> None:
    path = fill(5)
    stored = openpyxl.load_workbook(path, data_only=True)[SHEET]
    assert stored[f"U{FIRST_ROW + 5}"].value == 5 * 2337 + 0.5 * 10


@pytest.mark.parametrize("count", [2, 40])
def test_looks_heights_widths_panes_and_print_set_up_are_the_templates(
    fill: Callable[[int], Path], tmp_path: Path, count: int
) -> None:
    made, own = sheet_of(fill(count)), sheet_of(tmp_path / "残疾人员导入模板.xlsx")
    last = FIRST_ROW + count - 1
    pairs = [(row, row) for row in range(1, FIRST_ROW + 1)] + [
        (last, LAST_ROW),
        (last + 1, TOTALS_ROW),
        (last + 2, TOTALS_ROW + 1),
    ]
    for row, sample in pairs:
        assert made.row_dimensions[row].height == own.row_dimensions[sample].height
        for at in range(1, len(HEADINGS) + 1):
            assert looks(made.cell(row, at)) == looks(own.cell(sample, at)), (row, at)
    for row in range(FIRST_ROW + 1, last):
        sample = FIRST_ROW + 1 + (row - FIRST_ROW - 1) % 4
        assert looks(made.cell(row, 4)) == looks(own.cell(sample, 4))
        assert made.row_dimensions[row].height == own.row_dimensions[sample].height
    widths = {key: (one.width, one.hidden) for key, one in own.column_dimensions.items()}
    assert {key: (one.width, one.hidden) for key, one in made.column_dimensions.items()} == widths
    assert (made.freeze_panes, made.print_title_rows) == ("E4", "$1:$3")
    assert (made.page_setup.orientation, made.page_setup.paperSize) == ("landscape", 8)
    assert made.oddFooter.center.text == "第 &P 页"


def test_every_part_that_names_no_rows_stays_byte_for_byte(fill: Callable[[int], Path], tmp_path: Path) -> None:
    made, own = parts(fill(9)), parts(tmp_path / "残疾人员导入模板.xlsx")
    assert set(made) == set(own)
    assert {name for name in own if made[name] != own[name]} == {
        "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
    }  # fmt: skip
    for name in ("sheetViews", "cols", "pageSetup", "headerFooter", "sheetPr"):
        pattern = rf"<{name}\b.*?(?:/>|</{name}>)".encode()
        first, second = (re.search(pattern, one["xl/worksheets/sheet1.xml"], re.DOTALL) for one in (made, own))
        assert first is not None, name
        assert second is not None, name
        assert first[0] == second[0]


@needs_libre_office
def test_libre_office_opens_it_and_calculates(fill: Callable[[int], Path], tmp_path: Path) -> None:
    (saved,) = converted("ods", tmp_path, fill(4))
    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_path(saved).get_sheet_by_name(SHEET).to_python()
    assert rows[1][2] == 4
    assert rows[FIRST_ROW + 3][20] == 4 * 2337 + 0.5 * 6


def test_mandatory_columns_that_stay_empty_and_unknown_values_are_named(
    templates: Templates, taken: Template, desk: Desk, tmp_path: Path
) -> None:
    desk.people([Recipient(0, "", {"name": "甲", "sex": "male"}, (Identity(0, "", "81", "drawing"),))])
    report = templates.fill(taken.id, tmp_path / "a.xlsx", purpose="报县局")
    assert report.empty["身份证号*"] == 1
    assert "姓名*" not in report.empty
    assert "备注" not in report.empty
    assert report.unlisted == ("优抚对象类别*：60周岁以上农村籍退役士兵",)


def test_villages_share_one_cell_where_the_template_has_it_so(
    templates: Templates, taken: Template, desk: Desk, tmp_path: Path
) -> None:
    settle(desk, 5)
    templates.adjust(taken, replace(taken.form, village_blocks=True))
    sheet = sheet_of(templates.fill(taken.id, tmp_path / "a.xlsx", purpose="报县局").path)
    assert [sheet[f"C{row}"].value for row in range(4, 9)] == ["上村", None, None, "下村", None]
    assert {"C4:C6", "C7:C8"} <= {str(one) for one in sheet.merged_cells.ranges}


def test_nobody_found_leaves_one_blank_row_with_its_formula(
    templates: Templates, taken: Template, tmp_path: Path
) -> None:
    report = templates.fill(taken.id, tmp_path / "a.xlsx", RosterFilter(categories=frozenset({"71"})), purpose="报县局")
    sheet = sheet_of(report.path)
    assert (report.rows, sheet["D4"].value, sheet["W4"].value, sheet["A5"].value) == (0, None, "=U4*V4", "合计")


def test_a_filling_is_numbered_and_journalled_with_purpose_and_reach(
    templates: Templates, taken: Template, desk: Desk, tmp_path: Path
) -> None:
    settle(desk, 2)
    report = templates.fill(taken.id, tmp_path / "a.xlsx", purpose="报县局")
    with desk.database.read() as look:
        (entry,) = look.journal.entries(kind="export")
        (kept,) = look.journal.entries(kind="template")
    assert (entry.reason, entry.new["people"], entry.new["template"], report.number) == ("报县局", 2, taken.uid, 1)
    assert {"id_number", "phone", "account_number"} <= set(entry.new["sensitive"])
    assert (kept.label, kept.new["edition"], kept.new["sha256"]) == ("take in a template", 1, taken.sha256)


def test_a_template_of_the_same_name_is_a_new_edition_and_a_mapping_is_kept(
    templates: Templates, taken: Template, tmp_path: Path
) -> None:
    changed = templates.adjust(taken, taken.form.with_meaning("X", "phone"))
    assert changed.form.columns[23].meaning == "phone"
    again = templates.take_in(tmp_path / "残疾人员导入模板.xlsx")
    assert [(one.edition, one.id) for one in templates.all()] == [(2, again.id)]
    templates.retire(again)
    assert templates.all() == []


def test_a_locked_filling_opens_with_its_password_only(templates: Templates, taken: Template, tmp_path: Path) -> None:
    report = templates.fill(taken.id, tmp_path / "a.xlsx", password="spruce-41", purpose="报县局")
    assert report.path.read_bytes().startswith(b"\xd0\xcf\x11\xe0")


def test_what_is_no_new_workbook_or_has_no_headings_is_refused_with_its_reason(
    templates: Templates, tmp_path: Path
) -> None:
    (tmp_path / "模板.csv").write_text("姓名,身份证号,类别\n", encoding="utf-8")
    with pytest.raises(UnreadableFileError) as refused:
        templates.take_in(tmp_path / "模板.csv")
    assert refused.value.reason == "template_kind"
    openpyxl.Workbook().save(tmp_path / "空.xlsx")
    with pytest.raises(UnreadableFileError) as refused:
        templates.take_in(tmp_path / "空.xlsx")
    assert refused.value.reason == "no_table"


def test_a_template_larger_than_any_is_refused(templates: Templates, tmp_path: Path) -> None:
    path = county_template(tmp_path / "大.xlsx")
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/media/image1.png", random.Random(1).randbytes(9_000_000))
    with pytest.raises(UnreadableFileError) as refused:
        templates.take_in(path)
    assert (refused.value.reason, refused.value.facts["limit"]) == ("too_large", "8 MB")


def test_nothing_is_kept_where_nothing_can_be_written(
    templates: Templates, taken: Template, desk: Desk, tmp_path: Path
) -> None:
    with pytest.raises(NotWrittenError):
        templates.fill(taken.id, tmp_path / "missing" / "a.xlsx", purpose="报县局")
    with desk.database.read() as look:
        assert look.journal.entries(kind="export") == []


def test_who_may_not_export_sees_no_template(database: Database, clock: Clock) -> None:
    desk = a_desk(database, clock, frozenset({Right.SEE_ARCHIVE}))
    with pytest.raises(NotPermittedError):
        Templates(database, desk.session, definitions(), clock).all()
