"""What a returned workbook says: of every row in its column of results, of every cell in colour and comment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.forms import Problem
from vetdesk.domain.importing.plan import ImportPlan, PlannedRow
from vetdesk.domain.reading.result import ReadRow, ReadSheet
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.workbooks.reader import WorkbookReader
from vetdesk.files.workbooks.request import CellMark, Returned
from vetdesk.services.importing.report import problem_of
from vetdesk.services.progress import Progress, Unwatched

RETURNING = "returning"
"""What Progress is told while the workbook is written."""
_HEADINGS = frozenset({RowKind.HEADER, RowKind.REPEATED_HEADER})
_NEW_KINDS = frozenset({".xlsx", ".xlsm"})


@dataclass(frozen=True, slots=True)
class ReturnedWorkbook:
    """What was written. `anew`: the sender's file was no xlsx, so his sheets, columns and rows stand in a new one."""

    path: Path
    anew: bool
    marked_cells: int


def returned_name(source: Path, kind: str) -> str:
    """The ending that the returned workbook needs: macros (.xlsm) open under their own ending only."""
    return source.suffix.lower() if kind == "xlsx" and source.suffix.lower() in _NEW_KINDS else ".xlsx"


def results_of(plan: ImportPlan, definitions: Definitions, language: str) -> dict[tuple[int, int], str]:
    """The text for each row that is a person or ends a heading: verdict, then every problem in its sentence."""
    words = definitions.columns.results
    results: dict[tuple[int, int], str] = {}
    last_heading: PlannedRow | None = None
    for row in plan.rows:
        if row.kind in _HEADINGS:
            last_heading = row
            continue
        if last_heading is not None:
            results[last_heading.key] = words["heading"].text(language)
            last_heading = None
        if row.kind is RowKind.RECORD:
            told = [definitions.vocabulary.problem_text(problem, language) for problem in row.problems]
            told = [*_repairs(row, plan, words["repaired"].text(language)), *told]
            results[row.key] = "；".join([words[str(row.verdict)].text(language), *told])
    return results


def _repairs(row: PlannedRow, plan: ImportPlan, text: str) -> list[str]:
    """What a person repaired in the row while it was imported: the sender's own cells stay as he wrote them."""
    headings = plan.reading.sheets[row.sheet].headings
    return [
        text.format(heading=headings.get(one.field, one.field), before=one.as_written, after=one.repaired)
        for one in row.repairs
    ]


def marks_of(plan: ImportPlan, definitions: Definitions, language: str) -> tuple[CellMark, ...]:
    """What is wrong with which cell, in the sentences that the results have, too."""
    read = {(row.sheet, row.row): row for row in plan.reading.rows}
    marks = []
    for row in plan.rows:
        if row.key in read and (row.kind is RowKind.RECORD or row.kind in _HEADINGS):
            sheet = plan.reading.sheets[row.sheet]
            for problem, column in _placed(row, read[row.key], sheet):
                text = _sentence(problem, sheet, definitions, language)
                marks.append(CellMark(*row.key, column, str(problem.severity), text))
    return tuple(marks)


def _sentence(problem: Problem, sheet: ReadSheet, definitions: Definitions, language: str) -> str:
    """What is wrong, for the sender: a column that is no field of the archive is called by its own heading."""
    heading = sheet.headings.get(problem.field, "")
    if heading and problem.field not in definitions.vocabulary.fields and "field" not in problem.facts:
        problem = replace(problem, facts={**problem.facts, "field": heading})
    return definitions.vocabulary.problem_text(problem, language)


def _placed(row: PlannedRow, read: ReadRow, sheet: ReadSheet) -> Iterator[tuple[Problem, str]]:
    """The problems of a row with the letters of their columns; one that no column shows stands in the result only."""
    if row.kind is not RowKind.RECORD:
        yield from ((problem_of(finding), finding.column) for finding in read.findings if finding.column)
        return
    known = {(finding.field, finding.code): finding.column for finding in read.findings}
    for problem in row.problems:
        column = known.get((problem.field, problem.code)) or _column_of(problem.field, sheet.columns)
        if column:
            yield problem, column


def _column_of(field: str, columns: Mapping[str, str]) -> str:
    return next((letters for letters, meaning in columns.items() if field in meaning.split("+")), "")


def write_returned(
    source: Path,
    target: Path,
    plan: ImportPlan,
    definitions: Definitions,
    language: str,
    *,
    now: datetime,
    progress: Progress | None = None,
    password: str = "",
) -> ReturnedWorkbook:
    """Write the sender's workbook with its results; raises UnreadableFileError or NotWrittenError."""
    watcher = progress or Unwatched()
    heading = definitions.columns.results["heading"]
    marks = marks_of(plan, definitions, language)
    returned = Returned(
        str(target), results_of(plan, definitions, language), now, marks, frozenset({heading.zh, heading.en})
    )
    reader = WorkbookReader(definitions.columns, definitions.vocabulary, day_at_station(now))
    reader.write_returned(source, returned, lambda done, total: watcher.at(done, total, RETURNING), password)
    return ReturnedWorkbook(target, plan.reading.kind != "xlsx", _cells(marks))


def _cells(marks: Sequence[CellMark]) -> int:
    return len({(mark.sheet, mark.row, mark.column) for mark in marks})
