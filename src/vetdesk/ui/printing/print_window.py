"""A paper before it is printed: its pages as they will be, what it is for, which printer; or saved as PDF."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from vetdesk.domain.papers import PaperFile
from vetdesk.services.paper_presets import PaperPreset
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.glyphs import marked
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.printing.page_turner import PageTurner
from vetdesk.ui.printing.presets_window import PresetsWindow
from vetdesk.ui.printing.print_choices import PrintChoices
from vetdesk.ui.printing.print_order import SHOWS_RECORDS, PrintOrder
from vetdesk.ui.printing.printers import put_out
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone, text_size
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel


class PrintWindow(QDialog):
    """Shows a paper and prints or saves it. Only then it is made for real: numbered, coded, journalled."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, say: Callable[[str], None],
        parent: QWidget | None = None,
        *, preferences: Preferences | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName(SHOWS_RECORDS)
        self._services, self._tasks, self._talk, self._say = services, tasks, talk, say
        self._order: PrintOrder | None = None
        self._shown: PaperFile | None = None
        self._presets: Sequence[PaperPreset] = ()
        self.words: PresetsWindow | None = None
        self.pages = PageTurner(tasks, talk.about_failure, self)
        self.choices = PrintChoices(preferences or Preferences.in_use(), self)
        self._problem, self._progress = InlineBar(self), ProgressPanel(self)
        self.buttons = ButtonBar(self)
        self._close = self.buttons.add("close_print", self.reject)
        self._words = self.buttons.add("set_presets", self._show_presets)
        self._words.hide()
        self._save = self.buttons.add("save_pdf", self.save)
        self._print = self.buttons.add_primary("print_now", self.print)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._print.setText(self.tr("&Print"))
        self._save.setText(self.tr("&Save as PDF…"))
        self._words.setText(self.tr("&Words of the office…"))
        self._close.setText(self.tr("Close"))
        self._offer()

    def show_order(self, order: PrintOrder) -> None:
        """Show a paper as it would be now."""
        self._order = order
        self.setWindowTitle(order.title)
        self.choices.use_paper(order.paper)
        self._fetch(order)
        self._tasks.look(
            lambda _progress: self._services.paper_presets.of(order.paper), owner=self, done=self._take_presets
        )
        self.show()

    def _fetch(self, order: PrintOrder) -> None:
        self._tasks.change(
            lambda _progress: (order.preview(), order.purpose()), owner=self, done=lambda found: self._show(*found)
        )

    def _take_presets(self, presets: Sequence[PaperPreset]) -> None:
        self._presets = presets
        self._words.setVisible(bool(presets))

    def _show_presets(self) -> None:
        order = self._order
        if order is not None:
            self.words = PresetsWindow(self._services, self._tasks, self._talk, self)
            self.words.show_paper(order.paper, self._presets, lambda: self.show_order(order))

    def print(self) -> None:
        """Make the paper and put it out on the chosen printer."""
        printer, setting = self.choices.printer.currentText(), self.choices.setting()
        numbers = self._numbers()
        if self._order is None or numbers is None or not printer or not self._purpose_is_told():
            return
        order, purpose, printing = self._order, self.choices.purpose.currentText().strip(), self._services.printing
        copies, both_sides = self.choices.copies.value(), self.choices.both_sides.isChecked()
        self.choices.remember()

        def print_out(progress: Progress) -> PaperFile:
            made = order.make(purpose, setting, progress)
            within = [number for number in numbers if number <= made.pages]
            put_out(
                lambda number, width: printing.page(made, number, width), within, printer=printer, copies=copies,
                both_sides=both_sides, sheet=made.sheet, progress=progress,
            )  # fmt: skip
            return made

        said = self.tr("Printed on “{printer}”: {title}.").format(printer=printer, title=order.title)
        self._run(print_out, said)

    def save(self) -> None:
        """Make the paper and save it where the user says."""
        if self._order is not None and self._purpose_is_told():
            title, kinds = self.tr("Save the paper"), self.tr("Papers (*.pdf)")
            self._talk.choose_target(title, self._order.file_name, kinds, self._write)

    def _write(self, path: Path) -> None:
        order, printing, purpose = self._order, self._services.printing, self.choices.purpose.currentText().strip()
        assert order is not None, "only a shown order can be saved"

        def write(progress: Progress) -> PaperFile:
            made = order.make(purpose, None, progress)
            printing.save(made, path)
            return made

        self._run(write, self.tr("The paper is in {file}.").format(file=path))

    def _run(self, work: Callable[[Progress], PaperFile], said: str) -> None:
        self._offer(busy=True)
        task = self._tasks.change(work, owner=self, done=lambda made: self._done(made, said), failed=self._failed)
        self._progress.follow(task)

    def _done(self, made: PaperFile, said: str) -> None:
        self._say(said)
        if made.missing:
            text = self.tr("These characters are in no font; write them in by hand: {characters}")
            self._talk.tell(text.format(characters=marked("".join(made.missing))))
        self.close()

    def _failed(self, error: Exception) -> None:
        self._offer()
        self._talk.about_failure(error)

    def _purpose_is_told(self) -> bool:
        told = self._order is not None and (self._order.ready or bool(self.choices.purpose.currentText().strip()))
        if not told:
            self._problem.show_message(
                self.tr("Say what it is printed for; the answer is written into the journal."), tone=Tone.LATE
            )
            self.choices.purpose.setFocus()
        return told

    def _numbers(self) -> list[int] | None:
        pages = self._shown.pages if self._shown is not None else 0
        numbers = self.choices.numbers(pages)
        if numbers is None:
            told = self.tr("These pages are not understood. Write them as 1-2, 4; there are {pages}.")
            self._problem.show_message(told.format(pages=pages), tone=Tone.LATE)
        return numbers

    def _show(self, file: PaperFile, purpose: str) -> None:
        self._shown = file
        printing = self._services.printing
        self.pages.show_pages(lambda number, width: printing.page(file, number, width), file.pages)
        self.choices.offer_purposes(purpose)
        self._offer()

    def _offer(self, *, busy: bool = False) -> None:
        ready = self._shown is not None and not busy
        self._save.setEnabled(ready)
        self._print.setEnabled(ready and self.choices.printer.count() > 0)

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.addWidget(self.choices)
        column.addStretch()
        side = Scrolled(column, self)
        both = QHBoxLayout()
        both.addWidget(self.pages, 3)
        both.addWidget(side, 1)
        whole = QVBoxLayout(self)
        whole.addLayout(both, 1)
        for widget in (self._problem, self._progress, self.buttons):
            whole.addWidget(widget)
        row = text_size().row
        room = self.screen().availableSize() - QSize(0, 2 * row)  # the frame of the window
        self.resize(QSize(28 * row, 24 * row).boundedTo(room))
