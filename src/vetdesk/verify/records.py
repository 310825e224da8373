"""Records: every value in the tables is the one that the journal told last; no record is without a deed."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from vetdesk.verify.chains import read_object
from vetdesk.verify.findings import Verdict
from vetdesk.verify.lists import WITHOUT_ENTRIES, check_lists
from vetdesk.verify.opening import Station

TABLES = {"case": "case_file"}
"""The table of a kind, where it is not named like the kind."""
UNTOLD = frozenset({"id", "uid", "version"})
OF_EACH_PC = frozenset({
    ("station", "origin"), ("outside_line", "recipient_id"), ("outside_line", "identity_id"),
    ("township_roster", "township_id"),
})  # fmt: skip
"""Columns that every PC of a station has a value of its own in: numbers of records are dealt out by each."""
ELSEWHERE = frozenset({("merging", "choices")})
"""Columns that hold more than what was told under their name (vetdesk.verify.lists)."""
FIELDS = ("recipient", "identity")
"""Kinds whose columns are empty unless an entry says otherwise, apart from those that lead elsewhere."""
LEADING = frozenset({"sort_key", "withdrawn", "recipient_id", "merged_into", "village_id"})

EMPTY = (None, "", 0, "[]", "{}")

_ENTRIES = "SELECT subject, kind, origin, after FROM journal WHERE after <> '{}' ORDER BY subject, id"


@dataclass(frozen=True, slots=True)
class _Told:
    """What the journal tells of one record, in its order: by which PC, and which values."""

    kind: str
    subject: str
    values: list[tuple[str, dict[str, Any]]]


def check_records(station: Station, verdict: Verdict) -> None:
    """Hold the rows of all tables against what the journal tells of them."""
    tables = station.tables()
    for subject, entries in groupby(station.rows(_ENTRIES), key=lambda row: str(row[0])):
        by_kind: dict[str, list[tuple[str, dict[str, Any]]]] = {}
        for _, kind, origin, after in entries:
            by_kind.setdefault(kind, []).append((origin, read_object(after) or {}))
        for kind, told in by_kind.items():
            _check_subject(station, _Told(kind, subject, told), tables.get(TABLES.get(kind, kind), []), verdict)
    _check_untold(station, tables, verdict)
    check_lists(station, tables, verdict)
    _check_definitions(station, verdict)
    _check_staff_keys(station, tables, verdict)


def _check_subject(station: Station, told: "_Told", columns: list[str], verdict: Verdict) -> None:
    """Each told column holds the value that was told last, by any of the PCs that told one."""
    kind, subject, table = told.kind, told.subject, TABLES.get(told.kind, told.kind)
    if "uid" not in columns:
        return
    row = next(station.rows(f'SELECT * FROM "{table}" WHERE uid = ?', (subject,)), None)
    if row is None:
        if not _became_another(station, table, subject):
            verdict.wrong("record", "missing", subject=f"{kind} {subject}")
        return
    verdict.counts["records"] += 1
    stored = dict(zip(columns, row, strict=True))
    wrong = {name: what for name in columns if (what := _fault(told, name, stored[name]))}
    if wrong and _of_several(station, subject):
        return  # two records became this one: values that were told of the other one stand here too
    for name, what in wrong.items():
        verdict.wrong("record", what, subject=f"{kind} {subject}", field=name)


def _fault(told: "_Told", name: str, stored: Any) -> str:  # noqa: ANN401 - what a column holds
    """What is wrong with a column: "value" if it is not what was told last, "untold_value" if nobody told it."""
    if name in UNTOLD or (told.kind, name) in OF_EACH_PC | ELSEWHERE:
        return ""
    last = {origin: after[name] for origin, after in told.values if name in after}
    if not last:
        never = told.kind in FIELDS and name not in LEADING and stored not in EMPTY
        return "untold_value" if never else ""
    silent = {origin for origin, _ in told.values} - last.keys()  # a PC that told of the record, not of this field
    fits = any(_same(value, stored) for value in last.values()) or (silent and stored in EMPTY)
    return "" if fits else "value"


def _of_several(station: Station, uid: str) -> bool:
    """Whether another record, begun on another PC, became one with this one."""
    known = "same_record" in station.tables()
    return known and station.one("SELECT 1 FROM same_record WHERE kept = ?", (uid,)) is not None


def _became_another(station: Station, table: str, uid: str) -> bool:
    """Whether two PCs began the record apart and it became one with another that is there."""
    became = f'SELECT 1 FROM same_record JOIN "{table}" ON uid = kept WHERE gone = ?'
    return "same_record" in station.tables() and station.one(became, (uid,)) is not None


def _same(told: Any, stored: Any) -> bool:  # noqa: ANN401 - JSON values
    """Whether a told value and a stored one are the same; lists and objects are stored as JSON texts."""
    if told == stored or (told in (None, "") and stored in (None, "")):
        return True
    if isinstance(told, (list, dict)) and isinstance(stored, str):
        try:
            return bool(json.loads(stored) == told)
        except (ValueError, RecursionError):
            return False
    return isinstance(told, bool) and told == bool(stored)


def _check_untold(station: Station, tables: Mapping[str, list[str]], verdict: Verdict) -> None:
    """Rows that no deed tells of."""
    for kind in [row[0] for row in station.rows("SELECT DISTINCT kind FROM journal")]:
        table = TABLES.get(kind, kind)
        if "uid" not in tables.get(table, []) or kind in WITHOUT_ENTRIES:
            continue
        told = "SELECT 1 FROM journal WHERE subject = uid AND kind = ?"
        for row in station.rows(f'SELECT uid FROM "{table}" WHERE NOT EXISTS ({told}) LIMIT 50', (kind,)):
            verdict.wrong("record", "untold", subject=f"{kind} {row[0]}")


def _check_definitions(station: Station, verdict: Verdict) -> None:
    """The definitions in force (routes, rules, rates, papers) are the texts whose digests were journalled."""
    told: dict[tuple[str, str], str] = {}
    for subject, after in station.rows("SELECT subject, after FROM journal WHERE kind = 'definition' ORDER BY id"):
        value = read_object(after) or {}
        told[subject, str(value.get("origin", ""))] = str(value.get("sha256", ""))
    query = "SELECT kind, key, version, origin, sha256, text FROM definition"
    for kind, key, version, origin, digest, text in station.rows(query):
        subject = f"{kind}/{key}@{version}"
        if hashlib.sha256(text.encode()).hexdigest() != digest or told.get((subject, origin)) != digest:
            verdict.wrong("record", "definition", subject=subject)
        told.pop((subject, origin), None)
    for subject, _ in told:
        verdict.wrong("record", "missing", subject=f"definition {subject}")


def _check_staff_keys(station: Station, tables: Mapping[str, list[str]], verdict: Verdict) -> None:
    """The table of keys repeats what the journal tells, and nothing else."""
    if "staff_key" not in tables:
        return
    told = {(subject, key) for subject, key in _told_keys(station)}
    query = "SELECT staff.uid, staff_key.public_key FROM staff_key JOIN staff ON staff.id = staff_id"
    for uid, key in station.rows(query):
        if (uid, key) not in told:
            verdict.wrong("record", "staff_key", subject=uid)


def _told_keys(station: Station) -> Iterator[tuple[str, str]]:
    for subject, after in station.rows("SELECT subject, after FROM journal WHERE kind = 'staff'"):
        key = (read_object(after) or {}).get("public_key")
        if isinstance(key, str):
            yield subject, key
