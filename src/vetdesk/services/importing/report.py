"""The report of what was understood of a workbook, as plain values for a .report.json (design 7)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from vetdesk.domain.forms import Problem
from vetdesk.domain.importing.plan import ImportPlan
from vetdesk.domain.reading.result import Finding, ReadRow, WorkbookReading
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.files.safe_write import write_json


def reading_report(
    reading: WorkbookReading, vocabulary: Vocabulary, language: str, verdicts: Sequence[str] = ()
) -> dict[str, Any]:
    """Sheets, rows with values and problems, and totals; `verdicts` replace those of the reading, row by row."""
    told = list(verdicts) or [row.verdict for row in reading.rows]
    return {
        "file": reading.file,
        "sheets": [
            {
                "name": sheet.name,
                "is_roster": sheet.is_roster,
                "header_rows": list(sheet.header_rows),
                "columns": dict(sheet.columns),
            }
            for sheet in reading.sheets
        ],
        "rows": [
            _row(row, verdict, reading, vocabulary, language) for row, verdict in zip(reading.rows, told, strict=True)
        ],
        "totals": dict(Counter(told)),
    }


def plan_report(reading: WorkbookReading, plan: ImportPlan, vocabulary: Vocabulary, language: str) -> dict[str, Any]:
    """The report with the verdicts of a station: each row also tells which cells would change, and what is asked."""
    report = reading_report(reading, vocabulary, language, [str(row.verdict) for row in plan.rows])
    for told, row in zip(report["rows"], plan.rows, strict=True):
        told["changes"] = [{"field": c.field, "before": c.before, "after": c.after} for c in row.changes]
        told["problems"] += [
            _problem(problem, "", vocabulary, language) for problem in row.problems[len(told["problems"]) :]
        ]
    report["questions"] = [
        {"kind": str(q.kind), "key": q.key, "rows": q.rows, "sheet": q.sheet, "text": q.text} for q in plan.questions
    ]
    return report


def problem_of(finding: Finding) -> Problem:
    """A finding as the problem that the vocabulary has a sentence for."""
    return Problem(finding.field, finding.code, finding.severity, finding.as_written)


def write_reports(folder: Path, reports: Sequence[tuple[Path, Mapping[str, Any]]]) -> list[Path]:
    """Write NAME.report.json for each file; the second input with the same stem gets NAME.ext.report.json."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for source, report in reports:
        target = folder / f"{source.stem}.report.json"
        if target in written:
            target = folder / f"{source.name}.report.json"
        number = 2
        while target in written:
            target, number = folder / f"{source.name}.{number}.report.json", number + 1
        write_json(target, report)
        written.append(target)
    return written


def _row(row: ReadRow, verdict: str, reading: WorkbookReading, vocabulary: Vocabulary, language: str) -> dict[str, Any]:
    return {
        "sheet": reading.sheets[row.sheet].name,
        "row": row.row,
        "kind": str(row.kind),
        "verdict": verdict,
        "values": row.values,
        "problems": [_problem(problem_of(finding), finding.column, vocabulary, language) for finding in row.findings],
    }


def _problem(problem: Problem, column: str, vocabulary: Vocabulary, language: str) -> dict[str, str]:
    return {
        "field": problem.field,
        "code": problem.code,
        "severity": str(problem.severity),
        "text": vocabulary.problem_text(problem, language),
        "as_written": problem.as_written,
        "column": column,
    }
