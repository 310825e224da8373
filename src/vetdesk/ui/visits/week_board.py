"""The days of a week beside each other, or one of them where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vetdesk.domain.visit_week import DAYS
from vetdesk.ui.visits.day_list import DayList, ShownDay
from vetdesk.ui.widgets.small_screens import Steady


class WeekBoard(Steady):
    """Seven lists; a weekend on which nothing is planned takes no room."""

    opened = Signal(int)
    """A visit to this recipient is to be logged."""
    picked = Signal()
    """People of a day are chosen, or the cursor came to a day."""
    put = Signal(object, str)
    """These people (tuple of recipients) were let go on a day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: Sequence[ShownDay] = ()
        self._alone = ""
        self.lists = [DayList(place, self) for place in range(DAYS)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for one in self.lists:
            one.opened.connect(self.opened)
            one.picked.connect(lambda one=one: self._chose(one))
            one.put.connect(self.put)
            layout.addWidget(one, 1)

    def show_days(self, days: Sequence[ShownDay], alone: str = "") -> None:
        """Show a week, or one day of it `alone`."""
        self._days, self._alone = days, alone
        for one, shown in zip(self.lists, days, strict=True):
            one.show_day(shown, alone=bool(alone))
            one.setVisible(shown.day == alone if alone else shown.usual)

    def chosen(self) -> list[int]:
        """The recipients that are selected."""
        return [number for one in self.lists if one.isVisibleTo(self) for number in one.chosen()]

    def day(self) -> str:
        """The day in which the cursor stands or somebody is chosen, "" if none."""
        lists = [one for one in self.lists if one.isVisibleTo(self)]
        here = [one.day for one in lists if one.list.hasFocus() or one.chosen()]
        return here[0] if here else self._alone

    def forget(self) -> None:
        """Select nobody."""
        for one in self.lists:
            one.forget()

    def _chose(self, here: DayList) -> None:
        for one in self.lists:
            if one is not here:
                one.forget()
        self.picked.emit()
