"""One record: what the declarations say there is, identity by identity, with its cases, visits and history."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from vetdesk.domain.changes import Changes
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import FieldDeclaration, Problem, Severity, Value
from vetdesk.domain.record_views import BlockView, HistoryLine, IdentityView, RecordView
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.history_panel import HistoryPanel
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.people.record_tabs import existing
from vetdesk.ui.people.status_panel import StatusPanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.record_header import RecordHeader
from vetdesk.ui.widgets.small_screens import SteadyPanel

TONES = {"drawing": Tone.GOOD, "in_acceptance": Tone.WAITING, "recognised": Tone.DRAFT}


class RecordPanel(SteadyPanel):
    """Shows and edits a record. What may be changed and what is wrong, services say."""

    left = Signal()
    """Back to the list."""
    save_wanted = Signal()
    """What was edited is to be saved."""
    status_wanted = Signal(int, str, object, str)
    """See StatusPanel."""
    identity_wanted = Signal()
    """Another identity is to be added."""
    reveal_wanted = Signal(str, int)
    """A masked field, of the person (0) or of an identity, is to be shown in full."""
    case_wanted = Signal()
    """A case is to be opened for the person."""
    visit_wanted = Signal()
    """A visit to the person is to be logged."""
    print_wanted = Signal()
    """The master sheet is to be printed."""
    changed = Signal()
    """A tab changed something of the record: it is to be fetched again."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        vocabulary = self._vocabulary = services.station.definitions.vocabulary
        self.further: list[RecordTab] = []
        self._behind: set[RecordTab] = set()
        self._view: RecordView | None = None
        self.editing = False
        self.header = RecordHeader(self)
        self._back = self.header.add_button("back_to_people", self.left.emit)
        self._visit = self.header.add_button("visit_person", self.visit_wanted.emit)
        self._case = self.header.add_button("case_for_person", self.case_wanted.emit)
        self._print = self.header.add_button("print_sheet", self.print_wanted.emit)
        self._problems = ProblemLabel(self)
        self.person = FieldForm(vocabulary, self)
        self.person.reveal_wanted.connect(lambda key: self.reveal_wanted.emit(key, 0))
        self._extra_title, self._extra = QLabel(self), QLabel(self)
        give_role(self._extra_title, role="heading")
        self._extra.setWordWrap(True)
        self.identities: dict[int, FieldForm] = {}
        self.statuses: list[StatusPanel] = []
        self._identity_column = QVBoxLayout()
        self.history = HistoryPanel(vocabulary, tasks, self)
        self.tabs = QTabWidget(self)
        self.buttons = ButtonBar(self)
        self._add = self.buttons.add("add_identity", self.identity_wanted.emit)
        self._leave = self.buttons.add("leave_editing", self.stop_editing, right=True)
        self._edit = self.buttons.add_primary("edit_record", self._edit_or_save)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("&Back to the list"))
        self._visit.setText(self.tr("&Log a visit"))
        self._case.setText(self.tr("New &case"))
        self._print.setText(self.tr("&Print"))
        for place, text in enumerate((self.tr("Person"), self.tr("Identities"))):
            self.tabs.setTabText(place, text)
        self.tabs.setTabText(self.tabs.indexOf(self.history), self.tr("History"))
        for tab in self.further:
            self.tabs.setTabText(self.tabs.indexOf(tab), tab.title())
        self._extra_title.setText(self.tr("Further columns of the rosters"))
        self._add.setText(self.tr("Add an identit&y…"))
        self._leave.setText(self.tr("Leave without saving"))
        self._edit.setText(self.tr("&Save") if self.editing else self.tr("Edi&t"))
        if self._view is not None:
            self._show_head(self._view)

    def show_record(self, view: RecordView) -> None:
        """Show a record for reading."""
        self._view, self.editing = view, False
        if not self.further:
            self._make_tabs()
        self._fill()
        self._behind = set(self.further)
        self._catch_up()

    def tell_changes(self, changes: Changes) -> None:
        """Let the tabs that show such records show them again."""
        self._behind |= {tab for tab in self.further if changes.concern(*tab.SHOWS)}
        self._catch_up()

    def show_tab(self, name: str) -> None:
        """Bring a tab into sight by its name."""
        for tab in self.further:
            if tab.objectName() == name:
                self.tabs.setCurrentWidget(tab)

    def show_history(self, lines: Sequence[HistoryLine]) -> None:
        """Show the history of the record."""
        self.history.show_lines(lines)

    def begin_editing(self) -> None:
        """Let the fields be changed."""
        if self._view is not None and self._view.may_edit and not self.editing:
            self.editing = True
            self._fill()
            if self.tabs.currentIndex() == 0:
                self.person.focus()

    def stop_editing(self) -> None:
        """Drop what was changed."""
        self.editing = False
        self._fill()

    def changes(self) -> tuple[dict[str, Value], dict[int, Mapping[str, Value]]]:
        """What was changed: fields of the person, and fields by identity."""
        held = {key: form.changed_values() for key, form in self.identities.items() if form.is_changed()}
        return self.person.changed_values(), dict(held)

    def is_changed(self) -> bool:
        """Whether anything was changed and not saved, in the fields or in a tab."""
        fields = self.editing and any(form.is_changed() for form in (self.person, *self.identities.values()))
        return fields or any(tab.has_unsaved() for tab in self.further)

    def reveal(self, key: str, identity_id: int, value: Value) -> None:
        """Show a masked field in full."""
        form = self.identities[identity_id] if identity_id else self.person
        form.reveal(key, value)

    def refused(self, error: Exception, otherwise: Callable[[Exception], None]) -> None:
        """Show what is wrong beside the fields; other errors go to `otherwise`."""
        if isinstance(error, InvalidFieldsError):
            self.show_problems(error.problems)
            for panel in self.statuses:
                panel.show_problem_list(error.problems)
        else:
            otherwise(error)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show problems beside their fields, and the grave ones at the top."""
        for form in (self.person, *self.identities.values()):
            form.show_problem_list(problems)
        words = self._vocabulary
        found = [(one.severity, words.problem_text(one, language())) for one in problems]
        self._problems.show_problems([one for one in found if one[0] in {Severity.ERROR, Severity.WARNING}])

    def _make_tabs(self) -> None:
        """The tabs that this build has; made with the first record, for they bring in much."""
        for offer in existing():
            tab = offer.make(self._services, self._tasks, self._talk, self._navigator, self)
            tab.changed.connect(self.changed)
            self.further.append(tab)
            self.tabs.addTab(tab, tab.title())
        if any(tab.objectName() == "history_tab" for tab in self.further):
            self.tabs.removeTab(self.tabs.indexOf(self.history))
            self.history.hide()

    def _catch_up(self) -> None:
        """Let the tab in sight show the record, if it has not done so."""
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordTab) and tab in self._behind and not tab.has_unsaved() and self._view is not None:
            self._behind.discard(tab)
            tab.show_record(self._view)

    def _edit_or_save(self) -> None:
        if self.editing:
            self.save_wanted.emit()
        else:
            self.begin_editing()

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        fields, values = _drawn(view.blocks)
        self.person.show_fields(fields, values, editable=self.editing)
        self._fill_identities(view.identities)
        line = self.tr("{heading}: {text}")
        told = (line.format(heading=heading, text=text) for heading, text in view.extra.items())
        self._extra.setText("\n".join(told))
        for widget in (self._extra_title, self._extra):
            widget.setVisible(bool(view.extra))
        self._edit.setEnabled(view.may_edit)
        self._leave.setVisible(self.editing)
        self._add.setVisible(self.editing is False and view.may_edit and bool(view.free_categories))
        self.retranslate()
        self.show_problems(view.problems)

    def _fill_identities(self, identities: Sequence[IdentityView]) -> None:
        while (item := self._identity_column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.identities, self.statuses = {}, []
        for held in identities:
            self._identity_column.addWidget(self._identity_card(held))
        self._identity_column.addStretch(1)

    def _identity_card(self, held: IdentityView) -> QWidget:
        card = QFrame(self)
        card.setObjectName("card")
        identity_id = held.identity.id
        status = StatusPanel(self._vocabulary, card)
        status.show_identity(held, editable=bool(self._view and self._view.may_edit) and not self.editing)
        status.wanted.connect(self.status_wanted)
        title = QLabel(f"{worded(held.category)} · {worded(held.status)}", card)
        give_role(title, role="heading")
        form = FieldForm(self._vocabulary, card)
        form.show_fields(*_drawn(held.blocks), editable=self.editing)
        form.reveal_wanted.connect(lambda key: self.reveal_wanted.emit(key, identity_id))
        column = QVBoxLayout(card)
        for widget in (title, form, status):
            column.addWidget(widget)
        self.identities[identity_id] = form
        self.statuses.append(status)
        return card

    def _show_head(self, view: RecordView) -> None:
        chips = [
            (TONES.get(held.identity.status, Tone.RETURNED), f"{worded(held.category)} · {worded(held.status)}")
            for held in view.identities
        ]
        number = str(view.value("id_number")) or self.tr("no ID number")
        if view.temporary_number:
            number = self.tr("temporary number {number}").format(number=number)
        self.header.show_record(view.name, f"{number} · {view.village}", chips[:2])

    def _arrange(self) -> None:
        person = QWidget(self)
        first = QVBoxLayout(person)
        for widget in (self.person, self._extra_title, self._extra):
            first.addWidget(widget)
        first.addStretch(1)
        identities = QWidget(self)
        identities.setLayout(self._identity_column)
        for inside in (person, identities):
            scroll = QScrollArea(self)
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setWidget(inside)
            self.tabs.addTab(scroll, "")
        self.tabs.addTab(self.history, "")
        self.tabs.currentChanged.connect(lambda _place: self._catch_up())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.header)
        layout.addWidget(self._problems)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.buttons)


def _drawn(blocks: Sequence[BlockView]) -> tuple[list[FieldDeclaration], dict[str, Value]]:
    """The fields of blocks and their shown values."""
    views = [view for block in blocks for view in block.fields]
    return [view.field for view in views], {view.field.key: view.value for view in views if view.value != ""}
