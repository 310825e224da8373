"""Giving villages to a liaison officer (分片包干): who, which villages, from when, why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from vetdesk.domain.people import Village
from vetdesk.domain.staff import Staff
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.visits.assigning import ID, AssigningPanel


class AssignPanel(AssigningPanel):
    """Ticks villages; those without an officer are ticked to begin with."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__("assigned", services, tasks, talk, parent)
        self._ticked: frozenset[int] = frozenset()
        self.list.setObjectName("assigned_villages")
        self.arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self._title.setText(self.tr("Assign villages to an officer"))
        self.list.setAccessibleName(self.tr("Villages (ticked ones are assigned)"))
        self.buttons.set_hint(self.tr("Villages that have an officer that day: hand over first."))

    def begin(self, officer_id: int, ticked: Sequence[int]) -> None:
        """Begin anew with an officer (0: none yet) and villages that are ticked."""
        self._ticked = frozenset(ticked)
        officers = self._services.officers
        self._tasks.look(
            lambda _progress: (officers.officers(), officers.villages()), owner=self, done=self._offer,
            instead_of="assign",
        )  # fmt: skip
        self.start(officer_id)

    def keep(self) -> None:
        """Give what is ticked."""
        self.give(self.chosen(), ())

    def _offer(self, found: tuple[Sequence[Staff], Sequence[Village]]) -> None:
        staff, villages = found
        self.offer_officers(staff)
        self.list.clear()
        for one in villages:
            item = QListWidgetItem(one.name, self.list)
            item.setData(ID, one.id)
            ticked = one.id in self._ticked
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
