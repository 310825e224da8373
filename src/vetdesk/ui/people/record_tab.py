"""What a tab of the record is built on. `record_tabs.RECORD_TABS` lists the tabs that a record has."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vetdesk.domain.record_views import RecordView
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.small_screens import SteadyPanel


class RecordTab(SteadyPanel):
    """One tab of a record: its own services, its own buttons; the head above the tabs is the record's.

    A tab fetches what it shows in `show_record`, which is called only when the tab is in sight: with another record,
    after the record was changed, and after a change of a kind named in `SHOWS`. A tab with `has_unsaved()` is left
    alone until that is saved or dropped.
    """

    SHOWS: ClassVar[tuple[str, ...]] = ()
    """Kinds of records (see Changes), beside the recipient, whose change makes the tab show the record again."""

    changed = Signal()
    """Something of the record was changed and kept: the page fetches the record again."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.tasks = tasks
        self.talk = talk
        self.navigator = navigator

    def title(self) -> str:
        """The name of the tab in the language of the window."""
        raise NotImplementedError

    def show_record(self, view: RecordView) -> None:
        """Show what this tab shows of a record; it may be another one than before."""
        raise NotImplementedError

    def has_unsaved(self) -> bool:
        """Whether something was typed or put in here that has not been saved."""
        return False

    def save(self) -> None:
        """Ctrl+S: keep what was typed here."""

    def focus_filter(self) -> None:
        """Ctrl+F: put the cursor into this tab's own filter, if it has one."""

    def begin_adding(self) -> None:
        """Ctrl+Enter while nothing is being edited: begin what one comes to this tab for, if there is such a thing."""
