"""The page of the day: the date, what is alarming about the backups, and what is to be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTimer
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.domain.backups import BackupHealth
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.progress import Progress
from vetdesk.ui.backup_words import BACK_UP, TRY, alarm, reminder
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.today.evidence_bar import EvidenceBar
from vetdesk.ui.today.today_list import TodayListView
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.small_screens import Steady

if TYPE_CHECKING:  # the window is painted before the database is needed
    from vetdesk.services.today import TodayList

LOOK_MS = 600_000
"""A window left open looks so often whether a new day has begun."""
NOT_COUNTED = frozenset({"visits"})
"""Visits due by the rules can be hundreds: they are work for the year, not for today."""


@dataclass(frozen=True)
class DayView:
    """Everything the page shows, fetched in one look."""

    today: date
    workday: bool
    groups: Sequence["TodayList"]
    health: BackupHealth
    now: datetime
    begun: bool = True
    """Whether the archive holds anybody; where it holds nobody, that is what is to be done."""

    @property
    def count(self) -> int:
        """How many things wait for this person today."""
        return sum(group.total for group in self.groups if str(group.group) not in NOT_COUNTED)


class TodayPage(Page):
    """Shows what waits, what is due and what is late, each with its reason; Enter opens it."""

    SHOWS = ("case", "need", "visit", "planned_visit", "recipient", "identity", "staff", "definition", "station",
             "complaint", "finding", "payment_list", "payment_result", "draft")  # fmt: skip

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._view: DayView | None = None
        self._date = QLabel(self)
        self._date.setWordWrap(True)
        self._date.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        give_role(self._date, role="title")
        self._alarm = InlineBar(self)
        self._alarm.setObjectName("backup_alarm")
        self._evidence = EvidenceBar(services, tasks, navigator, self)
        self._empty = EmptyState(self)
        self._plan = self._empty.add_button("plan_visits", lambda: navigator.show_page("visits"))
        self._import = self._empty.add_button("import_first", lambda: navigator.open("batch", 0))
        self.list = TodayListView(self)
        self.list.setObjectName("today")
        self.list.opened.connect(navigator.open)
        self.list.page_wanted.connect(navigator.show_page)
        self.buttons = ButtonBar(self)
        self._new = self.buttons.add("new_person", lambda: navigator.open("recipient", 0))
        self._visit = self.buttons.add("new_visit", lambda: navigator.open("visit", 0))
        self._open = self.buttons.add_primary("open_item", self.list.open_current)
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self._look_at_the_date)
        self._clock.start()
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        actor = self.services.station.session.actor
        self.list.setAccessibleName(self.tr("What is to be done today"))
        self._new.setText(self.tr("&New person"))
        self._visit.setText(self.tr("&Log a visit"))
        self._open.setText(self.tr("&Open"))
        self._plan.setText(self.tr("&Plan visits"))
        self._import.setText(self.tr("Import a &roster…"))
        self._new.setVisible(actor.may(Right.EDIT_ARCHIVE))
        self._visit.setVisible(actor.may(Right.LOG_VISIT))
        self._show_day()

    def refresh(self) -> None:
        """Fetch the day's list."""
        self.tasks.look(lambda _progress: self._fetch(), owner=self, done=self._show, instead_of="today")
        self._evidence.refresh()

    def primary(self) -> None:
        """Open what is chosen."""
        self.list.open_current()

    def _fetch(self) -> DayView:
        """In the look lane: the list, the calendar, the newest backup."""
        station, now = self.services.station, self.services.station.now()
        today = day_at_station(now)
        workday = station.definitions.calendar.is_workday(today)
        groups, begun = self.services.today.items(), True
        if not groups and station.session.actor.may(Right.EDIT_ARCHIVE):
            begun = self.services.archives.find("", limit=1).total > 0
        return DayView(today, workday, groups, self.services.backups.health(), now, begun)

    def _show(self, view: DayView) -> None:
        first, self._view = self._view is None, view
        self._show_day()
        if first and self.isActiveWindow():
            self.list.setFocus()  # so that the arrow keys and Enter work at once
        self.count_changed.emit(view.count)

    def _show_day(self) -> None:
        """The fetched day in the language of the window."""
        view = self._view
        today = view.today if view else day_at_station(self.services.station.now())
        day = QLocale().toString(QDate(today.year, today.month, today.day), QLocale.FormatType.LongFormat)
        if view is None:
            self._date.setText(day)
            return
        self._date.setText(
            self.tr("{day} · working day").format(day=day)
            if view.workday
            else self.tr("{day} · day off").format(day=day)
        )
        alarming, due = alarm(view.health, view.now), reminder(view.health, view.now)
        if alarming:
            self._alarm.show_message(alarming, shown("backups", BACK_UP), self._back_up, Tone.LATE)
        elif due and self.services.station.session.actor.may(Right.MANAGE_SETTINGS):
            go = partial(self.navigator.open, "backup", 0)
            self._alarm.show_message(due, shown("backups", TRY), go, Tone.DUE_SOON)
        else:
            self._alarm.hide()
        self.list.show_groups(view.groups)
        self._show_empty(view)
        self.list.setVisible(bool(view.groups))
        self._open.setEnabled(bool(view.groups))

    def _show_empty(self, view: DayView) -> None:
        """A day without work: visits can be planned, or the archive is begun if it holds nobody."""
        self._empty.set_text(
            self.tr("Nothing waits for you today, and nothing is late.")
            if view.begun
            else self.tr("There is nobody in the archive yet. Begin with the roster of your station.")
        )
        self._plan.setVisible(view.begun and self.services.station.session.actor.may(Right.LOG_VISIT))
        self._import.setVisible(not view.begun)
        self._empty.setVisible(not view.groups)

    def _back_up(self) -> None:
        def work(_progress: Progress) -> bool:
            return self.services.backups.back_up()

        self.tasks.change(work, owner=self, done=lambda _new: self.refresh())

    def _look_at_the_date(self) -> None:
        if self._view is not None and day_at_station(self.services.station.now()) != self._view.today:
            self.mark_stale()

    def _arrange(self) -> None:
        content = Steady(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(content)
        column = QVBoxLayout(content)
        column.setContentsMargins(9, 4, 9, 4)
        column.setSpacing(4)
        column.addWidget(self._date)
        column.addWidget(self._alarm)
        column.addWidget(self._evidence)
        for widget in (self._empty, self.list):
            column.addWidget(widget, 1)
            widget.hide()
        column.addWidget(self.buttons)
        QWidget.setTabOrder(self.list, self._new)
        self.setFocusProxy(self.list)
