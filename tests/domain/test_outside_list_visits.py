"""Rows of visit sheets: what was filled in, the days a cell may mean, the visits and needs that a row tells of."""

import pytest

from tests.people_world import definitions
from vetdesk.domain.outside_list_lines import ListLine
from vetdesk.domain.outside_list_visits import days_told, found_of, needs_told, visits_told

RECEIVED = "2025-02-10"
COLUMNS = definitions().outside_lists.kind("visit").columns
DECLARED = definitions().visits, definitions().vocabulary


def a_line(written: dict[str, str], **values: object) -> ListLine:
    return ListLine(0, "", 0, 1, "走访登记", 5, values=values, written={"姓名": "张三", **written})  # type: ignore[arg-type]  # values of tests are texts and numbers


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2025.1.18", ["2025-01-18"]),
        ("二〇二五年一月十八日", ["2025-01-18"]),
        ("25.1.18", ["2025-01-18"]),
        ("1月18日", ["2025-01-18"]),
        ("12月30日", ["2024-12-30"]),
        ("元月八日、元月十八日", ["2025-01-08", "2025-01-18"]),
        ("2025年1月8日、18日", ["2025-01-08", "2025-01-18"]),
        ("1.18；1.8", ["2025-01-08", "2025-01-18"]),
        ("1月18日上午", ["2025-01-18"]),
        ("节后", []),
        ("18日", []),
        ("2025年3月1日", []),
        ("13月40日", []),
    ],
)
def test_a_cell_may_mean_these_days(text: str, days: list[str]) -> None:
    assert list(days_told(text, RECEIVED)) == days


@pytest.mark.parametrize(
    ("written", "values", "finding", "facts"),
    [
        ({}, {}, "not_visited", {}),
        ({"走访人": "陈联络"}, {"officer": "陈联络"}, "not_visited", {}),
        ({"走访情况": "身体好"}, {"problems": "身体好"}, "no_day", {}),
        ({"走访日期": "1月18日"}, {}, "no_day", {"day": "2025-01-18"}),
        ({"走访日期": "25.1.18"}, {"visited_on": "1925-01-18"}, "no_day", {"day": "2025-01-18"}),
        ({"走访日期": "1.8、1.18"}, {}, "several_days", {"days": "2025-01-08、2025-01-18"}),
        ({"走访日期": "2025-01-18"}, {"visited_on": "2025-01-18"}, "to_log", {}),
        ({"走访日期": "2025-01-20"}, {"visited_on": "2025-01-20"}, "logged_already", {}),
        ({"走访日期": "2025-01-18", "慰问金": "伍佰元"}, {"visited_on": "2025-01-18"}, "unclear", {"unread": "慰问金"}),
    ],
)
def test_what_is_found_of_a_row(
    written: dict[str, str], values: dict[str, object], finding: str, facts: dict[str, str]
) -> None:
    assert found_of(a_line(written, **values), COLUMNS, RECEIVED, ["2025-01-20"]) == (finding, facts)


def test_nothing_that_a_row_says_is_lost() -> None:
    written = {"走访日期": "2025-01-18", "慰问金": "伍佰元", "走访情况": "身体好", "反映问题": "屋漏"}
    line = a_line(written, visited_on="2025-01-18", problems="屋漏", remarks="下周再去", need="代办银行卡；修水管")
    ((entry, needs),) = visits_told(line, ["2025-01-18"], {}, COLUMNS, DECLARED)
    assert entry.values["problems"] == "屋漏"
    assert entry.values["remarks"] == "下周再去；走访情况：身体好；慰问金：伍佰元"
    assert [(one.kind, one.text) for one in needs] == [("errands", "代办银行卡"), ("other", "修水管")]
    ((checked, _),) = visits_told(line, ["2025-01-18"], {"gift_money": 5_000_000}, COLUMNS, DECLARED)
    assert (checked.values["gift_money"], checked.values["remarks"]) == (5_000_000, "下周再去；走访情况：身体好")


def test_of_several_days_the_last_one_has_gifts_and_needs() -> None:
    line = a_line({}, problems="身体好", gift_goods="大米", need="陪诊", way="phone", next_on="2025-03-01")
    first, last = visits_told(line, ["2025-01-18", "2025-01-08"], {}, COLUMNS, DECLARED)
    assert (first[0].visited_on, first[0].way, first[1]) == ("2025-01-08", "phone", [])
    assert first[0].values == {"problems": "身体好"}
    assert (last[0].visited_on, last[0].values["gift_goods"], last[0].next_on) == ("2025-01-18", "大米", "2025-03-01")
    assert [one.kind for one in last[1]] == ["medical_company"]


def test_a_need_is_of_the_kind_whose_word_occurs_in_it() -> None:
    found = needs_told("想请人陪诊\n家电维修；陪聊天", DECLARED[1])
    assert [one.kind for one in found] == ["medical_company", "home_repair", "other"]
