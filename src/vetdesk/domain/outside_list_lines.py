"""Lines of a list from outside (名单明细): what each says, whom it means, what was found, how it was worked off."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from vetdesk.domain.columns import heading_keys
from vetdesk.domain.forms import Value
from vetdesk.domain.outside_lists import CellUse, ListColumn, ListKind
from vetdesk.domain.reading.dates import read_date_text
from vetdesk.domain.reading.fields import Scalar
from vetdesk.domain.reading.numbers import read_account, read_number
from vetdesk.domain.reading.result import ReadRow, ReadSheet

PERSONAL = (
    "name", "id_number", "birth_date", "sex", "ethnic_group", "household_type", "village", "household_address",
    "living_address", "category", "phone", "enlisted_on", "discharged_on", "disability_grade", "disability_cause",
    "survivor_relation", "service_years", "certificate_number", "remarks",
)  # fmt: skip
"""Fields that every list may have besides its own."""
_TEN_THOUSAND = 10_000


class LineState(StrEnum):
    """Where a line stands: to be worked off, worked off, put aside with a reason, or nothing to do from the start."""

    OPEN = "open"
    DONE = "done"
    DISMISSED = "dismissed"
    AGREED = "agreed"


class Matched(StrEnum):
    """Whom of the archive a line means, and how sure that is.

    ID number and name fit; a masked number fits with name and birth date; a person chose; somebody is offered; several
    are offered; nobody; or the line came from our own books and not from the file.
    """

    NUMBER = "number"
    MASKED = "masked"
    CHOSEN = "chosen"
    OFFERED = "offered"
    SEVERAL = "several"
    NONE = "none"
    BOOKS = "books"


@dataclass(frozen=True, slots=True)
class OutsideList:
    """A list that was taken in. `totals` count the rows of its sheets by what they are; they add up to all rows.

    `period` is "2025", "2025-Q3", "2025-09" or ""; `received_by` and `undone_by` are uids of staff. `id` is 0 until
    stored.
    """

    id: int
    uid: str
    kind: str
    title: str
    sender: str
    period: str
    file_name: str
    sha256: str
    totals: Mapping[str, int] = field(default_factory=dict)
    received_at: str = ""
    received_by: str = ""
    undone_at: str = ""
    undone_by: str = ""
    version: int = 1

    @property
    def source(self) -> str:
        """How the journal names this list as the source of changes."""
        return f"list:{self.uid}"


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line. `row` counts as the file does, 0 for one that our own books added; `written` is heading → text.

    `values` are read values by field; `facts` what the finding rests on; `steps` the deeds so far, each with deed, at,
    by, text. `deed`, `reason`, `worked_at` and `worked_by` tell how it was closed.
    """

    id: int
    uid: str
    list_id: int
    place: int
    sheet: str
    row: int
    values: Mapping[str, Value] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    recipient_id: int | None = None
    identity_id: int | None = None
    matched: str = Matched.NONE.value
    offered: tuple[int, ...] = ()
    village: str = ""
    finding: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    state: str = LineState.OPEN.value
    deed: str = ""
    reason: str = ""
    steps: tuple[Mapping[str, Any], ...] = ()
    worked_at: str = ""
    worked_by: str = ""
    version: int = 1

    def text(self, key: str) -> str:
        """A value as text, "" if the line has none."""
        return str(self.values.get(key, ""))

    def number(self, key: str) -> int | None:
        """A value that is a whole number (money in 1/10,000 yuan)."""
        value = self.values.get(key)
        return value if isinstance(value, int) else None

    @property
    def touched(self) -> bool:
        """Whether somebody did something with it."""
        return bool(self.steps) or self.state in {LineState.DONE, LineState.DISMISSED}


Wording = Callable[[str, Scalar], str]
"""The text of a read value of a field: codes become words again."""


class LineReader:
    """Reads the lines of one sheet by the columns of its kind; which heading means what is settled once."""

    def __init__(self, kind: ListKind, sheet: ReadSheet, wording: Wording) -> None:
        self._sheet = sheet
        self._wording = wording
        self._columns = {
            column.key: (source, column)
            for column in kind.columns.values()
            if (source := _source(column, sheet.headings))
        }

    def line(self, row: ReadRow, place: int) -> ListLine:
        """The line of a row, not yet matched with anybody."""
        values = {key: _plain(key, row.values[key]) for key in PERSONAL if key in row.values}
        for key, (source, column) in self._columns.items():
            cell = row.values.get(source, "")
            found = _read(column, cell) if cell != "" else ""
            if found != "":
                values[key] = found
        written = self._written(row)
        return ListLine(0, "", 0, place, self._sheet.name, row.row, values, written, village=_text(values, "village"))

    def _written(self, row: ReadRow) -> dict[str, str]:
        """The texts by heading; what gave no value stands as the file has it."""
        told = {finding.field: finding.as_written for finding in row.findings if finding.as_written}
        texts = {}
        for source, heading in self._sheet.headings.items():
            parts = [row.written.get(one) or told.get(one) or self._said(one, row) for one in source.split("+")]
            texts[heading] = " ".join(filter(None, parts))
        return {heading: text for heading, text in texts.items() if text}

    def _said(self, field: str, row: ReadRow) -> str:
        value = row.values.get(field)
        return self._wording(field, value) if isinstance(value, str) else _shown(value)


def closed(line: ListLine, deed: str, state: LineState, reason: str = "") -> ListLine:
    """The line worked off by a deed."""
    return replace(line, state=state.value, deed=deed, reason=reason)


def with_step(line: ListLine, deed: str, at: str, by: str, text: str) -> ListLine:
    """The line with one more deed noted on it."""
    return replace(line, steps=(*line.steps, {"deed": deed, "at": at, "by": by, "text": text}))


def _source(column: ListColumn, headings: Mapping[str, str]) -> str:
    """Which column of the sheet is the surest for a declared one; "" if none is."""
    ranks = {heading: rank for rank, heading in enumerate(column.headings)}
    found = [
        (min(ranks[key] for key in heading_keys(text) if key in ranks), source)
        for source, text in headings.items()
        if any(key in ranks for key in heading_keys(text))
    ]
    return min(found)[1] if found else ""


def _read(column: ListColumn, cell: Scalar) -> Value:
    """A cell in stored form, "" for what is none."""
    text = str(cell).strip()
    if column.use in {CellUse.MONEY, CellUse.NUMBER}:
        number, _ = read_number(cell)
        if number is None:
            return ""
        return round(number * _TEN_THOUSAND) if column.use is CellUse.MONEY else int(number)
    if column.use is CellUse.DATE:
        return read_date_text(text)[0]
    if column.use is CellUse.ACCOUNT:
        return read_account(text)[0]
    return code_of(column, text) if column.use is CellUse.CODE else text


def code_of(column: ListColumn, text: str) -> str:
    """The code that a text means: exactly, or by a word inside it; "" if none fits."""
    bare = "".join(text.split())
    return column.words.get(bare) or next((code for word, code in column.inside if word in bare), "")


def _plain(key: str, value: Scalar) -> Value:
    return str(value) if not isinstance(value, int) or key in PERSONAL else value


def _shown(value: Scalar | None) -> str:
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    return "" if value is None else str(value)


def _text(values: Mapping[str, Value], key: str) -> str:
    return str(values.get(key, ""))


def totals_of(rows: Sequence[ReadRow], places: Sequence[int]) -> dict[str, int]:
    """How many rows of these sheets are lines ("record"), titles, captions, sub-totals …: they add up to all rows."""
    counts: dict[str, int] = {}
    wanted = set(places)
    for row in rows:
        if row.sheet in wanted:
            counts[row.kind.value] = counts.get(row.kind.value, 0) + 1
    return counts
