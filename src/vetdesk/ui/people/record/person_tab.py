"""The fields of the person, block by block, with further columns of rosters and the entries that belong to them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label
from vetdesk.domain.masking import STAR
from vetdesk.domain.record_views import BlockView, FieldView, RecordView
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.block_form import BlockForm
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record.block_index import BlockIndex
from vetdesk.ui.people.record.entry_cards import PERSON, EntryCards
from vetdesk.ui.people.record.field_tab import FieldTab
from vetdesk.ui.scrolling.overflow import overflowing
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner

LINES_FOR_INDEX = 46
"""From this width (in heights of a line) on, the blocks are listed at the side."""


class PersonTab(FieldTab):
    """Shows and edits the person."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self.index = BlockIndex(self)
        self.form = BlockForm(self.vocabulary, self)
        self.form.setObjectName("person")
        self.form.reveal_wanted.connect(lambda key: self.reveal(self.form, key))
        self.extra = BlockForm(self.vocabulary, self)
        self.extra.reveal_wanted.connect(lambda key: self.reveal(self.extra, key))
        self.entries = EntryCards(PERSON, services, tasks, talk, navigator, self)
        self.entries.changed.connect(self.changed)
        self.index.wanted.connect(self._go_to_block)
        if isinstance(application := QApplication.instance(), QApplication):
            application.focusChanged.connect(self._follow)
        self._arrange()
        self.retranslate()

    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Person")

    def forms(self) -> Sequence[tuple[str, BlockForm]]:
        """The one form of the person."""
        return (("person", self.form),)

    def fill(self, view: RecordView) -> None:
        """Draw the person."""
        self.show_blocks(self.form, view.blocks, view)
        self.index.show_cards(self.form.cards)
        self.extra.show_blocks(self._extra(view), editable=False)
        self.entries.show_entries(view, editing=self.editing)

    def has_unsaved(self) -> bool:
        """Whether an entry is being typed."""
        return self.entries.has_unsaved()

    def save(self) -> None:
        """Keep the entry that is being typed."""
        self.entries.save()

    def retranslate(self) -> None:
        """Set every text."""
        self.index.setAccessibleName(self.tr("Blocks of the record"))
        super().retranslate()

    def _follow(self, _left: QWidget | None, now: QWidget | None) -> None:
        """The keyboard went somewhere: the list at the side names the block it is in."""
        for place, card in enumerate(self.form.cards):
            if now is not None and card.isAncestorOf(now):
                self.index.setCurrentRow(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self.index.setVisible(self.width() >= LINES_FOR_INDEX * self.fontMetrics().height())

    def _extra(self, view: RecordView) -> list[BlockView]:
        """Columns of rosters without a field; what is masked in them can be shown in full."""
        fields = tuple(FieldView(_column(heading, text), text, STAR in text) for heading, text in view.extra.items())
        if view.temporary_number and (written := self._number_in_the_file(view)):
            fields = (written, *fields)
        title = self.tr("Further columns of the rosters")
        return [] if not fields else [BlockView("extra", Label(title, title), fields)]

    def _number_in_the_file(self, view: RecordView) -> FieldView | None:
        """What a file had where somebody without a valid ID number got a temporary one."""
        held = next((one for block in view.blocks for one in block.fields if one.field.key == "id_number"), None)
        if held is None or not held.as_written:
            return None
        title = self.tr("ID number as the file had it")
        label = Label(title, title)
        written = replace(held.field, key="written:id_number", label=label, required=False)
        return FieldView(written, held.as_written, STAR in held.as_written)

    def _go_to_block(self, block: str) -> None:
        self.form.go_to(block)

    def _arrange(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 6, 0, 0)
        whole.addWidget(self.index)
        whole.addWidget(overflowing((self.bar, self.form, self.entries, self.extra), self), 1)
        self.index.setMaximumWidth(260)


def _column(heading: str, text: str) -> FieldDeclaration:
    """A column of a roster as if it were a field; `text` has its numbers masked."""
    label = Label(heading, heading)
    return FieldDeclaration(f"extra:{heading}", label, FieldKind.TEXT, "extra", "extra", sensitive=STAR in text)
