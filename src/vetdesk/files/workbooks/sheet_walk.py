"""Finds rows, cells and the parts around them in the XML of a sheet, by their places in the bytes (ECMA-376, 18.3).

A "<" stands nowhere in XML but at the beginning of a tag, so that rows are found by looking for their tags, a hundred
times as fast as by taking all of a long sheet apart. What may hold a "<" (CDATA, remarks) is covered before.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from vetdesk.files.workbooks.comment_parts import place_of
from vetdesk.files.workbooks.refusal import RefusedError
from vetdesk.files.workbooks.xml_edits import attribute, prefix_of, tag_end

_TICK = 5_000
_ROOT = re.compile(rb"<(?:[\w.-]+:)?worksheet\b")
_COVERED = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>", re.DOTALL)


@dataclass(slots=True)
class CellPlace:
    """One cell: column from 0, where it begins, where its start tag ends, where it ends; its look and its type."""

    column: int
    start: int
    style: int
    kind: str
    opened: int = 0
    end: int = 0
    formula: bool = False


@dataclass(slots=True)
class RowPlace:
    """One row: number from 1, where it begins, where its start tag ends, where it ends; `style` of its blank cells."""

    number: int
    start: int
    style: int = -1
    opened: int = 0
    end: int = 0
    cells: list[CellPlace] = field(default_factory=list)


@dataclass(slots=True)
class Child:
    """Something beside the rows: its name without prefix, where it begins, where its start tag ends, where it ends."""

    name: str
    start: int
    opened: int
    end: int


class SheetPlaces:
    """What stands where in a sheet: its children in their order, `prefix` of its tags, column looks.

    Raises RefusedError for a sheet that is not built as one.
    """

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._seen = _COVERED.sub(lambda found: b" " * len(found[0]), content) if b"<!" in content else content
        root = _ROOT.search(self._seen)
        self.prefix = prefix_of(content[root.start() :][:80]) if root else b""
        self.columns: list[tuple[int, int, int]] = []
        self.children = self._children()

    def child(self, name: str) -> Child | None:
        """The first child of a name."""
        return next((one for one in self.children if one.name == name), None)

    def blank_style(self, row: RowPlace, column: int) -> int:
        """The look of a cell that is not written: that of its row, else of its column."""
        if row.style >= 0:
            return row.style
        return next((style for first, last, style in self.columns if first <= column <= last), 0)

    def rows(
        self, wanted: Callable[[int], bool] = lambda _row: True, tick: Callable[[int], None] = lambda _row: None
    ) -> Iterator[RowPlace]:
        """The rows that are `wanted`, still without their cells; `tick` is told a number from time to time."""
        inside = self.child("sheetData")
        begins = re.compile(rb"<%brow(?=[\s/>])" % self.prefix)
        at, number = (inside.opened, 0) if inside else (len(self.content), 0)
        while (found := begins.search(self._seen, at)) is not None:
            opened = tag_end(self.content, found.start())
            at = self._end(b"row", opened)
            tag = self.content[found.start() : opened]
            number = int(attribute(tag, "r") or number + 1)
            if number % _TICK == 0:
                tick(number)
            if wanted(number):
                style = int(attribute(tag, "s") or 0) if attribute(tag, "customFormat") in {"1", "true"} else -1
                row = RowPlace(number, found.start(), style, opened, at)
                yield row

    def rows_with_cells(self, wanted: Callable[[int], bool] = lambda _row: True) -> list[RowPlace]:
        """The rows that are `wanted`, with their cells."""
        return [self.with_cells(row) for row in self.rows(wanted)]

    def with_cells(self, row: RowPlace) -> RowPlace:
        """The row with its cells."""
        row.cells = list(self._cells(row.opened, row.end))
        return row

    def last_cell(self, row: RowPlace) -> CellPlace | None:
        """The last cell of a row, if it says where it stands; None if the cells must be counted, or there are none."""
        at = self._seen.rfind(b"<%bc " % self.prefix, row.opened, row.end)
        tag = self.content[at : tag_end(self.content, at)] if at >= 0 else b""
        address = attribute(tag, "r") if tag else None
        if address is None:
            return None
        return CellPlace(place_of(address)[1], at, int(attribute(tag, "s") or 0), attribute(tag, "t") or "n")

    def _cells(self, start: int, end: int) -> Iterator[CellPlace]:
        begins = re.compile(rb"<%bc(?=[\s/>])" % self.prefix)
        calculates = b"<%bf" % self.prefix
        at, column = start, -1
        while (found := begins.search(self._seen, at, end)) is not None:
            opened = tag_end(self.content, found.start())
            at = self._end(b"c", opened)
            tag = self.content[found.start() : opened]
            address = attribute(tag, "r")
            column = place_of(address)[1] if address else column + 1
            formula = self._seen.find(calculates, opened, at) >= 0
            kind = attribute(tag, "t") or "n"
            yield CellPlace(column, found.start(), int(attribute(tag, "s") or 0), kind, opened, at, formula)

    def _end(self, name: bytes, opened: int) -> int:
        """Where an element ends whose start tag ends at a place."""
        if self.content[opened - 2 : opened] == b"/>":
            return opened
        closing = self._seen.find(b"</%b%b" % (self.prefix, name), opened)
        if closing < 0:
            raise RefusedError("damaged")
        return tag_end(self.content, closing)

    def _children(self) -> list[Child]:
        """The children, by taking apart all of the sheet but its rows."""
        data = re.search(rb"<%bsheetData(?=[\s/>])" % self.prefix, self._seen)
        if data is None:
            return _Outline(self.content, 0, 0, self.columns).children
        opened = tag_end(self.content, data.start())
        end = opened
        if self.content[opened - 2 : opened] != b"/>":
            end = self._seen.rfind(b"</%bsheetData" % self.prefix)
            if end < 0:
                raise RefusedError("damaged")
        return _Outline(self.content, opened, end, self.columns).children


class _Outline:
    """The children of a sheet, what stands between two places (its rows) left out."""

    def __init__(self, content: bytes, cut_from: int, cut_to: int, columns: list[tuple[int, int, int]]) -> None:
        self.children: list[Child] = []
        self._content = content
        self._cut = (cut_from, cut_to - cut_from)
        self._columns = columns
        self._depth = 0
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = _no_doctype
        parser.StartElementHandler = lambda name, told: self._begin(name, told, self._at(parser.CurrentByteIndex))
        parser.EndElementHandler = lambda _name: self._finish(self._at(parser.CurrentByteIndex))
        try:
            parser.Parse(content[:cut_from] + content[cut_to:], True)
        except expat.ExpatError as error:
            raise RefusedError("damaged") from error

    def _at(self, index: int) -> int:
        """A place in the whole sheet."""
        start, length = self._cut
        return index if index < start else index + length

    def _begin(self, name: str, told: dict[str, str], at: int) -> None:
        self._depth += 1
        local = name.rpartition(":")[2]
        if self._depth == 2:
            self.children.append(Child(local, at, tag_end(self._content, at), 0))
        elif self._depth == 3 and local == "col":
            first, last = int(told.get("min", 1)) - 1, int(told.get("max", 1)) - 1
            self._columns.append((first, last, int(told.get("style", 0))))

    def _finish(self, at: int) -> None:
        self._depth -= 1
        if self._depth == 1:
            child = self.children[-1]
            closed = self._content[child.opened - 2 : child.opened] == b"/>"
            child.end = child.opened if closed else tag_end(self._content, at)


def _no_doctype(*_told: object) -> None:
    raise RefusedError("damaged", {"what": "doctype"})
