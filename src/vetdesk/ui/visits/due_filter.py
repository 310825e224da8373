"""Whose due visits are shown, and of which village; beside it what the person signed in has in hand."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.people import Village
from vetdesk.domain.staff import Staff
from vetdesk.services.officers import Officers, Workload
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role

ALL, NOBODYS = "all", "0"


class DueFilter(Translated):
    """Chooses the officer (my own people, everybody's, those of nobody, one officer's) and the village."""

    changed = Signal()
    """Another choice was made, or the first one was settled."""

    def __init__(
        self, officers: Officers, me: Staff, tasks: TaskRunner, parent: QWidget | None = None, *, sums: bool = True
    ) -> None:
        super().__init__(parent)
        self._with_sums = sums
        self._officers = officers
        self._me = me
        self._tasks = tasks
        self._settled = False
        self._asked: tuple[str, str] | None = None
        self._staff: Sequence[Staff] = ()
        self._villages: Sequence[Village] = ()
        self._load: Workload | None = None
        self._sums = QLabel(self)
        self._sums.setObjectName("my_work")
        self._sums.setWordWrap(True)
        give_role(self._sums, role="heading")
        self.officer, self.village = CodeEdit(self), CodeEdit(self)
        self.officer.setObjectName("due_of_officer")
        self.village.setObjectName("due_in_village")
        self._row = QHBoxLayout()
        self._row.addWidget(self.officer, 1)
        self._row.addWidget(self.village, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sums)
        layout.addLayout(self._row)
        self.retranslate()
        for edit in (self.officer, self.village):
            edit.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def put_beside(self, told: QLabel) -> None:
        """Tell at the end of the line of choices what they come to, where it takes no line from the list."""
        self._row.addWidget(told)

    def retranslate(self) -> None:
        """Set every text."""
        self.officer.setAccessibleName(self.tr("Whose people"))
        self.village.setAccessibleName(self.tr("Village"))
        others = [(str(one.id), one.name) for one in self._staff if one.id != self._me.id]
        whole = [(str(self._me.id), self.tr("My people")), (ALL, self.tr("All people"))]
        self.officer.offer([*whole, (NOBODYS, self.tr("People without an officer")), *others], empty=False)
        every = [("", self.tr("All villages"))]
        self.village.offer([*every, *((str(one.id), one.name) for one in self._villages)], empty=False)
        self._tell()

    def refresh(self) -> None:
        """Fetch officers, villages and what I have in hand."""
        self._tasks.look(
            lambda _progress: (self._officers.officers(), self._officers.villages(), self._officers.mine()),
            owner=self, done=self._show, instead_of="officers",
        )  # fmt: skip

    def choose(self, officer: int | None, village_id: int) -> None:
        """Show these people (as `chosen_officer` tells them) in a village (0: all), once they can be chosen."""
        self._asked = (ALL if officer is None else str(officer), str(village_id or ""))
        if self._settled:
            self._take_asked()

    def clear(self) -> None:
        """Show everybody's people in all villages."""
        self.officer.choose(ALL)
        self.village.choose("")

    def chosen_officer(self) -> int | None:
        """The officer whose people are shown: 0 those of nobody, None everybody's."""
        value = self.officer.value()
        return None if value in {"", ALL} or not self._settled else int(value)

    def chosen_village(self) -> int:
        """The village that is shown, 0 for all."""
        return int(self.village.value() or 0)

    def _show(self, found: tuple[Sequence[Staff], Sequence[Village], Workload]) -> None:
        self._staff, self._villages, self._load = found
        self.retranslate()
        if not self._settled:
            self._settled = True
            self.officer.blockSignals(True)
            self.officer.choose(str(self._me.id) if self._load.people else ALL)
            self.officer.blockSignals(False)
            self._take_asked()
            self.changed.emit()

    def _take_asked(self) -> None:
        """Choose what was asked for, as far as it is still there."""
        for edit, value in zip((self.officer, self.village), self._asked or (), strict=False):
            if edit.findData(value) >= 0:
                edit.choose(value)
        self._asked = None

    def _tell(self) -> None:
        load = self._load
        self._sums.setVisible(self._with_sums and load is not None and bool(load.people))
        if load is not None:
            text = self.tr("My people: {people} · visits overdue: {overdue} · visits promised: {promises}")
            self._sums.setText(text.format(people=load.people, overdue=load.overdue, promises=load.promises))
