"""What planning asks for: the day for the chosen people, and how full the days of a proposal may be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSpinBox, QWidget

from vetdesk.domain.visit_week import Limits
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.flow_layout import FlowLayout

USUAL, MOST = Limits(people=6, villages=2), Limits(people=60, villages=5)


class AskDay(Translated):
    """One line: for how many people, the day, and the deed; hidden until it is asked."""

    given = Signal(str)
    """The day as typed, understood where it is one."""
    left = Signal()
    """Nothing is to be planned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = 0
        self._label = QLabel(self)
        self.day = PartialDateEdit(self)
        self.day.setObjectName("planned_day")
        self.day.ask_day()
        self.day.returnPressed.connect(self.give)
        self._label.setBuddy(self.day)
        self._leave, self._plan = QPushButton(self), QPushButton(self)
        self._plan.setObjectName("plan_for_day")
        give_role(self._plan, primary="true")
        self._leave.setObjectName("leave_day")
        self._plan.clicked.connect(self.give)
        self._leave.clicked.connect(self.left)
        row = FlowLayout(self)
        for widget in (self._label, self.day, self._leave, self._plan):
            row.addWidget(widget)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("Day for the chosen people ({count}):").format(count=self._people))
        self.day.setAccessibleName(self._label.text())
        self._plan.setText(self.tr("&Plan visits"))
        self._leave.setText(self.tr("Not &yet"))

    def ask(self, people: int) -> None:
        """Ask for the day of so many people."""
        self._people = people
        self.day.clear()
        self.retranslate()
        self.show()
        self.day.setFocus()

    def give(self) -> None:
        """Hand on the day as it stands."""
        self.given.emit(self.day.value())


class AskLimits(Translated):
    """One line: how many people and villages a day may have, and the deed; hidden until it is asked."""

    given = Signal()
    """A proposal is wanted."""
    left = Signal()
    """No proposal is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people_label, self._villages_label = QLabel(self), QLabel(self)
        self.people, self.villages = QSpinBox(self), QSpinBox(self)
        self.people.setObjectName("people_a_day")
        self.villages.setObjectName("villages_a_day")
        for box, usual, most, label in (
            (self.people, USUAL.people, MOST.people, self._people_label),
            (self.villages, USUAL.villages, MOST.villages, self._villages_label),
        ):
            box.setRange(1, most)
            box.setValue(usual)
            label.setBuddy(box)
        self._leave, self._propose = QPushButton(self), QPushButton(self)
        self._propose.setObjectName("propose_week")
        give_role(self._propose, primary="true")
        self._leave.setObjectName("leave_limits")
        self._propose.clicked.connect(self.given)
        self._leave.clicked.connect(self.left)
        row = FlowLayout(self)
        for widget in (
            self._people_label, self.people, self._villages_label, self.villages, self._leave, self._propose,
        ):  # fmt: skip
            row.addWidget(widget)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._people_label.setText(self.tr("People a day:"))
        self._villages_label.setText(self.tr("Villages a day:"))
        self.people.setAccessibleName(self.tr("People a day:"))
        self.villages.setAccessibleName(self.tr("Villages a day:"))
        self._propose.setText(self.tr("&Propose a week"))
        self._leave.setText(self.tr("Not &yet"))

    def limits(self) -> Limits:
        """What was chosen."""
        return Limits(self.people.value(), self.villages.value())
