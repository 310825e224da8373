"""The district's side of every route that townships report: sound, and able to give every answer they understand."""

import pytest

from tests.domain.every_route import led_to_its_ends
from tests.services.case_desk import definitions
from vetdesk.domain.decisions import of_the_district, of_the_township
from vetdesk.domain.workflow import Duty, StageKind, Workflow

REPORTED = sorted({kind for (kind, _), route in definitions().workflows.items() if route.exchange})
DECIDES = {"approve": "同意", "refuse": "不同意", "return_report": "退回"}


def both(kind: str) -> tuple[Workflow, Workflow]:
    return definitions().workflow(kind), definitions().workflow(of_the_district(kind))


@pytest.mark.parametrize("kind", REPORTED)
def test_each_decision_records_what_the_township_asks_of_it(kind: str) -> None:
    township, district = both(kind)
    assert township.exchange
    assert district.exchange
    columns = {column.key for column in district.exchange.columns}
    for step, answer in DECIDES.items():
        given, taken = district.transition(step), township.transition(township.exchange.answers[answer])
        assert given is not None
        assert taken is not None
        assert given.duty is Duty.DECIDE
        assert given.fields == taken.fields
        assert set(given.requires_fields) == set(taken.requires_fields)
        assert set(given.fields) <= columns
        assert district.exchange.answers[answer] == step


@pytest.mark.parametrize("kind", REPORTED)
def test_a_case_is_received_examined_supervised_decided_and_sent_by_their_roles(kind: str) -> None:
    district = both(kind)[1]
    assert [(stage.key, stage.owner_role) for stage in district.stages if stage.kind is not StageKind.END] == [
        ("district_received", "clerk"),
        ("district_examination", "examiner"),
        ("district_supervision", "supervisor"),
        ("district_decision", "leader"),
        ("district_sending", "clerk"),
    ]
    assert [step.duty for step in district.transitions if step.key in {"take_up", "examine", "no_objection"}] == [
        Duty.ENTER, Duty.EXAMINE, Duty.SUPERVISE,
    ]  # fmt: skip


def test_the_districts_sides_are_looked_up_but_not_listed() -> None:
    routes = definitions().workflows
    assert not [kind for kind, _ in routes if of_the_township(kind)]
    assert not [heading for heading in routes.headings("2026-01-01") if of_the_township(heading.kind)]
    assert (of_the_district("combat"), 1) in routes
    assert (of_the_district("account_change"), 1) not in routes  # townships decide it themselves


def test_their_case_numbers_never_meet() -> None:
    patterns = [str(route.parameters["number_pattern"]) for kind in REPORTED for route in both(kind)]
    assert len(set(patterns)) == len(patterns)


@pytest.mark.parametrize("kind", REPORTED)
def test_a_case_of_the_district_can_be_led_to_every_end(kind: str) -> None:
    district = both(kind)[1]
    ended = led_to_its_ends(district)
    assert set(ended) == {"district_answered", "withdrawn", "terminated"}
    assert all(case.closed for case in ended.values())


def test_after_a_death_the_funeral_grant_can_still_be_decided() -> None:
    assert "alive" in both("temporary_help")[1].opening_guards
    funeral = both("funeral")[1]
    assert not funeral.opening_guards
    assert not [step.key for step in funeral.transitions if "alive" in step.guards]


def test_the_roster_tells_what_the_township_proposes_but_no_illness_in_words() -> None:
    temporary, ill = (both(kind)[0].exchange for kind in ("temporary_help", "returned_ill"))
    assert temporary
    assert ill
    assert "proposed_amount" in {column.key for column in temporary.columns if not column.filled_by_district}
    assert "service_illness" not in {column.key for column in ill.columns}
    assert [column.key for column in ill.columns][-3:] == ["note", "reported_on", "case.uid"]
