"""The tab of a district: rosters of townships come in, are compared, decided, merged into one, and answered."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from vetdesk.domain.errors import CancelledError, RosterRefusedError, RosterTakenInError, UnreadableFileError
from vetdesk.domain.staff import Right
from vetdesk.ui.desk import Desk
from vetdesk.ui.exchange.townships.findings_panel import FindingsPanel
from vetdesk.ui.exchange.townships.intake_panel import TownshipIntake
from vetdesk.ui.exchange.townships.overview import TownshipsOverview
from vetdesk.ui.messages import sentence
from vetdesk.ui.outgoing import ask_purpose, choose_leaving
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable, shown
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.small_screens import CurrentStack

if TYPE_CHECKING:  # needed only when rosters are shown
    from vetdesk.domain.township_findings import Finding
    from vetdesk.domain.township_rosters import TownshipRoster
    from vetdesk.services.township_reconciliation import Reconciliation
    from vetdesk.services.township_rosters import OfferedRoster

LOCKED = frozenset({"password", "wrong_password"})
"""Why a file cannot be read that opens with a password."""


class TownshipsPage(Page):
    """Shows the townships, their findings, or a file about to be taken in."""

    SHOWS = ("township", "township_roster", "township_decision", "recipient", "setting")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._merged: Reconciliation | None = None
        self._queue: list[Path] = []
        self.bar, self._progress = InlineBar(self), ProgressPanel(self)
        self._stack = CurrentStack(self)
        self.overview = TownshipsOverview(tasks, self)
        self.intake = TownshipIntake(self)
        self.findings = FindingsPanel(services.station.definitions.vocabulary, tasks, self)
        for panel in (self.overview, self.intake, self.findings):
            self._stack.addWidget(panel)
        self.overview.opened.connect(self._show_township)
        self.overview.period_wanted.connect(self._compare)
        self.overview.list.chosen.connect(lambda _id: self._settle())
        self.findings.decided.connect(self._decide)
        for box in (self.intake.township, self.intake.instead):
            box.currentIndexChanged.connect(lambda _place: self._settle())
        for edit in (self.intake.name, self.intake.period):
            edit.textChanged.connect(lambda _text: self._settle())
        self._add_buttons()
        self.setAcceptDrops(self._may)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 4, 9, 4)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self._progress)
        column.addWidget(self.buttons)
        self.retranslate()

    def _add_buttons(self) -> None:
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("townships_back", self.back)
        self._look = self.buttons.add("township_look", self._show_all)
        self._more = self.buttons.add("township_more", lambda: None)
        menu = QMenu(self._more)
        self._save_merged = menu.addAction("", self._choose_merged)
        self._answer_one = menu.addAction("", self._choose_answer)
        self._answer_all = menu.addAction("", self._choose_answers)
        self._undo = menu.addAction("", self._ask_undo)
        self._more.setMenu(menu)
        self._do = self.buttons.add_primary("townships_primary", self.primary)

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
        self._look.setText(self.tr("Findin&gs"))
        self._more.setText(self.tr("&More"))
        self._save_merged.setText(self.tr("Save the &merged roster…"))
        self._answer_one.setText(self.tr("Save the answer to this to&wnship…"))
        self._answer_all.setText(self.tr("Save the answers to a&ll townships…"))
        self._undo.setText(self.tr("&Undo taking in the last roster…"))
        self._settle()

    def refresh(self) -> None:
        """Fetch the periods, and everything found of the one that is shown."""
        if not self._may:
            return
        rosters = self.services.township_rosters
        self.tasks.look(
            lambda _progress: rosters.periods(), owner=self, done=self._show_periods, instead_of="township_periods"
        )

    def open_record(self, kind: str, record_id: int) -> None:
        """Show the townships."""
        self._go(self.overview)
        self.refresh()

    def primary(self) -> None:
        """Take in rosters, or decide what is chosen."""
        if not self._may or not self._do.isEnabled():
            return
        if self.panel is self.intake:
            self._take_in()
        elif self.panel is self.findings:
            self.findings.form.decide()
        else:
            self.choose_file()

    def back(self) -> None:
        """Back to the townships; files that still wait are let go."""
        self._queue.clear()
        self._go(self.overview)
        self.overview.list.setFocus()

    def focus_filter(self) -> None:
        """The filters of findings, or the period."""
        if self.panel is self.findings:
            self.findings.focus_filter()
        else:
            self.overview.period.setFocus()

    def choose_file(self) -> None:
        """Let the user choose a workbook."""
        kinds = self.tr("Workbooks (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;All files (*)")
        self.talk.choose_file(self.tr("Choose the roster of a township"), kinds, lambda path: self.take_files([path]))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read files one after the other; each is confirmed by itself."""
        self._queue += paths
        if self.panel is not self.intake:
            self._next_file()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is dragged over the page."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: files were dropped: read them as if they had been chosen."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take_files(paths)

    # --- coming in

    def _next_file(self, password: str = "") -> None:
        if not self._queue:
            self._go(self.overview, keep_bar=True)
            self.refresh()
            return
        path, rosters = self._queue[0], self.services.township_rosters

        def failed(error: Exception) -> None:
            if isinstance(error, UnreadableFileError) and error.reason in LOCKED:
                prompt = self.tr("Password of “{file}”").format(file=error.file)
                self.talk.ask_password(prompt, self._next_file)
                return
            self._queue = self._queue[1:] if not isinstance(error, CancelledError) else []
            self._failed(error)
            self._next_file()

        self._progress.follow(
            self.tasks.change(
                lambda progress: rosters.examine(path, progress, password),
                owner=self,
                done=self._show_file,
                failed=failed,
            )
        )

    def _show_file(self, offered: "OfferedRoster") -> None:
        self.intake.show_file(offered)
        self._go(self.intake, keep_bar=True)
        self.intake.township.setFocus()

    def _take_in(self) -> None:
        offered, rosters = self.intake.offered, self.services.township_rosters
        if offered is None or not self.intake.ready():
            return
        wanted = self.intake.wanted()
        self._progress.follow(
            self.tasks.change(
                lambda _progress: rosters.take_in(offered, wanted), owner=self, done=self._taken, failed=self._failed
            )
        )

    def _taken(self, kept: "TownshipRoster") -> None:
        people = kept.totals.get("record", 0) + kept.totals.get("error", 0) + kept.totals.get("ask", 0)
        text = self.tr("Taken in: {file}, people {count}").format(file=kept.file_name, count=f"{people:,}")
        if kept.replaced_by:
            text = self.tr("{file} is older than what is here; it was kept and does not count.").format(
                file=kept.file_name
            )
        self.navigator.say(text)
        rosters, name = self.services.township_rosters, self.tr("taking in {file}").format(file=kept.file_name)
        self.navigator.undoable(
            name, lambda: self._run(lambda: rosters.undo(kept.id), self.tr("The roster was taken back."))
        )
        self.bar.hide()
        self._queue = self._queue[1:]
        self._next_file()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, CancelledError):
            self.bar.show_message(self.tr("Stopped. Nothing was kept."), tone=Tone.DRAFT)
        elif isinstance(error, UnreadableFileError | RosterTakenInError | RosterRefusedError):
            self.bar.show_message(sentence(error, shown), tone=Tone.LATE)
        else:
            self.talk.about_failure(error)

    # --- what is shown

    def _go(self, panel: QWidget, *, keep_bar: bool = False) -> None:
        self._stack.setCurrentWidget(panel)
        self._stack.updateGeometry()
        if not keep_bar:
            self.bar.hide()
        self._settle()

    def _settle(self) -> None:
        """Buttons of what is shown."""
        panel, found = self.panel, self._merged is not None
        names: dict[QWidget, str] = {self.intake: self.tr("&Take it in")}
        names[self.findings] = self.tr("Decide what is cho&sen")
        self._do.setText(names.get(panel, self.tr("&Take in rosters…")))
        self._do.setEnabled(self._may and (panel is not self.intake or self.intake.ready()))
        self.buttons.set_hint("" if self._may else self.tr("Your roles do not include taking in lists."))
        chosen = self.overview.current()
        may_write = self.services.station.session.actor.may(Right.EXPORT) and found
        for action in (self._save_merged, self._answer_all):
            action.setEnabled(may_write)
        self._answer_one.setEnabled(may_write and chosen is not None and bool(chosen.township.id))
        self._undo.setEnabled(chosen is not None and chosen.last is not None)
        shown_now = {
            self._do: True,
            self._back: panel is not self.overview,
            self._look: panel is self.overview and found,
            self._more: panel is not self.intake and found,
        }
        for button, visible in sorted(shown_now.items(), key=lambda pair: pair[1]):
            button.setVisible(visible)  # first those that go: all at once would make a small window wider

    def _show_periods(self, periods: Sequence[str]) -> None:
        chosen = self.overview.show_periods(periods)
        if chosen:
            self._compare(chosen)
        else:
            self._merged = None
            self._settle()

    def _compare(self, period: str) -> None:
        rosters = self.services.township_rosters
        self.tasks.look(
            lambda _progress: rosters.reconcile(period), owner=self, done=self._show_merged, instead_of="townships"
        )

    def _show_merged(self, merged: "Reconciliation") -> None:
        self._merged = merged
        self.overview.show_merged(merged)
        self.findings.show_merged(merged)
        self.count_changed.emit(sum(1 for one in merged.findings if merged.decided(one) is None))
        self._settle()

    def _show_township(self, place: int) -> None:
        if self._merged is not None:
            self.findings.show_merged(self._merged, self._merged.standings[place - 1].township.uid)
            self._show_findings()

    def _show_all(self) -> None:
        if self._merged is not None:
            self.findings.show_merged(self._merged, "")
            self._show_findings()

    def _show_findings(self) -> None:
        self.findings.show_open()
        self.findings.panes.show_first()
        self._go(self.findings)
        self.findings.list.setFocus()

    # --- deeds

    def _decide(self, findings: "Sequence[Finding]", decision: str, owner: str, note: str) -> None:
        merged, rosters = self._merged, self.services.township_rosters
        if merged is None or not findings:
            return
        self.findings.form.draft_saved()
        text = self.tr("Decided: findings {count}").format(count=len(findings))
        self._run(lambda: rosters.decide(merged.period, findings, decision, owner, note), text)

    def _ask_undo(self) -> None:
        chosen, rosters = self.overview.current(), self.services.township_rosters
        if chosen is None or chosen.last is None:
            return
        last = chosen.last
        question = Question(
            self.tr("Undo taking in “{file}”?").format(file=last.file_name),
            self.tr("Undo"),
            self.tr("Keep it"),
            self.tr("No archive was changed by it. The file can be taken in again."),
            destructive=True,
        )
        self.talk.ask(question, lambda: self._run(lambda: rosters.undo(last.id), self.tr("The roster was taken back.")))

    def _choose_merged(self) -> None:
        if self._merged is not None:
            period, books = self._merged.period, self.services.township_rosters.workbooks
            name = self.tr("Merged roster {period}").format(period=period) + ".xlsx"
            self._choose(
                self.tr("Save the merged roster"), name, lambda path, why: books.merged(period, path, purpose=why)
            )

    def _choose_answer(self) -> None:
        chosen = self.overview.current()
        if self._merged is not None and chosen is not None:
            period, books, uid = self._merged.period, self.services.township_rosters.workbooks, chosen.township.uid
            name = self._answer_name(chosen.township.short)
            self._choose(
                self.tr("Save the answer"), name, lambda path, why: books.answers(period, uid, path, purpose=why)
            )

    def _choose_answers(self) -> None:
        merged, books = self._merged, self.services.township_rosters.workbooks
        if merged is None:
            return
        sent = [one.township for one in merged.standings if one.findings or one.sent]
        names = {one.uid: self._answer_name(one.short) for one in sent}

        def write(folder: Path, purpose: str) -> None:
            def all_of_them() -> None:
                for uid, name in names.items():
                    books.answers(merged.period, uid, folder / name, purpose=purpose)

            self._write(all_of_them, folder)

        title = self.tr("Choose where the answers are to lie")
        ask_purpose(
            self.talk,
            lambda why: self.talk.choose_folder(title, lambda folder: write(folder, why)),
            self.tr("Checking rosters {period}").format(period=merged.period),
        )

    def _answer_name(self, township: str) -> str:
        period = self._merged.period if self._merged else ""
        return self.tr("Answer {township} {period}").format(township=township, period=period) + ".xlsx"

    def _choose(self, title: str, name: str, write: Callable[[Path, str], object]) -> None:
        period = self._merged.period if self._merged else ""
        proposed = self.tr("Checking rosters {period}").format(period=period)
        choose_leaving(self.talk, title, name, lambda path, why: self._write(lambda: write(path, why), path), proposed)

    def _write(self, deed: Callable[[], object], path: Path) -> None:
        text = self.tr("Written: {path}").format(path=breakable(path))
        self._progress.follow(
            self.tasks.change(lambda _progress: deed(), owner=self, done=lambda _none: self.bar.show_message(text))
        )

    def _run(self, deed: Callable[[], object], told: str) -> None:
        def done(_value: object) -> None:
            self.navigator.say(told)
            self.refresh()

        self._progress.follow(self.tasks.change(lambda _progress: deed(), owner=self, done=done))
