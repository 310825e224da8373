from datetime import date
from functools import cache

import pytest

from tests.samples.rosters import RosterMaker
from vetdesk import paths
from vetdesk.definitions import columns, vocabulary
from vetdesk.definitions.source import shipped
from vetdesk.domain.reading.cells import Damaged, Sheet
from vetdesk.domain.reading.rules import reading_rules
from vetdesk.domain.reading.tables import SheetReader

TODAY = date(2026, 1, 1)


@cache
def rules():
    texts = shipped(paths.resources() / "definitions")
    words = columns.read([text for text in texts if text.kind == "columns"])
    return reading_rules(words, vocabulary.read([text for text in texts if text.kind == "vocabulary"]), TODAY)


def read(rows, merges=(), name="Sheet1", overrides=None, **facts):
    sheet = Sheet(name, [list(row) for row in rows], tuple(merges), **facts)
    return SheetReader(rules(), sheet, 0, overrides).read()


def kinds(rows):
    return [str(row.kind) for row in rows]


def values(row, *names):
    return tuple(row.values.get(name) for name in names)


VALID = "529901195910112019"
OTHER = "52990119610209729X"


@pytest.mark.parametrize("seed", range(150))
def test_any_order_naming_and_dirt_is_understood(seed):
    roster = RosterMaker(seed).roster()
    sheet, rows = read(roster.sheet.rows)
    assert sheet.is_roster
    for true, row in zip(roster.truth, rows, strict=True):
        place = f"row {row.row}: {roster.sheet.rows[row.row - 1]}"
        assert (str(row.kind) == "record") == (true.kind == "record"), f"{place} is {row.kind}"
        if true.kind != "record":
            continue
        own = {name: value for name, value in row.values.items() if name != "serial"}
        for name in row.inferred:
            own.pop(name)
        assert own == true.values, place
        said = {finding.code for finding in row.findings}
        assert said - {"date.order"} == true.codes, place


def test_headings_of_three_merged_rows_are_one_heading():
    rows = [
        ["云杉镇花名册"],
        ["序号", "姓名", "身份证号", "服役情况", "", "补助发放", "", "备注"],
        ["", "", "", "义务兵役", "", "标准", "领款人", ""],
        ["", "", "", "入伍时间", "退伍时间", "", "领款人身份证号", ""],
        [1.0, "张三", VALID, "1978.12", "1982.01", 360.0, OTHER, ""],
    ]
    merges = [
        (1, 0, 3, 0),
        (1, 1, 3, 1),
        (1, 2, 3, 2),
        (1, 3, 1, 4),
        (1, 5, 1, 6),
        (1, 7, 3, 7),
        (2, 3, 2, 4),
        (2, 5, 3, 5),
    ]
    sheet, result = read(rows, merges)
    assert kinds(result) == ["title", "header", "header", "header", "record"]
    assert sheet.header_rows == (2, 3, 4)
    assert sheet.columns["G"] == "extra:领款人身份证号"
    assert [finding.code for finding in result[3].findings] == ["heading.ambiguous"]
    assert values(result[4], "enlisted_on", "discharged_on", "monthly_standard") == ("1978-12", "1982-01", 360)


def test_headings_of_two_rows_are_found_without_merged_cells():
    rows = [
        ["序号", "姓名", "身份证号", "服役情况", "", "备注"],
        ["", "", "", "入伍时间", "退伍时间", ""],
        ["1", "张三", VALID, "1978.12", "1982.01", ""],
    ]
    _, result = read(rows)
    assert kinds(result) == ["header", "header", "record"]
    assert values(result[2], "enlisted_on", "discharged_on") == ("1978-12", "1982-01")


def test_a_group_row_above_the_person_columns_belongs_to_the_heading():
    rows = [
        ["序号", "基本信息", "", "", "银行信息", ""],
        ["", "姓名", "身份证号", "性别", "开户银行", "账号"],
        [1.0, "张三", VALID, "男", "农商行", "6299014794448021664"],
    ]
    merges = [(0, 0, 1, 0), (0, 1, 0, 3), (0, 4, 0, 5)]
    _, result = read(rows, merges)
    assert kinds(result) == ["header", "header", "record"]
    assert values(result[2], "name", "bank_name") == ("张三", "农商行")


@pytest.mark.parametrize("above", ["配偶情况", "领款人", "联系人信息"])
def test_a_name_under_somebody_elses_heading_is_not_the_person(above):
    rows = [
        ["序号", "姓名", "身份证号", above, "", "备注"],
        ["", "", "", "姓名", "身份证号", ""],
        [1.0, "张三", VALID, "李四", OTHER, ""],
    ]
    merges = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 0, 4), (0, 5, 1, 5)]
    sheet, result = read(rows, merges)
    assert values(result[2], "name", "id_number") == ("张三", VALID)
    assert sheet.columns["D"].startswith("extra:")
    assert len(result[1].findings) == (0 if above == "配偶情况" else 2)


def test_an_answer_about_a_heading_decides():
    rows = [["序号", "户主姓名", "身份证号", "银行账号"], [1.0, "张三", VALID, "6299014794448021664"]]
    _, asked = read(rows)
    assert asked[0].findings[0].code == "heading.ambiguous"
    assert "name" not in asked[1].values
    _, answered = read(rows, overrides={"B": "name"})
    assert answered[0].findings == []
    assert answered[1].values["name"] == "张三"


def test_the_surer_of_two_headings_gets_the_field_and_the_other_is_kept():
    rows = [["姓名", "身份证号", "合计", "发放金额"], ["张三", VALID, 500.0, 360.0]]
    sheet, result = read(rows)
    assert sheet.columns == {"A": "name", "B": "id_number", "C": "extra:合计", "D": "amount"}
    assert values(result[1], "amount", "extra:合计") == (360, "500")


def test_columns_of_one_name_are_all_kept():
    rows = [["姓名", "身份证号", "签字", "签字"], ["张三", VALID, "甲", "乙"]]
    _, result = read(rows)
    assert values(result[1], "extra:签字", "extra:签字2") == ("甲", "乙")


def test_merged_villages_count_for_all_their_rows():
    rows = [["村", "姓名", "身份证号"], ["云杉村", "张三", VALID], ["", "李四", OTHER], ["", "小计", ""]]
    _, result = read(rows, [(1, 0, 2, 0)])
    assert values(result[2], "village") == ("云杉村",)
    assert kinds(result) == ["header", "record", "record", "subtotal"]


def test_a_village_written_row_by_row_is_not_filled_down():
    rows = [["村", "姓名", "身份证号"]]
    rows += [["云杉村", f"张{n}", VALID] for n in "一二三四"]
    rows += [["", "李四", OTHER], ["云杉村", "王五", OTHER]]
    _, result = read(rows)
    assert "village" not in result[5].values


def test_sheet_and_title_tell_what_no_column_says():
    rows = [["参战退役人员花名册"], ["姓名", "身份证号"], ["张三", VALID]]
    _, result = read(rows, name="石桥村")
    assert values(result[2], "category", "village") == ("51", "石桥村")
    assert result[2].inferred == {"category", "village"}


def test_captions_name_category_and_village():
    rows = [
        ["姓名", "身份证号", "标准"],
        ["一、残疾军人（2人）"],
        ["张三", VALID, 1.0],
        ["二、烈士遗属"],
        ["云杉村"],
        ["李四", OTHER, 1.0],
    ]
    _, result = read(rows)
    assert kinds(result) == ["header", "caption", "record", "caption", "caption", "record"]
    assert values(result[2], "category", "village") == ("11", None)
    assert values(result[5], "category", "village") == ("21", "云杉村")


def test_damaged_cells_are_told_and_a_damaged_serial_is_not():
    rows = [
        ["序号", "姓名", "身份证号", "标准", "备注"],
        [Damaged(""), "张三", Damaged("#REF!"), Damaged(""), ""],
        [2.0, "李四", OTHER, "#N/A", ""],
    ]
    _, result = read(rows)
    assert {(f.field, f.code) for f in result[1].findings} == {
        ("id_number", "cell.error"),
        ("monthly_standard", "formula.no_value"),
    }
    assert [f.code for f in result[2].findings] == ["cell.error"]


def test_rows_with_only_a_serial_number_or_column_numbers_are_no_people():
    rows = [["序号", "姓名", "身份证号", "标准"], ["1", "2", "3", "4"], [1.0, "张三", VALID, 5.0], [2.0, "", "", ""]]
    _, result = read(rows)
    assert kinds(result) == ["header", "header", "record", "blank"]


def test_a_value_list_is_no_roster():
    sheet, result = read([["优抚对象类别", "残疾等级", "性别"], ["11-残疾军人", "一级", "男"]])
    assert not sheet.is_roster
    assert "record" not in kinds(result)


def test_a_list_of_staff_is_no_roster():
    sheet, _ = read([["姓名", "职务", "联系电话"], ["张三", "站长", "13900005452"]])
    assert not sheet.is_roster


def test_a_roster_may_lack_the_id_column():
    _, result = read([["姓名", "类别", "死亡时间"], ["张三", "参战", "2025.8.6"]])
    assert values(result[1], "name", "died_on") == ("张三", "2025-08-06")
    assert result[1].findings == []


def test_grade_and_cause_in_one_cell_are_two_values():
    rows = [["姓名", "身份证号", "残疾等级及性质"], ["张三", VALID, "六级（因战）"], ["李四", OTHER, "因病八级"]]
    _, result = read(rows)
    assert values(result[1], "disability_grade", "disability_cause") == (6, "war")
    assert [f.code for f in result[2].findings] == ["grade.illness_over_6"]


def test_a_period_in_one_cell_is_two_dates():
    rows = [["姓名", "身份证号", "服役起止时间"], ["张三", VALID, "78.12—82.1"]]
    _, result = read(rows)
    assert values(result[1], "enlisted_on", "discharged_on") == ("1978-12", "1982-01")


def test_contradictions_within_a_row_are_told():
    rows = [
        ["姓名", "身份证号", "性别", "出生日期", "入伍时间", "退役时间"],
        ["张三", VALID, "女", "1959.11", "1980.1", "1979.12"],
    ]
    _, result = read(rows)
    assert {f.code for f in result[1].findings} == {"sex.mismatch", "birth.mismatch", "date.order"}
    assert result[1].verdict == "error"
