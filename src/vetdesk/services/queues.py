"""Queues of cases (待办队列): what is mine, the office's, waiting, done or stuck, in which order, and why it is there.

Every queue is computed from facts when it is asked for. What one case looks like in a list is remembered until the
case, its person, the staff, the day or the definitions change, so that ten thousand open cases cost a query and a sort.
"""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain import case_blocks, case_course
from vetdesk.domain.changes import Changes
from vetdesk.domain.forms import Label
from vetdesk.domain.staff import Actor, Right, Staff
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.case_views import CaseLine
from vetdesk.services.casework import Casework, relatives_of
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.session import Session
from vetdesk.storage.case_lists import NOBODY, CaseHead, CaseLists, ClosedWanted
from vetdesk.storage.database import Database, Reading

__all__ = ["NOBODY", "Queue", "QueueChoices", "QueueFilter", "QueueLine", "QueueOrder", "Queued", "Queues", "WhyHere"]

SLICE = 200
"""So many cases are read at once: between two slices a look can be stopped."""
EVERYTHING = ("definition", "staff", "station")
"""Changes of these may change every line."""
UNSURE_KINDS = ("material", "entry", "definition", "notice", "paper")
"""Changes of these may change what a case waits for although the case itself stayed as it was."""


class Queue(StrEnum):
    """Which cases: those that wait for me, for the office, for somebody outside; ended, stuck, or every one."""

    MINE = "mine"
    OFFICE = "office"
    WAITING = "waiting"
    DONE = "done"
    STUCK = "stuck"
    ALL = "all"


class WhyHere(StrEnum):
    """Why a case stands in a queue: the most pressing of its reasons."""

    STUCK = "stuck"
    ENDS = "ends"
    OBJECTED = "objected"
    ASKED = "asked"
    RETURNED = "returned"
    LATE = "late"
    MINE = "mine"
    IN_HAND = "in_hand"
    COLLEAGUE = "colleague"
    PAUSED = "paused"
    OUTSIDE = "outside"
    ROLE = "role"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What else must hold. `officer` is a staff id, NOBODY for cases in nobody's hands, None for all."""

    kinds: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    officer: int | None = None
    late: bool = False

    @property
    def count(self) -> int:
        """How many conditions are set."""
        return sum((bool(self.kinds), bool(self.stages), bool(self.villages), self.officer is not None, self.late))


@dataclass(frozen=True, slots=True)
class QueueOrder:
    """By which column: number, kind, name, village, stage, left, waited, officer, applied or why."""

    key: str = "waited"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One line of a queue: the case, the working days it has stood at its stage, who has it in hand, why it is here."""

    line: CaseLine
    waited: int
    officer: str
    why: WhyHere


@dataclass(frozen=True, slots=True)
class QueueChoices:
    """What the cases of a queue can be filtered by: kinds and stages with their words, villages, officers by id."""

    kinds: tuple[tuple[str, Label], ...]
    stages: tuple[tuple[str, Label], ...]
    villages: tuple[str, ...]
    officers: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Queued:
    """A queue: the numbers of its cases in order, the choices of its filters, how many wait in each queue."""

    ids: tuple[int, ...]
    choices: QueueChoices
    counts: Mapping[Queue, int]


@dataclass(frozen=True, slots=True)
class _Sight:
    """Everything but the case on which a remembered line depends."""

    today: date
    actor: Actor
    staff: tuple[Staff, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """A line with what it was computed from; `unsure` if other records than the case may change it."""

    version: int
    person: int
    kin: frozenset[int]
    entry: QueueLine
    unsure: bool


class Queues:
    """Finds and orders cases for whoever is signed in."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, casework: Casework,
        today: Callable[[], date],
    ) -> None:  # fmt: skip
        self._database = database
        self._session = session
        self._definitions = definitions
        self._casework = casework
        self._today = today
        self._guard = threading.Lock()
        self._sight: _Sight | None = None
        self._known: dict[int, _Known] = {}
        database.subscribe(self._changed)

    def find(
        self,
        queue: Queue,
        wanted: QueueFilter | None = None,
        order: QueueOrder | None = None,
        progress: Progress | None = None,
    ) -> Queued:
        """A queue in its order, the longest waiting first unless another is asked for."""
        actor = self._session.require(Right.SEE_CASES)
        wanted, order = wanted or QueueFilter(), order or QueueOrder()
        with self._database.read() as look:
            heads = CaseLists(look).open_heads()
            lines = self._lines(look, heads, actor, progress or Unwatched())
            closed = self._closed(look, wanted, order) if queue in {Queue.DONE, Queue.ALL} else []
            kinds = CaseLists(look).closed_kinds() if queue in {Queue.DONE, Queue.ALL} else []
            staff = tuple(look.staff.all())
        inside = [head for head in heads if _belongs(lines[head.case_id], queue, actor)]
        shown = [head for head in inside if _fits(lines[head.case_id], wanted)]
        ids = _ordered(shown, lines, order) + closed
        counts = {each: sum(_belongs(one, each, actor) for one in lines.values()) for each in Queue}
        choices = self._choices([lines[head.case_id].line for head in inside], kinds, staff)
        return Queued(tuple(ids), choices, counts)

    def lines(self, case_ids: Sequence[int]) -> tuple[QueueLine, ...]:
        """The lines of these cases in their order, as far as they still exist: for the rows that are painted."""
        actor = self._session.require(Right.SEE_CASES)
        with self._guard:
            mine = self._sight is not None and (self._sight.actor, self._sight.today) == (actor, self._today())
            kept = self._known if mine else {}
            known = {number: kept[number].entry for number in case_ids if number in kept}
        missing = [number for number in case_ids if number not in known]
        if missing:
            with self._database.read() as look:
                pictures = self._casework.pictures(look, look.cases.some(missing), actor)
            known |= {one.case.id: self._line(one) for one in pictures}
        return tuple(known[number] for number in case_ids if number in known)

    def open_lines(self, progress: Progress | None = None) -> tuple[QueueLine, ...]:
        """Every open case, the longest waiting first: what the day's list is made from."""
        actor = self._session.require(Right.SEE_CASES)
        with self._database.read() as look:
            heads = CaseLists(look).open_heads()
            lines = self._lines(look, heads, actor, progress or Unwatched())
        return tuple(lines[number] for number in _ordered(heads, lines, QueueOrder()))

    def missing_roles(self) -> tuple[Label, ...]:
        """The roles that routes in force need and no active person holds."""
        return self._casework.missing_roles()

    def _changed(self, changes: Changes) -> None:
        """On the thread that made a change: forget what it may have made untrue."""
        with self._guard:
            if changes.concern(*EVERYTHING) or not changes.whole_kinds.isdisjoint({"case", "recipient"}):
                self._sight, self._known = None, {}
                return
            self._known = {number: one for number, one in self._known.items() if not _touched(changes, one)}

    def _lines(
        self, look: Reading, heads: Sequence[CaseHead], actor: Actor, progress: Progress
    ) -> dict[int, QueueLine]:
        """The line of every head; only those are computed that are not remembered."""
        staff = tuple(look.staff.all())
        sight = _Sight(self._today(), actor, staff)
        kin = _kin(look, staff)
        with self._guard:
            known = dict(self._known) if self._sight == sight else {}
        fresh = [head for head in heads if not _holds(known.get(head.case_id), head, kin)]
        for start in range(0, len(fresh), SLICE):
            progress.at(start, len(fresh))
            part = fresh[start : start + SLICE]
            known |= self._computed(look, part, kin, actor)
        known = {head.case_id: known[head.case_id] for head in heads}
        with self._guard:
            self._sight, self._known = sight, known
        return {number: one.entry for number, one in known.items()}

    def _computed(
        self, look: Reading, heads: Sequence[CaseHead], kin: Mapping[int, frozenset[int]], actor: Actor
    ) -> dict[int, _Known]:
        by_id = {head.case_id: head for head in heads}
        found = {}
        for picture in self._casework.pictures(look, look.cases.some(list(by_id)), actor):
            head = by_id[picture.case.id]
            entry = self._line(picture)
            family = kin.get(head.recipient_id, frozenset())
            found[head.case_id] = _Known(
                head.version, head.recipient_version, family, entry, entry.line.waiting and entry.line.able
            )
        return found

    def _line(self, picture: CasePicture) -> QueueLine:
        line = picture.line()
        entered = picture.today - timedelta(days=line.days)
        waited = picture.facts.calendar.workdays_between(entered, picture.today)
        officer = next((one.name for one in picture.staff if one.id == line.assigned_to), "")
        return QueueLine(line, waited, officer, why_here(picture, line))

    def _closed(self, look: Reading, wanted: QueueFilter, order: QueueOrder) -> list[int]:
        if wanted.late:
            return []
        sort, down = _CLOSED_SORTS.get(order.key, "ended"), order.descending
        asked = ClosedWanted(wanted.kinds, wanted.stages, wanted.villages, wanted.officer, sort, down)
        return CaseLists(look).closed_ids(asked)

    def _choices(
        self, lines: Iterable[CaseLine], closed: Sequence[tuple[str, str]], staff: Sequence[Staff]
    ) -> QueueChoices:
        kinds: dict[str, Label] = {}
        stages: dict[str, Label] = {}
        villages: set[str] = set()
        held: set[int | None] = set()
        for line in lines:
            kinds[line.kind] = line.title
            stages[line.stage] = line.stage_label
            villages.add(line.village)
            held.add(line.assigned_to)
        for kind, stage in closed:
            route = self._definitions.workflows.newest(kind, self._today().isoformat())
            kinds.setdefault(kind, route.title)
            label = next((one.label for one in route.stages if one.key == stage), Label(stage, stage))
            stages.setdefault(stage, label)
        officers = tuple((one.id, one.name) for one in staff if one.id in held or one.active)
        return QueueChoices(tuple(kinds.items()), tuple(stages.items()), tuple(sorted(villages - {""})), officers)


_CLOSED_SORTS = {
    "number": "number", "name": "name", "village": "village", "kind": "kind", "stage": "stage", "officer": "officer",
    "applied": "applied",
}  # fmt: skip


def _touched(changes: Changes, known: _Known) -> bool:
    """Whether a change may have made a remembered line untrue."""
    line = known.entry.line
    if known.unsure and changes.concern(*UNSURE_KINDS):
        return True
    return not changes.touched.isdisjoint({("case", line.case_id), ("recipient", line.recipient_id)})


def why_here(picture: CasePicture, line: CaseLine) -> WhyHere:
    """The most pressing reason why a case stands where it stands, for the person who looks."""
    me, route, case = picture.actor.staff.id, picture.workflow, picture.case
    asked = case_blocks.open_opinion(route, case)
    reasons = (
        (line.closed, WhyHere.DONE),
        (line.stuck is not None, WhyHere.STUCK),
        (line.ends is not None, WhyHere.ENDS),
        (case_blocks.open_objection(route, case) is not None, WhyHere.OBJECTED),
        (asked is not None and str(asked.details.get(case_blocks.ASKED_STAFF)) == str(me), WhyHere.ASKED),
        (bool(line.returned_with), WhyHere.RETURNED),
        (line.late, WhyHere.LATE),
        (case_course.stands_still(route, case), WhyHere.PAUSED),
        (line.assigned_to not in {None, me}, WhyHere.COLLEAGUE),
        (line.mine, WhyHere.MINE),
        (line.waiting, WhyHere.OUTSIDE),
        (line.assigned_to == me, WhyHere.IN_HAND),
    )
    return next((why for holds, why in reasons if holds), WhyHere.ROLE)


def _belongs(one: QueueLine, queue: Queue, actor: Actor) -> bool:
    """Whether an open case stands in a queue."""
    line, me = one.line, actor.staff.id
    match queue:
        case Queue.MINE:
            theirs = line.assigned_to not in {None, me}
            return (
                one.why is WhyHere.ASKED or (line.mine and not theirs) or (line.assigned_to == me and not line.waiting)
            )
        case Queue.OFFICE:
            return not line.waiting
        case Queue.WAITING:
            return line.waiting or one.why is WhyHere.PAUSED
        case Queue.STUCK:
            return line.stuck is not None
        case Queue.ALL:
            return True
        case Queue.DONE:
            return False


def _fits(one: QueueLine, wanted: QueueFilter) -> bool:
    line = one.line
    return (
        (not wanted.kinds or line.kind in wanted.kinds)
        and (not wanted.stages or line.stage in wanted.stages)
        and (not wanted.villages or line.village in wanted.villages)
        and (wanted.officer is None or (line.assigned_to or NOBODY) == wanted.officer)
        and (line.late or not wanted.late)
    )


def _ordered(heads: Sequence[CaseHead], lines: Mapping[int, QueueLine], order: QueueOrder) -> list[int]:
    """The cases in order; where the column says the same, the longest waiting first."""
    by_wait = sorted(heads, key=lambda head: (-lines[head.case_id].waited, head.applied_on, head.case_id))
    if order == QueueOrder():
        return [head.case_id for head in by_wait]
    key = _SORTS.get(order.key, _SORTS["waited"])
    by_wait.sort(key=lambda head: key(head, lines[head.case_id]), reverse=order.descending)
    return [head.case_id for head in by_wait]


def _left(_head: CaseHead, one: QueueLine) -> tuple[bool, int]:
    """Cases without a limit come after those with one."""
    return one.line.left is None, one.line.left or 0


_SORTS: Mapping[str, Callable[[CaseHead, QueueLine], Any]] = {
    "number": lambda head, _one: (head.number == "", head.number),
    "kind": lambda head, _one: head.kind,
    "name": lambda head, _one: head.place,
    "village": lambda _head, one: one.line.village,
    "stage": lambda _head, one: one.line.stage_label.zh,
    "left": _left,
    "waited": lambda _head, one: one.waited,
    "officer": lambda _head, one: one.officer,
    "applied": lambda head, _one: head.applied_on,
    "why": lambda _head, one: list(WhyHere).index(one.why),
}


def _kin(look: Reading, staff: Sequence[Staff]) -> dict[int, frozenset[int]]:
    """By recipient: who among the staff's own records is family."""
    ours = [one.recipient_id for one in staff if one.recipient_id is not None]
    found: dict[int, set[int]] = {}
    for member, family in relatives_of(look, ours).items() if ours else ():
        for relative in family:
            found.setdefault(relative, set()).add(member)
    return {number: frozenset(members) for number, members in found.items()}


def _holds(known: _Known | None, head: CaseHead, kin: Mapping[int, frozenset[int]]) -> bool:
    """Whether a remembered line still says what is true."""
    if known is None or (known.version, known.person) != (head.version, head.recipient_version):
        return False
    same_kin = known.kin == kin.get(head.recipient_id, frozenset())
    return same_kin and known.entry.line.village == head.village
