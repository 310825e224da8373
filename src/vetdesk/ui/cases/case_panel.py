"""One case: where it stands, how long there is, what may be done and why not, materials, opinions and its course."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.forms import Label
from vetdesk.domain.materials import MaterialState
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.case_views import CaseView, MaterialView, StepView
from vetdesk.services.paper_loop import PrintedPaper, outdated_of
from vetdesk.services.printing import PaperOffer
from vetdesk.ui.cases.case_words import case_title, ended_tone
from vetdesk.ui.cases.course import CourseList
from vetdesk.ui.cases.opinion_boxes import OpinionBoxes
from vetdesk.ui.cases.pins import Pins
from vetdesk.ui.cases.printed_papers import PrintedPapers
from vetdesk.ui.cases.stage_line import StageLine
from vetdesk.ui.cases.step_buttons import StepButtons
from vetdesk.ui.scrolling.in_sight import tab_after
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import strung, worded
from vetdesk.ui.theme import Tone, give_role, text_size
from vetdesk.ui.widgets.lined_check import LinedCheck
from vetdesk.ui.widgets.record_header import RecordHeader
from vetdesk.ui.widgets.small_screens import SteadyPanel, is_low
from vetdesk.ui.widgets.status_chip import DeadlineLabel

AFTER_END = frozenset({"one_time"})
"""Deeds that follow from a case that has ended."""
LOW_CASE_ROWS = 17
"""In a window lower than so many rows the head of a case scrolls with the rest, so that its steps stay in sight."""
WIDE_ROWS = 22
"""From a width of so many rows' height on, materials and opinions stand side by side."""


class CasePanel(SteadyPanel):
    """Shows a CaseView. It decides nothing: buttons are what the view permits."""

    step_wanted = Signal(object)
    """A StepView whose form is to be shown."""
    deed_wanted = Signal(str)
    """A deed outside the route is to be begun."""
    paper_wanted = Signal(str)
    """A paper of this key is to be printed."""
    material_noted = Signal(str, bool)
    """A material came in (or its note is taken back)."""
    papers_wanted = Signal()
    """The papers of the case are to be worked on: states, scans."""
    person_wanted = Signal(int)
    """The record of this recipient is to be opened."""
    calendar_wanted = Signal(int)
    """The calendar of this year is to be loaded: a limit reaches into it."""
    left = Signal()
    """Back to the list."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._view: CaseView | None = None
        self._papers: list[PaperOffer] = []
        self._header = RecordHeader(self)
        self._back = self._header.add_button("back_to_cases", self.left.emit)
        self._person = self._header.add_button("open_recipient", self._open_person)
        self.print_button = self._header.add_button("print_paper", lambda: None)
        self._menu = QMenu(self.print_button)
        self.print_button.setMenu(self._menu)
        self.stages = StageLine(self)
        self._deadline = DeadlineLabel(self)
        self._counted = QLabel(self)
        self._load = QPushButton(self)
        self._load.setObjectName("load_calendar")
        self._load.clicked.connect(lambda _checked=False: self._want_calendar())
        self._counted.setWordWrap(True)
        give_role(self._counted, role="soft")
        self.pins = Pins(self)
        self._outdated: Sequence[Label] = ()
        self._deeds: Sequence[str] = ()
        self._stuck = QLabel(self)
        self._stuck.setWordWrap(True)
        give_role(self._stuck, role="problem")
        self.steps = StepButtons(self)
        self.steps.wanted.connect(self.step_wanted)
        self.steps.deed_wanted.connect(self.deed_wanted)
        self._materials_title, self._values_title, self._opinions_title, self._course_title = (
            self._heading() for _ in range(4)
        )
        self._materials, self._links = QVBoxLayout(), QVBoxLayout()
        self._scans = QPushButton(self)
        self._scans.setObjectName("case_papers")
        self._scans.clicked.connect(lambda _checked=False: self.papers_wanted.emit())
        self._values = self._text()
        self._opinions = OpinionBoxes(self)
        self._basis = self._text()
        self.course = CourseList(self)
        self.printed = PrintedPapers(self)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("&Back"))
        self._person.setText(self.tr("&Record"))
        self.print_button.setText(self.tr("&Print"))
        self._materials_title.setText(self.tr("Materials"))
        self._scans.setText(self.tr("States and scans of the materials…"))
        self._values_title.setText(self.tr("Recorded in the case"))
        self._opinions_title.setText(self.tr("Opinions"))
        self._course_title.setText(self.tr("Course of the case"))
        if self._view is not None:
            self._fill(self._view)

    def show_case(
        self, view: CaseView, papers: list[PaperOffer], printed: Sequence[PrintedPaper] = (), deeds: Sequence[str] = ()
    ) -> None:
        """Show a case with the papers that it calls for, those that were printed, and the deeds beside it."""
        self._view, self._papers, self._outdated, self._deeds = view, papers, outdated_of(printed), deeds
        self.printed.show_printed(printed)
        self.retranslate()

    def begin(self) -> None:
        """Put the keyboard at the head: where it scrolls, it is what is seen first."""
        self._back.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; where there is little, opinions stand below the materials."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE_ROWS * text_size().row
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self.stages.shorten(short=not wide or self._is_low())
        self._place_head()

    def _is_low(self) -> bool:
        """Whether there is little room; the panel itself is never lower than its head, so the window tells."""
        return is_low(self.height()) or self.window().height() < LOW_CASE_ROWS * text_size().row

    def _place_head(self) -> None:
        """Above everything that scrolls; where the screen is low, as the first of what scrolls."""
        target = self._column if self._is_low() else self._outer
        if target.indexOf(self.pins) >= 0:
            return
        for place, widget in enumerate(self._head):
            (self._outer if target is self._column else self._column).removeWidget(widget)
            target.insertWidget(place, widget)

    def offer_papers(self) -> None:
        """Open the menu of papers, the one that the case calls for marked: Enter takes it."""
        self.print_button.showMenu()
        if self._menu.actions():
            self._menu.setActiveAction(self._menu.actions()[0])

    def add_link(self, button: QPushButton) -> None:
        """A button below the materials that leads elsewhere from this case."""
        self._links.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def step(self, key: str) -> StepView | None:
        """The step of that key as it stands now."""
        steps = self._view.steps if self._view else ()
        return next((step for step in steps if step.key == key), None)

    def _fill(self, view: CaseView) -> None:
        applied = self.tr("applied on {day}").format(day=view.case.applied_on)
        officer = self.tr("in hand with {officer}").format(officer=view.assigned) if view.assigned else ""
        facts = " · ".join(filter(None, (view.case.number, view.recipient.village, applied, officer)))
        tone = ended_tone(view.stage.key) if view.case.closed else Tone.WAITING
        self._header.show_record(case_title(view), facts, [(tone, worded(view.stage.label))])
        self.stages.show_way(view.way)
        self._fill_clock(view)
        self._stuck.setText(worded(view.stuck) if view.stuck else "")
        self._stuck.setVisible(view.stuck is not None)
        self.pins.show_pins(view, self._outdated)
        ended = tuple(deed for deed in self._deeds if deed in AFTER_END)
        self.steps.show_steps(view.steps, ended if view.case.closed else self._deeds)
        self._fill_materials(view.materials)
        line = self.tr("{label}: {value}")
        told = (line.format(label=worded(label), value=worded(value)) for label, value in view.values)
        self._values.setText("\n".join(told))
        self._opinions.show_opinions(tuple(view.opinions.values()))
        self._basis.setText(self.tr("Legal basis: {basis}").format(basis=strung(map(worded, view.legal_basis))))
        self.course.show_events(view.events, view.set_aside)
        self._menu.clear()
        for paper in self._papers:
            action = self._menu.addAction(worded(paper.title))
            action.triggered.connect(lambda _checked=False, key=paper.key: self.paper_wanted.emit(key))

    def _fill_clock(self, view: CaseView) -> None:
        sentences = [worded(sentence) for sentence in (view.clock.counted if view.clock else ())]
        if view.notice is not None:
            sentences.append(worded(view.notice.counted))
        self._counted.setText(" ".join(sentences))
        self._counted.setVisible(bool(sentences))
        clock = view.clock
        shown = clock is not None and clock.due is not None and clock.days_left is not None
        self._deadline.setVisible(shown)
        years = clock.missing_years if clock is not None else ()
        self._load.setVisible(bool(years))
        self._load.setText(self.tr("Provisional: load the calendar of {year}…").format(year=years[0] if years else ""))
        if clock is not None and clock.due is not None and clock.days_left is not None:
            self._deadline.show_deadline(
                clock.due.isoformat(), clock.days_left, " ".join(sentences), late=clock.late, workdays=clock.workdays
            )  # fmt: skip

    def _fill_materials(self, materials: tuple[MaterialView, ...]) -> None:
        while (item := self._materials.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        boxes: list[QWidget] = []
        for material in materials:
            label = worded(material.label)
            if not material.required:
                label = self.tr("{label} (if there is one)").format(label=label)
            if material.state is not MaterialState.NONE:
                state = worded(self._vocabulary.texts[f"material_state.{material.state}"])
                label = self.tr("{material} · {state}").format(material=label, state=state)
            box = LinedCheck(label)
            box.setObjectName(f"material_{material.key}")
            box.setChecked(bool(material.received_on))
            box.setToolTip(
                self.tr("Received on {day}").format(day=material.received_on) if material.received_on else ""
            )
            box.toggled.connect(lambda on, key=material.key: self.material_noted.emit(key, on))
            self._materials.addWidget(box)
            boxes.append(box)
        tab_after(self._load, boxes)

    def _want_calendar(self) -> None:
        if self._view is not None and self._view.clock is not None and self._view.clock.missing_years:
            self.calendar_wanted.emit(self._view.clock.missing_years[0])

    def _open_person(self) -> None:
        if self._view is not None:
            self.person_wanted.emit(self._view.recipient.id)

    def _heading(self) -> QLabel:
        label = QLabel(self)
        give_role(label, role="heading")
        return label

    def _text(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        return label

    def _arrange(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._materials_title)
        left.addLayout(self._materials)
        left.addWidget(self._scans, 0, Qt.AlignmentFlag.AlignLeft)
        left.addLayout(self._links)
        left.addStretch(1)
        told: tuple[QWidget, ...] = (self._opinions_title, self._opinions, self._values_title, self._values)
        for widget in told:
            right.addWidget(widget)
        right.addStretch(1)
        beside = self._beside
        beside.addLayout(left, 1)
        beside.addLayout(right, 1)
        inside = QWidget(self)
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, column.contentsMargins().right(), 0)  # what scrolls begins where the head does
        column.addWidget(self._counted)
        column.addWidget(self._load, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(beside)
        below: tuple[QWidget, ...] = (self.printed, self._course_title, self.course, self._basis)
        for widget in below:
            column.addWidget(widget)
        column.addStretch(1)
        scroll = Overflow(inside, self)
        layout = self._outer = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._head: tuple[QWidget, ...] = (self._header, self.stages, self._deadline, self._stuck, self.pins)
        for widget in self._head:
            layout.addWidget(widget)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.steps)
