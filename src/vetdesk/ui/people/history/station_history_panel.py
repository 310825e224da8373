"""What whom changed in a period, and who saw sensitive fields, over the whole station."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.history import DeedLines
from vetdesk.domain.staff import Staff
from vetdesk.domain.station_time import day_at_station
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.history.deed_list import DeedList
from vetdesk.ui.people.history.filters import HistoryFilters
from vetdesk.ui.people.history.history_tab import CHANGES, DEEDS, LOOKS, WAYS
from vetdesk.ui.people.history.look_list import LookList
from vetdesk.ui.people.people_panel import PeoplePanel
from vetdesk.ui.person_choice import PersonChoice
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import CurrentStack, is_low

DAYS = 30
"""The period that is shown at first."""


class StationHistoryPanel(PeoplePanel):
    """The history of everybody, filtered by person, field, member of staff and period; Enter opens the record."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        vocabulary = services.station.definitions.vocabulary
        self._begun = False
        self._heading = QLabel(self)
        give_role(self._heading, role="title")
        self.buttons = ButtonBar(self)
        self.back = self.buttons.add("leave_looking_back", self.left.emit)
        self._open = self.buttons.add_primary("open_looked_back", self.primary)
        self.way = QComboBox(self)
        self.way.setObjectName("looking_back_way")
        for _ in (CHANGES, LOOKS):
            self.way.addItem("")
        self.person = PersonChoice(services, tasks, self)
        self.filters = HistoryFilters(vocabulary, self)
        self.deeds = DeedList(vocabulary, tasks, self, with_person=True)
        self.looks = LookList(tasks, self, with_person=True)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def title(self) -> str:
        """The heading."""
        return self.tr("Change history")

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.title())
        self.back.setText(self.tr("&Back to the list"))
        self._open.setText(self.tr("&Open the record"))
        self.way.setAccessibleName(self.tr("What to show"))
        for place in (CHANGES, LOOKS):
            self.way.setItemText(place, shown("history", WAYS[place]))
        if self._begun:
            self.look()

    def begin(self) -> None:
        """Show the last weeks."""
        if not self._begun:
            today = day_at_station(self.services.station.now())
            self.filters.since.setText((today - timedelta(days=DAYS)).isoformat())
            self.filters.until.setText(today.isoformat())
        self._begun = True
        self.look()
        self.deeds.list.setFocus()

    def primary(self) -> None:
        """Ctrl+Enter: open the record of the line in front."""
        shown_now = self.looks if self.way.currentIndex() == LOOKS else self.deeds
        shown_now.open_current()

    def focus_filter(self) -> None:
        """Ctrl+F: find a person."""
        self.person.box.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; on a low screen the list needs that of the heading and of filters not in use."""
        super().resizeEvent(event)
        low = is_low(self.height())
        self._heading.setHidden(low)
        self.filters.spare_room(low=low)

    def look(self) -> None:
        """Fetch what the filters ask for."""
        wanted, back = self.filters.wanted(self.person.recipient_id()), self.services.looking_back
        words, person = language(), self.person.recipient_id() or None
        if self.way.currentIndex() == LOOKS:
            self.tasks.look(
                lambda _progress: back.looks(person, wanted.since, wanted.until, words),
                owner=self, done=self.looks.show_looks, instead_of="station_history",
            )  # fmt: skip
            return
        self.tasks.look(
            lambda _progress: (back.history(wanted, words, DEEDS), back.staff()),
            owner=self, done=lambda found: self._show(*found), instead_of="station_history",
        )  # fmt: skip

    def _show(self, deeds: Sequence[DeedLines], staff: Sequence[Staff]) -> None:
        self.filters.show_staff(staff)
        self.deeds.show_deeds(deeds)

    def _turn(self, way: int) -> None:
        self._stack.setCurrentIndex(way)
        self.filters.offer(fields=way == CHANGES, days=True)
        self.look()

    def _arrange(self) -> None:
        for widget in (self.deeds, self.looks):
            self._stack.addWidget(widget)
            widget.opened.connect(self.opened)
        self.way.currentIndexChanged.connect(self._turn)
        self.filters.changed.connect(self.look)
        self.person.changed.connect(self.look)
        self.filters.lead_with(self.way, self.person)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addWidget(self.filters)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.buttons)
