"""The panels that stand in the place of the queue or of a case for a while, each made when it is first wanted."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from vetdesk.services.case_views import CaseView
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from vetdesk.ui.cases.case_papers import CasePapers
    from vetdesk.ui.cases.deeds.batch_panel import BatchPanel
    from vetdesk.ui.cases.deeds.exceptions_panel import ExceptionsPanel
    from vetdesk.ui.cases.deeds.hand_over_panel import HandOverPanel
    from vetdesk.ui.cases.deeds.reroute_panel import ReroutePanel
    from vetdesk.ui.cases.notices.notices_panel import NoticesPanel

Panel = TypeVar("Panel", bound=QWidget)


class SidePanels(QObject):
    """Makes, shows and asks them; which panel is in front is the stack's affair."""

    back_to_queue = Signal()
    back_to_case = Signal()
    case_wanted = Signal(int)
    paper_wanted = Signal(object, str)
    """A PaperRun, and the name of its file."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, stack: QStackedWidget
    ) -> None:
        super().__init__(stack)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._navigator = navigator
        self._stack = stack
        self.papers: CasePapers | None = None
        self.batch: BatchPanel | None = None
        self.hand_over: HandOverPanel | None = None
        self.reroute: ReroutePanel | None = None
        self.exceptions: ExceptionsPanel | None = None
        self.notices: NoticesPanel | None = None

    def show_papers(self, view: CaseView) -> None:
        """Work on the papers of a case; it brings the whole viewer with it."""
        if self.papers is None:
            from vetdesk.ui.cases.case_papers import CasePapers

            self.papers = self._added(CasePapers(self._services, self._tasks, self._talk, self._navigator))
            self.papers.left.connect(self.back_to_case)
        self._stack.setCurrentWidget(self.papers)
        self.papers.show_case(view)

    def show_batch(self, case_ids: Sequence[int]) -> None:
        """Take one step in several cases."""
        if self.batch is None:
            from vetdesk.ui.cases.deeds.batch_panel import BatchPanel

            self.batch = self._added(BatchPanel(self._services, self._tasks))
            self.batch.left.connect(self.back_to_queue)
        self._stack.setCurrentWidget(self.batch)
        self.batch.begin(case_ids)

    def show_hand_over(self) -> None:
        """Hand over everything of a colleague."""
        if self.hand_over is None:
            from vetdesk.ui.cases.deeds.hand_over_panel import HandOverPanel

            self.hand_over = self._added(HandOverPanel(self._services, self._tasks))
            self.hand_over.navigator = self._navigator
            self.hand_over.left.connect(self.back_to_queue)
            self.hand_over.paper_wanted.connect(self.paper_wanted)
        self._stack.setCurrentWidget(self.hand_over)
        self.hand_over.begin()

    def show_reroute(self, view: CaseView, *, migrating: bool) -> None:
        """Let a case go on by another version of its route, or as another kind."""
        if self.reroute is None:
            from vetdesk.ui.cases.deeds.reroute_panel import ReroutePanel

            self.reroute = self._added(ReroutePanel(self._services, self._tasks, self._talk))
            self.reroute.left.connect(self.back_to_case)
            self.reroute.done.connect(self.case_wanted)
        self._stack.setCurrentWidget(self.reroute)
        self.reroute.begin(view, migrating=migrating)

    def show_exceptions(self) -> None:
        """Show the monthly list of exceptions."""
        if self.exceptions is None:
            from vetdesk.ui.cases.deeds.exceptions_panel import ExceptionsPanel

            self.exceptions = self._added(ExceptionsPanel(self._services, self._tasks))
            self.exceptions.left.connect(self.back_to_queue)
            self.exceptions.opened.connect(self.case_wanted)
            self.exceptions.paper_wanted.connect(self.paper_wanted)
        self._stack.setCurrentWidget(self.exceptions)
        self.exceptions.begin()

    def show_notices(self, notice_id: int = 0) -> None:
        """Show the public notices, or one of them."""
        if self.notices is None:
            from vetdesk.ui.cases.notices.notices_panel import NoticesPanel

            self.notices = self._added(NoticesPanel(self._services, self._tasks, self._talk, self._navigator))
            self.notices.left.connect(self.back_to_queue)
            self.notices.case_wanted.connect(self.case_wanted)
            self.notices.paper_wanted.connect(self.paper_wanted)
        self._stack.setCurrentWidget(self.notices)
        if notice_id:
            self.notices.open_notice(notice_id)
        else:
            self.notices.begin()

    def refresh_notices(self) -> None:
        """Something changed: the notices in front are fetched again."""
        if self.notices is not None and self._stack.currentWidget() is self.notices:
            self.notices.refresh()

    def refresh(self, view: CaseView) -> None:
        """Something changed: papers are fetched again."""
        if self.papers is not None and self._stack.currentWidget() is self.papers:
            self.papers.show_case(view)

    def primary(self) -> bool:
        """Carry out the main deed of the panel in front; False if none is."""
        shown = self._stack.currentWidget()
        panels = (self.batch, self.hand_over, self.reroute, self.exceptions, self.notices)
        deeds: dict[QWidget | None, Callable[[], None]] = {
            panel: panel.primary for panel in panels if panel is not None
        }
        if self.papers is not None:
            deeds[self.papers] = self.papers.tab.begin_adding
        if shown in deeds:
            deeds[shown]()
        return shown in deeds

    def has_unsaved(self) -> bool:
        """Whether a panel in front holds something typed."""
        shown = self._stack.currentWidget()
        papers = self.papers is not None and self.papers.tab.has_unsaved()
        panels = (self.batch, self.hand_over, self.reroute, self.exceptions, self.notices)
        return papers or any(panel.has_unsaved() for panel in panels if panel is not None and panel is shown)

    def _added(self, panel: Panel) -> Panel:
        self._stack.addWidget(panel)
        return panel
