"""The district's decisions (审批结果) that come back in a workbook: looked at first, then taken in."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from vetdesk.domain.decisions import Outcome
from vetdesk.ui.exporting.received_panel import ReceivedPanel
from vetdesk.ui.texts import QT_TRANSLATE_NOOP
from vetdesk.ui.theme import Tone

if TYPE_CHECKING:  # needed only when a file was read
    from vetdesk.services.case_exchange import ReceivedDecisions
    from vetdesk.services.progress import Progress

OUTCOMES: Mapping[Outcome, tuple[Tone, str]] = {
    Outcome.APPLIED: (Tone.GOOD, QT_TRANSLATE_NOOP("exporting", "decision taken in")),
    Outcome.ALREADY: (Tone.DRAFT, QT_TRANSLATE_NOOP("exporting", "known before")),
    Outcome.UNCHANGED: (Tone.WAITING, QT_TRANSLATE_NOOP("exporting", "no decision given")),
    Outcome.ERROR: (Tone.LATE, QT_TRANSLATE_NOOP("exporting", "cannot be used")),
}
TO_COME: Mapping[Outcome, tuple[Tone, str]] = {
    **OUTCOMES,
    Outcome.APPLIED: (Tone.GOOD, QT_TRANSLATE_NOOP("exporting", "will be taken in")),
}
"""The words while a file is only looked at."""


class DecisionsPanel(ReceivedPanel):
    """Takes in what the district decided on the cases that were reported."""

    outcomes = OUTCOMES
    to_come = TO_COME

    def about(self) -> str:
        """What this is for."""
        return self.tr("Choose the workbook that came back. You see what becomes of each row before anything is kept.")

    def nothing_new(self) -> str:
        """Why nothing can be kept."""
        return self.tr("The file holds no new decision.")

    def kept(self, file: str, count: int) -> str:
        """What was taken in."""
        return self.tr("Decisions taken in from {file}: {count}").format(file=file, count=count)

    def asked_for(self) -> str:
        """What kind of file is chosen."""
        return self.tr("The district's decisions")

    def receive(self, path: Path, progress: "Progress", *, keep: bool) -> "ReceivedDecisions":
        """Read the decisions, and record them if they are to be kept."""
        return self.services.casework.receive_decisions(path, progress, keep=keep)
