"""`vetdesk read` and `vetdesk import`: what is understood of a workbook, and taking its people into the archive."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.commands.signing_in import signed_in
from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.importing.answers import Answers, Question, QuestionKind
from vetdesk.domain.outside_lists import recognise
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.importing import Importing
from vetdesk.services.importing.answer_file import AnswerFile, read_answers
from vetdesk.services.importing.reading import read_workbook, shipped_definitions
from vetdesk.services.importing.report import plan_report, reading_report, write_reports
from vetdesk.services.importing.unattended import FileImport, import_file
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP
from vetdesk.ui.importing.file_words import doubt_sentence
from vetdesk.ui.messages import sentence

USER_MUST_ACT = 1
_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
_READ = QT_TRANSLATE_NOOP(
    "commands", "{file}: {people} people, {errors} with errors, {asks} with questions; {others} other rows."
)
_ASKED = QT_TRANSLATE_NOOP("commands", "{file}: sheet {sheet}, column {column}, “{heading}”: whose is it?")
_KEPT = QT_TRANSLATE_NOOP(
    "commands",
    "{file}: {add} added, {update} updated, {same} unchanged, {conflict} in conflict, {error} with errors left out, "
    "{skip} other rows.",
)
_PLANNED = QT_TRANSLATE_NOOP(
    "commands",
    "{file}: nothing was kept. It would be {add} added, {update} updated, {same} unchanged, {conflict} in conflict, "
    "{error} with errors left out, {skip} other rows.",
)
_RETURNED = QT_TRANSLATE_NOOP("commands", "With a result column: {out}")
_RETURNED_ANEW = QT_TRANSLATE_NOOP("commands", "With a result column, made anew as .xlsx: {out}")
_LISTED = QT_TRANSLATE_NOOP(
    "commands",
    "{file} looks like a list of another kind ({kind}; told by: {why}). To work it off line by line take it in under "
    "Exchange, Lists.",
)
_ODD = QT_TRANSLATE_NOOP("commands", "{file}: is this the right file? {what}")
_OPEN = {
    QuestionKind.HEADING: _ASKED,
    QuestionKind.MONTH: QT_TRANSLATE_NOOP(
        "commands", "{file}: {rows} rows have number cells such as 1950.1: January or October?"
    ),
    QuestionKind.MASKED: QT_TRANSLATE_NOOP(
        "commands", "{file}: {rows} rows have masked ID numbers: match those that fit one person, or leave all out?"
    ),
    QuestionKind.REPEATED: QT_TRANSLATE_NOOP(
        "commands", "{file}: {rows} rows repeat a person in the same category: does the first row count, or the last?"
    ),
    QuestionKind.TWO_PEOPLE: QT_TRANSLATE_NOOP(
        "commands", "{file}: {rows} rows hold two people in one cell: is the first meant, or the last?"
    ),
    QuestionKind.VALUE: QT_TRANSLATE_NOOP("commands", "{file}: {rows} rows say “{value}” as {field}: what is it?"),
    QuestionKind.TAKE_OVER: QT_TRANSLATE_NOOP(
        "commands", "{file}: {rows} rows of “{category}”: do these people draw a benefit, and since when?"
    ),
    QuestionKind.VILLAGE: QT_TRANSLATE_NOOP(
        "commands", "{file}: {rows} rows of “{village}”, which the register of villages does not know."
    ),
}


def file_password() -> str:
    """What opens workbooks that are locked: VETDESK_FILE_PASSWORD, since a command line can be seen by others."""
    return os.environ.get("VETDESK_FILE_PASSWORD", "")


def _say(ctx: click.Context, text: str, **facts: object) -> None:
    click.echo(texts_of(ctx).text(CONTEXT, text).format(**facts))


def _name_list(ctx: click.Context, definitions: Definitions, reading: WorkbookReading) -> None:
    """Say so if a workbook is one of the lists that are no archive updates (业务名单)."""
    found = recognise(definitions.outside_lists, reading)
    if found is not None:
        why = ", ".join((*found.titles, *("".join(text.split()) for text in found.headings)))
        _say(ctx, _LISTED, file=reading.file, kind=found.kind.label.text(texts_of(ctx).language), why=why)


@click.command()
@_FILES
@click.option("--report", "folder", type=_FOLDER, help="Where reports are written.")
@click.pass_context
def read(ctx: click.Context, /, *, files: tuple[Path, ...], folder: Path | None) -> int:
    """Show what VetDesk understands of workbooks; needs no station.

    A report NAME.report.json for each file tells every row: what it is, its values and what is wrong with them.
    Locked workbooks are opened with VETDESK_FILE_PASSWORD.
    """
    definitions, today = shipped_definitions(), datetime.now(UTC).date()
    reports: list[tuple[Path, dict[str, Any]]] = []
    outcome = 0
    for path in files:
        try:
            reading = read_workbook(definitions, path, today, password=file_password())
        except UnreadableFileError as error:
            click.echo(sentence(error, texts_of(ctx).text), err=True)
            outcome = USER_MUST_ACT
            continue
        _summarise(ctx, reading)
        _name_list(ctx, definitions, reading)
        if folder is not None:
            reports.append((path, reading_report(reading, definitions.vocabulary, texts_of(ctx).language)))
    if folder is not None:
        write_reports(folder, reports)
    return outcome


@click.command("import")
@click.argument("station", type=click.Path(file_okay=False, path_type=Path))
@_FILES
@click.option("--dry-run", is_flag=True, help="Only tell what would happen; nothing is kept.")
@click.option("--report", "folder", type=_FOLDER, help="Where reports are written.")
@click.option("--returned", type=_FOLDER, help="Where each workbook is written again with a result column.")
@click.option("--answers", type=click.Path(dir_okay=False, path_type=Path), help="Answers to questions, a JSON file.")
@click.pass_context
def import_(
    ctx: click.Context,
    /,
    *,
    station: Path,
    files: tuple[Path, ...],
    dry_run: bool,
    folder: Path | None,
    returned: Path | None,
    answers: Path | None,
) -> None:
    """Take the people of workbooks into the archive of a station, one batch for each file.

    Rows with errors are left out, statuses nobody told stay in acceptance, unknown villages stay as text, unless the
    file of answers says otherwise; what is open is told. Locked workbooks are opened with VETDESK_FILE_PASSWORD.
    """
    with signed_in(station) as opened:
        importing = Importing(opened.database, opened.session, opened.definitions, opened.now)
        vocabulary = opened.definitions.vocabulary
        given = read_answers(answers, vocabulary) if answers else AnswerFile(Answers())
        reports: list[tuple[Path, dict[str, Any]]] = []
        if not dry_run:
            opened.back_up()
        for path in files:
            job = import_file(importing, path, given, dry_run=dry_run, password=file_password())
            _tell(ctx, job, opened.definitions)
            _name_list(ctx, opened.definitions, job.reading)
            if folder is not None:
                reports.append((path, plan_report(job.reading, job.plan, vocabulary, texts_of(ctx).language)))
            if returned is not None:
                _return(ctx, importing, job, returned)
    if folder is not None:
        write_reports(folder, reports)


def _tell(ctx: click.Context, job: FileImport, definitions: Definitions) -> None:
    vocabulary, language = definitions.vocabulary, texts_of(ctx).language
    for doubt in job.doubts:
        told = doubt_sentence(doubt, definitions.file_kinds, vocabulary, language, texts_of(ctx).text)
        _say(ctx, _ODD, file=job.plan.file, what=told)
    totals = job.plan.totals()
    _say(ctx, _PLANNED if job.report is None else _KEPT, file=job.plan.file, **totals)
    for question in job.plan.questions:
        category = vocabulary.code_label("category", question.key, language)
        facts = {"sheet": question.sheet, "column": question.key, "heading": question.text, "village": question.key}
        facts |= {"value": question.text, "field": _field(question, vocabulary, language)}
        _say(ctx, _OPEN[question.kind], file=job.plan.file, rows=question.rows, category=category, **facts)


def _field(question: Question, vocabulary: Vocabulary, language: str) -> str:
    declared = vocabulary.fields.get(question.key)
    return declared.label.text(language) if declared is not None else question.key


def _return(ctx: click.Context, importing: Importing, job: FileImport, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    ending = importing.returned_ending(job.path, job.reading)
    target = folder / f"{job.path.stem}{ending}"
    if target.resolve() == job.path.resolve():
        target = folder / f"{job.path.stem}.result{ending}"
    written = importing.write_returned(job.path, target, job.plan, texts_of(ctx).language, password=file_password())
    _say(ctx, _RETURNED_ANEW if written.anew else _RETURNED, out=target)


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
