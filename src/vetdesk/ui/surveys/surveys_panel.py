"""The tab of surveys (满意度调查): its runs, and what is done with one of them in their place."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.people import Village
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.surveys.forms import Survey, SurveySheet
from vetdesk.services.export_deed import ExportReport
from vetdesk.services.surveys import RunLine
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.honours.deed_form import DeedForm
from vetdesk.ui.page import Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.surveys.entry_panel import EntryPanel
from vetdesk.ui.surveys.named_panel import NamedPanel
from vetdesk.ui.surveys.results_panel import ResultsPanel
from vetdesk.ui.surveys.returned_panel import ReturnedPanel
from vetdesk.ui.talk import Question
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

COLUMNS = (
    Column("title", "surveys", QT_TRANSLATE_NOOP("surveys", "Survey"), 26, must_show=True),
    Column("forms", "surveys", QT_TRANSLATE_NOOP("surveys", "Forms entered"), 8, right=True, must_show=True),
    Column("state", "surveys", QT_TRANSLATE_NOOP("surveys", "Status"), 12, must_show=True),
    Column("since", "surveys", QT_TRANSLATE_NOOP("surveys", "From"), 12),
    Column("until", "surveys", QT_TRANSLATE_NOOP("surveys", "Until"), 12),
    Column("dealt", "surveys", QT_TRANSLATE_NOOP("surveys", "Numbers issued"), 8, right=True),
    Column("kind", "surveys", QT_TRANSLATE_NOOP("surveys", "Questions"), 18),
)
TITLE, SINCE, UNTIL = "title", "since", "until"


class SurveysPanel(SteadyPanel):
    """The list of runs; entry, results and workbooks come in its place."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._stale = True
        self._from_file = False
        self._lines: dict[int, RunLine] = {}
        self._offered: Sequence[Survey] = ()
        self._villages: Sequence[Village] = ()
        self._papers = PaperSaver(page)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, page.tasks, self)
        self.list.setObjectName("survey_runs")
        self.list.chosen.connect(lambda _id: self._enable())
        self.list.opened.connect(lambda _id: self.enter())
        self.which = CodeEdit(self)
        self.which.setObjectName("survey_which")
        self.form = DeedForm(page, self.which)
        self.entry, self.returned, self.results = EntryPanel(page), ReturnedPanel(page), ResultsPanel(page)
        self.named = NamedPanel(page)
        for part in (self.form, self.returned, self.results, self.named):
            part.left.connect(self._back)
        self.entry.left.connect(self._leave_entry)
        self.returned.by_hand.connect(self._by_hand)
        self.buttons = ButtonBar(self)
        self._results = self.buttons.add("survey_results", self.show_results)
        self._end = self.buttons.add("end_survey", self.end)
        self._forms = self.buttons.add("survey_forms", lambda: None)
        self._new = self.buttons.add("new_survey", self.begin)
        self._enter = self.buttons.add_primary("enter_survey", self.enter)
        menu = QMenu(self._forms)
        self._print = menu.addAction("", lambda: self._how_many(self._print_forms))
        self._write = menu.addAction("", lambda: self._how_many(self._write_forms))
        menu.addSeparator()
        self._take_in = menu.addAction("", self.take_in)
        menu.addSeparator()
        self._named = menu.addAction("", self.show_named)
        self._forms.setMenu(menu)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._empty.set_text(self.tr("No surveys yet. A short anonymous form shows how satisfied people are."))
        self.list.setAccessibleName(self.tr("Surveys"))
        self.which.setAccessibleName(self.tr("Questions"))
        self._results.setText(self.tr("Resu&lts…"))
        self._end.setText(self.tr("Sto&p collecting forms…"))
        self._forms.setText(self.tr("Fo&rms"))
        self._print.setText(self.tr("Forms to print…"))
        self._write.setText(self.tr("Workbook to fill in…"))
        self._take_in.setText(self.tr("Import a returned workbook…"))
        self._named.setText(self.tr("Who left a name…"))
        self._new.setText(self.tr("Ne&w survey…"))
        self._enter.setText(self.tr("Enter f&orms…"))
        rows = {number: self._row(line) for number, line in self._lines.items()}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._enable()

    def refresh(self, _today: str = "") -> None:
        """Fetch the runs, now or when they come into sight."""
        self._stale = not self.isVisible()
        surveys = self._page.services.surveys
        if not self._stale:
            self._page.tasks.look(
                lambda _progress: (surveys.runs(), surveys.offered(), surveys.villages()), owner=self,
                done=self._show, instead_of="surveys",
            )  # fmt: skip

    def name(self) -> str:
        """The name of the tab."""
        return self.tr("Surveys")

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: it comes into sight."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def has_unsaved(self) -> bool:
        """Whether a form is being filled in."""
        return self.form.has_unsaved() or self.entry.has_unsaved()

    def primary(self) -> None:
        """Keep what is being filled in, or begin to enter forms."""
        front = self._stack.currentWidget()
        if isinstance(front, DeedForm | EntryPanel | ReturnedPanel):
            front.keep()
        elif front not in {self.results, self.named}:
            self.enter()

    def begin(self) -> None:
        """Ask for a new run of a survey."""
        if not self._offered:
            return
        day = day_at_station(self._page.services.station.now())
        words = self._page.services.station.definitions.vocabulary.texts
        kinds = {TITLE: FieldKind.TEXT, SINCE: FieldKind.DATE, UNTIL: FieldKind.DATE}
        fields = [
            FieldDeclaration(key, words[f"survey.{key}"], kind, "survey", "", max_length=60, required=True)
            for key, kind in kinds.items()
        ]
        self.which.offer([(one.key, worded(one.title)) for one in self._offered], empty=False)
        self.which.setVisible(len(self._offered) > 1)
        proposed: dict[str, Value] = {TITLE: f"{day.year}年{self._offered[0].title.zh}", SINCE: day.isoformat()}

        def deed(values: dict[str, Value]) -> object:
            survey = next(one for one in self._offered if one.key == self.which.value())
            told = [str(values.get(key, "")) for key in kinds]
            return self._page.services.surveys.begin(survey, *told)

        self._stack.setCurrentWidget(self.form)
        self.form.begin(self.tr("A new survey"), fields, proposed, deed)

    def enter(self) -> None:
        """Enter filled forms of the chosen run."""
        line = self._chosen()
        if line is not None and not line.run.ended and self._may(Right.CLOSE_NEED):
            self._stack.setCurrentWidget(self.entry)
            self.entry.begin(line, self._villages)

    def show_results(self) -> None:
        """Show the results of the chosen run."""
        line = self._chosen()
        if line is not None:
            self._stack.setCurrentWidget(self.results)
            self.results.begin(line.run.id)

    def show_named(self) -> None:
        """Show who left a name on a form of the chosen run."""
        line = self._chosen()
        if line is not None:
            self._stack.setCurrentWidget(self.named)
            self.named.begin(line.run.id)

    def end(self) -> None:
        """Ask, and let the chosen run take no more forms."""
        line = self._chosen()
        if line is None:
            return
        text = self.tr("End “{survey}”? No more forms can be entered; those entered stay.").format(
            survey=line.run.title
        )
        ask = Question(text, self.tr("End it"), self.tr("Keep it open"))
        self._page.talk.ask(ask, lambda: self._ended(line))

    def _ended(self, line: RunLine) -> None:
        surveys = self._page.services.surveys
        self._page.tasks.change(
            lambda _progress: surveys.end(line.run), owner=self, done=lambda _run: self.refresh()
        )  # fmt: skip

    def take_in(self) -> None:
        """Ask for a workbook that came back, and show what becomes of its rows."""
        title, kinds = self.tr("Import a workbook"), self.tr("Workbooks (*.xlsx *.xls *.ods *.csv)")
        self._page.talk.choose_file(title, kinds, self._read)

    def _read(self, path: Path) -> None:
        line = self._chosen()
        if line is not None:
            self._stack.setCurrentWidget(self.returned)
            self.returned.begin(line.run.id, path)

    def _by_hand(self, sheet: object) -> None:
        line = self._chosen()
        if line is not None and isinstance(sheet, SurveySheet):
            self._stack.setCurrentWidget(self.entry)
            self.entry.begin(line, self._villages, sheet)
            self._from_file = True

    def _how_many(self, then: Callable[[int], None]) -> None:
        """Ask for how many forms."""
        self._page.talk.ask_text(self.tr("How many forms (1 to 500)?"), lambda text: then(_count(text)), "50")

    def _print_forms(self, count: int) -> None:
        line = self._chosen()
        if line is not None:
            papers, number = self._page.services.survey_papers, line.run.id
            self._page.tasks.look(
                lambda _progress: papers.forms(number, count), owner=self,
                done=lambda run: self._papers.offer_run(run, self.tr("Survey forms.pdf")),
            )  # fmt: skip

    def _write_forms(self, count: int) -> None:
        title, name = self.tr("Export the survey workbook"), self.tr("Survey forms.xlsx")
        self._page.talk.choose_target(
            title, name, self.tr("Workbook (*.xlsx)"), lambda path: self._to(path, count)
        )  # fmt: skip

    def _to(self, path: Path, count: int) -> None:
        line, workbooks = self._chosen(), self._page.services.survey_workbooks
        if line is not None:
            number = line.run.id
            self._page.tasks.change(
                lambda _progress: workbooks.write_forms(number, path, count), owner=self, done=self._written
            )

    def _written(self, report: ExportReport) -> None:
        text = self.tr("{file} is written. Forms: {count}. Take it in again when it is filled in.")
        self._page.navigator.say(text.format(file=report.path.name, count=report.rows))
        self.refresh()

    def _leave_entry(self) -> None:
        if self._from_file:
            self._from_file = False
            self._stack.setCurrentWidget(self.returned)
            self.returned.again()
        else:
            self._back()

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()
        self.list.setFocus()

    def _show(self, found: tuple[Sequence[RunLine], Sequence[Survey], Sequence[Village]]) -> None:
        lines, self._offered, self._villages = found
        self._lines = {line.run.id: line for line in lines}
        self.retranslate()
        if len(self._lines) == 1:
            self.list.choose(*self._lines)

    def _row(self, line: RunLine) -> Row:
        run = line.run
        state = Status(Tone.DRAFT, self.tr("over")) if run.ended else Status(Tone.GOOD, self.tr("open"))
        return (run.title, str(line.forms), state, run.since, run.until, str(run.forms), worded(line.survey.title))

    def _chosen(self) -> RunLine | None:
        return self._lines.get(self.list.current_id())

    def _may(self, right: Right) -> bool:
        return self._page.services.station.session.actor.may(right)

    def _enable(self) -> None:
        line, works = self._chosen(), self._may(Right.CLOSE_NEED)
        is_open = line is not None and not line.run.ended
        self.buttons.set_hint("" if line is not None or not self._lines else self.tr("Choose a survey in the list."))
        self._results.setEnabled(line is not None)
        self._end.setEnabled(is_open and works)
        self._forms.setEnabled(line is not None)
        self._print.setEnabled(is_open and self._may(Right.PRINT))
        self._write.setEnabled(is_open and self._may(Right.EXPORT))
        self._take_in.setEnabled(is_open and works)
        self._named.setEnabled(works)
        self._new.setEnabled(works and bool(self._offered))
        self._enter.setEnabled(is_open and works)

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        for part in (overview, self.form, self.entry, self.returned, self.results, self.named):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)


def _count(text: str) -> int:
    """How many forms a text means; 0 for none, which is refused with a sentence."""
    bare = "".join(text.split())
    return int(bare) if bare.isdecimal() else 0
