"""The line at the foot of the window: what was done last, who works here, how the station stands, what runs now.

What has no room goes into a small menu at the right end; what matters most keeps its place longest.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from vetdesk import __version__
from vetdesk.domain.backups import BackupHealth
from vetdesk.ui.backup_words import alarm, light, short_status
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.page import Translated
from vetdesk.ui.running_work import Running
from vetdesk.ui.texts import CHINESE, ENGLISH, language
from vetdesk.ui.theme import TextSize, Tone, give_role, text_size
from vetdesk.ui.widgets.choosing import mark_chosen, when_chosen
from vetdesk.ui.widgets.fitted import Fitted
from vetdesk.ui.widgets.status_chip import StatusChip

K = TypeVar("K", TextSize, str)

_SIZES = {TextSize.STANDARD: "A-", TextSize.LARGE: "A", TextSize.EXTRA_LARGE: "A+"}
_NAMES = {CHINESE: "中文", ENGLISH: "English"}
_ORDER: Final = (
    "work", "cancel", "calendar", "signatures", "backup", "user", "sizes", "languages", "people", "method", "version",
)  # fmt: skip
"""What keeps its place longest comes first."""
_SAID_LETTERS = 12
"""So much room at least is kept for what was done last."""
MORE = "⋯"


class _Elided(QLabel):
    """One line that ends in … where it has no room; its tip tells the whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.whole = ""

    def tell(self, text: str) -> None:
        """Show a text."""
        self.whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.setText(self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, self.width()))


class StatusLine(Fitted, Translated):
    """Shows what it is told; size and language are changed by its buttons."""

    size_wanted = Signal(object)
    language_wanted = Signal(str)
    calendar_wanted = Signal()
    """The person wants to add the year that the working-day calendar lacks."""
    backup_wanted = Signal()
    """A backup is to be made now."""
    cancel_wanted = Signal()
    """What runs is to be stopped."""

    def __init__(self, method: InputMethod, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method = method
        self._name = ""
        self._duties: Callable[[], str] = str
        self._people, self._wrong, self._year = -1, 0, 0
        self._acknowledged = ""
        self._health: BackupHealth | None = None
        self._now: datetime | None = None
        self._running = Running("")
        self._said = _Elided(self)
        self._facts = {name: QLabel(self) for name in ("user", "people", "method", "version")}
        self._signed, self._work = StatusChip(self), StatusChip(self)
        for name, chip in (("signatures", self._signed), ("work", self._work)):
            chip.setObjectName(f"status_{name}")
        self._backup, self._calendar, self._cancel, self._more = (QToolButton(self) for _each in range(4))
        self._row = QHBoxLayout(self)
        self._lay_out()
        self._parts: dict[str, tuple[QWidget, ...]] = {
            "work": (self._work,), "cancel": (self._cancel,), "calendar": (self._calendar,),
            "signatures": (self._signed,), "backup": (self._backup,), "user": (self._facts["user"],),
            "sizes": tuple(self._sizes.values()), "languages": tuple(self._languages.values()),
            "people": (self._facts["people"],), "method": (self._facts["method"],),
            "version": (self._facts["version"],),
        }  # fmt: skip
        self.retranslate()

    def say(self, text: str) -> None:
        """Show what was done last."""
        self._said.tell(text)

    def show_signed_in(self, name: str, duties: Callable[[], str]) -> None:
        """Show who is signed in; `duties` names their roles in the language of the window."""
        self._name, self._duties = name, duties
        self.retranslate()

    def show_people(self, count: int) -> None:
        """Show how many people the archive holds."""
        self._people = count
        self.retranslate()

    def show_backups(self, health: BackupHealth, now: datetime) -> None:
        """Show how old the last verified backup is, or that something is wrong with them."""
        self._health, self._now = health, now
        self.retranslate()

    def show_signatures(self, wrong: int, acknowledged: str = "") -> None:
        """Show that records do not carry the signature they should: how many were found, who looked into the others."""
        self._wrong, self._acknowledged = wrong, acknowledged
        self.retranslate()

    def show_calendar(self, missing_year: int) -> None:
        """Warn that the working-day calendar lacks this year, so that deadlines are provisional; 0: it lacks none."""
        self._year = missing_year
        self.retranslate()

    def show_work(self, running: Running) -> None:
        """Show what runs, or nothing."""
        self._running = running
        self.retranslate()

    def set_narrow(self, _narrow: bool) -> None:
        """The window is narrow or not: all makes way by itself."""
        self.fit()

    def minimumSizeHint(self) -> QSize:
        """Qt: the least room: parts make way, so the line never keeps a window from being narrow."""
        return QSize(self._more.sizeHint().width() * 2, super().minimumSizeHint().height())

    def retranslate(self) -> None:
        """Everything in the language of the window."""
        self._facts["people"].setText(self.tr("People: {count}").format(count=f"{self._people:,}"))
        method = self._method.chosen or self.tr("system")
        self._facts["method"].setText(self.tr("Input method: {name}").format(name=method))
        self._facts["version"].setText(f"VetDesk {__version__}")
        self._retell_user()
        self._retell_backups()
        self._retell_signatures()
        self._retell_calendar()
        self._work.show_status(Tone.WAITING, self._running.text())
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Stops the work; nothing of it is kept."))
        self._more.setAccessibleName(self.tr("More"))
        self._more.setToolTip(self.tr("What has no room in the line"))
        self._retell_choices()
        self.fit()

    def _retell_user(self) -> None:
        user, duties = self._facts["user"], self._duties()
        user.setText(self._name)
        user.setToolTip(self.tr("Signed in: {name} ({duties})").format(name=self._name, duties=duties))
        user.setAccessibleName(user.toolTip())
        if duties:
            user.setText(self.tr("{name} · {duties}").format(name=self._name, duties=duties))

    def _retell_backups(self) -> None:
        if self._health is None or self._now is None:
            return
        tone, words = short_status(self._health, self._now)
        checked = light(self._health, self._now)[1]
        self._backup.setText(f"{tone.sign} {words}")
        self._backup.setAccessibleName(words)
        more = [alarm(self._health, self._now) or (checked if checked != words else "")]
        self._backup.setToolTip("\n".join(filter(None, (*more, self.tr("Click to make a backup now.")))))
        give_role(self._backup, tone=tone.name.lower())

    def _retell_calendar(self) -> None:
        words = self.tr("Working days of {year} missing").format(year=self._year)
        self._calendar.setText(f"{Tone.DUE_SOON.sign} {words}")
        self._calendar.setAccessibleName(words)
        self._calendar.setToolTip(
            self.tr(
                "The holidays of {year} are not in the calendar yet, so deadlines count weekends only and are "
                "provisional. Click to add the notice of the State Council in Settings."
            ).format(year=self._year)
        )

    def _retell_signatures(self) -> None:
        if self._wrong:
            self._signed.show_status(Tone.LATE, self.tr("Signatures: {count} wrong").format(count=self._wrong))
        else:
            self._signed.show_status(Tone.WAITING, self._acknowledged)
        text = self.tr(
            "Records were found that were not signed by whoever they name. They are kept as they are; cases "
            "concerned cannot be led on. Tell the administrator and the supervisor, and check the station with "
            "vetdesk-verify."
        )
        self._signed.setToolTip("\n".join(filter(None, (text, self._acknowledged))))

    def _retell_choices(self) -> None:
        for size, button in self._sizes.items():
            button.setAccessibleName(self.tr("Text size {size}").format(size=size.points))
            button.setToolTip(button.accessibleName())
            mark_chosen(button, size is text_size())
        for name, button in self._languages.items():
            button.setAccessibleName(_NAMES[name])
            mark_chosen(button, name == language())

    def _lay_out(self) -> None:
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._row.setSpacing(10)
        for part in (self._said, self._work, self._cancel, self._calendar, *self._facts.values()):
            self._row.addWidget(part, 1 if part is self._said else 0)
        for fact in self._facts.values():
            give_role(fact, role="soft")
        self._row.addWidget(self._signed)
        self._row.addWidget(self._backup)
        self._sizes = self._group(_SIZES, self.size_wanted.emit)
        self._languages = self._group(_NAMES, self.language_wanted.emit)
        self._backup.setObjectName("status_backup")
        self._backup.clicked.connect(lambda _checked=False: self.backup_wanted.emit())
        self._calendar.setObjectName("status_calendar")
        self._calendar.clicked.connect(lambda _checked=False: self.calendar_wanted.emit())
        self._cancel.setObjectName("status_cancel")
        self._cancel.clicked.connect(lambda _checked=False: self.cancel_wanted.emit())
        self._more.setObjectName("status_more")
        self._more.setText(MORE)
        menu = QMenu(self._more)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.addWidget(self._more)

    def _has_to_say(self, name: str) -> bool:
        says = {
            "work": bool(self._running.what), "cancel": self._running.may_cancel, "calendar": self._year > 0,
            "signatures": self._wrong > 0 or bool(self._acknowledged), "backup": self._health is not None,
            "user": bool(self._name), "people": self._people >= 0,
        }  # fmt: skip
        return says.get(name, True)

    def fit(self) -> None:
        """Show what has room, in the order of what matters; the rest is in the menu."""
        if not hasattr(self, "_parts"):
            return
        wanted = [name for name in _ORDER if self._has_to_say(name)]
        gap, said = self._row.spacing(), _SAID_LETTERS * self.fontMetrics().averageCharWidth()
        room = self.width() - 16 - said - gap
        needed = {name: sum(each.sizeHint().width() + gap for each in self._parts[name]) for name in wanted}
        if sum(needed.values()) > room:
            room -= self._more.sizeHint().width() + gap
        left_out = False
        for name in _ORDER:
            fits = name in needed and needed[name] <= room
            left_out = left_out or (name in needed and not fits)
            room -= needed[name] if fits else 0
            for each in self._parts[name]:
                each.setVisible(fits)
        self._more.setVisible(left_out)

    def _left_out(self) -> list[str]:
        return [name for name in _ORDER if self._has_to_say(name) and self._parts[name][0].isHidden()]

    def _fill(self, menu: QMenu) -> None:
        """The menu with what has no room: choices and deeds can be chosen, facts are only told."""
        menu.clear()
        for name in self._left_out():
            if name in ("sizes", "languages"):
                menu.addSeparator()
            for part in self._parts[name]:
                self._add(menu, name, part)

    def _add(self, menu: QMenu, name: str, part: QWidget) -> None:
        if isinstance(part, QToolButton):
            action = menu.addAction(part.accessibleName() if name != "cancel" else part.text())
            action.setCheckable(part.isCheckable())
            action.setChecked(part.isChecked())
            action.triggered.connect(lambda _checked=False: part.click())
        elif isinstance(part, QLabel):
            text = part.text()
            menu.addAction(text).triggered.connect(lambda _checked=False: self.say(text))

    def _group(self, choices: Mapping[K, str], chosen: Callable[[K], None]) -> dict[K, QToolButton]:
        group = QButtonGroup(self)
        buttons = {}
        for key, text in choices.items():
            button = QToolButton(self)
            button.setText(text)
            button.setCheckable(True)
            button.setObjectName(f"status_{key.name.lower()}" if isinstance(key, TextSize) else f"status_{key}")
            when_chosen(button, partial(chosen, key))
            group.addButton(button)
            self._row.addWidget(button)
            buttons[key] = button
        return buttons
