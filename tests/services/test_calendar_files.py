from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.domain.test_holiday_notices import NOTICE_2025
from vetdesk import paths
from vetdesk.domain.errors import UnreadableFileError
from vetdesk.services.calendar_files import LARGEST, announced_in

HOLIDAYS, WORKED = {date(2027, 1, 1), date(2027, 1, 2)}, {date(2027, 1, 9)}


def a_workbook(path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["日期", "类型"], [date(2027, 1, 1), "放假"], ["2027-01-02", "放假"], [date(2027, 1, 9), "上班"]):
        sheet.append(row)
    book.save(path)
    return path


def test_a_year_is_read_from_a_declared_file_a_text_a_list_and_a_workbook(tmp_path: Path) -> None:
    declared = announced_in(paths.resources() / "definitions" / "calendars" / "2025.toml")
    assert (declared.year, len(declared.holidays)) == (2025, 28)
    text = tmp_path / "通知.txt"
    text.write_bytes(NOTICE_2025.encode("gb18030"))
    assert announced_in(text).holidays == declared.holidays
    table = tmp_path / "2027.csv"
    table.write_text("日期,类型\n2027-01-01~2027-01-02,放假\n2027-01-09,上班\n", encoding="utf-8-sig")
    for path in (table, a_workbook(tmp_path / "2027.xlsx")):
        found = announced_in(path)
        assert (found.year, found.holidays, found.makeup_days) == (2027, HOLIDAYS, WORKED)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [("a.toml", b"year = [", "unknown_format"), ("a.toml", b"year = 2027\n", "unknown_format"),
     ("a.xlsx", b"no workbook", "unknown_format"), ("a.txt", b"\xff\xff\xff", "damaged"),
     ("a.csv", b"x" * (LARGEST + 1), "too_large")],
)  # fmt: skip
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError) as caught:
        announced_in(path)
    assert (caught.value.file, caught.value.reason) == (name, reason)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="not_found"):
        announced_in(tmp_path / "2027.toml")
