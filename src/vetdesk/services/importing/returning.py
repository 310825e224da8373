"""What the result column of a returned workbook says of every row, and writing it."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.importing.plan import ImportPlan, PlannedRow
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.workbooks.reader import WorkbookReader
from vetdesk.services.progress import Progress, Unwatched

RETURNING = "returning"
"""What Progress is told while the workbook is written."""


def results_of(plan: ImportPlan, definitions: Definitions, language: str) -> dict[tuple[int, int], str]:
    """The text for each row that is a person or ends a heading: verdict, then every problem in its sentence."""
    words = definitions.columns.results
    results: dict[tuple[int, int], str] = {}
    last_heading: PlannedRow | None = None
    for row in plan.rows:
        if row.kind in {RowKind.HEADER, RowKind.REPEATED_HEADER}:
            last_heading = row
            continue
        if last_heading is not None:
            results[last_heading.key] = words["heading"].text(language)
            last_heading = None
        if row.kind is RowKind.RECORD:
            told = [definitions.vocabulary.problem_text(problem, language) for problem in row.problems]
            results[row.key] = "；".join([words[str(row.verdict)].text(language), *told])
    return results


def write_returned(
    source: Path,
    target: Path,
    results: Mapping[tuple[int, int], str],
    definitions: Definitions,
    *,
    now: datetime,
    progress: Progress | None = None,
) -> None:
    """Write the sender's workbook with its results as .xlsx; raises UnreadableFileError or NotWrittenError."""
    watcher = progress or Unwatched()
    reader = WorkbookReader(definitions.columns, definitions.vocabulary, day_at_station(now))
    reader.write_returned(source, target, results, now, lambda done, total: watcher.at(done, total, RETURNING))
