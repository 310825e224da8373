"""Every declared route is walked to every end it has, by permitted steps only; docs/case-types.md tells the same."""

import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.domain.case_builders import CLERK, EXAMINER, LEADER, SUPERVISOR, routes
from tests.domain.every_route import Walker, forward_steps, led_to_its_ends, ways
from vetdesk import paths
from vetdesk.definitions.catalogue import load
from vetdesk.definitions.route_versions import OwnVersion
from vetdesk.definitions.source import shipped
from vetdesk.domain.clocks import ClockUnit
from vetdesk.domain.opinion_boxes import has_boxes, with_boxes
from vetdesk.domain.papers import PaperDefinition
from vetdesk.domain.permissions import missing_person, permitted
from vetdesk.domain.workflow import Duty, StageKind, Workflow

KINDS = sorted({kind for kind, _ in routes()})
DOCUMENT = Path(__file__).parents[2] / "docs" / "case-types.md"
UNITS = {ClockUnit.WORKDAY: "个工作日", ClockUnit.CALENDAR: "日", ClockUnit.MONTH: "个月"}


def the_route(kind: str) -> Workflow:
    return routes().newest(kind)


@cache
def the_papers() -> Mapping[str, PaperDefinition]:
    return load(shipped(paths.resources() / "definitions")).papers


@pytest.mark.parametrize("kind", KINDS)
def test_a_case_can_be_led_to_every_end(kind: str):
    route = the_route(kind)
    ended = led_to_its_ends(route)
    assert set(ended) == {stage.key for stage in route.stages if stage.kind is StageKind.END}
    for end, case in ended.items():
        assert case.stage == end
        assert case.closed


LEVELS = ("village_level", "city_level")


@cache
def without_levels() -> Mapping[str, tuple[Workflow, ...]]:
    """Every route as counties have it that lack the village's opinion, the city, or both."""
    texts, own = shipped(paths.resources() / "definitions"), []
    for kind in KINDS:
        known = [key for key in LEVELS if key in the_route(kind).editable]
        lacking = [
            dict.fromkeys(keys, "no") for keys in ([known[:1], known[1:], known] if known[1:] else [known]) if keys
        ]
        own += [OwnVersion(kind, 101 + n, "2025-01-01", 1, changed) for n, changed in enumerate(lacking)]
    known_routes = load([*texts, *(one.text() for one in own)]).workflows
    return {
        kind: tuple(known_routes[one.kind, one.version] for one in own if one.kind == kind)
        for kind in sorted({one.kind for one in own})
    }


@pytest.mark.parametrize("kind", [kind for kind in KINDS if set(LEVELS) & set(routes().newest(kind).editable)])
def test_a_county_without_a_level_has_a_route_that_leads_to_every_end_and_can_be_set_back(kind: str):
    for route in without_levels()[kind]:
        gone = {key.removesuffix("_level") for key in LEVELS if route.parameters.get(key) == "no"}
        assert gone
        assert not gone & {stage.key for stage in route.stages}
        assert set(led_to_its_ends(route)) == {stage.key for stage in route.stages if stage.kind is StageKind.END}
        assert {key for key in LEVELS if key in route.editable} == set(LEVELS) & set(the_route(kind).editable)
        for paper in the_papers().values():
            if kind in paper.cases and has_boxes(paper):
                shown = {cell.opinion for cell in with_boxes(paper, route).cells()}
                assert not {f"opinion.{level}" for level in gone} & shown


def test_where_no_city_decides_the_countys_box_bears_the_decision():
    (_village, no_city, _both) = without_levels()["returned_ill"]
    paper = with_boxes(the_papers()["returned_ill_approval"], no_city)
    assert [one.step for one in paper.opinions["county"]] == [
        "record_county_opinion",
        "record_approval",
        "record_refusal",
    ]
    assert no_city.exchange is not None
    assert no_city.exchange.answers["同意"] == "record_approval"


@pytest.mark.parametrize("kind", KINDS)
def test_every_step_forward_leads_somewhere_that_ends(kind: str):
    route = the_route(kind)
    reached = {step.key for way in ways(route).values() for step in way}
    sources = {stage for step in forward_steps(route) for stage in step.sources}
    assert sources <= {stage.key for stage in route.stages}
    assert reached <= {step.key for step in route.transitions}


@pytest.mark.parametrize("kind", KINDS)
def test_with_one_person_for_each_duty_nothing_gets_stuck(kind: str):
    route = the_route(kind)
    staff = tuple(one.staff for one in (CLERK, EXAMINER, SUPERVISOR, LEADER))
    for way in ways(route).values():
        walker = Walker(route)
        for place, step in enumerate(way):
            assert missing_person(route, walker.case, staff) is None
            walker.take(step, way[place:])


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_signs_what_they_entered(kind: str):
    route = the_route(kind)
    signing = [step for step in route.transitions if step.duty is Duty.SIGN]
    assert signing or kind == "merit_notice"
    everything = next(iter(signing), None)
    if everything is None:
        return
    walker = Walker(route)
    way = next(way for way in ways(route).values() if everything in way)
    for place, step in enumerate(way[: way.index(everything)]):
        walker.take(step, way[place:])
    entered = {event.actor_id for event in walker.case.events if event.duty == Duty.ENTER}
    facts = walker.step.facts
    for person in (CLERK, LEADER):
        found = {one.transition.key: one for one in permitted(route, walker.case, person, facts, walker.day)}
        assert found[everything.key].allowed == (person.staff.id not in entered), person.name


def test_the_document_tells_what_is_declared():
    if os.environ.get("VETDESK_WRITE_DOCS"):
        DOCUMENT.write_text(document(), encoding="utf-8")
    assert DOCUMENT.read_text(encoding="utf-8") == document()


def document() -> str:
    """docs/case-types.md as the declarations make it."""
    lines = [
        "# Kinds of case (事项类型)",
        "",
        "Written from resources/definitions/workflows and route_parts; a test holds it true. Limits marked ✎ and days",
        "of notice are parameters that a county sets otherwise in the window; running cases keep their version.",
        "",
    ]
    for kind in KINDS:
        lines += section(the_route(kind))
    return "\n".join(lines) + "\n"


def section(route: Workflow) -> Iterator[str]:
    """What one route is."""
    yield f"## {route.title.zh} · {route.title.en}"
    yield ""
    about = route.category or "、".join(route.categories) or "不限"
    code = route.text("reference_code")
    yield f"- `{route.kind}` v{route.version}, from {route.valid_from}; code {code}; 类别 {about}"
    yield f"- Law: {'；'.join(law.zh for law in route.legal_basis)}"
    yield f"- Stages: {' → '.join(stage.label.zh for stage in route.stages if stage.kind is not StageKind.END)}"
    yield f"- Ends: {'、'.join(stage.label.zh for stage in route.stages if stage.kind is StageKind.END)}"
    limits = [
        f"{clock.label.zh} {clock.budget}{UNITS[clock.unit]} ✎（{clock.basis.zh if clock.basis else ''}）"
        for clock in route.clocks
    ]
    yield f"- Limits: {'；'.join(limits) or 'none'}"
    if "notice_days" in route.parameters:
        unit = "个工作日" if route.text("notice_unit") == "workday" else "日"
        yield f"- Public notice: {route.number('notice_days')}{unit} ✎"
    duties = dict.fromkeys(step.duty.value for step in route.transitions if step.duty)
    yield f"- Duties: {', '.join(duties)}"
    reasons = next((each.choices for each in route.fields if each.key == "refusal_reason"), ())
    refusing = [step for step in route.transitions if "refusal_reason" in step.fields]
    yield f"- Refused because: {'；'.join(label.zh for _, label in reasons) if refusing else 'never refused'}"
    materials = [each.label.zh + ("" if each.required else "（如有）") for each in route.materials]
    yield f"- Materials: {'、'.join(materials) or 'none'}"
    papers = [paper.title.zh for paper in the_papers().values() if route.kind in paper.cases]
    yield f"- Papers: {'、'.join(papers) or 'none'}"
    yield ""
