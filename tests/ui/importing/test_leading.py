"""What the assistant leads away arrives in its room, in the real tabs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.people_made_up import id_number
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.people import Recipient
from vetdesk.ui.exchange.exchange_page import ExchangePage
from vetdesk.ui.exchange.received.received_page import ReceivedPage
from vetdesk.ui.importing.importing_page import ImportingPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

Settle = Callable[[], None]


@pytest.fixture
def exchange(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot
) -> ExchangePage:
    page = ExchangePage(services, tasks, talk, navigator)
    qtbot.add_widget(page)
    page.resize(1100, 700)
    page.show()
    return page


def test_the_stations_own_roster_is_led_to_where_it_is_compared(
    exchange: ExchangePage, services: Services, settle: Settle, tmp_path: Path
) -> None:
    with services.station.database.write("begin an archive", services.station.session.actor) as work:
        work.people.add(Recipient(0, "", {"name": "张三", "id_number": id_number(1)}))
    made = services.exporting.roster(tmp_path / "花名册.xlsx", purpose="报县局").path
    assistant = exchange.findChild(ImportingPage)
    assistant.take_file(made)
    settle()
    assert assistant.columns.notices.text.startswith("This workbook was written by VetDesk")
    assistant.columns.notices.bar.findChild(QWidget, "inline_deed").click()
    settle()
    received = exchange.findChild(ReceivedPage)
    assert exchange.findChild(QTabWidget, "exchange_tabs").currentWidget() is received
    assert received.panel is received.review
