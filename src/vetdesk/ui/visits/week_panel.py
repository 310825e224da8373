"""The week of visits (走访计划): its days with their people, and below them who is due and not planned."""

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.round_sheets import Round
from vetdesk.services.visit_week import Waiting, Week, WeekWanted
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Navigator
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone, give_role, text_size
from vetdesk.ui.visits.due_filter import DueFilter
from vetdesk.ui.visits.week_board import WeekBoard
from vetdesk.ui.visits.week_deeds import WeekDeeds
from vetdesk.ui.visits.week_forms import AskDay, AskLimits
from vetdesk.ui.visits.week_rows import COLUMNS, shown_days, waiting_rows
from vetdesk.ui.visits.week_words import day_words, week_words
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.flow_layout import FlowLayout
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.ui.widgets.sign_button import SignButton
from vetdesk.ui.widgets.small_screens import SteadyPanel

WAITING = "waiting"
CHOICE = 16
"""So many characters of a day with its count."""
WIDE, HIGH = 28, 14
"""So many rows of a list wide and high a panel is at least that shows all days beside each other and the list below."""
WEEK = timedelta(days=7)


class WeekPanel(SteadyPanel):
    """Puts people onto days. A proposal is shown in its place and edited there; nothing of it is kept before."""

    log_wanted = Signal(int)
    """A visit to this recipient is to be logged."""
    sheet_wanted = Signal(object)
    """The round sheet of this Round is to be shown."""

    def __init__(self, services: Desk, tasks: TaskRunner, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks, self._tasks = services.visit_week, tasks
        self._actor = services.station.session.actor
        self._week: Week | None = None
        self._day = ""
        self._proposed: dict[int, str] | None = None
        self._asked: tuple[int, ...] = ()
        self._told: frozenset[int] = frozenset()
        self._missed_shown = False
        self.filter = DueFilter(services.officers, self._actor.staff, tasks, self, sums=False)
        self.filter.changed.connect(self._fetch)
        self.bar = InlineBar(self)
        self._deeds = WeekDeeds(self._weeks, tasks, navigator, self.bar, self)
        self.title, self._count = QLabel(self), QLabel(self)
        give_role(self.title, role="heading")
        give_role(self._count, role="heading")
        self._before = self._sign("page_back", "previous_week", -WEEK)
        self._after = self._sign("page_on", "next_week", WEEK)
        self._now = QPushButton(self)
        self._now.setObjectName("this_week")
        self._now.clicked.connect(self._go_to_now)
        self.choice = CodeEdit(self)
        self.choice.setObjectName("shown_day")
        self.choice.setMinimumContentsLength(CHOICE)
        self.choice.currentIndexChanged.connect(lambda _place: self._fit())
        self.board = WeekBoard(self)
        self.board.opened.connect(self.log_wanted)
        self.board.picked.connect(self._picked_on_board)
        self.waiting = RecordList(COLUMNS, tasks, self)
        self.waiting.setObjectName("not_planned")
        self.waiting.opened.connect(self.log_wanted)
        self.waiting.picked.connect(self._picked_waiting)
        self.ask, self.limits = AskDay(self), AskLimits(self)
        self.ask.given.connect(self._plan)
        self.ask.left.connect(self._leave)
        self.limits.given.connect(self._propose)
        self.limits.left.connect(self._leave)
        self.buttons = ButtonBar(self)
        self._plan_for = self.buttons.add("plan_for", self.ask_day)
        self._off = self.buttons.add("take_off_plan", self._take_off)
        self._sheet = self.buttons.add("sheet_of_day", self._print)
        self._drop = self.buttons.add("drop_proposal", self._drop_proposal, right=True)
        self._main = self.buttons.add_primary("fill_week", self.primary)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._before.setAccessibleName(self.tr("Previous week"))
        self._before.setToolTip(self.tr("Previous week"))
        self._after.setAccessibleName(self.tr("Next week"))
        self._after.setToolTip(self.tr("Next week"))
        self._now.setText(self.tr("&Back to this week"))
        self.choice.setAccessibleName(self.tr("What is shown of the week"))
        self.waiting.setAccessibleName(self.tr("Due and not planned"))
        self.waiting.tell_nothing(self.tr("Everybody who is due by the end of this week is planned."))
        self._plan_for.setText(self.tr("Plan for a &day…"))
        self._off.setText(self.tr("Take off the &plan"))
        self._sheet.setText(self.tr("&Round sheet of the day…"))
        self._drop.setText(self.tr("Dr&op the proposal"))
        self._main.setText(self.tr("Fi&ll the week…") if self._proposed is None else self.tr("&Keep this plan"))
        self._fill()

    def refresh(self, _today: str = "") -> None:
        """Fetch officers and the week."""
        self.filter.refresh()
        self._fetch()

    def primary(self) -> None:
        """Begin a proposal, or keep the one that is shown; carry out what is being asked for."""
        if not self.ask.isHidden():
            self.ask.give()
        elif self._proposed is not None:
            self._deeds.plan(dict(self._proposed), self._drop_proposal)
        elif self._may() and self.limits.isHidden():
            self.ask.hide()
            self.limits.show()
            self.buttons.hide()
            self.limits.people.setFocus()
        elif self._may():
            self._propose()

    def ask_day(self, people: Iterable[int] = ()) -> None:
        """Ask for which day to plan these people, or those who are chosen."""
        self._asked = tuple(people) or tuple(self.chosen())
        if self._asked and self._may():
            self.limits.hide()
            self.buttons.hide()
            self.ask.ask(len(self._asked))

    def has_unsaved(self) -> bool:
        """Whether a proposal is shown that nobody kept."""
        return bool(self._proposed)

    def chosen(self) -> list[int]:
        """The recipients that are selected on a day, or in the list below."""
        return self.board.chosen() or self.waiting.selected_ids()

    def waiting_people(self) -> tuple[Waiting, ...]:
        """Who is due and not planned."""
        return self._week.waiting if self._week is not None else ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; with little, one day is shown at a time."""
        super().resizeEvent(event)
        self._fit()

    # ---- what is shown

    def _fetch(self) -> None:
        wanted = WeekWanted(self._day, self.filter.chosen_officer(), self.filter.chosen_village())
        self._tasks.look(lambda _progress: self._weeks.week(wanted), owner=self, done=self._show, instead_of="week")

    def _show(self, week: Week) -> None:
        begun = self._week is None
        self._week = week
        if self._proposed is not None:
            there = {one.person.recipient_id for one in week.waiting}
            self._proposed = {number: day for number, day in self._proposed.items() if number in there}
        self._fill()
        if begun and any(day.people for day in week.days if day.day == week.today):
            self.choice.choose(week.today)
        self._tell_missed(week)

    def _fill(self) -> None:
        week, proposed = self._week, self._proposed or {}
        if week is None:
            return
        monday = week.days[0].day
        here = monday <= week.today <= week.days[-1].day
        words = week_words(monday)
        self.title.setText(self.tr("{week} (this week)").format(week=words) if here else words)
        self._now.setHidden(here)
        rows = waiting_rows(week, proposed)
        self.waiting.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        waiting = max(week.total - len(proposed), len(rows))
        self._count.setText(self.tr("Due and not planned: {count}").format(count=waiting))
        days = [
            (one.day, self.tr("{day}: {count} people").format(
                day=day_words(one.day), count=len(one.planned) + len(one.proposed)))
            for one in shown_days(week, proposed) if one.usual
        ]  # fmt: skip
        self.choice.offer([(WAITING, self._count.text()), *days], empty=False)
        self._fit()

    def _fit(self) -> None:
        """Show all days and the list below them, or one of both where there is little room."""
        row = text_size().row
        narrow = self.width() < WIDE * row or self.height() < HIGH * row
        one = self.choice.value() or WAITING
        self.choice.setVisible(narrow)
        if narrow and self._missed_shown:
            self.bar.hide()  # they stand first in the list
        self._count.setVisible(not narrow)
        self.board.setVisible(not narrow or one != WAITING)
        self.waiting.setVisible(not narrow or one == WAITING)
        if self._week is not None:
            days = shown_days(self._week, self._proposed or {})
            self.board.show_days(days, one if narrow and one != WAITING else "")
        self._offer()

    def _tell_missed(self, week: Week) -> None:
        """Who was not visited as planned is told once, with what to do about it."""
        missed = frozenset(one.person.recipient_id for one in week.missed)
        if missed - self._told and self._may():
            text = self.tr("Not visited as planned: {count} people.").format(count=len(missed))
            deed = self.tr("Plan for an&other day…")
            self.bar.show_message(text, deed, lambda: self.ask_day(sorted(missed)), Tone.LATE)
            self._missed_shown = True
            self._fit()
        self._told |= missed

    # ---- deeds

    def _plan(self, day: str) -> None:
        """Plan for the day that was typed; who is proposed only is moved within the proposal."""
        own = self._proposed if self._proposed is not None else {}
        days = [one.day for one in self._week.days] if self._week is not None else []
        waiting = {one.person.recipient_id for one in self._week.waiting} if self._week is not None else set()
        if self._proposed is not None and day in days and set(self._asked) <= waiting | set(own):
            self._proposed |= dict.fromkeys(self._asked, day)
            self._leave()
        else:
            self._deeds.plan(dict.fromkeys(self._asked, day), self._leave)

    def _take_off(self) -> None:
        chosen = self.board.chosen()
        if self._proposed is not None and set(chosen) <= set(self._proposed):
            self._proposed = {number: day for number, day in self._proposed.items() if number not in chosen}
            self.retranslate()
        elif chosen:
            self._deeds.plan(dict.fromkeys(chosen, ""), lambda: None)

    def _propose(self) -> None:
        week, limits = self._week, self.limits.limits()
        if week is not None:
            self._tasks.look(
                lambda _progress: self._weeks.propose(week, limits), owner=self, done=self._proposal,
                instead_of="proposal",
            )  # fmt: skip

    def _proposal(self, proposed: dict[int, str]) -> None:
        self._leave()
        if not proposed:
            text = self.tr("There is nobody to be planned, or no room left on the working days of this week.")
            self.bar.show_message(text, tone=Tone.WAITING)
            return
        self._proposed = proposed
        self.retranslate()
        self.choice.choose(min(proposed.values()))
        text = self.tr("Proposed: {count} people. Nothing is kept yet; move people or take them off as you like.")
        self._missed_shown = False
        self.bar.show_message(text.format(count=len(proposed)), tone=Tone.DRAFT)

    def _drop_proposal(self) -> None:
        self._proposed = None
        self.bar.hide()
        self.retranslate()

    def _leave(self) -> None:
        self.ask.hide()
        self.limits.hide()
        self.buttons.show()
        self._asked = ()
        self.retranslate()
        self.waiting.setFocus()

    def _print(self) -> None:
        week = self._week
        day = self._day_of_sheet()
        people = [one for shown in (week.days if week else ()) if shown.day == day for one in shown.people]
        ids = tuple(one.person.recipient_id for one in people if not one.visited_on)
        if week is not None and ids:
            self.sheet_wanted.emit(Round(week.wanted.officer, week.wanted.village_id, people=ids, on=day))

    def _day_of_sheet(self) -> str:
        """The day in which somebody is chosen, otherwise today, otherwise the first on which somebody is planned."""
        planned = [one.day for one in self._week.days if one.people] if self._week is not None else []
        for day in (self.board.day(), self._week.today if self._week is not None else ""):
            if day in planned:
                return day
        return planned[0] if planned else ""

    # ---- moving about

    def _sign(self, drawing: str, name: str, step: timedelta) -> SignButton:
        button = SignButton(drawing, name, self)
        button.clicked.connect(lambda _checked=False: self._go(step))
        return button

    def _go(self, step: timedelta) -> None:
        if self._week is not None:
            self._turn_to((date.fromisoformat(self._week.days[0].day) + step).isoformat())

    def _go_to_now(self) -> None:
        self._turn_to("")

    def _turn_to(self, day: str) -> None:
        self._day = day
        if self._proposed is not None:
            self._drop_proposal()
        self._fetch()

    def _picked_on_board(self) -> None:
        if self.board.chosen():
            self.waiting.clearSelection()
        self._offer()

    def _picked_waiting(self, count: int) -> None:
        if count:
            self.board.forget()
        self._offer()

    def _may(self) -> bool:
        return self._actor.may(Right.LOG_VISIT)

    def _offer(self) -> None:
        may, proposing = self._may(), self._proposed is not None
        self._plan_for.setEnabled(may and bool(self.chosen()))
        self._off.setEnabled(may and bool(self.board.chosen()))
        self._sheet.setEnabled(self._actor.may(Right.PRINT) and bool(self._day_of_sheet()) and not proposing)
        self._drop.setVisible(proposing)
        self._main.setEnabled(may)
        self.buttons.set_hint("" if may else self.tr("Visits are planned by whoever may log them."))

    def _arrange(self) -> None:
        head = QWidget(self)
        flow = FlowLayout(head)
        for widget in (self._before, self.title, self._after, self._now, self.filter, self.choice):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(head)
        layout.addWidget(self.bar)
        layout.addWidget(self.board, 5)
        layout.addWidget(self._count)
        layout.addWidget(self.waiting, 3)
        layout.addWidget(self.ask)
        layout.addWidget(self.limits)
        layout.addWidget(self.buttons)
