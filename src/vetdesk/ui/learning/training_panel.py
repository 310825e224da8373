"""The training register (培训登记): what was held, what each member of staff still lacks, what to read first."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from vetdesk.domain.learning import hours_text
from vetdesk.domain.staff import Right
from vetdesk.services.export_deed import ExportReport
from vetdesk.services.training import ReadingLine, StaffLine, TrainingLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.learning.training_form import TrainingFormPanel
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, language
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

REGISTER = (
    Column("held", "training", QT_TRANSLATE_NOOP("training", "Date"), 12, must_show=True),
    Column("topic", "training", QT_TRANSLATE_NOOP("training", "Topic"), 32),
    Column("hours", "training", QT_TRANSLATE_NOOP("training", "Hours"), 8, right=True),
    Column("state", "training", QT_TRANSLATE_NOOP("training", "Status"), 12),
    Column("staff", "training", QT_TRANSLATE_NOOP("training", "Attendees"), 26),
    Column("held_by", "training", QT_TRANSLATE_NOOP("training", "Speaker"), 18),
    Column("place", "training", QT_TRANSLATE_NOOP("training", "Place"), 16),
    Column("notes", "training", QT_TRANSLATE_NOOP("training", "Policy notes"), 40),
)
BY_STAFF = (
    Column("name", "training", QT_TRANSLATE_NOOP("training", "Staff member"), 16, must_show=True),
    Column("hours", "training", QT_TRANSLATE_NOOP("training", "Hours this year"), 12, right=True, must_show=True),
    Column("trainings", "training", QT_TRANSLATE_NOOP("training", "Sessions"), 10, right=True),
    Column("to_read", "training", QT_TRANSLATE_NOOP("training", "Still to read"), 12, right=True),
    Column("never", "training", QT_TRANSLATE_NOOP("training", "Not covered by any training yet"), 60),
)
READING = (
    Column("title", "training", QT_TRANSLATE_NOOP("training", "Read these first"), 40, must_show=True),
    Column("read", "training", QT_TRANSLATE_NOOP("training", "Read on"), 14, must_show=True),
)
WIDEST_VIEW = 22
"""Characters that the longest name of a view has."""
_COLUMNS = {"register": REGISTER, "staff": BY_STAFF, "reading": READING}


class TrainingPanel(SteadyPanel):
    """Three lists to choose from; the form of a training comes in their place."""

    paper_wanted = Signal(object, str)
    """A paper (PaperRun) is to be shown, saved under this name."""
    to_read = Signal(int)
    """So many notes of the reader's list are not marked as read."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._navigator = navigator
        self._trainings: dict[int, TrainingLine] = {}
        self._staff: Sequence[StaffLine] = ()
        self._reading: dict[int, ReadingLine] = {}
        self.view = CodeEdit(self)
        self.view.setObjectName("training_view")
        self.view.setMinimumContentsLength(WIDEST_VIEW)
        self.view.currentIndexChanged.connect(lambda _place: self._show_view())
        self._view_label = QLabel(self)
        self._view_label.setBuddy(self.view)
        self._empty = EmptyState(self)
        self.list = RecordList(REGISTER, tasks, self)
        self.list.setObjectName("trainings")
        self.list.opened.connect(lambda _id: self._open())
        self.list.chosen.connect(lambda _id: self._offer())
        self.form = TrainingFormPanel(services, tasks, talk, self)
        self.form.left.connect(self._back)
        self.buttons = ButtonBar(self)
        self._take_out = self.buttons.add("take_training_out", self.take_out)
        self._change = self.buttons.add("change_training", self.change)
        self._papers = self.buttons.add("training_papers", lambda: None)
        self._menu = QMenu(self._papers)
        self._sheet = self._menu.addAction("", self.print_sheet)
        self._register = self._menu.addAction("", self.print_register)
        self._workbook = self._menu.addAction("", self.write)
        self._papers.setMenu(self._menu)
        self._new = self.buttons.add_primary("new_training", self.begin)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        views = (
            ("register", self.tr("Training register")), ("staff", self.tr("By staff member")),
            ("reading", self.tr("My reading list")),
        )  # fmt: skip
        self.view.offer(views, empty=False)
        self._view_label.setText(self.tr("Sho&w"))
        self.view.setAccessibleName(self.tr("Show"))
        self.list.setAccessibleName(self.tr("Training register"))
        for button, text in (
            (self._take_out, self.tr("Re&move…")), (self._change, self.tr("Chan&ge…")),
            (self._papers, self.tr("&Print and export")), (self._new, self.tr("&New session…")),
        ):  # fmt: skip
            button.setText(text)
        self._sheet.setText(self.tr("Sign-in sheet…"))
        self._register.setText(self.tr("Register for this year…"))
        self._workbook.setText(self.tr("Workbook for this year…"))
        self._show_view()

    def refresh(self) -> None:
        """Fetch all lists."""
        trainings = self._services.trainings
        self._tasks.look(
            lambda _progress: (trainings.lines(), trainings.by_staff(self._year()), trainings.reading()), owner=self,
            done=lambda found: self._show(*found), instead_of="trainings",
        )  # fmt: skip

    def show_reading(self) -> None:
        """Show what the reader's role should read first."""
        self._stack.setCurrentIndex(0)
        self.view.choose("reading")

    def begin(self) -> None:
        """Note a new training."""
        self._begin(None)

    def change(self) -> None:
        """Put the chosen training right."""
        if (chosen := self._chosen()) is not None:
            self._begin(chosen)

    def take_out(self) -> None:
        """Ask why, and take the chosen training out."""
        if self._chosen() is not None:
            self._talk.ask_text(self.tr("Why is this session removed?"), self._taken_out)

    def print_sheet(self) -> None:
        """Show the attendance sheet of the chosen training."""
        if (chosen := self._chosen()) is not None:
            run = self._services.trainings.attendance_sheet(chosen.training.id)
            self.paper_wanted.emit(run, self.tr("Attendance sheet {day}.pdf").format(day=chosen.training.held_on))

    def print_register(self) -> None:
        """Show the register of this year."""
        run = self._services.trainings.register_paper(self._year())
        self.paper_wanted.emit(run, self.tr("Trainings {year}.pdf").format(year=self._year()))

    def write(self) -> None:
        """Ask where to, and write the workbook of this year."""
        title, name = self.tr("Save the training register"), self.tr("Trainings.xlsx")
        self._talk.choose_target(title, name, self.tr("Workbook (*.xlsx)"), self._to)

    def primary(self) -> None:
        """Keep what is written, or begin a training."""
        if self._stack.currentWidget() is self.form:
            self.form.keep()
        elif self._new.isEnabled():
            self.begin()

    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        return self._stack.currentWidget() is self.form and self.form.is_changed()

    def _year(self) -> int:
        return int(self._services.trainings.today()[:4])

    def _begin(self, line: TrainingLine | None) -> None:
        def begun(staff: Sequence[tuple[str, str]]) -> None:
            self._stack.setCurrentWidget(self.form)
            self.form.begin(line.training if line else None, staff)

        if self._services.trainings.may_keep():
            trainings = self._services.trainings
            self._tasks.look(
                lambda _progress: [(str(one.id), one.name) for one in trainings.staff()], owner=self, done=begun
            )

    def _open(self) -> None:
        reading = self._reading.get(self.list.current_id())
        if self.view.value() == "reading" and reading is not None:
            self._navigator.open("policy", reading.number)
        else:
            self.change()

    def _to(self, path: Path) -> None:
        year, trainings = self._year(), self._services.trainings
        self._tasks.change(lambda _progress: trainings.write(path, year), owner=self, done=self._written)

    def _written(self, report: ExportReport) -> None:
        self._navigator.say(self.tr("{file} is saved.").format(file=report.path.name))

    def _taken_out(self, reason: str) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._tasks.change(
                lambda _progress: self._services.trainings.take_out(chosen.training, reason), owner=self,
                done=lambda _none: self.refresh(),
            )  # fmt: skip

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _show(
        self, trainings: Sequence[TrainingLine], staff: Sequence[StaffLine], reading: Sequence[ReadingLine]
    ) -> None:
        self._trainings = {line.training.id: line for line in trainings}
        self._staff = staff
        self._reading = {line.number: line for line in reading}
        self.to_read.emit(sum(1 for line in reading if not line.read_on))
        self._show_view()

    def _show_view(self) -> None:
        view = self.view.value() or "register"
        if self.list.records.columns != _COLUMNS[view]:
            self.list.set_columns(_COLUMNS[view])
        rows = self._rows(view)
        self._empty.set_text(self._nothing(view))
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._offer()

    def _rows(self, view: str) -> Mapping[int, Row]:
        if view == "staff":
            return {place: self._staff_row(line) for place, line in enumerate(self._staff, 1)}
        if view == "reading":
            return {number: self._reading_row(line) for number, line in self._reading.items()}
        return {number: self._row(line) for number, line in self._trainings.items()}

    def _nothing(self, view: str) -> str:
        if view == "reading":
            return self.tr("There is no reading list for your role.")
        return self.tr("No training recorded yet. Plan a session to print its sign-in sheet.")

    def _row(self, line: TrainingLine) -> Row:
        one, said = line.training, language()
        state = Status(Tone.WAITING, self.tr("Planned")) if line.planned else Status(Tone.GOOD, self.tr("Held"))
        notes = ", ".join(title.text(said) for title in line.notes)
        people = enumerated(line.staff)
        return (one.held_on, one.topic, hours_text(one.minutes), state, people, one.held_by, one.place, notes)

    def _staff_row(self, line: StaffLine) -> Row:
        never = "; ".join(title.text(language()) for title in line.never)
        told = line.learned
        return (line.name, hours_text(told.minutes), str(told.trainings), str(line.to_read), never)

    def _reading_row(self, line: ReadingLine) -> Row:
        if line.renewed:
            read = Status(Tone.DUE_SOON, self.tr("Updated"))
        else:
            read = Status(Tone.GOOD, line.read_on) if line.read_on else Status(Tone.DRAFT, self.tr("Unread"))
        return (line.title.text(language()), read)

    def _chosen(self) -> TrainingLine | None:
        return self._trainings.get(self.list.current_id()) if self.view.value() == "register" else None

    def _offer(self) -> None:
        may, chosen, register = self._services.trainings.may_keep(), self._chosen(), self.view.value() == "register"
        actor = self._services.station.session.actor
        for button in (self._take_out, self._change):
            button.setVisible(register)
            button.setEnabled(may and chosen is not None)
        self._sheet.setEnabled(chosen is not None and actor.may(Right.PRINT))
        self._register.setEnabled(actor.may(Right.PRINT))
        self._workbook.setEnabled(actor.may(Right.EXPORT))
        self._new.setEnabled(may)
        self._papers.setVisible(self.view.value() != "reading")
        reading = self.view.value() == "reading"
        self.buttons.set_hint(self.tr("Enter opens a note; then choose “Mark as read”.") if reading else "")

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
        for panel in (overview, self.form):
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
