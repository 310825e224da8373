"""The tab for what comes back: a file is told apart, decided, taken in, undone; keys are exchanged."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.builders import Clock, a_station
from tests.services.returned_world import edited, put
from tests.ui.audit import DECIDING_LOOKS
from tests.ui.desks import settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.people import Recipient
from vetdesk.domain.three_way import Side
from vetdesk.ui.exchange.exchange_page import ExchangePage
from vetdesk.ui.exchange.received.received_page import ReceivedPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.wiring import Services

Settle = Callable[[], None]


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    station = a_station(tmp_path, clock=clock)
    yield Services(station)
    station.close()


@pytest.fixture
def people(services: Services) -> list[Recipient]:
    return settle_people(services)


@pytest.fixture
def page(  # noqa: PLR0917 - fixtures
    services: Services, people: list[Recipient], tasks: TaskRunner, talk: RecordingTalk,
    navigator: RecordingNavigator, qtbot: QtBot, settle: Settle,
) -> ReceivedPage:  # fmt: skip
    page = ReceivedPage(services, tasks, talk, navigator)
    qtbot.add_widget(page)
    page.resize(1366, 640)
    page.show()
    settle()
    return page


def sent(services: Services, folder: Path) -> Path:
    """A roster as it left."""
    return services.exporting.roster(folder / "roster.xlsx", purpose="报县局").path


def answered(services: Services, folder: Path) -> Path:
    """A roster that came back with a phone number changed, a wish to be taken off, and a status."""
    path = sent(services, folder)

    def edit(sheet: Worksheet) -> None:
        put(sheet, 0, "联系电话", "13800009999")
        put(sheet, 1, "备注", "删除")

    return edited(path, edit, folder / "answered.xlsx")


def row_owner(services: Services, page: ReceivedPage) -> int:
    """Whose phone number the file changes."""
    assert page.review.found is not None
    (record,) = page.review.found.records
    with services.station.database.read() as look:
        return look.exchanges.owners_of([record.uid])[record.uid][0]


def phone(services: Services, number: int) -> object:
    """The phone number in the archive now."""
    with services.station.database.read() as look:
        return look.people.get(number).values.get("phone")


def change_phone(services: Services, number: int) -> None:
    """Somebody enters another phone number in the station meanwhile."""
    with services.station.database.write("edit", services.station.session.actor) as work:
        person = work.people.get(number)
        values = {**person.values, "phone": "13700001111"}
        work.people.save(type(person)(person.id, person.uid, values, person.identities, person.village_id,
                                      person.village, version=person.version))  # fmt: skip


def look_at(page: ReceivedPage, path: Path, settle: Settle) -> None:
    page.take_file(path)
    settle()


def button(page: ReceivedPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def test_what_they_changed_is_taken_in_and_can_be_undone(
    page: ReceivedPage, services: Services, tmp_path: Path, settle: Settle
) -> None:
    look_at(page, answered(services, tmp_path), settle)
    number = row_owner(services, page)
    assert page.review.ready()
    page.primary()
    settle()
    assert page.panel is page.overview
    assert phone(services, number) == "13800009999"
    assert page.overview.list.model().rowCount() == 2
    button(page, "inline_deed").click()
    settle()
    assert phone(services, number) != "13800009999"


def test_a_conflict_holds_the_file_back_until_it_is_decided(
    page: ReceivedPage, services: Services, tmp_path: Path, settle: Settle
) -> None:
    path = answered(services, tmp_path)
    look_at(page, path, settle)
    number = row_owner(services, page)
    change_phone(services, number)
    look_at(page, path, settle)
    assert not button(page, "received_primary").isEnabled()
    page.review.merge.decide_all(Side.OURS)
    assert page.has_unsaved()
    page.primary()
    settle()
    assert phone(services, number) == "13700001111"


def test_nobody_is_taken_off_without_a_tick(
    page: ReceivedPage, services: Services, tmp_path: Path, settle: Settle
) -> None:
    look_at(page, answered(services, tmp_path), settle)
    assert page.review.found is not None
    (removal,) = page.review.found.removals
    assert page.review.removals() == []
    page.review.wishes.item(0).setCheckState(Qt.CheckState.Checked)
    assert page.review.removals() == [removal.uid]
    page.primary()
    settle()
    with services.station.database.read() as look:
        assert look.people.with_withdrawn([removal.recipient_id])[0].withdrawn


def test_a_file_that_brings_nothing_says_so(
    page: ReceivedPage, services: Services, tmp_path: Path, settle: Settle
) -> None:
    look_at(page, sent(services, tmp_path), settle)
    assert not button(page, "received_primary").isEnabled()
    assert "nothing new" in page.review.hint()


def test_a_package_is_led_to_its_room(page: ReceivedPage, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.wait_signal(page.led) as led:
        page.take_file(tmp_path / "window-2.vdp")
    assert led.args == ["package", tmp_path / "window-2.vdp"]


def test_a_workbook_without_a_stamp_is_led_to_the_import(  # noqa: PLR0917 - fixtures
    services: Services, people: list[Recipient], tasks: TaskRunner, talk: RecordingTalk,
    navigator: RecordingNavigator, qtbot: QtBot, settle: Settle, tmp_path: Path,
) -> None:  # fmt: skip
    exchange = ExchangePage(services, tasks, talk, navigator)
    qtbot.add_widget(exchange)
    exchange.open_record("received", 0)
    exchange.show()
    settle()
    page = exchange.findChild(ReceivedPage)
    assert page is not None
    path = edited(sent(services, tmp_path), lambda sheet: sheet.parent.remove(sheet.parent["_vetdesk"]))
    look_at(page, path, settle)
    assert "import" in button(page, "received_primary").text().replace("&", "")
    page.primary()
    settle()
    assert exchange.has_unsaved()
    assert not page.isVisible()


def test_keys_are_shown_taken_in_and_revoked(  # noqa: PLR0917 - fixtures
    page: ReceivedPage, services: Services, talk: RecordingTalk, tmp_path: Path, settle: Settle, clock: Clock
) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    other = a_station(folder, clock=clock)
    Services(other).partners.write_own_key(tmp_path / "other.vdkey")
    other.close()
    page.show_partners()
    settle()
    talk.answers += [True, "changed offices"]
    page.take_key(tmp_path / "other.vdkey")
    settle()
    (partner,) = services.partners.all()
    assert partner.fingerprint in str(talk.asked[0])
    page.partners.list.choose(partner.id)
    page.ask_revoke()
    settle()
    (partner,) = services.partners.all()
    assert partner.revoked_why == "changed offices"


@pytest.mark.parametrize("shown", ["register", "review", "partners"])
def test_everything_can_be_read_and_reached(  # noqa: PLR0917 - fixtures
    page: ReceivedPage, services: Services, language: Language, tmp_path: Path, settle: Settle, shown: str,
    audited: Callable[..., list[str]],
) -> None:  # fmt: skip
    path = answered(services, tmp_path)
    look_at(page, path, settle)
    change_phone(services, row_owner(services, page))
    look_at(page, path, settle)
    if shown == "register":
        page.back()
        page.refresh()
        settle()
        assert str(page.overview.list.records.cell(0, 4)).startswith("Rows: ")
    elif shown == "partners":
        page.show_partners()
    settle()
    assert audited(page, DECIDING_LOOKS) == []
