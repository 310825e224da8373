"""Payment lists: lines and sums are those fixed when the list was prepared, and another person approved it."""

import hashlib
import json
from typing import Any

from vetdesk.verify.findings import Verdict
from vetdesk.verify.opening import Station

_LIST = "id, uid, title, state, prepared_by, approved_by, lines, total, digest"
_LINE = "place, payee, months, amounts, supplements, arrears, arrears_from, arrears_to, recovery"


def check_payments(station: Station, verdict: Verdict) -> None:
    """Check every list."""
    for number, uid, title, state, prepared, approved, lines, total, digest in list(
        station.rows(f"SELECT {_LIST} FROM payment_list")
    ):
        subject = f"{title} {uid}"
        try:
            facts = [_facts(row) for row in _lines(station, number)]
            paid = sum(_total(line) for line in facts)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            verdict.wrong("payment", "lines", subject=subject)
            continue
        text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != digest or len(facts) != lines:
            verdict.wrong("payment", "lines", subject=subject)
        if paid != total:
            verdict.wrong("payment", "total", subject=subject, says=total, lines=paid)
        if state == "approved" and approved == prepared:
            verdict.wrong("payment", "own", subject=subject)
        verdict.counts["payment_lists"] += 1


def _lines(station: Station, number: int) -> list[tuple[Any, ...]]:
    return list(station.rows(f"SELECT {_LINE} FROM payment_line WHERE list_id = ? ORDER BY place", (number,)))


def _facts(row: tuple[Any, ...]) -> dict[str, Any]:
    """A line in the form its digest has it."""
    place, payee, months, amounts, supplements, arrears, since, until, recovery = row
    return {
        "place": place,
        "payee": json.loads(payee),
        "months": json.loads(months),
        "amounts": json.loads(amounts),
        "supplements": json.loads(supplements),
        "arrears": [arrears, since, until],
        "recovery": recovery,
    }


def _total(line: dict[str, Any]) -> int:
    due = sum(line["amounts"].values()) + sum(int(amount) for _, amount in line["supplements"])
    return int(due + line["arrears"][0] - line["recovery"])
