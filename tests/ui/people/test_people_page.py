"""The page of people, used as a clerk uses it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from tests.people_world import id_number
from tests.ui.audit import HARDEST_LOOKS
from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.merging_people import Side
from vetdesk.ui.people.people_page import PeoplePage
from vetdesk.ui.printing.print_window import PrintWindow
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path) as desk:
        settle_people(desk)
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[PeoplePage]:  # fmt: skip
    shown = PeoplePage(services, tasks, talk, navigator)
    shown.show()
    settle()
    yield shown
    settle()
    shown.close()
    shiboken6.delete(shown)  # a change of the text size dresses every page that still lives


def names(page: PeoplePage) -> list[str]:
    records = page.list.list.records
    return [str(records.cell(row, 0)) for row in range(records.rowCount())]


def click(qtbot: object, page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_person_is_found_by_initials_and_opened_by_enter(qtbot, page, settle):
    names(page)
    settle()
    assert len(names(page)) == 3
    qtbot.keyClicks(page.list.search, "sch")
    settle()
    assert names(page) == ["史长河"]
    qtbot.keyClick(page.list.search, Qt.Key.Key_Return)
    settle()
    assert "史长河" in page.record.header._title.text()


def test_a_clerk_changes_a_phone_number_and_finds_it_in_the_history(qtbot, page, settle, navigator, services):
    page.show_record(services.archives.find("史长河").rows[0].id)
    settle()
    page.edit()
    unit = page.record.person.findChild(QLineEdit, "unit")
    assert unit is not None
    unit.setText("32001部队")
    unit.textEdited.emit("32001部队")
    assert page.has_unsaved()
    page.save()
    settle()
    assert navigator.said
    page.history()
    settle()
    assert page.record.tabs.currentWidget().objectName() == "history_tab"
    (line, *_) = services.archives.history(page._view.id, "unit", "en")
    assert line.after == "32001部队"


@pytest.mark.usefixtures("styled")
def test_a_wrong_value_is_named_beside_its_field_and_nothing_is_saved(qtbot, page, settle, services, talk):
    recipient_id = services.archives.find("史长河").rows[0].id
    page.show_record(recipient_id)
    settle()
    page.edit()
    day = page.record.person.findChild(QLineEdit, "discharged_on")
    assert day is not None
    day.setText("1979-02")
    day.textEdited.emit("1979-02")
    page.save()
    settle()
    assert page.record.editing
    assert not talk.failures
    assert page.record.problems.text()
    assert services.archives.get(recipient_id).value("discharged_on") == "1986-01"


def test_a_new_person_is_begun_and_shown(qtbot, page, settle, services):
    click(qtbot, page, "new_person")
    name = page.new.fields.findChild(QLineEdit, "name")
    assert name is not None
    number = id_number("19550101", 751)
    for key, value in {"name": "欧阳海", "id_number": number, "birth_date": "1955-01-01"}.items():
        edit = page.new.fields.findChild(QLineEdit, key)
        assert edit is not None
        edit.setText(value)
        edit.textEdited.emit(value)
    page.primary()
    settle()
    assert page.new.problems.text() == ""
    assert services.archives.find("oyh").total == 1


def test_a_masked_number_is_shown_in_full_only_with_a_purpose(page, settle, services, talk):
    page.show_record(services.archives.find("史长河").rows[0].id)
    settle()
    talk.answers = ["核对证件"]
    eye = page.record.person.findChild(QToolButton, "reveal_id_number")
    assert eye is not None
    eye.click()
    settle()
    with services.station.database.read() as look:
        entries = look.journal.entries(kind="reveal")
    assert [entry.reason for entry in entries] == ["核对证件"]


def test_nothing_is_cut_or_nameless_on_the_page(page, settle, audited, services):
    assert audited(page, HARDEST_LOOKS) == []
    page.show_record(services.archives.find("王㛃").rows[0].id)
    settle()
    assert audited(page, HARDEST_LOOKS) == []


def test_the_master_sheet_is_printed_for_a_stated_purpose(page, settle, services, talk, tmp_path):
    page.show_record(services.archives.find("史长河").rows[0].id)
    settle()
    talk.answers.append(tmp_path / "优抚对象登记表.pdf")
    page.print_paper()
    settle()
    window = page.findChild(PrintWindow)
    window.save()
    assert talk.asked == []
    window.choices.purpose.setEditText("报送区局")
    window.save()
    settle()
    assert not talk.told
    assert (tmp_path / "优抚对象登记表.pdf").read_bytes().startswith(b"%PDF")
    with services.station.database.read() as look:
        printed = look.journal.entries(kind="paper")[-1]
    assert printed.reason == "报送区局"


def test_a_record_that_was_merged_away_leads_to_the_one_that_stayed(page, settle, services, talk, navigator):
    kept, gone = (services.archives.find(name).rows[0].id for name in ("史长河", "单雄"))
    open_fields = [pair.key for pair in services.merging.preview(kept, gone).fields if pair.default is None]
    services.merging.merge(kept, gone, dict.fromkeys(open_fields, Side.KEPT), "同一人两档")
    page.open_record("recipient", gone)
    settle()
    assert not talk.failures
    assert page._view is not None
    assert page._view.id == kept
    assert "单雄" in navigator.said[-1]
