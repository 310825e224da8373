from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import Clock
from tests.ui.audit import LOOKS
from tests.ui.desks import a_desk, settle_people
from tests.ui.people.history.test_history_tab import cells
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.people.history.station_history_panel import StationHistoryPanel
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import text_size
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    with a_desk(tmp_path, clock=clock) as desk:
        people = settle_people(desk)
        clock.move(days=2)
        desk.archives.save(people[1].id, 1, {"remarks": "搬到县城"})
        desk.archives.reveal(people[0].id, "id_number", "核对身份")
        yield desk


@pytest.fixture
def panel(
    qtbot: object,
    services: Services,
    *,
    tasks: TaskRunner,
    talk: RecordingTalk,
    navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> StationHistoryPanel:
    made = StationHistoryPanel(services, tasks, talk, navigator)
    qtbot.addWidget(made)  # type: ignore[attr-defined]  # pytest-qt ships no types
    made.begin()
    settle()
    return made


def test_the_last_weeks_of_everybody_are_shown_at_first(panel: StationHistoryPanel) -> None:
    rows = cells(panel.deeds.list)
    assert rows[0][:3] == ["2025-01-22 09:00", "张经办", "史长河"]
    assert rows[0][6] == "Edit a record"
    assert {row[2] for row in rows} >= {"史长河", "王㛃", "单雄"}
    assert panel.filters.since.text() == "2024-12-23"


def test_on_a_low_screen_the_list_has_the_room(panel: StationHistoryPanel) -> None:
    panel.show()
    panel.resize(820, 12 * text_size().row)
    assert not panel.filters.who.isHidden()
    panel.resize(820, 7 * text_size().row)
    assert panel.filters.who.isHidden()
    assert not panel.filters.since.isHidden(), "a day that is asked for stays in sight"
    assert panel._heading.isHidden()


def test_one_person_is_chosen_by_name_and_the_record_is_opened(
    panel: StationHistoryPanel, settle: Callable[[], None]
) -> None:
    opened: list[int] = []
    panel.opened.connect(opened.append)
    panel.person.box.setEditText("史长河")
    panel.person.look_up()
    settle()
    rows = cells(panel.deeds.list)
    assert {row[2] for row in rows} == {"史长河"}
    panel.deeds.list.opened.emit(1)
    assert opened == [panel.person.recipient_id()]


def test_who_looked_over_the_station(panel: StationHistoryPanel, settle: Callable[[], None]) -> None:
    panel.way.setCurrentIndex(1)
    settle()
    (row,) = cells(panel.looks.list)
    assert row[2:] == ["王㛃", "Looked at “ID number”", "1", "核对身份"]


def test_back_leads_to_the_list(panel: StationHistoryPanel) -> None:
    left: list[bool] = []
    panel.left.connect(lambda: left.append(True))
    panel.back.click()
    assert left == [True]


def test_it_stands_every_look(panel: StationHistoryPanel, audited: Callable[..., list[str]]) -> None:
    for look in LOOKS:
        assert audited(panel, look) == [], look
