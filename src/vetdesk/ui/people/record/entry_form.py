"""Adding or changing one entry, in place below the others of its kind."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.entries import FAMILY_MEMBER
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.record_views import EntryBlock, EntryView
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted, Place
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.page import Translated
from vetdesk.ui.people.record.recipient_choice import RecipientChoice
from vetdesk.ui.people.record.revealing import reveal
from vetdesk.ui.scrolling.in_sight import tab_after
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel


class EntryForm(Drafted, Translated):
    """Takes the fields of an entry; of a family member also whose archive it is.

    Its buttons stand below what scrolls, for a form is often longer than its room.
    """

    DRAFT = "entry"
    kept = Signal()
    """The entry was kept."""
    added = Signal(object)
    """A new entry was kept (EntryView): it may be withdrawn again."""
    left = Signal()
    """Nothing is to be kept."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk = services, tasks, talk
        self._vocabulary = services.station.definitions.vocabulary
        self._recipient_id = 0
        self._identity_id: int | None = None
        self._block: EntryBlock | None = None
        self._entry: EntryView | None = None
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self._problems = ProblemLabel(self)
        self.fields = FieldForm(self._vocabulary, self, headings=False)
        self.fields.reveal_wanted.connect(self._reveal)
        self.link = RecipientChoice(services.archives, tasks, self)
        self.link.chosen.connect(lambda _who: self.draft_touched())
        self.buttons = ButtonBar(self)
        self.destroyed.connect(self.buttons.deleteLater)
        self._leave = self.buttons.add("leave_entry", self.left.emit, right=True)
        self._keep = self.buttons.add_primary("keep_entry", self.save)
        frame = QFrame(self)
        frame.setObjectName("card")
        inner = QVBoxLayout(frame)
        for widget in (self._title, self._problems, self.link, self.fields):
            inner.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.retranslate()

    def begin(
        self, block: EntryBlock, recipient_id: int, identity_id: int | None, entry: EntryView | None = None
    ) -> None:
        """Begin with a new entry, or with one that is there."""
        self._block, self._entry = block, entry
        self._recipient_id, self._identity_id = recipient_id, identity_id
        values = {view.field.key: view.value for view in entry.fields if view.value != ""} if entry else {}
        self.fields.show_fields(block.fields, values)
        self.fields.show_problem_list(entry.problems if entry else (), go=False)
        self._problems.show_problems(())
        self.link.setVisible(block.kind.key == FAMILY_MEMBER)
        linked = (entry.linked_id, entry.linked_name) if entry else (None, "")
        self.link.show_choice(*linked, but_not=recipient_id)
        self.retranslate()
        self.show()
        self.draft_begun()
        self.fields.focus()
        self._place_buttons()

    def setVisible(self, visible: bool) -> None:
        """Qt: shown or hidden, and its buttons with it."""
        super().setVisible(visible)
        self.buttons.setVisible(visible)

    def _place_buttons(self) -> None:
        """Below what scrolls; Tab comes to them after the last field."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, Overflow):
            above = above.parentWidget()
        if above is not None:
            above.stand_below(self.buttons)
        tab_after((self.fields.stops() or [self])[-1], [self._leave, self._keep])

    def has_unsaved(self) -> bool:
        """Whether anything was typed or linked."""
        linked = self._entry.linked_id if self._entry else None
        return not self.isHidden() and (self.fields.is_changed() or self.link.recipient_id != linked)

    def draft_record(self) -> str:
        """Whose entry of which kind and identity it is, and which one, "" for a new one."""
        kind = self._block.kind.key if self._block is not None else ""
        parts = (self._recipient_id, kind, self._identity_id or "", self._entry.id if self._entry else "")
        return ":".join(map(str, parts))

    def draft_title(self) -> str:
        """What is added or changed, and about whom as far as it says so."""
        named = self.fields.values().get("name", self._entry.title if self._entry else "")
        return f"{self._title.text()} {named}".strip()

    def draft_version(self) -> str:
        """Of the entry that is changed."""
        return str(self._entry.version) if self._entry is not None else ""

    def draft_place(self) -> Place:
        """It stands on the record."""
        return ("recipient", self._recipient_id)

    def save(self) -> None:
        """Keep the entry."""
        if self._block is not None:
            self._tasks.change(self._work(), owner=self, done=self._done, failed=self._refused)

    def _done(self, kept: EntryView) -> None:
        if self._entry is None:
            self.added.emit(kept)
        self.draft_saved()
        self.kept.emit()

    def retranslate(self) -> None:
        """Set every text."""
        self._leave.setText(self.tr("Cancel"))
        self._keep.setText(self.tr("Save the entry"))
        if self._block is not None:
            text = self.tr("{kind}: change") if self._entry else self.tr("{kind}: add")
            self._title.setText(text.format(kind=worded(self._block.kind.label)))

    def _work(self) -> Callable[[Progress], EntryView]:
        block, entry = self._block, self._entry
        assert block is not None, "save asks"
        entries, linked = self._services.entries, self.link.recipient_id
        recipient_id, identity_id = self._recipient_id, self._identity_id
        if entry is None:
            values = self.fields.values()
            return lambda _progress: entries.add(recipient_id, block.kind.key, values, linked, identity_id)
        changed = self.fields.changed_values()
        return lambda _progress: entries.save(entry.id, entry.version, changed, linked)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        drawn = set(self.fields.keys)
        elsewhere = [one for one in error.problems if one.field not in drawn]
        words = self._vocabulary
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in elsewhere])
        self.fields.show_problem_list(error.problems)

    def _reveal(self, key: str) -> None:
        entry = self._entry
        if entry is not None:
            reveal(
                self, self._tasks, self._talk,
                lambda purpose: self._services.entries.reveal(entry.id, key, purpose),
                lambda value: self.fields.reveal(key, value),
            )  # fmt: skip
