"""The tab of honour services, used as a clerk uses it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from tests.builders import Clock
from tests.people_world import a_person, id_number, keep, keep_village, with_identities
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk
from tests.ui.panel_page import PanelPage
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.honours.cards import CardGroup
from vetdesk.domain.honours.plates import PlateState
from vetdesk.ui.honours.honours_panel import HonoursPanel
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with a_desk(tmp_path_factory.mktemp("honours"), clock=Clock()) as desk:
        village = keep_village(desk.station.database, "石桥村")
        old = a_person("王志远", 1, id_number=id_number("19450210", 1), birth_date="1945-02-10", living_address="3号")
        people = (
            with_identities(old, ("51", "drawing")), with_identities(a_person("史长河", 2), ("71", "drawing")),
            with_identities(a_person("钱故", 3, plaque_hung=1), ("41", "drawing")),
        )  # fmt: skip
        keep(desk.station.database, *(replace(one, village_id=village.id, village=village.name) for one in people))
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[PanelPage]:  # fmt: skip
    shown = PanelPage(services, tasks, talk, navigator, HonoursPanel)
    shown.show()
    settle()
    yield shown
    settle()
    shown.close()


def show(page: PanelPage, settle: Callable[[], None], key: str) -> HonoursPanel:
    page.panel.show_list(key)
    settle()
    return page.panel


def test_the_month_leads_to_its_lists_and_pages(page, settle, navigator):
    view = page.panel.front()
    assert view.list.records.rowCount() > 4
    view.list.step(0)
    view.open_chosen()
    assert navigator.pages == ["visits"]
    last = next(place for place, one in enumerate(view._work, 1) if one.opens == "honours:birthdays")
    view.list.choose(last)
    page.panel.primary()
    settle()
    assert page.panel.which.value() == "birthdays"


def test_a_birthday_is_greeted_and_shown_as_greeted(page, settle, services, talk):
    page.panel.show_birthday(services.birthdays.lines()[0].person.recipient_id)
    settle()
    view = page.panel.front()
    view.list.step(1)
    page.panel.primary()
    assert page.panel.has_unsaved() is False
    page.panel.primary()
    settle()
    assert services.birthdays.lines()[0].greeted_by == services.station.session.actor.name
    view.list.step(1)
    assert not view._greet.isEnabled()
    assert not talk.failures


def test_a_plate_is_hung_worn_and_taken_down(page, settle, services):
    view = show(page, settle, "plates").front()
    assert view.list.records.rowCount() == 2
    view.list.step(1)
    view.hang()
    view.form.keep()
    settle()
    assert view.list.records.rowCount() == 1
    view.state.choose(str(PlateState.HANGS))
    settle()
    view.list.step(1)
    view.note_condition()
    view.form.keep()
    settle()
    assert [str(one.state) for one in services.honours.plates()].count("replace") == 1
    view.state.choose(str(PlateState.REPLACE))
    view.list.step(1)
    view.take_down()
    view.form.keep()
    settle()
    assert view.form.isVisible()  # without a reason it is refused and stays to be put right


def test_a_card_is_moved_on_and_the_refusal_stands_beside_its_field(page, settle, services):
    view = show(page, settle, "cards").front()
    view.list.step(1)
    view.move_on()
    view.form.keep()
    settle()
    assert [one.group for one in services.honours.cards()].count(CardGroup.GOING) == 1
    view.group.choose("")
    settle()
    assert view.list.records.rowCount() == 2
    show(page, settle, "coverage")
    assert page.panel.front().list.records.rowCount() == 1


def test_a_merit_notice_is_registered_for_a_family_that_is_looked_for(page, settle, services):
    view = show(page, settle, "merits").front()
    view.register()
    view.form.keep()
    settle()
    assert view.form.isVisible()
    view.finder.words.setText("史长河")
    view.finder.look_for()
    settle()
    view.form.form.show_fields(
        services.merit_notices.fields(), {"merit_kind": "third", "notice_received_on": "2025-01-20"}
    )
    view.form.keep()
    settle()
    (line,) = services.merit_notices.lines()
    assert line.person.name == "史长河"
    view.list.step(1)
    view.take_step()
    view.form.keep()
    settle()
    assert services.merit_notices.lines()[0].standing.next.key == "checked"


@pytest.mark.parametrize("look", HARDEST_LOOKS, ids=str)
def test_nothing_is_cut_or_nameless_on_the_tab(page, settle, audited, look: Look):
    for key in page.panel.views:
        show(page, settle, key)
        assert audited(page, look) == [], key
    view = show(page, settle, "plates").front()
    view.list.step(1)
    view.hang()
    assert audited(page, look) == []
