"""The tab of surveys: a run is begun, forms are typed in figures, a workbook comes back, results are shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.builders import Clock
from tests.people_world import keep_village
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk
from tests.ui.panel_page import PanelPage
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.surveys.forms import SurveySheet
from vetdesk.ui.surveys.surveys_panel import SurveysPanel
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with a_desk(tmp_path_factory.mktemp("surveys"), clock=Clock()) as desk:
        keep_village(desk.station.database, "石桥村")
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[PanelPage]:  # fmt: skip
    run = services.surveys.begin(services.surveys.offered()[0], "2025年春季满意度调查", "2025-01-01", "2025-02-28")
    shown = PanelPage(services, tasks, talk, navigator, SurveysPanel)
    shown.show()
    settle()
    shown.panel.list.choose(run.id)
    yield shown
    settle()
    shown.close()


def run_id(services: Services) -> int:
    return services.surveys.runs()[0].run.id


def test_the_only_survey_is_chosen_by_itself(
    tmp_path: Path, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, settle: Callable[[], None]
) -> None:
    with a_desk(tmp_path, clock=Clock()) as desk:
        desk.surveys.begin(desk.surveys.offered()[0], "春季调查", "2025-01-01", "2025-02-28")
        page = PanelPage(desk, tasks, talk, navigator, SurveysPanel)
        page.show()
        settle()
        assert page.panel._enter.isEnabled()
        page.close()


def test_a_run_is_begun_and_ended(page, settle, services, talk):
    panel = page.panel
    panel.begin()
    page.panel.primary()
    settle()
    assert panel.form.isVisible()
    panel.form.form.show_fields([], {})
    panel.form.left.emit()
    settle()
    talk.answers = [True]
    panel.end()
    settle()
    assert services.surveys.runs()[0].run.ended
    assert not panel._enter.isEnabled()


def test_a_form_is_typed_in_figures_and_the_next_one_begins(page, settle, services):
    panel = page.panel
    panel.enter()
    entry = panel.entry
    for key in ("overall", "attitude", "speed", "visited", "explained"):
        QTest.keyClicks(entry.answers[key].line, "2")
    QTest.keyClicks(entry.answers["wanted"].line, "1 3")
    QTest.keyClick(entry.answers["wanted"].line, Qt.Key.Key_Return)
    assert entry.entered().answers["wanted"] == "medical,visits"
    page.panel.primary()
    settle()
    assert services.surveys.runs()[0].forms == 1
    assert entry.entered().answers == {}
    QTest.keyClicks(entry.answers["overall"].line, "9")
    page.panel.primary()
    settle()
    assert entry._problems.isVisible()
    entry.bar._do()
    settle()
    assert services.surveys.runs()[0].forms == 0


def test_a_workbook_goes_out_and_comes_back_with_a_row_that_is_asked_about(page, settle, services, talk, tmp_path):
    panel, path = page.panel, tmp_path / "out.xlsx"
    talk.answers = ["3", path]
    panel._how_many(panel._write_forms)
    settle()
    book = openpyxl.load_workbook(path)
    table = book.worksheets[0]
    first = next(row for row in range(1, 9) if table.cell(row, 1).value == "0001")
    table.cell(first, 4, "满意")
    table.cell(first + 1, 4, "马马虎虎")
    book.save(path)
    talk.answers = [path]
    panel.take_in()
    settle()
    assert panel.returned.list.records.rowCount() == 1
    page.panel.primary()
    settle()
    assert services.surveys.runs()[0].forms == 1
    panel.returned.list.step(1)
    panel.returned.enter_by_hand()
    QTest.keyClicks(panel.entry.answers["overall"].line, "3")
    page.panel.primary()
    settle()
    panel.entry.left.emit()
    settle()
    assert services.surveys.runs()[0].forms == 2
    assert not talk.failures


def test_results_are_shown_only_of_enough_forms(page, settle, services, talk, tmp_path):
    panel, village = page.panel, services.surveys.villages()[0].id
    panel.show_results()
    settle()
    assert panel.results._empty.isVisible()
    for _ in range(5):
        services.surveys.enter(
            SurveySheet(0, "", run_id(services), "", village, "", {"overall": "very", "suggestion": "好"})
        )
    panel.show_results()
    settle()
    assert panel.results.list.records.rowCount() == 17
    talk.answers = [tmp_path / "r.xlsx"]
    panel.results.write()
    settle()
    assert (tmp_path / "r.xlsx").exists()


@pytest.mark.parametrize("look", HARDEST_LOOKS, ids=str)
def test_nothing_is_cut_or_nameless_on_the_tab(page, settle, services, audited, look: Look):
    panel = page.panel
    assert audited(page, look) == []
    for deed in (panel.begin, panel.enter, panel.show_results, panel.show_named):
        deed()
        settle()
        assert audited(page, look) == []
        panel._back()
        settle()
