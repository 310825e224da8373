"""Read what workbooks call things: headings, further spellings, and the marks of rows that are no records."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.columns import ColumnCatalogue, ReturnMarks, RowWords, heading_key
from vetdesk.domain.forms import Label

_TOP = {
    "headings": {
        "own_person",
        "other_person",
        "relatives",
        "other_person_fields",
        "before_and_after",
        "present",
        "spread",
        "known",
        "not_taken",
        "fields",
    },
    "values": {"placeholders", "remarks", "words", "typos"},
    "rows": {"rows", "results", "returned"},
}
_RESULTS = {"heading", "add", "update", "same", "skip", "conflict", "error", "repaired"}
_ALWAYS = {"version", "valid_from"}


def read(texts: Sequence[DefinitionText]) -> ColumnCatalogue:
    """The column catalogue of all texts together; raises DefinitionError naming file and key."""
    by_key = {text.key: text for text in texts}
    for key, text in by_key.items():
        if key not in _TOP:
            raise text.wrong("", f"unknown file; columns are {', '.join(_TOP)}")
        check_keys(text, "top", text.content, _TOP[key] | _ALWAYS)
    missing = set(_TOP) - set(by_key)
    if missing:
        raise DefinitionText("columns", min(missing), 0, "", "shipped", "").wrong("", "is missing")
    headings, values = by_key["headings"], by_key["values"]
    return ColumnCatalogue(
        fields=_headings(headings),
        own_person=_longest_first(headings, "own_person"),
        other_person=_longest_first(headings, "other_person"),
        relatives=_longest_first(headings, "relatives"),
        other_person_fields=frozenset(_strings(headings, "other_person_fields")),
        before_and_after=_longest_first(headings, "before_and_after"),
        present=_longest_first(headings, "present"),
        known=frozenset(map(heading_key, _strings(headings, "known"))),
        telling=frozenset(),
        not_taken=frozenset(map(heading_key, _strings(headings, "not_taken"))),
        spread=frozenset(_strings(headings, "spread")),
        placeholders=frozenset(_strings(values, "placeholders")),
        words={name: _words(values, f"words.{name}", raw) for name, raw in _table(values, "words").items()},
        typos=_words(values, "typos", values.content.get("typos")),
        remarks=_longest_first(values, "remarks"),
        rows=_rows(by_key["rows"]),
        results=_results(by_key["rows"]),
        returned=_returned(by_key["rows"]),
    )


def _headings(text: DefinitionText) -> dict[str, tuple[str, ...]]:
    found: dict[str, str] = {}
    result = {}
    for field in _table(text, "fields"):
        keys = tuple(map(heading_key, _strings(text, f"fields.{field}", text.content["fields"][field])))
        for key in keys:
            if found.setdefault(key, field) != field:
                raise text.wrong(f"fields.{field}", f"{key!r} already means {found[key]}")
        result[field] = keys
    return result


def _rows(text: DefinitionText) -> RowWords:
    raw = _words(text, "rows", text.content.get("rows"))
    names = {field.name for field in fields(RowWords)}
    check_keys(text, "rows", raw, names)
    for name in sorted(names):
        try:
            re.compile(raw.get(name, "("))
        except re.error as error:
            raise text.wrong(f"rows.{name}", f"no regular expression: {error}") from error
    return RowWords(**raw)


def _returned(text: DefinitionText) -> ReturnMarks:
    table = _table(text, "returned")
    check_keys(text, "returned", table, {"erase", "remove", "status"})
    status = table.get("status")
    if not isinstance(status, str) or not status:
        raise text.wrong("returned.status", "must be a heading")
    erase, remove = (
        frozenset(_strings(text, f"returned.{name}", table.get(name, False))) for name in ("erase", "remove")
    )
    return ReturnMarks(erase, remove, status)


def _results(text: DefinitionText) -> dict[str, Label]:
    table = _table(text, "results")
    check_keys(text, "results", table, _RESULTS)
    missing = _RESULTS - set(table)
    if missing:
        raise text.wrong(f"results.{min(missing)}", "is missing")
    return {key: label(text, f"results.{key}", raw) for key, raw in table.items()}


def _table(text: DefinitionText, key: str) -> dict[str, Any]:
    raw = text.content.get(key)
    if not isinstance(raw, dict):
        raise text.wrong(key, "must be a table")
    return raw


def _words(text: DefinitionText, key: str, raw: object) -> dict[str, str]:
    if not isinstance(raw, Mapping) or not all(isinstance(value, str) for value in raw.values()):
        raise text.wrong(key, "must be a table of texts")
    return dict(raw)


def _strings(text: DefinitionText, key: str, raw: object = None) -> tuple[str, ...]:
    raw = text.content.get(key) if raw is None else raw
    if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
        raise text.wrong(key, "must be a list of texts")
    return tuple(raw)


def _longest_first(text: DefinitionText, key: str) -> tuple[str, ...]:
    return tuple(sorted(_strings(text, key), key=lambda word: (-len(word), word)))
