"""What a county sets otherwise in a route (办理参数): the parameters it may change, and what is wrong with a change."""

from collections.abc import Iterator, Mapping
from datetime import date

from vetdesk.domain.forms import Value
from vetdesk.domain.opinion_boxes import box_faults
from vetdesk.domain.reasons import Reason
from vetdesk.domain.workflow import EditableParameter, Workflow

REASON, VALID_FROM = "reason", "valid_from"
"""How faults that are about no parameter name their part of the form."""


def settled(route: Workflow, changes: Mapping[str, Value]) -> dict[str, Value]:
    """The changes as they are kept: texts trimmed, digits of numbers made numbers, what stays as it is left out."""
    kept: dict[str, Value] = {}
    for key, raw in changes.items():
        value: Value = raw.strip() if isinstance(raw, str) else raw
        known = route.editable.get(key)
        if known and known.is_number and isinstance(value, str) and value.isdecimal() and value.isascii():
            value = int(value)
        if key not in route.editable or value != route.parameters.get(key):
            kept[key] = value
    return kept


def faults_of(route: Workflow, changes: Mapping[str, Value]) -> Iterator[tuple[str, Reason]]:
    """What is wrong with changed parameters, each with the key of its parameter."""
    kept = settled(route, changes)
    yield from box_faults({**route.parameters, **kept})
    for key, value in kept.items():
        known = route.editable.get(key)
        if known is None:
            yield key, Reason("setting.unknown", {"parameter": key})
        elif not known.accepts(value):
            yield key, _against_bounds(known, value)


def date_fault(text: str, earliest: date) -> Reason | None:
    """Why a new version cannot hold from this day on, or None; never earlier than the one before it, nor than today."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return Reason("setting.no_day", {"as_written": text})
    if day < earliest:
        return Reason("setting.too_early", {"as_written": text, "earliest": earliest.isoformat()})
    return None


def _against_bounds(known: EditableParameter, value: Value) -> Reason:
    facts = {"parameter": known.key, "as_written": str(value)}
    if known.choices:
        return Reason("setting.no_choice", facts)
    if known.is_number:
        bounds = {"least": _bound(known.least), "most": _bound(known.most)}
        return Reason("setting.out_of_bounds", facts | bounds)
    return Reason("setting.no_text", facts | {"most": str(known.max_length)})


def _bound(value: int | None) -> str:
    return "…" if value is None else str(value)
