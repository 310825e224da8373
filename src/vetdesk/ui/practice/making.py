"""The practice station is being made: how far it is, what comes next, and Cancel."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.tasks import Task
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar

STEPS: Final = {
    "": QT_TRANSLATE_NOOP("practice", "Getting ready"),
    "station": QT_TRANSLATE_NOOP("practice", "Creating a station with six staff"),
    "import": QT_TRANSLATE_NOOP("practice", "Importing a roster of 120 made-up people"),
    "cases": QT_TRANSLATE_NOOP("practice", "Taking applications through village, township and district"),
    "visits": QT_TRANSLATE_NOOP("practice", "Visiting people and answering their needs"),
    "files": QT_TRANSLATE_NOOP("practice", "Filing papers and receiving the district's decisions"),
    "honours": QT_TRANSLATE_NOOP("practice", "Answering complaints, handing out plates and cards"),
    "benefits": QT_TRANSLATE_NOOP("practice", "Setting rates and preparing payment lists"),
    "practice_ready": QT_TRANSLATE_NOOP("practice", "Opening the desk"),
}
"""Words for what the maker reports to be doing."""


class PracticeMaking(Translated):
    """Follows the making; `cancelled` when the person does not want to wait."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._at = (0, 0, "")
        self._title, self._text, self._step = QLabel(self), QLabel(self), QLabel(self)
        give_role(self._title, role="title")
        for label in (self._text, self._step):
            label.setWordWrap(True)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._bar = ButtonBar(self)
        self._cancel = self._bar.add("cancel_practice", self.stop)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._step, self._progress, self._text):
            column.addWidget(part)
        column.addStretch()
        area = Overflow(inner, self)
        whole = QVBoxLayout(self)
        whole.addWidget(self._title)
        whole.addWidget(area, 1)
        whole.addWidget(self._bar)
        self.retranslate()

    def follow(self, task: Task) -> None:
        """Show how far this is."""
        self._task, self._at = task, (0, 0, "")
        self._cancel.setEnabled(True)
        self._cancel.setFocus()
        task.progressed.connect(self._show_at)
        self._show()

    def stop(self) -> None:
        """Cancel it: nothing of it is kept."""
        if self._task is not None:
            self._cancel.setEnabled(False)
            self._task.cancel()
        self.cancelled.emit()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Preparing the practice station"))
        self._text.setText(
            self.tr(
                "A small station with made-up people, as after two months of work. It has a folder of its own and "
                "never mixes with real data. This takes up to a minute, once only."
            )
        )
        self._cancel.setText(self.tr("Cancel"))
        self._progress.setAccessibleName(self.tr("Progress"))
        self._show()

    def _show_at(self, done: int, total: int, what: str) -> None:
        self._at = (done, total, what)
        self._show()

    def _show(self) -> None:
        done, total, what = self._at
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        step = shown("practice", STEPS.get(what, STEPS[""]))
        self._step.setText(self.tr("{step}…").format(step=step))
