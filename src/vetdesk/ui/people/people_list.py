"""The list of people: one search box, filters, saved views, and lines of which only those in sight are fetched."""

from array import array
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.list_fields import CATEGORY, STATUS
from vetdesk.domain.list_views import ListColumn, ListView
from vetdesk.domain.people_list import PeopleFilter, PeopleSort, PersonRow, SearchResult
from vetdesk.domain.staff import Right
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.archives import Archives, PeoplePage
from vetdesk.services.villages import VillageLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.lists.bulk_panel import BulkPanel
from vetdesk.ui.people.lists.column_choice import DRAWN, USUAL, drawn_columns, offered
from vetdesk.ui.people.lists.column_memory import ColumnMemory
from vetdesk.ui.people.lists.column_panel import ColumnPanel
from vetdesk.ui.people.lists.filter_chips import FilterChips
from vetdesk.ui.people.lists.filter_panel import FilterPanel
from vetdesk.ui.people.lists.filter_words import FilterWords
from vetdesk.ui.people.lists.list_deeds import ListDeeds
from vetdesk.ui.people.lists.view_box import ViewBox
from vetdesk.ui.people.newcomer import may_be_somebody
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import enumerated, language
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.list_head import ListHead
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.record_list import RecordList, Row, Status
from vetdesk.ui.widgets.search_box import SearchBox
from vetdesk.ui.widgets.small_screens import SteadyPanel, is_low

FIRST_HITS = 20
"""At least so many hits are shown at each keystroke, and more where more rows are in sight."""
HITS = 1000
"""So many are in the list once nobody types any more; whoever wants more types one sign more."""
PAUSE_MS = 250
"""Whoever has not typed for so long wants to look."""
_GAP, _CLOSE = 6, 2
"""Pixels between the boxes above the list, and between its lines where the screen is low."""
TONES = {"drawing": Tone.GOOD, "in_acceptance": Tone.WAITING, "recognised": Tone.DRAFT}


class PeopleList(SteadyPanel):
    """Shows everybody, or whom the words and filters fit. Opening a line opens the record."""

    opened = Signal(int)
    """The record of this recipient is to be shown."""
    import_wanted = Signal()
    """The archive is empty and a roster is to be imported."""
    new_wanted = Signal(str)
    """An archive is to be begun with these words, for which nobody was found."""
    aside_wanted = Signal(object)
    """A panel (PeoplePanel) is to stand in place of the list until it is left."""
    aside_done = Signal()
    """The list is to be seen again."""
    filled = Signal(bool)
    """Whether there is anybody in the list now."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._archives: Archives = services.archives
        definitions = services.station.definitions
        self._vocabulary: Vocabulary = definitions.vocabulary
        self._words = FilterWords(definitions.vocabulary, definitions.completeness, definitions.materials)
        self._memory = ColumnMemory(services.station.session.actor.staff.uid)
        self._view = self._memory.recalled()
        self._names: dict[int, str] = {}
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
        self.views = ViewBox(services, tasks, talk, navigator, self)
        self.views.watch(self.looks)
        self.views.chosen.connect(self.show_view)
        self.chips = FilterChips(self)
        self.chips.changed.connect(self._put_chips)
        self.chips.more_wanted.connect(self.begin_filter)
        self._ask, self._more = (QPushButton(self) for _ in range(2))
        self._progress = ProgressPanel(self)
        self.deeds = ListDeeds(services, tasks, talk, navigator, self)
        self.deeds.working.connect(self._progress.follow)
        self._count = QLabel(self)
        give_role(self._count, role="soft")
        self._empty = EmptyState(self)
        self._import = self._empty.add_button("import_roster", self.import_wanted.emit)
        self._empty.offer_all(self.clear)
        self._newcomer = self._empty.add_further(
            "new_person_found", lambda: self.new_wanted.emit(self.search.text().strip())
        )
        self._make_list(tasks)
        self._make_buttons()
        self._arrange()
        self.retranslate()
        self.views.begin()

    def _make_list(self, tasks: TaskRunner) -> None:
        self.list = RecordList(USUAL, tasks, self)
        self.list.setObjectName("people")
        # a bar that comes and goes with the hits would move every column while somebody types, and draw all again
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.opened.connect(self.opened)
        self.search.moved.connect(self.list.step)
        self.list.sort_wanted.connect(self._sort_by)
        self.list.arranged.connect(self._arranged)
        self.list.picked.connect(lambda _count: self._tell_count())

    def _make_buttons(self) -> None:
        self._ask.setObjectName("filter_list")
        self._ask.clicked.connect(lambda _checked=False: self.begin_filter())
        self._more.setObjectName("list_menu")
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)

    def retranslate(self) -> None:
        """Set every text."""
        give_hint(self.search, self.tr("Name, pinyin, ID number, phone, certificate or village"))
        self.search.setAccessibleName(self.tr("Find people"))
        self.list.setAccessibleName(self.tr("People"))
        names = (self.tr("All villages"), self.tr("All categories"), self.tr("All statuses"))
        for box, name in zip((self.village, self.category, self.status), names, strict=True):
            box.setAccessibleName(name)
            if line := box.lineEdit():
                give_hint(line, name)
        for box, vocabulary in ((self.category, CATEGORY), (self.status, STATUS)):
            codes = self._vocabulary.codes(vocabulary)
            box.offer([(code, self._vocabulary.code_label(vocabulary, code, language())) for code in codes])
        self._ask.setText(self.tr("Fil&ter…"))
        self._more.setText(self.tr("&List"))
        self._import.setText(self.tr("Import a roster…"))
        self._show_columns()
        self._show_chips()
        self._tell_count()

    def refresh(self) -> None:
        """Fetch the list anew: a search shows its first hits, without words everybody is there."""
        words, wanted = self.search.text().strip(), self.wanted()
        self._pause.stop()
        if words:
            first = max(FIRST_HITS, self.list.rows_in_sight())
            self._tasks.look(
                lambda _progress: self._hits(words, wanted, first), owner=self,
                done=lambda found: self._show_hits(*found), instead_of="list",
            )  # fmt: skip
        else:
            view, sort = self._view, self._sort()
            self._tasks.look(
                lambda _progress: self._archives.row_ids(wanted, sort, descending=view.descending), owner=self,
                done=self._show_all, instead_of="list",
            )  # fmt: skip

    def refresh_villages(self) -> None:
        """Fetch the villages to filter by."""
        villages = self._services.villages
        self._tasks.look(
            lambda _progress: villages.list(), owner=self, done=self._offer_villages, instead_of="villages"
        )

    def clear(self) -> None:
        """Show everybody again."""
        self.show_filter(PeopleFilter())

    def wanted(self) -> PeopleFilter:
        """The filter: the boxes above the list, and the conditions in the chips."""
        village, category, status = self.village.value(), self.category.value(), self.status.value()
        wanted = self._view.filters
        if category:
            wanted = replace(wanted, categories=frozenset({category}))
        if status:
            wanted = replace(wanted, statuses=frozenset({status}))
        return replace(wanted, village_ids=frozenset({int(village)})) if village else wanted

    def looks(self) -> ListView:
        """How the list looks now, to be saved as a view."""
        return replace(self._view, filters=self.wanted(), words=self.search.text().strip(), columns=self._columns())

    def show_view(self, view: ListView) -> None:
        """Let the list look so; without columns of its own it keeps those it has."""
        self._view = replace(view, columns=view.columns or self._view.columns)
        self._show_columns()
        self._memory.keep(self._view)
        self.search.blockSignals(True)
        self.search.setText(view.words)
        self.search.blockSignals(False)
        self._put_filter(view.filters)

    def show_filter(self, filters: PeopleFilter) -> None:
        """Show whom this filter fits, and nobody else, without words."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._put_filter(filters)

    def _put_chips(self, filters: PeopleFilter) -> None:
        """A chip was taken away; words and boxes above the list stay."""
        self._view = replace(self._view, filters=filters)
        self._show_chips()
        self.refresh()
        self.list.setFocus()

    def begin_filter(self) -> None:
        """Edit the conditions."""
        panel = FilterPanel(self._services, self._tasks, self._talk, self._navigator, self)
        panel.show_filter(self._view.filters)
        panel.applied.connect(self._take_conditions)
        self.aside_wanted.emit(panel)

    def choose_columns(self) -> None:
        """Choose the columns and their order."""
        panel = ColumnPanel(self._services, self._tasks, self._talk, self._navigator, self)
        panel.show_columns(self._columns())
        panel.applied.connect(self._take_columns)
        self.aside_wanted.emit(panel)

    def begin_bulk(self) -> None:
        """Change many at once: those that are selected, or all of the list."""
        panel = BulkPanel(self._services, self._tasks, self._talk, self._navigator, self)
        picked = self.list.selected_ids()
        panel.show_people(picked if len(picked) > 1 else (), self.list.records.ids)
        self.aside_wanted.emit(panel)

    def _fill_menu(self) -> None:
        menu, actor = self._menu, self._services.station.session.actor
        menu.clear()
        menu.addAction(self.tr("Columns…")).triggered.connect(self.choose_columns)
        self.views.fill(menu)
        menu.addSeparator()
        everyone = menu.addAction(self.tr("Select all"))
        everyone.setShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll))
        everyone.triggered.connect(self._select_all)
        picked = self.list.selected_ids()
        ids = picked if len(picked) > 1 else self.list.records.ids
        self.deeds.fill(menu, self.wanted(), ids, searched=bool(self.search.text().strip()))
        bulk = menu.addAction(self.tr("Change many…"))
        bulk.setEnabled(actor.may(Right.EDIT_ARCHIVE) and bool(self._total))
        bulk.triggered.connect(self.begin_bulk)

    def _select_all(self) -> None:
        self.list.setFocus()
        self.list.selectAll()

    def _take_conditions(self, filters: PeopleFilter) -> None:
        self.aside_done.emit()
        self._put_chips(filters)

    def _take_columns(self, columns: tuple[ListColumn, ...]) -> None:
        self.aside_done.emit()
        self._view = replace(self._view, columns=columns)
        self._memory.keep(self._view)
        self._show_columns()
        self.refresh()
        self.list.setFocus()

    def _put_filter(self, filters: PeopleFilter) -> None:
        """Single values go into the boxes above the list, all else into chips."""
        sets = (filters.village_ids, filters.categories, filters.statuses)
        for box, chosen in zip((self.village, self.category, self.status), sets, strict=True):
            box.blockSignals(True)
            box.choose(str(next(iter(chosen))) if len(chosen) == 1 and chosen != {0} else "")
            box.blockSignals(False)
        self._view = replace(
            self._view,
            filters=replace(
                filters,
                village_ids=frozenset() if self.village.value() else filters.village_ids,
                categories=frozenset() if self.category.value() else filters.categories,
                statuses=frozenset() if self.status.value() else filters.statuses,
            ),
        )
        self._show_chips()
        self.refresh()

    def _show_chips(self) -> None:
        self.chips.show_chips(self._words.chips(self._view.filters, self._names))

    def _columns(self) -> tuple[ListColumn, ...]:
        return tuple(ListColumn(key, width) for key, width in self.list.arrangement())

    def _show_columns(self) -> None:
        chosen = self._view.columns
        columns = drawn_columns(offered(self._vocabulary), chosen)
        self.list.set_columns(columns, arranged=any(one.width for one in chosen))
        self.list.mark_sort(self._view.sort, descending=self._view.descending)

    def _arranged(self) -> None:
        self._view = replace(self._view, columns=self._columns())
        self._memory.keep(self._view)

    def _offer_villages(self, lines: Sequence[VillageLine]) -> None:
        self._names = {line.village.id: line.village.name for line in lines}
        self.village.offer([(str(line.village.id), line.village.name) for line in lines if line.in_use])
        self._show_chips()

    def _hits(self, words: str, wanted: PeopleFilter, first: int) -> tuple[PeoplePage, Sequence[Row]]:
        keys, further = self._keys()
        page = self._archives.find(words, wanted, first, further, language())
        return page, [self._row(row, keys, page.formerly.get(row.id, "")) for row in page.rows]

    def _show_hits(self, page: PeoplePage, first: Sequence[Row]) -> None:
        self._total, self._partial = page.total, page.partial
        self._fill([row.id for row in page.rows], first, self.search.text().strip())
        if page.partial or page.total > len(page.rows):
            self._pause.start()

    def _fetch_more(self) -> None:
        """Let the list go on behind the first hits."""
        words, wanted = self.search.text().strip(), self.wanted()
        if words:
            self._tasks.look(
                lambda _progress: self._archives.hits(words, wanted, HITS), owner=self,
                done=lambda found: self._show_more(found, words), instead_of="list",
            )  # fmt: skip

    def _show_more(self, found: SearchResult, words: str) -> None:
        self._total, self._partial = found.total, found.partial
        self._fill(found.ids, (), words)

    def _show_all(self, ids: "array[int]") -> None:
        self._total, self._partial = len(ids), False
        self._fill(ids, ())

    def _fill(self, ids: Sequence[int], first: Sequence[Row], words: str = "") -> None:
        """Show people; of hits of `words` the former name that was found is told too."""
        self._empty.setVisible(not len(ids))
        self.list.setVisible(bool(len(ids)))
        self.filled.emit(bool(len(ids)))
        self.list.show_records(ids, lambda some: self._rows(some, words), first)
        if len(ids) and not self.list.current_id():
            self.list.step(0)
        self._tell_count()

    def _rows(self, ids: Sequence[int], words: str = "") -> Sequence[Row]:
        keys, further = self._keys()
        former = self._archives.formerly(words, ids) if words else {}
        return [self._row(row, keys, former.get(row.id, "")) for row in self._archives.rows(ids, further, language())]

    def _keys(self) -> tuple[list[str], list[str]]:
        """The columns, and which of them are further ones."""
        keys = [column.key for column in self.list.records.columns]
        return keys, [key for key in keys if key not in DRAWN]

    def _row(self, row: PersonRow, keys: Sequence[str], former: str = "") -> Row:
        word = self._vocabulary.code_label
        first = row.identities[0][1] if row.identities else ""
        cells = {
            "name": self.tr("{name} (formerly {former})").format(name=row.name, former=former) if former else row.name,
            "id_number": row.id_number or self.tr("no ID number"),
            "birth_date": row.birth_date,
            "village": row.village,
            CATEGORY: enumerated(word(CATEGORY, code, language()) for code, _ in row.identities),
            STATUS: Status(TONES.get(first, Tone.RETURNED), word(STATUS, first, language())) if first else "",
            "phone": row.phone,
        }
        return tuple(cells[key] if key in cells else row.values.get(key, "") for key in keys)

    def _tell_count(self) -> None:
        text = self.tr("At least {count} people") if self._partial else self.tr("People: {count}")
        picked, hidden = self.list.selected_count(), self.list.hidden_count()
        if hidden:
            text = self.tr("Selected: {picked}, of them not shown now: {hidden}")
        elif picked > 1:
            text = self.tr("Selected: {picked}")
        self._count.setText(text.format(count=f"{self._total:,}", picked=f"{picked:,}", hidden=f"{hidden:,}"))
        self._spare_room()
        asked, filtered = self.search.text().strip(), self.wanted() != PeopleFilter()
        self._empty.set_text(
            self.tr("There is nobody here yet. Start by importing the office's roster, or add the first person.")
        )
        may = self._services.station.session.actor.may(Right.EDIT_ARCHIVE)
        new = bool(asked) and not filtered and may and may_be_somebody(asked)
        self._newcomer.setText(self.tr("New person “{words}”").format(words=asked) if new else "")
        found = self.tr("Nobody was found for “{words}”.") if asked else self.tr("Nobody matches the filter.")
        self._empty.set_filtered(bool(asked or filtered), found.format(words=asked))

    def _sort_by(self, key: str) -> None:
        """Sort by a column; a second click on it turns the order round."""
        again = key == self._view.sort and not self._view.descending
        self._view = replace(self._view, sort=key, descending=again)
        self.list.mark_sort(key, descending=again)
        self._memory.keep(self._view)
        self.refresh()

    def _sort(self) -> str:
        """The column to sort by: by name where that one is no more, or its values are not for whoever is signed in."""
        key, field = self._view.sort, self._vocabulary.fields.get(self._view.sort)
        hidden = field is not None and field.sensitive
        may = not hidden or self._services.station.session.actor.may(Right.REVEAL_SENSITIVE)
        return key if may and key in offered(self._vocabulary) else PeopleSort.NAME

    def _open_current(self) -> None:
        if self.list.current_id():
            self.opened.emit(self.list.current_id())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._spare_room()

    def _spare_room(self) -> None:
        """Where there is little room, boxes that filter nothing make way: “Filter…” has them too."""
        boxes = (self.village, self.category, self.status)
        used = any(box.value() for box in boxes)
        low = is_low(self.height())
        self._boxes.setVisible(used or self.list.selected_count() > 1 or not low)
        self._stacked.setSpacing(_CLOSE if low else -1)  # -1: as everywhere
        needed = sum(each.minimumSizeHint().width() + _GAP for each in (*boxes, self._count))
        for box in boxes:
            box.setVisible(bool(box.value()) or needed <= self.width())

    def _filter(self, name: str) -> CodeEdit:
        box = CodeEdit(self)
        box.setObjectName(f"filter_{name}")
        box.currentIndexChanged.connect(lambda _index: self.refresh())
        return box

    def _arrange(self) -> None:
        top = ListHead(self.search, (self.views, self._ask, self._more), self)
        self._boxes = QWidget(self)
        filters = QHBoxLayout(self._boxes)
        filters.setContentsMargins(0, 0, 0, 0)
        for box in (self.village, self.category, self.status):
            filters.addWidget(box, 1)
        filters.addWidget(self._count)
        self._stacked = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(top)
        layout.addWidget(self._boxes)
        layout.addWidget(self.chips)
        layout.addWidget(self._progress)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
