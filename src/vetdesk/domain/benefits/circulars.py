"""Reading the tables of a circular (标准调整通知附表): which amount is for whom, from when, and what is doubtful.

A sheet may be a list (等级, 性质, 标准), a grid (grades down, causes across), several of them side by side, or one
line per category. Nothing is guessed: what is not said is asked, and amounts nobody understands are listed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from vetdesk.domain.benefits.circular_cells import (
    CATEGORY,
    CircularWords,
    Found,
    Role,
    WrittenAmount,
    circular_of,
    first_month_of,
    period_of,
    role_of,
    written_amount,
)
from vetdesk.domain.benefits.rate_tables import ANY, Benefit, Mode, Period
from vetdesk.domain.reading.plain import PlainSheet, PlainWorkbook

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell by its row and column, both from 0, and its text."""

    sheet: str
    row: int
    column: int
    text: str

    @property
    def address(self) -> str:
        """As workbooks name it: "C7"."""
        letters, number = "", self.column + 1
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return f"{letters}{self.row + 1}"


@dataclass(frozen=True)
class ReadTable:
    """One table as understood: amounts by the values of `keys`. `doubts` name what a person must say or confirm:

    period, valid_from, twice (two amounts for the same facts; the last counts). `former` are the old rates, where a
    column of them stands beside.
    """

    benefit: str
    sheet: str
    title: str
    valid_from: str
    period: Period | None
    mode: Mode
    keys: tuple[str, ...]
    amounts: Mapping[tuple[str, ...], int]
    former: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class CircularReading:
    """What was understood of a file. `left` are amounts of which it is not clear for whom they are."""

    file: str
    sha256: str
    source: str
    tables: tuple[ReadTable, ...]
    left: tuple[CellPlace, ...]


@dataclass(frozen=True, slots=True)
class _Amount:
    """An amount with all that its row and its column say."""

    place: CellPlace
    written: WrittenAmount
    facts: Found
    role: Role
    period: Period | None


class CircularReader:
    """Reads circulars by the benefits and words that exist."""

    def __init__(self, benefits: Mapping[str, Benefit], words: CircularWords) -> None:
        self._benefits = benefits
        self._words = words
        self._by_category = {code: one for one in benefits.values() for code in one.categories}

    def read(self, book: PlainWorkbook) -> CircularReading:
        """Everything understood of a workbook; hidden sheets are read over."""
        tables: list[ReadTable] = []
        left: list[CellPlace] = []
        texts = [text for sheet in book.sheets if not sheet.hidden for row in sheet.rows for text in row if text]
        for sheet in book.sheets:
            if sheet.hidden:
                continue
            by_benefit: dict[str, list[_Amount]] = {}
            for one in self._amounts(sheet):
                benefits = self._benefits_of(one.facts)
                if len(benefits) == 1:
                    by_benefit.setdefault(benefits[0], []).append(one)
                elif one.role is not Role.OTHER:
                    left.append(one.place)
            tables += [self._table(sheet, self._benefits[key], found, texts) for key, found in by_benefit.items()]
        return CircularReading(book.file, book.sha256, circular_of(texts), tuple(_joined(tables)), tuple(left))

    def _benefits_of(self, facts: Found) -> list[str]:
        """The benefits that facts may be about."""
        if {"disability_grade", "disability_cause"} & set(facts):
            return ["disability_pension"]
        named = dict.fromkeys(
            self._by_category[one].key for one in sorted(facts.get(CATEGORY, ())) if one in self._by_category
        )
        if not named and "service_period" in facts:
            return ["demobilised_subsidy"]
        return list(named)

    def _amounts(self, sheet: PlainSheet) -> Iterator[_Amount]:
        grid = _Grid(sheet, self._words)
        for row in range(grid.first_row, len(sheet.rows)):
            for column, text in enumerate(sheet.rows[row]):
                written = written_amount(text)
                if written is None:
                    continue
                headings = grid.headings(column)
                facts = _merged(grid.facts_of_row(row, column), grid.facts_above(column), self._words.facts(text))
                role = role_of(headings) or (Role.RAISE if written.added or written.share else Role.RATE)
                period = written.period or period_of(headings)
                yield _Amount(CellPlace(sheet.name, row, column, text), written, facts, role, period)

    def _table(self, sheet: PlainSheet, benefit: Benefit, found: Sequence[_Amount], texts: Sequence[str]) -> ReadTable:
        """The amounts of one benefit on a sheet as one table: the new rates, or what is added to the old ones."""
        counted = [one for one in found if one.role is Role.RATE] or [one for one in found if one.role is Role.RAISE]
        former = [one for one in found if one.role is Role.FORMER]
        keys = _keys_of(benefit, counted)
        amounts, twice = _by_facts(benefit, keys, counted)
        own_texts = [text for row in sheet.rows for text in row if text]
        periods = {one.period for one in counted} - {None}
        mode = _mode_of(counted)
        period = periods.pop() if len(periods) == 1 else period_of(own_texts)
        period = period or (Period.YEAR if mode is Mode.SHARE else None)
        month = first_month_of(own_texts) or first_month_of(texts)
        doubts = {"period": period is None, "valid_from": not month, "twice": twice}
        return ReadTable(
            benefit=benefit.key,
            sheet=sheet.name,
            title=_title(sheet),
            valid_from=month,
            period=period,
            mode=mode,
            keys=keys,
            amounts=amounts,
            former=_by_facts(benefit, keys, former)[0],
            doubts=tuple(name for name, doubtful in doubts.items() if doubtful),
        )


class _Grid:
    """A sheet with its labels filled down and its headings filled to the right, as merged cells mean them."""

    def __init__(self, sheet: PlainSheet, words: CircularWords) -> None:
        self._rows = sheet.rows
        self._words = words
        self.first_row = next((place for place, row in enumerate(sheet.rows) if _is_data(row)), len(sheet.rows))
        self._labels = self._filled_down()
        self._heads = [_filled_right(row) for row in sheet.rows[: self.first_row]]

    def headings(self, column: int) -> list[str]:
        """The texts above a column, the lowest last; a title that stands in the first column counts only there."""
        return [row[column] for row in self._heads if column < len(row) and row[column]]

    def facts_above(self, column: int) -> Found:
        """The facts that a column's headings name."""
        return _merged(*(self._words.facts(text) for text in self.headings(column)))

    def facts_of_row(self, row: int, column: int) -> Found:
        """The facts of the labels to the left, up to where another block of the same row ends."""
        found: Found = {}
        for place in range(column - 1, -1, -1):
            text = self._rows[row][place]
            if written_amount(text) is not None and not self._words.facts(text):
                if found:
                    break
                continue
            found = _merged(self._labels[row].get(place, {}), found)
        return found

    def _filled_down(self) -> list[dict[int, Found]]:
        """The facts of each label cell; a blank one has those of the cell above, unless a label to its left is new."""
        filled: list[dict[int, Found]] = []
        above: dict[int, Found] = {}
        for row in self._rows:
            now: dict[int, Found] = {}
            renewed = False
            for column, text in enumerate(row):
                if written_amount(text) is not None:
                    renewed = False  # another block may begin behind it
                if text.strip():
                    now[column] = self._words.facts(text)
                    renewed = renewed or bool(now[column])
                elif not renewed and column in above:
                    now[column] = above[column]
            above = now
            filled.append(now)
        return filled


def _joined(tables: Sequence[ReadTable]) -> Iterator[ReadTable]:
    """Tables of one benefit that stand on several sheets as one; those that differ in month or unit stay apart."""
    groups: dict[tuple[object, ...], list[ReadTable]] = {}
    for one in tables:
        groups.setdefault((one.benefit, one.valid_from, one.period, one.mode), []).append(one)
    for some in groups.values():
        keys = tuple(dict.fromkeys(key for one in some for key in one.keys))
        amounts = [_spread(one.amounts, one.keys, keys) for one in some]
        whole = {facts: amount for part in amounts for facts, amount in part.items()}
        twice = any(whole[facts] != amount for part in amounts for facts, amount in part.items())
        former = {facts: old for one in some for facts, old in _spread(one.former, one.keys, keys).items()}
        doubts = dict.fromkeys((*(doubt for one in some for doubt in one.doubts), *(("twice",) if twice else ())))
        yield replace(some[0], keys=keys, amounts=whole, former=former, doubts=tuple(doubts))


def _spread(
    amounts: Mapping[tuple[str, ...], int], keys: Sequence[str], wider: Sequence[str]
) -> dict[tuple[str, ...], int]:
    """The same amounts by more facts: any value of those that did not tell them apart."""
    return {
        tuple(dict(zip(keys, facts, strict=True)).get(key, ANY) for key in wider): amount
        for facts, amount in amounts.items()
    }


def _title(sheet: PlainSheet) -> str:
    """The text that stands alone in the first row that has any; else the name of the sheet."""
    first = next(([text for text in row if text.strip()] for row in sheet.rows if any(row)), [])
    return first[0].strip() if len(first) == 1 else sheet.name


def _is_data(row: Sequence[str]) -> bool:
    """Whether a row holds an amount beside a label."""
    amounts = [text for text in row if written_amount(text) is not None]
    return bool(amounts) and len(amounts) < sum(1 for text in row if text.strip())


def _filled_right(row: Sequence[str]) -> list[str]:
    """A heading row with merged cells written out; a title alone in its row says nothing of columns."""
    if sum(1 for text in row if text.strip()) == 1:
        return []
    filled: list[str] = []
    for text in row:
        filled.append(text.strip() or (filled[-1] if filled else ""))
    return filled


def _merged(*found: Found) -> Found:
    """Facts of several cells together; where two speak of the same, what both allow, else the later."""
    merged: dict[str, frozenset[str]] = {}
    for facts in found:
        for key, values in facts.items():
            merged[key] = (merged[key] & values or values) if key in merged else values
    return merged


def _keys_of(benefit: Benefit, found: Iterable[_Amount]) -> tuple[str, ...]:
    """The facts by which the amounts differ: a category that is the whole benefit's tells nothing."""
    named = {
        key for one in found for key, values in one.facts.items() if key != CATEGORY or values < benefit.categories
    }
    return tuple(key for key in benefit.keys if key in named)


def _by_facts(
    benefit: Benefit, keys: Sequence[str], found: Iterable[_Amount]
) -> tuple[dict[tuple[str, ...], int], bool]:
    """The amounts by their facts, and whether one was there twice with another amount."""
    amounts: dict[tuple[str, ...], int] = {}
    twice = False
    for one in found:
        choices = [sorted(_values(benefit, key, one.facts)) for key in keys]
        for combination in product(*choices):
            twice = twice or amounts.get(combination, one.written.value) != one.written.value
            amounts[combination] = one.written.value
    return amounts, twice


def _values(benefit: Benefit, key: str, facts: Found) -> frozenset[str]:
    values = facts.get(key, frozenset({ANY}))
    return values & benefit.categories if key == CATEGORY and ANY not in values else values


def _mode_of(found: Iterable[_Amount]) -> Mode:
    some = list(found)
    if some and all(one.written.share for one in some):
        return Mode.SHARE
    return Mode.ADDED if some and all(one.role is Role.RAISE for one in some) else Mode.AMOUNT
