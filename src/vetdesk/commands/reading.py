"""`vetdesk read` and `vetdesk import`: what is understood of a workbook, and taking its people into the archive."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.services.importing.reading import read_workbook, shipped_definitions
from vetdesk.services.importing.report import reading_report, write_reports
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP
from vetdesk.ui.messages import sentence

USER_MUST_ACT = 1
_FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
_READ = QT_TRANSLATE_NOOP(
    "commands", "{file}: {people} people, {errors} with errors, {asks} with questions; {others} other rows."
)
_ASKED = QT_TRANSLATE_NOOP("commands", "{file}: sheet {sheet}, column {column}, “{heading}”: whose is it?")


def _say(ctx: click.Context, text: str, **facts: object) -> None:
    click.echo(texts_of(ctx).text(CONTEXT, text).format(**facts))


@click.command()
@_FILES
@click.option("--report", "folder", type=click.Path(file_okay=False, path_type=Path), help="Where reports are written.")
@click.pass_context
def read(ctx: click.Context, /, *, files: tuple[Path, ...], folder: Path | None) -> int:
    """Show what VetDesk understands of workbooks; needs no station.

    A report NAME.report.json for each file tells every row: what it is, its values and what is wrong with them.
    """
    definitions, today = shipped_definitions(), datetime.now(UTC).date()
    reports: list[tuple[Path, dict[str, Any]]] = []
    outcome = 0
    for path in files:
        try:
            reading = read_workbook(definitions, path, today)
        except UnreadableFileError as error:
            click.echo(sentence(error, texts_of(ctx).text), err=True)
            outcome = USER_MUST_ACT
            continue
        _summarise(ctx, reading)
        if folder is not None:
            reports.append((path, reading_report(reading, definitions.vocabulary, texts_of(ctx).language)))
    if folder is not None:
        write_reports(folder, reports)
    return outcome


def _summarise(ctx: click.Context, reading: WorkbookReading) -> None:
    totals = reading.totals()
    others = totals.pop("skip", 0)
    people = sum(totals.values())
    errors, asks = totals.get("error", 0), totals.get("ask", 0)
    _say(ctx, _READ, file=reading.file, people=people, errors=errors, asks=asks, others=others)
    for row in reading.rows:
        for finding in row.findings:
            if finding.code == "heading.ambiguous":
                sheet, heading = reading.sheets[row.sheet].name, finding.as_written
                _say(ctx, _ASKED, file=reading.file, sheet=sheet, column=finding.column, heading=heading)
