"""What an activity cost, item by item, and what came of it in a few words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label, Value
from vetdesk.services.activities import ActivityView
from vetdesk.ui.activities.words import yuan_text
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel

SUMMARY = FieldDeclaration(
    "summary", Label("活动情况", "What came of it"), FieldKind.LONG_TEXT, "activity", "", max_length=2000
)


class CostForm(Drafted, SteadyPanel):
    """Takes the amounts that were paid."""

    DRAFT = "activity_cost"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._view: ActivityView | None = None
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.form = FieldForm(services.station.definitions.vocabulary, self)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        scroll = Overflow(inner, self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_cost", self.left.emit)
        self._keep = self.buttons.add_primary("keep_cost", self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._leave.setText(self.tr("Back"))
        self._keep.setText(self.tr("Save"))
        if self._view is not None:
            plan = yuan_text(self._view.activity.cost_plan) or "—"
            told = self.tr("What was paid: {title} (planned: {plan} yuan)")
            self._title.setText(told.format(title=self._view.activity.title, plan=plan))

    def begin(self, view: ActivityView) -> None:
        """Show what is noted of the costs."""
        self._view = view
        labels = self._services.activities.rules.costs
        items = [FieldDeclaration(key, labels[key], FieldKind.MONEY, "activity", "") for key in view.kind.costs]
        values: dict[str, Value] = dict(view.activity.costs) | {"summary": view.activity.summary}
        self.form.show_fields([*items, SUMMARY], values)
        self.retranslate()
        self.draft_begun()
        self.form.focus()

    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        return self.form.is_changed()

    def draft_record(self) -> str:
        """The activity."""
        return str(self._view.activity.id) if self._view is not None else ""

    def draft_version(self) -> str:
        """Of the activity."""
        return str(self._view.activity.version) if self._view is not None else ""

    def keep(self) -> None:
        """Keep the amounts."""
        if self._view is None:
            return
        seen, values, activities = self._view.activity, self.form.values(), self._services.activities
        summary = str(values.pop("summary", ""))
        costs = {key: int(value) for key, value in values.items()}
        self._tasks.change(
            lambda _progress: activities.note_cost(seen, costs, summary), owner=self, done=lambda _kept: self._done()
        )

    def _done(self) -> None:
        self.form.show_fields((), {})
        self.draft_saved()
        self.left.emit()
