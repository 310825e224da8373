"""The tab History (历史) of a record: what was changed, who looked, and the record as it was on a day."""

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.history import DeedLines
from vetdesk.domain.record_views import RecordView
from vetdesk.domain.staff import Staff
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.history.as_it_was_panel import AsItWasPanel
from vetdesk.ui.people.history.deed_list import DeedList
from vetdesk.ui.people.history.filters import HistoryFilters
from vetdesk.ui.people.history.look_list import LookList
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown
from vetdesk.ui.widgets.small_screens import CurrentStack, is_low

WAYS: Final = (
    QT_TRANSLATE_NOOP("history", "What was changed"),
    QT_TRANSLATE_NOOP("history", "Who looked, printed or exported"),
    QT_TRANSLATE_NOOP("history", "The record on a given day"),
)
CHANGES, LOOKS, DAY = range(len(WAYS))
DEEDS = 200


class HistoryTab(RecordTab):
    """Three ways to look back at one record; what it shows is fetched for the way in sight."""

    SHOWS: ClassVar[tuple[str, ...]] = (
        "identity", "entry", "case", "visit", "need", "material", "scan", "merging", "reveal", "paper", "dossier",
        "assignment", "planned_visit",
        "participant",
    )  # fmt: skip

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        vocabulary = services.station.definitions.vocabulary
        self._view: RecordView | None = None
        self.way = QComboBox(self)
        self.way.setObjectName("history_way")
        for _ in WAYS:
            self.way.addItem("")
        self._label = QLabel(self)
        self._label.setBuddy(self.way)
        self.filters = HistoryFilters(vocabulary, self)
        self.deeds = DeedList(vocabulary, tasks, self)
        self.looks = LookList(tasks, self)
        self.as_it_was = AsItWasPanel(services, tasks, talk, self)
        self._stack = CurrentStack(self)
        for widget in (self.deeds, self.looks, self.as_it_was):
            self._stack.addWidget(widget)
        self._arrange()
        self.retranslate()

    def title(self) -> str:
        """The name of the tab."""
        return self.tr("History")

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("&Show"))
        self.way.setAccessibleName(self.tr("What to show"))
        for place, text in enumerate(WAYS):
            self.way.setItemText(place, shown("history", text))
        if self._view is not None:
            self._fetch()

    def show_record(self, view: RecordView) -> None:
        """Look back at this record."""
        self._view = view
        self._fetch()

    def focus_filter(self) -> None:
        """Put the cursor into the first filter of what is shown."""
        (self.as_it_was.day if self.way.currentIndex() == DAY else self.filters.field).setFocus()

    def _fetch(self) -> None:
        view, way = self._view, self.way.currentIndex()
        if view is None:
            return
        if way == DAY:
            self.as_it_was.show_record(view)
            return
        wanted, back, words = self.filters.wanted(view.id), self.services.looking_back, language()
        if way == LOOKS:
            self.tasks.look(
                lambda _progress: back.looks(view.id, wanted.since, wanted.until, words),
                owner=self, done=self.looks.show_looks, instead_of="history",
            )  # fmt: skip
            return
        self.tasks.look(
            lambda _progress: (back.history(wanted, words, DEEDS), back.staff()),
            owner=self, done=lambda found: self._show(*found), instead_of="history",
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self.filters.spare_room(low=is_low(self.height()))

    def _show(self, deeds: Sequence[DeedLines], staff: Sequence[Staff]) -> None:
        self.filters.show_staff(staff)
        self.deeds.show_deeds(deeds)

    def _turn(self, way: int) -> None:
        self._stack.setCurrentIndex(way)
        self.filters.offer(fields=way == CHANGES, days=way != DAY)
        self._fetch()

    def _arrange(self) -> None:
        self.way.currentIndexChanged.connect(self._turn)
        self.filters.changed.connect(self._fetch)
        top = QWidget(self)
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addWidget(self.way, 1)
        self.filters.lead_with(top)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.filters)
        layout.addWidget(self._stack, 1)
