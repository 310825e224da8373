from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import Clock
from tests.services import case_desk
from tests.services.case_desk import VALUES
from tests.services.test_case_exchange import APPROVED, SIGNED, fill
from tests.ui.audit import DECIDING_LOOKS, Look
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.staff import Actor, Role, rights_of
from vetdesk.ui.exporting.changes_panel import ChangesPanel
from vetdesk.ui.exporting.decisions_panel import DecisionsPanel
from vetdesk.ui.exporting.exporting_page import ExportingPage
from vetdesk.ui.exporting.list_panel import ListPanel
from vetdesk.ui.exporting.report_panel import ReportPanel
from vetdesk.ui.exporting.roster_panel import RosterPanel
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

PEOPLE = (("邓春国", "81", "drawing"), ("史长河", "14", "drawing"), ("旧档案", "81", "died"))


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot
) -> ExportingPage:
    """The page over a station with three people in one village."""
    with services.station.database.write("set up", services.station.session.actor) as work:
        village = work.villages.add(Village(0, "", "红星村"))
        for name, category, status in PEOPLE:
            identities = (Identity(0, "", category, status),)
            work.people.add(Recipient(0, "", {"name": name}, identities, village_id=village.id, village="红星村"))
    page = ExportingPage(services, tasks, talk, navigator)
    qtbot.add_widget(page)
    for panel in page.panels.values():
        if isinstance(panel, ListPanel):
            panel.purpose.setText("报区局")
    return page


def show(page: ExportingPage, settle: Callable[[], None], key: str = "roster") -> None:
    page.resize(911, 512)
    page.show()
    page.choose(key)
    settle()


def roster(page: ExportingPage) -> RosterPanel:
    panel = page.panels["roster"]
    assert isinstance(panel, RosterPanel)
    return panel


def names_in(path: Path) -> set[str]:
    """Every text in the first sheet."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value}


def test_the_roster_of_those_on_the_books_is_written_and_named(
    page: ExportingPage, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path
) -> None:
    target = tmp_path / "out.xlsx"
    show(page, settle)
    talk.answers.append(target)
    page.primary()
    settle()
    assert {"邓春国", "史长河"} <= names_in(target)
    assert "旧档案" not in names_in(target)
    assert page.bar.text.startswith("Rows written: 2. Export 2025-1, file ")
    assert page.bar.text.replace("\u200b", "").endswith(str(target))


def test_filters_and_purpose_reach_the_workbook_and_the_journal(
    page: ExportingPage, services: Services, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path
) -> None:
    show(page, settle)
    panel = roster(page)
    panel.village.choose(panel.village.itemData(1))
    panel.category.choose("81")
    panel.status.choose("*")
    panel.purpose.clear()
    talk.answers += [tmp_path / "out.xlsx", "for the quarter"]  # without a purpose it is asked for
    QTest.keyClick(page.buttons.primary, Qt.Key.Key_Space)
    settle()
    assert {"邓春国", "旧档案"} <= names_in(tmp_path / "out.xlsx")
    assert "史长河" not in names_in(tmp_path / "out.xlsx")
    with services.station.database.read() as look:
        (entry,) = look.journal.entries(kind="export")
    assert entry.reason == "for the quarter"


def test_nothing_is_written_if_no_place_was_chosen(
    page: ExportingPage, settle: Callable[[], None], talk: RecordingTalk
) -> None:
    show(page, settle)
    page.primary()
    settle()
    assert talk.asked == ["Write the workbook"]
    assert not page.bar.isVisible()


def test_the_change_list_is_of_the_chosen_month_and_early_in_a_month_of_the_one_before(
    page: ExportingPage, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path
) -> None:
    show(page, settle, "changes")
    panel = page.panels["changes"]
    assert isinstance(panel, ChangesPanel)
    assert [day.isoformat() for day in panel.span()] == ["2025-01-01", "2025-01-20"]
    panel.month.setCurrentIndex(1)
    assert [day.isoformat() for day in panel.span()] == ["2024-12-01", "2024-12-31"]
    panel.month.setCurrentIndex(0)
    talk.answers.append(tmp_path / "changes.xlsx")
    page.primary()
    settle()
    assert page.bar.text.startswith("Changes written: 2. Export 2025-1")
    assert "邓春国" in names_in(tmp_path / "changes.xlsx")


@pytest.fixture
def desk(page: ExportingPage, clock: Clock) -> case_desk.Desk:
    """A case signed by five people, ready to be reported."""
    station = page.services.station
    with station.database.write("set up", None) as work:
        applicant = work.people.add(Recipient(0, "", VALUES))
        staff = {role: one for one in work.staff.all() for role in one.roles}
    rights = station.definitions.rights
    people = {role: Actor(one, rights_of(frozenset({role}), rights)) for role, one in staff.items()}
    desk = case_desk.Desk(station.database, clock, people, applicant)
    desk.reach(*SIGNED)
    return desk


def test_cases_are_reported_with_their_roster(
    page: ExportingPage, desk: case_desk.Desk, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path
) -> None:
    show(page, settle, "report")
    panel = page.panels["report"]
    assert isinstance(panel, ReportPanel)
    assert len(panel.list.selected_ids()) == 1, "what is ready is selected already"
    panel.retranslate()
    assert len(panel.list.selected_ids()) == 1, "another language keeps the selection"
    talk.answers.append(tmp_path / "reported.xlsx")
    page.primary()
    settle()
    assert page.bar.text.startswith("Cases on the roster: 1, reported now: 1. Export 2025-1")
    (line,) = page.services.casework.list()
    assert line.stage == "district"
    assert [str(row[3]) for row in panel._rows().values()] == ["reported before"]


def test_decisions_are_looked_at_before_they_are_taken_in(
    page: ExportingPage, desk: case_desk.Desk, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path
) -> None:
    target = tmp_path / "reported.xlsx"
    (line,) = page.services.casework.list()
    page.services.casework.report_to_district([line.case_id], target)
    fill(target, 1, **APPROVED)
    desk.clock.move(days=28)
    show(page, settle, "decisions")
    decisions = page.panels["decisions"]
    assert isinstance(decisions, DecisionsPanel)
    talk.answers.append(target)
    page.primary()
    settle()
    assert page.services.casework.get(line.case_id).stage.key == "district", "so far it was only looked at"
    assert "will be taken in 1" in decisions._totals.text()
    page.primary()
    settle()
    assert desk.casework(Role.CLERK).get(line.case_id).stage.key == "posting"
    assert page.bar.text == "Decisions taken in from reported.xlsx: 1"
    QTest.keyClick(decisions.list, Qt.Key.Key_Return)
    assert page.navigator.opened == [("case", line.case_id)]


def test_a_case_that_is_not_there_disables_the_deed_and_says_why(
    page: ExportingPage, settle: Callable[[], None]
) -> None:
    show(page, settle, "report")
    assert page.buttons.primary is not None
    assert not page.buttons.primary.isEnabled()


def test_a_file_that_is_no_workbook_is_told_and_changes_nothing(
    page: ExportingPage, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path
) -> None:
    (tmp_path / "reply.xlsx").write_bytes(b"%PDF-1.4 no workbook")
    show(page, settle, "decisions")
    talk.answers.append(tmp_path / "reply.xlsx")
    page.primary()
    settle()
    assert [type(failure) for failure in talk.failures] == [UnreadableFileError]


@pytest.mark.parametrize("key", ["roster", "changes", "report", "decisions"])
def test_everything_can_be_read_and_hit(
    page: ExportingPage,
    desk: case_desk.Desk,
    settle: Callable[[], None],
    audited: Callable[[QWidget, Look], list[str]],
    key: str,
) -> None:
    show(page, settle, key)
    assert [(str(look), fault) for look in DECIDING_LOOKS for fault in audited(page, look)] == []
