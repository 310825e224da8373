"""Read the rules of visiting: ways, occasions, the fields of the form, kinds of need, how often whom.

Wordings of all codes stand in the vocabulary (its code lists visit_way, visit_occasion, visit_kind, need_kind,
need_outcome, satisfaction ...); here is what follows from a code. A table may stand in any file of the kind.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.forms import FieldDeclaration, FieldKind
from vetdesk.domain.visit_happenings import ANSWERED, FACTS
from vetdesk.domain.visit_rules import (
    Frequency,
    Group,
    NeedKind,
    Occasion,
    Outcome,
    Period,
    Raised,
    Satisfaction,
    VisitRules,
    Way,
)

_T = TypeVar("_T")
_TABLES = {"way", "occasion", "field", "need", "outcome", "satisfaction", "group", "frequency", "period", "raised"}
_NUMBERS = {"call_back_days", "reopened_days"}
_GROUP = {"categories", "age_from", "living", "self_care", "hospital", "open_needs", "need_kinds"}
_RULE = {"zh", "en", "group", "in_person"}
_LENGTHS = {FieldKind.TEXT: 100, FieldKind.LONG_TEXT: 2000, FieldKind.DATE: 10}


def read(texts: Sequence[DefinitionText]) -> VisitRules:
    """All rules of all texts together; raises DefinitionError naming file and key."""
    for text in texts:
        check_keys(text, "top", text.content, {"version", "valid_from", *_TABLES, *_NUMBERS})
    groups = _collect(texts, "group", _group)
    reader = _RuleReader(groups)
    return VisitRules(
        ways=_collect(texts, "way", _way),
        occasions=_collect(texts, "occasion", _occasion),
        fields=tuple(_collect(texts, "field", _field).values()),
        need_kinds=_collect(texts, "need", _need),
        outcomes=_collect(texts, "outcome", _outcome),
        satisfactions=_collect(texts, "satisfaction", _satisfaction),
        frequencies=tuple(_collect(texts, "frequency", reader.frequency).values()),
        periods=tuple(_collect(texts, "period", reader.period).values()),
        raised=tuple(_collect(texts, "raised", reader.raised).values()),
        call_back_days=_number(texts, "call_back_days"),
        reopened_days=_number(texts, "reopened_days"),
    )


def _collect(
    texts: Sequence[DefinitionText], table: str, make: Callable[[DefinitionText, str, Mapping[str, Any]], _T]
) -> dict[str, _T]:
    found: dict[str, _T] = {}
    for text in texts:
        for key, raw in text.content.get(table, {}).items():
            if key in found:
                raise text.wrong(f"{table}.{key}", "declared twice")
            if not isinstance(raw, dict):
                raise text.wrong(f"{table}.{key}", "must be a table")
            found[key] = make(text, key, raw)
    return found


def _number(texts: Sequence[DefinitionText], key: str) -> int:
    for text in texts:
        if key in text.content:
            return _whole(text, key, text.content[key], 1)
    return 7


def _whole(text: DefinitionText, where: str, value: object, least: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise text.wrong(where, f"must be a whole number from {least} on")
    return value


def _yes_or_no(text: DefinitionText, where: str, raw: Mapping[str, Any], key: str) -> bool:
    value = raw.get(key, False)
    if not isinstance(value, bool):
        raise text.wrong(f"{where}.{key}", "must be true or false")
    return value


def _way(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Way:
    check_keys(text, f"way.{key}", raw, {"in_person"})
    return Way(key, _yes_or_no(text, f"way.{key}", raw, "in_person"))


def _occasion(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Occasion:
    where = f"occasion.{key}"
    check_keys(text, where, raw, {"kind", "must"})
    if not isinstance(raw.get("kind"), str):
        raise text.wrong(f"{where}.kind", "is missing")
    return Occasion(key, raw["kind"], _yes_or_no(text, where, raw, "must"))


def _field(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> FieldDeclaration:
    where = f"field.{key}"
    check_keys(text, where, raw, {"zh", "en", "kind", "block", "vocabulary", "max_length", "required", "column"})
    try:
        kind = FieldKind(raw.get("kind", "text"))
    except ValueError as error:
        raise text.wrong(f"{where}.kind", str(error)) from error
    if (kind is FieldKind.CODE) != bool(raw.get("vocabulary")):
        raise text.wrong(f"{where}.vocabulary", "a code needs a code list, and nothing else has one")
    return FieldDeclaration(
        key=key,
        label=label(text, where, raw),
        kind=kind,
        subject="visit",
        block=raw.get("block", ""),
        vocabulary=raw.get("vocabulary", ""),
        max_length=raw.get("max_length", _LENGTHS.get(kind, 0)),
        required=_yes_or_no(text, where, raw, "required"),
        column=_yes_or_no(text, where, raw, "column"),
    )


def _need(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> NeedKind:
    check_keys(text, f"need.{key}", raw, {"limit_days"})
    return NeedKind(key, _whole(text, f"need.{key}.limit_days", raw.get("limit_days"), 1))


def _outcome(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Outcome:
    check_keys(text, f"outcome.{key}", raw, {"text_required"})
    return Outcome(key, _yes_or_no(text, f"outcome.{key}", raw, "text_required"))


def _satisfaction(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Satisfaction:
    check_keys(text, f"satisfaction.{key}", raw, {"closes"})
    return Satisfaction(key, _yes_or_no(text, f"satisfaction.{key}", raw, "closes"))


def _group(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Group:
    where = f"group.{key}"
    check_keys(text, where, raw, _GROUP)
    return Group(
        categories=_codes(text, f"{where}.categories", raw.get("categories", [])),
        age_from=_whole(text, f"{where}.age_from", raw.get("age_from", 0), 0),
        living=_codes(text, f"{where}.living", raw.get("living", [])),
        self_care=_codes(text, f"{where}.self_care", raw.get("self_care", [])),
        hospital=_codes(text, f"{where}.hospital", raw.get("hospital", [])),
        open_needs=_whole(text, f"{where}.open_needs", raw.get("open_needs", 0), 0),
        need_kinds=_codes(text, f"{where}.need_kinds", raw.get("need_kinds", [])),
    )


def _codes(text: DefinitionText, where: str, raw: object) -> frozenset[str]:
    if not isinstance(raw, list) or not all(isinstance(code, str) for code in raw):
        raise text.wrong(where, "must be a list of codes")
    return frozenset(raw)


class _RuleReader:
    """Reads rules against the groups that exist."""

    def __init__(self, groups: Mapping[str, Group]) -> None:
        self._groups = groups

    def frequency(self, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Frequency:
        """每 N 天走访 M 次."""
        where = f"frequency.{key}"
        check_keys(text, where, raw, _RULE | {"every_days", "times"})
        return Frequency(
            key,
            label(text, where, raw),
            self._group(text, where, raw),
            _whole(text, f"{where}.every_days", raw.get("every_days"), 1),
            _whole(text, f"{where}.times", raw.get("times", 1), 1),
            _yes_or_no(text, where, raw, "in_person"),
        )

    def period(self, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Period:
        """走访时段 with its dated windows `["2026-07-15/2026-08-01", …]`."""
        where = f"period.{key}"
        check_keys(text, where, raw, _RULE | {"windows", "occasion"})
        windows = tuple(_window(text, f"{where}.windows", item) for item in raw.get("windows", ()))
        group = self._group(text, where, raw)
        in_person = _yes_or_no(text, where, raw, "in_person")
        return Period(key, label(text, where, raw), group, windows, in_person, str(raw.get("occasion", "")))

    def raised(self, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> Raised:
        """必访: a fact, and within how many days of it the visit is made."""
        where = f"raised.{key}"
        check_keys(text, where, raw, _RULE | {"occasion", "fact", "codes", "field", "days", "within_days"})
        if raw.get("fact") not in FACTS:
            raise text.wrong(f"{where}.fact", f"is none of {', '.join(sorted(FACTS))}")
        if (raw["fact"] == ANSWERED) != bool(raw.get("field")):
            raise text.wrong(f"{where}.field", "an answer needs the question it is about, and nothing else has one")
        if not isinstance(raw.get("occasion"), str):
            raise text.wrong(f"{where}.occasion", "is missing")
        return Raised(
            key,
            label(text, where, raw),
            self._group(text, where, raw),
            raw["occasion"],
            raw["fact"],
            days=_whole(text, f"{where}.days", raw.get("days"), 1),
            within_days=_whole(text, f"{where}.within_days", raw.get("within_days", 180), 1),
            in_person=_yes_or_no(text, where, raw, "in_person"),
            codes=_codes(text, f"{where}.codes", raw.get("codes", [])),
            field=str(raw.get("field", "")),
        )

    def _group(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> Group:
        name = raw.get("group", "")
        if name not in self._groups:
            raise text.wrong(f"{where}.group", f"no such group: {name!r}")
        return self._groups[name]


def _window(text: DefinitionText, where: str, item: object) -> tuple[str, str]:
    first, _, last = str(item).partition("/")
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError as error:
        raise text.wrong(where, f"{item!r} is no range of days") from error
    if end < start:
        raise text.wrong(where, f"{item!r} ends before it starts")
    return start.isoformat(), end.isoformat()
