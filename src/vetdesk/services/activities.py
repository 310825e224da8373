"""Activities (活动): plan, change, cancel, close; the list with its states, and the figures of a year.

Who is on the lists: activity_lists.py; whose turn it is: turns.py; papers and the workbook: activity_papers.py.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.activities import (
    Activity,
    ActivityState,
    Counts,
    Figures,
    Participant,
    check_activity,
    check_closing,
    counts_of,
    figures,
    refuse,
    refuse_if_ended,
    state_of,
)
from vetdesk.domain.activity_rules import ActivityKind, ActivityRules
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.providers import Provider, refuse_if_not_in_force
from vetdesk.domain.staff import Right, Staff
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visits import PersonLine
from vetdesk.services.activity_lists import ActivityLists
from vetdesk.services.activity_papers import ActivityPapers
from vetdesk.services.printing import Printing
from vetdesk.services.session import Session
from vetdesk.services.turns import Turns
from vetdesk.storage.database import Database
from vetdesk.storage.person_lines import person_lines
from vetdesk.storage.reading import Reading, Work

__all__ = ["Activities", "Activity", "ActivityLine", "ActivityView", "ParticipantLine", "YearFigures"]


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """An activity in the list."""

    activity: Activity
    state: ActivityState
    counts: Counts
    staff: str


@dataclass(frozen=True, slots=True)
class ParticipantLine:
    """A person on the list of an activity; `case_number` is the linked application's."""

    participant: Participant
    person: PersonLine
    case_number: str = ""


@dataclass(frozen=True, slots=True)
class ActivityView:
    """One activity with its list; those passed over stand apart, with the reason."""

    activity: Activity
    kind: ActivityKind
    state: ActivityState
    counts: Counts
    staff: str
    provider: str
    people: tuple[ParticipantLine, ...]
    passed_over: tuple[ParticipantLine, ...]


@dataclass(frozen=True, slots=True)
class ActivityChoices:
    """What can be chosen in the form of an activity: who is responsible, and the providers of the directory."""

    staff: tuple[Staff, ...]
    providers: tuple[Provider, ...]


@dataclass(frozen=True, slots=True)
class YearFigures:
    """The figures of a year, with the names of villages; sums of work, nobody is named."""

    year: int
    lines: tuple[Figures, ...]
    villages: Mapping[int, str]


class Activities:
    """Keeps activities; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, printing: Printing,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now
        self.lists = ActivityLists(database, session, definitions, now)
        """Who is invited, comes and came."""
        self.turns = Turns(database, session, definitions, now)
        """Whose turn it is."""
        self.papers = ActivityPapers(database, session, definitions, printing, now)
        """Papers and the workbook of an activity."""

    @property
    def rules(self) -> ActivityRules:
        """What is declared about activities."""
        return self._definitions.activities

    def today(self) -> str:
        """The station's day (ISO)."""
        return day_at_station(self._now()).isoformat()

    def choices(self) -> ActivityChoices:
        """What can be chosen in the form."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            staff = tuple(one for one in look.staff.all() if one.active)
            return ActivityChoices(staff, tuple(one for one in look.providers.all() if one.in_force(self.today())))

    def years(self) -> list[int]:
        """The years with activities, the newest first; the present one is always among them."""
        with self._database.read() as look:
            found = look.activities.years()
        return sorted({*found, int(self.today()[:4])}, reverse=True)

    def lines(self, year: int = 0) -> list[ActivityLine]:
        """The activities of a year (the present one), the newest first."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            held = look.activities.of_year(year or int(self.today()[:4]))
            lists = look.participants.of_activities(one.id for one in held)
            names = {one.id: one.name for one in look.staff.all()}
        found = []
        for one in held:
            counts = counts_of(lists[one.id])
            state = state_of(one, counts, self.today())
            found.append(ActivityLine(one, state, counts, names.get(one.staff_id or 0, "")))
        return found

    def view(self, activity_id: int) -> ActivityView:
        """One activity with its list; raises NotFoundError."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            found = look.activities.get(activity_id)
            people = look.participants.of_activity(activity_id)
            lines = _lines(look, people)
            staff = look.staff.get(found.staff_id).name if found.staff_id else ""
            provider = look.providers.get(found.provider_id).name if found.provider_id else ""
        counts = counts_of(people)
        return ActivityView(
            found, self.rules.kinds[found.kind], state_of(found, counts, self.today()), counts, staff, provider,
            tuple(line for line in lines if not line.participant.passed_over),
            tuple(line for line in lines if line.participant.passed_over),
        )  # fmt: skip

    def of_recipient(self, recipient_id: int) -> list[tuple[Activity, Participant]]:
        """The activities on whose lists a person stands, the newest first; without those where others went first."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            found = look.participants.of_recipient(recipient_id)
        return [(activity, one) for activity, one in found if not one.passed_over]

    def plan(self, new: Activity) -> Activity:
        """Enter an activity (id 0, uid empty); raises InvalidFieldsError, NotPermittedError, NotFoundError."""
        actor = self._session.require(Right.LOG_VISIT)
        refuse(check_activity(self.rules, new))
        with self._database.write("plan an activity", actor) as work:
            self._check_provider(work, new, None)
            return work.activities.add(replace(new, title=new.title.strip()))

    def change(self, changed: Activity) -> Activity:
        """Keep what was put right. Raises what `plan` raises, StaleRecordError, StepNotOpenError once it has ended."""
        actor = self._session.require(Right.LOG_VISIT)
        refuse(check_activity(self.rules, changed))
        with self._database.write("change an activity", actor) as work:
            before = work.activities.get(changed.id)
            refuse_if_ended(before, "change")
            self._check_provider(work, changed, before.provider_id)
            return work.activities.save(replace(changed, kind=before.kind, title=changed.title.strip()))

    def cancel(self, seen: Activity, reason: str) -> Activity:
        """Cancel an activity, with the reason; its list stays, and nobody's turn is used up by it."""
        actor = self._session.require(Right.LOG_VISIT)
        if not reason.strip():
            refuse([Problem("cancel_reason", "activity.reason_missing", Severity.ERROR)])
        refuse_if_ended(seen, "cancel")
        with self._database.write("cancel an activity", actor, reason=reason.strip()) as work:
            return work.activities.save(replace(seen, cancelled_on=self.today(), cancel_reason=reason.strip()))

    def reopen(self, seen: Activity, reason: str) -> Activity:
        """Take closing or cancelling back, with the reason."""
        actor = self._session.require(Right.LOG_VISIT)
        if not reason.strip():
            refuse([Problem("cancel_reason", "activity.reason_missing", Severity.ERROR)])
        with self._database.write("reopen an activity", actor, reason=reason.strip()) as work:
            return work.activities.save(replace(seen, closed_on="", cancelled_on="", cancel_reason=""))

    def note_cost(self, seen: Activity, costs: Mapping[str, int], summary: str = "") -> Activity:
        """Keep what was paid, in 1/10,000 yuan by declared item, and what came of it in a few words."""
        actor = self._session.require(Right.LOG_VISIT)
        refuse_if_ended(seen, "note_cost")
        known = self.rules.kinds[seen.kind].costs
        refuse([Problem(key, "visit.code_unknown", Severity.ERROR, key) for key in costs if key not in known])
        with self._database.write("note the cost of an activity", actor) as work:
            paid = {key: amount for key, amount in costs.items() if amount}
            return work.activities.save(replace(seen, costs=paid, summary=summary.strip()))

    def close(self, seen: Activity) -> Activity:
        """Close an activity (办结). Raises InvalidFieldsError while it is not over or something is not noted."""
        actor = self._session.require(Right.LOG_VISIT)
        refuse_if_ended(seen, "close")
        with self._database.write("close an activity", actor) as work:
            refuse(check_closing(seen, counts_of(work.participants.of_activity(seen.id)), self.today()))
            return work.activities.save(replace(seen, closed_on=self.today()))

    def figures(self, year: int = 0) -> YearFigures:
        """How many activities were held in a year, for how many people, at what cost: by kind and village."""
        self._session.require(Right.SEE_ARCHIVE)
        wanted = year or int(self.today()[:4])
        with self._database.read() as look:
            held = [one for one in look.activities.of_year(wanted) if not one.cancelled_on]
            lists = look.participants.of_activities(one.id for one in held)
            counted = [one for one in held if _was_held(one, lists[one.id], self.today())]
            places = _villages(look, [person for one in counted for person in lists[one.id]])
            names = look.villages.names()
        by_village = [(one, _by_village(lists[one.id], places)) for one in counted]
        return YearFigures(wanted, tuple(figures(by_village)), names)

    def _check_provider(self, work: Work, one: Activity, before: int | None) -> None:
        """A provider whose agreement is not in force cannot be taken newly."""
        if one.provider_id is not None and one.provider_id != before:
            refuse_if_not_in_force(work.providers.get(one.provider_id), self.today())


def _lines(look: Reading, people: list[Participant]) -> list[ParticipantLine]:
    named = person_lines(look.connection, look.villages.names, (one.recipient_id for one in people))
    numbers = {one.id: one.number for one in look.cases.some([one.case_id for one in people if one.case_id])}
    return [
        ParticipantLine(one, named[one.recipient_id], numbers.get(one.case_id or 0, ""))
        for one in people
        if one.recipient_id in named
    ]


def _was_held(one: Activity, people: list[Participant], today: str) -> bool:
    return state_of(one, counts_of(people), today) in {ActivityState.HELD, ActivityState.CLOSED}


def _villages(look: Reading, people: list[Participant]) -> Mapping[int, int | None]:
    """The village that stands now, by recipient."""
    register = {one.id: look.villages.index().final(one).id for one in look.villages.all()}
    found = look.people.many(sorted({one.recipient_id for one in people}))
    return {one.id: register.get(one.village_id or 0) for one in found}


def _by_village(people: list[Participant], places: Mapping[int, int | None]) -> dict[int | None, tuple[int, int]]:
    """How many of a list were listed and took part, by village."""
    found: dict[int | None, tuple[int, int]] = {}
    for one in people:
        if not one.passed_over:
            listed, attended = found.get(places.get(one.recipient_id), (0, 0))
            found[places.get(one.recipient_id)] = (listed + 1, attended + (one.attended == "yes"))
    return found
