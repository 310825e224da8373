"""The tabs of a record, in their order. A tab's class is imported when the first record is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from PySide6.QtWidgets import QWidget

from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class TabOffer:
    """A tab: its name in the program (the widget's objectName) and its class, "module:Class"."""

    name: str
    target: str

    def make(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> RecordTab:
        """Import the class and make the tab."""
        module, _, name = self.target.partition(":")
        tab = getattr(import_module(module), name)(services, tasks, talk, navigator, parent)
        assert isinstance(tab, RecordTab)
        tab.setObjectName(self.name)
        return tab

    @property
    def exists(self) -> bool:
        """Whether this build has the tab."""
        module = self.target.partition(":")[0]
        package = module.rpartition(".")[0]
        return find_spec(package) is not None and find_spec(module) is not None


RECORD_TABS: Final = (
    TabOffer("family_tab", "vetdesk.ui.people.record.family_tab:FamilyTab"),
    TabOffer("honours_tab", "vetdesk.ui.people.record.honours_tab:HonoursTab"),
    TabOffer("benefits_tab", "vetdesk.ui.people.record.benefits_tab:BenefitsTab"),
    TabOffer("visits_tab", "vetdesk.ui.people.record.visits_tab:VisitsTab"),
    TabOffer("papers_tab", "vetdesk.ui.people.filing.filing_tab:FilingTab"),
    TabOffer("history_tab", "vetdesk.ui.people.history.history_tab:HistoryTab"),
    TabOffer("dossier_tab", "vetdesk.ui.people.dossier_panel:DossierPanel"),
)
"""The tabs behind those of the declared fields (person, identities), which the record draws itself."""


def existing(offers: Sequence[TabOffer] = RECORD_TABS) -> tuple[TabOffer, ...]:
    """The tabs of this build."""
    return tuple(offer for offer in offers if offer.exists)
