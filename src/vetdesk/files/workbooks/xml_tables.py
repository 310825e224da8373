"""Rows of "XML Spreadsheet 2003", which older programs save and people rename to .xls."""

from datetime import datetime
from xml.parsers import expat

from vetdesk.domain.reading.cells import Cell, Damaged, Merge, Sheet
from vetdesk.files.workbooks.refusal import Limits, RefusedError, damaged, too_large

_ENDS_TOO_SOON = (
    expat.errors.XML_ERROR_NO_ELEMENTS,
    expat.errors.XML_ERROR_UNCLOSED_TOKEN,
    expat.errors.XML_ERROR_PARTIAL_CHAR,
    expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
)


def read_xml(content: bytes, limits: Limits) -> list[Sheet]:
    """The sheets of the file; raises RefusedError("damaged") for a document type declaration."""
    walker = _Walker(limits)
    try:
        walker.parse(content)
    except expat.ExpatError as error:
        cut = error.code in {expat.errors.codes[text] for text in _ENDS_TOO_SOON}
        raise damaged("cut" if cut else "xml") from error
    if not walker.sheets:
        raise RefusedError("unknown_format", {"kind": "xml"})
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
        raise damaged("doctype")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        own = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if local == "Worksheet":
            self._merges = []
            self._limits.check_sheets(len(self.sheets) + 1)
            self.sheets.append(Sheet(own.get("Name", ""), []))
        elif not self.sheets:
            return
        elif local == "Row":
            self._jump(self.sheets[-1].rows, own.get("Index"))
            self.sheets[-1].rows.append([])
            self._limits.check_extent(len(self.sheets[-1].rows), 0)
        elif local == "Cell" and self.sheets[-1].rows:
            self._cell(own)
        elif local == "Data":
            self._kind, self._text = own.get("Type", "String"), []

    def _jump(self, items: list[list[Cell]], index: str | None) -> None:
        """Blank rows up to the one with the given number (from 1)."""
        wanted = _number(index) - 1
        self._limits.check_extent(wanted, 0)
        items.extend([] for _ in range(len(items), wanted))

    def _cell(self, own: dict[str, str]) -> None:
        sheet = self.sheets[-1]
        cells = sheet.rows[-1]
        before = max(_number(own.get("Index")) - 1, len(cells))
        wide, tall = _number(own.get("MergeAcross")), _number(own.get("MergeDown"))
        self._limits.check_extent(len(sheet.rows), before + wide + 1)
        cells.extend([""] * (before - len(cells)))
        if wide or tall:
            row, column = len(sheet.rows) - 1, len(cells)
            self._merges.append((row, column, row + tall, column + wide))
            self._limits.check_merges(len(self._merges))
        self._formula = "Formula" in own
        self._filled = len(cells)
        cells.extend([Damaged("") if self._formula else ""] + [""] * wide)
        self._cells += 1 + wide
        if self._cells > self._limits.cells:
            raise too_large("cells", f"{self._limits.cells:,}")

    def _data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def _end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        if local == "Worksheet" and self.sheets:
            self.sheets[-1].merges = tuple(self._merges)
        elif local == "Data" and self._text is not None:
            text, self._text = "".join(self._text), None
            if self.sheets and self.sheets[-1].rows and self.sheets[-1].rows[-1]:
                self.sheets[-1].rows[-1][self._filled] = _typed(self._kind, text)


def _number(text: str | None) -> int:
    """A number of an attribute, 0 if there is none; more digits than any sheet has count as far too many."""
    return (int(text) if len(text) <= 9 else 10**9) if text and text.isdecimal() else 0


def _typed(kind: str, text: str) -> Cell:
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text)
    except ValueError:
        return text
    return Damaged(text) if kind == "Error" else text
