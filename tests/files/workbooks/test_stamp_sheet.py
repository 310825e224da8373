import openpyxl

from tests.files.workbooks.test_reader import VALID, reader, small_workbook
from vetdesk.domain.reading.stamped import KEY_HEADING, STAMP_SHEET


def stamped(tmp_path):
    path = small_workbook(tmp_path, [("姓名", "身份证号", "性别", KEY_HEADING), ("张三", VALID, "男", "k1")])
    book = openpyxl.load_workbook(path)
    book.active.column_dimensions["D"].hidden = True
    sheet = book.create_sheet(STAMP_SHEET)
    for row in (("format", "2"), ("number", "2026-3"), ("rows", "3"), ("k1 k2", None), ("k3", None)):
        sheet.append(row)
    sheet.sheet_state = "veryHidden"
    book.save(path)
    return path


def test_the_stamp_is_told_apart_from_what_people_know_of(tmp_path):
    reading = reader().read(stamped(tmp_path))
    assert reading.stamp.facts == {"format": "2", "number": "2026-3"}
    assert list(reading.stamp.row_keys) == ["k1", "k2", "k3"]
    assert [sheet.name for sheet in reading.sheets] == ["Sheet"]
    assert set(reading.sheets[0].columns) == {"A", "B", "C"}
    assert [row.key for row in reading.rows] == ["", "k1"]
    assert set(reading.records[0].values) == {"name", "id_number", "sex"}


def test_a_workbook_of_others_has_no_stamp(tmp_path):
    reading = reader().read(small_workbook(tmp_path))
    assert reading.stamp is None
    assert [row.key for row in reading.rows] == ["", ""]
