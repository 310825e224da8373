"""Read the layouts of official lists and the kinds of change that the change list knows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from vetdesk.definitions.source import DefinitionText, check_keys
from vetdesk.domain.columns import heading_key
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.roster_changes import ChangeKind, ChangeRules, Direction
from vetdesk.domain.rosters import CellKind, CountRule, CountTable, RosterBook, RosterColumn, RosterLayout

_TOP = {"version", "valid_from", "layout", "counted", "kind", "reason", "count", "sum", "template_heading"}
_TEXTS = ("sheet", "title", "total", "subtotal", "words")
_LAYOUT = {*_TEXTS, "lines", "columns", "foot", "frozen_columns", "categories", "like", "after", "tall"}
_COLUMN = {"field", "heading", "width", "kind", "band", "choices", "total"}
_KIND = {"label", "direction", "statuses", "fields", "taken_over", "listed", "day_field", "month_field"}
_COUNT = {"categories", "field", "values"}
_BLANKS = dict.fromkeys(
    ("station", "date", "since", "until", "period", "village", "words", "title", "sender", "year"), ""
)
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
            layouts[key] = _layout(text, key, raw, layouts)
        kinds += [_kind(text, key, raw) for key, raw in text.content.get("kind", {}).items()]
        counted |= frozenset(text.content.get("counted", ()))
        reasons |= text.content.get("reason", {})
    _check_kinds(texts, kinds)
    counts = {key: _counts(text, key, layouts) for text in texts for key in text.content.get("count", {})}
    return RosterBook(layouts, ChangeRules(counted, tuple(kinds)), reasons, counts, _template_headings(texts))


def _template_headings(texts: Sequence[DefinitionText]) -> dict[str, str]:
    """Heading → what it means in a template; none may mean two things."""
    found: dict[str, str] = {}
    for text in texts:
        for meaning, headings in text.content.get("template_heading", {}).items():
            for heading in map(heading_key, headings):
                if found.setdefault(heading, meaning) != meaning:
                    raise text.wrong(f"template_heading.{meaning}", f"{heading!r} already means {found[heading]}")
    return found


def _layout(text: DefinitionText, key: str, raw: Mapping[str, Any], known: Mapping[str, RosterLayout]) -> RosterLayout:
    where = f"layout.{key}"
    check_keys(text, where, raw, _LAYOUT)
    if "like" in raw:
        return _variant(text, key, raw, known)
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
        subtotal=raw.get("subtotal", ""),
        tall=raw.get("tall", False) is True,
        words=raw.get("words", ""),
        categories=frozenset(raw.get("categories", ())),
    )
    return _with_blanks_checked(text, where, layout)


def _variant(text: DefinitionText, key: str, raw: Mapping[str, Any], known: Mapping[str, RosterLayout]) -> RosterLayout:
    """A layout like another one of the same file, with further columns behind one of its own."""
    where = f"layout.{key}"
    like = known.get(raw["like"])
    if like is None:
        raise text.wrong(f"{where}.like", "names no layout that stands before it")
    fields = [column.field for column in like.columns]
    if raw.get("after") not in fields:
        raise text.wrong(f"{where}.after", "names no column of the layout that this one is like")
    at = fields.index(raw["after"]) + 1
    further = [_column(text, f"{where}.columns.{n}", entry) for n, entry in enumerate(raw.get("columns", ()))]
    texts = {name: raw[name] for name in _TEXTS if name in raw}
    columns = (*like.columns[:at], *further, *like.columns[at:])
    layout = replace(like, key=key, columns=columns, categories=frozenset(raw.get("categories", ())), **texts)
    return _with_blanks_checked(text, where, layout)


def _with_blanks_checked(text: DefinitionText, where: str, layout: RosterLayout) -> RosterLayout:
    try:
        layout.filled(_BLANKS)
        (layout.subtotal + layout.words).format_map(_BLANKS)
    except (KeyError, ValueError, IndexError) as error:
        raise text.wrong(where, f"unknown blank in a text: {error}") from error
    return layout


def _counts(text: DefinitionText, key: str, layouts: Mapping[str, RosterLayout]) -> CountTable:
    """What a statistic counts; every column is counted or a sum, and sums name only what stands before them."""
    rules = {}
    for name, raw in text.content["count"][key].items():
        check_keys(text, f"count.{key}.{name}", raw, _COUNT)
        rules[name] = CountRule(
            frozenset(raw.get("categories", ())), raw.get("field", ""), frozenset(raw.get("values", ()))
        )
    sums = {name: tuple(parts) for name, parts in text.content.get("sum", {}).get(key, {}).items()}
    named = set(rules)
    for name, parts in sums.items():
        if set(parts) - named:
            raise text.wrong(f"sum.{key}.{name}", f"adds up {min(set(parts) - named)}, which stands behind it")
        named.add(name)
    columns = {column.field for column in layouts[key].columns[1:]} if key in layouts else set()
    if columns != named:
        raise text.wrong(f"count.{key}", f"does not fit the columns: {', '.join(sorted(columns ^ named))}")
    return CountTable(rules, sums)


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
