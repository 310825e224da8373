"""Queues of cases (待办队列): what is mine, the office's, waiting, done or stuck, in which order, and why it is there.

Every queue is computed from facts when it is asked for. Which queue a case stands in and how long it waits follows from
its course (queue_standings); the whole line is worked out only for rows that are painted, or sorted by their limit.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.changes import Changes
from vetdesk.domain.forms import Label
from vetdesk.domain.staff import Actor, Right, Staff
from vetdesk.services.casework import Casework
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.queue_lines import QueueLines
from vetdesk.services.queue_standings import Kin, Placed, Sight, Standings
from vetdesk.services.queue_views import Queue, QueueChoices, Queued, QueueFilter, QueueLine, QueueOrder, WhyHere
from vetdesk.services.relatives import relatives_of
from vetdesk.services.session import Session
from vetdesk.storage.case_lists import NOBODY, CaseHead, CaseLists, ClosedWanted
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading

__all__ = ["NOBODY", "Queue", "QueueChoices", "QueueFilter", "QueueLine", "QueueOrder", "Queued", "Queues", "WhyHere"]

EVERYTHING = ("definition", "staff", "station")
"""Changes of these may change every line."""
_WORKED_OUT = frozenset({"left", "why"})
"""Columns by which only whole lines can be sorted."""


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
        self._standings = Standings(definitions, casework)
        self._lines = QueueLines(casework)
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
        wanted, order, watch = wanted or QueueFilter(), order or QueueOrder(), progress or Unwatched()
        with self._database.read() as look:
            glance = self._glance(look, actor, watch)
            inside = [one for one in glance.placed if glance.belongs(one, queue)]
            shown = [one for one in inside if _fits(one.head, wanted)]
            whole = wanted.late or order.key in _WORKED_OUT
            lines = self._whole(look, shown, glance, watch) if whole else {}
            ended = queue in {Queue.DONE, Queue.ALL}
            closed = self._closed(look, wanted, order) if ended else []
            kinds = CaseLists(look).closed_kinds() if ended else []
        shown = [one for one in shown if not wanted.late or lines[one.head.case_id].line.late]
        ids = self._ordered(shown, lines, order, glance.sight.staff) + closed
        counts = {each: sum(glance.belongs(one, each) for one in glance.placed) for each in Queue}
        return Queued(tuple(ids), self._choices(inside, kinds, glance.sight.staff), counts)

    def lines(self, case_ids: Sequence[int]) -> tuple[QueueLine, ...]:
        """The lines of these cases in their order, as far as they still exist: for the rows that are painted."""
        actor = self._session.require(Right.SEE_CASES)
        with self._database.read() as look:
            heads = CaseLists(look).some_heads(case_ids)
            staff = tuple(look.staff.all())
            sight = Sight(self._today(), actor, staff)
            known = dict(self._lines.of(look, heads, sight, _kin(look, staff), Unwatched()))
            ended = [number for number in case_ids if number not in known]
            pictures = self._casework.pictures(look, look.cases.some(ended), actor) if ended else ()
        known |= {one.case.id: self._lines.line(one) for one in pictures}
        return tuple(known[number] for number in case_ids if number in known)

    def pressing(self, progress: Progress | None = None) -> tuple[QueueLine, ...]:
        """The open cases that the day's list may name, the longest waiting first.

        Those the person can lead on or has in hand, those that nobody can, and those to be chased outside.
        """
        actor = self._session.require(Right.SEE_CASES)
        watch = progress or Unwatched()
        with self._database.read() as look:
            glance = self._glance(look, actor, watch)
            asked = [one for one in glance.placed if glance.presses(one)]
            lines = self._whole(look, asked, glance, watch)
        return tuple(lines[number] for number in self._ordered(asked, lines, QueueOrder(), glance.sight.staff))

    def missing_roles(self) -> tuple[Label, ...]:
        """The roles that routes in force need and no active person holds."""
        return self._casework.missing_roles()

    def _changed(self, changes: Changes) -> None:
        """On the thread that made a change: forget what it may have made untrue."""
        if changes.concern(*EVERYTHING) or not changes.whole_kinds.isdisjoint({"case", "recipient"}):
            self._standings.forget()
            self._lines.forget()
        else:
            self._lines.changed(changes)

    def _glance(self, look: Reading, actor: Actor, watch: Progress) -> "_Glance":
        """Where every open case stands; whole lines only for those whose course does not tell enough."""
        watch.at(0, 0)
        staff = tuple(look.staff.all())
        sight, kin = Sight(self._today(), actor, staff), _kin(look, staff)
        placed = self._standings.places(look, CaseLists(look).open_heads(), sight, kin)
        glance = _Glance(placed, sight, kin, {})
        doubtful = [one for one in placed if one.standing.waiting and (one.mine is None or one.late is None)]
        glance.told = self._whole(look, doubtful, glance, watch)
        return glance

    def _whole(
        self, look: Reading, placed: Sequence[Placed], glance: "_Glance", watch: Progress
    ) -> Mapping[int, QueueLine]:
        return self._lines.of(look, [one.head for one in placed], glance.sight, glance.kin, watch)

    def _closed(self, look: Reading, wanted: QueueFilter, order: QueueOrder) -> list[int]:
        if wanted.late:
            return []
        sort, down = _CLOSED_SORTS.get(order.key, "ended"), order.descending
        asked = ClosedWanted(wanted.kinds, wanted.stages, wanted.villages, wanted.officer, sort, down)
        return CaseLists(look).closed_ids(asked)

    def _ordered(
        self, placed: Sequence[Placed], lines: Mapping[int, QueueLine], order: QueueOrder, staff: Sequence[Staff]
    ) -> list[int]:
        """The cases in order; where the column says the same, the longest waiting first."""
        by_wait = sorted(placed, key=lambda one: (one.entered, one.head.applied_on, one.head.case_id))
        if order.key in _WORKED_OUT:
            by_wait.sort(key=lambda one: _LINE_SORTS[order.key](lines[one.head.case_id]), reverse=order.descending)
        elif order.key == "waited":
            by_wait.sort(key=lambda one: one.entered, reverse=not order.descending)
        elif sort := self._sorts(staff).get(order.key):
            by_wait.sort(key=lambda one: sort(one.head), reverse=order.descending)
        return [one.head.case_id for one in by_wait]

    def _sorts(self, staff: Sequence[Staff]) -> Mapping[str, Callable[[CaseHead], Any]]:
        names: dict[int | None, str] = {one.id: one.name for one in staff}
        routes = self._definitions.workflows
        return {
            "number": lambda head: (head.number == "", head.number),
            "kind": lambda head: head.kind,
            "name": lambda head: head.place,
            "village": lambda head: head.village,
            "stage": lambda head: routes[head.kind, head.workflow_version].stage(head.stage).label.zh,
            "officer": lambda head: names.get(head.assigned_to, ""),
            "applied": lambda head: head.applied_on,
        }

    def _choices(
        self, placed: Iterable[Placed], closed: Sequence[tuple[str, str]], staff: Sequence[Staff]
    ) -> QueueChoices:
        heads = [one.head for one in placed]
        kinds: dict[str, Label] = {}
        stages: dict[str, Label] = {}
        for kind, version, stage in dict.fromkeys((head.kind, head.workflow_version, head.stage) for head in heads):
            route = self._definitions.workflows[kind, version]
            kinds[kind], stages[stage] = route.title, route.stage(stage).label
        for kind, stage in closed:
            route = self._definitions.workflows.newest(kind, self._today().isoformat())
            kinds.setdefault(kind, route.title)
            label = next((one.label for one in route.stages if one.key == stage), Label(stage, stage))
            stages.setdefault(stage, label)
        villages, held = {head.village for head in heads}, {head.assigned_to for head in heads}
        officers = tuple((one.id, one.name) for one in staff if one.id in held or one.active)
        return QueueChoices(tuple(kinds.items()), tuple(stages.items()), tuple(sorted(villages - {""})), officers)


_CLOSED_SORTS = {
    "number": "number", "name": "name", "village": "village", "kind": "kind", "stage": "stage", "officer": "officer",
    "applied": "applied",
}  # fmt: skip
_LINE_SORTS: Mapping[str, Callable[[QueueLine], Any]] = {
    "left": lambda one: (one.line.left is None, one.line.left or 0),
    "why": lambda one: list(WhyHere).index(one.why),
}


@dataclass(slots=True)
class _Glance:
    """Every open case with its standing, for one person on one day; `told` are the lines where that was not enough."""

    placed: Sequence[Placed]
    sight: Sight
    kin: Kin
    told: Mapping[int, QueueLine]

    def belongs(self, one: Placed, queue: Queue) -> bool:
        """Whether an open case stands in a queue."""
        standing, holder, me = one.standing, one.head.assigned_to, self.sight.actor.staff.id
        match queue:
            case Queue.MINE:
                mine = self._mine(one) and holder in {None, me}
                return standing.asked or mine or (holder == me and not standing.waiting)
            case Queue.OFFICE:
                return not standing.waiting
            case Queue.WAITING:
                return standing.waiting or standing.paused
            case Queue.STUCK:
                return standing.stuck
            case Queue.ALL:
                return True
            case Queue.DONE:
                return False

    def presses(self, one: Placed) -> bool:
        """Whether the day's list may name an open case."""
        standing = one.standing
        chased = standing.waiting and (self._late(one) or (standing.able and standing.returned))
        in_hand = one.head.assigned_to == self.sight.actor.staff.id
        return standing.stuck or chased or in_hand or self._mine(one)

    def _mine(self, one: Placed) -> bool:
        return self.told[one.head.case_id].line.mine if one.mine is None else one.mine

    def _late(self, one: Placed) -> bool:
        return self.told[one.head.case_id].line.late if one.late is None else one.late


def _fits(head: CaseHead, wanted: QueueFilter) -> bool:
    return (
        (not wanted.kinds or head.kind in wanted.kinds)
        and (not wanted.stages or head.stage in wanted.stages)
        and (not wanted.villages or head.village in wanted.villages)
        and (wanted.officer is None or (head.assigned_to or NOBODY) == wanted.officer)
    )


def _kin(look: Reading, staff: Sequence[Staff]) -> Kin:
    """By recipient: who among the staff's own records is family."""
    ours = [one.recipient_id for one in staff if one.recipient_id is not None]
    found: dict[int, set[int]] = {}
    for member, family in relatives_of(look, ours).items() if ours else ():
        for relative in family:
            found.setdefault(relative, set()).add(member)
    return {number: frozenset(members) for number, members in found.items()}
