"""What becomes of something typed and not saved when it is about to be left: nothing goes unasked."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from vetdesk.ui.drafts.draft_keeper import DraftKeeper
from vetdesk.ui.opening.lock_screen import LockScreen
from vetdesk.ui.page_stack import PageStack
from vetdesk.ui.talk import Question, Talk


class Leaving(QObject):
    """Asks before pages with unsaved words are closed, made anew, or given up to somebody else."""

    def __init__(self, pages: PageStack, drafts: DraftKeeper, talk: Talk, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._drafts = drafts
        self._talk = talk
        self._unsaved_at_lock = False

    def unless_unsaved(self, leave: Callable[[], None]) -> None:
        """Leave at once if nothing would be lost, for drafts are kept, else if the person says so."""
        if not self._would_be_lost():
            leave()
            return
        question = Question(
            self.tr("Something you typed has not been saved yet."),
            self.tr("&Leave without saving"),
            self.tr("&Stay"),
            destructive=True,
        )
        self._talk.ask(question, leave)

    def renew_pages(self) -> None:
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

    def note_lock(self) -> None:
        """The window is being locked: keep drafts while the keys are here, and remember whether that was enough."""
        self._unsaved_at_lock = self._would_be_lost()

    def _would_be_lost(self) -> bool:
        """Whether something unsaved cannot be kept as a draft; what can be is kept now."""
        self._drafts.flush()
        return bool(self._pages.lost(self._drafts.is_kept))

    def give_way(self, screen: LockScreen, leave: Callable[[], None]) -> None:
        """Somebody else wants to sign in: what the person who is away has typed and not saved goes."""
        if not self._unsaved_at_lock:
            leave()
            return
        question = Question(
            self.tr("{name} has typed something that is not saved yet.").format(name=screen.name),
            self.tr("&Drop it and sign in"),
            self.tr("&Leave it"),
            self.tr("Whoever typed it can unlock the window and save it first."),
            destructive=True,
        )
        with self._talk.over(screen):
            self._talk.ask(question, leave)
