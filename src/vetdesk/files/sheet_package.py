"""The parts of an xlsx file around its sheets: types, relations, workbook, properties (ECMA-376 part 1, 18.2)."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from vetdesk.files.sheet_styles import STYLE_SHEET

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


@dataclass(frozen=True, slots=True)
class PackageSheet:
    """What the workbook part must know of a sheet."""

    name: str
    visibility: str
    repeated_rows: tuple[int, int]


def quoted_sheet(name: str) -> str:
    """A sheet's name as it stands in a range: always in quotes, with inner ones doubled."""
    return "'" + name.replace("'", "''") + "'"


def write_package(package: zipfile.ZipFile, sheets: Sequence[PackageSheet], created: datetime) -> None:
    """Add every part but the sheets themselves, which stand at xl/worksheets/sheet1.xml and so on."""
    package.writestr("[Content_Types].xml", _content_types(len(sheets)))
    package.writestr("_rels/.rels", _package_relations())
    package.writestr("docProps/core.xml", _properties(created))
    package.writestr("xl/workbook.xml", _workbook(sheets))
    package.writestr("xl/_rels/workbook.xml.rels", _workbook_relations(len(sheets)))
    package.writestr("xl/styles.xml", STYLE_SHEET)


def _content_types(sheets: int) -> str:
    parts = [
        ("/xl/workbook.xml", f"{_TYPE}.sheet.main+xml"),
        ("/xl/styles.xml", f"{_TYPE}.styles+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    parts += [(f"/xl/worksheets/sheet{number}.xml", f"{_TYPE}.worksheet+xml") for number in range(1, sheets + 1)]
    listed = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in parts)
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relations(entries: Sequence[tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(entries, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _package_relations() -> str:
    return _relations(
        [
            (f"{_OFFICE}/relationships/officeDocument", "xl/workbook.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ]
    )


def _workbook_relations(sheets: int) -> str:
    entries = [
        (f"{_OFFICE}/relationships/worksheet", f"worksheets/sheet{number}.xml") for number in range(1, sheets + 1)
    ]
    return _relations([*entries, (f"{_OFFICE}/relationships/styles", "styles.xml")])


def _properties(created: datetime) -> str:
    moment = created.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>VetDesk</dc:creator>'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created></cp:coreProperties>'
    )


def _workbook(sheets: Sequence[PackageSheet]) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" state="{sheet.visibility}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    )
    names = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{at}">'
        f"{escape(quoted_sheet(sheet.name))}!${sheet.repeated_rows[0]}:${sheet.repeated_rows[1]}</definedName>"
        for at, sheet in enumerate(sheets)
        if sheet.repeated_rows[0]
    )
    defined = f"<definedNames>{names}</definedNames>" if names else ""
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}/relationships">'
        f'<bookViews><workbookView activeTab="0"/></bookViews><sheets>{listed}</sheets>{defined}</workbook>'
    )
