"""Rows that have no entries of their own: lines of lists, people on notices, what a merging and a template hold.

They are held against what the journal tells of the record they belong to: by value, or by a digest.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from vetdesk.verify.chains import read_object
from vetdesk.verify.findings import Verdict
from vetdesk.verify.opening import Station

WITHOUT_ENTRIES = frozenset({"outside_line"})
"""Tables whose rows an entry tells of only once somebody has worked on them."""
_PERSON = ("name", "sex", "born", "place", "service", "grants", "left_out")


def check_lists(station: Station, tables: Mapping[str, list[str]], verdict: Verdict) -> None:
    """Hold them against the entries of what they belong to."""
    if "notice_person" in tables:
        _check_noticed(station, verdict)
    if "merging" in tables:
        _check_mergings(station, verdict)
    if "template" in tables:
        _check_templates(station, verdict)
    if "outside_line" in tables:
        _check_outside_lines(station, verdict)
    if "township_line" in tables:
        _check_township_lines(station, verdict)


def _told(station: Station, kind: str, name: str) -> dict[str, Any]:
    """What the journal told last of one value of each record of a kind, by uid."""
    entries = station.rows("SELECT subject, after FROM journal WHERE kind = ? ORDER BY id", (kind,))
    values = ((str(subject), read_object(after) or {}) for subject, after in entries)
    return {subject: value[name] for subject, value in values if name in value}


def _check_noticed(station: Station, verdict: Verdict) -> None:
    """The people on a notice are those that were told of last; how a case is numbered is each PC's own affair."""
    query = f"SELECT {', '.join(_PERSON)} FROM notice_person WHERE notice_id = (SELECT id FROM notice WHERE uid = ?)"
    for uid, people in _told(station, "notice", "people").items():
        told = _lines(people.values()) if isinstance(people, dict) else Counter()
        stands = _lines(dict(zip(_PERSON, row, strict=True)) for row in station.rows(query, (uid,)))
        verdict.counts["notices"] += 1
        if told != stands:
            verdict.wrong("record", "value", subject=f"notice {uid}", field="people")


def _lines(people: Iterable[Any]) -> Counter[str]:
    plain = ({name: str(value) for name, value in one.items() if value} for one in people if isinstance(one, dict))
    return Counter(_canonical(one) for one in plain)


def _check_mergings(station: Station, verdict: Verdict) -> None:
    """Who became whom, by whose choice, when, by whom, and why.

    `before` and `moved` are notes for taking it back: each row that was moved has an entry and is checked by itself.
    """
    query = (
        "SELECT choices, reason, at, staff, (SELECT uid FROM recipient WHERE recipient.id = kept_id),"
        " (SELECT uid FROM recipient WHERE recipient.id = gone_id) FROM merging WHERE uid = ?"
    )
    entries = "SELECT subject, after, reason, at, staff FROM journal WHERE kind = 'merging' ORDER BY id"
    for uid, after, reason, at, staff in station.rows(entries):
        told, row = read_object(after) or {}, next(station.rows(query, (uid,)), None)
        if row is None or "kept" not in told:
            continue  # a missing one is told as any missing record; the other entries tell when it was taken back
        choices = (read_object(row[0]) or {}).get("choices")
        stands = dict(zip(("reason", "at", "staff", "kept", "gone"), row[1:], strict=True))
        wanted = {"reason": reason, "at": at, "staff": staff, "kept": told["kept"], "gone": told.get("gone")}
        wrong = {name for name, value in wanted.items() if stands[name] != value}
        for name in sorted(wrong | ({"choices"} if choices != told.get("choices") else set())):
            verdict.wrong("record", "value", subject=f"merging {uid}", field=name)


def _check_templates(station: Station, verdict: Verdict) -> None:
    """The file of a template is the one whose digest was told."""
    told = _told(station, "template", "sha256")
    for uid, content in station.rows("SELECT uid, content FROM template"):
        if told.get(uid) != hashlib.sha256(content).hexdigest():
            verdict.wrong("record", "value", subject=f"template {uid}", field="content")


def _check_outside_lines(station: Station, verdict: Verdict) -> None:
    """What came with a list is what its digest fixed; a line that nobody worked on tells of no deed."""
    told = _told(station, "outside_list", "lines")
    lines = (
        'SELECT place, sheet, "row", "values", written FROM outside_line'
        " WHERE list_id = (SELECT id FROM outside_list WHERE uid = ?) ORDER BY place"
    )
    for uid, digest in told.items():
        rows = (
            [place, sheet, row, read_object(values), read_object(written)]
            for place, sheet, row, values, written in station.rows(lines, (uid,))
        )
        verdict.counts["lists"] += 1
        if _digest(rows) != digest:
            verdict.wrong("record", "value", subject=f"outside_list {uid}", field="lines")
    worked = "steps <> '[]' OR deed <> '' OR reason <> '' OR worked_at <> ''"
    silent = "NOT EXISTS (SELECT 1 FROM journal WHERE subject = uid AND kind = 'outside_line')"
    for row in station.rows(f"SELECT uid FROM outside_line WHERE ({worked}) AND {silent} LIMIT 50"):
        verdict.wrong("record", "untold", subject=f"outside_line {row[0]}")


def _check_township_lines(station: Station, verdict: Verdict) -> None:
    """The lines of a township's roster are those that its digest fixed when it was taken in."""
    told = _told(station, "township_roster", "lines")
    lines = (
        'SELECT place, sheet, "row", name, id_number, shown, birth_date, category, status, "values" FROM township_line'
        " WHERE roster_id = (SELECT id FROM township_roster WHERE uid = ?) ORDER BY place"
    )
    for uid, digest in told.items():
        verdict.counts["lists"] += 1
        if _digest(list(row) for row in station.rows(lines, (uid,))) != digest:
            verdict.wrong("record", "value", subject=f"township_roster {uid}", field="lines")


def _digest(lines: Iterable[list[Any]]) -> str:
    digest = hashlib.sha256()
    for line in lines:
        digest.update(_canonical(line).encode() + b"\n")
    return digest.hexdigest()


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
