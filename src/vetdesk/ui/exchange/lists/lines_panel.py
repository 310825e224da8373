"""One list: its lines with filters at the left, the chosen line with its person and its deeds at the right."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.station_time import minute_at_station
from vetdesk.ui.desk import Desk
from vetdesk.ui.exchange.lists.line_card import LineCard
from vetdesk.ui.exchange.lists.line_work import LineWork
from vetdesk.ui.exchange.lists.words import STATES, finding_status, kind_word, period_word, state_word
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.filing.two_panes import TwoPanes
from vetdesk.ui.scrolling.overflow import overflowing
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import Task, TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.flow_layout import FlowLayout
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import Steady, SteadyPanel
from vetdesk.ui.widgets.whole_choice import WholeChoice

if TYPE_CHECKING:  # needed only when a list is shown
    from vetdesk.services.outside_lists.views import LineFilter, LineRow, LineView, ListView


class LinesPanel(SteadyPanel):
    """Shows a list and works its lines off, one or many at a time."""

    worked = Signal()
    """Lines were worked off or settled: counts are other ones."""

    def __init__(
        self,
        services: Desk,
        tasks: TaskRunner,
        talk: Talk,
        navigator: Navigator,
        follow: Callable[[Task], Task],
    ) -> None:
        super().__init__()
        self._services, self._tasks, self._navigator = services, tasks, navigator
        self.view: ListView | None = None
        self._line: LineView | None = None
        self._title, self._count = QLabel(self), QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        give_role(self._count, role="soft")
        self.filters: dict[str, QComboBox] = {name: WholeChoice(self) for name in ("state", "finding", "village")}
        for name, box in self.filters.items():
            box.setObjectName(f"line_{name}")
            box.currentIndexChanged.connect(lambda _place: self._fetch())
        self.bar = InlineBar(self)
        self.list = RecordList((), tasks, self)
        self.list.setObjectName("list_lines")
        self.list.chosen.connect(lambda _id: self._choose())
        self.list.picked.connect(lambda _count: self._offer_deeds())
        self.work = LineWork(services, tasks, talk, self)
        self.work.following = follow
        self.work.worked.connect(lambda text, whole: self._worked(text, whole=whole))
        self.work.left.connect(self.list.setFocus)
        self.card = LineCard(services.archives, tasks, minute_at_station, self)
        self.card.meant.connect(lambda number: self.work.settle(self.list.current_id(), number))
        self.card.case_wanted.connect(lambda number: navigator.open("case", number))
        self.card.person_wanted.connect(lambda number: navigator.open("recipient", number))
        self._back = QPushButton(self)
        self._back.setObjectName("back_to_lines")
        self.panes = TwoPanes(self._left(), self._right(), self)
        self.panes.setMinimumWidth(1)  # both beside each other must not make a small window wider before they fold
        self._back.clicked.connect(self.panes.show_first)
        self.work.asked.connect(self.panes.show_second)
        self.panes.folded.connect(self._back.setVisible)
        self.list.opened.connect(lambda _id: self.panes.show_second())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Lines of the list"))
        self.list.tell_nothing(self.tr("No line fits what is chosen above. Choose “all” to see every line."))
        names = {"state": self.tr("Status"), "finding": self.tr("Finding"), "village": self.tr("Village")}
        for name, box in self.filters.items():
            box.setAccessibleName(names[name])
        self._back.setText(self.tr("Back to the &lines"))
        if self.view is not None:
            self._show_head(self.view)
            self.list.set_columns(self._columns(self.view))
            self._fetch()

    def show_list(self, view: "ListView") -> None:
        """Show a list, its open lines first."""
        fresh = self.view is None or self.view.received.id != view.received.id
        self.view = view
        if fresh:
            self._line = None
            self.bar.hide()
            self.work.leave()
            self.panes.show_first()
            self._choose_state("open" if view.counts.open else "")
        self.retranslate()

    def focus_filter(self) -> None:
        """The first filter."""
        self.filters["state"].setFocus()

    def wanted(self) -> "LineFilter":
        """Which lines are shown by the filters."""
        from vetdesk.services.outside_lists.views import LineFilter

        state, finding, village = (str(box.currentData() or "") for box in self.filters.values())
        return LineFilter(state, frozenset({finding} if finding else ()), village)

    # --- the list

    def _choose_state(self, state: str) -> None:
        for name, box in self.filters.items():
            box.blockSignals(True)
            box.clear()
            if name == "state":
                box.addItem("", "")
                for key, _ in STATES:
                    box.addItem("", key)
                box.setCurrentIndex(max(box.findData(state), 0))
            box.blockSignals(False)

    def _show_head(self, view: "ListView") -> None:
        received = view.received
        facts = [kind_word(view.kind), received.title, received.sender]
        facts.append(self.tr("period {period}").format(period=period_word(received.period)) if received.period else "")
        self._title.setText(" · ".join(dict.fromkeys(filter(None, facts))))
        counts = view.counts.states
        said = [f"{state_word(key)} {counts[key]:,}" for key, _ in STATES if counts.get(key)]
        self._count.setText("　".join(said))
        state = self.filters["state"]
        state.setItemText(0, self.tr("All lines"))
        for place, (_, word) in enumerate(STATES, 1):
            state.setItemText(place, shown("outside_lists", word))
        findings = [
            (key, worded(view.kind.finding(key).label)) for key in view.kind.findings if view.counts.findings.get(key)
        ]
        self._refill(self.filters["finding"], self.tr("All findings"), findings)
        self._refill(self.filters["village"], self.tr("All villages"), [(name, name) for name in view.counts.villages])

    @staticmethod
    def _refill(box: QComboBox, everything: str, choices: Sequence[tuple[str, str]]) -> None:
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(everything, "")
        for key, word in choices:
            box.addItem(word, key)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.blockSignals(False)

    @staticmethod
    def _columns(view: "ListView") -> list[Column]:
        def own(key: str, heading: str, width: int, *, must_show: bool = False) -> Column:
            return Column(key, "outside_lists", heading, width, must_show=must_show)

        kind = view.kind
        shown_columns = [own(key, worded(kind.columns[key].label), 14) for key in kind.shown if key in kind.columns]
        return [
            own("name", QT_TRANSLATE_NOOP("outside_lists", "Name"), 9, must_show=True),
            own("finding", QT_TRANSLATE_NOOP("outside_lists", "Finding"), 20, must_show=True),
            own("village", QT_TRANSLATE_NOOP("outside_lists", "Village"), 10),
            *shown_columns,
            own("deed", QT_TRANSLATE_NOOP("outside_lists", "What was done"), 16),
            own("id_number", QT_TRANSLATE_NOOP("outside_lists", "ID number"), 20),
            own("place", QT_TRANSLATE_NOOP("outside_lists", "Row"), 10),
        ]

    def _fetch(self) -> None:
        view = self.view
        if view is None:
            return
        number, wanted, words, lists = view.received.id, self.wanted(), language(), self._services.outside_lists

        def look(_progress: object) -> tuple[Sequence[int], Sequence[Row]]:
            ids = lists.line_ids(number, wanted)
            return ids, _cells(lists.rows(number, ids[:64], words))

        def rows(ids: Sequence[int]) -> Sequence[Row]:
            return _cells(lists.rows(number, ids, words))

        self._tasks.look(
            look, owner=self, done=lambda found: self._show_lines(found[0], rows, found[1]), instead_of="lines"
        )

    def _show_lines(
        self, ids: Sequence[int], rows: Callable[[Sequence[int]], Sequence[Row]], first: Sequence[Row]
    ) -> None:
        self.list.show_records(ids, rows, first)
        if ids and not self.list.current_id():
            self.list.step(0)
        self._choose()

    # --- the line

    def _choose(self) -> None:
        number = self.list.current_id()
        if not number:
            self._show_line(None)
            return
        lists, words = self._services.outside_lists, language()
        self._tasks.look(
            lambda _progress: lists.line(number, words), owner=self, done=self._show_line, instead_of="line"
        )

    def _show_line(self, line: "LineView | None") -> None:
        changed = self._line is None or line is None or self._line.line.id != line.line.id
        self._line = line
        self.card.show_line(line)
        if changed:
            self.work.leave()
        self._offer_deeds()

    def _offer_deeds(self) -> None:
        self.work.offer(self._line, self.list.selected_ids())

    def _worked(self, text: str, *, whole: bool) -> None:
        """Say what was done; lines that were left stay in sight."""
        if whole:
            self.bar.hide()
            self._navigator.say(text)
        else:
            self.bar.show_message(text, tone=Tone.DUE_SOON)
        self.worked.emit()
        self.list.setFocus()

    def _left(self) -> QWidget:
        left = Steady(self)
        filters = FlowLayout()
        for box in self.filters.values():
            filters.addWidget(box)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(filters)
        column.addWidget(self.list, 1)
        return left

    def _right(self) -> QWidget:
        right = Steady(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(6, 0, 0, 0)
        column.addWidget(self._back)
        column.addWidget(overflowing([self.card, self.work], right), 1)
        for buttons in (self.work.form.buttons, self.work.deeds):
            column.addWidget(buttons)
        self._back.hide()
        return right

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.panes, 1)


def _cells(rows: "Sequence[LineRow]") -> list[Row]:
    return [
        (
            row.name,
            finding_status(row.finding, row.state),
            row.village,
            *row.cells,
            row.deed or ("" if row.state == "open" else state_word(row.state)),
            row.id_number,
            row.place,
        )
        for row in rows
    ]
