import pytest

from tests.people_world import definitions
from vetdesk.domain.outside_list_lines import code_of
from vetdesk.domain.outside_lists import Recognition, recognise
from vetdesk.domain.reading.result import ReadSheet, WorkbookReading


def sheet(*headings: str, name: str = "Sheet1", titles: tuple[str, ...] = ()) -> ReadSheet:
    """A sheet with a table of these headings."""
    return ReadSheet(name, is_roster=True, headings={f"extra:{text}": text for text in headings}, titles=titles)


def found(*sheets: ReadSheet, file: str = "1.xlsx") -> Recognition | None:
    return recognise(definitions().outside_lists, WorkbookReading(file, "xlsx", "", sheets, ()))


PERSON = ("序号", "姓名", "身份证号码", "村")


@pytest.mark.parametrize(
    ("headings", "title", "kind"),
    [
        (("月标准", "发放月数", "发放金额"), "青川岭县2025年三季度优抚对象抚恤补助发放花名册", "payment"),
        (("应发金额", "实发金额"), "", "payment"),
        (("银行账号", "失败原因"), "", "payment_failure"),
        (("账号", "金额", "退汇原因"), "9月退汇名单", "payment_failure"),
        (("去世时间",), "8月去世人员名单", "death"),
        (("火化日期", "死亡原因"), "", "death"),
        (("疑点类型",), "", "data_matching"),
        (("参保单位", "参保险种"), "与职工养老数据比对结果", "data_matching"),
        (("确认结果", "确认方式"), "", "confirmation"),
        (("是否认证", "认证时间"), "2025年度生存认证情况", "confirmation"),
        (("开户银行", "账户名称", "银行账号"), "银行账号采集表", "account"),
        (("原账号", "新账号"), "", "account"),
        (("变动类型", "变动原因", "变动时间"), "", "change"),
        (("增减类型", "原标准", "现标准"), "优抚对象增减情况表", "change"),
        (("走访日期", "走访人", "反映的问题"), "", "visit"),
        (("慰问金", "慰问时间"), "春节走访慰问名单", "visit"),
    ],
)
def test_headings_and_titles_tell_the_kind(headings: tuple[str, ...], title: str, kind: str) -> None:
    known = found(sheet(*PERSON, *headings, titles=(title,) if title else ()))
    assert known is not None
    assert (known.kind.key, known.sure) == (kind, True)
    assert set(known.headings) <= set(headings)


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        (("优抚对象类别", "月标准", "银行账号"), "优抚对象花名册"),
        (("残疾等级", "残疾性质", "入伍时间", "退役时间"), "残疾军人花名册"),
        (("牺牲时间", "与烈士关系"), "烈士遗属名册"),
        (("联系电话", "家庭住址", "备注"), "信息采集表"),
        (("核查情况", "备注"), "村级核对表"),
    ],
)
def test_rosters_are_no_such_lists(headings: tuple[str, ...], title: str) -> None:
    assert found(sheet(*PERSON, *headings, titles=(title,))) is None


def test_the_reason_names_headings_and_words_of_titles_once() -> None:
    known = found(sheet(*PERSON, "失败\n原因", titles=("发放失败名单",)), file="三季度发放失败名单.xls")
    assert known is not None
    assert (known.headings, known.titles) == (("失败\n原因",), ("发放失败", "失败名单"))


def test_a_close_call_is_asked() -> None:
    known = found(sheet(*PERSON, "走访人", "走访日期", "确认结果", "确认方式"))
    assert known is not None
    assert not known.sure
    assert {known.kind.key, *(kind.key for kind in known.rivals)} == {"visit", "confirmation"}


def test_sheets_that_are_clearly_of_two_kinds_are_told_apart() -> None:
    known = found(sheet(*PERSON, "发放月数", "发放金额"), sheet(*PERSON, "失败原因", "退汇金额", name="失败"))
    assert known is not None
    assert {place: kind.key for place, kind in known.by_sheet.items()} == {0: "payment", 1: "payment_failure"}


def test_what_a_kind_cannot_do_without_must_be_there() -> None:
    assert found(sheet(*PERSON, "更正原因", titles=("银行账号更正表",))) is None


@pytest.mark.parametrize(
    ("kind", "column", "text", "code"),
    [
        ("payment_failure", "reason_kind", "户名与账号不符（姓名不符）", "name_mismatch"),
        ("payment_failure", "reason_kind", "账户久悬", "closed"),
        ("payment_failure", "reason_kind", "行内其他", ""),
        ("data_matching", "suspicion", "疑似领取城镇职工养老金", "employee_pension"),
        ("data_matching", "suspicion", "民政火化数据比对死亡", "death"),
        ("confirmation", "result", "未 确 认", "not_confirmed"),
        ("confirmation", "result", "是", "confirmed"),
        ("change", "change", "去世减员", "died"),
        ("change", "change", "调标", "standard"),
        ("visit", "way", "入户走访", "home"),
    ],
)
def test_outcomes_are_known_by_their_words(kind: str, column: str, text: str, code: str) -> None:
    assert code_of(definitions().outside_lists.kinds[kind].columns[column], text) == code
