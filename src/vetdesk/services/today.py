"""Today (今日): what waits for the person signed in, what is due and what is late, each with its reason.

Everything is computed from facts when it is asked for; nothing is stored that somebody would have to tidy up.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.complaint_counts import CALLED_BACK
from vetdesk.domain.forms import Label
from vetdesk.domain.needs import NeedState, call_back_by
from vetdesk.domain.staff import Right, Role
from vetdesk.domain.station_time import at_station, day_at_station
from vetdesk.domain.visits import PersonLine
from vetdesk.services.birthdays import BirthdaysWanted, birthday_lines
from vetdesk.services.case_views import CaseLine
from vetdesk.services.drafts import Drafts
from vetdesk.services.pressing_benefits import pressing_benefits
from vetdesk.services.pressing_complaints import Pressing, pressing
from vetdesk.services.queues import Queues
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.due_visits import DueLine, DueVisits, Promise
from vetdesk.storage.needs import NeedFilter, NeedLine
from vetdesk.storage.reading import Reading
from vetdesk.storage.workloads import Workloads

SHOWN = 20
"""So many lines of a group are shown; the pages of cases and visits have the rest."""
AHEAD_DAYS = 7


class TodayGroup(StrEnum):
    """The groups in the order in which they are shown."""

    UNFINISHED = "unfinished"
    OVERDUE = "overdue"
    RETURNED = "returned"
    WAITING = "waiting"
    PLANNED = "planned"
    THIS_WEEK = "this_week"
    VISITS = "visits"
    CALL_BACKS = "call_backs"
    BIRTHDAYS = "birthdays"
    BENEFITS = "benefits"
    PROVISIONAL = "provisional"
    STUCK = "stuck"


@dataclass(frozen=True, slots=True)
class TodayItem:
    """One line: about whom, why it is here, and what to open.

    `kind` with `record_id` is what opens: case, need, complaint, recipient (whose visit is due), staff (a role is
    missing), draft, payment_list, or finding_… (the findings of a kind).
    `due` is an ISO date or ""; `days_late` counts the days since then, negative for days left, 0 without a date:
    working days with `workdays`, as the limit itself is counted, otherwise calendar days.
    """

    group: TodayGroup
    kind: str
    record_id: int
    recipient_id: int
    name: str
    village: str
    reason: Label
    due: str = ""
    days_late: int = 0
    late: bool = False
    workdays: bool = False


@dataclass(frozen=True, slots=True)
class TodayList:
    """One group with its first lines. `total` counts all; with `more` there are at least so many."""

    group: TodayGroup
    title: Label
    items: tuple[TodayItem, ...]
    total: int
    more: bool = False


class Today:
    """Collects the day's list; `now` tells the moment."""

    def __init__(
        self,
        database: Database,
        session: Session,
        definitions: Definitions,
        queues: Queues,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._queues = queues
        self._now = now
        self._drafts = Drafts(database, session, now)

    def items(self) -> tuple[TodayList, ...]:
        """The groups that have something, in their order, each line with its reason."""
        today = day_at_station(self._now())
        found: dict[TodayGroup, list[TodayItem]] = {group: [] for group in TodayGroup}
        more: set[TodayGroup] = set()
        found[TodayGroup.UNFINISHED] += self._unfinished(today)
        for item in self._cases(today):
            found[item.group].append(item)
        with self._database.read() as look:
            for item in (
                *self._needs(look, today), *self._visits(look, today, more), *self._without_officer(look, today),
                *self._complaints(look, today), *self._birthdays(look, today), *self._benefits(look),
            ):  # fmt: skip
                found[item.group].append(item)
        return tuple(self._list(group, items, more=group in more) for group, items in found.items() if items)

    def _list(self, group: TodayGroup, items: list[TodayItem], *, more: bool) -> TodayList:
        in_order = group is TodayGroup.UNFINISHED  # the newest first
        first = (items if in_order else sorted(items, key=lambda item: (item.due or "9999", item.name)))[:SHOWN]
        return TodayList(group, self._definitions.vocabulary.texts[f"today.{group}"], tuple(first), len(items), more)

    def _unfinished(self, today: date) -> Iterator[TodayItem]:
        """What this person typed and has not saved yet."""
        for draft in self._drafts.mine():
            at = at_station(datetime.fromisoformat(draft.saved_at))
            text = f"{at:%H:%M}" if at.date() == today else f"{at:%Y-%m-%d %H:%M}"
            reason = self._reason("draft", {}, at=text)
            yield TodayItem(TodayGroup.UNFINISHED, "draft", draft.id, 0, draft.title, "", reason)

    def _cases(self, today: date) -> Iterator[TodayItem]:
        """Cases this person can lead on now or has in hand; those that nobody can are told to everyone."""
        actor = self._session.actor
        if not actor.may(Right.SEE_CASES):
            return
        entries = self._queues.pressing()
        if entries:
            yield from self._missing_roles()
        for entry in entries:
            line = entry.line
            if line.stuck is not None:
                yield self._case(TodayGroup.STUCK, line, line.stuck)
            elif line.mine or line.assigned_to == actor.staff.id or _to_be_chased(line):
                yield self._case_item(line, today)

    def _missing_roles(self) -> Iterator[TodayItem]:
        """Roles that routes need and nobody at work holds: told before a case gets stuck over it."""
        for role in self._queues.missing_roles():
            reason = self._reason("role_missing", {"role": role})
            yield TodayItem(TodayGroup.STUCK, "staff", 0, 0, "", "", reason)

    def _case_item(self, line: CaseLine, today: date) -> TodayItem:
        facts = {"days": str(line.days), "due": str(line.due or ""), "note": line.returned_with}
        if line.late:
            group, code = TodayGroup.OVERDUE, "case_late"
        elif line.returned_with:
            group, code = TodayGroup.RETURNED, "case_returned"
        elif line.provisional:
            group, code = TodayGroup.PROVISIONAL, "case_provisional"
        elif line.due is not None and (line.due - today).days <= AHEAD_DAYS:
            group, code = TodayGroup.THIS_WEEK, "case_due"
        else:
            group, code = TodayGroup.WAITING, "case_waiting"
        words = {"title": line.title, "stage": line.stage_label}
        return self._case(group, line, self._reason(code, words, **facts))

    @staticmethod
    def _case(group: TodayGroup, line: CaseLine, reason: Label) -> TodayItem:
        return TodayItem(
            group, "case", line.case_id, line.recipient_id, line.name, line.village, reason,
            line.due.isoformat() if line.due else "", -(line.left or 0), line.late, line.workdays,
        )  # fmt: skip

    def _needs(self, look: Reading, today: date) -> Iterator[TodayItem]:
        """Needs given to this person, or to nobody yet: late, due this week, or answered and to be called back."""
        actor = self._session.actor
        if not actor.may(Right.CLOSE_NEED):
            return
        until = (today + timedelta(days=AHEAD_DAYS)).isoformat()
        mine = NeedFilter(assigned_to=actor.staff.id, unassigned_too=True)
        for line in look.needs.lines(replace(mine, state=NeedState.OPEN, due_by=until)):
            late = line.need.due_on < today.isoformat()
            group = TodayGroup.OVERDUE if late else TodayGroup.THIS_WEEK
            yield self._need(group, "need_late" if late else "need_due", line, line.need.due_on, today)
        for line in look.needs.lines(replace(mine, state=NeedState.DONE)):
            due = call_back_by(self._definitions.visits, line.need)
            yield self._need(TodayGroup.CALL_BACKS, "need_call_back", line, due, today)

    def _need(self, group: TodayGroup, code: str, line: NeedLine, due: str, today: date) -> TodayItem:
        kind = self._definitions.vocabulary.codes("need_kind")[line.need.kind].label
        reason = self._reason(code, {"kind": kind}, text=line.need.text, due=due)
        return _item(group, ("need", line.need.id), line.person, reason, due=due, today=today)

    def _complaints(self, look: Reading, today: date) -> Iterator[TodayItem]:
        """Complaints to tell, to finish, to call back: those of this person, and those that nobody has yet."""
        week = today + timedelta(days=AHEAD_DAYS)
        for one in pressing(look, self._definitions, self._session.actor, today):
            due = one.limit.deadline.due if one.limit is not None else None
            if one.limit is None:
                group = TodayGroup.CALL_BACKS if one.what == CALLED_BACK else TodayGroup.WAITING
            elif one.is_late(today):
                group = TodayGroup.OVERDUE
            else:
                group = TodayGroup.THIS_WEEK if due is not None and due <= week else TodayGroup.WAITING
            yield self._complaint(group, one, due, today)

    def _complaint(self, group: TodayGroup, one: Pressing, due: date | None, today: date) -> TodayItem:
        found, words = one.complaint, self._definitions.vocabulary
        matter = words.codes("complaint_matter").get(found.value("matter"))
        told = {"matter": matter.label if matter else Label("", "")}
        told |= {"step": one.limit.limit.clock.label} if one.limit is not None else {}
        facts = {"number": found.number, "due": due.isoformat() if due else ""}
        reason = self._reason(f"complaint_{one.what}", told, **facts)
        limit, left = one.limit.deadline if one.limit is not None else None, None
        if limit is not None:
            left = limit.days_left(today, self._definitions.calendar)
        return TodayItem(
            group, "complaint", found.id, found.recipient_id or 0, found.value("name"), "", reason, facts["due"],
            -(left or 0), one.is_late(today), limit is not None and limit.workdays,
        )  # fmt: skip

    def _visits(self, look: Reading, today: date, more: set[TodayGroup]) -> Iterator[TodayItem]:
        """Promised visits, and who is due by the rules: the longest waiting first; of my own people if I have any."""
        if not self._session.actor.may(Right.LOG_VISIT):
            return
        ended = tuple(code for code, status in self._definitions.vocabulary.statuses.items() if status.ended)
        me, rules = self._mine(look, today), self._definitions.visits
        whose = look.officers.whose(me, today.isoformat()) if me is not None else None
        asked = DueVisits(look, look.villages.names, ended, today, whose)
        raised = asked.raised(rules.raised, ahead_days=AHEAD_DAYS)
        until = (today + timedelta(days=AHEAD_DAYS)).isoformat()
        found = [self._promise(promise, today) for promise in asked.promises(until, SHOWN)]
        lines = asked.by_demands(rules.demands(today, AHEAD_DAYS), SHOWN + 1, raised=raised)
        if len(lines) > SHOWN:
            more.add(TodayGroup.VISITS)
        found += [self._due_visit(line, today) for line in lines]
        planned = {one.recipient_id: one for one in self._planned(asked, found, today)}
        yield from (*planned.values(), *(one for one in found if one.recipient_id not in planned))

    def _planned(self, asked: DueVisits, found: list[TodayItem], today: date) -> Iterator[TodayItem]:
        """Who is planned for today and was not visited yet: they stand here once, with why a visit is due."""
        on = today.isoformat()
        reasons = {one.recipient_id: one.reason for one in reversed(found)}
        for line in asked.planned():
            if line.plan.day == on and not line.visited_on:
                number = line.person.recipient_id
                words = {"why": reasons[number]} if number in reasons else {}
                reason = self._reason("visit_planned" if words else "visit_planned_only", words)
                yield _item(TodayGroup.PLANNED, ("recipient", number), line.person, reason, due=on, today=today)

    def _birthdays(self, look: Reading, today: date) -> Iterator[TodayItem]:
        """Celebrated birthdays that nobody has greeted yet; of my own people if I have any."""
        if not self._session.actor.may(Right.LOG_VISIT):
            return
        for line in birthday_lines(look, self._definitions, today, BirthdaysWanted(officer=self._mine(look, today))):
            birthday = line.birthday
            if birthday.exact and not line.greeted_on:
                reason = self._reason("birthday", {}, age=str(birthday.age), on=birthday.on)
                target = ("birthday", birthday.recipient_id)
                yield _item(TodayGroup.BIRTHDAYS, target, line.person, reason, due=birthday.on, today=today)

    def _benefits(self, look: Reading) -> Iterator[TodayItem]:
        """Open findings by kind, payment lists to approve, payments that failed."""
        for one in pressing_benefits(look, self._session.actor):
            reason = self._reason(one.code, {}, **one.facts)
            yield TodayItem(TodayGroup.BENEFITS, one.kind, one.record_id, 0, one.name, "", reason)

    def _mine(self, look: Reading, today: date) -> int | None:
        """Whoever is signed in, if they are responsible for somebody; None means everybody's people."""
        me, areas = self._session.actor.staff.id, look.officers.areas(today.isoformat())
        return me if me in {*areas.of_villages.values(), *areas.of_persons.values()} else None

    def _without_officer(self, look: Reading, today: date) -> Iterator[TodayItem]:
        """Villages whose people have no liaison officer, told to whoever can give them one, once areas are in use."""
        actor, areas = self._session.actor, look.officers.areas(today.isoformat())
        if not areas.of_villages or not (actor.may(Right.MANAGE_STAFF) or Role.LEADER in actor.staff.roles):
            return
        ended = [code for code, status in self._definitions.vocabulary.statuses.items() if status.ended]
        at_work, names = {one.id for one in look.staff.all() if one.active}, look.villages.names()
        people = Workloads(look, ended, areas).people().values()
        missing = Counter(names[village] for village, officer in people if officer not in at_work and village in names)
        for village, count in sorted(missing.items()):
            reason = self._reason("no_officer", {}, village=village, people=str(count))
            yield TodayItem(TodayGroup.STUCK, "officers", 0, 0, "", village, reason)

    def _promise(self, promise: Promise, today: date) -> TodayItem:
        on = promise.promised_on
        facts = {"officer": promise.officer, "visited": promise.visited_on, "due": on}
        late = on < today.isoformat()
        group = TodayGroup.OVERDUE if late else TodayGroup.THIS_WEEK
        target = ("recipient", promise.person.recipient_id)
        return _item(group, target, promise.person, self._reason("promise", {}, **facts), due=on, today=today)

    def _due_visit(self, line: DueLine, today: date) -> TodayItem:
        due, code = line.due, "visit_due" if line.due.last_on else "visit_never"
        reason = self._reason(code, {"rule": due.demand.label}, last=due.last_on)
        group = TodayGroup.VISITS if due.due_on <= today.isoformat() else TodayGroup.THIS_WEEK
        target = ("recipient", line.person.recipient_id)
        return _item(group, target, line.person, reason, due=due.due_on, today=today)

    def _reason(self, code: str, words: dict[str, Label], **facts: str) -> Label:
        """The declared sentence in both languages."""
        pattern = self._definitions.vocabulary.texts[f"today.{code}"]
        return Label(
            pattern.zh.format_map({**facts, **{name: word.zh for name, word in words.items()}}),
            pattern.en.format_map({**facts, **{name: word.en for name, word in words.items()}}),
        )


def _to_be_chased(line: CaseLine) -> bool:
    """Whether it waits for somebody outside who must be reminded, or told that it came back."""
    return line.waiting and (line.late or (line.able and bool(line.returned_with)))


def _item(
    group: TodayGroup, target: tuple[str, int], person: PersonLine, reason: Label, *, due: str, today: date
) -> TodayItem:
    late = (today - date.fromisoformat(due)).days
    return TodayItem(group, *target, person.recipient_id, person.name, person.village, reason, due, late, late > 0)
