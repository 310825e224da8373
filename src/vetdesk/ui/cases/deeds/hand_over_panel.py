"""Everything of an absent colleague goes to another in one deed: who, to whom, why, what moves; then the list."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout, QWidget

from vetdesk.domain.staff import Staff
from vetdesk.services.handing_over import HandOverList
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.wording_edit import WordingEdit
from vetdesk.ui.page import Navigator
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.small_screens import SteadyPanel

_LONGEST = 200
"""Characters of a reason."""


class HandOverPanel(Drafted, SteadyPanel):
    """Shows what would move as soon as both names are chosen; the deed can be taken back from the bar above it."""

    DRAFT = "hand_over"
    left = Signal()
    """Back to the queue."""
    paper_wanted = Signal(object, str)
    """The printed list (PaperRun), and the name of its file."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self.navigator: Navigator | None = None
        """Where the hand-over can be taken back by the menu, too."""
        self._told: HandOverList | None = None
        self._wanted = 0
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self.bar = InlineBar(self)
        self.giver, self.taker = CodeEdit(self), CodeEdit(self)
        self.giver.setObjectName("hand_over_from")
        self.taker.setObjectName("hand_over_to")
        self.reason = WordingEdit(_LONGEST, self._enable)
        self.reason.setObjectName("hand_over_reason")
        usual = services.station.definitions.vocabulary.codes("hand_over_reason").values()
        self.reason.offer([named.label.text("zh_CN") for named in usual])  # the printed list gives the reason
        self._labels = [QLabel(self) for _ in range(3)]
        self._list = QTextBrowser(self)
        self._list.setObjectName("hand_over_list")
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_hand_over", self.left.emit)
        self._print = self.buttons.add("print_hand_over", self._print_list)
        self._do = self.buttons.add_primary("hand_over_all", self.hand_over)
        for edit in (self.giver, self.taker):
            edit.currentIndexChanged.connect(lambda _index: self._preview())
        self.reason.currentTextChanged.connect(lambda _text: self._enable())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Hand over a colleague's work"))
        texts = (self.tr("Fro&m *"), self.tr("&To *"), self.tr("&Reason *"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.giver.setAccessibleName(self.tr("Who hands over"))
        self.taker.setAccessibleName(self.tr("Who takes over"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self._list.setAccessibleName(self.tr("What is handed over"))
        self._back.setText(self.tr("&Back to the list"))
        self._do.setText(self.tr("Hand &over"))
        self._print.setText(self.tr("Preview for printin&g…"))
        self._list.setPlainText("\n".join(self._lines()))
        self._enable()

    def begin(self, giver: int = 0) -> None:
        """Begin with empty fields, or with the colleague who hands over."""
        self._told = None
        self._wanted = giver
        self.reason.show_text("")
        self.retranslate()
        self._tasks.look(
            lambda _progress: self._services.staffing.list(), owner=self, done=self._offer, instead_of="staff"
        )
        self.giver.setFocus()

    def primary(self) -> None:
        """Ctrl+Enter: hand over."""
        if self._do.isEnabled():
            self.hand_over()

    def hand_over(self) -> None:
        """Hand over everything that is listed."""
        giver, taker, reason = int(self.giver.value()), int(self.taker.value()), self.reason.currentText().strip()
        self._tasks.change(
            lambda _progress: self._services.case_deeds.hand_over_all(giver, taker, reason), owner=self,
            done=self._handed,
        )  # fmt: skip

    def has_unsaved(self) -> bool:
        """Whether a reason was typed and nothing handed over."""
        return bool(self.reason.currentText().strip())

    def _offer(self, staff: Sequence[Staff]) -> None:
        self.giver.offer([(str(one.id), one.name) for one in staff])
        self.taker.offer([(str(one.id), one.name) for one in staff if one.active])
        if self._wanted:
            self.giver.choose(str(self._wanted))
        self.draft_begun()

    def _preview(self) -> None:
        giver, taker = self.giver.value(), self.taker.value()
        self._told = None
        self.retranslate()
        if giver and taker and giver != taker:
            self._tasks.look(
                lambda _progress: self._services.case_deeds.preview_hand_over(int(giver), int(taker)), owner=self,
                done=self._show, instead_of="hand_over",
            )  # fmt: skip

    def _show(self, told: HandOverList) -> None:
        self._told = told
        self.retranslate()

    def _handed(self, told: HandOverList) -> None:
        self._told = told
        self.reason.show_text("")
        self.retranslate()
        self.draft_saved()
        text = self.tr("{taker} has taken over from {giver}. Cases: {cases}, needs: {needs}, visits: {visits}.")
        counts = {"cases": len(told.cases), "needs": len(told.needs), "visits": len(told.promises)}
        undo: Callable[[], None] = partial(self._undo, told.deed)
        if self.navigator is not None:
            name = self.tr("hand-over from {giver} to {taker}").format(giver=told.giver, taker=told.taker)
            undo = self.navigator.undoable(name, undo)
        self.bar.show_message(text.format(taker=told.taker, giver=told.giver, **counts), self.tr("&Undo"), undo)

    def _print_list(self) -> None:
        told, papers = self._told, self._services.listed_papers
        if told is not None:
            self.paper_wanted.emit(papers.hand_over(told), f"hand-over-{told.on.isoformat()}.pdf")

    def _undo(self, deed: str) -> None:
        text = self.tr("Given back: {count}.")
        self._tasks.change(
            lambda _progress: self._services.case_deeds.undo_hand_over(deed), owner=self,
            done=lambda count: self.bar.show_message(text.format(count=count)),
        )  # fmt: skip

    def _lines(self) -> Iterator[str]:
        """The hand-over sheet as text."""
        told = self._told
        if told is None:
            yield self.tr(
                "Choose two colleagues to see what would be handed over. Nothing changes until you press “Hand over”."
            )
            return
        yield self.tr("{giver} → {taker}, {day}").format(giver=told.giver, taker=told.taker, day=told.on.isoformat())
        yield self.tr("Cases: {count}").format(count=len(told.cases))
        for case in told.cases:
            line = self.tr("{name} ({village}) · {title} · {stage} · {number}").format(
                name=case.name, village=case.village, title=worded(case.title), stage=worded(case.stage),
                number=case.number,
            )  # fmt: skip
            yield "  " + (line if case.able else self.tr("{line} — somebody else must act here").format(line=line))
        yield self.tr("Needs: {count}").format(count=len(told.needs))
        for need in told.needs:
            yield f"  {need.name} ({need.village}) · {need.text} · {need.due_on}"
        if told.activities:
            titles = ", ".join(f"{held.title} {held.since}" for held in told.activities)
            yield self.tr("Activities: {titles}").format(titles=titles)
        yield self.tr("Promised visits: {count}").format(count=len(told.promises))
        for promise in told.promises:
            yield f"  {promise.name} ({promise.village}) · {promise.promised_on}"
        yield self.tr("Villages and persons to look after: {count} (people: {people})").format(
            count=len(told.areas), people=told.people
        )
        for area in told.areas:
            yield f"  {area.name} ({area.village or area.people})"
        if told.drafts:
            yield self.tr("Drafts that only {giver} can open: {count}").format(giver=told.giver, count=told.drafts)
        yield self.tr("Visits overdue: {count}").format(count=len(told.overdue))
        for visit in told.overdue:
            yield f"  {visit.name} ({visit.village}) · {visit.due_on} · {worded(visit.why)}"

    def _enable(self) -> None:
        told = self._told
        handed = told and (told.cases or told.needs or told.promises or told.areas or told.activities)
        moves = told is not None and bool(handed) and not told.deed
        self._do.setEnabled(moves and bool(self.reason.currentText().strip()))
        self._print.setEnabled(told is not None and bool(told.deed))

    def _arrange(self) -> None:
        row = FlowingRow(self)
        for label, edit in zip(self._labels, (self.giver, self.taker, self.reason), strict=True):
            label.setBuddy(edit)
            row.add_labelled(label, edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self.bar)
        layout.addWidget(row)
        layout.addWidget(self._list, 1)
        layout.addWidget(self.buttons)
