"""Rows of "XML Spreadsheet 2003", which older programs save and people rename to .xls."""

from datetime import datetime
from xml.parsers import expat

from vetdesk.domain.reading.cells import Cell, Damaged, Merge, Sheet
from vetdesk.files.workbooks.refusal import Limits, RefusedError

_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"


def read_xml(content: bytes, limits: Limits) -> list[Sheet]:
    """The sheets of the file; raises RefusedError("damaged") for a document type declaration."""
    walker = _Walker(limits)
    try:
        walker.parse(content)
    except expat.ExpatError as error:
        raise RefusedError("damaged") from error
    if not walker.sheets:
        raise RefusedError("damaged")
    return walker.sheets


class _Walker:
    """Gathers sheets, rows and cells; ss:Index jumps ahead."""

    def __init__(self, limits: Limits) -> None:
        self.sheets: list[Sheet] = []
        self._limits = limits
        self._merges: list[Merge] = []
        self._kind = "String"
        self._formula = False
        self._text: list[str] | None = None
        self._cells = 0

    def parse(self, content: bytes) -> None:
        """Walk the whole document."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.StartDoctypeDeclHandler = self._doctype
        parser.Parse(content, True)

    def _doctype(self, *_: object) -> None:
        raise RefusedError("damaged", {"what": "doctype"})

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        own = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if local == "Worksheet":
            self._merges = []
            self.sheets.append(Sheet(own.get("Name", ""), []))
        elif not self.sheets:
            return
        elif local == "Row":
            self._jump(self.sheets[-1].rows, own.get("Index"))
            self.sheets[-1].rows.append([])
        elif local == "Cell" and self.sheets[-1].rows:
            self._cell(own)
        elif local == "Data":
            self._kind, self._text = own.get("Type", "String"), []

    def _jump(self, items: list[list[Cell]], index: str | None) -> None:
        """Blank rows up to the one with the given number (from 1)."""
        while index and index.isdecimal() and len(items) < int(index) - 1:
            items.append([])
            self._count(1)

    def _cell(self, own: dict[str, str]) -> None:
        sheet = self.sheets[-1]
        cells = sheet.rows[-1]
        index = own.get("Index")
        while index and index.isdecimal() and len(cells) < int(index) - 1:
            cells.append("")
            self._count(1)
        wide, tall = int(own.get("MergeAcross", 0)), int(own.get("MergeDown", 0))
        if wide or tall:
            row, column = len(sheet.rows) - 1, len(cells)
            sheet.merges = (*sheet.merges, (row, column, row + tall, column + wide))
        self._formula = "Formula" in own
        cells.extend([Damaged("") if self._formula else ""] + [""] * min(wide, 1000))
        self._filled = len(cells) - 1 - min(wide, 1000)
        self._count(1)

    def _data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def _end(self, name: str) -> None:
        if name.rpartition(" ")[2] == "Data" and self._text is not None:
            text, self._text = "".join(self._text), None
            if self.sheets and self.sheets[-1].rows and self.sheets[-1].rows[-1]:
                self.sheets[-1].rows[-1][self._filled] = _typed(self._kind, text)

    def _count(self, more: int) -> None:
        self._cells += more
        if self._cells > self._limits.cells:
            raise RefusedError("too_large", {"what": "cells", "limit": str(self._limits.cells)})


def _typed(kind: str, text: str) -> Cell:
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text)
    except ValueError:
        return text
    return Damaged(text) if kind == "Error" else text
