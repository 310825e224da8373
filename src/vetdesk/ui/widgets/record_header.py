"""The head of a record: who or what it is, its status, and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.ui.glyphs import marked
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.fitted import Fitted
from vetdesk.ui.widgets.flow_layout import FlowLayout
from vetdesk.ui.widgets.status_chip import StatusChip

GAP = 24
"""Pixels between the name with its statuses and the buttons beside them."""


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

    A page that has many buttons gives them a menu (`add_more`) for those that do not fit beside the name.
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
        self._offered: list[QPushButton] = []
        self._more: QPushButton | None = None
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
        self.add_own(button)
        return button

    def add_own(self, button: QPushButton) -> None:
        """A button that knows by itself what it does."""
        self._offered.append(button)
        self._buttons.addWidget(button)

    def add_more(self, name: str) -> QPushButton:
        """The button, behind all others, with a menu of those that have no room beside the name."""
        more = QPushButton(self)
        more.setObjectName(name)
        menu = QMenu(more)
        menu.aboutToShow.connect(self._fill)
        more.setMenu(menu)
        self._buttons.addWidget(more)
        self._more = more
        return more

    def fit(self) -> None:
        """Put the buttons beside the name, or below where there is no room."""
        name = self._first.sizeHint().width() + GAP
        if self._more is not None:
            self._offer(self._fitting(self.width() - name) or self._fitting(self.width()) or 1)
        needed = name + self._buttons.sizeHint().width()
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.LeftToRight if needed <= self.width() else direction.TopToBottom)
        self._whole.activate()
        self.setMinimumHeight(self._whole.heightForWidth(self.width()))  # pages may not ask, see SteadyPanel

    def _fitting(self, room: int) -> int:
        """How many buttons have room in a line, with the menu for the others."""
        gap = self._buttons.spacing()
        widths = [button.sizeHint().width() + gap for button in self._offered]
        if sum(widths) - gap <= room:
            return len(widths)
        left = room - (self._more.sizeHint().width() if self._more is not None else 0)
        return max((count for count in range(1, len(widths)) if sum(widths[:count]) <= left), default=0)

    def _offer(self, count: int) -> None:
        """Show so many buttons, and the menu if there are others; what is shown already is not touched."""
        shown = [(button, place < count) for place, button in enumerate(self._offered)]
        if self._more is not None:
            shown.append((self._more, count < len(self._offered)))
        for button, wanted in shown:
            if button.isHidden() == wanted:
                button.setVisible(wanted)

    def _fill(self) -> None:
        menu = self._more.menu() if self._more is not None else None
        if menu is None:
            return
        menu.clear()
        for button in self._offered:
            if button.isHidden():
                action = menu.addAction(button.text())
                action.setEnabled(button.isEnabled())
                action.triggered.connect(lambda _checked=False, button=button: button.click())
