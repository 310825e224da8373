"""Returned workbooks of every writer: prefixes, missing addresses, no styles, other encodings; results stand in all."""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from tests.sender_workbook import people, sender_workbook
from vetdesk.domain.errors import NotWrittenError
from vetdesk.domain.reading.cells import Sheet
from vetdesk.files.workbooks.refusal import Limits, RefusedError
from vetdesk.files.workbooks.request import CellMark, Request, Returned
from vetdesk.files.workbooks.returned import write_returned
from vetdesk.services.importing.reading import shipped_definitions

RESULTS = {(0, 3): "导入结果", (0, 4): "新增", (0, 5): "有错误"}
MARKS = (
    CellMark(0, 5, "C", "error", "身份证不对"),
    CellMark(0, 5, "C", "warning", "也请核对"),
    CellMark(0, 5, "K", "ask", "空格"),
)


def request(target: Path, marks: tuple[CellMark, ...] = MARKS) -> Request:
    definitions = shipped_definitions()
    returned = Returned(str(target), RESULTS, datetime(2025, 1, 20, tzinfo=UTC), marks, frozenset({"导入结果"}))
    return Request("", definitions.columns, definitions.vocabulary, date(2025, 1, 20), returned=returned)


def given_back(content: bytes, folder: Path, marks: tuple[CellMark, ...] = MARKS) -> openpyxl.Workbook:
    """The workbook with results: eight columns are in use."""
    target = folder / "back.xlsx"
    write_returned(content, "xlsx", [Sheet("花名册", [["x"] * 8 for _ in range(5)])], request(target, marks))
    return openpyxl.load_workbook(target)


@pytest.fixture
def source(tmp_path: Path) -> bytes:
    return sender_workbook(tmp_path / "a.xlsx", people(2)).read_bytes()


def with_parts(content: bytes, changes: Mapping[str, bytes]) -> bytes:
    """The package with other contents of some parts; an empty one leaves the part out."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = changes.get(name, old.read(name))
            if part:
                new.writestr(name, part)
    return target.getvalue()


def part(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return package.read(name)


SHEET_PART = "xl/worksheets/sheet1.xml"


def prefixed(content: bytes) -> bytes:
    """The sheet as libraries write it that put a prefix before every name."""
    text = part(content, SHEET_PART).decode()
    text = re.sub(r"<(/?)(\w+)", r"<\1x:\2", text).replace('xmlns="http', 'xmlns:x="http')
    return with_parts(content, {SHEET_PART: text.encode()})


def without_addresses(content: bytes) -> bytes:
    """Rows and cells without an address are counted (ECMA-376, 18.3.1.4)."""
    text = re.sub(rb' r="[A-Z]*\d+"', b"", part(content, SHEET_PART))
    return with_parts(content, {SHEET_PART: text})


def in_utf_16(content: bytes) -> bytes:
    text = part(content, SHEET_PART).decode()
    return with_parts(content, {SHEET_PART: f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")})


def in_single_quotes(content: bytes) -> bytes:
    text = part(content, SHEET_PART).decode().replace("'", "&apos;").replace('"', "'")
    return with_parts(content, {SHEET_PART: text.encode()})


def unchanged(content: bytes) -> bytes:
    return content


@pytest.mark.parametrize("odd", [unchanged, prefixed, without_addresses, in_utf_16, in_single_quotes])
def test_results_and_marks_stand_in_whatever_way_the_sheet_is_written(source: bytes, tmp_path: Path, odd) -> None:  # type: ignore[no-untyped-def]
    sheet = given_back(odd(source), tmp_path)["花名册"]
    assert [sheet[f"I{row}"].value for row in (3, 4, 5)] == ["导入结果", "新增", "有错误"]
    assert (sheet["C5"].fill.fgColor.rgb, sheet["I5"].fill.fgColor.rgb) == ("FFFFC7CE", "FFFFC7CE")
    assert sheet["C5"].comment.text == "身份证不对\n也请核对"
    assert (sheet["K5"].fill.fgColor.rgb, sheet["K5"].comment.text) == ("FFBDD7EE", "空格")
    assert sheet["C4"].comment.text == "核对过原件"
    assert [sheet.cell(5, at).value for at in (1, 2, 4, 6)] == [1, "周二", "男", 890.5]


def test_a_sheet_without_comments_gets_its_part_its_drawing_and_their_types(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "花名册"
    for row in range(1, 6):
        book.active.append(["x"] * 8 if row > 2 else [])
    content = io.BytesIO()
    book.save(content)
    back = given_back(content.getvalue(), tmp_path)["花名册"]
    assert back["C5"].comment.text == "身份证不对\n也请核对"
    with zipfile.ZipFile(tmp_path / "back.xlsx") as package:
        types = package.read("[Content_Types].xml")
        assert b'Extension="vml"' in types
        assert b"/xl/comments1.xml" in types
        relations = package.read("xl/worksheets/_rels/sheet1.xml.rels")
        assert relations.count(b"<Relationship ") == 2
        assert b"<legacyDrawing " in package.read(SHEET_PART)


def test_without_marks_no_comment_and_no_look_is_added(source: bytes, tmp_path: Path) -> None:
    given_back(source, tmp_path, ())
    with zipfile.ZipFile(tmp_path / "back.xlsx") as package:
        assert package.read("xl/styles.xml") == part(source, "xl/styles.xml")
        assert package.read("xl/comments/comment1.xml") == part(source, "xl/comments/comment1.xml")


def test_a_document_type_is_refused(source: bytes, tmp_path: Path) -> None:
    text = part(source, SHEET_PART).replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1)
    with pytest.raises(RefusedError):
        given_back(with_parts(source, {SHEET_PART: text}), tmp_path)


def test_a_broken_sheet_is_refused_and_nothing_stands_at_the_target(source: bytes, tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        given_back(with_parts(source, {SHEET_PART: part(source, SHEET_PART)[:-40]}), tmp_path)
    assert not (tmp_path / "back.xlsx").exists()


def test_a_place_that_cannot_be_written_is_told(source: bytes, tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError):
        given_back(source, tmp_path / "missing")


def test_a_part_beyond_the_limit_is_refused(source: bytes, tmp_path: Path) -> None:
    asked = request(tmp_path / "back.xlsx")
    small = Request(
        "", asked.columns, asked.vocabulary, asked.today, limits=Limits(part_bytes=100), returned=asked.returned
    )
    with pytest.raises(RefusedError):
        write_returned(source, "xlsx", [Sheet("花名册", [["x"]])], small)
