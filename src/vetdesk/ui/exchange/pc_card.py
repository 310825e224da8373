"""One other PC (电脑) of the station: what went there and came from there, and what waits."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.station_time import minute_at_station
from vetdesk.ui.page import Translated
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.flow_layout import FlowingRow

if TYPE_CHECKING:  # the page has it already when a card is made
    from vetdesk.services.packages import OtherPc


class PcCard(Translated):
    """A card with the PC's name, three facts and the deeds about it."""

    def __init__(
        self, pc: "OtherPc", make: Callable[[], None], end: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pc = pc
        frame = QFrame(self)
        frame.setObjectName("card")
        self._name, self._facts = QLabel(frame), QLabel(frame)
        give_role(self._name, role="heading")
        self._facts.setWordWrap(True)
        self._make, self._end = QPushButton(frame), QPushButton(frame)
        self._make.setObjectName(f"make_package_{pc.uid}")
        self._end.setObjectName(f"end_pc_{pc.uid}")
        self._make.clicked.connect(lambda _checked=False: make())
        self._end.clicked.connect(lambda _checked=False: end())
        buttons = FlowingRow(frame, fill=False)
        buttons.add(self._make, self._end)
        inside = QVBoxLayout(frame)
        inside.addWidget(self._name)
        inside.addWidget(self._facts)
        inside.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        self._make.setVisible(not pc.ended_at)
        self._end.setVisible(not pc.ended_at)
        self.retranslate()

    def allow(self, *, make: bool, end: bool) -> None:
        """Which deeds whoever is signed in may do."""
        self._make.setEnabled(make)
        self._end.setEnabled(end)

    def retranslate(self) -> None:
        """Set every text."""
        pc = self._pc
        self._name.setText(pc.name)
        self._make.setText(self.tr("Make package for {name}…").format(name=pc.name))
        self._end.setText(self.tr("No longer in use…"))
        if pc.ended_at:
            self._facts.setText(self.tr("Not in use since {day}.").format(day=pc.ended_at[:10]))
            return
        never = self.tr("never")
        made, taken = (minute_at_station(at) if at else never for at in (pc.sent_at, pc.taken_at))
        told = [
            self.tr("Changes that wait for it: {count}").format(count=pc.waiting),
            self.tr("Last package made for it: {moment}").format(moment=made),
            self.tr("Last package taken in from it: {moment}").format(moment=taken),
        ]
        self._facts.setText("\n".join(told))
