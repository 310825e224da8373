"""The tab of liaison officers, used as the leader uses it, and what an officer sees first."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.people_world import keep_village
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.visits.visits_page import VisitsPage
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path) as desk:
        drawing, *_ = settle_people(desk)
        keep_village(desk.station.database, "柳林村")
        with desk.station.database.write("settle", None) as work:
            home = work.villages.resolve("石桥村")
            work.people.save(replace(drawing, village_id=home.id, village=home.name))
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[VisitsPage]:  # fmt: skip
    shown = VisitsPage(services, tasks, talk, navigator)
    shown.show()
    shown.open_record("officers", 0)
    settle()
    yield shown
    settle()
    shown.close()


def me(services: Services) -> int:
    return services.station.session.actor.staff.id


def tick_all(page: VisitsPage) -> None:
    for place in range(page.officers.assign.list.count()):
        page.officers.assign.list.item(place).setCheckState(Qt.CheckState.Checked)


def give_all(page: VisitsPage, settle: Callable[[], None], officer: int) -> None:
    page.officers.list.choose(officer)
    page.officers.begin_assigning()
    settle()
    tick_all(page)
    page.officers.assign.keep()
    settle()


def test_villages_without_officer_are_named_given_and_ended(page, settle, services, talk):
    assert "石桥村" in page.officers._without.text()
    give_all(page, settle, me(services))
    assert page.officers._without.isHidden()
    assert [line.place for line in services.officers.lines()] == ["柳林村", "石桥村"]
    page.officers.list.choose(me(services))
    page.officers.show_areas()
    settle()
    page.officers.areas.list.step(1)
    talk.answers = ["调整分工"]
    page.officers.areas.end()
    settle()
    assert sum(bool(line.assignment.until) for line in services.officers.lines()) == 1


def test_a_second_officer_is_refused_beside_the_fields_with_the_first_ones_name(page, settle, services, talk):
    give_all(page, settle, me(services))
    page.officers.begin_assigning()
    settle()
    tick_all(page)
    page.officers.assign.keep()
    settle()
    name = services.station.session.actor.staff.name
    assert name in page.officers.assign._problems.text()
    assert not talk.failures


def test_an_officer_sees_first_how_many_people_visits_and_promises(page, settle, services):
    give_all(page, settle, me(services))
    page.mark_stale()
    page.tabs.setCurrentWidget(page.due)
    page.refresh()
    settle()
    assert page.due.filter._sums.text().startswith("My people: 1 ")
    page.due.filter.officer.choose("0")
    settle()
    assert page.due.list.records.rowCount() == 0
    page.due.filter.officer.choose(str(me(services)))
    settle()
    assert page.due.list.records.rowCount() == 1


def test_a_call_at_which_nothing_was_new_is_one_key_and_can_be_taken_back(page, settle, services):
    page.open_record("visit", 0)
    page.due.list.step(0)
    page.due.phoned()
    settle()
    ((made, _person),) = services.visiting.visits("2000-01-01", "2100-01-01")
    assert made.way == "phone"
    page.due.bar._deed.click()
    settle()
    assert services.visiting.visits("2000-01-01", "2100-01-01") == []


def test_the_round_is_written_where_the_user_says(page, settle, services, talk, tmp_path):
    page.open_record("visit", 0)
    talk.answers = ["走访", tmp_path / "a.xlsx"]
    page._round_menu.write_workbook()
    settle()
    assert (tmp_path / "a.xlsx").stat().st_size > 1000


@pytest.mark.parametrize("look", HARDEST_LOOKS, ids=str)
def test_nothing_is_cut_or_nameless_on_the_tab(page, settle, services, audited, look: Look):
    assert audited(page, look) == []
    page.officers.list.choose(me(services))
    page.officers.begin_assigning()
    settle()
    assert audited(page, look) == []
    page.officers._back()
    give_all(page, settle, me(services))
    page.officers.list.choose(me(services))
    page.officers.show_areas()
    settle()
    assert audited(page, look) == []
