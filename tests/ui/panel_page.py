"""A page of the window with one panel, for tests of that panel alone."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.page import Page
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


class PanelPage(Page):
    """Holds one panel; the page of visits holds eight, which takes long to make."""

    def __init__(
        self, services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
        make: Callable[[Page], QWidget],
    ) -> None:  # fmt: skip
        super().__init__(services, tasks, talk, navigator)
        self.panel = make(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.panel)

    def retranslate(self) -> None:
        """Its panel looks after itself."""

    def refresh(self) -> None:
        """Its panel fetches when it comes into sight."""
