"""The words of a paper that the office sets itself: remedy, terms, account for repayments."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.paper_presets import PaperPreset
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import Tone, give_role, text_size
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar

LINES = 3
LONG = 20
"""From so many characters on a text gets several lines."""


class PresetsWindow(Drafted, QDialog):
    """Edits the preset words of one paper; kept for the office from then on."""

    DRAFT = "presets"

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("presets")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._services, self._tasks, self._talk = services, tasks, talk
        self._paper = ""
        self._then: Callable[[], None] = lambda: None
        self._presets: Sequence[PaperPreset] = ()
        self.edits: dict[str, QPlainTextEdit] = {}
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._problem = InlineBar(self)
        self._column = QVBoxLayout()
        self.buttons = ButtonBar(self)
        self._close = self.buttons.add("close_presets", self.reject)
        self._shipped = self.buttons.add("presets_as_shipped", self.as_shipped)
        self._save = self.buttons.add_primary("save_presets", self.save)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Words of the office"))
        self._hint.setText(self.tr("These words stand on every copy of the paper from now on, blank ones too."))
        self._close.setText(self.tr("Close"))
        self._shipped.setText(self.tr("As &shipped"))
        self._save.setText(self.tr("&Keep"))

    def show_paper(self, paper: str, presets: Sequence[PaperPreset], then: Callable[[], None]) -> None:
        """Show the words of a paper; `then` is called after they were changed."""
        self._paper, self._presets, self._then = paper, presets, then
        for preset in presets:
            label, edit = QLabel(worded(preset.label), self), QPlainTextEdit(preset.text, self)
            edit.setObjectName(f"preset_{preset.name}")
            edit.setTabChangesFocus(True)
            edit.setAccessibleName(worded(preset.label))
            lines = LINES if len(preset.shipped) > LONG else 1
            edit.setMinimumHeight(edit.fontMetrics().lineSpacing() * lines + 20)
            edit.setMaximumHeight(edit.fontMetrics().lineSpacing() * (lines + 2) + 20)
            label.setBuddy(edit)
            self.edits[preset.name] = edit
            for widget in (label, edit):
                self._column.addWidget(widget)
        self._column.addStretch()
        may = self._services.paper_presets.may_set()
        self._save.setEnabled(may)
        if not may:
            self.buttons.set_hint(self.tr("Only those who manage the settings may change them."))
        self.show()
        self.draft_begun()

    def draft_record(self) -> str:
        """The paper."""
        return self._paper

    def draft_title(self) -> str:
        """The name of the window."""
        return self.windowTitle()

    def as_shipped(self) -> None:
        """Put the shipped words into the fields; they are kept only by the other button."""
        for preset in self._presets:
            self.edits[preset.name].setPlainText(preset.shipped)

    def save(self) -> None:
        """Keep the words for the office."""
        paper, texts = self._paper, {name: edit.toPlainText() for name, edit in self.edits.items()}
        self._tasks.change(lambda _progress: self._keep(paper, texts), owner=self, done=self._kept, failed=self._failed)

    def _keep(self, paper: str, texts: Mapping[str, str]) -> None:
        self._services.paper_presets.set(paper, texts)

    def _kept(self, _done: object) -> None:
        self.draft_saved()
        self._then()
        self.close()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, InvalidFieldsError):
            words = self._services.station.definitions.vocabulary
            told = [words.problem_text(problem, language()) for problem in error.problems]
            self._problem.show_message("\n".join(told), tone=Tone.LATE)
        else:
            self._talk.about_failure(error)

    def _arrange(self) -> None:
        inside = QWidget(self)
        inside.setLayout(self._column)
        area = Overflow(inside, self)
        whole = QVBoxLayout(self)
        whole.addWidget(self._hint)
        whole.addWidget(area, 1)
        for widget in (self._problem, self.buttons):
            whole.addWidget(widget)
        self.resize(30 * text_size().row // 2, 26 * text_size().row // 2)
