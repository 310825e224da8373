"""What a survey asks (问卷) and one filled form of it; anonymous unless the person wants to be named.

A form belongs to a run (一次调查) and, where it was printed or written by the program, bears a number, so that the same
paper is not entered twice. Nothing ties a number to a person.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from vetdesk.domain.forms import Label, Problem, Severity

SEPARATOR = ","
"""Between the codes of a question that allows several."""
FORM_ROWS = 10
"""So many rows has the printed form, which is one sheet: a question takes one, own words take two."""
LONGEST_TEXT = 500
LONGEST_NAME = 60


class QuestionKind(StrEnum):
    """How a question is answered: one or several of its options, a step of a scale, or in own words."""

    CHOICE = "choice"
    SCALE = "scale"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to tick: its code and wording."""

    code: str
    label: Label


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `options` are those of a choice, or the steps of a scale from the lowest; `many`: several may be
    ticked."""

    key: str
    label: Label
    kind: QuestionKind
    options: tuple[Option, ...] = ()
    many: bool = False

    def codes(self, answer: str) -> tuple[str, ...]:
        """The codes that an answer ticks; none for an answer in own words."""
        return tuple(answer.split(SEPARATOR)) if answer and self.kind is not QuestionKind.TEXT else ()

    def wording(self, answer: str, language: str) -> str:
        """An answer as people read it."""
        if self.kind is QuestionKind.TEXT:
            return answer
        known = {option.code: option.label.text(language) for option in self.options}
        return "、".join(known.get(code, code) for code in self.codes(answer))


@dataclass(frozen=True, slots=True)
class Survey:
    """A declared survey. Results of fewer than `smallest_group` forms are never shown by themselves."""

    key: str
    version: int
    title: Label
    intro: Label
    questions: tuple[Question, ...]
    smallest_group: int

    def question(self, key: str) -> Question | None:
        """A question by its key."""
        return next((one for one in self.questions if one.key == key), None)


@dataclass(frozen=True, slots=True)
class SurveyRun:
    """One run of a survey (一次调查): its questions are those of `survey` in `survey_version`.

    `since` and `until` are ISO days; `forms` counts the numbers that this PC dealt out; one that `ended` takes no more.
    """

    id: int
    uid: str
    survey: str
    survey_version: int
    title: str
    since: str
    until: str
    ended: bool = False
    forms: int = 0
    version: int = 1


@dataclass(frozen=True, slots=True)
class SurveySheet:
    """One filled form. `answers` are by question; `named` is what the person wrote who wants to be named, else "".

    `number` is that of the printed form, "" if it had none; `origin` tells the row of a workbook it was read from.
    """

    id: int
    uid: str
    run_id: int
    number: str = ""
    village_id: int | None = None
    answered_on: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    named: str = ""
    origin: str = ""
    version: int = 1


def check_sheet(survey: Survey, sheet: SurveySheet, today: date) -> tuple[Problem, ...]:
    """What is wrong with a form: no answer at all, an answer nobody offered, a day that is none or ahead."""
    found = [problem for question in survey.questions for problem in _answer_problems(question, sheet)]
    found += [_wrong(key, "survey.question_unknown", key) for key in sheet.answers if survey.question(key) is None]
    if not any(sheet.answers.values()):
        found.append(_wrong("answers", "survey.no_answer"))
    if sheet.answered_on and (not _is_day(sheet.answered_on) or sheet.answered_on > today.isoformat()):
        found.append(_wrong("answered_on", "survey.day_wrong", sheet.answered_on))
    if len(sheet.named) > LONGEST_NAME:
        found.append(_wrong("named", "survey.too_long", sheet.named))
    return tuple(found)


def check_run(run: SurveyRun) -> tuple[Problem, ...]:
    """What is wrong with a run."""
    found = [] if run.title.strip() else [_wrong("title", "survey.title_missing")]
    found += [
        _wrong(name, "survey.day_wrong", getattr(run, name))
        for name in ("since", "until")
        if not _is_day(getattr(run, name))
    ]
    if not found and run.until < run.since:
        found.append(_wrong("until", "survey.ends_before", run.until))
    return tuple(found)


def _answer_problems(question: Question, sheet: SurveySheet) -> list[Problem]:
    answer = sheet.answers.get(question.key, "")
    if question.kind is QuestionKind.TEXT:
        return [_wrong(question.key, "survey.too_long", answer)] if len(answer) > LONGEST_TEXT else []
    codes, offered = question.codes(answer), {option.code for option in question.options}
    found = [_wrong(question.key, "survey.answer_unknown", code) for code in codes if code not in offered]
    if len(codes) > 1 and not question.many:
        found.append(_wrong(question.key, "survey.one_answer", answer))
    return found


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _wrong(name: str, code: str, as_written: str = "") -> Problem:
    return Problem(name, code, Severity.ERROR, as_written)
