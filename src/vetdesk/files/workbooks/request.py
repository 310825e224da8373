"""What the parent asks of the child process."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from vetdesk.domain.columns import ColumnCatalogue
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.files.workbooks.refusal import Limits


@dataclass(frozen=True, slots=True)
class CellMark:
    """What is wrong with one cell of a returned workbook: `severity` gives its colour, `text` becomes its comment.

    `sheet` is the index of the sheet, `row` counts from 1, `column` are letters.
    """

    sheet: int
    row: int
    column: str
    severity: str
    text: str


@dataclass(frozen=True, slots=True)
class Returned:
    """Where the workbook with results is to be written, and the result by (index of the sheet, row from 1).

    `headings` are all wordings of the heading of results: a column under one of them is of an earlier check.
    """

    target: str
    results: Mapping[tuple[int, int], str]
    created: datetime
    marks: tuple[CellMark, ...] = ()
    headings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Request:
    """What to read and by which words. `overrides` are answers about headings: sheet name → column letter → field.

    `plain` asks for the texts of all cells as they stand, understood by nobody.
    """

    path: str
    columns: ColumnCatalogue
    vocabulary: Vocabulary
    today: date
    overrides: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    returned: Returned | None = None
    password: str = field(default="", repr=False)
    plain: bool = False
