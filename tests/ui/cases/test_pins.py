"""What stands above a case until it is answered, and the deeds beside its route."""

from tests.forging.unsigning import unsign
from tests.ui.cases.case_world import lead_on, open_cases, sign_in
from vetdesk.services.case_taking import StepRequest

PATH = [("zhang", "record_village_opinion"), ("zhang", "accept")]


def shown(page, settle, number: int):
    page.show_case(number)
    settle()
    return page.case.pins.texts()


def test_objection_question_and_return_stay_until_they_are_answered(page, services, settle) -> None:
    (number,) = open_cases(services, 1)
    lead_on(services, number, [*PATH, ("li", "return_for_correction")])
    assert any("情况属实" in text for text in shown(page, settle, number))
    sign_in(services, "wang")
    services.casework.take(number, StepRequest("object_anytime", "签名与本人不符"))
    sign_in(services, "zhang")
    assert any("签名与本人不符" in text for text in shown(page, settle, number))
    sign_in(services, "zhao")
    services.casework.take(number, StepRequest("answer_objection", "已核实"))
    assert not any("签名与本人不符" in text for text in shown(page, settle, number))
    sign_in(services, "zhang")
    services.casework.take(number, StepRequest("materials_supplied", "已补齐"))
    assert shown(page, settle, number) == []


def test_the_one_who_is_waited_for_finds_the_answer_among_the_buttons(page, services, settle) -> None:
    (number,) = open_cases(services, 1)
    lead_on(services, number, PATH)
    sign_in(services, "wang")
    services.casework.take(number, StepRequest("object_anytime", "签名与本人不符"))
    sign_in(services, "zhao")
    shown(page, settle, number)
    assert "step_answer_objection" in [button.objectName() for button in page.case.steps._buttons]


def test_steps_beside_the_route_stand_in_the_menu_each_disabled_one_with_its_reason(page, services, settle) -> None:
    (number,) = open_cases(services, 1)
    shown(page, settle, number)
    actions = {action.objectName(): action for action in page.case.steps._menu.actions()}
    assert {"step_withdraw", "step_hand_over", "deed_change_kind", "deed_migrate"} <= set(actions)
    disabled = [each for each in actions.values() if not each.isEnabled() and not each.isSeparator()]
    assert disabled
    assert all(each.toolTip() and "(" in each.text() for each in disabled)


def test_a_forged_step_is_told_above_the_case_and_stops_every_step(page, services, settle):
    (number,) = open_cases(services, 1)
    unsign(services.station, number)
    told = shown(page, settle, number)
    assert any("fails the check of signatures" in text and "not signed" in text for text in told)
    assert all(not step.allowed for step in services.casework.get(number).steps)
