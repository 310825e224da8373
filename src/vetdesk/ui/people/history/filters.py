"""The filters of a history: field, member of staff, kind of record, first and last day."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from vetdesk.domain.history import CASE_KINDS, MERGE_KINDS, PAPER_KINDS, RECORD_KINDS, VISIT_KINDS, HistoryFilter
from vetdesk.domain.staff import Staff
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.widgets.flow_layout import FlowLayout

KINDS: Final = (
    (QT_TRANSLATE_NOOP("history", "All kinds"), frozenset[str]()),
    (QT_TRANSLATE_NOOP("history", "Record"), RECORD_KINDS),
    (QT_TRANSLATE_NOOP("history", "Papers"), PAPER_KINDS),
    (QT_TRANSLATE_NOOP("history", "Cases"), CASE_KINDS),
    (QT_TRANSLATE_NOOP("history", "Visits and needs"), VISIT_KINDS),
    (QT_TRANSLATE_NOOP("history", "Duplicates and merges"), MERGE_KINDS),
)
SUBJECTS: Final = ("recipient", "identity")


class HistoryFilters(Translated):
    """Boxes that narrow a history; whoever owns it asks for `wanted` when `changed`."""

    changed = Signal()

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staff: Sequence[Staff] = ()
        subjects = (*SUBJECTS, *vocabulary.entry_kinds)
        self._declared = [field for subject in subjects for field in vocabulary.fields_for(subject)]
        self.field, self.who, self.kind = (QComboBox(self) for _ in range(3))
        self.since, self.until = PartialDateEdit(self), PartialDateEdit(self)
        self._labels = {name: QLabel(self) for name in ("since", "until")}
        self._labels["since"].setBuddy(self.since)
        self._labels["until"].setBuddy(self.until)
        for field in self._declared:
            self.field.addItem("", field.key)
        self.field.insertItem(0, "", "")
        self.field.setCurrentIndex(0)
        for _ in KINDS:
            self.kind.addItem("")
        self._flow = FlowLayout(self, fill=True)
        self._days: list[QWidget] = []
        self._offered = (True, True)
        self._spare = False
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.field.setAccessibleName(self.tr("Field"))
        self.who.setAccessibleName(self.tr("Member of staff"))
        self.kind.setAccessibleName(self.tr("Kind of record"))
        self._labels["since"].setText(self.tr("F&rom"))
        self._labels["until"].setText(self.tr("&Until"))
        self.since.setAccessibleName(self.tr("First day"))
        self.until.setAccessibleName(self.tr("Last day"))
        self.field.setItemText(0, self.tr("All fields"))
        for place, field in enumerate(self._declared, 1):
            self.field.setItemText(place, worded(field.label))
        for place, (text, _) in enumerate(KINDS):
            self.kind.setItemText(place, shown("history", text))
        self._name_staff()

    def show_staff(self, staff: Sequence[Staff]) -> None:
        """Offer these people."""
        if tuple(staff) != tuple(self._staff):
            self._staff = tuple(staff)
            self._name_staff()

    def wanted(self, recipient_id: int = 0) -> HistoryFilter:
        """The filter as it is set; a day that is no whole date is left out."""
        return HistoryFilter(
            recipient_id,
            str(self.field.currentData() or ""),
            str(self.who.currentData() or ""),
            whole_day(self.since.value()),
            whole_day(self.until.value()),
            KINDS[max(self.kind.currentIndex(), 0)][1],
        )

    def _name_staff(self) -> None:
        chosen = self.who.currentData()
        self.who.blockSignals(True)
        self.who.clear()
        self.who.addItem(self.tr("All staff"), "")
        for one in self._staff:
            self.who.addItem(one.name, one.uid)
        self.who.setCurrentIndex(max(self.who.findData(chosen), 0))
        self.who.blockSignals(False)

    def _arrange(self) -> None:
        names = {"history_field": self.field, "history_staff": self.who, "history_kind": self.kind}
        for name, box in names.items():
            box.setObjectName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
            box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        for name, edit in (("history_since", self.since), ("history_until", self.until)):
            edit.setObjectName(name)
            edit.ask_day()
            edit.setMaximumWidth(14 * edit.fontMetrics().averageCharWidth() + 24)
            edit.editingFinished.connect(changes_of(edit, self.changed.emit))
        for widget in (self.field, self.who, self.kind):
            self._flow.addWidget(widget)
        self._period = QWidget(self)
        both = FlowLayout(self._period)
        for name, edit in (("since", self.since), ("until", self.until)):
            self._days.append(_beside(self._labels[name], edit, self._period))
            both.addWidget(self._days[-1])
        self._flow.addWidget(self._period)

    def lead_with(self, *widgets: QWidget) -> None:
        """Put widgets before the filters, in the same lines."""
        for place, widget in enumerate(widgets):
            self._flow.insertWidget(place, widget)

    def offer(self, *, fields: bool, days: bool) -> None:
        """Show the filters that matter for what is looked at."""
        self._offered = (fields, days)
        self._show_offered()

    def spare_room(self, *, low: bool) -> None:
        """On a low screen the list needs the room: of the filters only that of the field stays, and those in use."""
        if low != self._spare:
            self._spare = low
            self._show_offered()

    def _show_offered(self) -> None:
        fields, days = self._offered
        self.field.setVisible(fields)
        for box in (self.who, self.kind):
            box.setVisible(fields and (not self._spare or box.currentIndex() > 0))
        for pair, edit in zip(self._days, (self.since, self.until), strict=True):
            pair.setVisible(days and (not self._spare or bool(edit.text())))
        self._period.setVisible(any(not pair.isHidden() for pair in self._days))


def changes_of(edit: PartialDateEdit, then: Callable[[], None]) -> Callable[[], None]:
    """Calls `then` when the edit is left with another value than before."""
    last = [edit.value()]

    def settled() -> None:
        if edit.value() != last[0]:
            last[0] = edit.value()
            then()

    return settled


def whole_day(text: str) -> date | None:
    """A day from its stored form; None for a month, a year, or no date at all."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _beside(label: QLabel, edit: QWidget, parent: QWidget) -> QWidget:
    pair = QWidget(parent)
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label)
    row.addWidget(edit)
    return pair
