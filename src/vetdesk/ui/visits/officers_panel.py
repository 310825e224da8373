"""Liaison officers (联络员): what each has in hand, which villages have nobody, and who gets which village."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right, Role
from vetdesk.services.officers import VillageWithout, Workload
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.visits.areas_panel import AreasPanel
from vetdesk.ui.visits.assign_panel import AssignPanel
from vetdesk.ui.visits.assign_people_panel import AssignPeoplePanel
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

COLUMNS = (
    Column("officer", "officers", QT_TRANSLATE_NOOP("officers", "Officer"), 12, must_show=True),
    Column("people", "officers", QT_TRANSLATE_NOOP("officers", "People"), 8, right=True, must_show=True),
    Column("due", "officers", QT_TRANSLATE_NOOP("officers", "Due"), 8, right=True),
    Column("overdue", "officers", QT_TRANSLATE_NOOP("officers", "Overdue"), 10, right=True),
    Column("promises", "officers", QT_TRANSLATE_NOOP("officers", "Agreed"), 10, right=True),
    Column("needs", "officers", QT_TRANSLATE_NOOP("officers", "Open needs"), 12, right=True),
    Column("cases", "officers", QT_TRANSLATE_NOOP("officers", "Cases"), 8, right=True),
    Column("villages", "officers", QT_TRANSLATE_NOOP("officers", "Villages"), 16),
)


class OfficersPanel(SteadyPanel):
    """The list of officers; giving villages and ending areas happens in its place."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._loads: Sequence[Workload] = ()
        self._missing: Sequence[VillageWithout] = ()
        self._without = QLabel(self)
        self._without.setObjectName("villages_without")
        self._without.setWordWrap(True)
        give_role(self._without, role="warning")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("officers")
        self.list.opened.connect(lambda _id: self.show_areas())
        self.list.chosen.connect(lambda _id: self._enable())
        self.assign = AssignPanel(services, tasks, talk, self)
        self.assign.left.connect(self._back)
        self.assign_people = AssignPeoplePanel(services, tasks, talk, self)
        self.assign_people.left.connect(self._back)
        self.areas = AreasPanel(services, tasks, talk, self)
        self.areas.left.connect(self._back)
        self.buttons = ButtonBar(self)
        self._show_areas = self.buttons.add("show_areas", self.show_areas)
        self._hand_over = self.buttons.add("hand_over_officer", self._hand_over_all)
        self._give_people = self.buttons.add("assign_people", self.give_person, right=True)
        self._assign = self.buttons.add("assign_officer", self.begin_assigning, right=True)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Liaison officers"))
        self.list.tell_nothing(self.tr("No liaison officer yet. A member of staff gets this duty in Settings, Staff."))
        self._show_areas.setText(self.tr("Vi&llages and people…"))
        self._hand_over.setText(self.tr("Hand &over everything…"))
        self._assign.setText(self.tr("Assi&gn villages…"))
        self._give_people.setText(self.tr("Assign &people…"))
        self._tell_missing()
        rows = self._rows()
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._enable()

    def refresh(self, _today: str = "") -> None:
        """Fetch what everybody has in hand."""
        officers = self._services.officers
        self._tasks.look(
            lambda _progress: (officers.workload(), officers.villages_without()), owner=self, done=self._show,
            instead_of="workload",
        )  # fmt: skip

    def begin_assigning(self) -> None:
        """Give villages, to the chosen officer if there is one."""
        self._stack.setCurrentWidget(self.assign)
        self.assign.begin(self.list.current_id(), [one.village_id for one in self._missing])

    def give_person(self, recipient_id: int = 0) -> None:
        """Give single persons, to the chosen officer if there is one, beginning with this one (0: nobody)."""
        self._stack.setCurrentWidget(self.assign_people)
        self.assign_people.begin(0 if recipient_id else self.list.current_id(), recipient_id)

    def show_areas(self) -> None:
        """Show what the chosen officer has, with its days."""
        if chosen := self.list.current_id():
            self._stack.setCurrentWidget(self.areas)
            self.areas.show_officer(chosen)

    def _hand_over_all(self) -> None:
        from vetdesk.ui.settings.hand_over_window import HandOverWindow

        window = HandOverWindow(self.list.current_id(), self._services, self._tasks, self)
        window.show()

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _show(self, found: tuple[Sequence[Workload], Sequence[VillageWithout]]) -> None:
        self._loads, self._missing = found
        self.retranslate()

    def _tell_missing(self) -> None:
        said = [
            self.tr("{village} (people: {count})").format(village=one.name or self.tr("no village"), count=one.people)
            for one in self._missing
        ]
        self._without.setText(self.tr("Without liaison officer: {villages}").format(villages=self.tr(", ").join(said)))
        self._without.setVisible(bool(said))

    def _rows(self) -> Mapping[int, Row]:
        return {load.officer.id: self._row(load) for load in self._loads}

    def _row(self, load: Workload) -> Row:
        name = load.officer.name if load.officer.active else self.tr("{name} (left)").format(name=load.officer.name)
        late = Status(Tone.LATE, str(load.overdue)) if load.overdue else "0"
        sums = (str(load.promises), str(load.needs), str(load.cases))
        return (name, str(load.people), str(load.due), late, *sums, self.tr(", ").join(load.villages))

    def _enable(self) -> None:
        actor = self._services.station.session.actor
        may = actor.may(Right.MANAGE_STAFF) or Role.LEADER in actor.staff.roles
        chosen = bool(self.list.current_id())
        self._show_areas.setEnabled(chosen)
        self._hand_over.setEnabled(may and chosen)
        self._assign.setEnabled(may)
        self._give_people.setEnabled(may)
        self.buttons.set_hint("" if may else self.tr("Villages are assigned by whoever manages staff."))

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._without)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        for panel in (overview, self.assign, self.assign_people, self.areas):
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
