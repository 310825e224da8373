"""The desk of a practice station: the bar over it, the mark on every file, the day of practice, and the ways out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from vetdesk.domain.practice import FILE_MARK
from vetdesk.ui.desk_day import day_of_desk, set_days_back
from vetdesk.ui.practice.bar import PracticeBar, put_over
from vetdesk.ui.practice.station import PracticeStation
from vetdesk.ui.talk import Question, Talk

if TYPE_CHECKING:
    from vetdesk.services.open_station import OpenStation


class PracticeDesk(QObject):
    """Emits `left` with what is to be done at the door: a function that takes the OpeningWindow."""

    left = Signal(object)

    def __init__(self, practice: PracticeStation | None, talk: Talk, parent: QObject) -> None:
        super().__init__(parent)
        self._practice = practice
        self._talk = talk

    def mark(self, window: QMainWindow, station: "OpenStation") -> None:
        """Show what it is if this is a practice station; nothing happens at a real one."""
        practice = self._practice
        if practice is None or not station.practice:
            self.unmark()
            return
        self._talk.file_mark = FILE_MARK
        set_days_back(practice.days_back)
        bar = PracticeBar(day_of_desk(), practice.users(), station.session.actor.staff.user)
        bar.user_wanted.connect(lambda user: self.left.emit(lambda door: door.begin_practice(user)))
        bar.anew.connect(self._ask_anew)
        bar.thrown_away.connect(lambda: self._ask_throw_away(practice))
        bar.done.connect(lambda: self.left.emit(lambda _door: None))
        put_over(window, bar)

    def unmark(self) -> None:
        """The practice station is left."""
        self._talk.file_mark = ""
        set_days_back(0)

    def _ask_anew(self) -> None:
        question = Question(
            self.tr("Start practice over?"),
            self.tr("&Start over"),
            self.tr("&Continue as it is"),
            self.tr(
                "Everything done at the practice station is discarded, and a new one is made. Real data is not touched."
            ),
            destructive=True,
        )
        self._talk.ask(question, lambda: self.left.emit(lambda door: door.begin_practice(anew=True)))

    def _ask_throw_away(self, practice: PracticeStation) -> None:
        question = Question(
            self.tr("Delete the practice station?"),
            self.tr("&Delete it"),
            self.tr("&Keep it"),
            self.tr(
                "Its folder is deleted with everything in it. Real data is not touched; you can practise again later."
            ),
            destructive=True,
        )
        self._talk.ask(question, lambda: self.left.emit(lambda _door: practice.throw_away()))
