"""Quick entry (快速录入) of filled forms: number, village and day stay or count on, answers are single figures."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.people import Village
from vetdesk.domain.surveys.forms import SurveySheet
from vetdesk.services.surveys import RunLine
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.page import Page
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.surveys.answer_edit import AnswerEdit, AnswerLine
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel


class EntryPanel(Drafted, SteadyPanel):
    """Takes one form after the other; Ctrl+Enter keeps it and begins the next."""

    DRAFT = "survey_form"
    left = Signal()
    """Back to what was shown before."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._run: RunLine | None = None
        self._origin = ""
        self._villages: Sequence[Village] = ()
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.bar = InlineBar(self)
        self._problems = ProblemLabel(self)
        self.number, self.named = AnswerLine(self), AnswerLine(self)
        self.village, self.day = CodeEdit(self), PartialDateEdit(self)
        self.day.ask_day()
        self._edits: dict[str, QWidget] = {
            "number": self.number, "village": self.village, "day": self.day, "named": self.named
        }  # fmt: skip
        self._labels = {name: QLabel(self) for name in self._edits}
        for name, edit in self._edits.items():
            edit.setObjectName(f"survey_{name}")
            self._labels[name].setBuddy(edit)
            self._labels[name].setWordWrap(True)
        self.answers: dict[str, AnswerEdit] = {}
        self._questions = QVBoxLayout()
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_survey_entry", self.left.emit)
        self._keep = self.buttons.add_primary("keep_survey_form", self.keep)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        title = self._run.run.title if self._run is not None else ""
        self._title.setText(self.tr("{survey}: enter forms").format(survey=title))
        words = {
            "number": self.tr("Number of the form"), "village": self.tr("Village"), "day": self.tr("Filled in on"),
            "named": self.tr("Name, only if the person wrote it"),
        }  # fmt: skip
        for name, text in words.items():
            self._labels[name].setText(text)
            self._edits[name].setAccessibleName(text)
        self._leave.setText(self.tr("Back"))
        self._keep.setText(self.tr("Save, next form (&K)"))
        self.village.offer([(str(one.id), one.name) for one in self._villages])

    def begin(self, line: RunLine, villages: Sequence[Village], sheet: SurveySheet | None = None) -> None:
        """Begin with a form of a run: an empty one, or what was read of a row that was asked about."""
        self._villages = villages
        if self._run is None or self._run.run.id != line.run.id:
            self._ask(line)
        self._run = line
        self.retranslate()
        self.bar.hide()
        self.show_sheet(sheet or SurveySheet(0, "", line.run.id))

    def show_sheet(self, sheet: SurveySheet) -> None:
        """Show a form to be entered."""
        self._origin = sheet.origin
        self.number.setText(sheet.number)
        self.named.setText(sheet.named)
        if sheet.village_id is not None:
            self.village.choose(str(sheet.village_id))
        if sheet.answered_on:
            self.day.setText(sheet.answered_on)
        for key, edit in self.answers.items():
            edit.show_answer(sheet.answers.get(key, ""))
        self._problems.show_problems(())
        self.draft_begun()
        self.number.setFocus()

    def draft_record(self) -> str:
        """The survey, and the row that was asked about."""
        return f"{self._run.run.id}:{self._origin}" if self._run is not None else ""

    def entered(self) -> SurveySheet:
        """The form as it is filled in; answers that mean nothing are kept as typed, so that they are refused."""
        answers = {key: edit.answer() for key, edit in self.answers.items()}
        told = {key: self.answers[key].line.text() if text is None else text for key, text in answers.items()}
        village = int(self.village.value()) if self.village.value() else None
        return SurveySheet(
            0, "", self._run.run.id if self._run is not None else 0, self.number.text().strip(), village,
            self.day.value(), {key: text for key, text in told.items() if text}, self.named.text().strip(),
            self._origin,
        )  # fmt: skip

    def keep(self) -> None:
        """Keep the form and begin the next one."""
        sheet, surveys = self.entered(), self._page.services.surveys
        self._page.tasks.change(
            lambda _progress: surveys.enter(sheet), owner=self, done=self._kept, failed=self._refused
        )

    def has_unsaved(self) -> bool:
        """Whether a form was begun."""
        return self.isVisible() and bool(self.entered().answers)

    def _kept(self, kept: SurveySheet) -> None:
        self.draft_saved()
        number = kept.number or self.tr("without number")
        text = self.tr("Form {number} is saved.").format(number=number)
        name = self.tr("form {number} of the survey").format(number=number)
        undo = self._page.navigator.undoable(name, lambda: self._take_back(kept))
        self.bar.show_message(text, self.tr("Take it back"), undo)
        following = f"{int(kept.number) + 1:04d}" if kept.number.isdecimal() else ""
        self.show_sheet(replace(kept, number=following, answers={}, named="", origin=""))
        if following:  # number, village and day are there already
            next(iter(self.answers.values())).line.setFocus()

    def _take_back(self, kept: SurveySheet) -> None:
        surveys = self._page.services.surveys
        self._page.tasks.change(
            lambda _progress: surveys.take_back(kept), owner=self, done=lambda _none: self.show_sheet(kept)
        )

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._page.talk.about_failure(error)
            return
        words = self._page.services.station.definitions.vocabulary
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in error.problems])

    def _ask(self, line: RunLine) -> None:
        """Draw the questions of another run."""
        for old in self.answers.values():
            self._questions.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.answers = {}
        before: QWidget = self.day
        for place, question in enumerate(line.survey.questions, 1):
            edit = AnswerEdit(place, question, self)
            edit.understood.connect(edit.line.focusNextChild)
            self._questions.addWidget(edit)
            QWidget.setTabOrder(before, edit.line)
            self.answers[question.key], before = edit, edit.line
        QWidget.setTabOrder(before, self.named)

    def _arrange(self) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout()
        for place, (name, edit) in enumerate(self._edits.items()):
            if name != "named":
                grid.addWidget(self._labels[name], 0, place)
                grid.addWidget(edit, 1, place)
                grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        column.addLayout(self._questions)
        column.addWidget(self._labels["named"])
        column.addWidget(self.named)
        column.addStretch(1)
        scroll = Overflow(body, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self.bar, self._problems):
            layout.addWidget(part)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
