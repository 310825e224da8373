"""The page of complaints (信访事项): the list, the register, the course of one, reception days."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.complaint_rules import ComplaintStep
from vetdesk.services.case_views import CaseView
from vetdesk.services.complaints import ComplaintView
from vetdesk.ui.complaints.counts_panel import CountsPanel
from vetdesk.ui.complaints.course_panel import CoursePanel
from vetdesk.ui.complaints.list_panel import ComplaintListPanel
from vetdesk.ui.complaints.reception_panel import ReceptionPanel
from vetdesk.ui.complaints.register_panel import RegisterPanel
from vetdesk.ui.complaints.step_panel import StepPanel
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.current_tabs import CurrentTabs
from vetdesk.ui.widgets.small_screens import CurrentStack


class ComplaintsPage(Page):
    """Shows complaints; registering one and its course happen in the same place."""

    SHOWS = ("complaint", "complaint_event", "reception_day", "staff", "case")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._papers = PaperSaver(self)
        self._open = 0
        self._stack = CurrentStack(self)
        self.list = ComplaintListPanel(services.complaints, tasks, self)
        self.list.late.connect(self.count_changed)
        self.list.list.opened.connect(self.show_complaint)
        self.list.list.chosen.connect(lambda _id: self._offer())
        self.reception = ReceptionPanel(services, tasks, talk, navigator, self)
        self.reception.paper_wanted.connect(self._papers.offer_run)
        self.counts = CountsPanel(services, tasks, talk, navigator, self)
        self.counts.complaint_wanted.connect(self.show_complaint)
        self.counts.paper_wanted.connect(self._papers.offer_run)
        self.register = RegisterPanel(services, tasks, talk, navigator, self)
        self.register.left.connect(self._leave_register)
        self.register.kept.connect(self.show_complaint)
        self.register.draft_opener = self._continue_register
        self.course = CoursePanel(services, self)
        self.course.left.connect(self._back)
        self.course.step_wanted.connect(self._begin_step)
        self.course.correction_wanted.connect(self._correct)
        self.course.paper_wanted.connect(self._print)
        self.step = StepPanel(services, tasks, talk, navigator, self)
        self.step.draft_opener = self._continue_step
        self.step.left.connect(lambda: self._stack.setCurrentWidget(self.course))
        self.step.taken.connect(lambda: self.show_complaint(self._open))
        self.tabs = CurrentTabs(self)
        self.buttons = ButtonBar(self)
        self._show: QPushButton = self.buttons.add("open_complaint", self._open_chosen)
        self._new: QPushButton = self.buttons.add_primary("new_complaint", self.begin)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.tabs.setAccessibleName(shown("pages", "Complaints"))
        self.tabs.setTabText(0, self.tr("Com&plaints"))
        self.tabs.setTabText(1, self.tr("Reception da&ys"))
        self.tabs.setTabText(2, self.tr("Co&unts"))
        self._show.setText(self.tr("&Open the complaint"))
        self._new.setText(self.tr("&Register a complaint"))
        self._offer()

    def refresh(self) -> None:
        """Fetch the lists, and the complaint that is shown."""
        self.list.refresh()
        self.reception.refresh()
        if self.tabs.currentWidget() is self.counts:
            self.counts.refresh()
        if self._open and self._stack.currentWidget() is self.course:
            self.show_complaint(self._open)

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a complaint; 0 begins one, "complaint_of" one by a recipient, "complaint_about" one about a case."""
        if kind == "complaint_about" and record_id:
            self.tasks.look(lambda _progress: self.services.casework.get(record_id), owner=self, done=self._about)
        elif kind == "complaint_of" and record_id:
            self.tasks.look(
                lambda _progress: self.services.archives.describe(record_id), owner=self,
                done=lambda person: self.begin((record_id, person.name)),
            )  # fmt: skip
        elif record_id:
            self.show_complaint(record_id)
        else:
            self.begin()

    def begin(self, recipient: tuple[int, str] | None = None, case_id: int | None = None) -> None:
        """Begin the register of a new complaint, by a recipient and about a case if they are given."""
        self._open = 0
        self._stack.setCurrentWidget(self.register)
        self.register.begin(None, recipient, case_id)

    def show_complaint(self, complaint_id: int) -> None:
        """Show the course of a complaint."""
        self._open = complaint_id
        self.tasks.look(
            lambda _progress: self.services.complaints.view(complaint_id), owner=self, done=self._show_view,
            instead_of="complaint",
        )  # fmt: skip

    def primary(self) -> None:
        """Keep or take what is being written, or begin a new complaint."""
        shown = self._stack.currentWidget()
        if shown is self.register:
            self.register.keep()
        elif shown is self.step:
            self.step.take()
        elif self.tabs.currentWidget() is self.reception:
            self.reception.keep() if self.reception.has_unsaved() else self.reception.begin()
        elif self.tabs.currentWidget() is self.counts:
            self.counts.primary()
        elif shown is not self.course:
            self.begin()

    def has_unsaved(self) -> bool:
        """Whether something was typed and not kept."""
        shown = self._stack.currentWidget()
        if shown in {self.register, self.step}:
            return bool(shown.has_unsaved())
        return self.reception.has_unsaved()

    def _about(self, view: CaseView) -> None:
        self.begin((view.recipient.id, view.recipient.name), view.case.id)

    def _show_view(self, view: ComplaintView) -> None:
        self.course.show_complaint(view)
        self._stack.setCurrentWidget(self.course)

    def _begin_step(self, step: ComplaintStep) -> None:
        if self.course.view is not None:
            self._stack.setCurrentWidget(self.step)
            self.step.begin(self.course.view, step)

    def _correct(self) -> None:
        self._stack.setCurrentWidget(self.register)
        self.register.begin(self.course.view)

    def _continue_register(self, record: str) -> None:
        """Somebody goes on with a draft: of a correction, or of a new complaint, perhaps by somebody about a case."""
        new, _, about = record.partition(":")
        recipient, _, case = about.partition(":")
        if not new.startswith("new"):
            self._view_then(int(record), lambda _view: self._correct())
        elif case:
            self.open_record("complaint_about", int(case))
        else:
            self.open_record("complaint_of" if recipient else "complaint", int(recipient or 0))

    def _continue_step(self, record: str) -> None:
        complaint, _, key = record.partition(":")
        step = self.services.complaints.rules.steps.get(key)
        if step is not None:
            self._view_then(int(complaint), lambda _view: self._begin_step(step))

    def _view_then(self, complaint_id: int, then: Callable[[ComplaintView], None]) -> None:
        def go_on(view: ComplaintView) -> None:
            self._open = complaint_id
            self._show_view(view)
            then(view)

        self.tasks.look(lambda _progress: self.services.complaints.view(complaint_id), owner=self, done=go_on)

    def _leave_register(self) -> None:
        if self._open:
            self._stack.setCurrentWidget(self.course)
        else:
            self._back()

    def _print(self, paper: str) -> None:
        if self.course.view is None:
            return
        found = self.course.view.complaint
        run = self.services.complaints.paper(found.id, paper)
        self._papers.offer_run(run, f"{run.title.zh} {found.number}.pdf")

    def _back(self) -> None:
        self._open = 0
        self._stack.setCurrentIndex(0)
        self.list.refresh()

    def _open_chosen(self) -> None:
        if chosen := self.list.list.current_id():
            self.show_complaint(chosen)

    def _turned(self) -> None:
        self._offer()
        if self.tabs.currentWidget() is self.counts:
            self.counts.refresh()

    def _offer(self) -> None:
        on_list = self.tabs.currentWidget() is self.list
        self.buttons.setVisible(on_list)
        self._show.setEnabled(bool(self.list.list.current_id()))

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.buttons)
        self.tabs.addTab(self.list, "")
        self.tabs.addTab(self.reception, "")
        self.tabs.addTab(self.counts, "")
        self.tabs.currentChanged.connect(lambda _index: self._turned())
        for panel in (overview, self.register, self.course, self.step):
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.addWidget(self._stack)
