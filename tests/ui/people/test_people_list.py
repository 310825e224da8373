"""The list of people, arranged, filtered and changed as a clerk does it, with the keyboard."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from tests.people_world import a_person, keep, keep_village, with_identities
from tests.ui.audit import HARDEST_LOOKS
from tests.ui.desks import a_desk
from tests.ui.printed import save_shown
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.list_views import ListColumn, ListView
from vetdesk.domain.people_list import FieldCondition, Operator, PeopleFilter
from vetdesk.ui.people.completeness_panel import CompletenessPanel
from vetdesk.ui.people.lists.bulk_panel import BulkPanel
from vetdesk.ui.people.lists.column_panel import ColumnPanel
from vetdesk.ui.people.lists.filter_panel import FilterPanel
from vetdesk.ui.people.people_page import PeoplePage
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import text_size
from vetdesk.wiring import Services

Settle = Callable[[], None]


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path) as desk:
        database = desk.station.database
        east, west = keep_village(database, "东风社区"), keep_village(database, "西山村")
        keep(
            database,
            replace(
                with_identities(a_person("甲", 1, phone="13800000001", birth_date="1948-02"), ("11", "drawing")),
                village_id=west.id,
            ),
            replace(with_identities(a_person("乙", 2, employer="粮站"), ("51", "drawing")), village_id=east.id),
            replace(with_identities(a_person("丙", 3), ("51", "died")), village_id=east.id),
        )
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, settle: Settle
) -> Iterator[PeoplePage]:
    shown = PeoplePage(services, tasks, talk, navigator)
    shown.resize(911, 512)
    shown.show()
    settle()
    yield shown
    settle()
    shown.close()
    shiboken6.delete(shown)  # or it is dressed anew for every look of the tests after it


def names(page: PeoplePage, settle: Settle) -> list[str]:
    return column(page, settle, 0)


def column(page: PeoplePage, settle: Settle, place: int) -> list[str]:
    records = page.list.list.records
    for _ in range(3):  # who stands there, then what is asked for where it is shown
        settle()
        found = [str(records.cell(row, place)) for row in range(records.rowCount())]
    return found


def aside(page: PeoplePage, kind: type) -> QWidget:
    shown = page._stack.currentWidget()
    assert isinstance(shown, kind)
    return shown


def choose(page: PeoplePage, text: str) -> None:
    """Choose an entry of the list's menu."""
    menu = page.list.findChild(QPushButton, "list_menu").menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == text).trigger()


def press(qtbot: object, page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_a_condition_is_drawn_from_its_field_and_shown_as_a_chip(qtbot, page, settle):
    press(qtbot, page, "filter_list")
    panel = aside(page, FilterPanel)
    row = panel._rows[0]
    row.field.choose("field:employer")
    assert row.operator.currentData() == Operator.CONTAINS
    panel.primary()
    assert "no value" in panel.buttons._hint.text()
    editor = row.findChild(QWidget, "condition_value")
    assert editor is not None
    assert editor.isVisible()
    editor.setText("粮")
    panel.primary()
    assert names(page, settle) == ["乙"]
    assert page.list.chips.texts() == ["Employer contains 粮"]
    press(qtbot, page.list, "filter_chip")
    assert len(names(page, settle)) == 3
    assert not page.list.chips.isVisible()


def test_several_codes_and_what_is_lacking_can_be_asked_together(qtbot, page, settle):
    page.list.begin_filter()
    panel = aside(page, FilterPanel)
    first = panel._rows[0]
    first.field.choose("field:status")
    first.operator.setCurrentIndex(first.operator.findData(Operator.ONE_OF))
    first.ticks.tick(("drawing", "suspended"))
    press(qtbot, panel, "add_condition")
    panel._rows[1].field.choose("gap:phone")
    panel.primary()
    assert names(page, settle) == ["乙"]
    assert page.list.chips.texts() == ["Status is one of Drawing benefit, Suspended", "Missing: Phone"]


def test_a_chip_does_not_tell_a_sensitive_value(page, settle):
    asked = FieldCondition("recipient", "phone", Operator.CONTAINS, "0001")
    page.list.show_filter(PeopleFilter(conditions=(asked,)))
    assert names(page, settle) == ["甲"]
    assert page.list.chips.texts() == ["Mobile phone contains ***"]


def test_what_does_not_fit_into_the_line_of_chips_is_counted(qtbot, page, settle):
    keys = ("employer", "unit", "rank", "remarks", "merits", "postcode", "died_on")
    asked = tuple(FieldCondition("recipient", key, Operator.EMPTY) for key in keys)
    page.list.show_filter(PeopleFilter(conditions=asked))
    settle()
    rest = page.list.chips.findChild(QPushButton, "more_conditions")
    assert rest.isVisible()
    press(qtbot, page.list, "more_conditions")
    assert len(aside(page, FilterPanel)._rows) == 7


def test_columns_stand_in_lines_of_one_height(page, settle):
    page.list.choose_columns()
    ticks = aside(page, ColumnPanel).ticks
    heights = {ticks.visualItemRect(ticks.item(place)).height() for place in range(ticks.count())}
    assert heights == {text_size().row}


def test_columns_are_ticked_and_moved_by_the_keyboard(qtbot, page, settle):
    choose(page, "Columns…")
    panel = aside(page, ColumnPanel)
    qtbot.keyClicks(panel.search, "Age")
    keys = [panel.ticks.item(row).data(Qt.ItemDataRole.UserRole) for row in range(panel.ticks.count())]
    panel.ticks.setCurrentRow(keys.index("age"))
    qtbot.keyClick(panel.ticks, Qt.Key.Key_Space)
    panel.search.clear()
    for _ in range(keys.index("age") - 1):
        qtbot.keyClick(panel.ticks, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    panel.primary()
    assert [one.key for one in page.list.list.records.columns][:3] == ["name", "age", "id_number"]
    assert dict(zip(names(page, settle), column(page, settle, 1), strict=True))["甲"] == "76"


def test_a_click_on_a_heading_sorts_and_a_second_one_turns_the_order_round(page, settle):
    page.list.list.sort_wanted.emit("birth_date")
    assert names(page, settle)[0] == "甲"
    page.list.list.sort_wanted.emit("birth_date")
    assert names(page, settle)[-1] == "甲"
    heading = page.list.list.records.headerData(2, Qt.Orientation.Horizontal)
    assert heading == "Born ▼"


def test_columns_and_order_are_kept_for_the_person_on_this_computer(page, settle, tmp_path, qapp):
    made = (page.services, page.tasks, page.talk, page.navigator)
    Preferences(tmp_path / "vetdesk.ini").announce()
    try:
        first = PeoplePage(*made)
        first.list._take_columns((ListColumn("name", 20), ListColumn("village_group", 9), ListColumn("status")))
        first.list.list.sort_wanted.emit("village_group")
        settle()
        second = PeoplePage(*made)
        assert [(one.key, one.width) for one in second.list.list.records.columns][:2] == [
            ("name", 20), ("village_group", 9),
        ]  # fmt: skip
        assert second.list._view.sort == "village_group"
        settle()
    finally:
        qapp.setProperty("preferences", "")


def test_a_view_is_saved_under_a_name_chosen_and_shared(page, settle, talk, services):
    asked = FieldCondition("recipient", "employer", Operator.FILLED)
    page.list.show_filter(PeopleFilter(conditions=(asked,)))
    page.list._take_columns((ListColumn("name"), ListColumn("employer")))
    settle()
    talk.answers = ["有单位的"]
    choose(page, "Save this view as…")
    settle()
    settle()
    assert page.list.views.box.currentText() == "有单位的"
    page.list.views.box.choose("")
    settle()
    assert len(names(page, settle)) == 3
    (line,) = services.views.mine()
    page.list.views.box.choose(str(line.saved.id))
    assert names(page, settle) == ["乙"]
    assert [one.key for one in page.list.list.records.columns] == ["name", "employer"]
    choose(page, "“有单位的” is everyone's")
    settle()
    settle()
    assert services.views.mine()[0].saved.shared
    choose(page, "Remove “有单位的”")
    settle()
    assert not services.views.mine()


@pytest.mark.parametrize(("code", "hint"), [("en", "Saved views"), ("zh_CN", "常用视图")])
def test_the_box_of_views_has_room_for_what_it_says(page, settle, language, code, hint):
    language.use(code)
    settle()
    box = page.list.views.box
    wide = box.fontMetrics().horizontalAdvance
    assert box.accessibleName() == hint
    assert wide("X" * box.minimumContentsLength()) >= wide(hint)
    language.use("en")


def test_the_list_begins_with_the_view_chosen_for_it(services, tasks, talk, navigator, settle):
    view = ListView(PeopleFilter(statuses=frozenset({"died"})), sort="name")
    saved = services.views.add("去世的", view)
    services.views.begin_with(saved.id, saved.version, begins=True)
    page = PeoplePage(services, tasks, talk, navigator)
    page.show()
    settle()
    settle()
    assert names(page, settle) == ["丙"]
    assert page.list.status.value() == "died"
    page.close()


def test_many_are_changed_after_a_dry_run_and_put_back_by_one_undo(qtbot, page, settle, services):
    qtbot.keyClick(page.list.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert "Selected: 3" in page.list._count.text()
    choose(page, "Change many…")
    panel = aside(page, BulkPanel)
    settle()
    panel.what._rows[0].field.choose("status")
    panel.what._rows[0]._editor.show("suspended")
    panel.primary()
    settle()
    rows = panel.verdicts.list.records
    assert [str(rows.cell(row, 1)) for row in range(3)] == ["Not allowed", "Allowed", "Allowed"]
    assert "Drawing benefit → Suspended" in str(rows.cell(1, 3))
    panel.primary()
    settle()
    assert "Say why" in panel.buttons._hint.text()
    panel.what.reason.setText("失联")
    panel.primary()
    settle()
    assert panel.bar.text == "Changed: 2 people."
    assert len(services.archives.row_ids(PeopleFilter(statuses=frozenset({"suspended"})))) == 2
    press(qtbot, panel, "inline_deed")
    settle()
    assert panel.bar.text == "Restored: 2 people."
    assert len(services.archives.row_ids(PeopleFilter(statuses=frozenset({"drawing"})))) == 2


def test_insert_selects_one_after_another(qtbot, page, settle):
    listed = page.list.list
    listed.setFocus()
    listed.choose(listed.records.id_at(0))
    listed.clearSelection()
    qtbot.keyClick(listed, Qt.Key.Key_Insert)
    qtbot.keyClick(listed, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(listed, Qt.Key.Key_Insert)
    assert listed.selected_ids() == [listed.records.id_at(0), listed.records.id_at(2)]


def test_behind_a_figure_of_completeness_stands_its_list(qtbot, page, settle):
    page.show_panel("completeness")
    settle()
    panel = aside(page, CompletenessPanel)
    assert panel.figures.item(0, 2).text() == "50%"
    panel.figures.setCurrentCell(1, 2)
    assert panel.figures.item(1, 0).text() == "东风社区"
    qtbot.keyClick(panel.figures, Qt.Key.Key_Return)
    assert names(page, settle) == ["乙"]
    assert page._stack.currentIndex() == 0
    assert page.list.chips.texts() == ["Missing: Phone"]


def test_the_table_of_completeness_is_saved_where_the_user_says(page, settle, talk, navigator, tmp_path):
    page.show_panel("completeness")
    settle()
    talk.answers = [tmp_path / "table.xlsx"]
    press_export = page.findChild(QPushButton, "export_completeness")
    press_export.click()
    settle()
    assert (tmp_path / "table.xlsx").exists()
    assert navigator.said


def show(page: PeoplePage, what: str) -> None:
    """Bring a part of the list in sight."""
    if what == "filter":
        page.list.begin_filter()
    elif what == "columns":
        page.list.choose_columns()
    elif what == "completeness":
        page.show_panel("completeness")
    elif what in {"bulk", "dry run"}:
        page.list.begin_bulk()
        panel = aside(page, BulkPanel)
        panel.what._rows[0].field.choose("employer")
        if what == "dry run":
            panel.primary()


def test_the_filtered_list_leaves_as_a_roster(page, settle, talk, navigator, tmp_path):
    page.list.show_filter(PeopleFilter(conditions=(FieldCondition("recipient", "employer", Operator.FILLED),)))
    settle()
    talk.answers = ["上报区局", tmp_path / "roster.xlsx"]
    choose(page, "Export this list as a roster…")
    settle()
    sheet = openpyxl.load_workbook(tmp_path / "roster.xlsx").worksheets[0]
    found = {str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell}
    assert "乙" in found
    assert not {"甲", "丙"} & found
    assert navigator.said == ["Saved: roster.xlsx, 1 rows"]
    with page.services.station.database.read() as look:
        assert [entry.reason for entry in look.journal.entries(kind="export")] == ["上报区局"]


def test_rows_are_copied_in_full_for_a_purpose(page, settle, talk, navigator):
    talk.answers = ["电话通知"]
    choose(page, "Copy 3 people in full…")
    settle()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:2] == ["姓名", "身份证件号码"]
    assert sorted(line.split("\t")[0] for line in lines[1:]) == ["丙", "乙", "甲"]
    assert navigator.said == ["Copied in full: 3. The clipboard is emptied after a minute."]
    (entry,) = (one for one in page.services.export_register.lines() if one.way == "copy")
    assert (entry.purpose, entry.people) == ("电话通知", 3)


def test_everything_can_be_used_on_a_small_screen(page, settle, audited):
    gap = page.services.completeness.requirements["address"]
    empty = tuple(FieldCondition("recipient", key, Operator.EMPTY) for key in ("unit", "rank", "died_on"))
    page.list.show_filter(PeopleFilter(conditions=empty, gaps=(gap,)))
    settle()
    for what in ("filtered", "filter", "columns", "bulk", "dry run", "completeness"):
        show(page, what)
        settle()
        assert audited(page, HARDEST_LOOKS) == [], what


def test_the_catalogue_of_the_archives_in_the_list_is_printed_for_a_purpose(page, settle, talk, services, tmp_path):
    choose(page, "Archive catalogue of 3 people…")
    assert save_shown(settle, talk, tmp_path / "catalogue.pdf", "移交档案馆").startswith(b"%PDF")
    assert not talk.failures
    with services.station.database.read() as look:
        printed = look.journal.entries(kind="paper")
    assert [entry.reason for entry in printed] == [""] * 3 + ["移交档案馆"] * 3


def test_what_is_to_be_looked_into_is_listed_and_opens_the_record(page, settle, services):
    page.show_panel("checks")
    settle()
    panel = page._panels["checks"]
    (line,) = panel._rows([1])
    assert line[0] == "甲"
    assert "account" in line[2]
    panel.primary()
    settle()
    assert page._view is not None
    assert page._view.name == "甲"


def test_a_hit_by_a_former_name_says_so(page, settle, services):
    row = services.archives.find("乙").rows[0]
    services.archives.save(row.id, 1, {"name": "单大雄"})
    page.list.search.setText("乙")
    page.list.refresh()
    settle()
    settle()
    assert page.list.list.records.cell(0, 0) == "单大雄 (formerly 乙)"


@pytest.mark.parametrize(("words", "field"), [("史长河", "name"), ("529901195910112019", "id_number")])
def test_nobody_found_offers_to_begin_an_archive_with_what_was_typed(page, settle, audited, words, field):
    offered = page.list.findChild(QPushButton, "new_person_found")
    page.list.search.setText(words)
    settle()
    assert offered.isVisible()
    assert offered.text() == f"New person “{words}”"
    if field == "name":
        assert audited(page, HARDEST_LOOKS) == []
    offered.click()
    settle()
    assert page.new.isVisible()
    assert page.new.fields.values()[field] == words


def test_what_is_no_name_or_is_only_filtered_away_begins_nothing(page, settle, services):
    offered = page.list.findChild(QPushButton, "new_person_found")
    page.list.search.setText("0797-")
    settle()
    assert not offered.isVisible()
    page.list.search.setText("甲")
    page.list.show_filter(PeopleFilter(categories=frozenset({"51"}), statuses=frozenset({"drawing"})))
    page.list.search.setText("史长河")
    settle()
    assert not offered.isVisible()
