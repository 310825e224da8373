"""The papers of one case with their scans: the paper file's own tab, limited to what the case asks for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.services.case_views import CaseView
from vetdesk.ui.cases.case_words import case_title
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.filing.filing_tab import FilingTab
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.record_header import RecordHeader
from vetdesk.ui.widgets.small_screens import SteadyPanel


class CasePapers(SteadyPanel):
    """Stands in the place of the case while its papers are worked on."""

    left = Signal()
    """Back to the case."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._header = RecordHeader(self)
        self._back = self._header.add_button("back_to_case", self.left.emit)
        self.tab = FilingTab(services, tasks, talk, navigator, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._header)
        layout.addWidget(self.tab, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("&Back to the case"))

    def show_case(self, view: CaseView) -> None:
        """Show the papers of a case."""
        self._header.show_record(case_title(view), "")
        self.tab.show_file(view.recipient.id, view.recipient.uid, view.case.id)
        self.tab.setFocus()
