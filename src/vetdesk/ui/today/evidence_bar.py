"""The bar on Today that tells what the journal lacks: read-only, a clock that jumped, days that were not closed."""

from PySide6.QtWidgets import QWidget

from vetdesk.services.evidence import EvidenceFacts
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.inline_bar import InlineBar


class EvidenceBar(InlineBar):
    """Shown only while there is something to tell; its button leads to Settings › Journal."""

    def __init__(self, services: Desk, tasks: TaskRunner, navigator: Navigator, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._navigator = navigator
        self.setObjectName("evidence_alarm")
        self.hide()

    def refresh(self) -> None:
        """Fetch how the journal stands."""
        self._tasks.look(
            lambda _progress: self._services.evidence.facts(), owner=self, done=self._tell, instead_of="evidence_bar"
        )

    def _tell(self, facts: EvidenceFacts) -> None:
        if not facts.comparison.sound:
            text, tone = (
                self.tr("Read-only: entries of the journal that are known outside are missing here."),
                Tone.LATE,
            )
        elif facts.jumps and facts.may_confirm:
            text, tone = self.tr("The clock of this computer jumped: please confirm it."), Tone.DUE_SOON
        elif facts.unclosed:
            text, tone = (
                self.tr("Days with decisions were not closed: {count}").format(count=len(facts.unclosed)),
                Tone.DUE_SOON,
            )
        else:
            self.hide()
            return
        self.show_message(text, self.tr("&Journal…"), lambda: self._navigator.open("evidence", 0), tone)
