"""Read declared surveys (满意度调查): one file is one survey with its questions in their order."""

from collections.abc import Mapping, Sequence
from typing import Any

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.forms import Label
from vetdesk.domain.surveys.forms import FORM_ROWS, SEPARATOR, Option, Question, QuestionKind, Survey

_TOP = {"version", "valid_from", "title", "intro", "smallest_group", "question"}
_QUESTION = {"key", "zh", "en", "kind", "options", "many", "steps"}
_MOST_OPTIONS = 9
_LEAST_GROUP = 3


def read(texts: Sequence[DefinitionText]) -> Mapping[tuple[str, int], Survey]:
    """Every survey by key and version: a run keeps its questions. Raises DefinitionError naming file and key."""
    return {(text.key, text.version): read_survey(text) for text in texts}


def read_survey(text: DefinitionText) -> Survey:
    """One survey from its TOML."""
    content = text.content
    check_keys(text, "top", content, _TOP)
    least = content.get("smallest_group")
    if not isinstance(least, int) or isinstance(least, bool) or least < _LEAST_GROUP:
        raise text.wrong("smallest_group", f"must be a whole number from {_LEAST_GROUP} on")
    questions = [_question(text, number, raw) for number, raw in enumerate(content.get("question", []), 1)]
    rows = sum(2 if question.kind is QuestionKind.TEXT else 1 for question in questions)
    if not 0 < rows <= FORM_ROWS:
        raise text.wrong("question", f"must fit on a form of {FORM_ROWS} rows; own words take two")
    keys = [question.key for question in questions]
    if twice := {key for key in keys if keys.count(key) > 1}:
        raise text.wrong("question", f"declared twice: {min(twice)}")
    title, intro = (label(text, name, content.get(name)) for name in ("title", "intro"))
    return Survey(text.key, text.version, title, intro, tuple(questions), least)


def _question(text: DefinitionText, number: int, raw: Mapping[str, Any]) -> Question:
    where = f"question.{number}"
    check_keys(text, where, raw, _QUESTION)
    key = raw.get("key")
    if not isinstance(key, str) or not key.isidentifier():
        raise text.wrong(f"{where}.key", "must be a word of letters")
    try:
        kind = QuestionKind(raw.get("kind", ""))
    except ValueError as error:
        raise text.wrong(f"{where}.kind", "must be choice, scale or text") from error
    many = raw.get("many", False)
    if not isinstance(many, bool) or (many and kind is not QuestionKind.CHOICE):
        raise text.wrong(f"{where}.many", "only a choice may have several answers")
    return Question(key, label(text, where, raw), kind, _options(text, where, kind, raw), many)


def _options(text: DefinitionText, where: str, kind: QuestionKind, raw: Mapping[str, Any]) -> tuple[Option, ...]:
    wanted = {QuestionKind.CHOICE: "options", QuestionKind.SCALE: "steps", QuestionKind.TEXT: ""}[kind]
    if misplaced := {"options", "steps"} & set(raw) - {wanted}:
        raise text.wrong(f"{where}.{min(misplaced)}", f"a question of the kind {kind} has none")
    if kind is QuestionKind.TEXT:
        return ()
    if kind is QuestionKind.SCALE:
        steps = raw.get("steps")
        if not isinstance(steps, int) or not 2 <= steps <= _MOST_OPTIONS:
            raise text.wrong(f"{where}.steps", f"must be 2 to {_MOST_OPTIONS}")
        return tuple(Option(str(step), Label(str(step), str(step))) for step in range(1, steps + 1))
    options = [_option(text, f"{where}.options", one) for one in raw.get("options", [])]
    codes = {option.code for option in options}
    if not 2 <= len(options) <= _MOST_OPTIONS or len(codes) < len(options):
        raise text.wrong(f"{where}.options", f"must be 2 to {_MOST_OPTIONS}, each with its own code")
    return tuple(options)


def _option(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Option:
    check_keys(text, where, raw, {"code", "zh", "en"})
    code = raw.get("code")
    if not isinstance(code, str) or not code or SEPARATOR in code:
        raise text.wrong(where, "an option needs a code without comma")
    return Option(code, label(text, where, raw))
