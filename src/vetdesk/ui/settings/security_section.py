"""Security: the key of the database, the recovery sheet, who holds key slots, and when the desk locks itself."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout

from vetdesk.domain.forms import Severity
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import at_station
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.settings.change_key_dialog import ChangeKeyDialog
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, shown
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

if TYPE_CHECKING:  # the window is painted before the database is needed
    from vetdesk.services.security import SecurityFacts, Slot

COLUMNS: Final = (
    Column("name", "security", QT_TRANSLATE_NOOP("security", "Name"), 14),
    Column("user", "security", QT_TRANSLATE_NOOP("security", "Sign-in name"), 14),
    Column("slot", "security", QT_TRANSLATE_NOOP("security", "Key slot"), 26, must_show=True),
    Column("since", "security", QT_TRANSLATE_NOOP("security", "Since"), 18),
)
_OWN = QT_TRANSLATE_NOOP("security", "Own password")
_ISSUED = QT_TRANSLATE_NOOP("security", "Issued, not changed yet")
_NONE = QT_TRANSLATE_NOOP("security", "None on this PC")
MINUTES: Final = range(5, 11)


def day(instant: str) -> str:
    """An instant as the day and minute where the station is; "" where nothing is known."""
    return f"{at_station(datetime.fromisoformat(instant)):%Y-%m-%d %H:%M}" if instant else ""


class SecuritySection(Page):
    """What the keeper sees of keys and slots, and does about them."""

    SHOWS = ("staff", "setting", "keys", "station")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._facts: SecurityFacts | None = None
        self._hint, self._key, self._sheet, self._cost = (QLabel(self) for _ in range(4))
        self._label = QLabel(self)
        for label in (self._hint, self._key, self._sheet, self._cost):
            label.setWordWrap(True)
        for label in (self._hint, self._cost):
            give_role(label, role="soft")
        self._problems = ProblemLabel(self)
        self._problems.setObjectName("security_problems")
        self._list = RecordList(COLUMNS, tasks, self)
        self._list.setObjectName("slots")
        self._minutes = QComboBox(self)
        self._minutes.setObjectName("lock_minutes")
        self._label.setBuddy(self._minutes)
        for minutes in MINUTES:
            self._minutes.addItem(str(minutes), minutes)
        self._minutes.activated.connect(lambda _place: self._keep_minutes())
        self._bar = ButtonBar(self)
        self._change = self._bar.add_primary("change_key", self.primary)
        self._may = services.station.session.actor.may(Right.MANAGE_STAFF)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        for part in (self._hint, self._problems, self._key, self._sheet):
            column.addWidget(part)
        column.addWidget(self._list, 1)
        lock = FlowingRow(self, fill=False)
        lock.add(self._label, self._minutes)
        column.addWidget(lock)
        column.addWidget(self._cost)
        column.addWidget(self._bar)
        self._list.setMinimumHeight(8 * self.fontMetrics().height())
        self._change.setEnabled(self._may)
        self._minutes.setEnabled(self._may)

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(
            self.tr("Each member of staff opens the data with a key slot of their own on each PC.")
            if self._may
            else self.tr("Only the administrator sees and changes this.")
        )
        self._change.setText(self.tr("&Change the key of the database…"))
        self._list.setAccessibleName(self.tr("Key slots of the staff"))
        self._list.tell_nothing(self.tr("Nobody has a key yet."))
        self._label.setText(self.tr("&Lock the window after this many idle minutes"))
        self._minutes.setAccessibleName(self.tr("Minutes until the window locks itself"))
        if self._facts is not None:
            self._show(self._facts)

    def refresh(self) -> None:
        """Fetch everything."""
        if self._may:
            self.tasks.look(
                lambda _progress: self.services.security.facts(), owner=self, done=self._show, instead_of="security"
            )

    def primary(self) -> None:
        """Change the key."""
        if self._facts is None or not self._may:
            return
        facts = self._facts
        names = enumerated(facts.left_since)
        why = self.tr("{names} left").format(names=names) if names else facts.cut_off.why if facts.cut_off else ""
        dialog = ChangeKeyDialog(
            self.services, self.tasks, self.talk, self, why=why, others=enumerated(facts.other_pcs)
        )
        dialog.finished.connect(lambda _how: self.refresh())
        dialog.open()

    def _show(self, facts: "SecurityFacts") -> None:
        self._facts = facts
        self._problems.show_problems(self._warnings(facts))
        self._key.setText(self._about_key(facts))
        self._sheet.setText(
            self.tr("Recovery sheet: issued on {moment}.").format(moment=day(facts.recovery_since))
            if facts.recovery_since
            else self.tr("Recovery sheet: issued before dates were noted.")
        )
        memory, passes = facts.cost.memory_kib // 1024, facts.cost.passes
        self._cost.setText(
            self.tr(
                "Guessing passwords is slow: each guess takes {memory} MB of memory (rounds: {passes}), as measured "
                "on the PC where the station was made; it grows when a password is changed on a faster PC."
            ).format(memory=memory, passes=passes)
        )
        self._minutes.setCurrentIndex(max(self._minutes.findData(facts.lock_minutes), 0))
        rows = {slot.person.id: _row(slot) for slot in facts.slots}
        self._list.show_records(list(rows), lambda ids: [rows[number] for number in ids], list(rows.values()))

    def _about_key(self, facts: "SecurityFacts") -> str:
        if facts.changed is None:
            return self.tr("Key of the database: in use since the station was set up, {moment}; never changed.").format(
                moment=day(facts.key_since)
            )
        told = self.tr("Key of the database: changed on {moment} by {name} ({why}).")
        return told.format(moment=day(facts.changed.at), name=facts.changed.who, why=facts.changed.why)

    def _warnings(self, facts: "SecurityFacts") -> list[tuple[Severity, str]]:
        found = []
        if facts.cut_off is not None:
            told = self.tr(
                "A change of the key, begun on {moment}, was cut off. The old key is in force; change it again."
            )
            found.append((Severity.ERROR, told.format(moment=day(facts.cut_off.at))))
        if facts.left_since:
            told = self.tr("Left since the key was made, and may have copied it: {names}. Change the key.")
            found.append((Severity.WARNING, told.format(names=enumerated(facts.left_since))))
        if facts.strangers:
            told = self.tr("Key slots of nobody on the list: {count}. Change the key; they are removed with it.")
            found.append((Severity.ERROR, told.format(count=facts.strangers)))
        if not facts.sheet_is_current:
            told = self.tr("The recovery sheet is from before signatures. Make a new recovery key under Backup.")
            found.append((Severity.WARNING, told))
        if facts.other_pcs:
            told = self.tr(
                "Each PC of the station has a key and slots of its own. This page is about this PC; others: {pcs}."
            )
            found.append((Severity.NOTICE, told.format(pcs=enumerated(facts.other_pcs))))
        return found

    def _keep_minutes(self) -> None:
        minutes = int(self._minutes.currentData())
        self.tasks.change(
            lambda _progress: self.services.security.set_lock_minutes(minutes),
            owner=self,
            done=lambda _: self.navigator.say(
                self.tr("The window locks itself after {count} minutes.").format(count=minutes)
            ),
        )


def _row(slot: "Slot") -> Row:
    facts = slot.facts
    if facts is None:
        return (slot.person.name, slot.person.user, Status(Tone.DRAFT, shown("security", _NONE)), "")
    state = (
        Status(Tone.DUE_SOON, shown("security", _ISSUED))
        if facts.issued
        else Status(Tone.GOOD, shown("security", _OWN))
    )
    return (slot.person.name, slot.person.user, state, day(facts.since))
