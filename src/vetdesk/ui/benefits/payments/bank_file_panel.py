"""What the bank sent back: every row of its file with the line it belongs to; doubtful ones are asked about."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from vetdesk.domain.vocabulary import money_text
from vetdesk.services.bank_files import BankFile, Doubt, MatchedRow
from vetdesk.services.payments import Recorded
from vetdesk.ui.benefits.payments.words import left_out_words
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("row", "payments", QT_TRANSLATE_NOOP("payments", "Row"), 6, right=True),
    Column("holder", "payments", QT_TRANSLATE_NOOP("payments", "In the file"), 12, must_show=True),
    Column("account", "payments", QT_TRANSLATE_NOOP("payments", "Account"), 14),
    Column("amount", "payments", QT_TRANSLATE_NOOP("payments", "Amount"), 12, right=True),
    Column("result", "payments", QT_TRANSLATE_NOOP("payments", "Bank"), 16),
    Column("name", "payments", QT_TRANSLATE_NOOP("payments", "On the list"), 12, must_show=True),
    Column("doubt", "payments", QT_TRANSLATE_NOOP("payments", "Certain"), 30, must_show=True),
)
_SHOWN_DIGITS = 4


class BankFilePanel(SteadyPanel):
    """Shows what was read; nothing is kept before it is recorded."""

    left = Signal(int)
    """Back to this list."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__()
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._words = services.station.definitions.vocabulary
        self._list_id = 0
        self._read: BankFile | None = None
        self._heading, self._told = QLabel(self), QLabel(self)
        give_role(self._heading, role="title")
        for label in (self._heading, self._told):
            label.setWordWrap(True)
        self._told.setObjectName("bank_file_told")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("bank_file")
        self.list.picked.connect(lambda _count: self._offer())
        self._progress = ProgressPanel(self)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_list", lambda: self.left.emit(self._list_id))
        self._chosen = self.buttons.add("record_chosen_rows", self._record_chosen, right=True)
        self._record = self.buttons.add_primary("record_certain_rows", self.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self._told, self._progress):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("What the bank sent back"))
        self.list.setAccessibleName(self._heading.text())
        self.list.tell_nothing(self.tr("No line yet. Read the answer of the bank first."))
        self._back.setText(self.tr("&Back to the list"))
        self._chosen.setText(self.tr("Record the ch&osen rows…"))
        self._record.setText(self.tr("&Record the certain rows"))
        self._show()

    def begin(self, list_id: int, path: Path) -> None:
        """Read a file and hold it against a list."""
        self._list_id, self._read = list_id, None
        self._show()
        service = self._services.bank_files
        self._progress.follow(
            self._tasks.look(
                lambda _progress: service.read(list_id, path), owner=self, done=self._take, instead_of="bank_file"
            )
        )

    def primary(self) -> None:
        """Record every row without doubt."""
        if self._read is not None and self._read.sure:
            self._keep(self._read.sure)

    def _take(self, read: BankFile) -> None:
        self._read = read
        self._show()

    def _show(self) -> None:
        read = self._read
        rows = dict(enumerate(map(self._row, read.rows), 1)) if read else {}
        self.list.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))
        if read is not None:
            told = self.tr("{file}: {rows} rows, certain {sure}, doubtful {doubtful}; lines of the list that it does "
                           "not name: {unnamed}. Nothing is kept yet.")  # fmt: skip
            nothing = self.tr("{file}: no table with account and amount was found.")
            self._told.setText((told if read.rows else nothing).format(
                file=read.file, rows=len(read.rows), sure=len(read.sure), doubtful=read.doubtful, unnamed=read.unnamed
            ))  # fmt: skip
        else:
            self._told.setText("")
        self._offer()

    def _row(self, one: MatchedRow) -> Row:
        row = one.row
        account = f"…{row.account[-_SHOWN_DIGITS:]}" if row.account else ""
        word = self._words.code_label("payment_result", row.result, language()) if row.result else ""
        certain = Status(Tone.GOOD, self.tr("certain"))
        if one.doubt is not Doubt.NONE:
            doubt = self._words.code_label("bank_doubt", one.doubt, language())
            certain = Status(Tone.DUE_SOON if one.usable else Tone.LATE, doubt)
        amount = "—" if row.amount is None else money_text(row.amount)
        return (str(row.row), row.holder, account, amount, f"{word} {row.reason}".strip(), one.name, certain)

    def _offer(self) -> None:
        usable = self._usable_of_chosen()
        self._chosen.setEnabled(bool(usable))
        self._record.setEnabled(self._read is not None and bool(self._read.sure))

    def _usable_of_chosen(self) -> frozenset[int]:
        if self._read is None:
            return frozenset()
        chosen = (number - 1 for number in self.list.selected_ids())
        return frozenset(place for place in chosen if self._read.rows[place].usable)

    def _record_chosen(self) -> None:
        """Whoever takes doubtful rows has looked at each of them."""
        usable = self._usable_of_chosen()
        question = Question(
            self.tr("Record {count} chosen rows, doubtful ones among them?").format(count=len(usable)),
            self.tr("Record"), self.tr("Not yet"),
            self.tr("You have compared each of them with the list."),
        )  # fmt: skip
        self._talk.ask(question, self._keeper(usable))

    def _keeper(self, places: frozenset[int]) -> Callable[[], None]:
        return lambda: self._keep(places)

    def _keep(self, places: frozenset[int]) -> None:
        read, service = self._read, self._services.bank_files
        if read is not None:
            self._tasks.change(lambda _progress: service.record(read, places), owner=self, done=self._kept)

    def _kept(self, recorded: Recorded) -> None:
        read = self._read
        left = read.doubtful if read else 0
        told = self.tr("Recorded: {count}. Doubtful rows that wait for you: {left}.")
        self._navigator.say(told.format(count=recorded.count, left=left))
        if recorded.left_out:
            self._talk.tell(left_out_words(recorded))
        if not left:
            self.left.emit(self._list_id)
