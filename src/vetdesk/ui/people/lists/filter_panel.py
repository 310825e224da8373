"""The filter of the list of people: one row for each condition, all of which must hold."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.completeness import Requirement
from vetdesk.domain.people_list import FieldCondition, PeopleFilter
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.lists.filter_row import FilterRow
from vetdesk.ui.people.lists.filter_words import FilterWords
from vetdesk.ui.people.people_panel import PeoplePanel
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar


class FilterPanel(PeoplePanel):
    """Edits the conditions of a filter; what the boxes above the list say stays as it is."""

    applied = Signal(object)
    """The list is to be filtered so (PeopleFilter)."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        definitions = services.station.definitions
        self._vocabulary = definitions.vocabulary
        self._words = FilterWords(definitions.vocabulary, definitions.completeness, definitions.materials)
        self._requirements: dict[str, Requirement] = services.completeness.requirements
        self._base = PeopleFilter()
        self._rows: list[FilterRow] = []
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        give_role(self._about, role="soft")
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.addStretch(1)
        self.buttons = ButtonBar(self)
        self._add = self.buttons.add("add_condition", self._add_empty)
        self._clear = self.buttons.add("clear_conditions", self._clear_all)
        self._back = self.buttons.add("back_to_list", self.left.emit, right=True)
        self._apply = self.buttons.add_primary("apply_filter", self.primary)
        self._arrange()
        self.retranslate()

    def title(self) -> str:
        """The heading of the panel."""
        return self.tr("Filter the list")

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.title())
        self._about.setText(self.tr("All conditions must be met; those about identities by one and the same identity."))
        self._add.setText(self.tr("Add a &condition"))
        self._clear.setText(self.tr("&Remove all"))
        self._back.setText(self.tr("&Back"))
        self._apply.setText(self.tr("&Show the list"))

    def show_filter(self, filters: PeopleFilter) -> None:
        """Show the conditions of a filter, or an empty row to begin with."""
        self._base = filters
        self._drop(self._rows)
        for one in filters.conditions:
            self._new_row().show_condition(one)
        for gap in filters.gaps:
            self._new_row().show_gap(gap.key)
        if not self._rows:
            self._new_row()

    def begin(self) -> None:
        """The cursor stands in the last row."""
        self._rows[-1].field.setFocus()
        self._told()

    def primary(self) -> None:
        """Filter the list, unless a value is missing."""
        unfinished = next((row for row in self._rows if row.is_unfinished), None)
        if unfinished is None:
            self.applied.emit(self.filters())
            return
        unfinished.operator.setFocus()
        self.buttons.set_hint(self.tr("A condition has no value yet."))

    def filters(self) -> PeopleFilter:
        """The filter as it is edited."""
        conditions: list[FieldCondition] = [one for row in self._rows if (one := row.condition())]
        gaps = [self._requirements[row.gap] for row in self._rows if row.gap in self._requirements]
        return replace(self._base, conditions=tuple(conditions), gaps=tuple(gaps))

    def _new_row(self) -> FilterRow:
        row = FilterRow(self._vocabulary, self._words, self._inside)
        row.removed.connect(lambda: self._remove(row))
        row.edited.connect(self._told)
        self._rows.append(row)
        self._column.insertWidget(len(self._rows) - 1, row)
        return row

    def _add_empty(self) -> None:
        self._new_row().field.setFocus()
        self._told()

    def _clear_all(self) -> None:
        self._drop(self._rows)
        self._add_empty()

    def _remove(self, row: FilterRow) -> None:
        place = self._rows.index(row)
        self._drop([row])
        if not self._rows:
            self._new_row()
        self._rows[min(place, len(self._rows) - 1)].field.setFocus()
        self._told()

    def _drop(self, rows: Sequence[FilterRow]) -> None:
        for row in tuple(rows):
            self._rows.remove(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _told(self) -> None:
        self.buttons.set_hint("")

    def _arrange(self) -> None:
        area = Overflow(self._inside, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addWidget(area, 1)
        layout.addWidget(self.buttons)
