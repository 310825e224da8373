"""What the lists of the Honours tab have in common: a list with its buttons, and a form in its place."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vetdesk.domain.forms import FieldDeclaration
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.ui.honours.deed_form import DeedForm
from vetdesk.ui.page import Page
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import ROWS_PER_PAGE, Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

_T = TypeVar("_T")


class LazyRows(Mapping[int, Row]):
    """Rows that are worded when they are asked for: a station may have thousands of lines, of which few are seen."""

    def __init__(self, lines: Mapping[int, _T], make: Callable[[_T], Row]) -> None:
        self._ids = tuple(lines)
        self._made: Callable[[int], Row] = lambda number: make(lines[number])

    def __getitem__(self, number: int) -> Row:
        return self._made(number)

    def __iter__(self) -> Iterator[int]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


class HonourView(SteadyPanel):
    """A list of one kind; subclasses fetch, word and offer deeds. `tools` choose among its lines, above the list."""

    wanted = Signal(str)
    """Another list of the tab is to be shown."""

    def __init__(self, page: Page, columns: Sequence[Column], name: str, extra: QWidget | None = None) -> None:
        super().__init__()
        self.page = page
        self._village_id = 0
        self.tools = QWidget(self)
        self._top = QHBoxLayout(self.tools)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._empty = EmptyState(self)
        self.list = RecordList(columns, page.tasks, self)
        self.list.setObjectName(name)
        self.list.chosen.connect(lambda _id: self._offer())
        self.list.opened.connect(lambda _id: self.open_chosen())
        self.buttons = ButtonBar(self)
        self.form = DeedForm(page, extra, self)
        self.form.left.connect(self._back)
        self._stack = CurrentStack(self)
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        for part in (overview, self.form):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def show_village(self, village_id: int) -> None:
        """Show what belongs to a village (0: all)."""
        self._village_id = village_id
        self.refresh()

    def refresh(self) -> None:
        """Fetch the list."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every text; subclasses add their own."""
        rows = self.rows()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        ids = list(rows)
        first = [rows[number] for number in ids[:ROWS_PER_PAGE]]
        self.list.show_records(ids, lambda wanted: [rows[number] for number in wanted], first)
        if ids and not self.list.current_id():
            self.list.step(0)
        self._offer()

    def rows(self) -> Mapping[int, Row]:
        """What stands in the list, by number."""
        raise NotImplementedError

    def chosen(self) -> list[int]:
        """The selected lines; the current one if none is selected."""
        return self.list.selected_ids() or ([self.list.current_id()] if self.list.current_id() else [])

    def everyone(self) -> list[int]:
        """The selected lines if several are, else the whole list."""
        return self.list.selected_ids() if self.list.selected_count() > 1 else list(self.list.records.ids)

    def open_chosen(self) -> None:
        """Show the record of the chosen person."""
        if number := self.person_of(self.list.current_id()):
            self.page.navigator.open("recipient", number)

    def person_of(self, line_id: int) -> int:
        """The recipient of a line."""
        return line_id

    def primary(self) -> None:
        """Keep the form that is filled in, or begin the main deed of the list."""
        if self._stack.currentWidget() is self.form:
            self.form.keep()
        elif self.buttons.primary is not None and self.buttons.primary.isEnabled():
            self.buttons.primary.click()

    @property
    def has_tools(self) -> bool:
        """Whether there is something to choose among its lines."""
        return self._top.count() > 0

    def has_unsaved(self) -> bool:
        """Whether a form is being filled in."""
        return self.form.has_unsaved()

    def may(self, right: Right) -> bool:
        """Whether whoever is signed in may."""
        return self.page.services.station.session.actor.may(right)

    def fields(self, *keys: str) -> list[FieldDeclaration]:
        """Declared fields of the vocabulary."""
        return [self.page.services.station.definitions.vocabulary.field(key) for key in keys]

    def today(self) -> str:
        """The day at the station."""
        return day_at_station(self.page.services.station.now()).isoformat()

    def look(self, fetch: Callable[[], _T], done: Callable[[_T], None], name: str) -> None:
        """Fetch in the look lane; an older look of that name is dropped."""
        self.page.tasks.look(lambda _progress: fetch(), owner=self, done=done, instead_of=name)

    def begin_form(self) -> None:
        """Put the form in the place of the list."""
        self._stack.setCurrentWidget(self.form)

    def _offer(self) -> None:
        """Enable what can be done with the chosen lines."""

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()
        self.list.setFocus()
