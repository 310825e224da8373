"""Rows that the bank sent back, held against the lines of a list."""

import pytest

from tests.domain.payments.paid_world import line, payee
from vetdesk.domain.payments.bank_files import BankRow, BankWords, Doubt, matched, rows_of
from vetdesk.domain.payments.ledger import Result

WORDS = BankWords(
    {
        "account": frozenset({"账号", "卡号"}),
        "holder": frozenset({"户名"}),
        "name": frozenset({"姓名"}),
        "amount": frozenset({"金额"}),
        "outcome": frozenset({"结果"}),
        "reason": frozenset({"原因"}),
    },
    ("成功", "paid"),
    ("失败", "不成功"),
)
HEAD = ["序号", "账 号", "户名：", "姓名", "金额", "结果", "原因"]
OTHER = payee(identity_id=12, name="李四", account_name="李四", account_number="6228000033334444")
LINES = [line(1, base=600_0000), line(2, who=OTHER, base=700_0000)]


def read(*rows):
    return list(rows_of("Sheet1", rows, WORDS))


def row(account="6228000011112222", holder="张三丰", amount=600_0000, result=Result.PAID, number=2):
    return BankRow("Sheet1", number, account, holder, amount, result, "")


def match(*rows, sent=None, lines=LINES):
    return [(one.place, one.name, one.doubt, one.usable) for one in matched(rows, lines, sent)]


def test_headings_are_known_without_spaces_and_signs():
    assert WORDS.column(" 账 号（") == "account"
    assert WORDS.column("卡号") == "account"
    assert WORDS.column("ID") == ""


@pytest.mark.parametrize(
    ("outcome", "reason", "told"),
    [
        ("成功", "", Result.PAID),
        (" PAID ", "", Result.PAID),
        ("交易成功", "旧账号", Result.PAID),
        ("不成功", "", Result.FAILED),
        ("失 败", "", Result.FAILED),
        ("", "账户已销户", Result.FAILED),
        ("处理中", "账户已销户", ""),
        ("", " ", ""),
        ("处理中", "", ""),
    ],
)
def test_what_the_bank_did_by_its_words(outcome, reason, told):
    assert WORDS.outcome(outcome, reason) == told


def test_rows_begin_below_the_first_heading_with_account_and_amount():
    found = read(
        ["代发结果", ""],
        ["账号", "户名"],
        ["1", "2"],
        HEAD,
        ["1", "6228 0000-1111 2222", "张三丰", "", "600.00", "成功", ""],
        ["2", "６２２８０００", "", "李四", "1,700.5", "", "户名不符"],
    )
    assert found == [
        BankRow("Sheet1", 5, "6228000011112222", "张三丰", 600_0000, Result.PAID, ""),
        BankRow("Sheet1", 6, "6228000", "李四", 1700_5000, Result.FAILED, "户名不符"),
    ]


def test_of_two_columns_with_one_heading_the_first_counts_and_a_later_heading_counts_anew():
    found = read(
        ["账号", "金额", "金额"], ["11", "1", "2"], ["金额", "账号"], ["3", "12"],
    )  # fmt: skip
    assert [(one.account, one.amount) for one in found] == [("11", 1_0000), ("12", 3_0000)]


def test_sums_and_empty_rows_are_left_out_and_nothing_else():
    found = read(
        HEAD,
        ["", "", "", "", "", "", ""],
        ["合 计", "", "2人", "", "1300", "", ""],
        ["", "", "小计", "", "1300", "", ""],
        ["总计", "", "2人", "", "1300", "", ""],
        ["总笔数2", "", "张三丰等", "", "1300", "", ""],
        ["", "", "王五", "", "600", "", ""],
        ["总笔数2", "6228", "", "", "5", "", ""],
        ["3", "6229"],
        ["4", "abc", "", "", "600"],
    )
    assert [(one.row, one.account, one.holder, one.amount) for one in found] == [
        (7, "", "王五", 600_0000), (8, "6228", "", 5_0000), (9, "6229", "", None),
    ]  # fmt: skip


def test_account_name_and_amount_together_are_certain():
    assert match(row()) == [(1, "张三丰", Doubt.NONE, True)]
    assert match(row(holder="张 三丰")) == [(1, "张三丰", Doubt.NONE, True)]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"amount": 1}, (1, "张三丰", Doubt.AMOUNT, True)),
        ({"amount": None}, (1, "张三丰", Doubt.AMOUNT, True)),
        ({"holder": "张三"}, (1, "张三丰", Doubt.NAME, True)),
        ({"account": "999"}, (1, "张三丰", Doubt.ACCOUNT, True)),
        ({"result": ""}, (1, "张三丰", Doubt.NO_OUTCOME, False)),
        ({"holder": "张三", "amount": 1}, (0, "", Doubt.NO_LINE, False)),
        ({"account": "999", "amount": 1}, (0, "", Doubt.NO_LINE, False)),
        ({"account": "999", "holder": "王五", "amount": 1}, (0, "", Doubt.NO_LINE, False)),
        ({"holder": "", "account": "999"}, (0, "", Doubt.NO_LINE, False)),
    ],
)
def test_what_is_doubtful_about_a_row(changed, expected):
    assert match(row(**changed)) == [expected]


def test_a_holder_that_nobody_wrote_is_nobodys_name():
    nameless = [line(1, base=600_0000, who=payee(account_name=""))]
    assert match(row(holder=""), lines=nameless) == [(1, "张三丰", Doubt.NAME, True)]


def test_a_doubt_about_the_line_hides_no_missing_outcome():
    assert match(row(amount=1, result="")) == [(1, "张三丰", Doubt.AMOUNT, False)]


def test_two_lines_that_fit_alike_are_never_chosen_between():
    twins = [*LINES, line(3, base=600_0000, who=payee(identity_id=13))]
    assert match(row(), lines=twins) == [(0, "", Doubt.SEVERAL, False)]


def test_a_line_named_by_two_rows_is_taken_by_neither():
    assert match(row(), row(number=3, amount=1)) == [
        (1, "张三丰", Doubt.TWICE, False), (1, "张三丰", Doubt.TWICE, False),
    ]  # fmt: skip
    assert match(row(), row("0", "王五", 5)) == [(1, "张三丰", Doubt.NONE, True), (0, "", Doubt.NO_LINE, False)]
    assert match(row("0", "王五", 5), row("0", "王五", 6)) == [(0, "", Doubt.NO_LINE, False)] * 2


def test_each_row_finds_its_own_line_in_the_order_of_the_file():
    second = row("6228 0000 3333 4444".replace(" ", ""), "李四", 700_0000)
    assert match(second, row()) == [(2, "李四", Doubt.NONE, True), (1, "张三丰", Doubt.NONE, True)]


def test_an_account_put_right_since_counts_with_its_own_holder():
    sent = {1: [("张丰", "777")]}
    assert match(row("777", "张丰"), sent=sent) == [(1, "张三丰", Doubt.NONE, True)]
    assert match(row("777", "张三丰"), sent=sent) == [(1, "张三丰", Doubt.NONE, True)]
    assert match(row("6228000011112222", "张丰"), sent=sent) == [(1, "张三丰", Doubt.NAME, True)]
    assert match(row("888", "张丰"), sent=sent) == [(1, "张三丰", Doubt.ACCOUNT, True)]
