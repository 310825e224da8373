from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.domain.importing.reading_rows import ZHANG, a_reading, definitions
from vetdesk.domain.importing.doubts import Doubt, DoubtKind, Expectation, doubts, next_period
from vetdesk.domain.importing.file_kinds import missing, recognised
from vetdesk.ui.importing.file_words import doubt_sentence

TODAY = date(2025, 1, 20)
BANK = ("户主姓名", "身份证号码", "开户银行", "账户名称", "银行账号")
ROSTER = ("序号", "村", "姓名", "身份证号", "优抚对象类别", "联系电话", "户籍地址", "银行账号")
PAYMENT = ("姓名", "身份证号", "优抚对象类别", "银行账号", "月标准", "发放月数", "发放金额")
CHANGES = ("姓名", "身份证号", "类别", "变动类型", "变动原因", "变动时间")


def found(headings: Sequence[str], title: str = "", **expected: object) -> tuple[Doubt, ...]:
    reading = a_reading(["张三", ZHANG], headings=headings, titles=[title] if title else [])
    return doubts(reading, definitions().file_kinds, Expectation(TODAY, **expected))  # type: ignore[arg-type]  # shorthand


@pytest.mark.parametrize(
    ("headings", "title", "kind"),
    [
        (BANK, "", "bank_accounts"),
        (ROSTER, "", "roster"),
        (PAYMENT, "云杉镇2025年三季度优抚对象抚恤补助发放花名册", "payment_roster"),
        (CHANGES, "2025年1月优抚对象变动情况表", "changes"),
        (("姓名", "身份证号"), "", ""),
    ],
)
def test_a_file_is_known_by_title_and_columns(headings: Sequence[str], title: str, kind: str) -> None:
    reading = a_reading(["张三", ZHANG], headings=headings, titles=[title] if title else [])
    looks_like = recognised(reading, definitions().file_kinds)
    assert (looks_like.key if looks_like else "") == kind


def test_another_template_is_named_with_what_it_lacks() -> None:
    assert found(BANK, kind="roster") == (
        Doubt(
            DoubtKind.TEMPLATE, "bank_accounts", "roster",
            ("name", "category", "village", "phone", "household_address"),
        ),
    )  # fmt: skip
    assert found(ROSTER, kind="roster") == ()
    assert found(BANK) == (), "where nothing was expected, nothing is wrong"


def test_a_file_of_no_known_kind_is_accepted_if_it_has_what_is_needed() -> None:
    few = ("姓名", "身份证号", "类别", "鞋码", "血型")
    assert found(few, kind="roster") == ()
    (doubt,) = found(few, kind="changes")
    assert (doubt.found, doubt.expected) == ("", "changes")
    kind = definitions().file_kinds["changes"]
    assert missing(a_reading(["张三"], headings=few), kind) == ("change_kind", "change_reason", "changed_on")


@pytest.mark.parametrize(
    ("title", "last", "expected"),
    [
        ("2024年四季度优抚对象花名册", "2024-Q3", ""),
        ("2024年三季度优抚对象花名册", "2024-Q3", ""),
        ("2024年二季度优抚对象花名册", "2024-Q3", "2024-Q4"),
        ("2025年一季度优抚对象花名册", "2024-Q3", "2024-Q4"),
        ("2025年1月优抚对象花名册", "2024-12", ""),
        ("2021年优抚对象花名册", "", "2025"),
        ("2024年优抚对象花名册", "", ""),
        ("优抚对象花名册", "2024-Q3", ""),
    ],
)
def test_another_period_than_the_next_is_named(title: str, last: str, expected: str) -> None:
    told = found(ROSTER, title, last_period=last, last_file="上次.xlsx")
    assert [doubt.expected for doubt in told] == ([expected] if expected else [])


def test_the_next_period_may_lie_in_the_next_year() -> None:
    wanted = {"2024-Q4": "2025-Q1", "2024-12": "2025-01", "2024-09": "2024-10", "2024": "2025", "2024-Q1": "2024-Q2"}
    assert {period: next_period(period) for period in wanted} == wanted


def test_another_township_is_named_unless_it_sent_files_before_or_the_station_is_of_the_district() -> None:
    title = "青川岭县石桥镇优抚对象花名册"
    assert found(ROSTER, title, town="云杉镇") == (Doubt(DoubtKind.TOWN, "石桥镇", "云杉镇"),)
    assert found(ROSTER, title, town="石桥镇") == ()
    assert found(ROSTER, title, town="云杉镇", senders=frozenset({"石桥镇"})) == ()
    assert found(ROSTER, title) == ()


def test_what_a_workbook_carries_besides_its_values_is_told() -> None:
    reading = replace(a_reading(["张三", ZHANG], headings=("姓名", "身份证号")), carries=("dde", "macros"))
    (doubt,) = doubts(reading, definitions().file_kinds, Expectation(TODAY))
    assert (doubt.kind, doubt.found) == (DoubtKind.CARRIES, "dde,macros")
    told = doubt_sentence(doubt, definitions().file_kinds, definitions().vocabulary, "en", lambda _, text: text)
    assert "commands to other programs (DDE), macros" in told
