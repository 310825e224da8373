"""What can be done once rows have their verdicts: the workbook with its results, and undoing an import."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import minute_at_station
from vetdesk.ui.desk import Desk
from vetdesk.ui.importing.draft import Draft
from vetdesk.ui.importing.file_page import FilePage
from vetdesk.ui.importing.result_step import ResultStep
from vetdesk.ui.importing.review import Review
from vetdesk.ui.importing.start_step import StartStep
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Question as Decision
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable, language

if TYPE_CHECKING:  # the window is painted before the reader is needed
    from vetdesk.services.importing import BatchLine, UndoReport


class KeptPage(FilePage):
    """A page with a first step that lists imports and a last one that tells what was done."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self.draft: Draft | None = None
        self.review: Review | None = None
        self.start = StartStep(services.station.definitions.file_kinds, tasks, minute_at_station, self)
        self.result = ResultStep(tasks, minute_at_station, self)
        self._undo = self.buttons.add("undo_import", self._ask_undo)
        self._return = self.buttons.add("return_workbook", self._choose_returned)

    def name_deeds(self) -> None:
        """Set the texts of the buttons."""
        self._undo.setText(self.tr("&Undo this import…"))
        self._return.setText(self.tr("&Save the workbook with results…"))

    def show_deeds(self, *, returning: bool) -> None:
        """Show the buttons that mean something now; `returning` if the workbook can be saved with its results."""
        line = self._to_undo()
        may_undo = self.services.station.session.actor.may(Right.UNDO_IMPORT)
        self._undo.setVisible(line is not None and may_undo)
        self._undo.setEnabled(line is not None and line.can_undo and not self.working)
        self._return.setVisible(self.review is not None and returning)
        self._return.setEnabled(not self.working)

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
            "Everyone is put back as before. People who were changed since stay as they are and are named. The "
            "file can be imported again at any time."
        )
        question = Decision(text, self.tr("Undo the import"), self.tr("Leave it"), details, destructive=True)
        self.talk.ask(question, partial(self._undo_now, line.batch.id))

    def _undo_now(self, batch_id: int) -> None:
        importing = self.services.importing
        self.work(lambda progress: importing.undo(batch_id, progress), self._undone)

    def _undone(self, report: "UndoReport") -> None:
        self.draft = self.review = None
        self.result.show_undone(report)
        self.go(self.result)
        self.refresh()
        self.navigator.say(self.tr("Undone: {file}").format(file=report.batch.file_name))

    def _choose_returned(self) -> None:
        if self.draft is not None and not self.working:
            draft = self.draft
            ending = self.services.importing.returned_ending(draft.path, draft.reading)
            suggested = self.tr("{name}_results").format(name=draft.path.stem) + ending
            title, kinds = self.tr("Save the workbook with results"), self.tr("Workbooks (*.xlsx *.xlsm)")
            self.talk.choose_target(title, suggested, kinds, self._write_returned)

    def _write_returned(self, target: Path) -> None:
        draft, review, importing, words = self.draft, self.review, self.services.importing, language()
        if draft is not None and review is not None:
            self.work(
                lambda progress: importing.write_returned(
                    draft.path, target, review.plan, words, progress=progress, password=draft.password
                ),
                lambda written: self._returned(target, anew=written.anew),
            )

    def _returned(self, target: Path, *, anew: bool) -> None:
        text = self.tr("Every row with its result: {path}. Corrected and imported again, only those rows change.")
        said = text.format(path=breakable(target))
        if anew:
            said += " " + self.tr("The file was no .xlsx, so its sheets, columns and rows stand in a new workbook.")
        self.bar.show_message(said)
