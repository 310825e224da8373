"""One day of the week of visits: its heading with the count, and the people to be visited on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vetdesk.services.visit_week import DayKind, PlannedPerson
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.visits.week_dragging import carry, people_in
from vetdesk.ui.visits.week_words import day_words, kind_words, short_day
from vetdesk.ui.widgets.small_screens import SteadyPanel

PERSON_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class ShownDay:
    """What a day shows: who is planned, and who is proposed and not kept yet."""

    day: str
    kind: DayKind
    today: bool
    planned: Sequence[PlannedPerson] = ()
    proposed: Sequence[PlannedPerson] = ()
    over: bool = False

    @property
    def usual(self) -> bool:
        """Whether the day is worth room: offices work on it, it is a holiday to be told, or somebody stands there."""
        return self.kind is not DayKind.WEEKEND or bool(self.planned or self.proposed) or self.today


class DayList(SteadyPanel):
    """Several people can be chosen; Enter or a double click opens one. People can be taken up here and let go."""

    opened = Signal(int)
    """A visit to this recipient is to be logged."""
    picked = Signal()
    """Other people are chosen, or the cursor came here."""
    put = Signal(object, str)
    """These people (tuple of recipients) were let go on this day."""

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownDay | None = None
        self._head = QLabel(self)
        self._head.setWordWrap(True)
        self.setAcceptDrops(True)
        give_role(self._head, role="heading")
        self.list = _People(self)
        self.list.setObjectName(f"visits_on_{place}")
        self.list.itemActivated.connect(lambda item: self.opened.emit(int(item.data(PERSON_ROLE))))
        self.list.itemSelectionChanged.connect(self.picked)
        self.list.entered_by_key.connect(self.picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._head)
        layout.addWidget(self.list, 1)

    @property
    def day(self) -> str:
        """The day that is shown."""
        return self._shown.day if self._shown is not None else ""

    def show_day(self, shown: ShownDay, *, alone: bool = False) -> None:
        """Show a day with its people; whoever is chosen stays so. One that is shown alone is named by its choice."""
        self._shown = shown
        self._head.setHidden(alone)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        if self._shown is None:
            return
        kept = set(self.chosen())
        self._head.setText(self.title())
        self.list.setAccessibleName(self.title())
        self.list.blockSignals(True)
        self.list.clear()
        for person in (*self._shown.planned, *self._shown.proposed):
            item = QListWidgetItem(self._line(person), self.list)
            item.setData(PERSON_ROLE, person.person.recipient_id)
            item.setToolTip(worded(person.why))
            if person.person.recipient_id in kept:
                self.list.setCurrentItem(item, QItemSelectionModel.SelectionFlag.NoUpdate)
                item.setSelected(True)
        self.list.blockSignals(False)

    def title(self) -> str:
        """The day, what kind of day it is, and how many people."""
        shown = self._shown
        if shown is None:
            return ""
        parts = [self.tr("today")] if shown.today else []
        parts += [kind_words(shown.kind)] if kind_words(shown.kind) else []
        return " · ".join((day_words(shown.day), *parts, self._counted(shown)))

    def _counted(self, shown: ShownDay) -> str:
        planned, proposed = len(shown.planned), len(shown.proposed)
        if not proposed:
            return self.tr("{count}").format(count=planned)
        if not planned:
            return self.tr("{count} proposed").format(count=proposed)
        return self.tr("{count}, {proposed} proposed").format(count=planned + proposed, proposed=proposed)

    def chosen(self) -> list[int]:
        """The recipients that are selected."""
        return [int(item.data(PERSON_ROLE)) for item in self.list.selectedItems()]

    def forget(self) -> None:
        """Select nobody, and tell nobody of it."""
        self.list.blockSignals(True)
        self.list.clearSelection()
        self.list.blockSignals(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is carried here."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt: something is carried over the day; a day that is over takes nobody."""
        if self._new(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: people are let go here."""
        if people := self._new(event):
            event.acceptProposedAction()
            self.put.emit(people, self.day)

    def _new(self, event: QDropEvent) -> tuple[int, ...]:
        """Who is carried and does not stand here already."""
        shown = self._shown
        if shown is None or shown.over:
            return ()
        here = {one.person.recipient_id for one in (*shown.planned, *shown.proposed)}
        return tuple(one for one in people_in(event.mimeData()) if one not in here)

    def _line(self, one: PlannedPerson) -> str:
        """Two lines: the name with the village, then what is to be known."""
        if one.visited_on:
            sign, told = Tone.GOOD.sign, self.tr("visited on {day}").format(day=short_day(one.visited_on))
        elif one.missed:
            sign, told = Tone.LATE.sign, self.tr("not visited as planned")
        elif self._shown is not None and one in self._shown.proposed:
            sign, told = Tone.DRAFT.sign, worded(one.why)
        else:
            sign, told = "", worded(one.why)
        return "\n".join(filter(None, (f"{sign} {one.person.name} · {one.person.village}".strip(" ·"), told)))


class _People(QListWidget):
    """The list itself: whoever comes to it by a key stands on somebody."""

    entered_by_key = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # else a line is cut where the scroll bar takes its room
        self.setDragEnabled(True)
        self.setAcceptDrops(False)  # the day takes them, its heading too

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Qt: people who are selected are pulled."""
        carry([int(item.data(PERSON_ROLE)) for item in self.selectedItems()], self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: the cursor comes here."""
        super().focusInEvent(event)
        if self.count() and self.currentRow() < 0 and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.setCurrentRow(0)
        self.entered_by_key.emit()
