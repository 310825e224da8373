"""Questions that people ask (提问登记): the register, how often which matter comes, and answers for everybody."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.services.questions import MatterLine, QuestionForm, QuestionLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.learning.answer_form import AnswerFormPanel
from vetdesk.ui.learning.question_form import QuestionFormPanel
from vetdesk.ui.months import month_words
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, labelled, language
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

REGISTER = (
    Column("asked_on", "questions", QT_TRANSLATE_NOOP("questions", "Date"), 12, must_show=True),
    Column("answer", "questions", QT_TRANSLATE_NOOP("questions", "Answer"), 14),
    Column("text", "questions", QT_TRANSLATE_NOOP("questions", "Question"), 40),
    Column("matter", "questions", QT_TRANSLATE_NOOP("questions", "Subject"), 26),
    Column("category", "questions", QT_TRANSLATE_NOOP("questions", "Category"), 18),
    Column("village", "questions", QT_TRANSLATE_NOOP("questions", "Village"), 14),
    Column("remark", "questions", QT_TRANSLATE_NOOP("questions", "Remarks"), 24),
)
COUNTS = (
    Column("matter", "questions", QT_TRANSLATE_NOOP("questions", "Subject"), 36, must_show=True),
    Column("total", "questions", QT_TRANSLATE_NOOP("questions", "Asked"), 8, right=True, must_show=True),
    Column("open", "questions", QT_TRANSLATE_NOOP("questions", "Unanswered"), 10, right=True),
    Column("trained", "questions", QT_TRANSLATE_NOOP("questions", "Last training"), 16),
    Column("months", "questions", QT_TRANSLATE_NOOP("questions", "By month"), 50),
)
LIST, SUMS = "list", "sums"
WIDEST_VIEW = 18
"""Characters that the longest name of a view has."""


class QuestionsPanel(SteadyPanel):
    """The register or its counts; forms come in their place."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._navigator = navigator
        self._lines: dict[int, QuestionLine] = {}
        self._counts: Sequence[MatterLine] = ()
        self._form: QuestionForm | None = None
        self.view = CodeEdit(self)
        self.view.setObjectName("questions_view")
        self.view.setMinimumContentsLength(WIDEST_VIEW)
        self.view.currentIndexChanged.connect(lambda _place: self._show_view())
        self._view_label = QLabel(self)
        self._view_label.setBuddy(self.view)
        self._empty = EmptyState(self)
        self.list = RecordList(REGISTER, tasks, self)
        self.list.setObjectName("questions")
        self.list.opened.connect(lambda _id: self.change())
        self.list.chosen.connect(lambda _id: self._offer())
        self.form = QuestionFormPanel(services, tasks, talk, self)
        self.answer_form = AnswerFormPanel(services, tasks, talk, self)
        for form in (self.form, self.answer_form):
            form.left.connect(self._back)
        self.buttons = ButtonBar(self)
        self._take_out = self.buttons.add("take_question_out", self.take_out)
        self._change = self.buttons.add("change_question", self.change)
        self._note = self.buttons.add("open_question_note", self.open_note)
        self._answer = self.buttons.add("answer_question", self.answer, right=True)
        self._new = self.buttons.add_primary("new_question", self.begin)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.view.offer([(LIST, self.tr("Register")), (SUMS, self.tr("Totals this year"))], empty=False)
        self._view_label.setText(self.tr("Sho&w"))
        self.view.setAccessibleName(self.tr("Show"))
        self.list.setAccessibleName(self.tr("Questions asked"))
        self._empty.set_text(
            self.tr("No questions recorded yet. What people often ask shows which leaflets and training are needed.")
        )
        for button, text in (
            (self._take_out, self.tr("Re&move…")), (self._change, self.tr("Chan&ge…")),
            (self._note, self.tr("Open the &note")), (self._answer, self.tr("Answer for all (&Y)…")),
            (self._new, self.tr("New q&uestion…")),
        ):  # fmt: skip
            button.setText(text)
        self._show_view()

    def refresh(self) -> None:
        """Fetch the register and the counts of this year."""
        questions = self._services.questions
        year = int(questions.today()[:4])
        self._tasks.look(
            lambda _progress: (questions.form(), questions.lines(), questions.counts(year)), owner=self,
            done=lambda found: self._show(*found), instead_of="questions",
        )  # fmt: skip

    def begin(self) -> None:
        """Note a new question."""
        if self._form is None:
            self._fetch_form()
        elif self._services.questions.may_note():
            self._stack.setCurrentWidget(self.form)
            self.form.begin(self._form, None)

    def change(self) -> None:
        """Put the chosen question right."""
        chosen = self._chosen()
        if chosen is not None and self._form is not None and self._services.questions.may_note():
            self._stack.setCurrentWidget(self.form)
            self.form.begin(self._form, chosen.question)

    def answer(self) -> None:
        """Answer the chosen question for everybody, or word its answer anew."""
        chosen = self._chosen()
        if chosen is not None and chosen.question.note:
            self._stack.setCurrentWidget(self.answer_form)
            self.answer_form.begin(chosen)

    def take_out(self) -> None:
        """Ask why, and take the chosen question out."""
        if self._chosen() is not None:
            self._talk.ask_text(self.tr("Why is this question removed?"), self._taken_out)

    def open_note(self) -> None:
        """Show the note of the chosen matter."""
        chosen, view = self._chosen(), self.view.value()
        key = chosen.question.note if chosen else ""
        if view == SUMS and 0 < self.list.current_id() <= len(self._counts):
            key = self._counts[self.list.current_id() - 1].note
        if number := self._services.policies.number_of(key):
            self._navigator.open("policy", number)

    def primary(self) -> None:
        """Keep what is written, or begin a question."""
        shown = self._stack.currentWidget()
        if shown is self.form:
            self.form.keep()
        elif shown is self.answer_form:
            self.answer_form.keep()
        else:
            self.begin()

    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        shown = self._stack.currentWidget()
        return (shown is self.form and self.form.is_changed()) or (
            shown is self.answer_form and self.answer_form.is_changed()
        )

    def _fetch_form(self) -> None:
        def begun(form: QuestionForm) -> None:
            self._form = form
            self.begin()

        self._tasks.look(lambda _progress: self._services.questions.form(), owner=self, done=begun)

    def _taken_out(self, reason: str) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._tasks.change(
                lambda _progress: self._services.questions.take_out(chosen.question, reason), owner=self,
                done=lambda _none: self.refresh(),
            )  # fmt: skip

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _show(self, form: QuestionForm, lines: Sequence[QuestionLine], counts: Sequence[MatterLine]) -> None:
        self._form, self._counts = form, counts
        self._lines = {line.question.id: line for line in lines}
        self._show_view()

    def _show_view(self) -> None:
        sums = self.view.value() == SUMS
        rows = self._count_rows() if sums else {number: self._row(line) for number, line in self._lines.items()}
        columns = COUNTS if sums else REGISTER
        if self.list.records.columns != columns:
            self.list.set_columns(columns)
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._offer()

    def _count_rows(self) -> Mapping[int, Row]:
        return {
            place: (
                self._matter(line.note), str(line.total), str(line.unanswered), line.trained_on or self.tr("none yet"),
                "  ".join(labelled(month_words(month), str(count)) for month, count in line.months.items()),
            )
            for place, line in enumerate(self._counts, 1)
        }  # fmt: skip

    def _row(self, line: QuestionLine) -> Row:
        one, words = line.question, self._services.station.definitions.vocabulary
        answered = Status(Tone.GOOD, self.tr("Answered")) if line.answer else Status(Tone.DRAFT, self.tr("Open"))
        category = words.code_label("category", one.category, language()) if one.category else ""
        text, remark = one.text.replace("\n", " "), one.remark.replace("\n", " ")
        return (one.asked_on, answered, text, self._matter(one.note), category, line.village, remark)

    def _matter(self, key: str) -> str:
        if not key:
            return self._services.station.definitions.vocabulary.texts["learning.no_matter"].text(language())
        return self._services.policies.title_of(key).text(language())

    def _chosen(self) -> QuestionLine | None:
        return self._lines.get(self.list.current_id()) if self.view.value() != SUMS else None

    def _offer(self) -> None:
        questions, chosen, sums = self._services.questions, self._chosen(), self.view.value() == SUMS
        for button in (self._take_out, self._change, self._answer):
            button.setVisible(not sums)
            button.setEnabled(chosen is not None and questions.may_note())
        has_note = chosen is not None and bool(chosen.question.note)
        self._note.setEnabled(has_note or (sums and bool(self.list.current_id())))
        self._answer.setEnabled(has_note and questions.may_answer())
        self._new.setEnabled(questions.may_note())
        self.buttons.set_hint(
            "" if questions.may_answer() else self.tr("Only the station head or the administrator answers for all.")
        )

    def _arrange(self) -> None:
        overview = QWidget(self)
        chosen = QHBoxLayout()
        chosen.addWidget(self._view_label)
        chosen.addWidget(self.view)
        chosen.addStretch(1)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(chosen)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        for panel in (overview, self.form, self.answer_form):
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
