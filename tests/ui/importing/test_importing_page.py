from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import Clock, a_station
from tests.people_made_up import id_number
from tests.ui.audit import DECIDING_LOOKS, Look, told_of_language
from tests.ui.importing.rosters import HEADINGS, PEOPLE, a_roster
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.importing.plan import Verdict
from vetdesk.domain.people import Recipient
from vetdesk.services.visiting import VisitEntry
from vetdesk.ui.importing.importing_page import ImportingPage
from vetdesk.ui.importing.question_words import OTHERS
from vetdesk.ui.importing.questions_step import MOST_VILLAGES
from vetdesk.ui.importing.review import BulkKind
from vetdesk.ui.importing.step import Step
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.wiring import Services

Settle = Callable[[], None]


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot
) -> ImportingPage:
    """The assistant over an empty station, shown."""
    return shown(ImportingPage(services, tasks, talk, navigator), qtbot)


def shown(page: ImportingPage, qtbot: QtBot) -> ImportingPage:
    qtbot.add_widget(page)
    page.resize(911, 512)
    page.show()
    return page


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three people: two to be added, one without ID number; headings that must be asked about; two new villages."""
    return a_roster(tmp_path / "roster.xlsx")


def press(page: ImportingPage, settle: Settle, times: int = 1) -> Step:
    """The primary button, as often as said."""
    for _ in range(times):
        assert page.buttons.primary is not None
        QTest.mouseClick(page.buttons.primary, Qt.MouseButton.LeftButton)
        settle()
    return page.step


def to_rows(page: ImportingPage, settle: Settle, file: Path) -> None:
    """As far as the review, answering that everybody draws already."""
    page.take_file(file)
    settle()
    if press(page, settle) is page.questions:
        if "" in page.questions.statuses:
            page.questions.statuses[""].choose("drawing")
        page.questions._add_all.click()
        press(page, settle)
    assert page.step is page.rows


def kept(page: ImportingPage, settle: Settle, file: Path) -> None:
    to_rows(page, settle, file)
    assert press(page, settle) is page.result


def people(page: ImportingPage) -> dict[str, Recipient]:
    """Everybody who is in the archive."""
    archives, station = page.services.archives, page.services.station
    with station.database.read() as look:
        return {person.name: person for person in look.people.many(archives.row_ids())}


def cells(page: ImportingPage) -> list[list[str]]:
    """The rows of the review as they are read."""
    model = page.rows.list.records
    return [[str(model.cell(row, column)) for column in range(model.columnCount())] for row in range(model.rowCount())]


def test_a_file_is_chosen_and_shown_as_it_was_understood(
    page: ImportingPage, settle: Settle, talk: RecordingTalk, file: Path
) -> None:
    talk.answers.append(file)
    assert press(page, settle) is page.columns
    assert page._title.text() == "Step 2 of 5: roster.xlsx"
    about = page.columns._about.text()
    assert about == "Kind of file: xlsx. Rows: 7, of these people: 3. No list of people, not taken: Sheet2."
    rows = [page.columns._row(line) for line in page.columns._lines]
    assert [(str(row[0]), str(row[2])) for row in rows[:4]] == [
        ("A", "Serial number"), ("B", "Village"), ("C", "Name"), ("D", "ID number"),
    ]  # fmt: skip
    assert "Headings in row 3." in page.columns._ask.text()
    assert rows[3][3] == "5299**************, 5299**************"


def test_a_heading_that_may_mean_another_person_is_asked_and_the_file_read_again(
    page: ImportingPage, settle: Settle, file: Path
) -> None:
    page.take_file(file)
    settle()
    assert "may be about another person: G" in page.columns._ask.text()
    place = page.columns.list.current_id()
    assert page.columns._lines[place - 1].heading == HEADINGS[6], "the cursor stands where an answer is wanted"
    meaning = page.columns.meaning
    assert meaning.currentText() == "", "nothing is answered beforehand"
    meaning.setCurrentIndex(meaning.findText("kept under its own heading"))
    meaning.activated.emit(meaning.currentIndex())
    assert page.buttons.primary is not None
    assert page.buttons.primary.text() == "&Read again"
    press(page, settle)
    assert page.step is page.columns
    assert "another person" not in page.columns._ask.text()


def test_a_column_can_be_given_another_meaning(page: ImportingPage, settle: Settle, file: Path) -> None:
    page.take_file(file)
    settle()
    page.columns.list.choose(8)
    meaning = page.columns.meaning
    meaning.setCurrentIndex(meaning.findData("remarks"))
    meaning.activated.emit(meaning.currentIndex())
    press(page, settle)
    assert page.columns._lines[7].field == "remarks"
    assert page.columns._lines[7].samples == ("42", "41", "40")
    press(page, settle, 3)
    assert people(page)["史长河"].values["remarks"] == "42"


def test_the_whole_way_to_the_archive(
    page: ImportingPage, settle: Settle, file: Path, navigator: RecordingNavigator
) -> None:
    page.take_file(file)
    settle()
    assert press(page, settle) is page.questions
    page.questions.statuses[""].choose("drawing")
    page.questions.statuses["51"].choose("stopped")
    page.questions.since["51"].setText("2019.11")
    QTest.mouseClick(page.questions._add_all, Qt.MouseButton.LeftButton)
    assert press(page, settle) is page.rows
    assert people(page) == {}, "nothing is written before the review"
    assert press(page, settle) is page.result
    found = people(page)
    held = {name: [(one.category, one.status, one.since) for one in found[name].identities] for name in found}
    assert held == {"史长河": [("81", "drawing", "")], "邓春国": [("51", "stopped", "2019-11")]}
    assert all(person.village_id for person in found.values())
    assert navigator.said == ["Imported: 2 new, 0 changed."]
    lines = page.result.text().splitlines()
    counts = {name: int(count) for name, _, count in (line.partition(": ") for line in lines[1:8])}
    assert counts.pop("Rows in all") == sum(counts.values()) == 7
    assert press(page, settle) is page.start
    assert page.start.current().batch.file_name == "roster.xlsx"


def test_the_way_back_keeps_the_answers(page: ImportingPage, settle: Settle, file: Path) -> None:
    to_rows(page, settle, file)
    page.back()
    assert page.step is page.questions
    assert page.questions.statuses[""].value() == "drawing"
    page.back()
    page.back()
    assert page.step is page.start
    assert not page._back.isVisible()
    assert people(page) == {}


def test_every_row_has_its_verdict_and_its_reason(page: ImportingPage, settle: Settle, file: Path) -> None:
    to_rows(page, settle, file)
    assert [row[2] for row in cells(page)] == ["not imported"] * 3 + ["new", "new", "error", "not imported"]
    assert [page.rows.verdict.itemText(place) for place in (0, 1, 5)] == ["All rows: 7", "New: 2", "Error: 1"]
    page.rows.choose_verdict(Verdict.ERROR)
    assert [row[1] for row in cells(page)] == ["赖宝林"]
    assert page.rows.details().startswith("Row 6, 赖宝林: error\n■ There is no ID number.")
    page.rows.choose_verdict(Verdict.ADD)
    page.rows.list.step(0)
    details = page.rows.details().splitlines()
    assert details[1:4] == [
        "Category: Rural ex-conscript aged 60 or over · Drawing benefit", "Village: 红星村", "Name: 史长河",
    ]  # fmt: skip
    assert "Mobile phone: 138****1111" in details, "sensitive values stay masked"


def test_an_error_row_is_kept_by_a_deed_of_its_own_and_a_good_one_left_out(
    page: ImportingPage, settle: Settle, file: Path
) -> None:
    to_rows(page, settle, file)
    page.rows.list.choose(6)
    assert page.rows.panel.decide.text() == "&Keep this row all the same"
    QTest.mouseClick(page.rows.panel.decide, Qt.MouseButton.LeftButton)
    settle()
    assert cells(page)[5][2] == "new"
    page.rows.list.choose(4)
    QTest.mouseClick(page.rows.panel.decide, Qt.MouseButton.LeftButton)
    settle()
    assert [cells(page)[3][place] for place in (2, 3)] == ["not imported", "Left out by you"]
    assert page.rows.panel.decide.text() == "&Take this row in after all"
    press(page, settle)
    found = people(page)
    assert sorted(found) == ["赖宝林", "邓春国"]
    assert found["赖宝林"].temporary_number


def in_bulk(page: ImportingPage, settle: Settle, kind: BulkKind, about: str = "") -> None:
    """A decision about many rows, from the menu."""
    assert page.review is not None
    place = [(deed.kind, deed.about) for deed in page.review.offers].index((kind, about))
    page.rows.bulk_menu.actions()[place].trigger()
    settle()


def test_all_error_rows_can_be_kept_at_once(page: ImportingPage, settle: Settle, file: Path) -> None:
    to_rows(page, settle, file)
    assert page.rows.bulk_menu.actions()[0].text() == "Keep 1 rows with errors that name somebody"
    in_bulk(page, settle, BulkKind.KEEP_ERRORS)
    assert page.buttons.primary is not None
    assert page.buttons.primary.text() == "Im&port rows: 3"
    in_bulk(page, settle, BulkKind.LEAVE_ERRORS)
    assert page.buttons.primary.text() == "Im&port rows: 2"


def test_the_same_file_again_is_told_and_has_nothing_to_import(page: ImportingPage, settle: Settle, file: Path) -> None:
    kept(page, settle, file)
    page.take_file(file)
    settle()
    assert page.columns.notices.text == (
        "This very file was imported on 2025-01-20 09:00 by 张经办. The 2 rows kept then stay as they are; only the 1 "
        "rows not taken then can still change something."
    )
    press(page, settle)
    assert page.step is page.rows, "nothing is left to ask"
    assert [row[2] for row in cells(page)][3:5] == ["no change", "no change"]
    assert page.buttons.primary is not None
    assert not page.buttons.primary.isEnabled()


def test_a_row_is_explained_below_the_list_or_where_that_is_low_beside_it(
    page: ImportingPage, settle: Settle, file: Path
) -> None:
    to_rows(page, settle, file)
    for height, beside in ((900, False), (400, True), (900, False)):
        page.resize(911, height)
        settle()
        assert (page.rows.panel.x() > page.rows.list.x()) is beside
        assert page.rows.list.rows_in_sight() >= 5


def test_a_changed_cell_shows_what_it_was(page: ImportingPage, settle: Settle, file: Path, tmp_path: Path) -> None:
    kept(page, settle, file)
    first = list(PEOPLE[0])
    first[7] = 43
    to_rows(page, settle, a_roster(tmp_path / "again.xlsx", [first, *PEOPLE[1:]]))
    page.rows.choose_verdict(Verdict.UPDATE)
    ((_, name, verdict, why, _),) = cells(page)
    assert (name, verdict, why) == ("史长河", "changed", "鞋码: 42 → 43")


def test_a_conflict_is_decided_row_by_row(page: ImportingPage, settle: Settle, file: Path, tmp_path: Path) -> None:
    kept(page, settle, file)
    other = list(PEOPLE[0])
    other[2] = "史长江"
    to_rows(page, settle, a_roster(tmp_path / "again.xlsx", [other]))
    page.rows.choose_verdict(Verdict.CONFLICT)
    assert len(cells(page)) == 1
    QTest.mouseClick(page.rows.panel.decide, Qt.MouseButton.LeftButton)
    settle()
    press(page, settle)
    assert sorted(people(page)) == ["史长江", "邓春国"]


def test_an_import_is_undone_from_its_history_and_can_be_made_again(
    page: ImportingPage, settle: Settle, talk: RecordingTalk, file: Path
) -> None:
    kept(page, settle, file)
    press(page, settle)
    talk.answers.append(False)
    QTest.mouseClick(page._undo, Qt.MouseButton.LeftButton)
    settle()
    assert len(people(page)) == 2, "nobody is taken out without an answer"
    QTest.mouseClick(page._undo, Qt.MouseButton.LeftButton)
    settle()
    assert "People taken out again: 2" in page.result.text()
    assert people(page) == {}
    press(page, settle)
    assert not page._undo.isEnabled()
    kept(page, settle, file)
    assert len(people(page)) == 2


def test_what_blocks_an_undo_is_named(page: ImportingPage, settle: Settle, file: Path, clock: Clock) -> None:
    kept(page, settle, file)
    clock.move(hours=1)
    visited = people(page)["史长河"]
    page.services.visiting.log(visited.id, VisitEntry("2025-01-20", "home", "routine", {}, ""), [])
    QTest.mouseClick(page._undo, Qt.MouseButton.LeftButton)
    settle()
    assert list(people(page)) == ["史长河"]
    model = page.result.list.records
    assert [str(model.cell(0, column)) for column in range(5)] == [
        "花名册 4", "史长河", "log a visit", "张经办", "2025-01-20 10:00",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7 no workbook", "“list.xlsx” is a PDF document, not a workbook"),
        (b"", "“list.xlsx” is empty"),
        ("姓名的一封信".encode(), "“list.xlsx” holds no table of people"),
        (b"PK\x03\x04 cut off", "“list.xlsx” is cut off"),
    ],
    ids=["pdf", "empty", "letter", "damaged"],
)
def test_a_file_that_is_no_workbook_is_named_for_what_it_is(
    page: ImportingPage, settle: Settle, tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "list.xlsx").write_bytes(content)
    page.take_file(tmp_path / "list.xlsx")
    settle()
    assert page.bar.text.startswith(said)
    assert page.step is page.start


def test_a_file_can_be_dropped_onto_the_page(page: ImportingPage, settle: Settle, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    settle()
    assert page.step is page.columns


def test_a_cancelled_import_leaves_nothing_and_can_be_tried_again(
    page: ImportingPage, settle: Settle, file: Path
) -> None:
    to_rows(page, settle, file)
    page.primary()
    page._progress._stop()
    settle()
    assert people(page) == {}
    assert page.step is page.rows
    assert press(page, settle) is page.result
    assert len(people(page)) == 2


def test_the_workbook_comes_back_with_its_results(
    page: ImportingPage, settle: Settle, talk: RecordingTalk, file: Path, tmp_path: Path
) -> None:
    to_rows(page, settle, file)
    talk.answers.append(tmp_path / "back.xlsx")
    QTest.mouseClick(page._return, Qt.MouseButton.LeftButton)
    settle()
    assert "back.xlsx" in page.bar.text
    sheet = openpyxl.load_workbook(tmp_path / "back.xlsx")["花名册"]
    assert any("ID number" in str(cell.value) for cell in sheet[6])


def test_whoever_may_not_import_is_told_so(
    tmp_path: Path, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot
) -> None:
    station = a_station(tmp_path, user="wang")
    page = shown(ImportingPage(Services(station), tasks, talk, navigator), qtbot)
    page.primary()
    page.choose_file()
    assert talk.asked == []
    assert page.buttons._hint.text() == "Your roles do not include importing workbooks."
    station.close()


def test_the_menu_begins_an_import_and_a_batch_is_shown_in_the_list(
    page: ImportingPage, settle: Settle, talk: RecordingTalk, file: Path
) -> None:
    kept(page, settle, file)
    batch = page.start.list.records.id_at(0)
    page.open_record("batch", batch)
    settle()
    assert page.step is page.start
    assert page.start.current().batch.id == batch
    talk.answers.append(file)
    page.open_record("batch", 0)
    settle()
    assert page.step is page.columns
    assert page.has_unsaved()


def test_two_hundred_unknown_villages_are_not_asked_one_by_one(
    page: ImportingPage, settle: Settle, tmp_path: Path
) -> None:
    count = MOST_VILLAGES + 9
    people = [(n, f"{chr(0x4E00 + n)}家村", "王建国", id_number(n), "农村籍退役士兵") for n in range(count)]
    page.take_file(a_roster(tmp_path / "wide.xlsx", people))
    settle()
    press(page, settle)
    assert len(page.questions.places) == MOST_VILLAGES + 1
    assert page.questions.places[OTHERS].itemText(0) == "Keep as written"
    page.questions.places[OTHERS].choose("add")
    assert len(page.questions.new_villages()) == 9


def test_another_language_keeps_what_was_answered(
    page: ImportingPage, settle: Settle, file: Path, language: Language
) -> None:
    page.take_file(file)
    settle()
    press(page, settle)
    page.questions.statuses[""].choose("drawing")
    language.use("zh_CN")
    told_of_language(page)
    told_of_language(page.questions)
    assert page._title.text() == "第3步（共5步）：需要确认的问题"
    assert page.questions.statuses[""].value() == "drawing"
    assert page.questions.statuses[""].currentText() == "享受待遇"


def test_everything_can_be_read_and_hit_at_every_step(
    page: ImportingPage, settle: Settle, file: Path, audited: Callable[[QWidget, Look], list[str]]
) -> None:
    def check() -> None:
        assert [
            (page._title.text(), str(look), fault) for look in DECIDING_LOOKS for fault in audited(page, look)
        ] == []

    settle()
    check()
    page.take_file(file)
    settle()
    check()
    for _ in range(4):
        press(page, settle)
        check()
    page._ask_undo()
    settle()
    check()
