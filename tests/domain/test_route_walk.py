"""Every step of the shipped route for every person in every state, against a model written by hand from the rules."""

from datetime import date, datetime

from tests.domain.case_builders import APPLICANT, CLERK, DETAILS, EVERYONE, PATH, facts, new_case, route, walk
from vetdesk.domain.case_facts import Step
from vetdesk.domain.case_steps import Filing, taken
from vetdesk.domain.cases import Case
from vetdesk.domain.permissions import permitted
from vetdesk.domain.staff import Actor, Role
from vetdesk.domain.step_values import checked
from vetdesk.domain.workflow import StageKind

TODAY = date(2025, 3, 10)
AT = datetime(2025, 3, 10, 9)

# stage: (step, where it leads, who, duty). Written from domain facts 3.1, 3.3 (d) and design 9, not from the TOML.
MODEL: dict[str, tuple[tuple[str, str, Role, str], ...]] = {
    "village": (("record_village_opinion", "acceptance", Role.CLERK, ""),),
    "acceptance": (
        ("accept", "examination", Role.CLERK, "enter"),
        ("request_correction", "correction", Role.CLERK, "enter"),
        ("refuse_acceptance", "not_accepted", Role.CLERK, "enter"),
    ),
    "correction": (("materials_supplied", "acceptance", Role.CLERK, ""),),
    "examination": (
        ("examine", "supervision", Role.EXAMINER, "examine"),
        ("propose_refusal", "supervision", Role.EXAMINER, "examine"),
        ("return_for_correction", "correction", Role.EXAMINER, "examine"),
    ),
    "supervision": (
        ("no_objection", "sign_off", Role.SUPERVISOR, "supervise"),
        ("object", "examination", Role.SUPERVISOR, "supervise"),
    ),
    "sign_off": (
        ("sign", "reporting", Role.LEADER, "sign"),
        ("send_back", "examination", Role.LEADER, "sign"),
    ),
    "reporting": (("report", "district", Role.CLERK, ""),),
    "district": (
        ("record_approval", "posting", Role.CLERK, ""),
        ("record_refusal", "not_recognised", Role.CLERK, ""),
        ("record_district_return", "examination", Role.CLERK, ""),
    ),
    "posting": (
        ("post_notice", "notice", Role.CLERK, ""),
        ("propose_no_notice", "unposted", Role.CLERK, ""),
    ),
    "unposted": (
        ("allow_no_notice", "granting", Role.LEADER, ""),
        ("refuse_no_notice", "posting", Role.LEADER, ""),
    ),
    "notice": (
        ("end_notice", "granting", Role.CLERK, ""),
        ("withdraw_notice", "posting", Role.CLERK, ""),
        ("record_objection", "objection", Role.CLERK, ""),
    ),
    "objection": (
        ("dismiss_objection", "notice", Role.EXAMINER, "examine"),
        ("uphold_objection", "reporting", Role.EXAMINER, "examine"),
    ),
    "granting": (("grant", "archiving", Role.CLERK, ""),),
    "archiving": (("archive", "archived", Role.CLERK, ""),),
    "archived": (), "not_accepted": (), "not_recognised": (), "withdrawn": (), "terminated": (),
}  # fmt: skip
LEAVING = (("withdraw", "withdrawn"), ("terminate", "terminated"))
CANNOT_LEAVE = {"archiving", "archived", "not_accepted", "not_recognised", "withdrawn", "terminated"}

Deeds = frozenset[tuple[int, str]]


def model_steps(stage: str) -> dict[str, tuple[str, Role, str]]:
    steps = {key: (target, role, duty) for key, target, role, duty in MODEL[stage]}
    if stage not in CANNOT_LEAVE:
        steps |= {key: (target, Role.CLERK, "") for key, target in LEAVING}
    return steps


def model_allows(person: Actor, key: str, role: Role, duty: str, deeds: Deeds) -> bool:
    if not person.staff.active or role not in person.staff.roles:
        return False
    if key in dict(LEAVING):
        return True
    if person is APPLICANT:
        return False
    done = {performed for number, performed in deeds if number == person.staff.id}
    return not duty or done <= {duty}


def test_the_route_allows_exactly_what_the_model_allows_in_every_state_it_can_reach() -> None:
    start = new_case()
    open_states: dict[tuple[str, Deeds], Case] = {(start.stage, frozenset({(CLERK.staff.id, "enter")})): start}
    seen: set[tuple[str, Deeds]] = set()
    attempts = refused_duties = 0
    while open_states:
        (stage, deeds), case = open_states.popitem()
        seen.add((stage, deeds))
        for person in EVERYONE:
            found = {each.transition.key: each for each in permitted(route(), case, person, facts(), TODAY)}
            expected = model_steps(stage)
            assert {key for key in found if found[key].transition.moves} == set(expected)
            for key, (target, role, duty) in expected.items():
                attempts += 1
                permission = found[key]
                assert permission.target.key == target
                assert permission.allowed == model_allows(person, key, role, duty, deeds), (stage, person.name, key)
                codes = {reason.code for reason in permission.why_not}
                if (
                    role in person.staff.roles
                    and duty
                    and not {(person.staff.id, duty)} >= {deed for deed in deeds if deed[0] == person.staff.id}
                ):
                    refused_duties += 1
                    assert "duty.conflict" in codes
                if role not in person.staff.roles:
                    assert "role.missing" in codes
                if not permission.allowed:
                    assert codes
                    continue
                step = Step(route(), case, facts(), TODAY)
                after = taken(step, permission, person, Filing(AT, "意见", DETAILS.get(key, {})))
                assert case.stage == stage
                assert after.stage == target
                assert after.closed == (route().stage(target).kind is StageKind.END)
                assert after.events[:-1] == case.events
                state = (after.stage, deeds | ({(person.staff.id, duty)} if duty else set()))
                if state not in seen:
                    open_states.setdefault(state, after)
                _recall_is_only_for(person, after)
    assert {stage for stage, _ in seen} == set(MODEL) == {stage.key for stage in route().stages}
    assert attempts > 3_000
    assert refused_duties > 100


def _recall_is_only_for(person: Actor, case: Case) -> None:
    """Straight after a step: its actor may take it back, nobody else; never out of an end or after the grant."""
    for other in EVERYONE:
        recalls = [each for each in permitted(route(), case, other, facts(), TODAY) if each.transition.key == "recall"]
        if case.stage in CANNOT_LEAVE:
            assert not recalls
            continue
        (recall,) = recalls
        assert recall.allowed == (other is person)
        if recall.allowed:
            step = Step(route(), case, facts(), TODAY)
            before = taken(step, recall, other, Filing(AT, "填错"))
            assert before.stage == case.events[-1].from_stage
            assert before.values == dict(_values_before(case))
            found = permitted(route(), before, other, facts(), TODAY)
            again = [each for each in found if each.transition.key == "recall" and each.allowed]
            assert not again, "a recall is not taken back"


def _values_before(case: Case) -> dict[str, object]:
    values: dict[str, object] = {}
    for event in case.standing_events[:-1]:
        values |= event.details
    return values


def test_the_details_used_here_satisfy_the_declared_fields() -> None:
    case = new_case()
    for by, key in PATH:
        transition = route().transition(key)
        assert transition is not None
        assert checked(Step(route(), case, facts(), TODAY), transition, DETAILS.get(key, {})) == ()
        case = walk(case, (by, key), at=AT)
    assert case.stage == "archived"


def test_nobody_on_the_plain_path_performs_two_duties() -> None:
    case = walk(new_case(), *PATH, at=AT)
    duties: dict[int, set[str]] = {}
    for event in case.events:
        duties.setdefault(event.actor_id, set()).add(event.duty)
    assert all(len(performed - {""}) <= 1 for performed in duties.values())
    assert {duty for performed in duties.values() for duty in performed} == {
        "",
        "enter",
        "examine",
        "supervise",
        "sign",
    }
