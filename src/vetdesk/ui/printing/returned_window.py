"""What came back from the scanner (签章件回传): each sheet with where it was filed, and whether it is still right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.errors import CancelledError, NotFoundError, VetDeskError
from vetdesk.domain.notice_papers import REPORT
from vetdesk.domain.papers import PaperFile
from vetdesk.services.dossiers import DOSSIER
from vetdesk.services.filing_views import ScanFile
from vetdesk.services.paper_filling import VISIT
from vetdesk.services.paper_loop import CameBack, PrintedPaper
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.messages import sentence
from vetdesk.ui.page import Navigator
from vetdesk.ui.printing.page_turner import PageTurner
from vetdesk.ui.printing.print_order import SHOWS_RECORDS
from vetdesk.ui.printing.returned_words import differences_told, line_of, told_of
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import Tone, give_role, text_size
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel

Reads = Callable[[], ScanFile]
"""Reads one file; runs beside the window."""


@dataclass(frozen=True)
class Came:
    """One line of the window: pages of a file and what became of them."""

    file: ScanFile
    part: CameBack


class ReturnedWindow(QDialog):
    """Takes files, lets them file themselves by their codes, and shows each sheet beside what is known now."""

    taken = Signal()
    """Every sheet of the files was filed."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(SHOWS_RECORDS)
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._came: list[Came] = []
        self.list = QListWidget(self)
        self.list.setObjectName("returned_sheets")
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        self.pages = PageTurner(tasks, talk.about_failure, self)
        self.told = QLabel(self)
        self.told.setObjectName("returned_told")
        self._label = QLabel(self)
        for label in (self.told, self._label):
            label.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.letters = QLineEdit(self)
        self.letters.setObjectName("typed_letters")
        self.letters.setMaxLength(12)
        self._label.setBuddy(self.letters)
        self.letters.returnPressed.connect(self.file_typed)
        self._problem, self._progress = InlineBar(self), ProgressPanel(self)
        self.buttons = ButtonBar(self)
        self._close = self.buttons.add("close_returned", self.reject)
        self._open = self.buttons.add("open_returned", self._open_record)
        self._now = self.buttons.add("show_as_now", self._turn_over)
        self._is_now = False
        self._file = self.buttons.add_primary("file_typed", self.file_typed)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Signed papers that came back"))
        self.list.setAccessibleName(self.tr("Sheets"))
        self._label.setText(self.tr("&Eight letters below the code, if it could not be read"))
        self._close.setText(self.tr("Close"))
        self._open.setText(self.tr("&Open the case or record"))
        self._file.setText(self.tr("&File by the letters"))
        self._name_sides()
        self._show_current()

    def take(self, reads: Sequence[Reads]) -> None:
        """Read these files; every sheet whose code is known is filed at once."""
        loop = self._services.paper_loop

        def work(progress: Progress) -> tuple[list[Came], list[VetDeskError]]:
            came: list[Came] = []
            errors: list[VetDeskError] = []
            for read in reads:
                try:
                    file = read()
                    came += [Came(file, part) for part in loop.take(file, progress)]
                except CancelledError:
                    break
                except VetDeskError as error:
                    errors.append(error)
            return came, errors

        self.show()
        task = self._tasks.change(work, owner=self, done=lambda found: self._take(*found))
        self._progress.follow(task)

    def file_typed(self) -> None:
        """File the chosen pages by the letters that were typed."""
        chosen, letters = self._current(), self.letters.text()
        if chosen is None or chosen.part.scan is not None or not letters.strip():
            return
        loop, row = self._services.paper_loop, self.list.currentRow()
        self._tasks.change(
            lambda _progress: loop.take_typed(chosen.file, letters, chosen.part.pages), owner=self,
            done=partial(self._typed, row, chosen.file), failed=self._not_found,
        )  # fmt: skip

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: in sight: the first sheet is chosen."""
        super().showEvent(event)
        self._show_current()

    def _take(self, came: Sequence[Came], errors: Sequence[VetDeskError]) -> None:
        first = len(self._came)
        self._came += came
        self.list.addItems([line_of(one.part) for one in came])
        filed = sum(1 for one in came if one.part.scan is not None and not one.part.again)
        self._navigator.say(self.tr("Signed papers filed: {count}.").format(count=filed))
        if errors:
            self._problem.show_message("\n".join(sentence(error, shown) for error in errors), tone=Tone.LATE)
        if came:
            left = next((place for place, one in enumerate(came) if one.part.scan is None), 0)
            self.list.setCurrentRow(first + left)
        self._show_current()
        if not errors and all(one.part.scan is not None for one in came):
            self.taken.emit()

    def _typed(self, row: int, file: ScanFile, part: CameBack) -> None:
        self._came[row] = Came(file, part)
        self.list.item(row).setText(line_of(part))
        self.letters.clear()
        self._problem.hide()
        self._show_current()

    def _not_found(self, error: Exception) -> None:
        if isinstance(error, NotFoundError) and error.kind == "paper_code":
            told = self.tr(
                "No paper of this station bears these letters. Nothing was filed; compare them with the sheet, "
                "0 and O, 1 and I mean the same."
            )
            self._problem.show_message(told, tone=Tone.LATE)
        else:
            self._talk.about_failure(error)

    def _show_current(self) -> None:
        chosen = self._current()
        unfiled = chosen is not None and chosen.part.scan is None
        for widget in (self._label, self.letters):
            widget.setVisible(unfiled)
        self._file.setEnabled(unfiled)
        self._open.setEnabled(chosen is not None and chosen.part.paper is not None)
        paper = chosen.part.paper if chosen is not None else None
        self._now.setEnabled(paper is not None and paper.sheet.kind != VISIT and paper.sheet.paper != DOSSIER)
        self._is_now = False
        self._name_sides()
        if chosen is None:
            self.told.setText(self.tr("Nothing has come back yet."))
            return
        told = [told_of(chosen.part), *differences_told(chosen.part)]
        self.told.setText("\n".join(filter(None, told)))
        outdated = chosen.part.paper is not None and chosen.part.paper.state.outdated
        give_role(self.told, role="problem" if unfiled or outdated else "plain")
        if self.isVisible():
            self._show_page(chosen)

    def _show_page(self, chosen: Came) -> None:
        """The pages as they were scanned, beside what is known now."""
        drawn, file, numbers = self._services.paper_loop.page, chosen.file, chosen.part.pages
        self.pages.show_pages(lambda number, width: drawn(file, numbers[number - 1], width), len(numbers))

    def _turn_over(self) -> None:
        """Show the paper as it would be printed now in place of the scan, or the scan again."""
        chosen = self._current()
        if chosen is None or chosen.part.paper is None:
            return
        self._is_now = not self._is_now
        self._name_sides()
        if not self._is_now:
            self._show_page(chosen)
            return
        preview = partial(self._as_now, chosen.part.paper)
        self._tasks.change(
            lambda _progress: preview(), owner=self, done=lambda file: self._show_now(file, self.pages.number)
        )  # fmt: skip

    def _as_now(self, paper: PrintedPaper) -> PaperFile:
        """The paper as it would be printed now."""
        if paper.notice_id is not None:
            report = paper.sheet.paper == REPORT
            return self._services.notices.paper(paper.notice_id, report=report).preview()
        if paper.complaint_id is not None:
            return self._services.complaints.paper(paper.complaint_id, paper.sheet.paper).preview()
        person = None if paper.case_id else paper.recipient_id
        return self._services.printing.preview(paper.sheet.paper, case_id=paper.case_id, recipient_id=person)

    def _show_now(self, file: PaperFile, number: int) -> None:
        printing = self._services.printing
        self.pages.show_pages(
            lambda page, width: printing.page(file, page, width), file.pages, min(number, file.pages)
        )  # fmt: skip

    def _name_sides(self) -> None:
        self._now.setText(self.tr("As it &came back") if self._is_now else self.tr("As it is &now"))

    def _open_record(self) -> None:
        chosen = self._current()
        if chosen is not None and (paper := chosen.part.paper) is not None:
            if paper.notice_id is not None:
                self._navigator.open("notice", paper.notice_id)
            elif paper.complaint_id is not None:
                self._navigator.open("complaint", paper.complaint_id)
            elif paper.case_id is not None:
                self._navigator.open("case", paper.case_id)
            else:
                self._navigator.open("recipient", paper.recipient_id)

    def _current(self) -> Came | None:
        row = self.list.currentRow()
        return self._came[row] if 0 <= row < len(self._came) else None

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 4, 0)
        for widget in (self.told, self._label, self.letters):
            column.addWidget(widget)
        column.addStretch()
        side = Overflow(inside, self)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(side, 2)
        both = QHBoxLayout()
        both.addLayout(left, 1)
        both.addWidget(self.pages, 1)
        whole = QVBoxLayout(self)
        whole.addLayout(both, 1)
        below: tuple[QWidget, ...] = (self._problem, self._progress, self.buttons)
        for part in below:
            whole.addWidget(part)
        self.resize(46 * text_size().row // 2, 34 * text_size().row // 2)
