"""The status line: what it tells, what makes way, and what is then in the menu."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.running_work import NOTHING, Running
from vetdesk.ui.status_line import StatusLine
from vetdesk.ui.status_watch import missing_year


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    made = StatusLine(InputMethod("ibus", "", "kept"))
    qtbot.addWidget(made)
    made.show_people(1234)
    made.show_signed_in("张三", lambda: "Clerk")
    made.resize(1400, 40)
    made.show()
    return made


def menu_texts(line: StatusLine) -> list[str]:
    menu = line.findChild(QToolButton, "status_more").menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_with_room_for_all_there_is_no_menu(line: StatusLine) -> None:
    assert line.findChild(QToolButton, "status_more").isHidden()
    assert menu_texts(line) == []


def test_what_has_no_room_is_in_the_menu_and_can_be_chosen_there(line: StatusLine, qtbot: QtBot) -> None:
    line.resize(420, 40)
    assert line.findChild(QToolButton, "status_more").isVisible()
    texts = menu_texts(line)
    assert "VetDesk" in " ".join(texts)
    line.resize(200, 40)
    assert "People: 1,234" in menu_texts(line)
    assert "Text size 18" in menu_texts(line)
    larger = next(
        one for one in line.findChild(QToolButton, "status_more").menu().actions() if one.text().endswith("18")
    )
    with qtbot.wait_signal(line.size_wanted):
        larger.trigger()


def test_nothing_is_lost_between_line_and_menu(line: StatusLine) -> None:
    line.show_calendar(2027)
    line.show_work(Running("reading", 3, 10, True))
    for width in range(160, 1400, 90):
        line.resize(width, 40)
        hidden = {name for name, parts in line._parts.items() if parts[0].isHidden() and line._has_to_say(name)}
        assert set(line._left_out()) == hidden
        assert line._more.isVisible() == bool(hidden)


def test_a_long_message_ends_in_dots_and_is_told_whole_by_its_tip(line: StatusLine) -> None:
    line.say("word " * 80)
    assert line._said.text().endswith("…")
    assert line._said.toolTip() == "word " * 80


def test_work_is_shown_with_cancel_only_while_it_runs(line: StatusLine, qtbot: QtBot) -> None:
    line.show_work(Running("reading", 318, 1284, True))
    assert "318 / 1,284" in line._work.text()
    with qtbot.wait_signal(line.cancel_wanted):
        line.findChild(QToolButton, "status_cancel").click()
    line.show_work(NOTHING)
    assert line._work.isHidden()
    assert line.findChild(QToolButton, "status_cancel").isHidden()


def test_a_missing_calendar_leads_to_the_settings(line: StatusLine, qtbot: QtBot) -> None:
    line.show_calendar(2027)
    with qtbot.wait_signal(line.calendar_wanted):
        line.findChild(QToolButton, "status_calendar").click()
    line.show_calendar(0)
    assert line.findChild(QToolButton, "status_calendar").isHidden()


@pytest.mark.parametrize(
    ("today", "missing"), [(date(2026, 5, 1), 0), (date(2026, 12, 1), 2027), (date(2027, 1, 2), 2027)]
)
def test_the_next_year_is_missed_from_december_on(today: date, missing: int) -> None:
    assert missing_year(today, frozenset({2025, 2026})) == missing


def test_long_work_is_told_of_and_short_work_is_not(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, settle: Callable[[], None]
) -> None:
    from PySide6.QtCore import QObject

    from vetdesk.ui import running_work
    from vetdesk.ui.tasks import TaskRunner

    told: list[Running] = []
    monkeypatch.setattr(running_work, "SHOWN_AFTER_MS", 0)
    owner = QObject()
    tasks = TaskRunner(lambda _error: None)
    watch = running_work.RunningWork(tasks, owner)
    watch.told.connect(told.append)
    stop = []

    def work(progress: object) -> None:
        while not stop:
            progress.at(1, 2, "reading")  # type: ignore[attr-defined]  # a Progress

    tasks.change(work, owner=owner, failed=lambda _error: None)
    qtbot.wait_until(lambda: Running("reading", 1, 2, True) in told)
    watch.cancel()
    qtbot.wait_until(lambda: told[-1] == NOTHING)
    tasks.close()
