"""Tables and movement in the window: a figure opens its list, the list opens the record, workbooks are written."""

from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.page import Page
from vetdesk.ui.reports.charts_page import ChartsPage
from vetdesk.ui.reports.movement_page import MovementPage
from vetdesk.ui.reports.overview_page import OverviewPage
from vetdesk.ui.reports.report_page import ReportPage
from vetdesk.ui.reports.tables_page import TablesPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

Settle = Callable[[], None]
Show = Callable[[type[ReportPage]], ReportPage]


@pytest.fixture
def show(
    reports: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, settle: Settle
) -> Iterator[Show]:
    shown: list[ReportPage] = []

    def make(page: type[ReportPage]) -> ReportPage:
        shown.append(page(reports, tasks, talk, navigator))
        shown[-1].show()
        settle()
        return shown[-1]

    yield make
    settle()
    for page in shown:
        page.close()


def test_every_table_is_shown_and_a_figure_opens_the_list_of_those_it_counts(
    show: Show, navigator: RecordingNavigator, settle: Settle, audited: Callable[[Page, Look], list[str]]
) -> None:
    page = show(TablesPage)
    assert isinstance(page, TablesPage)
    for at in range(page.choice.count()):
        page.choice.setCurrentIndex(at)
        settle()
        assert page.table.rowCount() >= 1
    page.choice.setCurrentIndex(0)
    settle()
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
    page.table.setCurrentCell(0, page.table.columnCount() - 1)
    total = page.table.item(0, page.table.columnCount() - 1)
    assert total is not None
    page.primary()
    settle()
    ids = page.behind.list.model().ids  # type: ignore[attr-defined]  # RecordModel, which Qt hands out as its base
    assert f"{len(ids):,}" == total.text()
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
    assert page.behind.list.current_id() == ids[0], "the first one can be opened at once"
    settle()
    page.primary()
    assert navigator.opened[-1][0] == "recipient"
    page.behind.left.emit()
    assert page.stack.currentWidget() is page.front


def test_a_table_and_all_tables_are_written_as_workbooks(
    show: Show, talk: RecordingTalk, navigator: RecordingNavigator, settle: Settle, tmp_path: Path
) -> None:
    page = show(TablesPage)
    assert isinstance(page, TablesPage)
    for write, sheets in ((page._this, 1), (page._every, page.choice.count())):
        talk.answers.append(tmp_path / f"{sheets}.xlsx")
        write.trigger()
        settle()
        book = openpyxl.load_workbook(tmp_path / f"{sheets}.xlsx")
        assert len([one for one in book if one.sheet_state == "visible"]) == sheets
    assert len(navigator.said) == 2


def test_a_movement_opens_those_behind_its_figures(
    show: Show, settle: Settle, audited: Callable[[Page, Look], list[str]]
) -> None:
    page = show(MovementPage)
    assert isinstance(page, MovementPage)
    for at in (0, 1):
        page.level.setCurrentIndex(at)
        settle()
        new = [key for key, _ in page._view.columns].index("new") if page._view else 0
        page.table.setCurrentCell(0, new)
        text = page.table.item(0, new)
        page.primary()
        settle()
        assert text is not None
        assert f"{page.behind.list.model().rowCount():,}" == text.text() != "0"
        page.behind.left.emit()
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []


def test_the_overview_opens_the_list_behind_each_figure(
    show: Show, settle: Settle, audited: Callable[[Page, Look], list[str]]
) -> None:
    page = show(OverviewPage)
    assert isinstance(page, OverviewPage)
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
    listed = [place for place, one in enumerate(page._figures, 1) if one.ids]
    assert len(listed) > 5
    page.list.choose(listed[0])
    page.primary()
    settle()
    assert page.behind.list.model().rowCount() == len(page._figures[listed[0] - 1].ids)


def test_charts_are_walked_with_arrow_keys_and_a_figure_opens_its_list(
    show: Show, qtbot: QtBot, settle: Settle, audited: Callable[[Page, Look], list[str]]
) -> None:
    page = show(ChartsPage)
    assert isinstance(page, ChartsPage)
    assert page.choice.count() == len(page._charts) == 8
    for at, chart in enumerate(page._charts):
        page.choice.setCurrentIndex(at)
        page.chart.grab()
        bars = [bar for point in chart.points for bar in point.bars]
        for place, bar in enumerate(bars):
            assert page.chart.current() == bar
            assert page.chart.accessibleDescription().endswith(bar.text.zh)
            if place + 1 < len(bars):
                qtbot.keyClick(page.chart, Qt.Key.Key_Right if len(chart.series) > 1 else Qt.Key.Key_Down)
    for look in HARDEST_LOOKS:
        for at in range(page.choice.count()):
            page.choice.setCurrentIndex(at)
            assert audited(page, look) == []
    page.choice.setCurrentIndex(0)
    first = page._charts[0].points[0].bars[0]
    qtbot.keyClick(page.chart, Qt.Key.Key_Return)
    settle()
    assert page.behind.list.model().rowCount() == len(first.ids)
    page.behind.left.emit()
    line = page.chart.cursor_line()
    qtbot.mouseClick(page.chart, Qt.MouseButton.LeftButton, pos=page.chart.rect().center().__class__(80, line[1] + 5))
    settle()
    assert page.behind.list.model().rowCount() == len(page._charts[0].points[1].bars[0].ids)
