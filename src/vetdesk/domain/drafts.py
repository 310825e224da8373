"""Drafts (草稿): what one person typed into a form and has not saved yet. No records, and nobody else's business."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

KEPT_FOR: Final = timedelta(days=90)
"""So long a draft is kept that nobody goes on with."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed into a form about a record.

    `form` names the form and `record` what it is about ("" for something new); both together are its key. `title` says
    it to its owner in their language ("Visit to 张三"). `begun_on` names the state of the record that the form showed
    (its version; "" where there is none yet), `place` how the form is reached again, `content` what was typed: both
    are of the form's own making. `begun_at` and `saved_at` are moments (UTC).
    """

    form: str
    record: str
    title: str
    content: Mapping[str, Any]
    begun_on: str = ""
    place: Mapping[str, Any] | None = None
    begun_at: str = ""
    saved_at: str = ""
    id: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """Which form about which record it belongs to."""
        return self.form, self.record
