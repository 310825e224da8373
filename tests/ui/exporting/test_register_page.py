from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD
from tests.people_world import a_person, keep, with_identities
from tests.ui.audit import DECIDING_LOOKS, Look
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.exporting.register_page import RegisterPage
from vetdesk.ui.second_person import SecondPersonAsker
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

Audited = Callable[[QWidget, Look], list[str]]


@pytest.fixture
def world(services: Services) -> Services:
    keep(services.station.database, with_identities(a_person("王㛃", 1), ("51", "drawing")))
    services.station.session.seconds.ask = None
    return services


def test_the_register_tells_what_left_and_who_confirmed_it(
    *, world: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot,
    settle: Callable[[], None], audited: Audited, tmp_path: Path,
) -> None:  # fmt: skip
    asker = SecondPersonAsker(world, tasks, talk)
    tasks.second = asker.ask
    path, done = tmp_path / "花名册.xlsx", []
    tasks.change(lambda _progress: world.exporting.roster(path, purpose="报区局"), owner=talk, done=done.append)
    settle()
    assert asker.dialog is not None
    assert not path.exists()
    dialog = asker.dialog
    assert [(str(look), fault) for look in DECIDING_LOOKS for fault in audited(dialog, look)] == []
    dialog.who.setCurrentIndex(dialog.who.findData("li"))
    dialog.password.setText("not his password")
    dialog.confirm()
    settle()
    assert not path.exists()
    dialog.password.setText(PASSWORD)
    dialog.confirm()
    settle()
    assert path.exists()
    assert len(done) == 1
    page = RegisterPage(world, tasks, talk, navigator)
    qtbot.add_widget(page)
    page.show()
    settle()
    (line,) = world.export_register.lines(date(2025, 1, 1), date(2025, 1, 31))
    assert (line.who, line.second, line.purpose, line.people) == ("张经办", "李复核", "报区局", 1)
    row = [str(cell) for cell in page.list.records.line(0) or ()]
    assert [row[at] for at in (1, 3, 4, 5, 8)] == ["张经办", "1", "李复核", "报区局", "花名册.xlsx"]
    assert [(str(look), fault) for look in DECIDING_LOOKS for fault in audited(page, look)] == []
    page.print_paper()
    settle()
    tasks.second = None


def test_whoever_does_not_find_a_second_person_sends_nothing(
    *, world: Services, tasks: TaskRunner, talk: RecordingTalk, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    asker = SecondPersonAsker(world, tasks, talk)
    tasks.second, failures = asker.ask, []
    path = tmp_path / "a.xlsx"
    tasks.change(lambda _progress: world.exporting.roster(path, purpose="x"), owner=talk, failed=failures.append)
    settle()
    asker.dialog.reject()
    settle()
    assert [type(error).__name__ for error in failures] == ["CancelledError"]
    assert not path.exists()
    tasks.second = None
