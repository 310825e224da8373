"""The workbook that goes back to its sender with a column of results, coloured cells and comments.

A new workbook (xlsx, xlsm) goes back in its own parts: only the sheets with results, the styles and the comments
change. Every other kind is written as xlsx first. Runs in the guarded child process: it reads the sender's file again.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from vetdesk.domain.reading.cells import Sheet, text_of
from vetdesk.files.safe_write import replaced
from vetdesk.files.workbook_locks import locked
from vetdesk.files.workbooks.comment_parts import Place, add_comments, place_of
from vetdesk.files.workbooks.package_parts import Package
from vetdesk.files.workbooks.request import CellMark, Request, Returned
from vetdesk.files.workbooks.returned_anew import sheet_name, written_anew
from vetdesk.files.workbooks.sheet_marks import SheetMarks, marked_sheet, with_drawing
from vetdesk.files.workbooks.stamp_sheet import taken_apart
from vetdesk.files.workbooks.style_parts import NO_STYLES, STYLES_TYPE, StylePart
from vetdesk.files.workbooks.unlocking import unlocked

FILLS = {"error": "FFC7CE", "warning": "FFEB9C", "ask": "BDD7EE"}
"""The colours behind marked cells by severity, the worst first."""
MOST_COMMENTS = 20_000
"""More boxes on one sheet make it unusable; the column of results still says everything."""


def write_returned(
    content: bytes,
    kind: str,
    sheets: Sequence[Sheet],
    request: Request,
    tick: Callable[[int], None] = lambda _row: None,
) -> None:
    """Write the workbook with what the request says of it, locked again if it was locked.

    Raises NotWrittenError, and RefusedError for parts that cannot be changed.
    """
    assert request.returned is not None
    own = unlocked(content, request.password) if kind == "xlsx" else written_anew(sheets, request.returned.created)
    package = Package(own, request.limits)
    marking = _Marking(package, request.returned, tick)
    widths = {sheet_name(sheet, at): max(map(len, sheet.rows), default=0) for at, sheet in enumerate(sheets)}
    for index, sheet in enumerate(taken_apart(list(sheets))[1]):
        name = sheet_name(sheet, index)
        marking.mark(index, name, _said(sheet, index, widths[name], request.returned))
    marking.finish()
    _write(package, Path(request.returned.target), request.password)


class _Marking:
    """Marks one sheet after the other; all share the styles."""

    def __init__(self, package: Package, returned: Returned, tick: Callable[[int], None]) -> None:
        self._package = package
        self._returned = returned
        self._tick = tick
        self._parts = {sheet.name: sheet.part for sheet in package.sheets()}
        self._where = package.related(package.workbook, "styles")
        self._styles = StylePart(package.read(self._where) if self._where else NO_STYLES, FILLS)

    def mark(self, index: int, name: str, said: SheetMarks) -> None:
        """Write results, colours and comments of one sheet."""
        package, part = self._package, self._parts.get(name, "")
        if not part or not said.results:
            return
        package.put(part, marked_sheet(package.read(part), said, self._styles, self._tick))
        texts = _texts([mark for mark in self._returned.marks if mark.sheet == index])
        if drawing := add_comments(package, part, texts):
            package.put(part, with_drawing(package.read(part), drawing, package.office))

    def finish(self) -> None:
        """Keep the looks that were added."""
        if not self._styles.changed:
            return
        if not self._where:
            self._where = "xl/styles.xml"
            self._package.name_type(self._where, STYLES_TYPE)
            self._package.add_related(self._package.workbook, "styles", self._where, NO_STYLES)
        self._package.put(self._where, self._styles.written())


def _write(package: Package, target: Path, password: str) -> None:
    with replaced(target, lambda _path: True) as stream:
        if not password:
            package.write(stream)
            return
        opened = BytesIO()
        package.write(opened)
        stream.write(locked(opened.getvalue(), password))


def _said(sheet: Sheet, index: int, width: int, returned: Returned) -> SheetMarks:
    """What is said on one sheet. Results of an earlier check are written over."""
    results = {row: text for (number, row), text in returned.results.items() if number == index}
    tops = [row for row, text in results.items() if text in returned.headings]
    column = _former_column(sheet, tops, returned.headings)
    column = width if column < 0 else column
    fills: defaultdict[int, dict[int, str]] = defaultdict(dict)
    order = list(FILLS)
    for mark in returned.marks:
        if mark.sheet == index and mark.column and mark.severity in FILLS:
            at = place_of(f"{mark.column}1")[1]
            known = fills[mark.row].get(at, order[-1])
            fills[mark.row][at] = min(known, mark.severity, key=order.index)
    return SheetMarks(column, results, fills)


def _former_column(sheet: Sheet, heading_rows: Sequence[int], headings: frozenset[str]) -> int:
    """The column of an earlier check's results, or -1."""
    for number in heading_rows:
        for column, cell in enumerate(sheet.rows[number - 1]):
            if text_of(cell) in headings:
                return column
    return -1


def _texts(marks: Sequence[CellMark]) -> dict[Place, str]:
    """The sentences of each marked cell, one below the other."""
    told: defaultdict[Place, list[str]] = defaultdict(list)
    for mark in marks:
        if mark.column and mark.text and (len(told) < MOST_COMMENTS or place_of(f"{mark.column}{mark.row}") in told):
            told[place_of(f"{mark.column}{mark.row}")].append(mark.text)
    return {place: "\n".join(dict.fromkeys(texts)) for place, texts in told.items()}
