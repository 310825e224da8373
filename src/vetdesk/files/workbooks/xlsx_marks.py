"""A second look into an .xlsx: one pass over the bytes of each sheet, no tree, no copy of the values."""

import re
from xml.etree import ElementTree

from vetdesk.domain.reading.cells import Damaged, Merge
from vetdesk.files.workbooks.carried import carried
from vetdesk.files.workbooks.marks import BUILT_IN_MONTHS, Place, SheetMarks, WorkbookMarks, shows_month_only
from vetdesk.files.workbooks.refusal import Limits
from vetdesk.files.workbooks.zipped import ZippedParts, opened

_NAMED_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_PLACE = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]+)<")
_EMPTY_VALUE = re.compile(rb"<(?:\w+:)?v[\s/>]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_ERROR = re.compile(rb"""\st=["']e["']""")
_VALUED = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["'][^>]*(?<!/)>""")
_CELL_END = re.compile(rb"</(?:\w+:)?c>")
_LONGEST_TAG = 1_000
_HEAD = 1 << 16


def look_into_xlsx(content: bytes, limits: Limits) -> WorkbookMarks:
    """Marks of every sheet; raises RefusedError for what must not reach the fast reader."""
    with opened(content, limits) as package:
        workbook = package.tree("xl/workbook.xml")
        parts = _sheet_parts(package, workbook)
        limits.check_sheets(len(parts))
        properties = next((e for e in workbook.iter() if e.tag.endswith("}workbookPr")), None)
        marks = WorkbookMarks(date_1904=properties is not None and properties.get("date1904") in {"1", "true"})
        months = _month_styles(package)
        for name, part in parts.items():
            marks.sheets[name] = _look_into_sheet(package.read(part), months, limits)
        package.check_rest()
        marks.carries = carried(package)
    return marks


def _sheet_parts(package: ZippedParts, workbook: ElementTree.Element) -> dict[str, str]:
    relations = {e.get("Id"): e.get("Target", "") for e in package.tree("xl/_rels/workbook.xml.rels")}
    parts = {}
    for element in workbook.iter():
        if element.tag.endswith("}sheet"):
            target = relations.get(element.get(_NAMED_RELATION) or element.get(_STRICT_RELATION), "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target.removeprefix('./')}"
            if part in package.names and part.endswith(".xml"):
                parts[element.get("name", "")] = part
    return parts


def _month_styles(package: ZippedParts) -> frozenset[int]:
    """The cell styles that show year and month but no day."""
    if "xl/styles.xml" not in package.names:
        return frozenset()
    styles = package.tree("xl/styles.xml")
    months = set(BUILT_IN_MONTHS)
    for element in styles.iter():
        if element.tag.endswith("}numFmt") and shows_month_only(element.get("formatCode", "")):
            months.add(int(element.get("numFmtId", "0")))
    cell_formats = next((e for e in styles.iter() if e.tag.endswith("}cellXfs")), ())
    return frozenset(i for i, e in enumerate(cell_formats) if int(e.get("numFmtId", "0")) in months)


def _look_into_sheet(content: bytes, months: frozenset[int], limits: Limits) -> SheetMarks:
    _check_rectangle(content, limits)
    merges: list[Merge] = []
    listed = content.rfind(b"mergeCells ")
    start = content.rfind(b"sheetData", 0, listed) if listed >= 0 else len(content)
    for match in _MERGE.finditer(content, start):
        left, first, right, last = match.groups()
        merges.append((int(first) - 1, _column(left), int(last) - 1, _column(right)))
    limits.check_merges(len(merges))
    marks = SheetMarks(merges=merges)
    _find_errors(content, marks)
    _find_formulas(content, marks)
    for style in months:
        _find_months(content, b' s="%d"' % style, marks)
    return marks


def _check_rectangle(content: bytes, limits: Limits) -> None:
    """The fast reader reserves memory for the whole rectangle around all values: it must not be enormous."""
    last_row = last_column = 0
    before, end = 0, content.find(b"</row>")
    odd = end < 0
    while end >= 0:
        start = _last_cell(content, before, end)
        place = _PLACE.search(content, start, start + 120) if start >= 0 else None
        if place:
            last_column = max(last_column, _column(place[1]))
            last_row = max(last_row, int(place[2]))
        before, end = end, content.find(b"</row>", end + 6)
    wide, long = last_column >= limits.columns, last_row > limits.rows
    if odd or wide or long or last_row * (last_column + 1) > limits.cells:
        _check_values(content, limits)


def _check_values(content: bytes, limits: Limits) -> None:
    """Slower and exact: only cells with content count."""
    last_row = last_column = 0
    for match in _VALUED.finditer(content):
        last_row = max(last_row, int(match[2]))
        last_column = max(last_column, _column(match[1]))
    limits.check_extent(last_row, last_column + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _place(content: bytes, start: int, end: int) -> Place | None:
    match = _PLACE.search(content, start, end)
    return (int(match[2]) - 1, _column(match[1])) if match else None


def _last_cell(content: bytes, first: int, end: int) -> int:
    """Where the last cell element between two positions begins, or -1. A search through the whole sheet for each
    cell would take minutes for a long one.
    """
    return max(content.rfind(b"<c ", first, end), content.rfind(b":c ", first, end))


def _cell_around(content: bytes, position: int) -> tuple[int, int]:
    """Start and end of the cell element whose start tag ends near a position."""
    start = _last_cell(content, max(position - _LONGEST_TAG, 0), position + 3)
    end = _CELL_END.search(content, position)
    return start, end.start() if end else len(content)


def _find_errors(content: bytes, marks: SheetMarks) -> None:
    if b't="e"' not in content and b"t='e'" not in content:
        return
    for match in _ERROR.finditer(content):
        start, end = _cell_around(content, match.start())
        place, value = _place(content, start, match.end() + 80), _VALUE.search(content, start, end)
        if place and value:
            marks.damaged[place] = Damaged(value[1].decode("utf-8", "replace"))


def _find_formulas(content: bytes, marks: SheetMarks) -> None:
    """A formula without a stored result was never calculated; an empty text is a result."""
    if b"<f" not in content and b":sheetData" not in content[:_HEAD]:
        return
    for match in _FORMULA.finditer(content):
        start, end = _cell_around(content, match.start())
        if _VALUE.search(content, match.start(), end):
            continue
        if b't="str"' in content[start : content.find(b">", start)] and _EMPTY_VALUE.search(content, start, end):
            continue
        place = _place(content, start, end)
        if place:
            marks.damaged.setdefault(place, Damaged(""))


def _find_months(content: bytes, style: bytes, marks: SheetMarks) -> None:
    position = content.find(style)
    while position >= 0:
        start = _last_cell(content, max(position - _LONGEST_TAG, 0), position + 1)
        place = _place(content, start, content.find(b">", position)) if start >= 0 else None
        if place:
            marks.month_only.add(place)
        position = content.find(style, position + len(style))
