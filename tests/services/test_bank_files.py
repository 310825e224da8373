"""The bank's file comes back: sure rows are recorded, doubtful ones shown, none lost."""

from dataclasses import replace
from pathlib import Path

import openpyxl

from tests.builders import Clock
from tests.services.test_payments import AUTUMN, WINTER, Desk, approved, folder
from vetdesk.domain.payments.bank_files import Doubt
from vetdesk.domain.payments.ledger import LineResult, Result
from vetdesk.services.bank_files import BankFiles
from vetdesk.wiring import Services

__all__ = ["folder"]


def files(desk: Desk, clock: Clock) -> BankFiles:
    station = desk.station
    return BankFiles(station.database, station.session, station.definitions, desk.payments, clock)


def returned(path: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("代发结果明细",), ("序号", "户名", "收款账号", "交易金额", "处理结果", "失败原因"), *rows):
        sheet.append(row)
    book.save(path)
    return path


def test_sure_rows_are_recorded_and_every_doubtful_one_is_shown(folder: Path, clock: Clock, tmp_path: Path) -> None:
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        lines = {line.payee.name: line for line in clerk.payments.view(number).lines}
        first, second = (lines[name].total / 10_000 for name in ("甲某", "乙某"))
        path = returned(
            tmp_path / "返回.xlsx",
            (1, "甲某", "6220 0000 0001", first, "交易成功", ""),
            (2, "乙某", "622000000002", second + 1, "失败", "户名不符"),
            (3, "丙某", "622000000003", 100, "失败", "账户销户"),
            ("合计", "", "", first + second, "", ""),
        )
        read = files(clerk, clock).read(number, path)
        assert [one.doubt for one in read.rows] == [Doubt.NONE, Doubt.AMOUNT, Doubt.NO_LINE]
        assert (len(read.sure), read.doubtful, read.unnamed) == (1, 2, 0)
        assert files(clerk, clock).record(read, read.sure).count == 1
        assert files(clerk, clock).record(read, read.sure).count == 0
        assert clerk.payments.view(number).results[lines["甲某"].place].result == Result.PAID
        assert files(clerk, clock).record(read, {1, 2}).count == 1
        ((_, line, result),) = clerk.payments.failed()
        assert (line.payee.name, result.reason) == ("乙某", "户名不符")


def test_our_own_file_for_the_bank_comes_back_with_reasons_filled_in(
    folder: Path, clock: Clock, tmp_path: Path
) -> None:
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        path = tmp_path / "代发.xlsx"
        Services(clerk.station).payment_sheets.write_for_bank(number, path, purpose="报县局")
        book = openpyxl.load_workbook(path)
        sheet = book.active
        assert sheet is not None
        for row in sheet.iter_rows():
            if row[1].value == "乙某":
                row[7].value = "账户久悬"
        book.save(path)
        read = files(clerk, clock).read(number, path)
        assert [(one.name, one.doubt, one.row.result) for one in read.rows] == [
            ("乙某", Doubt.NONE, Result.FAILED), ("甲某", Doubt.NO_OUTCOME, ""),
        ]  # fmt: skip


def test_rows_that_fit_twice_or_under_another_account_are_not_taken(folder: Path, clock: Clock, tmp_path: Path) -> None:
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        line = next(one for one in clerk.payments.view(number).lines if one.payee.name == "甲某")
        row = (1, "甲某", "622000000001", line.total / 10_000, "成功", "")
        read = files(clerk, clock).read(number, returned(tmp_path / "两次.xlsx", row, row))
        assert {one.doubt for one in read.rows} == {Doubt.TWICE}
        assert files(clerk, clock).record(read, {0, 1}).count == 0
        other = (1, "甲某", "999", line.total / 10_000, "成功", "")
        read = files(clerk, clock).read(number, returned(tmp_path / "账号.xlsx", other))
        assert [one.doubt for one in read.rows] == [Doubt.ACCOUNT]


def test_the_account_that_a_failure_was_sent_to_again_is_recognised(folder: Path, clock: Clock, tmp_path: Path) -> None:
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        line = next(one for one in clerk.payments.view(number).lines if one.payee.name == "甲某")
        clerk.payments.record(number, [LineResult(number, line.place, Result.FAILED, "2022-01-05", "账户已销户")])
        for account in ("6222999900001", "6222999900002"):
            with clerk.station.database.write("edit", clerk.station.session.actor) as work:
                person = work.people.get(line.payee.recipient_id)
                values = {**person.values, "account_number": account, "account_name": "甲父"}
                work.people.save(replace(person, values=values))
            if account.endswith("1"):
                Services(clerk.station).payment_sheets.write_for_bank(
                    number, tmp_path / "重发.xlsx", only_failed=True, purpose="报县局"
                )
        rows = [
            (place, holder, account, line.total / 10_000, "成功", "")
            for place, (holder, account) in enumerate(
                (("甲父", "6222999900001"), ("甲父", "6222999900002"), ("甲父", "622000000001")), 1
            )
        ]
        for row, doubt in zip(rows, (Doubt.NONE, Doubt.ACCOUNT, Doubt.NAME), strict=True):
            read = files(clerk, clock).read(number, returned(tmp_path / f"{row[0]}.xlsx", row))
            assert [one.doubt for one in read.rows] == [doubt], row


def test_good_rows_are_taken_although_one_would_be_paid_twice(folder: Path, clock: Clock, tmp_path: Path) -> None:
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        lines = {one.payee.name: one for one in clerk.payments.view(number).lines}
        path = returned(
            tmp_path / "返回.xlsx",
            *((1, name, one.payee.account_number, one.total / 10_000, "成功", "") for name, one in lines.items()),
        )
        place = lines["甲某"].place
        clerk.payments.record(number, [LineResult(number, place, Result.FAILED, "2022-01-05", "账户已销户")])
        before = files(clerk, clock).read(number, path)
        assert {one.doubt for one in before.rows} == {Doubt.NONE}
        later = clerk.payments.prepare(WINTER)
        after = files(clerk, clock).read(number, path)
        assert {one.name: one.doubt for one in after.rows} == {"甲某": Doubt.PAID_SINCE, "乙某": Doubt.NONE}
        recorded = files(clerk, clock).record(before, before.sure)
        assert (recorded.count, recorded.left_out) == (1, (("甲某", later.title),))
        assert clerk.payments.view(number).results[place].result == Result.FAILED
