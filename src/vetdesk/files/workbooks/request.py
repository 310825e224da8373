"""What the parent asks of the child process."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from vetdesk.domain.columns import ColumnCatalogue
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.files.workbooks.refusal import Limits


@dataclass(frozen=True, slots=True)
class Returned:
    """Where the workbook with results is to be written, and the result by (index of the sheet, row from 1)."""

    target: str
    results: Mapping[tuple[int, int], str]
    created: datetime


@dataclass(frozen=True, slots=True)
class Request:
    """What to read and by which words. `overrides` are answers about headings: sheet name → column letter → field."""

    path: str
    columns: ColumnCatalogue
    vocabulary: Vocabulary
    today: date
    overrides: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    returned: Returned | None = None
