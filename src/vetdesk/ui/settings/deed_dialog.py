"""A dialog of Settings that carries out a deed of its own."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.errors import VetDeskError
from vetdesk.services.progress import Progress
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.messages import sentence
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.focus_chain import focus_chain


class DeedDialog(Drafted, QDialog):
    """A dialog that carries out a deed in the change lane and stays open, with the sentence, if it fails."""

    def __init__(self, tasks: TaskRunner, talk: Talk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tasks = tasks
        self._talk = talk
        self.column = QVBoxLayout(self)
        self.problem = WaitingLabel(self)
        self.bar = ButtonBar(self)
        self.go = self.bar.add_primary("go", self._try)
        self.go.setDefault(True)
        self.stop = self.bar.add("cancel", self.reject, right=True)
        self.stop.setAutoDefault(False)
        self.stop.setText(self.tr("&Cancel"))

    def finish(self, title: str, verb: str) -> None:
        """Name the window and its button, and put problem and buttons at the foot."""
        self.setWindowTitle(title)
        self.go.setText(verb)
        self.column.addWidget(self.problem)
        self.column.addWidget(self.bar)
        fields = [one for one in focus_chain(self) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for first in [one for one in fields if not isinstance(one, QPushButton)][:1]:
            first.setFocus()  # Qt would begin at the button, which was made first
        self.draft_begun()

    def draft_title(self) -> str:
        """The name of the window."""
        return self.windowTitle()

    def carry_out(self, deed: Callable[[], object]) -> None:
        """Do it beside the window's thread."""
        self.go.setEnabled(False)

        def work(_progress: Progress) -> object:
            return deed()

        self._tasks.change(work, owner=self, done=lambda _: self._done(), failed=self._refuse)

    def _done(self) -> None:
        self.draft_saved()
        self.accept()

    def _try(self) -> None:
        raise NotImplementedError

    def _refuse(self, error: Exception) -> None:
        self.go.setEnabled(True)
        if isinstance(error, VetDeskError):
            self.problem.show_problem(self.words_for(error))
        else:
            self._talk.about_failure(error)

    def words_for(self, error: VetDeskError) -> str:
        """What is said when the deed is refused."""
        return sentence(error, shown)
