"""Routes composed of parts (环节组): what many routes share is declared once and named in their order.

A text of a route names `parts = ["village@1", …]` in the order of the way, or `extends = N`, an earlier version of
itself. Its own rows follow: a row whose key is known changes the known one, any other is added; `drop` takes rows out.
A part with a `level` may be done without: where its parameter is "no", the parts `instead` stand in its place and those
it `drops` are left out, so that a county without that level (city, village) has its route by setting one parameter.
Parts add stages to a step of another part with `also_from`; `materials` names declared materials by key, those with
"?" behind are brought if there are any.

In a composed route `to = "@next"` leads to the first stage of the next part that has stages. `from` may name "@open"
(every stage where a case may still be given up), "@work" (those of them where we work), "@all" (all but the start),
"@extendable" and "@pausable" (stages where we work and whose clock is). A value
"=NAME" stands for a parameter.
"""

import copy
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from vetdesk.definitions.district_routes import SIDE, side_of
from vetdesk.definitions.source import DefinitionText

PARTS = "route_parts"
Content = dict[str, Any]
_ROWS = ("clock", "stage", "transition", "field", "material")
_TABLES = ("parameters", "editable", "severities", "choices", "identity_values", "recipient_values", "exchange")
_REPORTED = {"zh": "{}上报花名册", "en": "{}: reported"}
_EXAMINE = "examine"
_LAST_COLUMNS = ("note", "reported_on", "case.uid")
"""Columns that stay at the end of the roster: remarks, and what tells a report from another."""
_ORDER = {"forward": 0, "return": 1, "record": 2, "withdraw": 3, "reverse": 4}
"""What leads on stands first among the steps of a stage."""
_OWN = frozenset({"parts", "extends", "drop", "level"})
_WITHOUT = "no"
"""The value of a level's parameter that takes the level out."""
_PART, _SETTLED, _STEADY, _ALSO = "part", "settled", "steady", "also_from"
"""Marks on rows that the composing needs and the route does not: whose part it is; that nobody gives up at a stage;
that nobody stops its clock; from where else a step begins."""


class Composer:
    """Puts routes together from the parts and versions that are known."""

    def __init__(self, texts: Iterable[DefinitionText], parts: Iterable[DefinitionText]) -> None:
        self._versions = {(text.key, text.version): text for text in texts}
        self._parts = {(part.key, part.version): part for part in parts}

    def whole(self, text: DefinitionText) -> DefinitionText:
        """A route written out in full."""
        if not _OWN & set(text.content):
            return text
        content = _linked(text, self._merged(text))
        return replace(text, whole=json.dumps(content, ensure_ascii=False))

    def district_side(self, whole: DefinitionText) -> DefinitionText:
        """The district's side of a township's route that is written out in full and has an exchange."""
        newest = max(version for key, version in self._parts if key == SIDE)
        text = self._parts[SIDE, newest]
        return side_of(whole, _linked(text, self._merged(text)))

    def _merged(self, text: DefinitionText) -> Content:
        """The rows of the parts, then those of each version up to this one above them; links still open."""
        merged: Content = {name: [] for name in _ROWS} | {name: {} for name in _TABLES}
        versions = self._versions_up_to(text)
        wanted = {key: value for each in versions for key, value in each.content.get("parameters", {}).items()}
        for each in versions:
            for place, content in enumerate(self._parts_of(each, wanted)):
                _lay_over(merged, content, place)
            _lay_over(merged, each.content, None)
            _drop(each, merged)
        return merged

    def _versions_up_to(self, text: DefinitionText) -> list[DefinitionText]:
        """A version with those that it goes on from, the oldest first."""
        found = [text]
        while "extends" in found[0].content:
            earlier = self._versions.get((text.key, found[0].content["extends"]))
            if earlier is None or earlier in found:
                raise found[0].wrong("extends", "no such version")
            found.insert(0, earlier)
        return found

    def _parts_of(self, text: DefinitionText, wanted: Mapping[str, object]) -> Iterator[Content]:
        """The parts of the way in their order; of a level that is not wanted only the parameter that says so."""
        parts = {name: self._part(text, name).content for name in text.content.get("parts", ())}
        levels = {name: part["level"] for name, part in parts.items() if "level" in part}
        without = {name for name, level in levels.items() if wanted.get(level["parameter"]) == _WITHOUT}
        dropped = {drop for name in without for drop in levels[name].get("drops", ())}
        for name, part in parts.items():
            if name in without:
                key = levels[name]["parameter"]
                yield {"parameters": {key: _WITHOUT}, "editable": {key: part["editable"][key]}}
                yield from (self._part(text, each).content for each in levels[name].get("instead", ()))
            elif name not in dropped:
                yield part

    def _part(self, text: DefinitionText, name: str) -> DefinitionText:
        key, _, version = str(name).partition("@")
        part = self._parts.get((key, int(version) if version.isdecimal() else 0))
        if part is None:
            raise text.wrong("parts", f"no such part: {name}")
        return part


def _lay_over(merged: Content, content: Mapping[str, Any], place: int | None) -> None:
    """Put rows and tables over those that are there already; `place` is the part's place in the order of the way."""
    for name, value in copy.deepcopy(dict(content)).items():
        if name in _ROWS:
            _lay_rows(merged[name], value, place)
        elif name in _TABLES:
            merged[name].update(value)
        elif name not in _OWN and (place is None or name not in {"version", "valid_from"}):
            merged[name] = value


def _lay_rows(known: list[Content], rows: Iterable[Content], place: int | None) -> None:
    by_key = {row.get("key"): row for row in known}
    for row in rows:
        if (other := by_key.get(row.get("key"))) is not None:
            row[_ALSO] = [*other.get(_ALSO, ()), *row.get(_ALSO, ())]
            other.update(row)
        else:
            known.append(row | ({} if place is None else {_PART: place}))


def _drop(text: DefinitionText, merged: Content) -> None:
    """Take out the rows that the route does without: "transition.extend"."""
    for name in text.content.get("drop", ()):
        table, _, key = name.partition(".")
        rows = merged.get(table, [])
        kept = [row for row in rows if row.get("key") != key]
        if len(kept) == len(rows):
            raise text.wrong("drop", f"there is no {name}")
        merged[table] = kept


def _linked(text: DefinitionText, merged: Content) -> Content:
    """The content with every link and parameter put in, and without the marks of composing."""
    stages = merged["stage"]
    groups = _groups(merged)
    for step in merged["transition"]:
        if step.get("to") == "@next":
            step["to"] = _next_stage(text, stages, step)
        sources = [stage for name in step.get("from", ()) for stage in groups.get(name, [name])]
        step["from"] = list(dict.fromkeys([*sources, *step.get(_ALSO, ())]))
    merged["material"].sort(key=lambda row: _PART in row)
    merged["transition"].sort(key=lambda step: _ORDER.get(step.get("kind"), 0))
    filled = {name: [_filled(text, row, merged["parameters"]) for row in merged[name]] for name in _ROWS}
    for rows in filled.values():
        for row in rows:
            for mark in (_PART, _SETTLED, _STEADY, _ALSO):
                row.pop(mark, None)
    if exchange := merged["exchange"]:
        exchange["column"] = _columns(merged)
        exchange.setdefault("title", {word: _REPORTED[word].format(name) for word, name in merged["title"].items()})
    named = [{"key": name.rstrip("?"), "required": not name.endswith("?")} for name in merged.pop("materials", ())]
    filled["material"] = [*named, *filled["material"]]
    written = {name: value for name, value in (merged | filled).items() if value not in ({}, [])}
    return dict(written)


def _columns(merged: Content) -> list[Content]:
    """The columns of the roster: what the township proposes, what a decision records, and the remarks last.

    What the township wrote in words (illness, injury) stays on the papers: a roster passes through many hands.
    """
    columns = list(merged["exchange"].get("column", ()))
    steps = {step["key"]: step for step in merged["transition"]}
    fields = {field["key"]: field for field in merged["field"]}
    known = {column["key"] for column in columns}
    answers = dict.fromkeys(merged["exchange"].get("answers", {}).values())
    proposed = [key for key in _recorded(steps, [_EXAMINE]) if fields.get(key, {}).get("kind", "text") != "text"]
    asked = [_column(fields[key]) for key in proposed if key not in known]
    decided = [
        _column(fields[key]) | {"by_district": True}
        for key in _recorded(steps, answers)
        if key in fields.keys() - known
    ]
    last = [column for column in columns if column["key"] in _LAST_COLUMNS]
    given = [column for column in columns if column.get("by_district") and column not in last]
    ours = [column for column in columns if column not in given and column not in last]
    return [*ours, *asked, *given, *decided, *last]


def _recorded(steps: Mapping[str, Content], keys: Iterable[str]) -> list[str]:
    """The fields that some steps record, each once."""
    return list(dict.fromkeys(field for key in keys if key in steps for field in steps[key].get("fields", ())))


def _column(field: Content) -> Content:
    return {"key": field["key"], "label": field["label"], "width": 16}


def _groups(merged: Content) -> dict[str, list[str]]:
    """The stages that "@open" and the like stand for."""
    clocks = {clock["key"]: clock for clock in merged["clock"]}
    moving = [stage for stage in merged["stage"] if stage.get("kind") != "end"]
    inside = [stage for stage in moving if stage.get("kind") == "work"]

    def with_clock(property_name: str) -> list[str]:
        able = [stage for stage in inside if clocks.get(stage.get("clock"), {}).get(property_name)]
        return [stage["key"] for stage in able if not stage.get(_STEADY)]

    return {
        "@all": [stage["key"] for stage in merged["stage"] if stage.get("kind") != "start"],
        "@work": [stage["key"] for stage in inside if not stage.get(_SETTLED)],
        "@open": [stage["key"] for stage in moving if not stage.get(_SETTLED)],
        "@extendable": with_clock("extendable_by"),
        "@pausable": with_clock("pausable"),
    }


def _next_stage(text: DefinitionText, stages: Sequence[Content], step: Content) -> str:
    """The first stage of the next part that has a stage where work goes on."""
    later = [stage for stage in stages if stage.get(_PART, -1) > step.get(_PART, -1) and stage.get("kind") != "end"]
    if _PART not in step or not later:
        raise text.wrong(f"transition.{step.get('key')}", "there is no next part to lead to")
    return str(min(later, key=lambda stage: stage[_PART])["key"])


def _filled(text: DefinitionText, value: object, parameters: Mapping[str, object]) -> Any:  # noqa: ANN401  # TOML
    """A value with the parameters put in."""
    if isinstance(value, dict):
        return {key: _filled(text, each, parameters) for key, each in value.items()}
    if isinstance(value, list):
        return [_filled(text, each, parameters) for each in value]
    if not isinstance(value, str) or not value.startswith("="):
        return value
    if value[1:] not in parameters:
        raise text.wrong(f"parameters.{value[1:]}", "is missing")
    return parameters[value[1:]]
