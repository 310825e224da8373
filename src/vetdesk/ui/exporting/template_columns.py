"""The columns of a county's template, and what goes into each: shown as recognised, changed where it is wrong."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from vetdesk.domain.templates import EXTRA, TemplateColumn, TemplateForm
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.drafts.typed import Content, typed_into
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.list_with_detail import ListWithDetail
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

if TYPE_CHECKING:  # needed only when a template is shown
    from vetdesk.services.templates import Meaning

COLUMNS = (
    Column("letters", "exporting", QT_TRANSLATE_NOOP("exporting", "Column"), 8, must_show=True),
    Column("heading", "exporting", QT_TRANSLATE_NOOP("exporting", "Heading of the template"), 26, must_show=True),
    Column("meaning", "exporting", QT_TRANSLATE_NOOP("exporting", "What goes into it"), 26, must_show=True),
)
_LAST_ROW = 100_000


class TemplateColumnsForm(Drafted, Translated):
    """Lists the columns; the one chosen gets another meaning by the box below the list."""

    DRAFT = "template_columns"
    changed = Signal()
    key = ""
    """The template whose columns are shown; `named` is its name."""
    named = ""

    def __init__(self, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept: TemplateForm | None = None
        self._now: TemplateForm | None = None
        self._meanings: dict[str, str] = {}
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("template_columns")
        self.list.chosen.connect(lambda _id: self._show_meaning())
        self._meaning_label, self._rows_label, self._to_label = QLabel(self), QLabel(self), QLabel(self)
        self.meaning = CodeEdit(self)
        self.meaning.setObjectName("template_meaning")
        self._meaning_label.setBuddy(self.meaning)
        self.meaning.activated.connect(lambda _place: self._take_meaning())
        self.first, self.last = QSpinBox(self), QSpinBox(self)
        for box, name in ((self.first, "template_first_row"), (self.last, "template_last_row")):
            box.setObjectName(name)
            box.setRange(0, _LAST_ROW)
            box.valueChanged.connect(lambda _value: self._take_rows())
        self._rows_label.setBuddy(self.first)
        self._to_label.setBuddy(self.last)
        self.blocks = QCheckBox(self)
        self.blocks.setObjectName("template_village_blocks")
        self.blocks.toggled.connect(lambda _on: self._take_rows())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._meaning_label.setText(self.tr("&Goes into it"))
        self._rows_label.setText(self.tr("Sample rows fro&m"))
        self._to_label.setText(self.tr("t&o"))
        self.meaning.setAccessibleName(self.tr("What goes into the chosen column"))
        self.first.setAccessibleName(self.tr("First sample row"))
        self.last.setAccessibleName(self.tr("Last sample row"))
        self.blocks.setText(self.tr("Merge the village &cells"))
        self.list.setAccessibleName(self.tr("Columns of the template"))
        self.list.tell_nothing(self.tr("No column yet. Choose the county's empty template."))

    def show_form(self, form: TemplateForm, meanings: "Sequence[Meaning]") -> None:
        """Show a template as it is kept."""
        self._kept = self._now = form
        self._meanings = {one.key: worded(one.label) for one in meanings}
        self.meaning.offer(list(self._meanings.items()), empty=False)
        for box, value in ((self.first, form.first_row), (self.last, form.last_row)):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)
        self.blocks.blockSignals(True)
        self.blocks.setChecked(form.village_blocks)
        self.blocks.blockSignals(False)
        self._show_columns()
        self.draft_begun()

    def draft_record(self) -> str:
        """The template."""
        return self.key

    def draft_title(self) -> str:
        """The template."""
        return self.tr("Columns of {template}").format(template=self.named)

    def draft_content(self) -> Content:
        """Which column means what, where that was changed, and the sample rows."""
        if self._now is None or self._kept is None or not self.is_changed():
            return {}
        found = typed_into((self.first, self.last, self.blocks), self._draft_before or {})
        for old, new in zip(self._kept.columns, self._now.columns, strict=True):
            if old.meaning != new.meaning:
                shown = self._meanings.get(new.meaning, new.meaning)
                found[f"column/{new.letters}"] = [new.meaning, new.heading, shown]
        return found

    def take_draft(self, content: Content) -> Content:
        """Change it again."""
        for name in [name for name in content if name.startswith("column/")]:
            meaning = str(content.pop(name)[0])
            if self._now is not None and any(one.letters == name[7:] for one in self._now.columns):
                self._now = self._now.with_meaning(name[7:], meaning)
        self._show_columns()
        self.changed.emit()
        return super().take_draft(content)

    def form(self) -> TemplateForm:
        """The form as it was changed."""
        assert self._now is not None
        return self._now

    def is_changed(self) -> bool:
        """Whether there is anything to keep."""
        return self._now != self._kept

    def _show_columns(self) -> None:
        columns = self._now.columns if self._now else ()
        rows = [self._row(column) for column in columns]
        at = max(self.list.current_id(), 1)
        self.list.show_records(range(1, len(rows) + 1), lambda ids: [rows[one - 1] for one in ids], rows)
        self.list.choose(at)
        self._show_meaning()

    def _row(self, column: TemplateColumn) -> Row:
        return (column.letters, column.heading.replace("\n", ""), self._worded(column))

    def _worded(self, column: TemplateColumn) -> "str | Status":
        if not column.meaning:
            tone = Tone.LATE if column.mandatory else Tone.DRAFT
            return Status(tone, self.tr("stays blank"))
        if column.meaning.startswith(EXTRA):
            return Status(Tone.WAITING, self.tr("text kept under this heading"))
        return enumerated(self._meanings.get(part, part) for part in column.meaning.split("+"))

    def _column(self) -> TemplateColumn | None:
        at = self.list.current_id()
        return self._now.columns[at - 1] if self._now and 0 < at <= len(self._now.columns) else None

    def _show_meaning(self) -> None:
        column = self._column()
        self.meaning.setEnabled(column is not None)
        if column is not None:
            self.meaning.blockSignals(True)
            self.meaning.choose(column.meaning)
            self.meaning.blockSignals(False)

    def _take_meaning(self) -> None:
        column = self._column()
        if column is not None and self._now is not None:
            self._now = self._now.with_meaning(column.letters, self.meaning.value())
            self._show_columns()
            self.changed.emit()
            self.draft_touched()

    def _take_rows(self) -> None:
        if self._now is not None:
            first, last = self.first.value(), self.last.value()
            totals = self._now.totals_row if self._now.totals_row > last else 0
            self._now = replace(
                self._now, first_row=first, last_row=last, totals_row=totals, village_blocks=self.blocks.isChecked()
            )
            self.changed.emit()

    def _arrange(self) -> None:
        """On a low screen the boxes stand beside the list, so that some columns can always be seen."""
        choice, rows = QHBoxLayout(), FlowingRow(self, fill=False)
        choice.addWidget(self._meaning_label)
        choice.addWidget(self.meaning, 1)
        rows.add_labelled(self._rows_label, self.first)
        rows.add_labelled(self._to_label, self.last)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(choice)
        column.addWidget(rows)
        column.addWidget(self.blocks)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ListWithDetail(self.list, Overflow(inner, self), self, shares=(1, 0)))
