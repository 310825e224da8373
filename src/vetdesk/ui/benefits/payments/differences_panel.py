"""Where paid and due differ: only the differences, each with its reason."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from vetdesk.domain.payments.ledger import Difference
from vetdesk.domain.payments.lists import Payee
from vetdesk.domain.staff import Right
from vetdesk.domain.vocabulary import money_text
from vetdesk.ui.desk import Desk
from vetdesk.ui.months import months_words
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("name", "payments", QT_TRANSLATE_NOOP("payments", "Name"), 10, must_show=True),
    Column("village", "payments", QT_TRANSLATE_NOOP("payments", "Village"), 12),
    Column("months", "payments", QT_TRANSLATE_NOOP("payments", "Months"), 18),
    Column("due", "payments", QT_TRANSLATE_NOOP("payments", "Due"), 12, right=True),
    Column("paid", "payments", QT_TRANSLATE_NOOP("payments", "Paid"), 12, right=True),
    Column("difference", "payments", QT_TRANSLATE_NOOP("payments", "Difference"), 12, right=True, must_show=True),
    Column("why", "payments", QT_TRANSLATE_NOOP("payments", "Why"), 36),
)


class DifferencesPanel(SteadyPanel):
    """The list; nothing is corrected here, the next list brings what is missing."""

    left = Signal()
    person_wanted = Signal(int)
    recovery_wanted = Signal(int, int, object)
    """Recipient, identity and what was paid too much, in 1/10,000 yuan."""

    def __init__(self, services: Desk, tasks: TaskRunner) -> None:
        super().__init__()
        self._services, self._tasks = services, tasks
        self._words = services.station.definitions.vocabulary
        self._found: Sequence[tuple[Payee, Difference]] | None = None
        self._heading, self._told = QLabel(self), QLabel(self)
        give_role(self._heading, role="title")
        self._told.setWordWrap(True)
        self._told.setObjectName("differences_told")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("differences")
        self.list.opened.connect(self._open)
        self._progress = ProgressPanel(self)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_lists", self.left.emit)
        self._recover = self.buttons.add("recover_difference", self._recover_chosen, right=True)
        self.list.chosen.connect(lambda _id: self._offer())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self._told, self._progress):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Paid against due"))
        self._back.setText(self.tr("&Back to the lists"))
        self._recover.setText(self.tr("As&k it back…"))
        self.list.setAccessibleName(self._heading.text())
        self.list.tell_nothing(self.tr("No difference: what was paid agrees with what was due."))
        self._show()

    def begin(self) -> None:
        """Compare for everybody who stands on approved lists."""
        self._found, service = None, self._services.payments
        self._show()
        self._progress.follow(
            self._tasks.look(service.differences, owner=self, done=self._take, instead_of="differences")
        )

    def _take(self, found: Sequence[tuple[Payee, Difference]]) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        if self._found is None:
            self._told.setText(self.tr("Every approved list is compared with what is due today."))
            self.list.show_records([], lambda _ids: [])
            self._offer()
            return
        nothing = self.tr("Paid and due agree for everybody on approved lists.")
        told = self.tr("Differences: {count}. The next list pays what is missing; nothing is taken back by itself.")
        self._told.setText(told.format(count=len(self._found)) if self._found else nothing)
        rows = dict(enumerate((self._row(*one) for one in self._found), 1))
        self.list.show_records(list(rows), lambda ids: [rows[place] for place in ids], list(rows.values()))
        self._offer()

    def _chosen(self) -> tuple[Payee, Difference] | None:
        place = self.list.current_id()
        return self._found[place - 1] if self._found is not None and 0 < place <= len(self._found) else None

    def _offer(self) -> None:
        chosen = self._chosen()
        may = self._services.station.session.actor.may(Right.PREPARE_PAYMENTS)
        self._recover.setEnabled(may and chosen is not None and chosen[1].difference < 0)

    def _recover_chosen(self) -> None:
        if (chosen := self._chosen()) is not None:
            payee, found = chosen
            self.recovery_wanted.emit(payee.recipient_id, payee.identity_id, -found.difference)

    def _row(self, payee: Payee, one: Difference) -> Row:
        why = self._words.code_label("payment_because", one.because, language())
        sums = (money_text(one.due), money_text(one.paid), money_text(one.difference))
        return (payee.name, payee.village, months_words(one.first, one.last), *sums, why)

    def _open(self, place: int) -> None:
        if self._found is not None:
            self.person_wanted.emit(self._found[place - 1][0].recipient_id)
