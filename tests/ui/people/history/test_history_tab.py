from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import Clock
from tests.ui.audit import LOOKS
from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.people import Recipient
from vetdesk.ui.people.history.history_tab import CHANGES, DAY, HistoryTab
from vetdesk.ui.people.history.history_tab import LOOKS as WHO_LOOKED
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.record_list import RecordList, Status
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    with a_desk(tmp_path, clock=clock) as desk:
        yield desk


@pytest.fixture
def person(services: Services, clock: Clock) -> Recipient:
    """Somebody whose record was begun on 20 January and changed on the 22nd, when the phone was looked at, too."""
    person = settle_people(services)[1]
    clock.move(days=2)
    services.archives.save(person.id, person.version, {"remarks": "搬到县城", "phone": "13900001111"})
    services.archives.reveal(person.id, "phone", "电话回访")
    return person


@pytest.fixture
def tab(
    qtbot: object,
    services: Services,
    *,
    person: Recipient,
    tasks: TaskRunner,
    talk: RecordingTalk,
    navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> HistoryTab:
    made = HistoryTab(services, tasks, talk, navigator)
    qtbot.addWidget(made)  # type: ignore[attr-defined]  # pytest-qt ships no types
    made.show_record(services.archives.get(person.id))
    settle()
    return made


def cells(shown: RecordList) -> list[list[str]]:
    model = shown.records
    return [[str(model.cell(row, column)) for column in range(model.columnCount())] for row in range(model.rowCount())]


def test_a_save_is_a_group_of_lines_the_newest_first(tab: HistoryTab) -> None:
    first, second = cells(tab.deeds.list)[:2]
    assert (*first[:2], first[5]) == ("2025-01-22 09:00", "张经办", "Edit a record")
    assert (*second[:2], second[5]) == ("", "", "")
    assert {first[2], second[2]} == {"Mobile phone", "Remarks"}


def test_the_filter_leaves_one_field(tab: HistoryTab, settle: Callable[[], None]) -> None:
    tab.filters.field.setCurrentIndex(tab.filters.field.findData("remarks"))
    settle()
    assert [row[2:4] for row in cells(tab.deeds.list)] == [["Remarks", "— → 搬到县城"]]


def test_the_chosen_line_is_told_in_full(tab: HistoryTab) -> None:
    tab.deeds.list.choose(2)
    assert "搬到县城" in tab.deeds.detail.text() or "139****1111" in tab.deeds.detail.text()


def test_who_looked_is_listed_with_the_purpose(tab: HistoryTab, settle: Callable[[], None]) -> None:
    tab.way.setCurrentIndex(WHO_LOOKED)
    settle()
    (row,) = cells(tab.looks.list)
    assert row[1:] == ["张经办", "Looked at “Mobile phone”", "1", "电话回访"]


def test_the_record_of_a_day_stands_beside_today_and_differences_stand_out(
    tab: HistoryTab, settle: Callable[[], None]
) -> None:
    tab.way.setCurrentIndex(DAY)
    tab.as_it_was.day.setText("2025-01-21")
    tab.as_it_was.show_day.click()
    settle()
    changed = {row[1]: row[2:] for row in cells(tab.as_it_was.list) if row[2]}
    assert changed["Remarks"] == ["Changed", "—", "搬到县城"]
    model = tab.as_it_was.list.records
    assert any(isinstance(model.cell(row, 2), Status) for row in range(model.rowCount()))
    tab.as_it_was.only_changed.setChecked(True)
    assert len(cells(tab.as_it_was.list)) == len(changed) == 2


def test_a_day_before_the_archive_is_told_in_place(
    tab: HistoryTab, settle: Callable[[], None], talk: RecordingTalk
) -> None:
    tab.way.setCurrentIndex(DAY)
    tab.as_it_was.day.setText("2024-12-31")
    tab.as_it_was.show_day.click()
    settle()
    assert "2025-01-20" in tab.as_it_was.told.text()
    assert cells(tab.as_it_was.list) == []
    assert talk.failures == []
    tab.as_it_was.day.setText("2024")
    tab.as_it_was.show_day.click()
    assert "whole date" in tab.as_it_was.told.text()


@pytest.mark.parametrize("way", [CHANGES, WHO_LOOKED, DAY])
def test_it_stands_every_look(
    tab: HistoryTab, way: int, audited: Callable[..., list[str]], settle: Callable[[], None]
) -> None:
    tab.way.setCurrentIndex(way)
    settle()
    for look in LOOKS:
        assert audited(tab, look) == [], look


def test_on_a_low_screen_the_list_gets_the_room_of_filters_that_are_not_in_use(tab: HistoryTab) -> None:
    tab.show()
    tab.resize(800, 600)
    assert tab.filters.who.isVisibleTo(tab)
    tab.filters.since.setText("2025-01-01")
    tab.resize(800, 150)
    assert not tab.filters.who.isVisibleTo(tab)
    assert not tab.filters.until.isVisibleTo(tab)
    assert tab.filters.since.isVisibleTo(tab)
