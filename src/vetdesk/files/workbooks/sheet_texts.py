"""The texts of a template's cells and its drop-down lists, read from its parts without opening a workbook library."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from vetdesk.files.workbooks.comment_parts import Place, place_of
from vetdesk.files.workbooks.package_parts import Package
from vetdesk.files.workbooks.sheet_walk import CellPlace, SheetPlaces

_TEXT = re.compile(rb"<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)</")
_SOUNDS = re.compile(rb"<((?:[\w.-]+:)?rPh)\b.*?</\1>", re.DOTALL)
_ITEM = re.compile(rb"<((?:[\w.-]+:)?si)(?:\s[^>]*)?(?:/>|>(.*?)</\1>)", re.DOTALL)
_VALUE = re.compile(rb"<(?:[\w.-]+:)?v(?:\s[^>]*)?>([^<]*)</")
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?")
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class DropDown:
    """A drop-down list: the ranges that offer it, and its entries as they are spelled."""

    ranges: str
    entries: tuple[str, ...]

    def covers(self, place: Place) -> bool:
        """Whether a cell offers the list."""
        row, column = place
        for one in self.ranges.split():
            found = _RANGE.fullmatch(one)
            if found is not None:
                top, left = place_of(f"{found[1]}{found[2]}")
                bottom, right = place_of(f"{found[3]}{found[4]}") if found[3] else (top, left)
                if top <= row <= bottom and left <= column <= right:
                    return True
        return False


class TemplateTexts:
    """Reads the cells of a package as texts, sheet by sheet, and the lists of a sheet."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._parts = {sheet.name: sheet.part for sheet in package.sheets()}
        self._read: dict[str, dict[Place, str]] = {}

    def sheet(self, name: str) -> Mapping[Place, str]:
        """The texts of a sheet by row and column from 0; empty cells are left out."""
        if name not in self._read:
            part = self._parts.get(name, "")
            self._read[name] = dict(self._texts(self._package.read(part))) if part else {}
        return self._read[name]

    def lists(self, name: str) -> list[DropDown]:
        """The drop-down lists of a sheet."""
        tree = self._package.tree(self._parts[name])
        found = []
        for element in tree.iter():
            if element.tag.endswith("}dataValidation") and element.get("type") == "list":
                told = {child.tag.rpartition("}")[2]: "".join(child.itertext()) for child in element}
                source = told.get("formula1", "")
                found.append(
                    DropDown(element.get("sqref") or told.get("sqref", ""), tuple(self._entries(name, source)))
                )
        return [one for one in found if one.entries]

    def _entries(self, sheet: str, source: str) -> Iterator[str]:
        source = source.strip().lstrip("=")
        if source.startswith('"'):
            yield from (entry.strip() for entry in source.strip('"').split(",") if entry.strip())
            return
        source = self._names.get(source, source)
        named, mark, area = source.rpartition("!")
        found = _RANGE.fullmatch(area)
        if found is None:
            return
        texts = self.sheet(named.strip("'").replace("''", "'") if mark else sheet)
        top, left = place_of(f"{found[1]}{found[2]}")
        bottom, right = place_of(f"{found[3]}{found[4]}") if found[3] else (top, left)
        for row in range(top, min(bottom, top + _MOST) + 1):
            yield from (texts[row, column] for column in range(left, right + 1) if texts.get((row, column)))

    @cached_property
    def _names(self) -> dict[str, str]:
        tree = self._package.tree(self._package.workbook)
        named = (element for element in tree.iter() if element.tag.endswith("}definedName"))
        return {element.get("name", ""): (element.text or "").strip() for element in named}

    @cached_property
    def _shared(self) -> list[str]:
        part = self._package.related(self._package.workbook, "sharedStrings")
        content = self._package.read(part) if part else b""
        return [_joined(found[2] or b"") for found in _ITEM.finditer(content)]

    def _texts(self, content: bytes) -> Iterator[tuple[Place, str]]:
        for row in SheetPlaces(content).rows_with_cells():
            for cell in row.cells:
                text = self._text(content[cell.opened : cell.end], cell).strip()
                if text:
                    yield (row.number - 1, cell.column), text

    def _text(self, inside: bytes, cell: CellPlace) -> str:
        if cell.kind == "inlineStr":
            return _joined(inside)
        found = _VALUE.search(inside)
        value = unescape(found[1].decode()) if found else ""
        if cell.kind == "s" and value.isdigit():
            return self._shared[int(value)] if int(value) < len(self._shared) else ""
        return value


def _joined(content: bytes) -> str:
    return "".join(unescape(text.decode()) for text in _TEXT.findall(_SOUNDS.sub(b"", content)))
