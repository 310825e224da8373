"""The main window: menus, rail, search, one page at a time, status line; and the lock in front of them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.progress import Progress
from vetdesk.ui import clipboard
from vetdesk.ui.actions import Menus
from vetdesk.ui.backup_watch import BackupWatch
from vetdesk.ui.backup_words import RESTORE
from vetdesk.ui.desk import Desk
from vetdesk.ui.desk_lock import DeskLock
from vetdesk.ui.dress import Dress
from vetdesk.ui.dropped import files_in, read_file
from vetdesk.ui.help.sheets import AboutSheet, HelpSheet, ShortcutSheet, TypingTest
from vetdesk.ui.idle_watch import IdleWatch
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.opening.lock_screen import LockScreen
from vetdesk.ui.opening.password_dialog import PasswordDialog
from vetdesk.ui.page import ChangesRelay, Page
from vetdesk.ui.page_stack import PageStack
from vetdesk.ui.pages import PAGES, PageOffer, existing
from vetdesk.ui.printing.returned_window import Reads, ReturnedWindow
from vetdesk.ui.quick_search import Finder, QuickSearch
from vetdesk.ui.rail import Rail
from vetdesk.ui.signature_watch import SignatureWatch
from vetdesk.ui.status_line import StatusLine
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import give_role, icon
from vetdesk.ui.widgets.small_screens import is_low_window

IDLE_SECONDS = 600
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
        self._talk = talk
        self._dress = dress
        self._method = method
        self._leaving = False
        self._returned: ReturnedWindow | None = None
        self.setAcceptDrops(True)
        self._offers = tuple(offer for offer in existing(offers) if self._may_see(offer))
        self._relay = ChangesRelay(self)
        self._pages = PageStack(self._offers, lambda offer: offer.make(services, tasks, talk, self))
        self._rail = Rail(self._offers)
        self._title = QLabel()
        self._top = QWidget()
        self._desk = QWidget()
        self._search = QuickSearch(find, tasks, self._desk)
        self._status = StatusLine(method)
        self._lock = LockScreen(services, tasks, talk)
        self._copied = clipboard.CopiedForAMinute(self)
        self._front = QStackedWidget()
        self._menus = Menus(self.menuBar(), self, frozenset(offer.key for offer in self._offers))
        self._idle = IdleWatch(IDLE_SECONDS, self)
        self._backups = BackupWatch(services, tasks, self)
        self._signatures = SignatureWatch(services, tasks, self)
        self._unsaved_at_lock = False
        self._lay_out()
        self._cover = DeskLock(self, self._lock, services.station, tasks)
        self._connect()
        self.retranslate()

    # --- Navigator

    def open(self, kind: str, record_id: int) -> None:
        """Show a record on the page that opens its kind; number 0 begins a new one."""
        if kind == RESTORE:
            self.restore()
            return
        key = self._pages.key_for(kind)
        if key:
            self.show_page(key)
            page = self._pages.current()
            if page is not None:
                page.open_record(kind, record_id)
                self._show_title()

    def show_page(self, key: str) -> None:
        """Show a page."""
        self._pages.show_page(key)
        self._rail.show_current(key)
        self._show_title()

    def say(self, text: str) -> None:
        """Show in the status line what was done."""
        self._status.say(text)

    # --- what the menus name

    def print_paper(self) -> None:
        """Print what the page shows."""
        self._page().print_paper()

    def save(self) -> None:
        """Save what is being edited."""
        self._page().save()

    def edit(self) -> None:
        """Begin to edit the record shown."""
        self._page().edit()

    def history(self) -> None:
        """Show the history of the record shown."""
        self._page().history()

    def primary(self) -> None:
        """Do what the page's primary button does."""
        self._page().primary()

    def find_here(self) -> None:
        """Put the cursor into the page's own filter."""
        self._page().focus_filter()

    def refresh(self) -> None:
        """Fetch what the page shows again."""
        self._page().refresh()

    def search(self) -> None:
        """Put the cursor into the search over everything."""
        self._top.show()
        self._search.begin()

    def new_person(self) -> None:
        """Begin a new record."""
        self.open("recipient", 0)

    def log_visit(self) -> None:
        """Begin a visit's log."""
        self.open("visit", 0)

    def import_workbook(self) -> None:
        """Begin an import."""
        self.open("batch", 0)

    def export_list(self) -> None:
        """Begin an export."""
        self.open("export", 0)

    def larger(self) -> None:
        """Larger text."""
        self._dress.larger()

    def smaller(self) -> None:
        """Smaller text."""
        self._dress.smaller()

    def switch_language(self) -> None:
        """The other language."""
        self._dress.switch_language()

    def back_up(self) -> None:
        """Make a verified backup now."""
        self.say(self.tr("Making a backup …"))
        station = self._services.station
        self._tasks.change(lambda _progress: station.back_up(), owner=self, done=lambda _made: self._backed_up())

    def restore(self) -> None:
        """Close the station and choose a backup."""
        self._unless_unsaved(self.restore_wanted.emit)

    def lock(self) -> None:
        """Put the keys away and leave nothing to be read; half-typed work comes back with the person."""
        if self._cover.locked or self._tasks.closed:
            return
        self._unsaved_at_lock = bool(self._pages.unsaved())
        self._front.setCurrentWidget(self._lock)
        self._stand_still(locked=True)
        self._cover.cover()
        self._lock.begin()
        self._tasks.change(lambda _progress: self._services.station.lock(), owner=self)

    def sign_out(self) -> None:
        """Let somebody else sign in."""
        self._leave(quitting=False)

    def quit(self) -> None:
        """End the program."""
        self.close()

    def change_password(self) -> None:
        """Change one's own password."""
        PasswordDialog(self._services, self._tasks, self._talk, self).open()

    def help(self) -> None:
        """Show the help of this page."""
        HelpSheet(self._pages.key, self).show()

    def show_shortcuts(self) -> None:
        """Show all keys at a glance."""
        ShortcutSheet(self).show()

    def typing_test(self) -> None:
        """Show whether Chinese can be typed, and how."""
        TypingTest(self._method, self).show()

    def about(self) -> None:
        """Show version and licence."""
        AboutSheet(self).show()

    def file_returned(self, reads: Sequence[Reads]) -> None:
        """Let scans of signed papers file themselves by their codes, and show what became of them."""
        if self._returned is None:
            self._returned = ReturnedWindow(self._services, self._tasks, self._talk, self, self)
        self._returned.take(reads)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is dragged over the window, where no page wants it."""
        unlocked = self._front.currentWidget() is self._desk
        if unlocked and files_in(event.mimeData()) and self._services.station.session.actor.may(Right.EDIT_ARCHIVE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: files are let go over the window: signed papers file themselves."""
        most = self._services.filing.largest_file
        self.file_returned([partial(read_file, path, most) for path in files_in(event.mimeData())])
        event.acceptProposedAction()

    # --- the window itself

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
            self._backups.begin()
            self._signatures.begin()
            self._set_idle()
            handle = self.windowHandle()
            if handle is not None:
                self._idle.watch(handle)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: the user closes the window; the backup on closing comes first."""
        if self._leaving:
            event.accept()
        else:
            event.ignore()
            self._leave(quitting=True)

    def close_for_good(self) -> None:
        """Close without asking: the station is closed already."""
        self._leaving = True
        self.close()

    def _leave(self, *, quitting: bool) -> None:
        self._unless_unsaved(lambda: self.left.emit(quitting))

    def _unless_unsaved(self, leave: Callable[[], None]) -> None:
        if not self._pages.unsaved():
            leave()
            return
        question = Question(
            self.tr("Something you typed has not been saved yet."),
            self.tr("&Leave without saving"),
            self.tr("&Stay"),
            destructive=True,
        )
        self._talk.ask(question, leave)

    def _page(self) -> Page:
        page = self._pages.current()
        assert page is not None, "a page is shown as soon as the window is"
        return page

    def _may_see(self, offer: PageOffer) -> bool:
        return offer.right is None or self._services.station.session.actor.may(offer.right)

    def _lay_out(self) -> None:
        self.setWindowIcon(icon("vetdesk"))
        self.setMinimumSize(640, 400)
        give_role(self._title, role="title")
        header = QHBoxLayout(self._top)
        header.setContentsMargins(0, 0, 0, 0)
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
        self._front.addWidget(self._desk)
        self._front.addWidget(self._lock)
        self.setCentralWidget(self._front)
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self._menus.add_pages({offer.key: offer.name for offer in self._offers}, self.show_page)
        self.resize(1280, 760)

    def _spare_room(self) -> None:
        """Where there is little room, title and search line make way until somebody searches."""
        self._top.setVisible(not is_low_window(self.height()))

    def _connect(self) -> None:
        self._rail.wanted.connect(self.show_page)
        self._pages.counted.connect(self._rail.show_count)
        self._search.opened.connect(self.open)
        self._search.opened.connect(lambda _kind, _id: self._spare_room())
        self._search.left.connect(lambda: self._page().setFocus())
        self._search.left.connect(self._spare_room)
        self._status.size_wanted.connect(self._dress.use_size)
        self._status.language_wanted.connect(self._dress.use_language)
        self._dress.listen(self._status.retranslate)
        self._lock.unlocked.connect(self._unlocked)
        self._lock.someone_else.connect(self._give_way)
        self._idle.idle.connect(self.lock)
        self._cover.fell.connect(self.lock)
        self._backups.told.connect(lambda health: self._status.show_backups(health, self._services.station.now()))
        self._signatures.told.connect(lambda found: self._status.show_signatures(found.count))
        self._services.station.database.subscribe(self._relay.happened.emit)
        self._relay.happened.connect(self._changed, Qt.ConnectionType.QueuedConnection)

    def _changed(self, changes: object) -> None:
        self._pages.changed(changes)  # type: ignore[arg-type]  # a signal cannot name its type; only Changes are sent
        if changes.concern("recipient", "batch"):  # type: ignore[attr-defined]  # as above
            self._count()
        if changes.concern("setting"):  # type: ignore[attr-defined]  # as above
            self._set_idle()
        if changes.concern("definition"):  # type: ignore[attr-defined]  # as above
            self._renew_pages()

    def _renew_pages(self) -> None:
        """Draw the pages from the definitions as they are now; what is typed on one is not thrown away unasked."""
        if not self._pages.unsaved_before_renewal():
            self._pages.renew()
            return
        question = Question(
            self.tr("The station's fields have changed, but something you typed has not been saved yet."),
            self.tr("&Show the new fields and drop what I typed"),
            self.tr("&Keep what I typed"),
            self.tr("What you typed can still be saved. The new fields are shown after the next sign-in."),
            destructive=True,
        )
        self._talk.ask(question, self._pages.renew)

    def _count(self) -> None:
        services = self._services

        def look(_progress: Progress) -> int:
            return services.archives.find("", limit=1).total

        self._tasks.look(look, owner=self, done=self._status.show_people, instead_of="facts")

    def _set_idle(self) -> None:
        security = self._services.security
        self._tasks.look(
            lambda _progress: security.lock_minutes(), owner=self, done=lambda minutes: self._idle.use(60 * minutes)
        )

    def _backed_up(self) -> None:
        self.say(self.tr("The backup is made and checked."))
        self._backups.look()

    def _stand_still(self, *, locked: bool) -> None:
        """No menu, no key and no button but those of the lock screen does anything while the window is locked."""
        self.menuBar().setEnabled(not locked)
        self._menus.set_enabled(enabled=not locked)
        self.statusBar().setVisible(not locked)

    def _give_way(self) -> None:
        """Somebody else wants to sign in: what the person who is away has typed and not saved goes."""
        if not self._unsaved_at_lock:
            self.left.emit(False)
            return
        question = Question(
            self.tr("{name} has typed something that is not saved yet.").format(name=self._lock.name),
            self.tr("&Drop it and sign in"),
            self.tr("&Leave it"),
            self.tr("Whoever typed it can unlock the window and save it first."),
            destructive=True,
        )
        with self._talk.over(self._lock):
            self._talk.ask(question, lambda: self.left.emit(False))

    def _unlocked(self) -> None:
        self._front.setCurrentWidget(self._desk)
        self._stand_still(locked=False)
        self._cover.uncover()
        self._idle.begin()
        self._pages.refresh_all()

    def _show_title(self) -> None:
        page = self._pages.current()
        names = {offer.key: offer.name for offer in self._offers}
        name = shown("pages", names[self._pages.key]) if self._pages.key else ""
        self._title.setText((page.title() if page else "") or name)
