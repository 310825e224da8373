"""The declared route as a value: what is found by key, which steps begin where, which parameters may be set how."""

import pytest

from vetdesk.domain.clocks import Clock, ClockUnit
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label, Value
from vetdesk.domain.staff import Role
from vetdesk.domain.workflow import (
    CATEGORY,
    STAFF,
    CaseField,
    Duty,
    EditableParameter,
    Exchange,
    ExchangeColumn,
    Material,
    Stage,
    StageKind,
    Transition,
    TransitionKind,
    Workflow,
)

NAME = Label("名", "name")
DRAFT = Stage("draft", NAME, StageKind.START, Role.CLERK)
WORK = Stage("work", NAME, StageKind.WORK, Role.EXAMINER, "township")
DONE = Stage("done", NAME, StageKind.END)
CLOCK = Clock("township", NAME, ClockUnit.WORKDAY, 10, "entered")
OTHER = Clock("county", NAME, ClockUnit.WORKDAY, 20, "entered")
ON = Transition("on", NAME, TransitionKind.FORWARD, ("draft", "work"), "work", Role.CLERK)
END = Transition("end", NAME, TransitionKind.FORWARD, ("work",), "done", None)
FIELD = CaseField(FieldDeclaration("decided_on", NAME, FieldKind.DATE, "case", ""))


def a_route(category: str = "81", categories: tuple[str, ...] = ()) -> Workflow:
    return Workflow(
        "kind", 3, NAME, category, "2025-01-01", (WORK, DRAFT, DONE), (ON, END), (OTHER, CLOCK), (FIELD,),
        parameters={"notice_days": 7, "notice_unit": "workday", "digits": "12"}, categories=categories,
    )  # fmt: skip


def test_a_case_begins_at_the_stage_of_kind_start_wherever_it_is_declared() -> None:
    assert a_route().start is DRAFT


def test_everything_is_found_by_its_key() -> None:
    route = a_route()
    assert (route.stage("work"), route.stage("done")) == (WORK, DONE)
    with pytest.raises(KeyError):
        route.stage("nowhere")
    assert (route.transition("on"), route.transition("end"), route.transition("fly")) == (ON, END, None)
    assert (route.field("decided_on"), route.field("colour")) == (FIELD, None)
    assert (route.clock("township"), route.clock("county"), route.clock("city")) == (CLOCK, OTHER, None)
    assert FIELD.key == "decided_on"


def test_the_clock_of_a_stage_is_told_and_none_for_a_stage_of_another_route() -> None:
    assert [a_route().clock_at(key) for key in ("work", "draft", "elsewhere")] == ["township", "", ""]


def test_the_steps_of_a_stage_come_in_declared_order() -> None:
    assert list(a_route().steps_from("work")) == [ON, END]
    assert list(a_route().steps_from("draft")) == [ON]
    assert list(a_route().steps_from("done")) == []


def test_only_steps_that_lead_somewhere_move_a_case() -> None:
    moving = {kind for kind in TransitionKind if Transition("x", NAME, kind, (), "", None).moves}
    assert moving == {TransitionKind.FORWARD, TransitionKind.RETURN, TransitionKind.WITHDRAW}


@pytest.mark.parametrize(
    ("category", "categories", "values", "found"),
    [
        ("81", (), {}, "81"),
        ("81", (), {"category": "11"}, "81"),
        ("81", ("11",), {"category": "11"}, "81"),
        ("", (), {"category": "11"}, ""),
        ("", ("11", "12"), {"category": "12"}, "12"),
        ("", ("11", "12"), {"category": "13"}, ""),
        ("", ("11", "12"), {}, ""),
    ],
)
def test_the_category_of_a_case_is_the_routes_own_or_the_one_named(
    category: str, categories: tuple[str, ...], values: dict[str, Value], found: str
) -> None:
    assert a_route(category, categories).category_of(values) == found


def test_parameters_are_read_as_numbers_or_texts() -> None:
    route = a_route()
    assert (route.number("notice_days"), route.text("notice_days"), route.text("notice_unit")) == (7, "7", "workday")
    assert route.number("digits") == 12
    with pytest.raises(KeyError):
        route.number("colour")


DAYS = EditableParameter("days", NAME, least=1, most=60)
FROM = EditableParameter("from", NAME, least=2)
UNTIL = EditableParameter("until", NAME, most=5)
UNIT = EditableParameter("unit", NAME, choices=(("workday", NAME), ("calendar", NAME)))
PLACE = EditableParameter("place", NAME, max_length=4)
FREE = EditableParameter("free", NAME)
WORDS = EditableParameter("words", NAME, max_length=4, optional=True)


@pytest.mark.parametrize(
    ("parameter", "accepted", "refused"),
    [
        (DAYS, (1, 2, 60), (0, 61, "5", "")),
        (FROM, (2, 1000), (1, "2")),
        (UNTIL, (5, -3), (6, "5")),
        (UNIT, ("workday", "calendar"), ("week", "", 1)),
        (PLACE, ("公示栏", "公示栏前", " 公示栏 "), ("公示栏前面", "", "  ", 3)),
        (WORDS, ("", "  ", "审查意见"), ("镇街审查意见", 0)),
        (FREE, ("任何长度的文字都可以" * 9, "x"), ("", " ", 7)),
    ],
)
def test_a_parameter_accepts_what_keeps_to_its_kind_and_bounds(
    parameter: EditableParameter, accepted: tuple[Value, ...], refused: tuple[Value, ...]
) -> None:
    assert [parameter.accepts(value) for value in accepted] == [True] * len(accepted)
    assert [parameter.accepts(value) for value in refused] == [False] * len(refused)


def test_only_what_has_a_bound_is_a_number() -> None:
    assert [each.is_number for each in (DAYS, FROM, UNTIL, UNIT, PLACE, FREE)] == [True, True, True] + [False] * 3


def test_what_a_declaration_leaves_out_asks_for_nothing() -> None:
    step = Transition("x", NAME, TransitionKind.RECORD, ("work",), "", None)
    assert (step.duty, step.guards, step.fields, step.requires_fields, step.effects) == (Duty.NONE, (), (), (), ())
    assert (step.requires_materials, step.requires_note) == (False, False)
    assert (FIELD.future, FIELD.by_month, FIELD.sensitive, FIELD.least, FIELD.most) == (False, False, False, None, None)
    assert (FIELD.choices, FIELD.proposal, FIELD.not_before) == ((), "", "")
    assert Material("photo", NAME).required
    assert not ExchangeColumn("name", NAME, 10).filled_by_district
    assert (DONE.owner_role, DRAFT.clock, PLACE.least, PLACE.most, DAYS.choices, DAYS.max_length) == (
        None, "", None, None, (), 0,
    )  # fmt: skip


def test_a_bare_route_has_nothing_but_its_stages_and_steps() -> None:
    route = Workflow("kind", 1, NAME, "", "2025-01-01", (DRAFT, DONE), (ON,))
    assert (route.clocks, route.fields, route.opening_fields, route.opening_guards, route.materials) == ((),) * 5
    assert (route.categories, route.legal_basis, route.exchange, route.sha256) == ((), (), None, "")
    assert (route.parameters, route.severities, route.identity_values, route.recipient_values, route.editable) == (
        {}, {}, {}, {}, {},
    )  # fmt: skip
    assert dict(route.texts.sentences) == {}


def test_the_words_that_definitions_are_written_in() -> None:
    """Stored with every event and read from every definition: they are never renamed."""
    assert [kind.value for kind in StageKind] == ["start", "work", "wait", "end"]
    assert [kind.value for kind in TransitionKind] == ["forward", "return", "withdraw", "reverse", "record"]
    assert [duty.value for duty in Duty] == ["", "enter", "examine", "supervise", "sign", "decide"]
    assert (CATEGORY, STAFF) == ("category", "staff")


def test_declarations_cannot_be_changed_in_place() -> None:
    exchange = Exchange("report", {}, NAME, ())
    for value, name in (
        (DRAFT, "key"), (FIELD, "future"), (Material("a", NAME), "required"), (ON, "target"), (exchange, "sends"),
        (DAYS, "least"), (a_route(), "version"), (ExchangeColumn("a", NAME, 1), "width"),
    ):  # fmt: skip
        with pytest.raises(AttributeError):
            setattr(value, name, "other")


@pytest.mark.parametrize(
    ("by_district", "proposed", "told"),
    [(False, False, True), (True, False, False), (True, True, True), (False, True, True)],
)
def test_the_district_takes_in_what_the_township_fills_or_proposes(
    by_district: bool, proposed: bool, told: bool
) -> None:
    column = ExchangeColumn("refusal_reason", NAME, 20, by_district, proposed)
    assert column.told_by_township is told
    assert not ExchangeColumn("serial", NAME, 6).proposed
    assert ExchangeColumn("serial", NAME, 6).told_by_township
