"""Turns (轮次): who waits for a place in a recuperation batch, why in this order, and the list a clerk confirms.

A proposal decides nothing. What is done otherwise needs its reason, which is kept with the list and journalled.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.activities import Activity, Participant, refuse, refuse_if_ended
from vetdesk.domain.activity_rules import RECIPIENT, Condition, Rotation
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Label, Problem, Severity
from vetdesk.domain.rotations import Candidate, Fit, Place, Turn, deviations, in_order, proposed
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visits import PersonLine
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.person_lines import person_lines
from vetdesk.storage.reading import Reading
from vetdesk.storage.rotation_facts import RotationFacts

__all__ = ["Proposal", "Turns", "WaitingLine"]

CHINESE = "zh_CN"
NEXT = 200
"""So many people behind the proposed ones are shown: whoever stands further back is not taken out of turn."""


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """One person in the order of waiting: the explanation, what to ask, what on record speaks against it.

    `proposed` tells that one of the free places is theirs; `coming` that they are on another list to come.
    """

    person: PersonLine
    category: str
    fit: Fit
    waiting: Label
    questions: tuple[Label, ...]
    against: tuple[Label, ...]
    proposed: bool
    coming: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """The order of waiting for an activity with so many free places; `basis` names the law.

    `lines` are those proposed and whoever stands next behind them, of `total` in all.
    """

    activity: Activity
    free: int
    basis: Label
    lines: tuple[WaitingLine, ...]
    total: int


class Turns:
    """Proposes and confirms; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def proposal(self, activity_id: int) -> Proposal:
        """Who waits, in order, and who is proposed for the free places; raises NotFoundError where nobody waits."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            held, rotation = self._held(look, activity_id)
            order, free = self._order(look, held, rotation)
            first = {one.candidate.recipient_id for one in proposed(order, free)}
            last = max((at for at, one in enumerate(order) if one.candidate.recipient_id in first), default=-1)
            shown = order[: last + 1 + NEXT]
            named = person_lines(look.connection, look.villages.names, (one.candidate.recipient_id for one in shown))
        lines = [
            self._line(one, named[one.candidate.recipient_id], one.candidate.recipient_id in first)
            for one in shown
            if one.candidate.recipient_id in named
        ]
        return Proposal(held, free, rotation.basis, tuple(lines), len(order))

    def deviating(self, activity_id: int, chosen: Collection[int]) -> list[tuple[int, Label]]:
        """What has to be explained if these recipients are chosen: who, and the sentence that asks for the reason."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            order, _ = self._order(look, *self._held(look, activity_id))
            found = deviations(order, frozenset(chosen))
            named = person_lines(look.connection, look.villages.names, found)
        words = self._definitions.vocabulary
        return [(number, _sentence(words, how.value, named[number].name)) for number, how in found.items()]

    def confirm(self, activity_id: int, chosen: Collection[int], reasons: Mapping[int, str] | None = None) -> int:
        """Put the chosen people on the list, each with why; `reasons` by recipient for whatever deviates.

        People passed over are kept with their reason and wait on. Raises InvalidFieldsError naming (by recipient id as
        the field) whoever lacks a reason, or somebody who died or moved away.
        """
        actor = self._session.require(Right.LOG_VISIT)
        if not chosen:
            refuse([Problem("recipients", "activity.nobody_chosen", Severity.ERROR)])
        given = {number: text.strip() for number, text in (reasons or {}).items() if text.strip()}
        told = "；".join(dict.fromkeys(given.values()))
        with self._database.write("confirm turns of an activity", actor, reason=told) as work:
            held, rotation = self._held(work, activity_id)
            refuse_if_ended(held, "confirm")
            order, _ = self._order(work, held, rotation)
            found = deviations(order, frozenset(chosen))
            named = person_lines(work.connection, work.villages.names, {*found, *chosen})
            here = work.participants.here(chosen, self._ended())
            refuse([
                Problem(str(number), f"activity.{how.value}", Severity.ERROR, named[number].name)
                for number, how in found.items() if number not in given
            ])  # fmt: skip
            refuse([
                Problem(str(number), "activity.not_here", Severity.ERROR, named[number].name if number in named else "")
                for number in chosen if number not in here
            ])  # fmt: skip
            standing = {one.candidate.recipient_id: one for one in order}
            for number in {*chosen, *(one for one in found if one not in chosen)}:
                place = standing.get(number)
                grounds = self._explained(place.candidate).zh if place else ""
                one = Participant(0, "", activity_id, number, grounds, number not in chosen, given.get(number, ""))
                self._keep(work, replace(one, case_id=self._case(work, rotation, number)))
        return len(chosen)

    def _held(self, look: Reading, activity_id: int) -> tuple[Activity, Rotation]:
        held = look.activities.get(activity_id)
        rotation = self._definitions.activities.rotations.get(self._definitions.activities.kinds[held.kind].rotation)
        if rotation is None:
            raise NotFoundError("rotation", held.kind)
        return held, rotation

    def _order(self, look: Reading, held: Activity, rotation: Rotation) -> tuple[list[Place], int]:
        """Everybody in order who is not on the list yet, and how many places are free."""
        people = [one for one in look.participants.of_activity(held.id) if not one.passed_over]
        listed = {one.recipient_id for one in people}
        facts = RotationFacts(look, self._definitions.activities, self._ended(), self._today())
        order = in_order(rotation, facts.candidates(rotation, held.id))
        taken = sum(one.expected for one in people)
        return [one for one in order if one.candidate.recipient_id not in listed], max(held.places - taken, 0)

    def _keep(self, work: Reading, new: Participant) -> None:
        known = next(
            (one for one in work.participants.of_activity(new.activity_id) if one.recipient_id == new.recipient_id),
            None,
        )
        if known is None:
            work.participants.add(new)
        else:
            kept = replace(new, id=known.id, uid=known.uid, version=known.version)
            work.participants.save(kept)

    def _case(self, look: Reading, rotation: Rotation, recipient_id: int) -> int | None:
        """The newest approved application for it that has not led to a turn yet, if there is one."""
        took_part = rotation.case_took_part[0]
        approved = [
            case.id
            for case in look.cases.of_recipient(recipient_id)
            if case.kind == rotation.case_kind and case.values.get("decided_on") and not case.values.get(took_part)
        ]
        return approved[-1] if approved else None

    def _line(self, place: Place, person: PersonLine, is_proposed: bool) -> WaitingLine:
        one, words = place.candidate, self._definitions.vocabulary
        categories = dict.fromkeys(held.category for held in one.identities)
        return WaitingLine(
            person, "、".join(words.code_label("category", code, CHINESE) for code in categories), place.fit,
            self._explained(one), tuple(rule.question for rule in place.questions),
            tuple(dict.fromkeys(self._speaks_against(rule) for rule in place.against)), is_proposed, one.is_coming,
        )  # fmt: skip

    def _speaks_against(self, rule: Condition) -> Label:
        """The condition that is not met; of a sensitive field only that there is something."""
        words = self._definitions.vocabulary
        declared = words.fields.get(rule.field) if rule.subject == RECIPIENT else None
        return words.texts["rotation.sensitive"] if declared is not None and declared.sensitive else rule.label

    def _explained(self, one: Candidate) -> Label:
        """Why somebody stands where they stand: "never before; recognised 1998"."""
        words, since = self._definitions.vocabulary, one.recognised_on
        gave_up = any(turn.became is Turn.GAVE_UP and turn.on == one.last_on for turn in one.turns)
        coming = [turn.on for turn in one.turns if turn.became is Turn.COMING]
        if coming:
            parts = [_filled(words, "rotation.coming", days="、".join(coming))]
        elif gave_up:
            parts = [_filled(words, "rotation.gave_up", last=one.last_on)]
        else:
            key = "rotation.last" if one.last_on else "rotation.never"
            key = key if since else f"{key}_unknown"
            parts = [_filled(words, key, last=one.last_on, since=since[:7])]
        if kept := [turn.on for turn in one.turns if turn.became is Turn.KEPT_PLACE]:
            parts.append(_filled(words, "rotation.kept", days="、".join(kept)))
        return Label("；".join(part.zh for part in parts), "; ".join(part.en for part in parts))

    def _ended(self) -> list[str]:
        return [code for code, status in self._definitions.vocabulary.statuses.items() if status.ended]

    def _today(self) -> str:
        return day_at_station(self._now()).isoformat()


def _filled(words: Vocabulary, key: str, **facts: str) -> Label:
    said = words.texts[key]
    return Label(said.zh.format(**facts), said.en.format(**facts))


def _sentence(words: Vocabulary, code: str, name: str) -> Label:
    problem = Problem("", f"activity.{code}", Severity.ERROR, name)
    return Label(words.problem_text(problem, CHINESE), words.problem_text(problem, "en"))
