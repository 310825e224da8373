"""The list behind a figure: people or cases, each of which opens its record."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.services.statistics import MemberLine
from vetdesk.ui.page import Navigator
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("name", "reports", QT_TRANSLATE_NOOP("reports", "Name"), 12, must_show=True),
    Column("village", "reports", QT_TRANSLATE_NOOP("reports", "Village"), 14),
    Column("about", "reports", QT_TRANSLATE_NOOP("reports", "Category or case"), 30),
    Column("status", "reports", QT_TRANSLATE_NOOP("reports", "Status"), 18),
)
Lines = Callable[[Sequence[int]], Sequence[MemberLine]]
"""Fetches the lines of some subjects by their ids, in that order; runs in the look lane."""


class BehindPanel(SteadyPanel):
    """Shows whom a figure counts."""

    left = Signal()
    """The user goes back to the figures."""

    def __init__(self, tasks: TaskRunner, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._opens: dict[int, tuple[str, int]] = {}
        self._told = ("", 0)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("behind_figure")
        self.list.opened.connect(self._open)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_figure", self.left.emit)
        self._show = self.buttons.add_primary("open_behind", self.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("People behind the figure"))
        self.list.tell_nothing(self.tr("Nobody stands behind this figure: it is 0."))
        self._back.setText(self.tr("&Back to the figures"))
        self._show.setText(self.tr("&Open the record"))
        self._show_title()

    def show_lines(self, figure: str, ids: Sequence[int], lines: Lines) -> None:
        """Show these subjects; `figure` says in words what was counted."""
        self._told = (figure, len(ids))
        self._show_title()

        def fetch(some: Sequence[int]) -> list[Row]:
            found = lines(some)
            self._opens.update({number: one.opens for number, one in zip(some, found, strict=True)})
            return [(one.name, one.village, worded(one.about), worded(one.status)) for one in found]

        self._opens = {}
        self.list.show_records(ids, fetch)
        self.list.step(0)
        self.list.setFocus()

    def primary(self) -> None:
        """Open the record of the chosen line."""
        self._open(self.list.current_id() or 0)

    def _open(self, number: int) -> None:
        if number in self._opens:
            self._navigator.open(*self._opens[number])

    def _show_title(self) -> None:
        figure, count = self._told
        self._title.setText(self.tr("{figure}: {count}").format(figure=figure, count=f"{count:,}"))
