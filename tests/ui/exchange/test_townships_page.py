"""The tab of a district for rosters of townships: take in, compare, decide one or many, merge and answer."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import Clock, a_station
from tests.domain.county import County, a_line
from tests.services.township_world import NAMES, TownshipWorld
from tests.ui.audit import DECIDING_LOOKS, Look
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.township_rosters import Source
from vetdesk.services.district import Level
from vetdesk.ui.exchange.exchange_page import ExchangePage
from vetdesk.ui.exchange.townships.townships_page import TownshipsPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

Settle = Callable[[], None]


@pytest.fixture
def world(tmp_path: Path, clock: Clock) -> Iterator[TownshipWorld]:
    services = Services(a_station(tmp_path, clock=clock))
    world = TownshipWorld(services, tmp_path)
    county = County(archive=[replace(a_line(at, "a"), source=Source.ARCHIVE) for at in range(4)])
    world.settle(county)
    yield world
    services.station.close()


@pytest.fixture
def page(  # noqa: PLR0917 - fixtures
    world: TownshipWorld, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot,
    settle: Settle,
) -> TownshipsPage:  # fmt: skip
    page = TownshipsPage(world.services, tasks, talk, navigator)
    qtbot.add_widget(page)
    page.resize(1366, 640)
    page.show()
    settle()
    return page


def take_two(world: TownshipWorld) -> None:
    """Township a without one of its people, b with one of a's, and one whose standard differs."""
    dearer = replace(a_line(1, "a"), values={**a_line(1, "a").values, "monthly_standard": "9900000"})
    world.take_in(world.write("a", [a_line(0, "a"), dearer, a_line(2, "a")], "2025年三季度"), "a")
    world.take_in(world.write("b", [a_line(0, "b"), a_line(9, "b")], "2025年三季度"), "b")


def kinds(page: TownshipsPage) -> list[str]:
    records = page.findings.list.records
    return [str(records.cell(row, 1)) for row in range(records.rowCount())]


def test_a_file_is_taken_in_when_its_township_is_named(
    page: TownshipsPage, world: TownshipWorld, talk: RecordingTalk, navigator: RecordingNavigator, settle: Settle
) -> None:
    talk.answers.append(world.write("a", [a_line(0, "a")], "2025年三季度"))
    page.primary()
    settle()
    assert page.panel is page.intake
    assert not page.intake.ready(), "no township is known yet"
    page.intake.name.setText(NAMES["a"])
    assert page.intake.period.text() == "2025-Q3"
    page.primary()
    settle()
    assert (talk.failures, navigator.said) == ([], ["Taken in: 云杉镇2025年三季度.xlsx, people 1"])
    assert page.panel is page.overview
    assert str(page.overview.list.records.cell(0, 0)) == NAMES["a"]


def test_the_very_file_again_is_told_and_the_next_one_goes_on(
    page: TownshipsPage, world: TownshipWorld, settle: Settle
) -> None:
    take_two(world)
    again = world.folder / f"{NAMES['a']}2025年三季度.xlsx"
    page.take_files([again, world.write("a", [a_line(5, "a")], "2025年四季度")])
    settle()
    assert "was taken in on 2025-01-20" in page.bar.text
    assert page.panel is page.intake
    assert page.intake.township.currentText() == NAMES["a"]


def test_a_second_roster_of_the_period_asks_whether_it_replaces(
    page: TownshipsPage, world: TownshipWorld, settle: Settle
) -> None:
    take_two(world)
    page.take_files([world.write("a", [a_line(5, "a")], "2025年3季度")])
    settle()
    assert not page.intake.ready()
    page.intake.instead.setCurrentIndex(1)
    assert page.intake.ready()
    page.primary()
    settle()
    assert [one.now for one in world.rosters.reconcile("2025-Q3").standings] == [1, 2]


def test_findings_are_filtered_shown_side_by_side_and_decided_in_bulk(
    page: TownshipsPage, world: TownshipWorld, settle: Settle
) -> None:
    take_two(world)
    page.refresh()
    settle()
    page.findChild(QPushButton, "township_look").click()
    settle()
    assert kinds(page) == [
        "In two townships, same category", "Missing without a reason", "Differs from our archive",
    ]  # fmt: skip
    assert NAMES["a"] in page.findings.about.text()
    assert NAMES["b"] in page.findings.about.text()
    form = page.findings.form
    assert [form.choice.itemText(at) for at in range(form.choice.count())] == [
        f"Belongs to {NAMES['a']}", f"Belongs to {NAMES['b']}", "Township to check", "Accepted",
    ]  # fmt: skip
    form.note.setText("户籍在此")
    page.primary()
    settle()
    assert len(kinds(page)) == 2
    page.findings.list.selectAll()
    settle()
    form.choice.setCurrentIndex(form.choice.count() - 1)
    form.decide()
    settle()
    assert kinds(page) == []
    page.findings.filters["state"].setCurrentIndex(2)
    assert len(kinds(page)) == 3
    page.findings.filters["township"].setCurrentIndex(page.findings.filters["township"].count() - 1)
    assert len(kinds(page)) == 1


def test_findings_are_walked_and_decided_by_keyboard(page: TownshipsPage, world: TownshipWorld, settle: Settle) -> None:
    take_two(world)
    page.refresh()
    settle()
    page.overview.list.setFocus()
    QTest.keyClick(page.overview.list, Qt.Key.Key_Return)
    settle()
    assert page.panel is page.findings
    QTest.keyClick(page.findings.list, Qt.Key.Key_Down)
    settle()
    page.findings.form.note.setFocus()
    QTest.keyClicks(page.findings.form.note, "check")
    QTest.keyClick(page.findings.form.note, Qt.Key.Key_Return)
    settle()
    merged = world.rosters.reconcile("2025-Q3")
    (kept,) = merged.decisions.values()
    assert (kept.decision, kept.note) == ("check", "check")


def test_merged_roster_and_answers_are_written_and_a_roster_is_taken_back(
    page: TownshipsPage, world: TownshipWorld, talk: RecordingTalk, settle: Settle, tmp_path: Path
) -> None:
    take_two(world)
    page.refresh()
    settle()
    folder = tmp_path / "answers"
    folder.mkdir()
    save, one, every, undo = page.findChild(QPushButton, "township_more").menu().actions()
    for action, answer in ((save, tmp_path / "m.xlsx"), (one, tmp_path / "a.xlsx"), (every, folder)):
        talk.answers += ["核对", answer]
        action.trigger()
        settle()
        assert talk.failures == []
    assert openpyxl.load_workbook(tmp_path / "m.xlsx").sheetnames[:2] == ["汇总花名册", "增减平衡"]
    assert len(list(folder.iterdir())) == 2
    talk.answers.append(True)
    undo.trigger()
    settle()
    assert len(world.rosters.rosters()) == 1


def test_the_tab_is_there_only_where_the_station_is_a_districts(  # noqa: PLR0917 - fixtures
    world: TownshipWorld, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot,
    settle: Settle,
) -> None:  # fmt: skip
    exchange = ExchangePage(world.services, tasks, talk, navigator)
    qtbot.add_widget(exchange)
    tabs = exchange.findChild(QTabWidget, "exchange_tabs")
    place = next(at for at in range(tabs.count()) if isinstance(tabs.widget(at), TownshipsPage))
    assert not tabs.isTabVisible(place)
    settle()
    assert tabs.isTabVisible(place)
    world.services.district.set_level(Level.TOWNSHIP)
    exchange.refresh()
    settle()
    assert not tabs.isTabVisible(place)


def test_every_view_can_be_read_in_every_look(
    page: TownshipsPage, world: TownshipWorld, settle: Settle,
    audited: Callable[[QWidget, Look], list[str]],
) -> None:  # fmt: skip
    assert audited(page, DECIDING_LOOKS) == []
    take_two(world)
    page.refresh()
    settle()
    assert audited(page, DECIDING_LOOKS) == []
    page._show_all()
    settle()
    assert audited(page, DECIDING_LOOKS) == []
    page.findings.panes.show_second()
    assert audited(page, DECIDING_LOOKS) == []
    page.back()
    page.take_files([world.write("a", [a_line(5, "a")], "2025年3季度")])
    settle()
    assert page.panel is page.intake
    assert audited(page, DECIDING_LOOKS) == []
