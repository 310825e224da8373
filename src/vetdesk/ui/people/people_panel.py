"""What a panel of the People page is built on: something about many people that stands in place of the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.small_screens import SteadyPanel


class PeoplePanel(SteadyPanel):
    """One panel; it draws its own heading (role "title") and has its own button back, which emits `left`.

    `people_panels.PEOPLE_PANELS` lists them; the page offers a button for each that the person signed in may use.
    """

    left = Signal()
    """The user goes back to the list."""
    opened = Signal(int)
    """The record of this recipient is to be shown; from there "back" leads to this panel again."""
    listed = Signal(object)
    """The list is to show whom this filter (PeopleFilter) fits."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.tasks = tasks
        self.talk = talk
        self.navigator = navigator

    def title(self) -> str:
        """The heading of the panel in the language of the window."""
        raise NotImplementedError

    def begin(self) -> None:
        """Fetch and show; called each time the panel comes into sight through its button."""
        raise NotImplementedError

    def primary(self) -> None:
        """Ctrl+Enter: do what the panel's primary button does."""

    def focus_filter(self) -> None:
        """Ctrl+F: put the cursor into the panel's own filter, if it has one."""

    def has_unsaved(self) -> bool:
        """Whether something was typed here that has not been saved."""
        return False
