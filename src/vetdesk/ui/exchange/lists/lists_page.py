"""The tab for lists from outside: take one in, see what is open, work its lines off, send it back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from vetdesk.domain.errors import CancelledError, InvalidFieldsError, ListTakenInError, UnreadableFileError
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import minute_at_station
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.exchange.lists.figures_panel import FiguresPanel
from vetdesk.ui.exchange.lists.intake_panel import IntakePanel, period_typed
from vetdesk.ui.exchange.lists.lines_panel import LinesPanel
from vetdesk.ui.exchange.lists.overview import ListsOverview
from vetdesk.ui.messages import sentence
from vetdesk.ui.outgoing import choose_leaving
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable, language, shown
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.small_screens import CurrentStack

if TYPE_CHECKING:  # needed only when a file was read
    from vetdesk.domain.outside_list_lines import OutsideList
    from vetdesk.domain.outside_lists import Recognition
    from vetdesk.domain.reading.result import WorkbookReading
    from vetdesk.services.outside_lists.views import ListView

PAYMENTS, CONFIRMATIONS = "payments", "confirmations"
LOCKED = frozenset({"password", "wrong_password"})
"""Why a file cannot be read that opens with a password."""


class ListsPage(Page):
    """Shows the lists, one list, or a file about to be taken in."""

    SHOWS = ("outside_list", "outside_line", "recipient")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._wanted = 0
        self.bar, self._progress = InlineBar(self), ProgressPanel(self)
        self._stack = CurrentStack(self)
        self.overview = ListsOverview(tasks, minute_at_station, self)
        self.intake = IntakePanel(self)
        self.lines = LinesPanel(services, tasks, talk, navigator, self._progress.follow)
        self.figures = FiguresPanel(services.station.definitions.vocabulary, tasks, self)
        for panel in (self.overview, self.intake, self.lines, self.figures):
            self._stack.addWidget(panel)
        self.overview.opened.connect(self.show_list)
        self.overview.list.chosen.connect(lambda _id: self._settle())
        self.lines.worked.connect(self.refresh)
        self.figures.person_wanted.connect(lambda number: navigator.open("recipient", number))
        self.intake.kind.currentIndexChanged.connect(lambda _place: self._settle())
        self.intake.period.textChanged.connect(lambda _text: self._settle())
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("lists_back", self.back)
        self._sums = self.buttons.add("list_sums", self._show_figures)
        self._send = self.buttons.add("send_back", self._choose_target)
        self._more = self.buttons.add("list_more", lambda: None)
        menu = QMenu(self._more)
        self._again = menu.addAction("", self._compare_again)
        self._period = menu.addAction("", self._ask_period)
        self._undo = menu.addAction("", self._ask_undo)
        self._more.setMenu(menu)
        self._do = self.buttons.add_primary("lists_primary", self.primary)
        self.setAcceptDrops(self._may)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 4, 9, 4)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self._progress)
        column.addWidget(self.buttons)
        self.retranslate()

    @property
    def _may(self) -> bool:
        return self.services.station.session.actor.may(Right.IMPORT)

    @property
    def panel(self) -> QWidget:
        """What is shown."""
        return self._stack.currentWidget()

    def hasHeightForWidth(self) -> bool:
        """Qt: no; the page takes the height it is given, and what is long scrolls inside it."""
        return False

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("&Back"))
        self._more.setText(self.tr("&More"))
        self._undo.setText(self.tr("&Undo taking in…"))
        self._again.setText(self.tr("&Compare again"))
        self._period.setText(self.tr("Change the &period…"))
        self._send.setText(self.tr("Save with res&ults…"))
        self._settle()

    def refresh(self) -> None:
        """Fetch the lists, and the one that is shown."""
        if not self._may:
            return
        lists, number = self.services.outside_lists, self._shown_list()
        self.tasks.look(lambda _progress: lists.lists(), owner=self, done=self._show_lists, instead_of="lists")
        if number:
            self.tasks.look(
                lambda _progress: lists.view(number), owner=self, done=self.lines.show_list, instead_of="list"
            )

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a list; number 0: the newest ones."""
        if record_id:
            self.show_list(record_id)
        else:
            self._go(self.overview)
            self.refresh()

    def primary(self) -> None:
        """Take a list in, or open the chosen one's file dialog."""
        if not self._may or not self._do.isVisible():
            return
        if self.panel is self.intake:
            self._take_in()
        else:
            self.choose_file()

    def back(self) -> None:
        """From one list or a file back to the lists; from figures to their list."""
        self._go(self.lines if self.panel is self.figures else self.overview)

    def focus_filter(self) -> None:
        """The filters of the lines."""
        if self.panel is self.lines:
            self.lines.focus_filter()

    def show_list(self, list_id: int) -> None:
        """Open a list."""
        lists = self.services.outside_lists
        self.tasks.look(lambda _progress: lists.view(list_id), owner=self, done=self._show_list, instead_of="list")

    def choose_file(self) -> None:
        """Let the user choose a workbook."""
        kinds = self.tr("Workbooks (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;All files (*)")
        self.talk.choose_file(self.tr("Choose a list"), kinds, self.take_file)

    def take_file(self, path: Path, password: str = "") -> None:
        """Read a file and show which list it is; one that is locked asks for its password."""
        lists = self.services.outside_lists
        self.bar.hide()

        def read(progress: Progress) -> "tuple[WorkbookReading, Recognition | None]":
            reading = lists.read(path, progress, password)
            return reading, lists.recognition(reading)

        def failed(error: Exception) -> None:
            self._failed(error)
            if isinstance(error, UnreadableFileError) and error.reason in LOCKED:
                prompt = self.tr("Password of “{file}”").format(file=error.file)
                self.talk.ask_password(prompt, lambda typed: self.take_file(path, typed))

        self._progress.follow(
            self.tasks.change(read, owner=self, done=lambda found: self._show_file(*found), failed=failed)
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is dragged over the page."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: a file was dropped: read it as if it had been chosen."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take_file(paths[0])

    # --- what is shown

    def _go(self, panel: QWidget) -> None:
        self._stack.setCurrentWidget(panel)
        self._stack.updateGeometry()
        self.bar.hide()
        self._settle()

    def _settle(self) -> None:
        """Buttons of what is shown."""
        panel, view = self.panel, self.lines.view
        inside = panel in (self.lines, self.figures)
        self._undo.setEnabled(view is not None and view.can_undo)
        work = str(view.kind.work) if view is not None else ""
        self._sums.setText(self.tr("&Sums") if work == PAYMENTS else self.tr("Who is mi&ssing"))
        self._do.setText(self.tr("&Take it in") if panel is self.intake else self.tr("&Receive a list…"))
        self._do.setEnabled(self._may and (panel is not self.intake or self.intake.ready()))
        self.buttons.set_hint("" if self._may else self.tr("Your roles do not include taking in lists."))
        shown_now = {
            self._do: not inside,
            self._back: panel is not self.overview,
            self._more: panel is self.lines,
            self._send: panel is self.lines or (panel is self.figures and work == CONFIRMATIONS),
            self._sums: panel is self.lines and work in (PAYMENTS, CONFIRMATIONS),
        }
        for button, visible in sorted(shown_now.items(), key=lambda pair: pair[1]):
            button.setVisible(visible)  # first those that go: all at once would make a small window wider

    def _shown_list(self) -> int:
        view = self.lines.view
        return view.received.id if view is not None and self.panel in (self.lines, self.figures) else 0

    def _show_lists(self, views: "Sequence[ListView]") -> None:
        self.overview.show_lists(views)
        self.count_changed.emit(sum(view.counts.open for view in views))
        self._settle()

    def _show_list(self, view: "ListView") -> None:
        self.lines.show_list(view)
        self._go(self.lines)
        self.lines.list.setFocus()

    def _show_file(self, reading: "WorkbookReading", found: "Recognition | None") -> None:
        self.intake.show_file(reading, found, self.services.outside_lists.kinds())
        self._go(self.intake)
        self.intake.kind.setFocus()

    def _show_figures(self) -> None:
        view, lists, archives = self.lines.view, self.services.outside_lists, self.services.archives
        if view is None:
            return
        number, year = view.received.id, self._year(view)
        if str(view.kind.work) == PAYMENTS:
            self.tasks.look(lambda _progress: lists.reconciliation(number), owner=self, done=self.figures.show_sums)
        else:
            self.tasks.look(
                lambda _progress: archives.rows(lists.unconfirmed(year)),
                owner=self,
                done=lambda rows: self.figures.show_people(rows, year),
            )
        self._go(self.figures)

    # --- deeds

    def _take_in(self) -> None:
        reading, lists = self.intake.reading, self.services.outside_lists
        if reading is None or not self.intake.ready():
            return
        wanted = self.intake.wanted()
        self._progress.follow(
            self.tasks.change(
                lambda _progress: lists.take_in(reading, wanted), owner=self, done=self._taken, failed=self._failed
            )
        )

    def _taken(self, kept: "Sequence[OutsideList]") -> None:
        lines = sum(one.totals.get("record", 0) for one in kept)
        self.navigator.say(self.tr("Taken in: {file}, lines {count}").format(file=kept[0].file_name, count=lines))
        lists, numbers = self.services.outside_lists, [one.id for one in kept]
        name = self.tr("taking in {file}").format(file=kept[0].file_name)

        def undo() -> None:
            for number in numbers:
                lists.undo(number)

        self.navigator.undoable(name, lambda: self._run(undo, self.tr("The list was taken back."), leave=True))
        self._go(self.overview)
        self.refresh()
        if len(kept) == 1:
            self.show_list(kept[0].id)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, CancelledError):
            self.bar.show_message(self.tr("Stopped. Nothing was kept."), tone=Tone.DRAFT)
        elif isinstance(error, UnreadableFileError | ListTakenInError):
            self.bar.show_message(sentence(error, shown), tone=Tone.LATE)
        else:
            self.talk.about_failure(error)

    def _ask_undo(self) -> None:
        view = self.lines.view
        if view is None:
            return
        number = view.received.id
        question = Question(
            self.tr("Undo taking in “{title}”?").format(title=view.received.title),
            self.tr("Undo"),
            self.tr("Keep it"),
            self.tr("No archive was changed by it. The file can be taken in again."),
            destructive=True,
        )
        lists = self.services.outside_lists
        self.talk.ask(
            question,
            lambda: self._run(lambda: lists.undo(number), self.tr("The list was taken back."), leave=True),
        )

    def _compare_again(self) -> None:
        view = self.lines.view
        if view is not None:
            number, working = view.received.id, self.services.outside_lists.working
            self._run(lambda: working.compare_again(number), self.tr("Compared with the archive of now."))

    def _ask_period(self) -> None:
        view = self.lines.view
        if view is None:
            return
        number, working, told = view.received.id, self.services.outside_lists.working, self.tr("The period is changed.")
        self.talk.ask_text(
            self.tr("Period of the list (2025-Q3, 2025-09, 2025)"),
            lambda typed: self._run(lambda: working.set_period(number, period_typed(typed)), told),
            view.received.period,
        )

    def _run(self, deed: Callable[[], object], told: str, *, leave: bool = False) -> None:
        def done(_value: object) -> None:
            if leave:
                self._go(self.overview)
            self.navigator.say(told)
            self.refresh()

        def failed(error: Exception) -> None:
            if isinstance(error, InvalidFieldsError):
                words = self.services.station.definitions.vocabulary
                said = " ".join(words.problem_text(one, language()) for one in error.problems)
                self.bar.show_message(said, tone=Tone.LATE)
            else:
                self.talk.about_failure(error)

        self._progress.follow(self.tasks.change(lambda _progress: deed(), owner=self, done=done, failed=failed))

    def _choose_target(self) -> None:
        view = self.lines.view
        if view is None:
            return
        end = "xlsx"
        if self.panel is self.figures:
            name = f"{self.tr('Not confirmed')}{self._year(view)}.{end}"
            choose_leaving(self.talk, self.tr("Save who is not confirmed"), name, self._save)
            return
        name = f"{view.received.file_name.rpartition('.')[0]}（{self.tr('results')}）.{end}"
        choose_leaving(
            self.talk, self.tr("Save the list with results"), name, self._save, self.tr("Back to the sender")
        )

    def _save(self, path: Path, purpose: str) -> None:
        view = self.lines.view
        if view is None:
            return
        number, year, sending = view.received.id, self._year(view), self.services.outside_lists.sending
        sender = view.received.sender
        missing = self.panel is self.figures
        text = self.tr("Written: {path}").format(path=breakable(path))

        def write(_progress: Progress) -> object:
            if missing:
                return sending.write_unconfirmed(year, path, purpose=purpose)
            return sending.write(number, path, purpose=purpose, to_whom=sender)

        self._progress.follow(self.tasks.change(write, owner=self, done=lambda _report: self.bar.show_message(text)))

    @staticmethod
    def _year(view: "ListView") -> str:
        return view.received.period[:4] or view.received.received_at[:4]
