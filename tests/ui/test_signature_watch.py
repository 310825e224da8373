"""Signatures are checked while nobody waits; what is wrong is told at the foot of the window."""

import pytest
from PySide6.QtCore import QObject

from tests.forging.unsigning import unsign
from tests.ui.cases.case_world import open_cases
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.signature_watch import SignatureWatch
from vetdesk.ui.status_line import StatusLine
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@pytest.fixture
def status(dressed: object, qtbot) -> StatusLine:
    made = StatusLine(InputMethod("", "", "system"))
    qtbot.addWidget(made)
    made.resize(3000, 40)
    return made


def watched(services: Services, tasks: TaskRunner, status: StatusLine, qtbot) -> None:
    watch = SignatureWatch(services, tasks, QObject(status))
    watch.told.connect(status.show_signatures)
    with qtbot.wait_signal(watch.ended, timeout=60_000):
        watch.begin(0)


def shown(status: StatusLine) -> str:
    chip = status.findChild(QObject, "status_signatures")
    return chip.text() if not chip.isHidden() else ""


def test_a_forged_step_is_told_and_an_honest_station_says_nothing(services, tasks, status, qtbot):
    (case,) = open_cases(services, 1)
    watched(services, tasks, status, qtbot)
    before = shown(status)
    unsign(services.station, case)
    watched(services, tasks, status, qtbot)
    assert "1" in shown(status) or "2" in shown(status)
    assert before != shown(status)
    services.wrong_deeds.acknowledge(services.wrong_deeds.found(), "已核查")
    watched(services, tasks, status, qtbot)
    assert "Wrong entries: acknowledged by 张经办 on 2025-01-20" in shown(status)
