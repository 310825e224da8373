"""Answers for unattended imports, from a JSON file.

{"headings": {sheet: {column: field}}, "month": "january" | "october" | "year_only",
"take_over": {category, or "" for all: [status, month]}, "villages": "add" | {text: name in the register},
"keep_errors": true | false}
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.importing.answers import AmbiguousMonth, Answers, TakeOver
from vetdesk.domain.vocabulary import Vocabulary

_KEYS = {"headings", "month", "take_over", "villages", "keep_errors"}


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """Answers, and what the file says about villages: add unknown ones to the register, or which one a text means."""

    answers: Answers
    add_villages: bool = False
    village_names: Mapping[str, str] | None = None


def read_answers(path: Path, vocabulary: Vocabulary) -> AnswerFile:
    """The answers in a file; raises DefinitionError naming file and key."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DefinitionError(path.name, "", str(error)) from error
    if not isinstance(raw, dict) or set(raw) - _KEYS:
        raise DefinitionError(path.name, "", f"only {', '.join(sorted(_KEYS))} are known")
    answers = Answers(
        headings=_headings(path, raw.get("headings", {})),
        month=_month(path, raw.get("month", "")),
        take_over=_take_over(path, raw.get("take_over", {}), vocabulary),
        keep_errors=raw.get("keep_errors") is True,
    )
    villages = raw.get("villages", {})
    named = villages if isinstance(villages, dict) else {}
    return AnswerFile(answers, villages == "add", {str(text): str(name) for text, name in named.items()})


def with_villages(answers: Answers, ids: Mapping[str, int]) -> Answers:
    """The answers with the villages that texts mean."""
    return replace(answers, villages={**answers.villages, **ids})


def _headings(path: Path, raw: Any) -> dict[str, dict[str, str]]:  # noqa: ANN401 - foreign JSON
    if not isinstance(raw, dict) or not all(isinstance(columns, dict) for columns in raw.values()):
        raise DefinitionError(path.name, "headings", "must be sheets with columns and fields")
    return {str(sheet): {str(c): str(f) for c, f in columns.items()} for sheet, columns in raw.items()}


def _month(path: Path, raw: object) -> AmbiguousMonth:
    try:
        return AmbiguousMonth(str(raw))
    except ValueError as error:
        raise DefinitionError(path.name, "month", "must be january, october or year_only") from error


def _take_over(path: Path, raw: Any, vocabulary: Vocabulary) -> dict[str, TakeOver]:  # noqa: ANN401 - foreign JSON
    if not isinstance(raw, dict):
        raise DefinitionError(path.name, "take_over", "must be categories with status and month")
    found = {}
    for category, answer in raw.items():
        status, since = (*answer, "")[:2] if isinstance(answer, list) and answer else (str(answer), "")
        if status not in vocabulary.statuses:
            raise DefinitionError(path.name, f"take_over.{category}", f"{status!r} is no status")
        found[str(category)] = TakeOver(str(status), str(since))
    return found
