"""The second step of a bulk change: what would become of each person, or why not."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.bulk_changes import BulkPlan, BulkRow, BulkStep, BulkVerdict
from vetdesk.domain.forms import Value
from vetdesk.domain.list_fields import FACTS, declared, fact_text
from vetdesk.domain.masking import masked_value
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.importing.undoing import BlockedRow
from vetdesk.ui.importing.deed_words import deed_word
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS: Final = (
    Column("name", "people_bulk", QT_TRANSLATE_NOOP("people_bulk", "Name"), 12, must_show=True),
    Column("verdict", "people_bulk", QT_TRANSLATE_NOOP("people_bulk", "Result"), 14, must_show=True),
    Column("village", "people_bulk", QT_TRANSLATE_NOOP("people_bulk", "Village"), 14),
    Column("what", "people_bulk", QT_TRANSLATE_NOOP("people_bulk", "What changes, or why not"), 60),
)
VERDICTS: Final = {
    BulkVerdict.CHANGE: (Tone.GOOD, QT_TRANSLATE_NOOP("people_bulk", "Allowed")),
    BulkVerdict.SAME: (Tone.DRAFT, QT_TRANSLATE_NOOP("people_bulk", "Is so already")),
    BulkVerdict.REFUSED: (Tone.LATE, QT_TRANSLATE_NOOP("people_bulk", "Not allowed")),
    BulkVerdict.STALE: (Tone.DUE_SOON, QT_TRANSLATE_NOOP("people_bulk", "Changed meanwhile")),
    BulkVerdict.GONE: (Tone.RETURNED, QT_TRANSLATE_NOOP("people_bulk", "No longer there")),
}
_ORDER: Final = (BulkVerdict.REFUSED, BulkVerdict.STALE, BulkVerdict.GONE, BulkVerdict.CHANGE, BulkVerdict.SAME)


class BulkVerdicts(SteadyPanel):
    """Lists the rows of a dry run, those that are not allowed first."""

    def __init__(self, vocabulary: Vocabulary, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._rows: Mapping[int, BulkRow] = {}
        self._blocked: Mapping[int, BlockedRow] = {}
        self._totals = QLabel(self)
        self._totals.setWordWrap(True)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("bulk_rows")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._totals)
        layout.addWidget(self.list, 1)
        layout.addStretch()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("What becomes of each person"))
        self.list.tell_nothing(self.tr("Nobody is selected. Select people in the list first."))
        self._show()

    def show_plan(self, plan: BulkPlan) -> None:
        """Show a dry run."""
        self.show_rows(plan.rows)

    def show_rows(self, rows: Sequence[BulkRow]) -> None:
        """Show some rows of one."""
        ordered = sorted(rows, key=lambda row: _ORDER.index(row.verdict))
        self._rows, self._blocked = {row.recipient_id: row for row in ordered}, {}
        self._show()

    def show_blocked(self, rows: Sequence[BlockedRow]) -> None:
        """Show who was not put back because of a later deed."""
        self._rows, self._blocked = {}, dict(enumerate(rows, 1))
        self._show()

    def _show(self) -> None:
        totals = dict.fromkeys(VERDICTS, 0)
        for row in self._rows.values():
            totals[row.verdict] += 1
        line = self.tr("{label}: {value}")
        words = {one: shown("people_bulk", VERDICTS[one][1]) for one in totals}
        told = [line.format(label=words[one], value=f"{count:,}") for one, count in totals.items() if count]
        self._totals.setText("　".join(told))
        self._totals.setVisible(bool(told))
        ids = [*self._rows, *self._blocked]
        self.list.setVisible(bool(ids))
        self.list.show_records(ids, self._cells, self._cells(ids[:64]))

    def _cells(self, ids: Sequence[int]) -> list[Row]:
        if self._blocked:
            return [self._blocked_row(self._blocked[number]) for number in ids]
        return [self._row(self._rows[number]) for number in ids]

    def _row(self, row: BulkRow) -> Row:
        tone, word = VERDICTS[row.verdict]
        if row.problems:
            what = " ".join(self._vocabulary.problem_text(one, language()) for one in row.problems)
        else:
            what = self.tr("; ").join(map(self._step, row.steps))
        return (row.name, Status(tone, shown("people_bulk", word)), row.village, what)

    def _blocked_row(self, row: BlockedRow) -> Row:
        status = Status(Tone.DUE_SOON, self.tr("Stays changed"))
        later = self.tr("Changed later: {deed}, {who}").format(deed=deed_word(row.label), who=row.who)
        return (row.name, status, "", later)

    def _step(self, step: BulkStep) -> str:
        field = declared(self._vocabulary, step.field) if step.field != "temporary_number" else None
        if field is None:
            return worded(self._vocabulary.texts["recipient.temporary_number"])
        before, after = (self._value(step.field, value) for value in (step.before, step.after))
        return self.tr("{label}: {value}").format(label=worded(field.label), value=f"{before} → {after}")

    def _value(self, key: str, value: Value) -> str:
        if value == "":
            return "—"
        field = declared(self._vocabulary, key)
        if field.sensitive:
            return masked_value(field, value)
        if key in FACTS:
            return fact_text(self._vocabulary, key, value, language())
        return self._vocabulary.value_text(key, value, language())
