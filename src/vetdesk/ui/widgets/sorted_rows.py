"""Sorting a list whose rows are all known by any of its columns: by the headings, Ctrl+1 to Ctrl+9, or the menu key.

The order is remembered on this computer for each list by its name. Words are sorted as they are read (pinyin), numbers
by what they are worth; blank cells stand last, whichever way.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject

from vetdesk.ui.preferences import Preferences
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.ui.widgets.record_model import Row

_DIGITS = re.compile(r"(\d+)")
_REMEMBERED = 4096
Rank = tuple[tuple[int, int, str], ...]


class SortedRows(QObject):
    """Shows the rows of one list in the order that was chosen; without one, in that in which they are given.

    Made when the list has its name, for lists of some thousand rows: long ones are sorted by the database.
    """

    def __init__(self, shown: RecordList) -> None:
        super().__init__(shown)
        self._list = shown
        self._rows: Mapping[int, Row] = {}
        self._ranks: Mapping[str, Mapping[int, str]] = {}
        self._key, self._descending = self._recalled()
        shown.sort_wanted.connect(self._sort_by)
        shown.usual_wanted.connect(self._sort_as_usual)

    def show_rows(self, rows: Mapping[int, Row], ranks: Mapping[str, Mapping[int, str]] | None = None) -> None:
        """Show rows by their record numbers; `ranks` are texts to sort by where a column's own words are not."""
        self._rows, self._ranks = rows, ranks or {}
        self._list.mark_sort(self._key, descending=self._descending)
        ids = self._sorted()
        self._list.show_records(ids, lambda some: [rows[number] for number in some], [rows[one] for one in ids])

    def _sort_by(self, key: str) -> None:
        """Sort by a column; again: the other way."""
        self._take(key, descending=key == self._key and not self._descending)

    def _sort_as_usual(self) -> None:
        self._take("", descending=False)

    def _take(self, key: str, *, descending: bool) -> None:
        self._key, self._descending = key, descending
        preferences = Preferences.in_use()
        if preferences is not None:
            told = f"{'-' if descending else '+'}{key}" if key else ""
            preferences.keep_layout(self._name, QByteArray(told.encode()))
        self.show_rows(self._rows, self._ranks)

    def _recalled(self) -> tuple[str, bool]:
        preferences = Preferences.in_use()
        told = bytes(preferences.layout(self._name).data()).decode() if preferences is not None else ""
        return told[1:], told.startswith("-")

    @property
    def _name(self) -> str:
        return f"sort_{self._list.objectName()}"

    def _sorted(self) -> list[int]:
        """The record numbers in the chosen order; what is the same stays in the order it came in."""
        columns = self._list.records.columns
        place = next((at for at, one in enumerate(columns) if one.key == self._key), -1)
        if place < 0:
            return list(self._rows)
        own, rank = self._ranks.get(self._key, {}), _worth if columns[place].right else _read
        texts = {number: own.get(number, str(row[place])).strip() for number, row in self._rows.items()}
        filled = [number for number, text in texts.items() if text]
        filled.sort(key=lambda number: rank(texts[number]), reverse=self._descending)
        return [*filled, *(number for number, text in texts.items() if not text)]


def _worth(text: str) -> Rank:
    """A number by what it is worth, to the fourth place behind the point; what is none stands before all."""
    try:
        return ((1, round(float(text.replace(",", "")) * 10_000), ""),)
    except ValueError:
        return ((0, 0, text),)


@lru_cache(maxsize=_REMEMBERED)
def _read(text: str) -> Rank:
    """A text as it is read, in parts, so that 9 stands before 10."""
    from vetdesk.services.spelling import reading_of

    parts = _DIGITS.split(text.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, reading_of(part), part) for part in parts if part)
