"""A record as it was at the end of a day, beside today's; what is different stands out."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.errors import NotThereThenError
from vetdesk.domain.record_views import RecordView
from vetdesk.domain.station_time import day_at_station
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.messages import sentence
from vetdesk.ui.page import Translated
from vetdesk.ui.people.history.compared import ComparedField, compared
from vetdesk.ui.people.history.filters import changes_of, whole_day
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.flow_layout import FlowLayout
from vetdesk.ui.widgets.record_list import Cell, Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import is_low

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = (
    Column("part", "history", QT_TRANSLATE_NOOP("history", "Part"), 16),
    Column("label", "history", QT_TRANSLATE_NOOP("history", "Field"), 20, must_show=True),
    Column("differs", "history", QT_TRANSLATE_NOOP("history", "Changed since"), 14, must_show=True),
    Column("then", "history", QT_TRANSLATE_NOOP("history", "On that day"), 26, must_show=True),
    Column("now", "history", QT_TRANSLATE_NOOP("history", "Today"), 26, must_show=True),
)


class AsItWasPanel(Translated):
    """Asks for a day and shows the record of that day; nothing in it can be changed."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk = services, tasks, talk
        self._view: RecordView | None = None
        self._then: RecordView | None = None
        self._fields: Sequence[ComparedField] = ()
        self.day = PartialDateEdit(self)
        self.day.setObjectName("as_it_was_on")
        self.day.ask_day()
        self._label = QLabel(self)
        self._label.setBuddy(self.day)
        self.show_day = QPushButton(self)
        self.show_day.setObjectName("show_that_day")
        self.only_changed = QCheckBox(self)
        self.only_changed.setObjectName("only_changed")
        self.told = QLabel(self)
        self.told.setObjectName("as_it_was_told")
        self.told.setWordWrap(True)
        give_role(self.told, role="soft")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("as_it_was")
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("As it was at the e&nd of"))
        self.day.setAccessibleName(self.tr("Day to show"))
        self.show_day.setText(self.tr("Sho&w that day"))
        self.only_changed.setText(self.tr("Only what was chan&ged since"))
        self.list.setAccessibleName(self.tr("The record then and now"))
        self.list.tell_nothing(self.tr("Nothing has changed in this record since that day."))
        if self._then is not None and self._view is not None:
            self._compare(self._then, self._view)

    def show_record(self, view: RecordView) -> None:
        """Look back at this record; the day stays as it was chosen, at first it is yesterday."""
        other = self._view is None or self._view.id != view.id
        self._view = view
        if other:
            self._then, self._fields = None, ()
            self._list()
            self.told.setText("")
        if not self.day.text():
            today = day_at_station(self._services.station.now())
            self.day.setText(date.fromordinal(today.toordinal() - 1).isoformat())
        self.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._spare_room()

    def _spare_room(self) -> None:
        """On a low screen the list needs the room of the line that counts what it shows."""
        self.told.setHidden(bool(self._fields) and is_low(self.height()))

    def look(self) -> None:
        """Fetch the record of the chosen day."""
        view, day = self._view, whole_day(self.day.value())
        if view is None:
            return
        if day is None:
            self.told.setText(self.tr("Type a whole date, such as 2025-03-05."))
            self.told.show()
            return
        self._tasks.look(
            lambda _progress: self._services.looking_back.as_it_was(view.id, day),
            owner=self,
            done=lambda then: self._show(then, view),
            failed=self._refused,
            instead_of="as_it_was",
        )

    def _show(self, then: RecordView, view: RecordView) -> None:
        if self._view is not None and self._view.id == then.id:
            self._then = then
            self._compare(then, view)

    def _compare(self, then: RecordView, now: RecordView) -> None:
        vocabulary = self._services.station.definitions.vocabulary
        self._fields = compared(then, now, vocabulary, language())
        changed = sum(one.differs for one in self._fields)
        told = self.tr("Read only. Fields changed since that day: {changed} of {all}.")
        self.told.setText(told.format(changed=changed, all=len(self._fields)))
        self._list()

    def _refused(self, error: Exception) -> None:
        """A day before the archive was begun is told in place."""
        if not isinstance(error, NotThereThenError):
            self._talk.about_failure(error)
            return
        self._then, self._fields = None, ()
        self._list()
        self.told.setText(sentence(error, shown))

    def _list(self) -> None:
        seen = [one for one in self._fields if one.differs or not self.only_changed.isChecked()]
        rows = [self._row(one, seen[place - 1] if place else None) for place, one in enumerate(seen)]
        self._spare_room()
        self.list.show_records(range(1, len(rows) + 1), lambda ids: [rows[number - 1] for number in ids], rows)

    def _row(self, one: ComparedField, above: ComparedField | None) -> Row:
        part = one.part if above is None or above.part != one.part else ""
        mark: Cell = Status(Tone.DUE_SOON, self.tr("Changed")) if one.differs else ""
        return (part, one.label, mark, one.then or "—", one.now or "—")

    def _arrange(self) -> None:
        self.day.setMaximumWidth(14 * self.day.fontMetrics().averageCharWidth() + 24)
        self.day.returnPressed.connect(self.look)
        self.day.editingFinished.connect(changes_of(self.day, self.look))
        self.show_day.clicked.connect(self.look)
        self.only_changed.toggled.connect(lambda _on: self._list())
        asked = QWidget(self)
        row = QHBoxLayout(asked)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addWidget(self.day)
        top = QWidget(self)
        flow = FlowLayout(top)
        for widget in (asked, self.show_day, self.only_changed):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(top)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
