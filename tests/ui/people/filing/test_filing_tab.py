"""The tab of papers, used as a clerk uses it."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton

from tests.files.papers.pdf_reading import text_of
from tests.ui.audit import DECIDING_LOOKS, come_to_rest
from tests.ui.people.filing.scans import a_pdf, a_picture, drop
from tests.ui.printed import save_shown, shown_window
from vetdesk.domain.materials import OTHER, MaterialState
from vetdesk.services.filing_views import Checklist, MaterialLine, ScanFile
from vetdesk.ui.people.filing.filing_tab import FilingTab
from vetdesk.ui.people.filing.material_lines import Line

ID_CARD, LETTER, REGISTER = "id_card", "application", "household_register"


def line_of(tab: FilingTab, key: str) -> MaterialLine:
    """The line as the service has it."""
    lines = [line for one in tab.services.filing.checklists(tab._recipient_id) for line in one.lines]
    return next(line for line in lines if line.key == key)


def deed(tab: FilingTab, key: str) -> None:
    action = tab.menus.action(key)
    assert action.isEnabled(), f"{key} is not offered"
    action.trigger()


def place_of(tab: FilingTab, key: str) -> QPoint:
    tab.list.choose(key)
    return tab.list.visualItemRect(tab.list.currentItem()).center()


def urls(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def with_scan(tab: FilingTab, settle: Callable[[], None], pages: int = 2) -> int:
    scans = tab.services.filing.add_scans(
        tab._recipient_id, [ScanFile("身份证.pdf", a_pdf(pages))], material_key=ID_CARD
    )
    tab._fetch()
    settle()
    return scans[0].id


# --- states


def test_what_is_missing_is_counted_at_the_top_and_in_each_list(tab):
    missing = {line.key for one in tab.services.filing.checklists(tab._recipient_id) for line in one.missing}
    assert tab._missing.text() == f"Missing: {len(missing)}"
    assert "missing" in tab.list.topLevelItem(0).text(0)


def test_headings_of_figures_end_at_the_right_as_the_figures_do(tab):
    ends = [bool(tab.list.headerItem().textAlignment(column) & Qt.AlignmentFlag.AlignRight) for column in range(5)]
    assert ends == [False, False, False, True, True]


def test_several_papers_are_noted_at_once_by_keyboard(qtbot, tab, settle, navigator):
    tab.list.choose(LETTER)
    tab.list.setFocus()
    qtbot.keyClick(tab.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(tab.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(tab.list, Qt.Key.Key_Space)
    menu = tab.menus._whole
    qtbot.wait_until(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_C)
    settle()
    noted = [line_of(tab, key) for key in (LETTER, ID_CARD, REGISTER)]
    assert [line.state for line in noted] == [MaterialState.COPY] * 3
    assert {line.received_on for line in noted} == {"2025-01-20"}
    assert navigator.said
    assert len(tab.list.chosen_lines()) == 3


def test_a_paper_that_is_not_needed_asks_for_the_reason(tab, settle, talk):
    tab.list.choose(REGISTER)
    talk.answers = [None]
    deed(tab, "not_needed")
    settle()
    assert line_of(tab, REGISTER).state is MaterialState.NONE
    talk.answers = ["户籍已迁出"]
    deed(tab, "not_needed")
    settle()
    noted = line_of(tab, REGISTER)
    assert (noted.state, noted.reason) == (MaterialState.NOT_NEEDED, "户籍已迁出")
    assert tab.list.currentItem().toolTip(1).startswith("户籍已迁出")


def test_the_list_of_a_case_is_there_and_a_paper_of_the_file_can_serve_it(tab, services, settle):
    applicant = services.archives.find("史长河").rows[0].id
    kind = "rural_ex_conscript"
    form = services.casework.opening_form(kind, applicant)
    values = {each.field.key: each.proposal for each in form.fields if each.proposal != ""}
    case = services.casework.open_case(kind, applicant, values).case.id
    tab.show_record(services.archives.get(applicant))
    settle()
    tab.list.choose(ID_CARD)
    deed(tab, "original")
    settle()
    assert tab.list.choose(ID_CARD, case_id=case)
    deed(tab, "take_from_file")
    settle()
    line = tab.list.current()
    assert line is not None
    assert (line.material.served, line.material.state) == (True, MaterialState.ORIGINAL)


def test_a_further_list_is_begun(tab, settle):
    offers = tab.services.filing.more_lists(tab._recipient_id)
    tab.menus.list_wanted.emit(offers[0].category)
    settle()
    assert offers[0].category in {one.category for one in tab.list.checklists}


# --- scans come in


def test_a_file_dropped_on_a_line_goes_to_that_paper(tab, settle, tmp_path):
    path = tmp_path / "户口簿.pdf"
    path.write_bytes(a_pdf(2))
    place = place_of(tab, REGISTER)
    tab.list.choose(LETTER)
    drop(tab.list, urls(path), place)
    settle()
    filed = line_of(tab, REGISTER)
    assert [(scan.name, scan.pages) for scan in filed.scans] == [("户口簿.pdf", 2)]
    assert filed.state is MaterialState.COPY
    assert path.exists()


def test_files_dropped_beside_the_list_go_to_the_chosen_paper(tab, settle, tmp_path):
    folder = tmp_path / "扫描"
    folder.mkdir()
    (folder / "1.pdf").write_bytes(a_pdf())
    a_picture().save(str(folder / "2.png"))
    (folder / "notes.txt").write_text("no scan")
    tab.list.choose(ID_CARD)
    drop(tab, urls(folder), QPoint(5, 5))
    settle()
    assert [scan.name for scan in line_of(tab, ID_CARD).scans] == ["1.pdf", "2.png"]


def test_a_picture_dropped_without_a_file_is_filed(tab, settle):
    data = QMimeData()
    data.setImageData(a_picture())
    drop(tab.list, data, place_of(tab, LETTER))
    settle()
    scans = line_of(tab, LETTER).scans
    assert [scan.media_type for scan in scans] == ["image/png"]


def test_a_drop_without_a_paper_is_not_filed_and_says_so(tab, settle, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(a_pdf())
    tab.list.setCurrentItem(tab.list.topLevelItem(0))
    drop(tab, urls(path), QPoint(5, 5))
    settle()
    assert "Choose the paper" in tab.bar.text
    assert not any(line.scans for one in tab.services.filing.checklists(tab._recipient_id) for line in one.lines)


def test_nothing_is_filed_to_a_case_that_is_over(tab, tmp_path, talk):
    path = tmp_path / "a.pdf"
    path.write_bytes(a_pdf())
    line = tab.list.checklists[0].lines[0]
    over = Line(Checklist(tab.list.checklists[0].title, "", 1, (line,), closed=True), line)
    tab.list.brought.emit(urls(path), over)
    assert "closed" in tab.bar.text
    assert talk.failures == []


def test_a_bad_file_is_named_and_the_good_ones_are_kept(tab, settle, tmp_path, talk):
    good, bad, gone = tmp_path / "好.pdf", tmp_path / "坏.pdf", tmp_path / "不在.pdf"
    good.write_bytes(a_pdf())
    bad.write_bytes(b"no scan at all")
    drop(tab.list, urls(bad, gone, good), place_of(tab, ID_CARD))
    settle()
    assert [scan.name for scan in line_of(tab, ID_CARD).scans] == ["好.pdf"]
    assert "坏.pdf" in tab.bar.text
    assert "不在.pdf" in tab.bar.text
    assert talk.failures == []


def test_a_file_beyond_the_limit_is_not_even_read(tab, services, settle, tmp_path, monkeypatch):
    monkeypatch.setattr(type(services.filing), "largest_file", 10)
    path = tmp_path / "large.pdf"
    path.write_bytes(a_pdf())
    drop(tab.list, urls(path), place_of(tab, ID_CARD))
    settle()
    assert "large.pdf" in tab.bar.text
    assert line_of(tab, ID_CARD).scans == ()


def test_a_picture_is_pasted_by_control_v(qtbot, tab, settle):
    QGuiApplication.clipboard().setImage(a_picture())
    tab.list.choose(ID_CARD)
    qtbot.keyClick(tab.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    scans = line_of(tab, ID_CARD).scans
    assert [scan.name for scan in scans] == ["Pasted picture 2025-01-20 09.00.00.png"]


def test_copied_files_are_pasted_too_and_nothing_is_told_as_nothing(tab, settle, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(a_pdf())
    tab.list.choose(ID_CARD)
    QGuiApplication.clipboard().setMimeData(urls(path))
    deed(tab, "paste")
    settle()
    assert [scan.name for scan in line_of(tab, ID_CARD).scans] == ["a.pdf"]
    QGuiApplication.clipboard().setText("words")
    deed(tab, "paste")
    settle()
    assert "no picture" in tab.bar.text


def test_a_file_is_chosen_for_the_paper(tab, settle, talk, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(a_pdf())
    talk.answers = [path]
    tab.list.choose(ID_CARD)
    tab.begin_adding()
    settle()
    assert [scan.name for scan in line_of(tab, ID_CARD).scans] == ["a.pdf"]


# --- the scan folder


def scanned(folder: Path, name: str, content: bytes, ago: float = 60) -> Path:
    path = folder / name
    path.write_bytes(content)
    os.utime(path, (time.time() - ago,) * 2)
    return path


def listed(tab: FilingTab) -> list[str]:
    return [tab.incoming.list.item(row).toolTip() for row in range(tab.incoming.list.count())]


def look_into_folder(tab: FilingTab, settle: Callable[[], None]) -> None:
    tab.watch.look()
    settle()
    settle()


def test_one_press_files_what_is_new_in_the_scan_folder(qtbot, tab, settle, scan_folder):
    path = scanned(scan_folder, "扫描0001.pdf", a_pdf())
    look_into_folder(tab, settle)
    assert "1 new" in tab._folder.text()
    tab.list.choose(ID_CARD)
    qtbot.mouseClick(tab._folder, Qt.MouseButton.LeftButton)
    assert listed(tab) == ["扫描0001.pdf"]
    qtbot.mouseClick(tab.findChild(QPushButton, "file_found"), Qt.MouseButton.LeftButton)
    settle()
    assert [scan.name for scan in line_of(tab, ID_CARD).scans] == ["扫描0001.pdf"]
    assert listed(tab) == []
    assert path.exists()
    look_into_folder(tab, settle)
    assert listed(tab) == []


def test_a_file_is_deleted_in_the_folder_only_when_the_user_says_so(qtbot, tab, settle, scan_folder):
    path = scanned(scan_folder, "a.pdf", a_pdf())
    look_into_folder(tab, settle)
    tab.list.choose(ID_CARD)
    tab._to_folder()
    assert not tab.incoming.delete.isChecked()
    tab.incoming.delete.setChecked(True)
    qtbot.keyClick(tab.incoming.list, Qt.Key.Key_Return)
    settle()
    assert not path.exists()


def test_a_file_written_to_while_it_was_filed_is_not_deleted(tab, settle, scan_folder):
    path = scanned(scan_folder, "a.pdf", a_pdf())
    look_into_folder(tab, settle)
    tab.list.choose(ID_CARD)
    tab._to_folder()
    tab.incoming.delete.setChecked(True)
    scanned(scan_folder, "a.pdf", a_pdf(2), ago=30)
    tab.incoming.file_chosen()
    settle()
    assert path.exists()
    assert "a.pdf" in tab.bar.text


def test_a_growing_file_is_waited_for(tab, settle, scan_folder):
    scanned(scan_folder, "a.pdf", a_pdf()[:200], ago=0)
    look_into_folder(tab, settle)
    tab._to_folder()
    assert listed(tab) == []
    assert "still being written: 1" in tab.incoming._told.text()
    scanned(scan_folder, "a.pdf", a_pdf())
    look_into_folder(tab, settle)
    assert listed(tab) == ["a.pdf"]


def test_a_folder_that_vanishes_and_comes_back_is_told(tab, settle, scan_folder):
    scan_folder.rename(scan_folder.with_name("away"))
    look_into_folder(tab, settle)
    tab._to_folder()
    assert "not there" in tab.incoming._told.text()
    scan_folder.with_name("away").rename(scan_folder)
    scanned(scan_folder, "a.pdf", a_pdf())
    look_into_folder(tab, settle)
    assert listed(tab) == ["a.pdf"]


def test_the_folder_is_chosen_and_kept_on_this_computer(tab, settle, talk, preferences, tmp_path):
    other = tmp_path / "scanner"
    other.mkdir()
    scanned(other, "b.png", b"")
    a_picture(300, 400).save(str(scanned(other, "c.png", b"x")))
    os.utime(other / "c.png", (time.time() - 60,) * 2)
    talk.answers = [other]
    tab._to_folder()
    tab.findChild(QPushButton, "choose_folder").click()
    settle()
    settle()
    assert preferences.scan_folder == other
    assert listed(tab) == ["c.png"]
    assert next(iter(tab.incoming._pictures))


def test_what_is_nobodys_paper_is_left_out_for_good(qtbot, tab, settle, preferences, scan_folder):
    scanned(scan_folder, "menu.pdf", a_pdf())
    look_into_folder(tab, settle)
    tab._to_folder()
    qtbot.mouseClick(tab.findChild(QPushButton, "leave_out"), Qt.MouseButton.LeftButton)
    assert listed(tab) == []
    assert len(preferences.filed_scans) == 1
    preferences.write()
    assert "menu" not in preferences.file.read_text(encoding="utf-8")


def test_new_files_are_seen_without_a_press(qtbot, tab, scan_folder):
    scanned(scan_folder, "a.pdf", a_pdf())
    qtbot.wait_until(lambda: len(tab.watch.files) == 1, timeout=5000)


# --- scans that are there


def test_enter_looks_at_the_scans_and_page_down_turns_them(qtbot, tab, settle):
    scan_id = with_scan(tab, settle)
    tab.list.choose(ID_CARD)
    settle()
    qtbot.keyClick(tab.list, Qt.Key.Key_Return)
    settle()
    assert tab.viewer.current_id == scan_id
    assert not tab.viewer.view.image.isNull()
    qtbot.keyClick(tab.viewer.view, Qt.Key.Key_PageDown)
    settle()
    assert tab.viewer.page_number == 2


def test_a_page_turned_stays_turned(qtbot, tab, settle):
    with_scan(tab, settle, pages=1)
    tab.list.choose(ID_CARD)
    settle()
    upright = tab.viewer.view.image
    assert upright.height() > upright.width()
    qtbot.mouseClick(tab.viewer.findChild(QPushButton, "turn_page"), Qt.MouseButton.LeftButton)
    settle()
    settle()
    assert tab.viewer.view.image.width() > tab.viewer.view.image.height()
    assert line_of(tab, ID_CARD).scans[0].turned == "1"


def test_a_scan_is_moved_by_drag_and_by_the_menu(tab, settle):
    scan_id = with_scan(tab, settle)
    tab.list.choose(ID_CARD, scan_id=scan_id)
    dragged = tab.list.mimeData([tab.list.currentItem()])
    place = place_of(tab, REGISTER)
    drop(tab.list, dragged, place)
    settle()
    assert [scan.id for scan in line_of(tab, REGISTER).scans] == [scan_id]
    tab.list.choose(REGISTER, scan_id=scan_id)
    first = tab.list.checklists[0]
    target = next(line for line in first.lines if line.key == LETTER)
    tab.menus.move_wanted.emit(Line(first, target))
    settle()
    assert [scan.id for scan in line_of(tab, LETTER).scans] == [scan_id]
    assert line_of(tab, REGISTER).scans == ()


def test_every_paper_of_an_open_list_is_a_place_to_move_to(tab, settle):
    with_scan(tab, settle)
    offered = [action.text() for menu in tab.menus.places for action in menu.actions()]
    assert len(offered) == sum(len(one.lines) for one in tab.list.checklists)


def test_a_scan_is_withdrawn_with_a_reason(qtbot, tab, settle, talk):
    scan_id = with_scan(tab, settle)
    tab.list.choose(ID_CARD, scan_id=scan_id)
    talk.answers = ["扫描模糊，已重扫"]
    qtbot.keyClick(tab.list, Qt.Key.Key_Delete)
    settle()
    assert line_of(tab, ID_CARD).scans == ()
    assert len(talk.asked) == 1


# --- the words of the catalogue


def edit(tab: FilingTab, key: str, text: str) -> None:
    line = tab.paper.form.findChild(QLineEdit, key)
    assert line is not None, key
    line.setText(text)
    line.textEdited.emit(text)


def test_a_paper_is_described_for_the_catalogue(tab, settle, navigator):
    tab.list.choose(ID_CARD)
    deed(tab, "copy")
    settle()
    deed(tab, "describe")
    assert not tab.has_unsaved()
    edit(tab, "responsible", "甲县公安局")
    edit(tab, "received_on", "2025-01-13")
    edit(tab, "pages", "2")
    assert tab.has_unsaved()
    tab.begin_adding()
    settle()
    described = line_of(tab, ID_CARD)
    assert (described.responsible, described.received_on, described.pages) == ("甲县公安局", "2025-01-13", 2)
    assert not tab.has_unsaved()
    assert navigator.said


def test_escape_leaves_a_form_that_was_not_changed_and_no_other(qtbot, tab):
    tab.list.choose(ID_CARD)
    deed(tab, "describe")
    edit(tab, "responsible", "甲县公安局")
    qtbot.keyClick(tab.paper, Qt.Key.Key_Escape)
    assert tab.has_unsaved()
    deed(tab, "describe")
    qtbot.keyClick(tab.paper, Qt.Key.Key_Escape)
    assert tab._right.currentWidget() is tab.viewer


def test_a_wrong_description_is_told_beside_its_field_and_kept_in_the_form(tab, settle, talk):
    tab.list.choose(ID_CARD)
    deed(tab, "copy")
    settle()
    deed(tab, "describe")
    edit(tab, "received_on", "2031-01-01")
    tab.begin_adding()
    settle()
    assert tab.has_unsaved()
    assert "2031-01-01" in tab.paper._problems.text()
    assert talk.failures == []
    assert line_of(tab, ID_CARD).received_on == "2025-01-20"


def test_a_paper_that_no_list_names_is_added_with_its_title(tab, settle):
    deed(tab, "new_paper")
    tab.begin_adding()
    settle()
    assert "title" in tab.paper._problems.text()
    edit(tab, "title", "立功喜报")
    tab.begin_adding()
    settle()
    other: Checklist = next(one for one in tab.list.checklists if one.category == OTHER)
    assert [line.title for line in other.lines] == ["立功喜报"]
    deed(tab, "number")
    settle()
    other = next(one for one in tab.list.checklists if one.category == OTHER)
    assert other.lines[0].item_number == 1


# --- papers, looks


def test_a_scan_is_put_before_or_behind_its_neighbour(tab, settle):
    first = with_scan(tab, settle)
    tab.list.choose(ID_CARD)
    picture = QMimeData()
    picture.setImageData(a_picture())
    drop(tab.list, picture, place_of(tab, ID_CARD))
    settle()
    second = line_of(tab, ID_CARD).scans[1].id
    tab.list.choose(ID_CARD, scan_id=second)
    assert not tab.menus.action("scan_down").isEnabled()
    tab.menus.action("scan_up").trigger()
    settle()
    assert [scan.id for scan in line_of(tab, ID_CARD).scans] == [second, first]
    assert tab.menus.action("scan_down").isEnabled()


def test_the_letter_asks_by_which_day_and_takes_only_a_day(tab, settle, talk, tmp_path):
    tab.menus.print_wanted.emit("missing_letter")
    tab.letter.until.setText("soon")
    tab.begin_adding()
    assert "soon" in tab.letter._problem.text()
    tab.letter.until.setText("2025-02-10")
    tab.begin_adding()
    saved = save_shown(settle, talk, tmp_path / "letter.pdf")
    assert "2025年2月10日" in "".join(text_of(saved, 0).split())


@pytest.mark.parametrize("key", ["file_cover", "file_catalogue", "note_sheet"])
def test_papers_about_the_file_are_seen_and_saved(tab, settle, talk, tmp_path, key):
    tab.menus.print_wanted.emit(key)
    assert save_shown(settle, talk, tmp_path / "paper.pdf").startswith(b"%PDF")


def test_copies_of_the_scans_of_a_paper_are_seen_and_saved_for_a_purpose(tab, settle, talk, tmp_path):
    with_scan(tab, settle)
    tab.list.choose(ID_CARD)
    tab.menus.action("print_scans").trigger()
    assert shown_window(settle).pages._pages == 2
    assert save_shown(settle, talk, tmp_path / "copy.pdf", "申请人要求复印").startswith(b"%PDF")
    with tab.services.station.database.read() as look:
        acts = [(entry.new["act"], entry.reason) for entry in look.journal.entries(kind="scan") if "act" in entry.new]
    assert acts[-1] == ("print", "申请人要求复印")
    assert ("look", "") in acts


def test_all_four_papers_are_offered(tab):
    assert len(tab.menus._menus["print"].actions()) == 4


def test_who_may_only_read_is_offered_nothing_that_changes(services, tab, monkeypatch):
    actor = type(services.station.session.actor)
    monkeypatch.setattr(actor, "may", lambda _actor, right: right.value.startswith("see"))
    tab.list.choose(ID_CARD)
    tab._offer()
    assert not any(tab.menus.action(key).isEnabled() for key in ("copy", "paste", "from_file", "new_paper"))


def test_another_person_begins_with_a_clean_tab(tab, services, settle):
    with_scan(tab, settle)
    tab.list.choose(ID_CARD)
    settle()
    tab.show_record(services.archives.get(services.archives.find("单雄").rows[0].id))
    assert tab.viewer.current_id == 0
    settle()
    assert not any(line.scans for one in tab.list.checklists for line in one.lines)


def test_nothing_is_cut_or_nameless(tab, audited, settle, scan_folder):
    with_scan(tab, settle)
    scanned(scan_folder, "扫描0001.pdf", a_pdf())
    look_into_folder(tab, settle)
    tab.list.choose(ID_CARD)
    for show in (tab._to_list, tab._look, lambda: tab._describe(tab.list.current()), tab._to_folder):
        show()
        settle()
        assert audited(tab, DECIDING_LOOKS) == []
        come_to_rest()
        assert audited(tab, DECIDING_LOOKS) == []


def test_on_a_small_screen_the_scans_lie_over_the_list_with_a_way_back(qtbot, tab, settle):
    with_scan(tab, settle)
    tab.resize(850, 300)
    come_to_rest()
    tab.list.choose(ID_CARD)
    assert not tab.viewer.isVisible()
    qtbot.keyClick(tab.list, Qt.Key.Key_Return)
    settle()
    assert tab.viewer.isVisible()
    assert not tab.list.isVisible()
    qtbot.mouseClick(tab.viewer.back, Qt.MouseButton.LeftButton)
    assert tab.list.isVisible()
    tab.resize(1190, 560)
    come_to_rest()
    assert tab.list.isVisible()
    assert tab.viewer.isVisible()


def test_the_words_follow_the_language(tab, language):
    language.use("zh_CN")
    come_to_rest()
    assert tab.title() == "档案材料"
    assert tab.list.topLevelItem(0).text(0).startswith("通用材料")
