"""What the second look finds in old workbooks and open documents beside their values."""

import struct
from random import Random

from tests.files.workbooks.hostile.packages import open_document
from tests.files.workbooks.locking import compound
from vetdesk.files.workbooks.biff_marks import look_into_xls
from vetdesk.files.workbooks.marks import shows_month_only
from vetdesk.files.workbooks.ods_marks import look_into_ods
from vetdesk.files.workbooks.refusal import Limits


def record(kind, body=b""):
    return struct.pack("<HH", kind, len(body)) + body


def old_workbook(*cells):
    """One sheet "s" whose cell format 0 shows days and 1 shows months."""
    begin = struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 6)
    code = 'yyyy"年"m"月"'
    head = record(0x0809, begin)
    head += record(0x041E, struct.pack("<HHB", 164, len(code), 1) + code.encode("utf-16-le"))
    head += record(0x00E0, struct.pack("<HH16x", 0, 14)) + record(0x00E0, struct.pack("<HH16x", 0, 164))
    sheet_at = len(head) + len(record(0x0085, bytes(9))) + len(record(0x000A))
    head += record(0x0085, struct.pack("<IHBB", sheet_at, 0, 1, 0) + b"s") + record(0x000A)
    return compound({"Workbook": head + record(0x0809, begin) + b"".join(cells) + record(0x000A)})


def test_a_month_format_of_an_old_workbook_says_no_day():
    one = record(0x0203, struct.pack("<HHHd", 3, 2, 1, 25538.0))
    full = record(0x0203, struct.pack("<HHHd", 3, 3, 0, 25538.0))
    many = record(0x00BD, struct.pack("<HH", 4, 5) + struct.pack("<HI", 1, 0) + struct.pack("<HIH", 0, 0, 6))
    marks = look_into_xls(old_workbook(one, full, many), Limits()).sheets["s"]
    assert marks.month_only == {(3, 2), (4, 5)}
    assert (marks.rows, marks.columns) == (5, 6)


def test_a_date_shown_as_a_month_in_an_open_document_says_no_day():
    value = 'office:value-type="date" office:date-value="1969-12-01"'
    cell = f"<table:table-cell {value}><text:p>{{}}</text:p></table:table-cell>"
    row = "".join(map(cell.format, ("1969年12月", "1969-12-01", "1969.12")))
    content = open_document(Random(1), f"<table:table-row>{row}</table:table-row>")
    assert look_into_ods(content, Limits()).sheets["花名册"].month_only == {(7, 0), (7, 2)}


def test_only_formats_without_a_day_are_of_months():
    assert shows_month_only('yyyy"年"m"月"')
    assert shows_month_only("[$-804]yyyy/mm;@")
    assert not shows_month_only("yyyy-mm-dd")
    assert not shows_month_only("mm:ss")
