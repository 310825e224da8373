"""Visiting (走访): log a visit with what was asked for, see who is due, follow each need to its end."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError, StaleRecordError
from vetdesk.domain.forms import FieldDeclaration, Label, Problem
from vetdesk.domain.needs import Need, NeedState, answered, assigned, called_back, limit_of
from vetdesk.domain.providers import refuse_if_not_in_force
from vetdesk.domain.staff import Right, Staff
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visit_checks import NewNeed, VisitEntry, check_need, check_visit
from vetdesk.domain.visit_happenings import due_for
from vetdesk.domain.visit_rules import DueVisit, PersonFacts
from vetdesk.domain.visits import PersonLine, Visit
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.due_visits import COUNTED, DueLine, DueVisits, Promise
from vetdesk.storage.happenings import Happenings
from vetdesk.storage.needs import NeedFilter, NeedLine
from vetdesk.storage.reading import Reading, Work

__all__ = ["DueLine", "NeedFilter", "NeedLine", "NewNeed", "Promise", "VisitEntry", "Visiting"]

PAGE = 200
"""How many lines of a list are shown at once; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: a code and its wording."""

    code: str
    label: Label


@dataclass(frozen=True, slots=True)
class VisitForm:
    """The declared visit sheet (走访慰问登记表): its fields and the choices of everything that is chosen."""

    fields: tuple[FieldDeclaration, ...]
    ways: tuple[Choice, ...]
    occasions: tuple[Choice, ...]
    need_kinds: tuple[Choice, ...]
    outcomes: tuple[Choice, ...]
    satisfactions: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class VisitView:
    """One visit with the needs told at it."""

    visit: Visit
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class RecipientVisits:
    """Everything of one person that has to do with visits; `due` is why the next one is due, earliest first."""

    visits: tuple[Visit, ...]
    needs: tuple[Need, ...]
    due: tuple[DueVisit, ...]


@dataclass(frozen=True, slots=True)
class DueList:
    """Who is due: promised visits, those the rules ask for (at most a page), and how many the rules ask for in all.

    With `more` there are more than `total`.
    """

    promises: tuple[Promise, ...]
    lines: tuple[DueLine, ...]
    total: int
    more: bool = False
    planned: Mapping[int, str] = field(default_factory=dict)
    """For which day somebody is planned, by recipient."""
    begun: bool = True
    """Whether the archive holds anybody at all."""


class Visiting:
    """What a liaison officer (联络员) does; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def _today(self) -> date:
        return day_at_station(self._now())

    def form(self) -> VisitForm:
        """What the form asks, in the order of the sheet."""
        rules = self._definitions.visits
        return VisitForm(
            rules.fields,
            self._choices("visit_way", rules.ways),
            self._choices("visit_occasion", rules.occasions),
            self._choices("need_kind", rules.need_kinds),
            self._choices("need_outcome", rules.outcomes),
            self._choices("satisfaction", rules.satisfactions),
        )

    def check(self, entry: VisitEntry, needs: Sequence[NewNeed] = ()) -> tuple[Problem, ...]:
        """What is wrong with a visit and its needs, while they are filled in."""
        rules = self._definitions.visits
        found = check_visit(entry, rules, self._definitions.vocabulary, self._today())
        return found + tuple(problem for need in needs for problem in check_need(need, rules, entry.visited_on))

    def log(self, recipient_id: int, entry: VisitEntry, needs: Sequence[NewNeed] = ()) -> VisitView:
        """Keep a visit with everything asked for, together or not at all. No need is a result, too.

        Raises InvalidFieldsError, NotPermittedError, NotFoundError for an unknown person.
        """
        actor = self._session.require(Right.LOG_VISIT)
        with self._database.write("log a visit", actor) as work:
            return self.log_within(work, recipient_id, entry, needs)

    def log_within(
        self, work: Work, recipient_id: int, entry: VisitEntry, needs: Sequence[NewNeed] = (), officer: str = ""
    ) -> VisitView:
        """The same as part of a change that is under way; `officer` is who made the visit, if not the person acting.

        A name that no member of staff has is kept as written, on the account of whoever enters it.
        """
        actor = self._session.require(Right.LOG_VISIT)
        self._refuse_if_wrong(self.check(entry, needs))
        work.people.get(recipient_id)
        by = next((one for one in work.staff.all() if officer and one.name == officer), actor.staff)
        new = self._visit(Visit(0, "", recipient_id, by.id, officer or by.name, "", "", ""), entry)
        visit = work.visits.add(new)
        asked = tuple(self._add_need(work, need, recipient_id, visit.id, entry.visited_on) for need in needs)
        return VisitView(visit, asked)

    def correct(self, seen: Visit, entry: VisitEntry) -> Visit:
        """Put a logged visit right; `seen` is the visit as it was shown (StaleRecordError if it changed since)."""
        actor = self._session.require(Right.LOG_VISIT)
        self._refuse_if_wrong(self.check(entry))
        with self._database.write("correct a visit", actor) as work:
            return work.visits.save(self._visit(seen, entry))

    def withdraw(self, seen: Visit, reason: str) -> None:
        """Take back a visit that was logged by mistake, with the reason; its needs stay and are followed."""
        actor = self._session.require(Right.LOG_VISIT)
        with self._database.write("withdraw a visit", actor, reason=reason) as work:
            work.visits.withdraw(seen)

    def visit(self, visit_id: int) -> VisitView:
        """One visit with its needs; raises NotFoundError."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return VisitView(look.visits.get(visit_id), tuple(look.needs.of_visit(visit_id)))

    def visits(self, first: str, last: str, officer_id: int = 0) -> list[tuple[Visit, PersonLine]]:
        """The visits of a span of days, newest first; of one officer, or of all (0)."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return look.visits.between(first, last, officer_id)

    def of_recipient(self, recipient_id: int) -> RecipientVisits:
        """What the record page shows: visits, needs, and why the next visit is due."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            visits = tuple(look.visits.of_recipient(recipient_id))
            needs = tuple(look.needs.of_recipient(recipient_id))
            person = self._facts(look, recipient_id, visits, needs)
            raised = self._raised(look, person, recipient_id)
        contacts = [(visit.visited_on, visit.in_person) for visit in visits]
        due = (*raised, *self._definitions.visits.due_for(person, contacts, self._today()))
        return RecipientVisits(visits, needs, tuple(sorted(due, key=lambda one: one.due_on)))

    def due(
        self, village_id: int = 0, ahead_days: int = 0, limit: int = PAGE, *, officer: int | None = None
    ) -> DueList:
        """Who is due (应访), with what becomes due in the next `ahead_days`.

        In one village or everywhere (0); of one officer, of people who have none (0), or of all (None).
        """
        self._session.require(Right.SEE_ARCHIVE)
        today, rules = self._today(), self._definitions.visits
        demands = rules.demands(today, ahead_days)
        until = (today + timedelta(days=ahead_days)).isoformat()
        with self._database.read() as look:
            whose = None if officer is None else look.officers.whose(officer, today.isoformat())
            asked = DueVisits(look, look.villages.names, self._ended(), today, whose)
            raised = asked.raised(rules.raised, village_id, ahead_days)
            promises = tuple(asked.promises(until, limit, village_id))
            lines = tuple(asked.by_demands(demands, limit, village_id, raised))
            total = len(lines) if len(lines) < limit else asked.count(demands, village_id, raised)
            listed = {one.person.recipient_id for one in lines} | {one.person.recipient_id for one in promises}
            planned = {one.recipient_id: one.day for one in look.planned_visits.open_of(listed)}
            begun = bool(listed) or look.people.count() > 0
        return DueList(promises, lines, min(total, COUNTED), total > COUNTED, planned, begun)

    def officers(self) -> list[Staff]:
        """Active members of staff to whom a need may be given."""
        with self._database.read() as look:
            return [person for person in look.staff.all() if person.active]

    def needs(self, wanted: NeedFilter, limit: int = PAGE) -> tuple[list[NeedLine], int]:
        """Needs of a filter, the earliest limit first, and how many there are in all."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return look.needs.lines(wanted, limit), look.needs.count(wanted)

    def need(self, need_id: int) -> Need:
        """One need; raises NotFoundError."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return look.needs.get(need_id)

    def open_need(self, recipient_id: int, need: NewNeed) -> Need:
        """Note a need that was told without a visit, today."""
        actor = self._session.require(Right.LOG_VISIT)
        with self._database.write("open a need", actor) as work:
            return self.open_need_within(work, recipient_id, need)

    def open_need_within(self, work: Work, recipient_id: int, need: NewNeed) -> Need:
        """The same as part of a change that is under way; raises InvalidFieldsError, NotFoundError."""
        asked_on = self._today().isoformat()
        self._refuse_if_wrong(check_need(need, self._definitions.visits, asked_on))
        work.people.get(recipient_id)
        return self._add_need(work, need, recipient_id, None, asked_on)

    def assign_need(self, seen: Need, staff_id: int | None, due_on: str = "", provider_id: int | None = None) -> Need:
        """Give a need to a member of staff, a provider or both (派单), with another limit if one is set.

        Raises InvalidFieldsError for a provider whose agreement is not in force today.
        """
        if provider_id is not None and provider_id != seen.provider_id:
            with self._database.read() as look:
                refuse_if_not_in_force(look.providers.get(provider_id), self._today().isoformat())
        return self._step("assign a need", seen, lambda need: assigned(need, staff_id, due_on, provider_id))

    def answer_need(self, seen: Need, outcome: str, text: str, on: str = "") -> Need:
        """Write down how a need was answered: done, explained or impossible, always in words."""
        day = on or self._today().isoformat()
        return self._step(
            "answer a need", seen, lambda need: answered(need, self._definitions.visits, outcome, text, day)
        )

    def call_back(self, seen: Need, satisfaction: str, text: str = "", on: str = "") -> Need:
        """Keep what the person said at the call-back: the need is closed, or open again if they are not satisfied."""
        day = on or self._today().isoformat()
        return self._step(
            "call back", seen, lambda need: called_back(need, self._definitions.visits, satisfaction, text, day)
        )

    def _step(self, label: str, seen: Need, step: Callable[[Need], Need]) -> Need:
        actor = self._session.require(Right.CLOSE_NEED)
        with self._database.write(label, actor) as work:
            now = work.needs.get(seen.id)
            if now.version != seen.version:
                raise StaleRecordError("need", seen.text)
            return work.needs.save(step(now))

    def _add_need(self, work: Work, need: NewNeed, recipient_id: int, visit_id: int | None, asked_on: str) -> Need:
        due_on = need.due_on or limit_of(self._definitions.visits, need.kind, asked_on)
        text = need.text.strip()
        new = Need(0, "", recipient_id, visit_id, need.kind, text, due_on, need.assigned_to, asked_on=asked_on)
        return work.needs.add(replace(new, state=NeedState.OPEN.value))

    def _visit(self, visit: Visit, entry: VisitEntry) -> Visit:
        return replace(
            visit,
            visited_on=entry.visited_on,
            way=entry.way,
            in_person=self._definitions.visits.way(entry.way).in_person,
            occasion=entry.occasion,
            values={key: value for key, value in entry.values.items() if value != ""},
            next_on=entry.next_on,
        )

    def _raised(self, look: Reading, person: PersonFacts, recipient_id: int) -> tuple[DueVisit, ...]:
        today = self._today()
        rules = [rule for rule in self._definitions.visits.raised if rule.group.has(person, today)]
        facts, contacts = Happenings(look).found(rules, today, recipient_id).get(recipient_id, ((), ()))
        due = due_for(facts, rules, contacts, today)
        return (due,) if due else ()

    def _facts(self, look: Reading, recipient_id: int, visits: Iterable[Visit], needs: Iterable[Need]) -> PersonFacts:
        person, ended = look.people.get(recipient_id), self._ended()
        newest_first = list(visits)

        def found(key: str) -> str:
            return next((str(visit.values[key]) for visit in newest_first if visit.values.get(key)), "")

        return PersonFacts(
            categories=frozenset(identity.category for identity in person.identities if identity.status not in ended),
            birth_date=str(person.values.get("birth_date", "")),
            living=found("living"),
            self_care=found("self_care"),
            hospital=found("hospital"),
            open_needs=tuple(need.kind for need in needs if need.state != NeedState.CLOSED),
            died=any(identity.status == "died" for identity in person.identities),
        )

    def _ended(self) -> tuple[str, ...]:
        return tuple(code for code, status in self._definitions.vocabulary.statuses.items() if status.ended)

    def _choices(self, code_list: str, declared: Iterable[str]) -> tuple[Choice, ...]:
        codes = self._definitions.vocabulary.codes(code_list)
        return tuple(Choice(code, codes[code].label) for code in codes if code in set(declared))

    @staticmethod
    def _refuse_if_wrong(problems: tuple[Problem, ...]) -> None:
        if problems:
            raise InvalidFieldsError(problems)
