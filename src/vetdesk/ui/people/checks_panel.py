"""Checks (核查): what is to be looked into over all archives, by kind; each line opens its record."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.people_panel import PeoplePanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row

if TYPE_CHECKING:  # the list of people is painted before the checks are needed
    from vetdesk.services.station_checks import StationFinding

COLUMNS: Final = (
    Column("name", "people_lists", QT_TRANSLATE_NOOP("people_lists", "Name"), 12, must_show=True),
    Column("village", "people_lists", QT_TRANSLATE_NOOP("people_lists", "Village"), 14),
    Column("problem", "people_lists", QT_TRANSLATE_NOOP("people_lists", "To check"), 70),
)


class ChecksPanel(PeoplePanel):
    """Shows the findings of now; one person may stand here several times, for several reasons."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self._findings: Sequence[StationFinding] = ()
        self._title, self._about = QLabel(self), QLabel(self)
        give_role(self._title, role="title")
        give_role(self._about, role="soft")
        self._about.setWordWrap(True)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("station_checks")
        self.list.setSortingEnabled(False)
        self.list.opened.connect(self._open)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_list", self.left.emit)
        self._look = self.buttons.add_primary("open_checked", self.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def title(self) -> str:
        """The heading of the panel."""
        return self.tr("Checks of all records")

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.title())
        self._about.setText(
            self.tr(
                "None of this blocks your work. Enter opens the record; what you correct is no longer listed next time."
            )
        )
        self.list.setAccessibleName(self.title())
        self._empty.set_text(self.tr("Nothing to check: the records hold no contradictions."))
        self._back.setText(self.tr("&Back"))
        self._look.setText(self.tr("&Open the record"))
        self._show()

    def begin(self) -> None:
        """Check anew."""
        archives = self.services.archives
        self.tasks.look(lambda _progress: archives.whole_station(), owner=self, done=self._take, instead_of="checks")

    def primary(self) -> None:
        """Open the record of the current line."""
        self._open(self.list.current_id())

    def _take(self, findings: Sequence["StationFinding"]) -> None:
        self._findings = findings
        self._show()
        if findings:
            self.list.step(0)
            self.list.setFocus()

    def _show(self) -> None:
        """The lines are known by their place, from 1: a person is no key here."""
        self._empty.setVisible(not self._findings)
        self.list.setVisible(bool(self._findings))
        self._look.setEnabled(bool(self._findings))
        self.list.show_records(range(1, len(self._findings) + 1), self._rows)
        self.buttons.set_hint(self.tr("To check: {count}").format(count=f"{len(self._findings):,}"))

    def _rows(self, places: Sequence[int]) -> Sequence[Row]:
        words = self.services.station.definitions.vocabulary
        found = [self._findings[place - 1] for place in places]
        return [(one.name, one.village, words.problem_text(one.problem, language())) for one in found]

    def _open(self, place: int) -> None:
        if 1 <= place <= len(self._findings):
            self.opened.emit(self._findings[place - 1].recipient_id)
