"""What the bank sent back (银行返回文件): rows of a workbook held against the lines of one payment list.

A row belongs to a line for certain only if account, name and amount are those of the line and no other line has them
too; everything else is shown with what speaks for it, and a person decides. No row is left out.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from vetdesk.domain.amounts import amount
from vetdesk.domain.payments.ledger import Result
from vetdesk.domain.payments.lists import PaymentLine

ACCOUNT, HOLDER, NAME, AMOUNT, OUTCOME, REASON = "account", "holder", "name", "amount", "outcome", "reason"
_NEEDED = frozenset({ACCOUNT, AMOUNT})
_SUMS = ("合计", "总计", "小计", "总笔数")
"""How rows begin that add up others."""


class Doubt(StrEnum):
    """Why a row is not taken without asking."""

    NONE = ""
    NO_LINE = "no_line"
    SEVERAL = "several"
    AMOUNT = "amount"
    ACCOUNT = "account"
    NAME = "name"
    NO_OUTCOME = "no_outcome"
    TWICE = "twice"
    PAID_SINCE = "paid_since"
    """The line failed, and a later list pays it as arrears: sent again, it would be paid twice."""


@dataclass(frozen=True, slots=True)
class BankWords:
    """Headings by column, and words that say that money was paid or not, all without spaces and in small letters."""

    headings: Mapping[str, frozenset[str]]
    paid: tuple[str, ...]
    failed: tuple[str, ...]

    def column(self, heading: str) -> str:
        """The column that a heading names; "" for none that matters."""
        plain = _plain(heading).lower()
        return next((key for key, words in self.headings.items() if plain in words), "")

    def outcome(self, outcome: str, reason: str) -> str:
        """What the bank did by its words; "" if they do not tell."""
        told = _plain(outcome).lower()
        if any(word in told for word in self.failed):
            return Result.FAILED
        if any(word in told for word in self.paid):
            return Result.PAID
        return Result.FAILED if reason.strip() and not told else ""


@dataclass(frozen=True, slots=True)
class BankRow:
    """A row as the bank wrote it; `row` counts from 1, `amount` in 1/10,000 yuan (None: not readable)."""

    sheet: str
    row: int
    account: str
    holder: str
    amount: int | None
    result: str
    reason: str


@dataclass(frozen=True, slots=True)
class MatchedRow:
    """A row with the place of its line (0: none is known) and what is doubtful about it."""

    row: BankRow
    place: int
    name: str
    doubt: Doubt

    @property
    def usable(self) -> bool:
        """Whether a person may take it as it stands."""
        return bool(self.place and self.row.result) and self.doubt not in _NEVER_TAKEN


_NEVER_TAKEN = frozenset({Doubt.TWICE, Doubt.SEVERAL, Doubt.PAID_SINCE})


def rows_of(sheet: str, rows: Sequence[Sequence[str]], words: BankWords) -> Iterator[BankRow]:
    """The rows below the first heading that has at least account and amount; sums at the end are left out."""
    columns: Mapping[str, int] = {}
    for number, cells in enumerate(rows, 1):
        named = {words.column(cell): place for place, cell in reversed(list(enumerate(cells))) if words.column(cell)}
        if named.keys() >= _NEEDED:
            columns = named
        elif columns and (found := _row(sheet, number, cells, columns, words)) is not None:
            yield found


Accounts = Mapping[int, Sequence[tuple[str, str]]]
"""Holder and number of further accounts to which lines were sent, by place: what failed goes to the one put right."""


def matched(
    rows: Iterable[BankRow], lines: Sequence[PaymentLine], sent: Accounts | None = None
) -> tuple[MatchedRow, ...]:
    """Every row with the line it belongs to, in the order of the file."""
    known = _Lines(lines, sent or {})
    found = [_matched(row, known) for row in rows]
    rows_of_place = Counter(one.place for one in found if one.place)
    return tuple(replace(one, doubt=Doubt.TWICE) if rows_of_place[one.place] > 1 else one for one in found)


def _row(
    sheet: str, number: int, cells: Sequence[str], columns: Mapping[str, int], words: BankWords
) -> BankRow | None:  # fmt: skip
    def cell(key: str) -> str:
        place = columns.get(key, len(cells))
        return cells[place].strip() if place < len(cells) else ""

    account, holder, reason = _digits(cell(ACCOUNT)), cell(HOLDER) or cell(NAME), cell(REASON)
    is_sum = any(_plain(one).startswith(_SUMS) for one in cells)
    if not account and (is_sum or not holder):
        return None
    return BankRow(sheet, number, account, holder, amount(cell(AMOUNT)), words.outcome(cell(OUTCOME), reason), reason)


class _Lines:
    """The lines by account, and by name and amount: a row is held only against those it may belong to."""

    def __init__(self, lines: Sequence[PaymentLine], sent: Accounts) -> None:
        self._sent = sent
        self._by: dict[object, list[PaymentLine]] = {}
        for line in lines:
            accounts = [line.payee.account_number, *(number for _, number in sent.get(line.place, ()))]
            names = (line.payee.name, *self._holders(line))
            keys = {_digits(number) for number in accounts} | {(_plain(name), line.total) for name in names}
            for key in keys:
                self._by.setdefault(key, []).append(line)

    def for_row(self, row: BankRow) -> dict[int, PaymentLine]:
        """The lines whose account is that of a row, or whose name and amount are, by place."""
        found = (*self._by.get(row.account, ()), *self._by.get((_plain(row.holder), row.amount), ()))
        return {line.place: line for line in sorted(found, key=lambda one: one.place)}

    def agreeing(self, row: BankRow, line: PaymentLine) -> tuple[bool, bool, bool]:
        """Whether account, name and amount of a row are those of a line, by the account of the list or one since.

        The holder of an account counts only together with that account.
        """
        accounts = [(line.payee.account_name, line.payee.account_number), *self._sent.get(line.place, ())]
        of_row = [holder for holder, number in accounts if _digits(number) == row.account]
        holders = of_row or self._holders(line)
        same_name = _plain(row.holder) in {_plain(line.payee.name), *map(_plain, holders)} - {""}
        return bool(of_row), same_name, line.total == row.amount

    def _holders(self, line: PaymentLine) -> list[str]:
        return [line.payee.account_name, *(holder for holder, _ in self._sent.get(line.place, ()))]


def _matched(row: BankRow, known: _Lines) -> MatchedRow:
    lines = known.for_row(row)
    same = {place: known.agreeing(row, line) for place, line in lines.items()}
    names = {place: line.payee.name for place, line in lines.items()}
    for wanted, doubt in _DOUBTS:
        places = [place for place, told in same.items() if told == wanted]
        if len(places) == 1:
            told = doubt or ("" if row.result else Doubt.NO_OUTCOME)
            return MatchedRow(row, places[0], names[places[0]], Doubt(told))
        if places:
            return MatchedRow(row, 0, "", Doubt.SEVERAL)
    return MatchedRow(row, 0, "", Doubt.NO_LINE)


_DOUBTS = (
    ((True, True, True), Doubt.NONE),
    ((True, True, False), Doubt.AMOUNT),
    ((True, False, True), Doubt.NAME),
    ((False, True, True), Doubt.ACCOUNT),
)
"""Which of account, name and amount agree, the surest first, and what is doubtful then."""


def _digits(text: str) -> str:
    return re.sub(r"\D", "", unicodedata.normalize("NFKC", text))


def _plain(text: str) -> str:
    return re.sub(r"[\s:：（）()]", "", unicodedata.normalize("NFKC", text))
