"""What a step records: proposals for its form, and the check of what was filled in."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from vetdesk.domain.case_course import as_day
from vetdesk.domain.case_facts import ARCHIVE, Step
from vetdesk.domain.clocks import add_months
from vetdesk.domain.forms import FieldKind, Problem, Severity, Value
from vetdesk.domain.guards import notice_count
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.service_years import StartMonth, converted_years, first_month
from vetdesk.domain.workflow import CATEGORY, CaseField, Transition

Proposal = Callable[[Step], Value]


def proposed(step: Step, case_field: CaseField) -> Value:
    """What the form shows beforehand: the value known already, or the declared proposal; "" for nothing."""
    known = step.case.values.get(case_field.key, "")
    if case_field.proposal in FRESH:
        return PROPOSALS[case_field.proposal](step)
    if known != "" or not case_field.proposal:
        return known
    kind, _, key = case_field.proposal.partition(":")
    if kind == "archive":
        return next((value for name in key.split(",") if (value := step.facts.archive_value(name)) != ""), "")
    if kind == "text":
        return step.workflow.text(key)
    if kind == "value":
        return step.value(key)
    return PROPOSALS[kind](step)


def checked(step: Step, transition: Transition, details: Mapping[str, Value]) -> tuple[Problem, ...]:
    """Every problem of the values filled in for a step: unknown, missing, or against their declaration."""
    return (*_unknown(transition, details), *_problems(step, transition, details))


def _unknown(transition: Transition, details: Mapping[str, Value]) -> Iterator[Problem]:
    for key in sorted(set(details) - set(transition.fields)):
        yield Problem(key, "step.unknown_field", Severity.ERROR, str(details[key]))


def _problems(step: Step, transition: Transition, details: Mapping[str, Value]) -> Iterator[Problem]:
    for key in transition.fields:
        case_field, value = step.workflow.field(key), details.get(key, "")
        if case_field is None:
            raise KeyError(key)
        if value == "":
            if key in transition.requires_fields:
                yield Problem(key, "step.field_missing", Severity.ERROR)
            continue
        code = _CHECKS.get(case_field.declaration.kind, _text)(step, case_field, value, details)
        if code:
            yield Problem(key, code, Severity.ERROR, str(value))


def _text(_step: Step, case_field: CaseField, value: Value, _details: Mapping[str, Value]) -> str:
    limit = case_field.declaration.max_length
    return "step.too_long" if limit and len(str(value)) > limit else ""


def _code(step: Step, case_field: CaseField, value: Value, _details: Mapping[str, Value]) -> str:
    known = {code for code, _ in case_field.choices}
    if case_field.declaration.vocabulary == CATEGORY:
        known = set(step.workflow.categories)
    return "step.unknown_code" if known and str(value) not in known else ""


def _integer(_step: Step, case_field: CaseField, value: Value, _details: Mapping[str, Value]) -> str:
    if not isinstance(value, int):
        return "step.no_number"
    low = case_field.least is not None and value < case_field.least
    high = case_field.most is not None and value > case_field.most
    return "step.out_of_range" if low or high else ""


def _date(step: Step, case_field: CaseField, value: Value, details: Mapping[str, Value]) -> str:
    try:
        day = PartialDate.parse(str(value))
    except ValueError:
        return "step.no_date"
    if day.day is None and not case_field.by_month:
        return "step.no_date"
    if not case_field.future and day.surely_after(step.today):
        return "step.in_future"
    floor = details.get(case_field.not_before) or step.value(case_field.not_before)
    if case_field.not_before and floor != "" and day.surely_before(PartialDate.parse(str(floor))):
        return "step.too_early"
    return ""


def _money(_step: Step, _case_field: CaseField, value: Value, _details: Mapping[str, Value]) -> str:
    return "" if isinstance(value, int) and value >= 0 else "step.no_amount"


_CHECKS = {FieldKind.DATE: _date, FieldKind.CODE: _code, FieldKind.INTEGER: _integer, FieldKind.MONEY: _money}


def _years(step: Step) -> Value:
    """Converted years (折算年限) from the conscript service recorded in the case, else from the archive."""
    begin = step.value("service_from") or step.facts.archive_value("enlisted_on")
    end = step.value("service_to") or step.facts.archive_value("discharged_on")
    try:
        years = converted_years(PartialDate.parse(str(begin)), PartialDate.parse(str(end)))
    except ValueError:
        return ""
    return years.years if years else ""


def _first_month(step: Step) -> Value:
    decided = as_day(step.value("decided_on")) or step.today
    try:
        birth = PartialDate.parse(str(step.facts.archive_value("birth_date")))
    except ValueError:
        return ""
    rule, route = StartMonth(step.workflow.text("start_month")), step.workflow
    return first_month(rule, birth, route.number("least_age"), decided, route.text("programme_from")) or ""


def _benefit_month(step: Step) -> Value:
    """The first month paid where the rule looks at the decision only."""
    decided = as_day(step.value("decided_on")) or step.today
    rule = StartMonth(step.workflow.text("start_month"))
    if rule is StartMonth.NEXT_JANUARY:
        return f"{decided.year + 1}-01"
    if rule is StartMonth.MONTH_AFTER_DECISION:
        return f"{add_months(decided, 1):%Y-%m}"
    return f"{decided:%Y-%m}"


def _notice_end(step: Step) -> Value:
    count = notice_count(step)
    return count.end.isoformat() if count else ""


def _today(step: Step) -> Value:
    return step.today.isoformat()


def first_workday(step: Step) -> date:
    """The present day, or the next working day."""
    return step.facts.calendar.notice_end(step.today, 1).end


def _held_category(step: Step) -> Value:
    """The category that the person holds, where the route is about only one of them."""
    held = [each.category for each in step.facts.recipient.identities if each.category in step.workflow.categories]
    return held[0] if len(held) == 1 else ""


def _missing_items(step: Step) -> Value:
    """Everything that is still missing, named at once (一次性告知): required materials and facts of the archive."""
    route = step.workflow
    papers = [each.label.zh for each in route.materials if each.required and not step.facts.materials.get(each.key)]
    wanted = dict.fromkeys(key for each in route.transitions for key in each.requires_fields if key.startswith(ARCHIVE))
    facts = [route.texts.word("field", key.removeprefix(ARCHIVE)).zh for key in wanted if step.value(key) == ""]
    return "；".join([f"{number}. {item}" for number, item in enumerate([*papers, *facts], 1)])


def _reason_of_termination(step: Step) -> Value:
    """Why the archive says that the case should end: died or moved; "" if it does not say so."""
    recipient = step.facts.recipient
    if step.value("recipient.died_on") or any(each.status == "died" for each in recipient.identities):
        return "died"
    held = step.facts.identity
    return "moved" if held is not None and held.status == "moved" else ""


PROPOSALS: Mapping[str, Proposal] = {
    "reason_of_termination": _reason_of_termination,
    "missing_items": _missing_items,
    "held_category": _held_category,
    "today": _today,
    "next_workday": lambda step: first_workday(step).isoformat(),
    "converted_years": _years,
    "first_month": _first_month,
    "notice_end": _notice_end,
    "benefit_month": _benefit_month,
    "year": lambda step: step.today.year,
}
"""Every proposal a field may name, besides "archive:KEY,KEY" (the first one known), "text:PARAMETER", "value:KEY"."""

FRESH = frozenset({"missing_items"})
"""Proposals that are made anew each time, whatever was recorded before."""

PROPOSAL_PARAMETERS: Mapping[str, tuple[str, ...]] = {
    "first_month": ("start_month", "programme_from", "least_age"),
    "notice_end": ("notice_days", "notice_unit"),
    "benefit_month": ("start_month",),
}
"""The parameters a route must declare for a proposal."""
