"""What the pages of reports have in common: figures in front, and behind each the list that it counts."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.services.export_deed import ExportReport
from vetdesk.services.statistics import MemberLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.reports.behind_panel import BehindPanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.small_screens import CurrentStack, Steady, is_low_window

Found = TypeVar("Found")

SHOWN = (
    "recipient", "identity", "village", "case", "visit", "need", "complaint", "payment_list", "payment_result",
    "confirmation", "confirming_round", "finding", "merging", "batch",
)  # fmt: skip
"""Changes of these let figures be counted again."""


class ReportPage(Page):
    """A page with figures; `front` is where a page puts its widgets, `note` says how they are to be read."""

    SHOWS = SHOWN

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self.front = Steady(self)
        self.note = QLabel(self.front)
        self.note.setWordWrap(True)
        give_role(self.note, role="soft")
        self.behind = BehindPanel(tasks, navigator, self)
        self.behind.left.connect(self.show_figures)
        self.stack = CurrentStack(self)
        self.stack.addWidget(self.front)
        self.stack.addWidget(self.behind)
        column = QVBoxLayout(self)
        column.addWidget(self.stack)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another size; where there is little height, the note leaves its room to the figures."""
        super().resizeEvent(event)
        self.note.setVisible(not is_low_window(self.height()))

    def primary(self) -> None:
        """Open the list behind the current figure, or the chosen record of the list."""
        if self.stack.currentWidget() is self.behind:
            self.behind.primary()
        else:
            self.open_figure()

    def open_figure(self) -> None:
        """Open the list behind the current figure."""
        raise NotImplementedError

    def figures(self) -> QWidget:
        """The widget with the figures, which gets the focus back."""
        raise NotImplementedError

    def show_figures(self) -> None:
        """Back from a list to the figures."""
        self.stack.setCurrentWidget(self.front)
        self.figures().setFocus()

    def show_behind(
        self,
        figure: str,
        fetch: Callable[[], Sequence[Found]],
        number: Callable[[Found], int],
        lines: Callable[[Sequence[Found]], Sequence[MemberLine]],
    ) -> None:
        """Fetch whom a figure counts, and show them as a list; `number` gives the id of one."""

        def done(found: Sequence[Found]) -> None:
            known = {number(one): one for one in found}
            self.behind.show_lines(figure, list(known), lambda ids: lines([known[one] for one in ids]))
            self.stack.setCurrentWidget(self.behind)

        self.tasks.look(lambda _progress: fetch(), owner=self, done=done, instead_of="behind")

    def write_to(self, title: str, suggested: str, kind: str, write: Callable[[Path], ExportReport]) -> None:
        """Ask where a workbook is saved, and write it there."""

        def chosen(path: Path) -> None:
            self.tasks.change(
                lambda _progress: write(path), owner=self, done=lambda _report: self.navigator.say(path.name)
            )

        self.talk.choose_target(title, suggested, kind, chosen)
