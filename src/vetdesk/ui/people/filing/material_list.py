"""The checklists of papers as a tree: lists, their lines, and the scans of each line.

Keys inside the tree: Enter looks at the scans of a paper, Space and the menu key open the menu of deeds, Delete
withdraws a scan, Ctrl+A and Shift choose several lines. Scans are dragged to another line; files are dropped on one.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from vetdesk.domain.materials import MaterialState
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.filing_views import Checklist, MaterialLine
from vetdesk.ui.dropped import holds_scans
from vetdesk.ui.people.filing.line_delegate import NAME, PAGES, RECEIVED, SCANS, STATE, TONE, LineDelegate
from vetdesk.ui.people.filing.material_lines import Line
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import Tone, text_size

SCAN_KIND = "application/x-vetdesk-scan"
"""What is dragged inside the tree: numbers of scans, parted by blanks."""
EMS_FOR_ALL, EMS_FOR_DAYS = 30, 17
"""From these widths (in heights of a line) on there is room for every column, and for the day of receipt."""
ROWS_FOR_HEADINGS = 4
"""A list lower than so many rows has no headings."""
FIGURES = (PAGES, SCANS)
"""Columns of figures: they and their headings end at the right."""
AT_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
HELD = Qt.ItemDataRole.UserRole
TONES = {
    MaterialState.ORIGINAL: Tone.GOOD,
    MaterialState.COPY: Tone.GOOD,
    MaterialState.MISSING: Tone.LATE,
    MaterialState.NOT_NEEDED: Tone.DRAFT,
    MaterialState.NONE: Tone.WAITING,
}


class MaterialList(QTreeWidget):
    """Shows checklists; what is chosen and unfolded stays so when they are shown anew."""

    chosen = Signal()
    """Another line is the current one."""
    opened = Signal()
    """The current line is to be looked at: Enter or double click."""
    menu_wanted = Signal(QPoint)
    """The menu of deeds is wanted at this place of the screen."""
    withdraw_wanted = Signal()
    """Delete was pressed on a scan."""
    brought = Signal(object, object)
    """Files or pictures (QMimeData) were dropped on a Line, or beside all lines (None)."""
    moved = Signal(object, object)
    """Scans (their numbers) were dragged to a Line."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self.setObjectName("material_list")
        self.setItemDelegate(LineDelegate(self))
        self.setColumnCount(5)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)
        self.header().sectionResized.connect(lambda *_sizes: self.scheduleDelayedItemsLayout())
        self.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(60)
        self._shown: tuple[Checklist, ...] = ()
        self.currentItemChanged.connect(lambda _now, _before: self.chosen.emit())
        self.itemDoubleClicked.connect(lambda _item, _column: self.opened.emit())

    def show_lists(self, checklists: Sequence[Checklist]) -> None:
        """Show these checklists."""
        self._shown = tuple(checklists)
        self._draw()

    @property
    def checklists(self) -> tuple[Checklist, ...]:
        """What is shown."""
        return self._shown

    def current(self) -> Line | None:
        """The current line."""
        return _held(self.currentItem())

    def chosen_lines(self) -> list[Line]:
        """The chosen materials in their order; the current one's if only a scan or nothing is chosen."""
        chosen = [line for item in self._items() if item.isSelected() and (line := _held(item)) is not None]
        materials = [line for line in chosen if line.material is not None and line.scan is None]
        current = self.current()
        if not materials and current is not None and current.material is not None:
            return [Line(current.checklist, current.material)]
        return materials

    def chosen_scans(self) -> list[int]:
        """The numbers of the chosen scans."""
        lines = [_held(item) for item in self._items() if item.isSelected()]
        return [line.scan.id for line in lines if line is not None and line.scan is not None]

    def choose(self, key: str, category: str = "", case_id: int | None = None, scan_id: int = 0) -> bool:
        """Make a material, or one of its scans, the current line; False if it is not in a list."""
        name = ((category, case_id, key), scan_id)
        for item in self._items():
            line = _held(item)
            if line is not None and line.name == name:
                if item.parent() is not None:
                    item.parent().setExpanded(True)
                self.setCurrentItem(item)
                return True
        return False

    def line_at(self, place: QPoint) -> Line | None:
        """The line at a place of the viewport."""
        return _held(self.itemAt(place))

    def retranslate(self) -> None:
        """Set every text."""
        self.setAccessibleName(self.tr("Papers of the file"))
        names = self.tr("Paper"), self.tr("Status"), self.tr("Received"), self.tr("Pages"), self.tr("Scans")
        self.setHeaderLabels(names)
        for column in FIGURES:
            self.headerItem().setTextAlignment(column, AT_THE_RIGHT)
        self._draw()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: something about the widget changed; columns follow the size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_shown"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room: where there is little, pages and day are left to the form of the paper."""
        super().resizeEvent(event)
        ems = self.width() / self.fontMetrics().height()
        self.setColumnHidden(PAGES, ems < EMS_FOR_ALL)
        self.setColumnHidden(RECEIVED, ems < EMS_FOR_DAYS)
        self.setHeaderHidden(self.height() < ROWS_FOR_HEADINGS * text_size().row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: see the head of this module."""
        key, plain = (
            event.key(),
            event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier),
        )
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif plain and key in (Qt.Key.Key_Space, Qt.Key.Key_Menu):
            self.menu_wanted.emit(self._menu_place())
        elif plain and key == Qt.Key.Key_Delete and self.chosen_scans():
            self.withdraw_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the right button, or the menu key."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self._menu_place() if keyboard else event.globalPos())

    def mimeTypes(self) -> list[str]:
        """Qt: what may be dropped here."""
        return [SCAN_KIND, "text/uri-list", "application/x-qt-image"]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        """Qt: what is dragged away."""
        scans = [line.scan.id for item in items if (line := _held(item)) is not None and line.scan is not None]
        data = QMimeData()
        data.setData(SCAN_KIND, " ".join(map(str, scans)).encode())
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is dragged over the tree."""
        if self._takes(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt: it is moved; scans of ours need a line to go to."""
        line = self.line_at(event.position().toPoint())
        ours = event.mimeData().hasFormat(SCAN_KIND)
        into = line is not None and line.material is not None and not line.checklist.closed
        if self._takes(event.mimeData()) and (into or not ours):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: it is let go."""
        line, data = self.line_at(event.position().toPoint()), event.mimeData()
        if data.hasFormat(SCAN_KIND):
            if line is not None and line.material is not None and not line.checklist.closed:
                scans = [int(number) for number in bytes(data.data(SCAN_KIND).data()).decode().split()]
                self.moved.emit(scans, Line(line.checklist, line.material))
        elif holds_scans(data):
            self.brought.emit(data, line)
        event.acceptProposedAction()

    def _takes(self, data: QMimeData) -> bool:
        return data.hasFormat(SCAN_KIND) or holds_scans(data)

    def _menu_place(self) -> QPoint:
        item = self.currentItem()
        return self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft() if item else QPoint(0, 0))

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.topLevelItemCount()):
            head = self.topLevelItem(place)
            yield head
            for at in range(head.childCount()):
                material = head.child(at)
                yield material
                yield from (material.child(number) for number in range(material.childCount()))

    def _draw(self) -> None:
        """Draw anew, and choose and unfold what was chosen and unfolded."""
        held = {line.name: item for item in self._items() if (line := _held(item)) is not None}
        unfolded = {name for name, item in held.items() if item.isExpanded()}
        folded_heads = {name for name, item in held.items() if item.parent() is None and not item.isExpanded()}
        selected = {name for name, item in held.items() if item.isSelected()}
        before = self.current()
        self.blockSignals(True)
        self.clear()
        for checklist in self._shown:
            self._add_list(checklist)
        for item in list(self._items()):
            line = _held(item)
            assert line is not None, "every item holds its line"
            head = item.parent() is None
            item.setExpanded(line.name in unfolded or (head and line.name not in folded_heads))
            if before is not None and line.name == before.name:
                self.setCurrentItem(item, NAME, QItemSelectionModel.SelectionFlag.NoUpdate)
            item.setSelected(line.name in selected)
        if self.currentItem() is None and self.topLevelItemCount():
            self.setCurrentItem(self.topLevelItem(0).child(0) or self.topLevelItem(0))
        self.blockSignals(False)
        self.chosen.emit()

    def _add_list(self, checklist: Checklist) -> None:
        head = self._item(Line(checklist))
        title, missing = worded(checklist.title), len(checklist.missing)
        text = self.tr("{list} · missing: {count}").format(list=title, count=missing) if missing else title
        head.setText(NAME, text)
        bold = QFont(self.font())
        bold.setBold(True)
        head.setFont(NAME, bold)
        self.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        for material in checklist.lines:
            line = Line(checklist, material)
            item = self._item(line)
            self._fill_material(item, line)
            head.addChild(item)

    def _fill_material(self, item: QTreeWidgetItem, line: Line) -> None:
        material = line.material
        assert material is not None, "called for lines of materials"
        label = material.title if material.title and not worded(material.label) else worded(material.label)
        if material.copies > 1:
            label = self.tr("{paper} ×{copies}").format(paper=label, copies=material.copies)
        item.setText(NAME, label if material.required else self.tr("{paper} (if there is one)").format(paper=label))
        item.setToolTip(NAME, "\n".join([item.text(NAME), *([worded(material.note)] if material.note else [])]))
        if word := self._state_word(material):
            item.setData(STATE, TONE, TONES[material.state] if word == self.word(material.state) else Tone.GOOD)
            item.setData(STATE, Qt.ItemDataRole.AccessibleTextRole, word)
            item.setToolTip(STATE, " · ".join(filter(None, (material.reason or word, material.received_on))))
        item.setText(RECEIVED, material.received_on)
        item.setText(PAGES, str(material.pages or ""))
        item.setText(SCANS, str(len(material.scans) or ""))
        for scan in material.scans:
            child = self._item(Line(line.checklist, material, scan))
            child.setText(NAME, scan.name)
            child.setToolTip(NAME, scan.name)
            child.setText(RECEIVED, scan.added_at[:10])
            child.setText(PAGES, str(scan.pages))
            item.addChild(child)

    def word(self, state: MaterialState) -> str:
        """The word for a state."""
        return worded(self._vocabulary.texts[f"material_state.{state}"])

    def _state_word(self, material: MaterialLine) -> str:
        """How a line stands; "" where nobody noted anything and nobody has to bring anything."""
        if material.served or (material.in_file is not None and material.state is MaterialState.NONE):
            return self.tr("In the file")
        silent = material.state is MaterialState.NONE and not material.missing
        return "" if silent else self.word(material.state)

    def _item(self, line: Line) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        item.setData(NAME, HELD, line)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        item.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled if line.scan else flags)
        for column in FIGURES:
            item.setTextAlignment(column, AT_THE_RIGHT)
        return item

    def _fit(self) -> None:
        """Columns as wide as what they hold at its longest."""
        metrics = QFontMetrics(self.font())
        longest = {
            STATE: "◌ " + max((self.word(state) for state in MaterialState), key=metrics.horizontalAdvance),
            RECEIVED: "2000-00-00", PAGES: "000", SCANS: "00",
        }  # fmt: skip
        header = QFontMetrics(self.header().font())
        for column, text in longest.items():
            room = metrics.horizontalAdvance(text) + (30 if column == STATE else 16)
            heading = header.horizontalAdvance(self.headerItem().text(column)) + 20
            self.setColumnWidth(column, max(room, heading))
        self.header().setMinimumSectionSize(metrics.horizontalAdvance("国") * 4)
        self.setIndentation(round(metrics.height() * 0.7))
        self.scheduleDelayedItemsLayout()


def _held(item: QTreeWidgetItem | None) -> Line | None:
    line = item.data(NAME, HELD) if item is not None else None
    return line if isinstance(line, Line) else None
