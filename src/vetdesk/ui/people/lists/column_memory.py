"""Columns, widths and order of the list as a person left them on this computer."""

import json

from PySide6.QtCore import QByteArray

from vetdesk.domain.list_views import ListColumn, ListView
from vetdesk.ui.preferences import Preferences


class ColumnMemory:
    """Keeps them among the preferences; without preferences (no window) it forgets.

    `of` names the list; `usual` is how it looks to whoever never arranged it.
    """

    def __init__(self, staff_uid: str, of: str = "people", usual: ListView | None = None) -> None:
        self._name = f"{of}_{staff_uid}"
        self._usual = usual or ListView()

    def recalled(self) -> ListView:
        """How the list was left; what cannot be read gives the usual look."""
        preferences = Preferences.in_use()
        text = bytes(preferences.layout(self._name).data()) if preferences is not None else b""
        try:
            facts = json.loads(text or b"{}")
            columns = tuple(ListColumn(str(key), int(width)) for key, width in facts.get("columns", ()))
            sort, down = facts.get("sort", self._usual.sort), facts.get("down", self._usual.descending)
            return ListView(columns=columns, sort=str(sort), descending=bool(down))
        except (ValueError, TypeError, AttributeError):
            return self._usual

    def keep(self, view: ListView) -> None:
        """Keep columns and order; never the filter."""
        preferences = Preferences.in_use()
        if preferences is not None:
            columns = [[column.key, column.width] for column in view.columns]
            facts = {"columns": columns, "sort": view.sort, "down": view.descending}
            preferences.keep_layout(self._name, QByteArray(json.dumps(facts).encode()))
