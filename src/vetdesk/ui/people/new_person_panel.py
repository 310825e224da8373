"""Beginning an archive: the fields of a person, the first category, and who of the archive it may be already."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.domain import identity_number
from vetdesk.domain.errors import DuplicateRecipientError, InvalidFieldsError
from vetdesk.domain.forms import Value
from vetdesk.domain.record_views import BlockView, FieldView, RecordView
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.duplicates import DIFFERENT, Candidate
from vetdesk.services.spelling import spellings
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted, Place
from vetdesk.ui.drafts.typed import Content
from vetdesk.ui.forms.block_form import BlockForm
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.people.candidate_list import CandidateList
from vetdesk.ui.people.record.field_places import field_places, labels_of
from vetdesk.ui.people.record.problem_steps import ProblemSteps
from vetdesk.ui.people.record.reading_bar import ReadingBar
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import enumerated, language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.small_screens import SteadyPanel, is_low

PAUSE_MS = 400
"""Whoever has not typed for so long can be asked about likely people."""
COMPARED = ("name", "id_number", "birth_date")
LINES_BESIDE = 46
"""From this width (in heights of a line) on, candidates stand beside the form, else above it."""


NO_NUMBER = "no_number"


class NewPersonPanel(Drafted, SteadyPanel):
    """Takes what is known of a person; only the name and a number are needed to begin."""

    DRAFT = "new_person"
    added = Signal(int)
    """The archive of this recipient was begun."""
    opened = Signal(int)
    """The person has an archive: it is to be shown instead."""
    left = Signal()
    """The user goes back."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk = services, tasks, talk
        self._vocabulary = services.station.definitions.vocabulary
        self._no_number = ""
        self._seen: set[int] = set()
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._category_label = QLabel(self)
        self.category = CodeEdit(self)
        self.category.setObjectName("first_category")
        self._category_label.setBuddy(self.category)
        self.problems = ProblemSteps(self._vocabulary, self)
        self.fields = BlockForm(self._vocabulary, self)
        self.problems.wanted.connect(self.fields.focus)
        self.finder = ReadingBar(self)
        self.finder.found.connect(lambda place: self.fields.focus(place.rpartition(":")[2]))
        self._words: Mapping[str, str] = {}
        self.candidates = CandidateList(talk, self)
        self.candidates.opened.connect(self.opened)
        self._no_number_told = QLabel(self)
        self._no_number_told.setWordWrap(True)
        give_role(self._no_number_told, role="warning")
        self._without = QPushButton(self)
        self._without.setObjectName("no_id_number")
        self._without.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._without.clicked.connect(lambda _checked=False: self._ask_no_number())
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_new_person", self.left.emit)
        self._add = self.buttons.add_primary("add_person", self.add)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look_for_candidates)
        self.fields.edited.connect(self._edited)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        words = self._vocabulary
        self._title.setText(self.tr("New person"))
        self._category_label.setText(self.tr("&Category of the first identity"))
        self.category.setAccessibleName(self.tr("Category of the first identity"))
        codes = [(code, words.code_label("category", code, language())) for code in words.codes("category")]
        self.category.offer(codes)
        self._back.setText(self.tr("Back without adding"))
        self._add.setText(self.tr("Create the &record"))
        self._without.setText(self.tr("No valid ID number…"))
        self._tell_no_number()

    def begin(self) -> None:
        """Begin with an empty form."""
        self._no_number, self._seen = "", set()
        self.category.choose("")
        self.problems.show_problem_list((), set())
        self.candidates.begin()
        self.fields.show_blocks(self._blocks(), editable=True)
        self._tell_no_number()
        self._offer_fields()
        self.draft_begun()
        self.fields.focus("name")

    def add(self) -> None:
        """Begin the archive, after a last look for people it may be already."""
        values = self.fields.values()
        self._pause.stop()
        self._tasks.look(
            lambda _progress: self._services.duplicates.candidates(values), owner=self, done=self._compared,
            instead_of="candidates",
        )  # fmt: skip

    def focus_filter(self) -> None:
        """Put the cursor into the line that finds fields."""
        self.finder.show()
        self.finder.focus()

    def has_unsaved(self) -> bool:
        """Whether anything was typed."""
        return self.fields.is_changed()

    def draft_title(self) -> str:
        """The heading, and the name as far as it is known."""
        return f"{self._title.text()} {self.fields.values().get('name', '')}".strip()

    def draft_place(self) -> Place:
        """A new record is begun."""
        return ("recipient", 0)

    def draft_content(self) -> Content:
        """What was typed, and why there is no number."""
        found = super().draft_content()
        if found and self._no_number:
            found[NO_NUMBER] = [self._no_number, self._without.text(), self._no_number]
        return found

    def take_draft(self, content: Content) -> Content:
        """Put it back."""
        told = content.pop(NO_NUMBER, None)
        if told is not None:
            self._take_no_number(str(told[0]))
        return super().take_draft(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        beside = self.width() >= LINES_BESIDE * self.fontMetrics().height()
        self._title.setHidden(is_low(self.height()))
        self.finder.setHidden(is_low(self.height()) and not self.finder.in_use())
        direction = QBoxLayout.Direction
        self._middle.setDirection(direction.RightToLeft if beside else direction.TopToBottom)

    def _compared(self, found: tuple[Candidate, ...]) -> None:
        """Go on if everybody who may be this person was seen, and the likely ones were said to be others."""
        fresh = {candidate.row.id for candidate in found} - self._seen
        self._show_candidates(found)
        waiting = self.candidates.undecided()
        if waiting:
            self.buttons.set_hint(self.tr("First say whether {names} is the same person.").format(
                names=enumerated(waiting)
            ))  # fmt: skip
        elif fresh:
            self.buttons.set_hint(self.tr("Please compare the people shown, then create the record."))
        else:
            self.buttons.set_hint("")
            self._begin_archive()

    def _begin_archive(self) -> None:
        values, category, because = self.fields.values(), self.category.value(), self._no_number
        reasons = {**self.problems.reasons(), **self.fields.reasons()}
        verdicts = dict(self.candidates.verdicts())
        self._tasks.change(
            lambda _progress: self._keep(values, category, reasons, because, verdicts),
            owner=self, done=self._begun, failed=self._refused,
        )  # fmt: skip

    def _begun(self, view: RecordView) -> None:
        self.draft_saved()
        self.added.emit(view.id)

    def _keep(
        self, values: dict[str, Value], category: str, reasons: dict[str, str], because: str, verdicts: dict[int, str]
    ) -> RecordView:
        view = self._services.archives.add(values, category, None, reasons, no_number_because=because)
        for other, reason in verdicts.items():
            self._services.duplicates.verdict(view.id, other, DIFFERENT, reason)
        return view

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DuplicateRecipientError):
            question = Question(
                self.tr("{name} is in the archive already with this ID number.").format(name=error.name),
                self.tr("Open that record"),
                self.tr("Correct the number"),
            )
            self._talk.ask(question, lambda: self.opened.emit(error.recipient_id))
        elif isinstance(error, InvalidFieldsError):
            self.fields.show_problem_list(error.problems)
            self.problems.show_problem_list(error.problems, self.fields.field_keys)
        else:
            self._talk.about_failure(error)

    def _edited(self, key: str) -> None:
        if key == "id_number":
            self._propose()
        if key in COMPARED:
            self._pause.start()

    def _propose(self) -> None:
        """Birth date and sex stand in a valid ID number; they are filled in and marked."""
        number = identity_number.tidy(str(self.fields.values().get("id_number", "")))
        today = day_at_station(self._services.station.now())
        valid = identity_number.is_valid(number, today)
        born = identity_number.birth_date(number) if valid else None
        why = self.tr("Taken from the ID number; please check.")
        self.fields.propose("birth_date", born.isoformat() if born else "", why)
        self.fields.propose("sex", identity_number.sex(number) if valid else "", why)

    def _look_for_candidates(self) -> None:
        values = self.fields.values()
        if values.get("name") and (values.get("id_number") or values.get("birth_date")):
            self._tasks.look(
                lambda _progress: self._services.duplicates.candidates(values), owner=self,
                done=self._show_candidates, instead_of="candidates",
            )  # fmt: skip
        else:
            self.candidates.show_candidates(())

    def _show_candidates(self, found: tuple[Candidate, ...]) -> None:
        self._seen |= {candidate.row.id for candidate in found}
        self.candidates.show_candidates(found)
        self._beside.setVisible(bool(found))

    def _offer_fields(self) -> None:
        """Let the finder find every field; how the labels are typed in pinyin is looked up once."""
        forms = [("", self.fields)]
        self.finder.offer(field_places(forms, self._words), editing=True)
        if not self._words:
            self._tasks.look(
                lambda _progress: spellings(labels_of(forms)), owner=self, done=self._take_words,
                instead_of="spellings",
            )  # fmt: skip

    def _take_words(self, words: Mapping[str, str]) -> None:
        self._words = words
        self.finder.offer(field_places([("", self.fields)], words), editing=True)

    def _ask_no_number(self) -> None:
        self._talk.ask_text(
            self.tr("Why is there no valid ID number? A marked temporary number is given, to be replaced later."),
            self._take_no_number,
        )

    def _take_no_number(self, reason: str) -> None:
        self._no_number = reason
        self._tell_no_number()

    def _tell_no_number(self) -> None:
        text = self.tr("A temporary number will be given, because: {reason}")
        self._no_number_told.setText(text.format(reason=self._no_number))
        self._no_number_told.setVisible(bool(self._no_number))

    def _blocks(self) -> list[BlockView]:
        words, grouped = self._vocabulary, dict[str, list[FieldView]]()
        for field in words.fields_for("recipient"):
            if not field.categories:
                grouped.setdefault(field.block, []).append(FieldView(field))
        return [BlockView(block, words.texts[f"block.{block}"], tuple(views)) for block, views in grouped.items()]

    def _arrange(self) -> None:
        form = QWidget(self)
        first = FlowingRow(form)
        first.add_labelled(self._category_label, self.category)
        first.add(self._without)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 4, 0)
        column.addWidget(self._no_number_told)
        column.addWidget(first)
        column.addWidget(self.fields)
        column.addStretch(1)
        self._middle = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside = _area(self.candidates, self)
        self._beside.hide()
        self._middle.addWidget(self._beside, 2)
        self._middle.addWidget(_area(form, self), 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self.finder, 1)
        layout.addLayout(head)
        layout.addWidget(self.problems)
        layout.addLayout(self._middle, 1)
        layout.addWidget(self.buttons)


def _area(inside: QWidget, parent: QWidget) -> Overflow:
    return Overflow(inside, parent)
