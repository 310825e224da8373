"""A workbook as plain texts: for tables that are not about people, whose columns the caller knows."""

from collections.abc import Sequence
from dataclasses import dataclass

from vetdesk.domain.reading.stamped import WorkbookStamp


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """One sheet: its rows as a person sees their cells, the first row and column being A1."""

    name: str
    hidden: bool
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class PlainWorkbook:
    """One file. `stamp` is what its hidden sheet says if it is a workbook of ours that came back."""

    file: str
    sha256: str
    sheets: Sequence[PlainSheet]
    stamp: WorkbookStamp | None = None
