"""What stands behind the journal (日志留存): where its ends are known outside, what is missing, jumps of the clock."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vetdesk.domain.anchors import Comparison
from vetdesk.domain.journal import Head
from vetdesk.domain.signatures import fingerprint
from vetdesk.domain.staff import Right, Role
from vetdesk.services.clock_watch import CONFIRMERS, ClockJump, confirm_jumps, unconfirmed
from vetdesk.services.closing import Closing
from vetdesk.services.known_outside import NewestEnd
from vetdesk.services.open_station import OpenStation
from vetdesk.services.witnessing import went_back


@dataclass(frozen=True, slots=True)
class EvidenceFacts:
    """What Settings › Journal shows. `root` is the fingerprint of the first root, "" before signatures began.

    `ends` are the newest known in each kind of place; `partners_back` names partners whose own journal went back.
    """

    comparison: Comparison
    head: Head
    root: str
    ends: tuple[NewestEnd, ...]
    jumps: tuple[ClockJump, ...]
    closed_on: str
    unclosed: tuple[date, ...]
    partners_back: tuple[str, ...]
    may_acknowledge: bool
    may_confirm: bool


class Evidence:
    """The services behind Settings › Journal; `closing` closes days."""

    def __init__(self, station: OpenStation, closing: Closing) -> None:
        self._station = station
        self.closing = closing

    def facts(self) -> EvidenceFacts:
        """Everything at one moment."""
        outside, actor = self._station.outside, self._station.session.actor
        with self._station.database.read() as look:
            head, root, jumps = look.journal.head(), look.keys.first_root(), unconfirmed(look)
            back = sorted({anchor.where for anchor in went_back(look)})
        return EvidenceFacts(
            outside.comparison,
            head,
            fingerprint(root) if root else "",
            tuple(outside.newest()),
            tuple(jumps),
            self.closing.closed_on(),
            tuple(self.closing.unclosed()),
            tuple(back),
            may_acknowledge=Role.KEEPER in actor.staff.roles,
            may_confirm=bool(CONFIRMERS & actor.staff.roles),
        )

    def keep_with(self, users_folder: Path) -> None:
        """Tell ends in a folder that does not lie with the data as well, and compare with what is known there."""
        self._station.outside.begin(users_folder)
        if not self._station.locked:
            self._station.outside.accept_restore(self._station.session.actor)

    def acknowledge(self, reason: str) -> None:
        """Let the work go on though ends known outside are missing; for keepers (NotPermittedError)."""
        self._station.outside.acknowledge(reason, self._station.session.require(Right.MANAGE_SETTINGS))

    def confirm_clock(self, reason: str) -> int:
        """Confirm every jump of the clock; for supervisor and leader (NotPermittedError)."""
        return confirm_jumps(self._station.database, self._station.session, reason)
