"""Nobody touches keyboard or mouse: the window locks itself."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vetdesk.ui.idle_watch import IdleWatch


def test_idleness_is_told_once(qtbot: QtBot) -> None:
    parent, window = QObject(), QWindow()
    watch = IdleWatch(0.05, parent)
    told: list[bool] = []
    watch.idle.connect(lambda: told.append(True))
    with qtbot.wait_signal(watch.idle, timeout=5000):
        watch.watch(window)
    qtbot.wait(150)
    assert told == [True]


def test_a_touch_begins_the_time_anew(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("vetdesk.ui.idle_watch.time", SimpleNamespace(monotonic=lambda: now[0]))
    parent, window = QObject(), QWindow()
    watch = IdleWatch(0.2, parent)
    told: list[bool] = []
    watch.idle.connect(lambda: told.append(True))
    watch.watch(window)
    for _ in range(6):
        now[0] += 0.15
        watch._look()
        QApplication.sendEvent(window, QEvent(QEvent.Type.TouchBegin))
    assert told == []
    now[0] += 0.2
    qtbot.wait_until(lambda: told == [True])
