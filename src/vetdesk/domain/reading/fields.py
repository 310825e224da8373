"""Reading one cell of a known column into fields, values and problem codes."""

import re
from collections.abc import Callable, Iterable
from datetime import date

from vetdesk.domain import identity_number
from vetdesk.domain.reading.cells import ERROR_TEXTS, Cell, Damaged, Sheet, number_text, text_of
from vetdesk.domain.reading.codes import read_ethnic_group, read_grade
from vetdesk.domain.reading.dates import read_date, read_period
from vetdesk.domain.reading.names import read_name
from vetdesk.domain.reading.numbers import read_account, read_number, read_phone
from vetdesk.domain.reading.rules import ReadingRules

Scalar = str | int | float
Item = tuple[str, Scalar, str]
"""Field, value ("" for none) and problem code ("" for none)."""
Items = tuple[Item, ...]
CellReader = Callable[[Cell], Items]

DATES = frozenset({"birth_date", "enlisted_on", "discharged_on", "died_on", "changed_on"})
NUMBERS = frozenset({"monthly_standard", "months", "amount", "service_years"})
CODED = frozenset({"sex", "household_type", "disability_cause", "survivor_relation"})
_UNREPEATED = frozenset(
    {"id_number", "name", "serial", "account_number", "account_name", "phone", "certificate_number"}
)
_NOTHING: Items = ()
_ID_WITHIN = re.compile(r"(?<!\d)\d{17}[\dXxＸｘ×](?!\d)")
_PUNCTUATION = re.compile(r"[\s'\"“”‘’=·.．。_\u2028-\u202f-]")


class FieldReaders:
    """The cell readers for one table with columns of these `fields`. What repeats is read once and remembered."""

    def __init__(self, rules: ReadingRules, sheet: Sheet, fields: Iterable[str] = ()) -> None:
        self._rules = rules
        self._fields = frozenset(fields)
        self._date_1904 = sheet.date_1904
        self._untyped = sheet.untyped
        self._placeholders = rules.catalogue.placeholders
        self._longest = max(map(len, (*self._placeholders, *ERROR_TEXTS)))

    def reader(self, field: str) -> CellReader:
        """The reader for cells of a column: a field key, "a+b" or "extra:…"."""
        read = self._guarded(field, self._plain_reader(field))
        return read if field in _UNREPEATED else _Remembered(read).__getitem__

    def _guarded(self, field: str, read: CellReader) -> CellReader:
        """Errors and placeholders look the same in every column."""
        placeholders, longest = self._placeholders, self._longest
        first = field.split("+", 1)[0]

        def guarded(cell: Cell) -> Items:
            if isinstance(cell, str):
                cell = text_of(cell)
                if len(cell) > longest:
                    return read(cell)
                if cell.casefold() in placeholders:
                    return _NOTHING
                if cell in ERROR_TEXTS:
                    return ((first, "", "cell.error"),)
            elif isinstance(cell, Damaged):
                return _NOTHING if field == "serial" else ((first, "", cell.code),)
            return read(cell)

        return guarded

    def _plain_reader(self, field: str) -> CellReader:
        if field in DATES:
            return self._date(field)
        if field in NUMBERS:
            return lambda cell: _number(field, cell)
        if field in CODED:
            return self._coded(field)
        special: dict[str, CellReader] = {
            "id_number": self._id_number,
            "name": self._name,
            "category": self._category,
            "disability_grade": self._grade,
            "disability_grade+disability_cause": self._grade,
            "enlisted_on+discharged_on": self._period,
            "phone": lambda cell: _NOTHING if _is_zero(cell) else (("phone", *read_phone(cell)),),
            "account_number": lambda cell: _NOTHING if _is_zero(cell) else (("account_number", *read_account(cell)),),
            "ethnic_group": lambda cell: (("ethnic_group", read_ethnic_group(text_of(cell)), ""),),
            "account_name": lambda cell: (("account_name", "".join(text_of(cell).split()), ""),),
        }
        return special.get(field) or (lambda cell: ((field, cell if cell.__class__ is str else text_of(cell), ""),))

    def _date(self, field: str) -> CellReader:
        date_1904, untyped = self._date_1904, self._untyped
        return lambda cell: ((field, *read_date(cell, date_1904=date_1904, untyped=untyped)),)

    def _period(self, cell: Cell) -> Items:
        first, last = read_period(cell, untyped=self._untyped)
        return (("enlisted_on", *first), ("discharged_on", *last))

    def _coded(self, field: str) -> CellReader:
        words = self._rules.codes[field]

        def read(cell: Cell) -> Items:
            code = words.code(text_of(cell))
            return ((field, code, "" if code else "field.unknown_code"),)

        return read

    def _id_number(self, cell: Cell) -> Items:
        return (read_id_number(cell, self._rules.today),)

    def _name(self, cell: Cell) -> Items:
        return (("name", *read_name(text_of(cell), self._rules.catalogue.remarks)),)

    def _category(self, cell: Cell) -> Items:
        return (("category", *self._rules.categories.read(text_of(cell))),)

    def _grade(self, cell: Cell) -> Items:
        grade, cause, code = read_grade(text_of(cell), self._rules.codes["disability_cause"])
        items: Items = (("disability_grade", "" if grade is None else grade, code),)
        if not cause or "disability_cause" in self._fields:
            return items
        return (*items, ("disability_cause", cause, ""))


def read_id_number(cell: Cell, today: date) -> Item:
    """The ID number of a cell, numeric or text. Punctuation around it is dirt; other words are told."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        found = identity_number.examine_numeric(cell, today)
        return ("id_number", found.number, found.code)
    text = text_of(cell)
    found = identity_number.examine(text, today)
    if found.code == "id.length":
        if not any(c.isdigit() for c in text) or not text.strip("0"):
            return ("id_number", "", "id.missing")
        within = _ID_WITHIN.findall(_PUNCTUATION.sub("", text))
        if len(within) == 1 and not (inner := identity_number.examine(within[0], today)).code:
            return ("id_number", inner.number, "id.text_around" if any(map(_is_word, text)) else "")
        if len(within) > 1:
            return ("id_number", "", "id.two_in_cell")
    return ("id_number", found.number, found.code)


def _is_zero(cell: Cell) -> bool:
    """A lone zero is what formulas leave where nothing stands."""
    return cell in {0, "0"}


def _is_word(character: str) -> bool:
    return character.isalpha() and character not in "XxХхΧχ" and not character.isdigit()


def written(cell: Cell) -> str:
    """The cell as a person sees it, for a finding."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return number_text(cell)
    return text_of(cell)


def _number(field: str, cell: Cell) -> Items:
    value, code = read_number(cell)
    return ((field, "" if value is None else value, code),)


class _Remembered(dict[Cell, Items]):
    """What cells of a column were read as; a cell seen before costs one look-up and no call of Python."""

    def __init__(self, read: CellReader) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Cell) -> Items:
        items = self[cell] = self._read(cell)
        return items
