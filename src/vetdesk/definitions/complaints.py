"""Read what is declared about complaints: register, course and limits. A table may stand in any file of the kind."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.clocks import Clock, ClockUnit
from vetdesk.domain.complaint_rules import RECEIVED, STEP, ComplaintRules, ComplaintStage, ComplaintStep, Limit
from vetdesk.domain.complaints import GUARDS, OFFICER, RECUSED
from vetdesk.domain.forms import FieldDeclaration, FieldKind

_T = TypeVar("_T")
_Make = Callable[[DefinitionText, str, Mapping[str, Any]], _T]
_TABLES = {"field", "reception", "ask", "stage", "step", "limit", "remedy"}
_SINGLE = {"start", "quick", "representatives", "spans"}
_FIELD = {"zh", "en", "kind", "vocabulary", "required"}
_STEP = {"zh", "en", "on", "from", "to", "fields", "required", "staff", "guards", "once", "papers"}
_CLOCK = {"zh", "en", "unit", "days", "basis"}
_LIMIT = _CLOCK | {
    "starts_on", "met_by", "persons", "channels", "kinds", "extended_by", "extendable_by", "pausable"
}  # fmt: skip
_LENGTHS = {FieldKind.TEXT: 200, FieldKind.LONG_TEXT: 4000, FieldKind.DATE: 10}


def read(texts: Sequence[DefinitionText]) -> ComplaintRules:
    """All rules of all texts together; raises DefinitionError naming file and key."""
    for text in texts:
        check_keys(text, "top", text.content, {"version", "valid_from", *_TABLES, *_SINGLE})
    rules = ComplaintRules(
        fields=tuple(_collect(texts, "field", _field).values()),
        quick=tuple(_single(texts, "quick", list)),
        asked=_collect(texts, "ask", _field),
        stages=_collect(texts, "stage", _stage),
        start=_single(texts, "start", str),
        steps=_collect(texts, "step", _step),
        limits=_collect(texts, "limit", _limit),
        remedies=tuple(_collect(texts, "remedy", _remedy).values()),
        reception=tuple(_collect(texts, "reception", _field).values()),
        representatives=_single(texts, "representatives", int),
        spans=_spans(texts),
    )
    _check_course(texts, rules)
    _check_limits(texts, rules)
    return rules


def _single(texts: Sequence[DefinitionText], key: str, kind: type[_T]) -> _T:
    for text in texts:
        if key in text.content:
            value = text.content[key]
            if not isinstance(value, kind):
                raise text.wrong(key, f"must be {kind.__name__}")
            return value
    raise texts[0].wrong(key, "is missing") if texts else ValueError("no definitions of complaints")


def _spans(texts: Sequence[DefinitionText]) -> tuple[int, ...]:
    """Numbers of days, each more than the one before."""
    text = next((one for one in texts if "spans" in one.content), texts[0])
    found = _single(texts, "spans", list)
    if not found or any(not isinstance(one, int) for one in found) or found != sorted({*found}):
        raise text.wrong("spans", "must be numbers of days, each more than the one before")
    return tuple(found)


def _collect(texts: Sequence[DefinitionText], table: str, make: "_Make[_T]") -> dict[str, _T]:
    found: dict[str, _T] = {}
    for text in texts:
        for key, raw in text.content.get(table, {}).items():
            where = f"{table}.{key}"
            if key in found:
                raise text.wrong(where, "declared twice")
            if not isinstance(raw, dict):
                raise text.wrong(where, "must be a table")
            found[key] = make(text, where, raw)
    return found


def _field(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> FieldDeclaration:
    check_keys(text, where, raw, _FIELD)
    try:
        kind = FieldKind(raw.get("kind", ""))
    except ValueError as error:
        raise text.wrong(f"{where}.kind", f"is no kind of field: {raw.get('kind')!r}") from error
    if (kind is FieldKind.CODE) != bool(raw.get("vocabulary")):
        raise text.wrong(f"{where}.vocabulary", "a code needs its code list, and nothing else has one")
    return FieldDeclaration(
        where.partition(".")[2], label(text, where, raw), kind, "complaint", "",
        vocabulary=raw.get("vocabulary", ""), max_length=_LENGTHS.get(kind, 0),
        required=_flag(text, where, raw, "required"),
    )  # fmt: skip


def _stage(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> ComplaintStage:
    check_keys(text, where, raw, {"zh", "en", "end"})
    return ComplaintStage(where.partition(".")[2], label(text, where, raw), _flag(text, where, raw, "end"))


def _step(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> ComplaintStep:
    check_keys(text, where, raw, _STEP)
    if raw.get("staff", "") not in {"", OFFICER, RECUSED}:
        raise text.wrong(f"{where}.staff", f"must be {OFFICER} or {RECUSED}")
    guards = _words(text, where, raw, "guards")
    if unknown := set(guards) - set(GUARDS):
        raise text.wrong(f"{where}.guards", f"unknown guard: {min(unknown)}")
    return ComplaintStep(
        key=where.partition(".")[2],
        label=label(text, where, raw),
        on=label(text, f"{where}.on", raw.get("on")),
        sources=frozenset(_words(text, where, raw, "from")),
        target=str(raw.get("to", "")),
        fields=_words(text, where, raw, "fields"),
        required=frozenset(_words(text, where, raw, "required")),
        staff=str(raw.get("staff", "")),
        guards=guards,
        once=_flag(text, where, raw, "once"),
        papers=_words(text, where, raw, "papers"),
    )


def _limit(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Limit:
    check_keys(text, where, raw, _LIMIT)
    return Limit(
        clock=_clock(text, where, raw, str(raw.get("starts_on", ""))),
        met_by=frozenset(_words(text, where, raw, "met_by")),
        persons=_flag(text, where, raw, "persons"),
        channels=frozenset(_words(text, where, raw, "channels")),
        kinds=frozenset(_words(text, where, raw, "kinds")),
        extended_by=str(raw.get("extended_by", "")),
    )


def _remedy(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Clock:
    check_keys(text, where, raw, _CLOCK)
    return _clock(text, where, raw, "served")


def _clock(text: DefinitionText, where: str, raw: Mapping[str, Any], starts_on: str) -> Clock:
    try:
        unit = ClockUnit(raw.get("unit", ""))
    except ValueError as error:
        raise text.wrong(f"{where}.unit", "must be workday, calendar or month") from error
    if not raw.get("basis"):
        raise text.wrong(f"{where}.basis", "the law with its article is missing")
    return Clock(
        where.partition(".")[2], label(text, where, raw), unit, _days(text, where, raw, "days", 1), starts_on,
        pausable=_flag(text, where, raw, "pausable"), extendable_by=_days(text, where, raw, "extendable_by", 0),
        basis=label(text, f"{where}.basis", raw["basis"]),
    )  # fmt: skip


def _days(text: DefinitionText, where: str, raw: Mapping[str, Any], key: str, least: int) -> int:
    value = raw.get(key, 0)
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise text.wrong(f"{where}.{key}", f"must be a whole number from {least} on")
    return value


def _flag(text: DefinitionText, where: str, raw: Mapping[str, Any], key: str) -> bool:
    value = raw.get(key, False)
    if not isinstance(value, bool):
        raise text.wrong(f"{where}.{key}", "must be true or false")
    return value


def _words(text: DefinitionText, where: str, raw: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = raw.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise text.wrong(f"{where}.{key}", "must be a list of keys")
    return tuple(value)


def _check_course(texts: Sequence[DefinitionText], rules: ComplaintRules) -> None:
    """Every stage is known, reached and left; every field that a step asks for is declared."""
    for step in rules.steps.values():
        where, text = f"step.{step.key}", _holder(texts, "step", step.key)
        if missing := ({*step.sources, step.target} - {""}) - set(rules.stages):
            raise text.wrong(where, f"no such stage: {min(missing)}")
        if missing := {*step.fields, *step.required} - set(rules.asked):
            raise text.wrong(f"{where}.fields", f"no such field: {min(missing)}")
        if not step.required <= set(step.fields):
            raise text.wrong(f"{where}.required", "must be among the fields of the step")
    reached = {rules.start, *(step.target for step in rules.steps.values())}
    left = {source for step in rules.steps.values() if step.target for source in step.sources}
    for stage in rules.stages.values():
        text = _holder(texts, "stage", stage.key)
        if stage.key not in reached:
            raise text.wrong(f"stage.{stage.key}", "no step leads to it")
        if stage.end == (stage.key in left):
            raise text.wrong(f"stage.{stage.key}", "an end has no step that leads on, every other stage has one")


def _check_limits(texts: Sequence[DefinitionText], rules: ComplaintRules) -> None:
    """Every limit starts with something that happens and is met by a step that exists."""
    for key, limit in rules.limits.items():
        text, where = _holder(texts, "limit", key), f"limit.{key}"
        starts = limit.clock.starts_on
        if starts != RECEIVED and starts.removeprefix(STEP) not in rules.steps:
            raise text.wrong(f"{where}.starts_on", f"must be {RECEIVED} or {STEP}KEY")
        if not limit.met_by or limit.met_by - set(rules.steps):
            raise text.wrong(f"{where}.met_by", "must name steps")
        if limit.extended_by and limit.extended_by not in rules.steps:
            raise text.wrong(f"{where}.extended_by", "no such step")


def _holder(texts: Sequence[DefinitionText], table: str, key: str) -> DefinitionText:
    return next(text for text in texts if key in text.content.get(table, {}))
