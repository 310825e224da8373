"""The import assistant: choose a workbook, see what was understood, answer, look at every row, keep, undo."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from vetdesk.domain.errors import StaleRecordError
from vetdesk.domain.importing.answers import Answers, Question, RowKey, Side, choosing, repaired
from vetdesk.domain.importing.plan import PlannedRow
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import minute_at_station
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.drafts.typed import Content
from vetdesk.ui.importing import work
from vetdesk.ui.importing.columns_step import ColumnsStep
from vetdesk.ui.importing.draft import Draft
from vetdesk.ui.importing.kept_page import KeptPage
from vetdesk.ui.importing.layouts_step import LayoutsStep
from vetdesk.ui.importing.notices import Notice
from vetdesk.ui.importing.questions_step import QuestionsStep
from vetdesk.ui.importing.review import BulkDeed, Review, RowDeed, decided, decided_in_bulk
from vetdesk.ui.importing.rows_step import RowsStep
from vetdesk.ui.importing.step import Step
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import Tone

if TYPE_CHECKING:  # the window is painted before the reader is needed
    from vetdesk.services.importing import BatchLine
    from vetdesk.services.importing.importing import LayoutLine
    from vetdesk.services.importing.remembering import EarlierFile, SameFile


class ImportingPage(Drafted, KeptPage):
    """Leads through one import; every step before the last has a way back, and nothing is written before it."""

    DRAFT = "import"
    SHOWS = ("batch",)
    led = Signal(str, object)
    """A file (path) is better dealt with in another room (received)."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        definitions = services.station.definitions
        words = definitions.vocabulary
        self._may = services.station.session.actor.may
        self._questions: Sequence[Question] = ()
        self._wanted_batch = 0
        self.columns = ColumnsStep(words, definitions.columns, tasks, self)
        self.questions = QuestionsStep(words, self)
        self.rows = RowsStep(words, tasks, self._reread, self)
        self.layouts = LayoutsStep(words, tasks, minute_at_station, self)
        self._remembered = self.buttons.add("remembered_layouts", self._show_layouts)
        self.rows.decided.connect(self._decide)
        self.rows.decided_in_bulk.connect(self._decide_in_bulk)
        self.rows.side_chosen.connect(self._choose_side)
        self.rows.repaired.connect(self._repair)
        self.start.chosen.connect(lambda _id: self.show_step())
        self.take_steps(self.start, self.columns, self.questions, self.rows, self.result, asides=(self.layouts,))
        self.setAcceptDrops(self.may_import())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.name_deeds()
        self._remembered.setText(self.tr("&Remembered layouts"))
        self.show_step()

    def refresh(self) -> None:
        """Fetch the imports that were kept."""
        if self.may_import():
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
        elif self.step in (self.start, self.result, self.layouts):
            self.choose_file()

    def primary(self) -> None:
        """The deed of the step that is shown."""
        deeds: dict[Step, Callable[[], None]] = {
            self.start: self.choose_file,
            self.columns: self._leave_columns,
            self.questions: self._leave_questions,
            self.rows: self._keep,
            self.result: self._finish,
            self.layouts: self._forget,
        }
        if self.may_import() and not self.working and self.step.ready():
            deeds[self.step]()

    def edit(self) -> None:
        """F2: repair the chosen row."""
        if self.step is self.rows and not self.working:
            self.rows.panel.begin_repair()

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
            self.layouts: self.start,
        }
        return ways.get(step)

    def has_unsaved(self) -> bool:
        """Whether a file is being looked at that was not kept."""
        return self.draft is not None and self.step in (self.columns, self.questions, self.rows)

    def draft_record(self) -> str:
        """Where the file is; what was answered about it is kept with its contents at every step."""
        return str(self.draft.path) if self.draft is not None else ""

    def draft_key(self) -> str:
        """Nothing is kept before a file was read."""
        return super().draft_key() if self.draft is not None else ""

    def draft_title(self) -> str:
        """Which file is imported."""
        return self.tr("Import of {file}").format(file=self.draft.path.name if self.draft is not None else "")

    def draft_content(self) -> Content:
        """The file that is being looked at."""
        return {"file": [str(self.draft.path), self.tr("File"), self.draft.path.name]} if self.draft is not None else {}

    def draft_open(self, record: str) -> None:
        """Read the file again, if it is still there."""
        if Path(record).is_file() and self.draft is None:
            self.take_file(Path(record))

    def take_draft(self, content: Content) -> Content:
        """What was answered is offered among what is known of the file."""
        return {}

    def expected_kind(self) -> str:
        """The kind of file that is to come, "" for any."""
        return self.start.expected()

    def show_step(self) -> None:
        """Title and buttons of the step that is shown."""
        super().show_step()
        step = self.step
        if not self.may_import():
            self._next.setEnabled(False)
            self.buttons.set_hint(self.tr("Your roles do not include importing workbooks."))
        self.show_deeds(returning=step in (self.rows, self.result))
        self._remembered.setVisible(step is self.start and self.may_import())
        self._remembered.setEnabled(not self.working)

    def failed(self, error: Exception) -> None:
        """Say what went wrong; where the archive changed meanwhile, compare anew."""
        super().failed(error)
        if isinstance(error, StaleRecordError):
            self._compare()

    # --- from step to step

    def understood(self, draft: Draft) -> None:
        """Show what was understood of a file, and what is known of such files."""
        self._show_draft(draft)
        self.columns.notices.show_notices(self._notices(draft))

    def _show_draft(self, draft: Draft) -> None:
        self.draft, self.review = draft, None
        self.draft_begun()
        self.draft_touched()
        self.columns.show_draft(draft)
        self.go(self.columns)

    def _notices(self, draft: Draft) -> list[Notice]:
        facts, notices = draft.facts, [*self._about_stamp(draft), *self._about_list(draft)]
        if facts.same is not None:
            told = self._about_same(facts.same)
            notices.append(Notice(told, self.tr("Use these answers"), partial(self._recall, facts.same.answered)))
        if facts.draft is not None:
            text = self.tr("Questions about this file were answered on {day} by {who}, and it was not imported.")
            told = text.format(day=minute_at_station(facts.draft.at), who=facts.draft.who)
            notices.append(Notice(told, self.tr("Use these answers"), partial(self._recall, facts.draft)))
        earlier = draft.remembered
        if earlier is not None and facts.draft is None and facts.same is None:
            text = self.tr("You read such a file on {day} from {sender}: use the same columns and answers?")
            told = text.format(day=minute_at_station(earlier.at), sender=earlier.sender or self.tr("an unnamed sender"))
            notices.append(Notice(told, self.tr("Use the same"), partial(self._recall, earlier), Tone.WAITING))
        return notices

    def _about_same(self, same: "SameFile") -> str:
        """The same file was imported before."""
        text = self.tr(
            "This very file was imported on {day} by {who}. The {applied} rows kept then stay as they are; only "
            "the {open} rows not taken then can still change something."
        )
        if not same.not_applied:
            text = self.tr(
                "This very file was imported on {day} by {who}. All its {applied} rows were kept then; to import it "
                "again changes nothing."
            )
        return text.format(
            day=minute_at_station(same.at), who=same.who, applied=f"{same.applied:,}", open=f"{same.not_applied:,}"
        )

    def _about_stamp(self, draft: Draft) -> list[Notice]:
        """A workbook that a station of ours wrote is better compared cell by cell with what was sent."""
        if draft.reading.stamp is None:
            return []
        text = self.tr(
            "This workbook was written by VetDesk and came back. Under “Received” it is compared cell by cell with "
            "what was sent."
        )
        return [Notice(text, self.tr("&Compare it there"), partial(self._lead_to_received, draft))]

    def _lead_to_received(self, draft: Draft) -> None:
        self._finish()
        self.navigator.open("received", 0)
        self.led.emit("received", draft.path)

    def _about_list(self, draft: Draft) -> list[Notice]:
        """A list that is no archive update has a room of its own; whoever wants to reads it as a roster."""
        if draft.listed is None:
            return []
        text = self.tr("This looks like a list of its own: “{kind}”. Taken in as such, it is worked off line by line.")
        told = text.format(kind=worded(draft.listed.label))
        return [Notice(told, self.tr("Take it in as such"), partial(self._take_in_list, draft))]

    def _take_in_list(self, draft: Draft) -> None:
        self.work(lambda _progress: work.take_in_list(self.services, draft), self._list_taken_in)

    def _list_taken_in(self, list_id: int) -> None:
        self._finish()
        self.navigator.open("outside_list", list_id)

    def _recall(self, earlier: "EarlierFile") -> None:
        draft, importing = self.draft, self.services.importing
        if draft is not None and not self.working:
            self.work(lambda progress: work.recall(importing, draft, earlier, progress), self._show_draft)

    def _leave_columns(self) -> None:
        draft, importing = self.draft, self.services.importing
        if draft is None:
            return
        if draft.pending:
            self.work(lambda progress: work.read_again(importing, draft, progress), self._show_draft)
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
        self.review = review
        if self.draft is not None:
            self.rows.show_review(review, self.draft.answers, self.draft.reading.rows)
        if fresh:
            self.go(self.rows)

    # --- decisions about rows

    def _decide(self, deed: RowDeed, rows: Sequence[PlannedRow]) -> None:
        self._answer(lambda answers: decided(answers, deed, rows))

    def _decide_in_bulk(self, deed: BulkDeed) -> None:
        review = self.review
        if review is not None:
            self._answer(lambda answers: decided_in_bulk(answers, deed, review.plan.rows))

    def _choose_side(self, key: RowKey, name: str, side: Side) -> None:
        self._answer(lambda answers: choosing(answers, [(key, [name])], side))

    def _repair(self, key: RowKey, texts: dict[str, str]) -> None:
        self._answer(lambda answers: repaired(answers, key, texts))

    def _answer(self, change: Callable[[Answers], Answers]) -> None:
        if self.draft is not None and not self.working:
            self.draft.answers = change(self.draft.answers)
            self._compare()

    def _reread(self, row: ReadRow, texts: Mapping[str, str]) -> ReadRow:
        """A row as it would be read with what is being typed."""
        return row if self.draft is None else self.services.importing.reread(self.draft.reading, row, texts)

    # --- the end

    def _keep(self) -> None:
        if self.rows.panel.repairing:
            self.rows.panel.editor.accept()
            return
        draft, review, services = self.draft, self.review, self.services
        if draft is None or review is None:
            return

        def keep(progress: Progress) -> work.Kept:
            services.backups.before_large_change()
            return work.keep(services.importing, draft, review, progress)

        self.work(keep, self._kept)

    def _kept(self, kept: work.Kept) -> None:
        self.review = kept.review
        if kept.report is None:
            self._compared(kept.review)
            self.bar.show_message(
                self.tr("The villages are in the register now; that changes some rows. Please look at them again."),
                tone=Tone.DUE_SOON,
            )
            return
        self.draft_saved()
        self.result.show_kept(kept.report)
        self.go(self.result)
        self.refresh()
        if self._may(Right.UNDO_IMPORT):
            batch = kept.report.batch
            self.navigator.undoable(
                self.tr("import of {file}").format(file=batch.file_name), partial(self._undo_now, batch.id)
            )
        text = self.tr("Imported: {added} new, {updated} changed.")
        self.navigator.say(text.format(added=f"{kept.report.added:,}", updated=f"{kept.report.updated:,}"))

    def _finish(self) -> None:
        self.draft_saved()
        self.draft = self.review = None
        self.go(self.start)

    def _show_batches(self, lines: "Sequence[BatchLine]") -> None:
        self.start.show_lines(lines)
        if self._wanted_batch and self.start.list.choose(self._wanted_batch):
            self._wanted_batch = 0
        self.show_step()

    # --- what is remembered

    def _show_layouts(self) -> None:
        self.go(self.layouts)
        self._fetch_layouts()

    def _fetch_layouts(self) -> None:
        self.tasks.look(
            lambda _progress: self.services.importing.layouts(), owner=self, done=self._list_layouts,
            instead_of="layouts",
        )  # fmt: skip

    def _list_layouts(self, lines: "Sequence[LayoutLine]") -> None:
        self.layouts.show_layouts(lines)

    def _forget(self) -> None:
        importing, number = self.services.importing, self.layouts.current()
        self.work(lambda _progress: importing.forget_layout(number), lambda _none: self._fetch_layouts())
