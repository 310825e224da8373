"""The page of people: the list, one record, or the form of a new person; one of them at a time."""

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from vetdesk.domain.changes import Changes
from vetdesk.domain.forms import Value
from vetdesk.domain.papers import PaperFile
from vetdesk.domain.record_views import HistoryLine, RecordView
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.people.identity_choice import IdentityChoice
from vetdesk.ui.people.new_person_panel import NewPersonPanel
from vetdesk.ui.people.people_list import PeopleList
from vetdesk.ui.people.people_panel import PeoplePanel
from vetdesk.ui.people.people_panels import existing
from vetdesk.ui.people.record_panel import RecordPanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, shown
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import CurrentStack

MASTER_SHEET = "recipient_sheet"


class PeoplePage(Page):
    """Finds people, shows records and lets them be changed by the rules."""

    SHOWS = ("recipient", "identity", "entry", "village")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        vocabulary = services.station.definitions.vocabulary
        self._view: RecordView | None = None
        self._papers = PaperSaver(self)
        self.list = PeopleList(services, tasks, self)
        self.list.opened.connect(self.show_record)
        self.list.import_wanted.connect(lambda: navigator.open("batch", 0))
        self.record = RecordPanel(services, tasks, talk, navigator, self)
        self._connect_record(self.record)
        self.identity = IdentityChoice(vocabulary, self)
        self.identity.wanted.connect(self._add_identity)
        self.identity.left.connect(self._to_record)
        self.new = NewPersonPanel(services.archives, vocabulary, tasks, talk, self)
        self.new.added.connect(self.show_record)
        self.new.left.connect(self._to_list)
        self.buttons = ButtonBar(self)
        self._new = self.buttons.add("new_person", self._begin_new)
        self._panels: dict[str, PeoplePanel] = {}
        self._came_from: QWidget | None = None
        self._more = self.buttons.add("more_of_people", lambda: None)
        self._menu = QMenu(self._more)
        self._offer_panels()
        self._open = self.buttons.add_primary("open_person", self._open_chosen)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._new.setText(self.tr("&New person"))
        self._open.setText(self.tr("&Open the record"))
        self._more.setText(self.tr("&More"))
        for offer, action in self._offered.items():
            action.setText(shown("people_panels", offer.text))

    def refresh(self) -> None:
        """Fetch the list, and the record that is shown unless it is being edited."""
        self.list.refresh_villages()
        self.list.refresh()
        if self._view is not None and self._stack.currentWidget() is self.record and not self.record.editing:
            self.show_record(self._view.id)

    def changed(self, changes: Changes) -> None:
        """Fetch again what concerns us, and let the tabs of the record do so."""
        super().changed(changes)
        if self._stack.currentWidget() is self.record:
            self.record.tell_changes(changes)

    def show_panel(self, key: str) -> None:
        """Show a panel of `people_panels` in place of the list."""
        offer = next(offer for offer in self._offered if offer.key == key)
        if key not in self._panels:
            panel = self._panels[key] = offer.make(self.services, self.tasks, self.talk, self.navigator, self)
            panel.left.connect(self._to_list)
            panel.opened.connect(self.show_record)
            self._stack.addWidget(panel)
        self._stack.setCurrentWidget(self._panels[key])
        self._panels[key].begin()

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a recipient; 0 begins a new one."""
        if record_id:
            self.show_record(record_id)
        else:
            self._begin_new()

    def show_record(self, recipient_id: int) -> None:
        """Fetch a record with its history and show it."""
        spoken = language()
        self.tasks.look(
            lambda _progress: (
                self.services.archives.get(recipient_id),
                self.services.archives.history(recipient_id, None, spoken),
            ),
            owner=self, done=lambda found: self._show(*found), instead_of="record",
        )  # fmt: skip

    def primary(self) -> None:
        """Carry out the main deed of what is shown."""
        shown = self._stack.currentWidget()
        if shown is self.record:
            self._save() if self.record.editing else self.record.begin_editing()
        elif shown is self.new:
            self.new.add()
        elif shown is self.identity:
            self.identity.choose()
        elif isinstance(shown, PeoplePanel):
            shown.primary()
        else:
            self._open_chosen()

    def focus_filter(self) -> None:
        """Put the cursor into the search box of the list."""
        shown = self._stack.currentWidget()
        if isinstance(shown, PeoplePanel):
            shown.focus_filter()
            return
        self._to_list()
        self.list.search.setFocus()
        self.list.search.selectAll()

    def edit(self) -> None:
        """Begin to edit the record shown."""
        if self._stack.currentWidget() is self.record:
            self.record.begin_editing()

    def save(self) -> None:
        """Save what is being edited."""
        if self._stack.currentWidget() is self.record and self.record.editing:
            self._save()
        elif self._stack.currentWidget() is self.new:
            self.new.add()

    def print_paper(self) -> None:
        """Print the master sheet of the record shown."""
        if self._stack.currentWidget() is self.record and self._view is not None:
            name, recipient_id = f"{self._view.uid[:8]}.pdf", self._view.id
            self.talk.ask_text(
                self.tr("What is it printed for? The answer is written into the journal."),
                lambda purpose: self._papers.save(name, lambda: self._sheet(recipient_id, purpose)),
            )

    def has_unsaved(self) -> bool:
        """Whether something was changed and not saved."""
        shown = self._stack.currentWidget()
        if isinstance(shown, PeoplePanel):
            return shown.has_unsaved()
        return (shown is self.record and self.record.is_changed()) or (shown is self.new and self.new.has_unsaved())

    def _connect_record(self, record: RecordPanel) -> None:
        record.left.connect(self._leave_record)
        record.changed.connect(lambda: self._view and self.show_record(self._view.id))
        record.save_wanted.connect(self._save)
        record.status_wanted.connect(self._change_status)
        record.identity_wanted.connect(self._choose_identity)
        record.reveal_wanted.connect(self._reveal)
        record.print_wanted.connect(self.print_paper)
        record.case_wanted.connect(lambda: self._go("new_case"))
        record.visit_wanted.connect(lambda: self._go("log_visit"))

    def _go(self, kind: str) -> None:
        """Begin something for the person shown, on the page that does it."""
        if self._view is not None:
            self.navigator.open(kind, self._view.id)

    def _show(self, view: RecordView, history: list[HistoryLine]) -> None:
        self._view = view
        if self._stack.currentWidget() is not self.record:
            self._came_from = self._stack.currentWidget()
        self.record.show_record(view)
        self.record.show_history(history)
        self._stack.setCurrentWidget(self.record)

    def _save(self) -> None:
        view = self._view
        if view is None:
            return
        changes, identities = self.record.changes()
        self.tasks.change(
            lambda _progress: self.services.archives.save(view.id, view.version, changes, {}, identities),
            owner=self, done=self._saved, failed=lambda error: self.record.refused(error, self.talk.about_failure),
        )  # fmt: skip

    def _saved(self, view: RecordView) -> None:
        self.record.editing = False
        self.navigator.say(self.tr("The record of {name} is saved.").format(name=view.name))
        self.show_record(view.id)

    def _change_status(self, identity_id: int, status: str, values: dict[str, Value], reason: str) -> None:
        view = self._view
        if view is not None:
            self.tasks.change(
                lambda _progress: self.services.archives.change_status(
                    view.id, view.version, identity_id, status, values=values, reason=reason
                ),
                owner=self, done=self._saved, failed=lambda error: self.record.refused(error, self.talk.about_failure),
            )  # fmt: skip

    def _choose_identity(self) -> None:
        if self._view is not None:
            self.identity.begin(self._view.name, self._view.free_categories)
            self._stack.setCurrentWidget(self.identity)

    def _add_identity(self, category: str) -> None:
        view = self._view
        if view is not None:
            self.tasks.change(
                lambda _progress: self.services.archives.add_identity(view.id, view.version, category),
                owner=self, done=self._saved,
            )  # fmt: skip

    def _reveal(self, field: str, identity_id: int) -> None:
        view = self._view
        if view is not None:
            self.talk.ask_text(
                self.tr("For what do you need it in full? The answer is written into the journal."),
                lambda purpose: self._fetch_secret(view.id, field, identity_id, purpose),
            )

    def _fetch_secret(self, recipient_id: int, field: str, identity_id: int, purpose: str) -> None:
        self.tasks.change(
            lambda _progress: self.services.archives.reveal(recipient_id, field, purpose, identity_id or None),
            owner=self, done=lambda value: self.record.reveal(field, identity_id, value),
        )  # fmt: skip

    def _sheet(self, recipient_id: int, purpose: str) -> PaperFile:
        return self.services.printing.make(MASTER_SHEET, recipient_id=recipient_id, purpose=purpose.strip())

    def _begin_new(self) -> None:
        self.new.begin()
        self._stack.setCurrentWidget(self.new)

    def _open_chosen(self) -> None:
        if self.list.list.current_id():
            self.show_record(self.list.list.current_id())

    def _offer_panels(self) -> None:
        actor = self.services.station.session.actor
        offers = [offer for offer in existing() if actor.may(offer.right)]
        self._offered = {offer: self._menu.addAction("") for offer in offers}
        for offer, action in self._offered.items():
            action.setObjectName(f"{offer.key}_panel_wanted")
            action.triggered.connect(lambda _checked=False, key=offer.key: self.show_panel(key))
        self._more.setMenu(self._menu)
        self._more.setVisible(bool(offers))

    def _leave_record(self) -> None:
        """Back to where the record was opened from: a panel, or the list."""
        if isinstance(self._came_from, PeoplePanel):
            self._stack.setCurrentWidget(self._came_from)
        else:
            self._to_list()

    def _to_record(self) -> None:
        self._stack.setCurrentWidget(self.record)

    def _to_list(self) -> None:
        self._stack.setCurrentIndex(0)

    def _arrange(self) -> None:
        first = QWidget(self)
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        for widget in (first, self.record, self.identity, self.new):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.addWidget(self._stack)
