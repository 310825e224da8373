"""The district of the demo: it fills its columns in on the roster that came up, and sends the workbook back."""

from collections.abc import Mapping
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

ANSWERED = "区县局审批结果.xlsx"
ANSWER_HEADING = "审批意见"
ANSWER: Mapping[str, str] = {
    ANSWER_HEADING: "同意",
    "审批文号": "云退役发〔2025〕12号",
    "审批日期": "2025-02-14",
    "享受待遇起始月": "2025-03",
}


def answer(roster: Path, approved: int) -> Path:
    """Approve the first cases of a roster; the others wait for a later letter."""
    book = load_workbook(roster)
    sheet = book.active
    heading_row, columns = _headings(sheet)
    for row in range(heading_row + 1, heading_row + 1 + approved):
        for heading, text in ANSWER.items():
            sheet.cell(row, columns[heading]).value = text
        sheet.cell(row, columns["批准折算年限"]).value = sheet.cell(row, columns["拟定折算年限"]).value
    path = roster.with_name(ANSWERED)
    book.save(path)
    return path


def _headings(sheet: Worksheet) -> tuple[int, dict[str, int]]:
    for row in sheet.iter_rows(max_row=10):
        columns = {str(cell.value): int(cell.column) for cell in row if cell.value}
        if ANSWER_HEADING in columns:
            return int(row[0].row), columns
    raise ValueError("the roster has no column for the decision")
