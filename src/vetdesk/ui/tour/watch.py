"""Notices that something of the tour was done, however the person came to it."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from vetdesk.domain.changes import Changes
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import ChangesRelay
from vetdesk.ui.quick_search import QuickSearch
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.tour.steps import FIND, PRINT, ticked_by

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PREVIEW = "vetdesk.ui.printing.print_window"


class TourWatch(QObject):
    """Emits `ticked` with the key of a step."""

    ticked = Signal(str)

    def __init__(self, window: QMainWindow, services: Desk, tasks: TaskRunner) -> None:
        super().__init__(window)
        self._typed = ""
        self._relay = ChangesRelay(self)
        services.station.database.subscribe(self._relay.happened.emit)
        self._relay.happened.connect(self._changed, Qt.ConnectionType.QueuedConnection)
        tasks.delivered.connect(self._look_for_preview)
        search = window.findChild(QuickSearch)
        if search is not None:
            search.box.searched.connect(self._note_typed)
            search.opened.connect(self._opened)

    def _changed(self, changes: Changes) -> None:
        if key := ticked_by(changes.label):
            self.ticked.emit(key)

    def _note_typed(self, words: str) -> None:
        """The line is emptied when something is opened, so what stood there last counts."""
        self._typed = words or self._typed

    def _opened(self, kind: str, _record: int) -> None:
        if kind == "recipient" and self._typed.isascii() and self._typed.isalpha():
            self.ticked.emit(FIND)
        self._typed = ""

    def _look_for_preview(self) -> None:
        """Looking at a paper is journalled once a day only, so the window itself counts."""
        module = sys.modules.get(PREVIEW)
        if module is None:
            return
        windows: list[QWidget] = QApplication.topLevelWidgets()
        if any(isinstance(one, module.PrintWindow) and one.isVisible() for one in windows):
            self.ticked.emit(PRINT)
