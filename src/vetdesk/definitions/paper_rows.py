"""The short notation of grid rows in declared papers (文书): `9 | 26 姓　名 | 36 {recipient.name}`.

A row is its height and its cells, parted by `|`; a cell is its width, then what stands in it. `31x4` spans four rows,
`31 ↑` is covered by the cell above, `<` sets the text at the left border, `[village]` makes the cell the box of that
opinion (意见栏) with the signature lines that the paper's `opinion_box` declares. A cell may also be a table with the
keys that are too many for the short form. The result is the full notation, which the reader of papers checks.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from vetdesk.definitions.source import DefinitionText, check_keys
from vetdesk.domain.paper_lines import numbered_binding

OPINION_BOX_KEYS = frozenset({"foot", "signed_by", "signed"})
ROW_KEYS = frozenset({"h", "cells", "repeat", "of", "sums"})
_NUMBER = r"\d+(?:\.\d+)?"
_CELL = re.compile(rf"({_NUMBER})(?:x(\d+))?(?:\s+(.*))?", re.DOTALL)
_CONTENT = re.compile(r"(?:\[([a-z_]+)\]\s?)?(<\s?)?(.*)", re.DOTALL)
_COVERED = "↑"
_BOX = {"align": "left", "top": True}


class RowNotation:
    """Turns the short rows of one paper into full ones; `boxes` are the opinions that the paper declares."""

    def __init__(self, source: DefinitionText) -> None:
        self._source = source
        content = source.content
        self._boxes = content.get("opinions", {})
        self._opinion_box = content.get("opinion_box", {})
        check_keys(source, "opinion_box", self._opinion_box, OPINION_BOX_KEYS)

    def full_row(self, where: str, raw: object, style: Mapping[str, Any]) -> dict[str, Any]:
        """A row in full notation; `style` holds for each of its cells. Raises DefinitionError naming the row."""
        if isinstance(raw, str):
            height, *cells = (part.strip(" ") for part in raw.split("|"))
            if not re.fullmatch(_NUMBER, height) or not cells:
                raise self._source.wrong(where, "must be “height | width text | …”")
            row: dict[str, Any] = {"h": float(height), "cells": cells}
        elif isinstance(raw, dict):
            check_keys(self._source, where, raw, ROW_KEYS)
            row = raw
        else:
            raise self._source.wrong(where, "must be a row")
        full = [self._cell(f"{where}.cells.{n}", cell) for n, cell in enumerate(row.get("cells", []))]
        return {**row, "cells": _named([{**style, **cell} for cell in full])}

    def _cell(self, where: str, raw: object) -> dict[str, Any]:
        cell = self._short(where, raw) if isinstance(raw, str) else raw
        if not isinstance(cell, dict):
            raise self._source.wrong(where, "must be a cell")
        box = cell.get("box")
        if box is None:
            return cell
        if box not in self._boxes:
            raise self._source.wrong(f"{where}.box", f"the paper declares no opinion {box!r}")
        return {**_BOX, **self._signatures(box), **{key: cell[key] for key in cell if key != "box"}}

    def _short(self, where: str, raw: str) -> dict[str, Any]:
        found = _CELL.fullmatch(raw)
        if found is None:
            raise self._source.wrong(where, "must be “width text”")
        width, rows, content = found.groups()
        cell: dict[str, Any] = {"w": float(width)}
        if content == _COVERED:
            return {**cell, "covered": True}
        if rows:
            cell["rows"] = int(rows)
        inner = _CONTENT.fullmatch(content or "")
        assert inner is not None  # every part of the pattern may be absent
        box, left, cell["text"] = inner.groups()
        if box:
            cell["box"] = box
        if left:
            cell["align"] = "left"
        return cell

    def _signatures(self, box: str) -> dict[str, Any]:
        """The signature lines of a box: `{opinion.date}` of the declared ones is the date of this box's opinion."""
        declared = self._opinion_box
        signatures: dict[str, Any] = {
            "opinion": f"opinion.{box}",
            "foot": [_of_box(line, box) for line in declared.get("foot", [])],
        }
        if box in declared.get("signed", []):
            signatures["signed_by"] = _of_box(declared.get("signed_by", ""), box)
        return signatures


def _of_box(line: object, box: str) -> object:
    """A declared signature line as it stands in the box of that name."""
    if isinstance(line, dict):
        return {**line, "text": _of_box(line.get("text", ""), box)}
    return numbered_binding(line, "opinion", box) if isinstance(line, str) else line


def _named(cells: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Name each cell with a value after the label at its left: a continuation sheet heads what did not fit by it."""
    texts = [str(cell.get("text", "")) for cell in cells]
    named = []
    for number, cell in enumerate(cells):
        label = texts[number - 1] if number else ""
        changes = "opinion" in cell or "{" in texts[number]
        named.append({"name": "".join(label.split()), **cell} if changes and "{" not in label else cell)
    return named
