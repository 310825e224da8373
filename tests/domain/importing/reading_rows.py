"""Readings of small rosters, made without any file."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.source import shipped
from vetdesk.domain.reading.cells import Sheet
from vetdesk.domain.reading.checks import file_problems
from vetdesk.domain.reading.result import Finding, ReadRow, WorkbookReading
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.reading.rules import ReadingRules, reading_rules
from vetdesk.domain.reading.tables import SheetReader

HEADINGS = ("姓名", "身份证号", "类别", "性别", "出生日期", "残疾等级", "残疾性质", "村")
ZHANG, LI = "529901195910112019", "52990119610209729X"


@cache
def definitions() -> Definitions:
    """What comes with the program."""
    return load(shipped(paths.resources() / "definitions"))


@cache
def rules() -> ReadingRules:
    """By these the rows are read."""
    return reading_rules(definitions().columns, definitions().vocabulary, date(2025, 1, 20))


def a_reading(
    *people: Sequence[object], headings: Sequence[str] = HEADINGS, titles: Sequence[str] = (), name: str = "名册"
) -> WorkbookReading:
    """A sheet with titles, headings and these people, read as a file is."""
    rows = [[title] for title in titles] + [list(headings), *(list(person) for person in people)]
    sheet, read = SheetReader(rules(), Sheet(name, rows), 0).read()
    records = [row for row in read if row.kind is RowKind.RECORD]
    for index, field, code in file_problems(row.values for row in records):
        told = Finding(field, code, rules().severity(code), str(records[index].values[field]))
        records[index].findings.append(told)
    return WorkbookReading("名册.xlsx", "xlsx", "0" * 64, (sheet,), tuple(read))


def codes(row: ReadRow) -> list[str]:
    """What was found in a row."""
    return [finding.code for finding in row.findings]
