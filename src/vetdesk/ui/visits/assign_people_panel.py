"""Giving single persons to a liaison officer: a person's own officer goes before that of the village."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from vetdesk.domain.people_list import PersonRow
from vetdesk.domain.staff import Staff
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.visits.assigning import ID, AssigningPanel
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.search_box import SearchBox

HITS = 12


class AssignPeoplePanel(AssigningPanel):
    """Finds people by name, pinyin or ID number; whoever is ticked stays in the list while one looks for others."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__("person_assigned", services, tasks, talk, parent)
        self.list.setObjectName("assigned_people")
        self.search = SearchBox(self)
        self.search.setObjectName("find_assigned")
        self.search.searched.connect(self._find)
        self.search.returnPressed.connect(self._tick)
        self.arrange(self.search)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self._title.setText(self.tr("Assign people to an officer"))
        give_hint(self.search, self.tr("Find a person by name, pinyin or ID number; Enter ticks the first"))
        self.search.setAccessibleName(self.tr("Find a person"))
        self.list.setAccessibleName(self.tr("People (ticked ones are assigned)"))
        self.buttons.set_hint(self.tr("People assigned by name stay with their officer."))

    def begin(self, officer_id: int, recipient_id: int = 0) -> None:
        """Begin anew with an officer (0: none yet) and a person that is ticked (0: nobody)."""
        services = self._services
        self.list.clear()
        self.search.clear()

        def fetch(_progress: Progress) -> tuple[Sequence[Staff], tuple[int, str]]:
            person = services.archives.describe(recipient_id) if recipient_id else None
            return services.officers.officers(), (recipient_id, person.name if person else "")

        self._tasks.look(fetch, owner=self, done=self._offer, instead_of="assign")
        self.start(officer_id)

    def keep(self) -> None:
        """Give who is ticked."""
        self.give((), self.chosen())

    def _offer(self, found: tuple[Sequence[Staff], tuple[int, str]]) -> None:
        staff, (recipient_id, name) = found
        self.offer_officers(staff)
        if recipient_id:
            self._add(recipient_id, name, ticked=True)

    def _find(self, words: str) -> None:
        if words:
            archives = self._services.archives
            self._tasks.look(
                lambda _progress: archives.find(words, limit=HITS).rows, owner=self, done=self._show, instead_of="hits"
            )

    def _show(self, rows: Sequence[PersonRow]) -> None:
        """Keep who is ticked, and show who was found below."""
        ticked = set(self.chosen())
        for place in reversed(range(self.list.count())):
            if int(self.list.item(place).data(ID)) not in ticked:
                self.list.takeItem(place)
        for row in rows:
            if row.id not in ticked:
                self._add(row.id, " · ".join(filter(None, (row.name, row.id_number, row.village))))

    def _tick(self) -> None:
        """Tick the first who is not ticked yet."""
        for place in range(self.list.count()):
            item = self.list.item(place)
            if item.checkState() is Qt.CheckState.Unchecked:
                item.setCheckState(Qt.CheckState.Checked)
                self.search.clear()
                return

    def _add(self, recipient_id: int, text: str, *, ticked: bool = False) -> None:
        item = QListWidgetItem(text, self.list)
        item.setData(ID, recipient_id)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
