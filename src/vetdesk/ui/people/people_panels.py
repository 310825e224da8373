"""The panels of the People page, in the order of their buttons. A panel's class is imported when it is wanted."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from PySide6.QtWidgets import QWidget

from vetdesk.domain.staff import Right
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.people_panel import PeoplePanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class PanelOffer:
    """A panel: its key, the text of its button (context "people_panels"), its class, and who may use it."""

    key: str
    text: str
    target: str
    right: Right

    def make(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> PeoplePanel:
        """Import the class and make the panel."""
        module, _, name = self.target.partition(":")
        panel = getattr(import_module(module), name)(services, tasks, talk, navigator, parent)
        assert isinstance(panel, PeoplePanel)
        panel.setObjectName(f"{self.key}_panel")
        return panel

    @property
    def exists(self) -> bool:
        """Whether this build has the panel."""
        module = self.target.partition(":")[0]
        package = module.rpartition(".")[0]
        return find_spec(package) is not None and find_spec(module) is not None


PEOPLE_PANELS: Final = (
    PanelOffer(
        "duplicates",
        QT_TRANSLATE_NOOP("people_panels", "Duplicates"),
        "vetdesk.ui.people.duplicates.duplicates_panel:DuplicatesPanel",
        Right.EDIT_ARCHIVE,
    ),
    PanelOffer(
        "completeness",
        QT_TRANSLATE_NOOP("people_panels", "Completeness"),
        "vetdesk.ui.people.completeness_panel:CompletenessPanel",
        Right.SEE_ARCHIVE,
    ),
    PanelOffer(
        "checks",
        QT_TRANSLATE_NOOP("people_panels", "Checks"),
        "vetdesk.ui.people.checks_panel:ChecksPanel",
        Right.SEE_ARCHIVE,
    ),
    PanelOffer(
        "lookback",
        QT_TRANSLATE_NOOP("people_panels", "Change history"),
        "vetdesk.ui.people.history.station_history_panel:StationHistoryPanel",
        Right.SEE_ARCHIVE,
    ),
)


def existing(offers: Sequence[PanelOffer] = PEOPLE_PANELS) -> tuple[PanelOffer, ...]:
    """The panels of this build."""
    return tuple(offer for offer in offers if offer.exists)
