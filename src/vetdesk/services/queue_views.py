"""What is shown of queues of cases (待办队列): which queues there are, their lines, filters and orders."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain import case_blocks, case_course
from vetdesk.domain.forms import Label
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.case_views import CaseLine


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


def why_here(picture: CasePicture, line: CaseLine) -> WhyHere:
    """The most pressing reason why a case stands where it stands, for the person who looks."""
    me, route, case = picture.actor.staff.id, picture.workflow, picture.case
    reasons = (
        (line.closed, WhyHere.DONE),
        (line.stuck is not None, WhyHere.STUCK),
        (line.ends is not None, WhyHere.ENDS),
        (case_blocks.open_objection(route, case) is not None, WhyHere.OBJECTED),
        (picture.asks_me(), WhyHere.ASKED),
        (bool(line.returned_with), WhyHere.RETURNED),
        (line.late, WhyHere.LATE),
        (case_course.stands_still(route, case), WhyHere.PAUSED),
        (line.assigned_to not in {None, me}, WhyHere.COLLEAGUE),
        (line.mine, WhyHere.MINE),
        (line.waiting, WhyHere.OUTSIDE),
        (line.assigned_to == me, WhyHere.IN_HAND),
    )
    return next((why for holds, why in reasons if holds), WhyHere.ROLE)
