"""Who left a name on a form (留名问卷), so that they are answered: own words only, never what was ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.services.surveys import NamedForm
from vetdesk.ui.page import Page
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, strung
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("named", "surveys", QT_TRANSLATE_NOOP("surveys", "Name"), 14, must_show=True),
    Column("texts", "surveys", QT_TRANSLATE_NOOP("surveys", "Comments"), 50, must_show=True),
    Column("village", "surveys", QT_TRANSLATE_NOOP("surveys", "Village"), 14),
    Column("on", "surveys", QT_TRANSLATE_NOOP("surveys", "Filled in on"), 12),
    Column("number", "surveys", QT_TRANSLATE_NOOP("surveys", "Number"), 10),
)


class NamedPanel(SteadyPanel):
    """A list to work through: what somebody asked for is registered as a need of the person."""

    left = Signal()
    """Back to the runs."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._forms: Sequence[NamedForm] | None = None
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, page.tasks, self)
        self.list.setObjectName("named_forms")
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_named_forms", self.left.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Who left a name and waits for an answer"))
        self._empty.set_text(
            self.tr("Nobody left a name. Whoever does expects a call back and is listed here until then.")
        )
        self.list.setAccessibleName(self.tr("Forms with a name"))
        self._leave.setText(self.tr("Back"))
        rows = {one.sheet_id: _row(one) for one in self._forms or ()}
        self._empty.setVisible(self._forms is not None and not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def begin(self, run_id: int) -> None:
        """Fetch the forms with a name of a run."""
        self._forms = None
        surveys = self._page.services.surveys
        self._page.tasks.look(
            lambda _progress: surveys.named(run_id), owner=self, done=self._show, instead_of="named_forms"
        )

    def _show(self, forms: Sequence[NamedForm]) -> None:
        self._forms = forms
        self.retranslate()


def _row(one: NamedForm) -> Row:
    return (one.named, strung(one.texts), one.village, one.answered_on, one.number)
