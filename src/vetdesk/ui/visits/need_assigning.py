"""Giving a need (派单) to a provider who can serve it, to a member of staff, or to both, with its limit."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.needs import Need
from vetdesk.domain.providers import Provider
from vetdesk.domain.staff import Staff
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted, Place
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel


class NeedAssigning(Drafted, SteadyPanel):
    """Offers the providers that serve the kind of need in the person's village, with an agreement in force."""

    DRAFT = "need_assigning"
    left = Signal()
    """Given, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._need: Need | None = None
        self._person = ""
        self._suggested: Sequence[Provider] | None = None
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._told = QLabel(self)
        self._told.setObjectName("suggestions_told")
        self._told.setWordWrap(True)
        self.provider, self.staff = CodeEdit(self), CodeEdit(self)
        self.due = PartialDateEdit(self)
        self.due.ask_day()
        self._edits = {"need_provider": self.provider, "need_staff": self.staff, "need_due": self.due}
        self._labels = {name: QLabel(self) for name in self._edits}
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_need", self.left.emit)
        self._give = self.buttons.add_primary("give_need", self.give)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        need = self._need
        self._title.setText(self.tr("{name}: {need}").format(name=self._person, need=need.text if need else ""))
        self._title.setVisible(need is not None)
        texts = (self.tr("Provider"), self.tr("Who stays in touch"), self.tr("To be answered by"))
        for label, edit, text in zip(self._labels.values(), self._edits.values(), texts, strict=True):
            label.setText(text)
            edit.setAccessibleName(text)
        self._leave.setText(self.tr("Back"))
        self._give.setText(self.tr("Assign the need"))
        found = self._suggested
        self._told.setText(
            self.tr("Providers that serve this kind of need here, with an agreement in force: {count}").format(
                count=len(found)
            )
            if found
            else self.tr("Nobody in the directory serves this kind of need in this village.")
        )
        self._told.setVisible(found is not None)
        if found is not None:
            kept = self.provider.value()
            self.provider.offer([(str(one.id), self._told_of(one)) for one in found])
            self.provider.choose(kept)

    def begin(self, need: Need, person: str) -> None:
        """Fetch who can serve a need."""
        self._need, self._person, self._suggested = need, person, None
        self.due.setText(need.due_on)
        self._problems.show_problems(())
        services = self._services
        self._tasks.look(
            lambda _progress: (services.providers.suggestions(need), services.visiting.officers()), owner=self,
            done=lambda found: self._offer(*found), instead_of="suggestions",
        )  # fmt: skip
        self.retranslate()

    def give(self) -> None:
        """Give the need to whoever is chosen."""
        need = self._need
        if need is None:
            return
        provider, staff, due = self.provider.value(), self.staff.value(), self.due.value()
        visiting = self._services.visiting
        self._tasks.change(
            lambda _progress: visiting.assign_need(
                need, int(staff) if staff else None, due, int(provider) if provider else None
            ),
            owner=self, done=lambda _given: self._done(), failed=self._refused,
        )  # fmt: skip

    def _offer(self, suggested: Sequence[Provider], staff: Sequence[Staff]) -> None:
        self._suggested = suggested
        need = self._need
        self.staff.offer([(str(one.id), one.name) for one in staff])
        self.retranslate()
        if need is not None:
            self.staff.choose(str(need.assigned_to or ""))
            self.provider.choose(str(need.provider_id or ""))
        self.draft_begun()
        self.provider.setFocus()

    def draft_record(self) -> str:
        """The need."""
        return str(self._need.id) if self._need is not None else ""

    def draft_version(self) -> str:
        """Of the need."""
        return str(self._need.version) if self._need is not None else ""

    def draft_place(self) -> Place | None:
        """It is given from its line in the list."""
        return ("need", self._need.id) if self._need is not None else None

    def _done(self) -> None:
        self.draft_saved()
        self.left.emit()

    def _told_of(self, one: Provider) -> str:
        words = self._services.station.definitions.vocabulary
        price = words.code_label("provider_price", one.price, language())
        return " · ".join(part for part in (one.name, price, one.phone) if part)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words = self._services.station.definitions.vocabulary
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in error.problems])

    def _arrange(self) -> None:
        fields = FlowingRow(self)
        for name, edit in self._edits.items():
            edit.setObjectName(name)
            pair = QWidget(fields)
            column = QVBoxLayout(pair)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(self._labels[name])
            column.addWidget(edit)
            fields.add(pair)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._told)
        layout.addWidget(fields)
        layout.addWidget(self._problems)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
