"""Completeness (档案完整度) of the archives: percent by village and item; behind each figure stands a list."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from vetdesk.domain.completeness import Share, VillageShares
from vetdesk.domain.staff import Right
from vetdesk.services.completeness import CompletenessTable
from vetdesk.ui.desk import Desk
from vetdesk.ui.outgoing import figures_purpose
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.people_panel import PeoplePanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role, text_size
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.figures import Figures
from vetdesk.ui.widgets.ring_delegate import RingDelegate

_FIRST = 2
"""The village and the number of its archives stand before the items."""
_SIDE = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
"""Where a heading stands: that of the villages above their names, those of figures above the figures."""


class CompletenessPanel(PeoplePanel):
    """Shows the figures of today, opens the list of those who lack something, writes the workbook."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self._table: CompletenessTable | None = None
        self._headings: list[str] = []
        self._fit_soon = QTimer(self, singleShot=True, interval=0)  # once the figures have their new font as well
        self._fit_soon.timeout.connect(self._fit)
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        give_role(self._about, role="soft")
        self.figures = Figures(self)
        self.figures.setObjectName("completeness")
        self.figures.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.figures.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.figures.setTabKeyNavigation(False)
        self.figures.setCornerButtonEnabled(False)
        self.figures.setItemDelegate(RingDelegate(self.figures))
        self.figures.verticalHeader().hide()
        self.figures.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.figures.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.figures.cellActivated.connect(self._open)
        self.figures.currentCellChanged.connect(lambda *_cells: self._tell_figure())
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_list", self.left.emit)
        self._export = self.buttons.add("export_completeness", self._choose_target, right=True)
        self._list = self.buttons.add_primary("list_behind_figure", self.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addWidget(self.figures, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def title(self) -> str:
        """The heading of the panel."""
        return self.tr("Completeness of the records")

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.title())
        self._about.setText(self.tr("Percentages of the people an item applies to. Enter shows who lacks it."))
        self.figures.setAccessibleName(self.title())
        self._back.setText(self.tr("&Back"))
        self._export.setText(self.tr("E&xport…"))
        self._list.setText(self.tr("Show &who lacks it"))
        self._show()

    def begin(self) -> None:
        """Count anew."""
        service = self.services.completeness
        self._export.setEnabled(self.services.station.session.actor.may(Right.EXPORT))
        self.tasks.look(lambda _progress: service.table(), owner=self, done=self._take, instead_of="completeness")

    def changeEvent(self, event: QEvent) -> None:
        """Qt: perhaps another size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_fit_soon"):
            self._fit_soon.start()

    def primary(self) -> None:
        """Show the list behind the current figure."""
        self._open(self.figures.currentRow(), self.figures.currentColumn())

    def _take(self, table: CompletenessTable) -> None:
        self._table = table
        self._show()
        self.figures.setCurrentCell(0, _FIRST)
        self.figures.setFocus()

    def _lines(self) -> list[VillageShares]:
        """The whole station first, then the villages."""
        return [self._table.station, *self._table.lines] if self._table else []

    def _show(self) -> None:
        table, lines = self._table, self._lines()
        place = (self.figures.currentRow(), self.figures.currentColumn())
        if table is None:
            return
        headings = [
            self.tr("Village"),
            self.tr("People"),
            *(worded(item.label) for item in table.items),
            self.tr("All"),
        ]
        self.figures.setColumnCount(len(headings))
        for column, heading in enumerate(headings):
            item = QTableWidgetItem(heading)
            item.setTextAlignment(_SIDE[column > 0] | Qt.AlignmentFlag.AlignVCenter)
            self.figures.setHorizontalHeaderItem(column, item)
        self.figures.setRowCount(len(lines))
        for row, line in enumerate(lines):
            self._show_line(row, line)
        self.figures.setCurrentCell(*place)
        self._headings = headings
        self._fit()

    def _show_line(self, row: int, line: VillageShares) -> None:
        assert self._table is not None
        name = line.name or (self.tr("Whole station") if row == 0 else self.tr("No village"))
        self.figures.setItem(row, 0, QTableWidgetItem(name))
        shares = [*(line.shares[item.key] for item in self._table.items), line.total]
        texts = [f"{line.people:,}", *("—" if one.percent is None else f"{one.percent}%" for one in shares)]
        for column, text in enumerate(texts, 1):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_SIDE[True] | Qt.AlignmentFlag.AlignVCenter)
            self.figures.setItem(row, column, item)

    def _fit(self) -> None:
        height, words = text_size().row, QFontMetrics(self.figures.font())
        self.figures.verticalHeader().setDefaultSectionSize(height)
        for row in range(self.figures.rowCount()):
            self.figures.setRowHeight(row, height)
        names = [item.text() for row in range(self.figures.rowCount()) if (item := self.figures.item(row, 0))]
        for column, heading in enumerate(self._headings):
            texts = [heading, "100%", *(names if column == 0 else ())]
            self.figures.setColumnWidth(column, max(map(words.horizontalAdvance, texts)) + 28)

    def _share(self, row: int, column: int) -> tuple[VillageShares, str, Share] | None:
        """The line, the item's key and the figure of a cell, if it is the figure of an item."""
        table, lines = self._table, self._lines()
        if table is None or not 0 <= row < len(lines) or not 0 <= column - _FIRST < len(table.items):
            return None
        key = table.items[column - _FIRST].key
        return lines[row], key, lines[row].shares[key]

    def _tell_figure(self) -> None:
        found = self._share(self.figures.currentRow(), self.figures.currentColumn())
        self._list.setEnabled(found is not None and bool(found[2].lacking))
        if found is None:
            self.buttons.set_hint("")
            return
        share = found[2]
        told = self.tr("{have} of {concerned} have it, {lacking} lack it")
        self.buttons.set_hint(told.format(have=share.have, concerned=share.concerned, lacking=share.lacking))

    def _open(self, row: int, column: int) -> None:
        found = self._share(row, column)
        if found is not None and found[2].lacking:
            line, key, _ = found
            self.listed.emit(self.services.completeness.lacking(key, None if row == 0 else line.village_id))

    def _choose_target(self) -> None:
        self.talk.choose_target(self.tr("Save the table as"), self.tr("Completeness.xlsx"), "*.xlsx", self._write)

    def _write(self, path: Path) -> None:
        service, purpose = self.services.completeness, figures_purpose()
        self.tasks.change(
            lambda _progress: service.write(path, purpose=purpose), owner=self,
            done=lambda _lines: self.navigator.say(self.tr("Saved: {file}").format(file=path.name)),
        )  # fmt: skip
