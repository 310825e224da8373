"""Finds rows, cells and the parts around them in the XML of a sheet, by their places in the bytes (ECMA-376, 18.3)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.parsers import expat

from vetdesk.files.workbooks.comment_parts import place_of
from vetdesk.files.workbooks.refusal import RefusedError
from vetdesk.files.workbooks.xml_edits import prefix_of, tag_end

_TICK = 5_000


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


@dataclass(slots=True)
class SheetPlaces:
    """What stands where: children of the sheet in their order, `prefix` of its tags, column looks, rows asked for."""

    content: bytes
    prefix: bytes = b""
    children: list[Child] = field(default_factory=list)
    columns: list[tuple[int, int, int]] = field(default_factory=list)
    rows: list[RowPlace] = field(default_factory=list)

    def child(self, name: str) -> Child | None:
        """The first child of a name."""
        return next((one for one in self.children if one.name == name), None)

    def blank_style(self, row: RowPlace, column: int) -> int:
        """The look of a cell that is not written: that of its row, else of its column."""
        if row.style >= 0:
            return row.style
        return next((style for first, last, style in self.columns if first <= column <= last), 0)


def walk_sheet(
    content: bytes, wanted: Callable[[int], bool], tick: Callable[[int], None] = lambda _row: None
) -> SheetPlaces:
    """Go through a sheet once; only rows that are `wanted` are kept with their cells. Raises RefusedError.

    `tick` is told a row number from time to time.
    """
    walk = _Walk(content, wanted, tick)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.StartElementHandler = lambda name, attributes: walk.begin(name, attributes, parser.CurrentByteIndex)
    parser.EndElementHandler = lambda name: walk.finish(name, parser.CurrentByteIndex)
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise RefusedError("damaged") from error
    return walk.places


def _no_doctype(*_told: object) -> None:
    raise RefusedError("damaged", {"what": "doctype"})


class _Walk:
    """Follows one pass: depth 1 the sheet, 2 its children, 3 rows, 4 cells, 5 what they hold."""

    def __init__(self, content: bytes, wanted: Callable[[int], bool], tick: Callable[[int], None]) -> None:
        self.places = SheetPlaces(content)
        self._content = content
        self._wanted = wanted
        self._tick = tick
        self._depth = 0
        self._in_rows = False
        self._number = 0
        self._column = -1
        self._row: RowPlace | None = None

    def begin(self, name: str, attributes: dict[str, str], at: int) -> None:
        self._depth += 1
        depth, local = self._depth, name.rpartition(":")[2]
        if depth > 4 or (depth == 4 and self._row is None):
            if depth == 5 and local == "f" and self._row is not None and self._row.cells:
                self._row.cells[-1].formula = True
        elif depth == 3 and self._in_rows:
            self._begin_row(attributes, at)
        elif depth == 4 and self._in_rows:
            self._begin_cell(attributes, at)
        elif depth == 3 and local == "col":
            first, last = int(attributes.get("min", 1)) - 1, int(attributes.get("max", 1)) - 1
            self.places.columns.append((first, last, int(attributes.get("style", 0))))
        elif depth == 2:
            self._in_rows = local == "sheetData"
            self.places.children.append(Child(local, at, tag_end(self._content, at), 0))
        elif depth == 1:
            self.places.prefix = prefix_of(self._content[at : at + 80])

    def finish(self, name: str, at: int) -> None:
        depth, self._depth = self._depth, self._depth - 1
        if depth > 4 or self._row is None:
            if depth == 2:
                child = self.places.children[-1]
                child.end = self._end(child.opened, at)
                self._in_rows = False
        elif depth == 4:
            cell = self._row.cells[-1]
            cell.end = self._end(cell.opened, at)
        elif depth == 3:
            self._row.end = self._end(self._row.opened, at)
            self.places.rows.append(self._row)
            self._row = None

    def _begin_row(self, attributes: dict[str, str], at: int) -> None:
        self._number = int(attributes.get("r", self._number + 1))
        self._column = -1
        if self._number % _TICK == 0:
            self._tick(self._number)
        if self._wanted(self._number):
            style = int(attributes.get("s", 0)) if attributes.get("customFormat") in {"1", "true"} else -1
            self._row = RowPlace(self._number, at, style, tag_end(self._content, at))

    def _begin_cell(self, attributes: dict[str, str], at: int) -> None:
        address = attributes.get("r", "")
        self._column = place_of(address)[1] if address else self._column + 1
        opened = tag_end(self._content, at)
        found = CellPlace(self._column, at, int(attributes.get("s", 0)), attributes.get("t", "n"), opened)
        assert self._row is not None
        self._row.cells.append(found)

    def _end(self, opened: int, at: int) -> int:
        """Where an element ends whose end was found at a place: an empty one ends with its only tag."""
        return opened if self._content[opened - 2 : opened] == b"/>" else tag_end(self._content, at)
