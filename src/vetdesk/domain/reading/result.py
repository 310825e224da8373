"""What was understood of a workbook: sheets, rows, values and findings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vetdesk.domain.forms import Severity
from vetdesk.domain.reading.fields import Scalar
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.reading.stamped import WorkbookStamp


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about one cell: field, problem code, text as written, letters of the column."""

    field: str
    code: str
    severity: Severity
    as_written: str = ""
    column: str = ""


@dataclass(slots=True)
class ReadRow:
    """One row as read. `sheet` is the index of its sheet, `row` its number as the file counts, from 1.

    `inferred` are values that the row itself does not say: category or village from a title or the sheet's name;
    `written` the texts of dates that were written otherwise than they are kept; `key` what stands in the hidden column
    of a workbook that we wrote, "" in others.
    """

    sheet: int
    row: int
    kind: RowKind
    values: dict[str, Scalar] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    inferred: frozenset[str] = frozenset()
    written: dict[str, str] = field(default_factory=dict)
    key: str = ""

    @property
    def verdict(self) -> str:
        """What stands in the report without a station: record, ask or error, and skip for rows that are no records."""
        if self.kind is not RowKind.RECORD:
            return "skip"
        severities = {finding.severity for finding in self.findings}
        if Severity.ERROR in severities:
            return "error"
        return "ask" if Severity.ASK in severities else "record"


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """One sheet as understood: header rows (from 1), column letters → fields, headings by field.

    `period` is the time that its titles name, "2025", "2025-Q3" or "2025-09", "" if none or several.
    """

    name: str
    is_roster: bool = False
    hidden: bool = False
    header_rows: tuple[int, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    period: str = ""


@dataclass(frozen=True, slots=True)
class WorkbookReading:
    """Everything understood of one file. `kind` is what it really is (xlsx, xls, ods, csv, html, xml).

    `stamp` is what its hidden sheet says if it is a workbook of ours that came back, or claims to be. `carries` is what
    else is in it (macros, links, dde, connections, embedded): never run or followed, only told.
    """

    file: str
    kind: str
    sha256: str
    sheets: Sequence[ReadSheet]
    rows: Sequence[ReadRow]
    stamp: WorkbookStamp | None = None
    carries: tuple[str, ...] = ()

    @property
    def records(self) -> list[ReadRow]:
        """The rows that are people."""
        return [row for row in self.rows if row.kind is RowKind.RECORD]

    def totals(self) -> dict[str, int]:
        """How many rows of each verdict; they add up to the number of rows."""
        return dict(Counter(row.verdict for row in self.rows))

    @property
    def signature(self) -> str:
        """The set of headings, by which answers to questions are remembered."""
        return "|".join(sorted({heading for sheet in self.sheets for heading in sheet.headings.values()}))
