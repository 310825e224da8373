"""What the tabs of declared fields have in common: reading and editing, finding a field, showing one in full."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from vetdesk.domain.forms import Problem
from vetdesk.domain.record_views import BlockView, FieldView, RecordView
from vetdesk.services.spelling import spellings
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.block_form import BlockForm
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record.exceptions import exception_notes
from vetdesk.ui.people.record.field_places import field_places, labels_of
from vetdesk.ui.people.record.reading_bar import ReadingBar
from vetdesk.ui.people.record.revealing import reveal
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.small_screens import is_low


class FieldTab(RecordTab):
    """A tab whose fields the record's own Edit and Save change."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self.vocabulary = services.station.definitions.vocabulary
        self.view: RecordView | None = None
        self.editing = False
        self._words: Mapping[str, str] = {}
        self.bar = ReadingBar(self)
        self.bar.found.connect(self.go_to_field)
        self.bar.empty_wanted.connect(lambda _wanted: self._show_again())

    def show_record(self, view: RecordView) -> None:
        """Show the record, for reading or for editing."""
        self.view = view
        self.fill(view)
        self._offer_fields()

    def fill(self, view: RecordView) -> None:
        """Draw what this tab shows of the record."""
        raise NotImplementedError

    def forms(self) -> Sequence[tuple[str, BlockForm]]:
        """The forms of this tab, each with the mark that tells its fields apart from those of the others."""
        raise NotImplementedError

    def edit(self, *, editing: bool) -> None:
        """Begin to edit, or go back to reading and drop what was changed."""
        self.editing = editing
        if self.view is not None:
            self.show_record(self.view)

    def is_changed(self) -> bool:
        """Whether a field was changed."""
        return self.editing and any(form.is_changed() for _, form in self.forms())

    def reasons(self) -> dict[str, str]:
        """The reasons given for keeping values against rules, by the code of the rule."""
        return {code: reason for _, form in self.forms() for code, reason in form.reasons().items()}

    def keys(self) -> set[str]:
        """The keys of all fields, drawn or not."""
        return {key for _, form in self.forms() for key in form.field_keys}

    def show_problem_list(self, problems: Sequence[Problem]) -> None:
        """Show problems beside their fields."""
        for _, form in self.forms():
            form.show_problem_list(problems)

    def go_to_field(self, place: str) -> None:
        """Go to a field: "MARK:KEY", or its key alone."""
        mark, _, key = place.rpartition(":")
        for own, form in self.forms():
            if key in form.field_keys and (not mark or mark == own):
                form.focus(key)
                return

    def focus_filter(self) -> None:
        """Put the cursor into the line that finds fields."""
        self.bar.show()
        self.bar.focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; where there is little, the line that finds fields comes when it is asked for."""
        super().resizeEvent(event)
        self.bar.setVisible(self.bar.in_use() or not is_low(self.height()))

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        for _, form in self.forms():
            form.focus()
            return

    def show_blocks(self, form: BlockForm, blocks: Sequence[BlockView], view: RecordView) -> None:
        """Draw blocks with what is wrong, what a file had, and what stays against a rule."""
        notes = {**self._written(blocks), **exception_notes(view, self.vocabulary)}
        form.show_blocks(
            blocks, view.problems, notes, editable=self.editing, with_empty=self.bar.empty.isChecked()
        )  # fmt: skip

    def reveal(self, form: BlockForm, key: str, identity_id: int | None = None) -> None:
        """Show a field in full for a stated purpose."""
        view = self.view
        if view is None:
            return
        archives = self.services.archives
        reveal(
            self, self.tasks, self.talk,
            lambda purpose: archives.reveal(view.id, key, purpose, identity_id),
            lambda value: form.reveal(key, value),
        )  # fmt: skip

    def retranslate(self) -> None:
        """Draw again in the language of the window."""
        self._show_again()

    def _show_again(self) -> None:
        """Draw again, with what was typed."""
        if self.view is not None and not self.is_changed():
            self.show_record(self.view)

    def _offer_fields(self) -> None:
        """Let the finder find every field; how the labels are typed in pinyin is looked up once."""
        self._offer_places()
        labels = labels_of(self.forms())
        if labels - set(self._words):
            self.tasks.look(
                lambda _progress: spellings(labels), owner=self, done=self._take_words, instead_of="spellings"
            )

    def _take_words(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._offer_places()

    def _offer_places(self) -> None:
        self.bar.offer(field_places(self.forms(), self._words), editing=self.editing)

    def _written(self, blocks: Sequence[BlockView]) -> Mapping[str, str]:
        text = self.tr("Written in the file as “{text}”.")
        views = [view for block in blocks for view in block.fields]
        return {view.field.key: text.format(text=view.as_written) for view in views if _tells_more(view)}


def _tells_more(view: FieldView) -> bool:
    """Whether what a file had tells more than the value that was made of it; what is masked tells nothing."""
    return bool(view.as_written) and not view.field.sensitive and view.as_written != str(view.value)
