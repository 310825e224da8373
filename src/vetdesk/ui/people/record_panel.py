"""One record: its head, its tabs, what is wrong with it, and the one edit that all its fields share."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.changes import Changes
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.record_views import RecordView
from vetdesk.ui.complaints.complaints_button import ComplaintsButton
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted, Place
from vetdesk.ui.drafts.typed import Content, typed_into
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record.field_tab import FieldTab
from vetdesk.ui.people.record.identities_tab import IdentitiesTab
from vetdesk.ui.people.record.person_tab import PersonTab
from vetdesk.ui.people.record.problem_steps import ProblemSteps
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.people.record_tabs import existing
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import Tone, text_size
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.current_tabs import CurrentTabs
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.record_header import RecordHeader
from vetdesk.ui.widgets.small_screens import SteadyPanel, is_low_window

TONES = {"drawing": Tone.GOOD, "in_acceptance": Tone.WAITING, "recognised": Tone.DRAFT}
SHORT_WINDOW_ROWS = 17
"""In a window lower than so many rows of a list what is wrong takes the place of the line of facts."""


class RecordPanel(Drafted, SteadyPanel):
    """Shows and edits a record. What may be changed and what is wrong, services say."""

    DRAFT = "record"
    left = Signal()
    """Back to where one came from."""
    changed = Signal()
    """Something of the record was kept: it is to be fetched again."""
    saved = Signal(object, object)
    """The fields were saved: the record as it is now, and the keys of the person's fields that were changed."""
    identity_wanted = Signal()
    """Another identity is to be added."""
    case_wanted = Signal()
    """A case is to be opened for the person."""
    visit_wanted = Signal()
    """A visit to the person is to be logged."""
    print_wanted = Signal()
    """The master sheet is to be printed."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        vocabulary = services.station.definitions.vocabulary
        self._view: RecordView | None = None
        self.editing = False
        self._low = self._short = False
        self._told: Sequence[Problem] = ()
        self._behind: set[RecordTab] = set()
        self.header = RecordHeader(self)
        self._back = self.header.add_button("back_to_people", self.left.emit)
        self._visit = self.header.add_button("visit_person", self.visit_wanted.emit)
        self._case = self.header.add_button("case_for_person", self.case_wanted.emit)
        self._print = self.header.add_button("print_sheet", self.print_wanted.emit)
        self.complaints = ComplaintsButton(services, tasks, navigator, self)
        self.complaints.setVisible(self.complaints.allowed)
        if self.complaints.allowed:
            self.header.add_own(self.complaints)
        self._more = self.header.add_more("record_deeds")
        self.problems = ProblemSteps(vocabulary, self)
        self.problems.wanted.connect(self.go_to_field)
        self.notice = InlineBar(self)
        self.tabs = CurrentTabs(self)
        self.person = PersonTab(services, tasks, talk, navigator, self)
        self.identities = IdentitiesTab(services, tasks, talk, navigator, self)
        self.fields: tuple[FieldTab, ...] = (self.person, self.identities)
        self.further: list[RecordTab] = []
        self.buttons = ButtonBar(self)
        self._add = self.buttons.add("add_identity", self.identity_wanted.emit)
        self._leave = self.buttons.add("leave_editing", self.stop_editing, right=True)
        self._edit = self.buttons.add_primary("edit_record", self.edit_or_save)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("&Back to the list"))
        self._visit.setText(self.tr("&Log a visit"))
        self._case.setText(self.tr("New &case"))
        self._print.setText(self.tr("&Print"))
        self._more.setText(self.tr("M&ore"))
        for tab in self._all():
            self.tabs.setTabText(self.tabs.indexOf(tab), tab.title())
        self._add.setText(self.tr("Add an identit&y…"))
        self._leave.setText(self.tr("Leave without saving"))
        self._edit.setText(self.tr("&Save") if self.editing else self.tr("Edi&t"))
        if self._view is not None:
            self._show_head(self._view)

    def show_record(self, view: RecordView) -> None:
        """Show a record for reading."""
        other = self._view is None or self._view.id != view.id
        if other:
            self.notice.hide()
        self._view, self.editing = view, False
        if not self.further:
            self._make_tabs()
        self._behind = set(self._all())
        if self.complaints.allowed:
            self.complaints.show_person(view.id)
        for tab in self.fields:
            tab.editing = False
        self._tell(view.problems)
        self._show_buttons()
        self._catch_up(even_unsaved=other)
        self.draft_begun()

    def tell_changes(self, changes: Changes) -> None:
        """Let the tabs that show such records show them again."""
        self._behind |= {tab for tab in self.further if changes.concern(*tab.SHOWS)}
        if self._view is not None and self.complaints.allowed and changes.concern("complaint"):
            self.complaints.show_person(self._view.id)
        self._catch_up()

    def show_tab(self, name: str) -> None:
        """Bring a tab into sight by its name."""
        for tab in self._all():
            if tab.objectName() == name:
                self.tabs.setCurrentWidget(tab)
                (tab if tab.focusProxy() is not None else self.tabs).setFocus()

    def begin_editing(self) -> None:
        """Let the fields be changed."""
        if self._view is None or not self._view.may_edit or self.editing or self.has_unsaved():
            return
        self.editing = True
        tab = self.tabs.currentWidget()
        if not isinstance(tab, FieldTab):
            self.tabs.setCurrentWidget(self.person)
            tab = self.person
        self._edit_fields()
        self.draft_begun()
        tab.focus_first()

    def stop_editing(self) -> None:
        """Drop what was changed; it stays as a draft."""
        self.draft_leave()
        self.editing = False
        self._edit_fields()
        self.draft_begun()
        if self._view is not None:
            self._tell(self._view.problems)

    def edit_or_save(self) -> None:
        """Begin to edit, or save what was edited."""
        self.save() if self.editing else self.begin_editing()

    def save(self) -> None:
        """Save the fields, or what is being typed in the tab in sight."""
        tab = self.tabs.currentWidget()
        if self._view is not None and self.editing and isinstance(tab, FieldTab):
            self._save(self._view)
        elif isinstance(tab, RecordTab):
            tab.save()

    def primary(self) -> None:
        """Do what one comes to the tab in sight for: edit, save, or add."""
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordTab) and (tab.has_unsaved() or not isinstance(tab, FieldTab)):
            tab.save() if tab.has_unsaved() else tab.begin_adding()
        else:
            self.edit_or_save()

    def focus_filter(self) -> None:
        """Put the cursor into the line that finds fields, or into the filter of the tab in sight."""
        tab = self.tabs.currentWidget()
        if isinstance(tab, RecordTab):
            tab.focus_filter()

    def go_to_field(self, key: str) -> None:
        """Bring a field into sight, in whichever tab it stands."""
        if self._view is None:
            return
        own = {view.field.key for block in self._view.blocks for view in block.fields}
        self.tabs.setCurrentWidget(self.person if key in own or not self._view.identities else self.identities)
        tab = self.tabs.currentWidget()
        if isinstance(tab, FieldTab):
            tab.go_to_field(key)

    def is_changed(self) -> bool:
        """Whether a field was changed and not saved."""
        return self.editing and any(tab.is_changed() for tab in self.fields)

    def has_unsaved(self) -> bool:
        """Whether anything was typed and not saved, in the fields or in a tab."""
        return self.is_changed() or any(tab.has_unsaved() for tab in self._all())

    def draft_record(self) -> str:
        """The person."""
        return str(self._view.id) if self._view is not None else ""

    def draft_title(self) -> str:
        """Whose record is changed."""
        return self.tr("Record of {name}").format(name=self._view.name) if self._view is not None else ""

    def draft_version(self) -> str:
        """Of the record."""
        return str(self._view.version) if self._view is not None else ""

    def draft_place(self) -> Place | None:
        """The record is opened by its number."""
        return ("recipient", self._view.id) if self._view is not None else None

    def draft_parts(self) -> list[QWidget]:
        """The fields of the person and of the identities; tabs and entries look after themselves."""
        return [form for tab in self.fields for _, form in tab.forms()]

    def draft_content(self) -> Content:
        """What was changed in the fields."""
        return typed_into(self.draft_parts(), {}) if self.is_changed() else {}

    def take_draft(self, content: Content) -> Content:
        """Begin to edit with what was typed."""
        self.begin_editing()
        for tab in self.fields:
            if tab in self._behind and self._view is not None:
                self._behind.discard(tab)
                tab.show_record(self._view)
        return super().take_draft(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; on a short screen the head takes fewer lines, on a low one a single one."""
        super().resizeEvent(event)
        height = self.window().height()
        now = is_low_window(height), height < SHORT_WINDOW_ROWS * text_size().row
        if now != (self._low, self._short):
            self._low, self._short = now
            self._tell(self._told)

    def _save(self, view: RecordView) -> None:
        changes = self.person.form.changed_values()
        identities = self.identities.changes()
        reasons = {**self.problems.reasons(), **self.identities.reasons(), **self.person.reasons()}
        self._tasks.change(
            lambda _progress: self._services.archives.save(view.id, view.version, changes, reasons, identities),
            owner=self, done=lambda saved: self._saved(saved, changes), failed=self._refused,
        )  # fmt: skip

    def _saved(self, view: RecordView, changes: Mapping[str, object]) -> None:
        self.editing = False
        self.draft_saved()
        self._navigator.say(self.tr("The record of {name} is saved.").format(name=view.name))
        self.saved.emit(view, frozenset(changes))

    def _refused(self, error: Exception) -> None:
        """Show what is wrong beside the fields, and go to the first of it."""
        if not isinstance(error, InvalidFieldsError) or self._view is None:
            self._talk.about_failure(error)
            return
        for tab in self.fields:
            tab.show_problem_list(error.problems)
        self._tell(error.problems)
        grave = [problem.field for problem in error.problems if problem.severity is Severity.ERROR]
        if grave:
            self.go_to_field(grave[0])

    def _tell(self, problems: Sequence[Problem]) -> None:
        """Say the gravest above the tabs; on a low screen only what stands beside no field."""
        self._told = problems
        if self._view is not None:
            self.problems.show_problem_list(problems, _drawn(self._view), brief=self._low)
            self._show_head(self._view)

    def _make_tabs(self) -> None:
        """The tabs that this build has; made with the first record, for they bring in much."""
        for offer in existing():
            tab = offer.make(self._services, self._tasks, self._talk, self._navigator, self)
            tab.changed.connect(self.changed)
            self.further.append(tab)
            self.tabs.addTab(tab, tab.title())

    def _all(self) -> Sequence[RecordTab]:
        return (*self.fields, *self.further)

    def _catch_up(self, *, even_unsaved: bool = False) -> None:
        """Let the tab in sight show the record, if it has not done so."""
        tab = self.tabs.currentWidget()
        self.buttons.setVisible(isinstance(tab, FieldTab))
        if not isinstance(tab, RecordTab) or tab not in self._behind or self._view is None:
            return
        if even_unsaved or not tab.has_unsaved():
            self._behind.discard(tab)
            tab.show_record(self._view)

    def _edit_fields(self) -> None:
        """Let both tabs of fields be edited, or read."""
        for tab in self.fields:
            if self._view is not None and (tab in self._behind or tab.view is not self._view):
                self._behind.discard(tab)
                tab.view = self._view
            tab.edit(editing=self.editing)
        self._show_buttons()

    def _show_buttons(self) -> None:
        view = self._view
        if view is not None:
            self._edit.setEnabled(view.may_edit)
            self._leave.setVisible(self.editing)
            self._add.setVisible(not self.editing and view.may_edit and bool(view.free_categories))
        self.retranslate()

    def _show_head(self, view: RecordView) -> None:
        chips = [
            (
                TONES.get(held.identity.status, Tone.RETURNED),
                worded(held.status) if self._low else f"{worded(held.category)} · {worded(held.status)}",
            )
            for held in view.identities
        ]
        number = str(view.value("id_number")) or self.tr("no ID number")
        if view.temporary_number:
            number = self.tr("temporary number {number}").format(number=number)
        short = self._low or (self._short and not self.problems.isHidden())
        facts = "" if short else " · ".join(filter(None, (number, view.village)))
        self.header.show_record(view.name, facts, chips[: 1 if self._low else 2])

    def _arrange(self) -> None:
        self.tabs.setObjectName("record_tabs")
        for tab, name in zip(self.fields, ("person_tab", "identities_tab"), strict=True):
            tab.setObjectName(name)
            tab.changed.connect(self.changed)
            self.tabs.addTab(tab, "")
        self.tabs.currentChanged.connect(lambda _place: self._catch_up())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.header)
        layout.addWidget(self.notice)
        layout.addWidget(self.problems)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.buttons)


def _drawn(view: RecordView) -> set[str]:
    """The keys of all fields that stand somewhere on the record."""
    blocks = [*view.blocks, *(block for held in view.identities for block in held.blocks)]
    return {one.field.key for block in blocks for one in block.fields}
