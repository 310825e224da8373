"""Duplicates: the search through the whole station, what it found, the verdicts, and mergings."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from vetdesk.domain.matching import Pair
from vetdesk.services.duplicate_search import DuplicateReport
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.duplicates.found_lists import AlarmList, PairList
from vetdesk.ui.people.duplicates.merge_panel import MergePanel
from vetdesk.ui.people.duplicates.mergings_list import MergingsList
from vetdesk.ui.people.duplicates.pair_panel import PairPanel
from vetdesk.ui.people.duplicates.station_search import StationSearch
from vetdesk.ui.people.duplicates.words import STEPS
from vetdesk.ui.people.people_panel import PeoplePanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.undoing import undoable_with_reason
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.current_tabs import CurrentTabs
from vetdesk.ui.widgets.small_screens import CurrentStack


class DuplicatesPanel(PeoplePanel):
    """Three lists (pairs, alarms, mergings), one pair side by side, and the merging of it; one of them at a time."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self._report: DuplicateReport | None = None
        self.search = StationSearch(services, tasks, talk, self)
        self.search.progressed.connect(self._at)
        self.search.found.connect(self._show_report)
        self.search.ended.connect(self._end)
        self._heading, self._told, self._bar = QLabel(self), QLabel(self), QProgressBar(self)
        give_role(self._heading, role="title")
        self._told.setObjectName("search_told")
        self._told.setWordWrap(True)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self.pairs = PairList(services, tasks, self)
        self.pairs.opened.connect(self._open_pair)
        self.alarms = AlarmList(services, tasks, self)
        self.alarms.opened.connect(self._open_alarm)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_list", self._leave)
        self.mergings = MergingsList(services, tasks, talk, self.buttons, self)
        self.mergings.opened.connect(self.opened)
        self.mergings.fetched.connect(self.retranslate)
        self.tabs = CurrentTabs(self)
        self.tabs.setObjectName("duplicate_tabs")
        for widget in (self.pairs, self.alarms, self.mergings):
            self.tabs.addTab(widget, "")
        self.pair = PairPanel(services, tasks, talk, self)
        self.merge = MergePanel(services, tasks, talk, self)
        self._connect_steps()
        self._compare = self.buttons.add("compare_pair", self._open_current, right=True)
        self._search = self.buttons.add_primary("search_station", self._search_or_stop)
        self.tabs.currentChanged.connect(lambda _place: self._offer())
        self._arrange()
        self.retranslate()

    def _connect_steps(self) -> None:
        self.pair.left.connect(lambda: self._stack.setCurrentWidget(self._lists))
        self.pair.opened.connect(self.opened)
        self.pair.decided.connect(self._decided)
        self.pair.merge_wanted.connect(self._begin_merging)
        self.merge.left.connect(lambda: self._stack.setCurrentWidget(self.pair))
        self.merge.done.connect(self._offer_undo)
        self.merge.merged.connect(self._merged)

    def _arrange(self) -> None:
        self._lists = QWidget(self)
        column = QVBoxLayout(self._lists)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self._told, 2)
        row.addWidget(self._bar, 1)
        column.addWidget(self._heading)
        column.addLayout(row)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.buttons)
        self._stack = CurrentStack(self)
        for widget in (self._lists, self.pair, self.merge):
            self._stack.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def title(self) -> str:
        """The heading of the panel."""
        return self.tr("Duplicates")

    def begin(self) -> None:
        """Show the lists; the first time the station is searched at once."""
        self.mergings.refresh()
        if self._report is None:
            self._start()

    def primary(self) -> None:
        """Ctrl+Enter: what the primary button of the part shown does."""
        shown_now = self._stack.currentWidget()
        if isinstance(shown_now, PairPanel | MergePanel):
            shown_now.primary()
        else:
            self._search_or_stop()

    def has_unsaved(self) -> bool:
        """Whether a merging was begun and not done."""
        return self.merge.has_unsaved()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.title())
        self._back.setText(self.tr("&Back to the list"))
        self._compare.setText(self.tr("&Compare side by side"))
        self._search.setText(self.tr("&Stop") if self.search.running else self.tr("&Search the station"))
        self._bar.setAccessibleName(self.tr("Progress"))
        self.pairs.setAccessibleName(self.tr("Pairs that may be the same person"))
        self.alarms.setAccessibleName(self.tr("Alarms"))
        self.pairs.tell_nothing(self.tr("Nothing to decide: no two records look like the same person."))
        self.alarms.tell_nothing(self.tr("No alarm: nothing that only one person can have stands in two records."))
        counted = (
            (self.tr("Pairs: {count}"), len(self.pairs.pairs)),
            (self.tr("Alarms: {count}"), len(self.alarms.alarms)),
            (self.tr("Merges: {count}"), self.mergings.count),
        )
        for place, (words, count) in enumerate(counted):
            self.tabs.setTabText(place, words.format(count=count))
        if not self.search.running:
            self._told.setText(self._outcome())
        self._offer()

    def _offer(self) -> None:
        """Only a pair or an alarm can be compared, only a merging opened and undone."""
        front = self.tabs.currentWidget()
        self.mergings.show_buttons(needed=front is self.mergings)
        self._compare.setHidden(front is self.mergings)
        pairs, alarms = front is self.pairs and self.pairs.pairs, front is self.alarms and self.alarms.alarms
        self._compare.setEnabled(bool(pairs or alarms))

    def _outcome(self) -> str:
        report = self._report
        if report is None:
            return self.tr("The station was not searched yet.")
        if not report.pairs and not report.alarms:
            return self.tr("Records compared: {people}. No two look like the same person.").format(people=report.people)
        told = self.tr("Records read: {people}, pairs compared: {compared}. Decide on the likeliest ones first.")
        return told.format(people=report.people, compared=report.compared)

    def _search_or_stop(self) -> None:
        if self.search.running:
            self.search.stop()
        else:
            self._start()

    def _start(self) -> None:
        self.search.start()
        self._bar.setRange(0, 0)
        self._bar.show()
        self.retranslate()

    def _at(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        step = shown("duplicates", STEPS.get(what, what))
        self._told.setText(self.tr("{step}: {done} of {total}").format(step=step, done=done, total=total))

    def _end(self) -> None:
        self._bar.hide()
        self.retranslate()

    def _show_report(self, report: DuplicateReport) -> None:
        self._report = report
        self.pairs.show_pairs(report.pairs)
        self.alarms.show_alarms(report.alarms)
        self.retranslate()

    def _leave(self) -> None:
        self.search.stop()
        self.left.emit()

    def _open_current(self) -> None:
        if self.tabs.currentWidget() is self.alarms:
            self._open_alarm(self.alarms.current_id())
        elif self.tabs.currentWidget() is self.pairs:
            self._open_pair(self.pairs.current_id())

    def _open_pair(self, place: int) -> None:
        if place:
            pair = self.pairs.pair(place)
            self._show_pair(pair.first, pair.second, pair)

    def _open_alarm(self, place: int) -> None:
        if place:
            first, second = self.alarms.alarm(place).people[:2]
            self._show_pair(first, second, None)

    def _show_pair(self, first: int, second: int, pair: Pair | None) -> None:
        self._stack.setCurrentWidget(self.pair)
        self.pair.show_pair(first, second, pair)

    def _begin_merging(self, first: int, second: int) -> None:
        self._stack.setCurrentWidget(self.merge)
        self.merge.begin(first, second)

    def _decided(self, first: int, second: int, verdict: str) -> None:
        self.navigator.say(self.tr("Your decision is saved."))
        if verdict == "different":
            self._take_off({first, second})
        else:
            self._confirm(first, second)
        self._stack.setCurrentWidget(self._lists)

    def _offer_undo(self, number: int, name: str) -> None:
        undoable_with_reason(
            self.navigator, self.talk, self.tasks, self, self.tr("merge of {name}").format(name=name),
            lambda reason: self.services.merging.unmerge(number, reason),
        )  # fmt: skip

    def _merged(self, _kept_id: int, gone_id: int) -> None:
        """What speaks of the record that went is settled; the next search compares the one that stayed anew."""
        self.navigator.say(self.tr("The records are merged."))
        self.mergings.refresh()
        self.pairs.show_pairs([pair for pair in self.pairs.pairs if gone_id not in {pair.first, pair.second}])
        self.alarms.show_alarms([alarm for alarm in self.alarms.alarms if gone_id not in alarm.people])
        self._stack.setCurrentWidget(self._lists)
        self.retranslate()

    def _confirm(self, first: int, second: int) -> None:
        """Mark a pair as one person."""
        self.pairs.show_pairs(
            [
                replace(pair, verdict="same") if (pair.first, pair.second) == (first, second) else pair
                for pair in self.pairs.pairs
            ]
        )

    def _take_off(self, both: set[int]) -> None:
        """Take a cleared pair from the lists without another search."""
        self.pairs.show_pairs([pair for pair in self.pairs.pairs if {pair.first, pair.second} != both])
        self.alarms.show_alarms([alarm for alarm in self.alarms.alarms if set(alarm.people) != both])
        self.retranslate()
