"""At a district: the roster on which a township reports cases (接收上报), looked at first, then taken in."""

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
    Outcome.APPLIED: (Tone.GOOD, QT_TRANSLATE_NOOP("exporting", "case opened")),
    Outcome.ALREADY: (Tone.DRAFT, QT_TRANSLATE_NOOP("exporting", "received before")),
    Outcome.ERROR: (Tone.LATE, QT_TRANSLATE_NOOP("exporting", "not received")),
}
TO_COME: Mapping[Outcome, tuple[Tone, str]] = {
    **OUTCOMES,
    Outcome.APPLIED: (Tone.GOOD, QT_TRANSLATE_NOOP("exporting", "will be opened")),
}
"""The words while a file is only looked at."""


class TownshipReportPanel(ReceivedPanel):
    """Opens the district's case for every row of a township's roster, once."""

    outcomes = OUTCOMES
    to_come = TO_COME

    def about(self) -> str:
        """What this is for."""
        return self.tr("Choose the roster that a township sent. You see what becomes of each row before it is kept.")

    def nothing_new(self) -> str:
        """Why nothing can be kept."""
        return self.tr("The file holds no new case.")

    def kept(self, file: str, count: int) -> str:
        """What was taken in."""
        return self.tr("Cases received from {file}: {count}").format(file=file, count=count)

    def asked_for(self) -> str:
        """What kind of file is chosen."""
        return self.tr("A township's report")

    def receive(self, path: Path, progress: "Progress", *, keep: bool) -> "ReceivedDecisions":
        """Read the report, and open its cases if they are to be kept."""
        return self.services.district.receive_report(path, progress, keep=keep)
