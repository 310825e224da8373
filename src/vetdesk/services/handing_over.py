"""Everything of one colleague goes to another in one deed (工作移交), with the list that both sign, and one undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.activities import Activity
from vetdesk.domain.cases import Case
from vetdesk.domain.errors import NotFoundError, NotPermittedError
from vetdesk.domain.forms import Label
from vetdesk.domain.materials import FiledMaterial
from vetdesk.domain.needs import Need, NeedState
from vetdesk.domain.staff import Actor, Right, Role, Staff
from vetdesk.services.case_views import CaseLine
from vetdesk.services.handing_over_visits import (
    HandedArea,
    HandedPromise,
    HandedVisit,
    give_back,
    hand_areas,
    visits_of,
)
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.drafts import Drafts
from vetdesk.storage.needs import NeedFilter, NeedLine
from vetdesk.storage.reading import Reading, Work

LABEL = "hand over open work"
_MOST = 10_000
Lines = Callable[[Reading, Sequence[Case], Actor], tuple[CaseLine, ...]]


@dataclass(frozen=True, slots=True)
class HandedCase:
    """An open case on the list, with how many materials are in its file.

    `able` is False if the taker cannot act where it stands: then somebody else must.
    """

    case_id: int
    number: str
    title: Label
    name: str
    village: str
    stage: Label
    due: date | None
    able: bool
    materials: int = 0


@dataclass(frozen=True, slots=True)
class HandedNeed:
    """A need that is not answered, or not called back, yet."""

    need_id: int
    name: str
    village: str
    text: str
    asked_on: str
    due_on: str
    state: str


@dataclass(frozen=True, slots=True)
class HandOverList:
    """The hand-over sheet (移交清单): who gives what to whom, when and why. `deed` is what `undo` takes back."""

    deed: str
    giver: str
    taker: str
    on: date
    reason: str
    cases: tuple[HandedCase, ...]
    needs: tuple[HandedNeed, ...]
    promises: tuple[HandedPromise, ...]
    areas: tuple[HandedArea, ...] = ()
    overdue: tuple[HandedVisit, ...] = ()
    people: int = 0
    activities: tuple[Activity, ...] = ()
    drafts: int = 0
    """How much the giver typed and did not save (草稿): nobody else sees it, so it stays."""


class HandingOver:
    """Hands over open work; `lines` shows cases as the lists do, `today` tells the day here."""

    def __init__(
        self,
        database: Database,
        session: Session,
        definitions: Definitions,
        lines: Lines,
        today: Callable[[], date],
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._lines = lines
        self._today = today

    def preview(self, from_id: int, to_id: int) -> HandOverList:
        """What would change hands; nothing is changed."""
        self._may()
        with self._database.read() as look:
            return self._list(look, look.staff.get(from_id), look.staff.get(to_id), "", "")

    def hand_over_all(self, from_id: int, to_id: int, reason: str) -> HandOverList:
        """Open cases and needs, villages and persons of one colleague, who may have left, go to one who is at work.

        So do activities that are not closed. Promised visits and overdue ones go with the people and stand on the
        list. Raises NotFoundError if the taker is not, or no longer, at work, NotPermittedError.
        """
        actor = self._may()
        with self._database.write(LABEL, actor, reason=reason.strip()) as work:
            giver, taker = work.staff.get(from_id), work.staff.get(to_id)
            told = self._list(work, giver, taker, reason.strip(), work.deed.uid)
            hand_everything(work, giver, taker)
            promised = [one.recipient_id for one in told.promises]
            hand_areas(work, giver, taker, promised, told.on.isoformat())
        return told

    def undo(self, deed: str) -> int:
        """Give back what one hand-over moved and the taker still has; returns how many cases, needs and areas."""
        actor = self._may()
        with self._database.write("take back a hand-over", actor) as work:
            moved = [entry for entry in work.journal.entries(deed=deed) if entry.label == LABEL]
            back = [_given_back(work, entry.kind, entry.subject, entry.old, entry.new) for entry in reversed(moved)]
            if not moved:
                raise NotFoundError("deed", deed)
        return sum(back)

    def _may(self) -> Actor:
        """The keeper looks after staff; the leader stands in where the keeper is not the one who leads."""
        actor = self._session.actor
        if not actor.may(Right.MANAGE_STAFF) and Role.LEADER not in actor.staff.roles:
            raise NotPermittedError(Right.MANAGE_STAFF.value, actor.name)
        return actor

    def _list(self, look: Reading, giver: Staff, taker: Staff, reason: str, deed: str) -> HandOverList:
        if not taker.active or taker.id == giver.id:
            raise NotFoundError("staff", taker.name)
        lines = self._lines(look, look.cases.find(assigned_to=giver.id), Actor(taker, frozenset()))
        filed = look.materials.of_cases([line.case_id for line in lines])
        needs = look.needs.lines(NeedFilter(assigned_to=giver.id), _MOST)
        visits = visits_of(look, giver, self._definitions, self._today())
        return HandOverList(
            deed, giver.name, taker.name, self._today(), reason,
            tuple(_case(line, filed.get(line.case_id, ())) for line in lines),
            tuple(_need(line) for line in needs if line.need.state != NeedState.CLOSED),
            visits.promises, visits.areas, visits.overdue, visits.people,
            tuple(look.activities.open_of(giver.id)), Drafts(look, giver.uid).count(),
        )  # fmt: skip


def hand_everything(work: Work, giver: Staff, taker: Staff) -> tuple[int, int]:
    """Give every open case, need and activity to the taker; how many cases and needs."""
    for held in work.activities.open_of(giver.id):
        work.activities.save(replace(held, staff_id=taker.id))
    cases, needs = work.cases.hand_over(giver.id, taker.id), work.needs.hand_over(giver.id, taker.id)
    handed = {"handed_over_to": taker.uid, "cases": cases, "needs": needs}
    work.journal.record("staff", giver.uid, giver.id, {}, handed)
    return cases, needs


def _given_back(work: Work, kind: str, subject: str, old: dict[str, object], new: dict[str, object]) -> bool:
    giver, taker = old.get("assigned_to"), new.get("assigned_to")
    if kind == "case" and (case := work.cases.by_uid(subject)):
        if case.closed or case.assigned_to != taker:
            return False
        work.cases.save(replace(case, assigned_to=_number(giver)))
        return True
    if kind == "need" and (need := work.needs.by_uid(subject)):
        if need.state == NeedState.CLOSED or need.assigned_to != taker:
            return False
        work.needs.save(replace(need, assigned_to=_number(giver)))
        return True
    if kind == "activity":
        return _activity_back(work, subject, _number(old.get("staff_id")), _number(new.get("staff_id")))
    return kind == "assignment" and give_back(work, subject, old, new)


def _activity_back(work: Work, subject: str, giver: int | None, taker: int | None) -> bool:
    held = work.activities.by_uid(subject)
    if held is None or held.ended or held.staff_id != taker:
        return False
    work.activities.save(replace(held, staff_id=giver))
    return True


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _case(line: CaseLine, filed: Sequence[FiledMaterial]) -> HandedCase:
    brought = sum(bool(one.received_on) for one in filed)
    return HandedCase(
        line.case_id, line.number, line.title, line.name, line.village, line.stage_label, line.due, line.able, brought
    )


def _need(line: NeedLine) -> HandedNeed:
    need: Need = line.need
    return HandedNeed(need.id, line.person.name, line.person.village, need.text, need.asked_on, need.due_on, need.state)
