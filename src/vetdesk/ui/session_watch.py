"""Hears from the system that the session was locked or the computer goes to sleep: then the desk locks itself too.

Linux tells it over D-Bus (logind, and the screen savers of the usual desktops), Windows by messages to a window. Where
neither tells anything, the desk still locks itself when nobody touches it for a while.
"""

import ctypes
import importlib
import sys
from ctypes import wintypes
from typing import Any, Final, Protocol

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QWindow

SYSTEM, SESSION = "system", "session"

SIGNS: Final = (
    (SYSTEM, "org.freedesktop.login1", "org.freedesktop.login1.Session", "Lock", "happened()"),
    (SYSTEM, "org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep", "turned(bool)"),
    (SESSION, "", "org.freedesktop.ScreenSaver", "ActiveChanged", "turned(bool)"),
    (SESSION, "", "org.gnome.ScreenSaver", "ActiveChanged", "turned(bool)"),
    (SESSION, "", "org.mate.ScreenSaver", "ActiveChanged", "turned(bool)"),
    (SESSION, "", "org.ukui.ScreenSaver", "lock", "happened()"),
    (SESSION, "", "com.deepin.dde.lockFront", "Visible", "turned(bool)"),
)
"""Bus, service ("" any), interface, signal, and what takes it: one that has happened, or one that tells on and off."""

WTS_MESSAGE, WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT = 0x02B1, 0x7, 0x2, 0x4
POWER_MESSAGE, POWER_SUSPEND = 0x0218, 0x4
THIS_SESSION = 0


class SessionWatch(QObject):
    """Emits `away` when the session was locked or the computer goes to sleep."""

    away = Signal()

    def watch(self, window: QWindow) -> None:
        """The window that is open now; only Windows needs one to send its messages to."""


class BusWatch(SessionWatch):
    """Listens on the buses of Linux desktops."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        dbus = importlib.import_module("PySide6.QtDBus")  # missing in some builds, and never needed on Windows
        buses = {SYSTEM: dbus.QDBusConnection.systemBus(), SESSION: dbus.QDBusConnection.sessionBus()}
        for bus, service, interface, sign, slot in SIGNS:
            if buses[bus].isConnected():
                buses[bus].connect(service, "", interface, sign, self, SLOT(slot))

    @Slot()
    def happened(self) -> None:
        """The session was locked."""
        self.away.emit()

    @Slot(bool)
    def turned(self, on: bool) -> None:
        """The screen saver began or ended; the computer goes to sleep or woke up."""
        if on:
            self.away.emit()


class _Messages(QAbstractNativeEventFilter):
    """Sees the messages that Windows sends to the program's windows."""

    def __init__(self, owner: "WindowsWatch") -> None:
        super().__init__()
        self._owner = owner

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Qt: a message of the system; none is kept from the program."""
        told = wintypes.MSG.from_address(int(message))
        self._owner.hear(int(told.message), int(told.wParam))
        return False, 0


class WtsCalls(Protocol):
    """What Windows offers for it (wtsapi32.dll)."""

    def WTSRegisterSessionNotification(self, window: Any, flags: int, /) -> int:  # noqa: ANN401 - the system's own
        """Ask for messages about the session."""


class WindowsWatch(SessionWatch):
    """Listens to the messages of Windows; `calls` is wtsapi32.dll."""

    def __init__(self, calls: WtsCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._filter = _Messages(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)

    def watch(self, window: QWindow) -> None:
        """Ask Windows to tell this window."""
        self._calls.WTSRegisterSessionNotification(wintypes.HWND(int(window.winId())), THIS_SESSION)

    def hear(self, message: int, what: int) -> None:
        """Take one message."""
        locked = message == WTS_MESSAGE and what in {WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT}
        if locked or (message == POWER_MESSAGE and what == POWER_SUSPEND):
            self.away.emit()


def session_watch(parent: QObject | None = None, platform: str = sys.platform) -> SessionWatch:
    """What listens on this system; one that hears nothing where the system tells nothing."""
    try:
        if platform == "win32":
            return WindowsWatch(ctypes.WinDLL("wtsapi32"), parent)  # type: ignore[attr-defined,unused-ignore]  # Windows only
        if platform.startswith("linux"):
            return BusWatch(parent)
    except (ImportError, OSError, AttributeError):
        pass  # an old system or a build without it: the idle lock remains
    return SessionWatch(parent)
