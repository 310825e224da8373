"""The library of policy notes (政策库): a list to search and filter, beside it the note that is read."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from vetdesk.services.policies import NoteChoices, NoteDraft, NoteLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.learning.note_form import NoteFormPanel
from vetdesk.ui.learning.reader import Reader
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import Tone, text_size
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.search_box import SearchBox
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel, is_low_window

COLUMNS = (
    Column("read", "policies", QT_TRANSLATE_NOOP("policies", "Status"), 12),
    Column("title", "policies", QT_TRANSLATE_NOOP("policies", "Policy note"), 44, must_show=True),
    Column("group", "policies", QT_TRANSLATE_NOOP("policies", "Topic"), 24),
)
WIDE_ROWS = 26
"""From a width of so many rows' height on, list and note stand beside each other."""
SHEETS = (("A4", "zh_CN"), ("A5", "zh_CN"), ("A4", "en"), ("A5", "en"))


class LibraryPanel(SteadyPanel):
    """Finds notes, shows one, hands leaflets out; whoever may, changes a note in its place."""

    leaflets_wanted = Signal(list, str, str)
    """Leaflets of these notes (keys), on that sheet, in that language, are to be printed."""

    reading_wanted = Signal()
    """What the reader's role should read first is to be shown."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._navigator = navigator
        self._to_read = 0
        self._first_waits = False
        self.first = InlineBar(self)
        self._lines: dict[int, NoteLine] = {}
        self._reading = False
        self.search = SearchBox(self)
        self.search.setObjectName("policy_search")
        self.search.searched.connect(lambda _words: self.refresh())
        self.category = CodeEdit(self)
        self.category.setObjectName("policy_category")
        self.category.currentIndexChanged.connect(lambda _place: self.refresh())
        self._empty = EmptyState(self)
        self._empty.offer_all(self._show_all)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("policies")
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.picked.connect(lambda _count: self._offer())
        self.search.moved.connect(self.list.step)
        self.reader = Reader(services, tasks, self)
        self.reader.shown.connect(self._offer)
        self.form = NoteFormPanel(services, tasks, talk, self)
        self.form.left.connect(self._leave_form)
        self.form.kept.connect(self._kept)
        self._make_buttons()
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def _show_all(self) -> None:
        self.search.clear()
        self.category.choose("")

    def retranslate(self) -> None:
        """Set every text."""
        give_hint(self.search, self.tr("Words, or pinyin initials (cjjr)"))
        self.search.setAccessibleName(self.tr("Search policy notes"))
        self.category.setAccessibleName(self.tr("Category"))
        words = self._services.station.definitions.vocabulary
        said = language()
        every = [("", self.tr("All categories"))]
        self.category.offer(
            [*every, *((code, one.label.text(said)) for code, one in words.categories.items())], empty=False
        )
        self.list.setAccessibleName(self.tr("Policy notes"))
        self._empty.set_text(self.tr("No policy note yet. Notes explain who gets what and why; write one below."))
        self._empty.set_filtered(
            bool(self.search.text().strip() or self.category.value()),
            self.tr("Nothing found. Try fewer words, or record the question on the Questions tab."),
        )
        for button, text in (
            (self._back, self.tr("&Back")), (self._versions, self.tr("Versi&ons")),
            (self._change, self.tr("C&hange…")),
            (self._new, self.tr("New &note…")), (self._mark, self.tr("Mark as read (&J)")),
            (self._print, self.tr("&Leaflet")),
        ):  # fmt: skip
            button.setText(text)
        texts = (
            self.tr("A4, Chinese…"), self.tr("A5, Chinese…"), self.tr("A4, English…"), self.tr("A5, English…")
        )  # fmt: skip
        for action, text in zip(self._sheets, texts, strict=True):
            action.setText(text)
        self._show_rows()
        if self.first.isVisible():
            self._tell_first()
        self.reader.reload()
        self._offer()

    def refresh(self) -> None:
        """Fetch the list, and the page that is read."""
        words, category, said = self.search.text(), self.category.value(), language()
        self._tasks.look(
            lambda _progress: self._services.policies.lines(words, category, said), owner=self, done=self._show,
            instead_of="policies",
        )  # fmt: skip
        self.reader.reload()

    def tell_to_read(self, count: int) -> None:
        """Say how many notes the reader's role should read first and has not read; once, until the count is another."""
        if count == self._to_read:
            return
        self._to_read = count
        self._tell_first()

    def show_note(self, number: int) -> None:
        """Show a numbered note; 0 shows the list."""
        self._stack.setCurrentIndex(0)
        self._reading = bool(number)
        if number:
            self._tasks.look(
                lambda _progress: self._services.policies.key_of(number), owner=self,
                done=lambda key: self.reader.show_page(f"note/{key}"),
            )  # fmt: skip
        self._share_room()

    def print_leaflets(self, sheet: str, said: str) -> None:
        """Leaflets of the selected notes, or of the one that is read."""
        if keys := self._chosen_keys():
            self.leaflets_wanted.emit(keys, sheet, said)

    def primary(self) -> None:
        """Keep the note that is written, or print leaflets."""
        if self._stack.currentWidget() is self.form:
            self.form.keep()
        else:
            self.print_leaflets("A4", "zh_CN")

    def has_unsaved(self) -> bool:
        """Whether a note was changed and not kept."""
        return self._stack.currentWidget() is self.form and self.form.is_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._share_room()
        self._offer_first()

    def _show(self, lines: Sequence[NoteLine]) -> None:
        self._lines = {line.number: line for line in lines}
        self._show_rows()
        if not self.reader.address and lines and not self._is_narrow():
            self.reader.show_page(f"note/{lines[0].key}")

    def _tell_first(self) -> None:
        low = is_low_window(self.window().height())
        self._first_waits = low and bool(self._to_read)
        if low or not self._to_read:
            self.first.hide()
            return
        text = self.tr("Policy notes for your role still to read: {count}")
        self.first.show_message(
            text.format(count=self._to_read), self.tr("Show them"), self.reading_wanted.emit, Tone.WAITING
        )

    def _offer_first(self) -> None:
        """Where the window is low, what to read first leaves its room to the notes; it comes back with the room."""
        low = is_low_window(self.window().height())
        if not self.first.isHidden() if low else self._first_waits:
            self._tell_first()

    def _show_rows(self) -> None:
        rows = {number: self._row(line) for number, line in self._lines.items()}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def _row(self, line: NoteLine) -> Row:
        said = language()
        title = line.title.text(said)
        if line.own:
            title = self.tr("{title} (ours)").format(title=title)
        if line.read is None:
            read = Status(Tone.DUE_SOON, self.tr("Updated"))
        else:
            read = Status(Tone.GOOD, self.tr("Read")) if line.read else Status(Tone.DRAFT, self.tr("Unread"))
        return (read, title, line.group.text(said))

    def _choose(self, number: int) -> None:
        """Walking through the list shows each note beside it, where there is room."""
        line = self._lines.get(number)
        if line is not None and not self._is_narrow() and self.list.hasFocus():
            self.reader.show_page(f"note/{line.key}")

    def _open(self, number: int) -> None:
        line = self._lines.get(number)
        if line is not None:
            self._reading = True
            self.reader.show_page(f"note/{line.key}")
            self._share_room()

    def _go_back(self) -> None:
        if not self.reader.go_back():
            self._reading = False
            self._share_room()

    def _chosen_keys(self) -> list[str]:
        selected = [self._lines[number].key for number in self.list.selected_ids() if number in self._lines]
        if len(selected) > 1:
            return selected
        return [self.reader.page.note] if self.reader.page and self.reader.page.note else selected

    def _begin_change(self) -> None:
        page = self.reader.page
        if page and page.note:
            self._write(page.note)

    def _write(self, key: str) -> None:
        policies = self._services.policies
        self._tasks.look(
            lambda _progress: (policies.draft(key), policies.choices()),
            owner=self,
            done=lambda found: self._show_form(*found),
            instead_of="draft",
        )

    def _show_form(self, draft: NoteDraft, choices: NoteChoices) -> None:
        self._stack.setCurrentWidget(self.form)
        self.form.begin(draft, choices)

    def _leave_form(self) -> None:
        self._stack.setCurrentIndex(0)

    def _kept(self, key: str, title: str) -> None:
        self._leave_form()
        self._navigator.say(
            self.tr("“{title}” is saved. The original note stays available under Versions.").format(title=title)
        )
        self.reader.show_page(f"note/{key}")

    def _mark_read(self) -> None:
        page = self.reader.page
        if page and page.note:
            self._tasks.change(
                lambda _progress: self._services.trainings.mark_read(page.note), owner=self,
                done=lambda _none: self._navigator.say(self.tr("Marked as read.")),
            )  # fmt: skip

    def _take_back(self) -> None:
        page = self.reader.page
        if page and page.note and page.own:
            self._talk.ask_text(
                self.tr("Why is the original note restored?"), lambda reason: self._restored(page.note, reason)
            )

    def _restored(self, key: str, reason: str) -> None:
        self._tasks.change(
            lambda _progress: self._services.policies.restore(key, reason), owner=self,
            done=lambda _none: self._navigator.say(self.tr("The original is restored; ours stays under Versions.")),
        )  # fmt: skip

    def _show_versions(self) -> None:
        """Fill the menu with the versions of the note that is read."""
        self._version_menu.clear()
        page = self.reader.page
        if not page or not page.address.startswith("note/"):
            return
        key = page.address.removeprefix("note/").partition("@")[0]
        for name, note in self._services.policies.versions(key):
            text = self.tr("Version {version}, from {day} (ours)") if note.origin == "station" else self.tr(
                "Version {version}, from {day} (original)"
            )  # fmt: skip
            action = self._version_menu.addAction(text.format(version=note.version, day=note.valid_from))
            action.triggered.connect(lambda _on=False, shown=f"note/{key}@{name}": self.reader.show_page(shown))
        if page.own and page.note and self._services.policies.may_change():
            self._version_menu.addSeparator()
            self._version_menu.addAction(self.tr("&Undo our changes…"), self._take_back)

    def _offer(self) -> None:
        page, may = self.reader.page, self._services.policies.may_change()
        is_note = page is not None and bool(page.note)
        self._back.setVisible(self.reader.can_go_back() or (self._is_narrow() and self._reading))
        self._versions.setVisible(page is not None and page.address.startswith("note/"))
        self._change.setVisible(may and is_note)
        self._new.setVisible(may and not (self._is_narrow() and self._reading))
        self._mark.setEnabled(is_note)
        count = len(self._chosen_keys())
        self._print.setEnabled(count > 0)
        self.buttons.set_hint(self.tr("Leaflets chosen: {count}").format(count=count) if count > 1 else "")

    def _is_narrow(self) -> bool:
        return self.width() < WIDE_ROWS * text_size().row

    def _share_room(self) -> None:
        """List and note beside each other, or one of them where there is little room."""
        narrow = self._is_narrow()
        self._left.setVisible(not narrow or not self._reading)
        self.reader.setVisible(not narrow or self._reading)
        self._offer()

    def _make_buttons(self) -> None:
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("policy_back", self._go_back)
        self._versions = self.buttons.add("policy_versions", lambda: None)
        self._version_menu = QMenu(self._versions)
        self._version_menu.aboutToShow.connect(self._show_versions)
        self._versions.setMenu(self._version_menu)
        self._change = self.buttons.add("change_policy", self._begin_change)
        self._new = self.buttons.add("new_policy", lambda: self._write(""))
        self._mark = self.buttons.add("mark_policy_read", self._mark_read, right=True)
        self._print = self.buttons.add_primary("print_leaflets", lambda: None)
        menu = QMenu(self._print)
        self._sheets = [
            menu.addAction("", lambda sheet=sheet, said=said: self.print_leaflets(sheet, said))
            for sheet, said in SHEETS
        ]
        self._print.setMenu(menu)

    def _arrange(self) -> None:
        overview, self._left = QWidget(self), QWidget(self)
        filters = QHBoxLayout()
        filters.addWidget(self.search, 3)
        filters.addWidget(self.category, 2)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(filters)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        splitter = QSplitter(overview)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left)
        splitter.addWidget(self.reader)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        rows = QVBoxLayout(overview)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.first)
        rows.addWidget(splitter, 1)
        rows.addWidget(self.buttons)
        self._stack.addWidget(overview)
        self._stack.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
