"""Filling a county's own template: records into the parts of its file, so that everything else stays as it was made.

The sheet's rows are written again; what names rows elsewhere (formulas, lists, colours by condition, print areas,
tables, pictures, comments) follows them. A stale order of calculation is left out: the program that opens it makes it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from io import BytesIO

from vetdesk.files.sheet_stream import column_letters
from vetdesk.files.workbooks.comment_parts import place_of
from vetdesk.files.workbooks.package_parts import Package
from vetdesk.files.workbooks.row_shift import RowShift, shifted_formula
from vetdesk.files.workbooks.sheet_walk import Child, SheetPlaces
from vetdesk.files.workbooks.style_parts import NO_STYLES, StylePart
from vetdesk.files.workbooks.template_look import TEMPLATE_LIMITS
from vetdesk.files.workbooks.template_rows import TemplateRows
from vetdesk.files.workbooks.xml_edits import Edits, attribute, with_attributes, xml_text

_RANGED = re.compile(rb"""\s(?:sqref|ref)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_FORMULAS = re.compile(rb"<((?:[\w.-]+:)?(?:formula[12]?|f))(\s[^>]*)?>([^<]+)</\1>")
_AREAS = re.compile(rb"<((?:[\w.-]+:)?sqref)>([^<]+)</\1>")
_NAMES = re.compile(rb"<((?:[\w.-]+:)?definedName)\b([^>]*)>([^<]+)</\1>")
_MERGED = re.compile(rb"<(?:[\w.-]+:)?mergeCell\b[^>]*?/>|<((?:[\w.-]+:)?mergeCell)\b[^>]*></\1>")
_LINK = re.compile(rb"<(?:[\w.-]+:)?hyperlink\b[^>]*?/>")
_BREAK = re.compile(rb"<(?:[\w.-]+:)?brk\b[^>]*?/>")
_ANCHOR = re.compile(rb"(<(?:[\w.-]+:)?row>)(\d+)(</)")
_BOX = re.compile(rb"<((?:[\w.-]+:)?shape)\b.*?</\1>", re.DOTALL)
_BOX_ROW = re.compile(rb"(<(?:[\w.-]+:)?Row>\s*)(\d+)")
_BOX_ANCHOR = re.compile(rb"(<(?:[\w.-]+:)?Anchor>)([^<]+)(</)")
_BEFORE_MERGED = frozenset({
    "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews",
})  # fmt: skip


@dataclass(frozen=True)
class Filling:
    """What goes into a template: the sheet, its rows `first` to `last` (from 1) that records replace, the records by
    column from 0, `blocks`: runs of records (column, place of the first, how many) that share one cell, and `totals`:
    what goes into blank cells of the row `totals_row`, by column.
    """

    sheet: str
    first: int
    last: int
    records: Sequence[Mapping[int, object]]
    blocks: Sequence[tuple[int, int, int]] = ()
    totals_row: int = 0
    totals: Mapping[int, object] = field(default_factory=dict)


def filled_template(content: bytes, filling: Filling) -> bytes:
    """The template with its records; raises RefusedError for a file whose parts cannot be read."""
    package = Package(content, TEMPLATE_LIMITS)
    target = BytesIO()
    _Template(package, filling).fill()
    package.write(target)
    return target.getvalue()


class _Template:
    """One template that is being filled."""

    def __init__(self, package: Package, filling: Filling) -> None:
        self._package = package
        self._filling = filling
        self._shift = RowShift(filling.first, filling.last, len(filling.records))
        self._sheets = {sheet.name: sheet.part for sheet in package.sheets()}
        self._part = self._sheets[filling.sheet]

    def fill(self) -> None:
        package, where = self._package, self._package.related(self._package.workbook, "styles")
        styles = StylePart(package.read(where) if where else NO_STYLES, {})
        places = SheetPlaces(package.read(self._part))
        told = re.search(rb"<(?:[\w.-]+:)?workbookPr\b[^>]*>", package.read(package.workbook))
        filling, old_calendar = self._filling, told is not None and attribute(told[0], "date1904") in ("1", "true")
        rows = TemplateRows(
            places, self._shift, filling.sheet, styles, filling.records, old_calendar, filling.totals_row,
            filling.totals,
        )  # fmt: skip
        package.put(self._part, self._sheet(places, rows))
        self._follow()

    def _sheet(self, places: SheetPlaces, rows: TemplateRows) -> bytes:
        edits, content = Edits(), places.content
        merged = self._merged(places, rows)
        for child in places.children:
            if child.name == "sheetData":
                _replace_inside(edits, content, child, rows.written())
            elif child.name == "mergeCells":
                edits.replace(child.start, child.end, merged)
            elif child.name not in {"sheetPr", "sheetViews", "sheetFormatPr", "cols"}:
                edits.replace(child.start, child.end, self._child(child.name, content[child.start : child.end]))
        if merged and places.child("mergeCells") is None:
            before = [one for one in places.children if one.name in _BEFORE_MERGED]
            edits.insert(before[-1].end, merged)
        return edits.applied(content)

    def _child(self, name: str, written: bytes) -> bytes:
        """Something beside the rows whose ranges and formulas follow them."""
        if name == "hyperlinks":
            written = _LINK.sub(self._kept_link, written)
            if not _LINK.search(written):
                return b""
        if name == "rowBreaks":
            return _BREAK.sub(lambda found: with_attributes(found[0], {"id": self._row(found[0], "id")}), written)
        written = _RANGED.sub(self._ranged, written)
        written = _AREAS.sub(
            lambda f: b"<%b>%b</%b>" % (f[1], self._shift.references(f[2].decode()).encode(), f[1]), written
        )
        return _FORMULAS.sub(lambda found: self._formula(found, on_sheet=True), written)

    def _row(self, tag: bytes, name: str) -> str:
        return str(self._shift.row(int(attribute(tag, name) or 0)))

    def _kept_link(self, found: re.Match[bytes]) -> bytes:
        row = place_of(attribute(found[0], "ref") or "A1")[0] + 1
        return b"" if self._shift.is_replaced(row) else found[0]

    def _ranged(self, found: re.Match[bytes]) -> bytes:
        text = (found[1] if found[1] is not None else found[2]).decode()
        return found[0].replace(text.encode(), self._shift.references(text).encode())

    def _formula(self, found: re.Match[bytes], *, on_sheet: bool) -> bytes:
        text = shifted_formula(unescape(found[3].decode()), self._shift, self._filling.sheet, on_sheet=on_sheet)
        return b"<%b%b>%b</%b>" % (found[1], found[2] or b"", xml_text(text), found[1])

    def _merged(self, places: SheetPlaces, rows: TemplateRows) -> bytes:
        """The merged cells: those of the sample rows for each record, those below further down, and the blocks."""
        child = places.child("mergeCells")
        written = places.content[child.start : child.end] if child else b""
        ranges = [attribute(found[0], "ref") or "" for found in _MERGED.finditer(written)]
        kept: list[str] = []
        wide: dict[int, list[tuple[str, str]]] = {}
        for one in ranges:
            (top, left), (bottom, right) = (
                place_of(corner) for corner in (one.partition(":")[0], one.rpartition(":")[2])
            )
            if self._shift.is_replaced(top + 1):
                if top == bottom:
                    wide.setdefault(top + 1, []).append((column_letters(left), column_letters(right)))
            else:
                kept.append(self._shift.reference(one))
        kept += self._repeated(rows, wide)
        kept += [self._block(*one) for one in self._filling.blocks if one[2] > 1]
        prefix = places.prefix
        cells = b"".join(b'<%bmergeCell ref="%b"/>' % (prefix, one.encode()) for one in kept)
        return b'<%bmergeCells count="%d">%b</%bmergeCells>' % (prefix, len(kept), cells, prefix) if kept else b""

    def _block(self, column: int, at: int, many: int) -> str:
        letters, first = column_letters(column), self._shift.first + at
        return f"{letters}{first}:{letters}{first + many - 1}"

    def _repeated(self, rows: TemplateRows, wide: Mapping[int, list[tuple[str, str]]]) -> Iterator[str]:
        for place in range(len(self._filling.records) if wide else 0):
            sample = rows.sample(place)
            for left, right in wide.get(sample.number, ()) if sample else ():
                number = self._shift.first + place
                yield f"{left}{number}:{right}{number}"

    def _follow(self) -> None:
        """Whatever names rows of the sheet in other parts."""
        package = self._package
        self._follow_names()
        for name, part in self._sheets.items():
            content = package.read(part)
            if name != self._filling.sheet and b"!" in content:
                self._put(part, content, _FORMULAS.sub(lambda found: self._formula(found, on_sheet=False), content))
        for part in package.names:
            if part.startswith("xl/charts/") and part.endswith(".xml"):
                content = package.read(part)
                self._put(part, content, _FORMULAS.sub(lambda found: self._formula(found, on_sheet=False), content))
        for relation in package.relations(self._part):
            content = package.read(relation.target)
            if relation.kind == "table":
                self._put(relation.target, content, _RANGED.sub(self._ranged, content))
            elif relation.kind == "drawing":
                self._put(relation.target, content, _ANCHOR.sub(self._anchor, content))
            elif relation.kind == "comments":
                self._put(relation.target, content, self._comments(content))
            elif relation.kind == "vmlDrawing":
                self._put(relation.target, content, _BOX.sub(self._box, content))
        package.remove(package.related(package.workbook, "calcChain"))

    def _put(self, part: str, before: bytes, after: bytes) -> None:
        if before != after:
            self._package.put(part, after)

    def _follow_names(self) -> None:
        """Print areas, filters and names; and the formulas are calculated when the file is opened."""
        package = self._package
        content = package.read(package.workbook)
        after = _NAMES.sub(lambda found: self._formula(found, on_sheet=False), content)
        settings = re.search(rb"<(?:[\w.-]+:)?calcPr\b[^>]*>", after)
        if settings:
            tag = with_attributes(settings[0], {"fullCalcOnLoad": "1"})
            after = after[: settings.start()] + tag + after[settings.end() :]
        self._put(package.workbook, content, after)

    def _anchor(self, found: re.Match[bytes]) -> bytes:
        return found[1] + str(self._shift.row(int(found[2]) + 1) - 1).encode() + found[3]

    def _comments(self, content: bytes) -> bytes:
        prefix = re.search(rb"<((?:[\w.-]+:)?)comments\b", content)
        name = (prefix[1] if prefix else b"") + b"comment"

        def moved(found: re.Match[bytes]) -> bytes:
            address = attribute(found[1], "ref") or "A1"
            if self._shift.is_replaced(place_of(address)[0] + 1):
                return b""
            return with_attributes(found[1], {"ref": self._shift.reference(address)}) + found[2]

        return re.sub(rb"(<%b\b[^>]*>)(.*?</%b>)" % (name, name), moved, content, flags=re.DOTALL)

    def _box(self, found: re.Match[bytes]) -> bytes:
        row = _BOX_ROW.search(found[0])
        if row is None:
            return found[0]
        number = int(row[2]) + 1
        if self._shift.is_replaced(number):
            return b""
        by = self._shift.row(number) - number
        moved = _BOX_ROW.sub(lambda one: one[1] + str(int(one[2]) + by).encode(), found[0])
        return _BOX_ANCHOR.sub(lambda one: one[1] + _anchored(one[2], by) + one[3], moved)


def _anchored(text: bytes, by: int) -> bytes:
    """A box's place: columns and rows in turn, each with a distance; rows are the third and the seventh number."""
    numbers = [int(part) for part in text.split(b",")]
    if len(numbers) == 8:
        numbers[2] += by
        numbers[6] += by
    return ", ".join(map(str, numbers)).encode()


def _replace_inside(edits: Edits, content: bytes, child: Child, inside: bytes) -> None:
    tag = content[child.start : child.opened]
    if tag.endswith(b"/>"):
        name = tag[1:].rstrip(b"/> ")
        edits.replace(child.start, child.end, tag[:-2].rstrip() + b">" + inside + b"</" + name + b">")
    else:
        edits.replace(child.opened, content.rfind(b"</", child.opened, child.end), inside)
