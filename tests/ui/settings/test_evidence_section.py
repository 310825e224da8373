"""Settings, Journal: what is known outside, a gap acknowledged with a reason, a clock confirmed, the day closed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import Clock
from tests.ui.audit import HARDEST_LOOKS
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.anchors import AnchorKind, head_line
from vetdesk.domain.errors import ReadOnlyStationError
from vetdesk.domain.journal import Head
from vetdesk.storage.head_files import HEADS
from vetdesk.ui.settings.evidence_section import EvidenceSection
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.today.evidence_bar import EvidenceBar
from vetdesk.wiring import Services

Settle = Callable[[], None]


@pytest.fixture
def section(
    qtbot: QtBot, services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator
) -> EvidenceSection:
    made = EvidenceSection(services, tasks, talk, navigator)
    qtbot.addWidget(made)
    return made


def click(qtbot: QtBot, widget: QWidget, name: str) -> None:
    button = widget.findChild(QPushButton, name)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_gap_is_told_on_today_and_acknowledged_with_a_reason(
    qtbot: QtBot,
    section: EvidenceSection,
    settle: Settle,
    audited: Callable[[QWidget, object], list[str]],
) -> None:
    services, talk, navigator = section.services, section.talk, section.navigator
    assert isinstance(talk, RecordingTalk)
    assert isinstance(navigator, RecordingNavigator)
    station = services.station
    with (station.folder / HEADS).open("a") as file:
        file.write(head_line(station.database.origin, Head(9000, "a" * 64, "2025-01-20T03:00:00.000Z"), "2025-0012"))
    station.outside.begin()
    bar = EvidenceBar(services, section.tasks, navigator, None)  # type: ignore[arg-type]  # a window of its own here
    qtbot.addWidget(bar)
    bar.refresh()
    section.show()
    settle()
    assert bar.isVisible()
    assert "2025-0012" in section.findChild(QLabel, "missing").text()
    area = QScrollArea()  # as the page of settings shows it
    area.setWidgetResizable(True)
    area.setWidget(section)
    qtbot.addWidget(area)
    assert audited(area, HARDEST_LOOKS) == []
    area.takeWidget()
    section.show()
    with pytest.raises(ReadOnlyStationError), station.database.write("change", station.session.actor):
        pass
    talk.answers.append("换了硬盘")
    click(qtbot, section, "acknowledge")
    settle()
    assert section.findChild(QLabel, "missing").isHidden()
    assert navigator.said == ["Acknowledged; work goes on."]
    with station.database.write("change", station.session.actor):
        pass


def test_the_day_is_closed_on_paper_and_a_jump_of_the_clock_waits_for_the_supervisor(
    qtbot: QtBot, section: EvidenceSection, settle: Settle, clock: Clock
) -> None:
    services = section.services
    clock.move(days=-1)
    with services.station.database.write("change", services.station.session.actor) as work:
        work.settings.set("some.thing", 1)
    section.show()
    settle()
    assert "2025-01-19 09:00" in section.findChild(QLabel, "clock").text()
    assert not section.findChild(QPushButton, "confirm_clock").isEnabled()
    click(qtbot, section, "close_day")
    settle()
    window = section._saver.window
    assert window is not None
    window.close()
    with services.station.database.read() as look:
        assert look.anchors.all(AnchorKind.CLOSING) == []
    ends = section.findChild(QListWidget, "ends")
    assert [ends.item(place).text().split(" (")[0] for place in range(ends.count())] == ["File beside the data"]


def test_wrong_deeds_are_named_and_acknowledged_with_a_reason(
    qtbot: QtBot,
    section: EvidenceSection,
    settle: Settle,
    audited: Callable[[QWidget, object], list[str]],
) -> None:
    services, talk, navigator = section.services, section.talk, section.navigator
    assert isinstance(talk, RecordingTalk)
    assert isinstance(navigator, RecordingNavigator)
    with services.station.database.write("look", services.station.session.actor) as work:
        work.connection.exec_driver_sql("DROP TRIGGER journal_never_changes")
        last = "(SELECT max(seq) FROM journal)"
        work.connection.exec_driver_sql(f"UPDATE journal SET reason = 'x' WHERE seq = {last}")
    section.refresh()
    section.show()
    settle()
    label, button = section.findChild(QLabel, "wrong"), section.findChild(QPushButton, "acknowledge_wrong")
    assert "altered afterwards" in label.text()
    assert button.isVisible()
    assert audited(section, HARDEST_LOOKS) == []
    talk.answers = ["已核查"]
    click(qtbot, section, "acknowledge_wrong")
    settle()
    section.refresh()
    settle()
    assert navigator.said == ["Acknowledged: 1. What is forged stays marked; work goes on."]
    assert "altered afterwards" in label.text()
    assert "acknowledged by 张经办 on 2025-01-20: 已核查" in label.text()
    assert not button.isVisible()
