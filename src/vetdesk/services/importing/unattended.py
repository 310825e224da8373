"""Importing one file without anybody to ask: by the answers of a file, everything else by its lossless default."""

from dataclasses import dataclass
from pathlib import Path

from vetdesk.domain.importing.answers import Answers, QuestionKind, filled
from vetdesk.domain.importing.doubts import Doubt
from vetdesk.domain.importing.plan import ImportPlan
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.services.importing.answer_file import AnswerFile, with_villages
from vetdesk.services.importing.importing import BatchReport, Importing
from vetdesk.services.importing.remembering import FileFacts
from vetdesk.services.progress import Progress


@dataclass(frozen=True, slots=True)
class FileImport:
    """What became of one file; `report` is None where nothing was to be kept. `doubts` are what was odd about it."""

    path: Path
    reading: WorkbookReading
    plan: ImportPlan
    report: BatchReport | None = None
    doubts: tuple[Doubt, ...] = ()


def import_file(
    importing: Importing,
    path: Path,
    given: AnswerFile,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    password: str = "",
) -> FileImport:
    """Read, plan and (unless it is a dry run) keep one file; raises what Importing raises."""
    reading = importing.read(path, progress, given.answers.headings or None, password)
    facts = importing.facts(reading)
    headings = _remembered(given, facts).headings if given.remembered else {}
    if headings and not given.answers.headings:
        reading = importing.read(path, progress, headings, password)
    answers = given.for_reading(reading)
    if given.remembered:
        answers = filled(answers, _remembered(given, facts))
    plan = importing.plan(reading, answers, progress)
    before = answers
    answers = _with_villages(importing, plan, given, answers, dry_run=dry_run)
    if answers is not before or (given.add_villages and not dry_run):
        plan = importing.plan(reading, answers, progress)
    if dry_run:
        return FileImport(path, reading, plan, doubts=facts.doubts)
    report = importing.keep(plan, answers, progress, given.sender or facts.sender)
    return FileImport(path, reading, plan, report, facts.doubts)


def _remembered(given: AnswerFile, facts: FileFacts) -> Answers:
    """What was answered for such a file of this sender, else of any."""
    mine = [one for one in facts.earlier if not given.sender or one.sender == given.sender]
    return mine[0].answers if mine else Answers()


def _with_villages(
    importing: Importing, plan: ImportPlan, given: AnswerFile, answers: Answers, *, dry_run: bool
) -> Answers:
    unknown = [question.key for question in plan.questions if question.kind is QuestionKind.VILLAGE]
    if unknown and given.add_villages and not dry_run:
        importing.add_villages(dict.fromkeys(unknown, ""))
    wanted = {text: name for text, name in (given.village_names or {}).items() if text in unknown}
    kept = {text: 0 for text, name in wanted.items() if not name}
    ids = importing.villages_named({text: name for text, name in wanted.items() if name}) if wanted else {}
    return with_villages(answers, {**kept, **ids}) if kept or ids else answers
