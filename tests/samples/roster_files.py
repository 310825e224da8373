"""Rosters as files of every kind that offices send, with empty sheets, hidden rows and lists beside them."""

import csv
import html
import io
from datetime import date, datetime

import openpyxl
from openpyxl.utils import get_column_letter

from vetdesk.demo.xls import XlsSheet, xls_bytes
from vetdesk.domain.reading.cells import Damaged

UNTYPED = ("csv gbk", "csv utf-8", "csv semicolon", "csv tab", "html gbk", "html utf-8")
TYPED = ("xlsx", "xls", "ods", "xml", "locked")
ENDINGS = {"csv": "csv", "html": "xls", "xml": "xls", "locked": "xlsx"}


def ending(kind):
    first = kind.split()[0]
    return ENDINGS.get(first, first)


def written(roster, kind, pick):
    """The bytes of a file of one of UNTYPED or TYPED."""
    if kind.startswith("csv"):
        return _csv(roster, kind)
    if kind.startswith("html"):
        return _html(roster, kind)
    return {"xlsx": _xlsx, "xls": _xls, "ods": _ods, "xml": _xml, "locked": _locked}[kind](roster, pick)


def _csv(roster, kind):
    delimiter = {"csv semicolon": ";", "csv tab": "\t"}.get(kind, ",")
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(roster.sheet.rows)
    return stream.getvalue().encode("gb18030" if kind == "csv gbk" else "utf-8-sig")


def _html(roster, kind):
    encoding = "gbk" if kind == "html gbk" else "utf-8"
    covered, spans = _spans(roster.sheet.merges)
    lines = []
    for number, row in enumerate(roster.sheet.rows):
        cells = [
            f"<td{spans.get((number, at), '')}>{html.escape(cell).replace(chr(10), '<br>')}</td>"
            for at, cell in enumerate(row)
            if (number, at) not in covered
        ]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    head = f'<html><head><meta charset="{encoding}"><style>td {{ mso-number-format: "\\@"; }}</style></head>'
    text = f"{head}<body><table border=1>{''.join(lines)}</table></body></html>"
    return text.encode(encoding, "xmlcharrefreplace")


def _spans(merges):
    covered, spans = set(), {}
    for first, left, last, right in merges:
        spans[first, left] = f' rowspan="{last - first + 1}" colspan="{right - left + 1}"'
        covered |= {(r, c) for r in range(first, last + 1) for c in range(left, right + 1)} - {(first, left)}
    return covered, spans


def _xlsx(roster, pick):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = roster.sheet.name
    for number, row in enumerate(roster.sheet.rows, 1):
        for at, cell in enumerate(row, 1):
            if cell not in {"", None}:
                _put(sheet.cell(number, at), cell)
    for first, left, last, right in roster.sheet.merges:
        sheet.merge_cells(start_row=first + 1, start_column=left + 1, end_row=last + 1, end_column=right + 1)
    sheet.row_dimensions[pick.randint(1, len(roster.sheet.rows))].hidden = True
    sheet.column_dimensions[get_column_letter(pick.randint(1, 6))].hidden = True
    sheet.auto_filter.ref = f"A1:F{len(roster.sheet.rows)}"
    book.create_sheet("Sheet2")
    lists = book.create_sheet("字典")
    lists.append(["优抚对象类别", "性别"])
    lists.append(["残疾军人", "男"])
    lists.sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _put(place, cell):
    if isinstance(cell, Damaged):
        place.value = cell.text or "=VLOOKUP(A1,字典!A:B,2,0)"
        place.data_type = "e" if cell.text else "f"
    elif isinstance(cell, str):
        place.value = cell
        place.data_type = "s"
    else:
        place.value = cell
        if isinstance(cell, date):
            place.number_format = "yyyy-mm-dd hh:mm" if isinstance(cell, datetime) else "yyyy-mm-dd"


def _locked(roster, pick):
    from msoffcrypto.format.ooxml import OOXMLFile

    stream = io.BytesIO()
    OOXMLFile(io.BytesIO(_xlsx(roster, pick))).encrypt("优抚2025", stream)
    return stream.getvalue()


def _xls(roster, pick):
    rows = [[_old_cell(cell) for cell in row] for row in roster.sheet.rows]
    merged = [(first, last, left, right) for first, left, last, right in roster.sheet.merges]
    hidden = XlsSheet("字典", [["优抚对象类别", "性别"], ["残疾军人", "男"]], hidden=True)
    return xls_bytes([XlsSheet(roster.sheet.name, rows, merged), XlsSheet("Sheet2"), hidden])


def _old_cell(cell):
    """The small writer of old workbooks knows no dates and no formulas: text and errors do."""
    if isinstance(cell, Damaged):
        return cell.text or "#N/A"
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date) else cell if cell != "" else None


def _ods(roster, pick):
    """As LibreOffice writes it: repeated blanks, spans, dates as values."""
    covered, spans = _spans(roster.sheet.merges)
    lines = []
    for number, row in enumerate(roster.sheet.rows):
        cells = "".join(
            "<table:covered-table-cell/>" if (number, at) in covered else _ods_cell(cell, spans.get((number, at), ""))
            for at, cell in enumerate(row)
        )
        blanks = '<table:table-cell table:number-columns-repeated="900"/>'
        lines.append(f"<table:table-row>{cells}{blanks}</table:table-row>")
    tail = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    return _ods_package(f'<table:table table:name="{roster.sheet.name}">{"".join(lines)}{tail}</table:table>')


def _ods_cell(cell, span):
    span = span.replace("rowspan", "table:number-rows-spanned").replace("colspan", "table:number-columns-spanned")
    if cell in {"", None}:
        return f"<table:table-cell{span}/>"
    if isinstance(cell, Damaged):
        kind = ' calcext:value-type="error" office:value-type="string"' if cell.text else ""
        return (
            f'<table:table-cell{span} table:formula="of:=[.A1]"{kind}><text:p>{cell.text}</text:p></table:table-cell>'
        )
    if isinstance(cell, float | int):
        return f'<table:table-cell{span} office:value-type="float" office:value="{cell!r}"><text:p/></table:table-cell>'
    if isinstance(cell, date):
        value = cell.isoformat()
        return (
            f'<table:table-cell{span} office:value-type="date" office:date-value="{value}"><text:p/></table:table-cell>'
        )
    lines = "".join(f"<text:p>{html.escape(line)}</text:p>" for line in cell.split("\n"))
    return f'<table:table-cell{span} office:value-type="string">{lines}</table:table-cell>'


def _ods_package(tables):
    from tests.files.workbooks.hostile.packages import zipped

    kind = "application/vnd.oasis.opendocument.spreadsheet"
    spaces = "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"))
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{spaces} office:version="1.2" '
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return zipped({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def _xml(roster, pick):
    covered, spans = _spans(roster.sheet.merges)
    lines = []
    for number, row in enumerate(roster.sheet.rows):
        cells = "".join(
            _xml_cell(at, cell, spans.get((number, at - 1), ""))
            for at, cell in enumerate(row, 1)
            if (number, at - 1) not in covered
        )
        lines.append(f"<Row>{cells}</Row>")
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        f'<Workbook xmlns="{space}" xmlns:ss="{space}">'
        f'<Worksheet ss:Name="{roster.sheet.name}"><Table>{"".join(lines)}</Table></Worksheet></Workbook>'
    ).encode()


def _xml_cell(at, cell, span):
    if cell in {"", None} and not span:
        return ""
    if span:
        tall, wide = (int(part.split('"')[1]) - 1 for part in span.split())
        span = f' ss:MergeDown="{tall}" ss:MergeAcross="{wide}"'
    if isinstance(cell, Damaged):
        data = f'<Data ss:Type="Error">{cell.text}</Data>' if cell.text else ""
        return f'<Cell ss:Index="{at}"{span} ss:Formula="=R1C1">{data}</Cell>'
    if isinstance(cell, float | int):
        return f'<Cell ss:Index="{at}"{span}><Data ss:Type="Number">{cell!r}</Data></Cell>'
    if isinstance(cell, date):
        moment = cell if isinstance(cell, datetime) else datetime(cell.year, cell.month, cell.day)
        return f'<Cell ss:Index="{at}"{span}><Data ss:Type="DateTime">{moment.isoformat()}.000</Data></Cell>'
    text = html.escape(str(cell or "")).replace("\n", "&#10;")
    return f'<Cell ss:Index="{at}"{span}><Data ss:Type="String">{text}</Data></Cell>'
