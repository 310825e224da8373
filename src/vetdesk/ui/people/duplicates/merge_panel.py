"""Merging two records: which one stays, which value each field takes, and what will belong to the one that stays."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.merging_people import Side
from vetdesk.services.merging import MergePreview
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.people.duplicates.full_sides import FullSides
from vetdesk.ui.people.duplicates.pair_panel import who
from vetdesk.ui.people.duplicates.words import rows_word
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel


class MergePanel(Drafted, SteadyPanel):
    """Asks everything a merging needs, and does it."""

    DRAFT = "merging"
    left = Signal()
    done = Signal(int, str)
    """The merging of this id was done, of whom."""
    merged = Signal(int, int)
    """The ids of the record that stayed and of the one that went into it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk = services, tasks, talk
        self._preview: MergePreview | None = None
        self._title, self._told, self._moves = QLabel(self), QLabel(self), QLabel(self)
        self._reason_label, self.reason = QLabel(self), QLineEdit(self)
        self._reason_label.setBuddy(self.reason)
        self.reason.setObjectName("merge_reason")
        self.reason.textChanged.connect(lambda _text: self._tell())
        self._moves.setObjectName("merge_moves")
        give_role(self._title, role="title")
        for label in (self._title, self._told, self._moves):
            label.setWordWrap(True)
        self._full = FullSides(services, tasks, talk, self, choosing=True)
        self.sides = self._full.sides
        self.sides.edited.connect(self._tell)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_pair", self.leave)
        self._turn = self.buttons.add("keep_the_other", self._keep_the_other)
        self._merge = self.buttons.add_primary("merge_records", self.primary)
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 4, 0)
        for widget in (self._title, self._told, self._full, self._moves, self._reason_label, self.reason):
            column.addWidget(widget)
        column.addStretch()
        area = self._area = Overflow(inner, self)
        area.setObjectName("merge_area")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area, 1)
        outer.addWidget(self.buttons)

    def begin(self, keep_id: int, gone_id: int) -> None:
        """Fetch what merging the second record into the first would do."""
        self._preview = None
        self._tell()
        self._tasks.look(
            lambda _progress: self._services.merging.preview(keep_id, gone_id), owner=self, done=self._show,
            instead_of="preview",
        )  # fmt: skip

    def _show(self, preview: MergePreview) -> None:
        self._preview = preview
        self._full.show_preview(preview, self._heads(preview))
        self.retranslate()
        self.sides.focus_unchosen()
        self._area.verticalScrollBar().setValue(0)
        self.draft_begun()

    def draft_record(self) -> str:
        """The record that stays and the one that goes."""
        return f"{self._preview.kept.id}:{self._preview.gone.id}" if self._preview is not None else ""

    def draft_key(self) -> str:
        """Nothing is kept before both are known."""
        return super().draft_key() if self._preview is not None else ""

    def draft_title(self) -> str:
        """The heading, and who stays."""
        return f"{self._title.text()} {self._preview.kept.name}" if self._preview is not None else ""

    def draft_parts(self) -> tuple[QWidget, ...]:
        """The reason; which value is right is chosen before one's eyes."""
        return (self.reason,)

    def _heads(self, preview: MergePreview) -> tuple[str, str]:
        stays, goes = self.tr("Kept: {who}"), self.tr("Merged into it: {who}")
        return stays.format(who=who(preview.kept)), goes.format(who=who(preview.gone))

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Merge two records"))
        self._told.setText(
            self.tr("Where the records differ (≠), choose the value that is right. The other value stays readable.")
        )
        self._reason_label.setText(self.tr("&Why are they one person?"))
        self._back.setText(self.tr("&Back without merging"))
        self._turn.setText(self.tr("Keep the &other record"))
        self._merge.setText(self.tr("&Merge the records"))
        if self._preview is not None:
            counted = [f"{rows_word(one.kind)} {one.count}" for one in self._preview.repointed]
            nothing = self.tr("nothing")
            moves = self.tr("Will belong to the kept record: {list}.")
            self._moves.setText(moves.format(list=self.tr(", ").join(counted) or nothing))
        self._tell()

    def _tell(self) -> None:
        """Say what is still missing; the button works only when nothing is."""
        missing = self.sides.unchosen()
        if self._preview is None:
            hint = ""
        elif missing:
            several = self.tr("Still to be chosen: {count} fields, beginning with {first}")
            words = several if len(missing) > 1 else self.tr("Still to be chosen: {first}")
            hint = words.format(first=missing[0], count=len(missing))
        elif not self.reason.text().strip():
            hint = self.tr("Write down why they are one person.")
        else:
            hint = self.tr("It can be undone later in the list of merges.")
        self.buttons.set_hint(hint)
        self._merge.setEnabled(self._preview is not None and not missing and bool(self.reason.text().strip()))

    def _keep_the_other(self) -> None:
        if self._preview is not None:
            self.begin(self._preview.gone.id, self._preview.kept.id)

    def primary(self) -> None:
        """Merge as chosen."""
        preview = self._preview
        if preview is None or not self._merge.isEnabled():
            return
        choices: dict[str, Side] = self.sides.choices()
        reason = self.reason.text()
        self._tasks.change(
            lambda _progress: self._services.merging.merge(
                preview.kept.id, preview.gone.id, choices, reason, preview.versions
            ),
            owner=self,
            done=lambda number: self._done(number, preview),
        )

    def _done(self, number: int, preview: MergePreview) -> None:
        self.draft_saved()
        self._preview = None
        self.reason.clear()
        self.done.emit(number, preview.kept.name)
        self.merged.emit(preview.kept.id, preview.gone.id)

    def has_unsaved(self) -> bool:
        """Whether a merging was begun and not done."""
        return self._preview is not None and bool(self.reason.text().strip())

    def leave(self) -> None:
        """Go back; a reason that was written is asked about first."""
        if not self.has_unsaved():
            self._forget()
            return
        question = Question(
            self.tr("The records are not merged yet. Go back and forget what you chose?"),
            self.tr("Go back"),
            self.tr("Stay here"),
        )
        self._talk.ask(question, self._forget)

    def _forget(self) -> None:
        self._preview = None
        self.reason.clear()
        self.left.emit()
