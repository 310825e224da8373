"""Read what is declared about activities: kinds, fields, results, costs, reasons of declining, rotations.

A table may stand in any file of the kind. Every key that one names must be declared.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.activity_rules import (
    CASE,
    COMMON,
    IDENTITY,
    RECIPIENT,
    VISIT,
    ActivityKind,
    ActivityRules,
    Condition,
    Decline,
    Result,
    Rotation,
)
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label

_T = TypeVar("_T")
_TABLES = {"kind", "field", "result", "cost", "decline", "rotation", "condition"}
_LABEL = {"zh", "en"}
_KIND = _LABEL | {"fields", "required", "results", "costs", "papers", "rotation"}
_ROTATION = _LABEL | {
    "basis", "statuses", "categories", "recognised", "case_kind", "case_took_part", "case_days", "case_earlier",
    "absent_keeps_place",
}  # fmt: skip
_CONDITION = _LABEL | {"rotation", "question", "subject", "field", "one_of", "none_of", "categories"}
_SUBJECTS = (RECIPIENT, IDENTITY, VISIT, CASE)
VISITED = frozenset({"living", "self_care", "hospital"})
"""What the last visit found, as far as rules may ask for it (storage keeps it beside the visits)."""
_LENGTHS = {FieldKind.TEXT: 100, FieldKind.LONG_TEXT: 2000, FieldKind.DATE: 10, FieldKind.INTEGER: 6}


def read(texts: Sequence[DefinitionText]) -> ActivityRules:
    """All rules of all texts together; raises DefinitionError naming file and key."""
    for text in texts:
        check_keys(text, "top", text.content, {"version", "valid_from", *_TABLES})
    conditions = _collect(texts, "condition", _condition)
    rules = ActivityRules(
        kinds=_collect(texts, "kind", _kind),
        fields=_collect(texts, "field", _field),
        results=_collect(texts, "result", _result),
        costs=_collect(texts, "cost", _cost),
        declines=_collect(texts, "decline", _decline),
        rotations=_collect(texts, "rotation", _reader_of_rotations(conditions)),
    )
    _check_kinds(texts, rules)
    for key, (rotation, _) in conditions.items():
        if rotation not in rules.rotations:
            raise _holder(texts, "condition", key).wrong(f"condition.{key}.rotation", f"no such rotation: {rotation}")
    return rules


def _collect(
    texts: Sequence[DefinitionText], table: str, make: Callable[[DefinitionText, str, Mapping[str, Any]], _T]
) -> dict[str, _T]:
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


def _kind(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> ActivityKind:
    check_keys(text, where, raw, _KIND)
    return ActivityKind(
        key=_key(where),
        label=label(text, where, raw),
        fields=_words(text, where, raw, "fields"),
        required=frozenset(_words(text, where, raw, "required")),
        results=_words(text, where, raw, "results"),
        costs=_words(text, where, raw, "costs"),
        papers=_words(text, where, raw, "papers"),
        rotation=str(raw.get("rotation", "")),
    )


def _field(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> FieldDeclaration:
    check_keys(text, where, raw, _LABEL | {"kind", "vocabulary", "required"})
    try:
        kind = FieldKind(raw.get("kind", ""))
    except ValueError as error:
        raise text.wrong(f"{where}.kind", f"is no kind of field: {raw.get('kind')!r}") from error
    if (kind is FieldKind.CODE) != bool(raw.get("vocabulary")):
        raise text.wrong(f"{where}.vocabulary", "a code needs its code list, and nothing else has one")
    return FieldDeclaration(
        _key(where), label(text, where, raw), kind, "activity", "", vocabulary=raw.get("vocabulary", ""),
        max_length=_LENGTHS.get(kind, 0), required=_flag(text, where, raw, "required"),
    )  # fmt: skip


def _result(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Result:
    check_keys(text, where, raw, _LABEL | {"need"})
    return Result(_key(where), label(text, where, raw), str(raw.get("need", "")))


def _cost(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Label:
    check_keys(text, where, raw, _LABEL)
    return label(text, where, raw)


def _decline(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Decline:
    check_keys(text, where, raw, _LABEL | {"keeps_place"})
    if "keeps_place" not in raw:
        raise text.wrong(f"{where}.keeps_place", "must say whether the person waits on as before")
    return Decline(_key(where), label(text, where, raw), _flag(text, where, raw, "keeps_place"))


def _condition(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> tuple[str, Condition]:
    """A condition with the rotation it belongs to."""
    check_keys(text, where, raw, _CONDITION)
    subject, one_of = str(raw.get("subject", "")), frozenset(_words(text, where, raw, "one_of"))
    none_of = frozenset(_words(text, where, raw, "none_of"))
    if subject not in _SUBJECTS:
        raise text.wrong(f"{where}.subject", f"must be one of {', '.join(_SUBJECTS)}")
    if subject == VISIT and raw.get("field") not in VISITED:
        raise text.wrong(f"{where}.field", f"must be one of {', '.join(sorted(VISITED))}")
    if not raw.get("field"):
        raise text.wrong(f"{where}.field", "is missing")
    if bool(one_of) == bool(none_of):
        raise text.wrong(where, "needs either one_of or none_of")
    named = label(text, where, raw)
    if one_of and "question" not in raw:
        raise text.wrong(f"{where}.question", "must say what to ask where the fact is missing")
    question = label(text, f"{where}.question", raw["question"]) if "question" in raw else named
    categories = frozenset(_words(text, where, raw, "categories"))
    if categories and subject != IDENTITY:
        raise text.wrong(f"{where}.categories", "only a condition about an identity concerns some of them")
    rule = Condition(_key(where), named, subject, str(raw["field"]), question, one_of, none_of, categories)
    return str(raw.get("rotation", "")), rule


def _reader_of_rotations(
    conditions: Mapping[str, tuple[str, Condition]],
) -> Callable[[DefinitionText, str, Mapping[str, Any]], Rotation]:
    def rotation(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Rotation:
        check_keys(text, where, raw, _ROTATION)
        if not raw.get("basis"):
            raise text.wrong(f"{where}.basis", "the law with its article is missing")
        statuses, took_part = _words(text, where, raw, "statuses"), _words(text, where, raw, "case_took_part")
        if not statuses:
            raise text.wrong(f"{where}.statuses", "must name the statuses that count")
        if bool(raw.get("case_kind")) != (len(took_part) == 2):
            raise text.wrong(f"{where}.case_took_part", "a kind of case needs the field and the value that say so")
        field, value = took_part or ("", "")
        return Rotation(
            key=_key(where), label=label(text, where, raw), basis=_basis(text, where, raw["basis"]),
            statuses=frozenset(statuses),
            categories=frozenset(_words(text, where, raw, "categories")),
            recognised=_words(text, where, raw, "recognised"),
            conditions=tuple(rule for of, rule in conditions.values() if of == _key(where)),
            case_kind=str(raw.get("case_kind", "")), case_took_part=(field, value),
            case_days=_words(text, where, raw, "case_days"), case_earlier=str(raw.get("case_earlier", "")),
            absent_keeps_place=_flag(text, where, raw, "absent_keeps_place"),
        )  # fmt: skip

    return rotation


def _basis(text: DefinitionText, where: str, raw: Mapping[str, Any] | str) -> Label:
    """The law in both languages; a station that wrote its own when it had one wording keeps that."""
    return Label(raw, raw) if isinstance(raw, str) else label(text, f"{where}.basis", raw)


def _check_kinds(texts: Sequence[DefinitionText], rules: ActivityRules) -> None:
    """Every field, result, cost and rotation that a kind names is declared; so are the fields of every activity."""
    if not rules.kinds:
        raise texts[0].wrong("kind", "no kind is declared") if texts else ValueError("no definitions of activities")
    if missing := set(COMMON) - set(rules.fields):
        raise texts[0].wrong("field", f"every activity needs the field {min(missing)}")
    for kind in rules.kinds.values():
        text, where = _holder(texts, "kind", kind.key), f"kind.{kind.key}"
        named = (("fields", kind.fields, rules.fields), ("results", kind.results, rules.results))
        for name, keys, known in (*named, ("costs", kind.costs, rules.costs)):
            if unknown := set(keys) - set(known):
                raise text.wrong(f"{where}.{name}", f"is not declared: {min(unknown)}")
        if set(kind.fields) & set(COMMON):
            raise text.wrong(f"{where}.fields", f"every activity has {min(set(kind.fields) & set(COMMON))} anyway")
        if kind.required - {*kind.fields, *COMMON}:
            raise text.wrong(f"{where}.required", "must be among the fields of the kind")
        if kind.rotation and kind.rotation not in rules.rotations:
            raise text.wrong(f"{where}.rotation", f"no such rotation: {kind.rotation}")


def _key(where: str) -> str:
    return where.partition(".")[2]


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


def _holder(texts: Sequence[DefinitionText], table: str, key: str) -> DefinitionText:
    return next(text for text in texts if key in text.content.get(table, {}))
