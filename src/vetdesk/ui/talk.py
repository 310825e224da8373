"""Talk: the only place that opens message boxes and file dialogs. Nothing here waits: answers come to a callback."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QInputDialog, QMessageBox, QWidget

from vetdesk.domain.errors import CancelledError, NotWrittenError, VetDeskError
from vetdesk.domain.write_reasons import why_not_written
from vetdesk.ui.crash import CrashReport, crash_report, log
from vetdesk.ui.failure_dialog import FailureDialog, bug_details, error_details
from vetdesk.ui.messages import Told, told
from vetdesk.ui.offered_file import offered_file, remember
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import give_role


@dataclass(frozen=True)
class Question:
    """A decision. Buttons are verbs: `accept` ("Undo import") and `refuse` ("Keep it"); Esc always refuses.

    A `destructive` question is refused by Enter too.
    """

    text: str
    accept: str
    refuse: str
    details: str = ""
    destructive: bool = False


class Talk(QObject):
    """Speaks with the user over a window. Tests put one in its place that records and answers."""

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.window = window
        self.keep_typed: Callable[[], bool] | None = None
        """Keeps what is typed and not saved as drafts; whether nothing of it would be lost."""
        self.file_mark = ""
        """What the name of every file written begins with: a practice station's mark, else nothing."""

    @contextmanager
    def over(self, window: QWidget) -> Iterator[None]:
        """What is said within the block appears over another window, such as the lock screen."""
        usual, self.window = self.window, window
        try:
            yield
        finally:
            self.window = usual

    def about_failure(self, error: BaseException) -> None:
        """Show what went wrong: the sentence of a VetDeskError, or a report of our bug that can be copied."""
        if isinstance(error, CancelledError):
            return  # whoever stopped it knows
        if isinstance(error, VetDeskError):
            said = told(error, shown)
            FailureDialog(said, error_details(error, said), self.window).open()
            return
        self._about_bug(error)

    def _about_bug(self, error: BaseException) -> None:
        """What is typed is kept first; the number tells the keeper on the phone which mistake of ours it was."""
        report = crash_report(error, datetime.now().astimezone())
        log.error("unexpected\n%s", report.text)
        kept = self._keep_typed()
        said = Told(
            self.tr(
                "Something unexpected happened: a mistake of the program, not yours. Number of the error: {number}"
            ).format(number=report.number),
            self.tr("What was saved before is safe; the last deed was not carried out.")
            + (" " + self.tr("What is typed and not saved yet is kept as a draft.") if kept else ""),
            self.tr(
                "Continue and try again. If it happens once more, save the details and give them to the administrator."
            ),
        )
        dialog = FailureDialog(said, bug_details(said, report), self.window, ours=True)
        dialog.add_save(lambda: self._save_report(report))
        dialog.open()

    def _keep_typed(self) -> bool:
        """Whether what is typed is kept; a mistake of ours in doing so is told as the next one, and not made again."""
        keep, self.keep_typed = self.keep_typed, None
        kept = keep is not None and keep()
        self.keep_typed = keep
        return kept

    def _save_report(self, report: CrashReport) -> None:
        def write(path: Path) -> None:
            try:
                path.write_text(report.text, encoding="utf-8")
            except OSError as error:
                self.about_failure(NotWrittenError(str(path), why_not_written(error)))

        name, kinds = f"VetDesk_{report.number}.txt", self.tr("Text files (*.txt)")
        self.choose_target(self.tr("Save the details for the administrator"), name, kinds, write)

    def tell(self, text: str) -> None:
        """Say something the user must have read. For success use the status line or an InlineBar instead."""
        self._box(QMessageBox.Icon.Information, text).open()

    def ask(self, question: Question, then: Callable[[], None]) -> None:
        """Ask for a decision; `then` is called if it is accepted."""
        box = QMessageBox(QMessageBox.Icon.Question, self._title(), question.text, parent=self.window)
        box.setInformativeText(question.details)
        accept = box.addButton(question.accept, QMessageBox.ButtonRole.AcceptRole)
        refuse = box.addButton(question.refuse, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(refuse if question.destructive else accept)
        box.setEscapeButton(refuse)
        box.buttonClicked.connect(lambda button: then() if button is accept else None)
        self._open(box)

    def ask_text(self, prompt: str, then: Callable[[str], None], text: str = "") -> None:
        """Ask for a reason or a name; `then` gets the text without spaces around it, never an empty one."""
        dialog = QInputDialog(self.window)
        dialog.setWindowTitle(self._title())
        dialog.setLabelText(prompt)
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(lambda typed: then(typed.strip()) if typed.strip() else None)
        self._ask_for(dialog)

    def ask_password(self, prompt: str, then: Callable[[str], None]) -> None:
        """Ask for a password of a file; what is typed is hidden."""
        dialog = QInputDialog(self.window)
        dialog.setWindowTitle(self._title())
        dialog.setLabelText(prompt)
        dialog.setTextEchoMode(dialog.textEchoMode().Password)
        dialog.textValueSelected.connect(then)
        self._ask_for(dialog)

    def choose_file(self, title: str, kinds: str, then: Callable[[Path], None]) -> None:
        """Let the user choose a file to read; `kinds` as in "Workbooks (*.xlsx *.xls)".

        The newest of its kind where the last file came from stands there already: Enter takes it.
        """
        folder, newest = offered_file(kinds)
        dialog = QFileDialog(self.window, title, str(folder or ""), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.selectFile(newest)
        dialog.fileSelected.connect(lambda chosen: remember(Path(chosen)))
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        self._open(dialog)

    def choose_target(self, title: str, suggested: str, kinds: str, then: Callable[[Path], None]) -> None:
        """Let the user choose where to write a file; asks before one is replaced."""
        dialog = QFileDialog(self.window, title, "", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(suggested).suffix)
        dialog.selectFile(self._marked(Path(suggested)).name)
        dialog.fileSelected.connect(lambda chosen: then(self._marked(Path(chosen))))
        self._open(dialog)

    def choose_folder(self, title: str, then: Callable[[Path], None]) -> None:
        """Let the user choose a folder."""
        dialog = QFileDialog(self.window, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        self._open(dialog)

    def _marked(self, path: Path) -> Path:
        """The file with the mark of practice in its name, if there is one to be."""
        return path if path.name.startswith(self.file_mark) else path.with_name(f"{self.file_mark}{path.name}")

    def _title(self) -> str:
        return self.tr("VetDesk")

    def _box(self, icon: QMessageBox.Icon, text: str) -> QMessageBox:
        box = QMessageBox(icon, self._title(), text, QMessageBox.StandardButton.Ok, self.window)
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return box

    def _ask_for(self, dialog: QInputDialog) -> None:
        """Open a dialog of one line; what takes it looks like the deed of any other window."""
        self._open(dialog)
        box = dialog.findChild(QDialogButtonBox)
        if box is not None:
            give_role(box.button(QDialogButtonBox.StandardButton.Ok), primary="true")

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
