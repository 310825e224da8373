"""Importing one file without anybody to ask: by the answers of a file, everything else by its lossless default."""

from dataclasses import dataclass
from pathlib import Path

from vetdesk.domain.importing.answers import Answers, QuestionKind
from vetdesk.domain.importing.plan import ImportPlan
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.services.importing.answer_file import AnswerFile, with_villages
from vetdesk.services.importing.importing import BatchReport, Importing
from vetdesk.services.progress import Progress


@dataclass(frozen=True, slots=True)
class FileImport:
    """What became of one file; `report` is None where nothing was to be kept."""

    path: Path
    reading: WorkbookReading
    plan: ImportPlan
    report: BatchReport | None = None


def import_file(
    importing: Importing, path: Path, given: AnswerFile, *, dry_run: bool = False, progress: Progress | None = None
) -> FileImport:
    """Read, plan and (unless it is a dry run) keep one file; raises what Importing raises."""
    answers = given.answers
    reading = importing.read(path, progress, answers.headings or None)
    plan = importing.plan(reading, answers, progress)
    answers = _with_villages(importing, plan, given, answers, dry_run=dry_run)
    if answers is not given.answers or (given.add_villages and not dry_run):
        plan = importing.plan(reading, answers, progress)
    if dry_run:
        return FileImport(path, reading, plan)
    return FileImport(path, reading, plan, importing.keep(plan, answers, progress))


def _with_villages(
    importing: Importing, plan: ImportPlan, given: AnswerFile, answers: Answers, *, dry_run: bool
) -> Answers:
    unknown = [question.key for question in plan.questions if question.kind is QuestionKind.VILLAGE]
    if unknown and given.add_villages and not dry_run:
        importing.add_villages(dict.fromkeys(unknown, ""))
    wanted = {text: name for text, name in (given.village_names or {}).items() if text in unknown}
    ids = importing.villages_named(wanted) if wanted else {}
    return with_villages(answers, ids) if ids else answers
