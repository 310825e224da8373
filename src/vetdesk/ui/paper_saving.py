"""Saving a paper (文书): ask where to, make and write it beside the window, tell where it is."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject

from vetdesk.domain.papers import PaperFile
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.glyphs import marked
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner


class OffersPapers(Protocol):
    """A page, or a tab of one, that papers can be saved from; a QObject."""

    services: Desk
    tasks: TaskRunner
    talk: Talk
    navigator: Navigator


class PaperSaver(QObject):
    """Saves the papers that a page offers."""

    def __init__(self, page: OffersPapers) -> None:
        assert isinstance(page, QObject), "pages and tabs are"
        super().__init__(page)
        self._page = page
        self._owner: QObject = page

    def save(self, suggested: str, make: Callable[[], PaperFile]) -> None:
        """Ask where to, with the name `suggested`; `make` runs in the change lane, as printing is journalled."""
        title, kinds = self.tr("Save the paper"), self.tr("Papers (*.pdf)")
        self._page.talk.choose_target(title, suggested, kinds, lambda path: self._write(make, path))

    def _write(self, make: Callable[[], PaperFile], path: Path) -> None:
        printing = self._page.services.printing

        def write(_progress: Progress) -> PaperFile:
            made = make()
            printing.save(made, path)
            return made

        self._page.tasks.change(write, owner=self._owner, done=lambda made: self._tell(made, path))

    def _tell(self, made: PaperFile, path: Path) -> None:
        self._page.navigator.say(self.tr("The paper is in {file}.").format(file=path))
        if made.missing:
            text = self.tr("These characters are in no font; write them in by hand: {characters}")
            self._page.talk.tell(text.format(characters=marked("".join(made.missing))))
