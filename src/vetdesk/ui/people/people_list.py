"""The list of people: one search box, a few filters, and lines of which only those in sight are fetched."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.people_list import PeopleFilter, PeopleSort, PersonRow
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.archives import Archives, PeoplePage
from vetdesk.services.villages import VillageLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.search_box import SearchBox
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("name", "people", QT_TRANSLATE_NOOP("people", "Name"), 12, must_show=True),
    Column("id_number", "people", QT_TRANSLATE_NOOP("people", "ID number"), 21, must_show=True),
    Column("birth", "people", QT_TRANSLATE_NOOP("people", "Born"), 12),
    Column("village", "people", QT_TRANSLATE_NOOP("people", "Village"), 14),
    Column("category", "people", QT_TRANSLATE_NOOP("people", "Category"), 26),
    Column("status", "people", QT_TRANSLATE_NOOP("people", "Status"), 16, must_show=True),
    Column("phone", "people", QT_TRANSLATE_NOOP("people", "Phone"), 14),
)
SORTS = {
    "name": PeopleSort.NAME,
    "birth": PeopleSort.BIRTH,
    "village": PeopleSort.VILLAGE,
    "category": PeopleSort.CATEGORY,
    "status": PeopleSort.STATUS,
}
FIRST_HITS = 48
"""So many hits are shown at each keystroke: more than fit the screen."""
HITS = 1000
"""So many are in the list once nobody types any more; whoever wants more types one sign more."""
PAUSE_MS = 250
"""Whoever has not typed for so long wants to look."""
TONES = {"drawing": Tone.GOOD, "in_acceptance": Tone.WAITING, "recognised": Tone.DRAFT}


class PeopleList(SteadyPanel):
    """Shows everybody, or whom the words and filters fit. Opening a line opens the record."""

    opened = Signal(int)
    """The record of this recipient is to be shown."""
    import_wanted = Signal()
    """The archive is empty and a roster is to be imported."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archives: Archives = services.archives
        self._villages = services.villages
        self._vocabulary: Vocabulary = services.station.definitions.vocabulary
        self._tasks = tasks
        self._sort = PeopleSort.NAME
        self._total = 0
        self._partial = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._fetch_more)
        self.search = SearchBox(self)
        self.search.setObjectName("find_people")
        self.search.searched.connect(lambda _text: self.refresh())
        self.search.returnPressed.connect(self._open_current)
        self.village, self.category, self.status = (self._filter(name) for name in ("village", "category", "status"))
        self._count = QLabel(self)
        give_role(self._count, role="soft")
        self._empty = EmptyState(self)
        self._import = self._empty.add_button("import_roster", self.import_wanted.emit)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("people")
        self.list.opened.connect(self.opened)
        self.search.moved.connect(self.list.step)
        self.list.sort_wanted.connect(self._sort_by)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.search.setPlaceholderText(self.tr("Name, pinyin, ID number, phone, certificate or village"))
        self.search.setAccessibleName(self.tr("Find people"))
        self.list.setAccessibleName(self.tr("People"))
        names = (self.tr("All villages"), self.tr("All categories"), self.tr("All statuses"))
        for box, name in zip((self.village, self.category, self.status), names, strict=True):
            box.setAccessibleName(name)
            if line := box.lineEdit():
                line.setPlaceholderText(name)
        for box, vocabulary in ((self.category, "category"), (self.status, "status")):
            codes = self._vocabulary.codes(vocabulary)
            box.offer([(code, self._vocabulary.code_label(vocabulary, code, language())) for code in codes])
        self._import.setText(self.tr("Import a roster…"))
        self._tell_count()

    def refresh(self) -> None:
        """Fetch the list anew: a search shows its first hits, without words everybody is there."""
        words, wanted, sort = self.search.text().strip(), self._wanted(), self._sort
        self._pause.stop()
        if words:
            self._tasks.look(
                lambda _progress: self._archives.find(words, wanted, FIRST_HITS), owner=self, done=self._show_hits,
                instead_of="list",
            )  # fmt: skip
        else:
            self._tasks.look(
                lambda _progress: self._archives.row_ids(wanted, sort), owner=self, done=self._show_all,
                instead_of="list",
            )  # fmt: skip

    def refresh_villages(self) -> None:
        """Fetch the villages to filter by."""
        self._tasks.look(
            lambda _progress: self._villages.list(), owner=self, done=self._offer_villages, instead_of="villages"
        )

    def clear(self) -> None:
        """Show everybody again."""
        for box in (self.village, self.category, self.status):
            box.choose("")
        self.search.clear()
        self.refresh()

    def _wanted(self) -> PeopleFilter:
        village, category, status = self.village.value(), self.category.value(), self.status.value()
        return PeopleFilter(
            frozenset({category}) if category else frozenset(),
            frozenset({status}) if status else frozenset(),
            frozenset({int(village)}) if village else frozenset(),
        )

    def _offer_villages(self, lines: Sequence[VillageLine]) -> None:
        self.village.offer([(str(line.village.id), line.village.name) for line in lines if line.in_use])

    def _show_hits(self, page: PeoplePage) -> None:
        self._total, self._partial = page.total, page.partial
        self._fill([row.id for row in page.rows], [self._row(row) for row in page.rows])
        if page.total > len(page.rows):
            self._pause.start()

    def _fetch_more(self) -> None:
        """Let the list go on behind the first hits."""
        words, wanted = self.search.text().strip(), self._wanted()
        if words:
            self._tasks.look(
                lambda _progress: self._archives.hit_ids(words, wanted, HITS), owner=self,
                done=lambda ids: self._fill(ids, ()), instead_of="list",
            )  # fmt: skip

    def _show_all(self, ids: "array[int]") -> None:
        self._total, self._partial = len(ids), False
        self._fill(ids, ())

    def _fill(self, ids: Sequence[int], first: Sequence[Row]) -> None:
        self._empty.setVisible(not len(ids))
        self.list.setVisible(bool(len(ids)))
        self.list.show_records(ids, self._rows, first)
        if len(ids) and not self.list.current_id():
            self.list.step(0)
        self._tell_count()

    def _rows(self, ids: Sequence[int]) -> Sequence[Row]:
        return [self._row(row) for row in self._archives.rows(ids)]

    def _row(self, row: PersonRow) -> Row:
        word = self._vocabulary.code_label
        categories = "、".join(word("category", code, language()) for code, _ in row.identities)
        first = row.identities[0][1] if row.identities else ""
        status = Status(TONES.get(first, Tone.RETURNED), word("status", first, language())) if first else ""
        number = row.id_number or self.tr("no ID number")
        return (row.name, number, row.birth_date, row.village, categories, status, row.phone)

    def _tell_count(self) -> None:
        text = self.tr("At least {count} people") if self._partial else self.tr("People: {count}")
        self._count.setText(text.format(count=f"{self._total:,}"))
        asked = self.search.text().strip()
        if asked:
            self._empty.set_text(self.tr("Nobody was found for “{words}”.").format(words=asked))
        else:
            self._empty.set_text(self.tr("There is nobody here yet. Begin with the roster that the office has."))
        self._import.setVisible(not asked)

    def _sort_by(self, key: str) -> None:
        self._sort = SORTS.get(key, PeopleSort.NAME)
        self.refresh()

    def _open_current(self) -> None:
        if self.list.current_id():
            self.opened.emit(self.list.current_id())

    def _filter(self, name: str) -> CodeEdit:
        box = CodeEdit(self)
        box.setObjectName(f"filter_{name}")
        box.currentIndexChanged.connect(lambda _index: self.refresh())
        return box

    def _arrange(self) -> None:
        filters = QHBoxLayout()
        for box in (self.village, self.category, self.status):
            filters.addWidget(box, 1)
        filters.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addLayout(filters)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
