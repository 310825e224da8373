"""How far long work is, with Cancel. Nothing is shown for short work."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import Task
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

BUSY_AFTER_MS = 300
SHOWN_AFTER_MS = 2000

STEPS: Final[Mapping[str, str]] = {
    "": QT_TRANSLATE_NOOP("progress", "Working"),
    "reading": QT_TRANSLATE_NOOP("progress", "Reading rows"),
    "planning": QT_TRANSLATE_NOOP("progress", "Comparing with the archive"),
    "keeping": QT_TRANSLATE_NOOP("progress", "Saving"),
    "undoing": QT_TRANSLATE_NOOP("progress", "Taking back"),
    "returning": QT_TRANSLATE_NOOP("progress", "Writing the answer"),
    "backup_first": QT_TRANSLATE_NOOP("progress", "Making a verified backup"),
    "copy": QT_TRANSLATE_NOOP("progress", "Writing the database under the new key"),
    "check_copy": QT_TRANSLATE_NOOP("progress", "Checking the new file"),
    "backup_last": QT_TRANSLATE_NOOP("progress", "Making a backup under the new key"),
}
"""Words for what the work reports to be doing; anything else is shown as it was reported."""


class ProgressPanel(Translated):
    """Follows one task: after 0.3 s a busy cursor over the owner, after 2 s a bar with counts and Cancel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._last = (0, 0, "")
        self._words = QLabel(self)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self)
        self._cancel.setObjectName("cancel_task")
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 2)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self._busy = QTimer(self, singleShot=True, interval=BUSY_AFTER_MS)
        self._busy.timeout.connect(self._show_busy)
        self._late = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._late.timeout.connect(self.show)
        self.hide()
        self.retranslate()

    def follow(self, task: Task) -> Task:
        """Show how far this task is from now on, and give it back."""
        self._task = task
        self._last = (0, 0, "")
        self._cancel.setEnabled(True)
        task.progressed.connect(self._at)
        task.ended.connect(lambda: self._end(task))
        self._busy.start()
        self._late.start()
        self._show()
        return task

    def retranslate(self) -> None:
        """Say it in the language of the window."""
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Stops the work; nothing of it is kept."))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._show()

    def _at(self, done: int, total: int, what: str) -> None:
        self._last = (done, total, what)
        self._show()

    def _show(self) -> None:
        done, total, what = self._last
        step = shown("progress", STEPS.get(what, what))
        if total:
            self._words.setText(
                self.tr("{step}: {done} of {total}").format(step=step, done=f"{done:,}", total=f"{total:,}")
            )
        else:
            self._words.setText(self.tr("{step} …").format(step=step))
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _show_busy(self) -> None:
        owner = self.parentWidget()
        if owner is not None:
            owner.setCursor(Qt.CursorShape.BusyCursor)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        if self._task is not None:
            self._task.cancel()

    def _end(self, task: Task) -> None:
        if task is not self._task:
            return
        self._task = None
        self._busy.stop()
        self._late.stop()
        owner = self.parentWidget()
        if owner is not None:
            owner.unsetCursor()
        self.hide()
