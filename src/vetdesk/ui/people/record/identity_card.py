"""One identity of a person: its fields, its entries, and its status."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.record_views import IdentityView, RecordView
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.block_form import BlockForm
from vetdesk.ui.learning.policy_button import PolicyButton
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record.entry_cards import IDENTITY, EntryCards
from vetdesk.ui.people.record.status_panel import StatusPanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role


class IdentityCard(QWidget):
    """Holds the parts of one identity; the tab fills the form and listens."""

    changed = Signal()
    """An entry of the identity was changed."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        vocabulary = services.station.definitions.vocabulary
        self.held: IdentityView | None = None
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.form = BlockForm(vocabulary, self)
        self.entries = EntryCards(IDENTITY, services, tasks, talk, navigator, self)
        self.entries.changed.connect(self.changed)
        self.status = StatusPanel(vocabulary, self)
        self.policy = PolicyButton(services, tasks, navigator, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        for widget in (self._title, self.form, self.entries, self.status):
            column.addWidget(widget)
        column.addWidget(self.policy, 0, Qt.AlignmentFlag.AlignLeft)

    def show_identity(self, held: IdentityView, view: RecordView, *, editing: bool) -> None:
        """Show everything but the fields."""
        self.held = held
        self._title.setText(f"{worded(held.category)} · {worded(held.status)}")
        self.entries.show_entries(
            view, editing=editing, identity_id=held.identity.id, category=held.identity.category
        )  # fmt: skip
        self.status.person = view.id, view.name
        self.status.show_identity(held, editable=view.may_edit and not editing)
        self.policy.about_categories([held.identity.category])

    def has_unsaved(self) -> bool:
        """Whether an entry or a status is being typed."""
        return self.entries.has_unsaved() or self.status.has_unsaved()
