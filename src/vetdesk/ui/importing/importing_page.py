"""The import assistant: choose a workbook, see what was understood, answer, look at every row, keep, undo."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from vetdesk.domain.errors import StaleRecordError
from vetdesk.domain.importing.answers import Answers, Question, RowKey
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import minute_at_station
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.importing import work
from vetdesk.ui.importing.columns_step import ColumnsStep
from vetdesk.ui.importing.draft import Draft, Review, RowDeed, decided
from vetdesk.ui.importing.questions_step import QuestionsStep
from vetdesk.ui.importing.result_step import ResultStep
from vetdesk.ui.importing.rows_step import RowsStep
from vetdesk.ui.importing.start_step import StartStep
from vetdesk.ui.importing.step import Step
from vetdesk.ui.importing.stepped_page import SteppedPage
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Question as Decision
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable, language
from vetdesk.ui.theme import Tone

if TYPE_CHECKING:  # the window is painted before the reader is needed
    from vetdesk.services.importing import BatchLine, UndoReport


class ImportingPage(SteppedPage):
    """Leads through one import; every step before the last has a way back, and nothing is written before it."""

    SHOWS = ("batch",)

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        definitions = services.station.definitions
        self._may = services.station.session.actor.may
        self.draft: Draft | None = None
        self._review: Review | None = None
        self._questions: Sequence[Question] = ()
        self._wanted_batch = 0
        self.start = StartStep(tasks, minute_at_station, self)
        self.columns = ColumnsStep(definitions.vocabulary, definitions.columns, tasks, self)
        self.questions = QuestionsStep(definitions.vocabulary, self)
        self.rows = RowsStep(definitions.vocabulary, tasks, self)
        self.result = ResultStep(tasks, minute_at_station, self)
        self._undo = self.buttons.add("undo_import", self._ask_undo)
        self._return = self.buttons.add("return_workbook", self._choose_returned)
        self.rows.decided.connect(self._decide)
        self.rows.keep_errors_wanted.connect(self._keep_errors)
        self.start.chosen.connect(lambda _id: self.show_step())
        self.take_steps(self.start, self.columns, self.questions, self.rows, self.result)
        self.setAcceptDrops(self._may(Right.IMPORT))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._undo.setText(self.tr("&Undo this import …"))
        self._return.setText(self.tr("&Save the workbook with results …"))
        self.show_step()

    def refresh(self) -> None:
        """Fetch the imports that were kept."""
        if self._may(Right.IMPORT):
            self.tasks.look(
                lambda _progress: self.services.importing.batches(), owner=self, done=self._show_batches,
                instead_of="batches",
            )  # fmt: skip

    def open_record(self, kind: str, record_id: int) -> None:
        """Show an import; number 0 begins one."""
        if record_id:
            self._wanted_batch = record_id
            self.go(self.start)
            self.refresh()
        elif self.step in (self.start, self.result):
            self.choose_file()

    def primary(self) -> None:
        """The deed of the step that is shown."""
        deeds: dict[Step, Callable[[], None]] = {
            self.start: self.choose_file,
            self.columns: self._leave_columns,
            self.questions: self._leave_questions,
            self.rows: self._keep,
            self.result: self._finish,
        }
        if self._may(Right.IMPORT) and not self.working and self.step.ready():
            deeds[self.step]()

    def back(self) -> None:
        """The step before; what was answered stays answered."""
        before = self.before(self.step)
        if before is not None and not self.working:
            if self.step is self.questions:
                self._take_answers()
            self.go(before)

    def before(self, step: Step) -> Step | None:
        """The step to which Back leads; None where there is no way back."""
        ways: dict[Step, Step] = {
            self.columns: self.start,
            self.questions: self.columns,
            self.rows: self.questions if self._questions else self.columns,
        }
        return ways.get(step)

    def has_unsaved(self) -> bool:
        """Whether a file is being looked at that was not kept."""
        return self.draft is not None and self.step not in (self.start, self.result)

    def choose_file(self) -> None:
        """Let the user choose a workbook."""
        if self._may(Right.IMPORT) and not self.working:
            kinds = self.tr("Workbooks (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;All files (*)")
            self.talk.choose_file(self.tr("Choose a workbook"), kinds, self.take_file)

    def take_file(self, path: Path) -> None:
        """Read a file and show what was understood."""
        importing = self.services.importing
        self.work(lambda progress: work.understand(importing, path, progress), self._understood)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is dragged over the page."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: a file was dropped: read it as if it had been chosen."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and not self.working:
            event.acceptProposedAction()
            self.take_file(paths[0])

    def show_step(self) -> None:
        """Title and buttons of the step that is shown."""
        super().show_step()
        step, line = self.step, self._to_undo()
        if not self._may(Right.IMPORT):
            self._next.setEnabled(False)
            self.buttons.set_hint(self.tr("Your roles do not include importing workbooks."))
        self._undo.setVisible(line is not None and self._may(Right.UNDO_IMPORT))
        self._undo.setEnabled(line is not None and line.can_undo and not self.working)
        self._return.setVisible(self._review is not None and step in (self.rows, self.result))
        self._return.setEnabled(not self.working)

    def failed(self, error: Exception) -> None:
        """Say what went wrong; where the archive changed meanwhile, compare anew."""
        super().failed(error)
        if isinstance(error, StaleRecordError):
            self._compare()

    # --- from step to step

    def _understood(self, draft: Draft) -> None:
        self.draft, self._review = draft, None
        self.columns.show_draft(draft)
        self.go(self.columns)
        same = self.start.same_file(draft.reading.sha256)
        if same is not None:
            text = self.tr("This very file was imported on {day} by {who}. What is kept already will not change.")
            told = text.format(day=minute_at_station(same.batch.kept_at), who=same.kept_by)
            self.bar.show_message(told, tone=Tone.DUE_SOON)

    def _leave_columns(self) -> None:
        draft, importing = self.draft, self.services.importing
        if draft is None:
            return
        if draft.pending:
            self.work(lambda progress: work.read_again(importing, draft, progress), self._understood)
            return
        villages = self.services.villages if self._may(Right.SEE_ARCHIVE) else None

        def look(progress: Progress) -> tuple[Sequence[Question], Review, list[tuple[str, str]]]:
            questions, review = work.open_questions(importing, draft, progress)
            lines = villages.list() if questions and villages else []
            return questions, review, [(str(line.village.id), line.village.name) for line in lines if line.in_use]

        self.work(look, lambda found: self._asked(*found))

    def _asked(self, questions: Sequence[Question], review: Review, villages: Sequence[tuple[str, str]]) -> None:
        self._questions = questions
        if questions and self.draft is not None:
            self.questions.show_questions(questions, villages, self.draft.answers, self.draft.new_villages)
            self.go(self.questions)
        else:
            self._compared(review)

    def _take_answers(self) -> None:
        if self.draft is not None:
            self.draft.answers = self.questions.answers(self.draft.answers)
            self.draft.new_villages = self.questions.new_villages()

    def _leave_questions(self) -> None:
        self._take_answers()
        self._compare()

    def _compare(self) -> None:
        draft, importing = self.draft, self.services.importing
        if draft is not None:
            self.work(lambda progress: work.compare(importing, draft, progress), self._compared)

    def _compared(self, review: Review) -> None:
        fresh = self.step is not self.rows
        self._review = review
        self.rows.show_review(review, keep_errors=self.draft is not None and self.draft.answers.keep_errors)
        if fresh:
            self.go(self.rows)

    def _decide(self, deed: RowDeed, rows: Sequence[RowKey]) -> None:
        if self.draft is not None:
            self._answer(decided(self.draft.answers, deed, rows))

    def _keep_errors(self, keep: bool) -> None:
        if self.draft is not None:
            self._answer(replace(self.draft.answers, keep_errors=keep))

    def _answer(self, answers: Answers) -> None:
        if self.draft is not None:
            self.draft.answers = answers
            self._compare()

    def _keep(self) -> None:
        draft, review, importing = self.draft, self._review, self.services.importing
        if draft is not None and review is not None:
            self.work(lambda progress: work.keep(importing, draft, review, progress), self._kept)

    def _kept(self, kept: work.Kept) -> None:
        self._review = kept.review
        if kept.report is None:
            self._compared(kept.review)
            self.bar.show_message(
                self.tr("The villages are in the register now; that changes some rows. Please look at them again."),
                tone=Tone.DUE_SOON,
            )
            return
        self.result.show_kept(kept.report)
        self.go(self.result)
        self.refresh()
        text = self.tr("Imported: {added} new, {updated} changed.")
        self.navigator.say(text.format(added=f"{kept.report.added:,}", updated=f"{kept.report.updated:,}"))

    def _finish(self) -> None:
        self.draft = self._review = None
        self.go(self.start)

    # --- undo, and the workbook with results

    def _to_undo(self) -> "BatchLine | None":
        """The import that Undo means: the one just kept, or the chosen one of the list."""
        if self.step is self.result:
            return self.start.line(self.result.kept.batch.id) if self.result.kept is not None else None
        return self.start.current() if self.step is self.start else None

    def _ask_undo(self) -> None:
        line = self._to_undo()
        if line is None or self.working:
            return
        text = self.tr("Undo the import of “{file}” ({day})?").format(
            file=line.batch.file_name, day=minute_at_station(line.batch.kept_at)
        )
        details = self.tr(
            "Everybody is put back as they were before. People whom a later deed touched stay as they are and are "
            "named. The file can be imported again at any time."
        )
        question = Decision(text, self.tr("Undo the import"), self.tr("Leave it"), details, destructive=True)
        self.talk.ask(question, partial(self._undo_now, line.batch.id))

    def _undo_now(self, batch_id: int) -> None:
        importing = self.services.importing
        self.work(lambda progress: importing.undo(batch_id, progress), self._undone)

    def _undone(self, report: "UndoReport") -> None:
        self.draft = self._review = None
        self.result.show_undone(report)
        self.go(self.result)
        self.refresh()
        self.navigator.say(self.tr("Undone: {file}").format(file=report.batch.file_name))

    def _choose_returned(self) -> None:
        if self.draft is not None and not self.working:
            suggested = self.tr("{name}_results.xlsx").format(name=self.draft.path.stem)
            title, kinds = self.tr("Save the workbook with results"), self.tr("Workbooks (*.xlsx)")
            self.talk.choose_target(title, suggested, kinds, self._write_returned)

    def _write_returned(self, target: Path) -> None:
        draft, review, importing, words = self.draft, self._review, self.services.importing, language()
        if draft is not None and review is not None:
            self.work(
                lambda progress: importing.write_returned(draft.path, target, review.plan, words, progress),
                lambda _none: self._returned(target),
            )

    def _returned(self, target: Path) -> None:
        text = self.tr("Every row with its result: {path}. Corrected and imported again, only those rows change.")
        self.bar.show_message(text.format(path=breakable(target)))

    def _show_batches(self, lines: "Sequence[BatchLine]") -> None:
        self.start.show_lines(lines)
        if self._wanted_batch and self.start.list.choose(self._wanted_batch):
            self._wanted_batch = 0
        self.show_step()
