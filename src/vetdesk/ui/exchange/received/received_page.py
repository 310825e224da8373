"""The tab for workbooks that come back: what a file is, what it brings, the register, and the partners."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.errors import StaleRecordError, UnreadableFileError
from vetdesk.domain.staff import Right
from vetdesk.domain.stamps import Room, StampVerdict
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.exchange.received.partner_deeds import PartnerDeeds
from vetdesk.ui.exchange.received.partners_panel import PartnersPanel
from vetdesk.ui.exchange.received.register_panel import RegisterPanel
from vetdesk.ui.exchange.received.review_panel import ReviewPanel
from vetdesk.ui.exchange.received.words import LEADS, counted
from vetdesk.ui.messages import sentence
from vetdesk.ui.page import Navigator
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.small_screens import CurrentStack

if TYPE_CHECKING:  # needed only when a file was read
    from vetdesk.services.importing import UndoReport
    from vetdesk.services.receiving import Received, Taken

LOCKED = frozenset({"password", "wrong_password"})
PACKAGE_SUFFIX = ".vdp"


class ReceivedPage(PartnerDeeds):
    """Shows the register, a file that is looked at, or the partners."""

    SHOWS = ("exchange", "export", "partner", "batch")
    led = Signal(str, object)
    """A file (path) belongs to another room (see Room; "package" for change packages)."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self.bar, self._progress = InlineBar(self), ProgressPanel(self)
        self.overview = RegisterPanel(tasks, self)
        self.review = ReviewPanel(services.station.definitions.vocabulary, self)
        self.partners = PartnersPanel(tasks, self)
        self._stack = CurrentStack(self)
        for panel in (self.overview, self.review, self.partners):
            self._stack.addWidget(panel)
        self.review.decided.connect(self._settle)
        self.review.person_wanted.connect(lambda number: navigator.open("recipient", number))
        self.partners.chosen.connect(self._settle)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("received_back", self.back)
        self._show_known = self.buttons.add("show_partners", self.show_partners)
        self._write = self.buttons.add("write_key", self.choose_key_target)
        self._revoke_key = self.buttons.add("revoke_key", self.ask_revoke)
        self._know = self.buttons.add("know_signer", self._know_signer)
        self._do = self.buttons.add_primary("received_primary", self.primary)
        self.setAcceptDrops(self._may(Right.IMPORT))
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 4, 9, 4)
        column.setSpacing(4)
        above = QVBoxLayout()
        above.addWidget(self.bar)
        above.addWidget(self._stack, 1)
        column.addWidget(Scrolled(above, self), 1)
        for widget in (self._progress, self.buttons):
            column.addWidget(widget)
        self.retranslate()

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
        self._show_known.setText(self.tr("&Partners"))
        self._write.setText(self.tr("&Write our key file…"))
        self._revoke_key.setText(self.tr("No longer tr&usted…"))
        self._know.setText(self.tr("&Know this office…"))
        self._settle()

    def refresh(self) -> None:
        """Fetch the register, and the partners where they are shown."""
        if not self._may(Right.IMPORT):
            return
        service = self.services.partners
        self.tasks.look(
            lambda _progress: service.register(), owner=self, done=self.overview.show_lines, instead_of="register"
        )

    def open_record(self, kind: str, record_id: int) -> None:
        """Show the register."""
        self._go(self.overview)

    def has_unsaved(self) -> bool:
        """Whether decisions about a file would be lost."""
        return self.panel is self.review and bool(self.review.decisions())

    def primary(self) -> None:
        """Choose a file, take in what it brings, lead it to its room, or take in a key."""
        if not self._do.isEnabled():
            return
        if self.panel is self.partners:
            self.choose_key()
        elif self.panel is self.overview:
            self.choose_file()
        elif self._lead() is not None:
            self._lead_on()
        else:
            self._keep()

    def back(self) -> None:
        """To the register."""
        self._go(self.overview)

    def show_partners(self) -> None:
        """Show whose keys are known."""
        self._go(self.partners)
        self.fetch_partners()

    def partner_known(self) -> None:
        """Look again at the file whose signer was unknown."""
        if self.panel is self.review and self.review.found is not None:
            self.take_file(self.review.found.path)

    def choose_file(self) -> None:
        """Let the user choose a workbook."""
        kinds = self.tr("Workbooks and packages (*.xlsx *.xls *.ods *.csv *.et *.vdp);;All files (*)")
        self.talk.choose_file(self.tr("Choose what came back"), kinds, self.take_file)

    def take_file(self, path: Path, password: str = "") -> None:
        """Look at a file; a locked one asks for its password, a change package is led to its room."""
        self.bar.hide()
        if path.suffix.lower() == PACKAGE_SUFFIX:
            self.led.emit("package", path)
            return
        service = self.services.receiving

        def failed(error: Exception) -> None:
            if not isinstance(error, UnreadableFileError) or error.reason not in LOCKED:
                self.talk.about_failure(error)
                return
            self.talk.ask_password(sentence(error, shown), lambda typed: self.take_file(path, typed))

        def look(progress: Progress) -> "Received":
            return service.look(path, progress, password)

        self._progress.follow(self.tasks.change(look, owner=self, done=self._show_file, failed=failed))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is dragged over the page."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: a file was dropped: look at it as if it had been chosen."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take_file(paths[0])

    # ---- one file

    def _show_file(self, found: "Received") -> None:
        self.review.show_file(found)
        self._go(self.review)
        (self.review.merge.list if found.records else self._do).setFocus()

    def _lead(self) -> Room | None:
        """The other room to which the shown file belongs."""
        found = self.review.found
        return found.room if found is not None and found.room in LEADS else None

    def _lead_on(self) -> None:
        found, room = self.review.found, self._lead()
        if found is not None and room is not None:
            self._go(self.overview)
            self.led.emit(str(room), found.path)

    def _keep(self) -> None:
        found, decisions, removals = self.review.found, self.review.decisions(), self.review.removals()
        if found is None or not self.review.ready():
            return
        service = self.services.receiving

        def work(progress: Progress) -> "Taken":
            return service.keep(found, decisions, removals=removals, progress=progress)

        def failed(error: Exception) -> None:
            self.talk.about_failure(error)
            if isinstance(error, StaleRecordError):
                self.take_file(found.path)

        self._progress.follow(self.tasks.change(work, owner=self, done=self._taken, failed=failed))

    def _taken(self, taken: "Taken") -> None:
        batch = taken.report.batch
        self._go(self.overview)
        text = self.tr("{file} is taken in: {counts}.").format(file=batch.file_name, counts=counted(taken.counts))
        may_undo = self._may(Right.UNDO_IMPORT)
        undo: Callable[[], None] = partial(self._undo, batch.id)
        if may_undo:
            undo = self.navigator.undoable(self.tr("taking in {file}").format(file=batch.file_name), undo)
        self.bar.show_message(text, self.tr("&Undo") if may_undo else "", undo)
        self.refresh()

    def _undo(self, batch_id: int) -> None:
        importing = self.services.importing
        self._progress.follow(
            self.tasks.change(lambda progress: importing.undo(batch_id, progress), owner=self, done=self._undone)
        )

    def _undone(self, report: "UndoReport") -> None:
        if not report.blocked:
            self.navigator.say(self.tr("Everything is as it was before the file was taken in."))
            return
        self.bar.show_message(
            self.tr("Undone, except for records that were changed since: {count}.").format(count=len(report.blocked)),
            tone=Tone.DUE_SOON,
        )

    def _know_signer(self) -> None:
        from vetdesk.services.partners import OfferedKey  # the service is there once a file was looked at

        manifest = self.review.found.judged.manifest if self.review.found else None
        if manifest is not None:
            self.know_signer(OfferedKey(manifest.station, manifest.area_code, manifest.public_key))

    # ---- what is shown

    def _may(self, right: Right) -> bool:
        return self.services.station.session.actor.may(right)

    def _go(self, panel: QWidget) -> None:
        self._stack.setCurrentWidget(panel)
        self._stack.updateGeometry()
        self.bar.hide()
        self._settle()

    def _settle(self) -> None:
        """Buttons of what is shown."""
        panel, keeper, lead = self.panel, self._may(Right.MANAGE_SETTINGS), self._lead()
        found, partner = self.review.found, self.partners.current()
        unknown = found is not None and found.judged.verdict is StampVerdict.UNKNOWN_SIGNER
        names: dict[QWidget, str] = {
            self.overview: self.tr("&Choose a workbook…"),
            self.partners: self.tr("Add a ke&y…"),
        }
        reviewed = shown("received", LEADS[lead]) if lead is not None else self.tr("A&ccept")
        self._do.setText(names.get(panel, reviewed))
        ready: dict[QWidget, bool] = {
            self.overview: self._may(Right.IMPORT),
            self.review: lead is not None or self.review.ready(),
            self.partners: keeper,
        }
        self._do.setEnabled(ready[panel])
        self._revoke_key.setEnabled(keeper and partner is not None and not partner.revoked_at)
        self._know.setEnabled(keeper)
        self.buttons.set_hint(self.review.hint() if panel is self.review else "")
        visible = {
            self._back: panel is not self.overview,
            self._show_known: panel is self.overview and self._may(Right.IMPORT),
            self._write: panel is self.partners,
            self._revoke_key: panel is self.partners,
            self._know: panel is self.review and unknown,
        }
        for button, wanted in sorted(visible.items(), key=lambda pair: pair[1]):
            button.setVisible(wanted)  # first those that go: all at once would make a small window wider
