"""The way of a case: passed, here, ahead."""

from itertools import pairwise

import pytest

from tests.domain.case_builders import CLERK, EXAMINER, SUPERVISOR, new_case, route, walk
from vetdesk.domain.case_stages import Place, way_ahead, way_of
from vetdesk.domain.cases import Case
from vetdesk.domain.workflow import StageKind, TransitionKind, Workflow
from vetdesk.services.importing.reading import shipped_definitions

ROUTES = shipped_definitions().workflows
KINDS = sorted({kind for kind, _ in ROUTES})


def told(case: Case) -> list[str]:
    return [f"{each.place}:{each.stage.key}" for each in way_of(route(), case)]


def newest(kind: str) -> Workflow:
    return ROUTES[max(key for key in ROUTES if key[0] == kind)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_way_of_every_route_goes_by_steps_forward_from_its_start_to_an_end(kind: str) -> None:
    workflow = newest(kind)
    way = (workflow.start, *way_ahead(workflow, workflow.start.key))
    assert way[-1].kind is StageKind.END
    assert len({stage.key for stage in way}) == len(way)
    for stage, following in pairwise(way):
        steps = [step for step in workflow.steps_from(stage.key) if step.target == following.key]
        assert any(step.kind is TransitionKind.FORWARD for step in steps)
    assert [stage for stage in way if stage.kind is StageKind.END] == [way[-1]], "it goes on before it ends"


def test_a_stage_is_passed_with_who_led_on_from_it() -> None:
    case = walk(new_case(), (CLERK, "record_village_opinion"), (CLERK, "accept"))
    way = way_of(route(), case)
    assert told(case)[:4] == ["passed:village", "passed:acceptance", "here:examination", "ahead:supervision"]
    assert [each.left_by.transition if each.left_by else "" for each in way[:3]] == [
        "record_village_opinion", "accept", "",
    ]  # fmt: skip


def test_what_a_case_was_sent_back_from_lies_ahead_again() -> None:
    case = walk(new_case(), (CLERK, "record_village_opinion"), (CLERK, "accept"), (EXAMINER, "return_for_correction"))
    assert told(case)[:4] == ["passed:village", "here:correction", "ahead:acceptance", "ahead:examination"]
    case = walk(case, (CLERK, "materials_supplied"))
    assert told(case)[:3] == ["passed:village", "here:acceptance", "ahead:examination"]


def test_a_step_taken_back_is_not_passed() -> None:
    steps = ((CLERK, "record_village_opinion"), (CLERK, "accept"), (EXAMINER, "examine"), (EXAMINER, "recall"))
    assert "here:examination" in told(walk(new_case(), *steps))
    assert "ahead:supervision" in told(walk(new_case(), *steps))


def test_a_case_that_ended_has_nothing_ahead() -> None:
    case = walk(new_case(), (CLERK, "record_village_opinion"), (CLERK, "accept"), (EXAMINER, "examine"))
    case = walk(case, (SUPERVISOR, "no_objection"), (CLERK, "withdraw"))
    assert way_of(route(), case)[-1].place is Place.HERE
