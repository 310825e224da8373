"""Putting people onto days: carried out, told in the bar of the week, and taken back under its name."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from vetdesk.services.visit_week import Placed, VisitWeek
from vetdesk.ui.page import Navigator
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.visits.week_words import day_words
from vetdesk.ui.widgets.inline_bar import InlineBar


class WeekDeeds(QObject):
    """Each deed is one change, which the menu and the bar offer to take back."""

    def __init__(
        self, weeks: VisitWeek, tasks: TaskRunner, navigator: Navigator, bar: InlineBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._weeks = weeks
        self._tasks = tasks
        self._navigator = navigator
        self._bar = bar

    def plan(self, days: Mapping[int, str], then: Callable[[], None]) -> None:
        """Plan people for days; `then` follows when it is kept."""

        def done(placed: Placed) -> None:
            then()
            self._tell(placed)

        self._tasks.change(lambda _progress: self._weeks.put(days), owner=self, done=done)

    def _tell(self, placed: Placed) -> None:
        days = sorted({new for _, new in placed.values()})
        count = len(placed)
        if days == [""]:
            name = self.tr("taking off the plan ({count})")
            told = self.tr("Taken off the plan: {count}.").format(count=count)
        elif len(days) == 1:
            name = self.tr("visit plan ({count})")
            told = self.tr("Planned for {day}: {count}.").format(day=day_words(days[0]), count=count)
        else:
            name = self.tr("visit plan ({count})")
            told = self.tr("Planned: {count}, on {days} days.").format(days=len(days), count=count)

        def take_back() -> None:
            self._bar.hide()
            self._tasks.change(lambda _progress: self._weeks.take_back(placed), owner=self, done=lambda _done: None)

        undo = self._navigator.undoable(name.format(count=count), take_back)
        self._bar.show_message(told, self.tr("Undo"), undo)
