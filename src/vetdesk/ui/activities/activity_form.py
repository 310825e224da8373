"""The form of one activity: its kind, what that kind asks, who is responsible and which provider takes part."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.activity_rules import COMMON
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Value
from vetdesk.services.activities import Activity, ActivityChoices
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel

_NUMBERS = ("places", "cost_plan")


class ActivityForm(Drafted, SteadyPanel):
    """Takes one activity, new or to be changed; its kind is chosen once."""

    DRAFT = "activity"
    left = Signal()
    """The user left without keeping."""
    kept = Signal(int)
    """The activity of this id was kept."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._seen = Activity(0, "", "", "", "")
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self.kind, self.staff, self.provider = CodeEdit(self), CodeEdit(self), CodeEdit(self)
        self._edits = {"kind": self.kind, "staff": self.staff, "provider": self.provider}
        self._labels = {name: QLabel(self) for name in self._edits}
        self.kind.currentIndexChanged.connect(lambda _index: self._show_fields())
        self.form = FieldForm(services.station.definitions.vocabulary, self)
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_activity_form", self.left.emit)
        self._keep = self.buttons.add_primary("keep_activity", self.keep)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Change the activity") if self._seen.id else self.tr("Plan an activity"))
        words = {
            "kind": self.tr("&Kind *"), "staff": self.tr("&Responsible"), "provider": self.tr("Pr&ovider"),
        }  # fmt: skip
        for name, text in words.items():
            self._labels[name].setText(text)
            self._edits[name].setAccessibleName(text.replace("&", "").removesuffix(" *"))
        self._leave.setText(self.tr("Back"))
        self._keep.setText(self.tr("Save"))
        kinds = self._services.activities.rules.kinds.values()
        self.kind.offer([(one.key, one.label.text(language())) for one in kinds])

    def begin(self, seen: Activity | None = None) -> None:
        """Show an activity, or begin a new one by the person who is signed in."""
        actor = self._services.station.session.actor
        today = self._services.activities.today()
        self._seen = seen or Activity(0, "", "", "", today, staff_id=actor.staff.id)
        self.retranslate()
        self.kind.setEnabled(not self._seen.id)
        self._problems.show_problems(())
        self.kind.blockSignals(True)
        self.kind.choose(self._seen.kind)
        self.kind.blockSignals(False)
        self.form.show_fields((), {})
        self._show_fields()
        self._tasks.look(lambda _progress: self._services.activities.choices(), owner=self, done=self._offer)
        self.draft_begun()
        self.kind.setFocus() if not self._seen.id else self.form.focus("title")

    def entered(self) -> Activity:
        """The activity as it is filled in."""
        values = self.form.values()
        texts = {name: str(values.get(name, "")) for name in COMMON if name not in _NUMBERS}
        own = {key: value for key, value in values.items() if key not in COMMON}
        places, cost = (int(values.get(name) or 0) for name in _NUMBERS)
        return replace(
            self._seen, kind=self.kind.value(), title=texts["title"], since=texts["since"], until=texts["until"],
            place=texts["place"], places=places, cost_plan=cost, values=own,
            staff_id=int(self.staff.value() or 0) or None, provider_id=int(self.provider.value() or 0) or None,
        )  # fmt: skip

    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        return self.form.is_changed()

    def draft_record(self) -> str:
        """The activity that is changed, "" for a new one."""
        return str(self._seen.id or "")

    def draft_title(self) -> str:
        """The heading, and what the activity is called."""
        return f"{self._title.text()} {self.form.values().get('title', self._seen.title)}".strip()

    def draft_version(self) -> str:
        """Of the activity that is changed."""
        return str(self._seen.version) if self._seen.id else ""

    def keep(self) -> None:
        """Keep what is filled in."""
        one, activities = self.entered(), self._services.activities
        step = activities.change if one.id else activities.plan
        self._tasks.change(lambda _progress: step(one), owner=self, done=self._done, failed=self._refused)

    def _done(self, kept: Activity) -> None:
        self.form.show_fields((), {})
        self.draft_saved()
        self.kept.emit(kept.id)

    def _show_fields(self) -> None:
        """The fields of the chosen kind, with what was filled in before."""
        rules = self._services.activities.rules
        kind = rules.kinds.get(self.kind.value())
        self.buttons.set_hint("" if kind else self.tr("Choose the kind first; the form depends on it."))
        known: dict[str, Value] = {key: getattr(self._seen, key) for key in COMMON} | dict(self._seen.values)
        known = {key: value for key, value in known.items() if value not in {"", 0}}
        self.form.draw_again(rules.fields_of(kind) if kind else (), known)

    def _offer(self, found: ActivityChoices) -> None:
        for edit, choices, chosen in (
            (self.staff, found.staff, self._seen.staff_id),
            (self.provider, found.providers, self._seen.provider_id),
        ):
            edit.offer([(str(one.id), one.name) for one in choices])
            edit.choose(str(chosen or ""))
            self.draft_mark(edit.objectName())

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words = self._services.station.definitions.vocabulary
        others = [one for one in error.problems if one.field not in self.form.keys]
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in others])
        self.form.show_problem_list(error.problems)

    def _arrange(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 4, 0)
        grid = QGridLayout()
        for row, (name, edit) in enumerate(self._edits.items()):
            edit.setObjectName(f"activity_{name}")
            self._labels[name].setBuddy(edit)
            grid.addWidget(self._labels[name], row, 0)
            grid.addWidget(edit, row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(self.form)
        column.addStretch(1)
        scroll = Overflow(inner, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._problems):
            layout.addWidget(widget)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
