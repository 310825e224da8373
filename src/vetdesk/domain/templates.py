"""The county's own templates (上级模板): workbooks whose columns, lists and looks a list that leaves must have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from vetdesk.domain.columns import heading_key

BLANK: Final = ""
"""A column that stays empty: somebody else fills it."""
SERIAL: Final = "serial"
KEEP: Final = "keep"
"""A column in which every row says what the sample row says; a formula follows its row."""
TOWNSHIP: Final = "township"
"""A column with the township's name (乡镇)."""
EXTRA: Final = "extra:"
"""In front of a heading: the text that was kept under this heading when it came in with a workbook."""
MANDATORY_MARKS: Final = "*＊"


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """One column of a template: letters, heading, and what goes into it.

    `meaning` is a field key, "a+b" for two fields in one cell, "category", "status", "village", SERIAL, TOWNSHIP, KEEP,
    EXTRA with a heading, or BLANK.
    """

    letters: str
    heading: str
    meaning: str = BLANK

    @property
    def mandatory(self) -> bool:
        """Whether the template's own star (*) says that it must be filled."""
        return any(mark in self.heading for mark in MANDATORY_MARKS)


@dataclass(frozen=True, slots=True)
class TemplateForm:
    """How a template is filled: which sheet, which rows (from 1) records replace, what goes into its columns.

    `first_row` to `last_row` are the sample rows; `totals_row` is the row of the total below them, 0 for none.
    `village_blocks`: the village stands once, in a cell merged over all its rows.
    """

    sheet: str
    first_row: int
    last_row: int
    totals_row: int = 0
    columns: tuple[TemplateColumn, ...] = ()
    village_blocks: bool = False

    def with_meaning(self, letters: str, meaning: str) -> "TemplateForm":
        """The form with something else in one column."""
        columns = (replace(one, meaning=meaning) if one.letters == letters else one for one in self.columns)
        return replace(self, columns=tuple(columns))

    def plain(self) -> dict[str, Any]:
        """The form as JSON values."""
        return {
            "sheet": self.sheet,
            "rows": [self.first_row, self.last_row, self.totals_row],
            "village_blocks": self.village_blocks,
            "columns": [[one.letters, one.heading, one.meaning] for one in self.columns],
        }


def form_of(plain: Mapping[str, Any]) -> TemplateForm:
    """A form from its JSON values."""
    first, last, totals = plain["rows"]
    columns = tuple(TemplateColumn(*one) for one in plain["columns"])
    return TemplateForm(plain["sheet"], first, last, totals, columns, bool(plain["village_blocks"]))


@dataclass(frozen=True, slots=True)
class Template:
    """A template as it is kept. `edition` counts how often a workbook of this name was taken in; `retired` ones are
    kept for the record and not offered."""

    id: int
    uid: str
    name: str
    file_name: str
    edition: int
    sha256: str
    form: TemplateForm
    taken_in_at: str = ""
    taken_in_by: str = ""
    retired: bool = False
    version: int = 1


def entries_below(texts: Mapping[tuple[int, int], str], heading: str) -> tuple[str, ...]:
    """The entries of a list that stands below its heading on a sheet of lists (type, 字典), by row and column."""
    wanted = heading_key(heading)
    tops = [place for place, text in texts.items() if heading_key(text) == wanted]
    if not tops:
        return ()
    row, column = min(tops)
    entries = []
    while (row := row + 1, column) in texts:
        entries.append(texts[row, column])
    return tuple(entries)


def spelled(entries: Sequence[str], wordings: Sequence[str]) -> str:
    """The entry of a list that means a value, "" if none does; `wordings` are the value's own, the surest first.

    Entries may carry a number in front: 11-残疾军人, 1.男, 2、女.
    """
    plain = {_bare(entry): entry for entry in reversed(entries)}
    whole = {heading_key(entry): entry for entry in reversed(entries)}
    for wording in wordings:
        key = heading_key(wording)
        if found := whole.get(key) or plain.get(key):
            return found
    return ""


def _bare(entry: str) -> str:
    """An entry without a number or letter in front of it."""
    head, mark, rest = "", "", entry
    for sign in "-—－_、.．:： ":
        before, found, behind = entry.partition(sign)
        if found and behind and before.strip().isalnum() and before.strip().isascii():
            head, mark, rest = before, found, behind
            break
    return heading_key(rest if head and mark else entry)
