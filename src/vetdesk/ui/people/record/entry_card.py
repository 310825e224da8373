"""All entries of one kind as a card: the lines, what adds up, and the form for a new or changed one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.record_views import EntryBlock, EntryView, RecordView
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Translated
from vetdesk.ui.people.record.entry_form import EntryForm
from vetdesk.ui.people.record.entry_line import EntryLine
from vetdesk.ui.scrolling.in_sight import tab_after
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import labelled, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.undoing import undoable_with_reason


class EntryCard(Translated):
    """Draws the entries of a kind from its declaration; the same card serves every kind."""

    changed = Signal()
    """An entry was added, changed or withdrawn."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._vocabulary = services.station.definitions.vocabulary
        self._block: EntryBlock | None = None
        self._view: RecordView | None = None
        self._identity_id: int | None = None
        self._lines: list[EntryLine] = []
        frame = QFrame(self)
        frame.setObjectName("card")
        self._title = QLabel(frame)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.add = QPushButton(frame)
        self.add.clicked.connect(lambda _checked=False: self.begin_adding())
        self._sums = QLabel(frame)
        self._sums.setWordWrap(True)
        give_role(self._sums, role="soft")
        self._rows = QVBoxLayout()
        self.form = EntryForm(services, tasks, talk, frame)
        self.form.hide()
        self.form.draft_opener = self._continue
        self.form.kept.connect(self._kept)
        self.form.added.connect(self._offer_undo)
        self.form.left.connect(self._close_form)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.add)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(10, 4, 6, 4)
        inner.addLayout(head)
        inner.addLayout(self._rows)
        inner.addWidget(self._sums)
        inner.addWidget(self.form)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_block(
        self, block: EntryBlock, view: RecordView, *, identity_id: int | None = None, editing: bool = False
    ) -> None:
        """Show the entries; while the fields of the record are edited they can only be read."""
        self._block, self._view, self._identity_id = block, view, identity_id
        self.add.setObjectName(f"add_{block.kind.key}")
        editable = view.may_edit and not editing
        self.add.setVisible(editable)
        self._close_form()
        for line in self._lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(entry, editable=editable) for entry in self._mine(block)]
        for line in self._lines:
            self._rows.addWidget(line)
        tab_after(self.add, [stop for line in self._lines for stop in line.stops()])
        self.retranslate()

    def begin_adding(self) -> None:
        """Open the form of a new entry."""
        if self._block is not None and self._view is not None and self.add.isVisibleTo(self):
            self.form.begin(self._block, self._view.id, self._identity_id)

    def has_unsaved(self) -> bool:
        """Whether something is being typed."""
        return self.form.has_unsaved()

    def save(self) -> bool:
        """Keep what is being typed; whether the form was open."""
        if not self.form.isVisibleTo(self):
            return False
        self.form.save()
        return True

    def retranslate(self) -> None:
        """Set every text."""
        if self._block is None:
            return
        title = worded(self._block.kind.label)
        self._title.setText(self.tr("{kind} · {count}").format(kind=title, count=len(self._lines)))
        self.add.setText(self.tr("Add…"))
        self.add.setAccessibleName(self.tr("{kind}: add").format(kind=title))
        sums = " · ".join(labelled(worded(figure.label), figure.value) for figure in self._block.computed)
        self._sums.setText(sums)
        self._sums.setVisible(bool(sums) and bool(self._lines))

    def _mine(self, block: EntryBlock) -> list[EntryView]:
        return [entry for entry in block.rows if self._identity_id is None or entry.identity_id == self._identity_id]

    def _line(self, entry: EntryView, *, editable: bool) -> EntryLine:
        line = EntryLine(self._vocabulary, entry, editable=editable, parent=self)
        line.change_wanted.connect(lambda: self._begin_changing(entry))
        line.withdraw_wanted.connect(lambda: self._withdraw(entry))
        line.opened.connect(lambda recipient_id: self._navigator.open("recipient", recipient_id))
        return line

    def _begin_changing(self, entry: EntryView) -> None:
        if self._block is not None and self._view is not None:
            self.form.begin(self._block, self._view.id, self._identity_id, entry)

    def _withdraw(self, entry: EntryView) -> None:
        self._talk.ask_text(
            self.tr("Why is “{name}” withdrawn? It leaves the record but stays in its history.").format(
                name=entry.title
            ),
            lambda reason: self._withdraw_because(entry, reason),
        )

    def _withdraw_because(self, entry: EntryView, reason: str) -> None:
        self._tasks.change(
            lambda _progress: self._services.entries.withdraw(entry.id, entry.version, reason), owner=self,
            done=lambda _done: self.changed.emit(),
        )  # fmt: skip

    def _offer_undo(self, entry: EntryView) -> None:
        kind = worded(self._block.kind.label) if self._block is not None else ""
        undoable_with_reason(
            self._navigator, self._talk, self._tasks, self, f"{kind} {entry.title}".strip(),
            lambda reason: self._services.entries.withdraw(entry.id, entry.version, reason),
        )  # fmt: skip

    def _kept(self) -> None:
        self._close_form()
        self.changed.emit()

    def _continue(self, record: str) -> None:
        """Somebody goes on with a draft of an entry: begin it, if it belongs here."""
        recipient, kind, identity, number = record.split(":")
        here = (str(self._view.id), self._block.kind.key) if self._view and self._block else ("", "")
        if (recipient, kind, identity) != (*here, str(self._identity_id or "")):
            return
        entry = next((one for one in self._mine(self._block) if str(one.id) == number), None) if self._block else None
        if not number:
            self.begin_adding()
        elif entry is not None:
            self._begin_changing(entry)

    def _close_form(self) -> None:
        self.form.draft_leave()
        self.form.hide()
        self.add.setEnabled(True)
