"""Merit notices, condolence and invitations."""

from PySide6.QtWidgets import QWidget

from vetdesk.domain.record_views import RecordView
from vetdesk.ui.activities.activities_of_person import ActivitiesOfPerson
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record.entry_cards import HONOURS, EntryCards
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.scrolling.overflow import fill_with
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner


class HonoursTab(RecordTab):
    """Shows the entries of block H and lets them be added to, and the activities that the person was invited to."""

    SHOWS = ("entry", "activity", "participant")

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self.entries = EntryCards(HONOURS, services, tasks, talk, navigator, self)
        self.entries.changed.connect(self.changed)
        self.activities = ActivitiesOfPerson(services, tasks, self)
        fill_with(self, (self.entries, self.activities))

    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Honours")

    def show_record(self, view: RecordView) -> None:
        """Show the entries."""
        self.entries.show_entries(view)
        self.activities.show_person(view.id)

    def has_unsaved(self) -> bool:
        """Whether an entry is being typed."""
        return self.entries.has_unsaved()

    def save(self) -> None:
        """Keep the entry that is being typed."""
        self.entries.save()

    def begin_adding(self) -> None:
        """Open the form of a new merit notice."""
        self.entries.begin_adding()

    def retranslate(self) -> None:
        """Its parts look after themselves."""
