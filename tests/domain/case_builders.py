"""Small, complete values for the tests of cases: people of every role, an eligible recipient, the shipped route."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache

from vetdesk import paths
from vetdesk.definitions.catalogue import load
from vetdesk.definitions.source import shipped
from vetdesk.definitions.workflows import Routes
from vetdesk.domain.case_facts import CaseFacts, Step
from vetdesk.domain.case_steps import Filing, opened, taken
from vetdesk.domain.cases import Case
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.permissions import permitted
from vetdesk.domain.staff import Actor, Role, Staff
from vetdesk.domain.workflow import Workflow

ROUTE = "rural_ex_conscript"
RECIPIENT = 7


@cache
def routes() -> Routes:
    return load(shipped(paths.resources() / "definitions")).workflows


@cache
def route() -> Workflow:
    return routes().newest(ROUTE)


def actor(number: int, name: str, *roles: Role, active: bool = True, recipient: int | None = None) -> Actor:
    return Actor(Staff(number, f"s{number}", name, name, frozenset(roles), active, "", recipient), frozenset())


CLERK = actor(1, "赵经办", Role.CLERK)
EXAMINER = actor(2, "钱复核", Role.EXAMINER)
SUPERVISOR = actor(3, "孙监督", Role.SUPERVISOR)
LEADER = actor(4, "李站长", Role.LEADER)
EVERYTHING = actor(5, "周全能", *Role)
KEEPER = actor(6, "吴管理", Role.KEEPER)
LEFT = actor(7, "郑离岗", Role.CLERK, Role.EXAMINER, active=False)
APPLICANT = actor(8, "王本人", Role.CLERK, Role.EXAMINER, Role.LEADER, recipient=RECIPIENT)
EVERYONE = (CLERK, EXAMINER, SUPERVISOR, LEADER, EVERYTHING, KEEPER, LEFT, APPLICANT)

VALUES: dict[str, Value] = {
    "name": "王本人", "id_number": "529901195003055719", "birth_date": "1950-03-05",
    "enlisted_on": "1969-12", "discharged_on": "1974-02",
}  # fmt: skip


def facts(*identities: Identity, **values: Value) -> CaseFacts:
    recipient = Recipient(RECIPIENT, "r7", {**VALUES, **values}, identities)
    return CaseFacts(recipient, None, {material.key: "2025-01-06" for material in route().materials})


OPENING: dict[str, Value] = {
    "applied_on": "2025-01-06", "household_at_discharge": "rural", "pension_cover": "resident", "pension_number": "",
}  # fmt: skip

DETAILS: dict[str, dict[str, Value]] = {
    "record_village_opinion": {"village_result": "agree", "village_on": "2025-01-07"},
    "accept": {"accepted_on": "2025-01-08", "household_at_discharge": "rural", "pension_cover": "resident"},
    "refuse_acceptance": {
        "refused_on": "2025-01-08", "refusal_reason": "too_young", "refusal_basis": "民发〔2011〕110号",
    },
    "request_correction": {"correction_items": "1. 退伍证", "correction_until": "2025-01-24"},
    "return_for_correction": {"correction_items": "1. 退伍证", "correction_until": "2025-01-24"},
    "examine": {"service_from": "1969-12", "service_to": "1974-02", "converted_years": 5},
    "sign": {"signed_on": "2025-01-17"},
    "report": {"reported_on": "2025-01-20"},
    "record_approval": {
        "decision_number": "岭退役发〔2025〕12号", "decided_on": "2025-02-14", "approved_years": 5,
        "first_month": "2011-08",
    },
    "record_refusal": {
        "decision_number": "岭退役发〔2025〕13号", "decided_on": "2025-02-14", "refusal_reason": "pension",
        "refusal_basis": "民发〔2011〕110号",
    },
    "post_notice": {"notice_from": "2025-02-17", "notice_place": "村务公开栏", "notice_posted_by": "赵经办"},
    "record_objection": {"objected_on": "2025-02-18"},
    "end_notice": {"notice_result": "no_objection"},
    "terminate": {"termination_reason": "moved"},
    "extend": {"extended_by": 5},
    "recuse": {"recused_staff": "99"},
    "archive": {"archived_on": "2025-03-03"},
}  # fmt: skip

PATH = (
    (CLERK, "record_village_opinion"), (CLERK, "accept"), (EXAMINER, "examine"), (SUPERVISOR, "no_objection"),
    (LEADER, "sign"), (CLERK, "report"), (CLERK, "record_approval"), (CLERK, "post_notice"), (CLERK, "end_notice"),
    (CLERK, "grant"), (CLERK, "archive"),
)  # fmt: skip


def new_case(by: Actor = CLERK, at: datetime = datetime(2025, 1, 6, 9)) -> Case:
    return opened(route(), "c1", RECIPIENT, by, Filing(at, "", OPENING))


def walk(
    case: Case,
    *steps: tuple[Actor, str],
    at: datetime = datetime(2025, 3, 3, 9),
    known: CaseFacts | None = None,
    given: Mapping[str, Mapping[str, Value]] | None = None,
) -> Case:
    """The case after the named steps, each of which must be allowed; `given` fills in forms otherwise than DETAILS."""
    details = {**DETAILS, **(given or {})}
    for by, key in steps:
        step = Step(route(), case, known or facts(), at.date())
        (found,) = [each for each in permitted(*_look(case, by, step, at.date())) if each.transition.key == key]
        assert found.allowed, (key, found.why_not)
        case = taken(step, found, by, Filing(at, "意见", details.get(key, {})))
    return case


def _look(case: Case, by: Actor, step: Step, today: date) -> tuple[Workflow, Case, Actor, CaseFacts, date]:
    return route(), case, by, step.facts, today
