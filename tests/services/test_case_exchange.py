from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.builders import Clock
from tests.services.case_desk import KIND, OPENING, VALUES, Desk, a_desk
from vetdesk.domain.decisions import Outcome
from vetdesk.domain.errors import NotWrittenError, StepRefusedError, UnreadableFileError
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Role
from vetdesk.services.case_exchange import ReceivedRow
from vetdesk.services.case_views import CaseView
from vetdesk.storage.database import Database

SIGNED = ("record_village_opinion", "accept", "examine", "no_objection", "sign")
APPROVED = {
    "审批意见": "同意", "审批文号": "岭退役发〔2025〕12号", "审批日期": "2025年2月14日", "批准折算年限": 5,
    "享受待遇起始月": "2011-08",
}  # fmt: skip
REFUSED = {
    "审批意见": "不同意", "审批文号": "岭退役发〔2025〕13号", "审批日期": "2025-02-14",
    "不符合的条件": "军龄已计入职工养老待遇", "不予认定依据": "民发〔2011〕110号",
    "备注": "退役时为城镇户籍",
}  # fmt: skip


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


def another(desk: Desk, name: str, id_number: str) -> None:
    with desk.database.write("add a person", None) as work:
        desk.applicant = work.people.add(Recipient(0, "", {**VALUES, "name": name, "id_number": id_number}))


@pytest.fixture
def reported(desk: Desk, tmp_path: Path) -> tuple[list[CaseView], Path]:
    """Two cases at the district and the roster on which they left."""
    views = [desk.reach(*SIGNED)]
    another(desk, "邓春国", "529901195301119018")
    views.append(desk.reach(*SIGNED))
    path = tmp_path / "上报花名册.xlsx"
    clerk = desk.casework(Role.CLERK)
    roster = clerk.report_to_district([view.case.id for view in views], path)
    assert roster.newly_reported == 2
    desk.clock.move(days=28)
    return [clerk.get(view.case.id) for view in views], path


def fill(path: Path, row: int, **cells: object) -> None:
    """Write cells of the n-th record as the district would, by heading."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heading = heading_row(sheet)
    columns = {cell.value: cell.column for cell in sheet[heading]}
    for name, value in cells.items():
        sheet.cell(heading + row, columns[name], value)
    book.save(path)


def heading_row(sheet: Worksheet) -> int:
    return next(row[0].row for row in sheet.iter_rows(max_col=1) if row[0].value == "序号")


def outcomes(rows: tuple[ReceivedRow, ...]) -> list[tuple[str, Outcome]]:
    return [(row.name, row.outcome) for row in rows]


def test_the_roster_holds_what_the_district_needs_and_leaves_room_for_its_decision(
    reported: tuple[list[CaseView], Path],
) -> None:
    views, path = reported
    assert [view.stage.key for view in views] == ["district", "district"]
    sheet = openpyxl.load_workbook(path).worksheets[0]
    heading = heading_row(sheet)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(heading, heading + 2)]
    assert "农村籍退役士兵老年生活补助上报花名册" in str(sheet["A1"].value)
    assert rows[0][:4] == ["序号", "姓名", "身份证号码", "所在村"]
    assert rows[1][1:3] == ["史长河", "529901195003055719"]
    assert rows[1][4:10] == ["1969-12", "1974-02", 5, "81-2025-0001", "拟同意", None]
    assert rows[2][7] == "81-2025-0002"


def test_a_refusal_without_its_basis_is_not_taken_in(desk: Desk, reported: tuple[list[CaseView], Path]) -> None:
    (_, second), path = reported
    fill(path, 2, **{**REFUSED, "不予认定依据": ""})
    clerk = desk.casework(Role.CLERK)
    told = clerk.receive_decisions(path).rows[1]
    assert (told.outcome, told.text.zh) == (Outcome.ERROR, "请填写依据条款。")
    assert clerk.get(second.case.id).stage.key == "district"


def test_a_refusal_names_the_condition_not_met_by_a_listed_word_or_in_the_offices_own(
    desk: Desk, reported: tuple[list[CaseView], Path]
) -> None:
    (_, second), path = reported
    clerk = desk.casework(Role.CLERK)
    fill(path, 2, **{**REFUSED, "不符合的条件": ""})
    assert clerk.receive_decisions(path).rows[1].text.zh == "请填写不符合的条件。"
    fill(path, 2, **{**REFUSED, "不符合的条件": "服役档案查无记载"})
    assert clerk.receive_decisions(path).rows[1].outcome is Outcome.APPLIED
    refused = clerk.get(second.case.id).case
    assert refused.values["refusal_reason"] == "other"
    assert refused.events[-1].note == "服役档案查无记载；退役时为城镇户籍"


def test_decisions_come_back_in_the_workbook_and_a_replay_changes_nothing(
    desk: Desk, reported: tuple[list[CaseView], Path]
) -> None:
    (first, second), path = reported
    fill(path, 1, **APPROVED)
    fill(path, 2, **REFUSED)
    clerk = desk.casework(Role.CLERK)
    look = clerk.receive_decisions(path, keep=False)
    assert clerk.get(first.case.id).case == first.case, "a look keeps nothing"
    received = clerk.receive_decisions(path)
    assert look == received
    assert received.totals[Outcome.APPLIED] == 2
    approved, refused = clerk.get(first.case.id), clerk.get(second.case.id)
    assert approved.stage.key == "posting"
    assert {key: approved.case.values[key] for key in ("decided_on", "approved_years", "first_month")} == {
        "decided_on": "2025-02-14",
        "approved_years": 5,
        "first_month": "2011-08",
    }
    assert refused.stage.key == "not_recognised"
    assert refused.case.events[-1].note == "退役时为城镇户籍"
    with desk.database.read() as reading:
        assert len(reading.journal.entries(kind="case", source=f"exchange:{received.sha256}")) == 2
    again = clerk.receive_decisions(path)
    assert outcomes(again.rows) == [("史长河", Outcome.ALREADY), ("邓春国", Outcome.ALREADY)]
    assert clerk.get(first.case.id).case == approved.case


def test_the_same_decisions_in_another_file_are_known_and_other_ones_are_a_conflict(
    desk: Desk, reported: tuple[list[CaseView], Path]
) -> None:
    _, path = reported
    fill(path, 1, **APPROVED)
    clerk = desk.casework(Role.CLERK)
    clerk.receive_decisions(path)
    fill(path, 1, 备注="补发文号")
    assert outcomes(clerk.receive_decisions(path).rows)[0] == ("史长河", Outcome.ALREADY)
    fill(path, 1, 批准折算年限=4)
    (conflict, _) = clerk.receive_decisions(path).rows
    assert conflict.outcome is Outcome.ERROR
    assert conflict.text.zh == "与已登记的决定不同：批准折算年限原为“5”，来文为“4”。"
    fill(path, 1, 审批意见="不同意")
    assert clerk.receive_decisions(path).rows[0].text.zh == "已登记“登记批准决定”，来文却要“登记不予认定决定”。"


def test_a_bad_row_is_named_and_keeps_no_other_row_back(desk: Desk, reported: tuple[list[CaseView], Path]) -> None:
    (first, second), path = reported
    fill(path, 1, 审批意见="同意", 审批文号="岭退役发〔2025〕12号", 审批日期="2025-01-03")
    fill(path, 2, **APPROVED)
    clerk = desk.casework(Role.CLERK)
    bad, good = clerk.receive_decisions(path).rows
    assert (bad.outcome, good.outcome) == (Outcome.ERROR, Outcome.APPLIED)
    assert bad.text.zh == "审批日期“2025-01-03”早于上报日期。请填写批准折算年限。请填写享受待遇起始月。"
    assert clerk.get(first.case.id).stage.key == "district"
    assert clerk.get(second.case.id).stage.key == "posting"


def test_rows_without_decision_or_case_are_told_apart(desk: Desk, reported: tuple[list[CaseView], Path]) -> None:
    _, path = reported
    fill(path, 1, 审批意见="再议")
    rows = desk.casework(Role.CLERK).receive_decisions(path).rows
    assert [row.text.zh for row in rows] == ["审批意见“再议”无法识别。", "审批意见未填写，保持不变。"]
    fill(path, 1, 受理编号="81-2025-0002", **APPROVED)
    fill(path, 2, 受理编号="", 身份证号码="529901195912310018", **APPROVED)
    rows = desk.casework(Role.CLERK).receive_decisions(path).rows
    assert [row.text.zh for row in rows] == ["受理编号与身份证号码不是同一人。", "没有找到对应的事项。"]


def test_without_a_case_number_the_id_number_finds_the_case(desk: Desk, reported: tuple[list[CaseView], Path]) -> None:
    _, path = reported
    fill(path, 1, 受理编号="", **APPROVED)
    fill(path, 2, 受理编号="81-2025-0001", 身份证号码="", **APPROVED)
    rows = desk.casework(Role.CLERK).receive_decisions(path).rows
    assert rows[0].outcome is Outcome.APPLIED
    assert rows[1].text.zh == f"本文件第{rows[0].row}行已有同一事项的决定。"


def test_a_returned_case_goes_back_to_the_examination_and_may_be_reported_again(
    desk: Desk, reported: tuple[list[CaseView], Path], tmp_path: Path
) -> None:
    (first, _), path = reported
    fill(path, 1, 审批意见="退回", 备注="缺少退伍证复印件")
    clerk = desk.casework(Role.CLERK)
    clerk.receive_decisions(path)
    view = clerk.get(first.case.id)
    assert (view.stage.key, view.case.events[-1].note) == ("examination", "缺少退伍证复印件")
    for key in ("examine", "no_objection", "sign"):
        view = desk.take(view, key)
    clerk.report_to_district([first.case.id], tmp_path / "again.xlsx")
    assert clerk.receive_decisions(path).rows[0].outcome is Outcome.ALREADY, "the old file is not applied twice"
    assert clerk.get(first.case.id).stage.key == "district"


def test_a_decision_that_was_taken_back_can_be_received_again(
    desk: Desk, reported: tuple[list[CaseView], Path]
) -> None:
    (first, _), path = reported
    fill(path, 1, **APPROVED)
    clerk = desk.casework(Role.CLERK)
    clerk.receive_decisions(path)
    desk.take(clerk.get(first.case.id), "recall")
    desk.clock.move(minutes=5)
    assert clerk.receive_decisions(path).rows[0].outcome is Outcome.APPLIED
    assert clerk.get(first.case.id).stage.key == "posting"


def test_a_roster_that_cannot_be_written_reports_nobody(desk: Desk, tmp_path: Path) -> None:
    view = desk.reach(*SIGNED)
    clerk = desk.casework(Role.CLERK)
    with pytest.raises(NotWrittenError):
        clerk.report_to_district([view.case.id], tmp_path / "missing" / "out.xlsx")
    assert clerk.get(view.case.id).case == view.case


def test_one_case_that_cannot_leave_keeps_all_of_them_here(desk: Desk, tmp_path: Path) -> None:
    signed = desk.reach(*SIGNED)
    another(desk, "邓春国", "529901195301119018")
    early = desk.casework(Role.CLERK).open_case(KIND, desk.applicant.id, OPENING)
    path = tmp_path / "out.xlsx"
    with pytest.raises(StepRefusedError):
        desk.casework(Role.CLERK).report_to_district([signed.case.id, early.case.id], path)
    assert not path.exists()
    assert desk.casework(Role.CLERK).get(signed.case.id).stage.key == "reporting"


def test_a_roster_can_be_written_again_without_a_second_step(
    desk: Desk, reported: tuple[list[CaseView], Path], tmp_path: Path
) -> None:
    views, _ = reported
    again = desk.casework(Role.CLERK).report_to_district([view.case.id for view in views], tmp_path / "again.xlsx")
    assert again.newly_reported == 0
    assert (tmp_path / "again.xlsx").exists()


def test_a_file_that_is_no_workbook_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "note.xlsx"
    path.write_bytes(b"PK\x03\x04 not really")
    with pytest.raises(UnreadableFileError):
        desk.casework(Role.CLERK).receive_decisions(path)
