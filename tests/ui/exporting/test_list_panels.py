"""Panels of the lists: payment, statistics, deaths, accounts, and the county's own templates."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.county_template import SHEET, county_template
from tests.ui.audit import DECIDING_LOOKS, Look
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.ui.exporting.exporting_page import ExportingPage
from vetdesk.ui.exporting.list_panel import ListPanel
from vetdesk.ui.exporting.payment_panel import PaymentPanel, last_quarter
from vetdesk.ui.exporting.templates_panel import TemplatesPanel
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

PEOPLE = (("邓春国", "81", "drawing"), ("史长河", "14", "drawing"), ("旧档案", "81", "died"))
LISTS = ("payment", "deaths", "accounts", "public", "statistics", "template")


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot
) -> ExportingPage:
    with services.station.database.write("set up", services.station.session.actor) as work:
        village = work.villages.add(Village(0, "", "红星村"))
        for name, category, status in PEOPLE:
            held = (Identity(0, "", category, status, {"monthly_standard": 10_000_000}),)
            work.people.add(Recipient(0, "", {"name": name}, held, village_id=village.id, village="红星村"))
    page = ExportingPage(services, tasks, talk, navigator)
    qtbot.add_widget(page)
    for panel in page.panels.values():
        if isinstance(panel, ListPanel):
            panel.purpose.setText("报区局")
    return page


def show(page: ExportingPage, settle: Callable[[], None], key: str) -> ListPanel:
    page.resize(911, 512)
    page.show()
    page.choose(key)
    settle()
    panel = page.panel
    assert isinstance(panel, ListPanel)
    return panel


def texts(path: Path) -> list[str]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize("key", ["payment", "deaths", "accounts", "public", "statistics"])
def test_each_list_is_written_where_it_was_asked_for(
    page: ExportingPage, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path, key: str
) -> None:
    show(page, settle, key)
    talk.answers.append(tmp_path / "out.xlsx")
    page.primary()
    settle()
    assert page.bar.text.startswith("Rows written: ")
    assert any("测试镇" in text for text in texts(tmp_path / "out.xlsx"))


def test_the_payment_list_is_of_the_last_quarter_and_a_period_that_runs_backwards_is_refused(
    page: ExportingPage, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path
) -> None:
    panel = show(page, settle, "payment")
    assert isinstance(panel, PaymentPanel)
    assert [day.isoformat() for day in panel.span()] == ["2024-10-01", "2024-12-01"]
    assert last_quarter(panel.today()) == panel.span()
    panel.first.setCurrentIndex(0)
    assert not page.buttons.primary.isEnabled()  # type: ignore[union-attr]  # the page has one
    panel.first.setCurrentIndex(3)
    talk.answers.append(tmp_path / "out.xlsx")
    page.primary()
    settle()
    assert "测试镇退役军人服务站2024年四季度优抚对象抚恤补助发放花名册" in texts(tmp_path / "out.xlsx")


def test_a_password_locks_the_workbook_and_is_forgotten(
    page: ExportingPage, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path
) -> None:
    panel = show(page, settle, "statistics")
    QTest.keyClicks(panel.password, "spruce-41")
    talk.answers.append(tmp_path / "out.xlsx")
    page.primary()
    settle()
    assert (tmp_path / "out.xlsx").read_bytes().startswith(b"\xd0\xcf\x11\xe0")
    assert panel.password.text() == ""
    assert "only with this password" in page.bar.text


@pytest.fixture
def templates(page: ExportingPage, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path) -> TemplatesPanel:
    """The panel with a template taken in."""
    panel = show(page, settle, "template")
    assert isinstance(panel, TemplatesPanel)
    assert not panel.ready()
    talk.answers.append(county_template(tmp_path / "县模板.xlsx"))
    panel.take_in.click()
    settle()
    return panel


def test_a_template_is_taken_in_and_filled(
    page: ExportingPage, templates: TemplatesPanel, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path
) -> None:
    assert page.bar.text.startswith("Template taken in: 县模板. Columns understood: 58 of 58.")
    talk.answers.append(tmp_path / "filled.xlsx")
    page.primary()
    settle()
    sheet = openpyxl.load_workbook(tmp_path / "filled.xlsx")[SHEET]
    assert [sheet["D4"].value, sheet["D5"].value, sheet["A6"].value] == ["邓春国", "史长河", "合计"]
    (told,) = talk.told
    assert "身份证号*: 2" in told
    assert "优抚对象类别*：60周岁以上农村籍退役士兵" in told


def test_a_column_gets_another_meaning_and_keeps_it(
    page: ExportingPage, templates: TemplatesPanel, settle: Callable[[], None], services: Services
) -> None:
    templates.map.click()
    assert page.buttons.primary.text() == "&Save the columns"  # type: ignore[union-attr]  # the page has one
    assert not templates.ready()
    assert page.what.isHidden(), "the columns get its room"
    assert templates.take_in.isHidden()
    columns = templates.columns
    columns.list.choose(24)
    columns.meaning.setCurrentIndex(columns.meaning.findData("phone"))
    columns.meaning.activated.emit(0)
    columns.last.setValue(8)
    page.primary()
    settle()
    (kept,) = services.templates.all()
    assert (kept.form.columns[23].meaning, kept.form.last_row) == ("phone", 8)
    assert not page.what.isHidden()
    assert page.buttons.primary.text() == "Fill the te&mplate…"  # type: ignore[union-attr]  # the page has one


def test_a_template_is_removed_after_a_question(
    templates: TemplatesPanel, settle: Callable[[], None], talk: RecordingTalk, services: Services
) -> None:
    talk.answers.append(True)
    templates.retire.click()
    settle()
    assert services.templates.all() == []
    assert not templates.ready()


def test_an_old_workbook_is_no_template(
    page: ExportingPage, settle: Callable[[], None], talk: RecordingTalk, tmp_path: Path
) -> None:
    panel = show(page, settle, "template")
    assert isinstance(panel, TemplatesPanel)
    (tmp_path / "模板.csv").write_text("姓名,身份证号\n", encoding="utf-8")
    talk.answers.append(tmp_path / "模板.csv")
    panel.take_in.click()
    settle()
    (failure,) = talk.failures
    assert isinstance(failure, UnreadableFileError)
    assert failure.reason == "template_kind"
    talk.failures.clear()


@pytest.mark.parametrize("key", LISTS)
def test_everything_can_be_read_and_hit(
    page: ExportingPage, settle: Callable[[], None], audited: Callable[[QWidget, Look], list[str]], key: str
) -> None:
    show(page, settle, key)
    assert [(str(look), fault) for look in DECIDING_LOOKS for fault in audited(page, look)] == []


@pytest.mark.usefixtures("templates")
@pytest.mark.usefixtures("styled")
def test_the_columns_of_a_template_can_be_read_and_hit(
    page: ExportingPage, settle: Callable[[], None], audited: Callable[[QWidget, Look], list[str]]
) -> None:
    panel = page.panels["template"]
    assert isinstance(panel, TemplatesPanel)
    found = [(str(look), fault) for look in DECIDING_LOOKS for fault in audited(page, look)]
    panel.map.click()
    settle()
    found += [(str(look), fault) for look in DECIDING_LOOKS for fault in audited(page, look)]
    assert found == []
