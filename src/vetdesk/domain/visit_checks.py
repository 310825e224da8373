"""Checks a visit before it is kept, against the declared form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Problem, Severity, Value
from vetdesk.domain.visit_rules import VisitRules
from vetdesk.domain.vocabulary import Vocabulary

_NUMBERS = (FieldKind.INTEGER, FieldKind.MONEY, FieldKind.FLAG)


@dataclass(frozen=True, slots=True)
class VisitEntry:
    """What a person fills in for one visit; `values` are the declared fields of the form, blanks left out."""

    visited_on: str
    way: str
    occasion: str
    values: Mapping[str, Value] = field(default_factory=dict)
    next_on: str = ""


@dataclass(frozen=True, slots=True)
class NewNeed:
    """A need as it is told; without `due_on` the limit of its kind counts."""

    kind: str
    text: str
    due_on: str = ""
    assigned_to: int | None = None


def check_visit(entry: VisitEntry, rules: VisitRules, vocabulary: Vocabulary, today: date) -> tuple[Problem, ...]:
    """Everything that is wrong with the entry; a visit that has not taken place yet cannot be logged."""
    problems = [*_check_days(entry, today)]
    if entry.way not in rules.ways:
        problems.append(_error("way", "visit.code_unknown", entry.way))
    if entry.occasion not in rules.occasions:
        problems.append(_error("occasion", "visit.code_unknown", entry.occasion))
    problems += [_error(key, "visit.code_unknown", key) for key in entry.values if key not in rules.keys]
    for declaration in rules.fields:
        problems += _check_field(declaration, entry.values.get(declaration.key, ""), vocabulary)
    return tuple(problems)


def check_need(need: NewNeed, rules: VisitRules, asked_on: str) -> tuple[Problem, ...]:
    """Everything that is wrong with a need."""
    problems = []
    if need.kind not in rules.need_kinds:
        problems.append(_error("kind", "visit.code_unknown", need.kind))
    if not need.text.strip():
        problems.append(_error("text", "need.text_required", ""))
    if need.due_on and (not _is_day(need.due_on) or need.due_on < asked_on):
        problems.append(_error("due_on", "visit.date_wrong", need.due_on))
    return tuple(problems)


def _check_days(entry: VisitEntry, today: date) -> Iterator[Problem]:
    if not entry.visited_on:
        yield _error("visited_on", "visit.date_required", "")
    elif not _is_day(entry.visited_on):
        yield _error("visited_on", "visit.date_wrong", entry.visited_on)
    elif entry.visited_on > today.isoformat():
        yield _error("visited_on", "visit.in_future", entry.visited_on)
    if entry.next_on and not _is_day(entry.next_on):
        yield _error("next_on", "visit.date_wrong", entry.next_on)
    elif entry.next_on and entry.next_on <= entry.visited_on:
        yield _error("next_on", "visit.next_before", entry.next_on)


def _check_field(declaration: FieldDeclaration, value: Value, vocabulary: Vocabulary) -> Iterator[Problem]:
    if value == "":
        if declaration.required:
            yield _error(declaration.key, "visit.field_required", "", label=declaration.label.zh)
    elif declaration.kind is FieldKind.CODE and value not in vocabulary.codes(declaration.vocabulary):
        yield _error(declaration.key, "visit.code_unknown", str(value))
    elif declaration.kind in _NUMBERS and not isinstance(value, int):
        yield _error(declaration.key, "visit.not_a_number", value)
    elif declaration.kind is FieldKind.DATE and not _is_day(str(value)):
        yield _error(declaration.key, "visit.date_wrong", str(value))
    elif declaration.max_length and len(str(value)) > declaration.max_length:
        yield _error(declaration.key, "visit.too_long", "", length=str(declaration.max_length))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _error(key: str, code: str, as_written: str, **facts: str) -> Problem:
    return Problem(key, code, Severity.ERROR, as_written, facts)
