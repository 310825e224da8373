"""The lines of queues (待办行), each remembered until its case, its person, the staff, the day or rules change."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from vetdesk.domain.changes import Changes
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.casework import Casework
from vetdesk.services.progress import Progress
from vetdesk.services.queue_standings import Kin, Sight
from vetdesk.services.queue_views import QueueLine, why_here
from vetdesk.storage.case_lists import CaseHead
from vetdesk.storage.reading import Reading

SLICE = 200
"""So many cases are read at once: between two slices a look can be stopped."""
UNSURE_KINDS = ("material", "entry", "definition", "notice", "paper")
"""Changes of these may change what a case waits for although the case itself stayed as it was."""
_NO_KIN: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Known:
    """A line with what it was worked out from; `unsure` if other records than the case may change it."""

    version: int
    person: int
    village: str
    kin: frozenset[int]
    entry: QueueLine
    unsure: bool


class QueueLines:
    """Works out the lines of cases, and remembers those that it worked out for whoever looks."""

    def __init__(self, casework: Casework) -> None:
        self._casework = casework
        self._guard = threading.Lock()
        self._changes = 0
        self._sight: Sight | None = None
        self._known: dict[int, _Known] = {}

    def forget(self) -> None:
        """Forget every line."""
        with self._guard:
            self._changes += 1
            self._sight, self._known = None, {}

    def changed(self, changes: Changes) -> None:
        """On the thread that made a change: forget the lines that it may have made untrue."""
        with self._guard:
            self._changes += 1
            self._known = {number: one for number, one in self._known.items() if not _touched(changes, one)}

    def of(
        self, look: Reading, heads: Sequence[CaseHead], sight: Sight, kin: Kin, progress: Progress
    ) -> Mapping[int, QueueLine]:
        """The lines of these open cases, by case; only those are worked out that are not remembered."""
        with self._guard:
            begun, known = self._changes, dict(self._known) if self._sight == sight else {}
        fresh = [head for head in heads if not _holds(known.get(head.case_id), head, kin)]
        for start in range(0, len(fresh), SLICE):
            progress.at(start, len(fresh))
            known |= self._worked_out(look, fresh[start : start + SLICE], kin, sight)
        with self._guard:
            if begun == self._changes:
                self._sight, self._known = sight, known
        return {head.case_id: known[head.case_id].entry for head in heads}

    def line(self, picture: CasePicture) -> QueueLine:
        """The line of one case, open or closed."""
        line = picture.line()
        entered = picture.today - timedelta(days=line.days)
        waited = 0 if line.closed else picture.facts.calendar.workdays_between(entered, picture.today)
        officer = next((one.name for one in picture.staff if one.id == line.assigned_to), "")
        return QueueLine(line, waited, officer, why_here(picture, line))

    def _worked_out(self, look: Reading, heads: Sequence[CaseHead], kin: Kin, sight: Sight) -> dict[int, _Known]:
        by_id = {head.case_id: head for head in heads}
        found = {}
        for picture in self._casework.pictures(look, look.cases.some(list(by_id)), sight.actor):
            head, entry = by_id[picture.case.id], self.line(picture)
            family = kin.get(head.recipient_id, _NO_KIN)
            unsure = entry.line.waiting and entry.line.able
            found[head.case_id] = _Known(head.version, head.recipient_version, head.village, family, entry, unsure)
        return found


def _touched(changes: Changes, known: _Known) -> bool:
    """Whether a change may have made a remembered line untrue."""
    line = known.entry.line
    if known.unsure and changes.concern(*UNSURE_KINDS):
        return True
    return not changes.touched.isdisjoint({("case", line.case_id), ("recipient", line.recipient_id)})


def _holds(known: _Known | None, head: CaseHead, kin: Kin) -> bool:
    """Whether a remembered line still says what is true."""
    if known is None or (known.version, known.person) != (head.version, head.recipient_version):
        return False
    return known.kin == kin.get(head.recipient_id, _NO_KIN) and known.village == head.village
