"""The page of people: the list, one record, a new person, or a panel; one of them at a time."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from vetdesk.domain.changes import Changes
from vetdesk.domain.errors import MergedRecipientError
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.domain.record_views import RecordView
from vetdesk.services.duplicates import Candidate
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import nothing_lost
from vetdesk.ui.page import NOT_HERE, Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.people.identity_choice import IdentityChoice
from vetdesk.ui.people.new_person_panel import NewPersonPanel
from vetdesk.ui.people.newcomer import write_newcomer
from vetdesk.ui.people.people_list import PeopleList
from vetdesk.ui.people.people_panel import PeoplePanel
from vetdesk.ui.people.people_panels import existing
from vetdesk.ui.people.record_panel import RecordPanel
from vetdesk.ui.printing.print_order import PrintOrder
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import enumerated, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import CurrentStack

COMPARED = frozenset({"name", "id_number", "birth_date"})
"""After a change of these the record may turn out to be somebody else's too."""
MASTER_SHEET = "recipient_sheet"


class PeoplePage(Page):
    """Finds people, shows records and lets them be changed by the rules."""

    SHOWS = ("recipient", "identity", "entry", "village")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        vocabulary = services.station.definitions.vocabulary
        self._view: RecordView | None = None
        self._wanted = 0
        self._papers = PaperSaver(self)
        self.list = PeopleList(services, tasks, talk, navigator, self)
        self.list.aside_wanted.connect(self._show_aside)
        self.list.aside_done.connect(self._to_list)
        self.list.opened.connect(self.show_record)
        self.list.import_wanted.connect(lambda: navigator.open("batch", 0))
        self.list.new_wanted.connect(self._begin_found)
        self.record = RecordPanel(services, tasks, talk, navigator, self)
        self._connect_record(self.record)
        self.identity = IdentityChoice(vocabulary, self)
        self.identity.wanted.connect(self._add_identity)
        self.identity.left.connect(self._to_record)
        self.new = NewPersonPanel(services, tasks, talk, self)
        self.new.added.connect(self._added)
        self.new.opened.connect(self.show_record)
        self.new.left.connect(self._to_list)
        self.buttons = ButtonBar(self)
        self._new = self.buttons.add("new_person", self._begin_new)
        self._panels: dict[str, PeoplePanel] = {}
        self._aside: PeoplePanel | None = None
        self._came_from: QWidget | None = None
        self._more = self.buttons.add("more_of_people", lambda: None)
        self._menu = QMenu(self._more)
        self._offer_panels()
        self._open = self.buttons.add_primary("open_person", self._open_chosen)
        self.list.filled.connect(self._open.setEnabled)
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
        """Fetch the list, and the record that is shown unless something is being typed there."""
        self.list.refresh_villages()
        self.list.refresh()
        if self._stack.currentWidget() is self.record and not self.record.editing:
            self._show_again()

    def changed(self, changes: Changes) -> None:
        """Fetch again what concerns us, and let the tabs of the record do so."""
        super().changed(changes)
        if self._stack.currentWidget() is self.record:
            self.record.tell_changes(changes)

    def _show_aside(self, panel: PeoplePanel) -> None:
        """Show a panel of the list (its filter, its columns, a change of many) in its place until it is left."""
        if self._aside is not None:
            self._stack.removeWidget(self._aside)
            self._aside.deleteLater()
        self._aside = panel
        panel.left.connect(self._to_list)
        self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        panel.begin()

    def _list_people(self, filters: PeopleFilter) -> None:
        self.list.show_filter(filters)
        self._to_list()

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a recipient; 0 begins a new one."""
        if record_id:
            self.show_record(record_id)
        else:
            self._begin_new()

    def show_record(self, recipient_id: int) -> None:
        """Fetch a record and show it; what was typed elsewhere is asked about first."""
        if self._view is not None and self._view.id == recipient_id and self.record.has_unsaved():
            self._to_record()
            return
        self._if_nothing_is_lost(lambda: self._fetch(recipient_id, focus=True))

    def show_panel(self, key: str) -> None:
        """Show a panel of `people_panels` in place of the list."""
        offer = next(offer for offer in self._offered if offer.key == key)
        if key not in self._panels:
            panel = self._panels[key] = offer.make(self.services, self.tasks, self.talk, self.navigator, self)
            panel.left.connect(self._to_list)
            panel.listed.connect(self._list_people)
            panel.opened.connect(self.show_record)
            self._stack.addWidget(panel)
        self._stack.setCurrentWidget(self._panels[key])
        self._panels[key].begin()

    def primary(self) -> None:
        """Carry out the main deed of what is shown."""
        shown_now = self._stack.currentWidget()
        if isinstance(shown_now, RecordPanel | PeoplePanel):
            shown_now.primary()
        elif shown_now is self.new:
            self.new.add()
        elif shown_now is self.identity:
            self.identity.choose()
        else:
            self._open_chosen()

    def focus_filter(self) -> None:
        """Put the cursor into the filter of what is shown: a field of the record, or the search box of the list."""
        shown_now = self._stack.currentWidget()
        if isinstance(shown_now, RecordPanel | PeoplePanel | NewPersonPanel):
            shown_now.focus_filter()
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
        if self._stack.currentWidget() is self.record:
            self.record.save()
        elif self._stack.currentWidget() is self.new:
            self.new.add()

    def history(self) -> None:
        """Show the history of the record shown."""
        if self._stack.currentWidget() is self.record:
            self.record.show_tab("history_tab")

    def print_paper(self) -> None:
        """Print the master sheet of the record shown."""
        if self._stack.currentWidget() is self.record and self._view is not None:
            printing, recipient_id = self.services.printing, self._view.id
            self._papers.offer(
                PrintOrder(
                    worded(self.services.station.definitions.papers[MASTER_SHEET].title),
                    f"{self._view.uid[:8]}.pdf",
                    lambda: printing.preview(MASTER_SHEET, recipient_id=recipient_id),
                    lambda purpose, to, _progress: printing.make(
                        MASTER_SHEET, recipient_id=recipient_id, purpose=purpose, printer=to
                    ),
                    paper=MASTER_SHEET,
                )
            )

    def why_not(self, deed: str) -> str:
        """Why a menu's deed is not possible: most need a record in front."""
        front = self._stack.currentWidget()
        if deed in {"edit", "history", "print_paper"} and front is not self.record:
            return shown("page", NOT_HERE[deed])
        if deed == "save" and front not in {self.record, self.new}:
            return shown("page", NOT_HERE[deed])
        return super().why_not(deed)

    def has_unsaved(self) -> bool:
        """Whether something was changed and not saved."""
        shown_now = self._stack.currentWidget()
        if isinstance(shown_now, PeoplePanel):
            return shown_now.has_unsaved()
        return self.record.has_unsaved() or (shown_now is self.new and self.new.has_unsaved())

    def _connect_record(self, record: RecordPanel) -> None:
        record.left.connect(self._leave_record)
        record.changed.connect(self._show_again)
        record.saved.connect(self._saved)
        record.identity_wanted.connect(self._choose_identity)
        record.print_wanted.connect(self.print_paper)
        record.case_wanted.connect(lambda: self._go("new_case"))
        record.visit_wanted.connect(lambda: self._go("log_visit"))

    def _go(self, kind: str) -> None:
        """Begin something for the person shown, on the page that does it."""
        if self._view is not None:
            self.navigator.open(kind, self._view.id)

    def _if_nothing_is_lost(self, then: Callable[[], None]) -> None:
        """Do it at once if nothing typed would be lost, as it stays as a draft, else ask."""
        if not self.has_unsaved() or nothing_lost(self):
            then()
            return
        question = Question(
            self.tr("Something you typed has not been saved yet."),
            self.tr("&Leave without saving"),
            self.tr("&Stay"),
            destructive=True,
        )
        self.talk.ask(question, then)

    def _fetch(self, recipient_id: int, *, focus: bool = False) -> None:
        """Fetch a record; whoever wants it shown again meanwhile waits for this one."""
        self._wanted = recipient_id
        self.tasks.look(
            lambda _progress: self.services.archives.get(recipient_id), owner=self,
            done=lambda view: self._show(view, focus=focus),
            failed=lambda error: self._follow(error, focus=focus), instead_of="record",
        )  # fmt: skip

    def _follow(self, error: Exception, *, focus: bool) -> None:
        """Show the record that another one was merged into, and say so."""
        self._wanted = 0
        if not isinstance(error, MergedRecipientError):
            self.talk.about_failure(error)
            return
        told = self.tr("The record of {name} was merged into this one.").format(name=error.name)
        self.navigator.say(told)
        self._fetch(error.into_id, focus=focus)

    def _show_again(self) -> None:
        if self._view is not None and self._wanted in {0, self._view.id}:
            self._fetch(self._view.id)

    def _show(self, view: RecordView, *, focus: bool = False) -> None:
        """Show a record; the cursor goes there only if somebody asked for it."""
        self._view, self._wanted = view, 0
        if self._stack.currentWidget() is not self.record:
            self._came_from = self._stack.currentWidget()
        self._to_record()
        self.record.show_record(view)
        if focus:
            self.record.tabs.setFocus()

    def _saved(self, view: RecordView, keys: frozenset[str]) -> None:
        """Show the record as it is now; where it was compared by what changed, say whom it is like."""
        self._fetch(view.id)
        if keys & COMPARED:
            self.tasks.look(
                lambda _progress: self.services.duplicates.candidates({}, view.id), owner=self,
                done=lambda found: self._tell_alike(view.name, found), instead_of="candidates",
            )  # fmt: skip

    def _tell_alike(self, name: str, found: tuple[Candidate, ...]) -> None:
        if found:
            text = self.tr("{name} may have another record: {others}. Please compare.")
            others = enumerated(f"{one.row.name} {one.row.birth_date} {one.row.village}".strip() for one in found)
            first = found[0].row.id
            self.record.notice.show_message(
                text.format(name=name, others=others),
                self.tr("Open that record"), lambda: self.show_record(first), Tone.DUE_SOON,
            )  # fmt: skip

    def _added(self, recipient_id: int) -> None:
        self._fetch(recipient_id, focus=True)

    def _choose_identity(self) -> None:
        if self._view is not None:
            self._stack.setCurrentWidget(self.identity)
            self.identity.begin(self._view.name, self._view.free_categories)

    def _add_identity(self, category: str) -> None:
        view = self._view
        if view is not None:
            self.tasks.change(
                lambda _progress: self.services.archives.add_identity(view.id, view.version, category),
                owner=self, done=self._identity_added,
            )  # fmt: skip

    def _identity_added(self, view: RecordView) -> None:
        self.navigator.say(self.tr("The identity of {name} is added.").format(name=view.name))
        self.record.show_tab("identities_tab")
        self._show(view)

    def _begin_new(self) -> None:
        self._if_nothing_is_lost(self._show_new)

    def _begin_found(self, words: str) -> None:
        """Begin an archive with the words for which nobody was found."""
        self._begin_new()
        if self._stack.currentWidget() is self.new:
            write_newcomer(self.new, words)

    def _show_new(self) -> None:
        self._stack.setCurrentWidget(self.new)
        self.new.begin()

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
