"""Who is due for a visit (应访): promised visits first, then whoever the rules ask for, each with its reason."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.domain.visits import PersonLine
from vetdesk.services.visiting import DueLine, DueList, Promise, VisitEntry, VisitView
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.visits.due_filter import DueFilter
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel, is_low

PHONE, ROUTINE = "phone", "routine"
COLUMNS = (
    Column("name", "visits", QT_TRANSLATE_NOOP("visits", "Name"), 12, must_show=True),
    Column("village", "visits", QT_TRANSLATE_NOOP("visits", "Village"), 12),
    Column("due", "visits", QT_TRANSLATE_NOOP("visits", "Due"), 14, must_show=True),
    Column("last", "visits", QT_TRANSLATE_NOOP("visits", "Last visit"), 12),
    Column("why", "visits", QT_TRANSLATE_NOOP("visits", "Reason"), 44),
)


class DuePanel(SteadyPanel):
    """The list of visits due. Opening a line logs the visit."""

    log_wanted = Signal(int)
    """A visit to this recipient is to be logged."""
    fetched = Signal()
    """Who is due is known anew."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.navigator: Navigator | None = None
        """Where the call that was kept last can be taken back by the menu, too."""
        self._visiting, self._actor = services.visiting, services.station.session.actor
        self.filter = DueFilter(services.officers, self._actor.staff, tasks, self)
        self.filter.changed.connect(self._fetch)
        self._tasks = tasks
        self._today = ""
        self._due = DueList((), (), 0)
        self.bar = InlineBar(self)
        self._count = QLabel(self)
        give_role(self._count, role="soft")
        self.filter.put_beside(self._count)
        self._empty = EmptyState(self)
        self._import = self._empty.add_button("import_roster", lambda: self._begin("batch"))
        self._first = self._empty.add_button("first_person", lambda: self._begin("recipient"))
        self._empty.offer_all(self.filter.clear)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("due_visits")
        self.list.opened.connect(self.log_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.filter)
        layout.addWidget(self.bar)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Visits due"))
        self._import.setText(self.tr("Import a roster…"))
        self._first.setText(self.tr("New person"))
        self._count.setText(self.tr("People due: {count}").format(count=self._due.total + len(self._due.promises)))
        self._show_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; where it is low, the list needs it more than its count does."""
        super().resizeEvent(event)
        self._count.setHidden(is_low(self.height()))

    def refresh(self, today: str) -> None:
        """Fetch who is due."""
        self._today = today
        self.filter.refresh()
        self._fetch()

    def _fetch(self) -> None:
        officer, village = self.filter.chosen_officer(), self.filter.chosen_village()
        self._tasks.look(
            lambda _progress: self._visiting.due(village, officer=officer), owner=self, done=self._show,
            instead_of="due",
        )  # fmt: skip

    def phoned(self) -> None:
        """Keep a telephone call of today with the chosen person at which nothing was new; it can be taken back."""
        number = self.person()
        entry = VisitEntry(self._today, PHONE, ROUTINE)
        if number:
            self._tasks.change(lambda _progress: self._visiting.log(number, entry), owner=self, done=self._called)

    def _called(self, view: VisitView) -> None:
        reason = self.tr("Noted by mistake")

        def take_back() -> None:
            self.bar.hide()
            self._tasks.change(
                lambda _progress: self._visiting.withdraw(view.visit, reason), owner=self, done=lambda _done: None
            )

        undo = take_back
        if self.navigator is not None:
            named = {line.person.recipient_id: line.person.name for line in self._due.lines}
            name = named.get(view.visit.recipient_id, "")
            undo = self.navigator.undoable(self.tr("call to {name}").format(name=name), take_back)
        self.bar.show_message(self.tr("Today's call is saved."), self.tr("&Undo"), undo)

    def due_occasion(self, recipient_id: int) -> str:
        """The occasion (事由) under which the visit that is due to a recipient is logged, "" for the usual one."""
        due = (line.due for line in self._due.lines if line.person.recipient_id == recipient_id)
        return next((one.demand.occasion for one in due), "")

    def _begin(self, kind: str) -> None:
        """Where the archive holds nobody: go where its first people come from."""
        if self.navigator is not None:
            self.navigator.open(kind, 0)

    @property
    def begun(self) -> bool:
        """Whether the archive holds anybody who could be chosen."""
        return self._due.begun

    def person(self) -> int:
        """The recipient of the current line, 0 if there is none."""
        return self.list.current_id()

    def _show(self, due: DueList) -> None:
        self._due = due
        self.retranslate()
        self.fetched.emit()

    def _show_rows(self) -> None:
        rows = self._rows()
        chosen = self.filter.chosen_officer() is not None or self.filter.chosen_village() > 0
        begun = self._due.begun
        self._empty.set_text(
            self.tr("No visits are due. They come from the visiting rules and from agreed dates.")
            if begun
            else self.tr("There is nobody in the archive yet. Visits become due once it holds people.")
        )
        self._empty.set_filtered(chosen and begun, self.tr("Nobody chosen above is to be visited now."))
        self.filter.setVisible(begun)
        self._import.setVisible(not begun and self._actor.may(Right.IMPORT))
        self._first.setVisible(not begun and self._actor.may(Right.EDIT_ARCHIVE))
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def _rows(self) -> Mapping[int, Row]:
        """A line per person: a promise stands before what a rule asks for."""
        rows: dict[int, Row] = {}
        for promise in self._due.promises:
            rows.setdefault(promise.person.recipient_id, self._promised(promise))
        for line in self._due.lines:
            rows.setdefault(line.person.recipient_id, self._asked_for(line))
        return rows

    def _promised(self, promise: Promise) -> Sequence[str | Status]:
        why = self.tr("{officer} promised to come").format(officer=promise.officer)
        return self._line(promise.person, promise.promised_on, promise.visited_on, why)

    def _asked_for(self, line: DueLine) -> Sequence[str | Status]:
        why = worded(line.due.demand.label)
        if line.due.demand.fact:
            why = self.tr("{rule} (since {day})").format(rule=why, day=line.due.demand.fact)
        return self._line(line.person, line.due.due_on, line.due.last_on, why)

    def _line(self, person: PersonLine, due_on: str, last_on: str, why: str) -> Sequence[str | Status]:
        late = due_on < self._today
        if day := self._due.planned.get(person.recipient_id):
            told = self.tr("planned for {day}") if day >= self._today else self.tr("not visited as planned on {day}")
            why = f"{why} · {told.format(day=day)}"
        status = Status(Tone.LATE if late else Tone.DUE_SOON, due_on)
        return (person.name, person.village, status, last_on or self.tr("Not yet"), why)
