"""The first screen where no station is known: three ways to begin, each with one sentence and one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar


class _Way(QFrame):
    """One way: its heading, a sentence and a button."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.heading, self.text, self.button = QLabel(self), QLabel(self), QPushButton(self)
        give_role(self.heading, role="heading")
        self.text.setWordWrap(True)
        self.button.setObjectName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 12)
        grid.setHorizontalSpacing(16)
        grid.addWidget(self.heading, 0, 0)
        grid.addWidget(self.text, 1, 0)
        grid.addWidget(self.button, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)


class Welcome(Translated):
    """Emits which way is wanted; `step_by_step` and `existing` are the ways of those who know what they want."""

    import_wanted = Signal()
    practice_wanted = Signal()
    restore_wanted = Signal()
    step_by_step = Signal()
    existing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text = QLabel(self), QLabel(self)
        give_role(self._title, role="title")
        self._text.setWordWrap(True)
        self._roster, self._practice, self._backup = (
            _Way(name, self) for name in ("welcome_import", "welcome_practice", "welcome_backup")
        )
        self._ways = (self._roster, self._practice, self._backup)
        give_role(self._roster.button, primary="true")
        for way, signal in zip(
            self._ways, (self.import_wanted, self.practice_wanted, self.restore_wanted), strict=True
        ):
            way.button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())
        self._bar = ButtonBar(self)
        self._steps = self._bar.add("welcome_steps", self.step_by_step.emit)
        self._existing = self._bar.add("welcome_existing", self.existing.emit)
        self._lay_out()
        self.retranslate()

    def begin(self) -> None:
        """Put the cursor on the first way."""
        self._roster.button.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Welcome"))
        self._text.setText(self.tr("Everything stays on this computer. How would you like to begin?"))
        self._roster.heading.setText(self.tr("I have a roster"))
        self._roster.text.setText(self.tr("Enter a few details, then check your workbook before it is saved."))
        self._roster.button.setText(self.tr("&Import my roster…"))
        self._practice.heading.setText(self.tr("I want to try it first"))
        self._practice.text.setText(
            self.tr("A practice station with 120 made-up people. No password; delete it any time.")
        )
        self._practice.button.setText(self.tr("&Try with sample data"))
        self._backup.heading.setText(self.tr("I have a backup"))
        self._backup.text.setText(self.tr("Restore your station from a USB stick or folder. It is checked first."))
        self._backup.button.setText(self.tr("Open a &backup…"))
        self._steps.setText(self.tr("&New station, step by step…"))
        self._existing.setText(self.tr("Open an &existing station…"))
        widest = max(way.button.sizeHint().width() for way in self._ways)
        for way in self._ways:
            way.button.setMinimumWidth(widest)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._text)
        for way in self._ways:
            column.addWidget(way)
        column.addStretch()
        area = Overflow(inner, self)
        outer = QVBoxLayout(self)
        outer.addWidget(self._title)
        outer.addWidget(area, 1)
        outer.addWidget(self._bar)
