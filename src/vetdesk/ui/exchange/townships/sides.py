"""All sides of a finding beside each other, as the text of a label: what each says, and where they differ in bold."""

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # needed only when a finding is shown
    from vetdesk.domain.township_findings import Finding
    from vetdesk.domain.township_rosters import RosterLine
    from vetdesk.services.township_reconciliation import Reconciliation
    from vetdesk.services.township_words import TownshipWords

SHOWN = (
    "name", "id_number", "birth_date", "sex", "category", "status", "village", "certificate_number",
    "disability_grade", "monthly_standard", "account_number", "phone", "remarks",
)  # fmt: skip
_SIDES = 6
_BREAK = 6
"""Long numbers may be broken after so many digits: a label has no other place to break them."""


def sides_as_text(finding: "Finding", merged: "Reconciliation", words: "TownshipWords") -> str:
    """The finding as a table: a column for each side, a row for each field that any side tells."""
    sides = finding.sides[:_SIDES]
    heads = [f"{words.source(one)}<br>{escape(merged.names.get(one.township, '—'))}" for one in sides]
    rows = []
    for key in SHOWN:
        told = [_cell(key, one, words) for one in sides]
        if any(told):
            rows.append(_line(words.field(key), told))
    places = [_place(one) for one in sides]
    head = "".join(f"<th align='left'>{text}</th>" for text in ("", *heads))
    foot = "".join(f"<td>{escape(text)}</td>" for text in ("", *places))
    title = f"<p><b>{escape(words.kind(finding))}</b></p>"
    decided = words.decision(finding, merged)
    kept = merged.decided(finding)
    note = f"<p>{escape(decided)} {escape(kept.note)}</p>" if kept is not None else ""
    table = f"<table cellspacing='0' cellpadding='3'><tr>{head}</tr>{''.join(rows)}<tr>{foot}</tr></table>"
    return title + note + table


def _line(name: str, told: list[str]) -> str:
    said = {text for text in told if text}
    cells = [f"<b>{_breakable(text)}</b>" if len(said) > 1 else _breakable(text) for text in told]
    return f"<tr><td>{escape(name)}</td>{''.join(f'<td>{text}</td>' for text in cells)}</tr>"


def _cell(key: str, side: "RosterLine", words: "TownshipWords") -> str:
    value = (side.id_number or side.shown) if key == "id_number" else side.text(key)
    return words.value(key, value) if value or key == "category" else ""


def _place(side: "RosterLine") -> str:
    return " ".join(part for part in (side.file, side.sheet, str(side.row or "")) if part)


def _breakable(text: str) -> str:
    if not text.isalnum() or not text.isascii():
        return escape(text)
    return "\u200b".join(text[at : at + _BREAK] for at in range(0, len(text), _BREAK))
