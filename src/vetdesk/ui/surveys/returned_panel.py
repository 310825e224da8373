"""A survey's workbook that came back (回收的表格): what is clear is kept, what is not is shown with its reason."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.surveys.rows import RowDoubt, RowVerdict, SurveyRow
from vetdesk.services.survey_workbooks import ReturnedSurvey
from vetdesk.ui.page import Page
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown, strung
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("row", "surveys", QT_TRANSLATE_NOOP("surveys", "Row"), 6, right=True, must_show=True),
    Column("number", "surveys", QT_TRANSLATE_NOOP("surveys", "Number"), 10),
    Column("verdict", "surveys", QT_TRANSLATE_NOOP("surveys", "Result"), 16, must_show=True),
    Column("doubts", "surveys", QT_TRANSLATE_NOOP("surveys", "Why"), 50, must_show=True),
    Column("answers", "surveys", QT_TRANSLATE_NOOP("surveys", "Answers that were clear"), 40),
)
DOUBTS = {
    RowDoubt.ANSWER: QT_TRANSLATE_NOOP("surveys", "No answer that was offered: {text}"),
    RowDoubt.VILLAGE: QT_TRANSLATE_NOOP("surveys", "No such village: {text}"),
    RowDoubt.DAY: QT_TRANSLATE_NOOP("surveys", "Not a whole day: {text}"),
    RowDoubt.NO_NUMBER: QT_TRANSLATE_NOOP("surveys", "No number: is it a form of its own?"),
    RowDoubt.UNKNOWN_NUMBER: QT_TRANSLATE_NOOP("surveys", "No form was given the number {text}"),
    RowDoubt.OTHER_ANSWERS: QT_TRANSLATE_NOOP("surveys", "Number {text} has other answers already"),
    RowDoubt.WRONG: QT_TRANSLATE_NOOP("surveys", "Would be refused: {text}"),
    RowDoubt.TWICE: QT_TRANSLATE_NOOP("surveys", "Stands above in the same file"),
    RowDoubt.ENTERED: QT_TRANSLATE_NOOP("surveys", "Was entered before"),
}
VERDICTS = {
    RowVerdict.ASK: (Tone.DUE_SOON, QT_TRANSLATE_NOOP("surveys", "asked about")),
    RowVerdict.REFUSED: (Tone.DRAFT, QT_TRANSLATE_NOOP("surveys", "not taken again")),
}


class ReturnedPanel(SteadyPanel):
    """Shows what becomes of each row; nothing is kept before it is said so."""

    left = Signal()
    """Back to the runs."""
    by_hand = Signal(object)
    """A row that was asked about is to be entered by hand (SurveySheet)."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._path = Path()
        self._seen: ReturnedSurvey | None = None
        self._title, self._sums = QLabel(self), QLabel(self)
        for label, role in ((self._title, "heading"), (self._sums, "soft")):
            label.setWordWrap(True)
            give_role(label, role=role)
        self._problems = ProblemLabel(self)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, page.tasks, self)
        self.list.setObjectName("survey_rows")
        self.list.chosen.connect(lambda _id: self._enable())
        self.list.opened.connect(lambda _id: self.enter_by_hand())
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_returned_survey", self.left.emit)
        self._hand = self.buttons.add("enter_row_by_hand", self.enter_by_hand)
        self._keep = self.buttons.add_primary("keep_survey_rows", self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._sums, self._problems):
            layout.addWidget(part)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        counts = {verdict: len(self._seen.of(verdict)) if self._seen else 0 for verdict in RowVerdict}
        self._title.setText(self.tr("{file} came back").format(file=self._path.name))
        self._sums.setText(
            self.tr("Clear: {take} · asked about: {ask} · entered before or twice: {refused} · empty: {empty}").format(
                take=counts[RowVerdict.TAKE], ask=counts[RowVerdict.ASK], refused=counts[RowVerdict.REFUSED],
                empty=counts[RowVerdict.EMPTY],
            )
        )  # fmt: skip
        self._sums.setVisible(self._seen is not None)
        self._empty.set_text(self.tr("No row has to be asked about."))
        self.list.setAccessibleName(self.tr("Rows that are asked about or not taken"))
        self._leave.setText(self.tr("Back"))
        self._hand.setText(self.tr("&Enter by hand…"))
        self._keep.setText(self.tr("Save the clear forms (&K): {count}").format(count=counts[RowVerdict.TAKE]))
        rows = self._rows()
        self._empty.setVisible(not rows and self._seen is not None)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._enable()

    def begin(self, run_id: int, path: Path) -> None:
        """Read a workbook for a run."""
        self._path, self._seen = path, None
        self._problems.show_problems(())
        self.retranslate()
        workbooks = self._page.services.survey_workbooks
        self._page.tasks.look(
            lambda _progress: workbooks.examine(run_id, path), owner=self, done=self._show, failed=self._refused,
            instead_of="returned_survey",
        )  # fmt: skip

    def again(self) -> None:
        """Look at the same file again, after something of it was entered."""
        if self._seen is not None:
            self.begin(self._seen.run.id, self._path)

    def keep(self) -> None:
        """Keep the clear rows in one deed."""
        seen = self._seen
        if seen is not None:
            workbooks = self._page.services.survey_workbooks
            self._page.tasks.change(lambda _progress: workbooks.keep(seen), owner=self, done=self._kept)

    def enter_by_hand(self) -> None:
        """Enter the chosen row by hand, with what was clear filled in."""
        row = self._chosen()
        if row is not None and self._seen is not None and row.verdict is RowVerdict.ASK:
            self.by_hand.emit(self._seen.sheet_of(row))

    def _kept(self, count: int) -> None:
        self._page.navigator.say(self.tr("Forms saved: {count}").format(count=count))
        self.again()

    def _show(self, seen: ReturnedSurvey) -> None:
        self._seen = seen
        self.retranslate()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._page.talk.about_failure(error)
            self.left.emit()
            return
        words = self._page.services.station.definitions.vocabulary
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in error.problems])

    def _told(self) -> list[SurveyRow]:
        """The rows that are asked about, then those not taken again."""
        return [row for verdict in VERDICTS for row in self._seen.of(verdict)] if self._seen is not None else []

    def _rows(self) -> Mapping[int, Row]:
        return {place: self._row(row) for place, row in enumerate(self._told(), 1)}

    def _row(self, row: SurveyRow) -> Row:
        tone, word = VERDICTS[row.verdict]
        doubts = strung(shown("surveys", DOUBTS[doubt]).format(text=text) for doubt, text in row.doubts)
        survey = self._seen.survey if self._seen is not None else None
        answers = [
            question.wording(row.answers[question.key], language())
            for question in (survey.questions if survey is not None else ())
            if question.key in row.answers
        ]
        return (str(row.row), row.number, Status(tone, shown("surveys", word)), doubts, " · ".join(answers))

    def _chosen(self) -> SurveyRow | None:
        number = self.list.current_id()
        return self._told()[number - 1] if number else None

    def _enable(self) -> None:
        row = self._chosen()
        self._hand.setEnabled(row is not None and row.verdict is RowVerdict.ASK)
        self._keep.setEnabled(bool(self._seen and self._seen.of(RowVerdict.TAKE)))
