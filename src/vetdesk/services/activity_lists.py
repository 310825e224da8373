"""The list of an activity (活动名单): put people on it, invite, note answers, who came and what came of it.

Nobody who died or moved away is put on a list or invited. Every deed is one change, whatever the number of people.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.activities import NO, YES, Activity, Participant, check_answer, refuse, refuse_if_ended
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.people_list import ListOrder, PeopleFilter
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visit_checks import NewNeed
from vetdesk.services.people_listing import settled_filter
from vetdesk.services.session import Session
from vetdesk.services.visiting import Visiting
from vetdesk.storage.database import Database
from vetdesk.storage.person_lines import person_lines
from vetdesk.storage.reading import Reading, Work

__all__ = ["ActivityLists", "NewNeed", "PeopleFilter", "Reached"]


@dataclass(frozen=True, slots=True)
class Reached:
    """Whom a deed reached: how many, how many had it already, and who was left out because they died or moved away.

    `over` is by how many the list is longer than the planned places.
    """

    done: int
    already: int = 0
    gone: tuple[str, ...] = ()
    over: int = 0


@dataclass(frozen=True, slots=True)
class Invitation:
    """How people are invited: on which ISO day (today) and in which declared way."""

    how: str
    on: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What people answered; `why` is the declared reason of declining, blanks leave what was noted before."""

    answer: str
    why: str = ""
    text: str = ""
    transport: str = ""
    on: str = ""


class ActivityLists:
    """Works on the lists of activities; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._visiting = Visiting(database, session, definitions, now)
        self._now = now

    def fitting(self, wanted: PeopleFilter) -> list[int]:
        """Who fits a filter and may be invited, in the order of names; raises what the list of people raises."""
        self._session.require(Right.SEE_ARCHIVE)
        settled = settled_filter(wanted, self._definitions.vocabulary, self._session)
        with self._database.read() as look:
            found = look.search.ids(settled, ListOrder())
            here = look.participants.here(found, self._ended())
        return [number for number in found if number in here]

    def put_on(self, activity_id: int, recipients: Sequence[int]) -> Reached:
        """Put people on the list. Raises InvalidFieldsError where people take turns, or nobody is named."""
        actor = self._session.require(Right.LOG_VISIT)
        self._refuse_nobody(recipients)
        with self._database.write("put people on the list of an activity", actor) as work:
            held = self._open(work, activity_id, "put_on")
            if self._definitions.activities.kinds[held.kind].rotation:
                refuse([Problem("recipients", "activity.by_turns", Severity.ERROR)])
            listed = {one.recipient_id for one in work.participants.of_activity(activity_id)}
            wanted = [number for number in dict.fromkeys(recipients) if number not in listed]
            here = work.participants.here(wanted, self._ended())
            for number in wanted:
                if number in here:
                    work.participants.add(Participant(0, "", activity_id, number))
            over = max(len(listed) + len(here) - held.places, 0) if held.places else 0
            return Reached(
                len(here), len(set(recipients) & listed), self._names(work, set(wanted) - here), over
            )  # fmt: skip

    def take_off(self, seen: Sequence[Participant], reason: str = "") -> None:
        """Take people off the list who were put on it by mistake.

        Raises InvalidFieldsError for whoever is noted as having come or not: those notes are taken back first.
        """
        actor = self._session.require(Right.LOG_VISIT)
        self._refuse_nobody(seen)
        if noted := sum(bool(one.attended or one.need_id) for one in seen):
            refuse([Problem("recipients", "activity.already_noted", Severity.ERROR, str(noted))])
        label = "take people off the list of an activity"
        with self._database.write(label, actor, reason=reason.strip()) as work:
            self._open(work, seen[0].activity_id, "take_off")
            for one in seen:
                work.participants.take_off(one)

    def invite(self, seen: Sequence[Participant], how: Invitation) -> Reached:
        """Note that people were invited; raises InvalidFieldsError for an unknown way or a day to come."""
        actor = self._session.require(Right.LOG_VISIT)
        self._refuse_nobody(seen)
        on = how.on or self._today()
        if how.how not in self._definitions.vocabulary.codes("invitation_way"):
            refuse([Problem("how", "visit.code_unknown" if how.how else "need.choice_missing", Severity.ERROR)])
        if on > self._today():
            refuse([Problem("on", "activity.not_a_day", Severity.ERROR, on)])
        with self._database.write("invite to an activity", actor) as work:
            self._open(work, seen[0].activity_id, "invite")
            here = work.participants.here([one.recipient_id for one in seen], self._ended())
            fresh = [one for one in seen if one.recipient_id in here and not one.passed_over]
            for one in fresh:
                work.participants.save(replace(one, invited_on=on, invited_how=how.how))
            gone = {one.recipient_id for one in seen} - here
            return Reached(len(fresh), gone=self._names(work, gone))

    def answer(self, seen: Sequence[Participant], reply: Reply) -> None:
        """Note what people answered; raises InvalidFieldsError where somebody declines without a declared reason."""
        actor = self._session.require(Right.LOG_VISIT)
        self._refuse_nobody(seen)
        with self._database.write("note answers to an invitation", actor) as work:
            held = self._open(work, seen[0].activity_id, "answer")
            for one in seen:
                why = reply.why if reply.answer == NO else ""
                on = (reply.on or self._today()) if reply.answer else ""
                text, transport = reply.text.strip() or one.answer_text, reply.transport or one.transport
                changed = replace(
                    one, answer=reply.answer, why=why, answered_on=on, answer_text=text, transport=transport
                )
                self._check(held, changed)
                work.participants.save(changed)

    def attendance(self, activity_id: int, absent: Collection[int] = ()) -> int:
        """Note that everybody who is expected came, except these participants; how many came.

        Whoever declined stays as they are. Raises InvalidFieldsError before the first day.
        """
        actor = self._session.require(Right.LOG_VISIT)
        with self._database.write("note who took part", actor) as work:
            held = self._open(work, activity_id, "attendance")
            if held.since > self._today():
                refuse([Problem("attended", "activity.not_begun", Severity.ERROR, held.since)])
            came = 0
            for one in work.participants.of_activity(activity_id):
                if one.expected:
                    here = one.id not in absent
                    came += here
                    noted = replace(one, attended=YES) if here else replace(one, attended=NO, result="", result_text="")
                    work.participants.save(noted)
            return came

    def note(self, changed: Participant) -> Participant:
        """Keep everything noted of one participant; raises InvalidFieldsError, StaleRecordError, StepNotOpenError."""
        actor = self._session.require(Right.LOG_VISIT)
        with self._database.write("note about a participant", actor) as work:
            before, held = work.participants.get(changed.id), self._open(work, changed.activity_id, "note")
            if changed.attended and held.since > self._today():
                refuse([Problem("attended", "activity.not_begun", Severity.ERROR, held.since)])
            on = before.answered_on if changed.answer == before.answer else self._today() if changed.answer else ""
            kept = replace(
                changed, answered_on=on, why=changed.why if changed.answer == NO else "",
                passed_over=before.passed_over, reason=before.reason, grounds=before.grounds,
            )  # fmt: skip
            self._check(held, kept)
            return work.participants.save(kept)

    def open_need(self, seen: Participant, need: NewNeed) -> Participant:
        """Open a need that follows from the result, and link it: one change. Raises what Visiting.open_need raises."""
        actor = self._session.require(Right.LOG_VISIT)
        with self._database.write("open a need", actor) as work:
            opened = self._visiting.open_need_within(work, seen.recipient_id, need)
            return work.participants.save(replace(seen, need_id=opened.id))

    def link_case(self, seen: Participant, case_id: int | None) -> Participant:
        """Link a participant to an application of the same person (None: to none); raises InvalidFieldsError."""
        actor = self._session.require(Right.LOG_VISIT)
        with self._database.write("link a participant to a case", actor) as work:
            if case_id is not None and work.cases.get(case_id).recipient_id != seen.recipient_id:
                refuse([Problem("case_id", "activity.not_their_case", Severity.ERROR)])
            return work.participants.save(replace(seen, case_id=case_id))

    def _open(self, work: Work, activity_id: int, step: str) -> Activity:
        held = work.activities.get(activity_id)
        refuse_if_ended(held, step)
        return held

    def _check(self, held: Activity, one: Participant) -> None:
        rules, words = self._definitions.activities, self._definitions.vocabulary
        found = list(check_answer(rules, rules.kinds[held.kind], one))
        if one.transport and one.transport not in words.codes("activity_transport"):
            found.append(Problem("transport", "visit.code_unknown", Severity.ERROR, one.transport))
        refuse(found)

    def _names(self, look: Reading, ids: Collection[int]) -> tuple[str, ...]:
        named = person_lines(look.connection, look.villages.names, ids)
        return tuple(sorted(one.name for one in named.values()))

    def _ended(self) -> list[str]:
        return [code for code, status in self._definitions.vocabulary.statuses.items() if status.ended]

    def _today(self) -> str:
        return day_at_station(self._now()).isoformat()

    @staticmethod
    def _refuse_nobody(people: Sequence[object]) -> None:
        if not people:
            refuse([Problem("recipients", "activity.nobody_chosen", Severity.ERROR)])
