"""The page of policies and training (政策与培训): the library of notes, questions asked, training of the staff."""

from PySide6.QtWidgets import QVBoxLayout

from vetdesk.ui.desk import Desk
from vetdesk.ui.learning.library_panel import LibraryPanel
from vetdesk.ui.learning.questions_panel import QuestionsPanel
from vetdesk.ui.learning.training_panel import TrainingPanel
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.widgets.current_tabs import CurrentTabs

QUESTION = "asked_question"
"""The kind under which the register of questions is opened; "policy" opens a note by its number."""


class LearningPage(Page):
    """Three tabs; each keeps what it shows by itself."""

    SHOWS = ("definition", "policy", "own_answer", "asked_question", "training", "note_read", "staff", "village")
    LASTING = True

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._papers = PaperSaver(self)
        self.library = LibraryPanel(services, tasks, talk, navigator, self)
        self.library.leaflets_wanted.connect(self._print_leaflets)
        self.questions = QuestionsPanel(services, tasks, talk, navigator, self)
        self.training = TrainingPanel(services, tasks, talk, navigator, self)
        self.training.paper_wanted.connect(self._papers.offer_run)
        self.training.to_read.connect(self.library.tell_to_read)
        self.library.reading_wanted.connect(self._show_reading)
        self.tabs = CurrentTabs(self)
        for panel in (self.library, self.questions, self.training):
            self.tabs.addTab(panel, "")
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.tabs.setAccessibleName(shown("pages", "Policies"))
        self.tabs.setTabText(0, self.tr("Libra&ry"))
        self.tabs.setTabText(1, self.tr("&Questions"))
        self.tabs.setTabText(2, self.tr("&Training"))

    def refresh(self) -> None:
        """Fetch all three."""
        self.library.refresh()
        self.questions.refresh()
        self.training.refresh()

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a numbered note, or begin a question; 0 shows the library."""
        if kind == QUESTION:
            self.tabs.setCurrentWidget(self.questions)
            self.questions.begin()
        else:
            self.tabs.setCurrentWidget(self.library)
            self.library.show_note(record_id)

    def primary(self) -> None:
        """Do what the primary button of the tab does."""
        shown = self.tabs.currentWidget()
        for panel in (self.library, self.questions, self.training):
            if panel is shown:
                panel.primary()

    def focus_filter(self) -> None:
        """Put the cursor into the search line of the library."""
        self.tabs.setCurrentWidget(self.library)
        self.library.search.setFocus()

    def print_paper(self) -> None:
        """Print what is shown: leaflets, or the register of trainings."""
        if self.tabs.currentWidget() is self.training:
            self.training.print_register()
        elif self.tabs.currentWidget() is self.library:
            self.library.print_leaflets("A4", "zh_CN")

    def has_unsaved(self) -> bool:
        """Whether something was typed and not kept."""
        return self.library.has_unsaved() or self.questions.has_unsaved() or self.training.has_unsaved()

    def _show_reading(self) -> None:
        self.tabs.setCurrentWidget(self.training)
        self.training.show_reading()

    def _print_leaflets(self, keys: list[str], sheet: str, said: str) -> None:
        run = self.services.leaflets.run(keys, sheet, said)
        self._papers.offer_run(run, self.tr("Leaflets.pdf"))
