"""Results of a survey (调查结果): by question, of the whole and of villages; small villages stand together."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.domain.surveys.results import GroupResult, QuestionResult
from vetdesk.services.export_deed import ExportReport
from vetdesk.services.survey_papers import percent
from vetdesk.services.surveys import RunResults
from vetdesk.ui.page import Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("group", "surveys", QT_TRANSLATE_NOOP("surveys", "Group"), 22, must_show=True),
    Column("question", "surveys", QT_TRANSLATE_NOOP("surveys", "Question"), 40, must_show=True),
    Column("answered", "surveys", QT_TRANSLATE_NOOP("surveys", "Answered"), 10, right=True),
    Column("answers", "surveys", QT_TRANSLATE_NOOP("surveys", "Answers"), 70),
)


class ResultsPanel(SteadyPanel):
    """Counts and shares; answers in own words stand at the end, without village."""

    left = Signal()
    """Back to the runs."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._run_id = 0
        self._found: RunResults | None = None
        self._papers = PaperSaver(page)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, page.tasks, self)
        self.list.setObjectName("survey_results")
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_survey_results", self.left.emit)
        self._write = self.buttons.add("write_survey_results", self.write)
        self._print = self.buttons.add("print_survey_results", self.print_results, right=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        found = self._found
        title = found.run.title if found is not None else ""
        forms = found.results.forms if found is not None else 0
        least = found.survey.smallest_group if found is not None else 0
        self._title.setText(self.tr("{survey}: results of {count} forms").format(survey=title, count=forms))
        self._empty.set_text(
            self.tr("Results are shown from {least} forms on, so that nobody can be recognised.").format(least=least)
        )
        self.list.setAccessibleName(self.tr("Results of the survey"))
        self._leave.setText(self.tr("Back"))
        self._write.setText(self.tr("Export as &workbook…"))
        self._print.setText(self.tr("&Print…"))
        rows = self._rows()
        self._empty.setVisible(found is not None and not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        actor = self._page.services.station.session.actor
        self._write.setEnabled(bool(rows) and actor.may(Right.EXPORT))
        self._print.setEnabled(bool(rows) and actor.may(Right.PRINT))

    def begin(self, run_id: int) -> None:
        """Fetch the results of a run."""
        self._run_id, self._found = run_id, None
        surveys = self._page.services.surveys
        self._page.tasks.look(
            lambda _progress: surveys.results(run_id), owner=self, done=self._show, instead_of="survey_results"
        )

    def print_results(self) -> None:
        """Show the results on paper."""
        run = self._page.services.survey_papers.results(self._run_id)
        self._papers.offer_run(run, self.tr("Survey results.pdf"))

    def write(self) -> None:
        """Ask where to, and write the workbook."""
        title, name = self.tr("Export the results"), self.tr("Survey results.xlsx")
        self._page.talk.choose_target(title, name, self.tr("Workbook (*.xlsx)"), self._to)

    def _to(self, path: Path) -> None:
        workbooks, run_id = self._page.services.survey_workbooks, self._run_id
        self._page.tasks.change(
            lambda _progress: workbooks.write_results(run_id, path), owner=self, done=self._written
        )  # fmt: skip

    def _written(self, report: ExportReport) -> None:
        self._page.navigator.say(self.tr("{file} is written. It names nobody.").format(file=report.path.name))

    def _show(self, found: RunResults) -> None:
        self._found = found
        self.retranslate()

    def _rows(self) -> Mapping[int, Row]:
        return dict(enumerate(self._told(), 1))

    def _told(self) -> Iterator[Row]:
        found = self._found
        if found is None or found.results.whole is None:
            return
        groups = [(self.tr("All"), found.results.whole), *((self._name(one), one) for one in found.results.groups)]
        for name, group in groups:
            for result in group.questions:
                told = self.tr("{name} ({count})").format(name=name, count=group.forms)
                yield (told, worded(result.question.label), str(result.answered), self._answers(result))
        for question in found.survey.questions:
            for text in found.results.texts.get(question.key, ()):
                yield (self.tr("In own words"), worded(question.label), "", text)

    def _name(self, group: GroupResult) -> str:
        if len(group.villages) > 1:
            return self.tr("other villages: {count}").format(count=len(group.villages))
        (village,) = group.villages
        found = self._found
        return (found.villages.get(village, "") if found is not None else "") or self.tr("not known")

    def _answers(self, result: QuestionResult) -> str:
        parts = [
            self.tr("{answer}: {count} ({share})").format(
                answer=worded(option.label), count=result.counts[option.code], share=percent(result, option.code)
            )
            for option in result.question.options
        ]
        mean = result.mean
        if mean is not None:
            parts.insert(0, self.tr("mean {mean}").format(mean=f"{float(mean):.1f}"))
        return " · ".join(parts)
