"""Routes of cases (事项参数): their stages, limits and law; what a county sets otherwise; the versions so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import StepRefusedError
from vetdesk.domain.staff import Right
from vetdesk.domain.workflow import Workflow
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.settings.route_form import RouteForm
from vetdesk.ui.settings.route_words import route_words, version_words
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar

if TYPE_CHECKING:
    from vetdesk.services.casework import CaseKind
    from vetdesk.services.routes import ParameterLine, RouteVersion


@dataclass(frozen=True)
class RouteView:
    """Everything the section shows of one route."""

    route: Workflow
    lines: "Sequence[ParameterLine]"
    versions: "Sequence[RouteVersion]"


class RoutesSection(Drafted, Page):
    """One kind of case at a time. Saving makes a new version; running cases keep theirs."""

    DRAFT = "settings_route"
    SHOWS = ("definition",)
    LASTING = True

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._kinds: Sequence[CaseKind] = ()
        self._view: RouteView | None = None
        self._hint = self._text("soft")
        self.kind = CodeEdit(self)
        self.kind.setObjectName("route_kind")
        self.kind.currentIndexChanged.connect(lambda _index: self._fetch())
        self._about = self._text()
        self._heading = self._text("heading")
        self.form = RouteForm(self)
        self.reason = QLineEdit(self)
        self.reason.setObjectName("route_reason")
        self.valid_from = PartialDateEdit(self)
        self.valid_from.setObjectName("route_valid_from")
        self.valid_from.ask_day()
        self._labels = [QLabel(self) for _ in range(2)]
        self._message = InlineBar(self)
        self.buttons = ButtonBar(self)
        self._save = self.buttons.add_primary("save_route", self.save)
        self._versions_title = self._text("heading")
        self._versions = self._text()
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(self.tr("A change makes a new version from the day you name; open cases keep theirs."))
        self.kind.setAccessibleName(self.tr("Kind of case"))
        self.kind.set_placeholder(self.tr("Choose a kind of case"))
        self.kind.offer([(kind.key, kind.title.text(language())) for kind in self._kinds])
        self._heading.setText(self.tr("What this station sets"))
        for label, text in zip(self._labels, (self.tr("&Why *"), self.tr("Valid fro&m")), strict=True):
            label.setText(text)
        self.reason.setAccessibleName(self.tr("Why"))
        self.valid_from.setAccessibleName(self.tr("Valid from"))
        self._save.setText(self.tr("&Save as a new version"))
        self._versions_title.setText(self.tr("Versions"))
        self._show_view()

    def refresh(self) -> None:
        """Fetch the kinds, and the route that is shown."""
        self.tasks.look(
            lambda _progress: self.services.casework.kinds(), owner=self, done=self._offer, instead_of="kinds"
        )
        self._fetch()

    def primary(self) -> None:
        """Save."""
        if self._save.isEnabled():
            self.save()

    def save(self) -> None:
        """Save the changes as a new version."""
        kind, changes = self.kind.value(), self.form.changes()
        reason, day = self.reason.text().strip(), self.valid_from.value()
        if kind:
            self.tasks.change(
                lambda _progress: self.services.route_settings.save(kind, changes, reason, day), owner=self,
                done=self._saved, failed=self._refused,
            )  # fmt: skip

    def has_unsaved(self) -> bool:
        """Whether something was changed and not saved."""
        return bool(self.form.changes() or self.reason.text().strip())

    def draft_record(self) -> str:
        """The kind of case."""
        return self._view.route.kind if self._view is not None else ""

    def draft_key(self) -> str:
        """Nothing is kept before a kind is chosen."""
        return super().draft_key() if self._view is not None else ""

    def draft_title(self) -> str:
        """The kind of case."""
        return f"{self._heading.text()}: {self.kind.currentText()}"

    def draft_parts(self) -> tuple[QWidget, ...]:
        """The parameters, the reason and the day."""
        return (self.form, self.reason, self.valid_from)

    def draft_open(self, record: str) -> None:
        """Choose the kind of case."""
        self.kind.choose(record)

    def _offer(self, kinds: "Sequence[CaseKind]") -> None:
        self._kinds = kinds
        self.retranslate()

    def _fetch(self) -> None:
        kind = self.kind.value()
        if not kind:
            self._view = None
            self._show_view()
            return
        settings, routes = self.services.route_settings, self.services.station.definitions.workflows
        self.tasks.look(
            lambda _progress: RouteView(routes.newest(kind), settings.parameters_of(kind), settings.versions(kind)),
            owner=self, done=self._take, instead_of="route",
        )  # fmt: skip

    def _take(self, view: RouteView) -> None:
        self._view = view
        self.form.show_lines(view.lines, editable=self._may())
        self.draft_begun()
        self._show_view()

    def _show_view(self) -> None:
        view, may = self._view, self._may()
        for widget in (self._about, self._heading, self.form, self._versions_title, self._versions):
            widget.setVisible(view is not None)
        for label, edit in zip(self._labels, (self.reason, self.valid_from), strict=True):
            label.setVisible(view is not None and may)
            edit.setVisible(view is not None and may)
        self._save.setEnabled(view is not None and may and bool(view.lines))
        self.buttons.set_hint("" if may else self.tr("Only the administrator changes this."))
        if view is not None:
            self._about.setText(route_words(view.route))
            self._versions.setText("\n\n".join(version_words(version) for version in view.versions))

    def _saved(self, version: int) -> None:
        self.reason.clear()
        self.valid_from.clear()
        self.draft_saved()
        self.form.show_problems({})
        text = self.tr("Version {version} is kept. New cases follow it from its day on; running ones stay with theirs.")
        self._message.show_message(text.format(version=version))
        self._fetch()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, StepRefusedError):
            self.talk.about_failure(error)
            return
        words = [worded(why) for why in error.why]
        about = dict(zip(error.fields, words, strict=False))
        self.form.show_problems(about)
        rest = [text for key, text in about.items() if key not in self.form.editors]
        if rest:
            self._message.show_message(" ".join(rest), tone=Tone.LATE)

    def _may(self) -> bool:
        return self.services.station.session.actor.may(Right.MANAGE_SETTINGS)

    def _text(self, role: str = "") -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        if role:
            give_role(label, role=role)
        return label

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, edit in zip(self._labels, (self.reason, self.valid_from), strict=True):
            label.setBuddy(edit)
            form.addRow(label, edit)
        column = QVBoxLayout(self)
        above: tuple[QWidget, ...] = (self._hint, self.kind, self._about, self._heading, self.form)
        for widget in above:
            column.addWidget(widget)
        column.addLayout(form)
        below: tuple[QWidget, ...] = (self._message, self._versions_title, self._versions)
        for widget in below:
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.buttons)
