"""Read the layouts of official lists and the kinds of change that the change list knows."""

from collections.abc import Mapping, Sequence
from typing import Any

from vetdesk.definitions.source import DefinitionText, check_keys
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.roster_changes import ChangeKind, ChangeRules, Direction
from vetdesk.domain.rosters import CellKind, RosterBook, RosterColumn, RosterLayout

_TOP = {"version", "valid_from", "layout", "counted", "kind", "reason"}
_LAYOUT = {"sheet", "title", "lines", "columns", "total", "foot", "frozen_columns"}
_COLUMN = {"field", "heading", "width", "kind", "band", "choices", "total"}
_KIND = {"label", "direction", "statuses", "fields", "taken_over", "listed", "day_field", "month_field"}
_BLANKS = {"station": "", "date": "", "since": "", "until": ""}
_MAX_SHEET_NAME = 31


def read(texts: Sequence[DefinitionText]) -> RosterBook:
    """Layouts and kinds of change of all texts together; raises DefinitionError naming file and key."""
    layouts: dict[str, RosterLayout] = {}
    kinds: list[ChangeKind] = []
    counted: frozenset[str] = frozenset()
    reasons: dict[str, str] = {}
    for text in texts:
        check_keys(text, "top", text.content, _TOP)
        for key, raw in text.content.get("layout", {}).items():
            if key in layouts:
                raise text.wrong(f"layout.{key}", "declared twice")
            layouts[key] = _layout(text, key, raw)
        kinds += [_kind(text, key, raw) for key, raw in text.content.get("kind", {}).items()]
        counted |= frozenset(text.content.get("counted", ()))
        reasons |= text.content.get("reason", {})
    _check_kinds(texts, kinds)
    return RosterBook(layouts, ChangeRules(counted, tuple(kinds)), reasons)


def _layout(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> RosterLayout:
    where = f"layout.{key}"
    check_keys(text, where, raw, _LAYOUT)
    sheet = raw.get("sheet", "")
    if not isinstance(sheet, str) or not 0 < len(sheet) <= _MAX_SHEET_NAME or set(sheet) & set("[]:*?/\\'"):
        raise text.wrong(f"{where}.sheet", "is no name for a sheet")
    columns = tuple(_column(text, f"{where}.columns.{at}", entry) for at, entry in enumerate(raw.get("columns", ())))
    if not columns:
        raise text.wrong(f"{where}.columns", "a list needs columns")
    layout = RosterLayout(
        key=key,
        sheet=sheet,
        title=raw.get("title", ""),
        lines=tuple(raw.get("lines", ())),
        columns=columns,
        total=raw.get("total", ""),
        foot=tuple(raw.get("foot", ())),
        frozen_columns=raw.get("frozen_columns", 0),
    )
    try:
        layout.filled(_BLANKS)
    except (KeyError, ValueError, IndexError) as error:
        raise text.wrong(where, f"unknown blank in a text: {error}") from error
    return layout


def _column(text: DefinitionText, where: str, raw: Mapping[str, Any]) -> RosterColumn:
    check_keys(text, where, raw, _COLUMN)
    if not raw.get("field") or not raw.get("heading"):
        raise text.wrong(where, "needs a field and a heading")
    try:
        kind = CellKind(raw.get("kind", "text"))
    except ValueError as error:
        raise text.wrong(f"{where}.kind", str(error)) from error
    return RosterColumn(
        field=raw["field"],
        heading=raw["heading"],
        width=float(raw.get("width", 12)),
        kind=kind,
        band=raw.get("band", ""),
        choices=raw.get("choices", ""),
        total=raw.get("total", False),
    )


def _kind(text: DefinitionText, key: str, raw: Mapping[str, Any]) -> ChangeKind:
    where = f"kind.{key}"
    check_keys(text, where, raw, _KIND)
    try:
        direction = Direction(raw.get("direction", ""))
    except ValueError as error:
        raise text.wrong(f"{where}.direction", str(error)) from error
    fields = tuple(raw.get("fields", ()))
    if bool(fields) != (direction is Direction.NONE):
        raise text.wrong(f"{where}.fields", "a kind that counts nobody names fields, the others name none")
    if not raw.get("label"):
        raise text.wrong(f"{where}.label", "is missing")
    return ChangeKind(
        key=key,
        label=raw["label"],
        direction=direction,
        statuses=frozenset(raw.get("statuses", ())),
        fields=fields,
        taken_over=raw.get("taken_over", False),
        listed=raw.get("listed", True),
        day_field=raw.get("day_field", ""),
        month_field=raw.get("month_field", ""),
    )


def _check_kinds(texts: Sequence[DefinitionText], kinds: Sequence[ChangeKind]) -> None:
    """Every added and every removed one must find a kind, so a list always reconciles."""
    needed = {(Direction.PLUS, False), (Direction.PLUS, True), (Direction.MINUS, False)}
    missing = needed - {(kind.direction, kind.taken_over) for kind in kinds}
    if missing and texts:
        direction, taken_over = sorted(missing)[0]
        raise DefinitionError(texts[0].file, "kind", f"no kind for {direction}, taken over: {taken_over}")
