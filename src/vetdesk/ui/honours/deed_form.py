"""A short form of declared fields that stands in the place of a list while a deed is filled in."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import FieldDeclaration, Value
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.page import Page
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel

Deed = Callable[[dict[str, Value]], object]
"""Gets the filled values in the change lane; raises InvalidFieldsError for what is wrong with them."""


class DeedForm(Drafted, SteadyPanel):
    """Asks for the fields of one deed and carries it out; `extra` may stand above the fields."""

    DRAFT = "honour"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, page: Page, extra: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._deed: Deed | None = None
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.form = FieldForm(page.services.station.definitions.vocabulary, headings=False)
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_deed", self.left.emit)
        self._keep = self.buttons.add_primary("keep_deed", self.keep)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        if extra is not None:
            column.addWidget(extra)
        column.addWidget(self.form)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._problems)
        layout.addWidget(Overflow(body, self), 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._leave.setText(self.tr("Back"))
        self._keep.setText(self.tr("Save"))

    def begin(
        self, title: str, fields: Sequence[FieldDeclaration], values: Mapping[str, Value], deed: Deed
    ) -> None:  # fmt: skip
        """Ask for these fields, with what is proposed."""
        self._deed = deed
        self._title.setText(title)
        self._problems.show_problems(())
        self.form.show_fields(fields, values)
        self.draft_begun()
        self.form.focus()

    def draft_record(self) -> str:
        """What is done for whom, as the heading tells it."""
        return self._title.text()

    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        return self.isVisible() and self.form.is_changed()

    def keep(self) -> None:
        """Carry the deed out."""
        deed, values = self._deed, self.form.values()
        if deed is not None:
            self._page.tasks.change(
                lambda _progress: deed(values), owner=self, done=lambda _kept: self._done(), failed=self._refused
            )

    def _done(self) -> None:
        self.form.show_fields((), {})
        self.draft_saved()
        self.left.emit()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._page.talk.about_failure(error)
            return
        words = self._page.services.station.definitions.vocabulary
        others = [one for one in error.problems if one.field not in self.form.keys]
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in others])
        self.form.show_problem_list(error.problems)
