"""How a workbook of ours is known when it comes back (回收): a hidden sheet, and a hidden column with a key per row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

STAMP_SHEET = "_vetdesk"
KEY_HEADING = "_vetdesk"
"""The heading of the hidden column."""


@dataclass(frozen=True, slots=True)
class WorkbookStamp:
    """What the hidden sheet says: names and values of the manifest, keys of the rows in the order they were written."""

    facts: Mapping[str, str]
    row_keys: Sequence[str] = ()
