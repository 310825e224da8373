"""The rows of a template, written again for records: looks, heights, merged cells and formulas of its sample rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import unescape

from vetdesk.files.sheet_stream import column_letters
from vetdesk.files.workbooks.row_shift import RowShift, copied_formula, shifted_formula
from vetdesk.files.workbooks.sheet_walk import CellPlace, RowPlace, SheetPlaces
from vetdesk.files.workbooks.style_parts import StylePart
from vetdesk.files.workbooks.xml_edits import attribute, with_attributes, xml_text

Cell = str | int | float | None
KEEP = object()
"""In a record: what the sample row says in this column stays."""
_FORMULA = re.compile(rb"<((?:[\w.-]+:)?f)\b([^>]*?)(?:/>|>(.*?)</\1>)", re.DOTALL)
_STORED = re.compile(rb"<((?:[\w.-]+:)?v)\b[^>]*?(?:/>|>[^<]*</\1>)")
_SUM = re.compile(r"SUM\(([A-Z]{1,3})(\d+):\1(\d+)\)|SUBTOTAL\(10?9,([A-Z]{1,3})(\d+):\4(\d+)\)")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass
class TemplateRows:
    """Writes rows of a template's sheet anew. `records` give a value for each column (from 0) that is filled.

    `sheet` is the sheet's name, by which formulas name it; `totals` what goes into blank cells of the totals row.
    """

    places: SheetPlaces
    shift: RowShift
    sheet: str
    styles: StylePart
    records: Sequence[Mapping[int, object]]
    date_1904: bool = False
    totals_row: int = 0
    totals: Mapping[int, object] = field(default_factory=dict)
    _sums: dict[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._content = self.places.content
        self._all = self.places.rows_with_cells()
        self._rows = {row.number: row for row in self._all}
        self._samples = [self._rows[at] for at in range(self.shift.first, self.shift.last + 1) if at in self._rows]
        self._shared = dict(self._shared_formulas())

    def written(self) -> bytes:
        """All rows of the sheet, one after the other."""
        above = [self._moved(row) for row in self._all if row.number < self.shift.first]
        made = [self._record(place, record) for place, record in enumerate(self.records)]
        below = [self._moved(row) for row in self._all if row.number > self.shift.last]
        return b"".join([*above, *made, *below])

    def sample(self, place: int) -> RowPlace | None:
        """The sample row that a record looks like: the first, the last, or those between in turn."""
        samples = self._samples
        if not samples:
            return None
        if place == 0 or len(samples) < 2:
            return samples[0]
        if place == len(self.records) - 1:
            return samples[-1]
        inner = samples[1:-1] or samples[:1]
        return inner[(place - 1) % len(inner)]

    def _record(self, place: int, record: Mapping[int, object]) -> bytes:
        sample, number = self.sample(place), self.shift.first + place
        known = {cell.column: cell for cell in sample.cells} if sample else {}
        cells = []
        for column in sorted(known.keys() | record.keys()):
            value = record.get(column)
            cell = known.get(column)
            if value is KEEP and cell is not None and sample is not None:
                cells.append(self._kept(cell, sample.number, number))
                continue
            style = cell.style if cell else self._blank_style(sample, column)
            cells.append(self._cell(number, column, style, None if value is KEEP else value))
        return self._opened(sample, number) + b"".join(cells) + b"</%brow>" % self.places.prefix

    def _blank_style(self, sample: RowPlace | None, column: int) -> int:
        return self.places.blank_style(sample or RowPlace(0, 0), column)

    def _opened(self, sample: RowPlace | None, number: int) -> bytes:
        if sample is None:
            return b'<%brow r="%d">' % (self.places.prefix, number)
        tag = with_attributes(self._content[sample.start : sample.opened], {"r": str(number), "spans": ""})
        return tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag

    def _cell(self, number: int, column: int, style: int, value: object) -> bytes:
        prefix, address = self.places.prefix, column_letters(column).encode()
        if value is None or value == "":
            return b'<%bc r="%b%d" s="%d"/>' % (prefix, address, number, style)
        if isinstance(value, str) and (serial := self._serial(value, style)):
            value = serial
        if isinstance(value, int | float):
            self._sums[column] = self._sums.get(column, 0) + value
            return b'<%bc r="%b%d" s="%d"><%bv>%b</%bv></%bc>' % (
                prefix, address, number, style, prefix, repr(value).encode(), prefix, prefix,
            )  # fmt: skip
        return b'<%bc r="%b%d" s="%d" t="inlineStr"><%bis><%bt xml:space="preserve">%b</%bt></%bis></%bc>' % (
            prefix, address, number, style, prefix, prefix, xml_text(str(value)), prefix, prefix, prefix,
        )  # fmt: skip

    def _serial(self, text: str, style: int) -> int:
        """A whole date as the number that a cell in a date's look shows, 0 for anything else."""
        found = _DAY.fullmatch(text)
        if found is None or not self.styles.shows_date(style):
            return 0
        from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, to_excel

        epoch = CALENDAR_MAC_1904 if self.date_1904 else CALENDAR_WINDOWS_1900
        return int(to_excel(date(int(found[1]), int(found[2]), int(found[3])), epoch))

    def _kept(self, cell: CellPlace, source: int, number: int) -> bytes:
        """A cell of the sample row in another row; its formula follows."""
        written = self._content[cell.start : cell.end]
        tag_length = cell.opened - cell.start
        letters = column_letters(cell.column)
        head = with_attributes(written[:tag_length], {"r": f"{letters}{number}"})
        inside = written[tag_length:]
        if cell.formula:
            formula = self._formula_of(cell, source, letters)
            copied = copied_formula(formula, f"{letters}{source}", f"{letters}{number}")
            inside = _FORMULA.sub(lambda found: b"<%b>%b</%b>" % (found[1], xml_text(copied), found[1]), inside)
            inside = _STORED.sub(b"", inside)
            head = with_attributes(head, {"t": ""})
        return head + inside

    def _formula_of(self, cell: CellPlace, row: int, letters: str) -> str:
        found = _FORMULA.search(self._content, cell.opened, cell.end)
        text = _plain(found[3]) if found and found[3] else ""
        if text or found is None:
            return text
        master, formula = self._shared.get(attribute(b" " + found[2], "si") or "", ("A1", ""))
        return copied_formula(formula, master, f"{letters}{row}")

    def _shared_formulas(self) -> list[tuple[str, tuple[str, str]]]:
        """By the number of each shared formula: the cell that has its text, and the text."""
        found = []
        for row in self._all:
            for cell in row.cells:
                match = _FORMULA.search(self._content, cell.opened, cell.end) if cell.formula else None
                if match and match[3] and (number := attribute(b" " + match[2], "si")) is not None:
                    found.append((number, (f"{column_letters(cell.column)}{row.number}", _plain(match[3]))))
        return found

    def _moved(self, row: RowPlace) -> bytes:
        """A row above or below the records: where it stands now, its formulas following what they add up."""
        number = self.shift.row(row.number)
        totals = self.totals if row.number == self.totals_row else {}
        if number == row.number and not totals and not any(cell.formula for cell in row.cells):
            return self._content[row.start : row.end]
        tag = with_attributes(self._content[row.start : row.opened], {"r": str(number)})
        if not row.cells:
            return tag + self._content[row.opened : row.end]
        cells = [
            self._cell(number, cell.column, cell.style, totals[cell.column])
            if cell.column in totals and cell.opened == cell.end
            else self._moved_cell(cell, number)
            for cell in row.cells
        ]
        end = self._content[row.cells[-1].end : row.end]
        return tag + b"".join(cells) + end

    def _moved_cell(self, cell: CellPlace, number: int) -> bytes:
        letters = column_letters(cell.column)
        head = with_attributes(self._content[cell.start : cell.opened], {"r": f"{letters}{number}"})
        inside = self._content[cell.opened : cell.end]
        if not cell.formula:
            return head + inside
        total = self._total(inside)
        inside = _FORMULA.sub(self._shifted, inside)
        stored = b"" if total is None else b"<%bv>%b</%bv>" % (
            self.places.prefix, repr(total).encode(), self.places.prefix,
        )  # fmt: skip
        inside = _STORED.sub(b"", inside)
        at = inside.rfind(b"</")
        return with_attributes(head, {"t": ""}) + inside[:at] + stored + inside[at:]

    def _shifted(self, found: re.Match[bytes]) -> bytes:
        name, told = found[1], found[2]
        if area := attribute(b" " + told, "ref"):
            told = with_attributes(b"<f " + told + b">", {"ref": self.shift.reference(area)})[2:-1]
        if not found[3]:
            return b"<%b%b/>" % (name, told)
        text = shifted_formula(_plain(found[3]), self.shift, self.sheet, on_sheet=True)
        return b"<%b%b>%b</%b>" % (name, told, xml_text(text), name)

    def _total(self, inside: bytes) -> int | float | None:
        """What a formula that adds up all records of a column comes to; None for any other."""
        found = _FORMULA.search(inside)
        summed = _SUM.fullmatch(_plain(found[3]).replace("$", "").upper()) if found and found[3] else None
        if summed is None:
            return None
        letters, top, bottom = summed.group(1, 2, 3) if summed[1] else summed.group(4, 5, 6)
        first, last = self.shift.span(int(top), int(bottom))
        if first > self.shift.first or last < self.shift.first + self.shift.count - 1:
            return None
        column = next(at for at in range(16_384) if column_letters(at) == letters)
        outside = [row for row in self._all if first <= self.shift.row(row.number) <= last]
        if any(not self.shift.is_replaced(row.number) for row in outside) or self._kept_numbers(column):
            return None
        total = self._sums.get(column, 0)
        return round(total, 4) if isinstance(total, float) else total

    def _kept_numbers(self, column: int) -> bool:
        return any(record.get(column) is KEEP for record in self.records)


def _plain(text: bytes) -> str:
    return unescape(text.decode())
