"""One form under watch: what it is about, what is kept of it, and where in the store it is kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from vetdesk.domain.drafts import Draft
from vetdesk.ui.drafts.draft_bar import DraftBar
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.drafts.typed import Content

ANOTHER = "~"
"""Between a record and the number of a further draft about it: an offered draft is never written over unasked."""


@dataclass
class Watched:
    """A form since it was begun.

    `slot` is under which record its draft is kept, `title` and `place` are those of the last key, `done` tells that
    all of it was saved, `captured` is what it held when the cursor last went on, `kept` what was kept last.
    """

    form: Drafted
    widget: QWidget
    key: str
    version: str
    slot: str = ""
    title: str = ""
    place: tuple[str, int] | None = None
    dirty: bool = False
    done: bool = False
    captured: Content | None = None
    kept: Content | None = None
    waiting: Content | None = None
    offered: Draft | None = None
    bar: DraftBar | None = None

    @property
    def form_key(self) -> str:
        """The form's own part of the key."""
        return self.key.partition(":")[0]

    @property
    def record(self) -> str:
        """What the form is about."""
        return self.key.partition(":")[2]


def about(drafts: Iterable[Draft], key: str) -> list[Draft]:
    """The drafts of a form about a record, the newest first."""
    form, _, record = key.partition(":")
    found = [one for one in drafts if one.form == form and one.record.partition(ANOTHER)[0] == record]
    return sorted(found, key=lambda one: one.saved_at, reverse=True)


def free_slot(drafts: Iterable[Draft], key: str) -> str:
    """Under which record a new draft is kept without touching those that are there."""
    taken = {one.record for one in about(drafts, key)}
    record = key.partition(":")[2]
    number = 1
    while (slot := record if number == 1 else f"{record}{ANOTHER}{number}") in taken:
        number += 1
    return slot
