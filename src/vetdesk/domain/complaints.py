"""Complaints (信访事项) as a service: what was brought forward, the steps taken, who may take the next one.

The course is declared (ComplaintRules); events are the truth, the complaint's stage a projection of them. Nothing here
says anything about a person: there are no scores, tags or lists of people.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from vetdesk.domain.complaint_rules import ComplaintRules, ComplaintStep
from vetdesk.domain.errors import InvalidFieldsError, StepNotOpenError
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Problem, Severity
from vetdesk.domain.staff import Staff

OFFICER, RECUSED = "officer", "recused"
"""What a step makes of the member of staff it names: who deals with it (承办人), or who withdraws (回避)."""
EXTENDED, EXTENSION_TOLD = "extend", "tell_extension"
"""The step that prolongs the limit, and the one that tells why (第三十四条)."""
FINAL = "rereviewed"
"""The stage after which the same facts are not accepted again (信访工作条例 第三十六条)."""
_SEPARATORS = re.compile(r"[、，,；;\n]+")


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint. `values` are the register's declared fields by key.

    `recipient_id` and `case_id` link it to the archive and to a case; `earlier_id` is the complaint that it repeats;
    `about_staff_id` is the member of staff complained about (被反映人), `officer_id` who deals with it (承办人).
    """

    id: int
    uid: str
    number: str
    received_on: str
    state: str
    values: Mapping[str, str]
    registered_on: str = ""
    registered_by: str = ""
    recipient_id: int | None = None
    case_id: int | None = None
    earlier_id: int | None = None
    about_staff_id: int | None = None
    officer_id: int | None = None
    version: int = 1

    def value(self, key: str) -> str:
        """A value of the register; "" if it is not filled."""
        return self.values.get(key, "")

    @property
    def requests(self) -> tuple[str, ...]:
        """The matters (诉求), each of which is answered by itself; one a line."""
        return tuple(line.strip() for line in self.value("requests").splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class ComplaintEvent:
    """A step that was taken: on which day, when it was written down (UTC), by whom, with what was recorded."""

    step: str
    from_state: str
    to_state: str
    on: str
    at: str
    actor_id: int
    actor: str
    details: Mapping[str, str] = field(default_factory=dict)
    uid: str = ""


@dataclass(frozen=True)
class Surroundings:
    """What must be known beside a complaint: whether its case refused a benefit, whether the one it repeats ended,

    and who in the archive is family (亲属) of whoever complains.
    """

    benefit_refused: bool = False
    earlier_is_final: bool = False
    relatives: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Standing:
    """A complaint with its events and surroundings: what guards look at."""

    complaint: Complaint
    events: Sequence[ComplaintEvent] = ()
    around: Surroundings = Surroundings()

    def taken(self, step: str) -> ComplaintEvent | None:
        """The newest event of a step."""
        return next((one for one in reversed(self.events) if one.step == step), None)

    @property
    def recused(self) -> frozenset[str]:
        """The uids of the staff who withdrew (回避)."""
        return frozenset(one.details["staff"] for one in self.events if one.details.get("role") == RECUSED)


@dataclass(frozen=True, slots=True)
class Offer:
    """A step as it stands for one person: what stops it; empty if it may be taken."""

    step: ComplaintStep
    why_not: tuple[Problem, ...] = ()


def objections(standing: Standing, person: Staff) -> list[Problem]:
    """Why a member of staff does not deal with a complaint: complained about, own or family's matter, withdrew.

    信访工作条例 第二十八条: whoever has a direct interest withdraws (回避).
    """
    found = standing.complaint
    if found.about_staff_id == person.id:
        return [_problem("complaint.about_you", person.name)]
    if found.recipient_id is not None and person.recipient_id == found.recipient_id:
        return [_problem("complaint.own_matter", person.name)]
    if person.recipient_id in standing.around.relatives:
        return [_problem("complaint.relative", person.name)]
    return [_problem("complaint.withdrew", person.name)] if person.uid in standing.recused else []


def sees(complaint: Complaint, person: Staff) -> bool:
    """Whether a member of staff may see it: a report is never shown to the person reported (第三十条)."""
    return complaint.about_staff_id != person.id


def offers(rules: ComplaintRules, standing: Standing, person: Staff) -> tuple[Offer, ...]:
    """Every step that begins where the complaint stands, with what speaks against it."""
    own = tuple(objections(standing, person))
    return tuple(
        Offer(step, own if step.staff != RECUSED and own else _against(step, standing))
        for step in rules.steps_from(standing.complaint.state)
    )


def taken(
    rules: ComplaintRules, standing: Standing, step: ComplaintStep, event: ComplaintEvent,
    *, today: date, chosen: Staff | None = None,
) -> tuple[Complaint, ComplaintEvent]:  # fmt: skip
    """The complaint after a step, and the event to keep; `chosen` is the member of staff whom the step names.

    Raises StepNotOpenError where it does not stand so, InvalidFieldsError with all that is wrong otherwise.
    """
    before = standing.complaint
    if before.state not in step.sources:
        raise StepNotOpenError(step.key, before.state)
    problems = [*_against(step, standing), *_wrong_day(standing, event, today), *_missing(rules, step, standing, event)]
    if step.staff:
        problems += _wrong_staff(step, standing, chosen)
    if problems:
        raise InvalidFieldsError(tuple(problems))
    after = replace(before, state=step.target or before.state)
    if chosen is None:
        return after, replace(event, from_state=before.state, to_state=after.state)
    details = {**event.details, "staff": chosen.uid, "staff_name": chosen.name, "role": step.staff}
    if step.staff == OFFICER:
        after = replace(after, officer_id=chosen.id)
    elif before.officer_id == chosen.id:
        after = replace(after, officer_id=None)
    return after, replace(event, from_state=before.state, to_state=after.state, details=details)


def check_register(rules: ComplaintRules, values: Mapping[str, str], today: date) -> list[Problem]:
    """What is wrong with a registration: what is missing, a day to come, more than five representatives (第二十条)."""
    found = _absent(rules.fields, frozenset(one.key for one in rules.fields if one.required), values)
    if values.get("received_on", "") > today.isoformat():
        found.append(_problem("complaint.day_to_come", values["received_on"], "received_on"))
    named = representatives(values.get("representatives", ""))
    if len(named) > rules.representatives:
        found.append(
            _problem("complaint.too_many", str(len(named)), "representatives", limit=str(rules.representatives))
        )
    if values.get("joint") == "1" and not named:
        found.append(_problem("complaint.nobody_speaks", "", "representatives"))
    return found


def representatives(text: str) -> list[str]:
    """The names of those who speak for a joint complaint (代表人)."""
    return [name.strip() for name in _SEPARATORS.split(text) if name.strip()]


def answer_fields(step: ComplaintStep, complaint: Complaint) -> tuple[str, ...]:
    """The keys of the answers that a step asks for, one for each matter brought forward (逐项答复)."""
    return tuple(answer_key(number) for number in range(1, len(complaint.requests) + 1)) if _answers(step) else ()


def answer_key(number: int) -> str:
    """The key under which the answer to the matter of that number (from 1) is kept."""
    return f"answer.{number}"


def _answers(step: ComplaintStep) -> bool:
    return "every_matter_answered" in step.guards


def _against(step: ComplaintStep, standing: Standing) -> tuple[Problem, ...]:
    if step.once and standing.taken(step.key):
        return (_problem("complaint.only_once"),)
    found = (GUARDS[name](standing) for name in step.guards)
    return tuple(problem for problem in found if problem is not None)


def _wrong_day(standing: Standing, event: ComplaintEvent, today: date) -> list[Problem]:
    """A step lies neither before the one it follows nor in the future."""
    if not _is_day(event.on):
        return [_problem("complaint.not_a_day", event.on, "on")]
    earliest = max([standing.complaint.received_on, *(one.on for one in standing.events)])
    if event.on < earliest:
        return [_problem("complaint.too_early", event.on, "on", earliest=earliest)]
    return [_problem("complaint.day_to_come", event.on, "on")] if event.on > today.isoformat() else []


def _missing(rules: ComplaintRules, step: ComplaintStep, standing: Standing, event: ComplaintEvent) -> list[Problem]:
    asked = [rules.asked[key] for key in step.fields]
    found = _absent(asked, step.required, event.details)
    answers = answer_fields(step, standing.complaint)
    found += [_problem("complaint.missing", "", key) for key in answers if not event.details.get(key, "").strip()]
    for limit in rules.limits.values():
        if limit.extended_by == step.key and event.details.get("days", ""):
            days, most = event.details["days"], limit.clock.extendable_by
            if not (days.isdecimal() and 1 <= int(days) <= most):
                found.append(_problem("complaint.too_long", days, "days", limit=str(most)))
    first, last = event.details.get("hearing_from", ""), event.details.get("hearing_until", "")
    if first and last and last < first:
        found.append(_problem("complaint.ends_before", last, "hearing_until"))
    return found


def _wrong_staff(step: ComplaintStep, standing: Standing, chosen: Staff | None) -> list[Problem]:
    if chosen is None or not chosen.active:
        return [_problem("complaint.missing", "", "staff")]
    return objections(standing, chosen) if step.staff == OFFICER else []


def _absent(fields: Iterable[FieldDeclaration], required: frozenset[str], values: Mapping[str, str]) -> list[Problem]:
    keys = [one.key for one in fields if one.key in required and not values.get(one.key, "").strip()]
    days = [one.key for one in fields if one.kind is FieldKind.DATE and not _is_day(values.get(one.key, ""))]
    wrong = [_problem("complaint.not_a_day", values[key], key) for key in days if values.get(key)]
    return [*(_problem("complaint.missing", "", key) for key in keys), *wrong]


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _problem(code: str, as_written: str = "", key: str = "", **facts: str) -> Problem:
    return Problem(key, code, Severity.ERROR, as_written, facts)


def _not_final(standing: Standing) -> Problem | None:
    """The same facts are not accepted again after re-review; help goes on (第三十六条)."""
    return _problem("complaint.final") if standing.around.earlier_is_final else None


def _not_a_refusal(standing: Standing) -> Problem | None:
    """A refused benefit is an administrative act: reconsideration or lawsuit (第三十一条)."""
    return _problem("complaint.refused_benefit") if standing.around.benefit_refused else None


def _a_refusal(standing: Standing) -> Problem | None:
    return None if standing.around.benefit_refused else _problem("complaint.no_refused_benefit")


def _was_forwarded(standing: Standing) -> Problem | None:
    """Only what another body handed over can be objected to (第二十三条)."""
    return None if standing.complaint.value("channel") == "forwarded" else _problem("complaint.not_forwarded")


def _was_extended(standing: Standing) -> Problem | None:
    """Only an extension that was approved is told (第三十四条)."""
    return None if standing.taken(EXTENDED) else _problem("complaint.not_extended")


def _has_officer(standing: Standing) -> Problem | None:
    return _problem("complaint.no_officer") if standing.complaint.officer_id is None else None


def _has_matters(standing: Standing) -> Problem | None:
    return None if standing.complaint.requests else _problem("complaint.no_matters")


GUARDS: Mapping[str, Callable[[Standing], Problem | None]] = {
    "not_final": _not_final,
    "not_a_refusal": _not_a_refusal,
    "a_refusal": _a_refusal,
    "was_forwarded": _was_forwarded,
    "was_extended": _was_extended,
    "has_officer": _has_officer,
    "every_matter_answered": _has_matters,
}
"""What must hold before a step, by the name that definitions use."""
