"""What becomes of addresses and formulas when some rows of a sheet are replaced by more or fewer (ECMA-376, 18.17)."""

import re
from dataclasses import dataclass

_REFERENCE = re.compile(r"(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?[A-Z]{1,3})(\$?)(\d{1,7}))?(?![\d(A-Za-z_])")
_ROWS = re.compile(r"(\$?)(\d{1,7}):(\$?)(\d{1,7})")
_LAST = 1_048_576


@dataclass(frozen=True, slots=True)
class RowShift:
    """Rows `first` to `last` (from 1) become `count` rows; `last` = `first` − 1 where there was none."""

    first: int
    last: int
    count: int

    @property
    def by(self) -> int:
        """How far the rows below move."""
        return self.count - (self.last - self.first + 1)

    def row(self, row: int) -> int:
        """Where a row stands now; one of those replaced stays as near as it can."""
        if row > self.last:
            return min(row + self.by, _LAST)
        return min(row, max(self.first + self.count - 1, self.first)) if row >= self.first else row

    def is_replaced(self, row: int) -> bool:
        """Whether the row is one of those that are replaced."""
        return self.first <= row <= self.last

    def span(self, top: int, bottom: int) -> tuple[int, int]:
        """The rows of a range now: what began above or at the first replaced row covers all new ones."""
        if bottom == _LAST:
            return self.row(top), bottom
        if self.is_replaced(bottom) and (top <= self.first or bottom == self.last):
            return self.row(top), max(self.first + self.count - 1, self.first)
        return self.row(top), self.row(bottom)

    def reference(self, text: str) -> str:
        """An address or range such as B5, $B$5:$K$24 or $1:$4 as it reads now."""
        found = _ROWS.fullmatch(text)
        if found:
            top, bottom = self.span(int(found[2]), int(found[4]))
            return f"{found[1]}{top}:{found[3]}{bottom}"
        return _REFERENCE.sub(self._moved, text)

    def references(self, text: str) -> str:
        """Several ranges parted by blanks (an sqref)."""
        return " ".join(map(self.reference, text.split()))

    def _moved(self, found: re.Match[str]) -> str:
        column, fixed, row, other, other_fixed, other_row = found.groups()
        if other is None:
            return f"{column}{fixed}{self.row(int(row))}"
        top, bottom = self.span(int(row), int(other_row))
        return f"{column}{fixed}{top}:{other}{other_fixed}{bottom}"


def shifted_formula(formula: str, shift: RowShift, sheet: str, *, on_sheet: bool) -> str:
    """A formula (without "=") whose references to the sheet follow its rows; `on_sheet`: it stands there itself."""
    from openpyxl.formula.tokenizer import Token, Tokenizer

    tokens = Tokenizer(f"={formula}").items
    parts = []
    for token in tokens:
        text = str(token.value)
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            named, mark, own = text.rpartition("!")
            if (named.strip("'").replace("''", "'") == sheet) if mark else on_sheet:
                text = named + mark + shift.reference(own)
        parts.append(text)
    return "".join(parts)


def copied_formula(formula: str, source: str, target: str) -> str:
    """A formula (without "=") as it reads when its cell is copied from one address to another."""
    from openpyxl.formula.translate import Translator

    return str(Translator(f"={formula}", origin=source).translate_formula(target))[1:]
