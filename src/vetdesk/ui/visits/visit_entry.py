"""The log of one visit: who, when, how, what was found and what is needed. Made to be filled in within a minute."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.visit_plans import last_answers
from vetdesk.domain.visits import Visit
from vetdesk.services.progress import Progress
from vetdesk.services.visiting import RecipientVisits, VisitEntry, VisitView
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted, Place
from vetdesk.ui.dropped import holds_scans
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.learning.policy_picker import PolicyPicker
from vetdesk.ui.page import Navigator
from vetdesk.ui.photo_line import PhotoLine, Reads, file_photos
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.undoing import undoable_with_reason
from vetdesk.ui.visits.need_lines import NeedLines
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel

LASTING = ("living", "self_care", "hospital", "house", "economy", "health")
"""Answers that rarely change: the last visit's are shown as a beginning."""
LINES_FOR_FOUR = 40
"""From this width (in heights of a line) on, the first four questions stand side by side."""


class VisitEntryPanel(Drafted, SteadyPanel):
    """Logs a visit to one recipient, or puts right one that was logged."""

    DRAFT = "visit"
    ended = Signal()
    """The visit was kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__()
        self._services = services
        visiting = self._visiting = services.visiting
        vocabulary = self._vocabulary = services.station.definitions.vocabulary
        self._tasks = tasks
        self._talk = talk
        self._navigator = navigator
        self._sheet = visiting.form()
        self._recipient_id = 0
        self._name = ""
        self._last: Visit | None = None
        self._seen: Visit | None = None
        self._head_columns = 0
        self._head_before: tuple[str, ...] = ("", "", "", "")
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._before = QLabel(self)
        self._before.setWordWrap(True)
        give_role(self._before, role="soft")
        self._labels = [QLabel(self) for _ in range(4)]
        self.visited_on = PartialDateEdit(self)
        self.visited_on.setObjectName("visited_on")
        self.way = CodeEdit(self)
        self.way.setObjectName("way")
        self.occasion = CodeEdit(self)
        self.occasion.setObjectName("occasion")
        self.next_on = PartialDateEdit(self)
        self.next_on.setObjectName("next_on")
        for edit in (self.visited_on, self.next_on):
            edit.ask_day()
        self.needs = NeedLines(self._sheet, self)
        self.fields = FieldForm(vocabulary, self)
        self.policies = PolicyPicker(services, tasks, self)
        self.policies.picked.connect(lambda title: self.fields.append("policies", title))
        self.photos = PhotoLine(services.station, talk, lambda: services.visit_photos.largest_file, self)
        self.setAcceptDrops(True)
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_visit", self.ended.emit)
        self._keep = self.buttons.add_primary("keep_visit", self.keep)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        title = self.tr("Visit to {name}") if self._seen is None else self.tr("Put right: visit to {name}")
        self._title.setText(title.format(name=self._name))
        texts = (self.tr("Da&te"), self.tr("&Method"), self.tr("&Occasion"), self.tr("&Next visit agreed for"))
        edits = (self.visited_on, self.way, self.occasion, self.next_on)
        for label, text, edit in zip(self._labels, texts, edits, strict=True):
            label.setText(text)
            label.setBuddy(edit)
            edit.setAccessibleName(text.replace("&", ""))
        self.way.offer([(choice.code, choice.label.text(language())) for choice in self._sheet.ways])
        self.occasion.offer([(choice.code, choice.label.text(language())) for choice in self._sheet.occasions])
        self._leave.setText(self.tr("Leave without saving"))
        self._keep.setText(self.tr("&Save the visit"))
        self.buttons.set_hint(self.tr("If nothing has changed, leave the needs empty."))
        self._tell_before()

    def begin(self, recipient_id: int, name: str, today: str, occasion: str = "") -> None:
        """Begin the log of a visit made today (ISO day); what the last visit found is fetched and offered.

        `occasion` is that of the visit which is due, "" for the usual one.
        """
        self._recipient_id, self._name, self._last, self._seen = recipient_id, name, None, None
        code = occasion or self._sheet.occasions[0].code
        self._fill(VisitEntry(today, self._sheet.ways[0].code, code))
        self.draft_begun()
        self._tasks.look(
            lambda _progress: self._visiting.of_recipient(recipient_id), owner=self, done=self._show_last,
            instead_of="last",
        )  # fmt: skip

    def correct(self, seen: Visit, name: str) -> None:
        """Put right a visit as it was logged; the needs told at it are followed by themselves."""
        self._recipient_id, self._name, self._last, self._seen = seen.recipient_id, name, seen, seen
        self._fill(VisitEntry(seen.visited_on, seen.way, seen.occasion, seen.values, seen.next_on))
        self.draft_begun()

    def _fill(self, entry: VisitEntry) -> None:
        self.visited_on.setText(entry.visited_on)
        self.way.choose(entry.way)
        self.occasion.choose(entry.occasion)
        self.next_on.setText(entry.next_on)
        self.needs.clear()
        self.needs.setVisible(self._seen is None)
        self.photos.clear()
        self._problems.show_problems(())
        self.fields.show_fields(self._sheet.fields, entry.values)
        self._head_before = self._head_values()
        self.retranslate()
        self.visited_on.setFocus()

    def has_unsaved(self) -> bool:
        """Whether anything was typed."""
        head = self._head_values() != self._head_before
        return head or self.fields.is_changed() or bool(self.needs.needs() or self.photos.reads())

    def draft_record(self) -> str:
        """The person, and the visit that is put right."""
        return f"{self._recipient_id}:{self._seen.id}" if self._seen is not None else str(self._recipient_id)

    def draft_key(self) -> str:
        """Nothing is kept before a person was chosen."""
        return super().draft_key() if self._recipient_id else ""

    def draft_title(self) -> str:
        """As the heading says it."""
        return self._title.text()

    def draft_version(self) -> str:
        """Of the visit that is put right."""
        return str(self._seen.version) if self._seen is not None else ""

    def draft_place(self) -> Place:
        """A new visit is logged to its person; one that is put right is begun from its card."""
        return ("visit", self._seen.id) if self._seen is not None else ("log_visit", self._recipient_id)

    def draft_left_out(self) -> bool:
        """Photographs are not kept: the files they come from are where they were."""
        return self.isVisible() and bool(self.photos.reads())

    def _head_values(self) -> tuple[str, ...]:
        return self.visited_on.value(), self.way.value(), self.occasion.value(), self.next_on.value()

    def keep(self) -> None:
        """Keep the visit with its needs, together or not at all; then the photos are filed to it."""
        on, way, occasion, next_on = self._head_values()
        entry = VisitEntry(on, way, occasion, self.fields.values(), next_on)
        recipient_id, needs, photos, seen = self._recipient_id, self.needs.needs(), self.photos.reads(), self._seen

        def work(_progress: Progress) -> VisitView:
            if seen is not None:
                return VisitView(self._visiting.correct(seen, entry), ())
            return self._visiting.log(recipient_id, entry, needs)

        self._tasks.change(work, owner=self, done=lambda view: self._kept(view, photos), failed=self._refused)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: photos may be dropped here."""
        if holds_scans(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: photos were dropped."""
        self.photos.take(event.mimeData())
        event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Ctrl+V outside the fields adds the picture that was copied."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.photos.paste()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._place_head()

    def _place_head(self) -> None:
        """The four questions side by side, or two and two where their answers would be cut."""
        columns = 4 if self.width() >= LINES_FOR_FOUR * self.fontMetrics().height() else 2
        if columns == self._head_columns:
            return
        self._head_columns = columns
        for place, edit in enumerate((self.visited_on, self.way, self.occasion, self.next_on)):
            line, column = divmod(place, columns)
            self._head.addWidget(self._labels[place], 2 * line, column)
            self._head.addWidget(edit, 2 * line + 1, column)
        for column in range(4):
            self._head.setColumnStretch(column, int(column < columns))

    def _kept(self, view: VisitView, photos: Sequence[Reads]) -> None:
        if photos:
            number = view.visit.id
            self._tasks.change(
                lambda _progress: file_photos(self._services, number, photos), owner=self, done=lambda _kept: None
            )
        self.fields.show_fields(self._sheet.fields, {})
        self.needs.clear()
        self.photos.clear()
        self._head_before = self._head_values()
        self.draft_saved()
        said = self.tr("The visit to {name} is saved. Needs to follow up: {count}")
        if self._seen is not None:
            said = self.tr("The visit to {name} is put right.")
        self._navigator.say(said.format(name=self._name, count=len(view.needs)))
        if self._seen is None:
            name, visit = self.tr("visit to {name}").format(name=self._name), view.visit
            undoable_with_reason(
                self._navigator, self._talk, self._tasks, self, name,
                lambda reason: self._visiting.withdraw(visit, reason),
            )  # fmt: skip
        self.ended.emit()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        ours = {field.key for field in self._sheet.fields}
        self.fields.show_problem_list([problem for problem in error.problems if problem.field in ours])
        words = self._vocabulary
        others = [problem for problem in error.problems if problem.field not in ours]
        self._problems.show_problems([(found.severity, words.problem_text(found, language())) for found in others])

    def _show_last(self, found: RecipientVisits) -> None:
        self._last = found.visits[0] if found.visits else None
        if self._last is not None and not self.fields.is_changed():
            lasting = {key: value for key, value in self._last.values.items() if key in LASTING}
            self.fields.show_fields(self._sheet.fields, lasting)
        self._tell_before()

    def _tell_before(self) -> None:
        if self._last is None:
            self._before.setText(self.tr("No earlier visit."))
            return
        told = last_answers(self._last, self._sheet.fields, self._vocabulary, language())
        text = self.tr("Last visit on {day} by {officer}. {told}")
        self._before.setText(text.format(day=self._last.visited_on, officer=self._last.officer, told=told).strip())

    def _arrange(self) -> None:
        self._head = QGridLayout()
        self._head.setContentsMargins(0, 0, 0, 0)
        self._place_head()
        self.needs.follow(self.next_on)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._head)
        column.addWidget(self._problems)
        column.addWidget(self.needs)
        column.addWidget(self.fields)
        column.addWidget(self.policies, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.photos)
        column.addStretch(1)
        scroll = Overflow(inside, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._before)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
