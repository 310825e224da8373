"""A case goes over to another kind, or to another version of its route: what that means first, then the deed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import StepRefusedError
from vetdesk.domain.forms import Label, Severity
from vetdesk.services.case_rerouting import KindChangePreview, MigrationPreview
from vetdesk.services.case_views import CaseView
from vetdesk.services.routes import RouteVersion
from vetdesk.ui.cases.case_words import case_title
from vetdesk.ui.cases.step_fields import StepFields
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted, Place
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import enumerated, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel

if TYPE_CHECKING:
    from vetdesk.services.casework import CaseKind

Preview = KindChangePreview | MigrationPreview


class ReroutePanel(Drafted, SteadyPanel):
    """One panel for both deeds: the other route is chosen, the consequences shown, a reason asked for."""

    DRAFT = "case_reroute"
    left = Signal()
    """Back to the case."""
    done = Signal(int)
    """The case of this id goes on by its other route."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._view: CaseView | None = None
        self._migrating = False
        self._choices: Sequence[tuple[str, Label]] = ()
        self._preview: Preview | None = None
        self._offered = False
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="title")
        self._other_label, self._stage_label, self._reason_label = QLabel(self), QLabel(self), QLabel(self)
        self.other, self.stage, self.reason = CodeEdit(self), CodeEdit(self), QLineEdit(self)
        self.other.setObjectName("other_route")
        self.stage.setObjectName("other_stage")
        self.reason.setObjectName("reroute_reason")
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._problems = ProblemLabel(self)
        self.fields = StepFields(self)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_reroute", self.left.emit)
        self._do = self.buttons.add_primary("reroute", self.primary)
        self.other.currentIndexChanged.connect(lambda _index: self._fetch())
        self.stage.currentIndexChanged.connect(lambda _index: self._fetch())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        name = case_title(self._view) if self._view else ""
        title = self.tr("Another version of the route: {case}") if self._migrating else self.tr("Another kind: {case}")
        self._title.setText(title.format(case=name))
        self._other_label.setText(self.tr("Versio&n") if self._migrating else self.tr("New &kind"))
        self._stage_label.setText(self.tr("Goes on at &stage"))
        self._reason_label.setText(self.tr("&Reason *"))
        self.other.setAccessibleName(self.tr("Version") if self._migrating else self.tr("New kind"))
        self.stage.setAccessibleName(self.tr("Goes on at stage"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.other.offer([(key, worded(label)) for key, label in self._choices])
        self._back.setText(self.tr("Back without changing"))
        self._do.setText(self.tr("&Go on by this version") if self._migrating else self.tr("&Change the kind"))
        self._fill()

    def begin(self, view: CaseView, *, migrating: bool) -> None:
        """Begin with a case: another version of its route, or another kind."""
        self._view, self._migrating, self._preview, self._choices = view, migrating, None, ()
        self._offered = False
        self.other.choose("")
        self.reason.clear()
        self.fields.show_fields(())
        self.retranslate()
        look = self._versions if migrating else self._kinds
        self._tasks.look(lambda _progress: look(), owner=self, done=self._offer, instead_of="reroute_choices")

    def primary(self) -> None:
        """Ctrl+Enter: do it."""
        view, other, reason = self._view, self.other.value(), self.reason.text().strip()
        if view is None or not other:
            return
        deeds, case_id, values, stage = (
            self._services.case_deeds,
            view.case.id,
            self.fields.values(),
            self.stage.value(),
        )
        self._tasks.change(
            lambda _progress: deeds.migrate(case_id, int(other), reason, stage) if self._migrating
            else deeds.change_kind(case_id, other, reason, values),
            owner=self, done=self._rerouted, failed=self._refused,
        )  # fmt: skip

    def has_unsaved(self) -> bool:
        """Whether a reason was typed."""
        return bool(self.reason.text().strip())

    def draft_record(self) -> str:
        """The case, and which of the two deeds it is."""
        return f"{self._view.case.id}:{self._migrating}" if self._view is not None else ""

    def draft_place(self) -> Place | None:
        """The deed begins at its case."""
        return ("case", self._view.case.id) if self._view is not None else None

    def _rerouted(self, after: CaseView) -> None:
        self.draft_saved()
        self.done.emit(after.case.id)

    def _kinds(self) -> list[tuple[str, Label]]:
        present = self._view.case.kind if self._view else ""
        kinds: tuple[CaseKind, ...] = self._services.casework.kinds()
        return [(kind.key, kind.title) for kind in kinds if kind.key != present]

    def _versions(self) -> list[tuple[str, Label]]:
        case = self._view.case if self._view else None
        versions = self._services.route_settings.versions(case.kind) if case else ()
        return [
            (str(one.version), _version_label(one)) for one in versions if case and one.version != case.workflow_version
        ]

    def _offer(self, choices: Sequence[tuple[str, Label]]) -> None:
        self._choices, self._offered = choices, True
        self.retranslate()
        if self._migrating and choices:
            self.other.choose(choices[0][0])
        self.draft_begun()
        self.other.setFocus()

    def _fetch(self) -> None:
        view, other, stage = self._view, self.other.value(), self.stage.value()
        if view is None or not other:
            return
        deeds, case_id = self._services.case_deeds, view.case.id
        self._tasks.look(
            lambda _progress: deeds.preview_migration(case_id, int(other), stage) if self._migrating
            else deeds.preview_kind_change(case_id, other),
            owner=self, done=self._show, instead_of="reroute",
        )  # fmt: skip

    def _show(self, preview: Preview) -> None:
        self._preview = preview
        if isinstance(preview, KindChangePreview):
            self.fields.show_fields(preview.fields)
        self._fill()

    def _fill(self) -> None:
        preview = self._preview
        self.fields.setVisible(isinstance(preview, KindChangePreview) and bool(preview.fields))
        for widget in (self.stage, self._stage_label):
            widget.setVisible(isinstance(preview, MigrationPreview))
        self._do.setEnabled(preview is not None and not preview.why_not)
        self._problems.show_problems([(Severity.ERROR, worded(why)) for why in preview.why_not] if preview else ())
        if isinstance(preview, MigrationPreview):
            self.stage.offer([(key, worded(label)) for key, label in preview.stages], empty=False)
            self.stage.blockSignals(True)
            self.stage.choose(preview.target)
            self.stage.blockSignals(False)
            self._told.setText(self._migration_words(preview))
        elif preview is not None:
            self._told.setText(self._kind_words(preview))
        else:
            alone = self._migrating and self._offered and not self._choices
            self._told.setText(self.tr("There is no other version of this route.") if alone else "")

    def _migration_words(self, preview: MigrationPreview) -> str:
        lines = [
            self.tr("Stage now: {before} (version {old}). Then: {after} (version {new}).").format(
                before=worded(preview.stage), after=worded(preview.target_label), old=preview.from_version,
                new=preview.to_version,
            )
        ]  # fmt: skip
        if preview.due_before or preview.due_after:
            text = self.tr("Limit now: {before}. Then: {after}.")
            lines.append(text.format(before=preview.due_before or "—", after=preview.due_after or "—"))
        for one in preview.differences:
            line = self.tr("{what}: {before} → {after}")
            lines.append(
                line.format(what=worded(one.what), before=worded(one.before) or "—", after=worded(one.after) or "—")
            )
        return "\n".join(lines)

    def _kind_words(self, preview: KindChangePreview) -> str:
        text = self.tr(
            "{before} becomes {after} and goes on at “{stage}”. Number, papers and the day of application stay."
        )
        lines = [
            text.format(
                before=worded(preview.kind_before), after=worded(preview.kind_after), stage=worded(preview.target)
            )
        ]
        for title, labels in (
            (self.tr("Missing in the archive: {names}"), preview.missing_fields),
            (self.tr("Missing materials: {names}"), preview.missing_materials),
            (self.tr("Materials that count for it, too: {names}"), preview.kept_materials),
        ):
            if labels:
                lines.append(title.format(names=enumerated(worded(label) for label in labels)))
        return "\n".join(lines)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, StepRefusedError):
            self._problems.show_problems([(Severity.ERROR, worded(why)) for why in error.why])
        else:
            self._talk.about_failure(error)

    def _arrange(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        for label, edit in (
            (self._other_label, self.other), (self._stage_label, self.stage), (self._reason_label, self.reason),
        ):  # fmt: skip
            label.setBuddy(edit)
            column.addWidget(label)
            column.addWidget(edit)
        for widget in (self._problems, self._told, self.fields):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = Overflow(inside, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)


def _version_label(version: RouteVersion) -> Label:
    """A version as it is chosen: its number and the day from which it holds."""
    text = f"{version.version} · {version.valid_from}"
    return Label(text, text)
