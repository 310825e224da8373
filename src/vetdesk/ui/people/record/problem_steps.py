"""What is wrong with a record, one sentence at a time, with a button to the field of each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.reason_lines import ReasonLines
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language
from vetdesk.ui.widgets.problem_label import ProblemLabel

ORDER = (Severity.ERROR, Severity.WARNING)
"""What is told here, the gravest first; questions and notices stand beside their fields only."""


class ProblemSteps(Translated):
    """Says the gravest problem; the button goes to its field, and then on to the next problem."""

    wanted = Signal(str)
    """Go to this field."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._problems: list[Problem] = []
        self._place = 0
        self._gone = False
        self._label = ProblemLabel(self)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._go = QPushButton(self)
        self._go.setObjectName("next_problem")
        self._go.clicked.connect(lambda _checked=False: self.step())
        self._reasons = ReasonLines(self)
        self._reasons.hide()
        row = QHBoxLayout()
        row.addWidget(self._label, 1)
        row.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._reasons)
        self.hide()

    def show_problem_list(self, problems: Sequence[Problem], drawn: set[str], *, brief: bool = False) -> None:
        """Show the grave ones; `drawn` are the fields that stand somewhere, those of others take their reason here.

        `brief` leaves out what stands beside a field, for a screen without room to say it twice.
        """
        grave = [one for one in problems if one.severity in ORDER and not (brief and one.field in drawn)]
        self._problems = sorted(grave, key=lambda one: ORDER.index(one.severity))
        self._place, self._gone = 0, False
        homeless = {one.code: self._sentence(one) for one in self._problems if one.field not in drawn}
        excusable = {code: text for code, text in homeless.items() if self._excusable(code)}
        self._reasons.ask(excusable)
        self.setVisible(bool(self._problems))
        self.retranslate()

    def step(self) -> None:
        """Go to the field of the problem shown; once there, on to the next problem."""
        if not self._problems:
            return
        if self._gone:
            self._place = (self._place + 1) % len(self._problems)
        self._gone = True
        self.retranslate()
        self.wanted.emit(self._problems[self._place].field)

    def text(self) -> str:
        """What is said now; "" while nothing is wrong."""
        return self._label.text() if self._problems else ""

    def reasons(self) -> dict[str, str]:
        """The reasons given here, by the code of the rule."""
        return self._reasons.reasons()

    def retranslate(self) -> None:
        """Say it in the language of the window."""
        if not self._problems:
            self._label.show_problems(())
            return
        shown = self._problems[self._place]
        text, count = self._sentence(shown), len(self._problems)
        if count > 1:
            text = self.tr("{place} of {count}: {problem}").format(place=self._place + 1, count=count, problem=text)
        self._label.show_problems([(shown.severity, text)])
        self._go.setText(self.tr("Next") if self._gone and count > 1 else self.tr("Go to it"))

    def _sentence(self, problem: Problem) -> str:
        return self._vocabulary.problem_text(problem, language())

    def _excusable(self, code: str) -> bool:
        rule = self._vocabulary.problems.get(code)
        return rule is not None and rule.overridable and rule.severity is Severity.ERROR
