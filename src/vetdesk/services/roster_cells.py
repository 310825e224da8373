"""Turns stored rows into the cells of an official list: wordings for codes, yuan for money, the serial number."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from vetdesk.domain.forms import FieldDeclaration, FieldKind
from vetdesk.domain.rosters import CellKind, RosterColumn, RosterLayout
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.progress import Progress
from vetdesk.storage.roster_rows import RosterRow

Cells = Sequence[str | int | float | None]

CHINESE = "zh_CN"
_STEP = 500
_NAMES = frozenset({"name", "account_name"})
_NARROWEST, _WIDEST = 10, 24
_OWN_KINDS = {FieldKind.TEXT: CellKind.TEXT, FieldKind.LONG_TEXT: CellKind.TEXT, FieldKind.MONEY: CellKind.MONEY}
_CODE_LISTS = {"category": "category", "status": "status"}


def yuan(amount: int) -> int | float:
    """Money as a number of yuan: whole where it is whole."""
    whole, rest = divmod(amount, 10_000)
    return amount / 10_000 if rest else whole


class RosterCells:
    """The cells of one roster while it is written: what was written so far is in `uids`, about whom in `people_ids`,
    the last one in `last_id`.

    At the end the last row is in `totals`; `characters` are those of all names, in no order.

    `people` is about how many rows there will be, for the progress.
    """

    def __init__(self, layout: RosterLayout, vocabulary: Vocabulary, progress: Progress, people: int) -> None:
        self._layout = layout
        self._progress = progress
        self._total = people
        self._wordings = {at: table for at, table in enumerate(_wordings(layout, vocabulary)) if table}
        self._money = _places(layout, vocabulary, FieldKind.MONEY)
        self._counts = _places(layout, vocabulary, FieldKind.INTEGER)
        self._serials = [at for at, column in enumerate(layout.columns) if column.field == "serial"]
        self._names = [at for at, column in enumerate(layout.columns) if column.field in _NAMES]
        self.people_ids: set[int] = set()
        self.last_id = 0
        self.characters: set[str] = set()
        self._sums = {at: 0 for at in self._money if layout.columns[at].total}
        self.uids: list[str] = []
        self.totals: dict[str, str | int | float | None] = {}

    def rows(self, found: Iterable[RosterRow]) -> Iterator[Cells]:
        """The cells of each row in turn; progress is told every few hundred rows and may cancel."""
        for number, row in enumerate(found, 1):
            if number % _STEP == 1:
                self._progress.at(number - 1, max(number, self._total))
            self.uids.append(row.identity_uid or row.recipient_uid)
            self.people_ids.add(row.recipient_id)
            self.last_id = row.recipient_id
            yield self._cells(number, row.values)
        self._progress.at(self._total, self._total)
        self._add_up()

    def _cells(self, number: int, values: list[Any]) -> Cells:
        for at, table in self._wordings.items():
            values[at] = table.get(values[at], values[at])
        for at in self._counts:
            if values[at] is not None and self._layout.columns[at].kind is not CellKind.NUMBER:
                values[at] = str(values[at])
        for at in self._money:
            if values[at] is not None:
                if at in self._sums:
                    self._sums[at] += int(values[at])
                values[at] = yuan(int(values[at]))  # a text where the field is the station's own
        for at in self._names:
            self.characters.update(values[at] or "")
        for at in self._serials:
            values[at] = number
        return values

    def _add_up(self) -> None:
        """The cells of the last row: how many people (not rows), and sums of money."""
        columns = self._layout.columns
        self.totals.update({column.field: f"{len(self.people_ids)}人" for column in columns if _counts_people(column)})
        self.totals.update({columns[at].field: yuan(total) for at, total in self._sums.items()})


def choices(layout: RosterLayout, vocabulary: Vocabulary, villages: Iterable[str]) -> dict[str, list[str]]:
    """The drop-down lists of a layout by code list: the Chinese wordings, and the villages of the register."""
    found = {}
    for column in layout.columns:
        if column.choices == "village":
            found["village"] = sorted(set(villages))
        elif column.choices:
            codes = vocabulary.codes(column.choices)
            found[column.choices] = [codes[code].label.text(CHINESE) for code in codes]
    return found


def with_own_columns(layout: RosterLayout, vocabulary: Vocabulary) -> RosterLayout:
    """The layout with a column for each of the station's own fields that shall stand in the roster."""
    own = [one for one in vocabulary.own_fields if one.in_roster and one.subject in {"recipient", "identity"}]
    return replace(layout, columns=(*layout.columns, *map(_own_column, own)))


def _own_column(field: FieldDeclaration) -> RosterColumn:
    kind = _OWN_KINDS.get(field.kind, CellKind.CENTRED)
    width = min(max(2 * len(field.label.zh) + 2, _NARROWEST), _WIDEST)
    return RosterColumn(field.key, field.label.zh, width, kind, choices=field.vocabulary)


def wording_table(field: str, vocabulary: Vocabulary) -> Mapping[Any, str]:
    """The Chinese wordings of a field's codes or flags; empty for other fields."""
    declared = vocabulary.fields.get(field)
    if declared is not None and declared.kind is FieldKind.FLAG:
        return {value: vocabulary.value_text(field, value, CHINESE) for value in (0, 1, "0", "1")}
    listed = _CODE_LISTS.get(field) or (declared.vocabulary if declared and declared.kind is FieldKind.CODE else "")
    codes = vocabulary.codes(listed) if listed else {}
    return {code: named.label.text(CHINESE) for code, named in codes.items()}


def _wordings(layout: RosterLayout, vocabulary: Vocabulary) -> Iterator[Mapping[Any, str]]:
    return (wording_table(column.field, vocabulary) for column in layout.columns)


def _places(layout: RosterLayout, vocabulary: Vocabulary, kind: FieldKind) -> list[int]:
    declared = (vocabulary.fields.get(column.field) for column in layout.columns)
    return [at for at, field in enumerate(declared) if field is not None and field.kind is kind]


def _counts_people(column: RosterColumn) -> bool:
    return column.total and column.kind not in {CellKind.MONEY, CellKind.NUMBER}
