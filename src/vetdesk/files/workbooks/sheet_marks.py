"""Results and marks written into the XML of somebody else's sheet; every other byte of it stays."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vetdesk.files.sheet_stream import column_letters
from vetdesk.files.workbooks.comment_parts import place_of
from vetdesk.files.workbooks.sheet_walk import Child, RowPlace, SheetPlaces
from vetdesk.files.workbooks.style_parts import StylePart
from vetdesk.files.workbooks.xml_edits import Edits, attribute, with_attributes, xml_text

_LAST_COLUMN = 16_383
_LONGEST = 32_000
_RESULT_WIDTH = "46"
_AFTER_DRAWING = frozenset({
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    "AlternateContent",
})  # fmt: skip


@dataclass(frozen=True)
class SheetMarks:
    """What is to be said on one sheet: a text by row (from 1) in the column of results, colours by row and column.

    `column` is that of the results, from 0; `fills` name colours of the StylePart by row from 1 and column from 0.
    """

    column: int
    results: Mapping[int, str]
    fills: Mapping[int, Mapping[int, str]]


def marked_sheet(
    content: bytes, marks: SheetMarks, styles: StylePart, tick: Callable[[int], None] = lambda _row: None
) -> bytes:
    """The sheet with its results and colours."""
    rows = marks.results.keys() | marks.fills.keys()
    places, edits = SheetPlaces(content), Edits()
    for row in places.rows(rows.__contains__, tick):
        if row.number in marks.fills or styles.was_marked or not _append_result(edits, places, row, marks, styles):
            _mark_row(edits, places, places.with_cells(row), marks, styles)
    if marks.results and marks.column <= _LAST_COLUMN:
        _widen(edits, places, marks.column)
    return edits.applied(content)


def with_drawing(content: bytes, relation: str, office: str) -> bytes:
    """The sheet naming the drawing that holds the boxes of its comments."""
    places = SheetPlaces(content)
    rows = places.child("sheetData")
    behind = [one for one in places.children if rows and one.start > rows.start and one.name in _AFTER_DRAWING]
    at = behind[0].start if behind else content.rfind(b"</")
    element = b'<%blegacyDrawing xmlns:r="%b" r:id="%b"/>' % (places.prefix, office.encode(), relation.encode())
    return content[:at] + element + content[at:]


def _append_result(edits: Edits, places: SheetPlaces, row: RowPlace, marks: SheetMarks, styles: StylePart) -> bool:
    """Put the result of a row without marks behind its last cell; False if that needs a look at all of its cells."""
    last, text = places.last_cell(row), marks.results.get(row.number, "")
    if last is None or last.column >= marks.column or not text or marks.column > _LAST_COLUMN:
        return False
    told = _cell(places.prefix, row.number, marks.column, styles.bare(last.style), text[:_LONGEST])
    _insert(edits, places.content, row, {marks.column: told})
    return True


def _mark_row(edits: Edits, places: SheetPlaces, row: RowPlace, marks: SheetMarks, styles: StylePart) -> None:
    fills = marks.fills.get(row.number, {})
    known = {cell.column: cell for cell in row.cells}
    content, fresh = places.content, {}
    for cell in row.cells:
        fill = fills.get(cell.column, "")
        style = styles.filled(cell.style, fill) if fill else styles.bare(cell.style)
        if style != cell.style and cell.column != marks.column:
            tag = content[cell.start : cell.opened]
            edits.replace(cell.start, cell.opened, with_attributes(tag, {"s": str(style)}))
    for column, fill in fills.items():
        if column not in known and column != marks.column:
            style = styles.filled(places.blank_style(row, column), fill)
            fresh[column] = _cell(places.prefix, row.number, column, style, "")
    text = marks.results.get(row.number, "")
    if text and marks.column <= _LAST_COLUMN:
        style = _result_style(row, marks, fills, styles)
        told = _cell(places.prefix, row.number, marks.column, style, text[:_LONGEST])
        if (old := known.get(marks.column)) is not None:
            edits.replace(old.start, old.end, told)
        else:
            fresh[marks.column] = told
    _insert(edits, content, row, fresh)


def _result_style(row: RowPlace, marks: SheetMarks, fills: Mapping[int, str], styles: StylePart) -> int:
    """A result looks like the cell in front of it, in the colour of the worst mark of its row."""
    before = next((cell.style for cell in reversed(row.cells) if cell.column < marks.column), 0)
    worst = next((fill for fill in styles.fills if fill in fills.values()), "")
    return styles.filled(before, worst) if worst else styles.bare(before)


def _cell(prefix: bytes, row: int, column: int, style: int, text: str) -> bytes:
    address = column_letters(column).encode()
    if not text:
        return b'<%bc r="%b%d" s="%d"/>' % (prefix, address, row, style)
    return b'<%bc r="%b%d" s="%d" t="inlineStr"><%bis><%bt xml:space="preserve">%b</%bt></%bis></%bc>' % (
        prefix, address, row, style, prefix, prefix, xml_text(text), prefix, prefix, prefix,
    )  # fmt: skip


def _insert(edits: Edits, content: bytes, row: RowPlace, fresh: Mapping[int, bytes]) -> None:
    """Put new cells between the others, and say how wide the row is now."""
    if not fresh:
        return
    tag = content[row.start : row.opened]
    if spans := attribute(tag, "spans"):
        last = max(int(spans.partition(":")[2] or 1), max(fresh) + 1)
        tag = with_attributes(tag, {"spans": f"{spans.partition(':')[0]}:{last}"})
    if tag.endswith(b"/>"):
        name = tag[1:].split(None, 1)[0].rstrip(b"/>")
        cells = b"".join(fresh[column] for column in sorted(fresh))
        edits.replace(row.start, row.end, tag[:-2].rstrip() + b">" + cells + b"</" + name + b">")
        return
    edits.replace(row.start, row.opened, tag)
    closing = content.rfind(b"</", row.opened, row.end)
    for column in sorted(fresh):
        at = next((cell.start for cell in row.cells if cell.column > column), closing)
        edits.insert(at, fresh[column])


def _widen(edits: Edits, places: SheetPlaces, column: int) -> None:
    """Let the sheet's size and columns cover the results; a width that somebody set stays."""
    dimension = places.child("dimension")
    if dimension is not None:
        tag = places.content[dimension.start : dimension.opened]
        first, _, last = (attribute(tag, "ref") or "A1").partition(":")
        row, widest = place_of(last or first)
        size = f"{first}:{column_letters(max(column, widest))}{row + 1}"
        edits.replace(dimension.start, dimension.opened, with_attributes(tag, {"ref": size}))
    if any(first <= column <= last for first, last, _ in places.columns):
        return
    made = b'<%bcol min="%d" max="%d" width="%b" customWidth="1"/>' % (
        places.prefix, column + 1, column + 1, _RESULT_WIDTH.encode(),
    )  # fmt: skip
    columns, rows = places.child("cols"), places.child("sheetData")
    if columns is None:
        if rows is not None:
            edits.insert(rows.start, b"<%bcols>%b</%bcols>" % (places.prefix, made, places.prefix))
    else:
        edits.insert(_behind(places, columns, column), made)


def _behind(places: SheetPlaces, columns: Child, column: int) -> int:
    """Where a further column belongs among the others: they stand in their order."""
    at = columns.opened
    for first, _, _ in places.columns:
        if first > column:
            break
        at = places.content.find(b">", at) + 1
    return at
