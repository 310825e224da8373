"""The form of one policy note: title and text in both languages, from when to when, for whom and for which cases."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Label
from vetdesk.services.policies import NoteChoices, NoteDraft
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.learning.ticks import TickList
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel

LINES = 14
"""So many lines of a text are seen at least."""


class NoteFormPanel(Drafted, SteadyPanel):
    """Takes one note; keeping it makes a new version."""

    DRAFT = "policy_note"
    left = Signal()
    """The user left it."""
    kept = Signal(str, str)
    """The note of this key and title is kept."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._draft = NoteDraft("", "", "", "")
        self._choices: Mapping[str, Sequence[tuple[str, Label]]] = {}
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self._how = QLabel(self)
        self._how.setWordWrap(True)
        give_role(self._how, role="soft")
        self.lines = {name: QLineEdit(self) for name in ("title", "title_en")}
        self.texts = {name: QPlainTextEdit(self) for name in ("body", "body_en")}
        self.days = {name: PartialDateEdit(self) for name in ("valid_from", "valid_to")}
        for day in self.days.values():
            day.ask_day()
        self.ticks = {name: TickList(self) for name in ("categories", "cases")}
        names = ("title", "title_en", "body", "body_en", "valid_from", "valid_to", "categories", "cases")
        held: dict[str, QWidget] = {**self.lines, **self.texts, **self.days, **self.ticks}
        self._edits = {name: held[name] for name in names}
        self._labels = {name: QLabel(self) for name in names}
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_note", self.left.emit)
        self._keep = self.buttons.add_primary("keep_note", self.keep)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Change a policy note") if self._draft.key else self.tr("New policy note"))
        questions, staff = self._services.policies.library.texts.questions, self._services.policies.library.texts.staff
        self._how.setText(
            self.tr(
                "“## ” begins a heading, “- ” an item, “**…**” is bold. Below “## {staff}” and “## {questions}” (each "
                "question as “### …”) stands what leaflets leave out."
            ).format(staff=worded(staff), questions=worded(questions))
        )
        words = {
            "title": self.tr("Title (Chinese) *"), "title_en": self.tr("Title (English)"),
            "body": self.tr("Text (Chinese) *"), "body_en": self.tr("Text (English)"),
            "valid_from": self.tr("Valid from *"), "valid_to": self.tr("Until"),
            "categories": self.tr("For these categories"), "cases": self.tr("For these kinds of case"),
        }  # fmt: skip
        for name, text in words.items():
            self._labels[name].setText(text)
            self._edits[name].setAccessibleName(text.removesuffix(" *"))
        self._leave.setText(self.tr("&Back"))
        self._keep.setText(self.tr("&Publish"))
        self._offer(self.entered())

    def begin(self, draft: NoteDraft, choices: NoteChoices) -> None:
        """Show a note as it is; one without key is new."""
        self._draft = draft
        self._choices = {"categories": choices.categories, "cases": choices.cases}
        for name, line in self.lines.items():
            line.setText(getattr(draft, name))
        for name, text in self.texts.items():
            text.setPlainText(getattr(draft, name))
        for name, day in self.days.items():
            day.setText(getattr(draft, name))
        self._problems.show_problems(())
        self._offer(draft)
        self.retranslate()
        self.draft_begun()
        self.lines["title"].setFocus()

    def draft_record(self) -> str:
        """The note that is changed, "" for a new one."""
        return self._draft.key

    def draft_title(self) -> str:
        """The heading, and what the note is called."""
        return f"{self._title.text()} {self.lines['title'].text()}".strip()

    def draft_version(self) -> str:
        """The text as it was."""
        return f"{zlib.crc32(repr(self._draft).encode()):08x}" if self._draft.key else ""

    def entered(self) -> NoteDraft:
        """The note as it is filled in."""
        return replace(
            self._draft,
            title=self.lines["title"].text(), title_en=self.lines["title_en"].text(),
            body=self.texts["body"].toPlainText(), body_en=self.texts["body_en"].toPlainText(),
            valid_from=self.days["valid_from"].value(), valid_to=self.days["valid_to"].value(),
            categories=tuple(self.ticks["categories"].ticked()), cases=tuple(self.ticks["cases"].ticked()),
        )  # fmt: skip

    def is_changed(self) -> bool:
        """Whether anything was changed."""
        return self.entered() != self._draft

    def keep(self) -> None:
        """Put what is filled in in force."""
        draft = self.entered()
        self._tasks.change(
            lambda _progress: self._services.policies.keep(draft), owner=self,
            done=lambda key: self._done(key, draft.title), failed=self._refused,
        )  # fmt: skip

    def _done(self, key: str, title: str) -> None:
        self.draft_saved()
        self.kept.emit(key, title)

    def _offer(self, draft: NoteDraft) -> None:
        said = language()
        for name, choices in self._choices.items():
            offered = [(code, label.text(said)) for code, label in choices]
            self.ticks[name].offer(offered, getattr(draft, name))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words = self._services.station.definitions.vocabulary
        told = [
            (
                one.severity,
                f"{self._labels[one.field].text().removesuffix(' *')} — {words.problem_text(one, language())}",
            )
            for one in error.problems
        ]
        self._problems.show_problems(told)

    def _arrange(self) -> None:
        form = QWidget(self)
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (name, edit) in enumerate(self._edits.items()):
            self._labels[name].setWordWrap(True)
            self._labels[name].setBuddy(edit)
            edit.setObjectName(f"note_{name}")
            row, column = divmod(place, 2)
            grid.addWidget(self._labels[name], 2 * row, column)
            grid.addWidget(edit, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
        for text in self.texts.values():
            text.setMinimumHeight(text.fontMetrics().height() * LINES)
            text.setTabChangesFocus(True)
        scroll = Overflow(form, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._how, self._problems):
            layout.addWidget(widget)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
