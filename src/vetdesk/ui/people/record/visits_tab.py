"""The tab of visits (走访): who looks after the person, when the next visit is due, what was visited and asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.needs import NeedState
from vetdesk.domain.record_views import RecordView
from vetdesk.domain.staff import Right, Role
from vetdesk.domain.visit_plans import last_answers
from vetdesk.domain.visits import Visit
from vetdesk.services.progress import Progress
from vetdesk.services.visiting import RecipientVisits
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, labelled, language, strung, worded
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row

COLUMNS = (
    Column("day", "visits", QT_TRANSLATE_NOOP("visits", "Date"), 12, must_show=True),
    Column("way", "visits", QT_TRANSLATE_NOOP("visits", "Method"), 12),
    Column("officer", "visits", QT_TRANSLATE_NOOP("visits", "Officer"), 12),
    Column("photos", "visits", QT_TRANSLATE_NOOP("visits", "Photos"), 8, right=True),
    Column("told", "visits", QT_TRANSLATE_NOOP("visits", "What was found"), 48),
)


@dataclass(frozen=True)
class _Found:
    """What the tab shows of one person."""

    visits: RecipientVisits = field(default_factory=lambda: RecipientVisits((), (), ()))
    photos: Mapping[int, int] = field(default_factory=dict)
    officer: str = ""


class VisitsTab(RecordTab):
    """Shows the visits to a person. Opening one shows it with its photos."""

    SHOWS = ("visit", "need", "assignment", "scan")

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self._recipient_id = 0
        self._found = _Found()
        self._officer, self._due, self._needs = (QLabel(self) for _ in range(3))
        self._officer.setObjectName("officer_of_person")
        for label in (self._officer, self._due, self._needs):
            label.setWordWrap(True)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("visits_of_person")
        self.list.opened.connect(lambda number: navigator.open("visit", number))
        self.buttons = ButtonBar(self)
        self._give = self.buttons.add("give_officer", lambda: navigator.open("give_officer", self._recipient_id))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 6, 4, 0)
        for widget in (self._officer, self._due, self._needs):
            layout.addWidget(widget)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Visits")

    def retranslate(self) -> None:
        """Set every text."""
        found = self._found
        officer = self.tr("Liaison officer: {officer}").format(officer=found.officer)
        self._officer.setText(officer if found.officer else self.tr("No liaison officer looks after this person."))
        self._due.setText(self._told_due())
        self._needs.setText(self._told_needs())
        self._needs.setVisible(bool(self._needs.text()))
        self._empty.set_text(self.tr("No visits logged yet. Use “Log a visit” above."))
        self.list.setAccessibleName(self.tr("Visits to the person"))
        self._give.setText(self.tr("Assi&gn an officer…"))
        actor = self.services.station.session.actor
        self._give.setEnabled(actor.may(Right.MANAGE_STAFF) or Role.LEADER in actor.staff.roles)
        rows = {visit.id: self._row(visit) for visit in found.visits.visits}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def show_record(self, view: RecordView) -> None:
        """Fetch what there is of this person."""
        self._recipient_id = view.id
        services = self.services

        def fetch(_progress: Progress) -> _Found:
            officer = services.officers.officer_of(view.id)
            visits = services.visiting.of_recipient(view.id)
            return _Found(visits, services.visit_photos.counts(view.id), officer.name if officer else "")

        self.tasks.look(fetch, owner=self, done=self._show, instead_of="visits")

    def begin_adding(self) -> None:
        """Log a visit."""
        self.navigator.open("log_visit", self._recipient_id)

    def _show(self, found: _Found) -> None:
        self._found = found
        self.retranslate()

    def _told_due(self) -> str:
        due = self._found.visits.due
        if not due:
            return self.tr("No visit is due today.")
        text = self.tr("Due on {day}: {why}")
        return text.format(day=due[0].due_on, why=worded(due[0].demand.label))

    def _told_needs(self) -> str:
        words = self.services.station.definitions.vocabulary
        needs = [one for one in self._found.visits.needs if one.state != NeedState.CLOSED]
        told = [labelled(words.code_label("need_kind", one.kind, language()), one.text) for one in needs]
        return self.tr("Needs to follow up: {needs}").format(needs=strung(told)) if told else ""

    def _row(self, visit: Visit) -> Row:
        definitions = self.services.station.definitions
        told = last_answers(visit, definitions.visits.fields, definitions.vocabulary, language())
        way = definitions.vocabulary.code_label("visit_way", visit.way, language())
        photos = self._found.photos.get(visit.id, 0)
        return (visit.visited_on, way, visit.officer, str(photos) if photos else "", told)
