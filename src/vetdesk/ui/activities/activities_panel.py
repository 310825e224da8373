"""The tab of activities (活动): those of a year; planning one, its page and everything else come in the same place."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.activities import ActivityLine, ActivityView, ParticipantLine
from vetdesk.services.activity_lists import Reached
from vetdesk.ui.activities.activity_deeds import ActivityDeeds
from vetdesk.ui.activities.activity_form import ActivityForm
from vetdesk.ui.activities.activity_page import ActivityPagePanel
from vetdesk.ui.activities.cost_form import CostForm
from vetdesk.ui.activities.figures_panel import FiguresPanel
from vetdesk.ui.activities.participant_form import ParticipantForm
from vetdesk.ui.activities.people_choice import PeopleChoice
from vetdesk.ui.activities.turns_panel import TurnsPanel
from vetdesk.ui.activities.words import days_text, state_status, yuan_text
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

COLUMNS = (
    Column("title", "activities", QT_TRANSLATE_NOOP("activities", "Activity"), 20, must_show=True),
    Column("kind", "activities", QT_TRANSLATE_NOOP("activities", "Kind"), 18),
    Column("days", "activities", QT_TRANSLATE_NOOP("activities", "Days"), 23),
    Column("state", "activities", QT_TRANSLATE_NOOP("activities", "Status"), 10, must_show=True),
    Column("place", "activities", QT_TRANSLATE_NOOP("activities", "Place"), 16),
    Column("people", "activities", QT_TRANSLATE_NOOP("activities", "People"), 10, right=True),
    Column("attended", "activities", QT_TRANSLATE_NOOP("activities", "Took part"), 10, right=True),
    Column("cost", "activities", QT_TRANSLATE_NOOP("activities", "Paid (yuan)"), 10, right=True),
    Column("staff", "activities", QT_TRANSLATE_NOOP("activities", "Responsible"), 8),
)


SHOWN = ("activity", "participant")
"""Kinds of records whose change the tab shows."""


class ActivitiesPanel(SteadyPanel):
    """The activities of a year and what can be done with them."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._lines: dict[int, ActivityLine] = {}
        self._shown = 0
        self._year_label = QLabel(self)
        self.year = QComboBox(self)
        self.year.setObjectName("activity_year")
        self.year.currentIndexChanged.connect(lambda _index: self._fetch())
        self._year_label.setBuddy(self.year)
        self._empty = EmptyState(self)
        self._first = self._empty.add_button("first_activity", self.plan)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("activities")
        self.list.opened.connect(self.show_activity)
        self.list.chosen.connect(lambda _id: self._enable())
        self.form = ActivityForm(services, tasks, talk, self)
        self.page = ActivityPagePanel(services, tasks, self)
        self.deeds = ActivityDeeds(services, tasks, talk, navigator, self.page)
        for part in (self.deeds, self.deeds.bar):
            self.page.foot.addWidget(part)
        self.people = PeopleChoice(services, tasks, talk, self)
        self.turns = TurnsPanel(services, tasks, talk, self)
        self.participant = ParticipantForm(services, tasks, talk, self)
        self.cost = CostForm(services, tasks, talk, self)
        self.figures = FiguresPanel(services, tasks, self)
        self.buttons = ButtonBar(self)
        self._figures = self.buttons.add("activity_figures", lambda: self._go(self.figures))
        self._open = self.buttons.add("open_activity", lambda: self.show_activity(self.list.current_id()))
        self._plan = self.buttons.add_primary("plan_activity", self.plan)
        self._stack = CurrentStack(self)
        self._connect()
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Activities"))
        self._year_label.setText(self.tr("&Year"))
        self.year.setAccessibleName(self.tr("Year"))
        self._empty.set_text(
            self.tr("No activity in this year yet: clinic days, symposia, memorial days, recuperation batches …")
        )
        self._first.setText(self.tr("Plan the first one…"))
        self._figures.setText(self.tr("Fi&gures of the year…"))
        self._open.setText(self.tr("Open"))
        self._plan.setText(self.tr("Plan an activity…"))
        self._show_rows()

    def refresh(self, _today: str = "") -> None:
        """Fetch the activities of the chosen year, and the one that is shown."""
        activities = self._services.activities
        self._tasks.look(
            lambda _progress: activities.years(), owner=self, done=self._offer_years, instead_of="activity_years"
        )
        if self._shown and self._stack.currentWidget() is self.page:
            self.show_activity(self._shown)

    def plan(self) -> None:
        """Begin a new activity."""
        self._shown = 0
        self._stack.setCurrentWidget(self.form)
        self.form.begin()

    def show_activity(self, activity_id: int) -> None:
        """Show the page of an activity."""
        if activity_id:
            self._shown = activity_id
            activities = self._services.activities
            self._tasks.look(
                lambda _progress: activities.view(activity_id), owner=self, done=self._show_view, instead_of="activity"
            )

    def primary(self) -> None:
        """Keep what is being written, confirm or close what is shown, or begin a new activity."""
        shown = self._stack.currentWidget()
        if isinstance(shown, ActivityForm | CostForm | ParticipantForm):
            shown.keep()
        elif isinstance(shown, PeopleChoice | TurnsPanel):
            shown.primary()
        elif shown is self.page and self.deeds.bar.primary is not None:
            self.deeds.bar.primary.click()
        elif shown is not self.figures:
            self.plan()

    def has_unsaved(self) -> bool:
        """Whether something was typed and not kept."""
        shown = self._stack.currentWidget()
        return shown in {self.form, self.cost} and bool(shown.has_unsaved())

    def _connect(self) -> None:
        self.form.left.connect(self._leave_form)
        self.form.kept.connect(self.show_activity)
        self.page.note_wanted.connect(self._note)
        self.deeds.left.connect(self._back)
        self.deeds.done.connect(lambda: self.show_activity(self._shown))
        self.deeds.people_wanted.connect(self._choose_people)
        self.deeds.note_wanted.connect(self._note_chosen)
        self.deeds.cost_wanted.connect(lambda: self._go(self.cost))
        self.deeds.change_wanted.connect(lambda: self._go(self.form))
        self.people.done.connect(self._put_on)
        self.turns.confirmed.connect(lambda count: self._put_on(Reached(count)))
        self.figures.left.connect(self._back)
        self.form.draft_opener = partial(self._continue, self.form)
        self.cost.draft_opener = partial(self._continue, self.cost)
        self.participant.draft_opener = self._continue_note
        for panel in (self.people, self.turns, self.participant, self.cost):
            panel.left.connect(lambda: self.show_activity(self._shown))

    def _go(self, panel: QWidget) -> None:
        """Bring a panel in the place of the page, about what is shown."""
        view = self.page.view
        self._stack.setCurrentWidget(panel)
        if panel is self.figures:
            self.figures.begin(self._chosen_year())
        elif view is not None and panel is self.cost:
            self.cost.begin(view)
        elif view is not None and panel is self.form:
            self.form.begin(view.activity)

    def _continue(self, panel: QWidget, activity: str) -> None:
        """Bring a panel into sight for whoever goes on with its draft."""
        if not activity:
            self.plan()
            return
        self._view_then(int(activity), lambda _view: self._go(panel))

    def _continue_note(self, record: str) -> None:
        activity, _, number = record.partition(":")

        def note(view: ActivityView) -> None:
            for line in view.people:
                if str(line.participant.id) == number:
                    self._note(line)

        self._view_then(int(activity or 0), note)

    def _view_then(self, activity: int, then: Callable[[ActivityView], None]) -> None:
        def go_on(view: ActivityView) -> None:
            self._shown = activity
            self._show_view(view)
            then(view)

        self._tasks.look(lambda _progress: self._services.activities.view(activity), owner=self, done=go_on)

    def _choose_people(self) -> None:
        view = self.page.view
        if view is not None:
            panel = self.turns if view.kind.rotation else self.people
            self._stack.setCurrentWidget(panel)
            panel.begin(view.activity)

    def _put_on(self, reached: Reached) -> None:
        self.deeds.tell(reached)
        self.show_activity(self._shown)

    def _note_chosen(self) -> None:
        for number in self.page.list.selected_ids()[:1]:
            self._note(self.page.lines[number])

    def _note(self, line: ParticipantLine) -> None:
        if self.page.view is not None:
            self._stack.setCurrentWidget(self.participant)
            self.participant.begin(self.page.view, line)

    def _show_view(self, view: ActivityView) -> None:
        self._stack.setCurrentWidget(self.page)
        self.page.show_activity(view)
        self.deeds.retranslate()

    def _leave_form(self) -> None:
        if self._shown:
            self.show_activity(self._shown)
        else:
            self._back()

    def _back(self) -> None:
        self._shown = 0
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _chosen_year(self) -> int:
        return int(self.year.currentData() or 0)

    def _offer_years(self, years: Sequence[int]) -> None:
        chosen = self._chosen_year()
        self.year.blockSignals(True)
        self.year.clear()
        for year in years:
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(max(self.year.findData(chosen), 0) if chosen else self._present(years))
        self.year.blockSignals(False)
        self._fetch()

    def _present(self, years: Sequence[int]) -> int:
        """The place of the present year; activities may be planned for later ones."""
        return list(years).index(int(self._services.activities.today()[:4]))

    def _fetch(self) -> None:
        year, activities = self._chosen_year(), self._services.activities
        self._tasks.look(lambda _progress: activities.lines(year), owner=self, done=self._show, instead_of="activities")

    def _show(self, lines: Sequence[ActivityLine]) -> None:
        self._lines = {line.activity.id: line for line in lines}
        self._show_rows()

    def _show_rows(self) -> None:
        rows = {number: self._row(line) for number, line in self._lines.items()}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._enable()

    def _row(self, line: ActivityLine) -> Row:
        held, counts = line.activity, line.counts
        kind = worded(self._services.activities.rules.kinds[held.kind].label)
        people = f"{counts.listed} / {held.places}" if held.places else str(counts.listed)
        attended = str(counts.attended) if counts.attended else ""
        return (
            held.title, kind, days_text(held), state_status(line.state), held.place, people, attended,
            yuan_text(held.cost), line.staff,
        )  # fmt: skip

    def _enable(self) -> None:
        may = self._services.station.session.actor.may(Right.LOG_VISIT)
        for button in (self._plan, self._first):
            button.setEnabled(may)
        self._open.setEnabled(bool(self.list.current_id()))
        self.buttons.set_hint("" if may else self.tr("Staff who visit people plan activities."))

    def _arrange(self) -> None:
        overview = QWidget(self)
        head = QHBoxLayout()
        head.addWidget(self._year_label)
        head.addWidget(self.year)
        head.addStretch(1)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        panels = (self.form, self.page, self.people, self.turns, self.participant, self.cost, self.figures)
        for panel in (overview, *panels):
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
