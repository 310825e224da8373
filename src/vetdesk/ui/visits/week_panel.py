"""The week of visits (走访计划): its days with their people, and below them who is due and not planned."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.round_sheets import Round
from vetdesk.services.visit_week import Waiting, Week, WeekWanted
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.draft_bar import DraftBar
from vetdesk.ui.drafts.drafted import Drafted, nothing_lost
from vetdesk.ui.drafts.typed import Content
from vetdesk.ui.page import Navigator
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone
from vetdesk.ui.visits.due_filter import DueFilter
from vetdesk.ui.visits.week_deeds import WeekDeeds
from vetdesk.ui.visits.week_forms import AskDay, AskLimits
from vetdesk.ui.visits.week_head import WeekHead
from vetdesk.ui.visits.week_proposal import fitting, read, record_of, told, wanted_of
from vetdesk.ui.visits.week_view import WeekView
from vetdesk.ui.visits.week_words import week_words
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.small_screens import SteadyPanel


class WeekPanel(Drafted, SteadyPanel):
    """Puts people onto days. A proposal is shown in its place and edited there; until it is kept it is a draft."""

    DRAFT = "week_plan"
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
        self._about = ""
        self._proposed: dict[int, str] | None = None
        self._asked: tuple[int, ...] = ()
        self._told: frozenset[int] = frozenset()
        self._missed_told = self._proposed_told = ""
        self.filter = DueFilter(services.officers, self._actor.staff, tasks, self, sums=False)
        self.filter.changed.connect(self._look_at_others)
        self.head = WeekHead(self.filter, self)
        self.head.turned.connect(self._turn_to)
        self.head.chosen.connect(self._fit)
        self.bar = InlineBar(self)
        self._deeds = WeekDeeds(self._weeks, tasks, navigator, self.bar, self)
        self.view = WeekView(self.head, tasks, self)
        self.view.opened.connect(self.log_wanted)
        self.view.picked.connect(self._offer)
        self.view.put.connect(self._put)
        self.choice, self.board, self.waiting = self.head.choice, self.view.board, self.view.waiting
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

    def draft_record(self) -> str:
        """The week, whose people and of which village; "" while another one is being fetched."""
        return self._about

    def draft_key(self) -> str:
        """Nothing is kept before a week is shown."""
        return super().draft_key() if self._about else ""

    def draft_title(self) -> str:
        """Which week is planned."""
        return self.tr("Visit plan {week}").format(week=self._named())

    def draft_parts(self) -> Sequence[QWidget]:
        """None: the proposal stands in lists that show other people too."""
        return ()

    def draft_content(self) -> Content:
        """Who is proposed for which day."""
        return told(self._week, self._proposed) if self._week is not None and self._proposed else {}

    def draft_open(self, record: str) -> None:
        """Show the week of a draft, and its people."""
        if record != self._about and self._set_aside():
            wanted = wanted_of(record)
            self._day = wanted.day
            self.filter.choose(wanted.officer, wanted.village_id)
            self._fetch()

    def take_draft(self, content: Content) -> Content:
        """Propose again who still waits."""
        if self._week is None:
            return content
        given = read(content)
        self._take_up(fitting(self._week, given), len(given))
        return {}

    def chosen(self) -> list[int]:
        """The recipients that are selected on a day, or in the list below."""
        return self.view.chosen()

    def waiting_people(self) -> tuple[Waiting, ...]:
        """Who is due and not planned."""
        return self._week.waiting if self._week is not None else ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; with little, one day is shown at a time."""
        super().resizeEvent(event)
        self._fit()

    def _fetch(self) -> None:
        wanted = self._wanted()
        self._tasks.look(lambda _progress: self._weeks.week(wanted), owner=self, done=self._show, instead_of="week")

    def _wanted(self) -> WeekWanted:
        return WeekWanted(self._day, self.filter.chosen_officer(), self.filter.chosen_village())

    def _show(self, week: Week) -> None:
        begun = self._week is None
        self._week = week
        if self._proposed is not None:
            self._proposed = fitting(week, self._proposed)
        self._fill()
        if self._proposed == {}:
            self._drop_proposal()
        if begun and any(day.people for day in week.days if day.day == week.today):
            self.choice.choose(week.today)
        self._tell_missed(week)
        if self._about != record_of(week):
            self._about = record_of(week)
            self.draft_begun()

    def _fill(self) -> None:
        if self._week is not None:
            self.view.show_week(self._week, self._proposed or {})
            self._fit()

    def _named(self) -> str:
        return week_words(self._week.days[0].day) if self._week is not None else ""

    def _fit(self) -> None:
        """Show as much of the week as there is room for."""
        bars: list[DraftBar] = list(self.findChildren(DraftBar))
        spare = {self._missed_told, self._proposed_told if any(not one.isHidden() for one in bars) else ""}
        if self.view.fit(self.size()) and self.bar.text in spare:
            self.bar.hide()  # who was missed stands first in the list, and a proposal has its sign
        self._offer()

    def _tell_missed(self, week: Week) -> None:
        """Who was not visited as planned is told once, with what to do about it."""
        missed = frozenset(one.person.recipient_id for one in week.missed)
        if missed - self._told and self._may():
            self._missed_told = self.tr("Not visited as planned: {count} people.").format(count=len(missed))
            deed = self.tr("Plan for an&other day…")
            self.bar.show_message(self._missed_told, deed, lambda: self.ask_day(sorted(missed)), Tone.LATE)
            self._fit()
        self._told |= missed

    def _plan(self, day: str) -> None:
        """Plan for the day that was typed; who is proposed only is moved within the proposal."""
        week = self._week
        days = [one.day for one in week.days if one.day >= week.today] if week is not None else []
        waiting = {one.person.recipient_id for one in self.waiting_people()}
        if self._proposed is not None and day in days and set(self._asked) <= waiting:
            self._proposed |= dict.fromkeys(self._asked, day)
            self._leave()
            self.draft_touched()
        else:
            self._deeds.plan(dict.fromkeys(self._asked, day), self._leave)

    def _take_off(self) -> None:
        chosen = self.board.chosen()
        if self._proposed is not None and set(self._proposed) == set(chosen):
            self._drop_proposal()
        elif self._proposed is not None and set(chosen) <= set(self._proposed):
            self._proposed = {number: day for number, day in self._proposed.items() if number not in chosen}
            self.retranslate()
            self.draft_touched()
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
        self._take_up(proposed, len(proposed))
        self.draft_touched()

    def _take_up(self, proposed: dict[int, str], of: int) -> None:
        """Show a proposal, and say how many of those it once had have been planned or visited since."""
        gone = self.tr("Planned or visited since, or their day is over: {count} people.").format(
            count=of - len(proposed)
        )
        if not proposed:
            self._drop_proposal()
            self.bar.show_message(gone, tone=Tone.WAITING)
            return
        self._proposed = proposed
        self.retranslate()
        self.choice.choose(min(proposed.values()))
        text = self.tr(
            "Proposed: {count} people. Nothing is planned until you keep it: move or take off whom you like."
        )
        text = text.format(count=len(proposed))
        self._proposed_told = f"{text} {gone}" if of > len(proposed) else text
        self.bar.show_message(self._proposed_told, tone=Tone.DRAFT)
        self._fit()

    def _drop_proposal(self) -> None:
        self._proposed = None
        self.bar.hide()
        self.retranslate()
        self.draft_saved()

    def _put(self, people: tuple[int, ...], day: str) -> None:
        """People were let go on a day."""
        if self._may():
            self._asked = people
            self._plan(day)

    def _leave(self) -> None:
        self.ask.hide()
        self.limits.hide()
        self.buttons.show()
        self._asked = ()
        self.retranslate()
        self.waiting.setFocus()

    def _print(self) -> None:
        week = self._week
        day = self.view.day()
        people = [one for shown in (week.days if week else ()) if shown.day == day for one in shown.people]
        ids = tuple(one.person.recipient_id for one in people if not one.visited_on)
        if week is not None and ids:
            self.sheet_wanted.emit(Round(week.wanted.officer, week.wanted.village_id, people=ids, on=day))

    def _turn_to(self, day: str) -> None:
        if self._set_aside():
            self._day = day
            self._fetch()

    def _look_at_others(self) -> None:
        """Other people are chosen: a proposal belongs to those for whom it was made."""
        week, now = self._week, self._wanted()
        if week is None or replace(now, day=week.wanted.day) == week.wanted or self._set_aside():
            self._fetch()
        else:
            self.filter.choose(week.wanted.officer, week.wanted.village_id)

    def _set_aside(self) -> bool:
        """Leave the week that is shown; its proposal stays as a draft. False where no draft can be kept."""
        if self._proposed:
            self.draft_leave()
            if not nothing_lost(self):
                text = self.tr("This proposal cannot be kept as a draft now. Keep the plan or drop it first.")
                self.bar.show_message(text, tone=Tone.LATE)
                return False
            text = self.tr("The visit plan {week} is kept as a draft: go on with it there, or from Today.")
            self.bar.show_message(text.format(week=self._named()), tone=Tone.DRAFT)
        self._proposed, self._about = None, ""
        self.retranslate()
        self.draft_begun()
        return True

    def _may(self) -> bool:
        return self._actor.may(Right.LOG_VISIT)

    def _offer(self) -> None:
        may, proposing = self._may(), self._proposed is not None
        self._plan_for.setEnabled(may and bool(self.chosen()))
        self._off.setEnabled(may and bool(self.board.chosen()))
        self._sheet.setEnabled(self._actor.may(Right.PRINT) and bool(self.view.day()) and not proposing)
        self._drop.setVisible(proposing)
        self._main.setEnabled(may)
        self.buttons.set_hint("" if may else self.tr("Visits are planned by whoever may log them."))

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.head, self.bar, self.view, self.ask, self.limits, self.buttons):
            layout.addWidget(widget, int(widget is self.view))
