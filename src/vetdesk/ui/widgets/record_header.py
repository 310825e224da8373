"""The head of a record: who or what it is, its status, and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.ui.glyphs import marked
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.fitted import Fitted
from vetdesk.ui.widgets.flow_layout import FlowLayout
from vetdesk.ui.widgets.status_chip import StatusChip


class _Line(QLabel):
    """A name or facts in one line, or in several where the screen is narrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """Qt: as wide as the text in one line."""
        text = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())
        return QSize(text.width() + 2, max(text.height(), super().sizeHint().height() if not self.text() else 0))


class RecordHeader(Fitted):
    """Name, chips, a line of facts; buttons at the right or, where there is no room, below.

    With `flowing` the facts stand behind the name where both fit into a line. The texts of buttons are set by the
    page's `retranslate`.
    """

    def __init__(self, parent: QWidget | None = None, *, flowing: bool = False) -> None:
        super().__init__(parent)
        self._flowing = flowing
        self._title = _Line(self)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        give_role(self._title, role="title")
        self._facts = _Line(self)
        give_role(self._facts, role="soft")
        self._chips: list[StatusChip] = []
        self._first = FlowLayout()
        self._first.addWidget(self._title)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addLayout(self._first)
        if not flowing:
            self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            text.addWidget(self._facts)
        self._buttons = FlowLayout()
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(text, 1)
        self._whole.addLayout(self._buttons)

    def show_record(self, title: str, facts: str, chips: Sequence[tuple[Tone, str]] = ()) -> None:
        """Show a name, a line of facts and statuses."""
        self._title.setText(marked(title))
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        for chip in self._chips:
            self._first.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for tone, word in chips:
            chip = StatusChip(self)
            chip.show_status(tone, word)
            self._first.addWidget(chip)
            chip.show()  # its room counts at once
            self._chips.append(chip)
        if self._flowing:
            self._first.removeWidget(self._facts)
            self._first.addWidget(self._facts)
        self.fit()

    def add_button(self, name: str, then: Callable[[], None]) -> QPushButton:
        """A button with an object name."""
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        self._buttons.addWidget(button)
        return button

    def add_own(self, button: QPushButton) -> None:
        """A button that knows by itself what it does."""
        self._buttons.addWidget(button)

    def fit(self) -> None:
        """Put the buttons beside the name, or below where there is no room."""
        needed = self._first.sizeHint().width() + self._buttons.sizeHint().width() + 24
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.LeftToRight if needed <= self.width() else direction.TopToBottom)
        self._whole.activate()
        self.setMinimumHeight(self._whole.heightForWidth(self.width()))  # pages may not ask, see SteadyPanel
