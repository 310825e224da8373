"""A second look into an .ods: merged cells, error cells and formulas without a result, in one streaming pass."""

import re
from xml.parsers import expat

from vetdesk.domain.reading.cells import Damaged
from vetdesk.files.workbooks.marks import SheetMarks, WorkbookMarks
from vetdesk.files.workbooks.refusal import Limits, damaged
from vetdesk.files.workbooks.zipped import opened

_MOST_REPEATED = 20_000
_MONTH_SHOWN = re.compile(r"\d{4}\s*[年./-]\s*\d{1,2}\s*月?")


def look_into_ods(content: bytes, limits: Limits) -> WorkbookMarks:
    """Marks of every sheet by name; raises RefusedError for what must not reach the fast reader."""
    with opened(content, limits) as package:
        text = package.read("content.xml")
        package.check_rest()
    walker = _Walker(limits)
    try:
        walker.parse(text)
    except expat.ExpatError as error:
        raise damaged("xml") from error
    limits.check_sheets(len(walker.marks.sheets))
    return walker.marks


class _Walker:
    """Counts rows and cells with their repetitions."""

    def __init__(self, limits: Limits) -> None:
        self.marks = WorkbookMarks()
        self._limits = limits
        self._sheet = SheetMarks()
        self._row = self._column = self._last_column = 0
        self._row_step = 1
        self._suspect: tuple[int, int, str] | None = None
        self._dated: tuple[int, int] | None = None
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
            self._column = self._last_column = 0
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
            self._limits.check_merges(len(self._sheet.merges))
        valued = "office:value-type" in attributes
        if valued or "table:formula" in attributes:
            self._last_column = self._column
        if attributes.get("calcext:value-type") == "error":
            self._suspect, self._text = (row, column, "#N/A"), []
        elif "table:formula" in attributes and not valued:
            self._suspect, self._text = (row, column, ""), []
        elif attributes.get("office:value-type") == "date":
            self._dated, self._text = (row, column), []

    def _data(self, data: str) -> None:
        if self._suspect or self._dated:
            self._text.append(data)

    def _end(self, name: str) -> None:
        if name == "table:table-row":
            self._row += self._row_step
            if self._last_column:
                self._sheet.rows = self._row
                self._sheet.columns = max(self._sheet.columns, self._last_column)
        elif name == "table:table":
            self._limits.check_extent(self._sheet.rows, self._sheet.columns)
        elif name == "table:table-cell" and self._suspect:
            row, column, text = self._suspect
            shown = "".join(self._text).strip()
            if text or not shown:
                self._sheet.damaged[row, column] = Damaged(shown if shown.startswith("#") else text)
            self._suspect = None
        elif name == "table:table-cell" and self._dated:
            if _MONTH_SHOWN.fullmatch("".join(self._text).strip()):
                self._sheet.month_only.add(self._dated)
            self._dated = None


def _number(value: str | None) -> int:
    return max(int(value), 1) if value and value.isdecimal() else 1
