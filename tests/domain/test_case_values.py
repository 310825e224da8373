from dataclasses import replace
from functools import cache

from tests.domain.case_builders import CLERK, EXAMINER, LEADER, PATH, SUPERVISOR, new_case, route, routes, walk
from vetdesk import paths
from vetdesk.definitions import papers
from vetdesk.definitions.calendars import read as read_calendars
from vetdesk.definitions.source import shipped
from vetdesk.domain.case_values import case_values, opinion_values
from vetdesk.domain.cases import Case
from vetdesk.domain.papers import PaperDefinition
from vetdesk.domain.workdays import Calendar


@cache
def shipped_texts() -> tuple[PaperDefinition, PaperDefinition, Calendar]:
    texts = shipped(paths.resources() / "definitions")
    found = papers.read(texts)
    return (
        found["rural_subsidy_approval"],
        found["correction_notice"],
        read_calendars([text for text in texts if text.kind == "calendars"]),
    )


def values_of(case: Case) -> dict[str, str]:
    approval, _, calendar = shipped_texts()
    return case_values(approval, case, route(), {}, calendar)


def test_codes_are_printed_in_their_chinese_words() -> None:
    values = values_of(walk(new_case(), *PATH[:2]))
    assert values["case.pension_cover"] == "城乡居民基本养老保险"
    assert values["case.matter"] == "农村籍退役士兵老年生活补助"
    assert values["case.clerk"] == "赵经办"


def test_the_promised_day_is_counted_in_working_days_from_acceptance() -> None:
    assert values_of(walk(new_case(), *PATH[:2]))["case.deadline_text"] == "2025年1月22日前"


def test_an_agreeing_village_keeps_the_preset_words_and_a_disagreeing_one_replaces_them() -> None:
    case = walk(new_case(), PATH[0])
    values = values_of(case)
    assert values["opinion.village.added"] == "　　意见"
    assert "opinion.village" not in values
    event = replace(case.events[-1], details={**case.events[-1].details, "village_result": "disagree"})
    values = values_of(replace(case, events=(*case.events[:-1], event)))
    assert values["opinion.village"] == "　　情况不实，不同意申报\n　　意见"
    assert values["opinion.village.date"] == "2025-01-07"


def test_the_township_box_has_name_and_day_of_who_signed() -> None:
    values = values_of(walk(new_case(), *PATH[:5]))
    assert values["opinion.township.name"] == "李站长"
    assert values["opinion.township.date"] == "2025-01-17"
    assert "opinion.county.date" not in values


def test_a_signature_given_before_the_case_was_sent_back_is_not_printed() -> None:
    signed = walk(new_case(), *PATH[:6])
    returned = walk(signed, (CLERK, "record_district_return"))
    values = values_of(returned)
    assert "opinion.township.name" not in values
    assert "opinion.village.date" in values
    again = walk(returned, (EXAMINER, "examine"), (SUPERVISOR, "no_objection"), (LEADER, "sign"))
    assert values_of(again)["opinion.township.name"] == "李站长"


def test_a_refusal_replaces_the_words_of_the_county_box() -> None:
    case = walk(new_case(), *PATH[:6], (CLERK, "record_refusal"))
    values = values_of(case)
    assert values["opinion.county"] == "　　军龄已计入职工养老待遇。\n　　意见"
    assert values["opinion.county.date"] == "2025-02-14"


def test_the_notice_tells_its_days_and_afterwards_its_result() -> None:
    values = values_of(walk(new_case(), *PATH[:9]))
    assert values["notice.days"] == "3个工作日"
    assert values["notice.from"] == "2025-02-17"
    assert values["notice.result"].startswith("　　自2025年2月17日至2025年2月")
    assert values["notice.result"].endswith("在村务公开栏公示，公示期内无异议。")
    assert "notice.result" not in values_of(walk(new_case(), *PATH[:8]))


def test_everything_missing_is_listed_at_once_with_what_the_clerk_added() -> None:
    _, correction, calendar = shipped_texts()
    case = walk(new_case(), PATH[0], (CLERK, "request_correction"))
    brought = {"application": "2025-01-06", "id_card": "2025-01-06", "pension_proof": ""}
    values = case_values(correction, case, route(), brought, calendar)
    assert values["case.missing_materials"].split("\n") == [
        "　　1.户口簿复印件（首页和本人页）；",
        "　　2.退伍证或退役军人登记表复印件；",
        "　　3.未享受职工养老待遇证明。",
    ]
    assert values["opinion.correction"] == "　　意见"
    assert opinion_values(shipped_texts()[0], new_case(), route()) == {}


def test_the_outcome_is_told_once_it_is_decided() -> None:
    assert values_of(walk(new_case(), *PATH[:6]))["case.outcome"] == ""
    assert values_of(walk(new_case(), *PATH[:7]))["case.outcome"] == "批准"
    assert values_of(walk(new_case(), *PATH[:6], (CLERK, "record_refusal")))["case.outcome"] == "不批准"


def test_the_law_of_the_route_is_told_in_one_line() -> None:
    assert values_of(new_case())["case.legal_basis"] == "、".join(law.zh for law in route().legal_basis)


def test_materials_that_came_in_are_ticked() -> None:
    approval, _, calendar = shipped_texts()
    values = case_values(approval, new_case(), route(), {"id_card": "2025-01-06", "application": ""}, calendar)
    assert values["material.id_card"] == "√"
    assert "material.application" not in values


def test_amounts_are_printed_in_yuan() -> None:
    approval, _, calendar = shipped_texts()
    help_route = routes().newest("temporary_help")
    case = replace(new_case(), values={"requested_amount": 50_000_000})
    assert case_values(approval, case, help_route, {}, calendar)["case.requested_amount"] == "5000.00"


def test_where_the_township_proposes_to_refuse_its_box_says_so_and_not_the_contrary() -> None:
    """The preset words of the box would say that the conditions are met."""
    refused = {"refusal_reason": "pension", "refusal_basis": "民发〔2011〕110号"}
    case = walk(new_case(), *PATH[:2], (EXAMINER, "propose_refusal"), given={"propose_refusal": refused})
    case = walk(case, (SUPERVISOR, "no_objection"), (LEADER, "sign"))
    values = values_of(case)
    assert values["opinion.township"] == "　　建议不予认定：军龄已计入职工养老待遇。\n　　意见"
    assert "opinion.township.added" not in values
    assert values["opinion.township.name"] == "李站长"


def test_a_refusal_begins_with_the_condition_not_met() -> None:
    refusal = {"decision_number": "12", "decided_on": "2025-02-14", "refusal_basis": "民发〔2011〕110号"}
    paper = papers.read(shipped(paths.resources() / "definitions"))["refusal_decision"]
    for reason, text in (("too_young", "　　未年满60周岁。\n　　意见"), ("other", "　　意见")):
        given = {"record_refusal": {**refusal, "refusal_reason": reason}}
        case = walk(new_case(), *PATH[:6], (CLERK, "record_refusal"), given=given)
        assert opinion_values(paper, case, route())["opinion.refusal"] == text
