"""The next step of one need: answer it in words, or write down what the person said at the call-back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QTextEdit, QVBoxLayout

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.needs import Need, NeedState
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.visiting import VisitForm, Visiting
from vetdesk.ui.drafts.drafted import Drafted, Place
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Navigator, Translated
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel


class NeedSteps(Drafted, Translated):
    """Shows the chosen need and what is to be done with it next. Without a need it is not shown."""

    DRAFT = "need_step"
    assign_wanted = Signal()
    """The need shown is to be given to somebody."""

    def __init__(
        self, visiting: Visiting, vocabulary: Vocabulary, tasks: TaskRunner, talk: Talk, navigator: Navigator
    ) -> None:
        super().__init__()
        self._visiting = visiting
        self._vocabulary = vocabulary
        self._talk = talk
        self._tasks = tasks
        self._navigator = navigator
        self.form: VisitForm = visiting.form()
        self._need: Need | None = None
        self._person = ""
        self._card = QFrame(self)
        self._card.setObjectName("card")
        self._title = QLabel(self._card)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._told = QLabel(self._card)
        self._told.setWordWrap(True)
        self._choice_label = QLabel(self._card)
        self.choice = CodeEdit(self._card)
        self.choice.setObjectName("need_choice")
        self._choice_label.setBuddy(self.choice)
        self._words_label = QLabel(self._card)
        self.words = QTextEdit(self._card)
        self.words.setObjectName("need_words")
        self.words.setAcceptRichText(False)
        self.words.setTabChangesFocus(True)
        self._words_label.setBuddy(self.words)
        self._problems = ProblemLabel(self._card)
        self.buttons = ButtonBar(self)
        self.assign = self.buttons.add("assign_need", self.assign_wanted.emit)
        self.keep = self.buttons.add_primary("keep_need", self.carry_out)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        calling = self._need is not None and self._need.state == NeedState.DONE
        choices = self.form.satisfactions if calling else self.form.outcomes
        kept = self.choice.value()
        self.choice.offer([(choice.code, choice.label.text(language())) for choice in choices])
        self.choice.choose(kept)
        self._choice_label.setText(self.tr("&The person is") if calling else self.tr("&Outcome"))
        self._words_label.setText(self.tr("What they &said") if calling else self.tr("What was done or e&xplained"))
        self.keep.setText(self.tr("Save the call-&back") if calling else self.tr("Ans&wer the need"))
        self.choice.setAccessibleName(self._choice_label.text().replace("&", ""))
        self.assign.setText(self.tr("Assign…"))
        self.words.setAccessibleName(self._words_label.text().replace("&", ""))
        if self._need is not None:
            self._title.setText(self.tr("{name}: {need}").format(name=self._person, need=self._need.text))
            self._told.setText(self._so_far(self._need))
            self._told.setVisible(bool(self._told.text()))

    def show_need(self, need: Need | None, person: str) -> None:
        """Show a need, or nothing."""
        other = need != self._need
        if other:
            self.draft_leave()
            self.words.clear()
            self.choice.choose("")
            self._problems.show_problems(())
        self._need, self._person = need, person
        self.setVisible(need is not None)
        open_still = need is not None and need.state != NeedState.CLOSED
        for widget in (self._choice_label, self.choice, self._words_label, self.words, self.keep):
            widget.setVisible(open_still)
        self.assign.setVisible(need is not None and need.state == NeedState.OPEN)
        self.retranslate()
        if other and open_still:
            self.draft_begun()

    def draft_record(self) -> str:
        """The need, and whether it is answered or called back."""
        return f"{self._need.id}:{self._need.state}" if self._need is not None else ""

    def draft_key(self) -> str:
        """Nothing is kept while no need is shown."""
        return super().draft_key() if self._need is not None else ""

    def draft_version(self) -> str:
        """Of the need."""
        return str(self._need.version) if self._need is not None else ""

    def draft_place(self) -> Place | None:
        """The need is chosen in its list."""
        return ("need", self._need.id) if self._need is not None else None

    def carry_out(self) -> None:
        """Keep the answer or the call-back."""
        need, choice, words = self._need, self.choice.value(), self.words.toPlainText().strip()
        if need is None or need.state == NeedState.CLOSED:
            return
        calling = need.state == NeedState.DONE
        step = self._visiting.call_back if calling else self._visiting.answer_need
        self._tasks.change(
            lambda _progress: step(need, choice, words), owner=self, done=self._tell, failed=self._refused
        )

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words = self._vocabulary
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in error.problems])

    def _tell(self, need: Need) -> None:
        self._problems.show_problems(())
        self.draft_saved()
        match need.state:
            case NeedState.CLOSED:
                self._navigator.say(self.tr("The need is closed: answered and called back."))
            case NeedState.DONE:
                self._navigator.say(self.tr("The answer is saved. Next: call the person back."))
            case _:
                self._navigator.say(self.tr("The person is not satisfied: the need is open again."))

    def _so_far(self, need: Need) -> str:
        outcomes = {choice.code: choice.label.text(language()) for choice in self.form.outcomes}
        answers = {choice.code: choice.label.text(language()) for choice in self.form.satisfactions}
        told = []
        if need.reopened and need.state == NeedState.OPEN:
            said = need.call_back_text or answers.get(need.satisfaction, "")
            told.append(self.tr("Opened again {count} times; last said: {text}").format(count=need.reopened, text=said))
        if need.outcome:
            outcome = outcomes.get(need.outcome, need.outcome)
            text = self.tr("{day}: {outcome}. {text}")
            told.append(text.format(day=need.done_on, outcome=outcome, text=need.outcome_text))
        if need.state == NeedState.CLOSED:
            answer = answers.get(need.satisfaction, "")
            text = self.tr("Called back on {day}: {answer}. {text}")
            told.append(text.format(day=need.called_back_on, answer=answer, text=need.call_back_text))
        return "\n".join(told)

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolled(self._card, self))
        outer.addWidget(self.buttons)
        grid = QGridLayout(self._card)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self._told, 1, 0, 1, 2)
        grid.addWidget(self._choice_label, 2, 0)
        grid.addWidget(self.choice, 3, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._words_label, 2, 1)
        grid.addWidget(self.words, 3, 1)
        grid.addWidget(self._problems, 4, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self.words.setMaximumHeight(self.words.fontMetrics().height() * 3 + 12)
