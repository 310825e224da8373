"""The line at the foot of the window: what was done last, facts about the station, text size and language."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from vetdesk import __version__
from vetdesk.domain.backups import BackupHealth
from vetdesk.ui.backup_words import short_status
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import CHINESE, ENGLISH, language
from vetdesk.ui.theme import TextSize, Tone, give_role, text_size
from vetdesk.ui.widgets.status_chip import StatusChip

K = TypeVar("K", TextSize, str)

_SIZES = {TextSize.STANDARD: "A-", TextSize.LARGE: "A", TextSize.EXTRA_LARGE: "A+"}
_NAMES = {CHINESE: "中文", ENGLISH: "English"}


class StatusLine(Translated):
    """Shows what it is told; size and language are changed by its buttons."""

    size_wanted = Signal(object)
    language_wanted = Signal(str)

    def __init__(self, method: InputMethod, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method = method
        self._people = -1
        self._narrow = False
        self._wrong = 0
        self._health: BackupHealth | None = None
        self._now: datetime | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(10)
        self._said = QLabel(self)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self._said, 1)
        self._facts = [QLabel(self) for _ in range(3)]
        for fact in self._facts:
            give_role(fact, role="soft")
            row.addWidget(fact)
        self._backup = StatusChip(self)
        self._backup.setObjectName("status_backup")
        row.addWidget(self._backup)
        self._signed = StatusChip(self)
        self._signed.setObjectName("status_signatures")
        self._signed.hide()
        row.addWidget(self._signed)
        self._sizes = self._group(row, _SIZES, self.size_wanted.emit)
        self._languages = self._group(row, _NAMES, self.language_wanted.emit)
        self.retranslate()

    def say(self, text: str) -> None:
        """Show what was done last."""
        self._said.setText(text)
        self._said.setToolTip(text)

    def show_people(self, count: int) -> None:
        """Show how many people the archive holds."""
        self._people = count
        self.retranslate()

    def show_backups(self, health: BackupHealth, now: datetime) -> None:
        """Show how old the last verified backup is, or that something is wrong with them."""
        self._health, self._now = health, now
        self.retranslate()

    def show_signatures(self, wrong: int) -> None:
        """Show that records do not carry the signature they should, and how many were found so far."""
        self._wrong = wrong
        self._signed.setVisible(wrong > 0)
        self.retranslate()

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what a small screen has no room for."""
        self._narrow = narrow
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Qt: anything; a layout that asks for room has other texts or sizes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Facts make way where not all fits: first the program's own, at last the number of people."""
        signs = (self._backup, self._signed, *self._sizes.values(), *self._languages.values())
        shown = [sign.sizeHint().width() for sign in signs if not sign.isHidden()]
        layout = self.layout()
        gap = layout.spacing() if layout is not None else 0
        left = self.width() - 16 - sum(shown) - gap * (len(shown) + 1)
        for place, fact in enumerate(self._facts):
            left -= fact.sizeHint().width() + gap
            fact.setVisible(left >= 0 and not (place and self._narrow))

    def retranslate(self) -> None:
        """Everything in the language of the window."""
        people, method, version = self._facts
        people.setText(self.tr("People: {count}").format(count=f"{self._people:,}") if self._people >= 0 else "")
        method.setText(self.tr("Input method: {name}").format(name=self._method.chosen or self.tr("system")))
        version.setText(f"VetDesk {__version__}")
        if self._health is not None and self._now is not None:
            self._backup.show_status(*short_status(self._health, self._now))
        self._signed.show_status(Tone.LATE, self.tr("Signatures: {count} wrong").format(count=self._wrong))
        told = self.tr(
            "Records were found that were not signed by whoever they name. They are kept as they are; cases concerned "
            "cannot be led on. Tell the keeper and the supervisor, and check the station with vetdesk-verify."
        )
        self._signed.setToolTip(told)
        for size, button in self._sizes.items():
            button.setAccessibleName(self.tr("Text size {size}").format(size=size.points))
            button.setToolTip(button.accessibleName())
            button.setChecked(size is text_size())
        for name, button in self._languages.items():
            button.setAccessibleName(_NAMES[name])
            button.setChecked(name == language())

    def _group(self, row: QHBoxLayout, choices: Mapping[K, str], chosen: Callable[[K], None]) -> dict[K, QToolButton]:
        group = QButtonGroup(self)
        buttons = {}
        for key, text in choices.items():
            button = QToolButton(self)
            button.setText(text)
            button.setCheckable(True)
            button.setObjectName(f"status_{key.name.lower()}" if isinstance(key, TextSize) else f"status_{key}")
            button.clicked.connect(partial(_choose, chosen, key))
            group.addButton(button)
            row.addWidget(button)
            buttons[key] = button
        return buttons


def _choose(chosen: Callable[[K], None], key: K, _checked: bool = False) -> None:
    chosen(key)
