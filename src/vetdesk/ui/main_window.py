"""The main window: menus, rail, search, one page at a time, status line; and the lock in front of them.

It is the pages' Navigator and holds its parts together. What the menus name is carried out by `WindowDeeds`, what
becomes of unsaved work is asked by `Leaving`, and `Locking` holds the lock screen.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.progress import Progress
from vetdesk.ui import clipboard
from vetdesk.ui.backup_watch import BackupWatch
from vetdesk.ui.backup_words import RESTORE
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.draft_keeper import DRAFT, DraftKeeper
from vetdesk.ui.drafts.draft_words import say_drafts
from vetdesk.ui.dress import Dress
from vetdesk.ui.dropped import files_in, read_file
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.leaving import Leaving
from vetdesk.ui.locking import Locking
from vetdesk.ui.menus import Menus
from vetdesk.ui.page import ChangesRelay
from vetdesk.ui.page_stack import PageStack
from vetdesk.ui.pages import PAGES, PageOffer, existing
from vetdesk.ui.quick_search import Finder, QuickSearch
from vetdesk.ui.rail import Rail
from vetdesk.ui.search.desk_deeds import DeskDeeds
from vetdesk.ui.search.going import Going
from vetdesk.ui.signature_watch import SignatureWatch
from vetdesk.ui.status_line import StatusLine
from vetdesk.ui.status_watch import StatusWatch
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import give_role, icon
from vetdesk.ui.widgets.small_screens import CurrentStack, is_low_window
from vetdesk.ui.window_deeds import WindowDeeds

NARROW = 1000


class MainWindow(QMainWindow):
    """Everything around the pages. It is their Navigator and carries out what the menus name."""

    left = Signal(bool)
    """The person is done: True to quit, False to let somebody else sign in."""
    restore_wanted = Signal()
    """The station is to be closed and a backup chosen."""

    def __init__(
        self,
        services: Desk,
        tasks: TaskRunner,
        talk: Talk,
        dress: Dress,
        *,
        find: Finder,
        method: InputMethod,
        offers: Sequence[PageOffer] = PAGES,
    ) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._dress = dress
        self._leaving = False
        self.setAcceptDrops(True)
        self._offers = tuple(offer for offer in existing(offers) if self._may_see(offer))
        self._relay = ChangesRelay(self)
        self._pages = PageStack(self._offers, lambda offer: offer.make(services, tasks, talk, self))
        self._rail = Rail(self._offers)
        self._title = QLabel()
        self._top = QWidget()
        self._desk = QWidget()
        self._status = StatusLine(method)
        self._copied = clipboard.CopiedForAMinute(self)
        self._front = CurrentStack()
        self._front.addWidget(self._desk)
        self.drafts = DraftKeeper(self, services, tasks, lambda: self._pages.key)
        self._unsaved = Leaving(self._pages, self.drafts, talk, self)
        self._lock = Locking(self, self._front, self._unsaved, services=services, tasks=tasks, talk=talk)
        self.deeds = WindowDeeds(
            self, self, self._pages, services=services, tasks=tasks, talk=talk, dress=dress, method=method
        )
        self._menus = Menus(self.menuBar(), self.deeds, self, frozenset(offer.key for offer in self._offers))
        self._going = Going(self, self._pages, self)
        self._offered = DeskDeeds(
            self._menus, self._going, self._pages, self._offers, services=services, tasks=tasks, parent=self
        )
        self._search = QuickSearch(find, self._offered, tasks, self._desk)
        self._backups = BackupWatch(services, tasks, self)
        self._signatures = SignatureWatch(services, tasks, self)
        self._told = StatusWatch(self._status, services, tasks, self, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- Navigator

    def open(self, kind: str, record_id: int) -> None:
        """Show a record on the page that opens its kind; number 0 begins a new one."""
        if kind == RESTORE:
            self.deeds.restore()
            return
        if kind == DRAFT:
            self.drafts.go_on(record_id, self.open, self.show_page)
            return
        key = self._pages.key_for(kind)
        if key:
            self.show_page(key)
            page = self._pages.current()
            if page is not None:
                page.open_record(kind, record_id)
                self._offered.recent.note(kind, record_id)
                self._show_title()

    def show_page(self, key: str) -> None:
        """Show a page."""
        self.drafts.flush()
        self._pages.show_page(key)
        self._rail.show_current(key)
        self._show_title()

    def undoable(self, name: str, take_back: Callable[[], None]) -> Callable[[], None]:
        """Offer in the menu to take back what was just done."""
        return self.deeds.undoing.note(name, take_back)

    def say(self, text: str) -> None:
        """Show in the status line what was done."""
        self._status.say(text)

    def lock(self) -> None:
        """Lock the window: the session of the computer was left."""
        self._lock.lock()

    # --- the window itself

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is dragged over the window, where no page wants it."""
        unlocked = self._front.currentWidget() is self._desk
        if unlocked and files_in(event.mimeData()) and self._services.station.session.actor.may(Right.EDIT_ARCHIVE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: files are let go over the window: signed papers file themselves."""
        most = self._services.filing.largest_file
        self.deeds.file_returned([partial(read_file, path, most) for path in files_in(event.mimeData())])
        event.acceptProposedAction()

    def retranslate(self) -> None:
        """Everything of the window's own in its language."""
        self.setWindowTitle(self.tr("VetDesk"))
        self._menus.retranslate()
        self._show_title()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: something about the window changed; for us language and size of text matter."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange} and hasattr(self, "_top"):
            self._spare_room()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self._rail.set_narrow(narrow)
        self._status.set_narrow(narrow)
        self._spare_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: the window comes into sight; begin with the first page."""
        super().showEvent(event)
        if not self._pages.key and self._offers:
            self.show_page(self._offers[0].key)
            self._count()
            self.drafts.begin()
            if not self._services.station.practice:  # nothing is lost there
                self._backups.begin()
            self._signatures.begin()
            self._lock.watch(self.windowHandle())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: the user closes the window; the backup on closing comes first."""
        if self._leaving:
            event.accept()
        else:
            event.ignore()
            self._leave(True)

    def close_for_good(self) -> None:
        """Close without asking: the station is closed already."""
        self._leaving = True
        self.close()

    def _leave(self, quitting: bool) -> None:
        self._unsaved.unless_unsaved(lambda: self.left.emit(quitting))

    def _may(self, right: Right) -> bool:
        return self._services.station.session.actor.may(right)

    def _may_see(self, offer: PageOffer) -> bool:
        return offer.right is None or self._may(offer.right)

    def _lay_out(self) -> None:
        self.setWindowIcon(icon("vetdesk"))
        self.setMinimumSize(640, 360)
        give_role(self._title, role="title")
        header = QHBoxLayout(self._top)
        header.setContentsMargins(9, 0, 9, 0)  # as far in as what the pages show
        header.addWidget(self._title)
        header.addStretch(1)
        header.addWidget(self._search, 3)
        right = QVBoxLayout()
        right.setContentsMargins(12, 8, 12, 8)
        right.addWidget(self._top)
        right.addWidget(self._pages, 1)
        whole = QHBoxLayout(self._desk)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._rail)
        whole.addLayout(right, 1)
        self.setCentralWidget(self._front)
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().setSizeGripEnabled(False)
        names = {offer.key: offer.name for offer in self._offers}
        self._menus.add_pages(names, self.show_page)
        self._menus.add_parts(names, self._going.to_part, self._may)
        self.resize(1280, 760)

    def _spare_room(self) -> None:
        """Where there is little room, title and search line make way until somebody searches."""
        self._top.setVisible(not is_low_window(self.height()))

    def _connect(self) -> None:
        self._rail.wanted.connect(self.show_page)
        self._pages.counted.connect(self._rail.show_count)
        self._search.opened.connect(self.open)
        self._search.opened.connect(lambda _kind, _id: self._spare_room())
        self._search.refused.connect(self.say)
        self._going.person_wanted.connect(self._ask_person)
        self._going.help_wanted.connect(self.deeds.help_on)
        self._search.left.connect(self._to_page)
        self._search.left.connect(self._spare_room)
        self._status.size_wanted.connect(self._dress.use_size)
        self._status.language_wanted.connect(self._dress.use_language)
        self._status.backup_wanted.connect(self.deeds.back_up)
        self._dress.listen(self._status.retranslate)
        self._connect_deeds()
        self.deeds.undoing.changed.connect(self._menus.retranslate)
        self._lock.locked.connect(lambda _locked: self.deeds.undoing.clear())
        say_drafts(self.drafts, self)
        self._lock.locked.connect(self._stand_still)
        self._lock.unlocked.connect(self._pages.refresh_all)
        self._lock.given_up.connect(lambda: self.left.emit(False))
        self._backups.told.connect(lambda health: self._status.show_backups(health, self._services.station.now()))
        self._signatures.told.connect(self._status.show_signatures)
        self._services.station.database.subscribe(self._relay.happened.emit)
        self._relay.happened.connect(self._changed, Qt.ConnectionType.QueuedConnection)

    def _connect_deeds(self) -> None:
        self.deeds.search_wanted.connect(self._begin_search)
        self.deeds.lock_wanted.connect(self._lock.lock)
        self.deeds.left.connect(self._leave)
        self.deeds.restore_wanted.connect(lambda: self._unsaved.unless_unsaved(self.restore_wanted.emit))
        self.deeds.backed_up.connect(self._backups.look)

    def _begin_search(self) -> None:
        self._top.show()
        self._search.begin()

    def _ask_person(self, question: str, then: Callable[[int], None]) -> None:
        self._top.show()
        self._search.ask_person(question, then)

    def _to_page(self) -> None:
        page = self._pages.current()
        if page is not None:
            page.setFocus()

    def _changed(self, changes: object) -> None:
        self._pages.changed(changes)  # type: ignore[arg-type]  # a signal cannot name its type; only Changes are sent
        if changes.concern("recipient", "batch"):  # type: ignore[attr-defined]  # as above
            self._count()
        if changes.concern("wrong_deeds"):  # type: ignore[attr-defined]  # as above
            self._signatures.begin(0)
        if changes.concern("setting"):  # type: ignore[attr-defined]  # as above
            self._lock.set_idle()
        if changes.concern("definition"):  # type: ignore[attr-defined]  # as above
            self._unsaved.renew_pages()

    def _count(self) -> None:
        services = self._services
        if not services.station.session.actor.may(Right.SEE_ARCHIVE):
            return  # a keeper alone may not, and is not told so at every sign-in

        def look(_progress: Progress) -> int:
            return services.archives.find("", limit=1).total

        self._tasks.look(look, owner=self, done=self._status.show_people, instead_of="facts")

    def _stand_still(self, locked: bool) -> None:
        """No menu, no key and no button but those of the lock screen does anything while the window is locked."""
        self.menuBar().setEnabled(not locked)
        self._menus.set_enabled(enabled=not locked)
        self.statusBar().setVisible(not locked)

    def _show_title(self) -> None:
        page = self._pages.current()
        names = {offer.key: offer.name for offer in self._offers}
        name = shown("pages", names[self._pages.key]) if self._pages.key else ""
        self._title.setText((page.title() if page else "") or name)
