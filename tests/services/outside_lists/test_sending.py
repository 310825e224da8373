import openpyxl

from tests.list_files import confirmations, failures, villagers
from tests.services.outside_lists.list_desk import ACCOUNT, ListDesk, a_drawing, all_of

PEOPLE = villagers(3)


def test_a_list_goes_back_with_the_senders_columns_and_an_outcome_for_every_line(desk: ListDesk) -> None:
    desk.settle(*(a_drawing(one, account_number=ACCOUNT) for one in PEOPLE))
    received = desk.take_in(failures([(one, ACCOUNT, "户名不符", 1800) for one in PEOPLE]))
    ids = desk.lists.line_ids(received.id)
    desk.working.work_off(ids[:1], "tell", {"told_how": "电话"})
    desk.working.work_off(ids[:1], "resubmit")
    desk.working.work_off(ids[1:2], "dismiss", reason="已由村里代领")
    path = desk.folder / "反馈.xlsx"
    report = desk.lists.sending.write(received.id, path, purpose="报县局")
    assert report.rows == 3
    sheet = openpyxl.load_workbook(path)["办理结果"]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert cells[0][0] == "2025年三季度发放失败名单"
    heads = cells[2]
    assert heads[:3] == ["序号", "姓名", "村"]
    assert heads[3:] == [
        "身份证号",
        "银行账号",
        "失败原因",
        "发放金额",
        "核对结果",
        "办理结果",
        "说明",
        "办理日期",
        "经办人",
    ]
    assert cells[3][1] == PEOPLE[0][0]
    assert cells[3][3] == PEOPLE[0][1]
    assert [row[8] for row in cells[3:6]] == ["已告知本人、已重新报送", "经核实，不作处理", "待办"]
    assert cells[4][9:12] == ["已由村里代领", "2025-10-20", "张经办"]
    with desk.services.station.database.read() as look:
        (entry,) = look.journal.entries(kind="export")
    assert received.uid in str(entry.after)


def test_who_is_not_confirmed_goes_out_as_a_list(desk: ListDesk) -> None:
    desk.settle(*all_of(PEOPLE))
    received = desk.take_in(confirmations([(PEOPLE[0], "已确认", "2025-09-18", "入户"), (PEOPLE[1], "未找到", "", "")]))
    desk.working.work_off(desk.lists.line_ids(received.id), "keep_confirmation")
    path = desk.folder / "未确认.xlsx"
    assert desk.lists.sending.write_unconfirmed("2025", path, purpose="报县局").rows == 2
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(path)["未确认名单"].iter_rows()]
    assert rows[0][0] == "测试镇退役军人服务站2025年度未确认人员名单"
    assert sorted((row[1], row[5] or "") for row in rows[3:5]) == sorted([(PEOPLE[1][0], "未找到"), (PEOPLE[2][0], "")])
