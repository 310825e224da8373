"""One payment list: its lines, what changed, its approval, its sheets, and what the bank did with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout

from vetdesk.domain.payments.changes import LineChange, balance
from vetdesk.domain.payments.ledger import LineResult, Result
from vetdesk.domain.payments.lists import ListState
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.payments import ListView, Recorded
from vetdesk.services.progress import Progress
from vetdesk.ui.benefits.payments.words import LINE_COLUMNS, STATES, left_out_words, line_row
from vetdesk.ui.desk import Desk
from vetdesk.ui.months import months_words
from vetdesk.ui.outgoing import choose_leaving
from vetdesk.ui.page import Navigator
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import in_sequence, shown
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_header import RecordHeader
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.ui.widgets.small_screens import SteadyPanel


class PaymentListPanel(SteadyPanel):
    """Shows a list that is kept; nothing in it can be edited."""

    left = Signal()
    person_wanted = Signal(int)
    bank_file_wanted = Signal(int, object)
    """What the bank sent back for this list (its number) is to be read from this Path."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, saver: PaperSaver) -> None:
        super().__init__()
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._saver = saver
        self._words = services.station.definitions.vocabulary
        self.view: ListView | None = None
        self._head, self._told = RecordHeader(self, flowing=True), QLabel(self)
        self._told.setWordWrap(True)
        self._told.setObjectName("payment_list_told")
        self.lines = RecordList(LINE_COLUMNS, tasks, self)
        self.lines.setObjectName("payment_lines")
        self.lines.opened.connect(self._open_person)
        self.lines.picked.connect(lambda _count: self._offer())
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_lists", self.left.emit)
        self._sheets = self.buttons.add("payment_sheets", lambda: None)
        self._bank = self.buttons.add("bank_results", lambda: None)
        self._discard = self.buttons.add("discard_list", self._ask_discard)
        self._approve = self.buttons.add_primary("approve_list", self.primary)
        self._menus()
        column, layout = QVBoxLayout(), QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._head)
        column.addWidget(self._told)
        column.addWidget(self.lines, 1)
        layout.addWidget(Scrolled(column, self), 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("&Back"))
        self._sheets.setText(self.tr("E&xport and print"))
        self._bank.setText(self.tr("Ban&k"))
        self._discard.setText(self.tr("Di&scard…"))
        self._approve.setText(self.tr("A&pprove"))
        self.lines.setAccessibleName(self.tr("Lines of the list"))
        self.lines.tell_nothing(self.tr("This list has no line that fits. Choose “all lines” above."))
        for action, text in zip(
            (self._roster, self._for_bank, self._again, self._changed, self._print),
            (
                self.tr("Payment &roster…"), self.tr("File for the &bank…"), self.tr("&Failed ones for the bank…"),
                self.tr("&Changes against the last list…"), self.tr("&Print the roster…"),
            ), strict=True,
        ):  # fmt: skip
            action.setText(text)
        self._from_bank.setText(self.tr("&Read the file that the bank sent back…"))
        self._all_paid.setText(self.tr("&All others were paid"))
        self._failed.setText(self.tr("The chosen ones &failed…"))
        self._sent.setText(self.tr("The chosen ones were sent again and &paid"))
        if self.view is not None:
            self._show(self.view)

    def show_list(self, view: ListView) -> None:
        """Show a list."""
        self.view = view
        self._show(view)
        self.lines.setFocus()

    def primary(self) -> None:
        """Approve the list, after one question."""
        view = self.view
        if view is None or not self._approve.isEnabled():
            return
        head = view.line.list
        question = Question(
            self.tr("Approve “{title}”?").format(title=head.title), self.tr("Approve"), self.tr("Not yet"),
            self.tr("People: {count}. Sum: {sum} yuan. From then on the list never changes.").format(
                count=head.lines, sum=money_text(head.total)
            ),
        )  # fmt: skip
        service = self._services.payments
        self._talk.ask(
            question, lambda: self._carry_out(lambda _progress: service.approve(head), self.tr("The list is approved."))
        )

    def _show(self, view: ListView) -> None:
        head = view.line.list
        tone, word = STATES[ListState(head.state)]
        self._head.show_record(head.title, self._made(view), [(tone, shown("payments", word))])
        self._told.setText(in_sequence(self._sentences(view)))
        rows = {one.place: line_row(one, view.results.get(one.place), self._words) for one in view.lines}
        self.lines.show_records(list(rows), lambda ids: [rows[place] for place in ids], list(rows.values()))
        self._offer()

    def _made(self, view: ListView) -> str:
        """Who prepared the list and who approved it."""
        head, line = view.line.list, view.line
        by = self.tr("Prepared by {name} on {day}.").format(name=line.prepared_by, day=head.prepared_on)
        if head.approved_on:
            by += self.tr(" Approved by {name} on {day}.").format(name=line.approved_by, day=head.approved_on)
        return by

    def _sentences(self, view: ListView) -> list[str]:
        head, sums = view.line.list, balance(view.changed)
        told = [
            self.tr("People: {count}. Sum: {sum} yuan. {months}.").format(
                count=head.lines, sum=money_text(head.total), months=months_words(head.first_month, head.last_month)
            ),
            self.tr("Last list {before} + new {come} − gone {gone} = now {now}; changed: {changed}.").format(
                before=sums.before, come=sums.come, gone=sums.gone, now=sums.now,
                changed=sum(1 for one in view.changed if one.change is LineChange.CHANGED),
            ),
        ]  # fmt: skip
        if not view.whole:
            told.append(self.tr("Its lines are not those that were prepared. Tell the administrator at once."))
        return told

    def _offer(self) -> None:
        if self.view is None:
            return
        head, actor = self.view.line.list, self._services.station.session.actor
        waits, approved = head.state == ListState.PREPARED, head.state == ListState.APPROVED
        self._approve.setVisible(waits)
        self._discard.setVisible(waits and actor.may(Right.PREPARE_PAYMENTS))
        mine = head.prepared_by == actor.staff.id
        self._approve.setEnabled(actor.may(Right.APPROVE_PAYMENTS) and not mine)
        self._bank.setEnabled(approved and actor.may(Right.PREPARE_PAYMENTS))
        self._sheets.setEnabled(actor.may(Right.EXPORT))
        for action in (self._for_bank, self._again):
            action.setEnabled(approved)
        for action in (self._failed, self._sent):
            action.setEnabled(bool(self.lines.selected_count()))
        why = self.tr("Another person must approve it.")
        self.buttons.set_hint(why if waits and not self._approve.isEnabled() else "")

    def _menus(self) -> None:
        sheets, bank = QMenu(self), QMenu(self)
        self._roster = sheets.addAction("", lambda: self._write("roster"))
        self._for_bank = sheets.addAction("", lambda: self._write("bank"))
        self._again = sheets.addAction("", lambda: self._write("failed"))
        self._changed = sheets.addAction("", lambda: self._write("changes"))
        self._print = sheets.addAction("", self._print_roster)
        self._sheets.setMenu(sheets)
        self._from_bank = bank.addAction("", self._read_bank_file)
        self._all_paid = bank.addAction("", self._all_others_paid)
        self._failed = bank.addAction("", self._ask_reason)
        self._sent = bank.addAction("", lambda: self._record(Result.PAID, ""))
        self._bank.setMenu(bank)

    def _write(self, what: str) -> None:
        view = self.view
        if view is None:
            return
        sheets, head = self._services.payment_sheets, view.line.list
        deeds: dict[str, Callable[[Path, str], object]] = {
            "roster": lambda path, why: sheets.write(head.id, path, purpose=why),
            "bank": lambda path, why: sheets.write_for_bank(head.id, path, purpose=why),
            "failed": lambda path, why: sheets.write_for_bank(head.id, path, purpose=why, only_failed=True),
            "changes": lambda path, why: sheets.write_changes(head, view.changed, path, purpose=why),
        }
        names = {
            "roster": self.tr("roster"), "bank": self.tr("bank"), "failed": self.tr("failed"),
            "changes": self.tr("changes"),
        }  # fmt: skip
        name = f"{head.title}-{names[what]}.xlsx"

        def write(path: Path, purpose: str) -> None:
            self._tasks.change(
                lambda _progress: deeds[what](path, purpose), owner=self,
                done=lambda _report: self._navigator.say(self.tr("Exported: {file}").format(file=path.name)),
            )  # fmt: skip

        choose_leaving(self._talk, self.tr("Export the list"), name, write, head.title)

    def _print_roster(self) -> None:
        if self.view is not None:
            head = self.view.line.list
            self._saver.offer_run(self._services.payment_sheets.paper(head.id), f"{head.title}.pdf")

    def _read_bank_file(self) -> None:
        view = self.view
        if view is None:
            return
        number, kinds = view.line.list.id, self.tr("Workbooks (*.xlsx *.xls *.ods *.csv *.et)")
        self._talk.choose_file(
            self.tr("File that the bank sent back"), kinds, lambda path: self.bank_file_wanted.emit(number, path)
        )

    def _all_others_paid(self) -> None:
        view, service, today = self.view, self._services.payments, self._today()
        if view is not None:
            number = view.line.list.id
            said = self.tr("Everybody without another result counts as paid.")
            self._carry_out(lambda _progress: service.all_paid_except(number, {}, today), said)

    def _ask_reason(self) -> None:
        self._talk.ask_text(
            self.tr("The bank's reason (account closed, name differs …):"),
            lambda reason: self._record(Result.FAILED, reason),
        )

    def _record(self, result: Result, reason: str) -> None:
        view, service, today = self.view, self._services.payments, self._today()
        if view is None:
            return
        number = view.line.list.id
        told = [LineResult(number, place, result, today, reason) for place in self.lines.selected_ids()]
        self._tasks.change(lambda _progress: service.record_possible(number, told), owner=self, done=self._recorded)

    def _recorded(self, recorded: Recorded) -> None:
        if recorded.left_out:
            self._talk.tell(left_out_words(recorded))
        self._done(self.tr("The results are kept."))

    def _ask_discard(self) -> None:
        view, service = self.view, self._services.payments
        if view is not None:
            head = view.line.list
            self._talk.ask_text(
                self.tr("Why the list is discarded:"),
                lambda why: self._carry_out(
                    lambda _progress: service.discard(head, why), self.tr("The list is discarded.")
                ),
            )

    def _carry_out(self, deed: Callable[[Progress], object], said: str) -> None:
        self._tasks.change(deed, owner=self, done=lambda _none: self._done(said))

    def _done(self, said: str) -> None:
        self._navigator.say(said)
        self.left.emit()

    def _open_person(self, place: int) -> None:
        if self.view is not None:
            self.person_wanted.emit(self.view.lines[place - 1].payee.recipient_id)

    def _today(self) -> str:
        return day_at_station(self._services.station.now()).isoformat()
