"""Where open cases stand in the queues (待办位置), found without working out each case.

Who may lead a case on, whether it is stuck, stopped or asked about follows from its course alone: who took which steps.
Of ten thousand open cases a few hundred differ in that, so one case of each shape is worked out and speaks for the
others. Clocks are counted only where somebody outside is waited for, once for all that began on the same day.
"""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain import case_blocks, case_course
from vetdesk.domain.clocks import Clock, deadline
from vetdesk.domain.duties import RECUSED
from vetdesk.domain.staff import Actor, Staff
from vetdesk.domain.station_time import at_station
from vetdesk.domain.workflow import StageKind
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.casework import Casework
from vetdesk.storage.case_lists import CaseHead, CaseLists, Course, Move
from vetdesk.storage.reading import Reading
from vetdesk.storage.transaction import moment

NAMING = (RECUSED, case_blocks.ASKED_STAFF, case_blocks.EXCEPTION_STAFF)
"""Details of a step that decide who may act."""
Kin = Mapping[int, frozenset[int]]
"""By recipient: the staff's own records that are family."""
_Shape = tuple[str, int, str, int, frozenset[int], tuple[Move, ...]]
_NO_KIN: frozenset[int] = frozenset()
_UNREAD = (0, Course([], []))
FEW = 300
"""So many changed cases are read one by one; if more changed, all open ones are read at once."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Who looks on which day, and everybody at the station."""

    today: date
    actor: Actor
    staff: tuple[Staff, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How cases of one shape stand for the person who looks; `entered` is the event that brought them to their stage.

    `clock` runs there (None: no limit); with `simple` it began with that event, or on the day recorded under the key,
    and nothing has happened since. `guarded`: whether they can be led on depends on more than the course.
    """

    able: bool
    guarded: bool
    waiting: bool
    paused: bool
    stuck: bool
    returned: bool
    asked: bool
    entered: int
    clock: Clock | None
    simple: bool
    clock_field: str


@dataclass(frozen=True, slots=True)
class Placed:
    """An open case with its standing; `entered` is the moment (instant) since when it waits.

    `late` and `mine` are None where only the whole case tells.
    """

    head: CaseHead
    standing: Standing
    entered: str
    late: bool | None
    mine: bool | None


class Standings:
    """Works out where open cases stand; what one shape means is remembered while the same person looks."""

    def __init__(self, definitions: Definitions, casework: Casework) -> None:
        self._definitions = definitions
        self._casework = casework
        self._guard = threading.Lock()
        self._whose: tuple[Actor, tuple[Staff, ...]] | None = None
        self._known: dict[_Shape, Standing] = {}
        self._courses: dict[int, tuple[int, Course]] = {}

    def forget(self) -> None:
        """Definitions, people or whole kinds of records changed: nothing that is remembered need be true."""
        with self._guard:
            self._whose, self._known, self._courses = None, {}, {}

    def places(self, look: Reading, heads: Sequence[CaseHead], sight: Sight, kin: Kin) -> list[Placed]:
        """Every open case with its standing, in the order of the heads."""
        lists = CaseLists(look)
        courses = self._courses_of(lists, heads)
        own = {one.recipient_id for one in sight.staff if one.recipient_id is not None}
        shapes = {head.case_id: _shape(head, courses[head.case_id], own, kin) for head in heads}
        known = self._standings(look, shapes, sight)
        fields = {one.clock_field for one in known.values() if one.waiting and one.simple and one.clock_field}
        days = {key: lists.open_values(key) for key in sorted(fields)}
        limits = _Limits(self._definitions, sight.today, days)
        return [_placed(head, known[shapes[head.case_id]], courses[head.case_id], limits) for head in heads]

    def _courses_of(self, lists: CaseLists, heads: Sequence[CaseHead]) -> Mapping[int, Course]:
        """The course of every open case; only those are read that changed since the last look."""
        with self._guard:
            kept = self._courses
        old = {head.case_id: kept[head.case_id] for head in heads if kept.get(head.case_id, _UNREAD)[0] == head.version}
        fresh = [head for head in heads if head.case_id not in old]
        if fresh:
            read = lists.open_courses(NAMING, [head.case_id for head in fresh] if len(fresh) <= FEW else ())
            old |= {head.case_id: (head.version, read[head.case_id]) for head in fresh}
        with self._guard:
            if self._courses is kept:
                self._courses = old
        return {case_id: course for case_id, (_, course) in old.items()}

    def _standings(self, look: Reading, shapes: Mapping[int, _Shape], sight: Sight) -> Mapping[_Shape, Standing]:
        whose = (sight.actor, sight.staff)
        with self._guard:
            known = dict(self._known) if self._whose == whose else {}
        speakers = {shape: case_id for case_id, shape in shapes.items() if shape not in known}
        by_case = {case_id: shape for shape, case_id in speakers.items()}
        for picture in self._casework.pictures(look, look.cases.some(list(by_case)), sight.actor):
            known[by_case[picture.case.id]] = _standing(picture)
        with self._guard:
            self._whose, self._known = whose, known
        return known


@dataclass(frozen=True)
class _Limits:
    """Tells of simple clocks whether they ran out, counting each clock once for all cases that began on one day."""

    definitions: Definitions
    today: date
    days: Mapping[str, Mapping[int, str]]

    def __post_init__(self) -> None:
        object.__setattr__(self, "_late", {})

    def late(self, head: CaseHead, standing: Standing, entered: str) -> bool | None:
        """Whether the limit is over; None if only the whole case tells."""
        clock = standing.clock
        if clock is None or not standing.simple:
            return False if clock is None else None
        start = case_course.as_day(self.days.get(standing.clock_field, {}).get(head.case_id, ""))
        start = start or at_station(moment(entered)).date()
        known: dict[tuple[Clock, date], bool] = self.__dict__["_late"]
        if (clock, start) not in known:
            known[clock, start] = deadline(clock, start, self.definitions.calendar).is_late(self.today)
        return known[clock, start]


def _shape(head: CaseHead, course: Course, own: Iterable[int], kin: Kin) -> _Shape:
    """Everything on which it depends who may act in a case."""
    member = head.recipient_id if head.recipient_id in own else 0
    family = kin.get(head.recipient_id, _NO_KIN)
    return head.kind, head.workflow_version, head.stage, member, family, tuple(course.moves)


def _placed(head: CaseHead, standing: Standing, course: Course, limits: _Limits) -> Placed:
    entered = course.at[standing.entered]
    if not standing.waiting:
        return Placed(head, standing, entered, None, standing.able)
    late = limits.late(head, standing, entered)
    mine = False if not standing.able else True if late else None if late is None or standing.guarded else False
    return Placed(head, standing, entered, late, mine)


def _standing(picture: CasePicture) -> Standing:
    """What one case says of all that have its shape."""
    route, case = picture.workflow, picture.case
    able, stage = picture.able_steps(), route.stage(case.stage)
    entering = case_course.entering_event(case)
    clock = route.clock(stage.clock)
    field = clock.starts_on.removeprefix("field:") if clock and clock.starts_on.startswith("field:") else ""
    return Standing(
        able=bool(able),
        guarded=any(step.guards for step in able),
        waiting=stage.kind is StageKind.WAIT,
        paused=case_course.stands_still(route, case),
        stuck=picture.stuck() is not None,
        returned=case_blocks.standing_return(route, case) is not None,
        asked=picture.asks_me(),
        entered=entering.seq - 1,
        clock=clock,
        simple=_simple(picture, clock, field),
        clock_field=field,
    )


def _simple(picture: CasePicture, clock: Clock | None, field: str) -> bool:
    """Whether the last event both brought the case to its stage and began the clock, for the first time."""
    events = picture.case.standing_events
    last = events[-1]
    if clock is None or case_course.entering_event(picture.case) is not picture.case.events[-1]:
        return clock is None
    step = picture.workflow.transition(last.transition)
    if not field:
        return clock.starts_on == "entered"
    begun_before = any(field in event.details for event in events[:-1])
    return step is not None and field in step.requires_fields and not begun_before
