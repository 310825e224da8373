"""Finding the tables of a sheet and reading their rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from vetdesk.domain.forms import Severity
from vetdesk.domain.reading.cells import Cell, Row, Sheet, column_letter, is_blank, text_of
from vetdesk.domain.reading.checks import row_problems
from vetdesk.domain.reading.fields import DATES, CellReader, FieldReaders, Scalar, written
from vetdesk.domain.reading.headings import HeadedColumn, Heading, HeadingReader
from vetdesk.domain.reading.periods import period_of
from vetdesk.domain.reading.result import Finding, ReadRow, ReadSheet
from vetdesk.domain.reading.rows import RowClassifier, RowKind
from vetdesk.domain.reading.rules import ReadingRules

Tick = Callable[[int], None]
"""Told the number of rows done from time to time; may raise to stop."""
_EVERY = 2000
_DITTOS = frozenset({"〃", "″", "同上", "”", '"', "''", "＂", "同 上"})
_NEEDED = (("id_number", "id.missing"), ("name", "name.missing"))


@dataclass(slots=True)
class _Context:
    """What titles and captions say for the rows below them; `used` once a record has followed."""

    titles: list[str] = field(default_factory=list)
    category: str = ""
    village: str = ""
    last_village: Scalar = ""
    heard: list[str] = field(default_factory=list)
    used: bool = False


@dataclass(slots=True)
class _Filling:
    """Whether the village stands only in the first row of each block: known when all rows are read."""

    blanks: list[ReadRow] = field(default_factory=list)
    repeated: int = 0
    previous: Scalar = ""


class SheetReader:
    """Reads one sheet: its tables, in any place and order of columns, and what every row is."""

    def __init__(
        self, rules: ReadingRules, sheet: Sheet, index: int, overrides: Mapping[str, str] | None = None
    ) -> None:
        self._rules = rules
        self._sheet = sheet
        self._index = index
        self._headings = HeadingReader(rules.catalogue, sheet.rows, sheet.merges, overrides)
        self._context = _Context()
        self._filling = _Filling()
        self._rows: list[ReadRow] = []
        self._tables: list[Heading] = []
        self._use(None)

    def read(self, tick: Tick = lambda _: None) -> tuple[ReadSheet, list[ReadRow]]:
        """The sheet as understood and all its rows, those that are no records included."""
        rows = self._sheet.rows
        number = 0
        while number < len(rows):
            if number % _EVERY == 0:
                tick(number)
            number += self._step(number, rows[number])
        self._settle_filling()
        return self._read_sheet(), self._rows

    def _settle_filling(self) -> None:
        """Where the village is written row by row, a blank one stays blank."""
        if self._filling.repeated >= len(self._filling.blanks):
            for row in self._filling.blanks:
                row.values.pop("village", None)
        self._filling = _Filling()

    def _step(self, number: int, row: Row) -> int:
        """Take one row, or a heading of several; how many rows were taken."""
        if self._may_be_heading(row):
            heading = self._headings.at(number)
            if heading is not None:
                return self._begin(heading, number)
        kind = self._classifier.kind(row)
        if kind is RowKind.RECORD and self._heading is not None:
            self._rows.append(self._record(number, row))
        else:
            self._note(kind, row)
            self._rows.append(ReadRow(self._index, number + 1, kind))
        return 1

    def _may_be_heading(self, row: Row) -> bool:
        """Cheap: a row with digits where the ID number stands is a record, whatever else it says."""
        index = self._id_column
        return not (0 <= index < len(row) and self._classifier.is_id_like(row[index]))

    def _begin(self, heading: Heading, anchor: int) -> int:
        """Start a table, or go on with the same one where a printed page repeats its heading."""
        same = self._heading is not None and heading.columns == self._heading.columns
        kind = RowKind.REPEATED_HEADER if same else RowKind.HEADER
        for above in range(heading.first_row, anchor):
            if above < len(self._rows):
                self._rows[above].kind = kind
                self._context.heard = [t for t in self._context.heard if t != _first_text(self._sheet.rows[above])]
        for number in range(anchor, heading.last_row + 1):
            self._rows.append(ReadRow(self._index, number + 1, kind))
        if not same:
            self._change_table(heading)
        elif self._context.heard and self._context.heard != self._context.titles:
            self._context = _Context(titles=self._context.heard)
            self._told = self._inferred(heading)
        self._context.heard = []
        return heading.last_row + 1 - anchor

    def _change_table(self, heading: Heading) -> None:
        before = self._context
        titles = before.heard or ([] if before.used else before.titles)
        self._context = _Context(titles) if before.used else _Context(titles, before.category, before.village)
        self._settle_filling()
        self._tables.append(heading)
        self._use(heading)
        last = self._rows[heading.last_row]
        last.findings = [
            Finding(
                column.field, "heading.ambiguous", self._severity("heading.ambiguous"), column.heading, column.letter
            )
            for column in heading.columns
            if column.ask
        ]

    def _use(self, heading: Heading | None) -> None:
        self._heading = heading
        self._classifier = RowClassifier(self._rules, heading)
        self._identifying: tuple[int, ...] = ()
        self._id_column = heading.column("id_number") if heading else -1
        self._key_column = heading.key_column if heading else -1
        self._columns: list[tuple[int, CellReader]] = []
        self._by_field: dict[str, HeadedColumn] = {}
        if heading is None:
            return
        self._identifying = tuple(i for i in (heading.column("name"), heading.column("id_number")) if i >= 0)
        readers = FieldReaders(self._rules, self._sheet, (column.field for column in heading.columns))
        self._columns = [(column.index, readers.reader(column.field)) for column in heading.columns]
        self._width = max((column.index for column in heading.columns), default=-1) + 1
        self._by_field = {part: column for column in heading.columns for part in column.field.split("+")}
        self._dated = [(name, column.index) for name, column in self._by_field.items() if name in DATES]
        self._spread(heading)
        self._told = self._inferred(heading)

    def _inferred(self, heading: Heading) -> dict[str, Scalar]:
        """What titles and the sheet's name say where the table has no such column."""
        told: dict[str, Scalar] = {}
        title = "".join(self._context.titles)
        if heading.column("category") < 0:
            category = self._rules.categories.within(title) or self._rules.categories.within(self._sheet.name)
            if category:
                told["category"] = category
        if heading.column("village") < 0 and self._rules.rows.village.fullmatch(self._sheet.name.strip()):
            told["village"] = self._sheet.name.strip()
        return told

    def _spread(self, heading: Heading) -> None:
        """A merged cell of a village or a category counts for all its rows."""
        spread = {column.index for column in heading.columns if column.field in self._rules.catalogue.spread}
        rows = self._sheet.rows
        for first, left, last, right in self._sheet.merges:
            if first > heading.last_row and last > first and left == right and left in spread:
                value = rows[first][left] if left < len(rows[first]) else None
                for number in range(first + 1, min(last, len(rows) - 1) + 1):
                    if left < len(rows[number]) and _covered(rows[number], self._identifying):
                        rows[number][left] = value
        for index in spread:
            _write_out_dittos(rows, heading.last_row + 1, index)

    def _note(self, kind: RowKind, row: Row) -> None:
        """Remember what a row that is no record says for those below."""
        context = self._context
        if kind is RowKind.TITLE:
            context.heard.append(_first_text(row))
        elif kind is RowKind.SUBTOTAL:
            context.last_village = ""
        elif kind is RowKind.CAPTION:
            caption = self._classifier.caption(row)
            context.used = False
            context.category = caption.category or (context.category if caption.village else "")
            context.village = caption.village
            context.last_village = ""

    def _record(self, number: int, row: Row) -> ReadRow:
        values: dict[str, Scalar] = {}
        problems: list[tuple[str, str]] = []
        if len(row) < self._width:
            row = [*row, *[None] * (self._width - len(row))]
        for index, read in self._columns:
            cell = row[index]
            if cell or cell == 0:
                for name, value, code in read(cell):
                    if value != "":
                        values[name] = value
                    if code:
                        problems.append((name, code))
        record = ReadRow(self._index, number + 1, RowKind.RECORD, values, written=self._dates_written(row, values))
        if 0 <= self._key_column < len(row):
            record.key = text_of(row[self._key_column])
        self._complete(record, problems)
        self._add_missing(values, problems)
        problems += row_problems(values)
        if problems:
            record.findings = [self._finding(name, code, row) for name, code in problems]
        return record

    def _dates_written(self, row: Row, values: dict[str, Scalar]) -> dict[str, str]:
        """The texts of dates that are kept otherwise than they were written."""
        texts = {}
        for name, index in self._dated:
            cell = row[index]
            if isinstance(cell, str) and name in values and cell != values[name]:
                texts[name] = text_of(cell)
        return texts

    def _complete(self, record: ReadRow, problems: list[tuple[str, str]]) -> None:
        """Fill in what stands in a caption, in the first row of the block, or in the title."""
        values, context = record.values, self._context
        context.used = True
        if "category" not in values and context.category and not _troubled("category", problems):
            values["category"] = context.category
        village = values.get("village")
        if village:
            self._filling.repeated += village == self._filling.previous
            context.last_village = self._filling.previous = village
        elif "village" in self._by_field and context.last_village and not _troubled("village", problems):
            values["village"] = context.last_village
            self._filling.blanks.append(record)
            self._filling.previous = ""
        elif context.village:
            values["village"] = context.village
        if self._told:
            told = {name: value for name, value in self._told.items() if name not in values}
            values.update(told)
            record.inferred = frozenset(told)

    def _add_missing(self, values: dict[str, Scalar], problems: list[tuple[str, str]]) -> None:
        for name, code in _NEEDED:
            if name not in values and name in self._by_field and not _troubled(name, problems):
                problems.append((name, code))

    def _finding(self, name: str, code: str, row: Row) -> Finding:
        column = self._by_field.get(name)
        if column is None:
            return Finding(name, code, self._severity(code))
        cell: Cell = row[column.index] if column.index < len(row) else None
        return Finding(name, code, self._severity(code), written(cell), column.letter)

    def _severity(self, code: str) -> Severity:
        return self._rules.severity(code)

    def _read_sheet(self) -> ReadSheet:
        header_rows = tuple(r + 1 for table in self._tables[:1] for r in range(table.first_row, table.last_row + 1))
        columns = [column for table in reversed(self._tables) for column in table.columns]
        titles = tuple(_first_text(self._sheet.rows[row.row - 1]) for row in self._rows if row.kind is RowKind.TITLE)
        return ReadSheet(
            name=self._sheet.name,
            is_roster=bool(self._tables),
            hidden=self._sheet.hidden,
            header_rows=header_rows,
            columns={column_letter(column.index): column.field for column in sorted(columns, key=lambda c: c.index)},
            headings={column.field: column.heading for column in columns},
            titles=titles[:10],
            period=period_of(titles[:10]) or period_of((self._sheet.name,)),
        )


def _troubled(name: str, problems: list[tuple[str, str]]) -> bool:
    return any(name == known for known, _ in problems)


def _write_out_dittos(rows: list[list[Cell]], first: int, column: int) -> None:
    """〃 and 同上 say what stands above them."""
    above: Cell = None
    for row in rows[first:]:
        cell = row[column] if column < len(row) else None
        if cell in _DITTOS:
            row[column] = above
        elif cell:
            above = cell


def _first_text(row: Row) -> str:
    return next((text_of(cell) for cell in row if not is_blank(cell)), "")


def _covered(row: Row, identifying: tuple[int, ...]) -> bool:
    """Only rows with a person take a merged value."""
    return not identifying or any(index < len(row) and not is_blank(row[index]) for index in identifying)
