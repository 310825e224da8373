from dataclasses import replace
from datetime import date

import pytest

from tests.domain.test_clocks import shipped_years
from vetdesk.domain.clocks import ClockUnit
from vetdesk.domain.notices import (
    Notice,
    NoticedPerson,
    NoticeState,
    Objection,
    Opinion,
    Outcome,
    Standing,
    closing_problems,
    last_day,
    noticed,
    private_parts,
    result_of,
    standing,
)
from vetdesk.domain.people import Recipient

TODAY = date(2025, 2, 20)
SIGNED = Opinion("无异议", "钱村长", "2025-02-20")
POSTED = Notice(
    1, "n1", "rural_ex_conscript", "公示", "正文", "公开栏", 3, ClockUnit.WORKDAY, (NoticedPerson(1, "史长河"),),
    "2025-02-17", "2025-02-19", "赵经办", "赵经办", NoticeState.POSTED, SIGNED, SIGNED,
)  # fmt: skip
OBJECTION = Objection(1, "o1", 1, None, "2025-02-18", "", "written", "不全")


@pytest.mark.parametrize(
    ("begins", "days", "unit", "ends"),
    [
        ("2025-09-29", 7, ClockUnit.WORKDAY, "2025-10-14"),
        ("2025-02-17", 3, ClockUnit.WORKDAY, "2025-02-19"),
        ("2025-09-29", 15, ClockUnit.CALENDAR, "2025-10-13"),
        ("2025-09-29", 1, ClockUnit.CALENDAR, "2025-09-29"),
    ],
)
def test_the_day_of_posting_counts(begins: str, days: int, unit: ClockUnit, ends: str) -> None:
    """Seven working days over the holiday of 2025 with its make-up Saturday: domain facts 11 (9)."""
    assert last_day(date.fromisoformat(begins), days, unit, shipped_years()).end.isoformat() == ends


@pytest.mark.parametrize(
    ("text", "births", "found"),
    [
        ("身份证529901195003055719", False, ("529901195003055719",)),
        ("身份证52990119500305571X", False, ("52990119500305571X",)),
        ("账号6222-0200-1234-5678", False, ("6222-0200-1234-5678",)),
        ("联系电话0750-5550000，13800000000", False, ()),
        ("13800000000", True, ("13800000000",)),
        ("公示期自2025年2月17日至2025-02-19", False, ()),
        ("1950年3月5日生", True, ("1950年3月5",)),
        ("1950年3月，1969年12月至1974年2月", True, ()),
        ("患肝炎，折算5年", True, ("肝炎",)),
    ],
)
def test_numbers_of_persons_days_of_birth_and_illnesses_are_private(
    text: str, births: bool, found: tuple[str, ...]
) -> None:
    assert private_parts(text, ("肝炎", "结核"), births=births) == found


def test_a_line_tells_months_only_and_leaves_unknown_things_open() -> None:
    values = {"name": "史长河", "birth_date": "1950-03-05", "enlisted_on": "1969-12", "discharged_on": "1974"}
    line = noticed(Recipient(1, "r1", values, village="石桥村"), 7, "男", "补助")
    assert list(line.texts()) == ["史长河", "男", "1950年3月", "石桥村", "1969年12月至1974年", "补助"]
    bare = noticed(Recipient(1, "r1", {"name": "史长河", "employer": "某厂", "enlisted_on": "1969-12"}), 7, "", "补助")
    assert (bare.born, bare.place, bare.service) == ("", "某厂", "")


def test_where_a_notice_stands_follows_from_the_day_and_the_objections() -> None:
    assert standing(POSTED, (), date(2025, 2, 19)) is Standing.RUNNING
    assert standing(POSTED, (), TODAY) is Standing.OVER
    assert standing(POSTED, (OBJECTION,), TODAY) is Standing.OBJECTED
    assert standing(POSTED, (replace(OBJECTION, outcome=Outcome.DISMISSED),), TODAY) is Standing.OVER
    for state, wanted in zip(NoticeState, ("to_post", "over", "closed", "withdrawn"), strict=True):
        assert standing(replace(POSTED, state=state), (), TODAY) == wanted


def test_closing_names_everything_that_is_missing() -> None:
    assert list(closing_problems(POSTED, (), TODAY)) == []
    assert [one.field for one in closing_problems(POSTED, (OBJECTION,), date(2025, 2, 19))] == [
        "ends_on", "objections", "village", "township",
    ]  # fmt: skip
    unsigned = replace(POSTED, village=Opinion(), township=replace(SIGNED, signed_on="2025-02-19"))
    found = [one.code for one in closing_problems(unsigned, (), TODAY)]
    assert found == ["notice.opinion_missing", "notice.signed_outside"]


def test_the_result_tells_whether_anybody_objected() -> None:
    assert result_of(()) == "no_objection"
    assert result_of((OBJECTION,)) == "objection_dismissed"
