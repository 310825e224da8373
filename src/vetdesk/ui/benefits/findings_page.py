"""Findings: the list that a scan of the rules leaves, worked off one by one or many at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from vetdesk.domain.findings import Answered, ScanCounts
from vetdesk.domain.people import Village
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import minute_at_station
from vetdesk.services.entitlements import FindingFilter, FindingRow, FindingView, Overview
from vetdesk.ui.benefits.finding_card import TONES, FindingCard
from vetdesk.ui.benefits.findings_filter import FindingsFilter
from vetdesk.ui.benefits.rule_scanning import RuleScanning
from vetdesk.ui.desk import Desk
from vetdesk.ui.learning.policy_button import PolicyButton
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import CurrentStack, is_low

COLUMNS = (
    Column("name", "benefits", QT_TRANSLATE_NOOP("benefits", "Name"), 10, must_show=True),
    Column("village", "benefits", QT_TRANSLATE_NOOP("benefits", "Village"), 12),
    Column("kind", "benefits", QT_TRANSLATE_NOOP("benefits", "Finding"), 16, must_show=True),
    Column("rule", "benefits", QT_TRANSLATE_NOOP("benefits", "Rule"), 28),
    Column("facts", "benefits", QT_TRANSLATE_NOOP("benefits", "Deciding facts"), 36),
    Column("since", "benefits", QT_TRANSLATE_NOOP("benefits", "First found"), 12),
)


class FindingsPage(Page):
    """Scans when facts changed, lists, explains, takes answers."""

    SHOWS = ("finding", "recipient", "identity", "entry", "case", "definition", "batch")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._vocabulary = services.station.definitions.vocabulary
        self._overview: Overview | None = None
        self._count = 0
        self._whose: dict[int, int] = {}
        self._papers = PaperSaver(self)
        self.scanning = RuleScanning(services, tasks, talk, self)
        self.scanning.progressed.connect(self._at)
        self.scanning.ended.connect(self._scan_ended)
        self.scanning.found.connect(self._scanned)
        self._about, self._bar = QLabel(self), QProgressBar(self)
        self._about.setWordWrap(True)
        self._about.setObjectName("scan_told")
        give_role(self._about, role="soft")
        self._bar.setTextVisible(False)
        self._bar.hide()
        self.filter = FindingsFilter(self._vocabulary, self)
        self.filter.changed.connect(self._list)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("findings")
        self.list.opened.connect(self._open)
        self.list.picked.connect(lambda _count: self._offer())
        self._empty = EmptyState(self)
        self._first = self._empty.add_button("scan_now", self._scan_or_stop)
        self._import = self._empty.add_button("import_roster", lambda: navigator.open("batch", 0))
        self.card = FindingCard(services, self)
        self.policy = PolicyButton(services, tasks, navigator, self)
        self.card.add_link(self.policy)
        self._connect_card()
        self.buttons = ButtonBar(self)
        self._scan = self.buttons.add("scan_rules", self._scan_or_stop)
        self._declined = self.buttons.add("told_declined_many", lambda: self._ask(Answered.TOLD_DECLINED))
        self._unfit = self.buttons.add("does_not_fit_many", lambda: self._ask(Answered.DOES_NOT_FIT))
        self._cards = self.buttons.add("entitlement_cards", self.print_paper, right=True)
        self._why = self.buttons.add_primary("explain_finding", self.primary)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Findings"))
        self._bar.setAccessibleName(self.tr("Progress of the scan"))
        self._import.setText(self.tr("Import a roster…"))
        self._tell_empty()
        self._scan.setText(self.tr("&Stop") if self.scanning.running else self.tr("&Scan now"))
        self._first.setText(self.tr("Scan everybody again"))
        self._declined.setText(self.tr("Dec&lined…"))
        self._unfit.setText(self.tr("Does &not apply…"))
        self._cards.setText(self.tr("Entitlement &cards…"))
        self._why.setText(self.tr("&Why?"))
        self._tell_scan()
        self._offer()

    def refresh(self) -> None:
        """Fetch the sums and the list; scan if facts changed since the last scan."""
        services = self.services
        self.tasks.look(
            lambda _progress: (services.entitlements.overview(), services.officers.villages()), owner=self,
            done=self._show, instead_of="overview",
        )  # fmt: skip

    def open_record(self, kind: str, record_id: int) -> None:
        """Show the list, all of it or one kind of findings; or a finding by its number."""
        self._stack.setCurrentIndex(0)
        if kind != "finding":
            self.filter.choose(kind.removeprefix("finding_"))
        if record_id:
            self._open(record_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; in low windows the list comes first."""
        super().resizeEvent(event)
        low = is_low(self.height())
        self.filter.show_few(low)
        self._about.setVisible(not low)

    def primary(self) -> None:
        """Explain the chosen finding; on its page: open a case."""
        if self._stack.currentWidget() is self.card:
            self.card.primary()
        elif chosen := self.list.current_id():
            self._open(chosen)

    def focus_filter(self) -> None:
        """Go to the filter."""
        self.filter.kind.setFocus()

    def print_paper(self) -> None:
        """The entitlement cards of the chosen people, or of everybody of the village that is chosen."""
        cards, ids = self.services.entitlement_cards, self._people()
        name = self.tr("Entitlement cards")
        if ids:
            self._papers.offer_run(cards.of_people(ids), f"{name}.pdf")
        elif village := self.filter.wanted().village_id:
            self._papers.offer_run(cards.of_village(village), f"{name}.pdf")

    def _people(self) -> list[int]:
        """The recipients of the chosen findings, each once."""
        if self._stack.currentWidget() is self.card and self.card.view is not None:
            return [self.card.view.line.found.recipient_id]
        return list(dict.fromkeys(self._whose.get(number, 0) for number in self.list.selected_ids()))

    def _show(self, found: tuple[Overview, Sequence[Village]]) -> None:
        self._overview, villages = found
        self.filter.show_overview(self._overview, villages)
        self.count_changed.emit(self._overview.open_of("unclaimed") + self._overview.open_of("overpaid"))
        self._tell_scan()
        if self._overview.outdated and not self.scanning.running:
            self._start()
        self._list()

    def _list(self) -> None:
        wanted, service = self.filter.wanted(), self.services.entitlements
        self.tasks.look(lambda _progress: service.ids(wanted), owner=self, done=self._show_ids, instead_of="findings")

    def _show_ids(self, ids: Sequence[int]) -> None:
        service, spoken = self.services.entitlements, language()
        self._count = len(ids)
        scanned = self._overview is not None and self._overview.scan is not None
        self._tell_empty()
        self._empty.setVisible(not ids and scanned)
        self.list.setVisible(bool(ids) or not scanned)
        self.list.show_records(ids, lambda some: [self._row(one) for one in service.rows(some, spoken)])
        self._tell_scan()
        self._offer()

    def _tell_empty(self) -> None:
        """Say why no finding is shown: nobody could have one, all is well, or it is another that was chosen above."""
        nobody = self._overview is not None and self._overview.people == 0
        self._empty.set_text(
            self.tr("There is nobody in the archive yet. Once it holds people, the rules are checked for each of them.")
            if nobody
            else self.tr(
                "No findings: as far as is known, everybody gets what the rules provide and nobody gets what has ended."
            )
        )
        self._empty.set_filtered(not nobody and self.filter.wanted() != FindingFilter())
        self._first.setVisible(not nobody)
        self._import.setVisible(nobody and self.services.station.session.actor.may(Right.IMPORT))

    def _row(self, row: FindingRow) -> Row:
        line = row.line
        self._whose[line.id] = line.found.recipient_id
        kind = self._vocabulary.code_label("finding_kind", line.found.kind, language())
        chip = Status(TONES.get(line.found.kind, Tone.WAITING), kind)
        if line.answer is not None:
            chip = Status(Tone.GOOD, self._vocabulary.code_label("finding_answer", line.answer.answer, language()))
        return (line.person.name, line.person.village, chip, worded(row.title), row.deciding, line.first_noticed)

    def _open(self, finding_id: int) -> None:
        service, spoken = self.services.entitlements, language()
        self.tasks.look(
            lambda _progress: service.explain(finding_id, spoken), owner=self, done=self._explain, instead_of="explain"
        )

    def _explain(self, view: FindingView) -> None:
        self._stack.setCurrentWidget(self.card)
        self.card.show_finding(view)
        self.policy.about_rule(view.line.found.rule)

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.list.setFocus()

    def _chosen(self) -> list[int]:
        if self._stack.currentWidget() is self.card and self.card.view is not None:
            return [self.card.view.line.id]
        return self.list.selected_ids()

    def _ask(self, answer: str) -> None:
        """Ask for the reason or what was said, then keep the answer."""
        if answer == Answered.CASE_OPENED:
            self._keep(answer, "")
            return
        why = self.tr("Why it does not apply, and how that was checked:")
        said = self.tr("When and how the person was told, and what they said:")
        prompt = why if answer == Answered.DOES_NOT_FIT else said
        self.talk.ask_text(prompt, lambda text: self._keep(answer, text))

    def _keep(self, answer: str, reason: str) -> None:
        ids, service = self._chosen(), self.services.entitlements
        self.tasks.change(
            lambda _progress: service.answer(ids, answer, reason), owner=self, done=partial(self._kept, ids)
        )

    def _kept(self, ids: Sequence[int], count: int) -> None:
        self.navigator.say(
            self.tr("Handled: {count}. They come up again if a deciding fact changes.").format(count=count)
        )
        self.navigator.undoable(
            self.tr("answers to findings: {count}").format(count=count), partial(self._take_back_answers, ids)
        )
        self._back()

    def _take_back(self) -> None:
        self._take_back_answers(self._chosen())

    def _take_back_answers(self, ids: Sequence[int]) -> None:
        service = self.services.entitlements
        self.tasks.change(lambda _progress: service.take_back(ids), owner=self, done=lambda _none: self._back())

    def _scan_or_stop(self) -> None:
        if self.scanning.running:
            self.scanning.stop()
        else:
            self._start()

    def _start(self) -> None:
        self._bar.setRange(0, 0)
        self._bar.show()
        self.scanning.start()
        self.retranslate()

    def _at(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _scan_ended(self) -> None:
        self._bar.hide()
        self.retranslate()

    def _scanned(self, counts: ScanCounts) -> None:
        if counts.new or counts.gone:
            self.navigator.say(self.tr("Scan: {new} new, {gone} gone").format(new=counts.new, gone=counts.gone))

    def _tell_scan(self) -> None:
        scan = self._overview.scan if self._overview else None
        if scan is None:
            self._about.setText(
                self.tr("No scan yet. A scan checks every archive against the rules and explains each finding.")
            )
            return
        told = self.tr("Last scan: {when}. New then: {new}, gone: {gone}. Shown: {count}.")
        when = minute_at_station(scan.at)
        self._about.setText(told.format(when=when, new=scan.counts.new, gone=scan.counts.gone, count=self._count))

    def _offer(self) -> None:
        may = self.services.station.session.actor.may(Right.WORK_CASES)
        chosen = bool(self.list.selected_count())
        for button in (self._declined, self._unfit):
            button.setEnabled(chosen and may)
        self._why.setEnabled(bool(self.list.current_id()))
        may_print = self.services.station.session.actor.may(Right.PRINT)
        self._cards.setEnabled(may_print and (chosen or bool(self.filter.wanted().village_id)))
        self.buttons.set_hint("" if chosen or not self._count else self.tr("Choose findings in the list."))

    def _connect_card(self) -> None:
        self.card.left.connect(self._back)
        self.card.person_wanted.connect(lambda person: self.navigator.open("recipient", person))
        self.card.case_wanted.connect(lambda person: self.navigator.open("new_case", person))
        self.card.once_wanted.connect(lambda person: self.navigator.open("one_time_of", person))
        self.card.answer_wanted.connect(self._ask)
        self.card.taken_back.connect(self._take_back)

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout()
        row = QHBoxLayout()
        row.addWidget(self._about, 2)
        row.addWidget(self._bar, 1)
        column.addLayout(row)
        column.addWidget(self.filter)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        whole = QVBoxLayout(overview)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolled(column, self), 1)
        whole.addWidget(self.buttons)
        self._stack = CurrentStack(self)
        self._stack.addWidget(overview)
        self._stack.addWidget(self.card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
