"""No month is paid twice and none is lost: lists side by side, failed lines, corrections between two lists."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import event

from tests.builders import Clock, a_station
from tests.people_world import definitions, keep
from tests.services.test_payments import AUTUMN, WINTER, YUAN, Desk, approved, disabled
from vetdesk.domain.errors import PaymentListError
from vetdesk.domain.payments.changes import LineChange
from vetdesk.domain.payments.ledger import Because, LineResult, Result
from vetdesk.domain.payments.lists import ListState, PaymentLine, digest_of
from vetdesk.services.payments import NewList
from vetdesk.services.recoveries import NewRecovery, Recoveries
from vetdesk.wiring import Services

SPRING = NewList("2022年二季度", "2022-04", "2022-06", ("11",))
QUARTER = 3 * 3340 * YUAN


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> Path:
    station = a_station(tmp_path, clock=clock)
    keep(station.database, disabled("甲某", 1), disabled("乙某", 2, "7"))
    station.close()
    return tmp_path / "station"


def test_a_list_that_waits_for_approval_is_not_paid_again_as_arrears(folder: Path, clock: Clock) -> None:
    approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        waiting = clerk.payments.prepare(WINTER)
        assert [line.arrears for line in clerk.payments.draft(SPRING).lines] == [0, 0]
        clerk.payments.discard(waiting, "标准有误")
        lines = {line.payee.name: line for line in clerk.payments.draft(SPRING).lines}
        assert (lines["甲某"].arrears, lines["甲某"].arrears_to) == (QUARTER, "2022-03")


def test_a_list_made_late_leaves_out_months_that_came_as_arrears(folder: Path, clock: Clock) -> None:
    approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        clerk.edit("甲某", disability_grade="5")
        clerk.payments.prepare(SPRING)
        with pytest.raises(PaymentListError, match="list_nobody"):
            clerk.payments.prepare(WINTER)


def test_what_failed_is_sent_again_or_paid_as_arrears_but_never_both(folder: Path, clock: Clock) -> None:
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        place = next(one.place for one in clerk.payments.view(number).lines if one.payee.name == "甲某")
        clerk.payments.record(number, [LineResult(number, place, Result.FAILED, "2022-01-05", "账户已销户")])
        later = clerk.payments.prepare(WINTER)
        assert {line.arrears for line in clerk.payments.view(later.id).lines} == {0, QUARTER}
        again = LineResult(number, place, Result.PAID, "2022-01-09")
        with pytest.raises(PaymentListError, match="list_paid_since"):
            clerk.payments.record(number, [again])
        assert clerk.payments.failed() == []
        sheet = Services(clerk.station).payment_sheets.write_for_bank(
            number, folder.parent / "failed.xlsx", only_failed=True, purpose="报县局"
        )
        told = [cell.value for row in openpyxl.load_workbook(sheet.path).worksheets[0].iter_rows() for cell in row]
        assert "甲某" not in told
        clerk.payments.discard(later, "先重发")
        assert clerk.payments.record(number, [again]) == 1


def test_what_is_sent_again_goes_to_the_account_as_it_was_put_right(folder: Path, clock: Clock) -> None:
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        clerk.payments.all_paid_except(number, {1: "账户已销户"}, "2022-01-05")
        failed = clerk.payments.view(number).lines[0].payee
        with clerk.station.database.write("edit", clerk.station.session.actor) as work:
            person = work.people.get(failed.recipient_id)
            work.people.save(replace(person, values={**person.values, "account_number": "6222999900001"}))
        sheet = Services(clerk.station).payment_sheets.write_for_bank(
            number, folder.parent / "failed.xlsx", only_failed=True, purpose="报县局"
        )
        told = [cell.value for row in openpyxl.load_workbook(sheet.path).worksheets[0].iter_rows() for cell in row]
        assert ("6222999900001" in told, failed.account_number in told) == (True, False)
        assert clerk.payments.view(number).lines[0].payee == failed


def test_of_two_lists_of_the_same_months_that_met_only_one_is_approved(folder: Path, clock: Clock) -> None:
    """Two PCs prepared a list each; one of them came with a package."""
    with Desk(folder, clock, "zhang") as clerk:
        first = clerk.payments.prepare(AUTUMN)
        with clerk.station.database.write("as a package brings it", clerk.station.session.actor) as work:
            lines = work.payments.lines(first.id)
            second = work.payments.add(replace(first, id=0, uid="", digest=digest_of(lines)), lines)
    with Desk(folder, clock, "zhao") as leader:
        assert leader.payments.approve(first).state == ListState.APPROVED
        with pytest.raises(PaymentListError, match="list_overlaps"):
            leader.payments.approve(second)


def test_the_list_before_is_found_whether_lists_were_for_all_or_for_one_category(folder: Path, clock: Clock) -> None:
    approved(folder, clock, replace(AUTUMN, categories=()))
    with Desk(folder, clock, "zhang") as clerk:
        assert {one.change for one in clerk.payments.draft(WINTER).changed} == {LineChange.UNCHANGED}


def test_changes_of_an_old_list_stay_when_somebody_dies_years_later(folder: Path, clock: Clock) -> None:
    approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        clerk.edit("甲某", disability_grade="5")
        made = clerk.payments.prepare(WINTER)
        before = clerk.payments.view(made.id).changed
        clerk.edit("甲某", status="died", died_on="2024-12-20")
        assert clerk.payments.view(made.id).changed == before


def test_a_category_is_compared_only_over_the_months_its_own_lists_covered(folder: Path, clock: Clock) -> None:
    approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        station = clerk.station
        veteran = disabled("丙某", 3)
        held = replace(
            veteran.identities[0], category="51", values={"benefit_from": "2019-01", "monthly_standard": 6 * 10**6}
        )
        keep(station.database, replace(veteran, identities=(held,)))
    approved(folder, clock, NewList("参战", "2022-01", "2022-03", ("51",)))
    with Desk(folder, clock, "zhang") as clerk:
        assert clerk.payments.differences() == []


def test_months_of_a_past_suspension_are_no_arrears(folder: Path, clock: Clock) -> None:
    approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        clerk.edit("甲某", status="suspended", stopped_on="2022-01-10")
        clerk.edit("甲某", status="drawing", stopped_on="", benefit_from="2022-04")
        with clerk.station.database.read() as look:
            person = next(one for one in look.people.many(range(1, 9)) if one.name == "甲某")
        assert person.identities[0].status == "drawing"
        lines = {line.payee.name: line for line in clerk.payments.draft(SPRING).lines}
        assert lines["甲某"].arrears <= 0


def test_a_gap_of_differences_tells_of_a_line_that_failed(folder: Path, clock: Clock) -> None:
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        clerk.payments.all_paid_except(number, {1: "户名不符"}, "2022-01-05")
        assert [one.because for _, one in clerk.payments.differences()] == [Because.FAILED]


def test_results_told_on_two_pcs_count_alike_whichever_came_first(folder: Path, clock: Clock) -> None:
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        clerk.payments.record(number, [LineResult(number, 1, Result.PAID, "2022-01-09")])
        with clerk.station.database.write("as a package brings it", clerk.station.session.actor) as work:
            statement = (
                "INSERT INTO payment_result (uid, list_id, place, result, on_day, reason)"
                f" VALUES ('00000000-0000-7000-8000-000000000000', {number}, 1, 'failed', '2022-01-05', '销户')"
            )
            work.connection.exec_driver_sql(statement)
        assert clerk.payments.view(number).results[1].result == Result.PAID
        assert clerk.payments.failed() == []
        with clerk.station.database.read() as look:
            assert look.payments.failures() == {}


def test_what_was_overpaid_and_is_agreed_to_come_back_is_not_told_again(folder: Path, clock: Clock) -> None:
    approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        clerk.edit("甲某", disability_grade="8")
        (before,) = clerk.payments.draft(WINTER).overpaid
        payee = before.payee
        service = Recoveries(clerk.station.database, clerk.station.session, definitions(), clock)
        agreed = service.agree(NewRecovery(payee.recipient_id, payee.identity_id, before.amount + 5_000, 0, "等级有误"))
        assert agreed.of_lists == before.amount, "the rest is a debt that no list knows of"
        assert clerk.payments.draft(WINTER).overpaid == ()
        assert clerk.payments.differences() == []


def test_what_a_recovery_brings_back_is_not_missing_from_later_arrears(folder: Path, clock: Clock) -> None:
    approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        clerk.edit("甲某", disability_grade="8")
        (before,) = clerk.payments.draft(WINTER).overpaid
        payee = before.payee
        service = Recoveries(clerk.station.database, clerk.station.session, definitions(), clock)
        service.agree(NewRecovery(payee.recipient_id, payee.identity_id, before.amount, 0, "等级有误"))
        clerk.edit("甲某", disability_grade="6")
        line = next(line for line in clerk.payments.draft(WINTER).lines if line.payee.name == "甲某")
        assert (line.arrears, line.recovery) == (before.amount, before.amount), (
            "put right: what is kept back comes again"
        )


def test_many_lists_are_listed_without_a_look_for_each(folder: Path, clock: Clock) -> None:
    with Desk(folder, clock, "zhang") as clerk:
        for month in ("2021-10", "2021-11", "2021-12"):
            clerk.payments.prepare(NewList(month, month, month, ("11",)))
        with clerk.station.database.read() as look:
            asked: list[str] = []
            engine = look.connection.engine
            event.listen(engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
        clerk.payments.lists()
        assert len([one for one in asked if "FROM payment_result" in one or "FROM staff" in one]) <= 2


def test_months_for_which_somebody_could_not_be_worked_out_are_not_lost(folder: Path, clock: Clock) -> None:
    with Desk(folder, clock, "zhang") as clerk:
        clerk.edit("甲某", disability_grade="1")
    approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        assert [one.because for _, one in clerk.payments.differences()] == [Because.CANNOT_TELL]
        clerk.edit("甲某", disability_grade="6")
        assert [(one.because, one.due) for _, one in clerk.payments.differences()] == [(Because.NOT_LISTED, QUARTER)]
        assert sum(line.arrears for line in clerk.payments.draft(WINTER).lines) == 0, "who paid them is not known"
        clerk.edit("甲某", last_paid_month="2021-09")
        assert sum(line.arrears for line in clerk.payments.draft(WINTER).lines) == QUARTER
        clerk.edit("甲某", last_paid_month="2021-03")
        assert sum(line.arrears for line in clerk.payments.draft(WINTER).lines) == QUARTER, "not before the first list"


def test_somebody_taken_over_late_without_the_last_month_paid_is_asked_about(folder: Path, clock: Clock) -> None:
    approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        keep(clerk.station.database, disabled("丙某", 3))

        def line(wanted: NewList = WINTER) -> PaymentLine:
            return next(one for one in clerk.payments.draft(wanted).lines if one.payee.name == "丙某")

        assert (line().arrears, line().doubts[0]) == (0, "paid_until_missing")
        asked = [one for one in clerk.payments.draft(WINTER).lines if "paid_until_missing" in one.doubts]
        assert [one.payee.name for one in asked] == ["丙某"]
        clerk.edit("丙某", last_paid_month="2021-11")
        assert (line().arrears, line().arrears_from) == (3340 * YUAN, "2021-12")
        assert "paid_until_missing" not in line().doubts
