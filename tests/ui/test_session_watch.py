"""The desk hears that the session was locked; the systems themselves are played by fakes and by a private bus."""

import ctypes
import os
import shutil
import subprocess
import sys
from ctypes import wintypes

import pytest
from PySide6.QtGui import QWindow
from pytestqt.qtbot import QtBot

from vetdesk.ui import session_watch as module
from vetdesk.ui.session_watch import SIGNS, BusWatch, SessionWatch, WindowsWatch, session_watch


class FakeWindows:
    """Remembers which windows asked for messages."""

    def __init__(self) -> None:
        self.windows: list[int] = []

    def WTSRegisterSessionNotification(self, window: ctypes.c_void_p, flags: int) -> int:
        assert flags == 0
        self.windows.append(int(window.value or 0))
        return 1


def message(number: int, what: int) -> wintypes.MSG:
    told = wintypes.MSG()
    told.message, told.wParam = number, what
    return told


@pytest.mark.parametrize(
    ("number", "what", "away"),
    [
        (0x02B1, 0x7, True),  # locked
        (0x02B1, 0x8, False),  # unlocked
        (0x02B1, 0x4, True),  # a remote session ended
        (0x0218, 0x4, True),  # the computer goes to sleep
        (0x0218, 0x7, False),  # it woke up
        (0x0200, 0x7, False),  # the mouse was moved
    ],
)
def test_windows_tells_by_messages_to_a_window(qtbot: QtBot, number: int, what: int, *, away: bool) -> None:
    calls = FakeWindows()
    watch, window, heard = WindowsWatch(calls), QWindow(), []
    watch.away.connect(lambda: heard.append(True))
    watch.watch(window)
    assert calls.windows == [int(window.winId())]
    told = message(number, what)
    watch._filter.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(told))
    assert bool(heard) is away


def test_linux_tells_of_on_and_off_and_only_on_counts(qtbot: QtBot) -> None:
    watch, heard = BusWatch(), []
    watch.away.connect(lambda: heard.append(True))
    watch.turned(False)
    assert not heard
    watch.turned(True)
    watch.happened()
    assert len(heard) == 2
    for *_where, slot in SIGNS:
        assert callable(getattr(watch, slot.partition("(")[0]))


def test_where_the_system_tells_nothing_nobody_listens_and_nothing_fails(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(module.importlib, "import_module", missing)
    assert type(session_watch(platform="linux")) is SessionWatch
    assert type(session_watch(platform="win32")) is SessionWatch
    assert type(session_watch(platform="darwin")) is SessionWatch


ON_A_BUS = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from vetdesk.ui.session_watch import BusWatch
application = QCoreApplication(sys.argv)
watch = BusWatch()
watch.away.connect(lambda: (print("away", flush=True), application.quit()))
def send():
    told = QDBusMessage.createSignal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged")
    told.setArguments([True])
    QDBusConnection.sessionBus().send(told)
QTimer.singleShot(0, send)
QTimer.singleShot(10000, application.quit)
application.exec()
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no bus of one's own can be started here")
def test_a_screen_saver_on_a_real_bus_is_heard() -> None:
    command = ["dbus-run-session", "--", sys.executable, "-c", ON_A_BUS]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False, env=dict(os.environ))
    assert ended.stdout.strip() == "away", ended.stderr
