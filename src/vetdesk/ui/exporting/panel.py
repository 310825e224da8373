"""What all panels of the export page have in common: one deed each, and something to say when it is done."""

from abc import abstractmethod
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vetdesk.domain.station_time import day_at_station
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import Task, TaskRunner

if TYPE_CHECKING:  # needed only when something is printed
    from vetdesk.services.paper_press import PaperRun


class ExportPanel(Translated):
    """One thing that can be sent or received. The page shows its deed on the primary button.

    `follow` shows the progress of a task.
    """

    prints = False
    """Whether the list can also be printed."""
    told = Signal(str)
    """What was written or taken in, as a sentence."""
    deed_changed = Signal()
    """The deed, or whether it can be done now, is another one."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, follow: Callable[[Task], Task], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.tasks = tasks
        self.talk = talk
        self.follow = follow

    @abstractmethod
    def deed(self) -> str:
        """The verb on the primary button."""

    @abstractmethod
    def carry_out(self) -> None:
        """Do it."""

    def inside(self) -> bool:
        """Whether a part of it is shown in which nothing else can be chosen, so that the part gets all the room."""
        return False

    def ready(self) -> bool:
        """Whether it can be done now."""
        return True

    def hint(self) -> str:
        """Why it cannot be done now, or what it will do."""
        return ""

    def paper(self) -> "tuple[PaperRun, str] | None":
        """The same list on paper, and the name of its file; None where there is no such paper."""
        return None

    def fetch(self) -> None:
        """Fetch what the panel offers."""

    def today(self) -> date:
        """The day at the station."""
        return day_at_station(self.services.station.now())

    def choose_target(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask where the workbook goes; `name` without ending or day is what it is called."""
        suggested = f"{name}_{self.today():%Y%m%d}.xlsx"
        self.talk.choose_target(self.tr("Write the workbook"), suggested, self.tr("Workbooks (*.xlsx)"), then)
