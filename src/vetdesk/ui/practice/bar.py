"""The bar over the desk of a practice station: nothing here is real; whose work is practised, and how to leave."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton

from vetdesk.ui.colours import Tone
from vetdesk.ui.page import Translated
from vetdesk.ui.theme import give_role


class PracticeBar(Translated):
    """Emits `user_wanted` with a sign-in name, `anew` for a fresh practice station, `thrown_away` and `done`."""

    user_wanted = Signal(str)
    anew = Signal()
    thrown_away = Signal()
    done = Signal()

    def __init__(self, day: date, users: Sequence[tuple[str, str]], user: str) -> None:
        super().__init__()
        self._day = day
        self._name = dict(users).get(user, user)
        self._words, self._when = QLabel(self), QLabel(self)
        give_role(self._words, role="heading")
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        people = QActionGroup(self)
        for key, name in users:
            action = people.addAction(self._add(f"practise_{key}", partial(self.user_wanted.emit, key)))
            action.setText(name)
            action.setCheckable(True)
            action.setChecked(key == user)
        self._menu.addSeparator()
        self._anew = self._add("practice_anew", self.anew.emit)
        self._away = self._add("practice_away", self.thrown_away.emit)
        self._leave = self._add("practice_leave", self.done.emit)
        self._button = QToolButton(self)
        self._button.setObjectName("practice_menu")
        self._button.setProperty("sign", "true")
        self._button.setMenu(self._menu)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        frame = QFrame(self)
        frame.setObjectName("inline_bar")
        give_role(frame, tone=Tone.DUE_SOON.name.lower())
        row = QHBoxLayout(frame)
        row.setContentsMargins(10, 1, 4, 1)
        row.addWidget(self._words)
        row.addWidget(self._when)
        row.addStretch(1)
        row.addWidget(self._button)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._words.setText(self.tr("{sign} Practice: nothing here is real").format(sign=Tone.DUE_SOON.sign))
        self._when.setText(self.tr("Practice day: {day}").format(day=self._day.isoformat()))
        self._words.setToolTip(
            self.tr("People, cases and files here are made up. Do not enter real people: the station has no password.")
        )
        self._button.setAccessibleName(self.tr("Practising as {name}").format(name=self._name))
        self._button.setText(f"{self._button.accessibleName()} ▾")
        self._button.setToolTip(self._button.accessibleName())
        self._button.setAccessibleDescription(self.tr("Change the person, start over or leave practice"))
        self._anew.setText(self.tr("&Start over…"))
        self._away.setText(self.tr("&Delete the practice station…"))
        self._leave.setText(self.tr("&Leave practice"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; the day is left out where there is none for it."""
        super().resizeEvent(event)
        needed = sum(part.sizeHint().width() for part in (self._words, self._when, self._button)) + 40
        self._when.setVisible(needed <= self.width())

    def _add(self, name: str, then: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: then())
        self._menu.addAction(action)
        return action


def put_over(window: QMainWindow, bar: PracticeBar) -> None:
    """Show the bar right below the menus, where it cannot be put away."""
    strip = QToolBar(window)
    strip.setObjectName("practice")
    strip.setMovable(False)
    strip.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    strip.toggleViewAction().setVisible(False)
    strip.addWidget(bar)
    bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, strip)
    window.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
