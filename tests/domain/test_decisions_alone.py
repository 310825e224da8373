"""Rows of the district's workbook, read against a route that stands here: headings, answers, values, reasons."""

import pytest

from tests.domain.small_route import NAME, a_route, a_step
from vetdesk.domain import decisions
from vetdesk.domain.decisions import (
    DecisionRow,
    Outcome,
    columns_by_heading,
    details_of,
    of_the_district,
    of_the_township,
    reasons_of,
    step_of_answer,
    unlisted_reason,
    values_of,
    written,
)
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label, Value
from vetdesk.domain.workflow import CaseField, Exchange, ExchangeColumn, TransitionKind

CHOICES = (("pension", Label("享受职工养老", "pension")), ("other", Label("其他", "other")))


def a_field(key: str, kind: FieldKind, **values: object) -> CaseField:
    return CaseField(FieldDeclaration(key, NAME, kind, "case", ""), **values)


FIELDS = (
    a_field("decided_on", FieldKind.DATE), a_field("first_month", FieldKind.DATE, by_month=True),
    a_field("years", FieldKind.INTEGER), a_field("approved_amount", FieldKind.MONEY),
    a_field("refusal_reason", FieldKind.CODE, choices=CHOICES), a_field("remarks", FieldKind.TEXT),
)  # fmt: skip
DECIDE = a_step("decide", "away", kind=TransitionKind.RECORD, fields=("decided_on", "years", "nothing"))
ROUTE = a_route(fields=FIELDS, transitions=(DECIDE,))
EXCHANGE = Exchange(
    "report", {"同意": "approve", "不 同意": "refuse"}, NAME,
    (ExchangeColumn("answer", Label("审批意见", "answer"), 8), ExchangeColumn("years", Label("批准 年限", "years"), 8)),
)  # fmt: skip


def test_the_names_that_workbooks_and_journals_carry_stay() -> None:
    names = (decisions.NUMBER, decisions.ID_NUMBER, decisions.ANSWER, decisions.NOTE, decisions.UID)
    assert names == ("case.number", "recipient.id_number", "answer", "note", "case.uid")
    assert (decisions.REASON, decisions.OTHER) == ("refusal_reason", "other")
    assert [one.value for one in Outcome] == ["applied", "already", "unchanged", "error"]


def test_the_districts_kind_of_case_is_known_by_its_name() -> None:
    assert (of_the_district("combat"), of_the_township("district_combat")) == ("district_combat", "combat")
    assert of_the_township("combat_district_") == ""


def test_columns_and_answers_are_found_however_blanks_stand_in_them() -> None:
    assert columns_by_heading(EXCHANGE) == {"审批意见": "answer", "批准年限": "years"}
    assert [step_of_answer(EXCHANGE, text) for text in (" 同 意 ", "不同意", "同意了", "")] == [
        "approve", "refuse", "", "",
    ]  # fmt: skip


def test_a_cell_is_read_without_the_blanks_around_it() -> None:
    row = DecisionRow("S", 3, {"note": " 好 "})
    assert (row.text("note"), row.text("other"), DecisionRow("S", 3).text("note")) == ("好", "", "")


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("decided_on", "2025年3月5日", "2025-03-05"),
        ("decided_on", "2025.3", "2025-03"),
        ("decided_on", "昨天", "昨天"),
        ("first_month", "2025-08-01", "2025-08"),
        ("first_month", "2025年8月", "2025-08"),
        ("first_month", "下月", "下月"),
        ("years", "5", 5),
        ("years", "5.0", 5),
        ("years", "5年", 5),
        ("years", "5.0年", 5),
        ("years", "五", "五"),
        ("approved_amount", "3500.00", "3500.00"),
        ("refusal_reason", "享受 职工养老", "pension"),
        ("refusal_reason", "不在册", "不在册"),
        ("remarks", "随便", "随便"),
    ],
)
def test_a_value_is_read_by_its_kind_and_what_cannot_be_read_stays_as_it_is(key: str, text: str, value: Value) -> None:
    assert values_of(ROUTE, [key], DecisionRow("S", 3, {key: f" {text} "})) == {key: value}


def test_only_declared_fields_that_say_something_give_values() -> None:
    row = DecisionRow("S", 3, {"years": "5", "nothing": "x", "decided_on": " ", "remarks": "y"})
    assert values_of(ROUTE, ["nothing", "decided_on", "years"], row) == {"years": 5}
    assert details_of(ROUTE, "decide", row) == {"years": 5}
    assert details_of(ROUTE, "no such step", row) == {}


@pytest.mark.parametrize(
    ("key", "value", "cell"),
    [
        ("approved_amount", 35_000_000, "3500.00"),
        ("approved_amount", "35000000", "3500.00"),
        ("approved_amount", "", ""),
        ("refusal_reason", "pension", "享受职工养老"),
        ("refusal_reason", "不在册", "不在册"),
        ("years", 5, 5),
        ("nothing", 7, 7),
    ],
)
def test_a_value_is_written_into_a_cell_as_offices_read_it(key: str, value: Value, cell: Value) -> None:
    assert written(ROUTE, key, value) == cell


def test_reasons_that_the_route_lists_are_offered_and_others_told_in_their_own_words() -> None:
    without = a_route(fields=FIELDS[:4])
    assert (reasons_of(ROUTE), reasons_of(without)) == (["享受职工养老", "其他"], [])
    strict = a_route(fields=(a_field("refusal_reason", FieldKind.CODE, choices=CHOICES[:1]),))
    for route, reason, told in (
        (ROUTE, "不在册", "不在册"), (ROUTE, "pension", ""), (ROUTE, "other", ""), (ROUTE, "", ""),
        (without, "不在册", ""), (strict, "不在册", ""),
    ):  # fmt: skip
        assert unlisted_reason(route, {"refusal_reason": reason}) == told
    assert unlisted_reason(ROUTE, {}) == ""
