"""What a workbook cannot tell by itself, asked once for the whole file: statuses, months, wordings, villages…"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.importing.answers import (
    EVERY_CATEGORY,
    AmbiguousMonth,
    Answers,
    MaskedNumbers,
    Question,
    QuestionKind,
    Repeated,
    TakeOver,
    TwoPeople,
)
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.importing.question_words import CHOICES, LEAVE_VALUE, OTHERS, QuestionWords
from vetdesk.ui.importing.step import Step
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import capitalised, language, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.small_screens import is_low

MOST_VALUES = 40
"""So many unknown wordings are asked about, those with most people first; rows with others stay errors."""
MOST_VILLAGES = 40
"""So many unknown villages are asked about one by one, those with most people first; the others together."""
KEEP_TEXT, ADD = "text", "add"
"""What may be done with the text of an unknown village, besides choosing one of the register."""


class QuestionsStep(Step):
    """Asks; every question may stay open, and what that means is said beside it."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._words = QuestionWords(vocabulary)
        self._questions: tuple[Question, ...] = ()
        self._villages: list[tuple[str, str]] = []
        self._others: tuple[str, ...] = ()
        self._editors: list[tuple[QLabel, Question, QWidget]] = []
        self._since_labels: list[QLabel] = []
        self.choices: dict[QuestionKind, QComboBox] = {}
        self.values: dict[tuple[str, str], CodeEdit] = {}
        self.statuses: dict[str, CodeEdit] = {}
        self.since: dict[str, PartialDateEdit] = {}
        self.places: dict[str, CodeEdit] = {}
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._add_all = QPushButton()
        self._add_all.setObjectName("add_all_villages")
        self._add_all.clicked.connect(lambda _checked=False: self._add_every_village())
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._about.setText(
            self.tr(
                "The file does not say this. Each question is asked once, and may be left open. Statuses are "
                "recorded as taken over from the roster, not as decisions."
            )
        )
        self._add_all.setText(self.tr("Add all these villages to the re&gister"))
        for editor in self.statuses.values():
            editor.offer(self._status_choices())
            editor.set_placeholder(self.tr("Not known: to be accepted first"))
        for code, since in self.since.items():
            since.setAccessibleName(self.tr("Since when: {what}").format(what=self._words.category(code)))
        for since_label in self._since_labels:
            since_label.setText(self.tr("since"))
        for text, editor in self.places.items():
            editor.offer(self._place_choices(one=text != OTHERS), empty=False)
        for (name, _), editor in self.values.items():
            editor.offer([(LEAVE_VALUE, self.tr("Leave it as it is")), *self._words.codes(name)], empty=False)
        for kind, box in self.choices.items():
            for place, (_, word) in enumerate(CHOICES[kind]):
                box.setItemText(place, capitalised(shown("importing", word)))
        for label, question, widget in self._editors:
            label.setText(self._words.asked(question, len(self._others)))
            widget.setAccessibleName(label.text())

    def title(self) -> str:
        """What this step is about."""
        return self.tr("Questions about the file")

    def focus_first(self) -> None:
        """The first question."""
        if self._editors:
            self._editors[0][2].setFocus()

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("&Compare with the records")

    def show_questions(
        self,
        questions: Sequence[Question],
        villages: Sequence[tuple[str, str]],
        answers: Answers,
        new_villages: frozenset[str],
    ) -> None:
        """Ask these questions; `villages` are ids and names of the register, the others what was said before."""
        self._clear()
        self._villages = list(villages)
        values = sorted((one for one in questions if one.kind is QuestionKind.VALUE), key=lambda one: -one.rows)
        rare = values[MOST_VALUES:]
        asked = [one for one in questions if one.kind is not QuestionKind.HEADING and one not in rare]
        categories = [question for question in asked if question.kind is QuestionKind.TAKE_OVER]
        if len(categories) > 1:
            everyone = sum(question.rows for question in categories)
            asked.insert(0, Question(QuestionKind.TAKE_OVER, EVERY_CATEGORY, everyone))
        self._questions = tuple(self._bundled(asked))
        for question in self._questions:
            self._ask(question)
        self._add_all.setVisible(bool(self.places))
        self.retranslate()
        self._fill(answers, new_villages)

    def answers(self, before: Answers) -> Answers:
        """What was said, put into the answers given before."""
        take_over = dict(before.take_over)
        for code, editor in self.statuses.items():
            take_over.pop(code, None)
            if editor.value():
                take_over[code] = TakeOver(editor.value(), self.since[code].value())
        villages = dict(before.villages)
        for text, choice in self._places_chosen().items():
            villages.pop(text, None)
            if choice not in {"", ADD}:
                villages[text] = 0 if choice == KEEP_TEXT else int(choice)
        values = {name: dict(codes) for name, codes in before.values.items()}
        for (name, text), editor in self.values.items():
            values.setdefault(name, {})[text] = editor.value().replace(LEAVE_VALUE, "")
        return replace(
            before,
            take_over=take_over,
            villages=villages,
            values=values,
            month=AmbiguousMonth(self._said(QuestionKind.MONTH, before.month)),
            masked=MaskedNumbers(self._said(QuestionKind.MASKED, before.masked)),
            repeated=Repeated(self._said(QuestionKind.REPEATED, before.repeated)),
            two_people=TwoPeople(self._said(QuestionKind.TWO_PEOPLE, before.two_people)),
        )

    def new_villages(self) -> frozenset[str]:
        """The texts of villages to be added to the register."""
        return frozenset(text for text, choice in self._places_chosen().items() if choice == ADD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: where there is little height, the questions are more than what is said about them."""
        super().resizeEvent(event)
        self._about.setVisible(not is_low(self.height()))

    def _said(self, kind: QuestionKind, before: str) -> str:
        box = self.choices.get(kind)
        return before if box is None else str(box.currentData())

    def _places_chosen(self) -> dict[str, str]:
        """What was chosen for the text of each unknown village."""
        chosen = {text: editor.value() for text, editor in self.places.items()}
        return {**dict.fromkeys(self._others, chosen.pop(OTHERS, KEEP_TEXT)), **chosen}

    def _bundled(self, asked: Sequence[Question]) -> list[Question]:
        """The questions with the villages of few people put together: nobody answers two hundred."""
        places = sorted((one for one in asked if one.kind is QuestionKind.VILLAGE), key=lambda one: -one.rows)
        rest = places[MOST_VILLAGES:]
        self._others = tuple(question.key for question in rest)
        kept = [question for question in asked if question not in rest]
        if rest:
            kept.append(Question(QuestionKind.VILLAGE, OTHERS, sum(question.rows for question in rest)))
        return kept

    def _ask(self, question: Question) -> None:
        label = QLabel(self._inner)
        label.setWordWrap(True)
        give_role(label, role="heading")
        editor = self._editor(question)
        self._editors.append((label, question, editor))
        label.setBuddy(editor)
        self._column.addWidget(label)
        line = QHBoxLayout()
        line.addWidget(editor, 2)
        if question.kind is QuestionKind.TAKE_OVER:
            self._ask_since(question.key, line)
        self._column.addLayout(line)

    def _ask_since(self, code: str, line: QHBoxLayout) -> None:
        label, since = QLabel(self._inner), PartialDateEdit(self._inner)
        since.setObjectName(f"since_{code}")
        since.ask_day()
        label.setBuddy(since)
        line.addWidget(label)
        line.addWidget(since, 1)
        self.since[code] = since
        self._since_labels.append(label)

    def _editor(self, question: Question) -> QWidget:
        if question.kind in CHOICES:
            box = self.choices[question.kind] = QComboBox(self._inner)
            box.setObjectName(f"choice_{question.kind}")
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            for value, _ in CHOICES[question.kind]:
                box.addItem("", str(value))
            return box
        editor = CodeEdit(self._inner)
        editor.setObjectName(f"{question.kind}_{question.key}")
        if question.kind is QuestionKind.VALUE:
            self.values[question.key, question.text] = editor
        else:
            (self.statuses if question.kind is QuestionKind.TAKE_OVER else self.places)[question.key] = editor
        return editor

    def _fill(self, answers: Answers, new_villages: frozenset[str]) -> None:
        for code, editor in self.statuses.items():
            given = answers.take_over.get(code)
            editor.choose(given.status if given else "")
            self.since[code].setText(given.since if given else "")
        for text, editor in self.places.items():
            one = self._others[0] if text == OTHERS else text
            known = answers.villages.get(one)
            editor.choose(ADD if one in new_villages else str(known) if known else KEEP_TEXT)
        given_choices: Mapping[QuestionKind, str] = {
            QuestionKind.MONTH: answers.month,
            QuestionKind.MASKED: answers.masked,
            QuestionKind.REPEATED: answers.repeated,
            QuestionKind.TWO_PEOPLE: answers.two_people,
        }
        for kind, box in self.choices.items():
            box.setCurrentIndex(max(box.findData(str(given_choices[kind])), 0))
        for question in self._questions:
            if question.kind is QuestionKind.VALUE:
                said = answers.values.get(question.key, {}).get(question.text, question.guess)
                self.values[question.key, question.text].choose(said or LEAVE_VALUE)

    def _status_choices(self) -> list[tuple[str, str]]:
        return [(code, self._vocabulary.code_label("status", code, language())) for code in self._vocabulary.statuses]

    def _place_choices(self, *, one: bool) -> list[tuple[str, str]]:
        own = [(KEEP_TEXT, self.tr("Keep as written")), (ADD, self.tr("Add to the register"))]
        return [*own, *self._villages] if one else own

    def _add_every_village(self) -> None:
        for editor in self.places.values():
            editor.choose(ADD)

    def _clear(self) -> None:
        """Take the questions away; a widget that is deleted later must not be seen until then."""
        fresh = QWidget()
        self._column = QVBoxLayout(fresh)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content.replaceWidget(self._inner, fresh)
        self._inner.hide()
        self._inner.deleteLater()
        self._inner = fresh
        self._editors.clear()
        self._since_labels.clear()
        for gone in (self.choices, self.values, self.statuses, self.since, self.places):
            gone.clear()

    def _arrange(self) -> None:
        content = QWidget()
        inner = self._content = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addWidget(self._about)
        inner.addWidget(self._inner)
        button = QHBoxLayout()
        button.addWidget(self._add_all)
        button.addStretch()
        inner.addLayout(button)
        inner.addStretch()
        scroll = Overflow(content, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
