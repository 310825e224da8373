"""What is noted of one person on the list of an activity, and the need that follows from the result."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.activities import ActivityView, ParticipantLine
from vetdesk.services.activity_lists import NewNeed
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel

CODES = ("answer", "why", "transport", "attended", "result")
ORDER = ("answer", "why", "answer_text", "transport", "companion", "wish", "attended", "result", "result_text")


class ParticipantForm(Drafted, SteadyPanel):
    """Takes answer, transport, companion, wish, attendance and result of one person."""

    DRAFT = "participant"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._view: ActivityView | None = None
        self._line: ParticipantLine | None = None
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._grounds = QLabel(self)
        self._grounds.setWordWrap(True)
        give_role(self._grounds, role="soft")
        self.codes = {name: CodeEdit(self) for name in CODES}
        self.texts = {name: QLineEdit(self) for name in ORDER if name not in CODES}
        self._labels = {name: QLabel(self) for name in ORDER}
        self.need_kind, self.need_text = CodeEdit(self), QLineEdit(self)
        self._need_labels = (QLabel(self), QLabel(self))
        self._told_need = QLabel(self)
        give_role(self._told_need, role="soft")
        self.codes["result"].currentIndexChanged.connect(lambda _index: self._propose_need())
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_participant", self.left.emit)
        self._open = self.buttons.add("open_need_of_participant", self.open_need)
        self._keep = self.buttons.add_primary("keep_participant", self.keep)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        words = {
            "answer": self.tr("Answer"), "why": self.tr("Why not"), "answer_text": self.tr("Details of the answer"),
            "transport": self.tr("Transport"), "companion": self.tr("Companion"),
            "wish": self.tr("Department or wish"), "attended": self.tr("Attendance"), "result": self.tr("Result"),
            "result_text": self.tr("Details of the result"),
        }  # fmt: skip
        for name, text in words.items():
            self._labels[name].setText(text)
            self._edit(name).setAccessibleName(text)
        needs = zip(
            self._need_labels, (self.need_kind, self.need_text), (self.tr("Need that follows"), self.tr("What for")),
            strict=True,
        )  # fmt: skip
        for label, edit, text in needs:
            label.setText(text)
            edit.setAccessibleName(text)
        self._leave.setText(self.tr("Back"))
        self._open.setText(self.tr("Record the need"))
        self._keep.setText(self.tr("Save"))
        self._told_need.setText(self.tr("A need was opened from this; it is followed among the needs."))
        if self._view is not None and self._line is not None:
            self._offer(self._view)

    def begin(self, view: ActivityView, line: ParticipantLine) -> None:
        """Show what is noted of one person."""
        self._view, self._line = view, line
        one = line.participant
        self._title.setText(f"{line.person.name}  {line.person.village}")
        case = self.tr("application {number}").format(number=line.case_number) if line.case_number else ""
        self._grounds.setText("　".join(part for part in (one.grounds, one.reason, case) if part))
        self._grounds.setVisible(bool(self._grounds.text()))
        self._problems.show_problems(())
        self._offer(view)
        for name in CODES:
            self.codes[name].choose(getattr(one, name))
        for name, edit in self.texts.items():
            edit.setText(getattr(one, name))
        self.need_text.clear()
        self._told_need.setVisible(one.need_id is not None)
        for widget in (*self._need_labels, self.need_kind, self.need_text, self._open):
            widget.setVisible(one.need_id is None)
        for widget in (self._keep, self._open):
            widget.setEnabled(not view.activity.ended)
        self._propose_need()
        self.draft_begun()
        self.codes["answer"].setFocus()

    def draft_record(self) -> str:
        """The activity and the line of the person on its list."""
        if self._view is None or self._line is None:
            return ""
        return f"{self._view.activity.id}:{self._line.participant.id}"

    def draft_title(self) -> str:
        """The activity, and the person."""
        return f"{self._view.activity.title} {self._title.text()}" if self._view is not None else ""

    def draft_version(self) -> str:
        """Of the line of the person."""
        return str(self._line.participant.version) if self._line is not None else ""

    def keep(self) -> None:
        """Keep what is noted."""
        if self._line is None:
            return
        texts = {name: edit.text().strip() for name, edit in self.texts.items()}
        answer, why, transport, attended, result = (self.codes[name].value() for name in CODES)
        noted = replace(
            self._line.participant, answer=answer, why=why, transport=transport, attended=attended, result=result,
            answer_text=texts["answer_text"], companion=texts["companion"], wish=texts["wish"],
            result_text=texts["result_text"],
        )  # fmt: skip
        lists = self._services.activities.lists
        self._tasks.change(
            lambda _progress: lists.note(noted), owner=self, done=lambda _kept: self._done(), failed=self._refused
        )

    def open_need(self) -> None:
        """Open the need that follows from the result."""
        if self._line is None:
            return
        one, need = self._line.participant, NewNeed(self.need_kind.value(), self.need_text.text().strip())
        lists = self._services.activities.lists
        self._tasks.change(
            lambda _progress: lists.open_need(one, need), owner=self, done=lambda _kept: self._done(),
            failed=self._refused,
        )  # fmt: skip

    def _done(self) -> None:
        self.draft_saved()
        self.left.emit()

    def _edit(self, name: str) -> QWidget:
        return self.codes[name] if name in CODES else self.texts[name]

    def _offer(self, view: ActivityView) -> None:
        rules, words, said = self._services.activities.rules, self._services.station.definitions.vocabulary, language()
        listed = {"answer": "activity_answer", "transport": "activity_transport", "attended": "activity_attended"}
        for name, code_list in listed.items():
            codes = words.codes(code_list)
            self.codes[name].offer([(code, one.label.text(said)) for code, one in codes.items()])
        self.codes["why"].offer([(one.key, one.label.text(said)) for one in rules.declines.values()])
        results = [rules.results[key] for key in view.kind.results]
        self.codes["result"].offer([(one.key, one.label.text(said)) for one in results])
        needs = self._services.visiting.form().need_kinds
        self.need_kind.offer([(one.code, one.label.text(said)) for one in needs])

    def _propose_need(self) -> None:
        declared = self._services.activities.rules.results.get(self.codes["result"].value())
        self.need_kind.choose(declared.need if declared else "")

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words = self._services.station.definitions.vocabulary
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in error.problems])

    def _arrange(self) -> None:
        form = QWidget(self)
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        rows = [(self._labels[name], self._edit(name)) for name in ORDER]
        rows += list(zip(self._need_labels, (self.need_kind, self.need_text), strict=True))
        for row, (label, edit) in enumerate(rows):
            label.setBuddy(edit)
            grid.addWidget(label, row, 0)
            grid.addWidget(edit, row, 1)
        for name in ORDER:
            self._edit(name).setObjectName(f"participant_{name}")
        self.need_kind.setObjectName("participant_need_kind")
        self.need_text.setObjectName("participant_need_text")
        grid.addWidget(self._told_need, len(rows), 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(rows) + 1, 1)
        scroll = Overflow(form, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._grounds, self._problems):
            layout.addWidget(widget)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
