"""The real main window over a station, for benchmarks of what somebody feels who works at the desk."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.stations import opened

PATIENCE_SECONDS = 180.0


class DeskWindow:
    """Signed in, shown at 1366×768 without a screen; `wait` lets everything under way come to its end."""

    def __init__(self, folder: Path) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtCore import QTimer, qInstallMessageHandler
        from PySide6.QtWidgets import QApplication

        from vetdesk import paths
        from vetdesk.ui.dress import Dress
        from vetdesk.ui.input_method import InputMethod
        from vetdesk.ui.main_window import MainWindow
        from vetdesk.ui.preferences import Preferences
        from vetdesk.ui.talk import Talk
        from vetdesk.ui.tasks import TaskRunner
        from vetdesk.ui.texts import Language
        from vetdesk.ui.theme import Theme
        from vetdesk.wiring import build_services, people_finder

        qInstallMessageHandler(lambda *_message: None)  # the offscreen platform complains of each window
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        self._application = application
        self._clock = QTimer(interval=1000)  # so that waiting ends even when nothing happens any more
        self._clock.start()
        self._failures: list[Exception] = []
        self._station = opened(folder)
        self.tasks = TaskRunner(self._failures.append, self._station.database.interrupt_reading)
        language, theme = Language(application, paths.resources() / "i18n"), Theme(application)
        self._dress = Dress(language, theme, Preferences(folder.parent / "bench.ini"), "zh_CN")
        services: Any = build_services(self._station)
        self.window = MainWindow(
            services, self.tasks, Talk(), self._dress, find=people_finder(services),
            method=InputMethod("", "", "system"),
        )  # fmt: skip
        self.window.resize(1366, 768)
        self.window.show()
        self.wait()

    def wait(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let the window work until nothing is under way any more and `until` holds."""
        from PySide6.QtCore import QEventLoop

        end = time.perf_counter() + PATIENCE_SECONDS
        while not (self.tasks.idle and until()):
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if self._failures:
                raise self._failures[0]
            if time.perf_counter() > end:
                raise TimeoutError("something is still under way")
        self._application.processEvents()

    def paint(self) -> None:
        """Handle what is waiting and draw what has changed, once, as a screen would."""
        self._application.processEvents()

    def close(self) -> None:
        """Let go of the station."""
        self.tasks.close()
        self.window.close_for_good()
        self.window.deleteLater()
        self._application.processEvents()
        self._station.close()
