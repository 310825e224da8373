"""The head of the week of visits: which week, whose people, and what of it is shown where there is little room."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from vetdesk.services.visit_week import Week
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.theme import give_role
from vetdesk.ui.visits.due_filter import DueFilter
from vetdesk.ui.visits.week_words import week_words
from vetdesk.ui.widgets.flow_layout import FlowLayout
from vetdesk.ui.widgets.sign_button import SignButton

CHOICE = 22
"""So many characters of a day, or of who waits, with its count."""
WEEK = timedelta(days=7)


class WeekHead(Translated):
    """Turns to another week; the choices beside it are those of the panel."""

    turned = Signal(str)
    """The week of this day is wanted; "" for this week."""
    chosen = Signal()
    """Something else of the week is to be shown."""

    def __init__(self, people: DueFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: Week | None = None
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self._before = self._sign("page_back", "previous_week", -WEEK)
        self._after = self._sign("page_on", "next_week", WEEK)
        self._now = QPushButton(self)
        self._now.setObjectName("this_week")
        self._now.clicked.connect(lambda _checked=False: self.turned.emit(""))
        self.choice = CodeEdit(self)
        self.choice.setObjectName("shown_day")
        self.choice.setMinimumContentsLength(CHOICE)
        self.choice.currentIndexChanged.connect(lambda _place: self.chosen.emit())
        flow = FlowLayout(self)
        for widget in (self._before, self._title, self._after, self._now, people, self.choice):
            flow.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._before.setAccessibleName(self.tr("Previous week"))
        self._before.setToolTip(self.tr("Previous week"))
        self._after.setAccessibleName(self.tr("Next week"))
        self._after.setToolTip(self.tr("Next week"))
        self._now.setText(self.tr("&Back to this week"))
        self.choice.setAccessibleName(self.tr("What is shown of the week"))

    def show_week(self, week: Week, choices: Sequence[tuple[str, str]]) -> None:
        """Name a week, and offer what of it can be shown alone."""
        self._week = week
        words = week_words(week.days[0].day)
        here = week.days[0].day <= week.today <= week.days[-1].day
        self._title.setText(self.tr("{week} (this week)").format(week=words) if here else words)
        self._now.setHidden(here)
        self.choice.offer(choices, empty=False)

    def _sign(self, drawing: str, name: str, step: timedelta) -> SignButton:
        button = SignButton(drawing, name, self)
        button.clicked.connect(lambda _checked=False: self._go(step))
        return button

    def _go(self, step: timedelta) -> None:
        if self._week is not None:
            self.turned.emit((date.fromisoformat(self._week.days[0].day) + step).isoformat())
