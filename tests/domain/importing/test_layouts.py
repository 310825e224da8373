from dataclasses import replace

import pytest

from tests.domain.importing.reading_rows import ZHANG, a_reading
from vetdesk.domain.importing.answers import AmbiguousMonth, Answers, Side, TakeOver, TwoPeople, filled
from vetdesk.domain.importing.layouts import (
    layout_signature,
    recalled,
    remembered,
    suggested_sender,
    town_named,
)
from vetdesk.domain.importing.plain_answers import answers_of, plain

HEAD = ("姓名", "身份证号", "户主姓名", "备注", "备注")
EVERYTHING = Answers(
    headings={"名册": {"C": "name", "E": ""}},
    month=AmbiguousMonth.OCTOBER,
    two_people=TwoPeople.LAST,
    values={"category": {"荣军": "11"}},
    take_over={"": TakeOver("drawing", "2019-11")},
    villages={"红星村": 7, "石桥村": 0},
    repairs={(0, 2): {"id_number": ZHANG}},
    chosen={(0, 3): {"name": Side.FILE}},
    chosen_all={"phone": Side.ARCHIVE},
    kept=frozenset({(0, 4)}),
    left=frozenset({(0, 5)}),
    keep_errors=True,
)


def test_answers_outlast_being_written_down() -> None:
    assert answers_of(plain(EVERYTHING)) == EVERYTHING
    assert plain(Answers()) == {}


def test_what_is_about_single_rows_is_not_remembered() -> None:
    told = remembered(EVERYTHING, a_reading(["张三", ZHANG], headings=HEAD))
    assert set(told) == {"headings", "month", "two_people", "values", "take_over", "villages"}


def test_columns_are_known_again_by_their_headings_wherever_they_stand() -> None:
    told = remembered(EVERYTHING, a_reading(["张三", ZHANG], headings=HEAD))
    assert told["headings"] == {"户主姓名": "name", "备注#2": ""}
    moved = a_reading([1, "张三"], headings=("序号", "备注", "户主姓名", "备注", "身份证号", "姓名"), name="二季度")
    assert recalled(told, moved, frozenset({7})).headings == {"二季度": {"C": "name", "D": ""}}


def test_a_village_that_left_the_register_is_asked_about_again() -> None:
    reading = a_reading(["张三", ZHANG], headings=HEAD)
    told = remembered(EVERYTHING, reading)
    assert recalled(told, reading, frozenset()).villages == {"石桥村": 0}


def test_order_blanks_and_our_own_column_do_not_make_another_layout() -> None:
    one = a_reading(["张三", ZHANG], headings=("姓 名", "身份证号*", "备注"))
    other = a_reading([ZHANG, "张三"], headings=("身份证号", "姓名", "备注", "导入结果"))
    assert layout_signature(one) == layout_signature(other)
    assert layout_signature(one) != layout_signature(a_reading(["张三", ZHANG], headings=("姓名", "身份证号")))


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("云杉镇2025年三季度优抚对象抚恤补助发放花名册", "云杉镇"),
        ("青川岭县云杉镇退役军人服务站", "云杉镇"),
        ("××省××市青川岭县石桥街道优抚对象名册", "石桥街道"),
        ("2025年城乡优抚对象花名册", ""),
        ("带病回乡退伍军人花名册", ""),
        ("在乡复员军人", ""),
        ("2025年第三季度松林乡人员名单", "松林乡"),
        ("乡镇优抚对象名册", ""),
        ("各乡镇汇总表", ""),
    ],
)
def test_the_township_of_a_title_is_found(text: str, town: str) -> None:
    assert town_named(text) == town


def test_a_sender_is_suggested_by_stamp_earlier_senders_or_the_title() -> None:
    reading = a_reading(["张三", ZHANG], headings=HEAD, titles=["云杉镇优抚对象花名册"])
    assert suggested_sender(reading, []) == "云杉镇"
    assert suggested_sender(reading, ["云杉镇退役军人服务站", "云杉镇优抚"]) == "云杉镇优抚"
    assert suggested_sender(reading, ["石桥镇"], "石桥镇服务站") == "石桥镇服务站"
    named = replace(a_reading(["张三", ZHANG], headings=HEAD), file="红星村报来.xlsx")
    assert suggested_sender(named, ["红星村"]) == "红星村"
    assert suggested_sender(named, []) == ""


def test_given_answers_come_before_remembered_ones() -> None:
    given = Answers(month=AmbiguousMonth.JANUARY, villages={"红星村": 3})
    both = filled(given, replace(EVERYTHING, repairs={}))
    assert (both.month, both.villages) == (AmbiguousMonth.JANUARY, {"红星村": 3, "石桥村": 0})
    assert (both.two_people, both.values) == (TwoPeople.LAST, {"category": {"荣军": "11"}})
    assert both.kept == frozenset(), "decisions about rows belong to their file"
