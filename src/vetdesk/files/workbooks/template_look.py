"""What a template looks like below its headings: sample rows, formulas, blocks and lists. The file was read by the
guarded child before; here only its parts are walked through."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from vetdesk.files.workbooks.comment_parts import Place, place_of
from vetdesk.files.workbooks.package_parts import Package
from vetdesk.files.workbooks.refusal import MEGABYTE, Limits, RefusedError
from vetdesk.files.workbooks.sheet_texts import DropDown, TemplateTexts
from vetdesk.files.workbooks.sheet_walk import RowPlace, SheetPlaces

_MERGED = re.compile(rb"""<(?:[\w.-]+:)?mergeCell\b[^>]*?\bref=["']([A-Z]{1,3}\d+):([A-Z]{1,3}\d+)["']""")
_MOST_SAMPLES = 5_000
TEMPLATE_LIMITS = Limits(file_bytes=8 * MEGABYTE, part_bytes=32 * MEGABYTE)
"""Templates are taken apart in the program itself, so much less is allowed than of rosters; real ones are smaller."""


@dataclass(frozen=True)
class TemplateLook:
    """One sheet of a template. `texts` by row and column from 0, for every sheet by name; `lists` of the sheet.

    `styled_rows` says how many cells of a row (from 1) have a look of their own, `formulas` in which columns a
    row calculates, `blocks` the merged ranges over several rows as (first row, column), rows from 1.
    """

    texts: Mapping[str, Mapping[Place, str]]
    lists: tuple[DropDown, ...]
    styled_rows: Mapping[int, int]
    formulas: Mapping[int, frozenset[int]]
    blocks: frozenset[tuple[int, int]]

    def entries(self, sheet: str, row: int, column: int) -> tuple[str, ...]:
        """The drop-down list of a cell (row from 1, column from 0); empty if it offers none."""
        return next((one.entries for one in self.lists if one.covers((row - 1, column))), ())

    def says_nothing(self, sheet: str, row: int) -> bool:
        """Whether a row (from 1) has no text but what it calculates."""
        calculated = self.formulas.get(row, frozenset())
        return not any(at == row - 1 and column not in calculated for at, column in self.texts[sheet])

    def looks_alike(self, row: int, sample: int) -> bool:
        """Whether a row is drawn as a row of the table: about as many of its cells have a look as of the sample's."""
        looks, others = self.styled_rows.get(sample, 0), self.styled_rows.get(row, 0)
        return bool(looks) and looks <= 2 * others <= 4 * looks


def look_at_template(content: bytes, sheet: str) -> TemplateLook:
    """Look at one sheet; raises RefusedError for parts that cannot be read or are too large for a template."""
    if len(content) > TEMPLATE_LIMITS.file_bytes:
        raise RefusedError("too_large", {"what": "file", "limit": f"{TEMPLATE_LIMITS.file_bytes // MEGABYTE} MB"})
    package = Package(content, TEMPLATE_LIMITS)
    texts = TemplateTexts(package)
    part = next(one.part for one in package.sheets() if one.name == sheet)
    written = package.read(part)
    rows = SheetPlaces(written).rows_with_cells(lambda row: row <= _MOST_SAMPLES)
    corners = [(place_of(found[1].decode()), place_of(found[2].decode())) for found in _MERGED.finditer(written)]
    return TemplateLook(
        {one.name: texts.sheet(one.name) for one in package.sheets()},
        tuple(texts.lists(sheet)),
        {row.number: sum(bool(cell.style) for cell in row.cells) for row in rows},
        {row.number: found for row in rows if (found := _formulas(row))},
        frozenset((top + 1, left) for (top, left), (bottom, _) in corners if bottom > top),
    )


def _formulas(row: RowPlace) -> frozenset[int]:
    return frozenset(cell.column for cell in row.cells if cell.formula)
