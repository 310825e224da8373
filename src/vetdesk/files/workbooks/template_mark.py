"""The mark of practice (练习) on a county's own template: before its title, and at the head of every printed page."""

from collections.abc import Iterator
from io import BytesIO

from vetdesk.domain.practice import marked_title
from vetdesk.files.sheet_stream import column_letters
from vetdesk.files.workbooks.package_parts import Package
from vetdesk.files.workbooks.sheet_texts import TemplateTexts
from vetdesk.files.workbooks.sheet_walk import CellPlace, RowPlace, SheetPlaces
from vetdesk.files.workbooks.template_look import TEMPLATE_LIMITS
from vetdesk.files.workbooks.xml_edits import Edits, with_attributes, xml_text

_HEADINGS = 3
"""A row of so many texts is one of headings, by which templates are known again: it is left as it is."""
_AFTER = frozenset({
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
    "drawingHF", "picture", "legacyDrawing", "legacyDrawingHF", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
})  # fmt: skip
"""What stands behind the heads of pages in a sheet (ECMA-376, 18.3.1.99)."""


def marked_template(content: bytes, sheet: str, first_row: int, mark: str) -> bytes:
    """A filled template with the mark; records begin in `first_row` (from 1) of the sheet."""
    package, target = Package(content, TEMPLATE_LIMITS), BytesIO()
    part = next(one.part for one in package.sheets() if one.name == sheet)
    places, edits = SheetPlaces(package.read(part)), Edits()
    texts = TemplateTexts(package).sheet(sheet)
    for row, cell in _title(places, {at: text for at, text in texts.items() if at[0] < first_row - 1 and text}):
        said = marked_title(texts[row.number - 1, cell.column])
        edits.replace(cell.start, cell.end, _text_cell(places, row, cell, said))
    _put_head(places, edits, mark)
    package.put(part, edits.applied(places.content))
    package.write(target)
    return target.getvalue()


def _title(places: SheetPlaces, above: dict[tuple[int, int], str]) -> Iterator[tuple[RowPlace, CellPlace]]:
    """The cell of the title; none where headings begin at once."""
    for at in sorted({row for row, _ in above}):
        columns = sorted(column for row, column in above if row == at)
        if len(columns) >= _HEADINGS:
            return
        row = next(places.rows(lambda number, wanted=at + 1: number == wanted))  # type: ignore[misc]  # default binds now
        for cell in places.with_cells(row).cells:
            if cell.column == columns[0] and not cell.formula:
                yield row, cell
                return


def _text_cell(places: SheetPlaces, row: RowPlace, cell: CellPlace, text: str) -> bytes:
    """The cell with a text of its own, in its look."""
    prefix, address = places.prefix, f"{column_letters(cell.column)}{row.number}"
    tag = with_attributes(places.content[cell.start : cell.opened], {"r": address, "t": "inlineStr"})
    tag = tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag
    return tag + b'<%bis><%bt xml:space="preserve">%b</%bt></%bis></%bc>' % (
        prefix, prefix, xml_text(text), prefix, prefix, prefix,
    )  # fmt: skip


def _put_head(places: SheetPlaces, edits: Edits, mark: str) -> None:
    """At the head of each printed page, in place of what the template would print there."""
    prefix = places.prefix
    head = b"<%bheaderFooter><%boddHeader>&amp;C&amp;B%b</%boddHeader></%bheaderFooter>" % (
        prefix, prefix, xml_text(mark), prefix, prefix,
    )  # fmt: skip
    known = places.child("headerFooter")
    if known is not None:
        edits.replace(known.start, known.end, head)
        return
    behind = next((one for one in places.children if one.name in _AFTER), None)
    edits.insert(behind.start if behind is not None else places.children[-1].end, head)
