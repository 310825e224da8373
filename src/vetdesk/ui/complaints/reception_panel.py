"""Reception days (领导接待日): date, leader, place, visitors, matters, to whom they went, result."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.staff import Right
from vetdesk.services.paper_press import PaperRun
from vetdesk.services.reception_days import ReceptionDay
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.page import Navigator
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

COLUMNS = (
    Column("held", "complaints", QT_TRANSLATE_NOOP("complaints", "Date"), 12, must_show=True),
    Column("leader", "complaints", QT_TRANSLATE_NOOP("complaints", "Leader"), 12, must_show=True),
    Column("place", "complaints", QT_TRANSLATE_NOOP("complaints", "Place"), 16),
    Column("visitors", "complaints", QT_TRANSLATE_NOOP("complaints", "Visitors"), 20),
    Column("matters", "complaints", QT_TRANSLATE_NOOP("complaints", "Matters"), 30),
    Column("assigned", "complaints", QT_TRANSLATE_NOOP("complaints", "Assigned to"), 18),
    Column("result", "complaints", QT_TRANSLATE_NOOP("complaints", "Result"), 24),
)
_KEYS = ("leader", "place", "visitors", "matters", "assigned", "result")


class ReceptionPanel(Drafted, SteadyPanel):
    """The list of reception days, those to come among them; one is written down in its place."""

    DRAFT = "reception_day"
    paper_wanted = Signal(object, str)
    """A PaperRun, and the name of its file."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._navigator = navigator
        self._days: dict[int, ReceptionDay] = {}
        self._shown: ReceptionDay | None = None
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("reception_days")
        self.list.opened.connect(lambda number: self.begin(self._days[number]))
        self.form = FieldForm(services.station.definitions.vocabulary, self)
        self.buttons = ButtonBar(self)
        self.papers: QPushButton = self.buttons.add("reception_papers", lambda: None, right=True)
        self._choices = QMenu(self.papers)
        self.papers.setMenu(self._choices)
        self._plan = self._choices.addAction("", self._print_plan)
        self._print = self._choices.addAction("", self._print_day)
        self._new = self.buttons.add_primary("new_reception_day", self.begin)
        self.list.chosen.connect(lambda _id: self._offer())
        self._form_buttons = ButtonBar(self)
        self._leave = self._form_buttons.add("leave_reception_day", self._back)
        self._keep = self._form_buttons.add_primary("keep_reception_day", self.keep)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Reception days"))
        self._empty.set_text(
            self.tr(
                "No reception day has been recorded yet. Record who received people, and when, with the button below."
            )
        )
        self._new.setText(self.tr("&New reception day"))
        self.papers.setText(self.tr("Pape&rs"))
        self._plan.setText(self.tr("Coming days, to be posted…"))
        self._print.setText(self.tr("The chosen day…"))
        self._leave.setText(self.tr("&Back"))
        self._keep.setText(self.tr("&Save"))
        rows = {number: self._row(day) for number, day in self._days.items()}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._offer()

    def refresh(self) -> None:
        """Fetch the list."""
        self._tasks.look(
            lambda _progress: self._services.reception_days.all(), owner=self, done=self._show,
            instead_of="reception_days",
        )  # fmt: skip

    def begin(self, day: ReceptionDay | None = None) -> None:
        """Begin a new day, or go on with one."""
        self._shown = day
        values = day.values if day else {"held_on": self._services.reception_days.today()}
        self.form.show_fields(self._services.reception_days.fields, values)
        self._stack.setCurrentIndex(1)
        self.draft_begun()
        self.form.focus("leader")

    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        return self._stack.currentIndex() == 1 and self.form.is_changed()

    def draft_parts(self) -> tuple[QWidget, ...]:
        """The form in place of the list."""
        return (self.form,)

    def draft_record(self) -> str:
        """The day that is written down, "" for a new one."""
        return str(self._shown.id) if self._shown is not None else ""

    def draft_title(self) -> str:
        """Which day it is."""
        return self.tr("Reception day {day}").format(day=self.form.values().get("held_on", ""))

    def draft_version(self) -> str:
        """Of the day."""
        return str(self._shown.version) if self._shown is not None else ""

    def draft_open(self, record: str) -> None:
        """Begin the day again."""
        self.begin(self._days.get(int(record or 0)))

    def keep(self) -> None:
        """Keep the day."""
        values, day = {key: str(value) for key, value in self.form.values().items()}, self._shown
        self._tasks.change(
            lambda _progress: self._services.reception_days.keep(values, day), owner=self,
            done=lambda _none: self._done(), failed=self._refused,
        )  # fmt: skip

    def _offer(self) -> None:
        prints = self._services.station.session.actor.may(Right.PRINT)
        self._print.setEnabled(prints and self.list.current_id() in self._days)
        self._plan.setEnabled(prints and bool(self._days))
        self.papers.setEnabled(prints and bool(self._days))

    def _print_day(self) -> None:
        if (day := self._days.get(self.list.current_id() or 0)) is not None:
            self._offer_run(self._services.reception_days.register(day), day.held_on)

    def _print_plan(self) -> None:
        self._offer_run(self._services.reception_days.plan(), self._services.reception_days.today())

    def _offer_run(self, run: PaperRun, day: str) -> None:
        self.paper_wanted.emit(run, f"{run.title.zh} {day}.pdf")

    def _done(self) -> None:
        self._navigator.say(self.tr("The reception day is saved."))
        self.draft_saved()
        self._back()
        self.refresh()

    def _back(self) -> None:
        self.draft_leave()
        self.form.show_fields((), {})
        self._stack.setCurrentIndex(0)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidFieldsError):
            self.form.show_problem_list(error.problems)
        else:
            self._talk.about_failure(error)

    def _show(self, days: Sequence[ReceptionDay]) -> None:
        self._days = {day.id: day for day in days}
        self.retranslate()

    @staticmethod
    def _row(day: ReceptionDay) -> tuple[str, ...]:
        return (day.held_on, *(day.values.get(key, "").replace("\n", "、") for key in _KEYS))

    def _arrange(self) -> None:
        overview, entry = QWidget(self), QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        scroll = Overflow(self.form, entry)
        rows = QVBoxLayout(entry)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(scroll, 1)
        rows.addWidget(self._form_buttons)
        self._stack.addWidget(overview)
        self._stack.addWidget(entry)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
