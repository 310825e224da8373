"""Partners (往来单位): our own key to hand on, and the offices whose signed files are known."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.partners import Partner, TakenIn
from vetdesk.domain.station_time import minute_at_station
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("name", "received", QT_TRANSLATE_NOOP("received", "Office"), 20, must_show=True),
    Column("state", "received", QT_TRANSLATE_NOOP("received", "Status"), 12, must_show=True),
    Column("fingerprint", "received", QT_TRANSLATE_NOOP("received", "Fingerprint"), 40, must_show=True),
    Column("area", "received", QT_TRANSLATE_NOOP("received", "Area code"), 13),
    Column("at", "received", QT_TRANSLATE_NOOP("received", "Taken in"), 17),
    Column("how", "received", QT_TRANSLATE_NOOP("received", "How"), 20),
    Column("why", "received", QT_TRANSLATE_NOOP("received", "Why no longer"), 24),
)


class PartnersPanel(SteadyPanel):
    """Shows fingerprints as they are read out by telephone."""

    chosen = Signal()
    """Another partner is the current one."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._partners: dict[int, Partner] = {}
        self._fingerprint = ""
        self._own = QLabel(self)
        self._own.setWordWrap(True)
        self._own.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        give_role(self._own, role="heading")
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        give_role(self._about, role="soft")
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("partners")
        self.list.chosen.connect(lambda _id: self.chosen.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._own)
        column.addWidget(self._about)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._own.setText(self.tr("Our fingerprint: {fingerprint}").format(fingerprint=self._fingerprint or "…"))
        self._about.setText(
            self.tr(
                "Hand the key file to the other office once, and compare the fingerprint by telephone. From then on "
                "each side knows whether a file is really the other's."
            )
        )
        self._empty.set_text(
            self.tr(
                "No other office is known yet. "
                "Take in the key file that it sent, and compare the fingerprint by telephone."
            )
        )
        self.list.setAccessibleName(self.tr("Offices whose key is known"))
        self.show_partners(list(self._partners.values()))

    def show_own(self, fingerprint: str) -> None:
        """Show our own fingerprint."""
        self._fingerprint = fingerprint
        self.retranslate()

    def show_partners(self, partners: Sequence[Partner]) -> None:
        """Show the offices."""
        self._partners = {partner.id: partner for partner in partners}
        rows = {number: self._row(partner) for number, partner in self._partners.items()}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[number] for number in ids], list(rows.values()))
        if rows and not self.list.current_id():
            self.list.step(0)

    def current(self) -> Partner | None:
        """The chosen office."""
        return self._partners.get(self.list.current_id())

    def _row(self, partner: Partner) -> Row:
        holds = Status(Tone.GOOD, self.tr("trusted"))
        ended = Status(Tone.RETURNED, self.tr("no longer"))
        how = {
            TakenIn.FILE: self.tr("by key file"),
            TakenIn.FINGERPRINT: self.tr("fingerprint typed"),
        }[TakenIn(partner.taken_in_how)]
        return (
            partner.name, ended if partner.revoked_at else holds, partner.fingerprint, partner.area_code,
            minute_at_station(partner.taken_in_at), how, partner.revoked_why,
        )  # fmt: skip
