"""What of the journal is known outside of the database (库外留存): compared at sign-in, told after each change.

A journal that is shorter or other than is known outside opens read-only: everything can be looked at, printed and
exported, every change is refused, until a keeper (系统管理员) acknowledges with a reason what is missing.
"""

from dataclasses import dataclass
from pathlib import Path

from vetdesk.domain.anchors import ACKNOWLEDGE, STILL_ALLOWED, Anchor, AnchorKind, Comparison, compare
from vetdesk.domain.changes import Changes
from vetdesk.domain.journal import Head
from vetdesk.domain.staff import Actor, Role
from vetdesk.storage.database import Database
from vetdesk.storage.head_files import HeadFiles
from vetdesk.storage.reading import Reading

NEWEST = 5000
"""So many ends are compared at sign-in, the newest; the verifier compares all of them."""


RESTORED = "restore"
"""The reason of an acknowledgement that follows from a journalled restore."""


@dataclass(frozen=True, slots=True)
class NewestEnd:
    """The newest end known in one place: how many are known there, and the last of them."""

    kind: AnchorKind
    count: int
    newest: Anchor


class KnownOutside:
    """Compares one open station with what is known outside, refuses changes if need be, tells new ends outside."""

    def __init__(self, database: Database, folder: Path, station_uid: str) -> None:
        self._database = database
        self._folder = folder
        self._station = station_uid
        self._files = HeadFiles(folder, station_uid, None)
        self._newest = Head()
        self.comparison = Comparison(0)
        database.subscribe(self._tell)

    def begin(self, users_folder: Path | None = None) -> Comparison:
        """Compare with every end within reach; `users_folder` keeps a file of heads that does not lie with the data."""
        if users_folder is not None:
            self._files = HeadFiles(self._folder, self._station, users_folder)
        with self._database.read() as look:
            self.comparison = self._compared(look)
            head = look.journal.head()
        if self.comparison.sound and head.seq:
            self._files.append(self._database.origin, head)
        return self.comparison

    def refuse(self, label: str) -> None:
        """Raise ReadOnlyStationError if the deed with this label is none of those that go on meanwhile."""
        if not self.comparison.sound and label not in STILL_ALLOWED:
            raise self.comparison.refusal()

    def acknowledge(self, reason: str, actor: Actor) -> None:
        """Let the work go on although ends known outside are missing; journalled with all of them, and signed."""
        gaps = self.comparison.gaps
        with self._database.write(ACKNOWLEDGE, actor, reason=reason) as work:
            work.anchors.acknowledge(gaps, self._station)
        self.begin()

    def accept_restore(self, actor: Actor) -> None:
        """What a journalled restore lists as missing needs no second look by a keeper: it is acknowledged with that."""
        if self.comparison.sound or Role.KEEPER not in actor.staff.roles:
            return
        with self._database.read() as look:
            told = [entry.new for entry in look.journal.entries(kind="restore")]
        listed = [(one[0], one[1], one[2]) for after in told for one in after.get("missing", ())]
        if all(_lies_in(gap, listed) for gap in self.comparison.gaps):
            self.acknowledge(RESTORED, actor)

    def newest(self) -> list[NewestEnd]:
        """The newest end known in each kind of place."""
        with self._database.read() as look:
            known = [*self._files.known(), *look.anchors.all(AnchorKind.CLOSING, AnchorKind.PARTNER)]
        found: dict[AnchorKind, list[Anchor]] = {}
        for anchor in known:
            found.setdefault(anchor.kind, []).append(anchor)
        return [NewestEnd(kind, len(ends), max(ends, key=lambda end: end.at)) for kind, ends in found.items()]

    def _compared(self, look: Reading) -> Comparison:
        known = [*self._files.known(), *look.anchors.all(AnchorKind.CLOSING, AnchorKind.PARTNER)]
        known = sorted(known, key=lambda anchor: anchor.at)[-NEWEST:]
        return compare(known, look.anchors.hashes(known), look.anchors.acknowledged())

    def _tell(self, changes: Changes) -> None:
        """The end after a change, with the numbers of the cases it moved: no personal data."""
        head = self._database.head
        if head.seq and head != self._newest:
            self._newest = head
            self._files.append(self._database.origin, head, self._told(changes))

    def _told(self, changes: Changes) -> str:
        cases = [number for kind, number in changes.touched if kind == "case"]
        if not cases:
            return ""
        with self._database.read() as look:
            return " ".join(sorted({case.number or case.uid for case in look.cases.some(cases)}))


def _lies_in(gap: Anchor, listed: list[tuple[str, int, int]]) -> bool:
    return any(origin == gap.origin and first <= gap.seq <= last for origin, first, last in listed)
