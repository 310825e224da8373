"""The fixed registry of guards: conditions a route may name. Definitions name them; they are never written in data.

Each guard looks at one step and gives the reasons against it. A route may soften the eligibility guards to "ask": then
a person may go on with a written reason. A fact that is missing never counts as a refusal: it is named as missing.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from vetdesk.domain import case_course
from vetdesk.domain.case_facts import Step
from vetdesk.domain.clocks import ClockUnit, add_months
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.reasons import Reason
from vetdesk.domain.service_years import full_years
from vetdesk.domain.vocabulary import money_text
from vetdesk.domain.workdays import Count

Guard = Callable[[Step], Iterator[Reason]]


@dataclass(frozen=True, slots=True)
class DeclaredGuard:
    """A guard with the parameters the route must declare for it."""

    check: Guard
    parameters: tuple[str, ...] = ()


def notice_count(step: Step) -> Count | None:
    """How the days of the public notice (公示) are counted; None while it is not posted."""
    begin = case_course.as_day(step.value("notice_from"))
    if begin is None:
        return None
    days = step.workflow.number("notice_days")
    if step.workflow.text("notice_unit") == ClockUnit.WORKDAY:
        return step.facts.calendar.notice_end(begin, days)
    return Count(date.fromordinal(begin.toordinal() + days - 1))


def _notice_period_over(step: Step) -> Iterator[Reason]:
    count = notice_count(step)
    if count is None:
        yield Reason("notice.not_posted")
    elif step.today <= count.end:
        facts = {"begin": str(step.value("notice_from")), "end": count.end.isoformat()}
        yield Reason("notice.still_running", facts)


def _alive(step: Step) -> Iterator[Reason]:
    recipient = step.facts.recipient
    died = str(step.value("recipient.died_on"))
    if died or any(identity.status == "died" for identity in recipient.identities):
        yield Reason("eligible.died", {"name": recipient.name, "died_on": died or "?"})


def _age_reached(step: Step) -> Iterator[Reason]:
    """民发〔2011〕110号: 60 years of age."""
    birth, least = _partial(step, "birth_date"), step.workflow.number("least_age")
    if birth is None:
        yield Reason("eligible.unknown", {"field": "birth_date"})
        return
    youngest, oldest = full_years(birth, step.today)
    facts = {"birth": str(birth), "age": str(least)}
    if oldest < least:
        reached = add_months(birth.last_day(), 12 * least)
        yield Reason("eligible.too_young", facts | {"reached": reached.isoformat()})
    elif youngest < least:
        yield Reason("eligible.age_uncertain", facts)


def _enlisted_in_period(step: Step) -> Iterator[Reason]:
    """民发〔2011〕110号: enlisted from 1954-11-01, before the 退役士兵安置条例 came into force on 2011-11-01."""
    enlisted = _partial(step, "enlisted_on")
    begin, end = (PartialDate.parse(step.workflow.text(name)) for name in ("enlisted_from", "enlisted_until"))
    facts = {"enlisted": str(enlisted), "begin": str(begin), "end": str(end)}
    if enlisted is None:
        yield Reason("eligible.unknown", {"field": "enlisted_on"})
    elif enlisted.surely_before(begin) or enlisted.surely_after(end):
        yield Reason("eligible.enlisted_outside", facts)
    elif not (begin.first_day() <= enlisted.first_day() and enlisted.last_day() <= end.last_day()):
        yield Reason("eligible.enlistment_uncertain", facts)


def _rural_at_discharge(step: Step) -> Iterator[Reason]:
    """民发〔2011〕110号: rural household when discharged, whatever it became later."""
    household = str(step.value("household_at_discharge"))
    if not household:
        yield Reason("eligible.unknown", {"field": "household_at_discharge"})
    elif household != "rural":
        yield Reason("eligible.not_rural")


def _no_employee_pension(step: Step) -> Iterator[Reason]:
    """民发〔2011〕110号: draws neither retirement pay nor an employee pension that counts the years of service."""
    cover = str(step.value("pension_cover"))
    if not cover:
        yield Reason("eligible.unknown", {"field": "pension_cover"})
    elif cover in step.workflow.text("excluding_covers").split():
        yield Reason("eligible.pension", {"cover": cover})


def _no_other_recurring_benefit(step: Step) -> Iterator[Reason]:
    """民发〔2011〕110号: draws no other recurring national benefit (国家定期抚恤补助)."""
    own = step.category
    recurring = step.workflow.text("recurring_categories").split()
    for identity in step.facts.recipient.identities:
        if identity.category != own and identity.category in recurring and identity.status == "drawing":
            yield Reason("eligible.other_benefit", {"category": identity.category})


def _not_drawing_already(step: Step) -> Iterator[Reason]:
    for identity in step.facts.recipient.identities:
        if identity.category == step.category and identity.status == "drawing":
            yield Reason("eligible.draws_already", {"name": step.facts.recipient.name})


def _holds_identity(step: Step) -> Iterator[Reason]:
    """The case is about an identity that the person has: a transfer, a certificate, a death."""
    if step.category and not any(each.category == step.category for each in step.facts.recipient.identities):
        yield Reason("eligible.holds_none", {"category": step.category})


def _drawing(step: Step) -> Iterator[Reason]:
    """The person draws a recurring benefit (定期抚恤补助) of the case's category, or of any where it names none."""
    held = step.facts.recipient.identities
    if not any(each.status == "drawing" and step.category in {"", each.category} for each in held):
        yield Reason("eligible.not_drawing", {"name": step.facts.recipient.name})


def _enlisted_before(step: Step) -> Iterator[Reason]:
    """《军人抚恤优待条例》: a demobilised soldier (在乡复员军人) enlisted on 1954-10-31 or before."""
    enlisted, last = _partial(step, "enlisted_on"), PartialDate.parse(step.workflow.text("enlisted_until"))
    if enlisted is None:
        yield Reason("eligible.unknown", {"field": "enlisted_on"})
    elif enlisted.surely_after(last):
        yield Reason("eligible.enlisted_late", {"enlisted": str(enlisted), "end": str(last)})


def _junior_rank(step: Step) -> Iterator[Reason]:
    """民发〔2009〕166号: only conscripts and junior non-commissioned officers (义务兵、初级士官)."""
    rank = str(step.value("service_rank"))
    if not rank:
        yield Reason("eligible.unknown", {"field": "service_rank"})
    elif rank not in step.workflow.text("junior_ranks").split():
        yield Reason("eligible.rank_too_high")


def _reassessment_due(step: Step) -> Iterator[Reason]:
    """《军人抚恤优待条例》 article 29: a grade is assessed anew a year after the last assessment at the earliest."""
    assessed = _partial(step, "assessed_on") or _partial(step, "approved_on")
    if assessed is None:
        yield Reason("eligible.unknown", {"field": "assessed_on"})
    elif add_months(assessed.first_day(), step.workflow.number("months_between")) > step.today:
        yield Reason("eligible.assessed_lately", {"assessed": str(assessed)})


def _grade_fits_cause(step: Step) -> Iterator[Reason]:
    """《军人抚恤优待条例》 article 27: a disability by illness has the grades 1 to 6."""
    grade, cause = str(step.value("proposed_grade")), str(step.value("proposed_cause"))
    if cause == "illness" and grade.isdecimal() and int(grade) > step.workflow.number("illness_grade_until"):
        yield Reason("eligible.grade_by_illness", {"grade": grade})


def _benefit_granted(step: Step) -> Iterator[Reason]:
    """Recognition and benefit are two findings: the benefit is paid only if both were made."""
    if step.value("benefit_result") != "granted":
        yield Reason("eligible.not_granted")


def _benefit_not_granted(step: Step) -> Iterator[Reason]:
    if step.value("benefit_result") == "granted":
        yield Reason("eligible.granted")


def _repaid_in_full(step: Step) -> Iterator[Reason]:
    """Everything that was paid without entitlement has come back (《军人抚恤优待条例》 articles 8 and 58)."""
    repaid = sum(int(event.details.get("instalment", 0)) for event in step.case.standing_events)
    missing = int(step.value("overpaid_amount") or 0) - repaid
    if missing > 0:
        yield Reason("recovery.missing", {"amount": money_text(missing)})


def _has_died(step: Step) -> Iterator[Reason]:
    """A funeral grant presupposes the date of death in the archive."""
    if str(step.value("recipient.died_on")) == "":
        yield Reason("eligible.unknown", {"field": "died_on"})


def _service_known(step: Step) -> Iterator[Reason]:
    """Discharge after enlistment: without it no years can be counted."""
    begin, end = _partial(step, "enlisted_on"), _partial(step, "discharged_on")
    for key, value in (("enlisted_on", begin), ("discharged_on", end)):
        if value is None:
            yield Reason("eligible.unknown", {"field": key})
    if begin and end and not begin.surely_before(end):
        yield Reason("eligible.service_order", {"begin": str(begin), "end": str(end)})


def _clock_runs(step: Step) -> Iterator[Reason]:
    if case_course.stands_still(step.workflow, step.case):
        yield Reason("clock.stands_still")


def _clock_stands_still(step: Step) -> Iterator[Reason]:
    if not case_course.stands_still(step.workflow, step.case):
        yield Reason("clock.runs")


def _exceptions_allowed(step: Step) -> Iterator[Reason]:
    """Whether the station lets a person perform two duties where staff are too few; listed in the monthly report."""
    if step.workflow.text("exceptions_allowed") != "yes":
        yield Reason("exception.not_allowed")


def _extension_left(step: Step) -> Iterator[Reason]:
    """One extension per clock, and only where the route allows one."""
    clock = step.workflow.clock(step.workflow.stage(step.case.stage).clock)
    if clock is None or not clock.extendable_by:
        yield Reason("clock.not_extendable")
    elif any(case_course.extensions(step.workflow, step.case, clock)):
        yield Reason("clock.extended_already")


def _partial(step: Step, key: str) -> PartialDate | None:
    """A date of the archive, as precise as it is; None if missing or unreadable."""
    try:
        return PartialDate.parse(str(step.facts.archive_value(key)))
    except ValueError:
        return None


GUARDS: Mapping[str, DeclaredGuard] = {
    "notice_period_over": DeclaredGuard(_notice_period_over, ("notice_days", "notice_unit")),
    "alive": DeclaredGuard(_alive),
    "age_reached": DeclaredGuard(_age_reached, ("least_age",)),
    "enlisted_in_period": DeclaredGuard(_enlisted_in_period, ("enlisted_from", "enlisted_until")),
    "rural_at_discharge": DeclaredGuard(_rural_at_discharge),
    "no_employee_pension": DeclaredGuard(_no_employee_pension, ("excluding_covers",)),
    "no_other_recurring_benefit": DeclaredGuard(_no_other_recurring_benefit, ("recurring_categories",)),
    "not_drawing_already": DeclaredGuard(_not_drawing_already),
    "benefit_granted": DeclaredGuard(_benefit_granted),
    "benefit_not_granted": DeclaredGuard(_benefit_not_granted),
    "repaid_in_full": DeclaredGuard(_repaid_in_full),
    "holds_identity": DeclaredGuard(_holds_identity),
    "drawing": DeclaredGuard(_drawing),
    "enlisted_before": DeclaredGuard(_enlisted_before, ("enlisted_until",)),
    "junior_rank": DeclaredGuard(_junior_rank, ("junior_ranks",)),
    "reassessment_due": DeclaredGuard(_reassessment_due, ("months_between",)),
    "grade_fits_cause": DeclaredGuard(_grade_fits_cause, ("illness_grade_until",)),
    "has_died": DeclaredGuard(_has_died),
    "service_known": DeclaredGuard(_service_known),
    "clock_runs": DeclaredGuard(_clock_runs),
    "clock_stands_still": DeclaredGuard(_clock_stands_still),
    "extension_left": DeclaredGuard(_extension_left),
    "exceptions_allowed": DeclaredGuard(_exceptions_allowed, ("exceptions_allowed",)),
}
"""Every guard a route may name."""
