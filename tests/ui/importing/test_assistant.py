"""What the assistant knows, offers, asks once and repairs in place."""

import io
from collections.abc import Callable
from pathlib import Path
from threading import Event

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.people_made_up import id_number
from tests.ui.audit import DECIDING_LOOKS, Look
from tests.ui.importing.rosters import HEADINGS, a_roster
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.importing.answers import QuestionKind, Repeated, Side
from vetdesk.domain.importing.plan import Verdict
from vetdesk.domain.people import Recipient
from vetdesk.domain.reading.stamped import STAMP_SHEET
from vetdesk.ui.importing.importing_page import ImportingPage
from vetdesk.ui.importing.questions_step import MOST_VALUES
from vetdesk.ui.importing.review import BulkKind
from vetdesk.ui.importing.step import Step
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

Settle = Callable[[], None]
HEAD = ("序号", "村别", "姓名", "身份证号", "性别", "优抚对象类别", "残疾等级", "联系电话")
ZHANG, LI = id_number(1), id_number(2)


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot
) -> ImportingPage:
    """The assistant over an empty station, shown."""
    page = ImportingPage(services, tasks, talk, navigator)
    qtbot.add_widget(page)
    page.resize(1100, 700)
    page.show()
    return page


def sex(number: str) -> str:
    return "男" if int(number[16]) % 2 else "女"


def a_person(name: str, number: str, category: str = "参战", grade: str = "", phone: str = "") -> tuple[object, ...]:
    return (1, "", name, number, sex(number) if len(number) == 18 else "", category, grade, phone)


def press(page: ImportingPage, settle: Settle) -> Step:
    page.primary()
    settle()
    return page.step


def read(page: ImportingPage, settle: Settle, path: Path) -> None:
    page.take_file(path)
    settle()
    assert page.step is page.columns, page.bar.text


def to_rows(page: ImportingPage, settle: Settle, path: Path) -> None:
    read(page, settle, path)
    if press(page, settle) is page.questions:
        press(page, settle)
    assert page.step is page.rows


def in_bulk(page: ImportingPage, settle: Settle, kind: BulkKind, about: str = "") -> None:
    assert page.review is not None
    place = [(deed.kind, deed.about) for deed in page.review.offers].index((kind, about))
    page.rows.bulk_menu.actions()[place].trigger()
    settle()


def verdicts(page: ImportingPage) -> list[str]:
    """The verdicts of the people of the file."""
    assert page.review is not None
    return [str(row.verdict) for row in page.review.plan.rows if row.kind == "record"]


def people(page: ImportingPage) -> dict[str, Recipient]:
    with page.services.station.database.read() as look:
        return {person.name: person for person in look.people.many(page.services.archives.row_ids())}


def keep_answered(page: ImportingPage, settle: Settle, path: Path) -> None:
    """The whole way, with the householder's column kept as it is and everybody drawing."""
    read(page, settle, path)
    page.columns.answer("G", "")
    press(page, settle)
    page.columns.origin.setEditText("云杉镇")
    assert press(page, settle) is page.questions
    page.questions.statuses[""].choose("drawing")
    press(page, settle)
    assert press(page, settle) is page.result


# --- what is remembered


def test_the_next_file_of_a_layout_is_offered_the_same_columns_and_answers(
    page: ImportingPage, settle: Settle, tmp_path: Path
) -> None:
    keep_answered(page, settle, a_roster(tmp_path / "one.xlsx"))
    other = [(1, "红星村", "王五", id_number(3), "农村籍退役士兵", "", "王大", 40)]
    read(page, settle, a_roster(tmp_path / "two.xlsx", other))
    assert page.columns.notices.text == (
        "You read such a file on 2025-01-20 09:00 from 云杉镇: use the same columns and answers?"
    )
    assert page.draft is not None
    assert page.draft.answers.headings == {}, "nothing is used unasked"
    page.columns.notices.bar.findChild(QWidget, "inline_deed").click()
    settle()
    assert "another person" not in page.columns._ask.text()
    assert press(page, settle) is page.questions
    assert page.questions.statuses["81"].value() == "", "the answer for all stands above"
    assert page.draft.answers.take_over[""].status == "drawing"
    assert page.questions.places == {}, "the villages that stayed text are not asked about again"


def test_an_offer_that_is_not_taken_asks_everything_anew(page: ImportingPage, settle: Settle, tmp_path: Path) -> None:
    keep_answered(page, settle, a_roster(tmp_path / "one.xlsx"))
    other = [(1, "红星村", "王五", id_number(3), "农村籍退役士兵", "", "王大", 40)]
    read(page, settle, a_roster(tmp_path / "two.xlsx", other))
    page.columns.notices.bar.findChild(QWidget, "inline_close").click()
    assert page.columns.notices.text == ""
    assert "may be about another person: G" in page.columns._ask.text()


def test_what_is_remembered_is_seen_and_forgotten(page: ImportingPage, settle: Settle, tmp_path: Path) -> None:
    path = a_roster(tmp_path / "one.xlsx")
    keep_answered(page, settle, path)
    press(page, settle)
    page._remembered.click()
    settle()
    assert page._title.text() == "How files of earlier senders are read"
    model = page.layouts.list.records
    assert [str(model.cell(0, place)) for place in (0, 1, 3)] == ["云杉镇", "one.xlsx", "张经办"]
    assert "户主姓名: kept under its own heading" in page.layouts._about.text()
    press(page, settle)
    assert page.layouts.current() == 0
    page.back()
    read(page, settle, path)
    assert page.columns.notices.text.startswith("This very file")
    page.columns.notices.bar.findChild(QWidget, "inline_close").click()
    assert page.columns.notices.text == "", "the layout is forgotten"


def test_the_same_file_is_offered_the_answers_of_then(page: ImportingPage, settle: Settle, tmp_path: Path) -> None:
    path = a_roster(tmp_path / "one.xlsx")
    keep_answered(page, settle, path)
    read(page, settle, path)
    page.columns.notices.bar.findChild(QWidget, "inline_deed").click()
    settle()
    assert page.draft is not None
    assert page.draft.answers.headings == {"花名册": {"G": ""}}
    assert page.draft.answers.take_over[""].status == "drawing"


def test_answers_outlast_a_lost_window(  # noqa: PLR0917 - fixtures
    page: ImportingPage, settle: Settle, tmp_path: Path, services: Services, tasks: TaskRunner,
    talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot,
) -> None:  # fmt: skip
    path = a_roster(tmp_path / "one.xlsx")
    read(page, settle, path)
    page.columns.answer("G", "")
    press(page, settle)
    press(page, settle)
    page.questions.statuses["81"].choose("stopped")
    press(page, settle)
    page.hide()
    other = ImportingPage(services, tasks, talk, navigator)
    qtbot.add_widget(other)
    other.show()
    read(other, settle, path)
    assert other.columns.notices.text.startswith("Questions about this file were answered on 2025-01-20 09:00")
    other.columns.notices.bar.findChild(QWidget, "inline_deed").click()
    settle()
    assert other.draft is not None
    assert other.draft.answers.take_over["81"].status == "stopped"
    press(other, settle)
    assert other.questions.statuses["81"].value() == "stopped"


# --- what is odd


def test_a_file_of_another_township_is_named_and_asked_about(
    page: ImportingPage, settle: Settle, talk: RecordingTalk, tmp_path: Path
) -> None:
    path = a_roster(tmp_path / "one.xlsx")
    talk.answers.append(False)
    page.take_file(path)
    settle()
    asked = talk.asked[-1]
    assert not isinstance(asked, str)
    assert asked.text == "Is “one.xlsx” the right file?"
    assert asked.details == "Its title names 云杉镇; this station is that of 测试镇."
    assert page.step is page.start, "whoever leaves it has begun nothing"
    read(page, settle, path)


def test_another_list_than_the_expected_one_is_named(
    page: ImportingPage, settle: Settle, talk: RecordingTalk, tmp_path: Path
) -> None:
    page.start.kind.setCurrentIndex(page.start.kind.findData("changes"))
    read(page, settle, a_roster(tmp_path / "one.xlsx"))
    asked = talk.asked[-1]
    assert not isinstance(asked, str)
    assert "“List of changes” was expected. It has no column for Kind of change" in asked.details


def test_a_list_of_its_own_is_led_to_its_own_room(
    page: ImportingPage, settle: Settle, navigator: RecordingNavigator, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["2024年四季度优抚资金发放失败名单"])
    sheet.append(["序号", "姓名", "身份证号", "银行账号", "金额", "失败原因"])
    sheet.append([1, "张三", ZHANG, "6217000000000001", 2670, "户名不符"])
    book.save(tmp_path / "failed.xlsx")
    read(page, settle, tmp_path / "failed.xlsx")
    assert page.columns.notices.text.startswith("This looks like a list of its own:")
    page.columns.notices.bar.findChild(QWidget, "inline_deed").click()
    settle()
    assert [kind for kind, _ in navigator.opened] == ["outside_list"]
    assert page.step is page.start
    assert people(page) == {}


def test_a_workbook_of_ours_that_came_back_is_led_to_where_it_is_compared(
    page: ImportingPage, settle: Settle, navigator: RecordingNavigator, tmp_path: Path
) -> None:
    path = a_roster(tmp_path / "ours.xlsx", [a_person("张三", ZHANG)], HEAD)
    book = openpyxl.load_workbook(path)
    sheet = book.create_sheet(STAMP_SHEET)
    for row in (("format", "2"), ("station", "石桥镇退役军人服务站"), ("rows", "1"), ("k1", None)):
        sheet.append(row)
    sheet.sheet_state = "veryHidden"
    book.save(path)
    led: list[tuple[str, object]] = []
    page.led.connect(lambda room, found: led.append((room, found)))
    read(page, settle, path)
    assert page.columns.origin.currentText() == "石桥镇退役军人服务站", "the stamp says who wrote it"
    assert page.columns.notices.text.startswith("This workbook was written by VetDesk and came back.")
    page.columns.notices.bar.findChild(QWidget, "inline_deed").click()
    settle()
    assert (led, navigator.opened) == ([("received", path)], [("received", 0)])
    assert page.step is page.start


# --- locked files


def locked(path: Path, password: str) -> Path:
    plain = io.BytesIO(path.read_bytes())
    with path.with_name("locked.xlsx").open("wb") as target:
        OOXMLFile(plain).encrypt(password, target)
    return path.with_name("locked.xlsx")


def test_the_password_of_a_locked_file_is_asked_as_often_as_one_likes(
    page: ImportingPage, settle: Settle, talk: RecordingTalk, tmp_path: Path
) -> None:
    path = locked(a_roster(tmp_path / "one.xlsx"), "1234")
    talk.answers += ["4321", "1234"]
    page.take_file(path)
    settle()
    assert page.step is page.columns
    passwords = [asked for asked in talk.asked if isinstance(asked, str)]
    assert passwords[0].startswith("“locked.xlsx” is protected by a password.")
    assert passwords[1].startswith("The password does not open “locked.xlsx”.")
    page.columns.answer("G", "")
    press(page, settle)
    assert page.step is page.columns, "read again without being asked again"
    assert len([asked for asked in talk.asked if isinstance(asked, str)]) == 2


def test_whoever_does_not_know_the_password_has_begun_nothing(
    page: ImportingPage, settle: Settle, talk: RecordingTalk, tmp_path: Path
) -> None:
    talk.answers.append(None)
    page.take_file(locked(a_roster(tmp_path / "one.xlsx"), "1234"))
    settle()
    assert page.step is page.start
    assert page.bar.text.startswith("“locked.xlsx” is protected by a password.")


# --- asked once


def test_everything_ambiguous_is_asked_once_for_the_whole_file(
    page: ImportingPage, settle: Settle, tmp_path: Path
) -> None:
    rows = [
        a_person("张三", ZHANG, "荣军", "三等甲级"), a_person("张三", ZHANG, "荣军", "三等甲级"),
        a_person("李四", LI, "残废军人"), a_person("王五", id_number(3)[:6] + "********" + id_number(3)[14:]),
        a_person("赵六/钱七", id_number(4)),
    ]  # fmt: skip
    read(page, settle, a_roster(tmp_path / "one.xlsx", rows, HEAD))
    assert press(page, settle) is page.questions
    questions = page.questions
    assert set(questions.choices) == {QuestionKind.MASKED, QuestionKind.REPEATED, QuestionKind.TWO_PEOPLE}
    assert {key: editor.value() for key, editor in questions.values.items()} == {
        ("category", "荣军"): "-", ("disability_grade", "三等甲级"): "-", ("category", "残废军人"): "11",
    }  # fmt: skip
    asked = [label.text() for label, _, _ in questions._editors]
    assert "Category “荣军” (rows: 2): what does it mean?" in asked
    questions.values["category", "荣军"].choose("11")
    questions.values["disability_grade", "三等甲级"].choose("7")
    for kind, answer in ((QuestionKind.REPEATED, Repeated.LAST), (QuestionKind.TWO_PEOPLE, "first")):
        questions.choices[kind].setCurrentIndex(questions.choices[kind].findData(str(answer)))
    press(page, settle)
    assert verdicts(page) == ["skip", "add", "add", "error", "add"]
    press(page, settle)
    found = people(page)
    assert sorted(found) == ["张三", "李四", "赵六"]
    assert found["张三"].identities[0].values["disability_grade"] == "7"


# --- repaired in place


def test_a_bad_row_is_repaired_on_the_review_page(page: ImportingPage, settle: Settle, tmp_path: Path) -> None:
    to_rows(page, settle, a_roster(tmp_path / "one.xlsx", [a_person("张三", ZHANG[:17]), a_person("李四", LI)], HEAD))
    page.rows.choose_verdict(Verdict.ERROR)
    page.edit()
    editor = page.rows.panel.editor
    assert page.rows.panel.repairing
    first = next(iter(editor.cells))
    assert (first, editor.cells[first].text()) == ("id_number", ZHANG[:17]), "the bad cell stands first, as written"
    assert "18" in editor._problems["id_number"].text()
    assert page.buttons.primary is not None
    assert page.buttons.primary.text() == "A&pply the correction"
    QTest.keyClicks(editor.cells["id_number"], "x")
    editor.cells["id_number"].setText(ZHANG)
    editor.cells["sex"].setText("女" if sex(ZHANG) == "男" else "男")
    editor._check()
    assert not editor._problems["id_number"].isVisibleTo(editor)
    assert editor._problems["sex"].isVisibleTo(editor), "what the repair brings to light is told at once"
    editor.cells["sex"].setText(sex(ZHANG))
    press(page, settle)
    assert verdicts(page) == ["add", "add"]
    page.rows.choose_verdict(None)
    page.rows.list.choose(4)
    assert f"✎ ID number: “{ZHANG[:4]}**" in page.rows.details()
    press(page, settle)
    zhang = people(page)["张三"]
    assert (zhang.id_number, zhang.as_written["id_number"]) == (ZHANG, ZHANG[:17])


def test_a_repair_is_left_or_taken_back(page: ImportingPage, settle: Settle, tmp_path: Path) -> None:
    to_rows(page, settle, a_roster(tmp_path / "one.xlsx", [a_person("张三", ZHANG[:17])], HEAD))
    page.rows.list.choose(4)
    editor = page.rows.panel.editor
    page.edit()
    editor.cells["id_number"].setText(ZHANG)
    QTest.keyClick(editor.cells["id_number"], Qt.Key.Key_Escape)
    assert not page.rows.panel.repairing
    assert verdicts(page) == ["error"], "what was typed and left does not count"
    page.edit()
    editor.cells["id_number"].setText(ZHANG)
    press(page, settle)
    assert verdicts(page) == ["add"]
    page.edit()
    assert editor.cells["id_number"].text() == ZHANG
    editor.cells["id_number"].setText(ZHANG[:17])
    press(page, settle)
    assert verdicts(page) == ["error"]
    assert page.draft is not None
    assert page.draft.answers.repairs == {}


def test_the_workbook_with_results_and_the_journal_tell_the_repair(
    page: ImportingPage, settle: Settle, tmp_path: Path
) -> None:
    to_rows(page, settle, a_roster(tmp_path / "one.xlsx", [a_person("张三", ZHANG[:17])], HEAD))
    page.rows.list.choose(4)
    page.edit()
    page.rows.panel.editor.cells["id_number"].setText(ZHANG)
    press(page, settle)
    press(page, settle)
    with page.services.station.database.read() as look:
        told = [entry.after for entry in look.journal.entries(kind="batch")]
    assert any(ZHANG in after for after in told)


# --- sides and bulk


def test_a_side_is_chosen_for_each_field_of_a_conflict(page: ImportingPage, settle: Settle, tmp_path: Path) -> None:
    to_rows(page, settle, a_roster(tmp_path / "one.xlsx", [a_person("张三", ZHANG, phone="13800001111")], HEAD))
    press(page, settle)
    press(page, settle)
    to_rows(page, settle, a_roster(tmp_path / "two.xlsx", [a_person("张珊", ZHANG, phone="13900002222")], HEAD))
    assert verdicts(page) == ["conflict"]
    boxes = page.rows.panel.sides.boxes
    assert {name: box.currentText() for name, box in boxes.items()} == {"name": "", "phone": "File: 139****2222"}
    for name, side in (("phone", Side.ARCHIVE), ("name", Side.FILE)):
        box = page.rows.panel.sides.boxes[name]
        box.setCurrentIndex(box.findData(side))
        box.activated.emit(box.currentIndex())
        settle()
    assert verdicts(page) == ["update"]
    press(page, settle)
    zhang = people(page)["张珊"]
    assert zhang.values["phone"] == "13800001111"


def test_all_conflicts_of_a_field_are_decided_at_once(page: ImportingPage, settle: Settle, tmp_path: Path) -> None:
    rows = [a_person("张三", ZHANG), a_person("李四", LI), a_person("王五", id_number(3))]
    to_rows(page, settle, a_roster(tmp_path / "one.xlsx", rows, HEAD))
    press(page, settle)
    press(page, settle)
    other = [a_person(f"{name}某", number) for name, number in (("张", ZHANG), ("李", LI), ("王", id_number(3)))]
    to_rows(page, settle, a_roster(tmp_path / "two.xlsx", other, HEAD))
    assert page.rows.bulk_menu.actions()[0].text() == "“Name”: take the file in all rows (3)"
    in_bulk(page, settle, BulkKind.TAKE_ARCHIVE, "name")
    assert verdicts(page) == ["same"] * 3
    in_bulk(page, settle, BulkKind.FIELD_AGAIN, "name")
    assert verdicts(page) == ["conflict"] * 3
    in_bulk(page, settle, BulkKind.TAKE_FILE, "name")
    assert verdicts(page) == ["update"] * 3


def test_all_rows_with_one_problem_are_left_out_at_once(page: ImportingPage, settle: Settle, tmp_path: Path) -> None:
    rows = [a_person("张三", ZHANG[:17]), a_person("李四", LI[:17]), a_person("王五", id_number(3)), a_person("", "")]
    to_rows(page, settle, a_roster(tmp_path / "one.xlsx", rows, HEAD))
    in_bulk(page, settle, BulkKind.LEAVE_PROBLEM, "id.length")
    assert verdicts(page)[:3] == ["skip", "skip", "add"]


# --- reading it on any screen


def test_cancelling_leaves_nothing_at_every_stage(page: ImportingPage, settle: Settle, tmp_path: Path) -> None:
    path = a_roster(tmp_path / "one.xlsx")
    page.take_file(path)
    page._progress._stop()
    settle()
    assert (page.step, page.draft) == (page.start, None)
    read(page, settle, path)
    gate = Event()
    page.tasks.change(lambda _progress: gate.wait(20), owner=page, done=lambda _waited: None)
    page.primary()
    page._progress._stop()
    gate.set()
    settle()
    assert page.step is page.columns
    assert press(page, settle) is page.questions


def test_the_whole_way_goes_by_keyboard(page: ImportingPage, settle: Settle, tmp_path: Path, qtbot: QtBot) -> None:
    to_rows(page, settle, a_roster(tmp_path / "one.xlsx", [a_person("张三", ZHANG[:17]), a_person("李四", LI)], HEAD))
    page.activateWindow()
    page.rows.list.setFocus()
    assert page.rows.list.current_id() == 4, "the first person is the current row, not the title"
    QTest.keyClick(page.rows.list, Qt.Key.Key_Return)
    editor = page.rows.panel.editor
    qtbot.waitUntil(lambda: isinstance(page.focusWidget(), QLineEdit))
    assert page.focusWidget() is editor.cells["id_number"]
    QTest.keyClick(editor.cells["id_number"], Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor.cells["id_number"], ZHANG)
    page.primary()
    settle()
    assert verdicts(page) == ["add", "add"]
    assert page.focusWidget() is page.rows.list


def test_everything_new_can_be_read_and_hit(
    page: ImportingPage, settle: Settle, tmp_path: Path, audited: Callable[[QWidget, Look], list[str]]
) -> None:
    def check(what: str) -> None:
        faults = [(what, str(look), fault) for look in DECIDING_LOOKS for fault in audited(page, look)]
        assert faults == []

    rows = [
        a_person("张三", ZHANG[:17], "荣军", "三等甲级"), a_person("李四", LI, "残废军人", phone="13800001111"),
        a_person("赵六/钱七", id_number(4)), a_person("李四", LI, "残废军人"), a_person("王五", id_number(5)),
    ]  # fmt: skip
    settle()
    check("start")
    read(page, settle, a_roster(tmp_path / "one.xlsx", rows, HEAD))
    check("columns")
    press(page, settle)
    check("questions")
    press(page, settle)
    page.rows.list.choose(4)
    check("rows")
    page.edit()
    check("repair")
    page.rows.panel.end_repair()
    press(page, settle)
    press(page, settle)
    other = [a_person("李泗", LI, "残疾军人", phone="13900001111"), a_person("王五", id_number(5), phone="13700001111")]
    read(page, settle, a_roster(tmp_path / "two.xlsx", other, HEAD))
    check("offer")
    page.columns.notices.bar.findChild(QWidget, "inline_deed").click()
    settle()
    if press(page, settle) is page.questions:
        press(page, settle)
    page.rows.choose_verdict(Verdict.CONFLICT)
    check("conflict")
    page.rows.choose_verdict(Verdict.UPDATE)
    check("update")
    page.back()
    page.back()
    page.back()
    page._show_layouts()
    settle()
    check("layouts")


def test_a_heading_is_answered_for_every_sheet_that_has_it(page: ImportingPage, settle: Settle, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for number, (name, head) in enumerate((("一村", HEADINGS[2:]), ("二村", HEADINGS[1:]), ("三村", HEADINGS[2:5]))):
        sheet = book.active if number == 0 else book.create_sheet()
        sheet.title = name
        sheet.append(list(head))
        sheet.append([{"姓名": f"王{number}", "身份证号": id_number(number)}.get(one, "") for one in head])
    book.save(tmp_path / "several.xlsx")
    read(page, settle, tmp_path / "several.xlsx")
    assert "Other sheets have such columns, too: 二村" in page.columns._ask.text()
    page.columns.answer("E", "")
    assert page.draft is not None
    assert page.draft.pending == {"一村": {"E": ""}, "二村": {"F": ""}}
    press(page, settle)
    assert page.draft.asked() == []


def test_the_most_common_of_many_unknown_wordings_are_asked(
    page: ImportingPage, settle: Settle, tmp_path: Path
) -> None:
    count = MOST_VALUES + 5
    rows = [a_person(f"王{number}", id_number(number), f"类别{chr(0x4E00 + number)}甲乙丙") for number in range(count)]
    rows.append(a_person("张三", id_number(count), f"类别{chr(0x4E00)}甲乙丙"))
    read(page, settle, a_roster(tmp_path / "one.xlsx", rows, HEAD))
    press(page, settle)
    asked = [text for _, text in page.questions.values]
    assert len(asked) == MOST_VALUES
    assert asked[0] == f"类别{chr(0x4E00)}甲乙丙"
