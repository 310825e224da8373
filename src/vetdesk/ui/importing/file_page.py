"""Taking a file for the assistant: chosen or dropped, opened with its password, and asked about if it is odd."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.staff import Right
from vetdesk.ui.importing import work
from vetdesk.ui.importing.draft import Draft
from vetdesk.ui.importing.file_words import doubt_sentence
from vetdesk.ui.importing.stepped_page import SteppedPage
from vetdesk.ui.messages import sentence
from vetdesk.ui.talk import Question as Decision
from vetdesk.ui.texts import language, shown
from vetdesk.ui.theme import Tone

LOCKED = frozenset({"password", "wrong_password"})
"""Reasons for which the password of a file is asked, as often as the person likes to try."""


class FilePage(SteppedPage):
    """Reads one file; what was understood goes to `understood`."""

    def may_import(self) -> bool:
        """Whether whoever is signed in may import."""
        return self.services.station.session.actor.may(Right.IMPORT)

    def expected_kind(self) -> str:
        """The kind of file that is to come, "" for any."""
        return ""

    def understood(self, draft: Draft) -> None:
        """Go on with a file that was read."""
        raise NotImplementedError

    def choose_file(self) -> None:
        """Let the user choose a workbook."""
        if self.may_import() and not self.working:
            kinds = self.tr("Workbooks (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;All files (*)")
            self.talk.choose_file(self.tr("Choose a workbook"), kinds, self.take_file)

    def take_file(self, path: Path, password: str = "") -> None:
        """Read a file and show what was understood; a locked one is asked for its password."""
        services, kind = self.services, self.expected_kind()
        self.work(
            lambda progress: work.understand(services, path, password, kind, progress),
            self._look_at,
            lambda error: self._locked_or_failed(error, path),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is dragged over the page."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: a file was dropped: read it as if it had been chosen."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and not self.working:
            event.acceptProposedAction()
            self.take_file(paths[0])

    def _locked_or_failed(self, error: Exception, path: Path) -> None:
        if not isinstance(error, UnreadableFileError) or error.reason not in LOCKED:
            self.failed(error)
            return
        said = sentence(error, shown)
        self.bar.show_message(said, self.tr("Type the password"), lambda: self._ask_password(said, path), Tone.DUE_SOON)
        self._ask_password(said, path)

    def _ask_password(self, said: str, path: Path) -> None:
        self.talk.ask_password(said, lambda password: self.take_file(path, password))

    def _look_at(self, draft: Draft) -> None:
        """Ask where this may not be the file that was meant; nobody is refused."""
        doubts = draft.facts.doubts
        if not doubts:
            self.understood(draft)
            return
        definitions = self.services.station.definitions
        said = [
            doubt_sentence(doubt, definitions.file_kinds, definitions.vocabulary, language(), shown) for doubt in doubts
        ]
        text = self.tr("Is “{file}” the right file?").format(file=draft.reading.file)
        question = Decision(text, self.tr("Take it all the same"), self.tr("Leave it"), "\n".join(said))
        self.talk.ask(question, lambda: self.understood(draft))
