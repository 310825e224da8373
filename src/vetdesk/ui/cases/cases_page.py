"""The page of cases: the queues, one case, the form of a step, and opening a case; one of them at a time."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right, Role
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.case_views import CaseView, StepView
from vetdesk.services.casework import StepRequest
from vetdesk.services.paper_loop import PrintedPaper
from vetdesk.services.printing import PaperOffer
from vetdesk.services.progress import Progress
from vetdesk.ui.cases.case_panel import CasePanel
from vetdesk.ui.cases.case_words import case_title
from vetdesk.ui.cases.opening.opening_panel import OpeningPanel
from vetdesk.ui.cases.queue_papers import QueuePapers
from vetdesk.ui.cases.queues.queue_panel import QueuePanel
from vetdesk.ui.cases.side_panels import SidePanels
from vetdesk.ui.cases.step_buttons import OTHER_DEEDS
from vetdesk.ui.cases.step_panel import StepPanel
from vetdesk.ui.complaints.complaints_button import ComplaintsButton
from vetdesk.ui.desk import Desk
from vetdesk.ui.learning.policy_button import PolicyButton
from vetdesk.ui.page import NOT_HERE, Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.printing.print_order import PrintOrder
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown, worded
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import CurrentStack, is_low

_PAY = "one_time"
"""The deed that proposes what a case approved."""


class CasesPage(Page):
    """Shows cases and lets people lead them on; which steps there are is the route's affair."""

    SHOWS = ("case", "material", "scan", "recipient", "identity", "staff", "paper", "notice", "complaint")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._view: CaseView | None = None
        self._step: StepView | None = None
        self._papers = PaperSaver(self)
        self._stack = CurrentStack(self)
        self.queue = QueuePanel(services, tasks, self)
        self.case = CasePanel(services.station.definitions.vocabulary, self)
        self.complaints = ComplaintsButton(services, tasks, navigator, self)
        self.complaints.setVisible(self.complaints.allowed)
        self.case.add_link(self.complaints)
        self.policy = PolicyButton(services, tasks, navigator, self)
        self.case.add_link(self.policy)
        self.form = StepPanel(services.station.definitions.vocabulary, self)
        self.opening = OpeningPanel(services, tasks, talk, self)
        self.side = SidePanels(services, tasks, talk, navigator, self._stack)
        self.buttons = ButtonBar(self)
        self._deeds = self.buttons.add("queue_deeds", lambda: None)
        self._menu = QMenu(self._deeds)
        self._menu.setToolTipsVisible(True)
        self._batch = self._menu.addAction("", lambda: self.side.show_batch(self.queue.list.selected_ids()))
        self.papers = QueuePapers(self, self._papers)
        self._stack_papers = self._menu.addAction("", lambda: self.papers.of_cases(self.queue.list.selected_ids()))
        self._blank = self._menu.addAction("", self.papers.blank_forms)
        self._hand_over = self._menu.addAction("", self.side.show_hand_over)
        self._exceptions = self._menu.addAction("", self.side.show_exceptions)
        self._notices = self._menu.addAction("", self.side.show_notices)
        self._deeds.setMenu(self._menu)
        self._open = self.buttons.add_primary("open_chosen_case", self._open_chosen)
        self.queue.filled.connect(self._open.setEnabled)
        self._connect()
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._deeds.setText(self.tr("&More actions"))
        self._open.setText(self.tr("&Open the case"))
        self._blank.setText(self.tr("&Blank forms…"))
        self._hand_over.setText(self.tr("&Hand over a colleague's work…"))
        self._exceptions.setText(self.tr("&Exceptions of the month…"))
        self._notices.setText(self.tr("&Public notices…"))
        staff = self.services.station.session.actor.staff
        self._exceptions.setEnabled(bool(staff.roles & {Role.SUPERVISOR, Role.LEADER, Role.KEEPER}))
        self._name_batch(self.queue.list.selected_count())

    def refresh(self) -> None:
        """Fetch the queue, and the case that is shown."""
        self.queue.refresh()
        self.side.refresh_notices()
        if self._view is not None and self._stack.currentWidget() is self.case:
            self.show_case(self._view.case.id)
        elif self._view is not None:
            self.side.refresh(self._view)

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a case; "new_case" opens one for a recipient, "notice" shows a notice, 0 the queues."""
        if kind == "new_case" and record_id:
            self.tasks.look(
                lambda _progress: self.services.archives.describe(record_id).name, owner=self,
                done=lambda name: self._begin_case(record_id, name),
            )  # fmt: skip
        elif kind == "notice":
            self.side.show_notices(record_id)
        elif record_id:
            self.show_case(record_id)
        else:
            self._to_queue()

    def begin_case(self, recipient_id: int, kind: str) -> None:
        """Begin a case of a kind for a person."""
        self.tasks.look(
            lambda _progress: self.services.archives.describe(recipient_id).name, owner=self,
            done=lambda name: self._begin_case(recipient_id, name, kind),
        )  # fmt: skip

    def show_case(self, case_id: int) -> None:
        """Fetch a case and show it."""
        self._fetch_case(case_id, "")

    def primary(self) -> None:
        """Carry out the main deed of what is shown."""
        shown = self._stack.currentWidget()
        if shown is self.form:
            self.form.take()
        elif shown is self.case:
            self.case.steps.choose_primary()
        elif shown is self.opening:
            self.opening.open_case()
        elif not self.side.primary():
            self._open_chosen()

    def focus_filter(self) -> None:
        """Ctrl+F: filter the queue, or search the kinds of case."""
        if self._stack.currentWidget() is self.opening:
            self.opening.kind.search.setFocus()
        elif self._stack.currentIndex() == 0:
            self.queue.focus_filter()

    def print_paper(self) -> None:
        """Open the menu of papers of the case that is shown."""
        if self._stack.currentWidget() is self.case:
            self.case.offer_papers()

    def why_not(self, deed: str) -> str:
        """Why a menu's deed is not possible: papers are those of a case in front, what is filtered is the queue."""
        front, queue = self._stack.currentWidget(), self._stack.widget(0)
        wanted = {"print_paper": (self.case,), "focus_filter": (self.opening, queue)}.get(deed)
        return shown("page", NOT_HERE[deed]) if wanted and front not in wanted else super().why_not(deed)

    def has_unsaved(self) -> bool:
        """Whether something was typed and neither taken nor saved."""
        form = self._stack.currentWidget() is self.form and self.form.has_unsaved()
        return form or self.side.has_unsaved()

    def _fetch_case(self, case_id: int, step: str) -> None:
        """Show a case and, if a step is named, begin it."""
        services = self.services

        def look(_progress: Progress) -> tuple[CaseView, Sequence[PaperOffer], Sequence[PrintedPaper]]:
            view = services.casework.get(case_id)
            return view, services.printing.papers_for_case(case_id), services.paper_loop.of_case(case_id)

        def done(found: tuple[CaseView, Sequence[PaperOffer], Sequence[PrintedPaper]]) -> None:
            self._show(*found)
            wanted = self.case.step(step) if step else None
            if wanted is not None:
                self._begin_step(wanted)

        self.tasks.look(look, owner=self, done=done, instead_of="case")

    def _show(self, view: CaseView, papers: Sequence[PaperOffer], printed: Sequence[PrintedPaper]) -> None:
        self._view = view
        pays = view.case.values.get("approved_amount") and self.services.one_time.follows(view.case.kind)
        deeds = tuple(deed for deed in OTHER_DEEDS if deed != _PAY or pays)
        self.case.show_case(view, list(papers), printed, deeds)
        self.policy.about_case(view.case.kind)
        if self.complaints.allowed:
            self.complaints.show_case(view.case.id)
        comes = self._stack.currentWidget() is not self.case
        self._stack.setCurrentWidget(self.case)
        if comes:
            self.case.begin()

    def _read_policy(self, kind: str) -> None:
        self.tasks.look(
            lambda _progress: self.services.policies.number_of_case(kind), owner=self,
            done=lambda number: self.navigator.open("policy", number),
        )  # fmt: skip

    def _begin_case(self, recipient_id: int, name: str, kind: str = "") -> None:
        self._stack.setCurrentWidget(self.opening)
        self.opening.begin(recipient_id, name, kind)

    def _begin_step(self, step: StepView) -> None:
        if self._view is not None:
            self._step = step
            self._stack.setCurrentWidget(self.form)
            self.form.about, self.form.about_title = str(self._view.case.id), case_title(self._view)
            self.form.begin(step, self._view.facts_hash)

    def _continue_step(self, record: str) -> None:
        """Somebody goes on with a draft: of a step in one case, or in several."""
        cases, _, step = record.partition(":")
        if cases.isdecimal():
            self._fetch_case(int(cases), step)

    def _continue_opening(self, record: str) -> None:
        recipient, _, kind = record.partition(":")
        self.begin_case(int(recipient or 0), kind)

    def continue_draft(self, form: str, record: str) -> None:
        """Bring a panel into sight that is made only when it is wanted."""
        if form == "hand_over":
            self.side.show_hand_over()
        elif form == "notice" and record.partition(":")[0].isdecimal():
            self.side.show_notices(int(record.partition(":")[0]))

    def _begin_deed(self, key: str) -> None:
        if self._view is not None and key == _PAY:
            self.navigator.open("one_time_case", self._view.case.id)
        elif self._view is not None:
            self.side.show_reroute(self._view, migrating=key == "migrate")

    def _take(self, request: StepRequest) -> None:
        if self._view is None:
            return
        case_id = self._view.case.id
        self.tasks.change(
            lambda _progress: self.services.casework.take(case_id, request), owner=self, done=self._taken,
            failed=lambda error: self.form.refused(error, self.talk.about_failure),
        )  # fmt: skip

    def _taken(self, view: CaseView) -> None:
        self.form.draft_saved()
        if self._step is not None:
            text = self.tr("Done: {step}. The case is now at “{stage}”.")
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
            self._papers.offer(
                PrintOrder(
                    worded(self.services.station.definitions.papers[paper].title),
                    f"{case.number or case.uid[:8]}-{paper}.pdf",
                    lambda: printing.preview(paper, case_id=case.id),
                    lambda purpose, to, _progress: printing.make(paper, case_id=case.id, purpose=purpose, printer=to),
                    lambda: printing.purpose_of(case.id),
                    paper=paper,
                )
            )

    def _look_at_sheet(self, scan_id: int) -> None:
        filing = self.services.filing
        self._papers.offer(
            PrintOrder(
                self.tr("Signed sheet that came back"), f"{scan_id}.pdf", lambda: filing.preview_scans([scan_id]),
                lambda purpose, _to, _progress: filing.print_scans([scan_id], purpose),
            )
        )  # fmt: skip

    def _to_papers(self) -> None:
        if self._view is not None:
            self.side.show_papers(self._view)

    def _to_case(self) -> None:
        if self._view is not None:
            self.show_case(self._view.case.id)

    def _to_queue(self) -> None:
        self._stack.setCurrentIndex(0)
        self.queue.refresh()
        self.queue.list.setFocus()

    def _open_chosen(self) -> None:
        if self.queue.list.current_id():
            self.show_case(self.queue.list.current_id())

    def _name_batch(self, count: int) -> None:
        self._batch.setText(self.tr("The same step in the selected cases: {count}…").format(count=count))
        self._batch.setEnabled(count > 1)
        may_print = self.services.station.session.actor.may(Right.PRINT)
        self._stack_papers.setText(self.tr("Print a paper of the selected cases: {count}…").format(count=count))
        self._stack_papers.setEnabled(count > 0 and may_print)
        self._blank.setEnabled(may_print)
        self._batch.setToolTip(
            "" if count > 1 else self.tr("Select several cases first: Ctrl or Shift with a click, or Insert.")
        )

    def _connect(self) -> None:
        self.queue.opened.connect(self.show_case)
        self.queue.counted.connect(self.count_changed)
        self.queue.picked.connect(self._name_batch)
        self.queue.filtering.connect(lambda on: self.buttons.setVisible(not (on and is_low(self.height()))))
        self.queue.step_wanted.connect(self._fetch_case)
        self.queue.settings_wanted.connect(lambda section: self.navigator.open(section, 0))
        self.queue.people_wanted.connect(lambda: self.navigator.show_page("people"))
        self.case.papers_wanted.connect(self._to_papers)
        self.case.step_wanted.connect(self._begin_step)
        self.case.deed_wanted.connect(self._begin_deed)
        self.case.material_noted.connect(self._note_material)
        self.case.person_wanted.connect(lambda person: self.navigator.open("recipient", person))
        self.case.paper_wanted.connect(self._print)
        self.case.printed.look_wanted.connect(self._look_at_sheet)
        self.case.left.connect(self._to_queue)
        self.case.calendar_wanted.connect(lambda year: self.navigator.open("calendar", year))
        self.form.draft_opener = self._continue_step
        self.opening.draft_opener = self._continue_opening
        self.form.wanted.connect(self._take)
        self.form.left.connect(lambda: self._stack.setCurrentWidget(self.case))
        self.opening.opened.connect(self.show_case)
        self.opening.policy_wanted.connect(self._read_policy)
        self.opening.left.connect(self._to_queue)
        self.side.back_to_queue.connect(self._to_queue)
        self.side.back_to_case.connect(self._to_case)
        self.side.case_wanted.connect(self.show_case)
        self.side.paper_wanted.connect(self._papers.offer_run)

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
