"""A date as archives have them: year, month or day, typed in any of the ways people write it."""

import re
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from vetdesk.domain.partial_date import PartialDate
from vetdesk.ui.desk_day import day_of_desk
from vetdesk.ui.widgets.hints import give_hint

_WRITTEN = re.compile(r"(\d{4})\s*(?:[-./年]\s*(?:(\d{1,2})\s*(?:[-./月]\s*(?:(\d{1,2})\s*日?)?)?)?)?")
_MONTH_DAY = re.compile(r"(\d{1,2})[-./月](\d{1,2})日?")
_DAYS_AHEAD = re.compile(r"\+(\d{1,3})")


def understood(text: str, today: date) -> str | None:
    """The stored form of a typed date: 19450101, 194501, 1945.1, 1945年1月, 5 (this month), 1-5 (this year), +7.

    "" for an empty text, None for what is no date.
    """
    text = text.strip()
    if not text:
        return ""
    parts = _parts(text, today)
    if parts is None:
        return None
    try:
        return str(PartialDate(*parts))
    except ValueError:
        return None


def _parts(text: str, today: date) -> tuple[int, int | None, int | None] | None:
    if ahead := _DAYS_AHEAD.fullmatch(text):
        then = today + timedelta(days=int(ahead[1]))
        return then.year, then.month, then.day
    if text.isdigit() and len(text) in (6, 8):
        return int(text[:4]), int(text[4:6]), int(text[6:]) if len(text) == 8 else None
    if text.isdigit() and len(text) <= 2:
        return today.year, today.month, int(text)
    if near := _MONTH_DAY.fullmatch(text):
        return today.year, int(near[1]), int(near[2])
    if written := _WRITTEN.fullmatch(text):
        year, month, day = written.groups()
        return int(year), int(month) if month else None, int(day) if day else None
    return None


class PartialDateEdit(QLineEdit):
    """Takes a date in any usual way and shows its stored form when left; what is no date stays as typed.

    Ctrl+D fills in today.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(20)
        self._near = False
        self._retranslate()
        self.editingFinished.connect(self._settle)

    def ask_day(self) -> None:
        """A whole day of these times is asked for: the hint is one, not a year long ago."""
        self._near = True
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: something about the widget changed; for us only the language matters."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def value(self) -> str:
        """The stored form; what is no date is handed on as typed, for the check to name it."""
        stored = understood(self.text(), day_of_desk())
        return self.text().strip() if stored is None else stored

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the cursor leaves the field."""
        self._settle()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a key that the input method did not take."""
        if event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.setText(day_of_desk().isoformat())
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)

    def _retranslate(self) -> None:
        give_hint(self, self.tr("Such as 2025-3-5") if self._near else self.tr("1950, 1950-3 or 1950-3-5"))

    def _settle(self) -> None:
        stored = understood(self.text(), day_of_desk())
        if stored and stored != self.text():
            self.setText(stored)
