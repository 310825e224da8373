from dataclasses import replace
from datetime import date

import pytest

from tests.people_world import definitions
from vetdesk.domain.complaints import (
    Complaint,
    ComplaintEvent,
    Standing,
    Surroundings,
    check_register,
    objections,
    offers,
    sees,
    taken,
)
from vetdesk.domain.errors import InvalidFieldsError, StepNotOpenError
from vetdesk.domain.staff import Role, Staff

RULES = definitions().complaints
TODAY = date(2025, 6, 1)
ZHANG = Staff(1, "u-zhang", "zhang", "张经办", frozenset({Role.CLERK}))
LI = Staff(2, "u-li", "li", "李复核", frozenset({Role.EXAMINER}), recipient_id=9)


def a_complaint(**changes: object) -> Complaint:
    values = {"channel": "visit", "name": "史长河", "kind": "appeal", "matter": "arrears"}
    values["requests"] = "补发差额\n说明标准"
    return replace(Complaint(1, "u-1", "信访〔2025〕1号", "2025-01-02", "registered", values), **changes)  # type: ignore[arg-type]  # keywords of the dataclass


def an_event(step: str, on: str, **details: str) -> ComplaintEvent:
    return ComplaintEvent(step, "", "", on, "2025-06-01T00:00:00.000Z", 1, "张经办", details)


def go(standing: Standing, step: str, on: str, chosen: Staff | None = None, **details: str) -> Standing:
    after, event = taken(RULES, standing, RULES.steps[step], an_event(step, on, **details), today=TODAY, chosen=chosen)
    return replace(standing, complaint=after, events=[*standing.events, event])


def codes(error: InvalidFieldsError) -> set[str]:
    return {problem.code.removeprefix("complaint.") for problem in error.problems}


def refusal(standing: Standing, step: str, on: str, chosen: Staff | None = None, **details: str) -> set[str]:
    with pytest.raises(InvalidFieldsError) as refused:
        go(standing, step, on, chosen, **details)
    return codes(refused.value)


def answered() -> Standing:
    standing = go(Standing(a_complaint()), "accept", "2025-01-10")
    standing = go(standing, "assign", "2025-01-10", ZHANG)
    given = {"verdict": "explained", "findings": "经核对", "basis": "第三十二条"}
    return go(standing, "answer", "2025-02-20", **given, **{"answer.1": "已补发", "answer.2": "说明"})


def test_a_complaint_goes_its_whole_way_and_keeps_every_step() -> None:
    standing = go(answered(), "serve", "2025-02-21", delivery="direct")
    for step, on in (("ask_review", "2025-03-01"), ("ask_rereview", "2025-04-01")):
        standing = go(standing, step, on, office="测试区退役军人事务局")
        standing = go(standing, step.removeprefix("ask_"), on, opinion="维持")
    assert standing.complaint.state == "rereviewed"
    standing = go(standing, "call_back", "2025-05-01", carried_out="已落实", satisfaction="mostly")
    standing = go(standing, "close", "2025-05-02")
    assert standing.complaint.state == "closed"
    assert len(standing.events) == 10
    assert offers(RULES, standing, ZHANG) == ()
    assert [(one.from_state, one.to_state) for one in standing.events[:2]] == [
        ("registered", "in_work"), ("in_work", "in_work"),
    ]  # fmt: skip


def test_each_matter_is_answered_by_itself_with_verdict_and_basis() -> None:
    standing = go(Standing(a_complaint()), "accept", "2025-01-10")
    assert refusal(standing, "answer", "2025-01-11") == {"missing", "no_officer"}
    standing = go(standing, "assign", "2025-01-10", ZHANG)
    given = {"verdict": "explained", "findings": "经核对", "basis": "第三十二条", "answer.1": "已补发"}
    with pytest.raises(InvalidFieldsError) as refused:
        go(standing, "answer", "2025-02-20", **given)
    assert [problem.field for problem in refused.value.problems] == ["answer.2"]


def test_steps_out_of_order_before_the_last_one_or_in_the_future_are_refused() -> None:
    standing = go(Standing(a_complaint()), "accept", "2025-01-10")
    with pytest.raises(StepNotOpenError):
        go(standing, "accept", "2025-01-11")
    assert refusal(standing, "inquire", "2025-01-09", inquiry="去村里核实") == {"too_early"}
    assert refusal(standing, "inquire", "2025-06-02", inquiry="去村里核实") == {"day_to_come"}
    assert refusal(standing, "inquire", "近日", inquiry="去村里核实") == {"not_a_day"}


def test_it_is_extended_once_by_at_most_thirty_days_with_approval_and_reason() -> None:
    standing = go(Standing(a_complaint()), "accept", "2025-01-10")
    assert refusal(standing, "extend", "2025-02-01", days="31", approved_by="赵站长", reason="查档") == {"too_long"}
    assert refusal(standing, "extend", "2025-02-01", days="30", approved_by="赵站长") == {"missing"}
    standing = go(standing, "extend", "2025-02-01", days="30", approved_by="赵站长", reason="查档")
    assert refusal(standing, "extend", "2025-02-02", days="1", approved_by="赵站长", reason="查档") == {"only_once"}


def test_only_what_was_handed_over_is_objected_to() -> None:
    given = {"office": "区信访局", "reason": "不属于本单位职责"}
    assert refusal(Standing(a_complaint()), "object", "2025-01-03", **given) == {"not_forwarded"}
    values = {**a_complaint().values, "channel": "forwarded"}
    handed = Standing(a_complaint(values=values))
    assert go(handed, "object", "2025-01-03", **given).complaint.state == "objected"


def test_a_refused_benefit_shows_the_way_of_reconsideration_and_lawsuit() -> None:
    refused = Standing(a_complaint(), (), Surroundings(benefit_refused=True))
    assert refusal(refused, "accept", "2025-01-10") == {"refused_benefit"}
    assert go(refused, "show_way", "2025-01-10", reason="属于行政复议事项").complaint.state == "not_accepted"
    assert refusal(Standing(a_complaint()), "show_way", "2025-01-10", reason="x") == {"no_refused_benefit"}


def test_after_re_review_the_same_facts_are_not_accepted_again_but_help_goes_on() -> None:
    again = Standing(a_complaint(), (), Surroundings(earlier_is_final=True))
    assert refusal(again, "accept", "2025-01-10") == {"final"}
    helped = go(again, "help", "2025-01-10", help="协调临时救助")
    refused = go(helped, "not_accept", "2025-01-11", reason="已复核终结", basis="第三十六条")
    assert refused.complaint.state == "not_accepted"


def test_whoever_is_complained_about_or_concerned_does_not_deal_with_it() -> None:
    about = Standing(a_complaint(about_staff_id=ZHANG.id))
    assert not sees(about.complaint, ZHANG)
    assert sees(about.complaint, LI)
    why = {offer.step.key: {one.code for one in offer.why_not} for offer in offers(RULES, about, ZHANG)}
    assert why["accept"] == why["tell"] == why["assign"] == {"complaint.about_you"}
    assert refusal(about, "assign", "2025-01-03", ZHANG) == {"about_you"}
    assert {p.code for p in objections(Standing(a_complaint(recipient_id=9)), LI)} == {"complaint.own_matter"}


def test_whoever_withdraws_deals_with_it_no_longer() -> None:
    standing = go(Standing(a_complaint()), "assign", "2025-01-03", ZHANG)
    standing = go(standing, "recuse", "2025-01-04", ZHANG, reason="近亲属")
    assert standing.complaint.officer_id is None
    assert refusal(standing, "assign", "2025-01-05", ZHANG) == {"withdrew"}
    assert go(standing, "assign", "2025-01-05", LI).complaint.officer_id == LI.id
    assert refusal(standing, "assign", "2025-01-05") == {"missing"}


def test_a_registration_names_what_is_missing_and_at_most_five_representatives() -> None:
    full = {**a_complaint().values, "received_on": "2025-01-02"}
    assert check_register(RULES, full, TODAY) == []
    assert {p.field for p in check_register(RULES, {}, TODAY)} == {
        "received_on", "channel", "name", "kind", "matter", "requests",
    }  # fmt: skip
    joint = {**full, "joint": "1", "representatives": "甲、乙、丙、丁、戊、己"}
    assert [p.code for p in check_register(RULES, joint, TODAY)] == ["complaint.too_many"]
    assert [p.code for p in check_register(RULES, {**full, "joint": "1"}, TODAY)] == ["complaint.nobody_speaks"]
    assert [p.code for p in check_register(RULES, {**full, "received_on": "2025-06-02"}, TODAY)] == [
        "complaint.day_to_come"
    ]
