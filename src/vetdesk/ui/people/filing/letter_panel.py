"""Asks by which day the missing papers are to be brought, before their letter (补正材料告知) is saved."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel


class LetterPanel(SteadyPanel):
    """One box for a whole day; left empty, the day is written in by hand."""

    left = Signal()
    """No letter is wanted."""
    save_wanted = Signal(str)
    """The letter is to be saved with this day (ISO), "" for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading, self._label, self._problem = QLabel(self), QLabel(self), QLabel(self)
        give_role(self._heading, role="heading")
        give_role(self._problem, role="problem")
        for label in (self._heading, self._label, self._problem):
            label.setWordWrap(True)
        self.until = PartialDateEdit(self)
        self.until.setObjectName("letter_until")
        self.until.ask_day()
        self.until.returnPressed.connect(self.save)
        self._label.setBuddy(self.until)
        self._buttons = ButtonBar(self)
        self._leave = self._buttons.add("leave_letter", self.left.emit, right=True)
        self._save = self._buttons.add_primary("save_letter", self.save)
        self._problem.hide()
        line = QHBoxLayout()
        line.addWidget(self._label, 1)
        line.addWidget(self.until, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addLayout(line)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Letter about missing papers"))
        self._label.setText(self.tr("Bring by (leave empty to fill in by hand)"))
        self._leave.setText(self.tr("Cancel"))
        self._save.setText(self.tr("Save the letter…"))

    def begin(self) -> None:
        """Ask anew."""
        self.until.clear()
        self._problem.hide()
        self.until.setFocus()

    def save(self) -> None:
        """Hand on the day, if it is one."""
        told = self.until.value()
        try:
            day = date.fromisoformat(told).isoformat() if told else ""
        except ValueError:
            self._problem.setText(self.tr("“{text}” is no whole day. Nothing was saved.").format(text=told))
            self._problem.show()
            self.until.setFocus()
            return
        self._problem.hide()
        self.save_wanted.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
