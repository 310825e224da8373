"""The page of visits: who is due, which needs are followed, what was visited, and the log of a visit."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from vetdesk.domain.needs import Need
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visits import Visit
from vetdesk.services.round_sheets import Round
from vetdesk.ui.activities.activities_panel import SHOWN, ActivitiesPanel
from vetdesk.ui.desk import Desk
from vetdesk.ui.honours.honours_panel import HonoursPanel
from vetdesk.ui.page import NOT_HERE, Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.surveys.surveys_panel import SurveysPanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.visits.due_panel import DuePanel
from vetdesk.ui.visits.made_panel import MadePanel
from vetdesk.ui.visits.need_steps import NeedSteps
from vetdesk.ui.visits.needs_panel import NeedsPanel
from vetdesk.ui.visits.officers_panel import OfficersPanel
from vetdesk.ui.visits.providers_panel import ProvidersPanel
from vetdesk.ui.visits.round_menu import RoundMenu
from vetdesk.ui.visits.visit_card import VisitCard
from vetdesk.ui.visits.visit_entry import VisitEntryPanel
from vetdesk.ui.visits.week_panel import WeekPanel
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.current_tabs import CurrentTabs
from vetdesk.ui.widgets.small_screens import CurrentStack, Steady


class VisitsPage(Page):
    """Shows visits and needs; a visit is logged on a sheet of its own in the same place."""

    SHOWS = (
        *SHOWN, "visit", "need", "recipient", "identity", "assignment", "staff", "village", "provider", "scan",
        "entry", "survey_run", "survey_sheet", "planned_visit",
    )  # fmt: skip

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        visiting, vocabulary = services.visiting, services.station.definitions.vocabulary
        self.due = DuePanel(services, tasks, self)
        self.due.navigator = navigator
        steps = NeedSteps(visiting, vocabulary, tasks, talk, navigator)
        self.needs = NeedsPanel(services, tasks, talk, steps, self)
        self.week = WeekPanel(services, tasks, navigator, self)
        self.week.log_wanted.connect(self.log)
        self.week.sheet_wanted.connect(self._print_sheet)
        self.made = MadePanel(visiting, tasks, self)
        self.entry = VisitEntryPanel(services, tasks, talk, navigator)
        self.card = VisitCard(services, tasks, talk, navigator, self)
        self.card.left.connect(self._back)
        self.card.correct_wanted.connect(self._correct)
        self.due.log_wanted.connect(self.log)
        self.due.list.chosen.connect(lambda _id: self._offer())
        self.due.fetched.connect(self._fetched)
        self.needs.person_wanted.connect(lambda person: navigator.open("recipient", person))
        self.made.visit_wanted.connect(self._show_visit)
        self.entry.ended.connect(self._back)
        self.tabs = CurrentTabs(self)
        self.officers = OfficersPanel(services, tasks, talk, self)
        self.providers = ProvidersPanel(services, tasks, talk, self)
        self.activities = ActivitiesPanel(services, tasks, talk, navigator, self)
        self.honours, self.surveys = HonoursPanel(self), SurveysPanel(self)
        own = (self.honours, self.surveys)
        for panel in (self.due, self.week, self.needs, self.made, self.officers, self.providers, self.activities, *own):
            self.tabs.addTab(panel, "")
        self._unread: set[int] = set()
        self.tabs.currentChanged.connect(lambda _index: self._turned())
        self.buttons = ButtonBar(self)
        self._open: QPushButton = self.buttons.add("open_person", self._open_person)
        self._phoned: QPushButton = self.buttons.add("phoned", self.due.phoned)
        self._rounds: QPushButton = self.buttons.add("rounds", lambda: None)
        self._round_menu = RoundMenu(self, self.due, self._rounds)
        self._receipts: QPushButton = self.buttons.add("gift_receipts", self._print_receipts)
        self._log: QPushButton = self.buttons.add_primary("log_visit", self._log_chosen)
        self._papers = PaperSaver(self)
        self._plan_key = QShortcut(QKeySequence("Ctrl+Shift+D"), self)
        self._plan_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._plan_key.activated.connect(self._plan_chosen)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        names = (
            self.tr("Visits d&ue"),
            self.tr("Week"),
            self.tr("&Needs"),
            self.tr("Visits &made"),
            self.tr("Offi&cers"),
        )
        for place, text in enumerate((*names, self.tr("Services"), self.tr("Ac&tivities"), *self._named())):
            self.tabs.setTabText(place, text)
        self.tabs.setAccessibleName(shown("pages", "Visits"))
        self._plan_key.setWhatsThis(self.tr("plan visits to the chosen people for a day"))
        self._log.setText(self.tr("&Log a visit"))
        self._open.setText(self.tr("&Open the record"))
        self._phoned.setText(self.tr("Called, nothing ne&w"))
        self._receipts.setText(self.tr("Gift &receipts…"))
        self._round_menu.retranslate()
        self._offer()

    def refresh(self) -> None:
        """Fetch the list in front; the others are fetched when they come into sight."""
        self._unread = set(range(self.tabs.count()))
        self._read_front()

    def _read_front(self) -> None:
        """Fetch what the tab in front shows, if it was not since the last change."""
        place, panel = self.tabs.currentIndex(), self.tabs.currentWidget()
        if place not in self._unread:
            return
        self._unread.discard(place)
        if isinstance(panel, HonoursPanel | SurveysPanel):
            panel.refresh()
        elif isinstance(
            panel, DuePanel | WeekPanel | NeedsPanel | MadePanel | OfficersPanel | ProvidersPanel | ActivitiesPanel
        ):
            panel.refresh(self._today())

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a need; log a visit to a person ("log_visit"); "visit" 0 begins with whom to visit."""
        if kind == "log_visit" and record_id:
            self.log(record_id)
        elif kind == "activity":
            self._back()
            self.tabs.setCurrentWidget(self.activities)
            self.activities.show_activity(record_id)
        elif kind in {"honours", "birthday", "survey"}:
            self._show_honours(kind, record_id)
        elif kind == "officers":
            self._back()
            self.tabs.setCurrentWidget(self.officers)
        elif kind == "visit" and record_id:
            self._show_visit(record_id)
        elif kind == "give_officer" and record_id:
            self._back()
            self.tabs.setCurrentWidget(self.officers)
            self.officers.give_person(record_id)
        elif kind == "need" and record_id:
            self.tabs.setCurrentWidget(self.needs)
            self.tasks.look(lambda _progress: self.services.visiting.need(record_id), owner=self, done=self._show_need)
        else:
            self._back()
            self.tabs.setCurrentWidget(self.due)
            self.due.list.setFocus()

    def log(self, recipient_id: int) -> None:
        """Begin the log of a visit to a recipient."""
        self.tasks.look(
            lambda _progress: self.services.archives.describe(recipient_id), owner=self,
            done=lambda person: self._begin(recipient_id, person.name),
        )  # fmt: skip

    def primary(self) -> None:
        """Keep the visit that is being logged, or begin one to the chosen person."""
        front = self.tabs.currentWidget()
        if self._stack.currentWidget() is self.entry:
            self.entry.keep()
        elif isinstance(front, HonoursPanel | SurveysPanel | ActivitiesPanel | WeekPanel):
            front.primary()
        else:
            self._log_chosen()

    def save(self) -> None:
        """Keep the visit that is being logged, or the form that is filled in."""
        front = self.tabs.currentWidget()
        if self._stack.currentWidget() is self.entry:
            self.entry.keep()
        elif isinstance(front, HonoursPanel | SurveysPanel) and front.has_unsaved():
            front.primary()

    def why_not(self, deed: str) -> str:
        """Why a menu's deed is not possible: only what is being written can be saved."""
        writes = self._stack.currentWidget() is self.entry or self.honours.has_unsaved() or self.surveys.has_unsaved()
        return shown("page", NOT_HERE[deed]) if deed == "save" and not writes else super().why_not(deed)

    def has_unsaved(self) -> bool:
        """Whether a visit was begun and not kept."""
        logging = self._stack.currentWidget() is self.entry and self.entry.has_unsaved()
        return logging or any(one.has_unsaved() for one in (self.week, self.activities, self.honours, self.surveys))

    def _today(self) -> str:
        return day_at_station(self.services.station.now()).isoformat()

    def _begin(self, recipient_id: int, name: str) -> None:
        self._stack.setCurrentWidget(self.entry)
        self.entry.begin(recipient_id, name, self._today(), self.due.due_occasion(recipient_id))

    def _show_visit(self, visit_id: int) -> None:
        self._stack.setCurrentWidget(self.card)
        self.card.show_visit(visit_id)

    def _correct(self, visit: Visit, name: str) -> None:
        self._stack.setCurrentWidget(self.entry)
        self.entry.correct(visit, name)

    def _print_receipts(self) -> None:
        """The receipts of the chosen visits at which something was given, or else of all of that day."""
        chosen = self.services.gift_receipts.with_gifts(self.made.chosen_visits())
        if chosen:
            self._papers.offer_run(self.services.gift_receipts.of_visits(chosen), self.tr("Gift receipts.pdf"))
        else:
            self.navigator.say(self.tr("Nothing was given at these visits."))

    def _show_need(self, need: Need) -> None:
        self._back()
        self.needs.choose_need(need.id, need.state)

    def _named(self) -> tuple[str, str]:
        return self.honours.name(), self.surveys.name()

    def _show_honours(self, kind: str, record_id: int) -> None:
        self._back()
        self.tabs.setCurrentWidget(self.surveys if kind == "survey" else self.honours)
        if kind == "birthday":
            self.honours.show_birthday(record_id)

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)

    def _fetched(self) -> None:
        self._offer()

    def _chosen(self) -> int:
        if self.tabs.currentWidget() is self.due:
            return self.due.person()
        return self.made.person() if self.tabs.currentWidget() is self.made else 0

    def _log_chosen(self) -> None:
        if self._chosen():
            self.log(self._chosen())

    def _plan_chosen(self) -> None:
        """Ask for which day the people chosen in the list of visits due, or in the week, are planned."""
        if self.tabs.currentWidget() is self.due and (chosen := self.due.list.selected_ids()):
            self.tabs.setCurrentWidget(self.week)
            self.week.ask_day(chosen)
        elif self.tabs.currentWidget() is self.week:
            self.week.ask_day()

    def _print_sheet(self, wanted: Round) -> None:
        self._papers.offer_run(self.services.round_sheets.paper(wanted), self.tr("Round of visits.pdf"))

    def _open_person(self) -> None:
        if self._chosen():
            self.navigator.open("recipient", self._chosen())

    def _turned(self) -> None:
        self._offer()
        self._read_front()

    def _offer(self) -> None:
        chosen = bool(self._chosen())
        on_list = self.tabs.currentWidget() is self.due
        self.buttons.setVisible(self.tabs.currentWidget() in {self.due, self.made})  # the others have their own
        self._rounds.setVisible(on_list)
        self._phoned.setVisible(on_list)
        self._receipts.setVisible(self.tabs.currentWidget() is self.made)
        self._receipts.setEnabled(chosen and self.services.station.session.actor.may(Right.PRINT))
        self._phoned.setEnabled(chosen)
        self._log.setEnabled(chosen)
        self._open.setEnabled(chosen)
        nobody = chosen or (on_list and not self.due.begun)
        self.buttons.set_hint("" if nobody else self.tr("Choose a person in the list, or find anybody with Ctrl+K."))

    def _arrange(self) -> None:
        overview = Steady(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.buttons)
        self._stack.addWidget(overview)
        self._stack.addWidget(self.entry)
        self._stack.addWidget(self.card)
        layout = QVBoxLayout(self)
        layout.addWidget(self._stack)
