"""The tables of a route's TOML text, row by row: each checks its keys and types and names what is wrong."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.clocks import Clock, ClockUnit
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label, Value
from vetdesk.domain.staff import Role
from vetdesk.domain.workflow import (
    CATEGORY,
    STAFF,
    CaseField,
    Duty,
    EditableParameter,
    Exchange,
    ExchangeColumn,
    Material,
    Stage,
    StageKind,
    Transition,
    TransitionKind,
)

Row = Mapping[str, Any]
_Enum = TypeVar("_Enum", bound=StrEnum)
_CLOCK_KEYS = (
    "key", "label", "unit", "budget", "starts_on", "pausable", "extendable_by", "basis", "moves_to_workday",
)  # fmt: skip
_FIELD_KEYS = (
    "key", "label", "kind", "choices", "max_length", "proposal", "not_before", "future", "by_month", "least", "most",
    "sensitive",
)  # fmt: skip


def stage(source: DefinitionText, row: Row, where: str) -> Stage:
    """One [[stage]]."""
    check_keys(source, where, row, ("key", "label", "kind", "owner_role", "clock"))
    return Stage(
        key=text(source, row, "key", where),
        label=label(source, f"{where}.label", row.get("label")),
        kind=one_of(source, row, "kind", where, StageKind),
        owner_role=one_of(source, row, "owner_role", where, Role) if "owner_role" in row else None,
        clock=text(source, row, "clock", where, optional=True),
    )


def transition(source: DefinitionText, row: Row, where: str) -> Transition:
    """One [[transition]]; without `role` it is everyone's who works on cases."""
    check_keys(source, where, row, (
        "key", "label", "kind", "from", "to", "role", "duty", "guards", "requires_materials", "fields",
        "requires_fields", "requires_note", "effects",
    ))  # fmt: skip
    return Transition(
        key=text(source, row, "key", where),
        label=label(source, f"{where}.label", row.get("label")),
        kind=one_of(source, row, "kind", where, TransitionKind),
        sources=texts(source, row, "from", where),
        target=text(source, row, "to", where, optional=True),
        role=one_of(source, row, "role", where, Role) if "role" in row else None,
        duty=one_of(source, row, "duty", where, Duty) if "duty" in row else Duty.NONE,
        guards=texts(source, row, "guards", where),
        requires_materials=flag(source, row, "requires_materials", where),
        fields=texts(source, row, "fields", where),
        requires_fields=texts(source, row, "requires_fields", where),
        requires_note=flag(source, row, "requires_note", where),
        effects=texts(source, row, "effects", where),
    )


def clock(source: DefinitionText, row: Row, where: str) -> Clock:
    """One [[clock]]."""
    check_keys(source, where, row, _CLOCK_KEYS)
    return Clock(
        key=text(source, row, "key", where),
        label=label(source, f"{where}.label", row.get("label")),
        unit=one_of(source, row, "unit", where, ClockUnit),
        budget=number(source, row, "budget", where) or 0,
        starts_on=text(source, row, "starts_on", where),
        pausable=flag(source, row, "pausable", where),
        extendable_by=number(source, row, "extendable_by", where) or 0,
        basis=label(source, f"{where}.basis", row["basis"]) if "basis" in row else None,
        moves_to_workday=flag(source, row, "moves_to_workday", where),
    )


def case_field(source: DefinitionText, row: Row, where: str) -> CaseField:
    """One [[field]]; `choices` names a table below [choices], "staff" or "category"."""
    check_keys(source, where, row, _FIELD_KEYS)
    declaration = FieldDeclaration(
        key=text(source, row, "key", where),
        label=label(source, f"{where}.label", row.get("label")),
        kind=one_of(source, row, "kind", where, FieldKind),
        subject="case",
        block="",
        vocabulary=text(source, row, "choices", where, optional=True),
        max_length=number(source, row, "max_length", where) or 0,
    )
    return CaseField(
        declaration=declaration,
        choices=_choices(source, declaration.vocabulary, where),
        proposal=text(source, row, "proposal", where, optional=True),
        not_before=text(source, row, "not_before", where, optional=True),
        future=flag(source, row, "future", where),
        by_month=flag(source, row, "by_month", where),
        least=number(source, row, "least", where),
        most=number(source, row, "most", where),
        sensitive=flag(source, row, "sensitive", where),
    )


def material(source: DefinitionText, row: Row, where: str, known: Mapping[str, Label]) -> Material:
    """One [[material]]; required unless it says otherwise; without a label it is one of those `known` by their key."""
    check_keys(source, where, row, ("key", "label", "required"))
    required = flag(source, row, "required", where) if "required" in row else True
    key = text(source, row, "key", where)
    if "label" not in row and key in known:
        return Material(key, known[key], required)
    return Material(key, label(source, f"{where}.label", row.get("label")), required)


def exchange(source: DefinitionText, row: Row) -> Exchange:
    """The [exchange] table with its answers and columns."""
    where = "exchange"
    check_keys(source, where, row, ("sends", "title", "answers", "column"))
    columns = []
    for each in row.get("column", []):
        here = f"{where}.column.{each.get('key', '')}"
        check_keys(source, here, each, ("key", "label", "width", "by_district", "proposed"))
        columns.append(
            ExchangeColumn(
                text(source, each, "key", here),
                label(source, f"{here}.label", each.get("label")),
                number(source, each, "width", here) or 12,
                flag(source, each, "by_district", here),
                flag(source, each, "proposed", here),
            )
        )
    answers = {key: str(value) for key, value in row.get("answers", {}).items()}
    title = label(source, f"{where}.title", row.get("title"))
    return Exchange(text(source, row, "sends", where), answers, title, tuple(columns))


def editables(source: DefinitionText, table: Row) -> dict[str, EditableParameter]:
    """The [editable] table: which parameters a county may set otherwise, and within which bounds."""
    found = {}
    for key, row in table.items():
        where = f"editable.{key}"
        check_keys(source, where, row, ("zh", "en", "least", "most", "values", "max_length", "optional"))
        choices = tuple((code, label(source, f"{where}.{code}", raw)) for code, raw in row.get("values", {}).items())
        found[key] = EditableParameter(
            key,
            label(source, where, row),
            number(source, row, "least", where),
            number(source, row, "most", where),
            choices,
            number(source, row, "max_length", where) or 0,
            flag(source, row, "optional", where),
        )
    return found


def text(source: DefinitionText, row: Row, key: str, where: str, *, optional: bool = False) -> str:
    """A text; "" only where it may be left out."""
    value = row.get(key, "" if optional else None)
    if not isinstance(value, str) or (not value and not optional):
        raise source.wrong(f"{where}.{key}".lstrip("."), "must be a text")
    return value


def texts(source: DefinitionText, row: Row, key: str, where: str) -> tuple[str, ...]:
    """A list of texts; empty if left out."""
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise source.wrong(f"{where}.{key}".lstrip("."), "must be a list of texts")
    return tuple(value)


def number(source: DefinitionText, row: Row, key: str, where: str) -> int | None:
    """A whole number, or None if left out."""
    value = row.get(key)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise source.wrong(f"{where}.{key}", "must be a whole number")
    return value


def flag(source: DefinitionText, row: Row, key: str, where: str) -> bool:
    """True or false; false if left out."""
    value = row.get(key, False)
    if not isinstance(value, bool):
        raise source.wrong(f"{where}.{key}", "must be true or false")
    return value


def values(source: DefinitionText, row: Row, key: str) -> dict[str, Value]:
    """A table of texts and whole numbers."""
    table = row.get(key, {})
    for name, value in table.items():
        if not isinstance(value, str | int) or isinstance(value, bool):
            raise source.wrong(f"{key}.{name}", "must be a text or a whole number")
    return dict(table)


def one_of(source: DefinitionText, row: Row, key: str, where: str, kinds: type[_Enum]) -> _Enum:
    """One of the words of an enumeration."""
    try:
        return kinds(str(row.get(key, "")))
    except ValueError as error:
        raise source.wrong(f"{where}.{key}", f"must be one of {', '.join(filter(None, kinds))}") from error


def _choices(source: DefinitionText, name: str, where: str) -> tuple[tuple[str, Label], ...]:
    if not name or name in {STAFF, CATEGORY}:
        return ()
    table = source.content.get("choices", {}).get(name)
    if not isinstance(table, dict):
        raise source.wrong(f"{where}.choices", f"unknown choices {name}")
    return tuple((code, label(source, f"choices.{name}.{code}", raw)) for code, raw in table.items())
