"""What a round of confirmation found: each thing is accepted into the archive or declined, one by one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from vetdesk.domain.confirming import ConfirmingRound
from vetdesk.domain.staff import Right
from vetdesk.services.confirming_changes import FoundLine
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("name", "confirming", QT_TRANSLATE_NOOP("confirming", "Name"), 10, must_show=True),
    Column("village", "confirming", QT_TRANSLATE_NOOP("confirming", "Village"), 12),
    Column("what", "confirming", QT_TRANSLATE_NOOP("confirming", "What"), 18, must_show=True),
    Column("now", "confirming", QT_TRANSLATE_NOOP("confirming", "Archive"), 22),
    Column("found", "confirming", QT_TRANSLATE_NOOP("confirming", "As found"), 22, must_show=True),
    Column("by", "confirming", QT_TRANSLATE_NOOP("confirming", "Noted by"), 10),
    Column("on", "confirming", QT_TRANSLATE_NOOP("confirming", "On"), 12),
    Column("next", "confirming", QT_TRANSLATE_NOOP("confirming", "What to do"), 40),
)


class FoundPanel(SteadyPanel):
    """A list that is worked off; accepting takes exactly the one that is chosen."""

    left = Signal()

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__()
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._round: ConfirmingRound | None = None
        self._lines: dict[int, FoundLine] = {}
        self._title, self._told = QLabel(self), QLabel(self)
        give_role(self._title, role="title")
        give_role(self._told, role="soft")
        self._told.setWordWrap(True)
        self._told.setObjectName("found_told")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("found_changes")
        self.list.opened.connect(self._open)
        self.list.chosen.connect(lambda _id: self._offer())
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_found", self.left.emit)
        self._record = self.buttons.add("record_of_found", lambda: self._open(self.list.current_id()))
        self._decline = self.buttons.add("decline_found", self._ask_why, right=True)
        self._accept = self.buttons.add_primary("accept_found", self.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._told):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        year = self._round.year if self._round else ""
        self._title.setText(self.tr("Found at the confirmation {year}").format(year=year))
        self.list.setAccessibleName(self._title.text())
        self.list.tell_nothing(
            self.tr(
                "The confirmation found no change. "
                "What people report on their visit stands here until it is taken over."
            )
        )
        self._back.setText(self.tr("&Back"))
        self._record.setText(self.tr("&Record"))
        self._decline.setText(self.tr("Decli&ne…"))
        self._show_rows()

    def begin(self, one: ConfirmingRound) -> None:
        """Show what waits in a round."""
        self._round = one
        self.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Fetch what waits."""
        one, service, said = self._round, self._services.confirming_changes, language()
        if one is not None:
            self._tasks.look(
                lambda _progress: service.waiting(one.id, said), owner=self, done=self._show, instead_of="found"
            )

    def primary(self) -> None:
        """Accept the chosen one."""
        line, service = self._line(), self._services.confirming_changes
        if line is not None and self._accept.isEnabled():
            seen = line.change
            self._carry_out(lambda _progress: service.accept(seen), self.tr("Accepted."))

    def _show(self, lines: Sequence[FoundLine]) -> None:
        self._lines = {line.change.id: line for line in lines}
        self._show_rows()

    def _show_rows(self) -> None:
        rows = {number: self._row(line) for number, line in self._lines.items()}
        self.list.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))
        if rows and self._line() is None:
            self.list.choose(next(iter(rows)))
        told = self.tr("Waiting: {count}. Compare each with what the archive has; nothing is taken over by itself.")
        nothing = self.tr("Nothing waits: everything that was found is accepted or declined.")
        self._told.setText(told.format(count=len(rows)) if rows else nothing)
        self._offer()

    def _row(self, line: FoundLine) -> Row:
        hand = Status(Tone.DUE_SOON, worded(line.next)) if line.next else ""
        change, person = line.change, line.person
        return (person.name, person.village, worded(line.label), line.now, line.value, line.found_by, change.found_on,
                hand)  # fmt: skip

    def _offer(self) -> None:
        line, may = self._line(), self._services.station.session.actor.may(Right.EDIT_ARCHIVE)
        by_hand = line is not None and line.by_hand
        self._accept.setText(self.tr("&Carried out") if by_hand else self.tr("Acce&pt into the archive"))
        for button in (self._accept, self._decline):
            button.setEnabled(may and line is not None)
        self._record.setEnabled(line is not None)

    def _line(self) -> FoundLine | None:
        return self._lines.get(self.list.current_id())

    def _ask_why(self) -> None:
        line, service = self._line(), self._services.confirming_changes
        if line is not None:
            seen = line.change
            self._talk.ask_text(
                self.tr("Why it is not taken into the archive:"),
                lambda why: self._carry_out(lambda _progress: service.decline(seen, why), self.tr("Declined.")),
            )

    def _carry_out(self, deed: Callable[[Progress], object], said: str) -> None:
        def done(_kept: object) -> None:
            self._navigator.say(said)
            self.refresh()

        self._tasks.change(deed, owner=self, done=done)

    def _open(self, number: int) -> None:
        line = self._lines.get(number)
        if line is not None:
            self._navigator.open("recipient", line.person.recipient_id)
