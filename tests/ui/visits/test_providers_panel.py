"""The service directory, the giving of needs and the overdue list, used as an officer uses them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.builders import Clock
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.services.providers import Provider
from vetdesk.services.visiting import NeedFilter, NewNeed
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.visits.needs_panel import OVERDUE
from vetdesk.ui.visits.visits_page import VisitsPage
from vetdesk.wiring import Services

REPAIR = Provider(0, "", "repair", "云杉家电维修部", ("home_repair",), price="half", phone="0571-00000000")


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path, clock=Clock()) as desk:
        drawing, *_ = settle_people(desk)
        desk.visiting.open_need(drawing.id, NewNeed("home_repair", "修水管"))
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[VisitsPage]:  # fmt: skip
    shown = VisitsPage(services, tasks, talk, navigator)
    shown.show()
    shown.refresh()
    shown.tabs.setCurrentWidget(shown.providers)
    settle()
    yield shown
    settle()
    shown.close()


def again(page: VisitsPage, settle: Callable[[], None]) -> None:
    page.refresh()
    settle()


def test_a_provider_is_entered_put_right_and_ended(page, settle, services, talk):
    panel = page.providers
    panel.add()
    panel.form.keep()
    settle()
    assert panel.form._problems.text()
    panel.form.texts["name"].setText("云杉家电维修部")
    panel.form.kind.choose("repair")
    panel.form.price.choose("half")
    tick = next(
        panel.form.serves.item(place)
        for place in range(panel.form.serves.count())
        if panel.form.serves.item(place).data(Qt.ItemDataRole.UserRole) == "home_repair"
    )
    tick.setCheckState(Qt.CheckState.Checked)
    panel.form.villages.item(0).setCheckState(Qt.CheckState.Checked)
    panel.form.keep()
    settle()
    (line,) = services.providers.lines()
    assert (line.provider.serves, line.villages, line.provider.price) == (("home_repair",), ("石桥村",), "half")
    panel.list.step(1)
    panel.change()
    panel.form.texts["phone"].setText("0571-11111111")
    panel.form.keep()
    settle()
    assert services.providers.lines()[0].provider.phone == "0571-11111111"
    panel.list.step(1)
    talk.answers = ["不再营业"]
    panel.end()
    settle()
    assert services.providers.lines() == []
    panel.ended_too.setChecked(True)
    settle()
    assert panel.list.records.rowCount() == 1
    assert not talk.failures


def test_a_need_is_given_to_a_suggested_provider_and_is_told_when_late(page, settle, services):
    kept = services.providers.add(REPAIR)
    services.providers.add(Provider(0, "", "legal", "法律援助站", ("legal",)))
    page.tabs.setCurrentWidget(page.needs)
    again(page, settle)
    page.needs.list.step(1)
    page.needs._steps.assign.click()
    settle()
    offered = page.needs.assigning.provider
    assert [offered.itemData(place) for place in range(offered.count()) if offered.itemData(place)] == [str(kept.id)]
    offered.choose(str(kept.id))
    page.needs.assigning.give()
    settle()
    ((line,), _total) = services.visiting.needs(NeedFilter(state="open"))
    assert (line.need.provider_id, line.provider) == (kept.id, REPAIR.name)
    services.station.now.move(days=30)
    page.needs.state.setCurrentIndex(page.needs.state.findData(OVERDUE))
    settle()
    assert page.needs._why(line.need.id) == "waiting for the provider"
    assert REPAIR.name in page.needs._rows()[line.need.id]


def test_what_nobody_serves_is_shown_and_written(page, settle, services, talk, tmp_path):
    page.providers.show_unmet()
    settle()
    assert page.providers.unmet.list.records.rowCount() == 1
    talk.answers = [tmp_path / "a.xlsx"]
    page.providers.unmet.write()
    settle()
    assert (tmp_path / "a.xlsx").stat().st_size > 1000
    assert "a.xlsx" in page.providers.unmet._told.text()


@pytest.mark.parametrize("look", HARDEST_LOOKS, ids=str)
def test_nothing_is_cut_or_nameless_on_the_tab(page, settle, services, audited, look: Look):
    panel = page.providers
    assert audited(page, look) == []
    panel.add()
    settle()
    assert audited(page, look) == []
    panel.form.keep()
    settle()
    assert audited(page, look) == []
    panel._back()
    panel.show_unmet()
    settle()
    assert audited(page, look) == []
    panel._back()
    services.providers.add(REPAIR)
    again(page, settle)
    assert audited(page, look) == []
    page.tabs.setCurrentWidget(page.needs)
    page.needs.list.step(1)
    assert audited(page, look) == []
    page.needs._steps.assign.click()
    settle()
    assert audited(page, look) == []
