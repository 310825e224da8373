"""Payment lists at a real station: worked out, prepared, approved by another person, never changed, reconciled."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy.exc import DatabaseError

from tests.builders import Clock, a_station, with_second
from tests.people_world import a_person, definitions, keep
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError, PaymentListError
from vetdesk.domain.payments.changes import LineChange
from vetdesk.domain.payments.ledger import Because, LineResult, Result
from vetdesk.domain.payments.lists import ListState
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.opening import sign_in
from vetdesk.services.payments import NewList, Payments
from vetdesk.wiring import Services

YUAN = 10_000
AUTUMN = NewList("2021年四季度", "2021-10", "2021-12", ("11",))
WINTER = NewList("2022年一季度", "2022-01", "2022-03", ("11",))


def disabled(name: str, serial: int, grade: str = "6", **values: str | int) -> Recipient:
    """Somebody disabled on duty who draws since 2019."""
    facts = {"disability_grade": grade, "disability_cause": "duty", "benefit_from": "2019-01"} | values
    person = a_person(name, serial, account_number=f"62200000{serial:04d}", account_name=name)
    return replace(person, identities=(Identity(0, "", "11", "drawing", facts, taken_over=True),))


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> Path:
    station = a_station(tmp_path, clock=clock)
    keep(station.database, disabled("甲某", 1), disabled("乙某", 2, "7"))
    station.close()
    return tmp_path / "station"


class Desk:
    """One member of staff at the station, one after another."""

    def __init__(self, folder: Path, clock: Clock, user: str) -> None:
        self.station = with_second(sign_in(folder, user, "correct horse", clock))
        self.payments = Payments(self.station.database, self.station.session, definitions(), clock)

    def __enter__(self) -> "Desk":
        return self

    def __exit__(self, *_error: object) -> None:
        self.station.close()

    def edit(self, name: str, **values: str) -> None:
        """Change the identity of somebody, as an edit or a decision would."""
        with self.station.database.write("edit", self.station.session.actor) as work:
            person = next(one for one in work.people.many(range(1, 9)) if one.name == name)
            held = person.identities[0]
            status = values.pop("status", held.status)
            died = {"died_on": values.pop("died_on")} if "died_on" in values else {}
            changed = replace(held, status=status, values={**held.values, **values})
            work.people.save(replace(person, values={**person.values, **died}, identities=(changed,)))

    def tampers(self, statement: str, refusal: str) -> None:
        """Somebody with the key writes into the database past the program."""
        write = self.station.database.write("tamper", self.station.session.actor)
        with pytest.raises(DatabaseError, match=refusal), write as work:
            work.connection.exec_driver_sql(statement)


def approved(folder: Path, clock: Clock, wanted: NewList) -> int:
    with Desk(folder, clock, "zhang") as clerk:
        prepared = clerk.payments.prepare(wanted)
        with pytest.raises(NotPermittedError):
            clerk.payments.approve(prepared)
    with Desk(folder, clock, "zhao") as leader:
        assert leader.payments.approve(prepared).state == ListState.APPROVED
    return prepared.id


def test_a_list_says_what_the_rates_give_and_another_person_approves_it(folder: Path, clock: Clock) -> None:
    with Desk(folder, clock, "zhang") as clerk:
        draft = clerk.payments.draft(AUTUMN)
        totals = {line.payee.name: line.total for line in draft.lines}
        assert totals == {"甲某": 3 * 3340 * YUAN, "乙某": 28820 * YUAN // 4}
        assert draft.held == ()
        assert {one.change for one in draft.changed} == {LineChange.NEW}
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhao") as leader:
        view = leader.payments.view(number)
        assert (view.whole, view.line.prepared_by, view.line.approved_by) == (True, "张经办", "赵站长")
        assert view.line.list.total == sum(totals.values())


def test_a_closed_list_never_changes_whatever_is_edited_later(folder: Path, clock: Clock) -> None:
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        before = clerk.payments.view(number)
        clerk.edit("甲某", disability_grade="1")
        clerk.edit("乙某", status="died", died_on="2021-11-05")
        after = clerk.payments.view(number)
        assert (after.lines, after.line.list, after.whole) == (before.lines, before.line.list, True)
        with pytest.raises(PaymentListError, match="list_not_open"):
            clerk.payments.discard(after.line.list, "改主意")
        with pytest.raises(PaymentListError, match="list_overlaps"):
            clerk.payments.prepare(replace(AUTUMN, first_month="2021-12", last_month="2022-02"))
        for statement in (
            "UPDATE payment_line SET arrears = 1", "UPDATE payment_line SET payee = '{}'", "DELETE FROM payment_line",
            "UPDATE payment_list SET total = 1", "UPDATE payment_list SET state = 'prepared'",
            "DELETE FROM payment_list",
        ):  # fmt: skip
            clerk.tampers(statement, r"payment list")


def test_arrears_after_a_change_and_for_whoever_died_meanwhile(folder: Path, clock: Clock) -> None:
    approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        clerk.edit("甲某", disability_grade="5")
        clerk.edit("乙某", status="died", died_on="2021-12-20")
        draft = clerk.payments.draft(WINTER)
        lines = {line.payee.name: line for line in draft.lines}
        fifth, sixth = 47410 * YUAN // 4, 3 * 3340 * YUAN
        assert lines["甲某"].arrears == round((fifth - sixth) / 100) * 100
        assert (lines["甲某"].arrears_from, lines["甲某"].arrears_to) == ("2021-10", "2021-12")
        assert {one.change for one in draft.changed} == {LineChange.CHANGED, LineChange.DIED}
        assert "乙某" not in lines, "a funeral grant is applied for by a case of its own"
        assert clerk.payments.draft(replace(WINTER, with_arrears=False)).lines[0].arrears == 0


def test_paid_and_due_are_compared_and_only_differences_are_shown(folder: Path, clock: Clock) -> None:
    number = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        assert clerk.payments.differences() == []
        assert clerk.payments.all_paid_except(number, {1: "户名不符"}, "2022-01-05") == 2
        ((payee, difference),) = clerk.payments.differences()
        assert difference.because is Because.FAILED
        ((_, line, result),) = clerk.payments.failed()
        assert (line.payee, result.reason) == (payee, "户名不符")
        sent_again = [LineResult(number, 1, Result.PAID, "2022-01-09", "更正后重发")]
        assert (clerk.payments.record(number, sent_again), clerk.payments.record(number, sent_again)) == (1, 0)
        assert clerk.payments.differences() == []
        clerk.edit("乙某", disability_grade="8")
        ((_, difference),) = clerk.payments.differences()
        assert (difference.because, difference.difference < 0) == (Because.LESS_DUE, True)
        assert [one.line.place for _, one in clerk.payments.ledger_of(payee.recipient_id)] == [1]


def test_whoever_prepared_a_list_cannot_approve_it_and_a_wrong_one_is_refused(folder: Path, clock: Clock) -> None:
    with Desk(folder, clock, "zhang") as clerk:
        with pytest.raises(InvalidFieldsError):
            clerk.payments.draft(NewList("", "2022-03", "2022-01"))
        with pytest.raises(PaymentListError, match="list_nobody"):
            clerk.payments.prepare(NewList("烈士遗属", "2021-10", "2021-12", ("21",)))
        prepared = clerk.payments.prepare(AUTUMN)
        with pytest.raises(PaymentListError, match="list_not_approved"):
            clerk.payments.all_paid_except(prepared.id, {}, "2022-01-05")
        gone = clerk.payments.discard(prepared, "标准有误")
        assert (gone.state, clerk.payments.lists()) == (ListState.DISCARDED, [])


def test_the_database_itself_refuses_lines_beyond_those_prepared(folder: Path, clock: Clock) -> None:
    number = approved(folder, clock, AUTUMN)
    further = (
        "INSERT INTO payment_line (uid, list_id, place, recipient_id, identity_id, payee)"
        f" VALUES ('u', {number}, 3, 1, 1, '{{}}')"
    )
    with Desk(folder, clock, "zhang") as clerk:
        clerk.tampers(further, "as many lines")


def test_somebody_whose_payment_cannot_be_worked_out_stands_beside_the_list(folder: Path, clock: Clock) -> None:
    with Desk(folder, clock, "zhang") as clerk:
        clerk.edit("甲某", disability_grade="1")
        draft = clerk.payments.draft(AUTUMN)
        ((held,), (line,)) = draft.held, draft.lines
        assert (held.payee.name, line.payee.name) == ("甲某", "乙某")
        assert held.reasons, "the nursing fee needs the average wage of the place"


def test_a_list_leaves_as_roster_bank_file_change_list_and_paper(folder: Path, clock: Clock) -> None:
    first = approved(folder, clock, AUTUMN)
    with Desk(folder, clock, "zhang") as clerk:
        clerk.edit("甲某", disability_grade="5")
        second = clerk.payments.prepare(WINTER)
        sheets = Services(clerk.station).payment_sheets
        report = sheets.write(first, folder.parent / "list.xlsx", purpose="报县局")
        sheet = openpyxl.load_workbook(report.path).worksheets[0]
        cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
        heads = next(row for row in cells if "姓名" in row)
        row = next(row for row in cells if "甲某" in row)
        shown = dict(zip(heads, row, strict=True))
        assert (shown["标准（元/月）"], shown["发放月数"], shown["发放资金总额"]) == (3340, 3, 10020)
        assert (shown["残疾等级"], shown["银行账号"]) == ("六级", "622000000001")
        total = next(row for row in cells if row[0] == "合计")
        assert dict(zip(heads, total, strict=True))["发放资金总额"] == 10020 + 7205
        assert any("壹万柒仟贰佰贰拾伍元" in str(value) for row in cells for value in row)
        with pytest.raises(PaymentListError, match="list_not_approved"):
            sheets.write_for_bank(second.id, folder.parent / "bank.xlsx", purpose="报县局")
        clerk.payments.record(first, [LineResult(first, 2, Result.FAILED, "2022-01-05", "账户已销户")])
        failed = sheets.write_for_bank(first, folder.parent / "failed.xlsx", only_failed=True, purpose="报县局")
        told = [cell.value for row in openpyxl.load_workbook(failed.path).worksheets[0].iter_rows() for cell in row]
        assert ("账户已销户" in told, "甲某" in told, "乙某" in told) == (True, True, False)
        view = clerk.payments.view(second.id)
        changes = sheets.write_changes(second, view.changed, folder.parent / "changes.xlsx", purpose="报县局")
        told = [cell.value for row in openpyxl.load_workbook(changes.path).worksheets[0].iter_rows() for cell in row]
        assert "甲某" in told
        assert "金额、补发" in told
        assert sheets.paper(first).preview().pages == 1
