"""The demo takes in its dirty workbooks exactly as an office would: read, answer, look, keep, and once more to see."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vetdesk.demo.roster import roster_sheets, survey_sheets
from vetdesk.demo.xls import XlsSheet, xls_bytes
from vetdesk.domain.importing.answers import EVERY_CATEGORY, Answers, QuestionKind, TakeOver
from vetdesk.domain.importing.plan import ImportPlan
from vetdesk.services.importing.importing import BatchReport
from vetdesk.wiring import Services

ROSTER = "柳溪镇优抚对象花名册(最终版).xls"
SURVEY = "即将年满60周岁摸底表.xls"


@dataclass(frozen=True)
class TakenIn:
    """What the import did: the report of the first run, and the plan of a second one."""

    report: BatchReport
    again: ImportPlan


def write_roster(folder: Path, people: int) -> Path:
    """Write the dirty roster of those who draw into the folder and return its path."""
    return _written(folder / ROSTER, roster_sheets(people))


def write_survey(folder: Path, people: int) -> Path:
    """Write the survey of those soon 60 into the folder and return its path."""
    return _written(folder / SURVEY, survey_sheets(people))


def take_in_roster(services: Services, roster: Path, language: str) -> TakenIn:
    """Import the roster: these people already draw; rows without a valid ID number are kept on purpose."""
    answers = Answers(take_over={EVERY_CATEGORY: TakeOver("drawing", "2024-12")}, keep_errors=True)
    return _take_in(services, roster, answers, language)


def take_in_survey(services: Services, survey: Path, language: str) -> TakenIn:
    """Import the survey: nobody on it draws or is recognised yet."""
    return _take_in(services, survey, Answers(take_over={EVERY_CATEGORY: TakeOver("in_acceptance")}), language)


def _take_in(services: Services, workbook: Path, answers: Answers, language: str) -> TakenIn:
    importing = services.importing
    reading = importing.read(workbook)
    asked = importing.plan(reading, answers)
    importing.add_villages({one.key: "" for one in asked.questions if one.kind is QuestionKind.VILLAGE})
    plan = importing.plan(reading, answers)
    importing.write_returned(workbook, workbook.with_name(f"{workbook.stem}_导入结果.xlsx"), plan, language)
    report = importing.keep(plan, answers)
    return TakenIn(report, importing.plan(importing.read(workbook), answers))


def _written(path: Path, sheets: Sequence[XlsSheet]) -> Path:
    path.write_bytes(xls_bytes(sheets))
    return path
