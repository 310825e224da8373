"""The demo's dirty roster: a real .xls that other programs read, the same every time."""

import io

from python_calamine import CalamineWorkbook

from vetdesk.demo.roster import roster_sheets, survey_sheets
from vetdesk.demo.xls import XlsSheet, xls_bytes


def read_back(data: bytes) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(io.BytesIO(data))


def test_the_workbook_is_read_by_another_program_cell_by_cell() -> None:
    sheet = XlsSheet("名单", [["标题", None], ["王㛃", 3.5], ["李𬴂", "长" * 300]], [(0, 0, 0, 1)], [10, 20])
    workbook = read_back(xls_bytes([sheet, XlsSheet("字典", [["农村"]], hidden=True)]))
    assert workbook.sheet_names == ["名单", "字典"]
    assert workbook.get_sheet_by_name("名单").to_python() == [["标题", ""], ["王㛃", 3.5], ["李𬴂", "长" * 300]]
    assert workbook.get_sheet_by_name("名单").merged_cell_ranges == [((0, 0), (0, 1))]


def test_a_workbook_of_many_sectors_keeps_its_last_row() -> None:
    rows = [[f"第{number}行", float(number)] for number in range(20_000)]
    workbook = read_back(xls_bytes([XlsSheet("长表", rows)]))
    assert workbook.get_sheet_by_index(0).to_python()[-1] == ["第19999行", 19999.0]


def test_the_same_seed_gives_the_same_file_and_the_right_number_of_people() -> None:
    first, again = xls_bytes(roster_sheets(300)), xls_bytes(roster_sheets(300))
    assert first == again
    roster, survey = roster_sheets(300)[0], survey_sheets(300)[0]
    people = [row for row in roster.rows if isinstance(row[0], int)] + survey.rows[2:]
    assert len(people) == 300


def test_every_id_number_has_the_reserved_prefix() -> None:
    roster, survey = roster_sheets(120)[0], survey_sheets(120)[0]
    written = [str(row[4]) for row in roster.rows if isinstance(row[0], int) and isinstance(row[4], str)]
    written += [str(row[4]) for row in survey.rows[2:]]
    plain = ["".join(sign for sign in text if sign.isascii() and sign.isalnum()) for text in written]
    assert all(text.startswith("529901") for text in plain if text)
