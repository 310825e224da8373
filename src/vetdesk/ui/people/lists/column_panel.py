"""The choice of columns: ticked ones stand first, in the order in which the list shows them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.list_views import ListColumn
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.lists.column_choice import USUAL, long_name, offered
from vetdesk.ui.people.people_panel import PeoplePanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role, text_size
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.search_box import SearchBox

_KEY = Qt.ItemDataRole.UserRole
_NAME = "name"


class _Height(QStyledItemDelegate):
    """Every line is as high as a row of a list, whether it can be ticked or not."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Qt: how large a line wants to be."""
        return QSize(super().sizeHint(option, index).width(), text_size().row)


class ColumnTicks(QListWidget):
    """Columns: space ticks one, Alt+Up and Alt+Down move it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Height(self))

    def move_current(self, by: int) -> None:
        """Move the current line up or down."""
        place = self.currentRow()
        target = place + by
        if 0 <= place < self.count() and 0 <= target < self.count():
            item = self.takeItem(place)
            self.insertItem(target, item)
            self.setCurrentRow(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a key."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(by)
        else:
            super().keyPressEvent(event)


class ColumnPanel(PeoplePanel):
    """Chooses the columns of the list and their order."""

    applied = Signal(object)
    """The list is to have these columns (tuple of ListColumn)."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self._vocabulary = services.station.definitions.vocabulary
        self._widths: dict[str, int] = {}
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        give_role(self._about, role="soft")
        self.search = SearchBox(self)
        self.search.setObjectName("find_column")
        self.search.searched.connect(self._narrow)
        self.ticks = ColumnTicks(self)
        self.search.moved.connect(lambda _by: self.ticks.setFocus())
        self.ticks.setObjectName("columns")
        self.buttons = ButtonBar(self)
        self._up = self.buttons.add("column_up", lambda: self.ticks.move_current(-1))
        self._down = self.buttons.add("column_down", lambda: self.ticks.move_current(1))
        self._usual = self.buttons.add("usual_columns", lambda: self.show_columns(()))
        self._back = self.buttons.add("back_to_list", self.left.emit, right=True)
        self._apply = self.buttons.add_primary("apply_columns", self.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._about, self.search):
            layout.addWidget(widget)
        layout.addWidget(self.ticks, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def title(self) -> str:
        """The heading of the panel."""
        return self.tr("Columns of the list")

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.title())
        self._about.setText(self.tr("Space ticks a column, Alt+Up and Alt+Down move it. The name is always shown."))
        give_hint(self.search, self.tr("Find a column"))
        self.search.setAccessibleName(self.tr("Find a column"))
        self.ticks.setAccessibleName(self.tr("Columns"))
        self._up.setText(self.tr("&Up"))
        self._down.setText(self.tr("Dow&n"))
        self._usual.setText(self.tr("Usua&l columns"))
        self._back.setText(self.tr("&Back"))
        self._apply.setText(self.tr("&Show these columns"))
        if self.ticks.count():
            self.show_columns(self.chosen())

    def show_columns(self, chosen: Sequence[ListColumn]) -> None:
        """Show which columns are chosen; none: the usual ones."""
        offer = offered(self._vocabulary)
        self._widths = {one.key: one.width for one in chosen}
        keys = [one.key for one in chosen if one.key in offer] or [column.key for column in USUAL]
        self.ticks.clear()
        for key in (*keys, *(key for key in offer if key not in keys)):
            item = QListWidgetItem(long_name(self._vocabulary, offer[key]), self.ticks)
            item.setData(_KEY, key)
            item.setCheckState(Qt.CheckState.Checked if key in keys else Qt.CheckState.Unchecked)
            if key == _NAME:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        self.ticks.setCurrentRow(0)
        self._narrow(self.search.text())

    def begin(self) -> None:
        """The cursor stands in the search box."""
        self.search.clear()
        self.search.setFocus()

    def focus_filter(self) -> None:
        """Ctrl+F: the search box."""
        self.search.setFocus()

    def chosen(self) -> tuple[ListColumn, ...]:
        """The ticked columns in their order."""
        items = [self.ticks.item(place) for place in range(self.ticks.count())]
        keys = [str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked]
        return tuple(ListColumn(key, self._widths.get(key, 0)) for key in keys)

    def primary(self) -> None:
        """Show these columns."""
        self.applied.emit(self.chosen())

    def _narrow(self, words: str) -> None:
        asked = words.strip().casefold()
        for place in range(self.ticks.count()):
            item = self.ticks.item(place)
            item.setHidden(asked not in item.text().casefold())
