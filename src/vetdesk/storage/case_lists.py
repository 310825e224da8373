"""Lists of cases (事项列表) without their events: what sorting, filtering and paging needs, however many there are."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, case, func, literal, or_, select, text

from vetdesk.storage.people_rows import PRESENT_VILLAGE, RECIPIENT_WITH_VILLAGE
from vetdesk.storage.tables.cases import case_event, case_file
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.transaction import Transaction

_CHUNK = 500
NOBODY = 0
"""As an officer: cases that nobody has in hand."""


@dataclass(frozen=True, slots=True)
class CaseHead:
    """One case as lists know it. `place` is where the person's name stands in the order of readings."""

    case_id: int
    version: int
    number: str
    kind: str
    workflow_version: int
    recipient_id: int
    recipient_version: int
    name: str
    place: int
    village: str
    stage: str
    applied_on: str
    assigned_to: int | None


Move = tuple[int, str, str, str, str, int | None, str]
"""One event as far as it decides who may act: actor, step, from, to, duty, what it takes back, whom it names."""


@dataclass(slots=True)
class Course:
    """The events of an open case in their order: their moves, and the moments (instants) at which they happened."""

    moves: list[Move]
    at: list[str]


@dataclass(frozen=True, slots=True)
class ClosedWanted:
    """Which closed cases, in which order; `officer` None: whoever had them in hand.

    `sort`: ended, number, name, village, kind, stage, applied or officer.
    """

    kinds: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    officer: int | None = None
    sort: str = "ended"
    descending: bool = True


_JOINED = case_file.join(RECIPIENT_WITH_VILLAGE, case_file.c.recipient_id == recipient.c.id)
_HEAD = (
    case_file.c.id, case_file.c.version, case_file.c.number, case_file.c.kind, case_file.c.workflow_version,
    recipient.c.id, recipient.c.version, recipient.c.name, recipient.c.sort_key, PRESENT_VILLAGE, case_file.c.stage,
    case_file.c.applied_on, case_file.c.assigned_to,
)  # fmt: skip
_MOVE = tuple(case_event.c[name] for name in ("actor_id", "transition", "from_stage", "to_stage", "duty", "reverses"))
_ENDED = (
    select(func.max(case_event.c.id))
    .where(case_event.c.case_id == case_file.c.id, case_event.c.set_aside == text("0"))
    .correlate(case_file)
    .scalar_subquery()
)
_SORTS: Mapping[str, ColumnElement[Any]] = {
    "ended": _ENDED,
    "number": case_file.c.number,
    "name": recipient.c.sort_key,
    "village": PRESENT_VILLAGE,
    "kind": case_file.c.kind,
    "stage": case_file.c.stage,
    "applied": case_file.c.applied_on,
    "officer": case_file.c.assigned_to,
}


class CaseLists:
    """The lists of one look."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def open_heads(self) -> list[CaseHead]:
        """Every open case, oldest application first."""
        query = select(*_HEAD).select_from(_JOINED).where(case_file.c.closed == 0)
        rows = self._transaction.connection.execute(query.order_by(case_file.c.applied_on, case_file.c.id)).all()
        return [CaseHead(*tuple(row)) for row in rows]

    def some_heads(self, case_ids: Sequence[int]) -> list[CaseHead]:
        """Those of these cases that are open."""
        open_ones = select(*_HEAD).select_from(_JOINED).where(case_file.c.closed == 0)
        found: list[CaseHead] = []
        for place in range(0, len(case_ids), _CHUNK):
            part = case_file.c.id.in_(case_ids[place : place + _CHUNK])
            found += [CaseHead(*tuple(row)) for row in self._transaction.connection.execute(open_ones.where(part))]
        return found

    def open_courses(self, naming: Sequence[str], case_ids: Sequence[int] = ()) -> dict[int, Course]:
        """The course of every open case, or of some; its details only where a key in them names a person."""
        names_somebody = or_(*(case_event.c.details.contains(f'"{key}"') for key in naming))
        told = case((names_somebody, case_event.c.details), else_=literal(""))
        query = select(case_event.c.case_id, case_event.c.at, *_MOVE, told).select_from(case_event.join(case_file))
        open_ones = query.where(case_file.c.closed == 0, case_event.c.set_aside == text("0"))
        asked = open_ones.where(case_event.c.case_id.in_(case_ids)) if case_ids else open_ones
        ordered = asked.order_by(case_event.c.case_id, case_event.c.seq)
        found: dict[int, Course] = {}
        for row in self._transaction.connection.execute(ordered).all():
            course = found.get(row[0])
            if course is None:
                course = found[row[0]] = Course([], [])
            course.moves.append(tuple(row[2:]))
            course.at.append(row[1])
        return found

    def open_values(self, key: str) -> dict[int, str]:
        """What the open cases recorded under a key, by case; only those where it is a text or a number."""
        value = case_file.c.case_values
        query = select(case_file.c.id, value).where(case_file.c.closed == 0, value.contains(f'"{key}"'))
        rows = self._transaction.connection.execute(query).all()
        told = {case_id: json.loads(values).get(key) for case_id, values in rows}
        return {case_id: str(each) for case_id, each in told.items() if each is not None}

    def closed_ids(self, wanted: ClosedWanted) -> list[int]:
        """The numbers of the closed cases in order; their rows are fetched as they are painted."""
        order = _SORTS.get(wanted.sort, _ENDED)
        tables: Any = _JOINED if _about_people(wanted) else case_file
        query = select(case_file.c.id).select_from(tables).where(case_file.c.closed == 1, *_conditions(wanted))
        ordered = query.order_by(order.desc() if wanted.descending else order, case_file.c.id.desc())
        return list(self._transaction.connection.execute(ordered).scalars())

    def closed_kinds(self) -> list[tuple[str, str]]:
        """The kinds of closed cases, each with every end that cases of it came to."""
        query = select(case_file.c.kind, case_file.c.stage).where(case_file.c.closed == 1).distinct()
        return [(kind, stage) for kind, stage in self._transaction.connection.execute(query)]


def _about_people(wanted: ClosedWanted) -> bool:
    return bool(wanted.villages) or wanted.sort in {"name", "village"}


def _conditions(wanted: ClosedWanted) -> Sequence[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.kinds:
        conditions.append(case_file.c.kind.in_(wanted.kinds))
    if wanted.stages:
        conditions.append(case_file.c.stage.in_(wanted.stages))
    if wanted.villages:
        conditions.append(PRESENT_VILLAGE.in_(wanted.villages))
    if wanted.officer == NOBODY:
        conditions.append(case_file.c.assigned_to.is_(None))
    elif wanted.officer is not None:
        conditions.append(case_file.c.assigned_to == wanted.officer)
    return conditions
