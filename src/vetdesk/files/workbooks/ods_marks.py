"""A second look into an .ods: merged cells, error cells and formulas without a result, in one streaming pass."""

import zipfile
from io import BytesIO
from xml.parsers import expat

from vetdesk.domain.reading.cells import Damaged
from vetdesk.files.workbooks.marks import SheetMarks, WorkbookMarks
from vetdesk.files.workbooks.refusal import Limits, RefusedError

_TELLING = (b"rows-spanned", b"columns-spanned", b'value-type="error"', b"table:formula")
_MOST_REPEATED = 20_000


def look_into_ods(content: bytes, limits: Limits) -> WorkbookMarks:
    """Marks of every sheet by name; raises RefusedError for a document type declaration."""
    with zipfile.ZipFile(BytesIO(content)) as archive, archive.open("content.xml") as stream:
        text = stream.read(limits.part_bytes + 1)
    if len(text) > limits.part_bytes:
        raise RefusedError("too_large", {"what": "unpacked", "limit": f"{limits.part_bytes >> 20} MB"})
    if b"<!DOCTYPE" in text[:65536] or b"<!ENTITY" in text[:65536]:
        raise RefusedError("damaged", {"what": "doctype"})
    walker = _Walker()
    if any(word in text for word in _TELLING):
        walker.parse(text)
    return walker.marks


class _Walker:
    """Counts rows and cells with their repetitions."""

    def __init__(self) -> None:
        self.marks = WorkbookMarks()
        self._sheet = SheetMarks()
        self._row = self._column = 0
        self._row_step = 1
        self._suspect: tuple[int, int, str] | None = None
        self._text: list[str] = []

    def parse(self, text: bytes) -> None:
        """Walk the whole document."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.buffer_text = True
        parser.Parse(text, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name in {"table:table-cell", "table:covered-table-cell"}:
            self._cell(attributes)
        elif name == "table:table-row":
            self._column = 0
            self._row_step = _number(attributes.get("table:number-rows-repeated"))
        elif name == "table:table":
            self._row = 0
            self._sheet = self.marks.sheets.setdefault(attributes.get("table:name", ""), SheetMarks())

    def _cell(self, attributes: dict[str, str]) -> None:
        row, column = self._row, self._column
        self._column += _number(attributes.get("table:number-columns-repeated"))
        tall = _number(attributes.get("table:number-rows-spanned"))
        wide = _number(attributes.get("table:number-columns-spanned"))
        if (tall > 1 or wide > 1) and tall < _MOST_REPEATED:
            self._sheet.merges.append((row, column, row + tall - 1, column + wide - 1))
        if attributes.get("calcext:value-type") == "error":
            self._suspect, self._text = (row, column, "#N/A"), []
        elif "table:formula" in attributes and "office:value-type" not in attributes:
            self._suspect, self._text = (row, column, ""), []

    def _data(self, data: str) -> None:
        if self._suspect:
            self._text.append(data)

    def _end(self, name: str) -> None:
        if name == "table:table-row":
            self._row += self._row_step
        elif name == "table:table-cell" and self._suspect:
            row, column, text = self._suspect
            shown = "".join(self._text).strip()
            if text or not shown:
                self._sheet.damaged[row, column] = Damaged(shown if shown.startswith("#") else text)
            self._suspect = None


def _number(value: str | None) -> int:
    return max(int(value), 1) if value and value.isdecimal() else 1
