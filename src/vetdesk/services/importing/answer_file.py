"""Answers for unattended imports, from a JSON file; every key may be left out.

{"sender": who the files come from, "remembered": true to use what was answered for such a file before,
"headings": {sheet: {column: field}}, "month": "january" | "october" | "year_only",
"masked": "match" | "leave" | "keep", "repeated": "first" | "last", "two_people": "first" | "last",
"values": {field: {wording: code}}, "take_over": {category, or "" for all: [status, month]},
"villages": "add" | {text: name in the register, or "" to keep the text}, "fields": {field: "archive" | "file"},
"repairs": {sheet: {row: {column: text}}}, "left": {sheet: [row]}, "keep_errors": true | false}
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.importing.answers import (
    AmbiguousMonth,
    Answers,
    MaskedNumbers,
    Repeated,
    RowKey,
    Side,
    TakeOver,
    TwoPeople,
)
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.domain.vocabulary import Vocabulary

_KEYS = {
    "sender", "remembered", "headings", "month", "masked", "repeated", "two_people", "values", "take_over", "villages",
    "fields", "repairs", "left", "keep_errors",
}  # fmt: skip
_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """Answers, and what only a reading or the register can resolve: `village_names` by text ("" keeps the text),
    `repairs` by sheet, row and column letters, `left` rows by sheet."""

    answers: Answers
    add_villages: bool = False
    village_names: Mapping[str, str] | None = None
    sender: str = ""
    remembered: bool = False
    repairs: Mapping[str, Mapping[int, Mapping[str, str]]] = field(default_factory=dict)
    left: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def for_reading(self, reading: WorkbookReading) -> Answers:
        """The answers with the rows of this file: a sheet or column that it has not is passed over."""
        repairs: dict[RowKey, Mapping[str, str]] = {}
        left: set[RowKey] = set()
        for place, sheet in enumerate(reading.sheets):
            left |= {(place, row) for row in self.left.get(sheet.name, ())}
            for row, cells in self.repairs.get(sheet.name, {}).items():
                repairs[place, row] = {
                    sheet.columns[letters]: text for letters, text in cells.items() if letters in sheet.columns
                }
        return replace(self.answers, repairs=repairs, left=frozenset(left))


def read_answers(path: Path, vocabulary: Vocabulary) -> AnswerFile:
    """The answers in a file; raises DefinitionError naming file and key."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DefinitionError(path.name, "", str(error)) from error
    if not isinstance(raw, dict) or set(raw) - _KEYS:
        raise DefinitionError(path.name, "", f"only {', '.join(sorted(_KEYS))} are known")
    villages = raw.get("villages", {})
    named = villages if isinstance(villages, dict) else {}
    return AnswerFile(
        _answers(path, raw, vocabulary),
        villages == "add",
        {str(text): str(name) for text, name in named.items()},
        sender=str(raw.get("sender", "")),
        remembered=raw.get("remembered") is True,
        repairs=_repairs(path, raw.get("repairs", {})),
        left=_left(path, raw.get("left", {})),
    )


def with_villages(answers: Answers, ids: Mapping[str, int]) -> Answers:
    """The answers with the villages that texts mean."""
    return replace(answers, villages={**answers.villages, **ids})


def _answers(path: Path, raw: Mapping[str, Any], vocabulary: Vocabulary) -> Answers:
    fields = _table(path, "fields", raw.get("fields", {}))
    return Answers(
        headings=_headings(path, raw.get("headings", {})),
        month=_one_of(path, "month", raw.get("month", ""), AmbiguousMonth),
        masked=_one_of(path, "masked", raw.get("masked", ""), MaskedNumbers),
        repeated=_one_of(path, "repeated", raw.get("repeated", ""), Repeated),
        two_people=_one_of(path, "two_people", raw.get("two_people", ""), TwoPeople),
        values=_values(path, raw.get("values", {}), vocabulary),
        take_over=_take_over(path, raw.get("take_over", {}), vocabulary),
        chosen_all={name: _one_of(path, f"fields.{name}", side, Side) for name, side in fields.items()},
        keep_errors=raw.get("keep_errors") is True,
    )


def _headings(path: Path, raw: Any) -> dict[str, dict[str, str]]:  # noqa: ANN401 - foreign JSON
    if not isinstance(raw, dict) or not all(isinstance(columns, dict) for columns in raw.values()):
        raise DefinitionError(path.name, "headings", "must be sheets with columns and fields")
    return {str(sheet): {str(c): str(f) for c, f in columns.items()} for sheet, columns in raw.items()}


def _one_of(path: Path, key: str, raw: object, words: type[_Word]) -> _Word:
    try:
        return words(str(raw))
    except ValueError as error:
        known = " or ".join(word for word in words if word)
        raise DefinitionError(path.name, key, f"must be {known}") from error


def _table(path: Path, key: str, raw: Any) -> dict[str, Any]:  # noqa: ANN401 - foreign JSON
    if not isinstance(raw, dict):
        raise DefinitionError(path.name, key, "must be a table")
    return {str(name): value for name, value in raw.items()}


def _values(path: Path, raw: object, vocabulary: Vocabulary) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for name, codes in _table(path, "values", raw).items():
        known = known_codes(name, vocabulary)
        for wording, code in _table(path, f"values.{name}", codes).items():
            if str(code) not in known:
                raise DefinitionError(path.name, f"values.{name}.{wording}", f"{code!r} is none of {sorted(known)}")
            found.setdefault(name, {})[wording] = str(code)
    return found


def known_codes(name: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The codes that a wording of a field may mean."""
    if name == "category":
        return frozenset(vocabulary.categories)
    return frozenset(vocabulary.code_lists.get(name, ()))


def _take_over(path: Path, raw: object, vocabulary: Vocabulary) -> dict[str, TakeOver]:
    found = {}
    for category, answer in _table(path, "take_over", raw).items():
        status, since = (*answer, "")[:2] if isinstance(answer, list) and answer else (str(answer), "")
        if status not in vocabulary.statuses:
            raise DefinitionError(path.name, f"take_over.{category}", f"{status!r} is no status")
        found[category] = TakeOver(str(status), str(since))
    return found


def _repairs(path: Path, raw: object) -> dict[str, dict[int, dict[str, str]]]:
    found: dict[str, dict[int, dict[str, str]]] = {}
    for sheet, rows in _table(path, "repairs", raw).items():
        for row, cells in _table(path, f"repairs.{sheet}", rows).items():
            number = _row(path, f"repairs.{sheet}", row)
            texts = _table(path, f"repairs.{sheet}.{row}", cells)
            found.setdefault(sheet, {})[number] = {letters: str(text) for letters, text in texts.items()}
    return found


def _left(path: Path, raw: object) -> dict[str, frozenset[int]]:
    found = {}
    for sheet, rows in _table(path, "left", raw).items():
        if not isinstance(rows, list):
            raise DefinitionError(path.name, f"left.{sheet}", "must be a list of rows")
        found[sheet] = frozenset(_row(path, f"left.{sheet}", row) for row in rows)
    return found


def _row(path: Path, key: str, raw: object) -> int:
    try:
        return int(str(raw))
    except ValueError as error:
        raise DefinitionError(path.name, key, f"{raw!r} is no row number") from error
