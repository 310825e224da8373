"""The page of cases: the queue, one case, the form of a step, and opening a case; one of them at a time."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.station_time import day_at_station
from vetdesk.services.case_views import CaseView, StepView
from vetdesk.services.casework import StepRequest
from vetdesk.services.printing import PaperOffer
from vetdesk.ui.cases.case_panel import CasePanel
from vetdesk.ui.cases.opening_panel import OpeningPanel
from vetdesk.ui.cases.queue_panel import QueuePanel
from vetdesk.ui.cases.step_panel import StepPanel
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import CurrentStack

if TYPE_CHECKING:
    from vetdesk.ui.cases.case_papers import CasePapers


class CasesPage(Page):
    """Shows cases and lets people lead them on; which steps there are is the route's affair."""

    SHOWS = ("case", "material", "scan", "recipient", "identity", "staff")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._view: CaseView | None = None
        self._step: StepView | None = None
        self.queue = QueuePanel(services.casework, tasks, self)
        self.queue.opened.connect(self.show_case)
        self.queue.counted.connect(self.count_changed)
        self.case = CasePanel(services.station.definitions.vocabulary, self)
        self.case.papers_wanted.connect(self._to_papers)
        self._case_papers: CasePapers | None = None
        self.case.step_wanted.connect(self._begin_step)
        self.case.material_noted.connect(self._note_material)
        self.case.person_wanted.connect(lambda person: navigator.open("recipient", person))
        self._papers = PaperSaver(self)
        self.case.paper_wanted.connect(self._print)
        self.case.left.connect(self._to_queue)
        self.form = StepPanel(self)
        self.form.wanted.connect(self._take)
        self.form.left.connect(self._to_case)
        self.opening = OpeningPanel(services.casework, tasks, talk, self)
        self.opening.opened.connect(self.show_case)
        self.opening.left.connect(self._to_queue)
        self.buttons = ButtonBar(self)
        self._open = self.buttons.add_primary("open_chosen_case", self._open_chosen)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._open.setText(self.tr("&Open the case"))
        self.buttons.set_hint(self.tr("A new case is opened from the person's record."))

    def refresh(self) -> None:
        """Fetch the queue, and the case that is shown."""
        self.queue.refresh()
        if self._view is not None and self._stack.currentWidget() is self.case:
            self.show_case(self._view.case.id)
        elif self._view is not None and self._stack.currentWidget() is self._case_papers and self._case_papers:
            self._case_papers.show_case(self._view)

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a case; "new_case" opens one for a recipient."""
        if kind == "new_case" and record_id:
            self.tasks.look(
                lambda _progress: self.services.archives.describe(record_id).name, owner=self,
                done=lambda name: self._begin_case(record_id, name),
            )  # fmt: skip
        elif record_id:
            self.show_case(record_id)
        else:
            self._to_queue()

    def show_case(self, case_id: int) -> None:
        """Fetch a case and show it."""
        self.tasks.look(
            lambda _progress: (self.services.casework.get(case_id), self.services.printing.papers_for_case(case_id)),
            owner=self, done=lambda found: self._show(*found), instead_of="case",
        )  # fmt: skip

    def primary(self) -> None:
        """Carry out the main deed of what is shown."""
        shown = self._stack.currentWidget()
        if shown is self.form:
            self.form.take()
        elif shown is self.case:
            self.case.steps.choose_primary()
        elif shown is self._case_papers and self._case_papers is not None:
            self._case_papers.tab.begin_adding()
        elif shown is self.opening:
            self.opening.open_case()
        else:
            self._open_chosen()

    def print_paper(self) -> None:
        """Open the menu of papers of the case that is shown."""
        if self._stack.currentWidget() is self.case:
            self.case.print_button.showMenu()

    def has_unsaved(self) -> bool:
        """Whether an opinion was typed and the step not taken, or a paper described and not saved."""
        papers = self._case_papers is not None and self._case_papers.tab.has_unsaved()
        return papers or (self._stack.currentWidget() is self.form and self.form.has_unsaved())

    def _show(self, view: CaseView, papers: list[PaperOffer]) -> None:
        self._view = view
        self.case.show_case(view, papers)
        self._stack.setCurrentWidget(self.case)

    def _begin_case(self, recipient_id: int, name: str) -> None:
        self._stack.setCurrentWidget(self.opening)
        self.opening.begin(recipient_id, name)

    def _begin_step(self, step: StepView) -> None:
        if self._view is not None:
            self._step = step
            self._stack.setCurrentWidget(self.form)
            self.form.begin(step, self._view.facts_hash)

    def _take(self, request: StepRequest) -> None:
        if self._view is None:
            return
        case_id = self._view.case.id
        self.tasks.change(
            lambda _progress: self.services.casework.take(case_id, request), owner=self, done=self._taken,
            failed=lambda error: self.form.refused(error, self.talk.about_failure),
        )  # fmt: skip

    def _taken(self, view: CaseView) -> None:
        if self._step is not None:
            text = self.tr("Kept: {step}. The case now stands at “{stage}”.")
            self.navigator.say(text.format(step=worded(self._step.label), stage=worded(view.stage.label)))
        self.show_case(view.case.id)

    def _note_material(self, key: str, received: bool) -> None:
        if self._view is not None:
            case_id = self._view.case.id
            day = day_at_station(self.services.station.now()).isoformat() if received else ""
            self.tasks.change(
                lambda _progress: self.services.casework.note_materials(case_id, {key: day}), owner=self,
                done=lambda view: self.show_case(view.case.id),
            )  # fmt: skip

    def _print(self, paper: str) -> None:
        if self._view is not None:
            case, printing = self._view.case, self.services.printing
            suggested = f"{case.number or case.uid[:8]}-{paper}.pdf"
            self._papers.save(suggested, lambda: printing.make(paper, case_id=case.id, purpose="case"))

    def _to_papers(self) -> None:
        """Work on the papers of the case; made when first wanted, as it brings the whole viewer with it."""
        if self._view is None:
            return
        if self._case_papers is None:
            from vetdesk.ui.cases.case_papers import CasePapers

            self._case_papers = CasePapers(self.services, self.tasks, self.talk, self.navigator, self)
            self._case_papers.left.connect(self._from_papers)
            self._stack.addWidget(self._case_papers)
        self._stack.setCurrentWidget(self._case_papers)
        self._case_papers.show_case(self._view)

    def _from_papers(self) -> None:
        if self._view is not None:
            self.show_case(self._view.case.id)

    def _to_case(self) -> None:
        self._stack.setCurrentWidget(self.case)

    def _to_queue(self) -> None:
        self._stack.setCurrentIndex(0)
        self.queue.refresh()

    def _open_chosen(self) -> None:
        if self.queue.list.current_id():
            self.show_case(self.queue.list.current_id())

    def _arrange(self) -> None:
        first = QWidget(self)
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.queue, 1)
        column.addWidget(self.buttons)
        for widget in (first, self.case, self.form, self.opening):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.addWidget(self._stack)
