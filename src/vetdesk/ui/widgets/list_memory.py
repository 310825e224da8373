"""The order and widths of a list's columns as they were left on this computer; kept for every list by its name."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray

from vetdesk.ui.preferences import Preferences
from vetdesk.ui.widgets.record_model import Column


class ListMemory:
    """Reads them when the list is first seen, keeps every change; without preferences (no window) it forgets."""

    def __init__(self) -> None:
        self._name = ""
        self._kept: dict[str, int] = {}
        self._asked = False
        self._left = False

    @property
    def arranged(self) -> bool:
        """Whether somebody chose how wide the columns are, here or where somebody else remembers it."""
        return self._left or bool(self._kept)

    def leave(self, *, arranged: bool) -> None:
        """Somebody else remembers how this list looks, and says whether somebody arranged it."""
        self._name, self._kept, self._asked, self._left = "", {}, True, arranged

    def recall(self, name: str) -> list[str]:
        """The keys from left to right as they were left; empty after the first time, and if nothing was kept."""
        preferences = Preferences.in_use()
        if self._asked or not name or preferences is None:
            return []
        self._name, self._asked = f"list_{name}", True
        try:
            kept = json.loads(bytes(preferences.layout(self._name).data()) or b"[]")
            self._kept = {str(key): int(width) for key, width in kept}
        except (ValueError, TypeError):
            self._kept = {}
        return list(self._kept)

    def width(self, column: Column) -> int:
        """How wide a column is, in characters of half a Han character."""
        return self._kept.get(column.key, column.width)

    def keep(self, arrangement: Sequence[tuple[str, int]]) -> None:
        """Keep the columns from left to right with their widths; nothing of it means the usual ones again."""
        self._kept = dict(arrangement)
        preferences = Preferences.in_use()
        if not self._name or preferences is None:
            return
        preferences.keep_layout(self._name, QByteArray(json.dumps(list(self._kept.items())).encode()))
